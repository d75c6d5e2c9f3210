#include "parley/model/choice/day_one.hpp"
#include "parley/model/plan/plan.hpp"

namespace parley::model {

Bridge bridge_to(const Scenario& s, double worth) {
  const DayOne v = worth_on_day_one(s);
  return {.paper = v.paper,
          .exits = v.exits,
          .risk = v.risk,
          .chances = worth - (v.paper + v.exits + v.risk),
          .worth = worth};
}

}  // namespace parley::model

#include "words/facts/gather.hpp"

#include "words/facts/parts.hpp"

namespace parley::words {

Facts gather_facts(const Subject& subject) {
  Facts facts;
  gather_offer(facts, subject);
  gather_impact(facts, subject);
  gather_reasons(facts, subject);
  gather_ask(facts, subject);
  gather_trades(facts, subject);
  gather_private(facts, subject);
  return facts;
}

}  // namespace parley::words

#include "service/tools/common.hpp"

namespace parley::service {

Argument offers_argument() { return {.name = "offers", .takes = Takes::offers, .required = true}; }

Argument which_argument() {
  return {.name = "which",
          .takes = Takes::names,
          .says =
              "The names of those to look at, in this order; otherwise all. One that others "
              "only extend is left out here"};
}

Argument offer_argument() {
  return {.name = "offer",
          .takes = Takes::name,
          .says = "The name of the offer that it is about; otherwise the first",
          .most = 200};
}

Argument against_argument() {
  return {.name = "against",
          .takes = Takes::names,
          .input = "against",
          .says =
              "The names of what they would do instead: other offers, the job of today. "
              "Otherwise nothing is weighed against it"};
}

Argument set_argument() {
  return {.name = "set",
          .takes = Takes::texts,
          .input = "set",
          .says =
              "Keys set otherwise, as KEY=VALUE for all or NAME:KEY=VALUE for one: "
              "\"offer.base_salary=185000\", \"rival.toml:company.growth=20%\""};
}

app::Request::Values values_of(const Call& call, const std::vector<const char*>& names) {
  app::Request::Values values;
  for (const char* name : names) {
    if (call.has(name)) values[name] = call.values(name);
  }
  return values;
}

}  // namespace parley::service

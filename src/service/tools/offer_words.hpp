// The facts that words about an offer may use, and the texts that they are made with.
#pragma once

#include "parley/words/facts/facts.hpp"
#include "parley/words/templates/templates.hpp"
#include "service/tools/common.hpp"

namespace parley::service {

struct OfferWords {
  words::Facts facts;
  words::TemplateSet templates;
};

/// Of `offer`, against `against`, with `set`. A Stop as of an operation: call it guarded.
OfferWords offer_words(Call& call, app::Surroundings& around);

Json fact_json(const words::Fact& fact);
Json fact_schema();

}  // namespace parley::service

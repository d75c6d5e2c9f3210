// The facts that words about an offer may use, and the texts that they are made with.
#pragma once

#include "service/tools/common.hpp"
#include "words/facts/facts.hpp"
#include "words/templates/templates.hpp"

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

#include "service/tools/offer_words.hpp"

#include "app/offer_facts.hpp"
#include "app/templates.hpp"

namespace parley::service {

OfferWords offer_words(Call& call, app::Surroundings& around) {
  const app::Request request(*app::find_operation("script"), {call.offer()},
                             values_of(call, {"against", "set"}));
  app::check_request(request);
  words::TemplateSet templates(call.shelf(), app::template_folders(request, around));
  return {app::offer_facts(call.offer(), request, around), std::move(templates)};
}

Json fact_json(const words::Fact& fact) {
  Json j = {{"id", fact.id},
            {"value", report::json(fact.value)},
            {"says", fact.text},
            {"from", fact.source}};
  if (fact.audience == words::Audience::private_) j["private"] = true;
  return j;
}

Json fact_schema() { return schema::figure(); }

}  // namespace parley::service

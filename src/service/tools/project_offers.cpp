#include <algorithm>
#include <array>

#include "app/scenarios.hpp"
#include "parley/model/pay/projection.hpp"
#include "service/tools/common.hpp"

namespace parley::service {
namespace {

Json schema_of_answer() {
  using namespace schema;
  const Json year = record({{"year", whole("of employment, or of the calendar")}});
  const Json event = record({{"date", text()},
                             {"month", whole("of employment")},
                             {"kind", text()},
                             {"grant", text(), false},
                             {"item", text(), false},
                             {"cause", text(), false}});
  const Json owed = record(
      {{"from_month", whole("of employment, after which they leave")}, {"to_month", whole()}});
  const Json taxed = object({{"state", text()},
                             {"filing_status", text()},
                             {"years", list(record({{"year", whole()}}))},
                             {"totals", record({})},
                             {"notes", list(text())}});
  return object({{"offers", list(object({{"file", text()},
                                         {"title", text()},
                                         {"start", text("the first day")},
                                         {"years", list(year), false},
                                         {"calendar", list(year), false},
                                         {"events", list(event), false},
                                         {"totals", record({})},
                                         {"owed_on_leaving", list(owed, "what goes back"), false},
                                         {"present_value", figure()},
                                         {"without_equity", flag("a grant has no known value")},
                                         {"without", list(text(), "those grants")},
                                         {"after_tax", taxed, false}}))}});
}

constexpr std::array<const char*, 8> kTaxKeys = {
    "gross", "taxes", "net", "net_a_month", "effective", "marginal", "withheld", "due_in_april"};

Json tax_sums(const Json& from) {
  Json out = Json::object();
  if (from.contains("year")) out["year"] = from["year"];
  for (const char* key : kTaxKeys) {
    if (from.contains(key)) out[key] = from[key];
  }
  return out;
}

Json after_tax(const Json& taxed) {
  Json years = Json::array();
  for (const Json& y : taxed["years"]) years.push_back(tax_sums(y));
  Json totals = tax_sums(taxed["totals"]);
  totals["present_value_net"] = taxed["present_value_net"];
  totals["purchasing_power"] = taxed["purchasing_power"];
  Json notes = Json::array();
  for (const Json& note : taxed["notes"]) {
    if (note.is_string()) notes.push_back(note);
  }
  return {{"state", taxed["state"]},
          {"filing_status", taxed["filing_status"]},
          {"years", std::move(years)},
          {"totals", std::move(totals)},
          {"notes", std::move(notes)}};
}

// The kinds of pay that there are none of, in no year.
std::vector<std::string> empty_kinds(const Json& totals) {
  std::vector<std::string> kinds;
  for (const auto& [kind, amount] : totals.items()) {
    if (kind != "total" && kind != "net" && amount == 0.0) kinds.push_back(kind);
  }
  return kinds;
}

// Of the three views the one that is asked for, and what all have.
Json offer_json(const Json& from, const std::string& view) {
  Json out = Json::object();
  for (const auto& [key, value] : from.items()) {
    const bool is_view = key == "years" || key == "calendar" || key == "events";
    if (!is_view || key == view) out[key] = value;
  }
  for (const std::string& kind : empty_kinds(from["totals"])) {
    out["totals"].erase(kind);
    if (view == "events") continue;
    for (Json& year : out[view]) year.erase(kind);
  }
  return out;
}

// What goes back of sign-on and payments on leaving after a month.
Money owed_after(Scenario s, int month) {
  s.projection.leave_month = month;
  const model::Projection p = model::project(s);
  return -(p.totals.sign_on_clawback + p.totals.payment_clawback);
}

// The same by month, months in which it is one amount together; those of nothing are left out.
Json owed_on_leaving(Scenario s) {
  Json list = Json::array();
  const auto& payments = s.offer.payments;
  const bool some = !s.offer.sign_on.installments.empty() ||
                    std::any_of(payments.begin(), payments.end(),
                                [](const Payment& p) { return p.clawback.has_value(); });
  if (!some) return list;
  s.offer.grants.clear();  // nothing of them goes back
  Money before;
  for (int month = 0; month < 12 * s.projection.years; ++month) {
    const Money owed = owed_after(s, month);
    if (owed.is_zero()) {
      before = {};
    } else if (owed == before) {
      list.back()["to_month"] = month;
    } else {
      list.push_back({{"from_month", month}, {"to_month", month}, {"owed", report::json(owed)}});
      before = owed;
    }
  }
  return list;
}

std::vector<Scenario> scenarios_of(Call& call, const app::Request::Values& values) {
  return call.guarded([&] {
    app::Surroundings around = call.quiet();
    const app::Request request(*app::find_operation("project"), call.which(), values);
    return app::read_scenarios(call.which(), request, around);
  });
}

std::string view_of(const Call& call) {
  const std::string by = call.text("by", "year");
  return by == "year" ? "years" : by == "calendar" ? "calendar" : "events";
}

ToolAnswer run(Call& call) {
  app::Request::Values values = values_of(call, {"set"});
  if (call.has("leave_month"))
    values["set"].push_back("projection.leave_month=" + call.values("leave_month").front());
  app::Request::Values shown = values;
  if (call.has("by")) shown["by"] = call.values("by");
  const Outcome out = call.run("project", call.which(), std::move(shown));
  Json offers = Json::array();
  for (const Json& o : out.json["scenarios"]) offers.push_back(offer_json(o, view_of(call)));
  const std::vector<Scenario> scenarios = scenarios_of(call, values);
  for (std::size_t i = 0; i < offers.size() && !call.has("leave_month"); ++i)
    offers[i]["owed_on_leaving"] = owed_on_leaving(scenarios[i]);
  std::string text = out.markdown;
  const auto taxed = [](const Scenario& s) { return s.tax.has_value(); };
  if (std::all_of(scenarios.begin(), scenarios.end(), taxed)) {
    const Outcome tax = call.run("tax", call.which(), std::move(values));
    for (std::size_t i = 0; i < offers.size(); ++i)
      offers[i]["after_tax"] = after_tax(tax.json["scenarios"][i]);
    text += "\n" + tax.markdown;
  }
  return {.answer = with_figures({{"offers", std::move(offers)}}), .text = std::move(text)};
}

}  // namespace

Tool project_offers_tool() {
  return {.name = "project_offers",
          .title = "Project offers",
          .operation = "project",
          .use =
              "With taxes where the offers say whose return it is ([tax]). Use it for \"what do I "
              "get, and when\" and, with leave_month, for what is lost by leaving early.",
          .arguments = {offers_argument(),
                        which_argument(),
                        {.name = "by", .takes = Takes::choice, .input = "by"},
                        {.name = "leave_month",
                         .takes = Takes::whole,
                         .says = "As if they left after so many months of employment"},
                        set_argument()},
          .schema = schema_of_answer,
          .run = run};
}

}  // namespace parley::service

#include "app/inputs/ocf_terms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "core/suggestion.hpp"
#include "core/text.hpp"
#include "model/vesting/ocf_export.hpp"
#include "parley/app/stop.hpp"
#include "parley/core/format.hpp"
#include "report/labels/offer_words.hpp"
#include "scenario/ocf/json.hpp"

namespace parley::app {
namespace {

// The shares, whole unless the terms vest fractions.
Ratio quantity_of(const Request& request, const OcfTerms& terms) {
  const std::string text = request.text("quantity");
  if (text.empty()) throw usage_error("--ocf needs the number of shares", "--quantity 4800");
  const auto number = Ratio::decimal(text);
  if (!number || *number <= Ratio(0) || *number > Ratio(1'000'000'000'000'000)) {
    throw usage_error(fmt::format("--quantity cannot be \"{}\"", text),
                      "it is a number of shares above 0, such as 4800");
  }
  if (!number->is_whole() && terms.allocation != Allocation::fractional) {
    throw usage_error(fmt::format("{} shares cannot vest whole, as {} asks", text,
                                  scenario::ocf_name(terms.allocation)),
                      "give a whole number");
  }
  return *number;
}

void check_event(const OcfTerms& terms, std::string_view id) {
  std::vector<std::string_view> events;
  for (const OcfCondition& c : terms.conditions) {
    if (std::holds_alternative<OcfEvent>(c.trigger)) events.push_back(c.id);
  }
  if (std::find(events.begin(), events.end(), id) != events.end()) return;
  const std::string_view near = nearest_word(id, events);
  throw usage_error(fmt::format("no condition \"{}\" of \"{}\" waits for an event", id, terms.id),
                    !near.empty()    ? fmt::format("did you mean \"{}\"?", near)
                    : events.empty() ? "these terms wait for none"
                                     : fmt::format("such as \"{}\"", events.front()));
}

// CONDITION=DATE; where one is given twice, its first day counts.
std::map<std::string, Date, std::less<>> events_of(const Request& request, const OcfTerms& terms) {
  std::map<std::string, Date, std::less<>> events;
  for (const std::string& text : request.all("event")) {
    const std::size_t equals = text.rfind('=');
    if (equals == std::string::npos) {
      throw usage_error(fmt::format("--event cannot be \"{}\"", text),
                        "it is CONDITION=DATE, such as ipo=2028-03-01");
    }
    const std::string id = text.substr(0, equals);
    check_event(terms, id);
    if (equals + 1 == text.size())
      throw usage_error(fmt::format("--event \"{}\" has no date", text));
    const Date date = day_of("event", text.substr(equals + 1));
    const auto [at, added] = events.emplace(id, date);
    if (!added) at->second = std::min(at->second, date);
  }
  return events;
}

std::shared_ptr<const OcfTerms> read_terms(const Request& request, Surroundings& around) {
  const std::string path = request.text("ocf");
  Read<std::string> text = around.disk.read(path);
  if (!text.value)
    throw Stop(Status::file_trouble, fmt::format("cannot read {}: {}", path, text.fault));
  const SourceFile file{path, std::move(*text.value)};
  const scenario::OcfRead read = scenario::read_ocf_terms(file, request.text("terms"));
  for (const Diagnostic& d : read.diagnostics) around.tell(d);
  if (!read.terms) throw Stop(Status::scenario_wrong, "");
  return read.terms;
}

void tell_doubts(const OcfTerms& terms, const model::OcfRecord& record,
                 const model::OcfSchedule& schedule, Surroundings& around) {
  const bool starts = std::any_of(
      terms.conditions.begin(), terms.conditions.end(),
      [](const OcfCondition& c) { return std::holds_alternative<OcfStart>(c.trigger); });
  if (starts && !record.start) {
    around.remark("warning: without --start, what waits for the vesting start is never met", "");
  }
  if (!schedule.excess.is_zero()) {
    around.remark(fmt::format("warning: the terms promise {} shares more than {}; they do not vest",
                              format_number(schedule.excess), format_number(record.quantity)),
                  "");
  }
  if (schedule.beyond_calendar) {
    around.remark(fmt::format("warning: \"{}\" runs past the year 2150; it is cut there",
                              visible(terms.conditions[*schedule.beyond_calendar].id)),
                  "");
  }
}

// A day to count months from: of the start, else of the grant, else of the first vest.
Date first_day(const model::OcfRecord& record, const model::OcfSchedule& schedule) {
  if (record.start) return *record.start;
  if (record.granted) return *record.granted;
  return schedule.vests.empty() ? Date() : schedule.vests.front().date;
}

model::Schedule as_schedule(const model::OcfRecord& record, const model::OcfSchedule& ocf,
                            Date first) {
  model::Schedule s{.unit = GrantUnit::shares, .size = record.quantity, .total = record.quantity};
  for (const model::OcfVest& v : ocf.vests) {
    s.vests.push_back({.date = v.date,
                       .month = first_month_not_before(first, v.date),
                       .quantity = v.quantity,
                       .cause = v.cliff ? model::VestCause::cliff : model::VestCause::installment});
  }
  return s;
}

// "Grant 1, 2026" becomes "grant-1-2026".
std::string slug(std::string_view name) {
  std::string text;
  for (const char c : name) {
    if (std::isalnum(static_cast<unsigned char>(c))) {
      text += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else if (!text.empty() && text.back() != '-') {
      text += '-';
    }
  }
  while (text.ends_with('-')) text.pop_back();
  return text.empty() ? "grant" : text;
}

}  // namespace

std::vector<Input> ocf_inputs() {
  return {
      {.name = "ocf",
       .value = "TERMS.json",
       .says = "Vests by these terms of the Open Cap Format, without a scenario",
       .type = Type::text_file},
      {.name = "terms",
       .value = "ID",
       .says = "Which terms of the file; not needed where it holds one"},
      {.name = "quantity",
       .value = "N",
       .says = "The shares that were issued",
       .type = Type::number},
      {.name = "start", .value = "DATE", .says = "The vesting start", .type = Type::date},
      {.name = "grant-date",
       .value = "DATE",
       .says = "The day of the grant; what would vest before it vests on it",
       .type = Type::date},
      {.name = "event",
       .value = "CONDITION=DATE",
       .says = "The day on which an event condition was met",
       .repeats = true},
  };
}

report::ProjectedOffer grant_by_terms(const Request& request, Surroundings& around) {
  const auto terms = read_terms(request, around);
  const model::OcfRecord record{.quantity = quantity_of(request, *terms),
                                .start = request.date("start"),
                                .granted = request.date("grant-date"),
                                .events = events_of(request, *terms)};
  const model::OcfSchedule schedule = model::ocf_schedule(*terms, record);
  tell_doubts(*terms, record, schedule, around);
  report::ProjectedOffer offer;
  Scenario& s = offer.scenario;
  s.title = terms->name.empty() ? terms->id : terms->name;
  s.offer.start = first_day(record, schedule);
  s.events.vesting = record.events;
  s.offer.grants.push_back({.name = terms->id.empty() ? "grant 1" : terms->id,
                            .size = Shares::of(static_cast<std::int64_t>(record.quantity.floor())),
                            .ocf = terms});
  offer.projection = {.file = request.text("ocf"), .title = s.title, .start = s.offer.start};
  offer.projection.ledger.schedules.push_back(as_schedule(record, schedule, s.offer.start));
  return offer;
}

std::string offer_as_ocf(const report::ProjectedOffer& offer) {
  const Scenario& s = offer.scenario;
  std::vector<OcfTerms> all;
  std::set<std::string> ids;
  for (std::size_t i = 0; i < s.offer.grants.size(); ++i) {
    const Grant& grant = s.offer.grants[i];
    const model::Schedule& schedule = offer.projection.ledger.schedules[i];
    OcfTerms terms = model::ocf_terms_of(s, grant, schedule);
    terms.id = slug(s.title + " " + grant.name);
    while (!ids.insert(terms.id).second) terms.id += fmt::format("-{}", i + 1);
    terms.name = fmt::format("{}: {}", s.title, grant.name);
    terms.description =
        fmt::format("{}, vesting from {}.", report::grant_size_text(grant, schedule),
                    month_after(s.offer.start, grant.month).iso());
    all.push_back(std::move(terms));
  }
  return scenario::ocf_text(all);
}

}  // namespace parley::app

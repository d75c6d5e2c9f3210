#include "report/views/diff/diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/stable_sort.hpp"
#include "report/json.hpp"
#include "report/labels/lever_text.hpp"
#include "report/views/diff/offer_lines.hpp"
#include "report/views/diff/pair_lines.hpp"

namespace parley::report {
namespace {

using document::Cell;

Cell signed_dollars(double x) {
  Cell cell = Cell::dollars(x);
  if (x > 0) cell.text = "+" + cell.text;
  return cell;
}

std::vector<Cell> worth_cells(const model::PartWorth* worth) {
  if (worth == nullptr) return {Cell::words(""), Cell::words(""), Cell::words("")};
  return {signed_dollars(worth->cash), signed_dollars(worth->equity),
          worth->worth ? signed_dollars(*worth->worth) : Cell::missing()};
}

document::Table table(const OfferDiff& d) {
  document::Table t{.name = "changes",
                    .columns = {{"What", document::Align::left},
                                {"Before", document::Align::left},
                                {"Now", document::Align::left},
                                {"Cash"},
                                {"Equity on paper"},
                                {"Worth to you"}}};
  const auto row = [&](std::vector<Cell> cells, const model::PartWorth* worth, bool total) {
    for (Cell& c : worth_cells(worth)) cells.push_back(std::move(c));
    t.rows.push_back({std::move(cells), total});
  };
  for (const ChangedLine& l : d.lines) {
    row({Cell::words(l.what), Cell::words(l.before.empty() ? "not there" : l.before),
         Cell::words(l.now.empty() ? "gone" : l.now)},
        l.worth, false);
  }
  row({Cell::words("In all"), Cell::words(""), Cell::words("")}, &d.difference.whole, true);
  return t;
}

std::string agreed_text(const AgreedLine& a) {
  return fmt::format("{}: {} was agreed, and the letter says {}.", a.what, a.agreed,
                     a.kept ? "so" : a.letter);
}

Json json_of(const model::PartWorth& w) {
  Json j;
  j["cash"] = json_dollars(w.cash);
  j["equity"] = json_dollars(w.equity);
  j["worth"] = json_dollars(w.worth);
  return j;
}

}  // namespace

bool OfferDiff::keeps_word() const {
  return std::all_of(agreed.begin(), agreed.end(), [](const AgreedLine& a) { return a.kept; });
}

OfferDiff offer_diff(const Scenario& before, const Scenario& now) {
  OfferDiff d{.difference = model::difference_between(before, now), .lines = {}, .agreed = {}};
  const std::vector<OfferLine> then = offer_lines(before);
  const std::vector<OfferLine> today = offer_lines(now);
  std::vector<std::pair<model::OfferPart, ChangedLine>> found;
  for (const auto& [was, is] : pair_lines(then, today)) {
    if (was != nullptr && is != nullptr && was->says == is->says) continue;
    const OfferLine& either = is != nullptr ? *is : *was;
    found.emplace_back(either.part, ChangedLine{either.what, was != nullptr ? was->says : "",
                                                is != nullptr ? is->says : ""});
  }
  sort_stably(found, [](const auto& a, const auto& b) { return a.first < b.first; });
  std::set<model::OfferPart> told;
  for (auto& [part, line] : found) {
    if (told.insert(part).second) line.worth = &d.difference.parts[static_cast<std::size_t>(part)];
    d.lines.push_back(line);
  }
  return d;
}

std::vector<AgreedLine> held_to(const Scenario& letter,
                                const PerLever<std::optional<Ratio>>& agreed) {
  const auto says = model::offered_levers(letter);
  const LeverText text(letter);
  std::vector<AgreedLine> lines;
  for (const Lever lever : kAllLevers) {
    if (!agreed[lever]) continue;
    lines.push_back({.what = std::string(LeverText::title(lever)),
                     .agreed = text.value(lever, *agreed[lever]),
                     .letter = says[lever] ? text.value(lever, *says[lever]) : "nothing",
                     .kept = says[lever] == agreed[lever],
                     .lever = lever});
  }
  return lines;
}

std::vector<AgreedLine> held_to(const Scenario& letter, const Scenario& agreed) {
  std::vector<OfferLine> promised = offer_lines(agreed);
  std::erase_if(promised, [](const OfferLine& l) { return l.what == kExpires; });
  const std::vector<OfferLine> written_down = offer_lines(letter);
  std::vector<AgreedLine> lines;
  for (const auto& [is, was] : pair_lines(written_down, promised)) {
    if (was == nullptr) continue;
    lines.push_back({.what = was->what,
                     .agreed = was->says,
                     .letter = is != nullptr ? is->says : "nothing",
                     .kept = is != nullptr && is->says == was->says});
  }
  return lines;
}

document::Document diff_document(const Scenario& before, const Scenario& now, const OfferDiff& d) {
  document::Document doc{.title = "What changed"};
  doc.blocks.push_back(document::Paragraph{fmt::format("From {} to {}.", before.file, now.file)});
  if (d.lines.empty()) {
    doc.blocks.push_back(document::Paragraph{"Nothing in the pay has changed."});
  } else {
    doc.blocks.push_back(table(d));
    doc.blocks.push_back(document::Paragraph{fmt::format(
        "Each change alone, over {} years: cash and equity as the ledger adds them; worth to you "
        "with your chances of staying, scores, exits and risk.",
        before.projection.years)});
  }
  if (!d.lines.empty() && !d.difference.whole.worth)
    doc.blocks.push_back(document::Paragraph{
        "Worth to you is not known (—) while nothing values a grant; check says what to ask for."});
  if (d.agreed.empty()) return doc;
  doc.blocks.push_back(document::Heading{2, d.keeps_word()
                                                ? "The letter says what was agreed"
                                                : "The letter does not say what was agreed"});
  document::Bullets bullets;  // what is not kept stands first
  for (const bool kept : {false, true}) {
    for (const AgreedLine& a : d.agreed) {
      if (a.kept == kept) bullets.items.push_back(agreed_text(a));
    }
  }
  doc.blocks.push_back(std::move(bullets));
  return doc;
}

document::Table diff_rows(const OfferDiff& d) { return table(d); }

std::string diff_json(const OfferDiff& d) {
  Json j;
  j["changes"] = Json::array();
  for (const ChangedLine& l : d.lines) {
    Json line;
    line["what"] = l.what;
    line["before"] = l.before.empty() ? Json(nullptr) : Json(l.before);
    line["now"] = l.now.empty() ? Json(nullptr) : Json(l.now);
    if (l.worth != nullptr) line.update(json_of(*l.worth));
    j["changes"].push_back(std::move(line));
  }
  j["in_all"] = json_of(d.difference.whole);
  j["agreed"] = Json::array();
  for (const AgreedLine& a : d.agreed) {
    Json line;
    line["what"] = a.what;
    line["lever"] = a.lever ? Json(name(*a.lever)) : Json(nullptr);
    line["agreed"] = a.agreed;
    line["letter"] = a.letter;
    line["kept"] = a.kept;
    j["agreed"].push_back(std::move(line));
  }
  return written(j);
}

}  // namespace parley::report

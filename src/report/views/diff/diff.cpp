#include "report/views/diff/diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/json.hpp"
#include "report/labels/lever_text.hpp"
#include "report/views/diff/offer_lines.hpp"

namespace parley::report {
namespace {

using document::Cell;

const OfferLine* find(const std::vector<OfferLine>& lines, const OfferLine& like) {
  const auto found = std::find_if(lines.begin(), lines.end(), [&](const OfferLine& l) {
    return l.part == like.part && l.what == like.what;
  });
  return found == lines.end() ? nullptr : &*found;
}

std::vector<AgreedLine> held_to(const Scenario& now, const PerLever<std::optional<Ratio>>& agreed) {
  const auto letter = model::offered_levers(now);
  const LeverText text(now);
  std::vector<AgreedLine> lines;
  for (const Lever lever : kAllLevers) {
    if (!agreed[lever]) continue;
    lines.push_back({.lever = lever,
                     .agreed = text.value(lever, *agreed[lever]),
                     .letter = letter[lever] ? text.value(lever, *letter[lever]) : "nothing",
                     .kept = letter[lever] == agreed[lever]});
  }
  return lines;
}

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
  return fmt::format("{}: {} was agreed, and the letter says {}.", LeverText::title(a.lever),
                     a.agreed, a.kept ? "so" : a.letter);
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

OfferDiff offer_diff(const Scenario& before, const Scenario& now,
                     const PerLever<std::optional<Ratio>>& agreed) {
  OfferDiff d{.difference = model::difference_between(before, now),
              .lines = {},
              .agreed = held_to(now, agreed)};
  const std::vector<OfferLine> then = offer_lines(before);
  const std::vector<OfferLine> today = offer_lines(now);
  std::vector<std::pair<model::OfferPart, ChangedLine>> found;
  for (const OfferLine& l : today) {
    const OfferLine* was = find(then, l);
    if (was != nullptr && was->says == l.says) continue;
    found.emplace_back(l.part, ChangedLine{l.what, was != nullptr ? was->says : "", l.says});
  }
  for (const OfferLine& l : then) {
    if (find(today, l) == nullptr) found.emplace_back(l.part, ChangedLine{l.what, l.says, ""});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::set<model::OfferPart> told;
  for (auto& [part, line] : found) {
    if (told.insert(part).second) line.worth = &d.difference.parts[static_cast<std::size_t>(part)];
    d.lines.push_back(line);
  }
  return d;
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
  if (d.agreed.empty()) return doc;
  doc.blocks.push_back(document::Heading{2, d.keeps_word()
                                                ? "The letter says what was agreed"
                                                : "The letter does not say what was agreed"});
  document::Bullets bullets;
  for (const AgreedLine& a : d.agreed) bullets.items.push_back(agreed_text(a));
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
    line["lever"] = name(a.lever);
    line["agreed"] = a.agreed;
    line["letter"] = a.letter;
    line["kept"] = a.kept;
    j["agreed"].push_back(std::move(line));
  }
  return written(j);
}

}  // namespace parley::report

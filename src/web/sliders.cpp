#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "app/edit.hpp"
#include "core/stable_sort.hpp"
#include "model/choice/inputs.hpp"
#include "parley/core/format.hpp"
#include "parley/model/plan/worth.hpp"
#include "parley/scenario/read/reader.hpp"
#include "terms/bands.hpp"
#include "terms/key_face.hpp"
#include "web/desk.hpp"
#include "web/words.hpp"

namespace parley::web {
namespace {

using model::Input;

constexpr std::size_t kMostSliders = 5;
constexpr int kMostSteps = 60;
const Ratio kUsualMove = Ratio::of(1, 5);  // of itself, where nothing says how far

struct Span {
  Ratio low, high, step;
};

struct LeverKey {
  const char* key;
  Lever lever;
};
constexpr LeverKey kLeverKeys[] = {{"offer.base_salary", Lever::base_salary},
                                   {"offer.sign_on.amount", Lever::sign_on},
                                   {"offer.grants[0].ownership", Lever::ownership},
                                   {"offer.grants[0].value", Lever::ownership},
                                   {"offer.bonus.rate", Lever::bonus_rate}};

std::optional<Span> band_of(const Scenario& s, const Input& input) {
  for (const LeverKey& l : kLeverKeys) {
    if (input.key != l.key) continue;
    if (const auto band = known_band(s, l.lever)) return Span{band->low, band->high, band->step};
  }
  return std::nullopt;
}

std::optional<Span> range_of_file(const Scenario& s, const Input& input) {
  for (const SensitivityRange& r : s.sensitivity) {
    if (r.key != input.key) continue;
    const auto low = model::read_input_value(input.unit, r.low);
    const auto high = model::read_input_value(input.unit, r.high);
    if (low && high && *low < *high) return Span{*low, *high, (*high - *low) / Ratio(20)};
  }
  return std::nullopt;
}

// A chance, a score: what its key allows is a range that a person can see.
std::optional<Span> range_of_key(const Input& input) {
  if (input.key.ends_with(".probability"))
    return Span{Ratio(0), Ratio::of(9, 10), Ratio::of(1, 20)};
  if (input.unit == model::InputUnit::score) return Span{Ratio(0), Ratio(100), Ratio(5)};
  if (input.key.ends_with(".dilution")) return Span{Ratio(0), Ratio::of(1, 2), Ratio::of(1, 100)};
  return std::nullopt;
}

// What an exit pays, between the least and the most that the file thinks of.
std::optional<Span> range_of_exits(const Scenario& s, const Input& input) {
  if (!input.key.ends_with(".proceeds") || s.exits.size() < 2) return std::nullopt;
  std::optional<Ratio> low, high;
  for (const Exit& e : s.exits) {
    if (e.proceeds.is_zero()) continue;
    const Ratio x = e.proceeds.ratio();
    if (!low || x < *low) low = x;
    if (!high || x > *high) high = x;
  }
  if (!low || !high || !(*low < *high)) return std::nullopt;
  return Span{*low, *high, (*high - *low) / Ratio(27)};
}

std::optional<Span> span_of(const Scenario& s, const Input& input) {
  std::optional<Span> span = range_of_file(s, input);
  if (!span) span = band_of(s, input);
  if (!span) span = range_of_exits(s, input);
  if (!span) span = range_of_key(input);
  if (!span) return std::nullopt;
  span->low = std::min(span->low, input.now);
  span->high = std::max(span->high, input.now);
  return span;
}

std::vector<Ratio> steps_of(const Span& span, const Ratio& now) {
  std::vector<Ratio> steps;
  Ratio step = span.step;
  while ((span.high - span.low) / step > Ratio(kMostSteps)) step = step * Ratio(2);
  for (Ratio x = span.low; x < span.high; x = x + step) steps.push_back(x);
  steps.push_back(span.high);
  if (std::find(steps.begin(), steps.end(), now) == steps.end())
    steps.insert(std::upper_bound(steps.begin(), steps.end(), now), now);
  return steps;
}

std::optional<double> worth_of(const Scenario& s, const model::ValuationBasis& basis) {
  const model::WorthModel worth(s, basis);
  if (!worth.missing().empty()) return std::nullopt;
  return worth.worth(worth.offered());
}

struct Weighed {
  std::size_t index = 0;
  Input input;
  std::optional<Span> span;
  double swing = 0;
};

double swing_of(const Scenario& s, const Weighed& w, const model::ValuationBasis& basis) {
  const Ratio low = w.span ? w.span->low : w.input.now * (Ratio(1) - kUsualMove);
  const Ratio high = w.span ? w.span->high : w.input.now * (Ratio(1) + kUsualMove);
  const Scenario down = model::with_input(s, w.index, low);
  const Scenario up = model::with_input(s, w.index, high);
  const auto a = worth_of(down, basis);
  const auto b = worth_of(up, basis);
  return a && b ? std::fabs(*b - *a) : 0;
}

// One's own tastes are no inputs of an offer; what the text does not say itself cannot be set in
// it.
bool may_move(const std::string& key, const std::vector<app::SaidValue>& said) {
  if (key.starts_with("preferences.") || key.starts_with("negotiation.")) return false;
  return std::any_of(said.begin(), said.end(),
                     [&](const app::SaidValue& v) { return v.key == key; });
}

// "exits[1].proceeds" is an "exits.proceeds".
std::string kind_of(const std::string& key) {
  std::string kind;
  bool inside = false;
  for (const char c : key) {
    inside = c == '[' || (inside && c != ']');
    if (!inside && c != ']') kind += c;
  }
  return kind;
}

std::vector<Weighed> deciding(const Scenario& s, const model::ValuationBasis& basis,
                              const std::vector<app::SaidValue>& said) {
  std::vector<Weighed> all;
  const std::vector<Input> inputs = model::inputs(s);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (!may_move(inputs[i].key, said)) continue;
    Weighed w{.index = i, .input = inputs[i], .span = span_of(s, inputs[i])};
    w.swing = swing_of(s, w, basis);
    if (w.swing > 0) all.push_back(std::move(w));
  }
  sort_stably(all, [](const Weighed& a, const Weighed& b) { return a.swing > b.swing; });
  // One of a kind: three chances of exits say the same thing three times.
  std::set<std::string> kinds;
  std::erase_if(all, [&](const Weighed& w) { return !kinds.insert(kind_of(w.input.key)).second; });
  if (all.size() > kMostSliders) all.resize(kMostSliders);
  return all;
}

// "Chance of the low exit", "Dilution of round 1".
std::string label_of_input(const Scenario& s, const std::string& key) {
  for (std::size_t i = 0; i < s.exits.size(); ++i) {
    const std::string at = fmt::format("exits[{}].", i);
    if (key == at + "probability") return fmt::format("Chance of the {} exit", s.exits[i].name);
    if (key == at + "proceeds") return fmt::format("The {} exit sells for", s.exits[i].name);
    if (key == at + "month") return fmt::format("Month of the {} exit", s.exits[i].name);
  }
  return capital(label_of(key));
}

Json slider(const Scenario& s, const std::string& file, const Weighed& w) {
  const auto shown = [&](const Ratio& x) {
    return model::format_input_value(w.input.unit, model::within(w.input.unit, x));
  };
  Json steps = Json::array();
  int at = 0;
  if (w.span) {
    for (const Ratio& x : steps_of(*w.span, w.input.now)) {
      const std::string text = shown(x);
      if (!steps.empty() && steps.back() == text) continue;
      if (x <= w.input.now) at = static_cast<int>(steps.size());
      steps.push_back(text);
    }
  }
  return {{"file", file},
          {"title", s.title},
          {"key", w.input.key},
          {"label", label_of_input(s, w.input.key)},
          {"value", shown(w.input.now)},
          {"steps", std::move(steps)},
          {"at", at}};
}

std::string first_of(const Json& question) {
  const std::vector<std::string> offers = texts_of(question, "offers");
  return offers.empty() ? text_of(question, "file") : offers.front();
}

Json sliders(Desk& desk, const Json& question) {
  Json list = Json::array();
  const std::string file = text_of(question, "file");
  const std::optional<Scenario> first = read(desk, first_of(question)).scenario;
  const std::optional<Scenario> moved = read(desk, file).scenario;
  if (first && moved) {
    const auto said = app::values_of(desk.disk.files[file]);
    for (const Weighed& w : deciding(*moved, model::valuation_basis(*first), said))
      list.push_back(slider(*moved, file, w));
  }
  return {{"sliders", std::move(list)}};
}

std::string more_or_less(double by) {
  if (std::fabs(by) < 0.5) return "as much to you";
  return by > 0 ? fmt::format("▲ {} more to you", format_dollars(by))
                : fmt::format("▼ {} less to you", format_dollars(-by));
}

std::optional<double> worth_of_file(Desk& desk, const std::string& file,
                                    const model::ValuationBasis& basis) {
  const auto& scenario = read(desk, file).scenario;
  return scenario ? worth_of(*scenario, basis) : std::nullopt;
}

// What a file is worth as it is, against another text of it, which stands beside it.
std::string effect(Desk& desk, const Json& question) {
  const std::string file = text_of(question, "file");
  const std::string before = file + "~";
  if (std::find(desk.open.begin(), desk.open.end(), before) == desk.open.end())
    desk.open.push_back(before);
  desk.disk.files[before] = text_of(question, "was");
  desk.reader.reset();
  const auto& first = read(desk, first_of(question)).scenario;
  if (!first) return "";
  const model::ValuationBasis basis = model::valuation_basis(*first);
  const auto now = worth_of_file(desk, file, basis);
  const auto was = worth_of_file(desk, before, basis);
  return now && was ? more_or_less(*now - *was) : "";
}

// What a move writes: the value, and of a chance those of the other exits, which make up the rest.
std::vector<std::pair<std::string, std::string>> written_by(const Scenario& s, const Input& input,
                                                            std::size_t index, const Ratio& to) {
  if (!input.key.ends_with(".probability"))
    return {{input.key, model::format_input_value(input.unit, to)}};
  const Scenario moved = model::with_input(s, index, to);
  std::vector<std::pair<std::string, std::string>> all;
  Ratio left = 1;
  for (std::size_t i = 0; i < moved.exits.size(); ++i) {
    const bool last = i + 1 == moved.exits.size();
    const Ratio exact = last ? left : moved.exits[i].probability.fraction();
    const Ratio share =
        Ratio::of(static_cast<std::int64_t>((exact * Ratio(10'000)).round_half_up()), 10'000);
    left = left - share;
    all.emplace_back(fmt::format("exits[{}].probability", i),
                     format_percent(Percent::fraction(share)));
  }
  return all;
}

struct Turned {
  std::string text;
  Json before = Json::array();  // what the keys that changed said, [key, value]
  std::string fault;
};

Turned refused(const char* why) { return {.text = "", .fault = why}; }

// The text with an input moved.
Turned turned(Desk& desk, const Json& question) {
  std::string text = text_of(question, "text");
  const auto& scenario = read(desk, text_of(question, "file")).scenario;
  if (!scenario) return refused("The text has a fault that has to be mended first.");
  const std::vector<Input> inputs = model::inputs(*scenario);
  const auto input = std::find_if(inputs.begin(), inputs.end(), [&](const Input& i) {
    return i.key == text_of(question, "key");
  });
  if (input == inputs.end()) return refused("The text no longer says this.");
  const auto to = model::read_input_value(input->unit, text_of(question, "value"));
  if (!to)
    return refused("That is no value that it can have; write it like the one that stands there.");
  const std::vector<app::SaidValue> said = app::values_of(text);
  Turned turned;
  for (const auto& [key, value] :
       written_by(*scenario, *input, static_cast<std::size_t>(input - inputs.begin()), *to)) {
    for (const app::SaidValue& v : said) {
      if (v.key == key) turned.before.push_back({key, v.text});
    }
    text = app::set_key(text, key, app::toml_of(value));
  }
  turned.text = std::move(text);
  return turned;
}

// A slider's move in one call: the text that says it, the answer by it, and what it is worth.
Json move(Desk& desk, const Json& question) {
  const std::string file = text_of(question, "file");
  if (std::find(desk.open.begin(), desk.open.end(), file) == desk.open.end())
    return {{"fault", "The text no longer says this."}};
  desk.disk.files[file] = text_of(question, "text");
  Turned to = turned(desk, question);
  if (!to.fault.empty()) return {{"fault", to.fault}};
  desk.disk.files[file] = to.text;
  desk.reader.reset();
  return {{"fault", ""},
          {"text", to.text},
          {"before", std::move(to.before)},
          {"glance", glance(desk, question)},
          {"effect", effect(desk, question)}};
}

}  // namespace

std::vector<Call> slider_calls() { return {{"sliders", sliders}, {"move", move}}; }

}  // namespace parley::web

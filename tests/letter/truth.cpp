#include "tests/letter/truth.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <sstream>

#include "letter/mail.hpp"
#include "tests/support/program.hpp"

namespace parley::test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string lower(std::string s) {
  for (char& c : s) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return s;
}

bool ends(const std::string& s, const char* with) { return s.ends_with(with); }

bool is_name(const std::string& key) {
  return ends(key, "employer") || ends(key, "role") || key.starts_with("people.");
}

// Letters and digits alone, without the form of a firm.
std::string bare(const std::string& words) {
  std::string spaced;
  for (const char c : lower(words)) spaced += std::isalnum(static_cast<unsigned char>(c)) ? c : ' ';
  std::istringstream stream(spaced);
  std::string out;
  static const std::set<std::string> kForms = {"inc", "llc",         "llp", "corp",   "co",
                                               "ltd", "corporation", "the", "company"};
  for (std::string w; stream >> w;) out += kForms.contains(w) ? "" : w;
  return out;
}

Ratio fraction(const std::string& text) {
  const std::size_t slash = text.find('/');
  if (slash != std::string::npos)
    return Ratio::of(std::stoll(text.substr(0, slash)), std::stoll(text.substr(slash + 1)));
  return Ratio::decimal(text.substr(0, text.find('%'))).value_or(Ratio(-1)) / Ratio(100);
}

using Vests = std::map<int, Ratio>;

// What vests in which month, of keys of one grant; the format's defaults where a key is not said.
std::optional<Vests> vests_of(const std::map<std::string, Json>& keys) {
  Vests out;
  if (keys.contains("vests")) {
    for (const Json& v : keys.at("vests"))
      out[v.at("month").get<int>()] += fraction(v.at("share").get<std::string>());
    return out;
  }
  const auto whole = [&](const char* key, int otherwise) {
    return keys.contains(key) ? keys.at(key).get<int>() : otherwise;
  };
  const int months = whole("months", 48);
  const int cliff = whole("cliff_months", 12);
  const int every = whole("every_months", 1);
  if (every < 1 || months > 600) return std::nullopt;
  for (int m = every; m <= months; m += every) {
    Ratio share = Ratio::of(every, months);
    if (keys.contains("yearly"))
      share =
          fraction(keys.at("yearly")[static_cast<std::size_t>((m - 1) / 12)].get<std::string>()) *
          Ratio::of(every, 12);
    out[std::max(m, cliff)] += share;
  }
  return out;
}

const std::set<std::string> kShape = {"months", "cliff_months", "every_months",
                                      "vests",  "yearly",       "vest_every_months"};

// "offer.grants[0]" and "months" of a key of a schedule.
std::optional<std::pair<std::string, std::string>> of_schedule(const std::string& key) {
  const std::size_t dot = key.rfind('.');
  const std::string list = key.substr(0, dot);
  std::string leaf = key.substr(dot + 1);
  const bool grant = list.starts_with("offer.grants[") && ends(list, "]") &&
                     list.find(".acc") == std::string::npos;
  const bool refresher = list.starts_with("offer.refreshers[");
  if ((!grant && !refresher) || !kShape.contains(leaf) || (refresher && leaf == "every_months"))
    return std::nullopt;
  if (leaf == "vest_every_months") leaf = "every_months";
  return std::pair(list, leaf);
}

Json value_of(const letter::Fact& f) { return Json::parse(letter::to_json(f.value)); }

bool same(const std::string& key, const Json& mine, const Json& truth) {
  if (is_name(key)) {
    const std::string a = bare(mine.get<std::string>());
    const std::string b = bare(truth.get<std::string>());
    return !a.empty() && (a.find(b) != std::string::npos || b.find(a) != std::string::npos);
  }
  if (ends(key, "reason"))
    return lower(truth.dump()).find(lower(mine.get<std::string>().substr(0, 5))) !=
           std::string::npos;
  if (mine.is_number() && truth.is_number()) return mine.get<double>() == truth.get<double>();
  if (mine.is_string() && truth.is_string() && ends(mine.get<std::string>(), "%"))
    return fraction(mine.get<std::string>()) == fraction(truth.get<std::string>());
  return mine == truth;
}

class Held {
 public:
  Held(const TrueLetter& letter, const letter::Reading& reading)
      : truth_(Json::parse(letter.truth)), reading_(reading) {}

  std::vector<std::string> faults() {
    hold_schedules();
    for (const letter::Fact& f : reading_.facts) hold(f);
    for (const Json& ask : truth_.at("ask")) {
      if (!ask.value("optional", false) && !asked(ask))
        out_.push_back("not asked: " + ask.at("key").get<std::string>());
    }
    return out_;
  }

  Recall recall() const {
    Recall r;
    for (const Json& f : truth_.at("facts")) {
      const std::string key = f.at("key");
      if (key.starts_with("x.")) continue;
      ++r.facts;
      const bool there = said(key) || (f.value("may_ask", false) && put(key));
      const auto shape = of_schedule(key);
      r.found += there || (shape && schedule_said(shape->first)) ? 1 : 0;
    }
    return r;
  }

 private:
  bool said(const std::string& key) const { return reading_.fact(key) != nullptr; }
  bool put(const std::string& key) const {
    return std::any_of(reading_.questions.begin(), reading_.questions.end(),
                       [&](const letter::Question& q) { return q.key == key; });
  }
  bool schedule_said(const std::string& list) const {
    return std::any_of(reading_.facts.begin(), reading_.facts.end(), [&](const letter::Fact& f) {
      const auto shape = of_schedule(f.key);
      return shape && shape->first == list;
    });
  }
  bool asked(const Json& ask) const {
    if (put(ask.at("key"))) return true;
    const Json others = ask.value("or", Json::array());
    return std::any_of(others.begin(), others.end(),
                       [&](const Json& k) { return put(k.get<std::string>()); });
  }

  std::vector<Json> allowed(const std::string& key) const {
    std::vector<Json> out;
    for (const Json& f : truth_.at("facts")) {
      if (f.at("key") == key) out.push_back(f.at("value"));
      for (const Json& o : f.value("or", Json::array())) {
        if (o.at("key") == key) out.push_back(o.at("value"));
      }
    }
    for (const Json& m : truth_.at("may")) {
      if (m.at("key") != key) continue;
      for (const Json& v : m.value("values", Json::array())) out.push_back(v);
      if (m.contains("value")) out.push_back(m.at("value"));
    }
    for (const Json& ask : truth_.at("ask")) {
      for (const Json& a : ask.value("accept", Json::array())) {
        if (a.at("key") == key) out.push_back(a.at("value"));
      }
    }
    return out;
  }

  static bool is_neutral(const letter::Fact& f) {
    return f.key.starts_with("people.") || ends(f.key, ".name") || ends(f.key, ".reason") ||
           (ends(f.key, "].kind") && f.value.text == "option");
  }

  void hold(const letter::Fact& f) {
    if (of_schedule(f.key) || is_neutral(f)) return;
    const std::vector<Json> values = allowed(f.key);
    const bool right = std::any_of(values.begin(), values.end(),
                                   [&](const Json& v) { return same(f.key, value_of(f), v); });
    if (!right)
      out_.push_back((values.empty() ? "not of the letter: " : "wrong: ") + f.key + " = " +
                     letter::to_json(f.value));
  }

  void hold_schedules() {
    std::map<std::string, std::map<std::string, Json>> mine;
    std::map<std::string, std::map<std::string, Json>> truth;
    for (const letter::Fact& f : reading_.facts) {
      if (const auto s = of_schedule(f.key)) mine[s->first][s->second] = value_of(f);
    }
    for (const Json& f : truth_.at("facts")) {
      if (const auto s = of_schedule(f.at("key"))) truth[s->first][s->second] = f.at("value");
    }
    for (const Json& ask : truth_.at("ask")) {
      for (const Json& a : ask.value("accept", Json::array())) {
        if (const auto s = of_schedule(a.at("key"))) truth[s->first][s->second] = a.at("value");
      }
    }
    for (const auto& [list, keys] : mine) {
      if (!truth.contains(list)) {
        out_.push_back("no schedule of the letter: " + list);
      } else if (vests_of(keys) != vests_of(truth[list]) && !part_of(keys, truth[list])) {
        out_.push_back("wrong schedule: " + list);
      }
    }
  }

  // Less may be said, never something else.
  static bool part_of(const std::map<std::string, Json>& keys,
                      const std::map<std::string, Json>& truth) {
    return std::all_of(keys.begin(), keys.end(), [&](const auto& k) {
      return truth.contains(k.first) && truth.at(k.first) == k.second;
    });
  }

  Json truth_;
  const letter::Reading& reading_;
  std::vector<std::string> out_;
};

letter::SourceText source(const fs::path& path) {
  const std::string bytes = bytes_of(path);
  if (path.extension() == ".eml") return letter::read_mail(path.filename().string(), bytes);
  letter::SourceText out;
  out.name = path.filename().string();
  out.text = bytes;
  return out;
}

}  // namespace

std::vector<TrueLetter> true_letters(const std::string& folder) {
  std::vector<TrueLetter> out;
  std::set<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(path_of("tests/letter/cases/" + folder))) {
    if (entry.path().extension() == ".json") paths.insert(entry.path());
  }
  for (const fs::path& path : paths) {
    TrueLetter letter{.name = folder + "/" + path.stem().string(), .truth = bytes_of(path)};
    const Json truth = Json::parse(letter.truth);
    letter.read_on = Date::parse(truth.at("read_on").get<std::string>()).value();
    const Json files = truth.value("files", Json::array({path.stem().string() + ".txt"}));
    for (const Json& f : files)
      letter.letters.push_back(source(path.parent_path() / f.get<std::string>()));
    out.push_back(std::move(letter));
  }
  return out;
}

std::vector<std::string> faults(const TrueLetter& letter, const letter::Reading& reading) {
  return Held(letter, reading).faults();
}

Recall recall(const TrueLetter& letter, const letter::Reading& reading) {
  return Held(letter, reading).recall();
}

}  // namespace parley::test

#include "service/tools/figures.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/text.hpp"
#include "parley/core/format.hpp"

namespace parley::service {
namespace {

const FigureKind* kind_of(std::string_view key) {
  const auto kinds = figure_kinds();
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [&](const FigureKind& k) { return k.key == key; });
  return found == kinds.end() ? nullptr : &*found;
}

// "Software engineer, level 2" is software-engineer-level-2.
std::string slug(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const char l = lowered(c);
    if (is_letter(l) || is_digit(l)) {
      out += l;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

// What an element of a list is called, so that a name does not change when another comes before it.
std::string name_of_element(const Json& element, std::size_t index) {
  static constexpr std::array<const char*, 6> kNames = {"title", "file",  "name",
                                                        "id",    "lever", "year"};
  if (element.is_object()) {
    for (const char* key : kNames) {
      const auto found = element.find(key);
      if (found == element.end()) continue;
      const std::string name = found->is_string() ? slug(found->get<std::string>()) : found->dump();
      if (!name.empty() && name != "null") return name;
    }
  }
  return std::to_string(index + 1);
}

std::string joined(const Path& path) {
  std::string id;
  for (const std::string& part : path) id += (id.empty() ? "" : ".") + part;
  return id;
}

class Walk {
 public:
  Walk(const IsPrivate& is_private, Unit equity) : is_private_(is_private), equity_(equity) {}

  Json value(const Json& v, std::string_view key) {
    if (v.is_object()) return object(v);
    if (v.is_array()) return list(v);
    const FigureKind* kind = v.is_number() ? kind_of(key) : nullptr;
    if (!kind) return v;
    const Unit unit = kind->unit == Unit::equity ? equity_ : kind->unit;
    Json f = figure(joined(path_), v.get<double>(), unit, kind->meaning);
    if (is_private_ && is_private_(path_)) f["private"] = true;
    return f;
  }

 private:
  Json object(const Json& from) {
    Json out = Json::object();
    for (const auto& [key, v] : from.items()) {
      if (v.is_null()) continue;
      path_.push_back(key);
      out[key] = value(v, key);
      path_.pop_back();
    }
    return out;
  }

  Json list(const Json& from) {
    Json out = Json::array();
    Path names;
    for (std::size_t i = 0; i < from.size(); ++i) {
      std::string name = name_of_element(from[i], i);
      if (std::find(names.begin(), names.end(), name) != names.end())
        name += "-" + std::to_string(i + 1);
      names.push_back(name);
      path_.push_back(std::move(name));
      out.push_back(value(from[i], ""));
      path_.pop_back();
    }
    return out;
  }

  const IsPrivate& is_private_;
  Unit equity_;
  Path path_;
};

}  // namespace

Json with_figures(const Json& answer, const IsPrivate& is_private, Unit equity) {
  return Walk(is_private, equity).value(answer, "");
}

Json figure(std::string id, double value, Unit unit, std::string_view meaning) {
  return {{"id", std::move(id)},
          {"value", value},
          {"says", spelled(value, unit)},
          {"from", "parley://figures/" + std::string(meaning)}};
}

std::string spelled(double value, Unit unit) {
  constexpr double kWholeDollars = 1000;
  switch (unit) {
    case Unit::dollars:
      return std::abs(value) < kWholeDollars && value != std::round(value)
                 ? format_money(Money::cents(std::llround(value * 100)))
                 : format_dollars(value);
    case Unit::share:
      return format_percent(value, 4);
    case Unit::ratio:
      return format_number(value, 2) + "x";
    case Unit::months:
      return format_number(value, 0) + (value == 1 ? " month" : " months");
    default:
      return format_number(value, 6);
  }
}

}  // namespace parley::service

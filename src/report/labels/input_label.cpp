#include "report/labels/input_label.hpp"

#include <fmt/format.h>

#include <charconv>

#include "terms/key_face.hpp"

namespace parley::report {
namespace {

struct ListEntry {
  std::string_view list;  // "offer.grants"
  std::size_t index = 0;
};

// The last list in a key: "offer.grants[0].acceleration[1].portion" is acceleration 1.
ListEntry last_entry(std::string_view key) {
  const auto open = key.rfind('[');
  if (open == std::string_view::npos) return {};
  ListEntry e = {key.substr(0, open), 0};
  std::from_chars(key.data() + open + 1, key.data() + key.size(), e.index);
  return e;
}

template <class T>
std::string name_at(const std::vector<T>& list, std::size_t i) {
  return i < list.size() ? list[i].name : std::string();
}

std::string entry_name(const Scenario& s, const ListEntry& e) {
  if (e.list == "exits") return name_at(s.exits, e.index);
  if (e.list == "offer.grants") return name_at(s.offer.grants, e.index);
  if (e.list == "offer.benefits") return name_at(s.offer.benefits, e.index);
  if (e.list == "offer.payments") return name_at(s.offer.payments, e.index);
  if (e.list == "offer.bonuses" && e.index < s.offer.bonuses())
    return s.offer.bonus_at(e.index).name;
  if (e.list == "company.preferred") return name_at(s.company.preferred, e.index);
  if (e.list == "plan") return name_at(s.plan, e.index);
  if (e.list == "track_record") return name_at(s.track_record, e.index);
  const auto dot = e.list.rfind('.');
  std::string noun(dot == std::string_view::npos ? e.list : e.list.substr(dot + 1));
  if (noun.ends_with('s')) noun.pop_back();
  return fmt::format("{} {}", noun, e.index + 1);
}

std::string spaced(std::string_view word) {
  std::string text(word);
  for (char& c : text) {
    if (c == '_') c = ' ';
  }
  if (text.starts_with("sign on")) text[4] = '-';
  return text;
}

}  // namespace

std::string input_label(const Scenario& s, std::string_view key) {
  const auto dot = key.rfind('.');
  std::string_view last = dot == std::string_view::npos ? key : key.substr(dot + 1);
  const ListEntry e = last_entry(key);
  if (e.list.empty()) return label_of(key);
  std::string name = spaced(entry_name(s, e));
  if (last.ends_with(']')) return name;
  return fmt::format("{}: {}", name, spaced(last));
}

}  // namespace parley::report

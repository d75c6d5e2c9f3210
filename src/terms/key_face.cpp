#include "terms/key_face.hpp"

#include <algorithm>
#include <iterator>

namespace parley {
namespace {

constexpr std::string_view kPrivate[] = {
    "exits",  // their chances are one's own
    "beliefs",
    "preferences",
    "negotiation",
    "simulation",
    "sensitivity",
    "tax",
    "bands",
    "people.coach",
    "projection.leave_month",
    "projection.discount_rate",
    "projection.quarterly_scores",
};

struct Label {
  std::string_view key;
  std::string_view text;
};

/// Where the last word of a key, spaced, does not say enough.
constexpr Label kLabels[] = {
    {"offer.start", "start date"},
    {"offer.expires", "answer by"},
    {"offer.applied", "date of application"},
    {"company.name", "company"},
    {"company.preferred", "preferred stock"},
    {"events.terminated", "termination"},
};

/// Tables whose keys need its name before them: "sign-on amount", "bonus rate".
constexpr std::string_view kNaming[] = {"offer.sign_on", "offer.bonus"};

// Without the indices of lists: "offer.grants[0].strike" is "offer.grants.strike".
std::string plain(std::string_view key) {
  std::string text;
  bool inside = false;
  for (const char c : key) {
    if (c == '[') inside = true;
    if (!inside) text += c;
    if (c == ']') inside = false;
  }
  return text;
}

std::string spaced(std::string_view word) {
  std::string text(word);
  std::replace(text.begin(), text.end(), '_', ' ');
  if (text.starts_with("sign on")) text[4] = '-';
  return text;
}

bool is_within(std::string_view key, std::string_view table) {
  return key.starts_with(table) && (key.size() == table.size() || key[table.size()] == '.');
}

}  // namespace

bool is_private_key(std::string_view key) {
  const std::string path = plain(key);
  return std::any_of(std::begin(kPrivate), std::end(kPrivate),
                     [&](std::string_view table) { return is_within(path, table); });
}

std::string label_of(std::string_view key) {
  const std::string path = plain(key);
  for (const Label& l : kLabels) {
    if (l.key == path) return std::string(l.text);
  }
  const auto dot = path.rfind('.');
  if (dot == std::string::npos) return spaced(path);
  const std::string_view table = std::string_view(path).substr(0, dot);
  const std::string last = spaced(path.substr(dot + 1));
  const bool named = std::find(std::begin(kNaming), std::end(kNaming), table) != std::end(kNaming);
  return named ? spaced(table.substr(table.rfind('.') + 1)) + " " + last : last;
}

}  // namespace parley

#include "letter/blocks/heads.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/text.hpp"
#include "letter/blocks/rows.hpp"

namespace parley::letter {
namespace {

constexpr std::array<std::string_view, 8> kFields = {"from", "to", "subject", "date",
                                                     "sent", "cc", "bcc",     "reply-to"};

}  // namespace

std::string field_of(const Line& line) {
  const std::string_view text = trim(line.words.text);
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon > 10) return {};
  std::string name = lower(text.substr(0, colon));
  std::erase(name, '*');
  return std::find(kFields.begin(), kFields.end(), name) == kFields.end() ? std::string() : name;
}

bool is_attribution(const Line& line) {
  constexpr std::size_t kShort = 72;
  const std::string text = lower(trim(line.words.text));
  const bool day_last =
      text.ends_with(":") && text.size() < kShort &&
      (text.find(" wrote on ") != std::string::npos || text.find(" wrote (") != std::string::npos);
  return day_last || (text.size() > 7 && text.ends_with("wrote:") && text.size() < 300);
}

bool has_word(const std::string& text, std::string_view word) {
  for (std::size_t i = text.find(word); i != std::string::npos; i = text.find(word, i + 1)) {
    const bool before = i == 0 || !std::isalnum(static_cast<unsigned char>(text[i - 1]));
    const std::size_t end = i + word.size();
    const bool after = end == text.size() || !std::isalnum(static_cast<unsigned char>(text[end]));
    if (before && after) return true;
  }
  return false;
}

bool is_forward(const Line& line) {
  const std::string text = lower(trim(line.words.text));
  const bool rule = starts_with(text, "--") && text.ends_with("--") && text.size() < 72;
  if (rule && (has_word(text, "letter") || has_word(text, "message") || has_word(text, "mail")))
    return true;  // "--- letter of March 17, 2027 ---"
  return text.find("original message") != std::string::npos ||
         text.find("forwarded message") != std::string::npos;
}

bool begins_envelope(const std::vector<Line>& lines, std::size_t i) {
  const std::string field = field_of(lines[i]);
  if (field.empty()) return false;
  if (field == "from" || (i == 0 && field == "subject")) return true;
  return i + 1 < lines.size() && !field_of(lines[i + 1]).empty() &&
         lines[i + 1].depth == lines[i].depth;
}

bool is_said_beside(const std::vector<Line>& lines, std::size_t i) {
  for (std::size_t k = i + 1; k < lines.size(); ++k) {
    if (!lines[k].blank()) return lines[k].depth == lines[i].depth;
  }
  return false;
}

std::string value_of(const std::vector<Line>& lines, std::size_t i, std::string_view field) {
  const int depth = lines[i].depth;
  for (; i < lines.size() && lines[i].depth == depth && !field_of(lines[i]).empty(); ++i) {
    const std::string& text = lines[i].words.text;
    if (field_of(lines[i]) == field) return text.substr(text.find(':') + 1);
  }
  return {};
}

std::string first_name(std::string_view words) {
  std::string name = lower(trim(words));
  if (!name.empty() && name[0] == '"') {  // "Zeller, Ingo" <...>
    name.erase(0, 1);
    const std::size_t comma = name.find(',');
    if (comma < name.find('"')) name = std::string(trim(std::string_view(name).substr(comma + 1)));
  }
  for (const std::string_view title :
       {"dr. ", "dr ", "mr. ", "mr ", "ms. ", "ms ", "mrs. ", "prof. "}) {
    if (starts_with(name, title)) name.erase(0, title.size());
  }
  const std::size_t end = name.find_first_of(" ,<@:;\"");
  return name.substr(0, end);
}

std::string writer_named(const std::string& attribution) {
  static constexpr std::array<std::string_view, 4> kNoNames = {"AM", "PM", "On", "At"};
  std::size_t end = std::min(attribution.find(" wrote"), attribution.find(" <"));
  std::string name;
  while (end != std::string::npos && end > 0) {  // the words with a capital before "wrote"
    const std::size_t blank = attribution.rfind(' ', end - 1);
    const std::size_t start = blank == std::string::npos ? 0 : blank + 1;
    const std::string word = attribution.substr(start, end - start);
    const bool capital = std::isupper(static_cast<unsigned char>(word[0])) != 0;
    const bool ends = word.back() == ',' && !name.empty();
    if (!capital || ends || std::find(kNoNames.begin(), kNoNames.end(), word) != kNoNames.end())
      break;
    name = lower(word);
    end = blank;
  }
  std::erase(name, ',');
  return name;
}

namespace {

using When = std::array<int, 5>;  // year, month, day, hour, minute

// The numbers and words of a text, one after another.
std::vector<std::string> parts_of(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto alike = [&](char c) {
      return is_digit(text[i]) ? is_digit(c) : std::isalpha(static_cast<unsigned char>(c)) != 0;
    };
    if (!is_digit(text[i]) && !alike(text[i])) continue;
    std::size_t end = i;
    while (end < text.size() && alike(text[end])) ++end;
    out.push_back(text.substr(i, end - i));
    i = end - 1;
  }
  return out;
}

int month_of(const std::string& word) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  for (std::size_t m = 0; m < kMonths.size() && word.size() >= 3; ++m) {
    if (kMonths[m].starts_with(word)) return static_cast<int>(m) + 1;
  }
  return 0;
}

// "Wednesday, January 27, 2027 5:12 PM", "2027-01-27 17:12", "1/27/2027": when it was sent.
std::optional<When> when_of(const std::string& words) {
  const std::string text = lower(words);
  When out{};
  std::vector<int> numbers;  // that stand for no clock
  const std::vector<std::string> parts = parts_of(text);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string& part = parts[i];
    const bool number = is_digit(part[0]) && part.size() <= 4;
    const bool clock = number && i + 1 < parts.size() && is_digit(parts[i + 1][0]) &&
                       parts[i + 1].size() <= 2 &&
                       text.find(part + ":" + parts[i + 1]) != std::string::npos;
    if (clock && out[3] == 0 && out[4] == 0) {
      out[3] = std::stoi(part);
      out[4] = std::stoi(parts[++i]);
    } else if (part == "pm" && out[3] > 0 && out[3] < 12) {
      out[3] += 12;
    } else if (part == "am" && out[3] == 12) {
      out[3] = 0;
    } else if (number && part.size() == 4) {
      out[0] = std::stoi(part);
    } else if (number && part.size() <= 2) {
      numbers.push_back(std::stoi(part));
    } else if (out[1] == 0) {
      out[1] = month_of(part);
    }
  }
  const bool named = out[1] > 0;
  if (numbers.size() < (named ? 1U : 2U)) return std::nullopt;
  if (!named) out[1] = numbers[0];
  out[2] = numbers[named ? 0 : 1];
  return out;
}

template <class Key>
bool is_rising(const std::vector<Key>& keys) {
  return keys.size() >= 2 && std::is_sorted(keys.begin(), keys.end()) && keys.front() < keys.back();
}

}  // namespace

int number_of_message(const Line& line) {
  constexpr std::size_t kLongest = 40;
  const std::string text = lower(trim(line.words.text));
  if (text.size() > kLongest) return 0;
  const std::vector<std::string> parts = parts_of(text);
  const bool named = parts.size() >= 2 && (parts[0] == "message" || parts[0] == "mail" ||
                                           parts[0] == "email" || parts[0] == "letter");
  const std::size_t at = named ? 1 : 0;
  const bool of = parts.size() == at + 3 && parts[at + 1] == "of" && is_digit(parts[at + 2][0]);
  const bool alone = named && parts.size() == 2;
  if ((!of && !alone) || !is_digit(parts[at][0]) || parts[at].size() > 2) return 0;
  return std::stoi(parts[at]);
}

bool rises(const std::vector<Line>& lines) {
  std::vector<When> days;
  std::vector<int> numbers;
  std::size_t heads = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].depth > 0) continue;
    if (const int n = number_of_message(lines[i]); n > 0) numbers.push_back(n);
    const bool envelope = begins_envelope(lines, i);
    const bool said = is_attribution(lines[i]) && is_said_beside(lines, i);
    if (!envelope && !said) continue;
    ++heads;
    const std::string date = value_of(lines, i, "date");
    const auto when = when_of(said           ? lines[i].words.text
                              : date.empty() ? value_of(lines, i, "sent")
                                             : date);
    if (when) days.push_back(*when);
    while (envelope && i + 1 < lines.size() && !field_of(lines[i + 1]).empty()) ++i;
  }
  return is_rising(days) || (days.empty() && numbers.size() == heads && is_rising(numbers));
}

void name_fields(std::vector<Line>& lines) {
  const auto text = [&](std::size_t i) { return trim(lines[i].words.text); };
  const auto is_head = [&](std::size_t i) {
    constexpr std::size_t kLongest = 60;
    const bool to = lower(text(i)).starts_with("to ") && text(i).size() < 40;
    const bool day = i >= 2 && text(i - 1).size() < kLongest && when_of(std::string(text(i - 1))) &&
                     text(i - 1).find(':') != std::string_view::npos;
    return to && day && !text(i - 2).empty() && text(i - 2).size() < kLongest &&
           text(i - 2).find(':') == std::string_view::npos && (i < 3 || lines[i - 3].blank());
  };
  for (std::size_t i = 2; i < lines.size(); ++i) {
    if (lines[i].depth > 0 || !is_head(i)) continue;
    const auto name = [&](Line& line, std::string_view field, std::size_t from) {
      Passage named;
      named.add(field, line.words.source(from, line.words.text.size()));
      named.append(line.words, from);
      line.words = std::move(named);
    };
    name(lines[i - 2], "From: ", 0);
    name(lines[i - 1], "Date: ", 0);
    name(lines[i], "To: ", 3);
  }
}

}  // namespace parley::letter

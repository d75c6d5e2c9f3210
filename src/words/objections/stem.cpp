#include <algorithm>

#include "words/objections/said_words.hpp"

namespace parley::words {
namespace {

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

bool has_vowel(std::string_view s) { return std::any_of(s.begin(), s.end(), is_vowel); }

// "stopp" was "stop" before its ending.
std::string undoubled(std::string_view s) {
  const std::size_t n = s.size();
  const bool doubled = n > 3 && s[n - 1] == s[n - 2] && !is_vowel(s[n - 1]);
  const bool kept = doubled && std::string_view("lsz").find(s[n - 1]) != std::string_view::npos;
  return std::string(doubled && !kept ? s.substr(0, n - 1) : s);
}

std::string without_plural(std::string_view s) {
  if (s.ends_with("ies") && s.size() > 4) return std::string(s.substr(0, s.size() - 3)) + "y";
  for (const std::string_view end : {"sses", "xes", "ches", "shes"}) {
    if (s.ends_with(end)) return std::string(s.substr(0, s.size() - 2));
  }
  const bool plural =
      s.ends_with('s') && !s.ends_with("ss") && !s.ends_with("us") && !s.ends_with("is");
  return std::string(plural && s.size() > 3 ? s.substr(0, s.size() - 1) : s);
}

std::string without_ending(std::string_view s, std::string_view ending) {
  if (!s.ends_with(ending) || s.size() < ending.size() + 3) return std::string(s);
  const std::string_view rest = s.substr(0, s.size() - ending.size());
  return has_vowel(rest) ? undoubled(rest) : std::string(s);
}

}  // namespace

std::string stem_of(std::string_view word) {
  if (word.empty() || word.front() == '<') return std::string(word);
  std::string s = without_plural(word);
  const std::string ing = without_ending(s, "ing");
  s = ing != s ? ing : without_ending(s, "ed");
  if (s.size() > 3 && s.ends_with('e')) s.pop_back();
  return s;
}

}  // namespace parley::words

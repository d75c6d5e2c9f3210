#include "words/objections/said_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text.hpp"

namespace parley::words {
namespace {

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// Lower case; curly quotes and long dashes as their plain kinds; all else beyond ASCII is a blank.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c - 'A' + 'a');
    } else if (static_cast<unsigned char>(c) < 0x80) {
      out += c;
    } else if (text.substr(i, 3) == "\xE2\x80\x99" || text.substr(i, 3) == "\xE2\x80\x98") {
      out += '\'';
      i += 2;
    } else if (out.empty() || out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

constexpr auto kWhole = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"can't", "can not"},   {"cannot", "can not"},    {"won't", "will not"},
     {"let's", "let us"},    {"shan't", "shall not"},  {"ain't", "is not"},
     {"gonna", "going to"},  {"wanna", "want to"},     {"cant", "can not"},
     {"wont", "will not"},   {"dont", "do not"},       {"doesnt", "does not"},
     {"didnt", "did not"},   {"isnt", "is not"},       {"arent", "are not"},
     {"wasnt", "was not"},   {"couldnt", "could not"}, {"wouldnt", "would not"},
     {"havent", "have not"}, {"hasnt", "has not"},     {"youre", "you are"},
     {"theyre", "they are"}, {"youve", "you have"},    {"weve", "we have"},
     {"ive", "i have"},      {"im", "i am"},           {"thats", "that is"},
     {"whats", "what is"},   {"lets", "let us"},       {"u", "you"},
     {"ur", "your"},         {"pls", "please"},        {"tmrw", "tomorrow"}});
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kEndings = {
    {{"n't", " not"},
     {"'re", " are"},
     {"'ve", " have"},
     {"'ll", " will"},
     {"'d", " would"},
     {"'m", " am"}}};
// "it's" is "it is"; of any other noun "'s" is its own.
constexpr std::array<std::string_view, 12> kTakeIs = {
    "it", "that", "there", "what", "here", "who", "this", "he", "she", "where", "how", "everyone"};

std::string spelled_out(const std::string& word) {
  for (const auto& [from, to] : kWhole) {
    if (word == from) return std::string(to);
  }
  for (const auto& [end, to] : kEndings) {
    if (word.size() > end.size() && word.ends_with(end))
      return word.substr(0, word.size() - end.size()) + std::string(to);
  }
  if (word.ends_with("'s")) {
    const std::string owner = word.substr(0, word.size() - 2);
    const bool is = std::find(kTakeIs.begin(), kTakeIs.end(), owner) != kTakeIs.end();
    return is ? owner + " is" : owner;
  }
  return word;
}

// "180k", "$4m", "175,000", "2026": what kind of figure it is.
std::string kind_of(const std::string& word) {
  if (word.starts_with('$')) return "<money>";
  if (word.ends_with('%')) return "<percent>";
  const auto letters = std::find_if(word.begin(), word.end(), is_letter);
  const std::string unit(letters, word.end());
  const auto digits = std::count_if(word.begin(), letters, is_digit);
  if (unit == "x") return "<multiple>";
  if (word == "401k") return "retirement";
  if (unit == "k" || unit == "m" || unit == "mm") return "<money>";
  if (unit.empty() && digits >= 4 && !word.starts_with("20") && !word.starts_with("19"))
    return "<money>";
  if (unit.empty() && digits >= 5) return "<money>";
  return "<number>";
}

class Splitter {
 public:
  explicit Splitter(std::string text) : text_(std::move(text)) {}

  std::vector<SaidWord> words() {
    while (at_ < text_.size()) step();
    return std::move(out_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (is_letter(c)) return word();
    if (is_digit(c) || (c == '$' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1])))
      return figure();
    if (c == '%' && !out_.empty() && out_.back().word == "<number>")
      out_.back() = {"<percent>", "<percent>", sentence_};
    if (c == '?') add("?");
    if (c == '?' || c == '!' || c == ';' || (c == '.' && ends_here())) ++sentence_;
    ++at_;
  }

  bool ends_here() const {
    return at_ + 1 >= text_.size() || text_[at_ + 1] == ' ' || text_[at_ + 1] == '\n';
  }

  void word() {
    std::size_t end = at_;
    while (end < text_.size() &&
           (is_letter(text_[end]) || is_digit(text_[end]) || text_[end] == '\''))
      ++end;
    std::string raw = text_.substr(at_, end - at_);
    while (raw.ends_with('\'')) raw.pop_back();
    at_ = end;
    const std::string spelled = spelled_out(raw);
    const std::size_t blank = spelled.find(' ');
    add(spelled.substr(0, blank));
    if (blank != std::string::npos) add(spelled.substr(blank + 1));
  }

  void figure() {
    std::size_t end = at_ + 1;
    const auto inside = [&](char c) { return is_digit(c) || is_letter(c) || c == '%'; };
    const auto joins = [&](std::size_t i) {
      return (text_[i] == ',' || text_[i] == '.') && i + 1 < text_.size() && is_digit(text_[i + 1]);
    };
    while (end < text_.size() && (inside(text_[end]) || joins(end))) ++end;
    add(kind_of(text_.substr(at_, end - at_)));
    at_ = end;
  }

  void add(const std::string& word) {
    const bool is_percent = word == "percent" && !out_.empty() && out_.back().word == "<number>";
    if (is_percent) out_.pop_back();
    const std::string kept = is_percent ? "<percent>" : word;
    out_.push_back({kept, stem_of(kept), sentence_});
  }

  std::string text_;
  std::size_t at_ = 0;
  int sentence_ = 0;
  std::vector<SaidWord> out_;
};

}  // namespace

std::vector<SaidWord> said_words(std::string_view text) { return Splitter(plain(text)).words(); }

}  // namespace parley::words

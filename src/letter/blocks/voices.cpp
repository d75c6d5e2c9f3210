// Who of those who talk is the candidate: by name, else by what each says.
#include <array>
#include <cctype>
#include <map>

#include "letter/blocks/line.hpp"

namespace parley::letter {
namespace {

// " what do you say " of "What do you say?": words between blanks, so that cues match whole words.
std::string words_of(std::string_view text) {
  std::string out = " ";
  for (const char c : lower(text)) {
    const bool part = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '\'';
    if (part || out.back() != ' ') out += part ? c : ' ';
  }
  if (out.back() != ' ') out += ' ';
  return out;
}

// How many of the cues, two at most.
template <class Cues>
int count_of(const std::string& words, const Cues& cues) {
  int n = 0;
  for (const std::string_view cue : cues) {
    if (n < 2 && words.find(" " + std::string(cue) + " ") != std::string::npos) ++n;
  }
  return n;
}

constexpr std::array<std::string_view, 5> kCandidates = {"me", "you", "i", "candidate",
                                                         "applicant"};
constexpr std::array<std::string_view, 11> kFirms = {"recruiter", "recruiting", "talent",  "hr",
                                                     "hiring",    "people",     "manager", "ops",
                                                     "ta",        "careers",    "staffing"};

// Who asks for more, has another job or takes the offer.
constexpr std::array<std::string_view, 73> kAsks = {"can you do",
                                                    "could you",
                                                    "would you consider",
                                                    "would you be able",
                                                    "would you do",
                                                    "is there room",
                                                    "any chance",
                                                    "any room",
                                                    "wiggle room",
                                                    "any movement",
                                                    "any flexibility",
                                                    "any news",
                                                    "i was hoping",
                                                    "hoping for",
                                                    "i'd like",
                                                    "i would like",
                                                    "could we",
                                                    "can we",
                                                    "could i",
                                                    "can i",
                                                    "do i",
                                                    "would i",
                                                    "am i",
                                                    "i make",
                                                    "i earn",
                                                    "my current",
                                                    "my present",
                                                    "my last",
                                                    "my old",
                                                    "my notice",
                                                    "my lease",
                                                    "my rent",
                                                    "my landlord",
                                                    "my wife",
                                                    "my husband",
                                                    "my partner",
                                                    "my kids",
                                                    "my family",
                                                    "my other",
                                                    "other offer",
                                                    "another offer",
                                                    "competing",
                                                    "i'd want",
                                                    "i want",
                                                    "i need",
                                                    "i'd need",
                                                    "i would need",
                                                    "i was thinking",
                                                    "i'll take",
                                                    "i'd take",
                                                    "i accept",
                                                    "i'm in",
                                                    "i'm yours",
                                                    "i'd sign",
                                                    "i sign",
                                                    "i'll sign",
                                                    "thank you for the offer",
                                                    "thanks for the offer",
                                                    "your offer",
                                                    "i lose",
                                                    "i'd lose",
                                                    "i forfeit",
                                                    "i have an offer",
                                                    "could the",
                                                    "can the",
                                                    "be possible",
                                                    "i would also",
                                                    "i'd also",
                                                    "i wanted",
                                                    "i asked",
                                                    "would lose",
                                                    "low for me",
                                                    "i'm leaving"};

// Who speaks for a firm and says what "you" get.
constexpr std::array<std::string_view, 68> kOffers = {"we can",
                                                      "approved",
                                                      "offer",
                                                      "they gave me",
                                                      "the team",
                                                      "our",
                                                      "board said",
                                                      "no bonus",
                                                      "finalist",
                                                      "happy to share",
                                                      "welcome",
                                                      "i can do",
                                                      "best i can",
                                                      "rsus",
                                                      "vest",
                                                      "vests",
                                                      "sign by",
                                                      "let me know",
                                                      "you start",
                                                      "you'd start",
                                                      "you'd begin",
                                                      "you begin",
                                                      "you get",
                                                      "you'd get",
                                                      "you'll get",
                                                      "you'd be",
                                                      "you'd report",
                                                      "your base",
                                                      "your salary",
                                                      "we'd like you",
                                                      "we'd love",
                                                      "we want you",
                                                      "we'd want",
                                                      "we pay",
                                                      "we don't do",
                                                      "let me check",
                                                      "let me ask",
                                                      "lemme ask",
                                                      "finance",
                                                      "comp",
                                                      "the band",
                                                      "budget",
                                                      "boss",
                                                      "final",
                                                      "docusign",
                                                      "congrats",
                                                      "signed off",
                                                      "i can offer",
                                                      "pleased to offer",
                                                      "on behalf",
                                                      "we are pleased",
                                                      "you would",
                                                      "you will",
                                                      "we would love",
                                                      "i can confirm",
                                                      "talked to our",
                                                      "meet you",
                                                      "best i could",
                                                      "an answer",
                                                      "good news",
                                                      "we would like",
                                                      "please let us",
                                                      "let us know",
                                                      "glad to offer",
                                                      "we start",
                                                      "we give",
                                                      "got approval",
                                                      "congratulations"};

constexpr std::array<std::string_view, 4> kThanks = {"thanks", "thank you", "thx", "deal"};

constexpr int kSure = 100;

}  // namespace

int leaning(const std::string& label, std::string_view text) {
  const std::string name = words_of(label);
  if (count_of(name, kCandidates) > 0) return -kSure;
  if (count_of(name, kFirms) > 0) return kSure;
  const std::string words = words_of(text);
  int sum = 0;
  sum -= 3 * count_of(words, kAsks);
  sum += 2 * count_of(words, kOffers);
  if (count_of(words, kThanks) > 0) --sum;
  if (text.ends_with("?")) --sum;  // who asks, and who names figures
  if (text.find_first_of("$%") != std::string_view::npos) ++sum;
  return sum;
}

namespace {

bool has_figure(std::string_view text) {
  constexpr std::size_t kDigits = 2;
  std::size_t digits = 0;
  for (const char c : text) digits += std::isdigit(static_cast<unsigned char>(c)) != 0 ? 1 : 0;
  return digits >= kDigits;
}

}  // namespace

void read_voices(std::vector<Line>& lines, const std::vector<Speaker>& speakers) {
  constexpr int kFirst = 3;  // who names a figure first makes the offer
  constexpr int kFirm = 4;   // "Jolene (Bright Lantern Pictures)"
  std::map<std::string, int> lean;
  bool figure = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Speaker& s = speakers[i];
    if (s.name.empty()) continue;
    const std::string& text = lines[i].words.text;
    int& sum = lean[s.name];
    sum += leaning(s.label, trim(text));
    if (lines[i].first && s.label.size() > s.name.size() + 2) sum += kFirm;
    if (!figure && has_figure(text)) sum += kFirst;
    figure = figure || has_figure(text);
  }
  std::string least;
  for (const auto& [name, sum] : lean) {
    if (least.empty() || sum < lean[least]) least = name;
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& name = speakers[i].name;
    if (lean.size() > 1 && name == least) lines[i].voice = Voice::candidate;
    if (lean.size() > 2 && !name.empty() && lean[name] < 0) lines[i].voice = Voice::candidate;
  }
}

}  // namespace parley::letter

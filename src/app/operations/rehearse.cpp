// Rehearse: the recruiter's part, round by round.
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>

#include "app/kept.hpp"
#include "app/offer_facts.hpp"
#include "app/scenarios.hpp"
#include "app/templates.hpp"
#include "document/text/plain.hpp"
#include "document/text/text_layout.hpp"
#include "parley/app/answer.hpp"
#include "words/compose/compose.hpp"
#include "words/compose/practice.hpp"
#include "words/compose/rehearsal.hpp"
#include "words/lint/lint.hpp"

namespace parley::app {
namespace {

constexpr std::int64_t kMostRounds = 100;
constexpr std::size_t kLongestAnswer = 1 << 16;

// The lines of a text, one by one.
class Lines {
 public:
  explicit Lines(std::string text) : text_(std::move(text)) {}
  std::optional<std::string> operator()() {
    if (at_ >= text_.size()) return std::nullopt;
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    std::string line = text_.substr(at_, end - at_);
    at_ = end + 1;
    return line;
  }

 private:
  std::string text_;
  std::size_t at_ = 0;
};

// Answers, typed or read from a file: each ends with an empty line, or with the text.
class Answers {
 public:
  explicit Answers(std::function<std::optional<std::string>()> line) : line_(std::move(line)) {}

  /// Empty where there is nothing more to read.
  std::optional<std::string> next() {
    std::string answer;
    while (answer.size() < kLongestAnswer) {
      std::optional<std::string> line = line_();
      if (!line) break;
      if (!line->empty() && line->back() == '\r') line->pop_back();
      const bool blank = line->find_first_not_of(" \t") == std::string::npos;
      if (blank && !answer.empty()) return answer;
      if (!blank) answer += *line + "\n";
    }
    return answer.empty() ? std::nullopt : std::optional(answer);
  }

 private:
  std::function<std::optional<std::string>()> line_;
};

class Rehearsal {
 public:
  Rehearsal(const words::Facts& facts, words::TemplateSet& templates, const Write& write, int width)
      : facts_(facts), templates_(templates), write_(write), width_(width) {}

  /// Whether it went to its end; else Ctrl-C came.
  bool play(const std::vector<words::Challenge>& challenges, Answers& answers,
            const Surroundings& around) {
    for (const words::Challenge& c : challenges) {
      ++round_;
      write_(fmt::format("Round {} of {}\n\n", round_, challenges.size()));
      say("", "They say: " + c.said);
      write_("\n");
      const std::optional<std::string> answer = answers.next();
      if (around.interrupted()) {
        write_("\n");
        return false;
      }
      if (!answer) {
        write_("No answer is left; the rehearsal ends here.\n\n");
        break;
      }
      read(c, *answer);
    }
    return true;
  }

  bool has_answers() const { return practice_.answers() > 0; }

  void end() {
    const int n = practice_.answers();
    write_(fmt::format("What to practise, after {} answer{}\n\n", n, n == 1 ? "" : "s"));
    for (const std::string& line : practice_.page()) say("  ", line);
  }

 private:
  void read(const words::Challenge& c, const std::string& answer) {
    Sources sources;
    const words::LintResult result =
        words::lint(*sources.add("answer", answer), facts_, templates_);
    const words::Composed reply = words::reply_to(c.id, facts_, templates_);
    const std::vector<words::Lack> lacks = words::lacks_of(answer, reply, facts_);
    practice_.add(c.said, result.findings, lacks);
    write_("Your answer:\n");
    show_findings(result.findings, lacks);
    write_("\nThe plan's own:\n\n" + document::to_plain_text(reply.document, width_) + "\n");
  }

  // A paragraph within the width; its further lines stand four columns deeper.
  void say(const std::string& indent, const std::string& text) {
    constexpr int kDeeper = 4;
    std::string before = indent;
    for (const std::string& line :
         document::wrap(text, width_ - static_cast<int>(indent.size()) - kDeeper)) {
      write_(before + line + "\n");
      before = indent + std::string(kDeeper, ' ');
    }
  }

  void show_findings(const std::vector<words::Finding>& findings,
                     const std::vector<words::Lack>& lacks) {
    for (const words::Finding& f : findings)
      say("  ", fmt::format("{}: \"{}\". {}", f.rule, f.text, f.better));
    for (const words::Lack& l : lacks) say("  ", fmt::format("{}: {}", l.id, l.says));
    if (findings.empty() && lacks.empty()) write_("  Nothing in it weakens you.\n");
  }

  const words::Facts& facts_;
  words::TemplateSet& templates_;
  const Write& write_;
  int width_;
  words::Practice practice_;
  int round_ = 0;
};

std::function<std::optional<std::string>()> lines_of(const Request& request, Surroundings& around) {
  if (request.has("answers")) return Lines(read_text(request.text("answers"), around));
  return [&around] { return around.ask(""); };
}

// A conversation: what they say is written before the answer to it is asked for.
Answer run_rehearse(const Request& request, Surroundings& around) {
  const auto seed = static_cast<std::uint64_t>(*request.whole("seed"));
  const auto rounds = static_cast<std::size_t>(*request.whole("rounds"));
  const auto templates =
      std::make_shared<words::TemplateSet>(around.disk, template_folders(request, around));
  const auto facts = kept(offer_facts(request.operands().front(), request, around));
  Answers answers(lines_of(request, around));
  const bool typed = !request.has("answers");
  return {.pieces = [=, &around](const Write& write, const Screen& screen) {
    around.watch();
    Answers left = answers;
    Rehearsal rehearsal(*facts, *templates, write, screen.width);
    if (typed) write("Answer as you would on the call. An empty line ends an answer.\n\n");
    const bool whole =
        rehearsal.play(words::challenges(*facts, *templates, seed, rounds), left, around);
    if (whole || rehearsal.has_answers()) rehearsal.end();
    if (!whole) throw Stop(Status::interrupted, "");
  }};
}

}  // namespace

Operation rehearse_operation() {
  return {
      {.name = "rehearse",
       .place = 170,
       .group = Group::negotiate,
       .summary = "Plays the recruiter, so that no objection is heard for the first time.",
       .operands = {.name = "OFFER", .least = 1, .most = 1},
       .about =
           "Each round is an objection that your plan has to expect, in one of many phrasings. "
           "Type an answer and an empty line: you see what in it weakens you, and the plan's own "
           "reply. At the end stands what to practise. The same seed plays the same rounds.",
       .examples = {{"parley rehearse offer.toml --against today.toml",
                     "Eight rounds, answered in the terminal."},
                    {"parley rehearse offer.toml --seed 7 --rounds 3 --answers answers.txt",
                     "Three rounds against answers that are written down, each ended by an empty "
                     "line."}},
       .inputs = {against_input(),
                  {.name = "seed",
                   .value = "N",
                   .says = "Which rounds are played",
                   .fallback = "1",
                   .type = Type::whole},
                  {.name = "rounds",
                   .value = "N",
                   .says = "How many objections",
                   .fallback = "8",
                   .type = Type::whole,
                   .least = 1,
                   .most = kMostRounds},
                  {.name = "answers",
                   .value = "FILE",
                   .says = "Answers to read in place of typing, each ended by an empty line",
                   .type = Type::text_file},
                  templates_input(),
                  set_input()},
       .formats = {"text"}},
      run_rehearse};
}

}  // namespace parley::app

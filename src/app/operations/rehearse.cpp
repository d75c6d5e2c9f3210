// Rehearse: the recruiter's part in the terminal, round by round.
#include <fmt/format.h>

#include <istream>
#include <map>
#include <ostream>
#include <sstream>

#include "cli/offer_facts.hpp"
#include "cli/template_folders.hpp"
#include "parley/words/compose/compose.hpp"
#include "words/compose/rehearsal.hpp"
#include "words/lint/lint.hpp"

namespace parley::cli {
namespace {

constexpr std::int64_t kMostRounds = 100;
constexpr std::size_t kLongestAnswer = 1 << 16;

// Answers, typed or read from a file: each ends with an empty line, or with the text.
class Answers {
 public:
  explicit Answers(std::istream& in) : in_(in) {}

  /// Empty where there is nothing more to read.
  std::optional<std::string> next() {
    std::string answer;
    for (std::string line; std::getline(in_, line) && answer.size() < kLongestAnswer;) {
      if (!line.empty() && line.back() == '\r') line.pop_back();
      const bool blank = line.find_first_not_of(" \t") == std::string::npos;
      if (blank && !answer.empty()) return answer;
      if (!blank) answer += line + "\n";
    }
    return answer.empty() ? std::nullopt : std::optional(answer);
  }

 private:
  std::istream& in_;
};

// What was found over all rounds, by rule; and where.
struct Practice {
  std::map<std::string, int> found;
  std::map<std::string, std::string> why;
  std::vector<std::string> clean;  // objections answered without a finding
  int rounds = 0;
};

void show_findings(const words::LintResult& result, const std::string& title, Practice& practice,
                   World& world) {
  for (const words::Finding& f : result.findings) {
    world.out << fmt::format("  {}: \"{}\". {}\n", f.rule, f.text, f.better);
    ++practice.found[f.rule];
    practice.why[f.rule] = f.why;
  }
  if (!result.findings.empty()) return;
  world.out << "  Nothing in it weakens you.\n";
  practice.clean.push_back(title);
}

class Rehearsal {
 public:
  Rehearsal(const words::Facts& facts, words::TemplateSet& templates, World& world)
      : facts_(facts), templates_(templates), world_(world) {}

  void play(const std::vector<words::Challenge>& challenges, Answers& answers) {
    for (const words::Challenge& c : challenges) {
      ++round_;
      world_.out << fmt::format("Round {} of {}\n\nThey say: {}\n\n", round_, challenges.size(),
                                c.said)
                 << std::flush;
      const std::optional<std::string> answer = answers.next();
      if (world_.interrupts.came()) throw Stop(ExitStatus::interrupted, "");
      if (!answer) {
        world_.out << "No answer is left; the rehearsal ends here.\n\n";
        break;
      }
      read(c, *answer);
    }
  }

  void end() {
    world_.out << fmt::format("What to practise, after {} answers\n\n", practice_.rounds);
    for (const auto& [rule, times] : practice_.found)
      world_.out << fmt::format("  {}, {}: {}\n", rule,
                                times == 1 ? "once" : fmt::format("{} times", times),
                                practice_.why[rule]);
    if (practice_.found.empty() && practice_.rounds > 0)
      world_.out << "  No answer held anything that weakens you.\n";
    for (const std::string& title : practice_.clean)
      world_.out << fmt::format("  Answered well: {}\n", title);
  }

 private:
  void read(const words::Challenge& c, const std::string& answer) {
    Sources sources;
    const words::LintResult result =
        words::lint(*sources.add("answer", answer), facts_, templates_);
    const words::Composed reply = words::reply_to(c.id, facts_, templates_);
    ++practice_.rounds;
    world_.out << "Your answer:\n";
    show_findings(result, c.said, practice_, world_);
    world_.out << "\nThe plan's own:\n\n" << words::as_text(reply.blocks) << "\n";
  }

  const words::Facts& facts_;
  words::TemplateSet& templates_;
  World& world_;
  Practice practice_;
  int round_ = 0;
};

std::string read_answers(const std::string& path, const World& world) {
  Read<std::string> text = world.disk.read(path);
  if (!text.value) throw Stop(ExitStatus::file_trouble, fmt::format("{}: {}", path, text.fault));
  return std::move(*text.value);
}

ExitStatus run_rehearse(const Call& call, World& world) {
  const auto seed = static_cast<std::uint64_t>(*call.whole("seed", 0, INT64_MAX));
  const auto rounds = static_cast<std::size_t>(*call.whole("rounds", 1, kMostRounds));
  words::TemplateSet templates(world.disk, template_folders(call, world));
  const words::Facts facts = offer_facts(call.operands().front(), call, world);
  std::istringstream written;
  if (call.has("answers")) written.str(read_answers(call.text("answers"), world));
  world.interrupts.watch();
  Answers answers(call.has("answers") ? written : world.in);
  Rehearsal rehearsal(facts, templates, world);
  rehearsal.play(words::challenges(facts, templates, seed, rounds), answers);
  rehearsal.end();
  return ExitStatus::done;
}

}  // namespace

Verb rehearse_verb() {
  return {
      .name = "rehearse",
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
      .options =
          {against_option(),
           {.name = "seed", .value = "N", .says = "Which rounds are played", .fallback = "1"},
           {.name = "rounds", .value = "N", .says = "How many objections", .fallback = "8"},
           {.name = "answers",
            .value = "FILE",
            .says = "Answers to read in place of typing, each ended by an empty line"},
           templates_option(),
           set_option()},
      .formats = {"text"},
      .run = run_rehearse};
}

}  // namespace parley::cli

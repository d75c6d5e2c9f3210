#include "report/views/read/read.hpp"

#include <istream>
#include <ostream>

#include "cli/exit_status.hpp"
#include "cli/options/options.hpp"
#include "cli/world.hpp"
#include "parley/core/text.hpp"
#include "parley/files/paper.hpp"
#include "parley/letter/draft.hpp"
#include "parley/letter/mail.hpp"
#include "parley/letter/reading.hpp"

namespace parley::cli {
namespace {

letter::SourceText letter_at(const std::string& path, World& world) {
  const Read<std::string> bytes = world.disk.read(path, files::kLargestPaper);
  if (!bytes.value) throw Stop(ExitStatus::file_trouble, path + ": " + bytes.fault);
  if (files::is_paper(*bytes.value)) {
    files::ReadPaper paper = files::read_paper(path, *bytes.value);
    if (!paper.text) throw Stop(ExitStatus::file_trouble, path + ": " + paper.fault, paper.help);
    return std::move(*paper.text);
  }
  if (letter::is_mail(*bytes.value)) return letter::read_mail(path, *bytes.value);
  letter::SourceText text;
  text.name = path;
  text.text = *bytes.value;
  return text;
}

std::optional<Date> read_on(const Call& call) {
  if (!call.has("read-on")) return std::nullopt;
  const auto date = Date::parse(call.text("read-on"));
  if (!date)
    throw usage_error("--read-on \"" + call.text("read-on") + "\" is no date",
                      "write it like 2026-12-01");
  return date;
}

// The open questions, one by one; an empty line leaves a question open.
letter::Reading ask_all(letter::Reading reading, const std::vector<letter::SourceText>& letters,
                        World& world) {
  const std::vector<letter::Question> questions = reading.questions;
  for (const letter::Question& q : questions) {
    world.err << report::read_question(q, letters) << "\n? " << std::flush;
    std::string line;
    if (!std::getline(world.in, line)) break;
    if (auto value = letter::answer(q, line))
      reading = letter::answered(std::move(reading), q.key, std::move(*value));
  }
  return reading;
}

void give_reading(const letter::Reading& reading, const std::vector<letter::SourceText>& letters,
                  const Call& call, World& world) {
  const bool looked_at = world.screen.is_terminal && !call.has("format") && !call.has("output");
  if (call.format() == "json") {
    world.out << report::read_json(reading, letters);
  } else if (looked_at) {
    world.out << report::read_view(reading, letters,
                                   {.width = world.screen.width, .colour = world.screen.colour});
  } else {
    world.out << letter::draft(reading, letters);
    if (call.has("output")) world.err << report::read_questions(reading, letters);
  }
}

ExitStatus run_read(const Call& call, World& world) {
  const auto on = read_on(call);
  std::vector<letter::SourceText> letters;
  for (const std::string& path : call.operands()) letters.push_back(letter_at(path, world));
  if (call.has("text")) {
    for (const letter::SourceText& l : letters) {
      world.out << (world.screen.is_terminal ? visible_lines(l.text) : l.text)
                << (l.text.ends_with('\n') ? "" : "\n");
    }
    return ExitStatus::done;
  }
  letter::Reading reading = letter::read_letters(letters, on);
  if (!reading.found_anything()) {
    if (call.format() == "json") world.out << report::read_json(reading, letters);
    world.err << "parley: nothing of an offer was found\n  help: --text shows what was read\n";
    return ExitStatus::no;
  }
  if (call.has("ask")) reading = ask_all(std::move(reading), letters, world);
  give_reading(reading, letters, call, world);
  return ExitStatus::done;
}

}  // namespace

Verb read_verb() {
  return {
      .name = "read",
      .group = Group::start,
      .summary = "Reads an offer letter and writes the scenario that it says.",
      .operands = {.name = "LETTER"},
      .about =
          "LETTER is a text, a mail (.eml), a DOCX, a PDF, or \"-\". Every value of the scenario "
          "carries the words "
          "that say it; what the letter leaves open, says in two ways or says vaguely is asked and "
          "has no value. "
          "Several letters of one offer go together, the oldest first: a later one completes and "
          "corrects an "
          "earlier one. Nothing leaves this machine. The exit status is 0 also with questions, 1 "
          "where nothing of "
          "an offer was found, 4 for a file that cannot be read.",
      .examples = {{"parley read offer.pdf -o offer.toml",
                    "The scenario; then its open questions."},
                   {"parley read letter.txt notice.txt --format json",
                    "Facts, questions and what else was seen."},
                   {"parley read offer.eml --ask -o offer.toml",
                    "Asks what is open, and writes the answers in."}},
      .options = {{.name = "text", .says = "Shows the text as it was read"},
                  {.name = "read-on",
                   .value = "DATE",
                   .says =
                       "The day from which \"five business days\" and dates without a year count"},
                  {.name = "ask",
                   .says = "Asks the open questions one by one and writes the answers in"}},
      .formats = {"toml", "json"},
      .run = run_read};
}

}  // namespace parley::cli

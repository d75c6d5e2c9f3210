#include "report/views/read/read.hpp"

#include "app/kept.hpp"
#include "app/scenarios.hpp"
#include "letter/draft.hpp"
#include "letter/letter_file.hpp"
#include "letter/reading.hpp"
#include "parley/app/answer.hpp"
#include "parley/app/request.hpp"
#include "parley/app/stop.hpp"

namespace parley::app {
namespace {

using Letters = std::vector<letter::SourceText>;

letter::SourceText letter_at(const std::string& path, Surroundings& around) {
  std::string bytes = read_text(path, around, kLargestLetter);
  if (auto paper = around.paper(path, bytes)) return std::move(*paper);
  return letter::letter_of(path, std::move(bytes));
}

std::string form_of(const std::string& key) {
  switch (letter::answer_of(key)) {
    case letter::Answer::day:
      return "a day like 2027-03-01";
    case letter::Answer::percent:
      return "a percentage like 15%";
    case letter::Answer::word:
      return "one of its words, or the number of a reading";
    case letter::Answer::list:
      return "a list, which is best written in the file";
    case letter::Answer::number:
      break;
  }
  return "a number like 150000 or 150k";
}

// Asks until the answer has the form of its key; an empty line leaves the question open. Whether
// there may be more answers.
bool ask_one(const letter::Question& q, letter::Reading& reading, const Letters& letters,
             Surroundings& around) {
  std::string prompt = report::read_question(q, letters) + "\n? ";
  while (true) {
    const auto line = around.ask(prompt);
    if (around.interrupted()) throw Stop(Status::interrupted, "");
    if (!line || line->empty()) return line.has_value();
    if (auto value = letter::answer(q, *line)) {
      reading = letter::answered(std::move(reading), q.key, std::move(*value));
      return true;
    }
    prompt = "  that is not " + form_of(q.key) + "; an empty line leaves it open\n? ";
  }
}

// The open questions, one by one.
letter::Reading ask_all(letter::Reading reading, const Letters& letters, Surroundings& around) {
  const std::vector<letter::Question> questions = reading.questions;
  for (const letter::Question& q : questions) {
    if (!ask_one(q, reading, letters, around)) break;
  }
  return reading;
}

// The texts as they were read.
Answer texts_of(const Letters& letters) {
  std::string all;
  for (const letter::SourceText& l : letters) all += l.text + (l.text.ends_with('\n') ? "" : "\n");
  const auto text = [all](const Screen&) { return all; };
  return {.others = {{"toml", text}, {"json", text}}, .of_others = true};
}

struct ReadLetters {
  Letters letters;
  letter::Reading reading;
};

Answer answer_of(Letters letters, letter::Reading reading) {
  const auto r = kept(ReadLetters{std::move(letters), std::move(reading)});
  return {
      .json = [r] { return report::read_json(r->reading, r->letters); },
      .others = {{"toml", [r](const Screen&) { return letter::draft(r->reading, r->letters); }}},
      .looked_at =
          [r](const Screen& screen) {
            return report::read_view(r->reading, r->letters,
                                     {.width = screen.width, .colour = screen.colour});
          },
      .beside_file = [r] { return report::read_questions(r->reading, r->letters); }};
}

Answer nothing_found(Letters letters, letter::Reading reading, Surroundings& around) {
  around.remark("nothing of an offer was found", "--text shows what was read");
  Answer answer{.status = Status::no};
  answer.json = answer_of(std::move(letters), std::move(reading)).json;
  answer.others["toml"] = [](const Screen&) { return std::string(); };
  return answer;
}

Answer run_read(const Request& request, Surroundings& around) {
  const auto on = request.date("read-on");
  Letters letters;
  for (const std::string& path : request.operands()) letters.push_back(letter_at(path, around));
  if (request.has("text")) return texts_of(letters);
  letter::Reading reading = letter::read_letters(letters, on);
  if (!reading.found_anything())
    return nothing_found(std::move(letters), std::move(reading), around);
  if (request.has("ask")) reading = ask_all(std::move(reading), letters, around);
  return answer_of(std::move(letters), std::move(reading));
}

}  // namespace

Operation read_operation() {
  return {
      {.name = "read",
       .place = 20,
       .group = Group::start,
       .summary = "Reads an offer letter and writes the scenario that it says.",
       .operands = {.name = "LETTER", .type = Type::text_file},
       .about =
           "LETTER is a text, a mail (.eml), a DOCX, a PDF, or \"-\". Every value of the scenario "
           "carries the words "
           "that say it; what the letter leaves open, says in two ways or says vaguely is asked "
           "and "
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
       .inputs = {{.name = "text", .says = "Shows the text as it was read"},
                  {.name = "read-on",
                   .value = "DATE",
                   .says =
                       "The day from which \"five business days\" and dates without a year count",
                   .type = Type::date},
                  {.name = "ask",
                   .says = "Asks the open questions one by one and writes the answers in"}},
       .formats = {"toml", "json"}},
      run_read};
}

}  // namespace parley::app

// A law: no control character of any input reaches a terminal, whichever way it came in.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>

#include "core/text.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"

using namespace parley;
using test::Folder;

namespace {

using Words = std::vector<std::string>;

// Ends a line, rings, clears a screen, is ESC [ in one character, turns the direction round.
const std::string kHostile = "a\r\x07\x1b[2J\x7f\xC2\x9B\xE2\x80\xAE";
// The same as TOML and JSON can say it in a text.
const std::string kEscaped = "a\\r\\u0007\\u001b[2J\\u007f\\u009b\\u202e";

// Lines may end; nothing else may be more than a sign on the screen.
std::string raw_control_of(const std::string& text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const Character c = character_at(text, at);
    if (c.bytes > 0 && is_control(c.code) && c.code != U'\n')
      return fmt::format(
          "U+{:04X} after: {}", static_cast<unsigned>(c.code),
          visible(text.substr(at > 40 ? at - 40 : 0, std::min<std::size_t>(at, 40))));
  }
  return {};
}

void check_no_control(const Words& words, const test::Surroundings& around) {
  const test::Ran r = test::run_parley(words, around);
  INFO(visible(fmt::format("{}", fmt::join(words, " "))));
  CHECK(r.status != 70);
  CHECK(raw_control_of(r.out) == "");
  CHECK(raw_control_of(r.err) == "");
}

const std::vector<Words> kOfOneFile = {{"check"},    {"project"},     {"project", "--by", "event"},
                                       {"vest"},     {"compare"},     {"score"},
                                       {"equity"},   {"sensitivity"}, {"plan"},
                                       {"simulate"}, {"report"}};

void check_every_verb(const std::string& file, const test::Surroundings& around) {
  for (const Words& verb : kOfOneFile) {
    for (const char* format : {"table", "json", "csv", "markdown"}) {
      Words words = verb;
      words.insert(words.end(), {file, "--format", format});
      check_no_control(words, around);
    }
  }
  check_no_control({"report", file, "--format", "html"}, around);
  check_no_control({"script", file}, around);
}

const std::string kOffer =
    "[offer]\nstart = 2026-09-01\nbase_salary = 176_000\n[[offer.grants]]\nownership = \"0.05%\"\n";

}  // namespace

TEST_CASE("the name of a file is shown without its control characters, by every verb") {
  const Folder folder;
  const std::string name = kHostile + ".toml";
  std::ofstream(folder / name) << kOffer;
  check_every_verb(name, {.directory = folder.text()});
  check_no_control({"init", name}, {.directory = folder.text()});
  check_no_control({"init", "new" + name}, {.directory = folder.text()});
  check_no_control({"project", "no" + name}, {.directory = folder.text()});
}

TEST_CASE("keys and values are shown without their control characters") {
  const Folder folder;
  const std::vector<std::string> files = {
      kOffer + "\"" + kEscaped + "\" = 1\n",
      kOffer + "name = \"" + kEscaped + "\"\n",
      kOffer + "kind = \"" + kEscaped + "\"\n",
      kOffer + "strike = \"" + kEscaped + "\"\n",
      kOffer + "[events.vesting]\n\"" + kEscaped + "\" = 2027-03-01\n",
      kOffer + "[[sensitivity]]\nkey = \"" + kEscaped + "\"\nlow = 1\nhigh = 2\n",
      kOffer + "ocf = \"" + kEscaped + "\"\n",
      "extends = \"" + kEscaped + "\"\n" + kOffer,
      kOffer + "# " + kHostile + "\nrole = 1\n",
      kOffer + "role = \"" + kHostile + "\"\n"};
  for (const std::string& text : files) {
    std::ofstream(folder / "offer.toml") << text;
    check_every_verb("offer.toml", {.directory = folder.text()});
  }
}

TEST_CASE("vesting terms are shown without their control characters") {
  const Folder folder;
  std::ofstream(folder / "offer.toml") << kOffer + "ocf = \"terms.json\"\n";
  std::ofstream(folder / "terms.json") << fmt::format(
      R"({{"file_type": "OCF_VESTING_TERMS_FILE", "items": [{{"object_type": "VESTING_TERMS",
          "id": "{0}", "name": "{0}", "description": "{0}", "allocation_type": "{0}",
          "vesting_conditions": [{{"id": "{0}", "portion": {{"numerator": "1", "denominator": "1"}},
          "trigger": {{"type": "VESTING_EVENT"}}, "next_condition_ids": ["{0}"]}}]}}]}})",
      kEscaped);
  check_every_verb("offer.toml", {.directory = folder.text()});
  for (const char* format : {"table", "json", "csv", "markdown"})
    check_no_control({"vest", "--ocf", "terms.json", "--quantity", "100", "--format", format},
                     {.directory = folder.text()});
}

TEST_CASE("what stands on the command line is shown without its control characters") {
  const Folder folder;
  std::ofstream(folder / "offer.toml") << kOffer;
  const test::Surroundings here{.directory = folder.text()};
  for (const Words& words : std::vector<Words>{{kHostile},
                                               {"--" + kHostile},
                                               {"help", kHostile},
                                               {"project", "--" + kHostile, "offer.toml"},
                                               {"project", "offer.toml", "--format", kHostile},
                                               {"project", "offer.toml", "--set", kHostile},
                                               {"project", "offer.toml", "--set", kHostile + "=1"},
                                               {"plan", "offer.toml", "--counter", kHostile},
                                               {"vest", "--ocf", kHostile},
                                               {"script", "offer.toml", "--objection", kHostile},
                                               {"project", "offer.toml", "-o", kHostile + "/x"}}) {
    check_no_control(words, here);
  }
}

TEST_CASE("a draft is shown without its control characters") {
  const Folder folder;
  std::ofstream(folder / "offer.toml") << kOffer;
  std::ofstream(folder / "draft.txt") << "I am so excited " << kHostile << " to make $999,999!\n";
  for (const char* format : {"table", "json", "csv", "markdown"})
    check_no_control({"lint", "draft.txt", "--scenario", "offer.toml", "--format", format},
                     {.directory = folder.text()});
}

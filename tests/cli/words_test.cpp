#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/support/documents.hpp"
#include "tests/support/program.hpp"

using namespace parley;

namespace {

test::Ran run(std::vector<std::string> words, const std::string& input = {}) {
  words.insert(words.end(), {"--templates", test::templates_folder()});
  return test::run_parley(
      words, {.directory = test::path_of("tests/cases/plan/flagship"), .input = input});
}

bool says(const test::Ran& ran, const std::string& text) {
  return ran.out.find(text) != std::string::npos;
}

}  // namespace

TEST_SUITE("script, as a command") {
  TEST_CASE("it writes each document, as text or Markdown") {
    CHECK(says(run({"script", "offer.toml"}), "DataStax: what to say\n====="));
    CHECK(says(run({"script", "offer.toml", "--format", "markdown"}), "# DataStax: what to say\n"));
    CHECK(says(run({"script", "offer.toml", "--as", "email"}), "Subject: DataStax"));
    CHECK(says(run({"script", "offer.toml", "--as", "calculator"}), "ARR with the lock-in effect"));
    const test::Ran sheet = run({"script", "offer.toml", "--as", "walkaway", "--against",
                                 "current.toml", "--against", "rival.toml"});
    CHECK(sheet.status == 0);
    CHECK(says(sheet, "$642,998"));
  }

  TEST_CASE("the worth of another offer changes no public word") {
    const test::Ran alone = run({"script", "offer.toml", "--as", "email"});
    const test::Ran against =
        run({"script", "offer.toml", "--as", "email", "--against", "rival.toml"});
    CHECK(alone.out == against.out);
  }

  TEST_CASE("--facts says where every figure comes from") {
    const test::Ran ran = run({"script", "offer.toml", "--as", "email", "--facts"});
    CHECK(ran.status == 0);
    CHECK(says(ran, "$176,000  offer_base_salary   offered     public    offer.toml:8"));
    CHECK(says(ran, "$4M  impact_arr          documented  public    offer.toml:59"));
    CHECK(says(ran, "0.07%  ask_ownership       computed    public    plan: opening"));
  }

  TEST_CASE("a folder of templates that is none is said, and the program's own do not stand in") {
    for (const std::string none : {"/nowhere", "offer.toml"}) {
      CAPTURE(none);
      const test::Ran ran =
          test::run_parley({"script", "offer.toml", "--templates", none},
                           {.directory = test::path_of("tests/cases/plan/flagship")});
      CHECK(ran.status == 4);
      CHECK(ran.err.find("--templates") != std::string::npos);
    }
  }

  TEST_CASE("--objection gives the reply alone") {
    const test::Ran ran =
        run({"script", "offer.toml", "--objection", "we use the standard schedule"});
    CHECK(says(ran, "\"We use the standard schedule.\""));
    CHECK(says(ran, "lines our incentives up"));
    CHECK_FALSE(says(ran, "The close"));
  }

  TEST_CASE("what cannot be done is said, with its status") {
    CHECK(run({"script", "nowhere.toml"}).status == 4);
    CHECK(run({"script", "offer.toml", "--as", "poem"}).status == 2);
    CHECK(run({"script", "offer.toml", "--set", "offer.start=yesterday"}).status == 3);
    const test::Ran bare =
        test::run_parley({"script", "offer.toml"},
                         {.directory = test::path_of("tests/cases/plan/flagship"), .lost = true});
    CHECK(bare.status == 4);
    CHECK(bare.err.find("--templates DIR") != std::string::npos);
  }
}

TEST_SUITE("lint, as a command") {
  TEST_CASE("the status is 1 with findings and 0 without") {
    CHECK(run({"lint", "-", "--scenario", "offer.toml"}, "I'm sorry to ask.").status == 1);
    CHECK(run({"lint", "-", "--scenario", "offer.toml"}, "Thank you. I'd like equity at 0.07%.")
              .status == 0);
  }

  TEST_CASE("as JSON it gives file, line, column, rule, text, why and better of each finding") {
    const test::Ran ran = run({"lint", "-", "--scenario", "offer.toml", "--format", "json"},
                              "Hello.\nI'm sorry to ask.");
    const auto json = nlohmann::json::parse(ran.out);
    CHECK(json["file"] == "-");
    REQUIRE(json["findings"].size() == 1);
    const auto& f = json["findings"][0];
    CHECK(f["line"] == 2);
    CHECK(f["column"] == 5);
    CHECK(f["rule"] == "apology");
    CHECK(f["text"] == "sorry");
    CHECK(!f["why"].get<std::string>().empty());
    CHECK(!f["better"].get<std::string>().empty());
  }

  TEST_CASE("today's pay is known from an alternative, and private") {
    const std::string draft = "My colleague mentioned $168,000.";
    CHECK(says(run({"lint", "-", "--scenario", "offer.toml", "--against", "current.toml"}, draft),
               "private-figure"));
    CHECK(says(run({"lint", "-", "--scenario", "offer.toml"}, draft), "number-not-fact"));
  }

  TEST_CASE("what cannot be done is said, with its status") {
    CHECK(run({"lint", "draft.txt", "--scenario", "offer.toml"}).status == 4);
    CHECK(run({"lint", "-"}, "x").status == 2);
    CHECK(run({"lint", "-", "--scenario", "nowhere.toml"}, "x").status == 4);
    const test::Ran book = run({"lint", "-", "--scenario", "offer.toml"}, std::string(70'000, 'x'));
    CHECK(book.status == 4);
    CHECK(book.err.find("64 KiB") != std::string::npos);
  }
}

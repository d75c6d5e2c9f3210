#include <doctest/doctest.h>

#include "tests/support/program.hpp"

using parley::test::run_parley;

TEST_SUITE_BEGIN("command line");

TEST_CASE("without a verb it shows what it can do") {
  const auto ran = run_parley({});
  CHECK(ran.status == 0);
  CHECK(ran.out.find("parley VERB FILE...") != std::string::npos);
  CHECK(ran.out == run_parley({"help"}).out);
  CHECK(ran.out == run_parley({"--help"}).out);
}

TEST_CASE("--version is one line") { CHECK(run_parley({"--version"}).out == "parley 0.1.0\n"); }

TEST_CASE("an unknown verb is a usage error that names the nearest verb") {
  const auto ran = run_parley({"halp"});
  CHECK(ran.status == 2);
  CHECK(ran.out.empty());
  CHECK(ran.err == "parley: there is no verb \"halp\"\n  help: did you mean \"help\"?\n");
}

TEST_CASE("an unknown option is a usage error that names the nearest option") {
  const auto ran = run_parley({"help", "--halp"});
  CHECK(ran.status == 2);
  CHECK(ran.err == "parley: help has no option --halp\n  help: did you mean --help?\n");
}

TEST_CASE("too many operands are a usage error") {
  CHECK(run_parley({"help", "project", "vest"}).err ==
        "parley: help takes at most one VERB\n  help: see: parley help help\n");
}

TEST_SUITE_END();

// `extends` and `playbook`: what is inherited, what replaces, and relative to which file a path is.
#include <doctest/doctest.h>

#include <string>

#include "parley/scenario/read/reader.hpp"

using namespace parley;
using namespace parley::scenario;

namespace {

constexpr const char* kBase = R"(title = "As offered"
[offer]
start = 2026-09-01
base_salary = 176_000
raise = "3%"
[offer.sign_on]
amount = 24_000
month = 2
clawback = "prorated"
[offer.bonus]
rate = "8%"
[[offer.grants]]
name = "new hire"
ownership = "0.05%"
[[offer.grants]]
name = "refresher"
ownership = "0.01%"
[company]
valuation = "$1.6B"
growth = "10%"
)";

class Files {
 public:
  Files& add(const std::string& path, const std::string& text) {
    disk_.files[path] = text;
    return *this;
  }
  Scenario read(const std::string& path) const {
    const ReadResult r = read_scenario(path, disk_);
    std::string said;
    for (const Diagnostic& d : r.diagnostics) said += to_text(d);
    CAPTURE(said);
    REQUIRE(r.scenario);
    return *r.scenario;
  }
  std::string faults(const std::string& path) const {
    std::string said;
    for (const Diagnostic& d : read_scenario(path, disk_).diagnostics) said += to_text(d);
    return said;
  }

 private:
  MemoryDisk disk_;
};

}  // namespace

TEST_CASE("tables merge key by key, and what is not said is inherited") {
  const Scenario s =
      Files()
          .add("base.toml", kBase)
          .add("counter.toml",
               "extends = \"base.toml\"\ntitle = \"Counter\"\n[offer]\nbase_salary = 185_000\n"
               "[company]\ngrowth = \"20%\"\n")
          .read("counter.toml");
  CHECK(s.title == "Counter");
  CHECK(s.file == "counter.toml");
  CHECK(s.offer.base_salary == Money::dollars(185'000));
  CHECK(s.offer.raise == Percent::of_hundred(3));
  CHECK(s.company.growth == Percent::of_hundred(20));
  CHECK(s.company.valuation == Money::dollars(1'600'000'000));
}

TEST_CASE("lists replace, lists of tables too") {
  const Scenario s =
      Files()
          .add("base.toml", kBase)
          .add("counter.toml", "extends = \"base.toml\"\n[[offer.grants]]\nshares = 480\n")
          .read("counter.toml");
  REQUIRE(s.offer.grants.size() == 1);
  CHECK(s.offer.grants[0].name == "grant 1");
  CHECK(std::get<Shares>(s.offer.grants[0].size) == Shares::of(480));
}

TEST_CASE("installments in a child remove an inherited amount and month, and keep the clawback") {
  const Scenario s = Files()
                         .add("base.toml", kBase)
                         .add("counter.toml",
                              "extends = \"base.toml\"\n[offer.sign_on]\ninstallments = [{ month = "
                              "6, amount = 30_000 }]\n")
                         .read("counter.toml");
  REQUIRE(s.offer.sign_on.installments.size() == 1);
  CHECK(s.offer.sign_on.installments[0].month == 6);
  CHECK(s.offer.sign_on.clawback.kind == Clawback::Kind::prorated);
}

TEST_CASE("an amount in a child removes inherited installments") {
  const Scenario s =
      Files()
          .add("base.toml", kBase)
          .add("middle.toml",
               "extends = \"base.toml\"\n[offer.sign_on]\ninstallments = [{ month = 6, amount = 9 "
               "}]\n")
          .add("last.toml", "extends = \"middle.toml\"\n[offer.sign_on]\namount = 40_000\n")
          .read("last.toml");
  REQUIRE(s.offer.sign_on.installments.size() == 1);
  CHECK(s.offer.sign_on.installments[0].month == 0);
  CHECK(s.offer.sign_on.total() == Money::dollars(40'000));
}

TEST_CASE(
    "dated raises in a child replace an inherited raise, and a bonus in dollars an inherited "
    "rate") {
  const Scenario s = Files()
                         .add("base.toml", kBase)
                         .add("counter.toml",
                              "extends = \"base.toml\"\n[offer]\nraises = [{ month = 24, percent = "
                              "\"5%\" }, { month = 12, amount = "
                              "4_000 }]\n[offer.bonus]\namount = 20_000\n")
                         .read("counter.toml");
  CHECK(s.offer.raise == Percent());
  REQUIRE(s.offer.raises.size() == 2);
  CHECK(s.offer.raises[0].month == 24);
  CHECK(s.offer.bonus.rate == Percent());
  CHECK(s.offer.bonus.amount == Money::dollars(20'000));
}

TEST_CASE("paths are relative to the file that says them, also when inherited") {
  const Scenario s =
      Files()
          .add("offers/base.toml", std::string("playbook = \"../books/book.toml\"\n") + kBase)
          .add("books/book.toml", "title = \"The book\"\n")
          .add("offers/../books/book.toml", "title = \"The book\"\n")
          .add("more/../counter.toml", "extends = \"offers/base.toml\"\n")
          .add("more/../offers/base.toml",
               std::string("playbook = \"../books/book.toml\"\n") + kBase)
          .add("more/../offers/../books/book.toml", "title = \"The book\"\n")
          .add("more/down.toml", "extends = \"../counter.toml\"\ntitle = \"Down\"\n")
          .read("more/down.toml");
  REQUIRE(s.playbook);
  CHECK(s.playbook->title == "The book");
  CHECK(s.playbook->file == "more/../offers/../books/book.toml");
}

TEST_CASE("an absolute path stays as it is") {
  const Scenario s =
      Files()
          .add("/books/book.toml", "title = \"The book\"\n")
          .add("here/offer.toml", std::string("playbook = \"/books/book.toml\"\n") + kBase)
          .read("here/offer.toml");
  CHECK(s.playbook->file == "/books/book.toml");
}

TEST_CASE("each key knows the file that said it") {
  const Scenario s =
      Files()
          .add("base.toml", kBase)
          .add("counter.toml", "extends = \"base.toml\"\n[offer]\nbase_salary = 185_000\n")
          .read("counter.toml");
  CHECK(s.provenance.of("offer.base_salary").text() == "counter.toml:3:15");
  CHECK(s.provenance.of("offer.raise").text() == "base.toml:5:9");
  CHECK(s.provenance.of("offer.grants[1].ownership").text() == "base.toml:17:13");
  CHECK_FALSE(s.provenance.said("offer.grants[1].months"));
  CHECK(s.sources->files().size() == 2);
}

TEST_CASE("a fault in a file shows even where the one that extends it says better") {
  const std::string said =
      Files()
          .add("base.toml", "[offer]\nstart = 2026-09-01\nbase_salary = true\n")
          .add("counter.toml", "extends = \"base.toml\"\n[offer]\nbase_salary = 185_000\n")
          .faults("counter.toml");
  CHECK(said.find("base.toml:3:15: error[E011]") != std::string::npos);
}

TEST_CASE("a fault of the base is told once") {
  const std::string said =
      Files()
          .add("base.toml", "[offer]\nstart = 2026-09-01\nbase_salary = true\n")
          .add("counter.toml", "extends = \"base.toml\"\n")
          .faults("counter.toml");
  CHECK(said.find("E011") == said.rfind("E011"));
}

TEST_CASE("a base may leave to others what is required") {
  const Scenario s =
      Files()
          .add("base.toml", "[company]\nvaluation = \"$1.6B\"\n")
          .add("offer.toml",
               "extends = \"base.toml\"\n[offer]\nstart = 2026-09-01\nbase_salary = 1\n")
          .read("offer.toml");
  CHECK(s.company.valuation == Money::dollars(1'600'000'000));
}

TEST_CASE("a chain of 32 files reads, one of 33 is refused") {
  Files files;
  for (int i = 1; i <= 40; ++i) {
    files.add(std::to_string(i) + ".toml", "extends = \"" + std::to_string(i + 1) + ".toml\"\n");
  }
  files.add("41.toml", kBase);
  files.read("10.toml");
  CHECK(files.faults("9.toml").find("error[E009]") != std::string::npos);
}

TEST_CASE("a file that extends itself under another spelling is a circle") {
  const std::string said = Files()
                               .add("a.toml", "extends = \"x/../a.toml\"\n")
                               .add("x/../a.toml", "extends = \"x/../a.toml\"\n")
                               .faults("a.toml");
  CHECK(said.find("error[E008]") != std::string::npos);
}

TEST_CASE(
    "files of one command are read once where they are shared, and have titles of their own") {
  MemoryDisk disk;
  disk.files["base.toml"] = kBase;
  disk.files["a.toml"] = "extends = \"base.toml\"\ntitle = \"A\"\n";
  disk.files["b.toml"] = "extends = \"base.toml\"\ntitle = \"B\"\n";
  disk.files["c.toml"] = "extends = \"base.toml\"\n";
  ScenarioReader reader(disk);
  const auto a = reader.read("a.toml");
  const auto b = reader.read("b.toml");
  REQUIRE((a.scenario && b.scenario));
  CHECK(a.scenario->provenance.of("offer.raise").file ==
        b.scenario->provenance.of("offer.raise").file);
  CHECK(reader.read("base.toml").scenario);
  const auto c = reader.read("c.toml");
  CHECK_FALSE(c.scenario);
  CHECK(c.diagnostics.back().code == "V020");
}

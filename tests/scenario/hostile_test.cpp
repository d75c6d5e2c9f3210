// Files that no editor wrote: a clear refusal or right work, never a crash or a hang.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "parley/files/real_disk.hpp"
#include "parley/scenario/read/reader.hpp"
#include "tests/support/folder.hpp"

using namespace parley;
using namespace parley::scenario;
using test::Folder;

namespace {

const std::string kOffer = "[offer]\nstart = 2026-09-01\nbase_salary = 176_000\n";

ReadResult read_text(const std::string& text) {
  MemoryDisk disk;
  disk.files["offer.toml"] = text;
  return read_scenario("offer.toml", disk);
}

// The code of the first error; empty where the text reads.
std::string refusal(const std::string& text) {
  const ReadResult r = read_text(text);
  for (const Diagnostic& d : r.diagnostics) {
    if (d.severity == Severity::error) return d.code;
  }
  return r.scenario ? "" : "no reason";
}

std::string repeated(const std::string& part, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += part;
  return all;
}

}  // namespace

TEST_CASE("an empty file says what is missing") {
  const ReadResult r = read_text("");
  CHECK_FALSE(r.scenario);
  REQUIRE(r.diagnostics.size() == 2);
  CHECK(r.diagnostics[0].code == "E016");
  CHECK(refusal("\n\n# nothing\n") == "E016");
}

TEST_CASE("line ends of Windows and a byte order mark change nothing") {
  std::string text = "\xEF\xBB\xBF" + kOffer + "titel = 1\n";
  for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
    text.insert(at, "\r");
  const ReadResult r = read_text(text);
  REQUIRE(r.diagnostics.size() == 1);
  CHECK(to_text(r.diagnostics[0]).find("offer.toml:4:1: error[E010]") == 0);
  CHECK(to_text(r.diagnostics[0]).find('\r') == std::string::npos);
}

TEST_CASE("columns count bytes, also after characters of several bytes") {
  const ReadResult r = read_text(
      "title = \"r\xC3\xA9sum\xC3\xA9\"\n[offer]\nstart = 2026-09-01\nbase_salary = 1\nrole = { "
      "\"\xC3\xA9\" = 1 }\n");
  REQUIRE(r.diagnostics.size() == 1);
  CHECK(r.diagnostics[0].place.line == 5);
}

TEST_CASE("bytes that are no text are refused with their place") {
  CHECK(refusal(kOffer + std::string("role = \"a\0b\"\n", 13)) == "E003");
  CHECK(refusal(std::string(3, '\0')) == "E003");
  CHECK(refusal(kOffer + "role = \"\xFF\"\n") == "E002");
  CHECK(refusal(kOffer + "role = \"\xC3\"\n") == "E002");
  CHECK(refusal(kOffer + "role = \"\xED\xA0\x80\"\n") == "E002");      // a surrogate
  CHECK(refusal(kOffer + "role = \"\xC0\xAF\"\n") == "E002");          // a longer way to write "/"
  CHECK(refusal(kOffer + "role = \"\xF4\x90\x80\x80\"\n") == "E002");  // past the last character
  CHECK(refusal("\xFF\xFE[\0o\0") == "E002");                          // UTF-16
  CHECK(refusal(kOffer + "role = \"a\x1b[31m\"\n") == "E001");
  CHECK(refusal(kOffer + "role = \"a\\u001b[31m\"\n") == "E013");
}

TEST_CASE("deep nesting is refused before it is parsed") {
  CHECK(refusal(kOffer + "x = " + repeated("[", 5000) + "\n") == "E005");
  CHECK(refusal(kOffer + "x = " + repeated("{a=", 5000) + "\n") == "E005");
  CHECK(refusal(kOffer + "x = " + repeated("[\n", 100'000)) == "E005");
  CHECK(refusal("a" + repeated(".a", 150'000) + " = 1\n") == "E005");
  CHECK(refusal("[a" + repeated(".a", 150'000) + "]\n") == "E005");
  CHECK(refusal("a" + repeated(".a", 64) + " = 1\n") == "E010");
  const std::string dotted = "a" + repeated(".a", 60);
  CHECK(refusal("x = [\n" + repeated("{" + dotted + " = [\n", 30) + repeated("]}\n", 30) + "]\n") !=
        "");
}

TEST_CASE("dots and brackets in comments and texts are no nesting") {
  CHECK(refusal("# " + repeated(".", 500) + repeated("[", 500) + "\n" + kOffer) == "");
  CHECK(refusal(kOffer + "role = \"" + repeated(".", 500) + "\"\n") == "");
  CHECK(refusal(kOffer + "role = '" + repeated("[", 500) + "'\n") == "");
  CHECK(refusal(kOffer + "role = \"\\\"" + repeated("[", 500) + "\"\n") == "");
}

// Refused in every way that a line can break off: a string that is not closed, of each kind; a key
// without "=" or without its value; a header without its end, with no name in it, or with what no
// name holds; a list or a table that is not closed; a number, a date or an escape that ends early.
TEST_CASE("what breaks off is refused, whatever it is") {
  for (const char* end :
       {"role = \"", "role = '",       "role = \"\"\"", "role = '''x", "role = ", "role",  "[a",
        "[[a",       "[[offer.grants", "x = [1,",       "x = {a = 1",  "x = {",   "\"",    "'",
        "=",         "x = 2026-",      "x = 0x",        "x = 1e",      "x = +",   "[a&x]", "x.",
        ".x = 1",    "x = \"\\u12\"",  "x = \"\\q\"",   "[]",          "[[]]",    "[a]]"}) {
    CAPTURE(end);
    CHECK(refusal(kOffer + end).substr(0, 1) == "E");
    CHECK(refusal(kOffer + end + "\n").substr(0, 1) == "E");
  }
}

TEST_CASE("numbers that no amount can be are refused, the largest one is not") {
  const auto with_salary = [](const std::string& number) {
    return refusal("[offer]\nstart = 2026-09-01\nbase_salary = " + number + "\n");
  };
  for (const char* number :
       {"nan", "inf", "-inf", "1e300", "1000000000000000.01", "0.001", "175_000.005"}) {
    INFO(std::string(number));
    CHECK(with_salary(number) == "E013");
  }
  CHECK(with_salary("99999999999999999999") == "E001");
  CHECK(with_salary("1e400") == "E001");
  CHECK(with_salary("-0.01") == "E014");
  CHECK(with_salary("1e15") == "");
  CHECK(with_salary("175_000.50") == "");
}

TEST_CASE("a list or a text beyond its limit is refused") {
  CHECK(refusal(kOffer + "role = \"" + std::string(2001, 'x') + "\"\n") == "E017");
  CHECK(refusal(kOffer + repeated("[[offer.grants]]\nshares = 1\n", 50)) == "");
  CHECK(refusal(kOffer + repeated("[[offer.grants]]\nshares = 1\n", 51)) == "E017");
}

TEST_CASE(
    "at most twenty faults of syntax are told, and the rest of the file is read all the same") {
  const ReadResult r = read_text(kOffer + repeated("x = $\n", 100));
  CHECK(r.diagnostics.size() == 20);
  const ReadResult one = read_text("titel = 1\n" + kOffer + "raise = 3%\nrise = 1\n");
  CHECK(one.diagnostics.size() == 3);
}

TEST_CASE("what is no readable file is refused by name, with the status of a file") {
  const Folder folder;
  const files::RealDisk disk;
  const auto said = [&](const std::string& path) {
    const ReadResult r = read_scenario(path, disk);
    CHECK(r.file_trouble);
    CHECK_FALSE(r.scenario);
    return r.diagnostics.empty() ? std::string() : r.diagnostics[0].message;
  };
  CHECK(said(folder / "none.toml") == "no such file");
  CHECK(said(folder / "") == "is a directory");
  CHECK(said(folder / "none/offer.toml") == "no such file");
  CHECK(said(std::string(5000, 'x')) == "the name is too long");
  CHECK(said(std::string("a\0b", 3)) == "no such file");
  CHECK(said("") == "no such file");
  std::filesystem::create_symlink("loop.toml", folder / "loop.toml");
  CHECK(said(folder / "loop.toml") == "symbolic links go in a circle");
  if (::geteuid() != 0) {
    std::ofstream(folder / "locked.toml") << kOffer;
    ::chmod((folder / "locked.toml").c_str(), 0);
    CHECK(said(folder / "locked.toml") == "permission denied");
  }
}

TEST_CASE("a pipe that nobody writes to is an empty file, and does not hang") {
  const Folder folder;
  REQUIRE(::mkfifo((folder / "pipe.toml").c_str(), 0600) == 0);
  const ReadResult r = read_scenario(folder / "pipe.toml", files::RealDisk());
  REQUIRE_FALSE(r.diagnostics.empty());
  CHECK(r.diagnostics[0].code == "E016");
}

TEST_CASE("a pipe or a device that another file names is refused there") {
  const Folder folder;
  REQUIRE(::mkfifo((folder / "pipe.toml").c_str(), 0600) == 0);
  for (const std::string& named : {std::string("pipe.toml"), std::string("/dev/zero")}) {
    for (const char* key : {"extends", "playbook"}) {
      std::ofstream(folder / "offer.toml") << key << " = \"" << named << "\"\n" << kOffer;
      const ReadResult r = read_scenario(folder / "offer.toml", files::RealDisk());
      REQUIRE_FALSE(r.diagnostics.empty());
      CHECK(r.diagnostics[0].code == "E019");
      CHECK(r.diagnostics[0].message.ends_with("is not a regular file"));
    }
  }
}

TEST_CASE("one byte order mark is taken off, a second is refused") {
  CHECK(refusal("\xEF\xBB\xBF" + kOffer) == "");
  CHECK(refusal("\xEF\xBB\xBF\xEF\xBB\xBF" + kOffer) == "E001");
}

TEST_CASE("a device without end is refused at the limit") {
  const ReadResult r = read_scenario("/dev/zero", files::RealDisk());
  REQUIRE(r.diagnostics.size() == 1);
  CHECK(r.diagnostics[0].code == "E004");
  CHECK_FALSE(r.file_trouble);
}

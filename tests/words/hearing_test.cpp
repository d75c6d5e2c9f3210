// How well objections are heard: on sentences that no rule was written from, and by hand.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "parley/files/real_disk.hpp"
#include "tests/support/documents.hpp"
#include "tests/support/program.hpp"
#include "words/objections/ear.hpp"

using namespace parley;
using namespace parley::words;

namespace {

struct Heard {
  files::RealDisk disk;
  TemplateSet templates{disk, {test::templates_folder()}};
  Ear ear = load_ear(templates);
};

Heard& heard() {
  static Heard h;
  return h;
}

std::string id_of(const std::string& said) { return heard().ear.hear(said).id.value_or("none"); }

std::vector<std::string> stems_of(std::string_view text) {
  std::vector<std::string> stems;
  for (const SaidWord& w : said_words(text)) stems.push_back(w.stem);
  return stems;
}

bool fits(const std::string& pattern, const std::string& said) {
  return matches(read_phrase(pattern), said_words(said), heard().ear.classes());
}

struct Tally {
  int all = 0;
  int right = 0;
  int wrong = 0;
  int near = 0;  // right, or among the three nearest

  void operator+=(const Tally& t) {
    all += t.all;
    right += t.right;
    wrong += t.wrong;
    near += t.near;
  }
};

// A row's ids are all those that would be right; null where the program has to hold.
Tally tally_of(const std::string& file) {
  std::ifstream in(test::path_of("tests/cases/objections/" + file));
  Tally t;
  for (const nlohmann::json& row : nlohmann::json::parse(in)) {
    std::vector<std::string> ids;
    if (!row["ids"].is_null()) ids = row["ids"].get<std::vector<std::string>>();
    const auto is_right = [&](const std::string& id) {
      return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    const Hearing h = heard().ear.hear(row["said"].get<std::string>());
    const bool ok = h.id ? is_right(*h.id) : ids.empty();
    ++t.all;
    t.right += ok;
    t.wrong += h.id && !ok;
    t.near += ok || std::any_of(h.nearest.begin(), h.nearest.end(), is_right);
  }
  return t;
}

}  // namespace

TEST_SUITE("hearing") {
  TEST_CASE("sentences that no rule was written from are rarely heard wrong") {
    struct Bound {
      const char* file;
      int sentences, right, wrong, near;  // right and near at least, wrong at most, in percent
    };
    for (const Bound& b :
         {Bound{"held.json", 141, 80, 2, 95}, Bound{"fresh.json", 186, 88, 2, 95},
          Bound{"second.json", 185, 88, 2, 95}, Bound{"third.json", 185, 84, 2, 95}}) {
      CAPTURE(b.file);
      const Tally t = tally_of(b.file);
      CHECK(t.all == b.sentences);
      CAPTURE(t.right);
      CAPTURE(t.wrong);
      CAPTURE(t.near);
      CHECK(t.right * 100 >= b.right * t.all);
      CHECK(t.wrong * 100 <= b.wrong * t.all);
      CHECK(t.near * 100 >= b.near * t.all);
    }
  }

  TEST_CASE("phrases are heard as what they are written for, and not as another") {
    int all = 0, right = 0, wrong = 0;
    for (const HeardRules& o : heard().ear.all()) {
      CAPTURE(o.id);
      CHECK(o.rules.size() >= 5);
      CHECK(o.says.size() >= 50);
      for (std::size_t i = 0; i < o.says.size(); i += 5) {
        const std::string id = id_of(o.says[i]);
        ++all;
        right += id == o.id;
        wrong += id != o.id && id != "none";
      }
    }
    CHECK(right * 100 >= 97 * all);
    CHECK(wrong * 100 <= 2 * all);
  }

  TEST_CASE("every class that a rule names is there") {
    for (const HeardRules& o : heard().ear.all()) {
      for (const HeardRule& r : o.rules) {
        CAPTURE(r.phrase.text);
        CHECK(unknown_classes(r.phrase, heard().ear.classes()).empty());
      }
    }
  }

  TEST_CASE("an objection named by its title or its id is that one") {
    for (const char* named : {"equity_cap", "The equity range is fixed.", "equity cap"}) {
      CHECK(hear(named, heard().templates).id == "equity_cap");
    }
  }

  TEST_CASE("small talk is no objection") {
    for (const char* said : {"Thanks, got it.", "How was your weekend?", "", "?", "xyzzy",
                             "Could you send me your references?"}) {
      CAPTURE(std::string(said));
      CHECK(id_of(said) == "none");
    }
  }

  TEST_CASE("a message is heard by its objection, whatever courtesy stands around it") {
    CHECK(
        id_of(
            "Hi, hope you had a great weekend. I talked to our comp team about your ask and the "
            "base "
            "you mentioned is above the range for this role, so we won't be able to do that. Happy "
            "to chat! Thanks, Priya") == "base_band");
    CHECK(
        id_of("Hi Sam, thanks for your note! Unfortunately equity is fixed at this level and we "
              "won't "
              "be able to increase the grant. Let me know if you have any questions. Best, Dana") ==
        "equity_cap");
    CHECK(id_of("Hi Sam, great news! The team approved all of your requests and I'm attaching the "
                "updated letter. Welcome aboard! Dana") == "none");
  }

  TEST_CASE("a message typed in haste is heard as one that is not") {
    CHECK(stems_of("u cant") == std::vector<std::string>{"you", "can", "not"});
    CHECK(id_of("WE CANT GO ABOVE THE BAND.") == "base_band");
    CHECK(id_of("we cant do more equity, the pool is what it is") == "equity_cap");
    CHECK(id_of("thats our final offer") == "best_and_final");
    CHECK(id_of("whats ur current salary??") == "expectations");
  }

  TEST_CASE("contractions are spelled out, hyphens part words, amounts are kinds") {
    CHECK(stems_of("We can't.") == std::vector<std::string>{"we", "can", "not"});
    CHECK(stems_of("you\xE2\x80\x99re at $180k, 12%") ==
          std::vector<std::string>{"you", "are", "at", "<money>", "<percent>"});
    CHECK(stems_of("sign-on policies closing") ==
          std::vector<std::string>{"sign", "on", "policy", "clos"});
  }

  TEST_CASE("a pattern has gaps, choices, an order, an end, and what must not stand") {
    CHECK(fits("can not ** more * stock", "We can not give you any more of the stock."));
    CHECK(!fits("can not ** more * stock", "More stock you can not have."));
    CHECK(fits("stock & can not", "More stock you can not have."));
    CHECK(fits("^ more|less", "More stock."));
    CHECK(!fits("^ stock", "More stock."));
    CHECK(fits("stock $", "More stock."));
    CHECK(!fits("stock !more", "More stock."));
    CHECK(fits("upper_end|top", "the upper end"));
    CHECK(!fits("more * stock", "No more. The stock is fine."));
  }
}

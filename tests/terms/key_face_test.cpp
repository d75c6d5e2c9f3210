// What keys are called, and who may see them: every key of a file is asked for.
#include "terms/key_face.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "scenario/keys/keys.hpp"

using namespace parley;

namespace {

// The contract's list: what a page for everyone leaves out.
const std::vector<std::string> kLeftOut = {"exits",
                                           "beliefs",
                                           "preferences",
                                           "negotiation",
                                           "simulation",
                                           "sensitivity",
                                           "tax",
                                           "bands",
                                           "people.coach",
                                           "projection.leave_month",
                                           "projection.discount_rate",
                                           "projection.quarterly_scores"};

bool is_left_out(const std::string& path) {
  return std::any_of(kLeftOut.begin(), kLeftOut.end(), [&](const std::string& out) {
    return path == out || path.starts_with(out + ".") || path.starts_with(out + "[");
  });
}

}  // namespace

TEST_CASE("every key has a label, and is private exactly where the contract says so") {
  for (const scenario::Key& key : scenario::scenario_keys()) {
    CAPTURE(key.path);
    CHECK_FALSE(label_of(key.path).empty());
    CHECK(is_private_key(key.path) == is_left_out(key.path));
  }
}

TEST_CASE("an index changes neither label nor audience, and a longer name is another key") {
  CHECK(is_private_key("exits[3].proceeds"));
  CHECK(is_private_key("projection.quarterly_scores[0]"));
  CHECK(!is_private_key("projection.years"));
  CHECK(!is_private_key("exits_of_others"));
  CHECK(label_of("offer.sign_on.amount") == "sign-on amount");
  CHECK(label_of("offer.bonus.rate") == "bonus rate");
  CHECK(label_of("offer.grants[0].strike") == "strike");
}

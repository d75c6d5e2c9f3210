#include "words/lint/private_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace parley::words {
namespace {

constexpr std::string_view kOther = "other_";

struct Known {
  std::string_view begins;
  std::string_view says;
  PrivateKind kind = PrivateKind::else_;
};

constexpr std::array<Known, 13> kKnown = {{
    {"reservation", "what your best alternative is worth to you", PrivateKind::least},
    {"worth_", "what a package is worth to you"},
    {"cost_", "what a package costs them, by your own beliefs"},
    {"floor", "the floor that you go no lower than", PrivateKind::least},
    {"settle", "the worth at which you settle", PrivateKind::least},
    {"needed_base", "the base at which you would be even", PrivateKind::least},
    {"rung_", "a step of your ladder", PrivateKind::least},
    {"gain", "what the ask is worth to you"},
    {"largest_worth", "the most that you could get"},
    {"shortfall_", "what an answer is short of"},
    {"room", "what the offer is worth over your alternative"},
    {"short_of", "what the offer is worth under your alternative"},
    {"preferences", "a preference of yours"},
}};

// Behind "other_0_".
constexpr std::array<Known, 9> kParts = {{{"base_salary", "the base salary"},
                                          {"sign_on", "the sign-on"},
                                          {"ownership", "the equity"},
                                          {"bonus", "the bonus"},
                                          {"acceleration", "the acceleration"},
                                          {"benefit", "a benefit"},
                                          {"payment", "a payment"},
                                          {"premium", "the premium that you would give up"},
                                          {"", "the worth to you"}}};

template <class Table>
const Known* known(const Table& table, std::string_view id) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Known& k) { return id.starts_with(k.begins); });
  return found == table.end() ? nullptr : &*found;
}

// "other_0" of "other_0_base_salary".
std::string_view offer_of(std::string_view id) { return id.substr(0, id.find('_', kOther.size())); }

bool is_current(std::string_view offer, const Facts& facts) {
  return facts.find(fmt::format("{}_current", offer)) != nullptr;
}

std::string name_of_other(const Fact& fact, const Facts& facts) {
  const std::string_view offer = offer_of(fact.id);
  const std::string_view part = std::string_view(fact.id).substr(offer.size() + 1);
  const Fact* title = facts.find(fmt::format("{}_title", offer));
  return fmt::format("{} of {}{}", known(kParts, part)->says,
                     title == nullptr ? "another offer" : title->text,
                     is_current(offer, facts) ? ", where you are now" : "");
}

}  // namespace

PrivateKind private_kind(const Fact& fact, const Facts& facts) {
  if (fact.id.starts_with(kOther))
    return is_current(offer_of(fact.id), facts) ? PrivateKind::own_pay : PrivateKind::other_offer;
  const Known* k = known(kKnown, fact.id);
  return k == nullptr ? PrivateKind::else_ : k->kind;
}

std::string private_name(const Fact& fact, const Facts& facts) {
  if (fact.id.starts_with(kOther)) return name_of_other(fact, facts);
  const Known* k = known(kKnown, fact.id);
  return std::string(k == nullptr ? "a figure without evidence, or of your own plans" : k->says);
}

}  // namespace parley::words

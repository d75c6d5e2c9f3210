#include "document/svg/ink.hpp"

#include <fmt/format.h>

#include <array>

#include "parley/core/enum_names.hpp"

namespace parley::document::svg {
namespace {

struct Coloured {
  std::string_view name;
  std::string_view colour;
};

constexpr std::string_view kInk = "#1a1f25";
constexpr std::string_view kSoft = "#57606b";
constexpr std::string_view kEdge = "#7d858e";
constexpr std::string_view kPaper = "#fdfcfa";
constexpr std::string_view kWash = "#f4f1ea";
constexpr std::string_view kStep1 = "#24466b";
constexpr std::string_view kStep2 = "#5f86ae";
constexpr std::string_view kStep3 = "#9db7d2";

constexpr auto kInks = enum_table<Ink, Coloured>({{Ink::accent, {"i-accent", "#34429a"}},
                                                  {Ink::quiet, {"i-quiet", kEdge}},
                                                  {Ink::base, {"i-base", kStep1}},
                                                  {Ink::sign_on, {"i-sign", kStep3}},
                                                  {Ink::bonus, {"i-bonus", kStep2}},
                                                  {Ink::benefits, {"i-benefits", kWash}},
                                                  {Ink::equity, {"i-equity", kStep1}},
                                                  {Ink::paper, {"i-paper", kStep2}},
                                                  {Ink::better, {"i-better", "#006f7f"}},
                                                  {Ink::worse, {"i-worse", "#a11d3f"}},
                                                  {Ink::step_1, {"i-c1", kStep1}},
                                                  {Ink::step_2, {"i-c2", kStep2}},
                                                  {Ink::step_3, {"i-c3", kStep3}},
                                                  {Ink::offer_1, {"i-o1", kStep1}},
                                                  {Ink::offer_2, {"i-o2", kStep2}},
                                                  {Ink::offer_3, {"i-o3", kInk}},
                                                  {Ink::offer_4, {"i-o4", kStep2}},
                                                  {Ink::offer_5, {"i-o5", kSoft}}});

constexpr std::array kOfOffers = {Ink::offer_1, Ink::offer_2, Ink::offer_3, Ink::offer_4,
                                  Ink::offer_5};

const Coloured& coloured(Ink ink) { return kInks.of(ink); }

std::string fill_of(Ink ink, std::string_view sheet) {
  if (ink == Ink::equity) return fmt::format(" fill=\"url(#{}-h)\"", sheet);
  if (ink == Ink::paper) return " fill=\"none\"";
  return fmt::format(" fill=\"{}\"", ink_colour(ink));
}

// The first class says what it is; "$" stands for the colour of its ink.
struct Look {
  std::string_view name;
  std::string_view attributes;
};

constexpr std::array<Look, 13> kLooks = {{
    {"rule", " stroke=\"#e3ded4\""},
    {"zero", " stroke=\"#7d858e\""},
    {"mark", " stroke=\"$\" stroke-dasharray=\"3 3\""},
    {"track", " fill=\"#f4f1ea\" stroke=\"#7d858e\""},
    {"tint", " fill=\"$\" opacity=\"0.1\""},
    {"curve", " fill=\"none\" stroke=\"$\" stroke-width=\"2\" stroke-linejoin=\"round\""},
    {"stair", " fill=\"none\" stroke=\"$\" stroke-width=\"1.5\" opacity=\"0.55\""},
    {"dot", " fill=\"$\" stroke=\"#fdfcfa\" stroke-width=\"2\""},
    {"ring", " fill=\"#fdfcfa\" stroke=\"$\" stroke-width=\"2\""},
    {"tick", " stroke=\"$\" stroke-width=\"2\""},
    {"outline", " fill=\"none\" stroke=\"$\" stroke-width=\"1.5\" stroke-dasharray=\"4 3\""},
    {"edge", " fill=\"none\" stroke=\"#7d858e\" stroke-width=\"1\""},
    {"layer", " fill=\"$\" stroke=\"#fdfcfa\" stroke-width=\"1.5\""},
}};

std::string with_colour(std::string_view attributes, std::string_view colour) {
  std::string text;
  for (const char c : attributes) {
    if (c == '$') {
      text += colour;
    } else {
      text += c;
    }
  }
  return text;
}

}  // namespace

std::string_view ink_class(Ink ink) { return coloured(ink).name; }
std::string_view ink_colour(Ink ink) { return coloured(ink).colour; }

std::string attributes(std::string_view classes, Ink ink, std::string_view sheet) {
  const std::string_view first = classes.substr(0, classes.find(' '));
  const bool strong = classes.find("strong") != std::string_view::npos;
  if (first == "t") {
    const std::string weight = strong ? " font-weight=\"600\"" : "";
    return fmt::format(" fill=\"{}\"{}", strong ? kInk : kSoft, weight);
  }
  if (first == "fill") {
    const bool part = classes.find("part") != std::string_view::npos;
    return fill_of(ink, sheet) +
           (ink == Ink::paper ? with_colour(" stroke=\"$\" stroke-dasharray=\"3 2\"", kStep2)
            : part            ? fmt::format(" stroke=\"{}\"", kPaper)
                              : "");
  }
  for (const Look& look : kLooks) {
    if (look.name == first) return with_colour(look.attributes, ink_colour(ink));
  }
  return "";
}

Ink offer_ink(std::size_t n) { return kOfOffers[n % kOfOffers.size()]; }

}  // namespace parley::document::svg

// Fact: one figure or name that a document may use, and where it comes from.
//
// A fact has one spelling, made once; every document shows that. A number in a document that is no
// fact, or a private fact in a public document, is a fault that stops the document (scanner.hpp).
//
//   {"ask_ownership", 7/10000, share, "0.07%", "model.md: Opening", computed, everyone}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parley/core/date.hpp"
#include "parley/core/money.hpp"
#include "parley/core/percent.hpp"
#include "words/figures/figure.hpp"

namespace parley::words {

/// The evidence of a feature; `offered` by the employer; `given` by the person or the playbook;
/// `computed` by a formula.
enum class FactStatus { verified, documented, projected, bare, offered, given, computed };
enum class Audience { everyone, private_ };

std::string_view name(FactStatus status);
std::string_view name(Audience audience);

/// Where a rounded figure may go: an ask never rises over its cap, a floor never falls.
enum class RoundingSide { nearest, down, up };

struct Fact {
  std::string id;
  bool is_text = false;  ///< a name, a source: no figure of its own
  Ratio value;           ///< before rounding
  NumberUnit unit = NumberUnit::none;
  Ratio shown;         ///< the value that its spelling says, after rounding
  std::string text;    ///< its one spelling
  std::string source;  ///< "offer.toml:12", or the formula's name
  FactStatus status = FactStatus::computed;
  Audience audience = Audience::everyone;
};

/// What every maker of a fact needs to know about its origin.
struct Origin {
  std::string source;
  FactStatus status = FactStatus::computed;
  Audience audience = Audience::everyone;
};

Fact text_fact(std::string id, std::string_view text, Origin o);
/// "$176,000", "$19,916.67".
Fact money_fact(std::string id, Money m, Origin o);
/// Whole dollars: "$642,998".
Fact dollars_fact(std::string id, double dollars, RoundingSide side, Origin o);
/// Three digits: "$4M", "$2.84M", "$850k"; exact where it is under $1,000.
Fact short_dollars_fact(std::string id, const Ratio& dollars, Origin o);
/// "0.07%"; at most `decimals` places of a percent.
Fact share_fact(std::string id, const Ratio& fraction, int decimals, RoundingSide side, Origin o);
/// "4,500", "80", "0.6"; at most `decimals` places.
Fact number_fact(std::string id, const Ratio& value, int decimals, NumberUnit unit, Origin o);
/// "September 1, 2026"
Fact date_fact(std::string id, Date d, Origin o);

/// Whether a figure of a text says this fact as it is shown, in its unit (a bare number may say a
/// score or a count, not dollars or a share).
bool says(const NumberInText& figure, const Fact& fact);

/// The same, or the fact's exact value: what a person may write of it in a draft.
bool may_say(const NumberInText& figure, const Fact& fact);

}  // namespace parley::words

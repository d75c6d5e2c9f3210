// Scenario: one offer under one set of assumptions, checked and complete.
//
// What the reader hands to the model: `extends` is merged, the playbook is read, clauses and tiers
// that come from the playbook are filled in. What a file did not say and has no default is absent.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parley/core/enum_names.hpp"
#include "parley/core/source.hpp"
#include "parley/terms/company.hpp"
#include "parley/terms/feature.hpp"
#include "parley/terms/levers.hpp"
#include "parley/terms/offer.hpp"
#include "parley/terms/playbook.hpp"
#include "parley/terms/provenance.hpp"
#include "parley/terms/reason.hpp"
#include "parley/terms/tax_profile.hpp"

namespace parley {

/// Events that the scenario assumes, beyond the exits.
struct AssumedEvents {
  std::optional<Date> change_of_control;
  std::optional<Date> terminated;
  std::map<std::string, Date, std::less<>> vesting;  ///< by condition of Open Cap Format terms
};

struct ProjectionTerms {
  int years = 4;
  std::optional<int> leave_month;       ///< 0 to 12*years
  Percent discount_rate;                ///< a year
  std::vector<Ratio> quarterly_scores;  ///< the last carries on; empty: the plan's credited score
};

struct Beliefs {
  Percent leave_monthly;
  Ratio score_sd;
};

/// How sure an alternative is. A process is none yet.
enum class Standing { signed_, written, verbal, process };

inline constexpr auto kStandings = enum_names<Standing>({{Standing::signed_, "signed"},
                                                         {Standing::written, "written"},
                                                         {Standing::verbal, "verbal"},
                                                         {Standing::process, "process"}});
/// "signed", "written", ...: as files say it.
constexpr std::string_view name(Standing s) { return kStandings.of(s); }

/// What is not money, in dollars a year to the candidate: remote days, a title, a commute.
struct Factor {
  std::string name;
  Money yearly;  ///< may be negative
  std::string source;
};

struct Preferences {
  std::optional<Money> outside_wealth;  ///< above 0
  Ratio risk_aversion = 2;
  Money premium;         ///< given up to take the offer instead of this alternative
  bool share = false;    ///< whether this alternative may be named to the employer
  bool current = false;  ///< whether this is the job of today
  Standing standing = Standing::written;
  std::vector<Factor> factors;
};

/// Names, where they are known. The coach's is private.
struct People {
  std::string candidate;
  std::string recruiter;
  std::string coach;
};

enum class Policy { impact, value };
inline constexpr auto kPolicies =
    enum_names<Policy>({{Policy::impact, "impact"}, {Policy::value, "value"}});

struct NegotiationTerms {
  std::optional<Policy> policy;  ///< else impact where the playbook has a curve, value elsewhere
  Percent stretch = Percent::of_hundred(20);
  Percent employer_load = Percent::of_hundred(8);
  PerLever<std::optional<Ratio>> most;
};

struct SimulationTerms {
  std::optional<std::int64_t> paths;
  std::optional<std::int64_t> seed;
  std::optional<Percent> exit_rate;     ///< a year
  std::optional<Percent> failure_rate;  ///< a year
  Percent drift;
  Percent volatility;
  std::optional<Ratio> horizon_years;  ///< absent: 10
  Percent ipo_share;
  std::optional<Money> start_value;
  Ratio score_correlation;

  /// Whether the company ends by rates: a file that says none of these leaves its exits the law.
  bool speaks_of_rates() const { return exit_rate || failure_rate || horizon_years || start_value; }
};

/// What `sensitivity` tries for a key, as override text ("-5%", "$1B"), in place of 20 % of itself.
struct SensitivityRange {
  std::string key;  ///< "company.growth"
  std::string low;
  std::string high;
};

struct Scenario {
  std::string file;                          ///< as it was written on the command line
  std::string title;                         ///< the file's stem where it gives none
  std::shared_ptr<const Playbook> playbook;  ///< null without one
  Offer offer;
  Company company;
  std::vector<Exit> exits;
  std::vector<Feature> track_record;
  std::vector<Feature> plan;
  Ratings ratings;
  AssumedEvents events;
  ProjectionTerms projection;
  Beliefs beliefs;
  Preferences preferences;
  People people;
  NegotiationTerms negotiation;
  PerLever<std::optional<OwnBand>> bands;  ///< of one's own; terms/bands.hpp says which counts
  std::vector<Reason> reasons;
  std::optional<SimulationTerms> simulation;  ///< absent: the scenario has no [simulation]
  std::vector<SensitivityRange> sensitivity;
  std::optional<TaxProfile> tax;  ///< absent: the scenario has no [tax]

  Provenance provenance;
  std::shared_ptr<const Sources> sources;  ///< keeps the places alive
};

}  // namespace parley

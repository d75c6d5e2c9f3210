// Finder: goes through the sentences of the firm, binds each amount to what it is about, and writes
// the notebook. What no rule binds is seen, and has no value.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "letter/find/asides.hpp"
#include "letter/find/asked_words.hpp"
#include "letter/find/notebook.hpp"

namespace parley::letter {

/// What the sentence at hand may go on about.
struct Thread {
  Topic money = Topic::none;  ///< the last topic of money that a heading or sentence named
  bool heading = false;       ///< it was named by a heading, a label or a short sentence
  Entry* taken_back =
      nullptr;  ///< whose repayment a sentence may set: the sign-on (the offer) or a payment
  std::vector<Entry*> grants;  ///< those that a sentence on vesting may be about
  int paragraph = -1;
  int file = -1;
  int newness = -1;
};

/// The stretches of text that say how a grant vests.
struct VestingText {
  Entry* grant = nullptr;
  std::vector<Where> parts;
};

/// Months from the start that words between tokens name: "at the first anniversary", "after six
/// months", "with the first paycheck". None: no time is named; several: not clear.
struct Timing {
  std::optional<int> month;
  std::optional<Date> date;
  std::optional<Date> in_month;  ///< "with your January 2027 pay": its first day
  bool named = false;
  Where at;
};
Timing timing_in(const Page& page, const Sentence& s, std::size_t first, std::size_t end);
/// The times at which one sum is paid again; none where that is not said.
std::vector<Timing> times_of_each(const Page& page, const Sentence& s, std::size_t i);

/// No offer has more; a text that has is held to time that grows with its length.
constexpr std::size_t kMostSums = 200;

/// What costs more to come to from a cue is not of it.
constexpr int kReach = 26;

/// "Guaranteed award. ... incentive of $90,000", "Sign-on. You will receive a bonus of $20,000":
/// whether a cue of a bonus is of what the heading above it names.
bool is_bonus_of_heading(const Sentence& s, Topic heading, std::size_t first, std::size_t end);

struct Repayment;  ///< what a sentence says of paying back: repayment_clause.hpp

class Finder {
 public:
  explicit Finder(Notebook& book) : book_(book) {}
  void read();

 private:
  void read_sentence(const Sentence& s);
  void hear_candidate(const Sentence& s);
  // granted.cpp
  struct Asked {
    std::string key;
    Value value;
    int newness;
    Where at;
  };
  void hear_asked(const Sentence& s);
  void hear_granted(const Sentence& s);
  void hear_quoted(const Sentence& s, const std::vector<Stretch>& stretches);
  bool hear_repeated(const Sentence& s, const Asked& a);
  std::optional<Date> day_beside(const char* key, const Token& t) const;
  bool is_answered_sum(const Sentence& s, std::size_t i) const;
  void hear_refused(const Sentence& s);
  bool asked_for_base(const Sentence& s) const;
  void doubt_start(const Sentence& s);
  Sentence before_acceleration(const Sentence& s) const;
  void follow(const Sentence& s);  ///< headings, paragraphs
  void remember_marks(const Sentence& s);
  static void doubt_choices(const Sentence& s);
  bool set_asides(const Sentence& s, const NoOffer& others);
  void put_aside(Aside a);
  bool answers_about_others(const Sentence& s);
  void read_before_aside(const Sentence& s);
  bool is_left_bare(const Sentence& s) const;

  // money.cpp, base_pay.cpp, raises.cpp, benefits.cpp
  void read_money(const Sentence& s);
  void read_bare_number(const Sentence& s, std::size_t i);
  void take_money(const Sentence& s, std::size_t i, const Bound& b);
  bool is_small_beside_pay(const Token& t) const;
  bool is_small_part_of_pay(const Sentence& s, std::size_t i) const;
  bool take_recurring(const Sentence& s, std::size_t i);
  void read_made_anew(const Sentence& s);
  bool is_rate_in_dollars(const Token& t) const;
  void take_by_topic(const Sentence& s, std::size_t i, const Bound& b);
  bool is_salary(const Sentence& s, std::size_t i, const Bound& b);
  Bound topic_of(const Sentence& s, std::size_t i, bool (*takes)(Topic));
  bool is_near_base(const Token& t) const;
  bool is_far_from_base(const Sentence& s, std::size_t i) const;
  bool is_base_again(const Token& t) const;
  bool is_thousands_of_base(const Sentence& s, std::size_t i, const Bound& b) const;
  bool has_bare_base() const;
  bool is_new_share(const Sentence& s, std::size_t i) const;
  bool is_year_of_periods(const Sentence& s, std::size_t i, const Bound& b) const;
  bool is_another_payment(const Sentence& s, std::size_t i, const Bound& b) const;
  void follow_parts(const Sentence& s, std::size_t i, Bound& b);
  void follow_sum(const Sentence& s, std::size_t i, Bound& b);
  void follow_times(const Sentence& s, std::size_t i, Bound& b);
  void follow_years(const Sentence& s, std::size_t i, Bound& b);
  bool is_later_base(const Sentence& s, std::size_t i) const;
  bool is_sum_of_pay(const Sentence& s, std::size_t i) const;
  Unit unit_of_haggle(const Sentence& s, std::size_t i) const;
  bool is_new_base(const Sentence& s, std::size_t i) const;
  void take_base(const Sentence& s, std::size_t i);
  bool take_rise_by(const Sentence& s, std::size_t i);
  bool take_pay_of_years(const Sentence& s, std::size_t i);
  bool take_later_base(const Sentence& s, std::size_t i);
  void take_bare_stock(const Sentence& s, std::size_t i, const Bound& b);
  void take_contribution(const Sentence& s, std::size_t i);
  Entry& benefit_meant(const Sentence& s, std::size_t i);
  bool take_granted_allowance(const Sentence& s, std::size_t i);
  bool take_raised_allowance(const Sentence& s, std::size_t i);
  void take_stipend(const Sentence& s, std::size_t i);
  void take_differential(const Sentence& s, std::size_t i);
  void take_valuation(const Sentence& s, std::size_t i);
  void settle_base();

  void read_later_word(const Sentence& s);
  void read_more_time(const Sentence& s);
  void move_start(const Sentence& s);
  void correct_day(const Sentence& s);     // corrections.cpp
  void correct_figure(const Sentence& s);  // corrections.cpp
  void correct_last(const Sentence& s);    // corrections.cpp
  void settle_asked_allowances();          // corrections.cpp
  void answer_allowance(const ParsedBlock& asked, ParsedBlock& answer);
  void withdraw_sign_on(const Sentence& s);  // corrections.cpp
  void doubt_changes();                      // later_changes.cpp
  void doubt_older();                        // later_words.cpp
  void doubt_days();
  void doubt_day(const char* key, const Sentence& s, std::size_t i);
  void doubt_schedules();
  void doubt_grants();  // later_grants.cpp
  static bool doubt_parts(const VestingText& text);
  static bool doubt_newest_part(const VestingText& text, int newest);
  void doubt_schedule(const VestingText& text);
  void doubt_older(Entry& e, const Sentence& s, std::size_t i, bool of_grant);
  void replace_term(const Sentence& s, const Match& m);
  void ask_replaced(const Sentence& s, const Match& m);
  void change_repayment_time(const Sentence& s);
  void change_repayment(const Sentence& s);
  void change_size(const Sentence& s);
  void disregard(const Sentence& s);
  void take_back(const Sentence& s);
  void forget_block(const ParsedBlock* block);
  void delete_section(const Sentence& s);
  void read_amendment(const Sentence& s);  // amendments.cpp

  // sections.cpp
  struct Section {
    const ParsedBlock* in;
    Thread about;  ///< where its last sentence left off
  };
  int section_of(const ParsedBlock* in) const;
  void remember_section(const Sentence& s);
  const Section* section_meant(const Sentence& s) const;
  void take_up_section(const Sentence& s);
  void change_section(const Sentence& s);
  void change_numbered(const Sentence& s);

  // payments.cpp
  void take_sign_on(const Sentence& s, std::size_t i);
  Entry& payment_of(const Sentence& s, std::size_t i, Topic topic, const Timing& when);
  bool take_payments(const Sentence& s, std::size_t i, Topic topic);
  void take_payment(const Sentence& s, std::size_t i, Topic topic);
  Entry* payment_before(const Sentence& s, const Cue* repay);
  Entry* joined_payment(const Sentence& s);
  Entry* taken_back_by(const Sentence& s, const Cue* repay);
  void read_repayment(const Sentence& s);
  void note_repayment(Entry& to, const Sentence& s, Repayment r);
  bool add_repayment_step(Entry& to, const Sentence& s, const Repayment& r);
  void settle_repayment();
  bool is_of_sum_beside(const Sentence& s, const Repayment& r) const;
  bool read_repayment_row(const Sentence& s);
  void settle_repayment_table();
  bool read_same_repayment(const Sentence& s);
  void settle_same_repayment();

  // bonuses.cpp
  struct BonusKeys {
    Entry* entry;
    std::string pre;  ///< "offer.bonus." of the first
    std::string key(std::string_view leaf) const { return pre + std::string(leaf); }
  };
  BonusKeys first_bonus() { return {&book_.offer, "offer.bonus."}; }
  BonusKeys bonus_of_amount(const Sentence& s, std::size_t i);
  BonusKeys bonus_of_period(const Sentence& s, std::size_t i, std::string_view often,
                            const Where& at);
  BonusKeys bonus_of_rate(const Sentence& s, std::size_t i);
  BonusKeys bonus_meant(const Sentence& s);
  void settle_bonuses();
  void settle_first_bonus_year();
  void drop_bonus_of_rate();
  void drop_bonus_with_base();

  // bonus.cpp
  bool is_whole_sign_on(const Sentence& s, std::size_t i) const;
  void take_bonus_money(const Sentence& s, std::size_t i);
  void take_bonus_rate(const Sentence& s, std::size_t i);
  bool read_tier_table(const Sentence& s);
  void read_tiers(const Sentence& s);
  void read_bonus_terms(const Sentence& s);  // bonus_terms.cpp

  // payouts.cpp
  void read_usual_payout(const Sentence& s);
  void read_exercise_on_leaving(const Sentence& s);

  // percents.cpp
  void read_percents(const Sentence& s);
  void add_raise(const Value& raise, const Where& at);
  void take_raise(const Sentence& s, std::size_t i);
  void take_match(const Sentence& s, std::size_t i);
  bool is_new_ownership(const Sentence& s, std::size_t i) const;

  // all_shares.cpp
  bool take_whole(const Sentence& s, std::size_t i);
  bool is_whole_by_share(const Sentence& s, std::size_t i) const;
  bool is_share_in_numbers(const Entry& grant, const Ratio& count) const;
  bool take_all_shares(const Sentence& s, std::size_t i, const Bound& b, const Where& at);

  // grants.cpp
  void read_counts(const Sentence& s);
  Entry* take_count(const Sentence& s, std::size_t i, const Bound& b, const Where& at,
                    const std::vector<Entry*>& known);
  void read_grant_words(const Sentence& s);
  Entry* grant_named_again(const Sentence& s, std::size_t i, std::string_view size);
  bool is_grant_of_others(const Sentence& s, std::size_t i);
  Entry& grant_with(const Sentence& s, std::size_t i, std::string_view size, const Bound& b);
  Entry* completed_by(const Sentence& s, Topic kind) const;
  Topic kind_near(const Sentence& s, std::size_t i, const Bound& b) const;
  bool is_part_of_schedule(const Sentence& s, std::size_t i,
                           const std::vector<Entry*>& grants) const;
  bool is_share_of_size(const Sentence& s, std::size_t i) const;
  struct GrantKind {
    Entry* entry;
    Topic kind;
    Where said;  ///< the words of its kind
  };
  std::vector<GrantKind*> kinds_meant(const Sentence& s, Topic kind);
  void read_kind(const Sentence& s);
  void read_liquidity(const Sentence& s);

  // grant_sizes.cpp
  void take_ownership(const Sentence& s, std::size_t i, const Bound& b);
  void settle_shares();
  void settle_sizes();

  // grant_money.cpp
  bool is_part_of_value(const Sentence& s, std::size_t i) const;
  bool is_count_by_price(const Sentence& s, std::size_t i) const;
  void take_grant_money(const Sentence& s, std::size_t i, const Bound& b);

  // windows.cpp
  bool read_term(const Sentence& s, Match& term);
  bool read_window(const Sentence& s);
  bool note_window(const Sentence& s, const Match& m, bool several = false);
  void settle_windows();
  void settle_last_days();

  // strikes.cpp
  bool has_options_alone() const;
  void take_price(const Sentence& s, std::size_t i, const Bound& b);
  void read_strike_rule(const Sentence& s);
  void settle_strikes();

  // refreshers.cpp
  bool read_refresher(const Sentence& s);
  bool read_refresher_vesting(const Sentence& s);
  bool ask_part_of_grant(const Sentence& s);
  void settle_refreshers();

  // grant_terms.cpp
  void read_illiquid(const Sentence& s);
  void read_value_at(const Sentence& s);
  void read_first_vest(const Sentence& s);
  void settle_illiquid();

  // vesting.cpp
  void read_vesting(const Sentence& s);
  void read_vesting_before(const Sentence& s, const Cue* other);
  void add_vesting(Entry& grant, const Sentence& s);
  bool is_vesting_row(const Sentence& s) const;
  void read_commencement(const Sentence& s);
  void read_vest_dates(const Sentence& s, const std::vector<Entry*>& grants);
  bool is_of_other_grant(const Sentence& s, const GrantKind& grant) const;
  void settle_vesting();
  std::vector<Entry*> grants_meant(const Sentence& s);
  std::size_t grant_by_letter(const Sentence& s) const;
  std::vector<Entry*> grants_by_label(const Sentence& s) const;

  // clauses.cpp
  bool read_acceleration(const Sentence& s);
  std::optional<bool> read_acceleration_by_parts(const Sentence& s);
  bool read_impact(const Sentence& s);

  // severance.cpp
  bool read_severance(const Sentence& s);
  bool is_listed_under_ending(const Sentence& s) const;
  void note_severance_bonus(const Sentence& s);
  void note_severance(const Sentence& s, const Match& m, const Token& t);

  // offer_days.cpp
  void read_start(const Sentence& s);
  void read_answered_day(const Sentence& s, const char* key);
  void read_answered_window(const Sentence& s);
  void ask_either(const Sentence& s, std::size_t one, std::size_t other);
  void read_vague_start(const Sentence& s);
  bool read_agreed_start(const Sentence& s);

  // deadlines.cpp
  void read_expiry(const Sentence& s);
  bool note_expiry(const Sentence& s, const Match& m);
  bool read_day_of_month(const Sentence& s);
  void read_expiry_span(const Sentence& s);
  void read_own_expiry(const Sentence& s);
  bool extend_expiry(const Sentence& s, const Match& by);
  void expire_after(const Sentence& s, const Token& span, const Where& at);

  // names.cpp
  void read_names();

  // seen.cpp
  void list_seen();

  bool is_used(const Sentence& s, std::size_t i) const { return s.in->used[i]; }
  void skip(const Sentence& s, std::size_t i) { s.in->used[i] = true; }

  std::vector<Aside> asides_;
  bool no_sign_on_ = false;       ///< somewhere it says that there is none
  bool asked_for_start_ = false;  ///< by the message before
  bool talked_of_start_ = false;  ///< and of no deadline since
  bool asked_for_deadline_ = false;
  bool asked_for_window_ = false;
  bool asked_about_others_ = false;           ///< what somebody else has
  const ParsedBlock* question_in_ = nullptr;  ///< of a candidate, with a title
  Entry* asked_back_ = nullptr;               ///< whether this is paid back
  bool asked_for_strike_ = false;
  bool asked_for_share_ = false;  ///< of a grant in percent
  std::vector<Asked> asked_;      ///< by the candidate, since the firm's last answer
  bool answered_ = false;
  std::vector<Asked> quoted_;  ///< by the candidate, as the firm's last sentence says
  const ParsedBlock* quoted_in_ = nullptr;
  Notebook& book_;
  Thread thread_;
  std::map<int, Thread> marks_;  ///< what a note "(2)" is about
  std::vector<Section> sections_;
  std::vector<VestingText> vesting_;
  std::vector<VestingText> refresher_vesting_;
  std::vector<Where> loose_vesting_;         ///< before any grant is known
  const ParsedBlock* ended_in_ = nullptr;    ///< the block whose last sentence was about leaving
  const ParsedBlock* in_vesting_ = nullptr;  ///< the block whose last sentence was about vesting
  struct SaidDay {
    Sentence in;
    Match words;
    Date day;
    std::vector<Entry*> of;  ///< the grants at hand
  };
  std::vector<SaidDay> commencement_;
  std::vector<SaidDay> granted_;
  std::vector<SaidDay> last_days_;  ///< of options: "Expiration date: ..."
  std::vector<std::pair<Sentence, Match>> granted_on_start_;
  std::vector<std::pair<Sentence, Match>> commencement_on_start_;
  int table_of_ = -1;  ///< the paragraph that announces a table of vesting
  struct BaseAmount {
    Sentence in;
    std::size_t token;
    Unit unit;
    bool on_condition;
    bool of_part;  ///< of nine months, or of a part of full time
    bool weak;     ///< by a word that may speak of other money: "pay", "cash"
    bool named;    ///< by a word for a salary
  };
  std::vector<BaseAmount> base_;
  bool is_clear(const BaseAmount& b) const;
  static bool is_thousands_again(const BaseAmount& b);
  void drop_later_years();
  void drop_unstated_pay();
  void drop_others_pay();
  bool is_part_of_year(const BaseAmount& b) const;
  bool is_year_of_part(const BaseAmount& b) const;
  bool is_made_of_periods(const BaseAmount& b) const;
  std::optional<bool> makes_said_year(const BaseAmount& b) const;
  void settle_period(const BaseAmount& b);
  struct Part {
    Sentence in;
    std::size_t token;
  };
  struct RepaidTable {
    Entry* to = nullptr;
    int paragraph = -1;  ///< of the sentence that announces it
    int rows = 0;
    std::vector<int> ends;
    std::vector<Ratio> shares;
    Where said;
    Where at;
  };
  RepaidTable repaid_table_;
  std::vector<std::pair<Entry*, Where>> same_repayment_;
  Topic last_payment_ = Topic::none;  ///< taken last, in this sentence
  const ParsedBlock* paid_in_ = nullptr;
  int paid_sentence_ = -1;
  void settle_sign_on();
  std::vector<Part> sign_on_of(int newness) const;
  void settle_lone_sign_on(const Part& p);
  bool settle_new_part(const Part& p);
  void settle_sign_on_parts(const std::vector<Part>& parts);
  void note_sign_on(const Part& p);
  std::optional<int> month_of(const Timing& when) const;
  std::vector<Part> sign_on_;
  ParsedBlock* of_which_ = nullptr;  ///< a sign-on "of which $60,000 is ... and $40,000 is ..."
  int of_which_sentence_ = -1;
  /// "$40,000 in two parts: $25,000 ... and $15,000 ...": those parts
  std::vector<std::pair<const ParsedBlock*, std::size_t>> summed_;
  struct UntilDay {
    Entry* entry;
    std::string key;
    Date day;
    Where at;
  };
  struct ShareOf {
    Entry* grant;
    Sentence in;
    std::size_t token;
  };
  std::vector<ShareOf> shares_of_;    ///< what its shares are of the whole, as it is said
  std::vector<UntilDay> until_days_;  ///< a repayment until a day
  std::vector<Part> strikes_;
  std::vector<GrantKind> kinds_;
  std::vector<Entry*> money_grants_;  ///< of the sentence at hand
  Topic notice_kind_ = Topic::none;   ///< of a title above what it is about
  Where notice_at_;
  struct Title {
    Sentence in;
    Match words;
    Topic topic;
    std::string kind;
  };
  std::vector<Title> titles_;
  std::vector<std::pair<Sentence, Match>> terms_;  ///< of options: "a ten-year term"
  std::vector<Sentence> early_windows_;            ///< and clauses, before any grant is known
  bool settling_windows_ = false;
  const Cue* carried_change_ = nullptr;     ///< of the clause before, which "after it" is about
  const ParsedBlock* change_in_ = nullptr;  ///< whose last clause waits for a sale alone
  const Cue* change_before_ = nullptr;      ///< that sale
  Where bonus_from_year_;                   ///< "first eligible for calendar year 2028"
  std::string first_cadence_;  ///< of the first bonus, where its name says one: "quarterly"
  Where first_cadence_at_;
  Entry* bonus_at_hand_ =
      nullptr;  ///< besides the first: what the sentences of a block go on about
  const ParsedBlock* bonus_in_ = nullptr;
  std::vector<std::pair<Sentence, Match>> illiquid_;  ///< "cannot be sold until an IPO"
  std::vector<std::pair<Sentence, Match>>
      fair_;  ///< where a price is said to be the fair market value
};

/// "RSU vest | $25,000 | $25,000": what vests in a year is no grant.
bool is_vest_row(const Sentence& s);

/// Whether a sum is said to be of one share: "$2.15 a share".
bool per_share(const Sentence& s, std::size_t i);

/// Whether a sum hangs on more than that you come or stay.
bool hangs_on_more(const Sentence& s);

bool is_toward_health_plan(const Sentence& s, std::size_t i);
bool is_toward_use(const Sentence& s, std::size_t i);

/// The part of a sentence about token i that such signs bound: "4% after a year; later ...".
Sentence part_between(const Sentence& s, std::size_t i, char sign);
/// What stands in brackets about a token; empty where it stands in none.
Sentence in_brackets(const Sentence& s, std::size_t i);

/// What an amount is paid per: "a year", "per bi-weekly pay period", "monthly".
Unit period_of(const Sentence& s, std::size_t i);

bool is_conditional(const Sentence& s);
/// "$400 each quarter, paid out in December": earned by parts of a year, and paid later.
bool is_paid_later(const Sentence& s);
/// "$500 a month for the first six months": for a time.
bool is_for_first_time(const Sentence& s);
/// "4.1 Without Cause or for Good Reason. You will receive ...": a sentence with the title before
/// it that says when it holds.
Sentence under_title(const Sentence& s);
/// The entry's list and the letters of the file are of one offer: makes a new entry.
Entry& new_entry(std::deque<Entry>& list, std::string name, const Sentence& s, std::size_t i);

}  // namespace parley::letter

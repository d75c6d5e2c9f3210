// The price to exercise an option: by a number, or by a rule.
#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {

bool per_share(const Sentence& s, std::size_t i) {
  static const Pattern kPer("per|a|each|/ share|unit|option|rsu");
  static const Pattern kEach(  // "to buy 30,000 shares for $0.42 each"
      "{number} ~3 shares|options|units ~4 for|at|of {money} each|apiece");
  Match m;
  if (i + 1 < s.end && kPer.at(s.t(), i + 1, m)) return true;
  m = kEach.find(s.t(), i > 10 ? std::max(s.first, i - 10) : s.first, s.end);
  return m.end > 0 && m.caught.back() == i;
}

namespace {

// "by our plan the company is worth $500M in five years"
bool is_hoped_for(const Sentence& s, std::size_t i) {
  static const Pattern kHope(
      "plan|plans|hope|hopes|hoping|could|might|goal|aim|dream|forecast|forecasts|projected|"
      "projection|projections");
  static const Pattern kIn("{money} in|within {dur}");
  Match m;
  return kHope.in(s.t(), i > 10 ? std::max(s.first, i - 10) : s.first, i) || kIn.at(s.t(), i, m);
}

// "valued at $80 million in 2024 and at $60 million last month"
Match two_valuations(const Sentence& s) {
  static const Pattern kTwo("valued|worth|valuation ~3 {money} ~6 and|then|now|but ~6 {money}");
  static const Pattern kRaised("raised|raising|raise|round|closed|invested|funding|financing");
  const Match m = s.find(kTwo);
  const bool both = m.end > 0 && s.t()[m.caught[1]].value >= Ratio(1'000'000);
  return both && !s.words(kRaised) ? m : Match();
}

}  // namespace

void Finder::take_valuation(const Sentence& s, std::size_t i) {
  static const Pattern kPre("pre|premoney money|valuation|value");
  const Token& t = s.t()[i];
  const Where at = where(s, i, i + 1);
  if (t.value < Ratio(100'000)) return;  // "a company car worth $12,000"
  if (is_hoped_for(s, i)) return;
  if (const Match two = two_valuations(s); two.end > 0) {
    book_.ask(book_.offer, "company.valuation", "two values; which is today's?", at,
              {Value::money(s.t()[two.caught[0]].value), Value::money(s.t()[two.caught[1]].value)});
    return;
  }
  static const Pattern kCap("cap|capped|safe|safes|convertible|note|notes");
  if (s.words(kCap)) {
    book_.ask(book_.offer, "company.valuation", "a cap, not a price that was paid", at, {});
  } else if (s.words(kPre)) {
    book_.ask(book_.offer, "company.valuation", "before the money of the round; after it?", at, {});
  } else if (t.sure() && !t.up_to && !t.at_least) {
    book_.note(book_.offer, "company.valuation", Value::money(t.value), at);
  } else {
    book_.ask(book_.offer, "company.valuation", why_of(t), at, readings_of(t, Value::money));
  }
}

namespace {

// What stands between commas around a price, where it is of common stock and of no other; else
// empty.
Sentence part_of_common(const Sentence& s, std::size_t i) {
  static const Pattern kCommon("common|409a|fmv");
  static const Pattern kPreferred("preferred|round|series|investors|investor");
  Sentence part{s.in, i, i + 1};
  const auto parts = [&](std::size_t k) {
    return s.t()[k].is_symbol(',') || s.t()[k].is_symbol(';');
  };
  while (part.first > s.first && !parts(part.first - 1)) --part.first;
  while (part.end < s.end && !parts(part.end)) ++part.end;
  return part.words(kCommon) && !part.words(kPreferred) ? part : Sentence{s.in, i, i};
}

// "priced at our current 409A value of $1.12 a share": a price, though it is that of a rule.
bool is_at_current_value(const Sentence& s, std::size_t i) {
  static const Patterns kAt(
      "priced|struck|price|strike ?is ?will ?be ?set ?equal ?to ?at ?of ?the ?our "
      "current|latest|last|present|today's|existing 409a|fmv|fair ~4 {money};"
      "409a|fmv ~3 puts|put|sets|makes|gives ?us ?the ?our ?your strike|exercise ?price ?at|of "
      "{money}");
  static const Pattern kLater("grant|grants|granted|board|approval|approves|approved");
  return kAt.ends(s.t(), i > 16 ? std::max(s.first, i - 16) : s.first, i + 1) && !s.words(kLater);
}

// "$1.12 per share, which is the value in our most recent 409A report": the price of an option, and
// that of common stock as it was last appraised.
bool is_last_appraisal(const Sentence& s, std::size_t i) {
  static const Pattern kIs(
      "{money} ?a ?per ?each ?share ~4 value|price ?of ?a ?share ?set ?as ?determined "
      "in|of|by|from|under ?our ?the ?its ?company's ?most ?recent ?latest ?last ?current "
      "?november ?december ?independent 409a");
  Match m;
  return kIs.at(s.t(), i, m) && m.end <= s.end;
}

}  // namespace

bool Finder::has_options_alone() const {
  return !kinds_.empty() && std::all_of(kinds_.begin(), kinds_.end(),
                                        [](const GrantKind& g) { return g.kind == Topic::option; });
}

void Finder::take_price(const Sentence& s, std::size_t i, const Bound& b) {
  static const Pattern kPreferred("preferred|round|series|investors|investor");
  static const Pattern kFmv("409a|fmv");
  static const Pattern kFairValue("fair market value");
  const Token& t = s.t()[i];
  const Where at = where(s, i, i + 1);
  Sentence c = s;  // "preferred is $11.20; the 409A is $4.85"
  for (std::size_t k = s.first; k < i; ++k) {
    if (s.t()[k].is_symbol(';')) c.first = k + 1;
  }
  for (std::size_t k = i; k < c.end; ++k) {
    if (s.t()[k].is_symbol(';')) c.end = k;
  }
  if (const Sentence own = part_of_common(s, i); c.words(kPreferred) && own.end > own.first)
    c = own;  // "preferred went at $4.00 a share, common is at $1.10 (409A)"
  const bool fair = c.words(kFmv) || c.words(kFairValue);
  static const Patterns kValued(
      "valued|value ?is ?currently ?now at|of ?about {money};based on|upon ?a ?an ?share ?price "
      "?of "
      "{money}");
  static const Pattern kPaid("strike|exercise|purchase|buy|pay");
  if (b.topic == Topic::strike && !fair && !s.words(kPaid) &&
      kValued.find(s.t(), i > 5 ? std::max(s.first, i - 5) : s.first, i + 1).end == i + 1) {
    book_.ask(book_.offer, "company.share_price", "the price of a share today?", at,
              readings_of(t, Value::money));
    return;
  }
  static const Pattern kPar("par value");
  if (s.words(kPar) && b.topic != Topic::strike) return;  // "The par value of a share is $0.00001"
  static const Pattern kTotal("total|aggregate ?option exercise|purchase|strike|option");
  if (s.words(kTotal)) return;                    // so many shares times the price
  if (one_of(s.t(), i + 1, {"divided"})) return;  // "$280,000 divided by the closing price"
  static const Pattern kFirst("409a|fmv|fair|market");
  const bool fair_after = fair && b.topic == Topic::strike && b.cue_end > b.cue_first &&
                          b.cue_first < i && b.cost <= 4 && !kFirst.in(s.t(), s.first, i);
  if (t.scaled && t.value >= Ratio(1'000)) return;  // "we can do 20k": no price of one share
  const bool options = has_options_alone();
  static const Pattern kLabel("price per share|unit|option :|BAR {money}");
  const bool labelled = s.in->block.row || kLabel.find(s.t(), s.first, i + 1).end == i + 1;
  const bool of_notice = b.topic == Topic::share_price && options && labelled &&
                         one_of(s.t(), s.first, {"price"});  // "Price per share | $1.12"
  if ((b.topic == Topic::strike && (!fair || fair_after)) || (of_notice && !fair)) {
    const bool of_all = t.value >= Ratio(1'000) && !per_share(s, i);  // what they come to
    if (!of_all) strikes_.push_back({s, i});
    if (t.sure() && fair_after && is_last_appraisal(s, i))
      book_.note(book_.offer, "company.common_price", Value::money(t.value), at);
    return;
  }
  static const Pattern kAlso(  // "sets the common at $1.15 and that's your strike"
      "{money} ?, ?and ?so that|that's|which ?is ?will ?be your|the strike|exercise|option ?price");
  // "strike?" - "31 cents a share, the 409A came back last week"
  const bool answers = (asked_for_strike_ && fair && i <= s.first + 1) || is_at_current_value(s, i);
  static const Pattern kSharesAt("options|shares ?of ?our ?the ?common ?stock at|@ {money}");
  const bool
      at_it =  // "90,000 shares at $0.52 per share, the last determination of fair market value"
      fair && kSharesAt.find(s.t(), i > 6 ? std::max(s.first, i - 6) : s.first, i + 1).end == i + 1;
  static const Pattern kStrikeAt("strike|exercise ?price ?is ?at ?of ?: {money} ( ~3 409a|fmv");
  if (Match m; answers || at_it || kAlso.at(s.t(), i, m)) strikes_.push_back({s, i});
  if (c.words(kPreferred) || !t.sure() || t.up_to) return;
  static const Patterns kPassing(  // "but there's a new one coming, so don't hold me to it"
      "don't|do|not hold me|us to;new|fresh|next one|409a|appraisal|valuation ~3 "
      "coming|due|pending|underway|soon;about to be|get|change updated|redone|refreshed");
  if ((fair || b.topic == Topic::common_price) && s.words(kPassing)) {
    book_.ask(book_.offer, "company.common_price", "it is about to change", at,
              readings_of(t, Value::money));
  } else if (fair || b.topic == Topic::common_price) {
    book_.note(book_.offer, "company.common_price", Value::money(t.value), at);
  } else if (b.topic == Topic::share_price && (t.value < Ratio(5'000) || per_share(s, i))) {
    book_.note(book_.offer, "company.share_price", Value::money(t.value), at);
  }
}

namespace {

// "around $0.61, we're waiting for the new 409A": an appraisal to come, no rule for the price.
bool is_awaited(const Sentence& s, const Match& m) {
  static const Pattern kWaiting(
      "waiting|wait|awaiting|await|pending|until|once|when|after|expect|expecting|get|have "
      "?for ?on ?we ?get ?have ?the ?our ?a ?new ?next ?updated ?fresh ?current 409a|fmv");
  const Match w =
      kWaiting.find(s.t(), m.first > 8 ? std::max(s.first, m.first - 8) : s.first, m.end);
  return w.end == m.end;
}

// "Exercise price. Fair market value on the date of the grant": the title before the sentence.
bool is_below_title_of_price(const Sentence& s) {
  static const Patterns kTitle("exercise|strike|purchase|option price ?per ?share .");
  return s.first > 2 && kTitle.ends(s.t(), s.first > 6 ? s.first - 6 : 0, s.first);
}

}  // namespace

void Finder::read_strike_rule(const Sentence& s) {
  static const std::vector<Pattern> kFair = [] {
    std::vector<Pattern> p;
    for (const auto* text :
         {"fair market value", "fmv",
          "closing|market|sale|sales ~3 price ~14 grant|date|approval|granted|day|start|award",
          "at ?the 409a ~3 grant|date|day|approval", "409a"})
      p.emplace_back(text);
    return p;
  }();
  static const Patterns kPrice(
      "exercise|strike|purchase|option price;at fmv|409a;price ~6 fair|closing|market ~14 "
      "grant|granted|approval;at ?the|their|its ?then ?current fair|closing|market ~8 "
      "grant|granted|approval|start|day|award;at ?the|their|its ?then ?current fair market "
      "value;price "
      "~6 fair "
      "market;at|for "
      "whatever ~2 409a|fmv|fair;price ?is ?will ?be whatever ~2 409a|fmv|fair;price :|BAR ~1 "
      "409a|fmv;call|make it fair|fmv");
  const bool strike = s.has(Topic::strike) || (s.has(Topic::exercise) && s.has(Topic::option)) ||
                      asked_for_strike_ || is_below_title_of_price(s);
  const bool of_options = s.has(Topic::option) || notice_kind_ == Topic::option ||
                          (kinds_.size() == 1 && kinds_.front().kind == Topic::option);
  if (!strike && !(s.words(kPrice) && of_options)) return;
  static const Patterns kNear(
      "price|strike ~6 close|near|similar|neighborhood|vicinity ?to ?of it|that|this;price|strike "
      "~6 close|near|similar|around|about|approximately|roughly|neighborhood|vicinity ?to ?of ?the "
      "?our ?last ?latest ?current ?that ?then 409a|fmv|fair|valuation|appraisal");
  if (s.words(kNear)) return;  // about that price, so not at it
  static const Patterns kLater(
      "determined|set|fixed|established ~4 board|committee|approval|time;tbd|tba|announced");
  static const Pattern kAsFixed("as ?is determined|set|established ?in ?good ?faith by");
  for (const Pattern& p : kFair) {
    const Match m = s.find(p);
    if (m.end == 0) continue;
    static const Pattern kMore(
        "{percent} of ?the ?our ?then ?current fmv|fair|409a|closing|market");
    if (const Match part = s.find(kMore);
        part.end > m.first && s.t()[part.caught[0]].value > Ratio(1)) {
      for (Entry* g : grants_meant(s)) {  // "110% of fair market value"
        if (!g->has("strike")) book_.ask(*g, "strike", "above the market price", where(s, part));
      }
      return;
    }
    const bool later = s.words(kLater) && !s.words(kAsFixed);  // "FMV as determined by the board"
    if (m.first + 1 == m.end && (later || is_awaited(s, m))) continue;
    fair_.push_back({s, m});
    return;
  }
}

// Prices to the option nearest above them in the same letter, else to the letter's first.
void Finder::settle_strikes() {
  const auto option_for = [&](const Sentence& s) -> Entry* {
    Entry* best = nullptr;
    for (GrantKind& g : kinds_) {
      if (g.kind != Topic::option && g.kind != Topic::none) continue;
      const bool before = g.entry->from.in <= s.in;
      if (best == nullptr || before) best = g.entry;
    }
    return best;
  };
  // "strike $0.41 (the latest 409A)", "around $0.61, we are waiting for the new 409A"
  const auto has_number = [&](const Sentence& s, const Match& fair) {
    const bool by_name = fair.end == fair.first + 1 && s.t()[fair.first].word == "409a";
    return std::any_of(strikes_.begin(), strikes_.end(), [&](const Part& p) {
      return p.in.in == s.in && p.in.first == s.first && (by_name || p.in.t()[p.token].sure());
    });
  };
  static const Patterns kOfAll(
      "both|all|each|either ?of ?the ?these ?two ?stock "
      "options|grants|awards;both|all ?are ?will ?be at|priced;price|strike of|for both|each|all");
  for (const auto& fair : fair_) {
    const Sentence& s = fair.first;
    const Match& m = fair.second;
    if (has_number(s, m)) continue;
    const bool of_all = Sentence{s.in, 0, s.end}.words(kOfAll);
    for (GrantKind& g : kinds_) {
      const bool same = of_all || g.entry->from.in == s.in || option_for(s) == g.entry;
      if (!same || (g.kind != Topic::option && g.kind != Topic::none)) continue;
      book_.note(*g.entry, "strike", Value::words("fmv"), where(s, m));
    }
  }
  for (const Part& p : strikes_) {
    const Token& t = p.in.t()[p.token];
    const Where at = where(p.in, p.token, p.token + 1);
    std::vector<Entry*> to;
    if (p.in.words(kOfAll)) {
      for (GrantKind& g : kinds_) {
        if (g.kind == Topic::option || g.kind == Topic::performance) to.push_back(g.entry);
      }
    } else if (Entry* e = option_for(p.in)) {
      to.push_back(e);
    }
    for (Entry* e : to) {
      if (!t.sure() || t.up_to || t.at_least) {
        book_.ask(*e, "strike", why_of(t), at, readings_of(t, Value::money));
      } else {
        book_.note(*e, "strike", Value::money(t.value), at);
      }
    }
  }
  for (GrantKind& g : kinds_) {
    if (g.entry->has("kind")) continue;
    const Title* title = nullptr;
    for (const Title& x : titles_) {
      if (g.kind == x.topic || g.kind == Topic::none) title = &x;
    }
    if (title != nullptr) {
      book_.note(*g.entry, "kind", Value::words(title->kind), where(title->in, title->words));
    } else if (g.kind == Topic::option) {
      book_.note(*g.entry, "kind", Value::words("option"), g.said);
      book_.ask(*g.entry, "kind",
                "an incentive stock option (ISO) or not (NSO)? they are taxed differently", g.said,
                {Value::words("iso"), Value::words("nso")});
    } else if (g.kind == Topic::stock) {
      book_.note(*g.entry, "kind", Value::words("stock"), g.said);
    }
  }
}

}  // namespace parley::letter

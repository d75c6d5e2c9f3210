// How large a grant is: a part of the company, and which of several sizes stands.
#include <algorithm>
#include <string>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {

void Finder::take_ownership(const Sentence& s, std::size_t i, const Bound& b) {
  const Token& t = s.t()[i];
  const Where at = where(s, i, i + 1);
  for (Entry* g : thread_.grants) {
    if (g->says("shares") && thread_.grants.size() == 1) shares_of_.push_back({g, s, i});
    if (g->has("shares") || g->has("value")) return;  // said of a size that is known: seen
  }
  static const Pattern kAfter(
      "of|in|as|equity|ownership|stake|fully|options|opts|rsus|stake ?the|our|all|total|its "
      "?issued "
      "?and "
      "company|company's|fully|outstanding|equity|ownership|stock|common|capital|capitalization|"
      "shares|rsus|rsu|options|isos|nsos|iso|diluted|restricted|business|firm|stake");
  static const Pattern kOne("equity|ownership|stake|options|opts|rsus|isos");
  static const Pattern kDiluted("~7 fully|diluted");
  static const Pattern kBefore(
      "options|rsus|units|equity|ownership|stake|grant|stock ?grant ?options "
      "?for|of|is|equal|representing|covering|:|BAR ?another ?a ?further ?additional ?somewhere "
      "?around ?to ?up ?between "
      "?from ?about {percent}");
  Match m;
  static const Pattern kDash("- ?in ?as options|rsus|equity|isos|nsos|stock");
  static const Pattern kAll("?all ?of ?it ?in ?as isos|iso|nsos|nso|options|rsus");  // "0.9%, ISOs"
  const bool listed = symbol_at(s.t(), i + 1, ',') && i + 2 < s.end && kAll.at(s.t(), i + 2, m);
  const bool after =
      i + 1 < s.end && (listed || kDash.at(s.t(), i + 1, m) || kAfter.at(s.t(), i + 1, m) ||
                        kOne.at(s.t(), i + 1, m) || kDiluted.at(s.t(), i + 1, m));
  const bool before = kBefore.in(s.t(), i > 6 ? std::max(s.first, i - 6) : s.first, i + 1);
  static const Pattern kLapses("lapse|lapses|vest|vests ?as|with ?respect to {percent}");
  const bool of_schedule =
      kLapses.find(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, i + 1).end == i + 1;
  static const Pattern kOfGains(  // "3% of the Company's net profit"
      "of ?the ?our ?its ?all ?any ?company's ?firm's ?practice's ?annual ?yearly "
      "net|gross|profit|profits|revenue|revenues|sales|income|earnings|ebitda|proceeds|receipts|"
      "collections|fees");
  const bool of_gains = i + 1 < s.end && kOfGains.at(s.t(), i + 1, m);
  if ((!after && !before) || of_schedule || of_gains || is_grant_of_others(s, i)) return;
  static const Pattern kInitial("initial|first option|award|grant represents|is|equals|represent");
  const bool first =
      kinds_.size() > 1 && s.words(kInitial);  // "so that the Initial Option is 1.25%"
  Entry& e = first ? *kinds_.front().entry : grant_with(s, i, "ownership", b);
  thread_.grants = {&e};
  if (!t.sure() || t.up_to || t.at_least) {
    book_.ask(e, "ownership", why_of(t), at, readings_of(t, Value::percent));
  } else if (s.has(Topic::outstanding) && !s.has(Topic::fully_diluted)) {
    book_.ask(e, "ownership", "of the shares outstanding, not of all", at,
              {Value::percent(t.value)});
  } else {
    book_.note(e, "ownership", Value::percent(t.value), at);
  }
}

// "2,000 RSUs ($100,000 at $50.00 a share)": one size stands, the newest, else the count; what the
// other one is made of is the price of a share.
void Finder::settle_sizes() {
  for (GrantKind& g : kinds_) {
    if (g.entry->says("shares"))  // a count is exact, a percentage of all shares is not
      std::erase_if(g.entry->notes, [](const Note& n) { return n.key == "ownership"; });
    const Note* shares = g.entry->last("shares");
    const Note* value = g.entry->last("value");
    if (shares == nullptr || value == nullptr || shares->open) continue;
    if (value->open && value->at.in == shares->at.in) {  // "4,800 units worth about $240,000"
      std::erase_if(g.entry->notes, [](const Note& n) { return n.key == "value"; });
      continue;
    }
    if (value->open) continue;
    const bool value_is_newer = value->newness > shares->newness;
    const Where at = value->at;
    const Ratio count = shares->value.number;
    const Ratio dollars = value->value.number;
    std::erase_if(g.entry->notes,
                  [&](const Note& n) { return n.key == (value_is_newer ? "shares" : "value"); });
    if (g.kind == Topic::option || book_.offer.has("company.share_price") || at.in == nullptr)
      continue;
    static const Pattern kPreferred("preferred|series|round|investors|investor");
    if (kPreferred.in(at.in->t, at.end, std::min(at.in->t.size(), at.end + 6)))
      continue;  // "($300,000 at our preferred price of $60)"
    for (std::size_t i = at.end; i < at.in->t.size() && i < at.end + 6; ++i) {
      const Token& t = at.in->t[i];
      if (t.is == Is::money && t.sure() && t.value * count == dollars)
        book_.note(book_.offer, "company.share_price", Value::money(t.value), {at.in, i, i + 1});
    }
  }
}

namespace {

// Half of the last digit of a percentage as it is written: 0.005% of "0.50%".
Ratio half_digit(const Sentence& s, std::size_t i) {
  const Token& t = s.t()[i];
  const std::string text = s.in->block.words.text.substr(t.start, t.end - t.start);
  const std::size_t point = text.find('.');
  Ratio digit = Ratio::of(1, 200);
  for (std::size_t k = point == std::string::npos ? text.size() : point + 1;
       k < text.size() && text[k] >= '0' && text[k] <= '9'; ++k)
    digit = digit / Ratio(10);
  return digit;
}

}  // namespace

// "220,000 shares, which are 0.50% of 40,000,000": they are 0.55%, so one of them is not so.
void Finder::settle_shares() {
  const Note* all = book_.offer.last("company.fully_diluted_shares");
  if (all == nullptr || all->open || all->value.number.is_zero()) return;
  for (const ShareOf& x : shares_of_) {
    const Note* size = x.grant->last("shares");
    const Token& t = x.in.t()[x.token];
    if (size == nullptr || size->open || !t.sure()) continue;
    const Ratio count = size->value.number;
    const Ratio share = count / all->value.number;
    const Ratio off = share > t.value ? share - t.value : t.value - share;
    const Ratio said = t.value * all->value.number;
    if (off <= half_digit(x.in, x.token) || !said.is_whole()) continue;
    const Where at = size->at;
    std::erase_if(x.grant->notes, [](const Note& n) { return n.key == "shares"; });
    book_.ask(*x.grant, "shares", "that many shares are not that part of the whole", at,
              {Value::count(count), Value::count(said)});
  }
}

}  // namespace parley::letter

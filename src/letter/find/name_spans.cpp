#include <array>

#include "letter/find/name_words.hpp"
#include "letter/find/pattern.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {

namespace {

bool is_name_word_at(const Tokens& t, std::size_t i, std::size_t stop) {
  return i < stop && is_name_word(t[i]);
}

// "Finch, Oakes & Daughters": a comma between names that an "&" ends.
bool is_list_of_names(const Tokens& t, std::size_t comma, std::size_t stop) {
  std::size_t k = comma + 1;
  while (k < stop && k < comma + 4 && (is_name_word(t[k]) || t[k].is_symbol(','))) ++k;
  return k > comma + 1 && k + 1 < stop && t[k].is_symbol('&') && is_name_word(t[k + 1]);
}

// "Museum of the Sea", "Bank of the Ozarks": whether "of" or "the" at k goes on with a name.
bool is_house_of_the(const Tokens& t, std::size_t k, std::size_t i, std::size_t stop) {
  static constexpr std::array<std::string_view, 25> kHouses = {
      "museum",  "university", "church",      "bank",      "college",      "hospital", "institute",
      "academy", "school",     "house",       "theatre",   "theater",      "library",  "society",
      "gallery", "foundation", "institution", "zoo",       "conservatory", "hospice",  "clinic",
      "club",    "council",    "alliance",    "ministries"};
  const std::size_t of = one_of(t, k, {"the"}) && k > i ? k - 1 : k;
  return of > i && one_of(t, of, {"of"}) && one_of(t, of - 1, kHouses) &&
         one_of(t, of + 1, {"the"}) && is_name_word_at(t, of + 2, stop) &&
         !one_of(t, of + 2, {"company", "firm", "employer", "group", "corporation"});
}

// "the Commencement Date the Group will pay": a party of the letter begins here.
bool is_party_at(const Tokens& t, std::size_t k) {
  const bool one = k + 2 >= t.size() || !is_name_word(t[k + 2]);
  return one_of(t, k, {"the"}) && is_generic(t, k + 1) && one;
}

// "Terrazas de Hale", "Casa del Lago"
bool is_romance_particle(const Tokens& t, std::size_t k) {
  return one_of(t, k, {"de", "del", "della", "di", "du", "des"}) && is_particle(t, k);
}

// "B. Halloran": whether the full stop at k ends an initial, not a sentence.
bool ends_initial(const Tokens& t, std::size_t k) {
  return k > 0 && t[k].glued && t[k - 1].capital && t[k - 1].word.size() == 1;
}

// "St. Brannock Medical Center and Trudy in nursing": whether "and" at k adds somebody to a name
// that says what sort of house it is.
bool adds_another(const Tokens& t, std::size_t k, std::size_t stop) {
  const bool house = k > 1 && (is_generic(t, k - 1) || is_trade(t, k - 1));
  const bool one = !is_name_word_at(t, k + 2, stop) && !is_generic(t, k + 1) &&
                   !is_trade(t, k + 1) && !is_field(t, k + 1) && !is_form(t, k + 1);
  return one_of(t, k, {"and"}) && house && one && is_at(t, k + 2, Is::word);
}

// "Local 772", "Lodge 104", "District Council 9" from its last word on: a body by its number.
bool is_numbered_body(const Tokens& t, std::size_t k, std::size_t stop) {
  return k + 1 < stop && is_body_word(t, k) && t[k].capital && is_at(t, k + 1, Is::number) &&
         !t[k + 1].scaled && t[k + 1].value < Ratio(10'000);
}

}  // namespace

std::size_t firm_end(const Tokens& t, std::size_t i, std::size_t stop) {
  if (i >= stop ||
      (!is_name_word(t[i]) && !(t[i].is == Is::number && i + 1 < stop && is_name_word(t[i + 1]))) ||
      (t[i].is == Is::word && is_no_name(t[i]) && !is_form(t, i + 1)) ||
      one_of(t, i, {"inc", "llc", "ltd", "co", "corp", "llp", "pllc", "plc", "lp", "gmbh"}))
    return i;
  if (is_dotted_form(t, i)) return i;
  std::size_t end = i;
  for (std::size_t k = i; k < stop && k < i + 9; ++k) {
    const std::size_t form = t[k].is_symbol(',') ? k + 1 : k;
    if (form > i && form < stop && is_dotted_form(t, form))
      return form + 1;  // "Lakeshore Cardiology Associates, P.A."
    const bool hyphen = t[k].is_symbol('-') && t[k].glued && k + 1 < stop && t[k + 1].glued;
    if (k > i && (t[k].word.starts_with("i'") || one_of(t, k, {"i", "wants", "needs"})))
      break;  // "Acme I'd love", "Acme WANTS you"
    if (k > i && t[k].is_word("co") && symbol_at(t, k + 1, '-') && t[k + 1].glued &&
        one_of(t, k + 2, {"op", "operative"}))
      return k + 3;  // "Bramble Freight Co-op"
    if (is_name_word(t[k]) || (t[k].is == Is::number && !t[k].scaled && k == i)) {
      end = k + 1;
    } else if (t[k].is_symbol(',') && k > i && is_numbered_body(t, k + 1, stop)) {
      return k + 3;  // "Amalgamated Bakers, Local 9"
    } else if (k > i && is_numbered_body(t, k - 1, stop)) {
      return k + 1;  // "District Council 9"
    } else if (t[k].is_symbol(',') && (is_form(t, k + 1) || is_list_of_names(t, k, stop))) {
      continue;
    } else if (is_form(t, k) && k > i && !t[k].is_word("company") && !t[k].is_word("group")) {
      end = k + 1;
    } else if (hyphen || t[k].is_symbol('&') ||
               (one_of(t, k, {"of", "and", "the", "for"}) && k > i && k + 1 < stop &&
                is_name_word(t[k + 1]) && !is_no_name(t[k + 1]) && !is_party_at(t, k) &&
                !adds_another(t, k, stop))) {
      continue;
    } else if (is_house_of_the(t, k, i, stop) || (k > i && is_romance_particle(t, k))) {
      continue;
    } else if (t[k].is_symbol('.') && k > i && ends_initial(t, k) &&
               is_name_word_at(t, k + 1, stop) && t[k + 1].sentence == t[i].sentence) {
      continue;  // "B. Halloran & Sons"
    } else if (t[k].is_symbol('.') && k > 0 && (is_form(t, k - 1) || t[k].glued) && k + 1 < stop &&
               t[k + 1].glued && is_name_word(t[k + 1])) {
      continue;  // "Acme.ai"
    } else if (t[k].is_symbol('.') && k == i + 1 && is_name_word_at(t, k + 1, stop) &&
               one_of(t, i, {"st", "mt", "ft", "dr", "mr", "mrs"})) {
      continue;  // "St. Brannoc Hospital"
    } else if (t[k].is_symbol('.') && one_of(t, k - 1, {"no"}) && is_at(t, k + 1, Is::number)) {
      end = k + 2;  // "School District No. 12"
      break;
    } else {
      break;
    }
    const bool whole = !(k + 1 < stop && t[k + 1].is_symbol('-') && t[k + 1].glued);  // "Co-op"
    const bool formed =  // "Tamarack Physicians Group, P.C."
        is_dotted_form(t, symbol_at(t, k + 1, ',') ? k + 2 : k + 1);
    if (k > i && is_form(t, k) && whole && !formed) break;
  }
  if (end == i + 1 && is_generic(t, i)) return i;
  if (end > i && symbol_at(t, end, '.') && t[end].glued && is_form(t, end - 1)) ++end;
  return end;
}

// Whether the words at i end in a firm's form.
bool firm_follows(const Tokens& t, std::size_t i, std::size_t stop) {
  for (std::size_t k = i; k < stop && k < i + 5; ++k) {
    const bool prefix = symbol_at(t, k + 1, '-') && t[k + 1].glued;  // "Co-founder"
    if (is_form(t, k) && !prefix && !(k == i && one_of(t, k, {"group", "company"}))) return true;
    if (t[k].is != Is::word) return t[k].is_symbol(',') && is_form(t, k + 1);
  }
  return false;
}

namespace {

// "(mid)", "(Nights)": a bracket of a few words.
bool closes_soon(const Tokens& t, std::size_t i, std::size_t stop) {
  for (std::size_t k = i; k < stop && k < i + 5; ++k) {
    if (t[k].is_symbol(')')) return true;
  }
  return false;
}

}  // namespace

// Where one works: "the Lakeview store".
constexpr std::array<std::string_view, 18> kPlaces = {
    "store", "stores", "office",     "campus",   "plant", "site", "branch", "location", "warehouse",
    "hub",   "mill",   "restaurant", "terminal", "yard",  "shop", "clinic", "works",    "depot"};

// Words that go on with a sentence, never with a title: "returned if Executive resigns".
constexpr std::array<std::string_view, 23> kGoOn = {
    "if",    "unless", "without", "when",  "once", "because", "after", "before",
    "until", "upon",   "not",     "shall", "may",  "must",    "can",   "should",
    "has",   "have",   "had",     "does",  "so",   "but",     "or"};

namespace {

// "As CEO of Wrenfield I couldn't be happier", but not "Engineer I at Wrenfield".
bool speaks_of_self(const Tokens& t, std::size_t k) {
  if (one_of(t, k, {"i'm", "i'd", "i've", "i'll"})) return true;
  return one_of(t, k, {"i"}) && is_at(t, k + 1, Is::word) && !t[k + 1].capital &&
         !one_of(t, k + 1,
                 {"at", "with", "in", "for", "on", "and", "to", "of", "based", "reporting",
                  "starting", "role", "position", "or"});
}

// "Co-founder and Head of Growing": whether "and" or "&" at k stands between two titles.
bool joins_titles(const Tokens& t, std::size_t k, std::size_t stop) {
  const bool joins = one_of(t, k, {"and"}) || symbol_at(t, k, '&');
  return joins && k > 0 && k + 1 < stop && is_job(t, k - 1) && is_job(t, k + 1);
}

// "GS-1315-12", "N-7": a grade that stands behind a title.
bool is_grade_code(const Tokens& t, std::size_t k) {
  return is_at(t, k, Is::word) && t[k].word.size() <= 3 && symbol_at(t, k + 1, '-') &&
         t[k + 1].glued && is_at(t, k + 2, Is::number) && t[k + 2].glued;
}

// "an associate in our Finance group", "in the Litigation Department": of an associate that names
// the role; else the end of the title.
std::size_t end_of_group(const Tokens& t, std::size_t i, std::size_t end, std::size_t stop) {
  const bool alone = end == i + 1 && one_of(t, i, {"associate"}) && !t[i].capital &&
                     one_of(t, end, {"in"}) && one_of(t, end + 1, {"our", "the"});
  if (!alone) return end;
  constexpr std::size_t kLongest = 8;
  for (std::size_t k = end + 2; k < stop && k < end + kLongest; ++k) {
    if (one_of(t, k, {"group", "department", "practice", "section"})) return k + 1;
    if (!t[k].capital && !one_of(t, k, {"and"}) && !t[k].is_symbol('&')) break;
  }
  return end;
}

// "(Class Code 3127)", "(Req. 20418)", "(Job ID R-1182)": what a personnel office files a post
// under.
bool is_code(const Tokens& t, std::size_t k) {
  static const Patterns kCode(
      "class|job|position|posting|vacancy|classification|title|occupation|pay code|id|no|number;"
      "class|job|position|posting|code|req|requisition|vacancy|pcn|jcn|ref|reference|id|no|number "
      "?. ?: ?no {number}");
  return k < t.size() && kCode.begins(t, k);
}

// "Class A Tanker Driver": the letter of a class within a title.
bool is_class_letter(const Tokens& t, std::size_t k, std::size_t i) {
  return k > i && t[k].is_word("a") && t[k].capital &&
         one_of(t, k - 1, {"class", "grade", "type", "group", "category"});
}

}  // namespace

// The end of a title that begins at i.
std::size_t role_end(const Tokens& t, std::size_t i, std::size_t stop, bool any_case) {
  if (one_of(t, i, {"i"})) return i;  // "as I have a backup"
  std::size_t end = i;
  bool job = false;
  bool bracket = false;
  std::size_t before_bracket = i;
  for (std::size_t k = i; k < stop && k < i + 14; ++k) {
    const Token& x = t[k];
    const bool hyphen = (x.is_symbol('-') && x.glued && k + 1 < stop && t[k + 1].glued) ||
                        x.is_symbol('/') || x.is_symbol('&');
    if (x.is == Is::word &&
        one_of(
            t, k,
            {"at",   "with",   "from",      "starting",   "reporting", "based",  "will", "would",
             "is",   "on",     "your",      "you",        "beginning", "within", "as",   "a",
             "an",   "who",    "effective", "located",    "working",   "where",  "we",   "that",
             "this", "who'll", "under",     "commencing", "commences", "by",     "and",  "here"}) &&
        !(any_case && k == i) && !is_class_letter(t, k, i) &&
        !(x.glued && k > i && t[k - 1].is_symbol('&')) &&  // "FP&A"
        !(x.is_word("reporting") && x.capital && !one_of(t, k + 1, {"to"})) &&
        !(x.is_word("and") && (joins_titles(t, k, stop) || (k + 1 < stop && t[k + 1].capital)))) {
      break;
    }
    if (x.is_symbol('(') && k + 1 < stop && k > i) {
      bracket =
          !one_of(t, k + 1,
                  {"the",  "this", "full",     "exempt",    "a",          "remote",   "hybrid",
                   "part", "was",  "were",     "formerly",  "previously", "not",      "instead",
                   "up",   "year", "seasonal", "temporary", "regular",    "permanent"}) &&
          !is_at(t, k + 1, Is::number) && !is_code(t, k + 1);
      if (!bracket || !closes_soon(t, k + 1, stop)) break;
      before_bracket = end;
      continue;
    }
    if (x.is_symbol(')') && bracket) {
      end = k + 1;
      before_bracket = i;
      break;
    }
    if (x.is_word("for") && one_of(t, k + 1, {"the", "our"})) break;
    if (x.is_word("of") && one_of(t, k + 1, {"our"})) break;  // "Manager of our Fairhaven branch"
    if (x.is_word("in") && !(k + 1 < stop && t[k + 1].capital)) break;
    if (k == i && x.is == Is::ordinal && k + 1 < stop) continue;  // "5th grade teacher"
    const bool short_word = x.is_symbol('.') && x.glued && k > i &&
                            one_of(t, k - 1, {"sr", "jr", "asst", "assoc", "exec", "mgr", "dir"});
    if (short_word) continue;  // "Sr. Security Engineer"
    if ((one_of(t, k, kGoOn) && !x.capital) || (k > i && speaks_of_self(t, k))) break;
    const bool job_word = is_job(t, k);
    if (job && is_grade_code(t, k)) break;
    if (job && x.is_symbol('/') && one_of(t, k + 1, {"grade", "level", "band", "step", "class"}))
      break;  // "Plant Manager, Foundry Operations / grade 14"
    if (x.is == Is::word && (x.capital || any_case || job_word || bracket)) {
      end = k + 1;
      job |= job_word;
      if (any_case && !x.capital && job_word && !is_job(t, k + 1) &&
          !joins_titles(t, k + 1, stop) &&
          !(k + 1 < stop && (t[k + 1].capital || one_of(t, k + 1,
                                                        {"of", "for", "ii", "iii", "iv", "engineer",
                                                         "manager", "designer", "analyst"}))))
        break;
    } else if (x.is == Is::number && !x.scaled && (x.value <= Ratio(20) || bracket)) {
      end = k + 1;
    } else if (x.is == Is::ordinal && job && is_at(t, k + 1, Is::word)) {
      end = k + 1;  // "lead teacher for seventh grade science"
    } else if (hyphen) {
      continue;
    } else if (x.is_symbol(',') && k + 1 < stop && t[k + 1].capital && t[k + 1].is == Is::word &&
               (!is_no_name(t[k + 1]) || is_field(t, k + 1) ||
                (is_at(t, k + 2, Is::word) && t[k + 2].capital)) &&
               !is_form(t, k + 1) && !is_grade_code(t, k + 1) &&
               !one_of(t, k + 1, {"step", "req", "requisition", "job"})) {
      // "Category Manager, Beverages", but not "Engineer, Acme Inc."
      std::size_t to = k + 1;
      while (to < stop && t[to].is == Is::word &&
             (t[to].capital || one_of(t, to, {"and", "of", "for"})))
        ++to;
      const bool house =  // "Speech Pathologist, Pell Elementary School"
          to > k + 2 && one_of(t, to - 1,
                               {"school", "hospital", "college", "university", "clinic", "library",
                                "museum", "church", "academy", "district"});
      const bool of_school =
          one_of(t, k - 1, {"principal"});  // "Principal, Eastbank Middle School"
      const bool place =                    // "General Manager, Lakeview store"
          (house && !of_school) || one_of(t, to, kPlaces);
      if (firm_follows(t, k + 1, stop) || !job || place) break;
      continue;
    } else if (x.is_word("and") && k > i && k + 1 < stop && t[k + 1].capital &&
               (is_job(t, k + 1) || is_job(t, k + 2) || is_job(t, k + 3))) {
      continue;  // "Booking and Office Manager"
    } else if (one_of(t, k, {"of", "in", "to"}) && k > i && k + 1 < stop &&
               (t[k + 1].capital || any_case) && job) {
      if (x.is_word("in") && !t[k + 1].capital) break;
      continue;
    } else {
      break;
    }
  }
  if (const std::size_t group = end_of_group(t, i, end, stop); group > end) return group;
  if (before_bracket > i) end = before_bracket;  // "Compositing Lead (staff, exempt)"
  const bool house = end > i + 2 && t[end - 2].is_symbol(',') && is_at(t, end, Is::number) &&
                     one_of(t, end - 1, kPlaces);
  if (house) end -= 2;  // "Store Manager, Store 0318"
  while (end > i && one_of(t, end - 1, {"for", "of", "in", "to"})) --end;
  while (end > i + 1 && job && one_of(t, end - 1, {"appointment", "position", "role", "job"}))
    --end;
  return end;
}

bool is_honorific(const Tokens& t, std::size_t i) {
  return one_of(t, i,
                {"mr", "ms", "mrs", "miss", "dr", "prof", "professor", "mx", "brother", "sister"});
}

std::size_t capitals_end(const Tokens& t, std::size_t i) {
  std::size_t end = i;
  for (std::size_t k = i; k < t.size() && k < i + 6; ++k) {
    const bool hyphen = k > i && t[k].is_symbol('-') && t[k].glued;
    if (hyphen || (k > i && is_particle(t, k))) continue;
    if (t[k].is != Is::word || !t[k].capital) break;
    end = k + 1;
  }
  return end;
}

}  // namespace parley::letter

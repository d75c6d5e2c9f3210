// From notes to facts and questions: later words stand against earlier ones, two readings are a
// question.
#include "letter/find/settle.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace parley::letter {
namespace {

struct Settled {
  std::optional<Fact> fact;
  std::optional<Question> question;
};

void add_reading(std::vector<Value>& to, const Value& v) {
  if (std::find(to.begin(), to.end(), v) == to.end()) to.push_back(v);
}

class Settler {
 public:
  explicit Settler(const Page& page, Reading& out) : page_(page), out_(out) {}

  void settle(const Entry& e, const std::string& pre) {
    std::vector<std::string> keys;
    std::map<std::string, std::vector<const Note*>> notes;
    for (const Note& n : e.notes) {
      auto& list = notes[n.key];
      if (list.empty()) keys.push_back(n.key);
      list.push_back(&n);
    }
    for (const std::string& key : keys) settle_key(pre + key, notes[key]);
  }

 private:
  void settle_key(const std::string& key, const std::vector<const Note*>& notes) {
    const bool split = key.ends_with(".strike") || key.ends_with("].kind");
    int newest = notes[0]->newness;
    for (const Note* n : notes) newest = std::max(newest, n->newness);
    std::vector<const Note*> values;
    std::vector<const Note*> open;
    std::vector<const Note*> older;
    for (const Note* n : notes) {
      if (n->newness < newest) {
        older.push_back(n);
      } else {
        (n->open ? open : values).push_back(n);
      }
    }
    const bool strong =
        std::any_of(values.begin(), values.end(), [](const Note* n) { return !n->weak; });
    if (strong) std::erase_if(values, [](const Note* n) { return n->weak; });
    if (split && !values.empty() &&
        !open.empty()) {  // "fmv" and "option" stand though more is asked
      fact(key, *values[0], older, values);
      ask(key, open[0]->why, *open[0], open[0]->readings);
      return;
    }
    if (!open.empty()) {
      std::vector<Value> readings;
      for (const Note* n : values) add_reading(readings, n->value);
      for (const Note* n : open) {
        for (const Value& v : n->readings) add_reading(readings, v);
      }
      if (chat_doubt(open)) {
        for (const Note* n : older) {
          if (!n->open) add_reading(readings, n->value);
        }
      }
      ask(key, open[0]->why, *open[0], readings);
      return;
    }
    const bool same = std::all_of(values.begin(), values.end(),
                                  [&](const Note* n) { return n->value == values[0]->value; });
    if (!same && key == "offer.employer") return fact(key, *values[0], older, values);
    if (!same) {
      std::vector<Value> readings;
      for (const Note* n : values) add_reading(readings, n->value);
      const bool choice =
          std::any_of(values.begin(), values.end(), [](const Note* n) { return n->choice > 0; });
      ask(key, choice ? "which package?" : "said in two ways", *values[0], readings);
      return;
    }
    if (in_one_choice_only(values)) {
      ask(key, "in one of the packages only", *values[0], {values[0]->value});
      return;
    }
    fact(key, *values[0], older, values);
  }

  static bool chat_doubt(const std::vector<const Note*>& open) {
    return open[0]->at.in != nullptr && open[0]->at.in->block.chat;
  }

  bool in_one_choice_only(const std::vector<const Note*>& values) const {
    std::set<int> choices;
    for (const Note* n : values) choices.insert(n->choice);
    return choices.size() == 1 && *choices.begin() > 0;
  }

  void fact(const std::string& key, const Note& n, const std::vector<const Note*>& older,
            const std::vector<const Note*>& same) {
    const Note* by = &n;  // "$13,250 per month = $159,000 per year": what is said, not what follows
    for (const Note* s : same) {
      if (s->match == "exact" && by->match == "proof" && s->value == n.value) by = s;
    }
    Fact f{.key = key, .value = n.value, .evidence = evidence(page_, by->at), .match = by->match};
    const bool changed = std::any_of(older.begin(), older.end(), [&](const Note* o) {
      return o->open || !(o->value == n.value);
    });
    if (changed) f.match = "corrected";
    out_.facts.push_back(std::move(f));
  }

  void ask(const std::string& key, const std::string& why, const Note& n,
           std::vector<Value> readings) {
    out_.questions.push_back({.key = key,
                              .why = why,
                              .readings = std::move(readings),
                              .evidence = evidence(page_, n.at)});
  }

  const Page& page_;
  Reading& out_;
};

// Grants of several packages stand side by side: the same place in each is one entry.
std::vector<std::vector<Entry*>> side_by_side(std::deque<Entry>& entries) {
  std::vector<std::vector<Entry*>> out;
  std::map<int, std::size_t> next;
  for (Entry& e : entries) {
    if (e.choice == 0) {
      out.push_back({&e});
      continue;
    }
    std::size_t& at = next[e.choice];
    while (at < out.size() && (out[at][0]->choice == 0 || out[at].back()->choice == e.choice)) ++at;
    if (at == out.size()) {
      out.push_back({&e});
    } else {
      out[at].push_back(&e);
    }
    ++at;
  }
  return out;
}

void settle_list(std::deque<Entry>& entries, const std::string& list, Settler& settler) {
  std::erase_if(entries, [](const Entry& e) { return e.notes.empty(); });  // taken back
  int index = 0;
  for (const std::vector<Entry*>& group : side_by_side(entries)) {
    Entry together = *group[0];
    for (std::size_t k = 1; k < group.size(); ++k)
      together.notes.insert(together.notes.end(), group[k]->notes.begin(), group[k]->notes.end());
    settler.settle(together, list + "[" + std::to_string(index++) + "].");
  }
}

// "offer.bonus.rate" as "rate" of the first of several.
Entry first_of_several(Entry& offer) {
  constexpr std::string_view kPre = "offer.bonus.";
  Entry first{.list = "offer.bonuses", .notes = {}, .from = {}, .choice = 0};
  for (Note& n : offer.notes) {
    if (!n.key.starts_with(kPre)) continue;
    first.notes.push_back(n);
    first.notes.back().key.erase(0, kPre.size());
  }
  std::erase_if(offer.notes, [&](const Note& n) { return n.key.starts_with(kPre); });
  return first;
}

}  // namespace

void settle(Notebook& book, Reading& out) {
  if (!book.bonuses.empty()) book.bonuses.push_front(first_of_several(book.offer));
  Settler settler(book.page, out);
  settler.settle(book.offer, "");
  settle_list(book.payments, "offer.payments", settler);
  settle_list(book.bonuses, "offer.bonuses", settler);
  settle_list(book.benefits, "offer.benefits", settler);
  settle_list(book.grants, "offer.grants", settler);
  settle_list(book.refreshers, "offer.refreshers", settler);
  out.seen = std::move(book.seen);
}

}  // namespace parley::letter

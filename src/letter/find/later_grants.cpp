// What a later message changes of a grant by words alone ("I've doubled your options"): it is
// asked.
#include <algorithm>
#include <array>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

bool says_no_change(const Sentence& s) {
  static const Patterns kNot(
      "same|unchanged|remain|remains|stay|stays|not|n't|can't|cannot|couldn't|unable|won't|don't|"
      "didn't|doesn't|isn't|if|never|others|refresh|refresher|refreshers|future|promotion|value|"
      "worth|grows|price|room|budget|flexibility|may|might|pool|building;no "
      "more|additional|extra|change|changes;each|every "
      "year");
  return s.t()[s.end - 1].is_symbol('?') || s.words(kNot);
}

const Note* older(const Entry& e, std::string_view key, const Sentence& s) {
  const Note* n = e.last(key);
  return n != nullptr && !n->open && n->newness < s.in->block.newness ? n : nullptr;
}

// "I've doubled your option grant", "we can add 20% to your equity", "no equity after all".
void doubt_size(Entry& e, const Sentence& s) {
  static const Patterns kSize(
      "trim|trimmed|shave|adjust|adjusted|change|changed|double|doubled|doubling|triple|tripled|"
      "increase|increased|raise|raised|bump|bumped|sweeten|"
      "sweetened|boost|boosted|add|added|reduce|reduced|cut|lower|lowered|decrease|decreased|halve|"
      "halved ~4 "
      "equity|options|option|rsus|rsu|grant|stock|shares|units|isos|nsos;no|remove|removed|"
      "drop|dropped|withdraw|withdrawn ?the ?your ?stock equity|options|rsus|grant;"
      "more|larger|bigger|smaller|fewer|less equity|options|rsus|stock|shares|grant|units");
  const Match m = s.find(kSize);
  if (m.end == 0 || s.in->aside[m.first] || says_no_change(s)) return;
  for (const std::string_view key : {"shares", "value", "ownership"}) {
    const auto newer = [&](const Note& n) {
      return (n.key == "shares" || n.key == "value" || n.key == "ownership") &&
             n.newness >= s.in->block.newness;
    };
    if (std::any_of(e.notes.begin(), e.notes.end(), newer)) return;
    if (const Note* was = older(e, key, s))
      return (void)Notebook::ask(e, std::string(key), "does a later word change it?", where(s, m),
                                 {was->value});
  }
}

// "The strike will now be set after the new 409A".
void doubt_strike(Entry& e, const Sentence& s) {
  static const Patterns kSet(
      "strike|exercise ?price ~4 set|determined|updated|change|changes|changed|higher|lower|open|"
      "tbd|repriced|revisited|reset|wait|new");
  static const Patterns kNot("same|unchanged|remain|remains|stay|stays|not|n't|if|{money}");
  const Match m = s.find(kSet);
  const Note* was = older(e, "strike", s);
  if (m.end == 0 || was == nullptr || was->value.is == Value::Is::text || s.words(kNot)) return;
  const Value value = was->value;
  Notebook::ask(e, "strike", "does a later word change it?", where(s, m), {value});
}

// "We can extend the exercise window for you".
void doubt_window(Entry& e, const Sentence& s) {
  static const Patterns kOther(
      "extend|extended|extending|lengthen|longer|change|changed|shorten|shorter|improve|improved "
      "~5 "
      "exercise|exercising ?period|window;exercise ?period|window ~4 "
      "extended|longer|changed|shorter|lengthened");
  const Match m = s.find(kOther);
  const Note* was = older(e, "exercise_window_days", s);
  if (m.end == 0 || was == nullptr || says_no_change(s)) return;
  const Value value = was->value;
  Notebook::ask(e, "exercise_window_days", "does a later word change it?", where(s, m), {value});
}

// "We'd rather give you RSUs than options".
void doubt_kind(Entry& e, const Sentence& s) {
  static const Patterns kOther(
      "rather|instead|switch|switched|swap|swapped|convert|converted|change|changed ~8 "
      "rsus|rsu|options|option|restricted;rsus|rsu|options|option|restricted ~4 instead|rather");
  const Note* was = older(e, "kind", s);
  const Match m = s.find(kOther);
  if (m.end == 0 || was == nullptr || says_no_change(s)) return;
  const bool units = was->value.text == "rsu";
  if (!s.has(units ? Topic::option : Topic::rsu)) return;
  Notebook::ask(e, "kind", "does a later word change it?", where(s, m),
                {Value::words("rsu"), Value::words("option")});
}

// "We removed the acceleration".
void doubt_acceleration(Entry& e, const Sentence& s) {
  static const Patterns kGone(
      "removed|remove|removing|dropped|drop|without|no|deleted|delete|struck|withdrawn|withdraw "
      "?the ?any ?single ?double ?longer ?trigger acceleration;acceleration|trigger ~4 "
      "removed|dropped|deleted|withdrawn|gone|out;no longer ~3 acceleration");
  const Match m = s.find(kGone);
  if (m.end == 0) return;
  for (int n = 0; n < 8; ++n) {
    const std::string key = "acceleration[" + std::to_string(n) + "].trigger";
    if (older(e, key, s) == nullptr) continue;
    Notebook::ask(e, key, "does a later word take it back?", where(s, m));
  }
}

}  // namespace

void Finder::doubt_grants() {
  if (book_.grants.size() != 1) return;
  Entry& e = book_.grants.front();
  for (const Sentence& s : book_.page.sentences()) {
    if (s.in->block.voice == Voice::candidate || s.has(Topic::refresher)) continue;
    if (s.in->block.newness <= e.from.in->block.newness) continue;
    doubt_size(e, s);
    doubt_strike(e, s);
    doubt_window(e, s);
    doubt_kind(e, s);
    doubt_acceleration(e, s);
  }
}

}  // namespace parley::letter

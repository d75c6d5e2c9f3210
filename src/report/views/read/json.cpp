#include "report/json.hpp"

#include "letter/value.hpp"
#include "report/views/read/read.hpp"

namespace parley::report {
namespace {

using letter::Value;

Json json_of(const Value& v) {
  switch (v.is) {
    case Value::Is::money:
    case Value::Is::count:
      return v.number.is_whole() ? Json(static_cast<std::int64_t>(v.number.numerator()))
                                 : Json(v.number.value());
    case Value::Is::flag:
      return !v.number.is_zero();
    default:
      return Json::parse(letter::to_json(v));
  }
}

Json list_of(const std::vector<Value>& values) {
  Json out = Json::array();
  for (const Value& v : values) out.push_back(json_of(v));
  return out;
}

void add_place(Json& to, const letter::Evidence& e,
               const std::vector<letter::SourceText>& letters) {
  if (e.words.empty()) return;
  to["start"] = e.at.start;
  to["end"] = e.at.end;
  to["words"] = e.words;
  to["source"] = letters[static_cast<std::size_t>(e.file)].name;
}

}  // namespace

std::string read_json(const letter::Reading& reading,
                      const std::vector<letter::SourceText>& letters) {
  Json out;
  out["facts"] = Json::array();
  for (const letter::Fact& f : reading.facts) {
    Json fact{{"key", f.key}, {"value", json_of(f.value)}};
    add_place(fact, f.evidence, letters);
    fact["match"] = f.match;
    out["facts"].push_back(std::move(fact));
  }
  out["questions"] = Json::array();
  for (const letter::Question& q : reading.questions) {
    Json question{{"key", q.key}, {"why", q.why}, {"readings", list_of(q.readings)}};
    add_place(question, q.evidence, letters);
    out["questions"].push_back(std::move(question));
  }
  out["seen"] = Json::array();
  for (const letter::Seen& s : reading.seen) {
    Json seen = Json::object();
    add_place(seen, s.evidence, letters);
    seen["why"] = s.why;
    out["seen"].push_back(std::move(seen));
  }
  for (const letter::SourceText& l : letters) {
    for (const letter::Told& t : l.told)
      out["told"].push_back({{"words", t.words}, {"why", t.why}, {"source", l.name}});
  }
  return written(out);
}

}  // namespace parley::report

#include "letter/draft.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "core/stable_sort.hpp"
#include "core/text.hpp"

namespace parley::letter {
namespace {

struct Line {
  std::string leaf;
  std::string value;  // empty: a question
  std::string comment;
};

// One table of the scenario: "offer.grants[0]" and what stands in it.
struct Table {
  std::string path;
  std::vector<Line> lines;
};

constexpr std::array<std::string_view, 12> kOrder = {
    "offer",           "offer.sign_on",  "offer.payments", "offer.bonus",
    "offer.bonuses",   "offer.benefits", "offer.grants",   "offer.refreshers",
    "offer.severance", "company",        "people",         "preferences"};

std::size_t rank_of(const std::string& path) {
  const std::string name = path.substr(0, path.find('['));
  for (std::size_t i = 0; i < kOrder.size(); ++i) {
    if (kOrder[i] == name) return i;
  }
  return kOrder.size();
}

class Tables {
 public:
  Table& of(const std::string& path) {
    for (Table& t : tables_) {
      if (t.path == path) return t;
    }
    tables_.push_back({path, {}});
    return tables_.back();
  }

  void add(const std::string& key, std::string value, std::string comment) {
    const std::size_t dot = key.rfind('.');
    of(key.substr(0, dot))
        .lines.push_back({key.substr(dot + 1), std::move(value), std::move(comment)});
  }

  bool says(const std::string& key) { return line_of(key) != nullptr; }
  void append(const std::string& key, const std::string& comment) {
    line_of(key)->comment += comment;
  }

  // As a scenario is written; a grant's clauses right after the grant.
  std::vector<Table> in_order() {
    sort_stably(tables_, [](const Table& a, const Table& b) {
      const std::size_t ra = rank_of(a.path);
      const std::size_t rb = rank_of(b.path);
      return ra != rb ? ra < rb : a.path < b.path;
    });
    return tables_;
  }

 private:
  Line* line_of(const std::string& key) {
    const std::size_t dot = key.rfind('.');
    for (Line& line : of(key.substr(0, dot)).lines) {
      if (line.leaf == key.substr(dot + 1)) return &line;
    }
    return nullptr;
  }

  std::vector<Table> tables_;
};

// "[offer]" of "offer", "[[offer.grants.acceleration]]" of "offer.grants[0].acceleration[1]".
std::string heading_of(const std::string& path) {
  std::string name;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] == '[') {
      i = path.find(']', i);
    } else {
      name += path[i];
    }
  }
  return path.back() == ']' ? "[[" + name + "]]" : "[" + name + "]";
}

std::string readings_text(const std::vector<Value>& readings) {
  std::string out;
  for (const Value& v : readings) out += (out.empty() ? "" : " or ") + to_toml(v);
  return out.empty() ? "?" : out;
}

std::string readings_asked(const std::vector<Value>& readings) {
  return readings.empty() ? std::string() : ": " + readings_text(readings);
}

// A clause without how much vests would be refused as it stands: all of it is open.
bool is_open_clause(const Table& table) {
  if (table.path.find(".acceleration[") == std::string::npos) return false;
  return std::none_of(table.lines.begin(), table.lines.end(), [](const Line& l) {
    const bool size = l.leaf == "portion" || l.leaf == "months" || l.value == "\"impact\"";
    return size && !l.value.empty();
  });
}

void write_table(const Table& table, std::string& out) {
  if (table.lines.empty()) return;
  const bool clause = is_open_clause(table);
  const bool open = clause || (table.path != "offer" &&
                               std::none_of(table.lines.begin(), table.lines.end(),
                                            [](const Line& l) { return !l.value.empty(); }));
  out += std::string("\n") + (open ? "# " : "") + heading_of(table.path) + "\n";
  for (const Line& line : table.lines) {
    if (line.value.empty()) {
      out += "# " + line.leaf + " = " + line.comment + "\n";
    } else {
      out += (clause ? "# " : "") + line.leaf + " = " + line.value +
             (line.comment.empty() ? "" : "  # " + line.comment) + "\n";
    }
  }
}

std::string quote(const Evidence& e, const std::vector<SourceText>& letters) {
  if (e.words.empty()) return {};
  return place_of(e, letters) + ": \"" + shortened(e.words, 90) + "\"";
}

}  // namespace

std::string shortened(std::string_view words, std::size_t most) {
  std::string out;
  for (const char c : on_one_line(words)) {
    if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  if (out.size() <= most) return out;
  return out.substr(0, cut_before(out, most - 3)) + "...";
}

std::string place_of(const Evidence& e, const std::vector<SourceText>& letters) {
  const SourceText& letter = letters[static_cast<std::size_t>(e.file)];
  std::string out = letters.size() > 1 ? letter.name + " " : std::string();
  if (!letter.pages.empty()) {
    const auto page = std::upper_bound(letter.pages.begin(), letter.pages.end(), e.in_text.start) -
                      letter.pages.begin();
    return out + "page " + std::to_string(std::max<std::ptrdiff_t>(page, 1));
  }
  const auto line = std::count(letter.text.begin(),
                               letter.text.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                         e.in_text.start, letter.text.size())),
                               '\n');
  return out + "line " + std::to_string(line + 1);
}

std::string draft(const Reading& reading, const std::vector<SourceText>& letters) {
  Tables tables;
  for (const Fact& f : reading.facts) {
    const std::string why = f.match == "exact"         ? ""
                            : f.evidence.words.empty() ? f.match  // "answered"
                                                       : " (" + f.match + ")";
    tables.add(f.key, to_toml(f.value), quote(f.evidence, letters) + why);
  }
  for (const Question& q : reading.questions) {
    if (tables.says(q.key)) {  // strike = "fmv", and the price is asked
      tables.append(q.key, "; open: " + shortened(q.why, 120) + readings_asked(q.readings));
      continue;
    }
    const std::string words = quote(q.evidence, letters);
    tables.add(q.key, "",
               readings_text(q.readings) + "  # " + shortened(q.why, 120) +
                   (words.empty() ? "" : "; " + words));
  }
  std::string out = "# Read from";
  for (const SourceText& letter : letters) out += " " + shortened(letter.name, 80);
  out += ": each value with the words that say it. Lines that begin with \"#\" are open.\n";
  for (const Table& t : tables.in_order()) write_table(t, out);
  if (reading.seen.empty()) return out;
  out += "\n# Seen, and not said here:\n";
  for (const Seen& s : reading.seen)
    out += "#   " + s.why + "; " + quote(s.evidence, letters) + "\n";
  return out;
}

}  // namespace parley::letter

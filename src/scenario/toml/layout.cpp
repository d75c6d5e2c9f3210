#include "scenario/toml/layout.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "scenario/toml/text_guard.hpp"

namespace parley::scenario {
namespace {

using Kind = SaidAt::Kind;

constexpr int kDeepest = 64;

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  Layout scan() {
    out_.first_section = text_.size();
    if (text_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
    while (ok_) {
      skip_blank_lines();
      if (at_ >= text_.size()) break;
      if (text_[at_] == '[') {
        header();
      } else {
        entry();
      }
    }
    return std::move(out_);
  }

 private:
  bool is(char c) const { return at_ < text_.size() && text_[at_] == c; }
  bool take(char c) {
    ok_ = ok_ && is(c);
    if (ok_) ++at_;
    return ok_;
  }
  void skip(std::string_view these) {
    at_ = std::min(text_.find_first_not_of(these, at_), text_.size());
  }
  void skip_comment() {
    if (is('#')) at_ = std::min(text_.find('\n', at_), text_.size());
  }
  void skip_blank_lines() {
    for (std::size_t before = at_ + 1; before != at_;) {
      before = at_;
      skip(" \t\r\n");
      skip_comment();
    }
  }

  // "offer.grants": the names of a key, as written.
  std::vector<std::string> names() {
    std::vector<std::string> all;
    do {
      skip(" \t");
      const std::size_t from = at_;
      if (is('"') || is('\'')) {
        string();
      } else {
        at_ = std::min(text_.find_first_of(" \t.=[]{}\"'#,\r\n", at_), text_.size());
      }
      ok_ = ok_ && at_ > from;
      if (!ok_) return all;
      all.emplace_back(text_.substr(from, at_ - from));
      skip(" \t");
    } while (is('.') && take('.'));
    return all;
  }

  static void append(std::string& path, std::string_view called) {
    if (!path.empty()) path += '.';
    path += called;
  }

  // A name that is a list of tables means its last entry.
  std::string resolved(const std::vector<std::string>& all, bool last_too) const {
    std::string path;
    for (std::size_t i = 0; i < all.size(); ++i) {
      append(path, all[i]);
      const auto list = lists_.find(path);
      if (list != lists_.end() && (i + 1 < all.size() || last_too))
        path += "[" + std::to_string(list->second - 1) + "]";
    }
    return path;
  }

  void header() {
    const std::size_t from = at_;
    out_.first_section = std::min(out_.first_section, line_start(from));
    take('[');
    const bool of_list = is('[') && take('[');
    const std::vector<std::string> all = names();
    take(']');
    if (of_list) take(']');
    if (!ok_) return;
    table_ = resolved(all, !of_list);
    if (of_list) table_ += "[" + std::to_string(lists_[table_]++) + "]";
    out_.said.push_back({Kind::section, table_, {from, at_}, {from, line_end()}});
    section_ = out_.said.size();
  }

  void entry() {
    const std::size_t from = at_;
    std::string path = table_;
    for (const std::string& called : names()) append(path, called);
    const std::size_t to = text_.find_last_not_of(" \t", at_ == 0 ? 0 : at_ - 1) + 1;
    skip(" \t");
    if (!take('=')) return;
    skip(" \t");
    value(path, {from, to}, 0);
    if (section_ > 0) out_.said[section_ - 1].value.end = line_end();
  }

  void value(const std::string& path, Span key, int depth) {
    ok_ = ok_ && depth < kDeepest && at_ < text_.size();
    if (!ok_) return;
    const std::size_t mine = out_.said.size();
    const Kind kind = is('[') ? Kind::list : is('{') ? Kind::inline_table : Kind::single;
    out_.said.push_back({kind, path, key, {at_, at_}});
    if (kind == Kind::list) {
      list(path, depth);
    } else if (kind == Kind::inline_table) {
      inline_table(path, depth);
    } else {
      single();
    }
    out_.said[mine].value.end = at_;
    if (!ok_) out_.said.resize(mine);  // it has no end
  }

  void list(const std::string& path, int depth) {
    take('[');
    for (std::size_t i = 0; ok_; ++i) {
      skip_blank_lines();
      if (is(']')) break;
      value(path + "[" + std::to_string(i) + "]", {}, depth + 1);
      skip_blank_lines();
      if (!is(',')) break;
      take(',');
    }
    take(']');
  }

  void inline_table(const std::string& path, int depth) {
    take('{');
    while (ok_) {
      skip(" \t");
      if (is('}')) break;
      const std::size_t from = at_;
      std::string inner = path;
      for (const std::string& called : names()) append(inner, called);
      const Span key{from, at_};
      skip(" \t");
      if (!take('=')) return;
      skip(" \t");
      value(inner, key, depth + 1);
      skip(" \t");
      if (!is(',')) break;
      take(',');
    }
    take('}');
  }

  void single() {
    if (is('"') || is('\'')) return string();
    const std::size_t from = at_;
    at_ = std::min(text_.find_first_of(",]}#\r\n", at_), text_.size());
    while (at_ > from && (text_[at_ - 1] == ' ' || text_[at_ - 1] == '\t')) --at_;
    ok_ = ok_ && at_ > from;
  }

  void string() {
    const char quote = text_[at_];
    const std::string three(3, quote);
    if (text_.compare(at_, 3, three) == 0) return long_string(three);
    for (++at_; at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n'; ++at_) {
      if (text_[at_] == '\\' && quote == '"') ++at_;
    }
    take(quote);
  }

  // Up to two quotes more may stand before the three that end it.
  void long_string(const std::string& three) {
    for (at_ += 3; at_ < text_.size() && text_.compare(at_, 3, three) != 0; ++at_) {
      if (text_[at_] == '\\' && three[0] == '"') ++at_;
    }
    ok_ = ok_ && at_ + 3 <= text_.size();
    if (!ok_) return;
    at_ += 3;
    for (int more = 0; more < 2 && is(three[0]); ++more) ++at_;
  }

  std::size_t line_start(std::size_t at) const {
    const std::size_t end = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
    return end == std::string_view::npos ? 0 : end + 1;
  }
  std::size_t line_end() const {
    const std::size_t end = text_.find('\n', at_);
    return end == std::string_view::npos ? text_.size() : end + 1;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool ok_ = true;
  std::string table_;
  std::size_t section_ = 0;  // its place in said, from 1; 0: none yet
  std::map<std::string, std::size_t> lists_;
  Layout out_;
};

}  // namespace

const SaidAt* Layout::find(std::string_view path) const {
  const auto found =
      std::find_if(said.begin(), said.end(), [&](const SaidAt& s) { return s.path == path; });
  return found == said.end() ? nullptr : &*found;
}

Layout layout_of(std::string_view text) { return Scanner(text).scan(); }

}  // namespace parley::scenario

#include "tests/support/markup.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace parley::test {
namespace {

constexpr std::array<std::string_view, 4> kVoid = {"meta", "br", "hr", "link"};

class Reader {
 public:
  Reader(std::string_view html, Markup& into) : html_(html), into_(into) {}

  void read() {
    while (at_ < html_.size() && into_.fault.empty()) {
      if (html_[at_] == '<') {
        tag();
      } else {
        text();
      }
    }
    if (into_.fault.empty() && !open_.empty())
      fail("not closed: " + into_.elements[open_.back()].name);
  }

 private:
  void fail(const std::string& why) {
    if (into_.fault.empty())
      into_.fault = why + " near: " + std::string(html_.substr(at_ > 40 ? at_ - 40 : 0, 120));
  }

  void text() {
    const auto end = std::min(html_.find('<', at_), html_.size());
    const std::string_view piece = html_.substr(at_, end - at_);
    check_entities(piece);
    for (const std::size_t i : open_) into_.elements[i].text += piece;
    at_ = end;
  }

  void check_entities(std::string_view piece) {
    for (std::size_t i = piece.find('&'); i != std::string_view::npos; i = piece.find('&', i + 1)) {
      const auto end = piece.find(';', i);
      if (end == std::string_view::npos || end - i > 8) return fail("a loose &");
    }
    if (piece.find('>') != std::string_view::npos) fail("a loose >");
  }

  void tag() {
    if (html_.substr(at_, 2) == "<!") {
      at_ = std::min(html_.find('>', at_), html_.size() - 1) + 1;
    } else if (html_.substr(at_, 2) == "</") {
      close();
    } else {
      start();
    }
  }

  std::string word() {
    const std::size_t from = at_;
    while (at_ < html_.size() &&
           (std::isalnum(static_cast<unsigned char>(html_[at_])) || html_[at_] == '-'))
      ++at_;
    return std::string(html_.substr(from, at_ - from));
  }

  void close() {
    at_ += 2;
    const std::string name = word();
    if (open_.empty() || into_.elements[open_.back()].name != name)
      return fail("closes nothing: " + name);
    open_.pop_back();
    if (html_.substr(at_, 1) != ">") return fail("a closing tag without its end");
    ++at_;
  }

  void start() {
    ++at_;
    Element e;
    e.name = word();
    if (e.name.empty()) return fail("a loose <");
    while (at_ < html_.size() && html_[at_] == ' ') attribute(e);
    const bool closed = html_.substr(at_, 2) == "/>";
    if (!closed && html_.substr(at_, 1) != ">") return fail("a tag without its end");
    at_ += closed ? 2 : 1;
    add(std::move(e), closed);
  }

  void attribute(Element& e) {
    ++at_;
    const std::string name = word();
    if (name.empty() || html_.substr(at_, 2) != "=\"")
      return fail("an attribute without its value in quotes");
    at_ += 2;
    const auto end = html_.find('"', at_);
    const std::string_view value = html_.substr(at_, end - at_);
    if (value.find('<') != std::string_view::npos) return fail("< in an attribute");
    if (!e.attributes.emplace(name, value).second) return fail("an attribute twice");
    if (name == "id" && !ids_.insert(std::string(value)).second) return fail("an id twice");
    at_ = end + 1;
  }

  void add(Element e, bool closed) {
    const bool raw = e.name == "style" || e.name == "script";
    const bool is_void = std::find(kVoid.begin(), kVoid.end(), e.name) != kVoid.end();
    if (!open_.empty()) {
      e.parent = into_.elements[open_.back()].name;
      into_.elements[open_.back()].children.push_back(e.name);
    }
    const std::string end = "</" + e.name + ">";
    into_.elements.push_back(std::move(e));
    if (closed || is_void) return;
    open_.push_back(into_.elements.size() - 1);
    if (raw) at_ = std::min(html_.find(end, at_), html_.size());
  }

  std::string_view html_;
  Markup& into_;
  std::size_t at_ = 0;
  std::vector<std::size_t> open_;
  std::set<std::string> ids_;
};

}  // namespace

Markup::Markup(std::string_view html) { Reader(html, *this).read(); }

std::vector<const Element*> Markup::all(std::string_view name) const {
  std::vector<const Element*> result;
  for (const Element& e : elements) {
    if (e.name == name) result.push_back(&e);
  }
  return result;
}

}  // namespace parley::test

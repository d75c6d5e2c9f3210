#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "words/templates/template.hpp"

namespace parley::words {
namespace {

using Kind = TemplateNode::Kind;

class Filler {
 public:
  Filler(const Facts& facts, Audience audience, const PartLookup& part)
      : facts_(facts), audience_(audience), part_(part), scopes_{&facts.root} {}

  Filled fill(const Template& t) {
    walk(t.nodes);
    return std::move(out_);
  }

 private:
  void walk(const std::vector<TemplateNode>& nodes) {
    for (const TemplateNode& n : nodes) visit(n);
  }

  void visit(const TemplateNode& n) {
    switch (n.kind) {
      case Kind::text:
        out_.text += n.text;
        return;
      case Kind::fact:
        return fact(n);
      case Kind::section:
        return section(n);
      case Kind::inverted:
        if (!is_there(n.text)) walk(n.children);
        return;
      case Kind::part:
        return part(n, n.text);
      case Kind::named_part:
        return named_part(n);
    }
  }

  void named_part(const TemplateNode& n) {
    const std::string* id = id_of(n.text);
    if (id == nullptr) return no_fact(n);
    part(n, facts_.find(*id)->text);
  }

  void no_fact(const TemplateNode& n) {
    fault("T006", n, fmt::format("this scenario has no fact \"{}\"", n.text),
          fmt::format("put the sentence into {{{{#{0}}}}}...{{{{/{0}}}}}", n.text));
  }

  const std::string* id_of(std::string_view name) const {
    for (auto s = scopes_.rbegin(); s != scopes_.rend(); ++s) {
      if (const auto found = (*s)->facts.find(name); found != (*s)->facts.end())
        return &found->second;
    }
    return nullptr;
  }

  const std::vector<FactScope>* list(std::string_view name) const {
    for (auto s = scopes_.rbegin(); s != scopes_.rend(); ++s) {
      if (const auto found = (*s)->lists.find(name); found != (*s)->lists.end())
        return &found->second;
    }
    return nullptr;
  }

  // What an item "is" (is_first, is_ownership) is said of that item, not of those around it.
  bool flag(std::string_view name) const {
    if (name.starts_with("is_")) return scopes_.back()->flags.contains(name);
    return std::any_of(scopes_.begin(), scopes_.end(),
                       [&](const FactScope* s) { return s->flags.contains(name); });
  }

  bool is_there(std::string_view name) const {
    if (const auto* items = list(name)) return !items->empty();
    return id_of(name) != nullptr || flag(name);
  }

  void fault(const char* code, const TemplateNode& n, std::string message, std::string help) {
    out_.faults.push_back({.code = code,
                           .message = std::move(message),
                           .place = n.place,
                           .notes = {},
                           .help = std::move(help)});
  }

  void fact(const TemplateNode& n) {
    const std::string* id = id_of(n.text);
    const Fact* found = id != nullptr ? facts_.find(*id) : nullptr;
    if (found == nullptr) return no_fact(n);
    if (found->audience == Audience::private_ && audience_ == Audience::everyone) {
      fault("T007", n, fmt::format("\"{}\" is private, and this document is public", n.text),
            "leave it out; what is private belongs into the walk-away sheet");
      return;
    }
    out_.text += found->text;
    if (std::find(out_.used.begin(), out_.used.end(), found->id) == out_.used.end())
      out_.used.push_back(found->id);
  }

  void section(const TemplateNode& n) {
    const auto* items = list(n.text);
    if (items == nullptr) {
      if (is_there(n.text)) walk(n.children);
      return;
    }
    for (const FactScope& item : *items) {
      scopes_.push_back(&item);
      walk(n.children);
      scopes_.pop_back();
    }
  }

  void part(const TemplateNode& n, const std::string& name) {
    constexpr int kDeepest = 20;
    const Template* t = depth_ < kDeepest ? part_(name) : nullptr;
    if (t == nullptr) {
      fault("T005", n,
            fmt::format("there is no part \"{}\"{}", name, depth_ < kDeepest ? "" : " this deep"),
            "parts are files of the folder parts beside the template");
      return;
    }
    ++depth_;
    const std::size_t begin = out_.text.size();
    walk(t->nodes);
    if (!n.whole_line)
      std::replace(out_.text.begin() + static_cast<std::ptrdiff_t>(begin), out_.text.end(), '\n',
                   ' ');
    --depth_;
  }

  const Facts& facts_;
  Audience audience_;
  const PartLookup& part_;
  std::vector<const FactScope*> scopes_;
  int depth_ = 0;
  Filled out_;
};

}  // namespace

Filled fill(const Template& t, const Facts& facts, Audience audience, const PartLookup& part) {
  return Filler(facts, audience, part).fill(t);
}

}  // namespace parley::words

#include "cli/help.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

#include "document/text/text_layout.hpp"

namespace parley::cli {
namespace {

constexpr std::array<std::pair<Group, std::string_view>, 5> kGroups = {{
    {Group::start, "Start"},
    {Group::understand, "Understand"},
    {Group::negotiate, "Negotiate"},
    {Group::files, "Hand on"},
    {Group::more, "More"},
}};

// A term on the left, its text wrapped on the right.
std::string entry(std::string_view term, std::string_view text, std::size_t indent, int width) {
  const std::string gap(indent, ' ');
  std::string result = fmt::format("  {:<{}}", term, indent - 2);
  if (term.size() + 4 > indent) result = fmt::format("  {}\n{}", term, gap);
  const int room = std::max(20, width - static_cast<int>(indent));
  const auto lines = document::wrap(text, room);
  for (std::size_t i = 0; i < lines.size(); ++i) result += (i ? gap : "") + lines[i] + "\n";
  return result;
}

std::string paragraphs(std::string_view text, int width) {
  std::string result;
  for (const std::string& line : document::wrap(text, width)) result += line + "\n";
  return result;
}

std::string group_text(const std::vector<Verb>& verbs, Group group, std::string_view title,
                       int width) {
  std::string result;
  for (const Verb& v : verbs) {
    if (v.group == group) result += entry(v.name, v.summary, 15, width);
  }
  return result.empty() ? result : fmt::format("{}\n{}\n", title, result);
}

std::string examples_text(const Verb& verb, int width) {
  std::string result;
  for (const app::Example& e : verb.examples) {
    result += fmt::format("  {}\n", e.command);
    for (const std::string& line : document::wrap(e.says, width - 6))
      result += fmt::format("      {}\n", line);
  }
  return result.empty() ? result : fmt::format("\nExamples\n{}", result);
}

}  // namespace

std::string usage(const Verb& verb) {
  const app::Operands& o = verb.operands;
  const std::string many = o.most > 1 ? "..." : "";
  std::string operands = o.most == 0 ? "" : fmt::format(" {}{}", o.name, many);
  if (o.least == 0 && o.most > 0) operands = fmt::format(" [{}]{}", o.name, many);
  return fmt::format("parley {}{} [options]", verb.name, operands);
}

std::string option_term(const Input& o) {
  const std::string letter = o.letter ? fmt::format("-{}, ", o.letter) : "";
  return fmt::format("{}--{}{}{}", letter, o.name, o.value.empty() ? "" : " ", o.value);
}

std::string option_text(const Input& o) {
  std::string text = fmt::format("{}.", o.says);
  if (!o.choices.empty()) text += fmt::format(" One of {}.", fmt::join(o.choices, ", "));
  if (!o.fallback.empty()) text += fmt::format(" Otherwise {}.", o.fallback);
  if (o.repeats) text += " May be given more than once.";
  return text;
}

std::string version_line() { return fmt::format("parley {}\n", PARLEY_VERSION); }

std::string help_overview(const std::vector<Verb>& verbs, int width) {
  std::string text = paragraphs(
      "parley models a job offer: what it pays year by year, what its equity may be worth, how it "
      "compares with "
      "another, and what to say next.",
      width);
  text += "\n  parley VERB FILE... [options]\n\n";
  for (const auto& [group, title] : kGroups) text += group_text(verbs, group, title, width);
  return text + "\"parley help VERB\" tells more about one of them, with examples.\n";
}

std::string help_page(const Verb& verb, int width) {
  std::string text = paragraphs(verb.summary, width) + fmt::format("\n  {}\n", usage(verb));
  if (!verb.about.empty()) text += "\n" + paragraphs(verb.about, width);
  text += "\nOptions\n";
  for (const Input& o : verb.inputs) text += entry(option_term(o), option_text(o), 26, width);
  return text + examples_text(verb, width);
}

}  // namespace parley::cli

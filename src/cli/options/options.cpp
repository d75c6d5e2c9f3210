#include "cli/options/options.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <boost/program_options/errors.hpp>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/positional_options.hpp>
#include <charconv>

#include "parley/core/suggestion.hpp"

namespace parley::cli {
namespace {

namespace po = boost::program_options;

constexpr const char* kOperands = "operands";

po::options_description describe(const std::vector<Option>& options) {
  po::options_description all;
  for (const Option& o : options) {
    const std::string name =
        o.letter ? fmt::format("{},{}", o.name, o.letter) : std::string(o.name);
    if (o.value.empty()) {
      all.add_options()(name.c_str(), "");
    } else {
      all.add_options()(name.c_str(), po::value<std::vector<std::string>>(), "");
    }
  }
  all.add_options()(kOperands, po::value<std::vector<std::string>>(), "");
  return all;
}

// "did you mean --format?"; empty where nothing is near.
std::string nearest_option(const std::vector<Option>& options, const std::string& given) {
  std::vector<std::string_view> names;
  for (const Option& o : options) names.push_back(o.name);
  const std::string_view bare =
      std::string_view(given).substr(std::min(given.find_first_not_of('-'), given.size()));
  const std::string_view near = nearest_word(bare, names);
  return near.empty() ? "" : fmt::format("did you mean --{}?", near);
}

std::string see_help(const Verb& verb) { return fmt::format("see: parley help {}", verb.name); }

Stop unknown_option(const Verb& verb, const std::vector<Option>& options,
                    const std::string& given) {
  const std::string near = nearest_option(options, given);
  return usage_error(fmt::format("{} has no option {}", verb.name, given),
                     near.empty() ? see_help(verb) : near);
}

po::parsed_options parse_words(const Verb& verb, const std::vector<Option>& options,
                               const po::options_description& described,
                               const std::vector<std::string>& words) {
  using Style = po::command_line_style::style_t;
  const int style = po::command_line_style::unix_style & ~static_cast<int>(Style::allow_guessing);
  try {
    return po::command_line_parser(words)
        .options(described)
        .positional(po::positional_options_description().add(kOperands, -1))
        .style(style)
        .run();
  } catch (const po::unknown_option& e) {
    throw unknown_option(verb, options, e.get_option_name());
  } catch (const po::invalid_command_line_syntax& e) {
    const bool extra = e.kind() == po::invalid_syntax::extra_parameter;
    throw usage_error(
        fmt::format("{} {}", e.get_option_name(), extra ? "takes no value" : "needs a value"),
        see_help(verb));
  } catch (const po::error& e) {
    throw usage_error(e.what(), see_help(verb));
  }
}

void check_choice(const Option& o, const std::string& given) {
  if (o.choices.empty() || std::find(o.choices.begin(), o.choices.end(), given) != o.choices.end())
    return;
  const std::string_view near = nearest_word(given, o.choices);
  const std::string all = fmt::format("it can be {}", fmt::join(o.choices, ", "));
  throw usage_error(fmt::format("--{} cannot be \"{}\"", o.name, given),
                    near.empty() ? all : fmt::format("did you mean \"{}\"? {}", near, all));
}

void check_option(const Option& o, const std::vector<std::string>& given) {
  if (given.size() > 1 && !o.repeats) throw usage_error(fmt::format("--{} is given twice", o.name));
  for (const std::string& v : given) check_choice(o, v);
}

void check_operands(const Verb& verb, std::size_t count) {
  const Operands& wants = verb.operands;
  if (count < wants.least) {
    throw usage_error(
        fmt::format("{} needs {}", verb.name,
                    wants.least == 1 ? fmt::format("a {}", wants.name)
                                     : fmt::format("{} {}s or more", wants.least, wants.name)),
        see_help(verb));
  }
  if (count > wants.most) {
    throw usage_error(
        fmt::format("{} takes {}", verb.name,
                    wants.most == 0 ? fmt::format("no {}", wants.name)
                    : wants.most == 1
                        ? fmt::format("{} {}", wants.least ? "one" : "at most one", wants.name)
                        : fmt::format("at most {} {}s", wants.most, wants.name)),
        see_help(verb));
  }
}

const Option* find_option(const std::vector<Option>& options, std::string_view name) {
  const auto found =
      std::find_if(options.begin(), options.end(), [&](const Option& o) { return o.name == name; });
  return found == options.end() ? nullptr : &*found;
}

constexpr std::pair<std::string_view, std::string_view> kExtensions[] = {
    {".json", "json"},         {".csv", "csv"},      {".md", "markdown"},
    {".markdown", "markdown"}, {".html", "html"},    {".xlsx", "xlsx"},
    {".ics", "ics"},           {".ocf.json", "ocf"}, {".toml", "toml"},
};

std::string extension(const std::string& path) {
  if (path.ends_with(".ocf.json")) return ".ocf.json";
  const auto dot = path.rfind('.');
  const auto slash = path.rfind('/');
  return dot == std::string::npos || (slash != std::string::npos && dot < slash) ? ""
                                                                                 : path.substr(dot);
}

}  // namespace

Call parse_call(const Verb& verb, const std::vector<std::string>& words) {
  const std::vector<Option> options = all_options(verb);
  const po::parsed_options parsed = parse_words(verb, options, describe(options), words);
  std::vector<std::string> operands;
  std::map<std::string, std::vector<std::string>, std::less<>> values;
  for (const po::option& o : parsed.options) {
    auto& into = o.position_key >= 0 ? operands : values[o.string_key];
    into.insert(into.end(), o.value.begin(), o.value.end());
  }
  for (const auto& [name, given] : values) check_option(*find_option(options, name), given);
  if (!values.contains("help")) check_operands(verb, operands.size());
  return {verb, std::move(operands), std::move(values)};
}

std::string Call::text(std::string_view option) const {
  const auto found = values_.find(option);
  if (found != values_.end() && !found->second.empty()) return found->second.back();
  const std::vector<Option> options = all_options(*verb_);
  const Option* o = find_option(options, option);
  return o ? std::string(o->fallback) : std::string();
}

std::vector<std::string> Call::all(std::string_view option) const {
  const auto found = values_.find(option);
  return found == values_.end() ? std::vector<std::string>() : found->second;
}

std::optional<std::int64_t> Call::whole(std::string_view option, std::int64_t least,
                                        std::int64_t most) const {
  const std::string given = text(option);
  if (given.empty()) return std::nullopt;
  std::int64_t n = 0;
  const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), n);
  if (error != std::errc() || end != given.data() + given.size() || n < least || n > most) {
    throw usage_error(fmt::format("--{} cannot be \"{}\"", option, given),
                      fmt::format("it is a whole number from {} to {}", least, most));
  }
  return n;
}

std::string Call::format() const {
  const std::string asked = text("format");
  if (!asked.empty()) return asked;
  const std::string first(verb_->formats.front());
  const std::string end = extension(text("output"));
  if (end.empty() || end == ".txt") return first;
  for (const auto& [known, format] : kExtensions) {
    const auto& can = verb_->formats;
    if (known == end && std::find(can.begin(), can.end(), format) != can.end())
      return std::string(format);
  }
  throw usage_error(fmt::format("{} has no format for a file that ends in {}", verb_->name, end),
                    fmt::format("name one with --format: {}", fmt::join(verb_->formats, ", ")));
}

}  // namespace parley::cli

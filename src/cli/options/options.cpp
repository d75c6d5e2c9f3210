#include "cli/options/options.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <boost/program_options/errors.hpp>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <utility>

#include "core/suggestion.hpp"

namespace parley::cli {
namespace {

namespace po = boost::program_options;

const Input* find_option(const std::vector<Input>& options, std::string_view name) {
  const auto found =
      std::find_if(options.begin(), options.end(), [&](const Input& o) { return o.name == name; });
  return found == options.end() ? nullptr : &*found;
}

po::options_description describe(const std::vector<Input>& options) {
  po::options_description all;
  for (const Input& o : options) {
    const std::string name =
        o.letter ? fmt::format("{},{}", o.name, o.letter) : std::string(o.name);
    if (o.value.empty()) {
      all.add_options()(name.c_str(), "");
    } else {
      all.add_options()(name.c_str(), po::value<std::vector<std::string>>(), "");
    }
  }
  return all;
}

// "did you mean --format?"; empty where nothing is near.
std::string nearest_option(const std::vector<Input>& options, const std::string& given) {
  std::vector<std::string_view> names;
  for (const Input& o : options) names.push_back(o.name);
  const std::string_view bare =
      std::string_view(given).substr(std::min(given.find_first_not_of('-'), given.size()));
  const std::string_view near = nearest_word(bare, names);
  return near.empty() ? "" : fmt::format("did you mean --{}?", near);
}

std::string see_help(const Verb& verb) { return fmt::format("see: parley help {}", verb.name); }

Stop unknown_option(const Verb& verb, const std::vector<Input>& options, const std::string& given) {
  const std::string near = nearest_option(options, given);
  return usage_error(fmt::format("{} has no option {}", verb.name, given),
                     near.empty() ? see_help(verb) : near);
}

// The words of a command line apart: program_options takes time with the square of the operands,
// so it is given the options alone.
struct Words {
  std::vector<std::string> options;  // with their values
  std::vector<std::string> operands;
};

bool takes_value(const std::vector<Input>& options, const std::string& name) {
  const Input* o = find_option(options, name);
  return o && !o->value.empty();
}

// "-vo" and "--output", whose value is the next word; not "-oFILE" or "--output=FILE".
bool awaits_value(const std::vector<Input>& options, const std::string& word) {
  if (word.starts_with("--")) return takes_value(options, word.substr(2));
  for (std::size_t i = 1; i < word.size(); ++i) {
    const auto o = std::find_if(options.begin(), options.end(),
                                [&](const Input& each) { return each.letter == word[i]; });
    if (o == options.end()) return false;
    if (!o->value.empty()) return i + 1 == word.size();
  }
  return false;
}

// Operands move up to where options stood: a hundred thousand are not held twice.
Words apart(const std::vector<Input>& options, std::vector<std::string> words) {
  Words said;
  std::size_t operands = 0;
  const auto keep = [&](std::size_t i) {
    if (operands != i) words[operands] = std::move(words[i]);
    ++operands;
  };
  bool options_ended = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (options_ended || words[i].size() < 2 || words[i][0] != '-') {
      keep(i);
    } else if (words[i] == "--") {
      options_ended = true;
    } else {
      said.options.push_back(words[i]);
      if (awaits_value(options, words[i]) && i + 1 < words.size())
        said.options.push_back(words[++i]);
    }
  }
  words.resize(operands);
  said.operands = std::move(words);
  return said;
}

po::parsed_options parse_words(const Verb& verb, const std::vector<Input>& options,
                               const po::options_description& described,
                               const std::vector<std::string>& words) {
  using Style = po::command_line_style::style_t;
  const int style = po::command_line_style::unix_style & ~static_cast<int>(Style::allow_guessing);
  try {
    return po::command_line_parser(words).options(described).style(style).run();
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

Request parse_request(const Verb& verb, std::vector<std::string> words) {
  const std::vector<Input>& options = verb.inputs;
  Words said = apart(options, std::move(words));
  const po::parsed_options parsed = parse_words(verb, options, describe(options), said.options);
  Request::Values values;
  for (const po::option& o : parsed.options) {
    auto& into = values[o.string_key];
    into.insert(into.end(), o.value.begin(), o.value.end());
  }
  Request request(verb, std::move(said.operands), std::move(values));
  if (request.has("help")) {
    app::check_values(request);
  } else {
    app::check_request(request);
  }
  return request;
}

std::string format_of(const Request& request) {
  const std::string asked = request.text("format");
  if (!asked.empty()) return asked;
  const auto& can = request.declaration().formats;
  const std::string first(can.front());
  const std::string end = extension(request.text("output"));
  if (end.empty() || end == ".txt") return first;
  for (const auto& [known, format] : kExtensions) {
    if (known == end && std::find(can.begin(), can.end(), format) != can.end())
      return std::string(format);
  }
  const bool prints = end == ".pdf" && std::find(can.begin(), can.end(), "html") != can.end();
  throw usage_error(
      fmt::format("{} has no format for a file that ends in {}", request.declaration().name, end),
      prints ? "write html and print: a browser prints the page, or saves it as a PDF"
             : fmt::format("name one with --format: {}", fmt::join(can, ", ")));
}

}  // namespace parley::cli

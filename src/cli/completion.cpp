#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>

#include "cli/manual.hpp"

namespace parley::cli {
namespace {

std::string verb_names(const std::vector<Verb>& verbs) {
  std::string names;
  for (const Verb& v : verbs) names += (names.empty() ? "" : " ") + std::string(v.name);
  return names;
}

std::string option_names(const Verb& verb) {
  std::string names;
  for (const Input& o : verb.inputs)
    names += fmt::format("{}--{}", names.empty() ? "" : " ", o.name);
  return names;
}

// In single quotes for a shell.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out + "'";
}

std::string bash(const std::vector<Verb>& verbs) {
  std::string choices;
  std::string options;
  for (const Verb& v : verbs) {
    options += fmt::format("    {}) words=\"{}\" ;;\n", v.name, option_names(v));
    for (const Input& o : v.inputs) {
      if (o.choices.empty()) continue;
      choices +=
          fmt::format("    {}:--{}) COMPREPLY=($(compgen -W \"{}\" -- \"$cur\")); return ;;\n",
                      v.name, o.name, fmt::join(o.choices, " "));
    }
  }
  return fmt::format(R"(# bash completion for parley
_parley() {{
  local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}} verb=${{COMP_WORDS[1]}} words=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "{}" -- "$cur"))
    return
  fi
  case "$verb:$prev" in
{}  esac
  case "$verb" in
{}  esac
  case "$cur" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$cur")) ;;
    *) COMPREPLY=($(compgen -f -- "$cur")) ;;
  esac
}}
complete -o filenames -F _parley parley
)",
                     verb_names(verbs), choices, options);
}

std::string zsh_option(const Input& o) {
  std::string text(o.says);
  for (std::size_t at = 0; (at = text.find_first_of("[]:", at)) != std::string::npos; at += 2)
    text.insert(at, "\\");
  const std::string repeat = o.repeats ? "*" : "";
  std::string value;
  if (!o.choices.empty()) {
    value = fmt::format(":{}:({})", o.value, fmt::join(o.choices, " "));
  } else if (!o.value.empty()) {
    value = fmt::format(":{}:_files", o.value);
  }
  return quoted(fmt::format("{}--{}[{}]{}", repeat, o.name, text, value));
}

std::string zsh(const std::vector<Verb>& verbs) {
  std::string summaries;
  std::string cases;
  for (const Verb& v : verbs) {
    std::string summary(v.summary);
    for (std::size_t at = 0; (at = summary.find(':', at)) != std::string::npos; at += 2)
      summary.insert(at, "\\");
    summaries += fmt::format("    {}\n", quoted(fmt::format("{}:{}", v.name, summary)));
    std::string options;
    for (const Input& o : v.inputs) options += " " + zsh_option(o);
    cases += fmt::format("    {}) _arguments{} '*:file:_files' ;;\n", v.name, options);
  }
  return fmt::format(R"(#compdef parley
_parley() {{
  local -a verbs
  verbs=(
{}  )
  if (( CURRENT == 2 )); then
    _describe verb verbs
    return
  fi
  local verb=$words[2]
  shift words
  (( CURRENT-- ))
  case $verb in
{}  esac
}}
_parley "$@"
)",
                     summaries, cases);
}

std::string fish(const std::vector<Verb>& verbs) {
  std::string text = "# fish completion for parley\n";
  for (const Verb& v : verbs) {
    text += fmt::format("complete -c parley -n __fish_use_subcommand -a {} -d {}\n", v.name,
                        quoted(v.summary));
    for (const Input& o : v.inputs) {
      text += fmt::format("complete -c parley -n '__fish_seen_subcommand_from {}' -l {} -d {}",
                          v.name, o.name, quoted(o.says));
      if (o.letter) text += fmt::format(" -s {}", o.letter);
      if (!o.choices.empty()) {
        text += fmt::format(" -x -a {}", quoted(fmt::format("{}", fmt::join(o.choices, " "))));
      } else if (!o.value.empty()) {
        text += " -r";
      }
      text += "\n";
    }
  }
  return text;
}

}  // namespace

std::string completion_script(const std::vector<Verb>& verbs, std::string_view shell) {
  if (shell == "bash") return bash(verbs);
  return shell == "zsh" ? zsh(verbs) : fish(verbs);
}

}  // namespace parley::cli

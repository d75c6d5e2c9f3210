#include "cli/manual.hpp"

#include <fmt/format.h>

#include "cli/help.hpp"

namespace parley::cli {
namespace {

// Text for roff: backslashes and hyphens as themselves, no line that begins a request.
std::string roff(std::string_view text) {
  std::string out;
  bool line_start = true;
  for (const char c : text) {
    if (line_start && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
    line_start = c == '\n';
  }
  return out;
}

std::vector<Input> own_inputs(const Verb& v) {
  return {v.inputs.begin(), v.inputs.begin() + static_cast<std::ptrdiff_t>(v.own)};
}

std::string verb_section(const Verb& v) {
  std::string text =
      fmt::format(".SS {}\n{}\n.PP\n.B {}\n", roff(v.name), roff(v.summary), roff(usage(v)));
  if (!v.about.empty()) text += fmt::format(".PP\n{}\n", roff(v.about));
  for (const Input& o : own_inputs(v)) {
    text += fmt::format(".TP\n.B {}\n{}\n", roff(option_term(o)), roff(option_text(o)));
  }
  for (const app::Example& e : v.examples) {
    text += fmt::format(".PP\n.EX\n{}\n.EE\n.RS\n{}\n.RE\n", roff(e.command), roff(e.says));
  }
  return text;
}

constexpr std::string_view kStatuses = R"(.SH EXIT STATUS
.TP
.B 0
done
.TP
.B 1
done, and the answer is no: lint findings, faults found by check
.TP
.B 2
the command was not understood
.TP
.B 3
a scenario is wrong
.TP
.B 4
a file cannot be read or written
.TP
.B 70
a bug of the program
.TP
.B 130
interrupted
)";

}  // namespace

std::string man_page(const std::vector<Verb>& verbs) {
  const std::string version = version_line();
  std::string text = fmt::format(".TH PARLEY 1 \"\" \"{}\" \"User Commands\"\n",
                                 version.substr(0, version.size() - 1));
  text += ".SH NAME\nparley \\- model a job offer, project it, negotiate it\n";
  text += ".SH SYNOPSIS\n.B parley\n.I VERB\n[\\fIFILE\\fR]... [\\fIOPTION\\fR]...\n";
  text +=
      ".SH DESCRIPTION\nReads job offers from scenario files and says what they pay, year by year, "
      "what their "
      "equity may be worth, how they compare, and what to say next. Nothing is sent anywhere and "
      "nothing is kept.\n";
  text += ".SH VERBS\n";
  for (const Verb& v : verbs) text += verb_section(v);
  text += ".SH OPTIONS OF EVERY VERB\n";
  for (const Input& o : common_options(app::Declaration().formats)) {
    text += fmt::format(".TP\n.B {}\n{}\n", roff(option_term(o)), roff(option_text(o)));
  }
  return text + std::string(kStatuses);
}

}  // namespace parley::cli

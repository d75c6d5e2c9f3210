#include "parley/app/answer.hpp"

#include "document/text/csv.hpp"
#include "document/text/markdown.hpp"
#include "document/text/terminal.hpp"

namespace parley::app {
namespace {

std::string in_common_format(const Answer& answer, std::string_view format, const Screen& screen) {
  if (format == "json") return answer.json();
  if (format == "csv")
    return answer.rows ? document::to_csv(answer.rows()) : document::to_csv(answer.document());
  if (format == "markdown") return document::to_markdown(answer.document());
  return document::to_terminal(answer.document(), {.width = screen.width, .colour = screen.colour});
}

}  // namespace

void write(const Answer& answer, std::string_view format, const Screen& screen, const Write& to) {
  if (answer.pieces) return answer.pieces(to, screen);
  const auto other = answer.others.find(format);
  to(other == answer.others.end() ? in_common_format(answer, format, screen)
                                  : other->second(screen));
}

std::string written(const Answer& answer, std::string_view format, const Screen& screen) {
  std::string text;
  write(answer, format, screen, [&](std::string_view piece) { text += piece; });
  return text;
}

}  // namespace parley::app

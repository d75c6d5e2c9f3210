#include "cli/screen/answer.hpp"

#include <ostream>

#include "document/text/csv.hpp"
#include "document/text/markdown.hpp"
#include "document/text/terminal.hpp"

namespace parley::cli {

void give(const Answer& answer, const Call& call, World& world) {
  const std::string format = call.format();
  if (const auto other = answer.others.find(format); other != answer.others.end()) {
    world.out << other->second();
  } else if (format == "json") {
    world.out << answer.json();
  } else if (format == "csv") {
    world.out << (answer.rows ? document::to_csv(answer.rows())
                              : document::to_csv(answer.document()));
  } else if (format == "markdown") {
    world.out << document::to_markdown(answer.document());
  } else {
    world.out << document::to_terminal(
        answer.document(), {.width = world.screen.width, .colour = world.screen.colour});
  }
}

}  // namespace parley::cli

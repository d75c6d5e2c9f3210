#include "app/templates.hpp"

#include <utility>

#include "parley/app/stop.hpp"

namespace parley::app {
Input templates_input() {
  return {.name = "templates",
          .value = "DIR",
          .says = "A folder of your own texts; what it lacks comes from the program's",
          .type = Type::folder};
}

std::vector<std::string> template_folders(const Request& request, Surroundings& around) {
  std::vector<std::string> folders;
  if (request.has("templates")) folders.push_back(request.text("templates"));
  if (std::string shipped = around.templates(); !shipped.empty())
    folders.push_back(std::move(shipped));
  if (folders.empty()) {
    throw Stop(Status::file_trouble, "the folder of templates is not there",
               "--templates DIR says where script.md and the others are");
  }
  return folders;
}

}  // namespace parley::app

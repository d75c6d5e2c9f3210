#include "app/templates.hpp"

#include <fmt/format.h>

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
  if (request.has("templates")) {
    const std::string own = request.text("templates");
    const auto read = around.disk.read(own, 1);
    const bool file = read.value || read.fault == too_large(1);
    const std::string why = file ? "is no folder" : "cannot be read: " + read.fault;
    if (read.fault != kIsFolder) {
      throw Stop(Status::file_trouble, fmt::format("--templates \"{}\" {}", own, why),
                 "name the folder that holds your script.md and the others");
    }
    folders.push_back(own);
  }
  if (std::string shipped = around.templates(); !shipped.empty())
    folders.push_back(std::move(shipped));
  if (folders.empty()) {
    throw Stop(Status::file_trouble, "the folder of templates is not there",
               "--templates DIR says where script.md and the others are");
  }
  return folders;
}

}  // namespace parley::app

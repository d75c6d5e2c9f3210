#include "service/serve.hpp"

#include "embedded/service.hpp"
#include "service/prompts/prompts.hpp"
#include "service/resources/resources.hpp"
#include "service/tools/tool.hpp"

namespace parley::service {

Catalogue catalogue_of(const Desk& desk) {
  Catalogue c{.server = {{"name", "parley"}, {"title", "Parley"}, {"version", desk.version}},
              .instructions = std::string(embedded::instructions_txt()),
              .tools = {},
              .resources = all_resources(),
              .families = all_families(),
              .prompts = all_prompts(desk.program)};
  for (const Tool& tool : all_tools()) c.tools.push_back(entry_of(tool, desk));
  return c;
}

void serve(const Desk& desk, std::istream& in, std::ostream& out) {
  const Catalogue catalogue = catalogue_of(desk);
  Server server(catalogue);
  serve(server, in, out);
}

}  // namespace parley::service

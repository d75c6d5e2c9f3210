#include <algorithm>
#include <optional>
#include <thread>

#include "cli/operation_run.hpp"
#include "cli/verbs.hpp"
#include "parley/files/folder_disk.hpp"
#include "service/serve.hpp"

namespace parley::cli {
namespace {

app::Surroundings program_of(const World& world) {
  const auto cores = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  const std::string templates = world.templates();
  const std::string tax_tables = world.tax_tables();
  return {.disk = world.disk,
          .templates = [templates] { return templates; },
          .tax_tables = [tax_tables] { return tax_tables; },
          .threads = cores,
          .paper = paper_text};
}

Status run_mcp(const Request& request, World& world) {
  std::optional<files::FolderDisk> folder;
  if (request.has("folder")) folder.emplace(request.text("folder"));
  if (folder && !folder->is_there()) {
    throw Stop(Status::file_trouble, request.text("folder") + ": is not a folder",
               "--folder names the one whose files may be read");
  }
  const service::Desk desk{.program = program_of(world),
                           .folder = folder ? &*folder : nullptr,
                           .version = PARLEY_VERSION};
  service::serve(desk, world.in, world.out);
  return Status::done;
}

}  // namespace

Verb mcp_verb() {
  return {
      {.name = "mcp",
       .place = 185,
       .group = Group::more,
       .summary = "Serves a chat assistant over standard input and output, with the same engine.",
       .operands = {.name = "FILE", .least = 0, .most = 0},
       .about =
           "An assistant starts it and speaks the Model Context Protocol with it (2026-07-28 and "
           "the versions before it). Its tools only read: a letter, offers as texts, a draft. "
           "Every "
           "figure comes with its source, private ones never enter words for an employer, and what "
           "is missing is asked. It opens no file of yours and no connection; with --folder the "
           "files of that folder, and no other. docs/assistants.md says how to add it to an "
           "assistant.",
       .examples = {{"parley mcp", "What an assistant's settings name as its command."},
                    {"parley mcp --folder ~/offers", "It may read the files of that folder too."}},
       .inputs = {{.name = "folder",
                   .value = "DIR",
                   .says = "A folder whose files may be read; without it none is",
                   .type = app::Type::folder}},
       .formats = {}},
      run_mcp};
}

}  // namespace parley::cli

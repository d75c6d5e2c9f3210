#include "cli/operation_run.hpp"

#include <algorithm>
#include <istream>
#include <ostream>
#include <thread>

#include "cli/screen/progress_line.hpp"
#include "core/text.hpp"
#include "files/memory_file.hpp"
#include "parley/app/answer.hpp"
#include "parley/app/surroundings.hpp"
#include "parley/files/paper.hpp"
#include "report/workbook/xlsx.hpp"

namespace parley::cli {
namespace {

static_assert(app::kLargestLetter == files::kLargestPaper);

std::optional<std::string> typed(const std::string& question, World& world) {
  if (!question.empty()) world.err << question << std::flush;
  world.out << std::flush;
  std::string line;
  if (!std::getline(world.in, line)) return std::nullopt;
  return line;
}

void remark(const std::string& message, const std::string& help, std::ostream& err) {
  err << "parley: " << visible_lines(message) << "\n";
  if (!help.empty()) err << "  help: " << visible_lines(help) << "\n";
}

std::string workbook(const std::vector<report::ProjectedOffer>& offers, Date made,
                     const World& world) {
  if (world.screen.is_terminal)
    throw usage_error("a workbook does not go to a terminal", "name a file: -o offers.xlsx");
  files::MemoryFile file("workbook");
  report::write_xlsx(offers, made, file.path());
  std::optional<std::string> bytes = file.bytes();
  if (!bytes) throw std::runtime_error("the workbook could not be read back");
  return std::move(*bytes);
}

app::Surroundings surroundings(World& world, ProgressLine& line) {
  const auto cores = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  return {.disk = world.disk,
          .templates = world.templates,
          .tax_tables = world.tax_tables,
          .tell = [&](const Diagnostic& d) { world.err << to_text(d); },
          .remark = [&](const std::string& message,
                        const std::string& help) { remark(message, help, world.err); },
          .watch = world.interrupts.watch,
          .interrupted = world.interrupts.came,
          .progress = [&](double share) { line.show(share); },
          .threads = cores,
          .ask = [&](const std::string& question) { return typed(question, world); },
          .paper = paper_text,
          .workbook = [&](const auto& offers, Date made) { return workbook(offers, made, world); }};
}

void give(const app::Answer& answer, const Request& request, World& world) {
  const app::Screen screen{.width = world.screen.width, .colour = world.screen.colour};
  const bool to_file = request.has("output");
  if (answer.looked_at && world.screen.is_terminal && !request.has("format")) {
    world.out << answer.looked_at(screen);
    return;
  }
  const bool as_signs = answer.of_others && world.screen.is_terminal;
  app::write(answer, request.format(), screen, [&](std::string_view piece) {
    world.out << (as_signs ? std::string_view(visible_lines(piece)) : piece);
  });
  if (to_file && answer.beside_file) world.err << answer.beside_file();
}

}  // namespace

std::optional<letter::SourceText> paper_text(const std::string& name, const std::string& bytes) {
  if (!files::is_paper(bytes)) return std::nullopt;
  files::ReadPaper read = files::read_paper(name, bytes);
  if (!read.text) throw Stop(Status::file_trouble, name + ": " + read.fault, read.help);
  return std::move(*read.text);
}

Status run_operation(const app::Operation& operation, const Request& request, World& world) {
  ProgressLine line(world.err, world.err_is_terminal);
  app::Surroundings around = surroundings(world, line);
  const app::Answer answer = operation.run(request, around);
  line.wipe();
  give(answer, request, world);
  return answer.status;
}

}  // namespace parley::cli

#include "cli/program.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>

#include "cli/help.hpp"
#include "cli/operation_run.hpp"
#include "cli/options/options.hpp"
#include "cli/screen/input_disk.hpp"
#include "cli/screen/output_file.hpp"
#include "cli/verbs.hpp"
#include "core/suggestion.hpp"
#include "core/text.hpp"

namespace parley::cli {
namespace {

bool wants_colour(const Request& request, const World& world) {
  const std::string when = request.text("color");
  if (when == "always" || when == "never") return when == "always";
  const auto set = [&](const char* name) { return !world.environment(name).value_or("").empty(); };
  return world.screen.is_terminal && !set("NO_COLOR") && world.environment("TERM") != "dumb";
}

World with_output(const World& world, std::ostream& out, const Disk& disk, const Screen& screen) {
  return {.in = world.in,
          .out = out,
          .err = world.err,
          .disk = disk,
          .screen = screen,
          .err_is_terminal = world.err_is_terminal,
          .environment = world.environment,
          .directory = world.directory,
          .templates = world.templates,
          .tax_tables = world.tax_tables,
          .page = world.page,
          .operations = world.operations,
          .interrupts = world.interrupts};
}

void check_written(std::ostream& out) {
  out.flush();
  if (!out) throw Stop(Status::file_trouble, "the answer could not be written to standard output");
}

Status act(const Verb& verb, const Request& request, World& world) {
  return verb.run ? verb.run(request, world) : run_operation(*verb.operation, request, world);
}

Status run_to_stdout(const Verb& verb, const Request& request, World& world, InputDisk& disk) {
  Screen screen = world.screen;
  screen.colour = wants_colour(request, world);
  World inner = with_output(world, world.out, disk, screen);
  const Status status = act(verb, request, inner);
  check_written(world.out);
  return status;
}

Status run_to_file(const Verb& verb, const Request& request, World& world, InputDisk& disk) {
  world.interrupts.watch();
  disk.writes_to(world.directory, request.text("output"));
  OutputFile file(world.directory, request.text("output"));
  Screen screen;
  screen.colour = request.text("color") == "always";
  World inner = with_output(world, file.stream(), disk, screen);
  const Status status = act(verb, request, inner);
  if (disk.reads_its_output()) {
    throw usage_error(request.text("output") + " is read here, so it is not written over",
                      "name another file after --output");
  }
  file.keep();
  return status;
}

Status run_verb(const Verb& verb, std::vector<std::string> words, World& world) {
  Request request = parse_request(verb, std::move(words));
  if (request.has("help")) {
    world.out << help_page(verb, world.screen.width);
    return Status::done;
  }
  // A format that does not exist is said before any work.
  if (!verb.formats.empty()) {
    std::string format = format_of(request);
    request = std::move(request).in_format(std::move(format));
  }
  InputDisk disk(world.disk, world.in);
  return (request.has("output") ? run_to_file : run_to_stdout)(verb, request, world, disk);
}

Status dispatch(std::vector<std::string> words, World& world) {
  const std::vector<Verb> verbs = verbs_of(world);
  const std::string first = words.empty() ? "--help" : words.front();
  if (first == "--help" || first == "-h") {
    world.out << help_overview(verbs, world.screen.width);
    return Status::done;
  }
  if (first == "--version" || first == "-V") {
    world.out << version_line();
    return Status::done;
  }
  const Verb* verb = find_verb(verbs, first);
  if (!verb) throw unknown_verb(verbs, first);
  words.erase(words.begin());
  return run_verb(*verb, std::move(words), world);
}

void tell(const Stop& stop, std::ostream& err) {
  if (*stop.what()) err << "parley: " << visible_lines(stop.what()) << "\n";
  if (!stop.help.empty()) err << "  help: " << visible_lines(stop.help) << "\n";
}

}  // namespace

Stop unknown_verb(const std::vector<Verb>& verbs, const std::string& name) {
  std::vector<std::string_view> names;
  for (const Verb& v : verbs) names.push_back(v.name);
  const std::string_view near = nearest_word(name, names);
  const std::string what = name.starts_with("-") ? "option before the verb" : "verb";
  return usage_error(
      fmt::format("there is no {} \"{}\"", what, name),
      near.empty() ? "\"parley help\" lists the verbs" : fmt::format("did you mean \"{}\"?", near));
}

int run(std::vector<std::string> words, World& world) {
  try {
    const Status status = dispatch(std::move(words), world);
    check_written(world.out);
    return static_cast<int>(status);
  } catch (const Stop& stop) {
    world.out.flush();
    tell(stop, world.err);
    return static_cast<int>(stop.status);
  } catch (const std::exception& e) {
    world.err << "parley: this should not have happened: " << visible(e.what())
              << "\n  help: it is a bug of the program; please report it with the command and its "
                 "files\n";
    return static_cast<int>(Status::our_bug);
  }
}

}  // namespace parley::cli

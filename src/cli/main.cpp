#include <sys/auxv.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <iostream>

#include "cli/program.hpp"
#include "cli/shipped_folders.hpp"
#include "cli/standard_input.hpp"
#include "parley/files/real_disk.hpp"

namespace {

volatile std::sig_atomic_t interrupted = 0;

void note_interrupt(int) { interrupted = 1; }

void watch_interrupts() {
  struct sigaction action = {};
  action.sa_handler = note_interrupt;
  action.sa_flags = static_cast<int>(SA_RESETHAND);  // a second Ctrl-C ends the program at once
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

std::optional<std::string> environment(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value ? std::optional<std::string>(value) : std::nullopt;
}

int screen_width() {
  const int columns = std::atoi(environment("COLUMNS").value_or("").c_str());
  if (columns > 0) return columns;
  struct winsize size = {};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  std::signal(SIGXFSZ, SIG_IGN);  // a file that grows too large is a write that fails
  const parley::files::RealDisk disk;
  // As it was started; /proc/self/exe would need a /proc.
  const parley::cli::ShippedFolders shipped(reinterpret_cast<const char*>(::getauxval(AT_EXECFN)),
                                            disk);
  const auto came = [] { return interrupted != 0; };
  parley::cli::StandardInput input(came);
  std::istream in(&input);
  parley::cli::World world = {
      .in = in,
      .out = std::cout,
      .err = std::cerr,
      .disk = disk,
      .screen = {.is_terminal = isatty(STDOUT_FILENO) == 1, .width = screen_width()},
      .err_is_terminal = isatty(STDERR_FILENO) == 1,
      .environment = environment,
      .templates = [&] { return shipped.templates(); },
      .tax_tables = [&] { return shipped.tax_tables(); },
      .page = [&] { return shipped.page(); },
      .interrupts = {.watch = watch_interrupts, .came = came},
  };
  return parley::cli::run({argv + std::min(argc, 1), argv + argc}, world);
}

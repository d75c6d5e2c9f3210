// Reading letters: one page; the published letters one after the other, to 64 KiB and to 1 MiB,
// whose time for each byte must not grow; and, as the measure, toml++ that merely parses as much.
#include <benchmark/benchmark.h>
#include <toml++/toml.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "letter/reading.hpp"

namespace {

using namespace parley;

constexpr std::size_t kKiB = 1024;
const std::filesystem::path kSource = PARLEY_SOURCE_DIR;

std::string text_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Texts of a folder with that ending, one after the other and again, until there are so many bytes.
std::string joined(const char* folder, const char* ending, std::size_t bytes) {
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(kSource / folder)) {
    if (entry.path().extension() == ending) files.insert(entry.path());
  }
  std::string text;
  while (text.size() < bytes) {
    for (const auto& file : files) text += text_of(file) + "\n\n";
  }
  text.resize(bytes);
  return text;
}

void read_text(benchmark::State& state, const std::string& text) {
  const std::vector<letter::SourceText> letters{{.name = "letter.txt", .text = text}};
  for (auto _ : state) benchmark::DoNotOptimize(letter::read_letters(letters, std::nullopt));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

void one_letter(benchmark::State& state) {
  read_text(state, text_of(kSource / "examples/offer-letter.txt"));
}
BENCHMARK(one_letter)->Unit(benchmark::kMillisecond);

void letters(benchmark::State& state) {
  read_text(state, joined("tests/letter/cases/published", ".txt",
                          static_cast<std::size_t>(state.range(0)) * kKiB));
}
BENCHMARK(letters)->Arg(64)->Arg(1024)->Unit(benchmark::kMillisecond);

// As many bytes of tables, each of another name.
void toml_parse(benchmark::State& state) {
  std::string text;
  for (int i = 0; text.size() < kKiB * kKiB; ++i) {
    text += "[offer_" + std::to_string(i) + "]\nbase_salary = 150_000\nrole = \"Test Engineer\"\n";
  }
  for (auto _ : state) benchmark::DoNotOptimize(toml::parse(text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}
BENCHMARK(toml_parse)->Unit(benchmark::kMillisecond);

}  // namespace

// Any text and any key: what set_key gives back is the text itself, or TOML that says the key and
// every other value as before.
#include "app/edit.hpp"

#include <algorithm>

#include "scenario/toml/node.hpp"
#include "tests/fuzz/input.hpp"

using namespace parley;

namespace {

// The first line is KEY=VALUE, the rest is the file.
struct Asked {
  std::string key;
  std::string value;
  std::string text;
};

Asked asked(std::string_view input) {
  const std::size_t line = std::min(input.find('\n'), input.size());
  const std::size_t equals = std::min(input.find('='), line);
  return {std::string(input.substr(0, equals)),
          std::string(input.substr(std::min(equals + 1, line), line - std::min(equals + 1, line))),
          std::string(input.substr(std::min(line + 1, input.size())))};
}

bool reads(const std::string& text) {
  const SourceFile file{"offer.toml", text};
  return scenario::parse_toml(file).faults.empty();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Asked a = asked(fuzz::text(data, size));
  for (const app::SaidValue& v : app::values_of(a.text)) {
    fuzz::demand(v.line >= 1 && v.column >= 1 && v.length >= 1 && v.last_line >= v.line,
                 "a value has its place");
  }
  const std::string changed = app::set_key(a.text, a.key, a.value);
  if (changed == a.text) return 0;
  fuzz::demand(reads(changed), "what was TOML stays TOML");
  fuzz::demand(app::set_key(changed, a.key, a.value) == changed, "set twice is set once");
  return 0;
}

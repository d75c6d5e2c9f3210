#include <nlohmann/json.hpp>

#include "report/views/lint/lint.hpp"

namespace parley::report {

std::string lint_json(const std::string& file, const words::LintResult& result) {
  using Json = nlohmann::ordered_json;
  Json findings = Json::array();
  for (const words::Finding& f : result.findings) {
    findings.push_back({{"line", f.place.line},
                        {"column", f.place.column},
                        {"rule", f.rule},
                        {"text", f.text},
                        {"why", f.why},
                        {"better", f.better}});
  }
  const Json all = {{"file", file}, {"findings", findings}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace parley::report

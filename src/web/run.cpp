#include "web/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/edit.hpp"
#include "app/tax_office.hpp"
#include "core/text.hpp"
#include "parley/app/answer.hpp"
#include "parley/app/operation.hpp"
#include "parley/app/request.hpp"
#include "parley/app/surroundings.hpp"
#include "parley/core/diagnostic.hpp"
#include "web/words.hpp"

namespace parley::web {
namespace {

// The key that a diagnostic is about, told by its line.
std::string key_of(const Diagnostic& d) {
  return d.place.known() ? app::key_at(app::values_of(d.place.file->text), d.place.line) : "";
}

Json told(const Diagnostic& d) {
  return {{"severity", d.severity == Severity::error ? "error" : "warning"},
          {"code", d.code},
          {"message", d.message},
          {"help", d.help},
          {"file", d.place.known() ? d.place.file->path : ""},
          {"line", d.place.line},
          {"column", d.place.column},
          {"key", key_of(d)},
          {"text", to_text(d)}};
}

app::Surroundings surroundings(const Desk& desk, Ran& ran) {
  return {.disk = desk.disk,
          .templates = [] { return std::string(kTemplates); },
          .tax_tables = [] { return std::string(kTaxTables); },
          .tax_shelf = desk.tax_shelf,
          .tell = [&ran](const Diagnostic& d) { tell(ran, d); },
          .remark =
              [&ran](const std::string& message, const std::string& help) {
                ran.said += "parley: " + visible_lines(message) + "\n";
                if (!help.empty()) ran.said += "  help: " + visible_lines(help) + "\n";
              }};
}

void do_run(Desk& desk, const Ask& ask, Ran& ran) {
  const app::Operation* operation = app::find_operation(ask.operation);
  if (!operation) throw app::usage_error("there is no such operation");
  const app::Request request(*operation, ask.operands, ask.inputs, ask.format);
  app::check_request(request);
  app::Surroundings around = surroundings(desk, ran);
  const app::Answer answer = operation->run(request, around);
  app::write(answer, request.format(), {.width = ask.width},
             [&ran](std::string_view piece) { ran.text += piece; });
  ran.status = static_cast<int>(answer.status);
}

}  // namespace

void tell(Ran& ran, const Diagnostic& d) {
  // A file that others build on is found faulty with each of them.
  Json one = told(d);
  if (std::find(ran.told.begin(), ran.told.end(), one) == ran.told.end())
    ran.told.push_back(std::move(one));
  ran.said += to_text(d);
}

void stopping(Ran& ran, const std::function<void()>& job) {
  try {
    job();
  } catch (const app::Stop& stop) {
    ran.status = static_cast<int>(stop.status);
    ran.stop = stop.what();
    ran.help = stop.help;
  }
}

Ran run(Desk& desk, const Ask& ask) {
  Ran ran{.told = Json::array()};
  stopping(ran, [&] { do_run(desk, ask, ran); });
  return ran;
}

std::vector<report::TaxedOffer> taxed_all(Desk& desk, const report::ReportRequest& request,
                                          Ran& ran) {
  std::vector<Scenario> all = request.offers;
  all.insert(all.end(), request.against.begin(), request.against.end());
  app::Surroundings around = surroundings(desk, ran);
  const app::Request asked(*app::find_operation("report"), {});
  return app::taxed_all(all, asked, around);
}

Json ending(const Ran& ran) {
  return {{"stop", capital_sentence(ran.stop)},
          {"help", capital_sentence(ran.help)},
          {"told", ran.told}};
}

namespace {

Json run_any(Desk& desk, const Json& question) {
  Ask ask{.operation = text_of(question, "operation"),
          .operands = texts_of(question, "operands"),
          .format = text_of(question, "format")};
  if (const auto inputs = question.find("inputs");
      inputs != question.end() && inputs->is_object()) {
    for (const auto& [name, values] : inputs->items())
      ask.inputs[name] = texts_of(*inputs, name.c_str());
  }
  const Ran ran = run(desk, ask);
  return {{"status", ran.status}, {"text", ran.text}, {"said", ran.said},
          {"told", ran.told},     {"stop", ran.stop}, {"help", ran.help}};
}

Json operations(Desk&, const Json&) {
  Json list = Json::array();
  for (const app::Operation& o : app::all_operations()) {
    Json formats = Json::array();
    for (const std::string_view f : o.formats) formats.push_back(f);
    list.push_back({{"name", o.name}, {"formats", std::move(formats)}});
  }
  return {{"operations", std::move(list)}};
}

}  // namespace

std::vector<Call> run_calls() { return {{"run", run_any}, {"operations", operations}}; }

}  // namespace parley::web

#include "service/tools/call.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/scenarios.hpp"
#include "parley/app/answer.hpp"
#include "parley/app/operation.hpp"

namespace parley::service {
namespace {

Json diagnostic_json(const Diagnostic& d) {
  Json j = {{"code", d.code}, {"message", d.message}};
  if (d.place.known()) j["file"] = d.place.file->path;
  if (d.place.known() && d.place.line > 0) {
    j["line"] = d.place.line;
    j["column"] = d.place.column;
  }
  if (!d.help.empty()) j["help"] = d.help;
  return j;
}

std::vector<std::string> folders_of(const app::Surroundings& program) {
  return {program.templates(), program.tax_tables()};
}

}  // namespace

Call::Call(const Desk& desk, const Json& params, const Client& client)
    : desk_(desk),
      arguments_(params.value("arguments", Json::object())),
      responses_(params.value("inputResponses", Json())),
      elicits_(client.elicits),
      shelf_(desk.program.disk, folders_of(desk.program), desk.folder) {
  take_offers();
  read_answers();
}

void Call::take_offers() {
  if (!has("offers")) return;
  for (const Json& offer : arguments_["offers"]) {
    const std::string name = offer["name"];
    if (std::find(names_.begin(), names_.end(), name) != names_.end())
      throw ToolFault(fmt::format("offers holds two of the name \"{}\"", name));
    names_.push_back(name);
    if (offer.contains("toml")) {
      shelf_.put(name, offer["toml"]);
    } else if (const Read<std::string> text = shelf_.take(name); !text.value) {
      throw ToolFault(fmt::format("offers: {}: {}", name, text.fault));
    }
    if (shelf_.bytes() > kMostOfferBytes) throw ToolFault("offers holds more than 256 KB in all");
  }
}

// {"questions": {"action": "accept", "content": {"offer.raise": "3%"}}}
void Call::read_answers() {
  if (!responses_.is_object()) return;
  for (const auto& [id, response] : responses_.items()) {
    if (!response.is_object() || response.value("action", Json()) != "accept") continue;
    const Json content = response.value("content", Json::object());
    if (!content.is_object()) continue;
    for (const auto& [name, value] : content.items()) {
      if (value.is_string() && value != "") answers_[name] = value;
    }
  }
}

std::string Call::text(const char* argument, std::string otherwise) const {
  return arguments_.value(argument, std::move(otherwise));
}

std::vector<std::string> Call::texts(const char* argument) const {
  return arguments_.value(argument, std::vector<std::string>());
}

std::vector<std::string> Call::values(const char* argument) const {
  const Json& v = arguments_[argument];
  if (v.is_array()) return v.get<std::vector<std::string>>();
  return {v.is_string() ? v.get<std::string>() : v.is_boolean() ? std::string() : v.dump()};
}

std::vector<std::string> Call::which() const {
  const std::vector<std::string> named = texts("which");
  return named.empty() ? names_ : named;
}

std::string Call::offer() const { return text("offer", names_.empty() ? "" : names_.front()); }

void Call::tell(const Diagnostic& d) {
  (d.severity == Severity::error ? errors_ : warnings_).push_back(diagnostic_json(d));
  told_ += to_text(d);
}

app::Surroundings Call::around() {
  const app::Surroundings& program = desk_.program;
  return {.disk = shelf_,
          .templates = program.templates,
          .tax_tables = program.tax_tables,
          .tell = [this](const Diagnostic& d) { tell(d); },
          .paper = program.paper};
}

app::Surroundings Call::quiet() {
  app::Surroundings silent = around();
  silent.tell = [](const Diagnostic&) {};
  return silent;
}

ToolFault Call::fault_of(const app::Stop& stop) {
  std::string message = stop.what();
  if (!stop.help.empty()) message += (message.empty() ? "" : "; ") + stop.help;
  return ToolFault(message);
}

Scenario Call::scenario(std::string_view operation, app::Request::Values values) {
  return guarded([&] {
    const app::Request request(*app::find_operation(operation), {offer()}, std::move(values),
                               "json");
    app::Surroundings silent = quiet();
    return app::read_scenario_file(offer(), request, silent);
  });
}

Outcome Call::run(std::string_view operation, std::vector<std::string> operands,
                  app::Request::Values values) {
  return guarded([&] {
    const app::Operation& op = *app::find_operation(operation);
    const app::Request request(op, std::move(operands), std::move(values), "markdown");
    app::check_request(request);
    app::Surroundings surroundings = around();
    const app::Answer answer = op.run(request, surroundings);
    return Outcome{Json::parse(answer.json()), app::written(answer, "markdown")};
  });
}

}  // namespace parley::service

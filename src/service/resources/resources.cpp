#include "service/resources/resources.hpp"

#include <fmt/format.h>

#include "embedded/service.hpp"
#include "scenario/faults/codes.hpp"
#include "scenario/keys/starter.hpp"
#include "service/resources/playbooks.hpp"
#include "service/resources/sections.hpp"

namespace parley::service {
namespace {

constexpr const char* kMarkdown = "text/markdown";
constexpr const char* kToml = "application/toml";

Json face(const char* address, const std::string& where, const char* name, const char* title,
          const char* says, const char* type) {
  return {{address, where},
          {"name", name},
          {"title", title},
          {"description", says},
          {"mimeType", type}};
}

std::string error_text(const scenario::Code& code) {
  return fmt::format("## {}: {}\n\n{}\n", code.id, code.title, code.meaning);
}

std::string errors_page() {
  std::string page = "# Errors and warnings\n";
  for (const scenario::Code& code : scenario::all_codes()) page += "\n" + error_text(code);
  return page;
}

std::string error_named(const std::string& id) {
  for (const scenario::Code& code : scenario::all_codes()) {
    if (code.id == id) return error_text(code);
  }
  return {};
}

std::string starter_of(const std::string& kind) {
  using scenario::StarterKind;
  for (const auto& [name, k] : {std::pair{"any", StarterKind::any},
                                {"listed", StarterKind::listed},
                                {"startup", StarterKind::startup},
                                {"sales", StarterKind::sales}}) {
    if (kind == std::string(name) + ".toml") return scenario::starter_scenario({.kind = k});
  }
  return {};
}

}  // namespace

std::vector<ResourceEntry> all_resources() {
  std::vector<ResourceEntry> all = {
      {face("uri", "parley://keys", "keys", "Keys of a scenario",
            "Every key of an offer's file, with its type, its default and what it means. Look here "
            "instead of guessing a key.",
            kMarkdown),
       scenario::scenario_format_page},
      {face("uri", "parley://figures", "figures", "What the figures mean",
            "Each figure of an answer in a few sentences.", kMarkdown),
       [] { return std::string(embedded::figures_md()); }},
      {face("uri", "parley://errors", "errors", "Errors by code",
            "Every error and warning, and its cure.", kMarkdown),
       errors_page},
      {face("uri", "parley://starter.toml", "starter", "A starter file",
            "An offer's file to fill in: what most offers have is live, the rest stands as "
            "comments.",
            kToml),
       [] { return scenario::starter_scenario(); }}};
  for (const ShippedPlaybook& p : shipped_playbooks()) {
    const std::string name(p.name);
    all.push_back({face("uri", "parley://playbooks/" + name, name.c_str(), "A playbook",
                        "What is known of an employer and a role: bands, tiers, evidence. An offer "
                        "names it with `playbook`.",
                        kToml),
                   [text = p.text] { return std::string(text); }});
  }
  return all;
}

std::vector<ResourceFamily> all_families() {
  return {{face("uriTemplate", "parley://keys/{table}", "keys of a table", "Keys of a table",
                "One table of the keys: parley://keys/offer.grants, parley://keys/tax.", kMarkdown),
           "parley://keys/",
           [](const std::string& name) { return section(scenario::scenario_format_page(), name); }},
          {face("uriTemplate", "parley://figures/{figure}", "figure", "What a figure means",
                "One part of the figures' page, as `from` of a figure names it.", kMarkdown),
           "parley://figures/",
           [](const std::string& name) { return section(embedded::figures_md(), name); }},
          {face("uriTemplate", "parley://errors/{code}", "error", "An error by its code",
                "parley://errors/V003", kMarkdown),
           "parley://errors/", error_named},
          {face("uriTemplate", "parley://starters/{kind}.toml", "starter of a kind",
                "A starter file of a kind",
                "any, listed (units of a listed company), startup (options of a private one) or "
                "sales (pay by a target).",
                kToml),
           "parley://starters/", starter_of}};
}

}  // namespace parley::service

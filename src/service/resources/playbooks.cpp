#include "service/resources/playbooks.hpp"

#include "embedded/service.hpp"

namespace parley::service {

const std::vector<ShippedPlaybook>& shipped_playbooks() {
  static const std::vector<ShippedPlaybook> kPlaybooks = {
      {"amazon-software-engineer-2.toml", embedded::amazon_software_engineer_2_toml()},
      {"datastax-senior-ai-pm-2026.toml", embedded::datastax_senior_ai_pm_2026_toml()}};
  return kPlaybooks;
}

std::string_view playbook_text(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  for (const ShippedPlaybook& p : shipped_playbooks()) {
    if (p.name == name) return p.text;
  }
  return {};
}

}  // namespace parley::service

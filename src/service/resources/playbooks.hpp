// The playbooks that belong to the program, compiled in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parley::service {

struct ShippedPlaybook {
  std::string_view name;  ///< "amazon-software-engineer-2.toml"
  std::string_view text;
};

const std::vector<ShippedPlaybook>& shipped_playbooks();

/// The playbook at a path that an offer names, by the last part of it: "playbooks/NAME.toml". Empty
/// where there is none.
std::string_view playbook_text(std::string_view path);

}  // namespace parley::service

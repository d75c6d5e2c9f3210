// Starter: a scenario for a newcomer to fill in, made from the table of keys.
//
// Every line is a key with its sentence; those that most offers of its kind have are live, the
// others stand behind "#" and only wait for it to be taken away. As it is it reads without an error
// or a warning.
#pragma once

#include <string>

#include "parley/core/enum_names.hpp"

namespace parley::scenario {

/// Any offer; units of a listed company; options of a private one; pay by a target.
enum class StarterKind { any, listed, startup, sales };
inline constexpr auto kStarterKinds = enum_names<StarterKind>({{StarterKind::any, "any"},
                                                               {StarterKind::listed, "listed"},
                                                               {StarterKind::startup, "startup"},
                                                               {StarterKind::sales, "sales"}});

struct Starter {
  StarterKind kind = StarterKind::any;
  std::string title = "As offered";
};

/// The text of a scenario file.
std::string starter_scenario(const Starter& starter = {});

/// The text of a playbook.
std::string starter_playbook(const std::string& title = "Playbook");

/// docs/scenario-format.md: every key with its type, default and meaning.
std::string scenario_format_page();

}  // namespace parley::scenario

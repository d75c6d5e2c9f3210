// The open cases: folders of tests/cases with scenario files, the commands to run there (cmd.json)
// and what their JSON must say (expected.json). A rule compares one answer with one expectation,
// and gives the first difference as a sentence, or nothing.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace parley::test {

using Rule = std::string (*)(const nlohmann::json& want, const nlohmann::json& got);

/// To the cent where the ledger's cents are summed, to 1e-9 elsewhere; amounts that are no sum of
/// cents may be rounded to one; null and no key are the same; more keys are fine.
std::string ledger_difference(const nlohmann::json& want, const nlohmann::json& got);

/// Amounts to a millionth (or two cents), packages and verdict exactly.
std::string plan_difference(const nlohmann::json& want, const nlohmann::json& got);

/// Within 4.5 standard errors of the answer by quadrature.
std::string simulation_difference(const nlohmann::json& want, const nlohmann::json& got);

/// Years after tax: to the cent, rates to a millionth.
std::string tax_difference(const nlohmann::json& want, const nlohmann::json& got);

/// Runs every command of tests/cases/NAME in-process: empty where all hold, else the first
/// difference.
std::string run_case(const std::string& name, Rule rule);

}  // namespace parley::test

// The facts of the offer that a command is about, by its plan against the others that it names.
#pragma once

#include <string>
#include <vector>

#include "parley/app/request.hpp"
#include "parley/app/surroundings.hpp"
#include "words/facts/facts.hpp"

namespace parley::app {

/// Reads the offer and every --against, plans, and gathers the facts.
words::Facts offer_facts(const std::string& offer, const Request& request, Surroundings& around);

}  // namespace parley::app

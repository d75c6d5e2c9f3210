#include "report/labels/client.hpp"

#include <filesystem>

namespace parley::report {

std::string folder_of(const std::string& file) {
  return std::filesystem::path(file).parent_path().filename().string();
}

std::string client_of(const Scenario& s) {
  return s.people.candidate.empty() ? folder_of(s.file) : s.people.candidate;
}

}  // namespace parley::report

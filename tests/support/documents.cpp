#include "tests/support/documents.hpp"

#include <stdexcept>

#include "document/text/markdown.hpp"
#include "parley/files/real_disk.hpp"
#include "parley/scenario/read/reader.hpp"

namespace parley::test {
namespace {

// Files of a test in the folder "own", everything else from the real disk.
class OwnTemplates : public Disk {
 public:
  explicit OwnTemplates(const std::map<std::string, std::string>& files) : files_(files) {}
  Read<std::string> read(const std::string& path, std::size_t limit) const override {
    if (!path.starts_with("own/")) return real_.read(path, limit);
    const auto found = files_.find(path.substr(4));
    return found == files_.end() ? Read<std::string>{{}, "no such file"}
                                 : Read<std::string>{found->second, {}};
  }

 private:
  const std::map<std::string, std::string>& files_;
  files::RealDisk real_;
};

// Files of a folder of the repository, by their names alone.
class FolderDisk : public Disk {
 public:
  explicit FolderDisk(std::string folder) : folder_(std::move(folder)) {}
  Read<std::string> read(const std::string& path, std::size_t limit) const override {
    return files::RealDisk().read(PARLEY_SOURCE_DIR "/" + folder_ + "/" + path, limit);
  }

 private:
  std::string folder_;
};

}  // namespace

words::Facts facts_about(const Scenario& offer, const std::vector<Scenario>& against) {
  std::vector<const Scenario*> others;
  for (const Scenario& s : against) others.push_back(&s);
  const model::Plan plan = model::make_plan(offer, {.against = others});
  const model::Impact impact = model::assess_impact(offer);
  return words::gather_facts({offer, impact, plan, others});
}

Scenario scenario_of(const std::string& folder, const std::string& file) {
  scenario::ReadResult r = scenario::read_scenario(file, FolderDisk(folder));
  if (!r.scenario)
    throw std::runtime_error(r.diagnostics.empty() ? file : to_text(r.diagnostics.front()));
  return std::move(*r.scenario);
}

words::Facts facts_of_files(const std::string& folder, const std::vector<std::string>& against) {
  std::vector<Scenario> others;
  for (const std::string& file : against) others.push_back(scenario_of(folder, file));
  return facts_about(scenario_of(folder, "offer.toml"), others);
}

words::Facts flagship_facts() {
  return facts_of_files("tests/cases/plan/flagship", {"current.toml", "rival.toml"});
}

words::Composed document(words::DocumentKind kind, const words::Facts& facts) {
  return document_with({}, kind, facts);
}

words::Composed document_with(const std::map<std::string, std::string>& files,
                              words::DocumentKind kind, const words::Facts& facts) {
  const OwnTemplates disk(files);
  words::TemplateSet templates(disk, {"own", templates_folder()});
  return words::compose(kind, facts, templates);
}

std::vector<std::string> codes(const std::vector<Diagnostic>& faults) {
  std::vector<std::string> found;
  for (const Diagnostic& d : faults) found.push_back(d.code);
  return found;
}

std::string words_of(const words::Composed& made) {
  std::string text;
  for (const Diagnostic& d : made.faults) text += to_text(d);
  return made.faults.empty() ? document::to_markdown(made.document) : text;
}

std::string templates_folder() { return PARLEY_SOURCE_DIR "/templates"; }

}  // namespace parley::test

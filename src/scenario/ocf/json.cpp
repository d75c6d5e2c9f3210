#include "scenario/ocf/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/suggestion.hpp"
#include "scenario/ocf/json_places.hpp"
#include "scenario/ocf/names.hpp"
#include "scenario/ocf/node.hpp"
#include "scenario/ocf/terms_reader.hpp"

namespace parley::scenario {
namespace {

using Json = nlohmann::json;

constexpr int kDeepest = 32;  // the schema nests 8 deep

// The text as JSON; reports why it is none.
std::optional<Json> parse(OcfFaults& faults) {
  const auto refuse = [&](std::string message, std::size_t offset) {
    faults.found.push_back(
        {.code = "E201", .message = std::move(message), .place = place_at(faults.file, offset)});
    return std::nullopt;
  };
  if (bracket_depth(faults.file.text) > kDeepest) {
    return refuse(
        fmt::format("the brackets nest more than {} deep: these are no vesting terms", kDeepest),
        0);
  }
  try {
    return Json::parse(faults.file.text);
  } catch (const Json::parse_error& e) {
    return refuse("this is no JSON: the text breaks off or is misspelt here",
                  e.byte > 0 ? e.byte - 1 : 0);
  } catch (const Json::out_of_range& e) {  // it says which number, not where: "... parsing '1e400'"
    const std::string_view what = e.what();
    const std::size_t quote = what.find('\'');
    const std::string_view number = what.substr(std::min(quote, what.size() - 1) + 1);
    const std::size_t at = faults.file.text.find(number.substr(0, number.find('\'')));
    return refuse("this number is beyond any share count", at == std::string::npos ? 0 : at);
  }
}

// The terms that are asked for.
std::optional<OcfNode> choose(const std::vector<OcfNode>& items, const OcfNode& list,
                              std::string_view id) {
  std::vector<std::string_view> known;
  for (const OcfNode& item : items) {
    const auto found = item.json().is_object() ? item.json().find("id") : item.json().end();
    if (!item.json().is_object() || found == item.json().end() || !found->is_string()) continue;
    known.push_back(found->get_ref<const std::string&>());
    if (!id.empty() && known.back() == id) return item;
  }
  if (id.empty() && items.size() == 1) return items.front();
  std::string ids;
  for (const std::string_view k : known) {
    if (ids.size() < 200) ids += fmt::format("{}\"{}\"", ids.empty() ? "" : ", ", k);
  }
  if (id.empty()) {
    list.fault("E205", fmt::format("{} terms stand here, and none was asked for", items.size()),
               "there are " + ids);
  } else {
    const std::string near = did_you_mean(id, known);
    list.fault("E205", fmt::format("there are no terms \"{}\"", id),
               near.empty() ? "there are " + ids : near);
  }
  return std::nullopt;
}

std::optional<OcfTerms> read_file(const OcfNode& root, std::string_view id) {
  if (!root.is_object()) return std::nullopt;
  const auto type = root.need("file_type");
  if (type && type->json() != std::string(kOcfFileType)) {
    type->fault("E203", fmt::format("expected \"{}\": this is another file of the Open Cap Format",
                                    kOcfFileType));
    return std::nullopt;
  }
  const auto list = root.need("items");
  if (!list || !list->is_array()) return std::nullopt;
  const auto chosen = choose(list->items(), *list, id);
  if (!chosen || !chosen->is_object()) return std::nullopt;
  return read_ocf_object(*chosen);
}

}  // namespace

OcfRead read_ocf_terms(const SourceFile& file, std::string_view id) {
  OcfFaults faults{file, {}};
  const std::optional<Json> json = parse(faults);
  if (!json) return {nullptr, std::move(faults.found)};
  const OcfNode root(*json, "", faults);
  std::optional<OcfTerms> terms = read_file(root, id);
  sort_by_place(faults.found);
  if (!terms || has_errors(faults.found)) return {nullptr, std::move(faults.found)};
  return {std::make_shared<const OcfTerms>(*std::move(terms)), std::move(faults.found)};
}

}  // namespace parley::scenario

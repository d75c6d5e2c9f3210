#include "report/views/script/json.hpp"

#include "report/json.hpp"

namespace parley::report {
namespace {

// What is said aloud, a paragraph each.
std::string spoken(const words::Composed& made) {
  std::string all;
  for (const words::TextBlock& b : made.blocks) {
    if (b.kind != words::TextBlock::Kind::spoken) continue;
    if (!all.empty()) all += "\n\n";
    all += b.text;
  }
  return all;
}

}  // namespace

std::string reply_json(const words::Reply& reply) {
  Json j;
  j["objection"] = reply.heard.id ? Json(*reply.heard.id) : Json(nullptr);
  j["nearest"] = reply.heard.nearest;
  j["reply"] = spoken(reply.words);
  return written(j);
}

std::string words_json(std::string_view document, const words::Composed& made) {
  Json j;
  j["document"] = document;
  j["text"] = words::as_markdown(made.blocks);
  return written(j);
}

}  // namespace parley::report

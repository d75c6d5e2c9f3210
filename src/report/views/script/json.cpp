#include "report/views/script/json.hpp"

#include "document/text/markdown.hpp"
#include "report/json.hpp"

namespace parley::report {
namespace {

// What is said aloud, a paragraph each.
std::string spoken(const words::Composed& made) {
  std::string all;
  for (const document::Block& b : made.document.blocks) {
    const auto* spoken = std::get_if<document::Spoken>(&b);
    if (spoken == nullptr) continue;
    if (!all.empty()) all += "\n\n";
    all += spoken->text;
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
  j["text"] = document::to_markdown(made.document);
  return written(j);
}

}  // namespace parley::report

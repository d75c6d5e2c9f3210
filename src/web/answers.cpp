#include <fmt/format.h>

#include <algorithm>

#include "app/results/report_results.hpp"
#include "document/html/page.hpp"
#include "document/markup.hpp"
#include "parley/scenario/read/reader.hpp"
#include "report/page/page.hpp"
#include "scenario/rules/missing_facts.hpp"
#include "web/run.hpp"
#include "web/words.hpp"

namespace parley::web {
namespace {

constexpr std::size_t kFirstQuestions = 3;  // on the first screen; the others fold

Ask report_of(const Json& question, const char* format) {
  Ask ask{.operation = "report", .operands = texts_of(question, "offers"), .format = format};
  if (const auto against = texts_of(question, "against"); !against.empty())
    ask.inputs["against"] = against;
  return ask;
}

std::vector<std::string> files_of(const Json& question) {
  std::vector<std::string> files = texts_of(question, "offers");
  const std::vector<std::string> against = texts_of(question, "against");
  files.insert(files.end(), against.begin(), against.end());
  return files;
}

// The offers as they were read, and each by its file.
struct Read {
  report::ReportRequest request;
  Json offers = Json::array();
  bool good = true;
};

Read read_all(Desk& desk, const Json& question, Ran& ran) {
  Read all;
  scenario::Titles titles;
  const std::size_t offers = texts_of(question, "offers").size();
  for (const std::string& file : files_of(question)) {
    scenario::ReadResult one = read(desk, file);
    const std::string title = one.scenario ? one.scenario->title : "";
    if (one.scenario) titles.claim(one, title, one.scenario->provenance.of("title"), file);
    for (const Diagnostic& d : one.diagnostics) tell(ran, d);
    all.offers.push_back({{"file", file},
                          {"title", one.scenario ? title : ""},
                          {"role", ""},
                          {"good", bool(one.scenario)}});
    all.good = all.good && one.scenario;
    if (!one.scenario) continue;
    auto& list = all.offers.size() <= offers ? all.request.offers : all.request.against;
    list.push_back(std::move(*one.scenario));
  }
  return all;
}

std::vector<const Scenario*> all_of(const report::ReportRequest& request) {
  std::vector<const Scenario*> all;
  for (const Scenario& s : request.offers) all.push_back(&s);
  for (const Scenario& s : request.against) all.push_back(&s);
  return all;
}

// Which offers do not say whose return it is; a comparison after tax needs it of each.
std::vector<std::string> untaxed(const std::vector<const Scenario*>& all) {
  std::vector<std::string> titles;
  for (const Scenario* s : all) {
    if (!s->tax) titles.push_back(s->title);
  }
  return titles;
}

std::string tax_note(const std::vector<std::string>& untaxed) {
  return fmt::format(
      "After tax is shown once every offer says whose return it is ([tax]): {} {} not.",
      fmt::join(untaxed, ", "), untaxed.size() == 1 ? "does" : "do");
}

void name_roles(Json& offers, const document::Side& side) {
  for (Json& offer : offers) {
    for (const document::Side::Offer& o : side.offers) {
      if (offer["title"] == o.name) offer["role"] = o.role;
    }
  }
}

void add_first_screen(Json& answer, const report::ReportRequest& request) {
  const document::Page page = app::first_screen(request);
  document::Fragments parts = document::to_fragments(page);
  answer["html"] = std::move(parts.answer);
  answer["chart"] = std::move(parts.sections["made"]);
  answer["ask"] = std::move(parts.sections["ask"]);
  answer["title"] = page.title;
  answer["verdict"] = page.answer.verdict;
  answer["worth"] = page.answer.lead;
  name_roles(answer["offers"], page.answer.side);
}

std::string item(const scenario::RecruiterQuestion& q) {
  return fmt::format("<li>{} <small>{}</small></li>\n", document::escaped(q.question),
                     document::escaped(capital_sentence(q.why)));
}

// What the first offer leaves open, as a list to read and as a text to send.
Json questions(const Scenario& offer) {
  const auto all = scenario::missing_facts(offer);
  std::string first, rest, text;
  for (std::size_t i = 0; i < all.size(); ++i) {
    (i < kFirstQuestions ? first : rest) += item(all[i]);
    text += fmt::format("{}. {}\n", i + 1, all[i].question);
  }
  std::string html = all.empty() ? "" : fmt::format("<ol class=\"questions\">\n{}</ol>\n", first);
  if (!rest.empty()) {
    html += fmt::format(
        "<details class=\"fold\" id=\"more-questions\"><summary><span><b>{} "
        "more</b></span></summary>\n"
        "<ol class=\"questions inside\" start=\"{}\">\n{}</ol></details>\n",
        all.size() - kFirstQuestions, kFirstQuestions + 1, rest);
  }
  return {
      {"html", html}, {"text", text}, {"count", fmt::format("Copy all {} questions", all.size())}};
}

// What stands on the page itself, for a page that has the style already.
std::string body_of(const std::string& html) {
  const std::size_t from = html.find("<body>");
  const std::size_t to = html.find("<script", from == std::string::npos ? 0 : from);
  return from == std::string::npos ? "" : html.substr(from + 6, to - from - 6);
}

Json report(Desk& desk, const Json& question) {
  const Ran ran = run(desk, report_of(question, "html"));
  Json answer = ending(ran);
  answer["html"] = ran.text;
  answer["body"] = body_of(ran.text);
  return answer;
}

}  // namespace

Json glance(Desk& desk, const Json& question) {
  Ran ran{.told = Json::array()};
  Read all = read_all(desk, question, ran);
  Json answer = {{"offers", std::move(all.offers)},
                 {"html", ""},
                 {"chart", ""},
                 {"ask", ""},
                 {"title", ""},
                 {"verdict", ""},
                 {"worth", ""},
                 {"asks", {{"html", ""}, {"text", ""}, {"count", ""}}}};
  const std::size_t read = all_of(all.request).size();
  const std::vector<std::string> without = untaxed(all_of(all.request));
  answer["taxed"] = read > 0 && without.empty();
  answer["tax_note"] = without.empty() || without.size() == read ? "" : tax_note(without);
  if (all.good && !all.request.offers.empty()) {
    const auto tax = question.find("tax");
    stopping(ran, [&] {
      if (tax != question.end() && *tax == true)
        all.request.taxed = taxed_all(desk, all.request, ran);
      add_first_screen(answer, all.request);
      answer["asks"] = questions(all.request.offers.front());
    });
  }
  answer.update(ending(ran));
  return answer;
}

std::vector<Call> answer_calls() { return {{"glance", glance}, {"report", report}}; }

}  // namespace parley::web

// The first screen: a sentence, three figures, the offers side by side.
#include <fmt/format.h>

#include "document/html/parts.hpp"
#include "document/markup.hpp"

namespace parley::document::html {
namespace {

std::string verdict(const Answer& a) {
  const std::string word = fmt::format("<b class=\"word {}\">{}</b> {}", mark_class(a.mark),
                                       escaped(a.verdict), escaped(a.sentence));
  return fmt::format(
      "<div class=\"answer{}\">\n{}<h1>{}</h1>\n{}</div>\n", a.mark == Mark::none ? " bare" : "",
      mark(a.mark), word,
      a.lead.empty() ? "" : fmt::format("<p class=\"lead\">{}</p>\n", escaped(a.lead)));
}

std::string figures(const std::vector<Card>& cards) {
  if (cards.empty()) return "";
  std::string html;
  for (const Card& c : cards) {
    html += fmt::format(
        "<div><dt>{}</dt> <dd class=\"figure{}\">{}</dd>\n<dd class=\"note\">{}</dd></div>\n",
        escaped(c.label), c.value.value ? "" : " said", escaped(c.value.text), escaped(c.note));
  }
  return fmt::format("<dl class=\"figures\">\n{}</dl>\n", html);
}

// "▲ $94,991 more": a form for eyes, long and short, and the word for ears.
std::string note(const Side::Value& v) {
  if (v.note.empty()) return "";
  const bool more = v.tone == Tone::good;
  const bool less = v.tone == Tone::bad;
  const std::string arrow =
      more || less ? fmt::format("<span aria-hidden=\"true\">{}</span> ", more ? "▲" : "▼") : "";
  const std::string words =
      v.brief_note.empty()
          ? escaped(v.note)
          : fmt::format(
                "<span class=\"lf\">{}</span><span class=\"sf\">{}<span class=\"unseen\"> "
                "{}</span></span>",
                escaped(v.note), escaped(v.brief_note), more ? "more" : "less");
  return fmt::format(" <small{}>{}{}</small>",
                     more   ? " class=\"better\""
                     : less ? " class=\"worse\""
                            : "",
                     arrow, words);
}

std::string value(const Side::Value& v, bool sum) {
  std::string text = figure_text(v.cell);
  if (!v.cell.value) text = fmt::format("<span class=\"soft\">{}</span>", text);
  if (sum) text = fmt::format("<span class=\"n\">{}</span>", text);
  return fmt::format("<td role=\"cell\"{}>{}{}{}</td>\n", v.best ? " class=\"best\"" : "",
                     v.best ? "<span class=\"unseen\">best: </span>" : "", text, note(v));
}

std::string row(const Side::Row& r) {
  std::string html = fmt::format(
      "<tr role=\"row\"{}><th scope=\"row\" role=\"rowheader\">{} <small>{}</small></th>\n",
      r.sum ? " class=\"worth\"" : "", escaped(r.name), escaped(r.means));
  for (const Side::Value& v : r.values) html += value(v, r.sum);
  return html + "</tr>\n";
}

std::string side_by_side(const Side& side) {
  if (side.rows.empty()) return "";
  std::string head =
      "<th class=\"corner\" scope=\"col\" role=\"columnheader\"><span "
      "class=\"unseen\">Figure</span>"
      "</th>\n";
  for (const Side::Offer& o : side.offers) {
    head +=
        fmt::format("<th scope=\"col\" role=\"columnheader\"><b>{}</b> <small>{}</small></th>\n",
                    escaped(o.name), escaped(o.role));
  }
  std::string body;
  for (const Side::Row& r : side.rows) body += row(r);
  const std::size_t across = side.offers.size() < 4 ? side.offers.size() : 4;
  return fmt::format(
      "<table class=\"side n{}\" role=\"table\">\n<caption class=\"unseen\">The offers side by "
      "side</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">{}</tr></thead>\n<tbody "
      "role=\"rowgroup\">\n{}</tbody></table>\n",
      across, head, body);
}

}  // namespace

std::string answer(const Answer& a) {
  std::string html = fmt::format("<header>\n<p class=\"eyebrow\">{}</p>\n", escaped(a.eyebrow));
  html += verdict(a) + figures(a.figures);
  if (!a.after_tax.empty())
    html += fmt::format("<p class=\"aftertax\">{}</p>\n", escaped(a.after_tax));
  html += side_by_side(a.side);
  if (!a.side.key.empty()) html += fmt::format("<p class=\"key\">{}</p>\n", escaped(a.side.key));
  return html + "</header>\n";
}

}  // namespace parley::document::html

#include "tests/files/placed_words.hpp"

#include <fmt/format.h>

#include <sstream>

namespace parley::test {
namespace {

int width(const std::string& word, int size) { return static_cast<int>(word.size()) * size / 2; }

std::string escaped(const std::string& text) {
  std::string safe;
  for (const char c : text) safe += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
  return safe;
}

std::string words_of(const Placed& line) {
  std::string xml = "<line>";
  std::istringstream words(line.text);
  int x = line.x;
  for (std::string word; words >> word;) {
    const int right = x + width(word, line.size);
    xml += fmt::format(R"(<word xMin="{}" yMin="{:.3f}" xMax="{}" yMax="{:.3f}">{}</word>)", x,
                       line.y - line.size * 0.9, right, line.y + line.size * 0.2, escaped(word));
    x = right + line.size / 4;
  }
  return xml + "</line>";
}

std::string shown(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    if (c == '(' || c == ')' || c == '\\') safe += '\\';
    safe += c;
  }
  return safe;
}

class PdfWriter {
 public:
  explicit PdfWriter(const std::vector<PlacedPage>& pages) {
    std::string kids;
    for (std::size_t i = 0; i < pages.size(); ++i) kids += fmt::format("{} 0 R ", 4 + 2 * i);
    add("<< /Type /Catalog /Pages 2 0 R >>");
    add(fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages.size()));
    add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>");
    for (const PlacedPage& page : pages) add_page(page);
  }

  std::string finish() {
    const std::size_t table = pdf_.size();
    pdf_ += fmt::format("xref\n0 {}\n0000000000 65535 f \n", places_.size() + 1);
    for (const std::size_t place : places_) pdf_ += fmt::format("{:010} 00000 n \n", place);
    pdf_ += fmt::format("trailer << /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n",
                        places_.size() + 1, table);
    return std::move(pdf_);
  }

 private:
  void add(const std::string& object) {
    places_.push_back(pdf_.size());
    pdf_ += fmt::format("{} 0 obj\n{}\nendobj\n", places_.size(), object);
  }

  void add_page(const PlacedPage& page) {
    std::string content = "BT\n";
    for (const Placed& line : page) {
      content += fmt::format("/F {} Tf 1 0 0 1 {} {} Tm ({}) Tj\n", line.size, line.x, 792 - line.y,
                             shown(line.text));
    }
    content += "ET";
    add(
        fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {} 0 R "
                    "/Resources << /Font << /F 3 0 R >> >> >>",
                    places_.size() + 2));
    add(fmt::format("<< /Length {} >>\nstream\n{}\nendstream", content.size(), content));
  }

  std::string pdf_ = "%PDF-1.4\n";
  std::vector<std::size_t> places_;
};

}  // namespace

std::string bbox_layout(const std::vector<PlacedPage>& pages) {
  std::string xml = "<html><body><doc>";
  for (const PlacedPage& page : pages) {
    xml += R"(<page width="612" height="792"><flow><block>)";
    for (const Placed& line : page) xml += words_of(line);
    xml += "</block></flow></page>";
  }
  return xml + "</doc></body></html>";
}

PlacedPage filled(int left, int right, int y, const std::string& text) {
  PlacedPage lines;
  std::istringstream words(text);
  int x = right;
  for (std::string word; words >> word;) {
    if (x + width(word, 10) > right) {
      lines.push_back({left, y + 12 * static_cast<int>(lines.size()), word, 10});
      x = left;
    } else {
      lines.back().text += " " + word;
    }
    x += width(word, 10) + 2;
  }
  return lines;
}

int below(const PlacedPage& lines) { return lines.back().y + 12; }

PlacedPage operator+(PlacedPage a, const PlacedPage& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

std::string pdf_file(const std::vector<PlacedPage>& pages) { return PdfWriter(pages).finish(); }

}  // namespace parley::test

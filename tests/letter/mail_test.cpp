#include "letter/mail.hpp"

#include <doctest/doctest.h>

#include "letter/letter_file.hpp"

using namespace parley::letter;

namespace {

std::string file_bytes(const std::string& file, const SourceText& mail, const std::string& words) {
  const std::size_t at = mail.text.find(words);
  REQUIRE(at != std::string::npos);
  const Span span = mail.places.in_file({at, at + words.size()});
  return file.substr(span.start, span.end - span.start);
}

const std::string kHead = "From: A B <a@x.example>\nTo: C D <c@x.example>\nMIME-Version: 1.0\n";

}  // namespace

TEST_SUITE_BEGIN("letter");

TEST_CASE("words of a quoted-printable mail lead back to the bytes of the file, soft ends within") {
  const std::string file = kHead +
                           "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: "
                           "quoted-printable\n\nA furthe=\nr grant =E2=80=93 of $25,000.\n";
  const SourceText mail = read_mail("a.eml", file);
  CHECK(file_bytes(file, mail, "further grant") == "furthe=\nr grant");
  CHECK(file_bytes(file, mail, "\xE2\x80\x93") == "=E2=80=93");
}

TEST_CASE("a mail or a text in UTF-16 is read, and its words lead back to their bytes") {
  // "Base: $9\r\n" of little-endian letters with their mark, then "é" and a letter of two units.
  const std::string body = "//5CAGEAcwBlADoAIAAkADkADQAKAOkAPdgA3goA";
  const std::string file =
      kHead +
      "Content-Type: text/plain; charset=\"UTF-16\"\nContent-Transfer-Encoding: "
      "base64\n\n" +
      body + "\n";
  const SourceText mail = read_mail("a.eml", file);
  CHECK(mail.text.find("Base: $9\n\xC3\xA9\xF0\x9F\x98\x80\n") != std::string::npos);
  CHECK(file_bytes(file, mail, "$9").size() >= 5);

  const std::string bytes(
      "\xFE\xFF\0$\0"
      "9\0\r\0\n",
      10);
  const SourceText text = letter_of("a.txt", bytes);
  CHECK(text.text == "$9\n");
  CHECK(file_bytes(bytes, text, "9") == std::string("\0"
                                                    "9",
                                                    2));
  CHECK(letter_of("b.txt", "$9\n").text == "$9\n");
}

TEST_CASE("flowed lines are one, quoted lines keep their marks") {
  const SourceText mail = read_mail("a.eml", kHead +
                                                 "Content-Type: text/plain; format=flowed\n\nWe "
                                                 "add a \n$10,000 sign-on.\n> so \n> it was\n");
  CHECK(mail.text.find("We add a $10,000 sign-on.\n> so it was\n") != std::string::npos);
}

TEST_CASE("of two forms the plain one is read; HTML alone becomes lines, rows and quotations") {
  const std::string parts =
      "Content-Type: multipart/alternative; boundary=X\n\n--X\nContent-Type: "
      "text/plain\n\nplain\n--X\n"
      "Content-Type: text/html\n\n<p>rich</p>\n--X--\n";
  CHECK(read_mail("a.eml", kHead + parts).text.find("plain") != std::string::npos);
  CHECK(read_mail("a.eml", kHead + parts).text.find("rich") == std::string::npos);
  const SourceText html = read_mail(
      "a.eml",
      kHead +
          "Content-Type: text/html\n\n<table><tr><td>Base</td><td>$1&nbsp;000</td></tr></table>"
          "<blockquote><p>old</p></blockquote><s>$900</s><span style=\"display:none\">x</span>");
  CHECK(html.text.find("Base | $1 000\n") != std::string::npos);
  CHECK(html.text.find("> old") != std::string::npos);
  REQUIRE(html.told.size() == 2);
  CHECK(html.told[0].words == "$900");
  CHECK(html.told[0].why == "struck through");
  CHECK(html.told[1].why == "hidden");
}

TEST_CASE(
    "a raised mark of a footnote is no digit, a raised half of a fraction and an ordinal are") {
  const auto text_of = [](const std::string& html) {
    return read_mail("a.eml", kHead + "Content-Type: text/html\n\n<p>" + html + "</p>").text;
  };
  CHECK(text_of("$24,000<sup>1</sup> once").find("$24,000\u00b9 once") != std::string::npos);
  CHECK(text_of("1<sup>1</sup>/<sub>2</sub> years").find("1 1/2 years") != std::string::npos);
  CHECK(text_of("March 1<sup>st</sup>").find("March 1st") != std::string::npos);
  CHECK(text_of("<sup>1</sup> as said").find("\u00b9 as said") != std::string::npos);
}

TEST_CASE("base64 and Latin-1 are letters again") {
  const SourceText mail = read_mail("a.eml", kHead +
                                                 "Content-Type: text/plain; charset=iso-8859-1\n"
                                                 "Content-Transfer-Encoding: base64\n\nQ2Fm6Q==\n");
  CHECK(mail.text.ends_with("Caf\xC3\xA9"));
}

TEST_SUITE_END();

#include <fmt/format.h>

#include "document/html/parts.hpp"
#include "document/markup.hpp"

namespace parley::document::html {

std::string opening(std::string_view title, std::string_view style) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'; "
      "script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<title>{}</title>\n<style>\n{}</style>\n</head>\n",
      escaped(title), style);
}

std::string closing(std::string_view script) {
  return script.empty() ? "</body>\n</html>\n"
                        : fmt::format("<script>\n{}</script>\n</body>\n</html>\n", script);
}

}  // namespace parley::document::html

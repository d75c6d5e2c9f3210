#include "letter/mail.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

#include "letter/blocks/html.hpp"
#include "letter/blocks/line.hpp"
#include "letter/blocks/transfer.hpp"

namespace parley::letter {
namespace {

struct Part {
  std::map<std::string, Passage> fields;  // by lower-case name, unfolded
  std::size_t body = 0;
  std::size_t end = 0;
};

std::size_t line_end(const std::string& s, std::size_t i, std::size_t end) {
  const std::size_t at = s.find('\n', i);
  return at == std::string::npos || at > end ? end : at;
}

std::string_view without_return(const std::string& s, std::size_t start, std::size_t end) {
  if (end > start && s[end - 1] == '\r') --end;
  return std::string_view(s).substr(start, end - start);
}

void add_field_line(Passage& to, const std::string& s, std::size_t start, std::size_t end) {
  while (end > start && (s[end - 1] == '\r' || s[end - 1] == ' ')) --end;
  for (std::size_t i = start; i < end; ++i) to.add(s[i], {i, i + 1});
}

Part read_part(const std::string& s, std::size_t start, std::size_t end) {
  Part part{.fields = {}, .body = end, .end = end};
  std::string name;
  for (std::size_t i = start; i < end;) {
    const std::size_t stop = line_end(s, i, end);
    const std::string_view line = without_return(s, i, stop);
    if (line.empty()) {
      part.body = std::min(stop + 1, end);
      break;
    }
    if ((line[0] == ' ' || line[0] == '\t') && !name.empty()) {
      Passage& to = part.fields[name];
      to.add(' ', {i, i + 1});
      const std::size_t at = line.find_first_not_of(" \t");
      if (at != std::string_view::npos) add_field_line(to, s, i + at, stop);
    } else if (const std::size_t colon = line.find(':'); colon != std::string_view::npos) {
      name = lower(line.substr(0, colon));
      std::size_t at = i + colon + 1;
      while (at < stop && s[at] == ' ') ++at;
      Passage value;
      add_field_line(value, s, at, stop);
      part.fields.try_emplace(name, std::move(value));
    }
    i = stop + 1;
  }
  return part;
}

std::string field(const Part& part, const char* name) {
  const auto at = part.fields.find(name);
  return at == part.fields.end() ? std::string() : at->second.text;
}

// The value of "boundary=..." and its kin.
std::string parameter(const std::string& value, const std::string& name) {
  const std::string low = lower(value);
  std::size_t at = low.find(name + "=");
  if (at == std::string::npos) return {};
  at += name.size() + 1;
  if (at < value.size() && value[at] == '"') {
    const std::size_t end = value.find('"', at + 1);
    return value.substr(at + 1, end == std::string::npos ? end : end - at - 1);
  }
  return value.substr(at, value.find_first_of("; \t", at) - at);
}

std::vector<Part> parts_of(const std::string& s, const Part& whole, const std::string& boundary) {
  std::vector<Part> out;
  const std::string mark = "--" + boundary;
  std::size_t begun = std::string::npos;
  for (std::size_t i = whole.body; i < whole.end;) {
    const std::size_t stop = line_end(s, i, whole.end);
    if (s.compare(i, mark.size(), mark) == 0) {
      if (begun != std::string::npos)
        out.push_back(read_part(s, begun, i > begun && s[i - 1] == '\n' ? i - 1 : i));
      begun = stop + 1;
      if (s.compare(i + mark.size(), 2, "--") == 0) return out;
    }
    i = stop + 1;
  }
  if (begun != std::string::npos && begun < whole.end)
    out.push_back(read_part(s, begun, whole.end));
  return out;
}

class Mail {
 public:
  Mail(const std::string& bytes, std::vector<Told>& told) : s_(bytes), told_(told) {}

  Passage words(const Part& part, int depth) {
    const std::string type = lower(field(part, "content-type"));
    if (starts_with(type, "multipart/") && depth < 8) return of_parts(part, type, depth);
    if (starts_with(type, "message/rfc822") && depth < 8)
      return words(read_part(s_, part.body, part.end), depth + 1);
    if (!type.empty() && !starts_with(type, "text/")) return {};
    Passage body =
        decoded(s_, part.body, part.end, lower(field(part, "content-transfer-encoding")));
    body = as_utf8(body, lower(parameter(field(part, "content-type"), "charset")));
    if (starts_with(type, "text/html")) return text_of_html(body, told_);
    return lower(parameter(type, "format")) == "flowed"
               ? unflowed(body, lower(parameter(type, "delsp")) == "yes")
               : body;
  }

 private:
  Passage of_parts(const Part& part, const std::string& type, int depth) {
    const std::vector<Part> parts =
        parts_of(s_, part, parameter(field(part, "content-type"), "boundary"));
    const bool alternative = starts_with(type, "multipart/alternative");
    Passage out;
    for (const Part& p : parts) {
      const std::string kind = lower(field(p, "content-type"));
      if (lower(field(p, "content-disposition")).find("attachment") != std::string::npos) continue;
      if (alternative && starts_with(kind, "text/html") && !out.text.empty()) continue;
      Passage more = words(p, depth + 1);
      if (trim(more.text).empty()) continue;
      if (!out.text.empty()) out.add('\n', more.from.front());
      out.append(more);
    }
    return out;
  }

  const std::string& s_;
  std::vector<Told>& told_;
};

void add_envelope(const Part& mail, Passage& out) {
  for (const auto& [name, shown] : std::array<std::pair<const char*, const char*>, 4>{
           {{"from", "From: "}, {"to", "To: "}, {"date", "Date: "}, {"subject", "Subject: "}}}) {
    const auto at = mail.fields.find(name);
    if (at == mail.fields.end() || at->second.text.empty()) continue;
    const Passage value = decoded_field(at->second);
    if (value.from.empty()) continue;
    const Span before{value.from.front().start, value.from.front().start};
    out.add(shown, before);
    out.append(value);
    out.add('\n', {value.from.back().end, value.from.back().end});
  }
  if (!out.from.empty()) out.add('\n', out.from.back());
}

}  // namespace

bool is_mail(const std::string& bytes) {
  const Part part = read_part(bytes, 0, std::min<std::size_t>(bytes.size(), 65'536));
  const bool form = part.fields.contains("mime-version") || part.fields.contains("message-id") ||
                    part.fields.contains("content-type") || part.fields.contains("received");
  return form && part.fields.contains("from");
}

SourceText read_mail(const std::string& name, const std::string& bytes) {
  SourceText out;
  out.name = name;
  const Part mail = read_part(bytes, 0, bytes.size());
  Passage text;
  add_envelope(mail, text);
  const std::size_t before = text.text.size();
  text.append(Mail(bytes, out.told).words(mail, 0));
  for (Told& t : out.told) t.at += before;
  out.text = std::move(text.text);
  for (std::size_t i = 0; i < out.text.size(); ++i)
    out.places.add(i, 1, text.from[i].start, text.from[i].end - text.from[i].start);
  return out;
}

}  // namespace parley::letter

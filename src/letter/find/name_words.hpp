// Words that names are made of: forms of firms, jobs, and words with a capital that are no name;
// where the name of a firm or of a role ends.
#pragma once

#include "letter/find/token.hpp"

namespace parley::letter {

/// "P.A.", "L.L.C.", "N.A.": a form by its points; "PA" may be a state.
bool is_dotted_form(const Tokens& t, std::size_t i);
/// "inc", "llc", "N.A.": the form of a firm.
bool is_form(const Tokens& t, std::size_t i);
/// A job by its name, or by the end of its word: hydrologist, actuary, technician.
bool is_job(const Tokens& t, std::size_t i);
/// Whether a word may stand in a name: it has a capital.
bool is_name_word(const Token& t);
/// Words that begin with a capital but are no name.
/// "van", "der", "de la": small words within a person's name, before a word with a capital.
bool is_particle(const Tokens& t, std::size_t i);
bool is_grade(const Token& t);
bool is_no_name(const Token& t);

/// "the Firm", "the University": a word for a firm that is no name.
bool is_generic(const Tokens& t, std::size_t i);

/// "Labs", "Water": what a firm does, at the end of its name.
bool is_trade(const Tokens& t, std::size_t i);
/// "local", "lodge": of a union, by its number.
bool is_body_word(const Tokens& t, std::size_t i);
/// "Research", "Neonatology": a field of work, no name of a firm by itself.
bool is_field(const Tokens& t, std::size_t i);
/// "Department", "Office": a part of a firm, where "of" follows.
bool is_department_word(const Tokens& t, std::size_t i);
/// "Halden Search", "Bright Bench Recruiting": who fills the seats of other firms.
bool is_agency(const Tokens& t, std::size_t first, std::size_t end);

/// The end of a firm's name that begins at i: words with capitals, small words between them, its
/// form; i: none begins.
std::size_t firm_end(const Tokens& t, std::size_t i, std::size_t stop);
/// Whether the words at i end in a firm's form.
bool firm_follows(const Tokens& t, std::size_t i, std::size_t stop);
/// The end of a title that begins at i.
std::size_t role_end(const Tokens& t, std::size_t i, std::size_t stop, bool any_case);

/// "Mr", "Dr", "Prof".
bool is_honorific(const Tokens& t, std::size_t i);
/// The end of words with capitals that begin at i, hyphens within: "Vasquez-Holt".
std::size_t capitals_end(const Tokens& t, std::size_t i);

}  // namespace parley::letter

// Namer: who the letter is from, whom it is for, and which role it offers; of several places the
// surest by rank.
#pragma once

#include <set>

#include "letter/find/notebook.hpp"

namespace parley::letter {

/// Words that may be a name; the surest has the lowest rank.
struct NamePlace {
  ParsedBlock* in = nullptr;
  std::size_t first = 0;
  std::size_t end = 0;
  int rank = 100;
  bool newest = false;  ///< as sure a name of a later letter stands against it
};

class Namer {
 public:
  Namer(Notebook& book, Page& page) : book_(book), page_(page) {}
  void read();

 private:
  static constexpr int kCalled = 8;  ///< "Wilhelmina - we want you": the rank of such a name

  static void better(NamePlace& best, ParsedBlock& b, std::size_t first, std::size_t end, int rank);
  void write();
  std::string without_firm(std::string role) const;

  // firm_names.cpp
  void read_firm(ParsedBlock& b, std::size_t k);
  void read_firm_of_group(ParsedBlock& b, std::size_t i, std::size_t most);
  void read_firm_after_words(ParsedBlock& b, std::size_t i, std::size_t k);
  void read_firm_before_words(ParsedBlock& b, std::size_t i, std::size_t k);
  void firm_that_does(ParsedBlock& b, std::size_t i, std::size_t end, std::size_t next);
  void read_lone_firm(ParsedBlock& b, std::size_t i, std::size_t end, std::size_t k);
  void read_gang(ParsedBlock& b, std::size_t most);
  void read_dash_firm(ParsedBlock& b);
  void read_trailing_firm(ParsedBlock& b);
  bool read_firm_after_role(ParsedBlock& b, std::size_t end, std::size_t most);
  void sign_off_firm(ParsedBlock& b);
  void firm_alone(ParsedBlock& b, std::size_t first);
  bool goes_on_below(const ParsedBlock& b) const;
  bool is_last(const ParsedBlock& b) const { return b.place + 1 == page_.blocks.size(); }
  static bool is_role_like(const ParsedBlock& b, std::size_t first, std::size_t end);
  static bool is_part(const ParsedBlock& b, std::size_t first);
  static bool is_body(const ParsedBlock& b, std::size_t first, std::size_t end);
  static bool is_department(const ParsedBlock& b, std::size_t comma, std::size_t end);
  bool is_team_elsewhere(const ParsedBlock& b, std::size_t first, std::size_t end) const;
  static bool is_signature(const ParsedBlock& b);

  // firm_guess.cpp
  void firm(ParsedBlock& b, std::size_t first, std::size_t end, int rank);
  static bool is_house_of_group(const ParsedBlock& b, std::size_t first);
  static bool is_former(const ParsedBlock& b, std::size_t first);
  void choose_firm();
  bool is_person_of_firm(const NamePlace& f) const;
  bool is_named_once(const NamePlace& f) const;
  void take_longer_name();
  void take_whole_name();
  void take_department();
  void spell_out_firm();
  void read_client(ParsedBlock& b);
  void read_domains();
  void read_spelled(ParsedBlock& b, const std::string& domain);
  static std::size_t head_start(const Tokens& t);
  void read_head_and_foot();
  bool has_street(std::size_t k) const;
  bool ends_letter(std::size_t k, std::size_t n) const;
  bool is_below_letterhead(std::size_t k) const;
  bool is_house_of_writer(const ParsedBlock& b, std::size_t first, std::size_t end) const;
  static bool is_office(const Tokens& t, std::size_t i);
  bool read_team(ParsedBlock& b, std::size_t first);
  void read_labelled_small_firm(ParsedBlock& b);
  void guess_firm();
  void read_bare_head();
  static std::size_t owner_end(const Tokens& t, std::size_t i);
  void read_small_firm(ParsedBlock& b);

  // role_names.cpp
  void read_role(ParsedBlock& b, std::size_t k);
  void read_role_after_words(ParsedBlock& b, std::size_t i, std::size_t k);
  void read_heading_role(ParsedBlock& b);
  void complete_role();
  void read_role_under_title(ParsedBlock& b, std::size_t k);
  void read_role_before_firm(ParsedBlock& b, std::size_t most);
  void read_small_title(ParsedBlock& b, std::size_t most);
  void read_bullet_title(ParsedBlock& b);
  bool is_defined(const Tokens& t, std::size_t first, std::size_t end) const;
  void note_parties(const ParsedBlock& b);
  void read_firm_and_title(ParsedBlock& b, std::size_t most);
  void read_quoted_title(ParsedBlock& b, std::size_t most);
  void read_small_seat(ParsedBlock& b, std::size_t most);
  void read_title_line(ParsedBlock& b, std::size_t k);
  std::size_t past_labelled_firm(ParsedBlock& b, std::size_t i, std::size_t first);
  static std::size_t past_owner(const Tokens& t, std::size_t i);
  void read_owned_role(ParsedBlock& b, std::size_t i, std::size_t most);
  void read_bare_role(ParsedBlock& b, std::size_t most);
  void bare_role_at(ParsedBlock& b, std::size_t i, std::size_t end, bool begins, bool clause);
  static bool has_job_soon(const ParsedBlock& b, std::size_t first);

  // people_names.cpp
  void read_person_label(ParsedBlock& b);
  static std::size_t inverted_end(const ParsedBlock& b, std::size_t i);
  void read_party(ParsedBlock& b);
  bool read_firm_side(ParsedBlock& b);
  bool is_beside_engager(const ParsedBlock& b) const;
  void read_greeting(ParsedBlock& b);
  void read_bare_greeting(ParsedBlock& b);
  void complete_candidate();
  void complete_recruiter();
  void read_addressee();
  static bool is_rank(const Tokens& t, std::size_t i);
  static bool is_name_and_job(const Tokens& t, std::size_t first, std::size_t k);
  bool is_below_closing(const ParsedBlock& b) const;
  static bool is_person(const ParsedBlock& b);
  static std::size_t person_end(const ParsedBlock& b, std::size_t i);

  // introductions.cpp
  void read_title_and_firm(ParsedBlock& b, std::size_t first);
  static std::size_t past_staff(const ParsedBlock& b, std::size_t i);
  void read_bracketed_firm(ParsedBlock& b, std::size_t person, std::size_t open);
  void read_mentioned_candidate(ParsedBlock& b);
  void read_caller(ParsedBlock& b, std::size_t i);
  void read_contact(ParsedBlock& b);
  void read_thanked(ParsedBlock& b);
  void read_message_head(ParsedBlock& b);
  void read_introduction(ParsedBlock& b);
  void read_small_introduction(ParsedBlock& b);
  void read_label_firm(const ParsedBlock& b, std::size_t name, std::size_t end);
  void read_name_before_firm(ParsedBlock& b);
  void read_name_and_crew(ParsedBlock& b);

  // signatures.cpp
  void read_sign_off(ParsedBlock& b);
  bool is_firm_line(const ParsedBlock& b) const;
  void read_signatures();
  void read_closing(ParsedBlock& b);
  void read_lone_name(ParsedBlock& b);
  void note_signing(const ParsedBlock& b);
  void read_name_above_firm();
  static bool is_recruiting(const Tokens& t, std::size_t first, std::size_t end);
  static bool is_staff(const ParsedBlock& b, std::size_t first, std::size_t end);
  static bool is_small_name(const ParsedBlock& b);
  static bool closes(const ParsedBlock& b);
  static bool has_colon(const ParsedBlock& b);

  // names.cpp
  void read_headers();
  void read_speaker(ParsedBlock& b);
  void read_bracketed_speaker(ParsedBlock& b, std::size_t first);
  static std::size_t name_in_brackets(const ParsedBlock& b, std::size_t i);
  void read_header(const std::string& name, ParsedBlock& b);
  void read_titled_header(const std::string& name, ParsedBlock& b);
  void read_listed_firm(ParsedBlock& b);
  void read_subject(ParsedBlock& b);
  void read_titled_subject(ParsedBlock& b);
  static std::size_t without_staff(const ParsedBlock& b, std::size_t first, std::size_t end);
  void read_sender_firm(ParsedBlock& b, std::size_t end);

  Notebook& book_;
  Page& page_;
  std::set<std::uint64_t> parties_;  ///< words that stand for who makes the agreement
  bool accepted_ = false;            ///< below "Accepted and agreed" it is the candidate who signs
  bool signed_ = false;              ///< titles below "By: ..." are of those who sign
  NamePlace firm_;
  std::vector<NamePlace> firms_;  ///< all that may be it
  NamePlace role_{.newest = true};
  NamePlace subject_role_;  ///< of a line "Re: Vice President, Leveraged Finance"
  NamePlace candidate_;
  NamePlace recruiter_;
};

}  // namespace parley::letter

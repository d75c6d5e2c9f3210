// Schema: the JSON Schemas of tools, 2020-12, of the few words that every client knows.
//
// Objects name all their members; what is not named is refused, or is a figure.
#pragma once

#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "service/transport/json_text.hpp"

namespace parley::service::schema {

struct Member {
  const char* name;
  Json schema;
  bool required = true;
};

Json text(std::string_view says = {});
Json flag(std::string_view says = {});
Json whole(std::string_view says = {});
Json number(std::string_view says = {});
Json list(Json items, std::string_view says = {});
/// Values of one kind by any name.
Json by_name(Json value, std::string_view says = {});
Json object(std::vector<Member> members, std::string_view says = {});
/// An object whose other members are figures, or objects and lists of what may hold figures.
Json record(std::vector<Member> members, std::string_view says = {});

/// The value without what an object's schema does not foresee, so that a result always holds to it.
Json kept(const Json& schema, const Json& value);

/// One figure, by reference to the definition that every tool's schema carries.
Json figure();
/// What a figure is: id, value, says, from, and private where it is the candidate's own.
Json figure_definition();

}  // namespace parley::service::schema

#include "letter/find/vesting_rows.hpp"

#include <array>

namespace parley::letter {
namespace {

using Says = VestingSays;
using Row = VestingRow;

constexpr std::array kRows = {
    Row{Says::no_cliff, 0, "no|without|zero ?a|any ?vesting ?{dur} ?one ?year cliff"},
    Row{Says::no_cliff, 0, "cliff :|BAR none|no"},
    Row{Says::no_cliff, 0, "skip|skips|skipped|skipping ?the ?a ?any ?{dur} ?one ?year cliff"},
    Row{Says::cliff, 0, "{dur} ?vesting ?initial cliff"},
    Row{Says::cliff_vest, 0, "{dur} cliff vest|vests|vested|vesting"},
    Row{Says::cliff_vest, 0,
        "vest|vests|vesting ?schedule : ?a {dur} cliff ?vest ?vests ?vested ?vesting"},
    Row{Says::cliff_vest, 0, "with|on|by|a ?a {dur} cliff vest|vests|vested|vesting"},
    Row{Says::cliff_vest, 0, "vest|vests|vesting in|on|by|under|to ?a {dur} cliff"},
    Row{Says::cliff, 12, "year cliff"},
    Row{Says::cliff, 12, "a|one|1 year|year's|yr ?vesting cliff"},
    Row{Says::cliff, 12, "with|and|after|plus a|one|1 year|year's|yr ?vesting cliff"},
    Row{Says::cliff, 0,
        "after|with|following|and|has|to|including|plus ?a ?an ?the {dur} ?vesting ?initial cliff"},
    Row{Says::cliff, 0, "cliff ?vesting ?period ?date ?of|at|after|is|=|:|BAR ?a ?the {dur}"},
    Row{Says::cliff, 0,
        "nothing|none ?vests|vest|vesting ?at ?all before|until|till ?the ?your ?first ?end ?of "
        "{dur}"},
    Row{Says::cliff, 0, "nothing|none ?vests|vest|vesting before|until|till month {number}"},
    Row{Says::cliff, 0, "in|during ?the ?your {ord} year nothing|none ?at ?all vests|vest"},
    Row{Says::cliff, 0,
        "held|withheld|deferred|delayed|kept ?back until|till|for ?after ?the ?end ?of ?you "
        "?have|you've ?been ?completed ?worked ?served ?here ?with ?for ?us ?your ?first {dur}"},
    Row{Says::cliff, 0,
        "nothing|none is|are released|delivered|issued|yours before|until|till ?the ?your ?end ?of "
        "{dur}"},
    Row{Says::cliff, 0,
        "nothing|none is|are released|delivered|issued|yours before|until|till ?the ?your {ord} "
        "anniversary"},
    Row{Says::cliff, 0, "{ord} year nothing|none ?at ?all ?vests ?vest"},
    Row{Says::cliff, 0, "nothing|none ?vests|vest ?at ?all for|in|during year {number}"},
    Row{Says::cliff, 0, "in|during ?the ?your ?first {dur} nothing|none ?at ?all vests|vest"},
    Row{Says::cliff, kElliptic,
        "nothing|none ?vests|vest|vesting ?at ?all before|until|till ?after ?you ?have|you've "
        "?been "
        "?worked ?served ?completed ?here ?with ?for ?us ?your ?first {number}"},
    Row{Says::cliff, kElliptic,
        "nothing|none ?vests|vest|vesting ?at ?all for|in|during|over|before|until ?the ?your "
        "?first {number}"},
    Row{Says::cliff, 0,
        "nothing|none ?vests|vest|vesting ?at ?all for|in|during|over ?the ?your ?first {dur}"},
    Row{Says::cliff, 0, "nothing|none ?vests|vest ?for|in|during ?the|your {ord} year"},
    Row{Says::cliff, 0,
        "nothing|none ?vests|vest|vesting before|until|till ?the ?your {ord} anniversary"},
    Row{Says::cliff, 0, "cliff ?of|at|after|is|: ?the {ord} anniversary"},
    Row{Says::cliff, 0,
        "nothing|none ?vests|vest|vesting ?at ?all before|until|till ?after ?you ?have|you've "
        "?completed ?been ?worked ?served ?here ?with ?for ?us {dur}"},
    Row{Says::cliff, 0,
        "none of ?the ?these ?them ?your ?option ?shares|options|units|rsus ?is|are vested|vest|"
        "vests before|until|till ?you ?have ?you've ?completed ?the ?end ?of {dur}"},
    Row{Says::cliff, 0, "first {dur} ?vest ?come ?comes ?all in one go|lump"},
    Row{Says::cliff, 0, "first {dur} ?vest ?come ?comes all at once"},
    Row{Says::term, 0,
        "{dur} ?graded ?time ?based ?total ?ratable ?monthly ?quarterly vesting "
        "?schedule|period|term"},
    Row{Says::term, 0,
        "vesting|vest|vests ?period|term|schedule ?ratably|linearly|evenly in|for|of|is|:|over|BAR "
        "?a ?the {dur}"},
    Row{Says::term, 0, "{dur} vest|vests"},
    Row{Says::term, 0, "{dur} total|altogether|overall"},
    Row{Says::term, 0, "{dur} in total|all"},
    Row{Says::term, 0, "on|over the usual|standard|normal|customary|typical {dur}"},
    Row{Says::rest_over, 0,
        "over|during|for|across|in ?each ?of ?the ?a "
        "following|next|remaining|subsequent|succeeding|ensuing|additional|further ?period ?of "
        "{dur} ?period"},
    Row{Says::rest_over, 0, "following|next|remaining|subsequent|succeeding {dur}"},
    Row{Says::rest_over, 0,
        "in|over|during|through ?the {dur} that|which follow|follows|remain|remains|come;in|over|"
        "during|through ?the {dur} ?right after that|it"},
    Row{Says::rest_over, 0, "over|for|during ?the ?a {dur} thereafter|following|after"},
    Row{Says::rest_over, 0, "over|for|during {dur} ?period thereafter|following|after|that"},
    Row{Says::term, 0, "fully|completely|entirely vested ?after|in|within ?a ?total ?of {dur}"},
    Row{Says::until, 12,
        "fully|completely|entirely vested ?on|at|by|with ?the ?your ?end ?of ?the ?your {ord} "
        "?work anniversary|year"},
    Row{Says::until, 1, "until|till|through|to ?the ?end ?of month {number}"},
    Row{Says::until, 12, "until|till|through|to ?the ?end ?of ?your year|yr {number}"},
    Row{Says::until, 12,
        "until|till|through|to|ending ?the ?on ?end ?of ?the ?your {ord} ?work year|anniversary"},
    Row{Says::over, 0,
        "over|during|for|across|throughout ?a|the ?total ?period ?term ?of ?your ?first ?initial "
        "{dur}"},
    Row{Says::at_each_of_first, 0,
        "each|every ?one ?of ?the ?your first {number} ?annual|yearly anniversaries|anniversary"},
    Row{Says::at_each_of_first, 0,
        "after|on|at|in each|every ?one ?of ?the next|following|subsequent|succeeding {dur}"},
    Row{Says::at_each_of_first, 0,
        "end|close|completion of each|every ?one ?of ?the next|following|subsequent|succeeding "
        "{dur}"},
    Row{Says::at_each_of_first, 0,
        "end|close|completion|conclusion of each|every ?one of ?the ?your ?first {dur}"},
    Row{Says::at_each_of_first, 0, "after each|every ?one of ?the ?your ?first {dur}"},
    Row{Says::at_each_of_first, 0,
        "end|close|completion of each|every ?one ?of ?the {dur} that|which|after follow|follows|"
        "that|it|this"},
    Row{Says::at_each_of_first, 0,
        "in|of each|every ?one ?of ?the {dur} that|which|after follow|follows|that|it|this"},
    Row{Says::at_each_of_first, 0,
        "each|every ?one of ?the ?your {number} ?work anniversaries ?that|which follow|after"},
    Row{Says::at_each_of_first, 0, "on|at|over ?the ?your first {number} ?annual anniversaries"},
    Row{Says::at_each_of_first, 0, "{number} ?annual anniversaries"},
    Row{Says::at_list, 0, "anniversaries {number}"},
    Row{Says::at_each, 12,
        "each|every ?annual ?subsequent|succeeding|following|successive ?yearly ?vesting "
        "anniversary"},
    Row{Says::at_each, 12, "anniversaries"},
    Row{Says::at_anniversary, 0, "{ord} ?year ?annual ?vesting anniversary"},
    Row{Says::at_anniversary, 0,
        "on|after|following|upon ?or ?after ?the|your {ord} ?year ?annual ?vesting ?work "
        "anniversary"},
    Row{Says::at_anniversary, 0, "{dur} anniversary"},
    Row{Says::at_after, 12,
        "on|at|upon|after the anniversary of ?your ?the "
        "joining|join|start|starting|hire|employment|"
        "grant|commencement"},
    Row{Says::at_anniversary, 0, "anniversary {number}"},
    Row{Says::at_list, 0,
        "{ord} ?and ?the {ord} ?and ?the {ord} ?and ?the {ord} anniversaries|anniversary"},
    Row{Says::at_list, 0, "{ord} ?and ?the {ord} ?and ?the {ord} anniversaries"},
    Row{Says::at_list, 0, "{ord} and ?the {ord} anniversaries|anniversary"},
    Row{Says::at_list, 0, "{ord} ?and {ord} ?and {ord} anniversary"},
    Row{Says::at_list, 0,
        "{dur} and {dur} after|from|following ?the|your ?date ?of start|grant|hire"},
    Row{Says::at_list, 0,
        "{dur} ?and {dur} ?and {dur} after|from|following ?the|your ?date ?of start|grant|hire"},
    Row{Says::at_end_of_year, 0,
        "end|completion|close|conclusion ?of ?the|your ?each {ord} ?full ?vesting "
        "year|anniversary"},
    Row{Says::at_end_of_year, 0,
        "after|following|upon|completing|complete|completed|finish|finished|at|once|on ?completion "
        "?of ?the|your ?first {ord} ?full year"},
    Row{Says::at_end_of_year, 0,
        "when|once ?the|your {ord} ?full year is|has ?been over|up|complete|completed|done|ended|"
        "passed"},
    Row{Says::at_end_of_year, kElliptic, "after|following the {ord}"},
    Row{Says::at_end_of_year, kElliptic, "end|close of the {ord}"},
    Row{Says::at_end_of_year, 0, "end|completion of ?year {number}"},
    Row{Says::at_end_of_year, 0, "after|at|upon|following year|yr {number}"},
    Row{Says::begins, 0,
        "beginning|starting|commencing|begins|starts|begin|start ?on ?the ?date {dur} "
        "?after|following|from"},
    Row{Says::begins, 0,
        "beginning|starting|commencing|begins|starts ?on|with|at ?the ?date ?of ?your {ord} ?year "
        "anniversary"},
    Row{Says::in_full, 0, "vest|vests|vesting ?as ?a in full|whole"},
    Row{Says::equal, 0,
        "in|of ?substantially equal|like ?annual|monthly|quarterly|yearly "
        "installments|instalments|parts|"
        "portions|amounts|steps|lots|slices"},
    Row{Says::equal, 0,
        "in|of|into ?substantially ?{number} equal|like "
        "halves|half|third|quarters|quarter|fourth|fifth|parts|shares|portions|amounts|pieces|lots|"
        "slices|steps"},
    Row{Says::equal, 0, "in|into ?equal {ord}"},  // "in thirds"
    Row{Says::in_full, 0, "cliff vest|vests|vesting"},
    Row{Says::in_full, 0,
        "in|as ?a ?one single|one|1|lump ?lump "
        "installment|instalment|tranche|sum|go|step|part|portion|block|vest"},
    Row{Says::in_full, 0,
        "all ?of ?which|them|it|these|those|the ?such ?units|shares|rsus|options ?of ?which ?will "
        "?shall vest|vests|vesting"},
    Row{Says::in_full, 0,
        "whole|entire ?of ?the ?your award|grant|lot|thing|number|amount ?will ?shall ?then "
        "vest|vests|vesting"},
    Row{Says::in_full, 0,
        "lapse|lapses ?as ?to ?on ?for all|100% ?of ?the ?your ?such ?shares ?units ?of ?them"},
    Row{Says::in_full, 0, "vest|vests|vesting in ?its|their entirety"},
    Row{Says::in_full, 0, "vest|vests|vesting all together"},
    Row{Says::in_full, 0, "vest|vests entirely|completely|together|fully"},
    Row{Says::in_full, 0, "vest|vests|vesting ?all at once"},
    Row{Says::all_after, 0, "all|100% ?of ?it|them|units {dur} after|from"},
    Row{Says::all_after, 0, "all ?of ?it|them ?will ?shall vest|vests {dur} after|from"},
    Row{Says::all_after, 0, "cliff vest|vests|vesting after|at|on ?the ?end ?of {dur}"},
    Row{Says::all_after, 0,
        "all ?of ?it|them ?will vest|vests|vesting after|at|on|upon ?the ?end ?of {dur}"},
    Row{Says::at_after, 12,
        "a|one ?full year after|from|following|of ?your|the|you|date ?date ?of "
        "start|starting|starts|grant|join|joining|hire|begin"},
    Row{Says::at_after, 12,
        "when|once|after a|one|your ?full year is|has ?been over|up|complete|completed|done|ended|"
        "passed|gone"},
    Row{Says::at_after, 0, "month|months {number}"},
    Row{Says::at_after, 0,
        "after|at|upon|following|on|completion|completing|complete|completes|completed ?completion "
        "?the ?of "
        "?your ?a ?first {dur}"},
    Row{Says::at_after, 0,
        "once|after|when|if you've|you ?have been|worked|served|completed ?with|for ?us|here "
        "?for|a|the ?a {dur}"},
    Row{Says::at_after, 0, "{dur} later"},
    Row{Says::at_after, 0, "@ {dur}"},
    Row{Says::at_after, 0, "at|on|after|from ?the {dur} mark|point"},
    Row{Says::at_after, 0,
        "{dur} after|following|from ?the|your|that ?start|vesting|grant|hire|commencement ?date"},
    Row{Says::in_year, 0,
        "in|during|over ?the ?course ?of ?the|your ?whole|entire|full {ord} ?vesting year"},
    Row{Says::in_year, 0, "in|during|over the course of year {number}"},
    Row{Says::in_year, 0,
        "in|during|over|for|of ?each ?of years {number} ?and {number} ?and ?{number} ?and "
        "?{number}"},
    Row{Says::in_year, 0, "in|during|over|of|for ?the|your {ord} ?vesting year"},
    Row{Says::in_year, 0, "in|during|over|for ?the|your {ord}"},
    Row{Says::in_year, 0, "in|during|for year {number}"},
    Row{Says::in_year, 0, "year {number}"},
    Row{Says::in_year, 0, "?the {ord} year"},
    Row{Says::every_duration, 0, "every|each {dur}"},
    Row{Says::every_duration, 0, "at|in {dur} intervals"},
    Row{Says::at_vest_date, 0,
        "first|next|nearest|closest ?of ?our|the|its ?company ?regular|regularly|scheduled "
        "?scheduled ?quarterly|monthly vest|vesting date|day"},
    Row{Says::each_vest_date, 0,
        "each|every ?such|subsequent|following|successive|later ?company ?regular|scheduled "
        "vest|vesting date|day"},
    Row{Says::every, 1, "monthly"},
    Row{Says::every, 1, "monthly within|during ?each ?the ?that ?every year"},
    Row{Says::every, 3, "quarterly ?vesting ?vests within|during|in ?each ?the ?that ?every year"},
    Row{Says::within_year, 0, "within|during|inside of|each|every|any|a ?such ?vesting year"},
    Row{Says::within_year, 0,
        "in each|every ?such ?vesting year ?in ?of {number} ?equal quarterly|monthly "
        "?installments|instalments|parts|portions|amounts|steps|lots|slices"},
    Row{Says::within_year, 0,
        "each|every ?such ?vesting year in {number} ?equal quarterly|monthly "
        "?installments|instalments|parts|portions|amounts|steps|lots|slices"},
    Row{Says::equal, 0,
        "within|in each|every year ?they|these|it ?vest|vests ?in ?equal monthly|quarterly "
        "?parts|installments|instalments|amounts|portions"},
    Row{Says::equal, 0,
        "equal monthly|quarterly amounts|parts|installments within|during|in each|every year"},
    Row{Says::begins, 0,
        "first part|portion|tranche|installment|instalment|lot|time|of|vesting|vest ?of ?all ?them "
        "?vests|vest|is|falls|being|occurring "
        "{dur} after|from|following|in|later"},
    Row{Says::begins, 0, "first of all {dur} after|from|following"},
    Row{Says::first_after, 0, "the first {dur} after|from|following ?the|your"},
    Row{Says::of_year, 0,
        "{fraction} of that|the|each|such ?vesting year|years|annual|yearly "
        "portion|share|part|percentage|tranche|amount|shares|options|units"},
    Row{Says::every, 12, "end|close of each|every year"},
    Row{Says::every, 1, "month by month"},
    Row{Says::every, 1, "by the month"},
    Row{Says::every, 3, "by the quarter"},
    Row{Says::every, 1, "/ month"},
    Row{Says::every, 3, "/ quarter"},
    Row{Says::every, 12, "/ year"},
    Row{Says::every, 3, "quarter by quarter"},
    Row{Says::every, 12, "year by year"},
    Row{Says::every, 12, "each|every year on|at|after ?your ?the ?each work anniversary"},
    Row{Says::at_each, 12, "on|at|after ?each|every ?of ?your ?the work anniversary|anniversaries"},
    Row{Says::every, 1,
        "each|every|per|a ?full ?calendar ?additional ?further ?successive ?subsequent ?following "
        "?completed ?one month"},
    Row{Says::every, 3, "quarterly"},
    Row{Says::every, 3, "each|every|per ?company quarterly vest|vesting date"},
    Row{Says::every, 3,
        "each|every|per ?full ?calendar ?fiscal ?additional ?further ?successive ?subsequent "
        "?following ?completed quarter"},
    Row{Says::every, 3, "a quarter"},
    Row{Says::every, 1, "per|each|every|a mo|mth|mnth"},
    Row{Says::every, 3, "per|each|every qtr"},
    Row{Says::every, 6, "semi|bi annual|annually"},
    Row{Says::every, 6, "each|every|per|a ?full ?completed half ?a year"},
    Row{Says::every, 6, "semiannual|semiannually|biannually;half yearly"},
    Row{Says::every, 6, "twice a|per|each year"},
    Row{Says::every, 12, "annual|annually|yearly;per annum"},
    Row{Says::every, 12,
        "each|every|per|a ?full ?additional ?further ?successive ?subsequent ?following ?completed "
        "?vesting year"},
    Row{Says::count, 0,
        "{number} ?substantially ?approximately ?equal ?successive ?consecutive ?substantially "
        "equal|like|successive|consecutive ?successive|consecutive ?calendar "
        "?annual|monthly|quarterly|semi ?annual|yearly ?calendar ?vesting "
        "installments|tranches|parts|portions|instalments|pieces|amounts|shares|steps|lots|slices"},
    Row{Says::count, 0,
        "{number} ?equal ?semi ?half ?annual|monthly|quarterly|yearly|semiannual "
        "installments|instalments|tranches|parts|steps|lots|slices|pieces"},
    Row{Says::of_rest, 0, "of ?the ?such ?then remaining|remainder|balance|unvested|rest"},
    Row{Says::rest, 0, "remaining|remainder|balance|rest|thereafter|afterwards|then"},
    Row{Says::rest, 0, "after that|which"},
    Row{Says::first_on, 0,
        "first ?installment|vest|vesting|tranche|part|portion|payment|one ?of|such|these "
        "?them|which "
        "?installments ?date ?will|to "
        "?being|vesting|vest|occurring|occur|is on|: {date}"},
    Row{Says::first_on, 0, "first {portion} ?of ?it ?them ?vesting ?vests ?vest on|: {date}"},
    Row{Says::first_on, 0, "beginning|starting|commencing ?on {date}"},
};

}  // namespace

const VestingRow& vesting_row(int row) { return kRows[static_cast<std::size_t>(row)]; }

const PatternTable& vesting_table() {
  static const PatternTable t = [] {
    PatternTable made;
    for (std::size_t i = 0; i < kRows.size(); ++i) made.add(static_cast<int>(i), kRows[i].pattern);
    return made;
  }();
  return t;
}

}  // namespace parley::letter

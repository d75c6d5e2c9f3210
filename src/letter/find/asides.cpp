#include "letter/find/asides.hpp"

#include <algorithm>
#include <array>

#include "letter/find/asked_words.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

// How far an aside reaches from its words: to where the offer is taken up again, or over all of
// the sentence.
enum class Reach { on, whole };

struct Row {
  std::string_view why;
  Reach reach;
  std::string_view patterns;
};

constexpr std::array kRows = {
    Row{"an example", Reach::on,
        "to give|for you ?an|a ?some idea|sense|feel|feeling|picture|impression|taste|flavor;"
        "person|employee|someone|somebody|anyone|one|holder who|that "
        "holds|held|has|had|owns|owned|exercises|buys ~4 "
        "{value};person|employee|someone|somebody|anyone|colleague holding|owning|with ~2 {number} "
        "~2 options|shares|units|rsus;to show|illustrate how|what;if ?the ?our ?your "
        "?company|we|firm ?were|was "
        "?ever ?is ?to ?be sold|acquired ?one ?day for|at;for example|instance|illustration;as "
        "an|one example;by way "
        "of "
        "example|illustration;eg;illustrative|illustration|illustrates|hypothetical|"
        "hypothetically|illustratively;assuming ?a ?an ?that ?our ?the ~2 "
        "price|valuation|exit|growth ?of ~1 {money};example :|BAR;to illustrate;here is one ?:;"
        "if we|it|the ~2 "
        "went|go|goes|were "
        "?to ?ever public|listed|acquired|sold|bought at;example "
        "calculation;suppose|imagine;let's say|assume;if ?the ?that|this|our ~3 "
        "average|price|value|valuation "
        "were|was|is|reaches|reached|doubles|doubled|triples|tripled|hits|grows|grew|rises|rose|"
        "falls|"
        "fell|climbs|climbed|went|goes;"
        "it|that|this would ?then be|make|come|give|mean ?to ~2 {number} "
        "shares|units|options|rsus;in|under that|this|such example|scenario|illustration"},
    Row{"a projection", Reach::on,
        "if we do|raise|close|hit ~8 {money};on paper ~4 {money};calculator|estimator|model|tool "
        "~2 "
        "project|projects|projected|shows|estimates|puts|says;could|might|would|may "
        "?have be|become|been ?then worth;would|might|could have a ~2 value of;"
        "award|grant|units|shares|rsus|options|equity|stock would|might|could ?then come|amount "
        "?up to;potential "
        "value|upside;at|on|after ?an ?a ?exit|ipo "
        "?of|at ~3 "
        "{money} ?exit ~4 worth;at {money} ?a|per|each ?share|unit|option ~6 would|could|might be "
        "worth"},
    Row{"what others have", Reach::on,
        "a|an ~4 currently|now|presently ?also earns|makes|receives|gets {value};{number} "
        "hourly|salaried|unionized|seasonal ~4 employees|people|staff|workers|associates;"
        "{number} hourly ?and {number} salaried;{number} salaried ?and {number} hourly;"
        "my|a ?old ?good ?former buddy|friend|colleague|classmate|cousin|brother|sister|roommate|"
        "coworker|mentor ~8 makes|make|got|gets|earns|pulled|pulls|has|started ~4 {value};"
        "before you ?here ~1 cleared|made|got|earned|took|had|drew|was|paid ~3 {value};"
        "gm|gms|manager|managers|rep|reps|lead|leads|driver|drivers|supervisor|supervisors|one|"
        "some "
        "~3 made|cleared|got|earned|took|pulled|banked|netted ~2 {value} ~4 last|previous|prior "
        "year|season|quarter|month|summer|cycle;"
        "class ahead|above|before|behind|below ?of ?you ?yours ~6 {value};class|cohort "
        "is|was|are|gets "
        "?now ?paid ?at ?on ?about {value};"
        "{value} ?a ?year over|above|under|below|more|less ?than what ~3 "
        "get|gets|make|makes|earn|earns|paid|start|have;"
        "band|range is|was ?the same ~14 {value};"
        "graduate|phd|doctoral student|students ~2 {money};postdoc|technician ~2 {money};"
        "last|previous|former|current tenant|tenants|renter|occupant|occupants ~1 "
        "paid|pays|rented ~2 {value};employee|hire|"
        "engineer # {number} ~4 {value};"
        "pay|pays|paid|start ?our ?the ?other ?current ?new "
        "analysts|engineers|managers|teachers|nurses|associates|designers|developers|scientists|"
        "consultants|technicians|operators|drivers|others|colleagues ~2 {money};"
        "i|we|they paid|gave ?the ?our ?my last|previous|former|old|other "
        "fellow|guy|man|woman|one|person|manager|foreman|hand|cook|driver|teacher ~2 {value};"
        "{money} ~1 available to ?all ?any ?every ?eligible ?our "
        "staff|employees|associates|everyone|anyone|members|all|any|those|teachers|nurses;"
        "{money} ~2 was|were ?also paid|given to ?the ?all ?two ?three "
        "others|those|people|everyone|staff|colleagues|hires;paid|gave {money} to those|others|"
        "people|everyone;"
        "the|our last|previous|prior|former|outgoing ~2 was|were paid|making|earning|on|at ~2 "
        "{value};people|folks|engineers|employees|hires|managers|reps|associates|everyone|most ~4 "
        "typically|usually|generally|often|normally ~1 "
        "see|get|receive|earn|make|land|average|have|start ~4 {value};"
        "class|cohort|intake of {number} ~6 {value};i|we each ?also hold|own|have|has ~2 {value};"
        "employees|people|hires|staff ~6 may|might ?also get|receive|earn ~4 {value};"
        "when|as we hired ~12 {value};interns|intern|apprentices|contractors|temps|volunteers ~4 "
        "{value};engineers|analysts|managers|directors|employees|people|hires|folks|colleagues|"
        "staff|"
        "candidates at|of|on|in ?your ?this ?the level|grade|team|role|band|position ~2 "
        "receive|receives|get|gets|earn|earns|make|have|see ~8 {value};engineers|analysts|managers|"
        "directors|employees|people|hires|folks|colleagues at|in ~2 "
        "typically|usually|often|generally|normally receive|get|earn|make|have|see|land ~8 {value};"
        "{value} ~6 to|for all|every|other ?our "
        "staff|employees|everyone|colleagues;staff|employees|colleagues|workers|others "
        "are|is paid ~2 "
        "{value};university|licensor|institute|investor|investors|fund|founder|founders|advisor|"
        "advisors|"
        "pool "
        "?each ?also ?will receives|receive|holds|hold|owns|own|gets ~3 {value};predecessor ~10 "
        "{value};the former|outgoing|departing ~5 had|has|earned|made|got|received|paid|"
        "drew|on "
        "~10 {value};early|earliest|founding|original|senior|first folks|people|hires|employees|"
        "engineers|joiners|team ~2 got|received|had|have|hold ~4 {value};"
        "grade|level|band|tier {number} ~2 receive|receives|get|gets|earn|earns ~4 {value};"
        "promotion|promoted to ~14 {value};next|higher|another level|grade|step|band|title ?up ~4 "
        "{value};opened w|with|at ?/ ~1 {value};i ?had ?first said|countered ~2 "
        "{value};associates|employees|staff|managers|directors|analysts|engineers|colleagues ~14 "
        "received|earned|got ~3 {value};employees|staff|associates|members "
        "represented|in|of|covered "
        "~8 receive|get ~6 {value};for comparison|reference ~20 "
        "{value};the|our outgoing|former|departing|previous|prior ~3 : {value};"
        "for ?your info|information ~6 {value};fyi ~6 {value};info|information : ~6 "
        "{value};last|previous|other|another|average|typical|most|median|fellow|current ?team ?of "
        "?our "
        "?the person|hire|hires|engineer|engineers|employee|employees|candidate|candidates|"
        "colleague|colleagues|people|peer|peers|teammate|teammates|member|members|analyst|analysts|"
        "developer|developers|designer|designers|managers|folks|staff|associates|"
        "recruit ~12 {value};someone|somebody|anyone|others|colleagues|peers|teammates ~8 "
        "{money};your|the|our ?new manager|boss|predecessor|supervisor|colleague|friend|spouse|"
        "wife|husband|partner|teammate whose|who|earns|makes|receives|gets|started;"
        "the|our|their ~1 folks|guys|reps|team|engineers|analysts|designers|developers|managers|"
        "directors|nurses|staff|associates|employees|colleagues|leads ?all ?only ?now ?usually "
        "has|have|get|gets|earn|earns|hold|make|receive ~6 {value};"
        "your|a ?former ?old colleague|classmate|friend|buddy|acquaintance ~12 "
        "got|received|joined|accepted|took|signed|negotiated ~8 {value};our|the "
        "first|second|earliest "
        "hire|hires|employee|employees ~2 got|received|took|had|has|have|get ~4 "
        "{value};joins|joined with ~6 {value};she|he has|receives|owns|holds ~1 {value};"
        "{money} ~3 that|which your|the current|present|existing|other firm|employer|company|"
        "hospital|school;best|highest|lowest paid ~3 {money};"
        "under|below|beneath you|him|her|them ~4 {money};whom|who|that you ?will "
        "lead|supervise|"
        "manage|direct ~5 {money};who report|reports to you ~5 {money};"
        "person|one|employee|guy|woman|man ~2 replace|replacing|succeed|left ~6 {money};person|one "
        "before you ~6 {money};our ~2 engineers|managers|directors|designers|scientists|analysts|"
        "nurses|consultants|associates|developers|partners ?all ?now ?typically ?usually "
        "?currently have|hold|own|get|receive|got|received ~6 {value};"
        "captains|seniors|leads|supervisors|managers|directors|partners|principals "
        "start|starts|begin ?out at|with|on ~1 {value};"
        "was|were hired "
        "at|for|with;managers|directors|engineers|leads|employees|people|folks|peers|hires "
        "?at ?in ?on your level|team|role|band|grade ?now were|was|have|got|get|received|are ~8 "
        "{value};senior|other|most staff|people|employees|managers|leaders have|has ~3 "
        "given|granted|received ~6 {value};benefits ~4 carries|costs|puts ~4 {money};other "
        "~9 are|is|stand|sit all|at|on|between ~1 {value};others ?at "
        "?in "
        "?on ?your ?this ?the level|team;"
        "top|best|average|typical|median|star ?sales "
        "rep|reps|seller|sellers|ae|performer|performers|"
        "producer|producers|earner|earners ~6 {value};rep|reps|seller|sellers|ae "
        "did|made|earned|took|hit|cleared ~2 {value};"
        "other|another families|parents|customers|clients|guests|members|tenants pay|pays ~3 "
        "{value};"
        "employees|officers|insiders|directors|staff ~5 held|hold|holds|own|owned ~3 {value};"
        "other|others|fellow ~3 hold|holds|own|owns ~4 {value};someone|somebody "
        "told|said|mentioned|wrote ~6 {percent};"
        "have|has|keep|keeps|hold|set|reserve ~3 {number} ~2 shares|options|units|rsus ~2 "
        "for|aside "
        "~3 hires|employees|others|team|staff|people;"
        "averaged|average|averages ~3 {money};members|those|teachers|employees ~8 who ~8 "
        "receive|get|earn ~4 "
        "{value};second|other|another "
        "person|candidate|finalist ~6 at|for {value};competitor|competitors|rival|rivals ~14 "
        "{value};other|another|bigger|larger|most|some "
        "?of ?the ?tech companies|firms|shops|employers|startups|hospitals|districts ~10 {value};"
        "down|across ?the town|street|river|road|hall|bay ~8 {value};people|folks|engineers|"
        "employees|colleagues|hires|staff|associates|managers|nurses|candidates|those|others who "
        "~6 spent|spend|paid|got|received|took|made|earned ~4 {value};{value} ?each on average;"
        "write|writes|writing|apply separately ~20 {value};comparable|similar ~1 "
        "seats|roles|jobs|positions|offers|openings|firms|companies ~8 {value};on "
        "average ~6 spent|spend|paid|got|get|received|receive|earn|earned|make ~3 {value}"},
    Row{"what you have elsewhere", Reach::on,
        "{money} ?worth ?in ?of ?unvested ?restricted ?company "
        "stock|shares|rsus|units|options|equity|"
        "awards ?units ?that ?which your|the "
        "former|current|present|previous|prior|last|old|existing "
        "employer|company|firm|bank|hospital|school ?has ?had awarded|granted|gave|promised|paid;"
        "current|present|existing "
        "compensation|salary|pay|package|earnings ~4 :|BAR ~2 {value};"
        "your current|present|existing ?annual base|salary|pay|compensation ?of {money} "
        "and|plus|with ~4 {money};{money} ?annual ?base ~10 you ?have "
        "told|shared|mentioned|disclosed|reported|described;takes|took|taken|taking account of ~3 "
        "{money};{money} ~1 that|which you ?have ?had ?were ?are ?being ?been "
        "offered|promised|quoted ~2 elsewhere|another|somewhere|other;last|previous|prior|current "
        "quote|rate ?was ?of ?: ?( {money};prior|last|previous year ?end bonus|award|incentive "
        "?was ?of "
        "{money};"
        "old|present|last job|gig|place|employer pays|paid|is|was ~6 "
        "{value};rumors|rumours|rumored|rumoured|speculation|gossip ~6 {value};my ?own "
        "current|present|previous|prior|last|old|existing ?base "
        "salary|base|pay|comp|compensation|total|package ~6 {value};i|i'm ?am ?currently ?now "
        "make|earn|making|earning ~3 {value};my current|present|old salary|base|pay|comp ~4 "
        "{money};about|of|with|to your "
        "current|present|previous|former|existing "
        "compensation|salary|pay|package|earnings ~14 {value};your|the "
        "current|present|previous|former|existing|prior|last|old "
        "employer|company|firm|job|shop|place|workplace ~12 {value};you're|you ?are ?now "
        "currently|presently|now earn|make|earning|making|receive|receiving|have|hold|paid|at ~6 "
        "{value};currently|presently pays you;pays you ~4 {money} "
        "currently|today|now|at;leave|leaving ~8 "
        "behind;forfeiting|forfeit ~12 unvested|employer;giving up ~4 {money};you|you'd|you'll "
        "?will ?would give up ~4 {money};you|you'd|you'll ?will ?would "
        "lose|forfeit|surrender|abandon ~1 {money} ~4 "
        "unvested|rsus|stock|equity|options|shares|units;{money} ?worth ?in ?of ?your ?unvested "
        "?restricted rsus|rsu|stock|equity|options|shares|units|awards ?that ?which "
        "you|you'd|you'll|you're ?will ?would ?are ?now "
        "forfeit|forfeiting|lose|losing|leave|leaving|give|giving|surrender|abandon|hold|have;"
        "you|you're ?will "
        "?would ?are forgo|forego|forgoing|foregoing|sacrifice|sacrificing ?a ?an ?the ?your ?year "
        "?end ?annual ?unvested bonus|award|stock|equity|pension ?of ?about "
        "{money};forfeit|forfeiting "
        "~5 {money} by|on|when leaving|joining;walking|walk away "
        "from;you|you're|you'd|you'll ?would|will|are ?be leaving|leave ~4 {money} ~6 "
        "unvested|table|behind;another|competing "
        "offer|company|employer|firm ~8 {money};know|realize|realise|understand|heard ~3 "
        "would|could|can|might|will pay|offer|give|match ~3 {value};elsewhere ~6 "
        "{money};already|currently own|hold|have ~3 "
        "{value};currently|previously|formerly {money};options|rsus|equity|shares|awards|units "
        "were|have|was "
        "?been cashed|paid|bought out;not affected by this letter|offer;existing|earlier|vested ~2 "
        "grant|award|options|equity|rsus ~6 {value}"},
    Row{"a range or a market", Reach::on,
        "range|band posted|advertised|listed|published ~6 "
        "{value};advertised|posted|listed|published "
        "?at|as|from|for "
        "{money};posted|advertised|published|salary|pay|hiring|compensation|listed ?salary ?pay "
        "range|band|ranges|bands;ranges|bands for ?the ?this ?your ?that "
        "role|level|position|grade|title|job|req ~14 {value};range|band ?for ?the ?this ?your "
        "?that "
        "role|level|position|grade|title|job|req ~9 "
        "{value};range|band {number} : ~1 "
        "{value};market|industry|national|regional|benchmark|survey "
        "median|average|rate|rates|data|midpoint|benchmark|norm;midpoint;percentile;median ~7 "
        "{money};median ~7 {number} ?units|shares;comparable|similar positions|roles|jobs|posts ~8 "
        "{value};average|mean|typical|median|usual salary|pay|salaries|base|compensation ~14 "
        "{money};median|average ?was|is|of|at ?about {value};{money} in|at the median;{money} "
        "in|at the average "
        "for|in|among|across|here|nationally;market|survey "
        "p25|p50|p60|p65|p75|p90 ~5 {value};band|bands|"
        "range|ranges|schedule|scale|grid "
        "tops|ranges|topped|maxes|caps|runs|goes|is|are|spans|starts;"
        "{money} is|was|would ?be ?well ?far above|beyond|over|outside|"
        "higher|more ~2 what|anything|anyone|range|band|limit|grade|budget;top of ?the ?your "
        "grade|band|scale ~4 {value};{value} ~2 top of ?the grade|band|scale;"
        "runs|ranges|spans|goes|extends|reaches from ~3 {money} ~6 to ~3 {money};highest|lowest "
        "?closing price ~8 "
        "{money};52|fifty week|weeks ~6 {money};high|low was|of ~2 {money}"},
    Row{"an example", Reach::whole,
        "would ~1 to take|give ?you ?just ?only an|one example;to take an example"},
    Row{"another choice", Reach::on,
        "salary|equity|cash|stock|option|options|pay heavy|rich|light version|offer|package|mix|"
        "alternative|variant ?would is|was|be|has|had|means ~4 {value}"},
    Row{"an award that no scenario can say", Reach::whole,
        "participation|distribution|profits threshold|hurdle;incentive|profits units|unit;phantom "
        "?stock ?equity ?rsu stock|shares|share|units|unit|equity|plan|rsus|options;"
        "profits|profit interest|interests;{number} ~3 stock|share|equity appreciation "
        "right|rights|units;{number} sar|sars;carried interest;points of carry;cash settled "
        "?stock units|rsus|awards|options"},
    Row{"what a year comes to", Reach::whole,
        "my|our own|rough ?rough math|maths|calculation|sum|sums|arithmetic;= ~1 {value} ?in ?for "
        "year|yr one|1|first;total|totals ~4 base ~12 :|BAR|= {money};first year|yr ?total ?target "
        "comp|compensation|cash|pay|earnings|value ~30 = "
        "{value};year|yr one|1 ?total ?target ?all ?in "
        "comp|compensation|cash|pay|earnings|value|tc "
        "~30 = {value}"},
    Row{"what is deferred", Reach::on,
        "part|portion|portions|share of ?the ?a ?an ?your ?any bonus|award|incentive|compensation "
        "~6 {percent} ~6 stock|shares|units|deferred|delivered"},
    Row{"what they are worth", Reach::on,
        "those|these|they|which ?units ?shares ?rsus ?options are|would|will ?be ?currently ?today "
        "worth ?about {money};spread ~14 is|of|equals|was|: ?about ?currently {money} ?. ?in "
        "?total"},
    Row{"stock that you may buy", Reach::whole,
        "you|invited|opportunity|allowed|able|may|can|option|right ?to invest ~3 {money} in ?of "
        "?our ?the ?company ?common stock|shares|equity|round|company"},
    Row{"an earlier grant", Reach::on,
        "prior|previous|earlier|existing ?new ?hire ?equity ?stock ?rsu ?option "
        "grant|award|option|grants|awards ?of ?for {number} ~14 "
        "continue|continues|keep|keeps|remain|remains|unaffected|unchanged|stays;{number} "
        "?unvested ?vested ?stock options|rsus|shares|units ~2 you|that|which ?you "
        "left|forfeited|held|earned|surrendered;{number} ?unvested ?stock "
        "options|rsus|shares|units ~10 not be reinstated|restored|reissued"},
    Row{"what was advertised", Reach::on,
        "{value} ~3 that|which ?our ?the ad|advert|advertisement|posting|listing|flyer ?had ?has "
        "?once mentioned|said|listed|showed|promised;"
        "{value} ?an|a|per|/ ?hour|hr|year ~3 in|on|from ?the ?our ?original "
        "ad|advert|advertisement|posting|listing|flyer|website;ad|advert|advertisement|posting|"
        "listing|flyer ~2 said|says|listed|lists|showed|shows ~3 {value}"},
    Row{"a limit of the plan", Reach::whole,
        "no ~2 person|participant|employee|individual ~5 granted|receive|awarded|hold ~4 "
        "{number};any one|single|individual participant|person|individual|employee;reserved ?for "
        "issuance;pool|reserve ?is ?of ?: {percent} ?of ?the "
        "?company;company wide ~4 budget ~4 {value};budget|reserve|pool ?for ?year {number} : "
        "{value};plan|option|equity|stock|share ?plan reserve "
        "?of ?is ?stands ?at ?: ?now {number};reserved|available|authorized ?for ?issuance ?grant "
        "under|for ?the ?our ?equity "
        "?stock ?incentive plan|grant|issuance;remain|remains "
        "available;under which ~1 {number};{number} ?shares ?of ?common ?stock ?units "
        "are|is|was|were "
        "?initially ?originally reserved|authorized;option|equity|stock|employee|incentive pool ~4 "
        "{value};has|have ?already "
        "granted|issued ?stock options|shares|rsus|units ?on ?for ?over ~2 {number};plan|pool "
        "~1 reserves|holds|contains|has|of ~2 {number};share reserve;aggregate "
        "?number ?of ?shares limit;per participant"},
    Row{"what was paid before", Reach::on,
        "has|have ?always ?usually made|contributed|paid|added|given|put ~8 {percent} ~5 each ?of "
        "?the last|past|previous|prior;"
        "average|typical|mean|median|historical|recent ~1 payout|payouts|attainment|achievement "
        "~5 {percent};"
        "last|past|previous ?few {dur} ?the ?our ?company ?firm ?plan ?we ~1 "
        "paid|contributed|put|funded|averaged|gave|awarded ~5 {value};"
        "group|team|department|division|office|crew|everyone|everybody got|received|made ~2 "
        "{percent};"
        "it|that|they|bonus|plan|pool|sharing came|come|worked|paid|turned|was ?out ?at ?to ?about "
        "~1 {percent} ?of ?base ?your ?pay ?salary last|previous|prior|for|in;has|have|had been ~2 "
        "{value} ~6 past;has|have lately|recently|"
        "ordinarily been ~5 {money};"
        "{money} ?back ?the last|previous|prior "
        "time|go|spring|summer|fall|autumn|winter|month|year|quarter;"
        "average|mean|median ~8 was|were|came ?out ?at ?to ?about {percent};"
        "bonus|bonuses|award|awards|payout|payouts ~6 came ?out|in ?at|to ?about {percent};"
        "in recent|past|prior|previous ?few years;historically;averaged|averages ~6 "
        "{percent};last|previous|prior|past ?fiscal ?calendar "
        "?few ?three ?two ?five year|years|cycle ?the ?these ?they ?those ?our ?company ?plan "
        "?bonus ?bonuses "
        "paid|contributed|put|payout|payouts|funded|averaged|was|were|has|have|it|we|target ~9 "
        "{value};last|previous|prior|past year|season|summer|winter|time|christmas|holiday ~4 "
        "got|received|earned|took|made ~4 {value};has|have|was ?typically ?historically "
        "?consistently paid ?out at|between|around"},
    Row{"what it all comes to", Reach::on,
        "altogether|together|overall|that|it|which ?is ?that|it|this is|makes|gives|means "
        "?about|around|roughly|approximately|some|nearly|over|almost {money} ?of ?in "
        "pay|cash|compensation|comp|total ~2 first ?calendar ?full year;together ~1 "
        "come|comes|amount|amounts|add|adds ?up to {money};"
        "total|package|offer|compensation|everything|all ~8 comes|come|adds|add|amounts|amount|"
        "works|work ?out ?up to ~2 {money};package|offer|everything|it|all ~3 has|have a|an "
        "total|aggregate|overall|combined value of ~2 {money}"},
    Row{"a plan to buy shares", Reach::whole,
        "stock|share purchase plan;espp;stock|shares ~8 bought|purchased through|by|from ?your "
        "payroll;buy|purchase ~5 at ?a ?an {percent} discount"},
    Row{"what was said before", Reach::on,
        "previous|earlier|prior|first|original|initial offer|letter|draft|mail|email|message ?had "
        "included|contained|mentioned|listed|named|carried|stated|showed|had|said ~6 {value};"
        "in|of|under that|the|our|my|an ?very first|earlier|previous|original|prior|initial|former "
        "letter|offer|mail|email|message|draft|version ~8 was|were ~2 {value};"
        "salary|base|award|grant|bonus|figure|number in that|there "
        "?letter|offer|draft|mail was|were ~2 {value};"
        "in|of which a|an|the ~3 {value} was|were|had ?been "
        "discussed|proposed|mentioned|indicated|stated|considered|quoted|contemplated;v1|v2|v3|"
        "version|draft ~2 had|was|said|showed ~2 {value};verbal|oral|"
        "informal|preliminary|phone|telephone "
        "estimate|indication|figure|quote|number|offer|discussion|discussions ~4 "
        "{value};supersedes|supersede ~14 {value};replaces|replace all|everything ~24 {value};"
        "was|were shown|given ?as ~2 {value};we had ?first ?initially ?originally offered|proposed "
        "~2 "
        "{value}"},
    Row{"a rule of tax law", Reach::whole,
        "exceeds|exceed|exceeding|over|above|beyond|within ?the ?isos ?iso ?tax ?annual "
        "{money} ?iso ?annual ?tax limit|limitation ~6 treated|nso|nsos|nonstatutory|nonqualified;"
        "first|become|becomes exercisable ~14 exceeds|exceed|exceeding|over|above|beyond "
        "{money};first|become|becomes exercisable ~14 more|excess than|of {money};excess ~6 "
        "treated ~3 "
        "nonstatutory|nonqualified|nso|nsos"},
    Row{"what it costs others", Reach::on,
        "would|it|that|normally cost|costs ?normally ?usually ?our guests|others|visitors|members|"
        "customers|people {money}"},
    Row{"what you pay", Reach::on,
        "contribution|contributions ~8 mandatory|required for you ~14 {percent};"
        "your|the employee|member|staff contribution|contributions ?is ?are ?of ?: {percent};"
        "employees|staff|members|participants|employee|member|participant|you|teachers|nurses|"
        "officers|faculty "
        "?will ?must ?shall ?also pay|pays|contribute|contributes ~2 {percent};you ~10 and "
        "will|shall|must contribute|pay ~2 {percent};{percent} ~6 "
        "withheld|deducted ~6 "
        "contribution|contributions|plan|pension|retirement;{percent} ~4 is|are|be withheld|"
        "deducted;withheld|deducted ~8 {percent};your "
        "?own ?required ?mandatory ?employee contribution|contributions ~4 {percent};"
        "member|employee|participant|members'|employees' contribution|contributions ?rate ?is ?are "
        "?of ?: {percent};"
        "you|employees|members|participants|teachers|staff ?will ?must ?shall pay|pays|make|makes "
        "?a ?an ?the mandatory|required|statutory contribution|contributions ~1 {percent};"
        "employees|members|participants ?of ?in ?the ?our "
        "plan|system|fund|pension|retirement ?system ?plan ?fund contribute|pay ~2 {percent};"
        "{percent} ~10 which|that|and we ?will ?must ?shall deduct|withhold;"
        "{percent} ~4 withheld|deducted from ?your ?each ?the pay|paycheck|salary|wages|check;"
        "{money} ?a ?per ?each ?/ ?month|mo|week|paycheck|pay|period|biweekly|monthly ?period "
        "?is ?will ?be ?by ?as ?a ?payroll deduction|deducted|withheld|withholding;"
        "deduct|deducts|withhold|withholds|deduction|deductions ?of ?for ~3 {money};"
        "dues ?of ?are ?is ?run ?come ?to ?: ?BAR {money}"},
    Row{"what was planned for", Reach::on,
        "was|were ?originally budgeted ~4 {money};budget of ?about ~2 {money};budget ~6 is|was "
        "{money}"},
    Row{"no longer offered", Reach::on,
        "{value} ~8 has|have|is|are|was|were|been ?now taken out;{value} ~5 was|were|is|are|been "
        "?since discontinued|abolished|eliminated|suspended;{value} ~8 "
        "has|have|is|are|was|were|been ?now "
        "removed|withdrawn|dropped|rescinded|cancelled|canceled|revoked;{value} > "
        "none|nothing|removed|gone|no;disregard|ignore ~8 {value};{value} ~8 off the table;off the "
        "table;{value} ~8 no longer "
        "?on|available ?the "
        "table|available;no longer ?on|available ?the table|available"},
    Row{"what its founders have", Reach::on,
        "i|we ~4 pay|pays|paid ourselves|myself|themselves;nobody ?else ?here ~3 "
        "earns|makes|gets ~6 {money};everyone|everybody else|here ~3 earns|makes|gets ~6 "
        "{money};no one ?else ?here ~3 earns|makes|gets ~6 "
        "{money};all ?of ?them are|were between"},
    Row{"a plan", Reach::on,
        "we|they|it|board|company|firm|he|she ?would ?will ?do "
        "plan|hope|intend|aim|expect|plans|hopes|intends|aims|expects to "
        "bring|raise|move|increase|get|adjust|bump ~12 {money}"},
    Row{"another firm", Reach::on,
        "parent|sister|holding|partner company|firm|group ?is ?was valued|worth ~2 {money};{money} "
        "~10 "
        "not to you"},
    Row{"what shares pay", Reach::on,
        "dividend|dividends ?of ?was ?were ?is ?are ~3 {money};paid ~3 dividend|dividends ~4 "
        "{value};{money} ~3 dividend|dividends ?per"},
    Row{"where the money comes from", Reach::on,
        "out of|from ?a ?an ?the ?our ?this grant|fund|budget|award ?of {money}"},
    Row{"pay that is advanced", Reach::on,
        "salary|pay|payroll|wage advance ~5 {money};"
        "advance|advances|advanced ~5 {money} of|on|from|against ?your ?the ?first "
        "salary|pay|wages|paycheck;advance of ~2 {money} of|on|from|against ?your ?the ?first "
        "salary|pay|wages|paycheck"},
    Row{"what is not for you", Reach::on,
        "of which {number} ?shares ?are ?is ?remain "
        "set|reserved|available|held|earmarked|unissued|owned;allowance|stipend|supplement|rental|"
        "differential ~4 {money} ~4 do|does|will|is|are "
        "not|n't ?be apply|applicable|available|offered|provided;{money} ~3 "
        "allowance|stipend|supplement|rental|differential do|does|will|is|are "
        "not|n't ?be apply|applicable|available|offered|provided;no ~1 "
        "allowance|stipend|supplement|rental|differential ~2 {money}"},
    Row{"a limit", Reach::on, "salary|pay|compensation cap|limit|ceiling ~6 {money}"},
    Row{"a threshold", Reach::on,
        "benefits|amounts|amount|payments|sums|anything|expenses|costs|awards|value ?that ?is ?are "
        "above|over|exceeding|beyond ?of {money}"},
    Row{"what you asked for", Reach::on,
        "you ?also ?had ?have proposed|requested|suggested|asked ~3 {number} ~2 "
        "shares|options|units|rsus;"
        "not|no happening|possible|approved|agreed|granted|doable :;you|candidate ?also ?have ?had "
        "asked|requested|proposed|suggested that ~14 {money};"
        "{value} ?that|which you ?had ?have ?also asked|mentioned|wanted|requested|proposed|"
        "suggested|named|hoped;"
        "your counter|counteroffer|ask|asks|request|requests|proposal ?was ?is ?of ?for ?at ?: "
        "{value};"
        "you ?also ?had ?have ?would ?then asked|requested|proposed|wanted|hoped ?about ?for ~6 "
        "{money} ~14 {money};you ?also ?had ?have asked ?us ?me for ~8 {value};in which you ask|"
        "asked|request|requested ?us ?for ~8 {value}"},
    Row{"what is not settled", Reach::on,
        "{value} ~2 may|might|could ?also ?then be available|possible|offered|added;"
        "she|he|they|she'll|he'll|they'll ?will ?would ?is ?are ?going ?to ask|check|checking|"
        "asking ~5 {value};i|we|i'll|we'll|she|he|they|she'll|he'll|they'll ?will ?would "
        "try|push|fight to|for ?get ~3 {value};she|he thinks|guesses|believes ~8 {value};"
        "{number} ?stock units|shares|options|rsus is|are|remains|remain ?still ?only ?being "
        "?under "
        "discussion|consideration|negotiation|review|discussed|considered|negotiated;"
        "{number} ?stock units|shares|options|rsus ~8 nothing|not ?is ?has ?been ?yet "
        "agreed|decided|promised|settled"},
    Row{"advice", Reach::on,
        "recommend|recommends|suggest|suggests|advise|advises|consider you|setting|keeping|that ~6 "
        "{money}"},
    Row{"a wish", Reach::on,
        "i|we|she|he tried|pushed|fought|argued for|to ~3 {value};i|we wish;wish "
        "i|we;haha|lol|kidding|joking ~10 {value}"},
    Row{"what cannot be had", Reach::on,
        "{percent} no|nope ?i'm ?we're sorry|can't|not;not ?been ?be able to "
        "raise|increase|lift|move|change|bring|match|meet ~8 "
        "{value};can't|cannot|couldn't|not|unable ?to raise|increase|lift|change ?the ?your ?base "
        "?salary "
        "?of "
        "{money};{number} ?shares|units|options|rsus ?that ?which ~6 we|i "
        "can't|cannot|couldn't|won't;"
        "can't|cannot|couldn't|could|can|did ?not ?n't get ~4 {percent};"
        "can't|cannot|couldn't|won't|unable ?to ?quite ?do ?go ?get ?reach ?match ?meet "
        "?offer ?approve ?stretch ?budge ?pay ?find ?give ?include ?secure ?you ?to ?up ?as ?high "
        "?the ?at ~2 {money};could|can|would|did|do|will not|n't ?quite ?do ?go ?get ?reach ?match "
        "?meet ?offer ?approve ?stretch ?budge ?find ?give ?include ?secure ?agree ?you ?to ?up "
        "?as ?high ?the ?at {money};no luck|chance|budget|room ?on|with|for|getting ?the ~1 "
        "{money};said|says|say no to ?the ?your {money};turned|shot down ~2 {money};declined|"
        "rejected|refused|vetoed ?to ?approve ?your ?the {money};not ?be ?been ?in ?a "
        "able|manage|managed|possible|position ~8 {money};{money} ~6 "
        "isn't|wasn't|aren't something|approved|on|happening;{money} ~6 is|was|were|are not "
        "something|approved|on|happening|agreed;{money} ~6 is|was|were|has|have ?been "
        "declined|rejected|refused|denied|vetoed;{money} ~6 didn't|doesn't|hasn't ~2 "
        "go|get|come|make|work;{money} ~6 did|does|has|have not ~2 go|get|come|make|work;not "
        "able|possible "
        "to ~4 {money};{money}|{number} isn't|wasn't "
        "possible|doable|available|happening;{money}|{number} is|was not|n't "
        "possible|doable|available|happening;"
        "discussed|talked|considered|spoke ?about ~8 {value} ~16 "
        "couldn't|cannot|can't|unable;discussed|talked|considered|spoke ?about ~8 {value} ~16 "
        "could|can|did not;heard|hear|know|understand you "
        "?want ?asked on|about|for|wanted ~3 {money};{money} ~2 but|and i|we "
        "can't|cannot|couldn't|won't"},
};

struct Made {
  const Row* row;
  Patterns patterns;
};

const std::vector<Made>& rows() {
  static const std::vector<Made> r = [] {
    std::vector<Made> made;
    for (const Row& row : kRows) made.push_back({&row, Patterns(row.patterns)});
    return made;
  }();
  return r;
}

bool is_figure(const Token& t) {
  return t.is == Is::money || t.is == Is::percent || t.is == Is::number;
}

// Where a bracket that was open at i closes; the end of the sentence where none is open.
std::size_t closing(const Sentence& s, std::size_t i) {
  for (std::size_t k = i; k > s.first; --k) {
    if (s.t()[k - 1].is_symbol(')')) break;
    if (!s.t()[k - 1].is_symbol('(')) continue;
    for (std::size_t stop = i; stop < s.end; ++stop) {
      if (s.t()[stop].is_symbol(')')) return stop;
    }
  }
  return s.end;
}

// Where the offer is taken up again: ", but we can ...", "; your base is ...".
std::size_t resumes(const Sentence& s, std::size_t from, std::size_t end, bool of_other = false) {
  static const Patterns kOffer(
      "?so ?but ?and ?however ?therefore ?instead "
      "we|i|we're|i'm|we've|we'll|we'd|i'd|i'll|i've|you'll|you'd|our|your|they|they'd|they'll|"
      "they're|he|she;?so ?and ?therefore you will|shall ?also receive|be|get;?but ?and "
      "you ?would ?will start|begin at|on;"
      "?and ?so the firm|company|bank|university|institute|board|team|hospital|center");
  static const Patterns kGives(
      "the bank|company|firm|university|hospital ?will ?also "
      "grants|grant|pays|pay|gives|give|awards|"
      "award you;the bank|company|firm|employer|county|city|state|agency|authority|district|"
      "university|school|hospital ?will ?also ?then "
      "contributes|contribute|adds|add|puts|put;we|we'll ?will ?also grant|pay|give|award you");
  static const Pattern kOwn(
      "?so ?but ?and ?however base|salary|offer|bonus|equity|rsus|start|starting|sign|here's");
  static const Patterns kAllShares(  // "... paid $11.90 a share, and 92,000,000 were outstanding"
      "and ?there ?are ?were {number} ?common shares ?of ?common ?stock are|were|is ?then "
      "outstanding|issued;and {number} shares ?outstanding on a fully");
  static const Pattern kAward(  // "which amounts to about $88,000, an award of units with ..."
      "a|an ?one ?time ?cash ?special ?make ?whole ?replacement ?buyout ?equity ?stock ?sign ?on "
      "award|grant|payment of");
  static const Patterns kPays(  // needs no mark before it
      "the company|firm|bank|university|hospital|school will|shall ?also "
      "pay|give|award|grant|make|provide you;we ?will ?shall ?also "
      "pay|give|award|grant|make|provide you;we will|shall ?also pay|give {money};you get|receive "
      "a|an;you will|shall ?also receive|get;you will|shall ?now be placed|paid");
  static const Pattern kThink(  // "your present employer, we understand, has awarded you ..."
      "we|i understand|know|gather|believe|realize|realise|recall|hear|see|note");
  for (std::size_t k = from; k + 1 < end; ++k) {
    if (kPays.begins(s.t(), k)) return k;
    const Token& t = s.t()[k];
    const bool dash = t.is_symbol('-') && !t.glued;
    const bool part = t.is_symbol(',') || t.is_symbol(';') || dash;
    Match m;
    if (part && kThink.at(s.t(), k + 1, m)) continue;
    if (part && (kOffer.begins(s.t(), k + 1) || kOwn.at(s.t(), k + 1, m) ||
                 (of_other && kAward.at(s.t(), k + 1, m))))
      return k;
    if (one_of(s.t(), k, {"but", "so"}) && kOffer.begins(s.t(), k)) return k;
    if (kGives.begins(s.t(), k) || kAllShares.begins(s.t(), k)) return k;
  }
  return end;
}

// "Your current salary of $140,000 will be increased to $150,000" is about the offer.
bool is_change(const Sentence& s) {
  static const Patterns kChange(
      "formerly|previously|originally|first ?set ?at {value} ?, "
      "becomes|rises|goes|moves;formerly|previously|originally|first ?set ?at {value} ?, is|will "
      "?be now;will|would|shall ?be ?go "
      "increase|increased|raised|raise|adjusted|move|go|rise|change;"
      "from ?your ?current {money} ?up ?down to {money}");
  static const Pattern kSpan(  // "people under you run from $15.50 to $21"
      "run|runs|range|ranges|ranging|earn|earns|make|makes|start|starts|span|spans|paid from "
      "{money} "
      "to {money}");
  return s.words(kChange) && !s.words(kSpan);
}

// "158k -> 164k", "10% -> 12%": what stands before the arrow is no longer so.
void add_replaced(const Sentence& s, std::vector<Aside>& out) {
  static const Patterns kBecomes(
      "?, becomes|rises|moves|goes|increases|climbs ?up ?to ?now;?, ?and ?but is|will ?be now");
  static const Pattern kCorrected(
      "{percent} ~8 corrected|actually|correction|wait|scratch|sorry|meant|rather|oops ~6 "
      "{percent}");
  if (const Match m = s.find(kCorrected); m.end > 0)  // "it was 5%, then she corrected herself, 6%"
    out.push_back({where(s, m.caught[0], m.caught[0] + 1), "no longer so"});
  for (std::size_t i = s.first; i + 2 < s.end; ++i) {
    const Token& old = s.t()[i];
    const bool kind =
        old.is == Is::money || old.is == Is::percent || old.is == Is::number || old.is == Is::date;
    if (!kind) continue;
    Match m;
    std::size_t taken_back = i + 1;  // "the price is $2.15, not $2.05"
    while (taken_back < s.end && (s.t()[taken_back].is_symbol(',') ||
                                  one_of(s.t(), taken_back, {"and", "not", "the", "shares"})))
      ++taken_back;
    if (taken_back > i + 1 && taken_back < s.end && s.t()[taken_back].is == old.is &&
        (one_of(s.t(), taken_back - 1, {"not"}) || one_of(s.t(), taken_back - 2, {"not"})))
      out.push_back({where(s, taken_back, taken_back + 1), "no longer so"});
    const bool arrow = s.t()[i + 1].is_symbol('>');
    const std::size_t next = arrow ? i + 2
                             : kBecomes.begins(s.t(), i + 1)
                                 ? kBecomes.find(s.t(), i + 1, s.end).end
                                 : s.end;
    if (next < s.end && (s.t()[next].is == old.is || (arrow && is_figure(s.t()[next]))))
      out.push_back({where(s, i, i + 1), "no longer so"});
  }
}

// "first offer: 140k, 20k options", above what is new.
void add_first_offer(const Sentence& s, std::vector<Aside>& out) {
  static const Patterns kFirst(
      "first|initial|original|old|previous offer|package|draft|number|numbers :|BAR|was|were");
  static const Pattern kNow("revised|new|now|updated|final|becomes|changed|today");
  const Match m = kFirst.find(s.t(), s.first, std::min(s.end, s.first + 5));
  if (m.end > 0 && m.first <= s.first + 1 && !kNow.in(s.t(), m.end, s.end))
    out.push_back({where(s, s.first, s.end), "no longer so"});
}

// "fully diluted, including the 2,400,000 shares reserved under the Plan, is 20,250,000 shares": a
// part of the whole that the sentence says too.
void add_reserve(const Sentence& s, std::vector<Aside>& out) {
  static const Patterns kReserve(
      "{number} ?shares ?of ?common ?stock ?which ?that ?are ?is ?remain "
      "reserved|remaining|available|authorized|set|unissued|held;pool|reserve|plan ?of ?: {number} "
      "?shares");
  for (std::size_t from = s.first; from < s.end;) {
    const Match m = kReserve.earliest(s.t(), from, s.end);
    if (m.end == 0) return;
    out.push_back({where(s, m), "a limit of the plan"});
    from = m.end;
  }
}

// "Existing package (per candidate): base $310,000, bonus 45%", a row of its own.
void add_existing_package(const Sentence& s, std::vector<Aside>& out) {
  static const Pattern kExisting(
      "?your existing|current|present|prior|previous|former ?total "
      "package|compensation|comp|employer|employment|job|earnings ?per ?the ?you ?candidate "
      "?executive :|BAR");
  Match m;
  if (s.first != 0 || !kExisting.at(s.t(), 0, m) || m.end >= s.end) return;
  const auto begin = s.t().begin();
  const auto bars = std::count_if(begin, begin + static_cast<std::ptrdiff_t>(s.end),
                                  [](const Token& t) { return t.is_symbol('|'); });
  if (bars <= 1) out.push_back({where(s, s.first, s.end), "what you have elsewhere"});
}

// "Corvid would pay you 155k": what another firm would give, by its name.
void add_other_firms(const Sentence& s, std::vector<Aside>& out) {
  static const Pattern kWould("would|could|might pay|give|offer ?you ~2 {value}");
  const Match m = s.find(kWould);
  if (m.end == 0 || m.first <= s.first || !s.t()[m.first - 1].capital) return;
  const Tokens& t = s.t();
  if (!one_of(t, m.first - 1,
              {"we", "i", "company", "firm", "it", "they", "that", "this", "he", "she"}))
    out.push_back({where(s, m), "what you have elsewhere"});
}

// "(that's about $77,500 a year)" beside a grant: what it comes to.
void add_remarks(const Sentence& s, std::vector<Aside>& out) {
  static const Pattern kComesTo(
      "that's|that|which|or|ie|approximately|about|roughly|worth ?is ?comes ?to ?works ?out "
      "?currently "
      "?about|around|roughly|approximately {money}");
  if (!s.has(Topic::rsu) && !s.has(Topic::option) && !s.has(Topic::equity)) return;
  for (std::size_t i = s.first; i + 2 < s.end; ++i) {
    Match m;
    if (!s.t()[i].is_symbol('(') || !kComesTo.at(s.t(), i + 1, m)) continue;
    std::size_t end = m.end;
    while (end < s.end && !s.t()[end].is_symbol(')')) ++end;
    if (end < s.end && s.t()[m.caught[0]].doubt == Doubt::about)
      out.push_back({where(s, i, end + 1), "what it comes to, about"});
  }
}

// "Your placement on the faculty scale is Lane 3, Year 8": yours on it, not how far it goes.
bool is_your_place(const Sentence& s, const Match& m) {
  static const Pattern kPlace("placement|placed|place on|in ?the ?our ?your ~2");
  return one_of(s.t(), m.first, {"scale", "schedule", "grid"}) &&
         one_of(s.t(), m.end - 1, {"is", "are"}) &&
         kPlace.in(s.t(), m.first > 6 ? std::max(s.first, m.first - 6) : s.first, m.first);
}

// "Paragraph 3: the sign-on bonus is withdrawn": the number of a part of the letter.
bool is_of_section(const Sentence& s, const Match& m) {
  static const Pattern kSection("section|paragraph|clause|item|article|point|no|para|sec {number}");
  return !m.caught.empty() && m.caught[0] > s.first &&
         kSection.in(s.t(), m.caught[0] - 1, m.caught[0] + 1);
}

// "the last round was at $310M post": the company's, no person's.
bool is_of_round(const Sentence& s, const Match& m) {
  static const Pattern kRound("round|financing|valuation|series|raise|409a|appraisal");
  return kRound.in(s.t(), m.first, m.end);
}

// "$75,000 in RSUs that you forfeit if you leave": of the offer.
bool hangs_on_leaving(const Sentence& s, const Match& m) {
  return one_of(s.t(), m.end, {"if", "when", "unless", "should", "upon", "on"});
}

// "We can't go past $145,000": that much can be had.
bool is_highest(const Sentence& s, const Match& m) {
  return std::any_of(m.caught.begin(), m.caught.end(), [&](std::size_t i) {
    return i > m.first && one_of(s.t(), i - 1, {"past", "above", "beyond", "over", "than"});
  });
}

}  // namespace

std::vector<Aside> asides_of(const Sentence& s) {
  std::vector<Aside> out;
  if (s.first == 0 && symbol_at(s.t(), 0, '='))  // "= salary + cash + 40% of stock"
    out.push_back({where(s, s.first, s.end), "what a year comes to"});
  add_replaced(s, out);
  add_first_offer(s, out);
  add_remarks(s, out);
  add_other_firms(s, out);
  for (const Stretch& x : asked_in(s))
    out.push_back({where(s, x.first, x.end), "what you asked for"});
  for (const Stretch& x : offered_before_in(s))
    out.push_back({where(s, x.first, x.end), "what was said before"});
  add_existing_package(s, out);
  bool figures = false;
  for (std::size_t i = s.first; i < s.end; ++i) figures |= is_figure(s.t()[i]);
  static const Pattern kYourSalary(
      "that|which|this is|will ?be ?now your ?new ?base salary|pay|base");
  if (!figures || is_change(s) || s.words(kYourSalary))
    return out;  // "the class of 2024 is paid $235,000, and that is your salary"
  static const Patterns kLarge("{number} ?total ?shares;is|was|: {number}");
  const bool of_whole = s.has(Topic::fully_diluted) && s.words(kLarge);
  if (of_whole) add_reserve(s, out);
  for (const Made& made : rows()) {
    if (of_whole && made.row->why == "a limit of the plan") continue;
    for (std::size_t from = s.first; from < s.end;) {
      const Match m = made.patterns.earliest(s.t(), from, s.end);
      if (m.end == 0) break;
      const bool most = made.row->why == "what cannot be had" && is_highest(s, m);
      const bool of_round = made.row->why == "what others have" && is_of_round(s, m);
      const bool ours = made.row->why == "what you have elsewhere" && hangs_on_leaving(s, m);
      if (most || of_round || ours || is_your_place(s, m) || is_of_section(s, m)) {
        from = m.end;
        continue;
      }
      std::size_t first = m.first;
      const bool of_other = made.row->why == "what you have elsewhere";
      const bool opens = made.row->why == "an example" && symbol_at(s.t(), m.end, ',');
      const bool compares =
          one_of(s.t(), m.first + 1, {"comparison"});    // "For comparison, the ..."
      const std::size_t behind = opens      ? m.end + 1  // "For example, your total ..."
                                 : compares ? m.first + 3
                                            : m.first + 1;
      std::size_t end = resumes(s, behind, closing(s, m.first), of_other);
      if (made.row->reach == Reach::whole) {
        first = s.first;
        end = s.end;
      }
      out.push_back({where(s, first, end), made.row->why});
      from = std::max(end, m.end);
    }
  }
  return out;
}

bool declines(const Page& page) {
  static const Patterns kNo(
      "move|moving|moved|proceed|proceeding forward|ahead ?with ?another|other "
      "candidate|candidates|applicant|applicants;move|proceed|moving|proceeding forward|ahead with "
      "another|other|a|different;went|go|going|gone with another|other|someone|somebody|a ?else "
      "?different ?internal candidate|applicant;not ?be ?able ?to "
      "moving|move|proceed|proceeding|offer|offering|extend ?forward ?ahead ?with "
      "?you ?your ?a ?the candidacy|application|position|role|job|employment;regret to "
      "inform;position|role has been filled;unsuccessful");
  static const Patterns kOffer(
      "pleased|happy|delighted|excited|thrilled|glad|like to ?be ?able ?to "
      "offer|extend|confirm;offer|offers|offering you;offer ?of employment ?letter;your offer");
  bool no = false;
  for (const ParsedBlock& b : page.blocks) {
    if (b.block.voice == Voice::candidate) continue;
    if (kOffer.find(b.t, 0, b.t.size()).end > 0) return false;
    no |= kNo.find(b.t, 0, b.t.size()).end > 0;
  }
  return no;
}

}  // namespace parley::letter

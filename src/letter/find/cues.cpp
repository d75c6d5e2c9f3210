#include "letter/find/cues.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "letter/find/repay_words.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

struct Row {
  Topic topic;
  bool weak;
  std::string_view patterns;
};

constexpr bool kWeak = true;
constexpr bool kStrong = false;

constexpr std::array kRows = {
    Row{Topic::base, kStrong,
        "remuneration;emoluments;placement on ~3 schedule|scale|grid|guide;fixed "
        ":|BAR|pay|salary|component|comp;base ?cash "
        "salary|pay|compensation|wage|rate|wages;annual|annualized|yearly|starting|gross|monthly|"
        "hourly|weekly ?base ?gross salary|pay|wage|wages;biweekly|semimonthly salary|pay;bi|semi "
        "weekly|monthly salary|pay;base;salary;salaries;wage;wages;annual|annualized|hourly|yearly "
        "rate;comp|dough|money|remun|rate|annualized :|BAR;rate of pay;hourly ?pay "
        "rate;weekly|monthly|biweekly ?pay rate;annual "
        "base;annual|yearly|annualized base|cash|gross "
        "compensation"},
    Row{Topic::base, kWeak, "paid;pay;compensation;earn;cash;it|job|role|position|that pays"},
    Row{Topic::of_base, kStrong,
        "of|times|x|than|in ?your|the|his|her|their ?then "
        "?current|existing|prevailing|annual|monthly|yearly|actual|eligible|gross|regular|"
        "continued|annualized ?then ?current base "
        "?salary|pay|compensation|earnings;of|times|than|in ?your|the|his|her|their ?then "
        "?current|existing|prevailing|annual|monthly|yearly|actual|eligible|gross|regular|"
        "continued|annualized ?base salary|pay|wages|earnings;base salary continuation;salary "
        "continuation;against base"},
    Row{Topic::sign_on, kStrong,
        "start bonus;golden hello;welcome gift;cash|payment|money to get you|me started|going;"
        "clerkship bonus;sign on ?cash "
        "?bonus|payment|award|amount|premium|incentive|money;signing ?cash "
        "bonus|payment|award|incentive|premium|amount;signing;signon "
        "?bonus;hiring|joining|welcome|starting|starter|hire|inception|entry|recruitment|"
        "recruiting|"
        "onboarding|commitment|inducement "
        "bonus|payment|award|incentive|cash;hiring|joining|welcome "
        "money|sum|gift|check;joining|welcome .|:|BAR;new hire ?cash "
        "bonus|payment|award|incentive;new hire "
        "cash "
        ":|BAR;hire on "
        "bonus;commencement "
        "bonus|incentive|payment|award|cash;sign up bonus;upfront :|BAR;up front :|BAR;upfront "
        "cash|bonus|payment;s / o "
        ":|BAR;cash "
        "inducement;on|upon joining|signing you;inducement to "
        "join|accept;bonus for joining|signing|starting|accepting;one time "
        "cash|signing bonus;signing on "
        "?bonus"},
    Row{Topic::bonus, kStrong,
        "performance|incentive pay ?plan;annual|yearly|performance kicker;year end "
        "bonus|bonuses|award|awards;on target "
        "award|bonus|incentive "
        "?opportunity;annual|yearly|target|targeted|performance|incentive|quarterly|discretionary|"
        "variable|"
        "company|individual|cash|monthly|eligible ?annual|cash|performance|target|incentive|short "
        "?term bonus|bonuses|incentive|incentives "
        "?target|plan|program|opportunity|compensation|payment|amount|pay|eligibility|award;bonus "
        "?target|plan|program|opportunity|potential|eligibility|percentage|rate;bonuses;short term "
        "incentive|incentives ?plan|program|target;sti|stip|aip|mip|icp "
        "?bonus|award|target;incentive "
        "?plan|compensation|program|target|award|bonus|pay|opportunity;variable "
        "compensation|pay;annual|yearly discretionary|cash ?cash ?incentive ?performance "
        "award|awards;annual|yearly|discretionary|performance ?discretionary|incentive|performance "
        "cash award|awards;annual|yearly performance|incentive award|awards;"
        "gain sharing|share ?plan|bonus ?is|pays|target|targeted|: ?at;gainsharing|gainshare "
        "?plan|program|bonus|target;quality|leadership|productivity|branch|store|clinic|practice|"
        "team incentive ?plan|program|award|bonus;christmas bonus|bonuses;variable :|BAR;variable "
        "at {percent};variable ?is "
        "pays|paid;variable "
        "comp|component|earnings|bonus|incentive|commission|target;variable at plan|target|quota;"
        "target variable;performance award :|BAR;annual award opportunity;mbo ?bonus;your|the|and "
        "variable ?pay ?is ?now ?goes ?moves ?comes ?up to|of|at|is|now "
        "{money};management incentive "
        "?plan;profit share;annual|yearly|quarterly|monthly|semiannual "
        "safety|attendance|production|project|team|plant|site|store|quality|sales|revenue|"
        "productivity bonus|bonuses|incentive"},
    Row{Topic::relocation, kStrong,
        "move|moving|bring|get you|yourself ?out ?over here|there ~2 "
        "pay|pays|give|gives|offer;your move;costs|cost|expenses of ?your ?the "
        "move|moving|relocating;what ?the ?your "
        "move|moving costs|cost|will;move {money} "
        "paid|with|in|lump|flat;removal ?of ?the|your "
        "household|goods|family|effects|belongings;removal "
        "allowance|grant|payment|.|:|BAR;help ?you get|come "
        "here|there;with|w|for|toward|towards|cover the|my move;help|helping you ?to "
        "move;relocation|relo|moving "
        "?bonus|allowance|payment|incentive|stipend|assistance|package|benefit|benefits|expenses|"
        "costs|"
        "support|reimbursement|lump|grant;relocate;relocating;settlement|settling|resettlement ?in "
        "allowance|grant|payment"},
    Row{Topic::retention, kStrong,
        "retention ?cash bonus|payment|award|incentive;retention;stay "
        "bonus|payment|award;for staying|remaining ?on ?here ?with;staying|continuance "
        "?here ?on ?with ?us .|:|BAR;loyalty|longevity|stay|staying|anniversary "
        "bonus|payment;sticking|stick|staying "
        "around"},
    Row{Topic::guaranteed, kStrong,
        "guaranteed ?first|minimum|annual|year ?year ?annual|performance|cash "
        "bonus|payment|incentive;bonus guarantee;guaranteed;guarantee;guarantees"},
    Row{Topic::other_payment, kStrong,
        "make whole|good ?cash payment|payments|award|awards|bonus;makewhole ?cash "
        "payment|payments|award|awards|bonus;cash "
        "buyout;buyout ?cash ?payment|award|bonus ?of;buy out ?cash "
        "payment|award|bonus;replacement ?cash payment|award;transition ?cash "
        "payment|bonus|award;one time ?lump ?sum ?cash stipend|allowance|award;one time ?lump ?sum "
        "cash payment|bonus;completion ?cash bonus|payment|award|BAR;hard to fill ?staff "
        "payment|incentive|bonus;project completion ?cash "
        "bonus|payment|award"},
    Row{Topic::severance, kStrong,
        "severance ?pay|payment|benefits|benefit|package;separation pay|payment|benefits;notice "
        "pay;pay in lieu;cash severance"},
    Row{Topic::option, kStrong,
        "opts;stock|share ?purchase option|options ?grant|award;option|options "
        "?grant|award;incentive "
        "stock option|options;iso|isos|nso|nsos|nqso|nqsos|nqo;nonqualified|nonstatutory ?stock "
        "?option|options;non qualified|statutory ?stock ?option|options"},
    Row{Topic::rsu, kStrong,
        "restricted stock|share unit|units ?grant|award;rsu|rsus;rsu "
        "grant|award;stock|share|deferred units;unit award;units of ~2 restricted stock"},
    Row{Topic::rsu, kWeak, "units;unit"},
    Row{Topic::stock, kStrong,
        "restricted stock|shares ?award|grant;shares of restricted stock|common;restricted common "
        "stock;founder|founders|founder's stock|shares"},
    Row{Topic::performance, kStrong,
        "performance ?based ?stock|share ?restricted ?stock "
        "units|unit|shares|share|rsus|award;psu|psus;market stock units;performance "
        "vesting;performance ?based ?vesting ?stock option|options ?grant|award"},
    Row{Topic::equity, kStrong,
        "value of ?the ?your ?this award|grant;award|grant value;equity "
        "?grant|award|package|incentive|compensation|stake;stock "
        "grant|award|awards|component|package;long term ?equity|stock ?incentive "
        "?grant|award|plan|compensation;lti ?award|grant;ltip;ownership ?stake;new hire "
        "?equity|stock grant|award"},
    Row{Topic::equity, kWeak, "stock;equity;shares;share"},
    Row{Topic::strike, kStrong,
        "priced at;base price;buy in ?price;at a price of|: {money};price ?you ?to pay|buy|"
        "purchase;what you pay per|for ?a ?one ?each share|option;you ?would|will|'d ?also pay "
        "{money} for|per ?each ?a ?one share|option;each|one share|option costs ?you;you'd|"
        "you'll pay {money} for|per|a ?each ?one share|option;exercise|strike|option|purchase "
        "price ?per ?share ?of;strike"},
    Row{Topic::common_price, kStrong,
        "valued|values|appraised a|one|each share ?of ?our ?its ?the ?common ?stock ?at;"
        "valued|values|appraised ?our ?the ?its common|shares|stock ?stock ?shares at;share of "
        "?our ?the ?its common ?stock ?is ?was stood|stands|is|was|valued ?at;"
        "recent|latest|last ?independent|outside valuation|appraisal "
        "as of {date};independent valuation|appraisal ~8 came|comes|arrived|stands|stood "
        "to|at;latest|recent|last|new ?independent|outside|third ?party valuation|appraisal "
        "put|puts|set|"
        "sets|valued|values ?a ?one ?the ?each ?our share|common ?of ?common ?stock "
        "?shares;appraisal|valuation ?of ?our ?the common ?stock|shares;409a "
        "?valuation|price|value|fmv "
        "?of|per "
        "?share;current|latest|recent|last|most fair "
        "market value;common ?stock fair market value;fair market value of ?our|the|one|a "
        "?share|company ?of ?our|the ?common ?stock ?is|was;fmv ?of|per ?our|the|share ?common "
        "?stock;common stock|share price|value;price|value of ?a|one|our|the ?share|company ?of "
        "common"},
    Row{Topic::share_price, kStrong,
        "share|stock|market|trading|closing|current|unit|preferred|last|latest "
        "?stock|share|preferred|closing|round price ?per ?share;price per share|unit;price of|for "
        "a|one|each|our|the ?preferred share|shares|stock;per share price|value;one|each|a ~2 "
        "share|unit is|was|stood|stands ?currently ?today ?then worth|valued|at;value of "
        "a|one|each share;value per share;preferred ?share ?price;closed|trading|trades|traded "
        "at;closed|"
        "trades|traded|stood ?last today|yesterday|monday|tuesday|wednesday|thursday|friday ?last "
        "?night at;share price ?when|as ~5 today|yesterday|morning|now;reference price;"
        "today's|yesterday's|current|last|friday's|monday's|recent ?closing ?stock ?share price "
        "?of;"
        "closed|finished|traded|trading ?the ?day ?last ?on {date} at;"
        "closed|finished|traded|trading ?the ?day ?week ?out ?last ?on "
        "today|yesterday|monday|tuesday|wednesday|thursday|friday ?at;"
        "share|shares was|were ?last ?at;close was|is ?at ?of;closed "
        "at;yesterday's|today's|friday's|monday's close ?of ?at"},
    Row{Topic::valuation, kStrong,
        "valuation ?of;values|valued|valuing|priced the|our|us ?company ?at;company ~3 "
        "valued|worth ?at;we|we're ?are|were ?currently valued ?at;post money ?valuation "
        "?of;premoney|postmoney ?valuation;pre money ?valuation ?of;enterprise|company "
        "value ?of;market cap"},
    Row{Topic::fully_diluted, kStrong,
        "fd ?share ?shares ?count;there is|are {number} ?shares all in|told;there is|are {number} "
        "?shares in all|total;fully diluted ?share|shares ?count|capitalization|capital|"
        "basis|base|shares|equity|total|stock|outstanding|number;fully diluted;fds;shares in "
        "total|all ?, ?( fully diluted;counting ?the ?our ?whole ?option ?employee pool;counting "
        "everything|all|everyone;everything|everyone|everybody|all ?is ?being counted|included "
        "?in;pool|options ?is ?are ?being ?already counted|included ?in;diluted basis|count;"
        "outstanding ?, including|incl|counting|with ?. ?the ?option ?all pool|options|converts|"
        "convertibles|warrants"},
    Row{Topic::outstanding, kStrong,
        "shares in issue;in issue;shares are ?currently ?now issued|outstanding;outstanding "
        "?shares|stock|capital|common;issued and "
        "outstanding;shares "
        "outstanding|issued|authorized;issued shares"},
    Row{Topic::refresher, kStrong,
        "equity|stock|rsu refresh|refresher|refreshers ?grant|grants|award|awards;annual|yearly "
        "equity|stock|rsu refresh|refresher ?grant|grants|award|awards;refresh "
        "?equity|rsu|stock|annual ?grant|grants|award|awards;refresher|refreshers "
        "?grant|grants|award|awards;later "
        "grant|grants|award|awards;further|future|subsequent|follow ?on ?annual|yearly "
        "?equity|rsu|stock grant|grants|award|awards;annual|yearly "
        "?equity|rsu|stock|refresh|refresher grant|grants|award|awards;additional annual|yearly "
        "?equity|rsu|stock grant|grants|award|awards;evergreen ?grant|grants;top up "
        "?grant|grants;annual|yearly "
        "long term ?equity|stock|incentive ?incentive grants|awards"},
    Row{Topic::raise, kStrong,
        "merit "
        "?increase|raise|review;increase|increases|increased|raise|raises|raised|increasing|rising|"
        "growing|rise|rises|adjusted ?by|to|up;market adjustment ?of;cost of living "
        "?adjustment|increase ?of;cola|colas;general wage increase;general|across|scheduled ?the "
        "?board ?wage ?pay ?salary adjustment|adjustments ?of;go|goes|going|move|moves up "
        "?by;you|pay|wage go|goes up;salary review"},
    Row{Topic::raised_capital, kStrong,
        "we|we've|company|just|have|has ?just raised ?over|about|nearly|a ?total ?of "
        "{value};equity "
        "financing|raise|round|funding|investors|investment;raised ?over|about|nearly|a "
        "?series|total|seed;just|recently closed;closed our|on|a;funding;series a|b|c|d|e|f;"
        "investors;revenue;revenues;arr;backed;venture;round of;round;funded;seed"},
    Row{Topic::total, kStrong,
        "first year ?total ?cash ?target compensation|comp|earnings|package;total "
        "?annual|direct|target|first|estimated|cash|potential|year ?year "
        "?cash|target|direct|annual "
        "compensation|package|pay|comp|value|earnings|rewards|cash|remuneration;ote;on target "
        "?earnings|compensation|cash;target ?total ?cash earnings|compensation;target total "
        "?cash|direct compensation;tc;all in ?compensation;package worth|value;total "
        "?offer|package ?value;compensation package;potential of"},
    Row{Topic::prior, kStrong,
        "your|current|previous|prior|last|old|former|existing "
        "current|previous|prior|last|old|former|existing ?base "
        "?salary|pay|employer|compensation|base|job|company;previously;instead of;rather than;in "
        "place of;replaces|replacing|superseding|supersedes;previous|prior|old|original|former "
        "base|salary|offer|number|figure|amount|sign|rate|pay|wage;used to be;was "
        "originally;originally;formerly;initially offered;earlier;first offered;up from;down from"},
    Row{Topic::asked, kStrong,
        "you ?had ?have ?were ?also "
        "asked|requested|wanted|proposed|mentioned|suggested|hoped|hoping|"
        "countered|named;your "
        "ask|request|counter|proposal|counteroffer|expectation|expectations|target "
        "number|wish|hope;asking for;asked for;competing offer|offers;other offer|offers"},
    Row{Topic::insurance, kStrong,
        "insurance;insures|insured|insure;premium|premiums;medical|dental|vision|disability|health "
        "?coverage|plan|insurance|benefits|care|savings;deductible;coverage;life ?insurance;copay"},
    Row{Topic::retirement, kStrong,
        "sep account|ira|plan;401k|403b ?: they|we|we'll|company|employer|firm "
        "put|puts|add|adds|pay|pays;tiaa;company|employer|firm|university|college|hospital|school|"
        "bank|we|we'll|center|city|county|state|agency|authority|institute|foundation|"
        "district ?also "
        "?will "
        "contributes|contribute;we|they|city|county|state|district|employer|company|university|"
        "hospital|school|agency ?will pay|pays|put|puts in {percent};agency contributions;thrift "
        "savings plan;savings "
        "plan;tsp;deferred "
        "compensation plan;401k ?plan "
        "?match|matching|contribution|contributions;match|matches|matching|matched "
        "?contribution|contributions;simple ira|plan;ira;retirement "
        "?plan|savings|account|contribution;pension;profit "
        "sharing;safe harbor;hsa ?contribution;health savings ?account;employer "
        "contribution|contributions;nonelective ?contribution"},
    Row{Topic::stipend, kStrong,
        "car|auto|vehicle|tools|boots|uniforms|scrubs|clothing|books|supplies "
        ":|BAR;tool|kit|box|equipment "
        "rental;stipend;stipends;subsidy;subsidies;supplement;allowance;allowances;voucher;"
        "vouchers;education "
        "?budget|assistance;tuition;learning "
        "?budget|and;training "
        "?budget;commuter;commuting;transit;parking;wellness;fitness;gym;phone;telephone;mobile;"
        "internet;"
        "home office;equipment ?budget;meal;meals;budget;per diem;childcare;perks;professional "
        "development;conference;development budget;remote work ?setup;remote "
        "setup;workspace;lifestyle "
        "?spending"},
    Row{Topic::expenses, kStrong,
        "expenses;expense;costs;movers;mover;reimburse|reimburses|reimbursed|reimbursement ?you "
        "?for;legal fees;attorney|attorneys|attorney's fees;visa "
        "?fees|costs;immigration;bill;bills;temporary housing;house hunting;closing "
        "costs;household goods"},
    Row{Topic::commission, kStrong,
        "commission;commissions;referral "
        "?bonus|fee;spot|clearance|certification|licensure|license|holiday|project|shift|"
        "attendance|safety|"
        "language|milestone|thank ?you bonus|award|awards;patent "
        "?bonus|award;overtime;on call ?pay"},
    Row{Topic::leave, kStrong,
        "vacation;pto;paid ?time off|leave|days|holidays|vacation;time off;holidays;sick "
        "?leave|days|time;personal days;parental ?leave"},
    Row{Topic::other_money, kStrong,
        "diff;diffs;night|nights|evening|evenings|weekend|weekends "
        "another|extra|plus;band;salary|pay|hiring range;range "
        "for;quota;differential;certificate|certification|longevity|hazard|overtime|holiday|"
        "detention|layover|breakdown|detour|"
        "bilingual|standby|weekend|education|callback pay|premium;shift|night "
        "premium|pay;draw;penalty;damages;deposit;fines;a|any|the fine;tax|taxes "
        "gross|equalization;interest;cap on;administrative "
        "fee;processing fee;gift;per occurrence;loan;arbitration;bond"},
    Row{Topic::vesting, kStrong,
        "earn out of ?your "
        "stake|equity|shares|ownership|options|units;vest|vests|vesting|vested;installment|"
        "installments|instalments|instalment;tranche|"
        "tranches;vesting schedule|commencement|start|date;right|rights of "
        "repurchase|reacquisition "
        "?will ?shall lapses|lapse;repurchase right|rights|option ?will ?shall "
        "lapses|lapse;restrictions ?will ?shall ?still ?then ?in ?force lapse|lapses;"
        "satisfy|satisfies|satisfied|meet|meets ?the ?your time|service ?based ?vesting "
        "condition|requirement;become|becomes|becoming|be exercisable;exercisable as "
        "to;exercisable "
        "monthly|quarterly|annually|ratably;exercisable in|over ?a ?equal {number}|{dur}"},
    Row{Topic::vesting, kWeak,
        "become|becomes yours;earn|earns|earned|released|releases|unlock|unlocks|unlocked"},
    Row{Topic::cliff, kStrong, "cliff"},
    Row{Topic::acceleration, kStrong,
        "accelerate|accelerates|accelerated|acceleration|accelerating;single trigger;double "
        "trigger;service|time ?based ?vesting requirement|condition will|shall ?be deemed;deemed "
        "?to "
        "?have ?been met|satisfied|fulfilled|vested;all ?of ?your ?the unvested ~4 exercisable;"
        "{portion} of ?the ?all ?any ?your unvested ?shares ?options ?units ?rsus ?stock "
        "on|upon|if|after|within|when"},
    Row{Topic::change_of_control, kStrong,
        "change of|in ?the control|ownership;on|upon|after|following|before a sale;sale of "
        "the|substantially "
        "?company|all|business;acquisition;acquired;corporate transaction;merger;is "
        "sold;sold;liquidity event;coc;deemed "
        "liquidation;acquires;buyout;takeover;get|gets|got|are|is|be|were|being|we're|been bought "
        "?out|by;bought out;new owner|owners;buys us|the;if|when|once we sell|sold;we|company "
        "?ever ?gets ?get ?is ?are sell|sells ?the "
        "?company ?the ?business;acquirer|acquiror;control changes;change|"
        "changes hands"},
    Row{Topic::ending, kStrong,
        "terminated|terminate|terminates|termination|terminating;without cause;without ?just|good "
        "cause;other than ?for ?just cause|misconduct;separated;ends|end this|the "
        "agreement|contract;good "
        "reason;constructive "
        "?termination|discharge;dismiss|dismissed|dismissal|dismisses;let|lets|letting ?you "
        "go;you go|split|bail|walk|exit within|before|inside|prior;you|you're|i'm gone "
        "before|within|inside;part ways;laid "
        "off;lay|lays you "
        "off;fired;layoff;involuntary|involuntarily;resign|resigns|resigned|resignation|quit;end|"
        "ends|"
        "ended ?of ?your ?the ?continuous ?continued employment|service;death;disability;die;we "
        "end|ends;lose your job;separation;job "
        "ends;employment ends;end of service;service "
        "ends;position|job|role ?is ?be ?has ?been ?are ?gets ?was eliminated|cut|abolished;"
        "redundancy|redundant;position|job|role elimination;elimination of ?your ?the "
        "position|job|role;leave|leaves|leaving|left|depart|departs|departure;walk away"},
    Row{Topic::exercise, kStrong,
        "{dur} to buy them|what|your|those;{dur} to decide|choose whether ?or ?not to "
        "buy|exercise;shares|options|option|part may|can be "
        "bought|purchased;exercise;exercised;exercisable;exercising;unexercised;buy "
        "what|everything "
        "?that you've|you ?have earned|vested"},
    Row{Topic::repay, kStrong,
        "ask|asks|want|wants|need|get|gets ?for ?all ?of it|that|this|the ?money "
        "back;repay|repaid|repayable|repayment|repays|repaying;indebted ?to ?us ?the;pay|pays|paid|"
        "paying "
        "?all|half|everything ?of ?it|this|them|that|us|the ?company "
        "back;give|gives|giving back all|half|the|what|everything;payback;comes|come|goes|go back "
        "to us|the;all|half|everything|rest ?of ?it goes|go|comes back;return|returns|repays all "
        "of "
        "what|whatever;return|returns the|all|any ?such ?of ?the "
        "amounts|sums|payments|installments ?so received|paid;return|returns what|whatever ?was "
        "?you ?have ?has ?been "
        "received|paid;return|returned|returns "
        "in full|whole;return|returns|returning all|half|everything|some|part ?of ?it ?that ?this "
        "?the ?money ?bonus ?sum if|when|should;return|returned|returns "
        "pro|prorated|prorata;return|returned|returns "
        "?it|the|this|all|any ?full|net|gross|entire|whole|unearned|prorated ?sign ?on ?signing "
        "amount|bonus|payment|sum|portion|signing|money|incentive|award|it;"
        "deducted|withheld|subtracted from ?your ?the ?any final|last "
        "pay|paycheck|check|wages|salary|payment;return ?it in full;reimburse "
        "the|us|full|entire|any|all|it "
        "?company|firm ?full ?amount;must|shall|agree|will|required ?to ?also "
        "reimburse;asked|required|obliged|obligated|expected|agree|have to return|reimburse;"
        "you return|returns|repay|owe {percent};returned in full;return|returns a "
        "part|portion|share of|in ?direct it|proportion;must|shall|will|to ?then ?also be "
        "returned;must|shall|will|to ?then ?also "
        "return {percent};you ?must|shall|will|to ?then ?also return "
        "all|half|it|everything|the|this;"
        "refund|refunded|refundable;clawback|clawbacks|clawed|claw "
        "?back;recoup|recouped|recover|recovered|recoverable;forfeit|forfeited|forfeiture;give "
        "?it|that|this|the ?all ?sign ?signing ?on ?bonus back;owe|owed us|back|the;owe;owed;must "
        "stay;all|half|everything|part ?of it|that|this back;due back;pay it all "
        "back;pay|pays|give|hand the whole|full|entire "
        "thing|amount|lot|sum back;paid "
        "back;all|everything back "
        "if|when|unless;pay|pays|give "
        "?all ?the ?that {value} back;prorated|prorata|rata back;{percent} back "
        "if|when|in|within|inside;{fraction} back for|per|each;want|need|get it|that|this "
        "all|whole "
        "back;you ?must ?then ?will ?would "
        "?shall "
        "give|hand|send back;back in full;pay|pays that|the|this "
        "sum|amount|money|bonus|allowance ?over back;will|would|must|has|have|had ?have to come "
        "back;would|must|shall come "
        "back;return|repay|owe as many;pay|pays|give|hand|send|return "
        "all|half|some|part|everything "
        "?of ?it|that|this back;pay|pays|give|gives ?all ?the {value} back;full|entire|whole "
        "amount|sum|bonus|payment ?is ?must ?be ?paid "
        "returned|back;hand "
        "?it back;recapture;forgiven|forgivable"},
    Row{Topic::leave, kWeak,
        "year round;pay ?roll "
        "check|checks|cheque|period|periods|day|date|dates|cycle|stub;paycheck|paychecks|payroll|"
        "payday|paydays"},
    Row{Topic::term, kStrong,
        "term;expire|expires|expiration|expiry|expiring;valid;open;lapse|lapses"},
};

const PatternTable& table() {
  static const PatternTable t = [] {
    PatternTable made;
    for (std::size_t i = 0; i < kRows.size(); ++i) made.add(static_cast<int>(i), kRows[i].patterns);
    return made;
  }();
  return t;
}

// "25% of base", "three months of base salary", "6 months' salary": what is meant is a measure, no
// amount.
bool is_measure(const Tokens& t, const Cue& cue) {
  std::size_t k = cue.first;
  while (k > 0 && (one_of(t, k - 1,
                          {"your", "the", "annual", "current", "then", "monthly", "gross",
                           "regular", "additional", "continued", "total"}) ||
                   (t[k - 1].is == Is::symbol && t[k - 1].word[0] == '\'')))
    --k;
  if (cue.topic == Topic::base) {
    const bool of_percent = k > 1 && t[k - 1].is_word("of") && t[k - 2].is == Is::percent;
    const bool adjective = k > 0 && t[k - 1].word.ends_with("month") && t[k - 1].value > Ratio(1);
    return of_percent ||  // "12% of remuneration"; but "your twelve-month salary"
           (k > 0 && t[k - 1].is == Is::duration && !adjective);
  }
  if (cue.topic != Topic::of_base || t[cue.first].word == "base" || t[cue.first].word == "salary")
    return cue.topic == Topic::of_base;
  const std::size_t from = cue.first > 8 ? cue.first - 8 : 0;
  for (std::size_t i = cue.first; i > from; --i) {
    const Token& x = t[i - 1];
    if (x.sentence != t[cue.first].sentence) break;
    if (x.is == Is::percent || x.is == Is::fraction || x.is == Is::duration ||
        x.is_word("percentage") || x.is_word("portion") || x.is_word("months") ||
        x.is_word("times") || x.is_word("half"))
      return true;
    if (x.is == Is::money) break;
  }
  return one_of(t, cue.first, {"times", "than", "x"});
}

// "in lieu of the bonus that you forgo at your present employer"
bool is_forgone(const Tokens& t, std::size_t i) {
  static const Pattern kForgo(
      "?that ?which you ?will ?would ?are ?may "
      "forgo|forego|forfeit|lose|losing|forgoing|foregoing|forfeiting|leaving");
  Match m;
  return i < t.size() && kForgo.at(t, i, m);
}

// "with your first salary", "with your July salary": a day of pay.
bool is_first_pay(const Tokens& t, std::size_t i) {
  if (i < 2 || !one_of(t, i, {"salary", "wages", "wage"})) return false;
  const bool first = t[i - 1].is == Is::ordinal || one_of(t, i - 1, {"next", "monthly"}) ||
                     month_named(t[i - 1].word) > 0 || t[i - 1].is == Is::date;
  const std::size_t k = one_of(t, i - 2, {"your", "the"}) ? i - 3 : i - 2;
  return first && one_of(t, k, {"with", "in", "alongside", "on"});
}

// "Dental Hygienist", "Medical Assistant": of a role, not of insurance.
bool is_of_trade(const Tokens& t, const Match& m) {
  return m.end == m.first + 1 && m.end < t.size() && t[m.first].capital && t[m.end].capital &&
         t[m.end].is == Is::word && t[m.end].sentence == t[m.first].sentence &&
         one_of(t, m.first, {"dental", "medical", "vision", "health"});
}

// "indicate your acceptance by signing", "sign on or before March 1": no bonus.
bool is_act_of_signing(const Tokens& t, const Match& m) {
  static constexpr std::array<std::string_view, 10> kPaper = {
      "or", "page", "line", "paper", "or", "both", "this", "day", "dotted", "behalf"};
  if (m.end == m.first + 2 && one_of(t, m.first, {"sign"}) && !symbol_at(t, m.first + 1, '-') &&
      one_of(t, m.end, kPaper) && !one_of(t, m.end, {"bonus"}))
    return true;
  return m.end == m.first + 1 && m.first > 0 && one_of(t, m.first, {"signing"}) &&
         one_of(t, m.first - 1, {"by"});
}

// "Thank you for joining.": no title of what follows, as "4. Joining." is.
bool is_end_of_joining(const Tokens& t, const Match& m) {
  return m.first > 2 && t[m.end - 1].is == Is::symbol && one_of(t, m.first, {"joining", "welcome"});
}

// "Base goes up to $133,500": what it is now; "goes up 3%" is a rise.
bool is_no_rise(const Tokens& t, const Match& m) {
  return one_of(t, m.end - 1, {"up"}) && !is_at(t, m.end, Is::percent);
}

// "but none is guaranteed"
bool is_denied(const Tokens& t, std::size_t i) {
  for (std::size_t k = i; k > 0 && k + 3 > i; --k) {
    if (one_of(t, k - 1, {"not", "none", "isn't", "never", "aren't", "nor", "neither", "cannot"}))
      return true;
  }
  return false;
}

// "An award on target is worth 40% of base salary"
bool is_award_on_target(const Tokens& t, const Match& m) {
  return m.first > 0 && m.end == m.first + 2 && one_of(t, m.end - 1, {"target"}) &&
         one_of(t, m.first - 1, {"award", "bonus", "payout", "incentive"});
}

// "10% of total base salary": the base, and no sum of all pay.
bool is_total_base(const Tokens& t, const Match& m) {
  static const Pattern kBase("total ?annual ?combined ?yearly base");
  Match base;
  return m.end == m.first + 1 && kBase.at(t, m.first, base);
}

// "There is a yearly award. Its size is 18% of your salary": no stock, where none is named.
bool is_cash_award(const Tokens& t, const Match& m) {
  static const Patterns kStock(
      "stock|equity|rsu|rsus|share|shares|unit|units|option|options|refresh|refresher|grant|"
      "grants");
  return one_of(t, m.end - 1, {"award", "awards"}) && one_of(t, m.end - 2, {"annual", "yearly"}) &&
         kStock.find(t, 0, t.size()).end == 0;
}

// "Safety money | $400": money for that, and no pay.
bool is_money_for(const Tokens& t, const Match& m) {
  return m.first > 0 && one_of(t, m.first, {"money"}) && t[m.first - 1].is == Is::word &&
         t[m.first - 1].sentence == t[m.first].sentence;
}

// "Component | Amount / rate | Terms": the head of a column, no label.
bool is_column(const Tokens& t, std::size_t i) {
  return i > 0 && t[i].is_word("rate") &&
         (t[i - 1].is == Is::symbol || one_of(t, i - 1, {"or", "and"}));
}

// "In place of a signing bonus we will pay you $10,000": what the sum stands for, and is not.
bool is_replaced(const Tokens& t, const Match& m) {
  static const Patterns kInstead(
      "in place|lieu of ?a ?an ?any ?the ?your;instead of ?a ?an ?any;rather than ?a ?an ?any");
  static const Pattern kOwnSum("?bonus ?payment ?of {money}");
  Match sum;
  const bool own = m.end < t.size() && kOwnSum.at(t, m.end, sum);
  return !own && kInstead.ends(t, m.first > 4 ? m.first - 4 : 0, m.first);
}

// "144k, no bonus", "without any annual bonus"
bool is_none(const Tokens& t, std::size_t i) {
  while (i > 1 && one_of(t, i - 1, {"any", "a", "an", "annual", "cash", "yearly", "guaranteed"}))
    --i;
  return i > 0 && one_of(t, i - 1, {"no", "without", "zero"});
}

// "a guaranteed base of $318,000", "your pay is guaranteed": no payment of its own.
bool is_of_pay(const Tokens& t, const Match& m) {
  static const Patterns kAfter(
      "?annual ?minimum ?maximum ?yearly ?monthly "
      "base|salary|pay|wage|hours|draw|price|contract|cost;?you ?a ?minimum ?at ?least ?of {dur}");
  static const Patterns kBefore(  // "$2,650 a week, 52 weeks a year, guaranteed"
      "salary|pay|base|compensation ?is ?are ?will ?be ?fully;{dur} a|per year;{money} a|per|/ "
      "week|month|hour|day|year");
  const bool of_pay = m.end < t.size() && kAfter.begins(t, m.end);
  const std::size_t before = symbol_at(t, m.first - 1, ',') ? m.first - 1 : m.first;
  const bool bonus = t[m.end - 1].word.starts_with("bonus");
  return !bonus && (of_pay || kBefore.ends(t, before > 4 ? before - 4 : 0, before));
}

// "the nurses on your unit", "average unit volume", "a portfolio of 900 rental units"
bool is_other_unit(const Tokens& t, const Match& m) {
  if (m.end != m.first + 1 || !one_of(t, m.first, {"unit", "units"})) return false;
  static const Pattern kThing(
      "volume|volumes|sales|economics|manager|managers|director|leader|clerk|secretary|cost|costs|"
      "sold|shipped|building|complex|property|tests");
  const bool of_place =
      m.first > 0 &&
      one_of(t, m.first - 1,
             {"your", "our", "care", "nursing", "business", "bargaining", "rental", "residential",
              "apartment", "housing", "storage", "credit", "inpatient", "surgical"});
  Match thing;
  return of_place || (m.end < t.size() && kThing.at(t, m.end, thing));
}

// "Performance award: annual; target 5% of salary": no units, but a bonus.
bool is_award_of_salary(const Tokens& t, const Match& m) {
  if (!one_of(t, m.first, {"performance"}) || !one_of(t, m.end - 1, {"award", "awards"}) ||
      m.end > m.first + 2)
    return false;
  static const Patterns kOfSalary(
      "{percent} of ?your ?the ?annual ?base salary|base|pay|earnings|wages");
  std::size_t end = m.end;
  while (end < t.size() && t[end].sentence == t[m.first].sentence) ++end;
  return kOfSalary.find(t, m.end, end).end > 0;
}

// "GMs don't share in them", "please share this": no stock.
bool is_sharing(const Tokens& t, std::size_t i) {
  return one_of(t, i, {"share"}) &&
         one_of(t, i + 1, {"in", "with", "our", "this", "your", "them", "it", "these"}) &&
         !one_of(t, i > 0 ? i - 1 : 0, {"a", "per", "each", "one", "the"});
}

// "your share of that", "return on equity", "private equity", "we have no shares": no stock, though
// the word stands there.
bool is_no_stock(const Tokens& t, std::size_t i) {
  if (one_of(t, i, {"share"}) && one_of(t, i + 1, {"of"}))
    return one_of(t, i + 2,
                  {"it", "that", "this", "them", "these", "those", "what", "whatever", "cost",
                   "costs", "premium", "premiums", "profit", "profits", "tips", "fees", "revenue",
                   "responsibility", "work"}) ||
           (one_of(t, i + 2, {"the", "our", "your", "any"}) &&
            one_of(t, i + 3,
                   {"cost", "costs", "premium", "premiums", "profit", "profits", "tips", "fees",
                    "revenue", "work", "market", "pool"}));
  if (one_of(t, i, {"share", "shares", "stock", "equity"}) && is_none(t, i)) return true;
  return one_of(t, i, {"equity"}) &&
         ((i > 0 && one_of(t, i - 1,
                           {"on", "pay", "internal", "salary", "private", "brand", "home", "health",
                            "racial", "gender", "social", "debt"})) ||
          one_of(t, i + 1,
                 {"check", "review", "ratio", "adjustment", "adjustments", "research", "partners",
                  "firm", "analyst", "analysts", "markets", "trading", "fund", "funds"}) ||
          (one_of(t, i + 1, {"and"}) && one_of(t, i + 2, {"inclusion", "diversity"})));
}

// "Option B: $140,000 and 0.4%": one of several packages.
bool is_package(const Tokens& t, const Match& m) {
  static const Pattern kName("a|b|c|d|one|two|three|1|2|3 :|-|is");
  Match next;
  return m.end == m.first + 1 && one_of(t, m.first, {"option"}) && m.end < t.size() &&
         kName.at(t, m.end, next);
}

// "no shares vest during unpaid leave", "for the stock you leave behind": nobody goes.
bool is_absence(const Tokens& t, const Match& m) {
  if (one_of(t, m.end - 1, {"leave", "leaving"}) && one_of(t, m.end, {"behind"})) return true;
  if (m.end != m.first + 1 || !one_of(t, m.first, {"leave", "leaves"})) return false;
  return (one_of(t, m.end, {"of"}) && one_of(t, m.end + 1, {"absence"})) ||
         (m.first > 0 &&
          one_of(t, m.first - 1,
                 {"unpaid", "paid", "medical", "parental", "family", "sick", "maternity",
                  "paternity", "disability", "protected", "approved", "on"}));
}

// "half of what is left", "the two years left on it": nobody goes.
bool is_remainder(const Tokens& t, const Match& m) {
  static const Pattern kLeft("is|are|what's|that's|was|were|whatever|something ?then ?still left");
  return m.end == m.first + 1 && one_of(t, m.first, {"left"}) &&
         kLeft.find(t, m.first > 2 ? m.first - 2 : 0, m.end).end == m.end;
}

// What may be earned or released besides stock.
bool is_earned(Topic t) {
  return t == Topic::bonus || t == Topic::sign_on || t == Topic::relocation ||
         t == Topic::retention || t == Topic::guaranteed || t == Topic::other_payment ||
         t == Topic::commission || t == Topic::leave || t == Topic::retirement ||
         t == Topic::insurance || t == Topic::stipend || t == Topic::expenses ||
         t == Topic::raise || t == Topic::repay || t == Topic::total;
}

// "A fifth is earned when a year is over", "your bonus is earned over the year": a weak word for
// vesting stands where a part or a time is said, and nothing of pay.
void drop_other_earning(const Tokens& t, std::vector<Cue>& cues) {
  const auto is_weak = [](const Cue& c) { return c.topic == Topic::vesting && c.weak; };
  const auto is_another = [&](const Cue& c) {
    if (!is_weak(c)) return false;
    const int in = t[c.first].sentence;
    bool of_pay = false;
    bool of_salary = false;
    bool of_stock = false;
    for (const Cue& x : cues) {
      if (t[x.first].sentence != in) continue;
      of_pay |= is_earned(x.topic);
      of_salary |= (x.topic == Topic::base && !x.weak) || x.topic == Topic::severance;
      of_stock |= is_equity(x.topic);
    }
    of_pay |= of_salary && !of_stock;
    std::size_t first = c.first;
    while (first > 0 && t[first - 1].sentence == in) --first;
    bool timed = false;
    for (std::size_t k = first; k < t.size() && t[k].sentence == in; ++k)
      timed |= t[k].is == Is::percent || t[k].is == Is::fraction || t[k].is == Is::duration ||
               one_of(t, k, {"anniversary", "anniversaries", "monthly", "quarterly", "annually"});
    return of_pay || !timed;
  };
  std::vector<Cue> kept;
  std::copy_if(cues.begin(), cues.end(), std::back_inserter(kept),
               [&](const Cue& c) { return !is_another(c); });
  cues = std::move(kept);
}

}  // namespace

std::vector<Cue> cues_of(const Tokens& t) {
  std::vector<Cue> cues;
  for (const Match& m : table().all(t)) {
    const Row& row = kRows[static_cast<std::size_t>(m.row)];
    const bool choice =
        m.end == m.first + 1 && one_of(t, m.first, {"option", "options"}) && m.first > 0 &&
        one_of(t, m.first - 1, {"either", "which", "preferred", "chosen", "whichever", "other"});
    const bool onward =  // "$90,250, moving to 100% after your first review"
        row.topic == Topic::relocation && one_of(t, m.first, {"moving"}) && m.end == m.first + 1 &&
        one_of(t, m.end, {"to", "up"}) && m.end + 1 < t.size() &&
        (t[m.end + 1].is == Is::percent || t[m.end + 1].is == Is::money ||
         one_of(t, m.end + 1, {"to", "step"}));
    if (onward) continue;
    const bool lettered =  // "Option A: $120,000 base"
        m.end == m.first + 1 && one_of(t, m.first, {"option"}) &&
        one_of(t, m.end, {"a", "b", "c", "d", "1", "2", "3", "one", "two", "three"}) &&
        m.end + 1 < t.size() && t[m.end + 1].is == Is::symbol && !t[m.end + 1].is_symbol(',');
    if (lettered) continue;
    if (is_sharing(t, m.first) || is_other_unit(t, m)) continue;
    if (row.topic == Topic::equity && m.end == m.first + 1 && is_no_stock(t, m.first)) continue;
    if (row.topic == Topic::option && is_package(t, m)) continue;
    if (row.topic == Topic::ending && (is_absence(t, m) || is_remainder(t, m))) continue;
    if (choice) continue;  // "under either option": of two packages
    if (row.topic == Topic::repay && is_no_repayment(t, m)) continue;
    if (row.topic == Topic::total && (is_award_on_target(t, m) || is_total_base(t, m))) continue;
    const bool deferred = row.topic == Topic::base && m.first > 0 && one_of(t, m.first, {"comp"}) &&
                          one_of(t, m.first - 1, {"deferred", "forfeited", "unvested", "equity"});
    const bool sum = row.topic == Topic::base && m.first > 0 && one_of(t, m.first, {"comp"}) &&
                     one_of(t, m.first - 1, {"cash"}) && symbol_at(t, m.end, '=');
    if (sum) continue;       // "Cash comp = $200k": base and bonus
    if (deferred) continue;  // "your forfeited deferred comp: $48,000"
    if (row.topic == Topic::insurance && is_of_trade(t, m)) continue;
    if (row.topic == Topic::sign_on && (is_act_of_signing(t, m) || is_end_of_joining(t, m)))
      continue;
    const bool once = row.topic == Topic::sign_on || row.topic == Topic::relocation;
    if (once && is_replaced(t, m)) continue;
    if (row.topic == Topic::raise && is_no_rise(t, m)) continue;
    if (row.topic == Topic::guaranteed && (is_denied(t, m.first) || is_of_pay(t, m))) continue;
    if (row.topic == Topic::base &&
        (is_first_pay(t, m.first) || is_column(t, m.first) || is_money_for(t, m)))
      continue;
    if (row.topic == Topic::bonus && (is_none(t, m.first) || is_forgone(t, m.end))) continue;
    Cue cue{row.topic, row.weak, m.first, m.end};
    if (cue.topic == Topic::base || cue.topic == Topic::of_base)
      cue.topic = is_measure(t, cue) ? Topic::of_base : Topic::base;
    if (cue.topic == Topic::refresher && is_cash_award(t, m)) cue.topic = Topic::bonus;
    if (cue.topic == Topic::performance && is_award_of_salary(t, m)) cue.topic = Topic::bonus;
    cues.push_back(cue);
  }
  drop_other_earning(t, cues);
  return cues;
}

bool is_kind(Topic t) {
  return t == Topic::option || t == Topic::rsu || t == Topic::stock || t == Topic::performance;
}

bool is_equity(Topic t) { return is_kind(t) || t == Topic::equity; }

bool takes_money(Topic t) {
  return t != Topic::none && t < Topic::vesting && t != Topic::leave && t != Topic::fully_diluted &&
         t != Topic::outstanding && t != Topic::of_base;
}

bool takes_count(Topic t) {
  return is_equity(t) || t == Topic::fully_diluted || t == Topic::outstanding ||
         t == Topic::raised_capital || t == Topic::refresher;
}

bool takes_percent(Topic t) {
  return t == Topic::bonus || is_equity(t) || t == Topic::fully_diluted ||
         t == Topic::outstanding || t == Topic::raise || t == Topic::retirement ||
         t == Topic::commission || t == Topic::severance || t == Topic::total ||
         t == Topic::insurance || t == Topic::vesting || t == Topic::repay ||
         t == Topic::acceleration || t == Topic::other_money || t == Topic::guaranteed ||
         t == Topic::refresher || t == Topic::sign_on || t == Topic::relocation ||
         t == Topic::retention || t == Topic::asked || t == Topic::prior || t == Topic::stipend ||
         t == Topic::expenses;
}

}  // namespace parley::letter

#include "letter/find/name_words.hpp"

#include <algorithm>
#include <unordered_set>

#include "letter/find/pattern.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

constexpr std::string_view kForms =
    "inc llc corp corporation ltd limited co llp plc pllc gmbh pbc lp incorporated company "
    "group";

constexpr std::string_view kJobs =
    "engineer developer designer manager analyst scientist director researcher architect "
    "lead head officer agronomist specialist consultant associate administrator "
    "coordinator technician programmer president counsel attorney accountant controller "
    "writer editor recruiter representative executive strategist planner producer operator "
    "nurse physician chemist biologist statistician economist auditor buyer advisor "
    "adviser assistant supervisor principal partner fellow professor lecturer teacher "
    "intern apprentice sre cto cfo ceo coo chief marketer vp svp evp avp artist copywriter "
    "paralegal clerk secretary surveyor inspector mechanic electrician driver pilot chef "
    "cook baker bookkeeper underwriter broker trader banker adjuster estimator scheduler "
    "dispatcher superintendent foreman welder fabricator instructor tutor dean provost "
    "registrar curator counselor counsellor psychologist dentist veterinarian paramedic "
    "surgeon hospitalist postdoc evangelist advocate ambassador modeler tester steward "
    "custodian stylist animator illustrator composer journalist reporter translator "
    "interpreter generalist merchandiser forecaster owner rep ae sdr bdr csm swe dba "
    "founder cofounder treasurer comptroller copyeditor facilitator trainer coach handler "
    "investigator examiner assessor appraiser solicitor barrister sommelier bartender "
    "barista machinist hygienist librarian eng mgr supt tpm epm bookseller gardener "
    "groomer florist tailor jeweler glazier plumber roofer painter rigger loader sorter "
    "server attendant aide caregiver nanny midwife phlebotomist sonographer radiographer "
    "cardiologist anesthetist forester horticulturist actor dancer conductor presenter "
    "archivist conservator preparator lobbyist liaison negotiator collector teller actuary "
    "quant validator verifier annotator labeler modeller draftsman drafter pharmacist "
    "gm optometrist audiologist dietitian nutritionist rn np lpn crna millwright shipwright "
    "playwright captain deckhand bosun purser chaplain rector organist headmaster firefighter "
    "ranger lifeguard brewer distiller butcher carpenter ironworker driller grower organizer "
    "fundraiser merchandizer colorist gaffer compositor "
    "installer packer stocker cashier waiter waitress dishwasher janitor cleaner courier vintner "
    "pastor minister rabbi proofreader mediator ombudsman stevedore dockmaster harbormaster "
    "lineworker lineman pipefitter steamfitter assembler medic emt educator bursar sculptor "
    "concertmaster concierge roaster landscaper chiropractor hairdresser originator moderator "
    "evaluator seamstress upholsterer farrier wrangler skipper paraprofessional plasterer "
    "bricklayer rotoscoper docent hatcheryman rancher";

// What firms are called by what they do; a line in a letter's head that ends in one is a firm's.
constexpr std::string_view kTrades =
    "labs laboratory laboratories systems software technologies technology tech therapeutics "
    "biosciences bioscience biotech biologics bio pharma pharmaceuticals pharmacy health "
    "healthcare medical energy power solar robotics analytics foods food games gaming studios "
    "studio capital ventures credit financial finance insurance assurance water authority "
    "architects architecture holdings networks network logistics freight lines shipping "
    "transport transit media publishing press books pictures entertainment music records "
    "motors automotive aerospace aviation airlines space security cloud digital data "
    "semiconductor semiconductors devices instruments materials chemicals industries industrial "
    "manufacturing works foundry mills steel metals mining minerals petroleum oil gas electric "
    "utilities construction builders engineering engineers realty properties homes hotels "
    "hospitality resorts restaurants bakery brewery brewing kitchen coffee dairy farms farm "
    "agriculture agritech seeds organics retail stores outfitters apparel cosmetics beauty "
    "wellness fitness sports marine boats cruises rail railway academy schools seminary "
    "conservatory orchestra theatre theater gallery library libraries church diocese union "
    "cooperative coop alliance collaborative collective coalition fund funds trust endowment "
    "advisors advisers advisory "
    "consulting consultants associates partners brothers sons daughters services service "
    "solutions dynamics innovations interactive mobility payments commerce markets exchange "
    "securities research genomics diagnostics surgical dental veterinary hospice pediatrics "
    "orthopedics imaging optics photonics acoustics audio video wireless telecom "
    "communications broadcasting telephone satellite satellites system llc lp savings trust toys "
    "telecommunications mortgage leasing rentals supply supplies hardware plumbing roofing "
    "landscaping nursery nurseries winery vineyards distillery orchards ranch fisheries seafood "
    "clinic clinics hospital hospitals physicians institute foundation museum university college "
    "observatory laboratories conservancy district consultancy outdoors sporting cycles bikes "
    "jewelers optical eyewear apothecary linens furniture interiors lighting glass ceramics "
    "textiles fabrics garments shoes footwear leather paper packaging plastics rubber coatings "
    "castings forge tool tools boatyard shipyard yard garage workshop bistro cafe diner inn pub "
    "tavern "
    "club storage garden gardens arboretum spa salon gym zoo aquarium estate resort lodge marina "
    "chocolates confections creamery "
    "bancorp bancshares broadband fiber cable telecommunication biopharma neurosciences freight "
    "machine machinery equipment controls automation drones goods provisions mercantile trading "
    "wares lumber timber concrete paving ferry ferries towing burger burgers pizza grill tacos "
    "noodles bagels rehab rehabilitation therapy chiropractic films film productions "
    "contracting contractors excavation excavating demolition welding fabrication millwork "
    "carpentry masonry drywall glazing flooring cabinetry upholstery stoneworks electrical "
    "mechanical hvac heating cooling refrigeration cryogenics hydraulics turbines batteries "
    "renewables geothermal biofuels fertilizers grain milling meats poultry creameries "
    "roasters spirits cidery vintners cellars wines beverages bottling greenhouse greenhouses "
    "florists flowers forestry aquatics aquaculture hatchery oyster oysters diving salvage "
    "cartography mapping geospatial drilling pumps valves bearings gears foundries plating "
    "tooling sensors lasers avionics rotorcraft helicopters propulsion rockets uniforms "
    "knitwear antiques auctions galleries stationery animation radio circus adventures "
    "expeditions tours charters trucking haulage hauling movers couriers warehousing "
    "fulfillment distributors imports brokerage reinsurance montessori preschool daycare "
    "bakehouse smokehouse alehouse teahouse coffeehouse steakhouse playhouse brewhouse taproom "
    "roastery patisserie taqueria trattoria brasserie cantina diesel tire tires auto collision "
    "irrigation fencing septic transmission boatworks "
    "workers teamsters boilermakers carpenters machinists "
    "childcare dermatology oncology cardiology urology neurology dentistry orthodontics "
    "optometry audiology prosthetics dialysis ambulance kennels stables";

// Who fills other firms' seats.
constexpr std::string_view kAgencies =
    "search staffing recruiting recruitment recruiters placement placements headhunters talent "
    "executive careers";

constexpr std::string_view kNoNames =
    "between units shares grant award option options number type target plan total stock "
    "agreement summary vesting updated performance period payout notice new dear hi hello "
    "we you your our i me the this it if as in on at please re fwd offer subject base salary "
    "start bonus rsu rsus iso isos nso nsos title role position company employer thanks "
    "thank welcome congratulations sincerely best regards board date employment letter "
    "equity us yes no ok these upon for from to sign people talent recruiting hr human "
    "resources engineering operations product sales marketing finance recruiter hiring "
    "item cheers yours formal revised final written verbal job contingent conditional "
    "draft signed official additional annual monthly quarterly cash compensation pay "
    "relocation retention severance benefits everything all other details below attached "
    "here hey congrats great thx warmly warm kind kindest respectfully truly very dates "
    "deadline response candidate recipient executive employee term sheet confidential "
    "personal action required urgent reminder important attention needed confirmation message note "
    "update reply news word they he she who everyone somebody my that there "
    "so and but or also with by after "
    "before once while during since until let just maybe well however when where which what how "
    "today tomorrow yesterday now not all each both any some another other ok okay sure sorry "
    "step grade level band tier range good great nice hope looking please big quick sounds sent "
    "memo form data sheet page fact "
    "memorandum private notes call phone chat spoke talked "
    "you'd you'll you're you've we'd we'll we're we've they'd they'll they're they've i'd i'll "
    "whereas witnesseth therefore recitals i'm i've it'd it'll he'd he'll she'd she'll that'd "
    "that'll there'd there'll who'd let's";

using Words = std::unordered_set<std::uint64_t>;

Words words_of(std::string_view text) {
  Words out;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    out.insert(word_id(text.substr(0, space)));
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return out;
}

bool is_in(const Words& words, const Tokens& t, std::size_t i) {
  return i < t.size() && t[i].is == Is::word && words.contains(t[i].id);
}

}  // namespace

// "P.A.", "L.L.C.", "N.A.": a form by its points; "PA" may be a state.
bool is_dotted_form(const Tokens& t, std::size_t i) {
  return one_of(t, i, {"pa", "pc", "na", "sa", "llc", "llp", "pllc", "lp", "plc"}) &&
         t[i].end - t[i].start > t[i].word.size();
}

bool is_form(const Tokens& t, std::size_t i) {
  static const Words w = words_of(kForms);
  return is_in(w, t, i) || is_dotted_form(t, i);
}

bool is_generic(const Tokens& t, std::size_t i) {
  static const Words w = words_of(
      "firm university hospital district agency organization organisation foundation institute "
      "school bank employer partnership business company corporation college department city "
      "county state board management group center centre clinic trust council society association "
      "museum library branch practice partnership system chambers parish church union cooperative "
      "store shop restaurant hotel studio lab startup academy academies authority commission "
      "ministry town village borough bureau laboratory administration "
      "regents trustees governors directors local lodge chapter brotherhood");
  return is_in(w, t, i);
}

bool is_body_word(const Tokens& t, std::size_t i) {
  return one_of(t, i, {"local", "lodge", "chapter", "council", "district"});
}

bool is_trade(const Tokens& t, std::size_t i) {
  static const Words w = words_of(kTrades);
  if (is_in(w, t, i)) return true;
  const bool several = is_at(t, i, Is::word) && t[i].word.size() > 3 && t[i].word.ends_with('s');
  return several && w.contains(word_id(t[i].word.substr(0, t[i].word.size() - 1)));  // "Gyms"
}

bool is_department_word(const Tokens& t, std::size_t i) {
  static const Words w = words_of(
      "department dept office division faculty college school team unit group branch bureau "
      "section chair desk");
  return is_in(w, t, i);
}

bool is_field(const Tokens& t, std::size_t i) {
  static const Words w = words_of(
      "research sales marketing legal finance accounting treasury tax audit compliance risk design "
      "product engineering operations strategy infrastructure platform security data analytics "
      "communications procurement logistics facilities development services support quality safety "
      "nursing surgery medicine pediatrics academics instruction admissions advancement stores "
      "systems merchandising planning people talent technology programs partnerships growth brand "
      "content education athletics manufacturing production maintenance regulatory clinical "
      "practice practices recruiting recruitment staffing acquisition affairs relations resources "
      "personnel pricing underwriting reinsurance claims lending banking structuring trading "
      "origination");
  if (is_in(w, t, i)) return true;
  return is_at(t, i, Is::word) && (t[i].word.ends_with("ology") || t[i].word.ends_with("iatrics") ||
                                   t[i].word.ends_with("ometrics"));
}

bool is_agency(const Tokens& t, std::size_t first, std::size_t end) {
  static const Words w = words_of(kAgencies);
  for (std::size_t i = first + 1; i < end; ++i) {
    if (is_in(w, t, i)) return true;
  }
  return false;
}

bool is_job(const Tokens& t, std::size_t i) {
  static const Words w = words_of(kJobs);
  if (is_in(w, t, i) || (one_of(t, i, {"dev", "devs"}) && !t[i].capital)) return true;
  if (one_of(t, i, {"tech"}) && !t[i].capital && !is_at(t, i + 1, Is::word))
    return true;  // "lead heavy truck tech"
  if (one_of(t, i, {"head"}) && one_of(t, i + 1, {"office"})) return false;
  if (one_of(t, i, {"member"}) && one_of(t, i + 1, {"of"}))  // "Member of Technical Staff"
    return one_of(t, i + 2, {"technical", "research"}) ||
           (one_of(t, i + 2, {"the"}) && one_of(t, i + 3, {"technical", "research"}));
  if (i >= t.size() || t[i].is != Is::word || t[i].word.size() < 6) return false;
  static const Words no_trade = words_of(
      "baptist methodist buddhist feminist minimalist checklist waitlist wishlist playlist "
      "shortlist blacklist whitelist coexist persist consist tourist");
  const bool family = t[i].word.ends_with("quist") || t[i].word.ends_with("qvist");
  if (t[i].word.size() > 6 && t[i].word.ends_with("ist") && !family && !is_in(no_trade, t, i))
    return true;
  for (const std::string_view end : {"ologists", "grapher", "ician", "ineer", "maker", "arian",
                                     "keeper", "smith", "igner", "writer"}) {
    if (t[i].word.ends_with(end)) return true;
  }
  return false;
}

bool is_name_word(const Token& t) {
  if (t.is == Is::word) return t.capital && t.word[0] != '<';
  return t.is == Is::number && !t.scaled && t.value < Ratio(10'000) && t.capital;
}

bool is_particle(const Tokens& t, std::size_t i) {
  static const Words w = words_of(
      "van der den de la las los del della di da das do dos du le von vom zu zum zur af av al el "
      "ter ten te bin binti ibn bint y e st");
  for (std::size_t k = i; k < t.size() && k < i + 3; ++k) {
    if (t[k].is != Is::word) return false;
    if (t[k].capital) return k > i;
    if (!w.contains(t[k].id)) return false;
  }
  return false;
}

// "L5", "IC4", "P3": a grade.
bool is_grade(const Token& t) {
  if (t.is != Is::word || t.word.size() < 2 || t.word.size() > 4) return false;
  const bool ends = t.word.back() >= '0' && t.word.back() <= '9';
  return ends && t.word[0] >= 'a' && t.word[0] <= 'z';
}

bool is_no_name(const Token& t) {
  static const Words w = words_of(kNoNames);
  return w.contains(t.id) || month_named(t.word) > 0;
}

}  // namespace parley::letter

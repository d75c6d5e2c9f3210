#include <doctest/doctest.h>

#include <string>

#include "letter/reading.hpp"

using namespace parley;
using namespace parley::letter;

// Where letters name who offers, which role, who is offered it and who writes. "-": not looked at;
// "": nobody is named.
namespace {

struct Row {
  const char* letter;
  const char* employer;
  const char* role;
  const char* candidate;
  const char* recruiter;
};

constexpr Row kRows[] = {
    {"MARROW BAKERS & ALLIED WORKERS, LOCAL 772\nOffice of the Secretary\n\nMs. Ada Quill\n\nDear "
     "Sister Quill:\n\nThe Board voted to offer you a position as Organizer with Local 772 at "
     "$62,000 a year.\n",
     "MARROW BAKERS & ALLIED WORKERS, LOCAL 772", "Organizer", "Ada Quill", "-"},
    {"CITY OF MARROW\nParks Department\n\nDear Ms. Quill:\n\nOn behalf of the Library Department "
     "I am pleased to offer you employment with the City of Marrow as Librarian II (Job Code 4410) "
     "at $71,000 a year.\n",
     "City of Marrow", "Librarian II", "-", "-"},
    {"FIRST MARROW BANK, N.A.                    SUMMARY OF OFFER TERMS\nPrepared for: Ada Quill   "
     " "
     "                 February 22, 2027\n\nPosition      Branch Manager\nBase salary   $84,000\n",
     "FIRST MARROW BANK, N.A.", "Branch Manager", "Ada Quill", "-"},
    {"Wed, Dec 2, 2026\n\nOlive (HR Marrow Freightways) 9:14 AM\nHi Ada! offer is ready. Terminal "
     "Manager, $97,500 base.\n\nYou 9:15 AM\ngreat\n\nOlive (HR Marrow Freightways) 9:18 AM\nstart "
     "is jan 4\n",
     "Marrow Freightways", "Terminal Manager", "Ada", "Olive"},
    {"Ada, glad you are coming aboard as Class A Tanker Driver. $72,000 a year.\n", "-",
     "Class A Tanker Driver", "-", "-"},
    {"Agency:     Quill & Marrow, LLC\nTalent:     Ada Linnet\nEngagement: Group Creative Director "
     "(full-time employee)\nSalary:     $120,000\n",
     "Quill & Marrow, LLC", "Group Creative Director", "Ada Linnet", "-"},
    {"Hi Ada - offer from Pinegrove Dental Partners: Office Manager. Pay is $120,000 a "
     "year.\n",
     "Pinegrove Dental Partners", "Office Manager", "-", "-"},
    {"Ada,\n\nWhat we'd call you: Head of Growth, employee number four.\n\nCash: $120,000 a "
     "year.\n",
     "-", "Head of Growth", "-", "-"},
    {"Regional Sales Manager, Streaming Audio | Marrow Media Group\n\nBase salary: $120,000\n",
     "Marrow Media Group", "Regional Sales Manager, Streaming Audio", "-", "-"},
    {"Name: Ada Linnet                [X] New hire  [ ] Rehire\nEmployer: Marrow Glass Works, "
     "LLC\nAnnual salary: $120,000\n",
     "Marrow Glass Works, LLC", "-", "Ada Linnet", "-"},
    {"AGREEMENT\n\nThis Agreement, made this 1st day of December, 2026, by and between the CITY OF "
     "MARROW FALLS, a municipal corporation (hereinafter \"Employer\"), and ADA QUILL (hereinafter "
     "\"Employee\").\n\nWHEREAS, Employer desires to employ Employee as City Manager;\n\nThe "
     "salary is $120,000 a year.\n",
     "CITY OF MARROW FALLS", "City Manager", "ADA QUILL", "-"},
    {"Dear Ada,\n\nMarrow Bank (the \"Bank\"), a wholly owned subsidiary of Marrow Holdings (the "
     "\"Company\"), offers to employ you as Vice President, Lending. Your salary is $120,000.\n",
     "Marrow Bank", "Vice President, Lending", "Ada", "-"},
    {"MARROW HOUSING ALLIANCE\n\nDear Ada,\n\nJoin us as Executive Director. The Alliance will pay "
     "you "
     "$120,000 a year.\n",
     "MARROW HOUSING ALLIANCE", "Executive Director", "Ada", "-"},
    {"Tarrant Heating & Air\n\"Three generations of warm houses\"\n\nDear Ada,\n\nI would like you "
     "to come to work here as Install Foreman. You would make $46.00 an hour.\n\nRegards,\nEd "
     "Tarrant\n",
     "Tarrant Heating & Air", "Install Foreman", "Ada", "Ed Tarrant"},
    {"Ada, congratulations, you were selected for Health Specialist II with Marrow County. Pay is "
     "$3,412.80 biweekly.\n",
     "Marrow County", "Health Specialist II", "-", "-"},
    {"Candidate .............. QUILL, Ada T.\nRequisition title ...... Sr. Buyer, Indirect "
     "Spend\nLegal "
     "entity ........... Marrow Dairy Cooperative\nRecruiter .............. TARRANT, Olive\nPay "
     ".................... $94,000 a year\n",
     "Marrow Dairy Cooperative", "Sr. Buyer, Indirect Spend", "Ada T. QUILL", "Olive TARRANT"},
    {"Alright Ada, here's the lowdown from Marrow Forge & Fabrication. Title's Cell Lead, "
     "$31/hr.\n\n"
     "Later,\nJo (Skilled Trades Staffing)\n",
     "Marrow Forge & Fabrication", "Cell Lead", "Ada", "Jo"},
    {"From: \"Olive Tarrant\" <open@talentbridge.example>\nTo: \"Ada Quill\" <ada@mail.example>\n"
     "Subject: FW: Offer for Ada - Marrow Storage\n\nAda, see below. Congrats!\nOlive Tarrant, "
     "Talentbridge Search\n\n---------- Forwarded message ---------\nFrom: Bo Orr "
     "<bo@marrow.example>\n"
     "Subject: Offer for Ada\nTo: Olive Tarrant\n\nPlease extend the following: Operations "
     "Manager, "
     "reporting to me. $118,000 a year.\n\nBo Orr\nVP Operations, Marrow Storage\n",
     "Marrow Storage", "Operations Manager", "Ada Quill", "Olive Tarrant"},
    {"BUREAU OF COASTAL NAVIGATION\nOffice of Human Capital, Staffing Branch\n\nDATE:    June 14, "
     "2027\n\n"
     "Dear Mr. Quill:\n\nYou have been tentatively selected. Salary: $121,437 per annum. The "
     "Bureau has "
     "approved it.\n",
     "BUREAU OF COASTAL NAVIGATION", "-", "Mr. Quill", "-"},
    {"Dearest Ada,\n\nAs of today you are our cheesemaker. Money first: $52,000 a year.\n", "-",
     "cheesemaker", "Ada", "-"},
    {"Subject: Offer - Night Auditor - The Marrow Hotel, Duluth\n\nHello Mr. Quill,\n\nPay is "
     "$21.50/hour.\n\nOlive L. Tarrant, SPHR\n",
     "Marrow Hotel", "Night Auditor", "Mr. Quill", "Olive L. Tarrant"},
    {"Dear Ada,\n\nCongratulations! First Marrow Credit Union has selected you to fill the Lead "
     "Teller "
     "position. Pay is $21.50/hour.\n",
     "First Marrow Credit Union", "Lead Teller", "Ada", "-"},
    {"Dear Ada,\n\nThe Board of Education of Sable Creek School District voted to employ you as a "
     "Speech Pathologist. Salary: $71,455\n",
     "Sable Creek School District", "Speech Pathologist", "Ada", "-"},
    {"Requisition    Process Engineer (R-20931)\nLocation       Port Hadlow\nAnnual base    "
     "$112,500\n",
     "-", "Process Engineer", "-", "-"},
    {"TO:         Ada Quill            DATE:  June 2, 2027\nFROM:       Marrow Public "
     "Library\nPOSITION:   "
     "Librarian (full time)\nSALARY:     $58,240 annually\n",
     "Marrow Public Library", "Librarian", "Ada Quill", "-"},
    {"Dear Ada,\n\nIt gives me pleasure to invite you to return to us as a first-year associate. "
     "Salary: "
     "$225,000\n",
     "-", "first-year associate", "Ada", "-"},
    {"Subject: You're hired!! (Moonrise Bakehouse)\n\nSo: Head Baker, Thurs-Mon, $29 an "
     "hour.\n\nxo\n"
     "Pippa & Mags\nMoonrise Bakehouse\n",
     "Moonrise Bakehouse", "Head Baker", "-", ""},
    {"Chat with @ada-pell (Head of Eng, Marrow Sciences)\n\nada-pell  2:04 PM\nwe'd love to have "
     "you as "
     "Firmware Engineer, 205k base\nyou  2:15 PM\nwow\nada-pell  2:20 PM\n:)\n",
     "Marrow Sciences", "Firmware Engineer", "-", "-"},
    {"Coach Dale\nHey man, the job is yours. Assistant Coach at Marrow State, $54,000 a "
     "year\n\nYou\n"
     "thanks!\n\nCoach Dale\ngreat\n",
     "Marrow State", "Assistant Coach", "", "-"},
    {"STATE OF MERIDIAN\nDEPARTMENT OF WATER RESOURCES\nOffice of Human Resources\n\nApril 6, "
     "2027\n\n"
     "Dear Ms. Quill:\n\nWe are pleased to offer you appointment as Hydrologist II.\n",
     "DEPARTMENT OF WATER RESOURCES", "Hydrologist II", "-", "-"},
    {"Position: Registered Nurse - Medical/Surgical (Night Shift)\nEmployer: Lakeside Hospital\n",
     "Lakeside Hospital", "Registered Nurse - Medical/Surgical (Night Shift)", "-", "-"},
    {"Title: Data Engineer - Full Time\nSalary: $140,000\n", "-", "Data Engineer", "-", "-"},
    {"Job Title: Mechanic - Diesel / Heavy Equipment\nPay: $70,000\n", "",
     "Mechanic - Diesel / Heavy Equipment", "-", "-"},
    {"Position: Lighting Lead (staff, exempt)\nPay: $70,000\n", "-", "Lighting Lead", "-", "-"},
    {"Position: Store Manager, Store 0412\nPay: $70,000\n", "-", "Store Manager", "-", "-"},
    {"[Monday 10:02 AM] Olive Tarrant (HR, Marrow Plastics)\nHi Ada, it is $90,000 a year. "
     "Maintenance Manager, Lindale plant\n\n[Monday 10:31 AM] Ada Quill\nThanks. Could you do "
     "$95,000?\n\n[Tuesday 8:15 AM] Olive Tarrant (HR, Marrow Plastics)\n$92,000\n",
     "Marrow Plastics", "Maintenance Manager", "Ada Quill", "Olive Tarrant"},
    {"Bo, Tallow Works\n\nMon, May 3, 4:12 PM\nHey Ada, we'd like you as shift lead at the Dover "
     "plant\n\nMon, May 3, 4:20 PM\nthanks! could you do 26? I make 25 now\n\nMon, May 3, 4:41 PM\n"
     "Talked to the boss. We can do that\n",
     "Tallow Works", "shift lead", "Ada", "-"},
    {"Gary Marrow Diesel: hey its gary from marrow diesel. we want u\nGary Marrow Diesel: lead "
     "heavy "
     "truck tech. 34/hr\nMe: deal\nGary Marrow Diesel: great\n",
     "Marrow Diesel", "lead heavy truck tech", "-", "Gary"},
    {"Marrow Kitchens\nRegion 4 Field Office\n\nMay 13, 2027\n\nHi Ada,\n\nAfter meeting the team "
     "at "
     "Oak Street we want you as General Manager of our Fairhaven restaurant.\n",
     "Marrow Kitchens", "General Manager", "Ada", "-"},
    {"This Agreement is made as of November 1, 2027 between Marrow Physicians Group, P.C. (the "
     "\"Group\") and Ada Quill, M.D. (the \"Physician\").\n\nOn the first pay date after the "
     "Commencement Date the Group will pay a sign-on bonus of $36,000.\n",
     "Marrow Physicians Group, P.C.", "-", "Ada Quill", "-"},
    {"MARROW STAFFING PARTNERS, LLC\n\nJanuary 10, 2028\n\nDear Ada,\n\nMarrow Staffing Partners, "
     "LLC "
     "(\"Marrow\") is pleased to offer you the following assignment with our client, Ostrander "
     "Robotics. Base: $90,000 a year.\n",
     "MARROW STAFFING PARTNERS, LLC", "-", "Ada", "-"},
    {"Ada Quill\nada@mail.example\n\nDear Ada,\n\nBase: $90,000 a year. The rest is as I wrote on "
     "February "
     "4: Vice President, Commercial Lending, in our Richmond office.\n",
     "-", "Vice President, Commercial Lending", "Ada Quill", "-"},
    {"1.  Role and start.     Chief Technology Officer, reporting to the CEO; full time from "
     "Monday, "
     "October 4, 2027.\n\n2.  Salary.  $180,000 per annum.\n",
     "-", "Chief Technology Officer", "-", "-"},
    {"Dear Hyun-woo,\n\nIt is our pleasure to have you join Marrow & Pell Engineers, P.C. as a "
     "Senior "
     "Associate. To welcome you as an owner, we grant you shares.\n",
     "Marrow & Pell Engineers, P.C.", "Senior Associate", "Hyun-woo", "-"},
    {"Rena @ Marrow Search: ok Ada, official numbers\nme: thanks!\nRena @ Marrow Search: 178k "
     "base\n",
     "-", "-", "Ada", "-"},
    {"Marrow Outfitters\nOFFER SUMMARY\n\nAssociate:    Ada Quill\nTitle:        District "
     "Manager\n",
     "Marrow Outfitters", "District Manager", "Ada Quill", "-"},
    {"HARBOR POINT TERMINALS                    EMPLOYMENT OFFER - FIELD SUPERVISION\n\n"
     "| Position | Crane Supervisor |\n| Start    | January 3, 2028 |\n",
     "HARBOR POINT TERMINALS", "Crane Supervisor", "-", "-"},
    {"From: Olive Tarrant <olive@thistlebarn.example>\nTo: Ada Quill <ada@mail.example>\n"
     "Subject: Corrected offer - please use this one\n\nThese are the terms for your role as "
     "Buying "
     "Manager at Thistle Barn: salary $132,000 a year.\n",
     "Thistle Barn", "Buying Manager", "-", "-"},
    {"Rico: Hey Ada its Rico, regional for Marrow Pike Grill. Owners okayed you for General "
     "Manager "
     "at the Easton store\nRico: its $1,350 a week\nAda: hey\nRico: great\n",
     "Marrow Pike Grill", "General Manager", "-", "-"},
    {"Rick Tarrant\nWed, Mar 3, 6:12 PM\n\nHey Manny its Rick at Tarrant Brothers Paving. Pay is "
     "$1,900 a week salary\n",
     "Tarrant Brothers Paving", "-", "-", "Rick Tarrant"},
    {"Marrow Payments\nStaff Data Engineer  |  Job code DE5  |  Full time\n\n"
     "Base pay      $150,000 a year\n",
     "-", "Staff Data Engineer", "-", "-"},
    {"STATE OFFICE OF PARKS AND RIVERS\n\nYour salary is $80,000 a year.\n\nDivision of "
     "Personnel\n",
     "STATE OFFICE OF PARKS AND RIVERS", "-", "-", "-"},
    {"Hey Ada, as discussed: Head of Field Support at Tarnbrook, $140k salary, start Feb 1, "
     "2027.\n",
     "Tarnbrook", "Head of Field Support", "-", "-"},
    {"Your base is $90,000 a year.\n\nQuestions? Ask your recruiter, Olive Tarrant.\n", "-", "-",
     "-", "Olive Tarrant"},
    {"Mossgate Castings Company\nOFFER OF EMPLOYMENT - HOURLY STAFF          Form 7\n\n"
     "Position:      Melt Supervisor\nBase salary:   $88,000 per year\n",
     "Mossgate Castings Company", "Melt Supervisor", "-", "-"},
    {"Candidate name\nAda Quill\n\nHiring organization\nPell Harbor Credit Union\n\nPosition "
     "title\nLending Manager\n\nProposed first day\n01/19/2027\n\nBase pay (annual)\n$110,000\n\n"
     "Recruiter\nOlive Tarrant\n",
     "Pell Harbor Credit Union", "Lending Manager", "Ada Quill", "Olive Tarrant"},
    {"Company:\n    Tarnbrook Optics, Inc.\n\nOffered to:\n    Ada Quill\n\nJob:\n    Lens "
     "Scientist\n\nPay:\n    $9,750 per month\n\nAnswer due:\n    December 18, 2026\n",
     "Tarnbrook Optics, Inc.", "Lens Scientist", "Ada Quill", "-"},
    {"MARLOW CLINICS GROUP\nDirector of Nursing\nPrepared for Ada Quill by Olive Tarrant, "
     "Executive Recruiting\n\nAnnual salary      $140,000\n",
     "MARLOW CLINICS GROUP", "Director of Nursing", "Ada Quill", "Olive Tarrant"},
    {"WhatsApp chat with Kip Ferris (Tarnbrook Maps)\n\n[02.12.26, 09:14] Kip: Founders said yes, "
     "here's the verbal\n[02.12.26, 09:15] Kip: Product Designer, base 149k\n"
     "[02.12.26, 09:17] Me: thanks\n",
     "Tarnbrook Maps", "Product Designer", "-", "Kip Ferris"},
    {"MELLOW CALL - TARNBROOK MAPPING (hiring mgr, paper next week)\n\ntitle: Survey Engineer\n"
     "base 150k\n",
     "TARNBROOK MAPPING", "Survey Engineer", "-", "-"},
    {"our offer:\n\nfirst hardware engineer at Tarnbrook Robotics. cash: 128k a year. i know, "
     "Corvid would pay you 155k.\n",
     "Tarnbrook Robotics", "hardware engineer", "-", "-"},
    {"Hi Ada,\n\nAs promised, the numbers for Broadcast Engineer:\n\n* Salary $126,000 a year\n",
     "-", "Broadcast Engineer", "Ada", "-"},
    {"HOLLOW COAST FOLK                                OFFER SHEET\n\n"
     "Position:    Account Director\n\nBase salary            $121,000 per year\n",
     "HOLLOW COAST FOLK", "Account Director", "-", "-"},
    {"Here's the offer from Tarnbrook.\n\n- founding ML engineer\n- $165k salary\n", "Tarnbrook",
     "founding ML engineer", "-", "-"},
    {"Company: Tarnbrook Mobility\n\nThis addendum is made between Tarnbrook Mobility and Ada "
     "Quill-Brandt. Except as changed below, the offer stands.\n\nYour base is $90,000 a year.\n",
     "Tarnbrook Mobility", "-", "Ada Quill-Brandt", "-"},
    {"OFFER LETTER\n\nPell County School District No. 7\n1200 Aspen Ave.\n\nMs. Ada Quill\n\nDear "
     "Ms. "
     "Quill:\n\nThe Board of Education has approved your employment as a 5th Grade Teacher at "
     "$64,210 per year.\n\nSincerely,\nWalt Jorgen\nSuperintendent\n",
     "Pell County School District No. 7", "5th Grade Teacher", "Ada Quill", "Walt Jorgen"},
    {"MEMORANDUM\n\nTO:      Prof. Ada Quill-Lund\nFROM:    Dean Roberta Quist, School of Policy, "
     "Larkmoor University\nRE:      Appointment as Associate Professor\n\nSalary $141,000 a "
     "year.\n",
     "Larkmoor University", "Associate Professor", "Ada Quill-Lund", "Roberta Quist"},
    {"1. Position. Executive shall serve as Senior Vice President, Supply Chain, reporting to the "
     "CEO.\n2. Base Salary. $310,000 per annum.\n",
     "-", "Senior Vice President, Supply Chain", "-", "-"},
    {"As Lead Recruiter for Osprey & Vale, I'm thrilled to share that the firm has decided to "
     "extend "
     "you an offer for Associate, Structured Finance. Annual salary: $225,000.\n",
     "Osprey & Vale", "Associate, Structured Finance", "-", "-"},
    {"You're in! The team at Hushbox can't wait. We'd like you as our second backend dev, 135k "
     "base.\n\nSay yes by Friday Dec 11, 2026?\n\nJojo & the Hushbox crew\n",
     "Hushbox", "second backend dev", "-", "Jojo"},
    {"[9:02 AM] Carmen (Recruiting @ Plumbline): L4 Software Engineer, 171k base\n"
     "[9:03 AM] You: wow thanks\n[9:04 AM] Carmen (Recruiting @ Plumbline): start Jan 19 2027\n",
     "Plumbline", "L4 Software Engineer", "-", "Carmen"},
    {"recap of my screen w/ the hiring mgr (Bo, at Tallgrass Freight)\n\n- they want me as night "
     "dispatch supervisor\n- base 64k\n",
     "Tallgrass Freight", "night dispatch supervisor", "-", "Bo"},
    {"Offer summary for: Ada Quill\nPrepared by: Olive Tarrant (Talent)\nRole: Data Engineer\nBase "
     "salary: $146,000\n",
     "-", "Data Engineer", "Ada Quill", "Olive Tarrant"},
    {"Dear Ada,\n\nMarrow would love to have you come aboard as Head of Growth at $165k a "
     "year.\n\nHugs, Bea (co-founder)\n",
     "Marrow", "Head of Growth", "Ada", "Bea"},
    {"Lakeside Cardiology Associates, P.A. offers you employment as a Cardiologist at $425,000 per "
     "year.\n",
     "Lakeside Cardiology Associates, P.A.", "Cardiologist", "-", "-"},
    {"[2:11 PM] recruiter_kai: base 182k\n[2:14 PM] me: ok. title?\n[2:14 PM] recruiter_kai: "
     "senior "
     "data scientist\n",
     "-", "senior data scientist", "-", "-"},
    {"Cresthaven Logistics Ltd is pleased to confirm the offer of Fleet Operations Manager based "
     "in "
     "Toledo at $97,500 per annum.\n",
     "Cresthaven Logistics Ltd", "Fleet Operations Manager", "-", "-"},
    {"Hi it's Dolores at Rustwater Mining calling about the safety manager job. Base is 105k.\n",
     "Rustwater Mining", "safety manager", "-", "Dolores"},
    {"hi marcy!! it's tess from wild oat bakery. we'd like u to be our pastry lead, base 52k.\n",
     "wild oat bakery", "pastry lead", "marcy", "tess"},
    {"This letter confirms our intention to hire Ms. Ada Rolf as Plant Metallurgist at Corrigan "
     "Steelworks at $104,000 a year.\n",
     "-", "Plant Metallurgist", "Ada Rolf", "-"},
    {"MARINER CAPITAL PARTNERS\nInvestment Analyst - Offer Terms (for discussion, candidate: Ada "
     "Park)\n\n1) Base: $115,000 p.a.\n",
     "MARINER CAPITAL PARTNERS", "Investment Analyst", "Ada Park", "-"},
    {"Your base salary is $100,000 a year, and everything else stays.\n\nWarm regards,\n\n/s/ "
     "Joaquin "
     "Teller\nJoaquin Teller\nChief Executive Officer\n",
     "-", "-", "-", "Joaquin Teller"},
    {"Halden Health is pleased to offer you the role of Data Manager at an annual base of "
     "$134,000.\n",
     "Halden Health", "Data Manager", "-", "-"},
    {"Banque Tessier, New York Branch\n520 Lexington Avenue\n\nThe Branch will employ you as "
     "Senior "
     "Credit Officer at $168,000 per annum. You are kindly asked to return one copy, signed.\n",
     "Banque Tessier, New York Branch", "Senior Credit Officer", "-", "-"},
    {"Job title\nStaff Data Engineer\nLevel\nIC6\nStart date\nTue, February 16, 2027\nBase "
     "salary\n$214,000 a year\nTarget bonus\n18% of base salary\nSigning bonus\n$40,000\n",
     "-", "Staff Data Engineer", "-", "-"},
    {"Summary of Terms for Employment of Ada Brandt\n\nPosition: Director of Naval "
     "Architecture\nCompensation: $205,000/year\n",
     "-", "Director of Naval Architecture", "Ada Brandt", "-"},
    {"Tarnbrook Systems, Inc.          for: Ada Quill\n\n"
     "Base      $150,000\nStart     February 1, 2027\n",
     "Tarnbrook Systems, Inc.", "-", "Ada Quill", "-"},
    {"PELL VALLEY UNIFIED SCHOOL DISTRICT\nOffice of the Superintendent\n\nDear Ms. Ada "
     "Quill,\n\nThe Board of Education has approved your appointment as Biology Teacher at Pell "
     "Valley High School. Your salary is $64,000 a year.\n\nPlease sign by May 3, 2027.\n",
     "PELL VALLEY UNIFIED SCHOOL DISTRICT", "Biology Teacher", "Ada Quill", "-"},
    {"Pell Regional Medical Center\nOffice of the Chief Nurse\nMay 1, 2027\n\nDear Ada "
     "Quill,\n\nIt is my pleasure to ask you to join the Medical Center as Director of Nursing at "
     "$164,000 a year.\n",
     "Pell Regional Medical Center", "Director of Nursing", "Ada Quill", "-"},
    {"COUNTY OF MARLOW - DEPARTMENT OF HUMAN RESOURCES\nCONDITIONAL OFFER OF APPOINTMENT\n\n"
     "Appointee: Ada Quill\nClassification: Deputy Director of Public Works\nSalary: $108,134 a "
     "year\n",
     "COUNTY OF MARLOW", "Deputy Director of Public Works", "Ada Quill", "-"},
    {"Dear Ada,\n\nTarnbrook Museum of the Sea would like to appoint you Curator of Maritime "
     "Collections at $81,000 a year.\n",
     "Tarnbrook Museum of the Sea", "Curator of Maritime Collections", "Ada", "-"},
    {"From: Olive Tarrant, Corporate HR\nTo: Ada Quill\nSubject: your offer\n\nAda,\n\nglad you "
     "are joining Tarnbrook Grocers as Category Buyer. $88,000 a year.\n",
     "Tarnbrook Grocers", "Category Buyer", "Ada Quill", "Olive Tarrant"},
    {"[2027-01-04 10:12] Noor, Tarnbrook Labs Talent: Senior ML Engineer, fully remote\n"
     "[2027-01-04 10:12] Noor, Tarnbrook Labs Talent: base 168k\n[2027-01-04 10:14] Me: great\n",
     "Tarnbrook Labs", "Senior ML Engineer", "-", "Noor"},
    {"kai  9:12 AM\nok ada, here it is. Tarnbrook Analytics, senior data engineer\n160k base, "
     "start "
     "jan 11\nada  9:15 AM\nwow\nkai  9:16 AM\nsign by friday\n",
     "Tarnbrook Analytics", "senior data engineer", "-", "-"},
    {"Subject: General Manager, store 212\n\nAda, this is official. Pay. $1,480 a week. I need to "
     "hear by May 3, 2027, as I have a backup.\n",
     "-", "General Manager", "-", "-"},
    {"The Employer retains Ada Quill as Chief Revenue Officer at $300,000 per annum, to be "
     "returned "
     "if Executive resigns. She may act as an adviser to Moss Ltd.\n",
     "", "Chief Revenue Officer", "-", "-"},
    {"Ada,\n\nHead Grower would be the title. $5,400 a month.\n\nPat\nWillow Bend Home Goods\n\nOn "
     "Dec 1, 2026, Ada Quill wrote:\n> what would my title be?\n",
     "Willow Bend Home Goods", "Head Grower", "Ada Quill", "Pat"},
    {"[Role]         Group Product Manager\n[Candidate]    Ada Quill\n[Pay]          $198,000 a "
     "year\n\nPrepared by Olive Tarrant, Recruiting Operations\n",
     "-", "Group Product Manager", "Ada Quill", "Olive Tarrant"},
    {"| What | How much | Fine print |\n|---|---|---|\n| Job | Lens Engineer | Level 7 |\n| Pay | "
     "$109,000 a year | 26 pay days |\n\nQuestions? Talk to Olive Tarrant, Senior Recruiter.\n",
     "-", "Lens Engineer", "-", "Olive Tarrant"},
    {"TO: Ms. Ada Quill\nFROM: Pell County School District, Human Resources\nRE: Position of "
     "Speech-Language Pathologist, Pell Elementary School\n\nSalary: $68,240 a year.\n",
     "Pell County School District", "Speech-Language Pathologist", "Ada Quill", "-"},
    {"THE BOARD OF TRUSTEES OF PELL PUBLIC LIBRARY\n\nDear Ada Quill,\n\nBy a vote of the Trustees "
     "you have been named Director of the Pell Public Library. The salary is $97,000 a year.\n",
     "PELL PUBLIC LIBRARY", "Director", "Ada Quill", "-"},
    {"Subject: Tarnbrook Robotics: your offer, Ada\n\nHello Ada,\n\nTarnbrook would like to bring "
     "you in as Controls Engineer II ($119,000 base).\n",
     "Tarnbrook Robotics", "Controls Engineer II", "Ada", "-"},
    {"Olive Tarrant - Head of People @ Bramble & Byte\nHi Ada, they want you as Staff iOS "
     "Engineer. "
     "178k base.\n",
     "Bramble & Byte", "Staff iOS Engineer", "Ada", "Olive Tarrant"},
    {"Re: Production Designer, \"Low Tide\"\n\nDear Ada Quill,\n\nTarnbrook Pictures, Inc. "
     "(\"Producer\") is prepared to engage you. Salary $94,100 a year; thereafter Producer may "
     "withdraw.\n",
     "Tarnbrook Pictures, Inc.", "Production Designer", "Ada Quill", "-"},
    {"Thank you for your note, Ada. Your title will be Chief Coordinator. Salary: $74,500 a "
     "year.\n\n"
     "Dr. Olive Tarrant\nPell Medical Center, Department of Surgery\n",
     "Pell Medical Center", "Chief Coordinator", "Ada", "Olive Tarrant"},
    {"Welcome aboard!\n\nBlue Heron Ferries has selected you, Ada Quill, for the position of "
     "Relief "
     "Captain at $91,000 a year.\n",
     "Blue Heron Ferries", "Relief Captain", "Ada Quill", "-"},
    {"| Candidate | Ada Quill |\n| Position | Nurse Manager |\n| Salary | $118,000 a year |\n\n"
     "Prepared by: O. Tarrant, HR Business Partner\n",
     "-", "Nurse Manager", "Ada Quill", "O. Tarrant"},
    {"May 4, 2027\n\nDear Ms. Quill,\n\nIt is a pleasure to offer you a position on the faculty of "
     "Tarnbrook Country Day School as Physics Teacher at $68,000 a year.\n",
     "Tarnbrook Country Day School", "Physics Teacher", "Ms. Quill", "-"},
    {"These are the terms for your role as Buying Manager, Outdoor, at Tarnbrook & Barrow: salary "
     "$132,000 a year.\n",
     "Tarnbrook & Barrow", "Buying Manager, Outdoor", "-", "-"},
    {"This Agreement is made between Tarnbrook Therapeutics, Inc., a Delaware corporation, "
     "and\nAda "
     "Quill, M.D. (the \"Executive\").\n\nThe Executive shall serve as Chief Medical Officer at "
     "$465,000 a year.\n",
     "Tarnbrook Therapeutics, Inc.", "Chief Medical Officer", "Ada Quill", "-"},
    {"RIVER WATERWAYS ADMINISTRATION\n\nMEMORANDUM FOR: Ada Quill\nSUBJECT: Offer of "
     "Employment\n\nPosition title:   Civil Engineer (Hydraulics)\nSalary:   $119,000 a year\n",
     "RIVER WATERWAYS ADMINISTRATION", "Civil Engineer (Hydraulics)", "Ada Quill", "-"},
    {"| Company           | Tarnbrook Castings Company |\n| Job title / grade | Plant Manager, "
     "Foundry / grade 14 |\n| Team member       | Ada Quill |\n| Base pay          | $147,000 a "
     "year |\n",
     "Tarnbrook Castings Company", "Plant Manager, Foundry", "Ada Quill", "-"},
    {"You, Ada Quill, have been granted an option to buy 10,000 shares of Common Stock of "
     "Tarnbrook "
     "Genomics, Inc.\n",
     "Tarnbrook Genomics, Inc.", "-", "Ada Quill", "-"},
    {"The Regents of Tarnbrook State University are pleased to offer you an appointment as "
     "Assistant "
     "Professor of Geology at $94,000 a year.\n",
     "Tarnbrook State University", "Assistant Professor of Geology", "-", "-"},
    {"PELL ANIMAL HOSPITAL\n\nWe're so happy to welcome Dr. Ada Quill as our new Associate "
     "Veterinarian!\n\nSalary: $128,000\n\nDr. Olive Tarrant, Owner\n",
     "PELL ANIMAL HOSPITAL", "Associate Veterinarian", "Ada Quill", "Olive Tarrant"},
    {"Notice of Selection\n\nName of selectee: Ada Quill\nPosition title: Realty Specialist, "
     "GS-1170-11\nAgency: Prairie Lands Bureau\nAnnual salary: $79,443\n",
     "Prairie Lands Bureau", "Realty Specialist", "Ada Quill", "-"},
    {"Hi Ada!\n\nJob: Test Lead\nPay: $121,000 a year\n\nLet us know by Jan 20, 2027?\n\n-- "
     "\nOlive Tarrant\nTalent Partner | Tarnbrook Aero\n",
     "Tarnbrook Aero", "Test Lead", "Ada", "Olive Tarrant"},
    {"Hey Ada,\n\nHere is the breakdown for Account Executive at Tarnbrook Software: we pay a base "
     "of $95,000 a year.\nA class of new people starts each month, and yours is in May.\n\nLet me "
     "know what questions you have,\nOlive\nTalent Acquisition\n",
     "Tarnbrook Software", "Account Executive", "Ada", "Olive"},
    {"Dear Ada,\n\nAs CEO of Tarnbrook Batteries I couldn't be happier to make this offer: Vice "
     "President of Manufacturing, $262,000 a year.\n",
     "Tarnbrook Batteries", "Vice President of Manufacturing", "Ada", "-"},
    {"PELL FORK FIRE PROTECTION DISTRICT\nBoard of Fire Commissioners\n\nMay 4, 2027\n\nThe Board "
     "offers you the position of Battalion Chief at $124,000 a year.\n",
     "PELL FORK FIRE PROTECTION DISTRICT", "Battalion Chief", "-", "-"},
    {"Hello Ms. Tran,\n\nYou have been selected for Staff Attorney with Pell Legal Aid Society. "
     "Salary is $71,250 a year.\n",
     "Pell Legal Aid Society", "Staff Attorney", "Ms. Tran", "-"},
    {"hey kit! it's tess from ferrous & fern (the plant shop on 9th). we want you to be our shop "
     "lead, "
     "52k a year.\n",
     "ferrous & fern", "shop lead", "kit", "tess"},
    {"Tarnbrook Mining Services Ltd intends to engage Mr. Ada Quill in the capacity of Blast "
     "Engineer at $128,000 per annum.\n\nSigned for Tarnbrook by\nOlive Tarrant\nHuman Resources\n",
     "Tarnbrook Mining Services Ltd", "Blast Engineer", "Ada Quill", "Olive Tarrant"},
    {"Dear Ms. Quill,\n\nThe Board of Directors of the Pell Bay Estuary Partnership offers you the "
     "position of Executive Director at $98,000 a year.\n\nFor the Board,\nOlive Tarrant\nBoard "
     "Chair\n",
     "Pell Bay Estuary Partnership", "Executive Director", "Ms. Quill", "Olive Tarrant"},
    {"Hi Ada, a recap of our call: Tarnbrook Pier Authority, Harbor Planner, $88,400 a year. Best, "
     "Olive\n",
     "-", "Harbor Planner", "Ada", "-"},
    {"Ms. Ada Fenstermaker\n\nDear Ada:\n\nTarnbrook Health is pleased to extend this offer to you "
     "as Perfusionist at $98,000 a year.\n\nSincerely,\n\nOlive Nyquist\n",
     "Tarnbrook Health", "Perfusionist", "Ada Fenstermaker", "Olive Nyquist"},
    {"Tarnbrook Farms, Inc.\n\nDear Ada,\n\nWe would be honored if you joined us as Co-founder and "
     "Head of Growing at $90,000 a year.\n",
     "Tarnbrook Farms, Inc.", "Co-founder and Head of Growing", "Ada", "-"},
    {"Our offer is of employment with Tarnbrook Trust Bank, N.A. (the \"Bank\") as Vice President, "
     "Bridge Lending, at corporate title level VP, at $165,000 a year.\n",
     "Tarnbrook Trust Bank, N.A.", "Vice President, Bridge Lending", "-", "-"},
    {"The Tarnbrook Museum of Natural History\n\nMay 4, 2027\n\nDear Ada Quill,\n\nIt is my "
     "pleasure to offer you the position of Director of Development at $128,000 a year.\n",
     "Tarnbrook Museum of Natural History", "Director of Development", "Ada Quill", "-"},
    {"Tony - Copper Kettle: you're approved for General Manager at the Route 9 store, 68,000 a "
     "year\nMe: great\nTony - Copper Kettle: start Mon Oct 4 2027\n",
     "Copper Kettle", "General Manager", "", "Tony"},
    {"From: Olive Tarrant <olive@tarnbrooksearch.example>\nTo: Ada Quill <ada@mail.example>\n"
     "Subject: Tarnbrook Search - your verbal offer, in writing\n\nRole: Software Engineer\nBase: "
     "$203,000\nEquity: $420,000 in Tarnbrook stock units over four years\n",
     "Tarnbrook Search", "Software Engineer", "Ada Quill", "Olive Tarrant"},
    {"WEST BUREAU OF RIVERS\n\nPosition:      Hydrologist, GS-1315-12, Step 5\nSalary:        "
     "$98,357 per annum\nArtist:        Ada Quill\n",
     "-", "Hydrologist", "Ada Quill", "-"},
    {"Dear Ada,\n\nThank you for coming. We want you with us.\n\nSALARY\nYour base is $90,000 a "
     "year.\n\nBONUS\nThe bonus is 10% of base, paid in March.\n\nSTART\nYou start on May 3, "
     "2027.\n\nTIME OFF\nYou have 20 days of vacation.\n\nPLACE\nWe all work in "
     "Duluth.\n\nSincerely,\n\nOlive Tarrant\nDirector, Talent Acquisition\n",
     "-", "-", "Ada", "Olive Tarrant"},
    {"Hi Ada! Role: Growth Marketing Lead. Base: $133,000.\n\n-- Olive Tarrant, People Partner\n",
     "-", "Growth Marketing Lead", "Ada", "Olive Tarrant"},
    {"Dear Tobin:\n\nThe firm is delighted to invite you to return as an associate in the "
     "Litigation "
     "Department of our Chicago office.\n\nYour starting salary will be $225,000 a year.\n",
     "-", "associate in the Litigation Department", "Tobin", "-"},
    {"Driver: Wendell Pruitt\nPosition: Class A Tanker Driver, home daily\nPay: $1,400 a week\n",
     "-", "Class A Tanker Driver", "-", "-"},
    {"hey mina,\n\nfounding engineer, $145k a year.\n\nstart monday feb 1 2027?\n\njonas\n"
     "kelpfield\n",
     "kelpfield", "founding engineer", "mina", "jonas"},
    {"May 4, 2027\n\nRobert K. Pell, CPA\n4 Pier Lane\n\nDear Bob,\n\nTarnbrook Labs, Inc. offers "
     "you the position of Director, Marketing, at $128,000 a year.\n",
     "Tarnbrook Labs, Inc.", "Director, Marketing", "Robert K. Pell", "-"},
    {"May 4, 2027\n\nAda Quill-Pell, Pharm.D.\n4 Pier Lane\n\nDear Ada:\n\nWe offer you the "
     "position "
     "of Director in the Rivers & Ports group of Tarnbrook Pell & Partners LLC at $128,000. You "
     "will be granted restricted shares of Tarnbrook Holdings (NYSE: TARN).\n",
     "Tarnbrook Pell & Partners LLC", "Director", "Ada Quill-Pell", "-"},
    {"Carla (Tarnbrook recruiting)\n\nTue 4:12 PM\nCarla: Hi Ada it's Carla from Tarnbrook! "
     "Offer's "
     "in, Pier Inspector, 94k base\nAda: great\n",
     "Tarnbrook", "-", "-", "Carla"},
    {"[Mon 30 Nov 2026, 14:20] Olive (Tarnbrook Bio lab ops): Hi Ada! We'd like to offer you the "
     "Lab Manager spot, $85,800 a year\n[Mon 30 Nov 2026, 14:23] Ada: thanks\n",
     "Tarnbrook Bio", "Lab Manager", "Ada", "Olive"},
    {"Olive R. [Tarnbrook Talent]   10:12 AM\nHi Ada! Pier Inspector, base $94,000\nAda Q.   10:31 "
     "AM\nThank you!\nOlive R. [Tarnbrook Talent]   11:05 AM\nGood.\n",
     "Tarnbrook", "-", "-", "-"},
    {"Hey Ada,\n\nWe'd love for you to be Pierworks' first Head of Data. Salary is "
     "$148,000.\n\nOlive\n",
     "Pierworks", "Head of Data", "Ada", "Olive"},
    {"Hey Ada,\n\nWe'd be thrilled if you'd become Tidewell's next Director of Sales, at "
     "$148,000.\n\nOlive\n",
     "Tidewell", "Director of Sales", "Ada", "Olive"},
    {"Tarnbrook Staffing Partners\nAssignment Confirmation\n\nHello Ada,\n\nYou will be a W-2 "
     "employee of Tarnbrook Staffing Partners, placed at our client's Carlisle plant.\n\nJob "
     "title: "
     "Pipe Fitter\nPay rate: $36.00 an hour\n",
     "Tarnbrook Staffing Partners", "-", "Ada", "-"},
    {"Hi Ada,\n\nOn behalf of St. Pell Regional Medical Center and Olive in nursing, I am happy to "
     "offer you the position of Nurse Manager at $98,000 a year.\n",
     "St. Pell Regional Medical Center", "Nurse Manager", "Ada", "-"},
    {"Olive (Pip & Rye): Hi Ada! its Olive from Pip & Rye Bakehouse. We want you for shop manager, "
     "58k a year\nMe: wow\nOlive (Pip & Rye): good\n",
     "Pip & Rye Bakehouse", "-", "Ada", "Olive"},
    {"Re: Vice President, Leveraged Finance\n\nDear Ada,\n\nWe offer you employment with "
     "Tarnbrook Trust Bank, N.A. as Vice President in the Leveraged Finance group at $200,000 a "
     "year.\n",
     "Tarnbrook Trust Bank, N.A.", "Vice President, Leveraged Finance", "Ada", "-"},
    {"Messages - Olive (Foreman, Castellon Electric)\n\nThu Apr 1, 4:12 PM\nOlive: talked to the "
     "office. Journeyman Electrician, you're on my crew\nOlive: $80,000 a year\nMe: I'm at 76 now "
     "and the shop across town said 81\nOlive: cant do 81\nMe: when\nOlive: April 26 2027\n",
     "Castellon Electric", "Journeyman Electrician", "-", "Olive"},
    {"| OFFER WORKSHEET FOR CANDIDATE | Greenleaf Drug Stores, Inc. |\n|---|---|\n| Candidate | "
     "Ada Quill |\n| Job title | Staff Pharmacist |\n| Annual salary | $134,160 |\n",
     "Greenleaf Drug Stores, Inc.", "Staff Pharmacist", "Ada Quill", "-"},
    {"Subject: Verity Lantern - offer recap (Senior Product Designer)\n\nHi Ada,\n\nAll of it in "
     "writing: base $187,500.\n\nOlive Tarrant\nSenior Recruiter, Verity Lantern\n",
     "Verity Lantern", "Senior Product Designer", "Ada", "Olive Tarrant"},
    {"Ironwood Castings LLC\n\nAda,\n\nI'm glad to put our offer in writing for Second Shift "
     "Maintenance Supervisor, at $95,000 a year.\n",
     "Ironwood Castings LLC", "Second Shift Maintenance Supervisor", "Ada", "-"},
    {"hey Ada -\n\nwe'd love for you to be founding engineer #2 at Tidewrack. $145k a year.\n",
     "Tidewrack", "founding engineer", "Ada", "-"},
    {"hi Ada -\n\nwant to be head of growth at Saltmarsh? $145k a year.\n", "Saltmarsh",
     "head of growth", "Ada", "-"},
    {"ALDER FLATS NATIONAL LABORATORY\nOperated for the U.S. Department of Energy by Alder Flats "
     "Research Alliance, LLC\n\nDear Dr. Quill:\n\nI am pleased to offer you the position of "
     "Materials Scientist in the Materials Theory Group at Alder Flats National Laboratory, at "
     "$11,250 per month.\n",
     "ALDER FLATS NATIONAL LABORATORY", "Materials Scientist", "Dr. Quill", "-"},
    {"QUILLBACK ENERGY STORAGE, INC.\nSummary of Principal Terms - Chief Operating "
     "Officer\n\nConfidential. For discussion with Ada Quill. December 11, 2026\n\nBase salary   "
     "$285,000 per year.\n",
     "QUILLBACK ENERGY STORAGE, INC.", "Chief Operating Officer", "Ada Quill", "-"},
    {"From: University Programs, Tarnbrook Grid Technologies\nTo: Ada Quill\n\nHello Ada,\n\nWe'd "
     "like "
     "you with us as Grid Engineer.\n\nPay is $88,000 a year.\n\nOlive Tarrant\nUniversity "
     "Recruiter\n",
     "Tarnbrook Grid Technologies", "Grid Engineer", "Ada Quill", "Olive Tarrant"},
    {"FIRST TARNBROOK BANCORP\n\nDear Ada,\n\nI am pleased to offer you the position of Chief "
     "Credit Officer of First Tarnbrook Savings Bank (the \"Bank\"). Your salary is $225,000 a "
     "year.\n",
     "First Tarnbrook Savings Bank", "-", "Ada", "-"},
    {"CONTRACT\n\nThe Board of Education of Tarnbrook School District (the \"District\") offers, "
     "and upon signature Dr. Ada Quill (the \"Superintendent\") accepts, employment. The annual "
     "salary is $241,500.\n",
     "-", "-", "Ada Quill", "-"},
    {"AGREEMENT between Tarnbrook, Inc. (the \"Company\") and Ada Quill, M.D., Ph.D. (the "
     "\"Executive\"). The salary is $241,500 a year.\n",
     "Tarnbrook, Inc.", "-", "Ada Quill", "-"},
};

std::string name_said(const Reading& r, const char* key) {
  const Fact* fact = r.fact(key);
  return fact == nullptr ? "" : fact->value.text;
}

}  // namespace

TEST_SUITE_BEGIN("letter");

TEST_CASE("a letter names the firm, the role and the people") {
  for (const Row& row : kRows) {
    SourceText text;
    text.name = "offer.txt";
    text.text = row.letter;
    const Reading r = read_letters({text}, Date::on(2026, 12, 1));
    const auto check = [&](const char* key, const char* name) {
      if (std::string(name) != "-")
        CHECK_MESSAGE(name_said(r, key) == std::string(name), std::string_view(row.letter), key);
    };
    check("offer.employer", row.employer);
    check("offer.role", row.role);
    check("people.candidate", row.candidate);
    check("people.recruiter", row.recruiter);
  }
}

TEST_SUITE_END();

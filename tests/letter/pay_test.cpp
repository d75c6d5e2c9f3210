// What a sentence says of pay in cash: the salary, what is paid once and paid back, bonuses, rises,
// allowances and severance.
#include "tests/letter/aids.hpp"

using namespace parley;
using namespace parley::letter;

namespace {

// Sentences that say the salary themselves.
constexpr Said kSalaries[] = {
    {"Your salary is $90,000 per year for the first contract year; $95,000 per year thereafter.",
     "base_salary = 90000", "raises"},
    {"\n\nSALARY. Year 1: $375,000. Year 2: $395,000.", "base_salary = 375000", ""},
    {"Commencing in year two your base salary will be $95,000. Your base salary for year one will "
     "be $90,000.",
     "base_salary = 90000", "raises"},
    {"Base salary: $140,000. Your present appointment carries a salary of $130,000.",
     "base_salary = 140000", ""},
    {"Base salary. We had offered $230,000. We are able to offer $242,000 per year.",
     "base_salary = 242000", ""},
    {"You are paid $5,600 a month. I paid the last fellow $58,000 and he was not worth it.",
     "base_salary = 67200", ""},
    {"Your salary will be $245,000 a year from January 1, 2028.", "base_salary = ", "base_salary"},
    {"You will be paid $3,583.44 biweekly (26 pay periods a year).", "base_salary = 93169.44", ""},
    {"You will be paid $3,583.44 biweekly.", "base_salary = ", "base_salary"},
    {"Our letter of November 30 offered you a salary of $128,000. Here is what we can "
     "do:\n\nSalary. "
     "$134,000 per year.",
     "base_salary = 134000", ""},
    {"Your salary is $96,000. Should you wish it, we will advance you $4,000 of salary on arrival.",
     "base_salary = 96000", ""},
    {"Salary: $88,000. An advance of $2,500 on your salary is possible.", "base_salary = 88000",
     ""},
    {"We were able to push the salary up to $131,500.", "base_salary = 131500", ""},
    {"When we talked you asked for more stock, so your starting salary will be $131,500.",
     "base_salary = 131500", ""},
    {"Your salary is $9,000 a month, and $400 a month more for health insurance until we have a "
     "plan.",
     "base_salary = 108000", ""},
    {"Your salary is $104,000 a year. The clinic pays $1,500 per month to your lender.",
     "base_salary = 104000", ""},
    {"Hourly rate | $40.00, 36 hours per week\nAnnualized | $74,880.00 (36 hours x 52 weeks)",
     "base_salary = 74880", ""},
    {"We can bring your starting pay up to $92,000 and the signing bonus up to $7,500.",
     "base_salary = 92000; sign_on.amount = ", ""},
    {"You can get a sign-on bonus up to $7,500. Your salary is $92,000.", "sign_on.amount = ", ""},
    {"Annual salary: $67,214, in eleven installments (prorated for the 2026-27 school year by days "
     "worked).",
     "base_salary = 67214", ""},
    {"Your salary of $70,000 is prorated to your part-time schedule.",
     "base_salary = ", "base_salary"},
    {"You receive a salary of $6,750 per month. The previous manager was paid $5,900 per month.",
     "base_salary = 81000", ""},
    {"Pay: $3,250 per week, $169,000 a year. Prior rate: $2,900/wk.", "base_salary = 169000", ""},
    {"Base salary: $203,000. People at this grade typically see around $90,000 a year in stock.",
     "base_salary = 203000", ""},
    {"The salary of this grade runs from $98,000 to $124,000; we would bring you in at $117,500.",
     "base_salary = 117500", ""},
    {"We offer you the job of foreman at $1,850 per week.", "base_salary = 96200", ""},
    {"Rate: $2,850 per week. No guarantee of employment beyond the current week.",
     "base_salary = ", "base_salary"},
    {"You will be paid $1,950 a week for the run of the production.",
     "base_salary = ", "base_salary"},
    {"Salary: $1,700 per week.\nEst. wrap: May 21, 2027", "base_salary = ", "base_salary"},
    {"Your pay is $31,500 per semester for each of the fall and spring semesters.",
     "base_salary = 63000", ""},
    {"Your salary will be $28,000 per semester.", "base_salary = ", "base_salary"},
    {"Salary: $3,250.00 semi-monthly.\n\nWage scale, info: line cooks $21-$26/hr.",
     "base_salary = 78000", ""},
    {"Base salary. $132,000 per annum. For comparison, the Board considered a survey in which "
     "directors of groups with budgets between $4 million and $8 million had a median salary of "
     "$128,600.",
     "base_salary = 132000", ""},
    {"Salary (Year One): $61,000\nSalary (Year Two): $63,000\nSalary (Year Three): $65,500",
     "base_salary = 61000; raises = [{ month = 12, amount = 2000 }, { month = 24, amount = 2500 }]",
     ""},
    {"| Base salary | $124,000 | semi-monthly |", "base_salary = 124000", ""},
    {"Base salary: $140,000 (bi-weekly)", "base_salary = 140000", ""},
    {"Salary: $52,000 year 1; $54,000 year 2", "base_salary = 52000", ""},
    {"Head Brewer, 64k, plus $1,500 when you sign.", "base_salary = 64000", ""},
    {"$31/hr, 45 hrs a week guaranteed", "", "base_salary"},
    {"Your salary will start at $71,000 and increase to $74,000 on July 1, 2027.",
     "base_salary = 71000; raises = [{ date = 2027-07-01, amount = 3000 }]", ""},
    {"We'd pay you $71,000 to start and take you to $74,000 at six months.",
     "base_salary = 71000; raises = [{ month = 6, amount = 3000 }]", ""},
    {"Pay is $71,000 in year 1, $74,000 in year 2 and $77,000 in year 3.", "base_salary = 71000",
     ""},
    {"Your base salary is $140,000 for the first year of employment, $147,000 for the second and "
     "$152,000 for the third.",
     "base_salary = 140000", ""},
    {"Base: $340,000 per year.\n\nExisting package (per candidate): base $310,000, bonus 45%.",
     "base_salary = 340000; bonus.rate = ", ""},
    {"We would be glad if you came to work for us as a foreman at $8,000 a month.",
     "base_salary = 96000", ""},
    {"We offer you the cottage as a tenant at $1,850 a month, a fair rent.", "", ""},
    {"The job pays ninety-five thousand a year.", "base_salary = 95000", ""},
    {"Base: $8,000 a month for the first three months, $9,000 a month after that.",
     "base_salary = ", "base_salary"},
    {"Your rate is $40.00 per hour. This is a 0.9 FTE position scheduled for 72 hours in each "
     "two-week pay period, which equates to $74,880 on an annualized basis.",
     "base_salary = 74880", ""},
    {"Your base rate will be $50.00 per hour. At 36 scheduled hours per week this annualizes to "
     "$93,600.",
     "base_salary = 93600", ""},
    {"Pay | $40.00 per hour, 40 hours a week, 2,080 hours a year ($83,200.00)",
     "base_salary = 83200", ""},
    {"Base of $135,000, moving to $145,000 when you get your license.", "base_salary = 135000",
     "raises"},
    {"I quoted you from the old scale: the class of 2024 is paid $235,000, and that is your "
     "salary.",
     "base_salary = 235000", ""},
    {"We currently pay our analysts $70,000; you would start at $74,000.", "base_salary = 74000",
     ""},
    {"Base salary: $125,000 ($130,000 if you relocate to New York).",
     "payments[0].amount = ; base_salary = ", "base_salary"},
    {"You will be paid an annual stipend of $61,500 in twelve monthly installments.",
     "base_salary = 61500; benefits[0].yearly = ", ""},
    {"Base salary: $165,000. Your current base of $148,000 and prior year bonus of $61,000 were "
     "considered.",
     "base_salary = 165000; bonus.amount = ", ""},
    {"Your rate is $31.25 per hour, $60,937.50 annualized.", "base_salary = 60937.5", ""},
    {"Base we can bring up to $107,500.", "base_salary = 107500", ""},
    {"Base salary: $68,000. Talked to Greg, the best we can do is $70,000.",
     "base_salary = ", "base_salary"},
    {"The Group will pay the Physician a salary of $268,000 per Contract Year.",
     "base_salary = 268000", ""},
    {"Our offer takes account of the $98,000 salary that you told us about. Your base salary will "
     "be paid at a rate of $112,000 per year.",
     "base_salary = 112000", ""},
    {"Your base is $10,500 a month ($126,000 a year), or 21% of your production if that is higher.",
     "base_salary = 126000; bonus.rate = ", ""},
    {"Salary: $1,720.00 per week, 52 weeks. Overtime is paid at one and one-half times the hourly "
     "equivalent of $43.00.",
     "base_salary = 89440", ""},
    {"Pay is $2,500 biweekly. Annual figure: $65,000.", "base_salary = 65000", ""},
};

// Sentences beside a salary and a first day.
constexpr Said kRows[] = {
    {"For illustration, your total compensation excluding the buyout would be $310,000.",
     "payments[0].amount = ", ""},
    {"Annual quality bonus with a target of $20,000, measured for the calendar year and paid on "
     "March 31 of the following year.",
     "bonus.amount = 20000; bonus.paid = annual; bonus.payout_date = 03-31; payments[0].amount = ",
     ""},
    {"A quality bonus of $20,000, paid on March 31, 2028.", "bonus.amount = ", ""},
    {"Relocation. We pay the moving company directly.\n\nTime and money for classes: 5 days and "
     "$4,500 a year.",
     "payments[0].amount = ", ""},
    {"Sign-on Bonus: You will receive a one-time bonus of $6,500 with your first pay.",
     "sign_on.amount = 6500; payments[0].amount = ", "sign_on.clawback"},
    {"Sign-on of $4,000. We ask that you return the enclosed intent form by January 5, 2027.",
     "sign_on.amount = 4000; sign_on.clawback = ", "sign_on.clawback"},
    {"Your sign-on bonus will be increased to $8,000.", "sign_on.amount = 8000", ""},
    {"RSUs: $40,000 over four years; that has to stay at $40,000, and so does the bonus target.",
     "bonus.amount = ", ""},
    {"Teachers contribute 10.25% of salary to the State Teachers Retirement System.",
     "benefits[0].of_base = ", ""},
    {"Relocation - $8,000 lump sum on your first check. You sign a 24 month repayment agreement.",
     "payments[0].amount = 8000; payments[0].clawback = ", "payments[0].clawback"},
    {"A $3,000 sign-on bonus; if you leave in the first year you pay the whole thing back.",
     "sign_on.clawback = full; sign_on.clawback_months = 12", ""},
    {"Sign-on bonus of $12,000. In return you commit to remain here for 24 months. Should you "
     "resign before the end of that period, you repay it on a prorated basis.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 24", ""},
    {"A fifth-year associate currently earns $365,000.", "base_salary = 150000", ""},
    {"As an example, a manager on a $70,000 base takes home $2,625.", "base_salary = 150000", ""},
    {"Sign-on bonus of $30,000. You repay one hundred percent (100%) before the first anniversary, "
     "fifty percent (50%) on or after the first and before the second anniversary.",
     "sign_on.clawback = [{ before_month = 12, share = 100% }, { before_month = 24, share = 50% "
     "}]",
     ""},
    {"Sign-on bonus of $15,000. You agree to remain in this position for twenty-four months. If "
     "you resign before then, you repay it, prorated by month.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 24", ""},
    {"A hiring bonus of $18,000. You'd have to stay for 12 months, otherwise it's prorated back.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 12", ""},
    {"Signing bonus of $50,000; leave before the second anniversary and you repay it, prorated for "
     "the days remaining.",
     "sign_on.clawback_by = days", ""},
    {"Sign-on cash award of $40,000. If you resign within 12 months you repay it in full.\n\nStock "
     "units of $90,000 will vest on the first, second and third anniversaries, subject to the "
     "plan, including its forfeiture and recapture provisions.",
     "sign_on.clawback = full; sign_on.clawback_months = 12", ""},
    {"Sign-on incentive totaling $10,000: $4,000 in the first full pay period and $6,000 upon "
     "completion of your twelve-month probationary period.",
     "sign_on.installments = [{ month = 0, amount = 4000 }, { month = 12, amount = 6000 }]", ""},
    {"Guaranteed bonus of $41,000 on March 1, 2028. Please sign and get this back to me by "
     "December 9.",
     "payments[0].amount = 41000; payments[0].clawback = ", ""},
    {"A completion bonus of $15,000 is paid on October 29, 2027 provided you are still with us.",
     "payments[0].amount = 15000; payments[0].date = 2027-10-29", ""},
    {"Completion bonus: $20,000 if the building opens by the date of the contract. The guaranteed "
     "maximum price is $41.6 million.",
     "payments[0].amount = ; payments[1].amount = ", "payments[0].amount"},
    {"A guaranteed award of $120,000, payable on February 15, 2028, provided that you have not "
     "resigned or been terminated for Cause before that date.",
     "payments[0].amount = 120000; payments[0].date = 2028-02-15", ""},
    {"A one-time cash payment of $25,000 to assist with the expenses of your relocation.",
     "payments[0].kind = relocation; payments[0].amount = 25000", ""},
    {"We will pay you $4,000 toward moving costs with the first paycheck.",
     "payments[0].kind = relocation; payments[0].amount = 4000", ""},
    {"We reimburse moving costs of $4,000 with the first paycheck.", "payments[0].amount = ", ""},
    {"The firm pays a bar stipend of $12,500, to be paid on October 1, 2027.",
     "payments[0].amount = 12500; payments[0].date = 2027-10-01", ""},
    {"Home office: $1,000 one-time stipend in your first paycheck.", "payments[0].amount = 1000",
     ""},
    {"Retention bonus: $25,000, half on your first anniversary and half on your second.",
     "payments[0].amount = 12500; payments[0].month = 12; payments[1].amount = 12500; "
     "payments[1].month = 24",
     ""},
    {"A cash award of $45,000, payable in three equal installments on the first three "
     "anniversaries of your start date.",
     "payments[0].amount = 15000; payments[2].amount = 15000; payments[2].month = 36", ""},
    {"A cash award of $60,000 payable in two equal parts.",
     "payments[0].amount = ", "payments[0].amount"},
    {"There is a harvest bonus of $6,000 each year.", "bonus.amount = 6000; bonus.paid = annual",
     ""},
    {"You will receive an annual harvest bonus of $9,000, to be paid on December 15.",
     "bonus.amount = 9000; bonus.paid = annual; payments[0].amount = ", ""},
    {"Annual bonus: threshold / target / maximum of 20% / 40% / 60% of base salary.",
     "bonus.rate = 40%", ""},
    {"Your annual incentive is 20%/40%/80% of base salary at threshold/target/maximum.",
     "bonus.rate = 40%", ""},
    {"Annual bonus with a threshold of 20%, a target of 40% and a maximum of 60% of base salary.",
     "bonus.rate = 40%", ""},
    {"Annual bonus: 30% target (EBITDA 60%, safety 20%, quality 20%).", "bonus.rate = 30%", ""},
    {"Your annual bonus target is 25%. Your current post pays a salary of $130,000 and a bonus of "
     "10%.",
     "bonus.rate = 25%", ""},
    {"You are eligible for an annual bonus with a target of 10% of your total base salary.",
     "bonus.rate = 10%", ""},
    {"The top manager in the region earned a bonus of $41,000 in 2025.", "bonus.amount = ", ""},
    {"PICTURE BONUSES. You have no part in any picture. Our last one returned $188 million.",
     "bonus.amount = ", ""},
    {"Annual bonus of 20% of base. For 2027 you will receive, in lieu of that bonus, a guaranteed "
     "bonus of $50,000 on March 1, 2028.",
     "bonus.first_year = none; payments[0].amount = 50000", ""},
    {"Annual bonus of 20% of base, on EBITDA against the budget:\n\n| Budget | Payout |\n| at "
     "least 90% | 50% |\n| at least 110% | 150% |",
     "bonus.rate = 20%; bonus.tiers = [{ score = 90, pays = 50% }, { score = 110, pays = 150% }]",
     ""},
    {"Annual bonus of 20% of base. It pays 50% of target at 90% of plan and 100% of target at 100% "
     "of plan.",
     "bonus.tiers = [{ score = 90, pays = 50% }, { score = 100, pays = 100% }]", ""},
    {"The Company shall pay $20,000 toward your student loans on each of the first, second and "
     "third anniversaries of the start date.",
     "payments[0].amount = 20000; payments[2].amount = 20000; payments[2].month = 36", ""},
    {"Retention: The mill is being rebuilt. You will receive $30,000 on December 31, 2027, "
     "provided you are at work on that day.",
     "payments[0].kind = retention; payments[0].amount = 30000", ""},
    {"We will add $7,200 a year to cover the additional self-employment tax.",
     "benefits[0].yearly = 7200", ""},
    {"You contribute 7% of pay and the Authority contributes at the rate set by the System, at "
     "present 21.4%.",
     "benefits[0].of_base = ", ""},
    {"A hiring incentive of $8,000. An employee who separates voluntarily before completing "
     "twenty-four months must return the amounts received in full.",
     "sign_on.clawback = full; sign_on.clawback_months = 24", ""},
    {"Christmas bonus of $750, paid every December 15.",
     "bonus.amount = 750; payments[0].amount = ", ""},
    {"Annual bonus of 60% of base, subject to your continued employment through the payment date.",
     "bonus.employed_at = payout", ""},
    {"Your first increase has been agreed, though we hired you close to the review: 4% effective "
     "January 1, 2028.",
     "raises = [{ date = 2028-01-01, percent = 4% }]", ""},
    {"Your salary rises by $6,500 on July 1, 2028 and by $5,000 on July 1, 2029.",
     "raises = [{ date = 2028-07-01, amount = 6500 }, { date = 2029-07-01, amount = 5000 }]", ""},
    {"Salary: $9,500 per month. From January 1, 2028: $10,000 per month.",
     "raises = [{ date = 2028-01-01, amount = 6000 }]", ""},
    {"You will be paid at the annual rate of $169,000, in weekly installments of $3,250. Effective "
     "June 1, 2027 your annual rate will be increased to $175,\n500.",
     "raises = [{ date = 2027-06-01, amount = 6500 }]", ""},
    {"Base compensation shall be $312,000 per year for the first Contract Year. Beginning on the "
     "first anniversary of the start date base compensation shall be $325,000 per year.",
     "raises = [{ month = 12, amount = 13_000 }]", ""},
    {"Bonus of 10% of base. Awards are made for the fiscal year, which ends on March 31.",
     "bonus.payout_date = ", ""},
    {"Annual bonus of 10% of base, paid in January to those still on staff that day.",
     "bonus.employed_at = payout", ""},
    {"You will receive a sign-on bonus of $50,000. If within twelve (12) months after any such "
     "payment "
     "you resign, you shall repay the full amount of it.",
     "sign_on.clawback_from = payment", ""},
    {"Variable target: $20,000 a year, paid quarterly.",
     "bonus.amount = 20000; bonus.paid = quarterly", ""},
    {"Bonus plan: Merchant (annual)\nBonus target: 10% of base", "bonus.paid = annual", ""},
    {"Annual bonus of 10% of base; you will not take part for 2027.", "bonus.first_year = none",
     ""},
    {"Annual bonus (target) | 12% | calendar 2027, prorated", "bonus.plan_year = calendar", ""},
    {"Salary: $210,000 per year. Incentive. You will be eligible for incentive compensation with "
     "an "
     "annual target amount of $190,000. At target, your cash compensation would be $400,000.",
     "bonus.amount = 190000", ""},
    {"Your salary increases by $6,500 after a year and again by $6,500 later.",
     "raises = ", "raises"},
    {"Your salary increases by 4% on the first anniversary of your start date; later changes "
     "depend on our yearly review.",
     "raises = [{ month = 12, percent = 4% }]", ""},
    {"Annual bonus of 12%: of 100 points 80 pay half of the target, 95 points or more pay all of "
     "it, anything under 80 pays nothing.",
     "bonus.rate = 12%; bonus.tiers = [{ score = 80, pays = 50% }, { score = 95, pays = 100% }]",
     ""},
    {"Annual bonus target of 12%. At 95% of plan it pays half (50%) of target, at 100% of plan "
     "100%, and at 110% of plan 125%.",
     "bonus.rate = 12%; bonus.tiers = [{ score = 95, pays = 50% }, { score = 100, pays = 100% }, "
     "{ score = 110, pays = 125% }]",
     ""},
    {"Annual bonus 15%, 60% on the company score and 40% on your own score.", "bonus.tiers = ", ""},
    {"Annual bonus of $20,000. Nothing is taken off for the part of the year that you miss.",
     "bonus.first_year = full", ""},
    {"Annual bonus 10%. You must be employed on the date of payment, which will be March 31.",
     "bonus.payout_date = 03-31", ""},
    {"Every quarter there's a bonus of up to 12% of base.", "bonus.paid = quarterly", ""},
    {"Recruitment incentive of $18,000. You must sign a service agreement of 24 months. If you "
     "separate before the service period is completed, you must repay it pro rata.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 24", ""},
    {"$25,000 signing bonus, 100% back if you walk inside a year and 50% back in the second year "
     "/ flat $18,000 for the move, yours to keep.",
     "sign_on.clawback = [{ before_month = 12, share = 100% }, { before_month = 24, share = 50% "
     "}]; payments[0].amount = 18000; payments[0].clawback = ",
     ""},
    {"Stay bonus, $3,000 when you have been with us a year and another $3,000 when you have been "
     "with us two.",
     "payments[0].month = 12; payments[1].month = 24", ""},
    {"Retention: $50,000 on the second and $50,000 on the third anniversary of hire.",
     "payments[0].month = 24; payments[1].month = 36", ""},
    {"A hard-to-fill payment of $3,000 is made once, on completion of six months of service, and "
     "is not subject to repayment.",
     "payments[0].amount = 3000; payments[0].month = 6; payments[0].clawback = ", ""},
    {"We pay a lump sum of $12,500 for your move; there is no need for receipts.",
     "payments[0].amount = 12500", ""},
    {"We pay $775 a month toward the health plan you choose.", "benefits[0].yearly = 9300", ""},
    {"You pay $140 a month toward the health plan.", "benefits[0].yearly = ", ""},
    {"We cover $500 a month of your health premium.", "benefits[0].yearly = ", ""},
    {"Tools: we give each supervisor $600 a year for them.", "benefits[0].yearly = 600", ""},
    {"We pay you $750 a month for using your own truck.", "benefits[0].yearly = 9000", ""},
    {"The Bank contributes 3% of your salary each year, and on top of it matches the first 5% that "
     "you save in the 401(k).",
     "benefits[0].of_base = 3%", ""},
    {"The retention program of 2025 paid $15,000 to those who stayed.",
     "payments[0].amount = ", ""},
    {"A sign-on bonus of $15,000 was paid to the two others who joined in May.",
     "sign_on.amount = ", ""},
    {"The signing bonus ($8,000) that the ad mentioned was for the night shift.",
     "sign_on.amount = ", ""},
    {"The previous offer included a $20,000 sign-on. It is withdrawn.", "sign_on.amount = ", ""},
    {"RSUs: the award goes from $320,000 up to $360,000.", "grants[0].value = 360000", ""},
    {"The RSU award is raised from 7,500 units up to 9,000 units.", "grants[0].shares = 9000", ""},
    {"(The bonus in that letter was $4,000 and the award 7,500 units.) We grant you 9,000 RSUs.",
     "grants[0].shares = 9000; bonus.amount = ; grants[1].shares = ", ""},
    {"The earlier offer had a sign-on of $5,000 and 5,000 options. This letter replaces it.",
     "sign_on.amount = ; grants[0].shares = ", ""},
    {"You take part in the bonus plan; the average in your grade for 2025 was 22% of salary.",
     "bonus.rate = ", ""},
    {"The bonus for your level came to 14% of salary in 2025.", "bonus.rate = ", ""},
    {"A $25,000 signing bonus. You'd return all of it if you resign in the first 18 months.",
     "sign_on.clawback = full; sign_on.clawback_months = 18", ""},
    {"A sign-on bonus of $8,000 is paid under a service agreement of twenty-four (24) months. If "
     "you separate before the agreement is completed, you must repay a pro rata portion of it.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 24", ""},
    {"Stay through two full harvests and there is $10,000 for you on the second anniversary of "
     "your start.",
     "payments[0].kind = retention; payments[0].amount = 10000; payments[0].month = 24", ""},
    {"6% of your salary is deducted for the pension, and the City contributes 11.4%.",
     "benefits[0].of_base = 11.4%", ""},
    {"Year-end bonus of 6% of your salary, $850 a month for your truck.",
     "bonus.amount = ; benefits[0].yearly = 10200", "bonus.paid"},
    {"The uniform allowance of $300 a year was discontinued in 2025.", "benefits[0].yearly = ", ""},
    {"A $1,000 bonus is paid when you pass your licensing exam.", "bonus.amount = ", ""},
    {"If you are laid off after your first year you receive three months of salary; before that, "
     "one month.",
     "severance.months = ", "severance.months"},
    {"Sign-on of $6,000 in three equal payments at 90 days, 6 months and 12 months, forfeited if "
     "you leave before a payment date.",
     "sign_on.clawback = ", "sign_on.clawback"},
    {"On your first and second work anniversaries we pay a $6,000 loyalty bonus each.",
     "payments[0].month = 12; payments[1].month = 24; payments[1].amount = 6000", ""},
    {"We pay a $6,000 bonus on each of your first two anniversaries.",
     "payments[1].month = 24; bonus.amount = ", ""},
    {"For the 401(k) they put in 3% whether you save or not.", "benefits[0].of_base = 3%", ""},
    {"Pension: employer contributes 7%.", "benefits[0].of_base = ", "benefits[0].of_base"},
    {"Bonus plan: [X] monthly [ ] quarterly [ ] annual   Target: 6% of base pay",
     "bonus.paid = monthly; bonus.rate = 6%", ""},
    {"Sign-on: $6,000   Repayment: [ ] full [X] prorated over 12 months",
     "sign_on.clawback = prorated; sign_on.clawback_months = 12", ""},
    {"Bonus of 10% target, annual, paid in March.", "bonus.paid = annual", ""},
    {"Retention | $15,000 | at 24 months", "payments[0].month = 24", ""},
    {"A $10,000 sign-on. Stick around for two years and it's yours; go earlier and we'll ask for "
     "1/24 back for each month short.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 24", ""},
    {"Sign-on bonus of $8,000, to be refunded if you go within the year.",
     "sign_on.clawback_months = 12", ""},
    {"A retention incentive of $30,000 will be paid in two installments: $12,000 on December 31, "
     "2027 and $18,000 on December 31, 2028.",
     "payments[0].amount = 12000; payments[0].date = 2027-12-31; payments[1].date = 2028-12-31",
     ""},
    {"To bridge your bonus from your present employer we will pay $22,500 on April 15, 2027.",
     "payments[0].amount = 22500; payments[0].date = 2027-04-15", ""},
    {"Bonus target: 15%, paid in Q1 of the following year.", "bonus.paid = annual", ""},
    {"Profit sharing: in each of the last five years the company contributed between 4% and 8%.",
     "benefits[0].of_base = ", ""},
    {"There's also a $2,000 bonus for starting before the new year.",
     "bonus.amount = ", "sign_on.amount"},
    {"As a sign-on we grant $20,000, payable in four equal quarterly payments.",
     "sign_on.amount = ", "sign_on.installments"},
    {"1500 signing bonus first check. Quit inside 6 months and I want it all back.",
     "sign_on.amount = 1500; sign_on.clawback = full; sign_on.clawback_months = 6", ""},
    {"A bonus pool of $250,000 is shared among twelve managers.", "bonus.amount = ", ""},
    {"Bonus: $500 for each new client.", "bonus.amount = ", ""},
    {"A bonus of $1,500 after your probation.", "bonus.amount = ", ""},
    {"401(k) with a 4% company match.", "benefits[0].of_base = ", "benefits[0].of_base"},
    {"The City contributes 8% of salary to the deferred compensation plan. You will be a member of "
     "the retirement system and will contribute 7.75% of pay.",
     "benefits[0].of_base = 8%; benefits[1].of_base = ", ""},
    {"Agency contributions to the Thrift Savings Plan begin at 1% of basic pay automatically.",
     "benefits[0].of_base = 1%", ""},
    {"Kit rental of $75 a week does not apply to staff.", "benefits[0].yearly = ", ""},
    {"Employees holding a master's degree receive an additional annual stipend of $1,850.",
     "benefits[0].yearly = ", ""},
    {"Upon a termination without Cause the Company shall pay nine months of base salary and shall "
     "reimburse COBRA premiums.",
     "severance.months = 9", ""},
    {"If Employer ends this Agreement other than for misconduct, it will pay two months' salary.",
     "severance.months = 2", ""},
    {"Severance: six months' base salary plus 50% of annual target variable pay, upon termination "
     "without Cause.",
     "severance.months = 6; severance.bonus_share = 50%; bonus.rate = ", ""},
    {"A sign-on of $9,000. We help with the repayment of student loans, $200 a month.",
     "sign_on.amount = 9000; sign_on.clawback = ", "sign_on.clawback"},
    {"A signing bonus of $24,000. You sign a service agreement for a period of two years. If you "
     "fail to complete that period, you will be indebted to us for the part attributable, pro "
     "rata, to the uncompleted service.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 24", ""},
    {"A sign-on of $12,000.\n\n2. The nurse commits to eighteen months of service.\n\n3. If the "
     "nurse does not complete the commitment, a prorated part is repaid.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 18", ""},
    {"A sign-on of $12,000. In return you commit to two years. If you do not serve out that term "
     "you pay back a share for each month short.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 24", ""},
    {"Sign-on bonus $5,000. Unvested shares must be returned to the company if you leave within "
     "three years.",
     "sign_on.clawback = ", "sign_on.clawback"},
    {"Sign-on bonus $5,000. On leaving you forfeit accrued vacation.",
     "sign_on.clawback = ", "sign_on.clawback"},
    {"Guaranteed bonus of $45,000, paid March 1, 2028. In place of what you forfeit we will award "
     "you RSUs worth $90,000.",
     "payments[0].amount = 45000; payments[0].clawback = ; grants[0].value = 90000", ""},
    {"Replacement award: $75,000 in restricted stock units, in replacement of equity forfeited at "
     "your present employer.",
     "payments[0].amount = ; grants[0].value = 75000; grants[0].kind = rsu", ""},
    {"Bonus: 20% of base, paid annually. A score of 70-79 pays 40%, 80-89 pays 80%, and 90 or more "
     "pays 100%.",
     "bonus.tiers = [{ score = 70, pays = 40% }, { score = 80, pays = 80% }, { score = 90, "
     "pays = 100% }]",
     ""},
    {"There is a 500 dollar bonus each quarter.", "bonus.amount = 2000; bonus.paid = quarterly",
     ""},
    {"There is a quarterly bonus of $2,500, tied to growth.",
     "bonus.amount = 10000; bonus.paid = quarterly", ""},
    {"There is a quarterly bonus of $2,500 when the shop makes its plan.",
     "bonus.amount = 10000; bonus.paid = quarterly", ""},
    {"Profit sharing: everyone is in. It came out at 6.2% of pay for 2025 and 4.8% the year "
     "before.",
     "benefits[0].of_base = ", ""},
    {"Bonus is paid quarterly, 20% of salary. That's 2k over what the other managers get.",
     "bonus.amount = ; bonus.rate = 20%", ""},
    {"Gain sharing is targeted at 6% of salary and is paid twice a year.",
     "bonus.rate = 6%; bonus.paid = semiannual", ""},
    {"Bonus: 15% of base at target, 22% at the very most.", "bonus.rate = 15%", ""},
    {"To move you here we pay a lump sum of $10,000 with your first paycheck.",
     "payments[0].kind = relocation", ""},
    {"In the event of a position elimination you will receive six (6) months of base salary.",
     "severance.months = 6", ""},
    {"We had offered $130,000 and you requested $160,000. We are able to offer $150,000.",
     "base_salary = 150000", ""},
    {"Contributions to the State Retirement System are mandatory for you and for the District and "
     "are currently 12.27% of salary each.",
     "benefits[0].of_base = ", ""},
    {"Sign-on: $20,000. A commitment of twenty-four (24) months is required. If you leave before "
     "it has "
     "been met, the bonus is to be repaid on a prorated basis.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 24", ""},
    {"Sign-on: $9,000. You must sign a service agreement for 24 months. An employee who leaves "
     "before "
     "the end of the service period repays it on a pro rata basis.",
     "sign_on.clawback_months = 24", ""},
    {"Target incentive: $130,000 a year, paid quarterly against quota.", "bonus.amount = 130000",
     ""},
    {"The house comes with the job. We figure the house at $14,000 a year.", "base_salary = 150000",
     ""},
    {"Health plan, $100 a month toward a phone.", "benefits[0].yearly = 1200", ""},
    {"Annual Bonus. A target of 40%.\n\nGuaranteed Payment. In place of a bonus for 2027 you will "
     "be "
     "paid $120,000 on February 29, 2028, provided you are employed on that date.",
     "bonus.employed_at = ; payments[0].amount = 120000", ""},
    {"A license incentive of $2,500 is paid once, with the first full pay period.",
     "bonus.amount = ", ""},
    {"For 2027 the Firm guarantees you a bonus of $15,000, payable on December 17, 2027 provided "
     "you are "
     "then associated with the Firm.",
     "payments[0].amount = 15000; payments[0].date = 2027-12-17", ""},
    {"$4,000 to help you move, paid when you get here.", "payments[0].kind = relocation", ""},
    {"Sign-on $4,000, forgiven in thirty-six (36) equal monthly amounts; if you leave before that, "
     "the "
     "part not yet forgiven is to be repaid.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 36", ""},
    {"Annual bonus target: 50% of base. Threshold performance (90% of budget) pays 50% of target; "
     "100% "
     "pays target; 115% and above pays 200% of target.",
     "bonus.tiers = [{ score = 90, pays = 50% }, { score = 100, pays = 100% }, { score = 115, "
     "pays = 200% }]",
     ""},
    {"The 2021 class is at $285,000, but you come in with 2022.", "base_salary = 150000", ""},
    {"Every quarter without an accident your crew gets a $500 bonus each.",
     "bonus.amount = 2000; bonus.paid = quarterly", ""},
    {"Safety bonus: $750 for each quarter in which nobody is hurt.",
     "bonus.amount = 3000; bonus.paid = quarterly", ""},
    {"You earn $400 a month when the store beats its sales goal.",
     "bonus.amount = 4800; bonus.paid = monthly", ""},
    {"A bonus of $500 is paid each month in which you book more than 40 rooms.",
     "bonus.amount = 6000; bonus.paid = monthly", ""},
    {"You get $200 a month if you use your own truck.", "bonus.amount = ", ""},
    {"Everybody gets a Christmas bonus. For foremen it's $3,000 a year.", "bonus.amount = 3000",
     ""},
    {"There is a Christmas bonus, $2,500 for department heads, paid the second Friday of December.",
     "payments[0].amount = ", ""},
    {"When the crop is in we pay a harvest bonus of $8,000 every November.",
     "bonus.amount = 8000; bonus.paid = annual", ""},
    {"We pay a quarterly safety bonus of $500, and a year-end bonus of 8% of salary.",
     "bonuses[0].amount = 2000; bonuses[0].paid = quarterly; bonuses[1].rate = 8%; "
     "bonuses[1].paid = annual",
     ""},
    {"Your annual bonus target is 10% of base. There is also an attendance bonus of $300 for every "
     "month without an absence.",
     "bonuses[0].rate = 10%; bonuses[1].amount = 3600; bonuses[1].paid = monthly", ""},
    {"Branch incentive | 8% of base, paid semi-annually\nAnnual bonus | 4% of base",
     "bonuses[0].rate = 8%; bonuses[0].paid = semiannual; bonuses[1].rate = 4%", ""},
    {"A bonus of 15%, and one quarter of it is paid within three weeks of the end of each quarter.",
     "bonus.rate = 15%; bonus.paid = quarterly", ""},
    {"In place of a signing bonus we will pay you $10,000 when you complete two years of service.",
     "sign_on.amount = ; payments[0].amount = 10000; payments[0].month = 24", ""},
    {"Sign-on bonus of $20,000. Relocation: a lump sum of $25,000.\n\nRepayment: 100% of the "
     "sign-on bonus and of the relocation lump sum is repayable if you leave in your first 12 "
     "months, and 50% if you leave during months 13 through 24.",
     "payments[0].clawback = [{ before_month = 12, share = 100% }, { before_month = 24, share = "
     "50% }]",
     ""},
    {"A retention bonus of $12,000 upon completing thirty-six months.\n\nEmployer may deduct "
     "amounts owed from final pay.",
     "payments[0].amount = 12000; payments[0].clawback = ", ""},
    {"Sign-on of $5,000; if you resign within 24 months you repay it, prorated.\n\nEvery payment "
     "described here is subject to the Bank's clawback policy.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 24", ""},
    {"Sign-on is $3,000: 1,500 after 6 months and 1,500 after 1 year.",
     "sign_on.installments = [{ month = 6, amount = 1500 }, { month = 12, amount = 1500 }]", ""},
    {"Sign-on bonus $15,000.\n\nUnit: Cardiac\n\nTotal bonus: $15,000", "bonus.amount = ", ""},
    {"After your first year the salary goes up 4%, and after your second year another 4%.",
     "raises = [{ month = 12, percent = 4% }, { month = 24, percent = 4% }]", ""},
    {"A raise of 5% on your first and second anniversaries.",
     "raises = [{ month = 12, percent = 5% }, { month = 24, percent = 5% }]", ""},
    {"Annual bonus target 20%. You must be on the Company's payroll on the payment date.",
     "bonus.rate = 20%; bonus.employed_at = payout", ""},
    {"Annual bonus 10%. No bonus is earned by anybody who has left before payment.",
     "bonus.employed_at = payout", ""},
    {"Annual bonus 15%, payable only to employees in good standing on the date of payment.",
     "bonus.employed_at = payout", ""},
    {"At the end of each year we pay a bonus of 8% of what we paid you, if you are still with us "
     "then.",
     "bonus.rate = 8%; bonus.paid = annual; bonus.employed_at = payout", ""},
    {"Moving allowance: $6,000 flat, paid with the first salary. An employee who separates within "
     "two years of the effective date returns a share in proportion to the months not served.",
     "payments[0].clawback = prorated; payments[0].clawback_months = 24", ""},
    {"Sign-on of $9,000. You are to return a share in direct proportion to the time left if you go "
     "within 18 months.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 18", ""},
    {"Sign-on of $30,000. Should you resign in the first twelve months, you must repay 100% of it; "
     "from then to the end of the twenty-fourth month you must repay 50%.",
     "sign_on.clawback = [{ before_month = 12, share = 100% }, { before_month = 24, share = 50% }]",
     ""},
    {"Sign-on of $40,000. If within two years of your start you resign, you pay it back: all of it "
     "during the first year, and half during the second.",
     "sign_on.clawback = [{ before_month = 12, share = 100% }, { before_month = 24, share = 50% }]",
     ""},
    {"Sign-on of $36,000. It is earned over thirty-six months; on leaving you repay the part that "
     "has not been earned.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 36", ""},
    {"Annual bonus of 10%. You are first eligible for calendar year 2028.",
     "bonus.rate = 10%; bonus.first_year = none", ""},
    {"Annual bonus of 10%. You are first eligible for calendar year 2027.",
     "bonus.first_year = ", ""},
    {"Annual bonus of 10%. As you start early in the year we will not prorate your 2027 bonus.",
     "bonus.first_year = full", ""},
    {"Annual bonus of 10%. Proration will not apply in 2027.", "bonus.first_year = full", ""},
    {"Annual bonus of 10%. For 2027 your award is figured as though you had been employed for the "
     "entire year.",
     "bonus.first_year = full", ""},
    {"Annual bonus of 10%. For 2027 you will not take part in the bonus plan.",
     "bonus.first_year = none", ""},
    {"Annual bonus of 10%. For 2027 you will be eligible for it.", "bonus.first_year = ", ""},
    {"Annual bonus of 10%. In addition, a safety incentive of $300 is paid for every month without "
     "an accident.",
     "bonus.amount = ", "bonus.amount"},
    {"Per diem: $385 a week, tax free, if you qualify.", "benefits[0].yearly = ", ""},
    {"Housing stipend: $900 a month for those who live more than 50 miles away.",
     "benefits[0].yearly = ", ""},
    {"A car allowance of $400 a month should your role require it.", "benefits[0].yearly = ", ""},
    {"A phone allowance of $60 a month.", "benefits[0].yearly = 720", ""},
    {"Variable: $95,000 per year at 100% of quota. Commissions are paid monthly.",
     "bonus.amount = 95000; bonus.paid = monthly", ""},
    {"A commuter subsidy of $150 per month.", "benefits[0].yearly = 1800", ""},
    {"A $300 boot and tool allowance each year.", "benefits[0].yearly = 300", ""},
    {"A retention bonus of $10,000 on the anniversary of your hire.", "payments[0].month = 12", ""},
    {"A $500 payment on each anniversary of your hire.", "payments[0].amount = ", ""},
    {"Annual bonus target 50%. The Board may award more, but in no event more than one hundred "
     "percent of base salary.",
     "bonus.rate = 50%", ""},
    {"Gainsharing: target of 5% of base earnings, paid quarterly.",
     "bonus.rate = 5%; bonus.paid = quarterly", ""},
    {"Savings plan: the Company deposits 6% of base pay whether or not you contribute.",
     "benefits[0].of_base = 6%", ""},
    {"A $2,000 Christmas bonus every year.", "bonus.amount = 2000; bonus.paid = annual", ""},
    {"A quality bonus of $20,000 per Contract Year if all of the metrics are met, paid annually.",
     "bonus.amount = 20000; bonus.paid = annual", ""},
    {"If you remain on assignment through July 28, 2028 and return all equipment, we will pay you "
     "$3,000 with your final check.",
     "payments[0].amount = 3000; payments[0].date = 2028-07-28", ""},
    {"Stay through the season, until October 15, 2027, and there is a $2,500 bonus.",
     "bonus.amount = ; payments[0].amount = 2500; payments[0].date = 2027-10-15", ""},
    {"You get $10,000 after your first year and $15,000 after your second, as long as you are "
     "here.",
     "payments[0].month = 12; payments[1].amount = 15000; payments[1].month = 24", ""},
    {"Relo: 12,000 lump sum at hire, and movers bill us direct up to 9,500.",
     "payments[0].kind = relocation; payments[0].amount = 12000", ""},
    {"A $3,000 sign-on bonus. You get it after 3 months.",
     "sign_on.amount = 3000; sign_on.month = 3", ""},
    {"Target variable (commissions): $95,000 per year at 100% of quota", "bonus.amount = 95000",
     ""},
    {"You may take part in the health plans, and you will have a parking space and a commuter "
     "subsidy of $150 per month.",
     "benefits[0].yearly = 1800", ""},
    {"A sign-on of $10,000, forgiven at the rate of one-third per year over three years.",
     "sign_on.clawback = ", "sign_on.clawback"},
    {"You will receive cash of $150,000 to replace your 2026 bonus, payable March 2027.",
     "bonus.amount = ; payments[0].amount = 150000", ""},
    {"To offset your forfeited 401(k) match we will pay you $6,500 on your first paycheck.",
     "payments[0].amount = 6500; payments[0].clawback = ", ""},
    {"Sign-on bonus: $20,000 if you start by May 1; otherwise $10,000.",
     "sign_on.amount = ", "sign_on.amount"},
    {"The Bonus Plan pays out semi-annually, at 7.5% of base salary for each half.",
     "bonus.rate = ; bonus.paid = semiannual", "bonus.rate"},
    {"Bonus: 3% of salary if the store makes budget, 6% if it beats budget by 10%.",
     "bonus.rate = ", "bonus.rate"},
    {"If terminated without cause in the first year: six months of base salary. After that: nine "
     "months.",
     "severance.months = ", "severance.months"},
    {"Non-compete: for 12 months after termination we pay 50% of base salary.",
     "severance.months = ", ""},
    {"Your severance is the greater of six months of base salary and what the plan pays.",
     "severance.months = ", "severance.months"},
    {"Upon death, your estate receives three months of salary.", "severance.months = ", ""},
    {"Your salary will step up by $5,000 on each of the first two anniversaries.",
     "raises = [{ month = 12, amount = 5000 }, { month = 24, amount = 5000 }]; "
     "payments[0].amount = ",
     ""},
    {"A health stipend of $500 a month if you decline our coverage.", "benefits[0].yearly = ", ""},
    {"You will receive a $500 monthly housing allowance for the first six months.",
     "benefits[0].yearly = ", ""},
    {"An on-call stipend of $250 per week on call.", "benefits[0].yearly = ", ""},
    {"Parking: $85/month payroll deduction.", "benefits[0].yearly = ", ""},
    {"Retention payment: $6,000 after 18 months. Wardrobe allotment: $300 in store credit each "
     "season.",
     "payments[0].amount = 6000; payments[1].amount = ", ""},
    {"Target bonus is 20% of salary, paid quarterly. The unit did $3.4 million in sales last year.",
     "bonus.rate = 20%; bonus.amount = ; grants[0].value = ", ""},
    {"Sign-on bonus: $7,500 total -\n  $1,500 after 30 days\n  $2,500 after 6 months\n  $3,500 "
     "after 12 months",
     "sign_on.installments = [{ month = 1, amount = 1500 }, { month = 6, amount = 2500 }, { month "
     "= 12, amount = 3500 }]; sign_on.amount = ",
     ""},
    {"Signing bonus: $5,000.\n\nFor the first three full months you receive a non-recoverable "
     "draw of $4,500 per month against commission.",
     "sign_on.amount = 5000; sign_on.clawback_months = ", "sign_on.clawback"},
    {"Sign-on bonus of $6,000. No part is owed back unless you are terminated for cause.",
     "sign_on.clawback = ", "sign_on.clawback"},
    {"A sign-on bonus of $3,500, to be paid back in full if you're gone within 180 days.",
     "sign_on.clawback = full; sign_on.clawback_months = 6", ""},
    {"A sign-on bonus of $4,000. If you leave before your one-year anniversary, 1/12 of the bonus "
     "for each month not worked will be deducted from your final pay.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 12", ""},
    {"Relocation: we pay you $18,000. If you resign before the second anniversary of your start, "
     "you repay that sum multiplied by a fraction, the numerator of which is 24 less the number "
     "of completed months and the denominator of which is 24.",
     "payments[0].clawback = prorated; payments[0].clawback_months = 24", ""},
    {"A hiring bonus of $40,000.\n\nThe hiring bonus is repaid in full, not by half, if you resign "
     "within the first year.",
     "sign_on.clawback = full; sign_on.clawback_months = 12", ""},
    {"Moving: a lump sum of $8,500 with your first check. If you quit in the first 12 months you "
     "pay back all of it. Quit in months 13 to 24, you pay back half.",
     "payments[0].clawback = [{ before_month = 12, share = 100% }, { before_month = 24, share = "
     "50% "
     "}]; payments[0].clawback_months = ",
     ""},
    {"Signing bonus of $20,000. Leave during year one and you return the whole thing. Leave during "
     "year two and you return half of it.",
     "sign_on.clawback = [{ before_month = 12, share = 100% }, { before_month = 24, share = 50% }]",
     ""},
    {"Hiring bonus of $12,000. If you quit in your first year you owe it all back. In the second "
     "year, half. In the third year, a quarter.",
     "sign_on.clawback = [{ before_month = 12, share = 100% }, { before_month = 24, share = 50% }, "
     "{ before_month = 36, share = 25% }]",
     ""},
    {"Hiring bonus of $12,000. If you quit in your first year you owe it all back. In the second "
     "year it is prorated by month.",
     "sign_on.amount = 12000; sign_on.clawback = ", "sign_on.clawback"},
    {"You owe us a pro-rata part of the sign-on bonus of $9,000, based on the number of days "
     "remaining, if you resign within two years.",
     "sign_on.clawback_by = days; sign_on.clawback_months = 24", ""},
    {"We have relied on your statement that your 2026 bonus would have been $47,500.",
     "bonus.amount = ; payments[0].amount = ", ""},
    {"You have told us you will lose a bonus of $30,000 by leaving.", "bonus.amount = ", ""},
    {"You have told us that you will forfeit awards of about $118,000 when you leave Tarn Trust.",
     "payments[0].clawback = ; payments[0].amount = ", ""},
    {"The company makes a safe harbor contribution of 3% of base pay for all employees.",
     "benefits[0].of_base = 3%", ""},
    {"Benefits: 401(k) match of 100% of the first 4% of eligible pay; unlimited PTO; $150 per "
     "month "
     "for wellness",
     "benefits[0].yearly = 1800", ""},
    {"A quality incentive of up to 8% of base salary, payable annually to physicians then employed "
     "by us. Extra shifts are paid at $1,900 each.",
     "bonus.rate = 8%; bonus.amount = ; bonus.employed_at = payout", ""},
    {"Annual bonus: 10% target, paid March 15, subject to employment through that date.",
     "bonus.employed_at = payout; bonus.payout_date = 03-15", ""},
    {"Plant incentive: you can earn up to 10% of your base pay. It pays quarterly.",
     "bonus.rate = 10%; bonus.paid = quarterly", ""},
    {"Annual bonus | 10% target\nBonus payment | March 12, 2028 (plan year 2027)",
     "bonus.plan_year = calendar; bonus.payout_date = 03-12", ""},
    {"There are two bonuses. Company Bonus: 12% of base salary, paid annually in March. Team "
     "Bonus: "
     "6% of base salary, paid quarterly.",
     "bonuses[0].rate = 12%; bonuses[0].paid = annual; bonuses[1].rate = 6%; bonuses[1].paid = "
     "quarterly",
     ""},
    {"- Company Bonus: annual, target 15% of base salary, paid on February 28\n- Delivery Bonus: "
     "quarterly, target 5% of base salary",
     "bonuses[0].rate = 15%; bonuses[0].payout_date = 02-28; bonuses[1].rate = 5%", ""},
    {"New hire award: $480,000 in Larkspur RSUs.",
     "grants[0].value = 480000; sign_on.amount = ", ""},
    {"Sign-on bonus: $9,000 in all.\n\nI'd like 3,000 for courses.\n\nDone, $3,000 a year.",
     "sign_on.amount = 9000", ""},
};

}  // namespace

TEST_SUITE_BEGIN("letter");

TEST_CASE("a sentence says its salary") {
  for (const Said& row : kSalaries) {
    const Reading r = read_text(std::string("You start on February 1, 2027. ") + row.words + "\n");
    check_says(r, row);
    check_asks(r, row);
  }
}

TEST_CASE("a sentence says what is paid beside the salary") {
  for (const Said& row : kRows) {
    const Reading r =
        read_text(std::string("Base salary $150,000, start Feb 1, 2027. ") + row.words + "\n");
    check_says(r, row);
    check_asks(r, row);
  }
}

TEST_CASE("a later letter that moves the time of a repayment leaves its share") {
  const Reading r = read_text(
      "From: Ben Ache <b@goldfinch.example>\nDate: Fri, Apr 16, 2027 at 11:02 AM\nSubject: Re: "
      "Goldfinch\n\nThe sign-on can be $20,000, with the repayment period at 18 months rather than "
      "12.\n\nBen\n\nOn Tue, Apr 13, 2027 at 3:30 PM Ben Ache wrote:\n> Salary: $214,000\n> "
      "Sign-on "
      "bonus: $15,000; repaid pro rata by month if you leave within 12 months\n");
  CHECK(said(r, "offer.sign_on.amount") == "20_000");
  CHECK(said(r, "offer.sign_on.clawback") == "\"prorated\"");
  CHECK(said(r, "offer.sign_on.clawback_months") == "18");
}

TEST_CASE("a later message that moves one part of a sign-on, an allowance or a week's pay") {
  const Reading r = read_text(
      "From: Ben Ache <b@goldfinch.example>\nDate: Fri, Apr 16, 2027 at 11:02 AM\nSubject: Re: "
      "Goldfinch\n\nYear-one sign-on goes to $40,000. Year two is unchanged. The vehicle goes up "
      "to "
      "$700 a month. It's $3,150 a week, not $3,510.\n\nBen\n\nOn Tue, Apr 13, 2027 at 3:30 PM Ben "
      "Ache wrote:\n> Pay: $3,510 a week\n> Sign-on: $30,000 in year one (first paycheck) and "
      "$20,000 in year two (at your first anniversary)\n> Vehicle: $550 per month allowance\n");
  CHECK(said(r, "offer.base_salary") == "163_800");
  CHECK(said(r, "offer.sign_on.installments") ==
        "[{ month = 0, amount = 40_000 }, { month = 12, amount = 20_000 }]");
  CHECK(said(r, "offer.benefits[0].yearly") == "8400");
}

TEST_SUITE_END();

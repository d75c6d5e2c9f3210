#include <doctest/doctest.h>

#include "letter/draft.hpp"
#include "letter/reading.hpp"
#include "tests/letter/aids.hpp"

using namespace parley;
using namespace parley::letter;

// What one sentence says, beside a salary and a first day: kinds of grants and payments, what is
// paid back, when a bonus is paid, what vests faster; and what it leaves open.
namespace {

constexpr Said kRows[] = {
    {"You'll receive a restricted stock award of 40,000 shares, vesting monthly over "
     "48 months, no cliff.",
     "grants[0].kind = stock; grants[0].cliff_months = 0", ""},
    {"You will be given the opportunity to purchase 100,000 shares of our common "
     "stock at $0.0001 per share, subject to our repurchase right lapsing over four "
     "years monthly after a one year cliff.",
     "grants[0].shares = 100000", ""},
    {"You'll get options for 10k shares of common at FMV on grant date. Standard "
     "4/1.",
     "grants[0].kind = option; grants[0].strike = fmv", "grants[0].kind grants[0].strike"},
    {"You'll get 10,000 non-qualified options at a strike of $3.", "grants[0].kind = nso", ""},
    {"You'll get 10,000 non-statutory stock options at a strike of $3.", "grants[0].kind = nso",
     ""},
    {"10,000 NQSOs at a strike of $3. You have 90 days to exercise after you stop working here, "
     "and "
     "the option runs out after 10 years.",
     "grants[0].exercise_window_days = 90; grants[0].term_years = 10", ""},
    {"You will be granted restricted stock units with a total value of $380,000.",
     "grants[0].kind = rsu; grants[0].value = 380000", ""},
    {"10,000 NQSOs at a strike of $3 per share.", "grants[0].kind = nso", ""},
    {"Equity award valued at $90,000 in stock units, vesting in thirds annually.",
     "grants[0].kind = rsu; grants[0].value = 90000", ""},
    {"Sign-on of $20,000. Should you leave before your first anniversary, you owe "
     "all of it back.",
     "sign_on.clawback = full; sign_on.clawback_months = 12", ""},
    {"Sign-on of $20,000. If you quit inside 18 months we'd need the full amount "
     "returned.",
     "sign_on.clawback = full; sign_on.clawback_months = 18", ""},
    {"Sign-on of $20,000, forgiven at 1/24 a month over two years; the unforgiven "
     "part is due if you leave.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 24", ""},
    {"A $20,000 signing bonus; you'd repay a pro-rata portion (calculated daily) of "
     "the after-tax amount if you resign in the first year.",
     "sign_on.clawback = prorated; sign_on.clawback_by = days", ""},
    {"On your third anniversary a further $15,000 is yours, provided that you are still with us.",
     "payments[0].kind = retention; payments[0].amount = 15000; payments[0].month = 36", ""},
    {"On December 31, 2028 the firm will pay you $25,000.",
     "payments[0].amount = 25000; payments[0].date = 2028-12-31", ""},
    {"Upon the completion of your second year of service the school will pay you $10,000.",
     "payments[0].amount = 10000; payments[0].month = 24", ""},
    {"We add $150 in each month of service, which you may spend as you please.",
     "benefits[0].yearly = 1800", ""},
    {"The county deposits $100 in each of the 26 pay periods.", "benefits[0].yearly = 2600", ""},
    {"There is $500 a month for your car, whether you drive it or not.",
     "benefits[0].yearly = 6000", ""},
    {"Tools: $600 a year, no receipts asked.", "benefits[0].yearly = 600", ""},
    {"Your year-end bonus for 2027 will be $40,000, payable on January 31, 2028. From 2028 on you "
     "will be considered for bonuses as the others are.",
     "payments[0].kind = guaranteed; payments[0].amount = 40000; payments[0].date = 2028-01-31; "
     "bonus.amount = ",
     ""},
    {"For 2027 only, you will receive a bonus of $20,000, paid in February 2028.",
     "payments[0].kind = guaranteed; payments[0].amount = 20000; bonus.amount = ",
     "payments[0].month"},
    {"Annual bonus of up to 12% of base, paid each January. To illustrate: a manager who earns "
     "$100,000 and meets 75% of the goals would be paid $9,000.",
     "bonus.rate = 12%; bonus.amount = ", ""},
    {"The firm has made a profit sharing contribution of 4% of pay in each of the last three "
     "years; it promises none.",
     "benefits[0].of_base = ", ""},
    {"Variable at 100% | $122,000 per year under the sales plan", "bonus.rate = ", ""},
    {"From January 1, 2028 your salary goes up by $250 a month.",
     "raises = [{ date = 2028-01-01, amount = 3000 }]", ""},
    {"You will have the cottage without rent (the last tenant paid $1,100 a month for it).",
     "benefits[0].yearly = ", ""},
    {"20,000 ISOs, 4 years monthly, no cliff. The strike is our current 409A, $0.42.",
     "grants[0].strike = 0.42", ""},
    {"If we let you go for a reason other than misconduct, we will pay you four months' salary.",
     "severance.months = 4", ""},
    {"We put 3% of your pay into a SEP account; you need not add to it.",
     "benefits[0].of_base = 3%", ""},
    {"You will answer for 310 hourly and 44 salaried employees.", "base_salary = 150000", ""},
    {"(As a summer associate you were paid $4,330 a week.) You may take an advance on salary of up "
     "to $10,000.",
     "base_salary = 150000", ""},
    {"I know that you looked up Margit's salary of $141,000. The class ahead of yours is at "
     "$172,000.",
     "base_salary = 150000", ""},
    {"We don't have an annual bonus at this stage.", "bonus.paid = ", ""},
    {"Annual bonus of 8%, paid in March. The manager before you cleared $84,000 with bonus.",
     "bonus.amount = ; bonus.rate = 8%", ""},
    {"With your first salary you will also receive a bar stipend of $12,500.",
     "payments[0].amount = 12500", ""},
    {"You will receive a stipend of $7,500 with your first pay for the costs of your move.",
     "payments[0].kind = relocation; payments[0].amount = 7500", ""},
    {"We pay $5,000 when you have completed one year, and another $5,000 when you have completed "
     "three.",
     "payments[0].amount = 5000; payments[0].month = 12; payments[1].amount = 5000; "
     "payments[1].month = 36",
     ""},
    {"Stay bonus: $4,000 when you complete your first year and another $6,000 when you complete "
     "your second year.",
     "payments[0].month = 12; payments[1].amount = 6000; payments[1].month = 24", ""},
    {"Members of the State Teachers Retirement System contribute 10.205% of salary by payroll "
     "deduction.",
     "benefits[0].of_base = ", ""},
    {"For 2027 your annual incentive award is guaranteed at $95,000 and paid on March 3, 2028. For "
     "later years your target is 45% of base salary.",
     "bonus.rate = 45%; payments[0].amount = 95000", ""},
    {"You get 400,000 options at $1.00.\n\nYou get a further 400,000 options at $2.00.",
     "grants[0].shares = 400000; grants[1].shares = 400000", ""},
    {"The executive will invest $250,000 in common stock on March 31, 2027.",
     "grants[0].value = ", ""},
    {"Sign-on bonus of $25,000.\n\nI left out one thing on the sign-on. If you leave in the first "
     "12 months you give back the part you haven't earned, month by month.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 12", ""},
    {"Sign-on bonus of $25,000. If you go before a year is up you owe us back the rest, by months.",
     "sign_on.clawback = prorated", ""},
    {"Every year there is a harvest bonus of $7,500, paid with the last check in December.",
     "bonus.amount = 7500; bonus.paid = annual", ""},
    {"BONUS: Your target is $3,000 per quarter ($12,000 a year), for sales and labor cost.",
     "bonus.amount = 12000; bonus.paid = quarterly", ""},
    {"Quarterly bonus of up to $3,000 a quarter.", "bonus.amount = ", "bonus.amount"},
    {"You get 9,600 options, vesting 25% of the option shares (2,400 shares) after 12 months.",
     "grants[0].shares = 9600; grants[1].shares = ", ""},
    {"For performance year 2027 you will receive a minimum incentive award of $225,000, which will "
     "be paid on February 25, 2028.",
     "payments[0].kind = guaranteed; payments[0].amount = 225000; bonus.amount = ", ""},
    {"Annual bonus of 8%, paid in March; a part of the bonus, currently 25%, is delivered in "
     "stock.",
     "bonus.rate = 8%", ""},
    {"Should you go on to clerk for a judge, we would pay you a clerkship bonus of $75,000.",
     "sign_on.amount = ", "payments[0].amount"},
    {"12,000 ISOs at $0.38. The par value of a share is $0.00001.", "company.share_price = ", ""},
    {"The house comes with the job. The family before you paid $1,150 a month for it.",
     "base_salary = 150000", ""},
    {"Current compensation (as disclosed) | $152,000 base + $20,000 bonus",
     "base_salary = 150000; bonus.amount = ", ""},
    {"Together they come to $251,500 in RSUs, salary and signing bonus.", "grants[0].value = ", ""},
    {"You proposed 10,000 shares. We will grant you 7,500 shares of restricted stock over 3 years.",
     "grants[0].shares = 7500; grants[1].shares = ", ""},
    {"We pay half the stipend of one graduate student ($17,500 a year).",
     "benefits[0].yearly = ", ""},
    {"Kit rental | $75 per week", "benefits[0].yearly = ", "benefits[0].yearly"},
    {"COMPLETION | $20,000 bonus on delivery of the last episode.",
     "payments[0].amount = 20000; bonus.amount = ", "payments[0].month"},
    {"A signing bonus of $45,000; repaid in full on resignation in the first 12 months, half of it "
     "in the next 12.",
     "sign_on.clawback = [{ before_month = 12, share = 100% }, { before_month = 24, share = 50% }]",
     ""},
    {"2,000 ISOs at $1. Double trigger: if you're let go without cause in the 12 months after an "
     "acquisition everything unvested vests.",
     "grants[0].acceleration[0].portion = 100%; grants[0].acceleration[0].within_months = 12; "
     "grants[0].acceleration[0].months = ",
     ""},
    {"2,000 RSUs over 4 years. Refreshers: on each of your first two anniversaries you'll be "
     "granted another 500 RSUs. These satisfy the time condition monthly over 24 months, with no "
     "cliff.",
     "refreshers[0].shares = 500; refreshers[0].months = 24; grants[0].months = 48", ""},
    {"40,000 options over 4 years. A grant of 100,000 shares at $1.00 would, to take an example, "
     "cost $100,000 to exercise.",
     "grants[0].shares = 40000; grants[1].shares = ", ""},
    {"A $20,000 signing bonus. Leave before two years are over and you return as many "
     "twenty-fourths of it as there are months left.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 24; sign_on.clawback_by = months", ""},
    {"A $20,000 signing bonus. If you resign within 24 months after it was paid, you repay the "
     "portion that the days remaining in the 24 months bear to the whole.",
     "sign_on.clawback = prorated; sign_on.clawback_by = days; sign_on.clawback_from = payment",
     ""},
    {"On joining you receive $10,000, one half of which you give back if you leave us inside the "
     "first twelve months.",
     "sign_on.amount = 10000; sign_on.clawback = [{ before_month = 12, share = 50% }]", ""},
    {"Joining money: $22,000 in the first paycheck and $18,000 a year after the first day.",
     "sign_on.installments = [{ month = 0, amount = 22_000 }, { month = 12, amount = 18_000 }]",
     "sign_on.clawback"},
    {"Bonus: one quarter of salary at target, once a year.",
     "bonus.rate = 25%; bonus.paid = annual", ""},
    {"Incentive: 15% of pay, in two halves, one in June and one in December.",
     "bonus.rate = 15%; bonus.paid = semiannual", ""},
    {"Every month in which the shop makes its plan you get $900.",
     "bonus.amount = 10800; bonus.paid = monthly", ""},
    {"Cost of living: 3% on July 1, 2027 and 2% on July 1, 2028.",
     "raises = [{ date = 2027-07-01, percent = 3% }, { date = 2028-07-01, percent = 2% }]", ""},
    {"A $20,000 signing bonus.", "", "sign_on.clawback"},
    {"A $20,000 signing bonus. If you leave within one year of getting it, you pay "
     "it back.",
     "sign_on.clawback = full; sign_on.clawback_months = 12; sign_on.clawback_from = "
     "payment",
     ""},
    {"You're eligible for a 12% bonus.", "bonus.rate = 12%", "bonus.paid"},
    {"Bonus: 12% of base, paid out twice a year.", "bonus.paid = semiannual", ""},
    {"Bonus: 12% of base, half in January and half in July.", "bonus.paid = semiannual", ""},
    {"Your bonus is 9% of salary, half of it paid every June and half every December.",
     "bonus.rate = 9%; bonus.paid = semiannual", ""},
    {"Bonus: 12% of base, paid each quarter.", "bonus.paid = quarterly", ""},
    {"Bonus target 12%, paid every March for the calendar year before.",
     "bonus.paid = annual; bonus.plan_year = calendar", ""},
    {"Bonus target 12%, paid once a year after the audit. 2027 will be prorated from "
     "your start.",
     "bonus.paid = annual; bonus.first_year = prorated", ""},
    {"Bonus target 12% per fiscal year, not prorated in the first year - you get the "
     "full year.",
     "bonus.first_year = full", ""},
    {"AIP target of 12%; you must be an active employee on the payout date.",
     "bonus.rate = 12%; bonus.employed_at = payout", ""},
    {"20,000 options at $1 strike. If we're acquired and you're let go within a "
     "year, half of what's unvested vests.",
     "grants[0].acceleration[0].trigger = change_of_control; "
     "grants[0].acceleration[0].kind = double; grants[0].acceleration[0].portion = "
     "50%; grants[0].acceleration[0].within_months = 12",
     ""},
    {"20,000 options at $1 strike. Single-trigger acceleration of 100% on a sale of "
     "the company.",
     "grants[0].acceleration[0].kind = single; grants[0].acceleration[0].portion = "
     "100%",
     ""},
    {"20,000 options at $1 strike with double-trigger acceleration.", "",
     "grants[0].acceleration[0].portion"},
    {"20,000 RSUs, 4 years quarterly. If we let you go without cause, 12 months of "
     "vesting is credited.",
     "grants[0].acceleration[0].trigger = termination; "
     "grants[0].acceleration[0].months = 12",
     ""},
    {"20,000 RSUs, 4 years quarterly. All unvested units vest on death or "
     "disability.",
     "grants[0].acceleration[0].trigger = termination; "
     "grants[0].acceleration[0].portion = 100%",
     ""},
    {"Moving allowance of $7,500, taxable, in your first paycheck.",
     "payments[0].kind = relocation; payments[0].amount = 7500", ""},
    {"Stay bonus $15,000 on your second anniversary.",
     "payments[0].kind = retention; payments[0].amount = 15000; payments[0].month = "
     "24",
     ""},
    {"We guarantee a first-year bonus of $30,000, paid March 15, 2028.",
     "payments[0].kind = guaranteed; payments[0].amount = 30000", ""},
    {"One-time make-whole payment of $25,000 for the bonus you forfeit, payable with "
     "your first paycheck.",
     "payments[0].amount = 25000", ""},
    {"If laid off you get four months' pay as severance.", "severance.months = 4", ""},
    {"Employer contributes 5% of salary to your 403(b), no contribution required "
     "from you. Wellness stipend of $1,200 a year.",
     "benefits[0].of_base = 5%; benefits[1].yearly = 1200", ""},
    {"Each year, starting with your first anniversary, you'll get a refresh grant of "
     "$20,000 in RSUs for three years, vesting over 4 years quarterly.",
     "refreshers[0].value = 20000; refreshers[0].from_month = 12", ""},
    {"9,000 options at $2; vested options stay exercisable for 7 years after you "
     "leave.",
     "grants[0].exercise_window_days = 2555", ""},
    {"9,000 restricted shares (not units), 3-yr vest, annual.", "grants[0].kind = stock", ""},
    {"Founders' stock: 250,000 shares at par, 4 yr vest, 1 yr cliff, monthly.",
     "grants[0].kind = stock; grants[0].shares = 250000", ""},
    {"Equity: 0.2% of the company.", "grants[0].ownership = 0.2%", ""},
    {"You'd be recommended for 5,000 RSUs at the next board meeting, 25% each "
     "anniversary.",
     "grants[0].kind = rsu; grants[0].shares = 5000", ""},
    {"Sign-on $10k (you'd owe it back, less a twelfth for every month you stay).",
     "sign_on.clawback = prorated; sign_on.clawback_months = 12", ""},
    {"Sign-on $10k, 100% clawback inside 12 mos.",
     "sign_on.clawback = full; sign_on.clawback_months = 12", ""},
    {"Sign-on $10k, refundable to the Company in full upon voluntary termination or "
     "termination for Cause prior to the one-year anniversary of the payment date.",
     "sign_on.clawback = full; sign_on.clawback_months = 12; sign_on.clawback_from = "
     "payment",
     ""},
    {"Commencement incentive: $10,000 lump sum at hire, clawed back on a "
     "straight-line basis over 24 months.",
     "sign_on.amount = 10000; sign_on.clawback = prorated; sign_on.clawback_months = "
     "24",
     ""},
    {"20,000 RSUs, 4 years quarterly, no cliff. Upon a Change in Control 50% of your "
     "unvested RSUs accelerate; the rest accelerates if you are terminated without "
     "Cause within 12 months after it.",
     "grants[0].acceleration[0].kind = single; grants[0].acceleration[0].portion = "
     "50%; grants[0].acceleration[1].kind = double; "
     "grants[0].acceleration[1].portion = 100%; "
     "grants[0].acceleration[1].within_months = 12",
     ""},
    {"20,000 RSUs, 4 years quarterly, no cliff. If you die or become disabled, all "
     "of them vest.",
     "grants[0].acceleration[0].trigger = termination; "
     "grants[0].acceleration[0].portion = 100%",
     ""},
    {"20,000 RSUs, 4 years quarterly, no cliff. If we're sold and you lose your job "
     "because of it in the following 18 months, your stock vests in full.",
     "grants[0].acceleration[0].kind = double; grants[0].acceleration[0].portion = "
     "100%; grants[0].acceleration[0].within_months = 18",
     ""},
    {"20,000 options, $1 strike, 4 years, 1-year cliff, monthly. Double-trigger (12 "
     "months), 100%.",
     "grants[0].acceleration[0].kind = double; grants[0].acceleration[0].portion = "
     "100%; grants[0].acceleration[0].within_months = 12",
     ""},
    {"20,000 options, $1 strike, 4 years, 1-year cliff, monthly. Single trigger: 25% "
     "on change of control.",
     "grants[0].acceleration[0].kind = single; grants[0].acceleration[0].portion = "
     "25%",
     ""},
    {"20,000 options, $1 strike, 4 years, 1-year cliff, monthly. On an acquisition, "
     "you'd get an extra year of vesting.",
     "grants[0].acceleration[0].kind = single; grants[0].acceleration[0].months = 12", ""},
    {"In the event of a Change of Control and a Qualifying Termination within three "
     "(3) months before or twelve (12) months after, one hundred percent (100%) of "
     "the unvested Option shall vest. You'll have an option for 20,000 shares at $1 "
     "per share over four years, one-year cliff, monthly.",
     "grants[0].acceleration[0].kind = double; grants[0].acceleration[0].portion = "
     "100%; grants[0].acceleration[0].within_months = 12; "
     "grants[0].acceleration[0].before_months = 3",
     ""},
    {"Signing bonus $12,000 (50% at start, 50% after 6 months).", "", "sign_on.clawback"},
    {"Relocation package: $9,000 lump sum. Retention: $10,000 at 24 months.",
     "payments[0].kind = relocation; payments[0].amount = 9000; payments[1].kind = "
     "retention; payments[1].amount = 10000; payments[1].month = 24",
     ""},
    {"A make-good award of $45,000 cash for the bonus you leave behind, paid March "
     "31, 2027.",
     "payments[0].amount = 45000; payments[0].date = 2027-03-31", ""},
    {"First-year bonus guaranteed at $25,000, paid in February 2028.",
     "payments[0].kind = guaranteed; payments[0].amount = 25000", ""},
    {"Annual bonus, 15% target, calendar-year plan, payable by March 15 of the next "
     "year; you must be employed on the payment date; your first year is prorated.",
     "bonus.paid = annual; bonus.plan_year = calendar; bonus.employed_at = payout; "
     "bonus.first_year = prorated",
     ""},
    {"You participate in the 15% bonus plan from day one and get a full bonus for "
     "2027.",
     "bonus.first_year = full", ""},
    {"15% target bonus; you won't be eligible for 2027 as you join after the "
     "cut-off.",
     "bonus.first_year = none", ""},
    {"15% bonus paid quarterly in arrears.", "bonus.paid = quarterly", ""},
    {"15% bonus accrued and paid with each month's salary.", "bonus.paid = monthly", ""},
    {"Bonus 15%, settled each half-year.", "bonus.paid = semiannual", ""},
    {"15% performance bonus, reviewed annually and paid with the April payroll.",
     "bonus.paid = annual", ""},
    {"20,000 options at $1 strike, 4 years, 1-year cliff, monthly. Half of the unvested shares "
     "vest "
     "when a change of control closes. If you are dismissed without Cause within eighteen months "
     "after it, the rest vest as well.",
     "grants[0].acceleration[0].kind = single; grants[0].acceleration[0].portion = 50%; "
     "grants[0].acceleration[1].kind = double; grants[0].acceleration[1].portion = 100%; "
     "grants[0].acceleration[1].within_months = 18",
     ""},
    {"Year-end bonus: the company runs a cash bonus program for each calendar year, target 12%. "
     "Awards are paid by March 15, and you need to be employed by us at that time.",
     "bonus.paid = annual; bonus.employed_at = payout", ""},
    {"Annual bonus, target 12%. Only people who work for the firm on the day the bonus is paid "
     "receive one.",
     "bonus.employed_at = payout", ""},
    {"Bonus: 15% of base, calendar plan year, paid in the first quarter following.",
     "bonus.paid = annual; bonus.plan_year = calendar", ""},
    {"After 90 days you get a $500 bonus.",
     "payments[0].amount = 500; payments[0].month = 3; bonus.amount = ", ""},
    {"20,000 options at $1 strike, 4 years, 1-year cliff, monthly. If the company is sold and your "
     "position is eliminated within one year, half of what is unvested vests.",
     "grants[0].acceleration[0].kind = double; grants[0].acceleration[0].portion = 50%; "
     "grants[0].acceleration[0].within_months = 12",
     ""},
    {"An ISO for 40,000 shares at $2.14. The option vests 25% on the first anniversary of your "
     "start "
     "date and monthly over the following 36 months. On death or disability: 12 months.",
     "grants[0].months = 48; grants[0].cliff_months = 12; grants[0].every_months = 1", ""},
    {"15% annual bonus on occupancy (target 92%).", "bonus.rate = 15%; bonus.paid = annual", ""},
    {"1.1% - options, 4 year vest, year cliff, monthly.",
     "grants[0].ownership = 1.1%; grants[0].cliff_months = 12", "grants[0].kind"},
    {"Should we terminate you without Cause (outside of a Change in Control), you will get six "
     "months of base salary.",
     "severance.months = 6", ""},
    {"There is a $300 bonus if you are still with us at Christmas.",
     "payments[0].kind = retention; payments[0].amount = 300; bonus.amount = ", ""},
    {"We need your yes by Monday the 14th.", "expires = 2026-12-14", ""},
    {"We need your yes by Monday, the 15th.", "expires = ", "expires"},
    {"Target bonus: 25 % of annual salary at 100 % achievement (0 to 150 %), calendar year.",
     "bonus.rate = 25%; bonus.plan_year = calendar", "bonus.paid"},
    {"RSUs of $100,000. RSUs vest quarterly, 25% after one year.",
     "grants[0].months = ", "grants[0].vests"},
    {"A guaranteed bonus of $200,000, payable on February 28, 2028. Buy-out of forfeited awards: "
     "$85,000 in cash on March 31, 2027. The cash buy-out is repayable in full if you resign "
     "within "
     "12 months of payment.",
     "payments[0].kind = guaranteed; payments[0].clawback = ; payments[1].amount = 85000; "
     "payments[1].clawback = full; payments[1].clawback_months = 12",
     ""},
    {"The incentive plan has a target of 12% of salary. The "
     "plan is paid in a single payment each "
     "year.",
     "bonus.rate = 12%; bonus.paid = annual", ""},
    {"Annual discretionary award, target $65,000.", "bonus.amount = 65000; bonus.paid = annual",
     ""},
    {"Annual bonus, target 10% of base. A full year at target: base 150,000 + bonus 15,000.",
     "bonus.rate = 10%; bonus.amount = ", ""},
    {"A nonqualified option for 9,000 shares at $2. Our engineers have options of 20,000 shares, "
     "those include refresh grants of past years.",
     "grants[0].shares = 9000; refreshers[0].shares = ", ""},
    {"Profit sharing contributions to the 401(k) have been between 3% and 6% of pay in the past.",
     "benefits[0].of_base = ", ""},
    {"We pay $12,500 for your move. Please sign a copy of this letter and return it to me on or "
     "before December 18, 2026.",
     "payments[0].amount = 12500; payments[0].clawback = ", ""},
    {"Sign-on $10k with the first paycheck. Do I have to give it back if I leave? Forgot to ask.",
     "sign_on.clawback = ", "sign_on.clawback"},
    {"Life insurance: 2 x base salary, maximum $500,000.", "base_salary = 150000", ""},
    {"Bonus target 12%, paid annually; the plan typically pays out at 90% of target.",
     "bonus.rate = 12%; bonus.expected_payout = 90%", ""},
    {"Annual bonus of 12%. The usual payout is 85%.", "bonus.expected_payout = 85%", ""},
    {"Annual bonus, 12% target. On average it pays 95% of target.", "bonus.expected_payout = 95%",
     ""},
    {"Annual bonus of 12%. In 2025 the plan paid out at 118% of target.",
     "bonus.rate = 12%; bonus.expected_payout = ", ""},
    {"Annual bonus of 12%. Over the last three years it came out at 88%, 121% and 104%.",
     "bonus.expected_payout = ", ""},
    {"Annual bonus. Bonuses are typically 10% of base salary.", "bonus.expected_payout = ", ""},
    {"An option for 9,000 shares at $2. On the last day of your employment your vested options are "
     "exercised automatically, their price taken from your pay.",
     "grants[0].exercise_on_leaving = exercise", ""},
    {"An option for 9,000 shares at $2. Vested options lapse 90 days after you leave.",
     "grants[0].exercise_on_leaving = ", ""},
    {"Options on 0.5% of the company. The strike will be around $0.60, we are waiting for the new "
     "409A.",
     "grants[0].strike = ", "grants[0].strike"},
    {"An option for 9,000 shares at $2, vesting in equal monthly installments over four years.",
     "grants[0].months = 48", "grants[0].cliff_months"},
    {"Equity is somewhere between 0.6 and 0.9 percent, in options.",
     "grants[0].ownership = ", "grants[0].ownership grants[0].kind"},
    {"Severance: if we end your employment without cause, 3 months of base and 50% "
     "of your target bonus (10%, paid annually).",
     "severance.months = 3; severance.bonus_share = 50%", ""},
    {"We contribute 6% of your base to the retirement plan.", "benefits[0].of_base = 6%", ""},
    {"Refresh grants: $30,000 in RSUs every year for 3 years beginning on your first "
     "anniversary, each vesting over 4 years.",
     "refreshers[0].value = 30000; refreshers[0].from_month = 12; "
     "refreshers[0].count = 3",
     ""},
    {"Stock: 8,000 restricted shares issued on your start date and released in four "
     "annual portions.",
     "grants[0].kind = stock; grants[0].shares = 8000", ""},
    {"8,000 nonqualified stock options and 2,000 RSUs. Options strike $4.",
     "grants[0].kind = nso; grants[1].kind = rsu", ""},
    {"Options on 20,000 shares with a strike at the then-current 409A.", "grants[0].strike = fmv",
     "grants[0].strike grants[0].kind grants[0].months"},
    {"20,000 RSUs vesting over four years in equal quarterly installments.", "",
     "company.valuation"},
    {"Your target bonus is 10%.", "", "bonus.paid"},
    {"$10,000 signing bonus with your first paycheck.", "", "sign_on.clawback"},
    {"You may receive a discretionary bonus between 5% and 15% of base.", "", "bonus.rate"},
    {"Equity: we'll propose a grant of 10,000 to 15,000 options to the board.", "",
     "grants[0].shares"},
    {"Sign-on $10,000, to be repaid if you leave early.", "", "sign_on.clawback_months"},
    {"1% of the company in restricted stock, four-year vest with one-year cliff, "
     "monthly after.",
     "", "company.valuation"},
    {"Retention bonus of $20,000.", "payments[0].kind = retention", "payments[0].month"},
    {"$10,000 relocation, repayable pro rata within 12 months.",
     "payments[0].kind = relocation; payments[0].clawback = prorated; "
     "payments[0].clawback_months = 12",
     ""},
    {"Either $20,000 more in base or 5,000 extra RSUs, your pick.", "", "base_salary"},
    {"Acceleration: double trigger.  20,000 options, strike $1, 4 years, 1-year "
     "cliff.",
     "", "grants[0].acceleration[0].portion"},
    {"20,000 options, strike $1, 4 years, 1-year cliff. Full acceleration if "
     "terminated following a change in control.",
     "grants[0].acceleration[0].portion = 100%; grants[0].acceleration[0].kind = "
     "double",
     "grants[0].acceleration[0].within_months"},
    {"Sign-on bonus of $20,000. If you leave within 24 months of payment you repay it: all of it "
     "in the first year, half thereafter.",
     "sign_on.clawback = [{ before_month = 12, share = 100% }, { before_month = 24, share = 50% "
     "}]; sign_on.clawback_from = payment",
     ""},
    {"A sign-on bonus of $20,000. You agree to reimburse the Company 1/12 of the gross amount for "
     "each month short of twelve months of service.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 12", ""},
    {"You will be paid a one-time bonus of $20,000 for joining us, with your first paycheck.",
     "sign_on.amount = 20000", "sign_on.clawback"},
    {"10,000 ISOs at a strike of $2, with a ten-year term; exercisable for 60 days after the end "
     "of your service; they vest over 4 years with a 1-year cliff, monthly.",
     "grants[0].term_years = 10; grants[0].exercise_window_days = 60; grants[0].months = 48", ""},
    {"10,000 ISOs at a strike of $2. They may be exercised until the earlier of ten years from "
     "grant and 180 days from the end of service.",
     "grants[0].exercise_window_days = 180", ""},
    {"10,000 ISOs at a strike of $2. We give you seven years after leaving to exercise, not 90 "
     "days.",
     "grants[0].exercise_window_days = 2555", ""},
    {"10,000 ISOs. After leaving you have 90 days to exercise; extended to 7 years once you have 2 "
     "years of service.",
     "grants[0].exercise_window_days = ", "grants[0].exercise_window_days"},
    {"10,000 ISOs. We expect your strike to be close to the last 409A.",
     "grants[0].strike = ", "grants[0].strike"},
    {"10,000 RSUs. The Board may in its discretion accelerate vesting on a sale.",
     "grants[0].acceleration[0].trigger = ", ""},
    {"10,000 RSUs. Half of the unvested RSUs vest when the company is sold before you have served "
     "two years, otherwise all of them.",
     "grants[0].acceleration[0].portion = ", "grants[0].acceleration[0].portion"},
    {"If we end your employment without cause you get three months' pay plus one month for each "
     "year of service, up to six.",
     "severance.months = ", "severance.months"},
    {"If terminated without Cause you receive 50% of your annual base salary and 100% of your "
     "target bonus.",
     "severance.months = 6; severance.bonus_share = 100%; bonus.rate = ", ""},
    {"On January 1 of 2028 and 2029 your base salary will be increased by 3%.",
     "raises = [{ date = 2028-01-01, percent = 3% }, { date = 2029-01-01, percent = 3% }]", ""},
    {"Equity refresh: $50,000 in RSUs on each anniversary, four-year vest, quarterly.",
     "refreshers[0].value = 50000; grants[0].value = ", "refreshers[0].count"},
    {"You receive an equity award of $150,000 in the form of RSUs, and an annual refresh from 2028 "
     "on.",
     "grants[0].value = 150000; refreshers[0].value = ", ""},
    {"An equity award with a value of $200,000, 50% in RSUs and 50% in stock options.",
     "grants[0].value = ", "grants[0].value"},
    {"We cover your move up to $15,000 and give you a further $5,000 in cash for incidentals.",
     "payments[0].amount = 5000; payments[1].amount = ", ""},
    {"A milestone bonus of $10,000 is payable when you obtain your CPA license.",
     "payments[0].amount = ", ""},
    {"The Company has authorized 12,000,000 shares. 10,000 ISOs at a strike of $2.",
     "grants[0].shares = 10000; grants[1].shares = ", ""},
    {"There are 12,000,000 shares on an as-converted basis, the option pool included. 10,000 ISOs "
     "at a strike of $2.",
     "company.fully_diluted_shares = 12000000; grants[0].shares = 10000; grants[1].shares = ", ""},
    {"10,000 ISOs at a strike of $2. Juniper has 9,400,000 shares.",
     "grants[0].shares = 10000; grants[1].shares = ", "company.fully_diluted_shares"},
    {"To give you a feeling for options: a person who holds 10,000 options at $2.00 and sells at "
     "$12.00 would take home $100,000.",
     "grants[0].shares = ; grants[0].value = ", ""},
    {"For context, the bank closed the quarter with $18.6 billion in assets and a return on equity "
     "of 11.2%.",
     "grants[0].value = ; grants[0].ownership = ", ""},
    {"We pay every other Friday; your share of that will be $3,115.38.", "grants[0].value = ", ""},
    {"Equity check: the prior manager left at $91,000. We have no shares, and a surplus of $284 "
     "million.",
     "grants[0].value = ", ""},
    {"Restricted stock units of $240,000. Further units of $40,000 each when you complete years "
     "one, "
     "two and three.",
     "grants[0].value = 240000; refreshers[0].value = 40000; refreshers[0].from_month = 12; "
     "refreshers[0].count = 3; grants[1].value = ",
     ""},
    {"An option for three-quarters of one percent (0.75%) of the company at $2.",
     "grants[0].ownership = 0.75%", ""},
    {"An ISO for 1/2 of 1% of the company at $2.", "grants[0].ownership = 0.5%", ""},
    {"10,000 ISOs at a strike of $2. If you go, you have two years to decide whether to buy.",
     "grants[0].exercise_window_days = 730", ""},
    {"10,000 ISOs at a strike of $2. If you leave you get seven years to exercise instead of the "
     "stingy ninety days everybody else gives.",
     "grants[0].exercise_window_days = 2555", ""},
    {"10,000 ISOs at a strike of $2. The options run for ten years and, if you leave, for another "
     "three months.",
     "grants[0].exercise_window_days = 90; grants[0].term_years = 10", ""},
    {"10,000 ISOs at a strike of $2. The option shall expire ten years from its grant or, if "
     "earlier, twelve months after the Executive ceases to serve.",
     "grants[0].exercise_window_days = 365; grants[0].term_years = 10", ""},
    {"10,000 RSUs. If the company changes hands and you are let go without cause within the "
     "eighteen "
     "months that follow, or in the three months before, whatever you have not earned by then is "
     "earned at once.",
     "grants[0].acceleration[0].kind = double; grants[0].acceleration[0].portion = 100%; "
     "grants[0].acceleration[0].within_months = 18; grants[0].acceleration[0].before_months = 3",
     ""},
    {"10,000 RSUs. Upon a Sale of the Company, twenty-five percent (25%) of the Restricted Stock "
     "that is then unvested shall vest.",
     "grants[0].acceleration[0].kind = single; grants[0].acceleration[0].portion = 25%", ""},
    {"10,000 RSUs. If you are dismissed without cause within 12 months after a sale, all units "
     "that "
     "have not met the condition are deemed to have met it.",
     "grants[0].acceleration[0].kind = double; grants[0].acceleration[0].portion = 100%", ""},
    {"10,000 RSUs. If we dismiss you without cause, the shares that would have been released over "
     "the next six months are released.",
     "grants[0].acceleration[0].trigger = termination; grants[0].acceleration[0].months = 6", ""},
    {"10,000 RSUs. When your service ends, whatever has not vested is cancelled.",
     "grants[0].acceleration[0].trigger = ", ""},
    {"10,000 RSUs. If you are terminated without cause, you will receive any bonus earned but "
     "unpaid.",
     "grants[0].acceleration[0].trigger = ", ""},
    {"10,000 ISOs. The price to pay is $0.41 for each share.", "grants[0].strike = 0.41", ""},
    {"10,000 ISOs at a price of $2.15.", "grants[0].strike = 2.15", ""},
    {"10,000 ISOs. Price per share: $2.15", "grants[0].strike = 2.15; company.share_price = ", ""},
    {"10,000 RSUs, vesting monthly over four years without a cliff. Units that have vested only "
     "become shares at an IPO or if somebody buys us, which has to happen within 7 years of the "
     "grant.",
     "grants[0].months = 48; grants[0].double_trigger = true; "
     "grants[0].liquidity_by_months = 84",
     ""},
    {"10,000 ISOs at $2. On your 2nd, 3rd and 4th anniversary you get another 0.02% each.",
     "refreshers[0].ownership = 0.02%; refreshers[0].from_month = 24; refreshers[0].count = 3", ""},
    {"10,000 options at $2, nonqualified (not an incentive stock option).", "grants[0].kind = nso",
     ""},
    {"10,000 ISOs at $2 on the usual four years, nothing for the first twelve months and then the "
     "first quarter of them all at once, after that a bit every month.",
     "grants[0].months = 48; grants[0].cliff_months = 12; grants[0].every_months = 1", ""},
    {"10,000 ISOs at $2. Vested shares stay exercisable for 180 days once your service has come to "
     "an end, but in no case later than ten years from grant.",
     "grants[0].exercise_window_days = 180; grants[0].term_years = 10", ""},
    {"10,000 RSUs. GRLO closed today at $48.75.", "company.share_price = 48.75", ""},
    {"14,000 ISOs at $5.12, 5 years, 20% on each anniversary, exercisable 6 months after you "
     "leave.",
     "grants[0].months = 60; grants[0].exercise_window_days = 180", ""},
    {"Health: we put $900 a year into your HSA.", "benefits[0].yearly = 900", ""},
    {"10,000 RSUs. 25% vest after a year, the other 75% month by month in the three years that "
     "follow.",
     "grants[0].months = 48; grants[0].cliff_months = 12; grants[0].every_months = 1", ""},
    {"10,000 RSUs. 10% vest in the month of your first anniversary, 30% in that of your second and "
     "60% in that of your third anniversary.",
     "grants[0].vests = [{ month = 12, share = 10% }, { month = 24, share = 30% }, { month = 36, "
     "share = 60% }]",
     ""},
    {"For reference, engineers at your level typically receive equity worth $120,000 and a sign-on "
     "of $15,000.",
     "sign_on.amount = ; grants[0].value = ", ""},
    {"Under the plan no person may be granted more than 500,000 shares a year.",
     "grants[0].shares = ", ""},
    {"If our share price doubled to $80, the award would be worth $400,000.",
     "company.share_price = ; grants[0].value = ", ""},
    {"For tax purposes relocation benefits above $3,000 are grossed up at 40%.",
     "payments[0].amount = ", ""},
    {"We expect to raise a Series C next year at a valuation above $500 million.",
     "company.valuation = ", ""},
    {"If quarterly revenue exceeds $10 million, all staff receive a bonus of $2,000.",
     "bonus.amount = ", "bonus.amount"},
    {"The salary cap for grants is $221,900 under NIH rules.", "base_salary = 150000", ""},
    {"The Executive's Base Salary shall be increased by three percent each January 1.",
     "raises = ", "raises"},
    {"The Company will gross up your sign-on bonus so that you net $20,000.",
     "sign_on.amount = ", "sign_on.amount"},
    {"The Company will reimburse your temporary housing of up to $3,000 a month for three months "
     "and pay a relocation bonus of $10,000.",
     "payments[0].amount = 10000; payments[0].clawback = ", ""},
    {"Your bonus is $40,000 a year: $20,000 for your goals and $21,000 for ours, paid in April.",
     "base_salary = 150000", ""},
    {"Your base salary is $140,000 until June 30, 2027 and $150,000 from July 1, 2027.",
     "start = 2027-02-01", ""},
    {"Base salary $150,000, increasing to $155,000 on July 1, 2027 and to $160,000 on July 1, "
     "2028.",
     "raises = ", "raises"},
    {"Your severance is three months if terminated in your first year and six months thereafter.",
     "severance.months = ", "severance.months"},
    {"This offer was extended on November 30, 2026 and lapses fourteen days later.",
     "expires = 2026-12-14", ""},
    {"The best manager in the region earned a bonus of $41,000 in 2025.", "bonus.amount = ", ""},
    {"Annual bonus of 10%, paid in March (last year the average attainment was 84%).",
     "bonus.rate = 10%", ""},
    {"10,000 RSUs. Average unit volume in the area is $3.9 million.",
     "grants[0].shares = 10000; grants[1].value = ", ""},
    {"10,000 RSUs. An employee who joined in 2019 with a similar grant of 30,000 RSUs would hold "
     "about $567,000.",
     "grants[0].shares = 10000; grants[1].shares = ", ""},
    {"3% of the Company's net profit is shared among the committee. You will be issued 15,000 "
     "units.",
     "grants[0].shares = 15000; grants[1].shares = ", ""},
    {"$320,000 in RSUs. So if the average were $64.00, your award would be 5,000 units.",
     "grants[0].value = 320000; grants[1].shares = ; company.share_price = ", ""},
    {"RSUs with a value of $85,000, divided by the closing price (at $42.50, it would be 2,000 "
     "units).",
     "grants[0].value = 85000; company.share_price = ", ""},
    {"With two internists at $262,000 it would not be fair to them.", "base_salary = 150000", ""},
    {"The announcement listed a hiring incentive of $5,000 for licensed surveyors only; it does "
     "not apply to this class.",
     "sign_on.amount = ", ""},
    {"$48,000 in RSUs, vests 100% after 12 months, for the stock you leave behind.",
     "grants[0].acceleration[0].trigger = ", ""},
    {"Sign-on bonus of $25,000, first paycheck.\n\nHow that looks by year\n\n"
     "                 Year 1      Year 2      Year 3\n"
     "Base             $150,000    $150,000    $150,000\n"
     "Sign-on           $25,000           -           -\n"
     "Total            $175,000    $150,000    $150,000\n",
     "sign_on.amount = 25000; sign_on.installments = ", ""},
    {"10,000 options. They are incentive stock options; what first becomes exercisable in one year "
     "on more than $100,000 is not.",
     "grants[0].kind = iso", ""},
    {"3,600 RSUs; 900 units vest on February 20, 2028, then 225 units each quarter.",
     "grants[1].shares = ", ""},
    {"An initial grant of 20,000 RSUs and, upon completion of the Series B, an additional grant of "
     "10,000 RSUs.",
     "grants[0].shares = 20000; grants[1].shares = ", ""},
    {"10,000 ISOs with a strike no higher than $1.50.", "grants[0].strike = ", "grants[0].strike"},
    {"Hard-to-staff bonus: $6,000, one time. To be repaid in full if you do not complete two years "
     "of "
     "service.",
     "payments[0].amount = 6000; payments[0].clawback = full; payments[0].clawback_months = 24",
     ""},
    {"One-time bonus of $4,000, paid in your first check.",
     "payments[0].amount = 4000; bonus.amount = ", ""},
    {"Sign-on bonus of $10,000: $5,000 at start, $5,000 after twelve months. If you leave before a "
     "payment date you forfeit unpaid installments.",
     "sign_on.clawback = ", "sign_on.clawback"},
    {"Signing bonus of $12,000. It was raised: we will pay you $10 per wRVU, guaranteed.",
     "payments[0].amount = ", ""},
    {"Payback: the $12,000 signing bonus must be returned: all of it in year 1, two thirds in year "
     "2, "
     "one third in year 3.",
     "sign_on.amount = 12000; sign_on.installments = ", ""},
    {"Sign-on bonus: $7,500 net of taxes.", "sign_on.amount = ", "sign_on.amount"},
    {"Bonus: 25% of fees collected above $300,000.", "bonus.rate = ", "bonus.rate"},
    {"Origination bonus: 10% of collected fees.", "bonus.rate = ", ""},
    {"Relocation: Tier 2 program (est. value $40,000).", "payments[0].amount = ", ""},
    {"Cash retention: $60,000 vesting one third on each of the first three anniversaries.",
     "payments[0].amount = 20000; payments[2].amount = 20000; payments[2].month = 36", ""},
    {"If we part ways, you get one month's pay per year worked.",
     "severance.months = ", "severance.months"},
    {"Longevity bonus: $1,000 at year 3.", "payments[0].month = 36", ""},
    {"The signing bonus we discussed ($10,000) will not be paid.",
     "sign_on.amount = ", "sign_on.amount"},
    {"I can add a $3k signing bonus if you join before January 15.",
     "sign_on.amount = ", "sign_on.amount"},
    {"Step increase of 5% after twelve months of satisfactory service.", "raises = ", ""},
    {"You will forfeit a bonus of $18,000 by leaving; we will make up for it with a cash payment "
     "of "
     "$18,000 within 60 days.",
     "bonus.amount = ; payments[0].clawback = ", ""},
    {"Sign-On: $5,000 @ 6 mos", "sign_on.amount = 5000; sign_on.month = 6", ""},
    {"You'll get 5,000 shares. Your stock will be valued at $30 per share for the grant.",
     "grants[0].shares = 5000; grants[0].strike = ", "company.share_price"},
    {"Equity value: $300,000 (based on $60/share), 4 years, yearly.",
     "grants[0].value = 300000; grants[0].strike = ", "company.share_price"},
    {"You'll receive RSUs valued at $240,000, vesting 33/33/22/12 over four years, with quarterly "
     "vesting in each year.",
     "grants[0].every_months = 3; grants[0].vests = ", "grants[0].cliff_months"},
    {"Restricted Stock: 40,000 shares, repurchase right lapses 1/48 per month; 50% accelerates on "
     "a Change in Control and the rest upon Involuntary Termination within 18 months after.",
     "grants[0].shares = 40000; grants[0].months = 48; grants[0].acceleration[1].kind = double",
     ""},
    {"Your prior grant of 1,500 RSUs from your internship will keep vesting on its current "
     "schedule. In addition we will grant you 2,500 RSUs vesting 25% yearly.",
     "grants[0].shares = 2500; grants[1].shares = ", ""},
    {"As you are rejoining, the 10,000 options you left unvested in 2024 will not be reinstated. "
     "You'll get 12,000 new options at $5.25.",
     "grants[0].shares = 12000; grants[1].shares = ", ""},
    {"We grant an ISO to purchase 52,000 shares. To the extent the ISO exceeds the $100,000 limit "
     "it will be treated as an NSO.",
     "grants[0].shares = 52000; grants[0].kind = iso", ""},
    {"30,000 units in our LLC as incentive units, participation threshold $25,000,000, 20% per "
     "year.",
     "bonus.amount = ; bonus.rate = ; grants[0].shares = ", ""},
    {"You'll get 400 RSUs a quarter starting with the first quarter after you join, for 4 years.",
     "grants[0].shares = ", "grants[0].shares"},
    {"10,000 restricted stock units. Of these, 2,500 vest on the first anniversary and the "
     "remainder vest in equal quarterly installments over the following three years, except that "
     "no shares vest during any unpaid leave.",
     "grants[0].months = 48; grants[0].cliff_months = 12; grants[0].acceleration[0].trigger = ",
     ""},
    {"Option A: $158,000 and 0.2%. Option B: $140,000 and 0.4%.", "grants[0].kind = ", ""},
    {"Options on 18,000 shares. Strike: FMV as determined by the board.", "grants[0].strike = fmv",
     "grants[0].strike"},
    {"Stock options - 75,000 @ $0.21. 1/48th per month, 1 year cliff.",
     "grants[0].shares = 75000; grants[0].strike = 0.21; grants[0].cliff_months = 12", ""},
    {"40,000 stock options at $1.50, vesting starts after probation of 6 months, then monthly for "
     "42 months.",
     "grants[0].months = ", "grants[0].vests"},
    {"You would be granted 1,500 RSUs if the board approves an increase in the pool.",
     "grants[0].shares = ", "grants[0].shares"},
    {"Equity: 5,000 RSUs ($300,000 at our preferred price of $60).",
     "grants[0].shares = 5000; company.share_price = ", ""},
    {"12,000 options; the spread between our preferred price ($11.50) and your strike ($3.80) is "
     "$92,400.",
     "grants[0].shares = 12000; grants[0].strike = ", "grants[0].strike"},
    {"12,000 ISOs with vesting credit for your 6 months of contracting, 4 years, 1 year cliff, "
     "monthly.",
     "grants[0].months = ", "grants[0].vests"},
    {"$360,000 RSUs over 4 years (so $90,000/year).",
     "grants[0].value = 360000; grants[0].every_months = ; grants[1].kind = ",
     "grants[0].every_months"},
    {"5,000 options. In an acquisition where you're not offered a comparable job, all your "
     "unvested options vest.",
     "grants[0].acceleration[0].kind = ", "grants[0].acceleration[0].trigger"},
    {"5,000 options. 50% single / 100% double trigger.",
     "grants[0].acceleration[0].portion = ", "grants[0].acceleration[0].trigger"},
    {"5,000 options. Good leaver: keep vested options for 24 months.",
     "grants[0].months = ", "grants[0].months"},
    {"You will be invited to invest up to $25,000 in our common stock at $4 per share.",
     "grants[0].value = ; grants[0].strike = ", ""},
    {"50,000 options. Exercise price: 110% of FMV as you are a 10% holder.",
     "grants[0].strike = ", "grants[0].strike"},
    {"60% of your $200,000 LTI will be in RSUs, 40% in PSUs.",
     "grants[0].value = ", "grants[0].value"},
    {"2,000 RSUs vest in 4 tranches: 200 / 400 / 600 / 800, each on your work anniversary.",
     "grants[0].shares = 2000; grants[0].months = ", "grants[0].vests"},
    {"Total FD share count 20,418,332 as of Oct 31. You'd get 20,000 NSOs @ 0.97.",
     "grants[0].shares = 20000; grants[1].shares = ", ""},
    {"Equity: none for this position, but employees hired after next summer may get RSUs worth "
     "$10,000.",
     "grants[0].value = ", ""},
    {"We can do 2,000 RSUs, or 1,500 RSUs plus $20,000 cash at signing.",
     "grants[0].shares = ", "grants[0].shares grants[1].shares"},
    {"2,000 RSUs. Bi-annual vesting over 4 years.", "grants[0].every_months = 6", ""},
};

// An older letter, and what a newer one changes of it by words.
constexpr Said kChanges[] = {
    {"We can offer quarterly vesting after the first year.",
     "grants[0].every_months = ", "grants[0].vests"},
    {"We heard you on the vest. Happy to move you to quarterly after the cliff.",
     "grants[0].every_months = ", "grants[0].vests"},
    {"Finance agreed to front-load your vesting.", "grants[0].months = ", "grants[0].vests"},
    {"We're able to shorten the schedule to three years.",
     "grants[0].months = ", "grants[0].vests"},
    {"We can waive the one-year cliff for you.", "grants[0].cliff_months = ", "grants[0].vests"},
    {"Yes, it's a four-year vest with the one-year cliff, same as everyone.",
     "grants[0].months = 48; grants[0].cliff_months = 12", ""},
    {"The vesting schedule stays as it is.", "grants[0].months = 48", ""},
    {"The strike will now be set after the new appraisal.",
     "grants[0].strike = ", "grants[0].strike"},
    {"We'd rather give you RSUs than options. Same number.", "grants[0].kind = ", "grants[0].kind"},
    {"I've doubled your option grant. Everything else is the same.",
     "grants[0].shares = ", "grants[0].shares"},
    {"To get there we'd trim the equity a bit.", "grants[0].shares = ", "grants[0].shares"},
    {"The board raised the option pool and approved your grant.", "grants[0].shares = 5000", ""},
    {"We can extend the exercise window for you.",
     "grants[0].exercise_window_days = ", "grants[0].exercise_window_days"},
    {"We can add 20% to your equity.", "grants[0].shares = ", "grants[0].shares"},
    {"We removed the acceleration; legal would not sign off on it.",
     "grants[0].acceleration[0].trigger = ", "grants[0].acceleration[0].trigger"},
    {"You can have double-trigger acceleration instead of single.",
     "grants[0].acceleration[0].kind = ; grants[0].acceleration[1].kind = ",
     "grants[0].acceleration[0].kind"},
    {"Signing bonus $12,500, paid 50/50 at start and at 6 months.",
     "sign_on.amount = ", "sign_on.installments"},
    {"New-hire bonus of $12,000 paid as $1,000 per month for your first 12 months.",
     "sign_on.amount = ", "sign_on.installments"},
    {"Sign-on $5,000. Payback on the sign-on is gone.", "sign_on.clawback = ", "sign_on.clawback"},
    {"Your target annual incentive is $18,000 (individual 50%, company 50%).",
     "bonus.amount = 18000; bonus.rate = ", ""},
    {"Annual Incentive: Target $22,000, Stretch $33,000.", "bonus.amount = 22000", ""},
    {"Annual bonus: 10% (capped at $20,000).", "bonus.rate = 10%; bonus.amount = ", ""},
    {"Annual bonus: $10,000 at target, max $15,000.", "bonus.amount = 10000", ""},
    {"Bonus of $5 per hour above 1,500.", "bonus.amount = ", ""},
    {"Annual bonus: 12% of base (target), 6% for threshold and 18% at maximum.", "bonus.rate = 12%",
     ""},
    {"Signing 30k; if you leave in yr 1 you pay it all, yr 2 half.", "sign_on.amount = 30000", ""},
    {"If you want the sign-on ($10,000) tell us.", "sign_on.amount = ", "sign_on.amount"},
    {"A living allowance of $750 per month is paid while you're assigned to the Guam site.",
     "benefits[0].yearly = ", ""},
    {"The truck allowance is 600 a month.", "benefits[0].yearly = 7200", ""},
    {"Retention: after year two you'll get $8,000.", "payments[0].month = 24", ""},
    {"Sign-on bonus. A total of $10,000, of which $6,000 is paid with your first paycheck and "
     "$3,000 after six months.",
     "sign_on.amount = ; payments[0].amount = ", "sign_on.amount"},
    {"Sign-on bonus. A total of $10,000, of which $6,000 is paid with your first paycheck and "
     "$4,000 after six months.",
     "sign_on.amount = ; payments[0].amount = ", ""},
    {"See below.\n|\nYour target bonus is 10% of base, paid each March.\n | | \n",
     "bonus.rate = 10%", ""},
    {"Bonus of $50,000 upon the closing of a sale.", "bonus.amount = ", "payments[0].amount"},
};

Reading read(const std::string& words) {
  return read_text("Base salary $150,000, start Feb 1, 2027. " + words + "\n");
}

Reading read_change(const std::string& words) {
  SourceText older;
  older.name = "offer.txt";
  older.text =
      "Base salary $150,000, start Feb 1, 2027. 5,000 ISOs at $2.00, 4 years, 25% at year one then "
      "monthly. Full single trigger acceleration on a change of control. "
      "You have 90 days to exercise after leaving.\n";
  SourceText newer;
  newer.name = "note.txt";
  newer.text = "Hi Sam, " + words + "\n";
  return read_letters({older, newer}, Date::on(2026, 12, 1));
}

}  // namespace

TEST_SUITE_BEGIN("letter");

TEST_CASE("a sentence says its kinds") {
  for (const Said& row : kRows) check_says(read(row.words), row);
}

TEST_CASE("a sentence leaves open what it does not say") {
  for (const Said& row : kRows) check_asks(read(row.words), row);
}

TEST_CASE("what a newer letter changes of a grant by words is asked") {
  for (const Said& row : kChanges) {
    const Reading r = read_change(row.words);
    check_says(r, row);
    check_asks(r, row);
  }
}

TEST_SUITE_END();

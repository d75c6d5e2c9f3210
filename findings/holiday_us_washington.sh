#!/usr/bin/env bash
# date-fns-holiday-us 1.1.0 (npm): the third Monday of February is no federal holiday for it.
#
# Expected: 5 U.S.C. 6103(a) lists Washington's Birthday, the third Monday in February. Seen: isFederalHoliday says no for
# 2027-02-15, getFederalHolidays leaves it out, isBankHoliday says yes. A deadline counted in business days is a day early.
# Exits 0 while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . date-fns-holiday-us@1.1.0 >/dev/null 2>&1
cat >run.cjs <<'JS'
const us = require('date-fns-holiday-us');
const day = new Date(2027, 1, 15), king = new Date(2027, 0, 18);
const names = Object.keys(us.getFederalHolidays(2027));
console.log('federal:', names.join(', '));
console.log('2027-02-15 federal:', us.isFederalHoliday(day), 'bank:', us.isBankHoliday(day), '; 2027-01-18 federal:', us.isFederalHoliday(king));
process.exit(!us.isFederalHoliday(day) && us.isBankHoliday(day) && us.isFederalHoliday(king) && !names.includes('presidentsDay') ? 0 : 1);
JS
TZ=UTC node run.cjs

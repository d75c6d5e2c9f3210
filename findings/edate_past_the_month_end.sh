#!/usr/bin/env bash
# hot-formula-parser 4.0.0 and fast-formula-parser 1.0.19 (npm): EDATE of January 31 and one month is March 3.
#
# Expected: February 28, as in Excel, LibreOffice and gnumeric: where the month is too short, its last day; OpenOffice's page
# on EDATE gives May 31, 2008 less a month as April 30. Seen: March 3, May 1, and a year after February 29, March 1. Both say
# that they compute Excel's formulas. A grant of the 31st then skips February. Exits 0 while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . hot-formula-parser@4.0.0 @handsontable/formulajs@2.0.2 \
  fast-formula-parser@1.0.19 >/dev/null 2>&1
cat >run.cjs <<'JS'
const hot = new (require('hot-formula-parser').Parser)(), fast = new (require('fast-formula-parser'))();
const day = (serial) => new Date(Date.UTC(1899, 11, 30) + serial * 86400000).toISOString().slice(0, 10);
const formulas = ['EDATE(DATE(2027,1,15),1)', 'EDATE(DATE(2027,1,31),1)', 'EDATE(DATE(2008,5,31),-1)',
  'EDATE(DATE(2028,2,29),12)'];
const seen = formulas.map((formula) => {
  const days = [hot.parse(formula).result, fast.parse(formula, { sheet: 'pay', row: 1, col: 1 })].map(day);
  console.log(`${formula}: ${days.join(' and ')}`);
  return days.join();
});
const days = ['2027-02-15', '2027-03-03', '2008-05-01', '2029-03-01'];
process.exit(seen.join(' ') === days.map((day) => `${day},${day}`).join(' ') ? 0 : 1);
JS
TZ=UTC node run.cjs

#!/usr/bin/env bash
# chrono-node 2.10.3 (npm): "the 15th day of March, 2027", as contracts write a date, is read as March 1.
#
# Expected: March 15, as "the 15th of March, 2027" is, or nothing. Seen: the words "March, 2027" alone, with day 1; only
# isCertain('day') tells that the day was not said. Exits 0 while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . chrono-node@2.10.3 >/dev/null 2>&1
cat >run.cjs <<'JS'
const chrono = require('chrono-node');
const read = (words) => chrono.parse(words, new Date(2026, 10, 29)).map((r) => ({ words: r.text,
  day: `${r.start.get('year')}-${r.start.get('month')}-${r.start.get('day')}`, certain: r.start.isCertain('day') }));
for (const words of ['the 15th of March, 2027', 'the 15th day of March, 2027']) console.log(words, JSON.stringify(read(words)));
const [near] = read('the 15th of March, 2027'), [far] = read('the 15th day of March, 2027');
process.exit(near.day === '2027-3-15' && far.day === '2027-3-1' && far.words === 'March, 2027' && !far.certain ? 0 : 1);
JS
node run.cjs

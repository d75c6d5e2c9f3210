#!/usr/bin/env bash
# words-to-numbers 1.5.1 (npm): tens before "thousand" are multiplied one by one, so a salary in words is another salary.
#
# Expected: "one hundred fifty thousand" is 150000 and "twenty-four thousand" 24000, as its page's own "one hundred thousand"
# is 100000. Seen: 50100 and 4020; "twelve thousand five hundred" is right. An amount that a letter says both in words and in
# figures looks contradictory to it. Exits 0 while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . words-to-numbers@1.5.1 >/dev/null 2>&1
cat >run.cjs <<'JS'
const { wordsToNumbers } = require('words-to-numbers');
const said = { 'one hundred thousand': 100000, 'twelve thousand five hundred': 12500,
  'one hundred fifty thousand': 150000, 'one hundred and fifty thousand': 150000,
  'twenty-four thousand': 24000, 'eighty five thousand': 85000, 'two hundred twenty-five thousand five hundred': 225500 };
for (const [words, right] of Object.entries(said)) console.log(`${words}: ${wordsToNumbers(words)}, right is ${right}`);
const seen = (words, number) => String(wordsToNumbers(words)) === String(number);
process.exit(seen('twelve thousand five hundred', 12500) && seen('one hundred fifty thousand', 50100) &&
  seen('twenty-four thousand', 4020) && seen('two hundred twenty-five thousand five hundred', 5720) ? 0 : 1);
JS
node run.cjs

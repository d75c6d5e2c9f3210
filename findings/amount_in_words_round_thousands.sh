#!/usr/bin/env bash
# amount-in-words 1.0.1 (npm): a round hundred thousand loses its thousands: $100,000 is "One Hundred Dollars".
#
# Expected: "One Hundred Thousand Dollars", as its page's own "One Hundred One Thousand Ten Dollars" has the word for the group.
# Seen: "One Hundred Dollars", "Two Hundred Dollars" for $200,000, "One Million One Hundred Dollars" for $1,100,000; $185,000
# and $101,000 are right. Where the two differ on a check, words prevail over numbers (Uniform Commercial Code, 3-114). Exits 0
# while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . amount-in-words@1.0.1 >/dev/null 2>&1
cat >run.cjs <<'JS'
const { AmountToWords, CountryCodes } = require('amount-in-words');
const words = (amount) => new AmountToWords().toWords(amount, CountryCodes.USA);
for (const amount of [185000, 101000, 100000, '$100,000', 200000, 1100000]) console.log(`${amount}: ${words(amount)}`);
process.exit(words(185000) === 'One Hundred Eighty Five Thousand Dollars' && words(100000) === 'One Hundred Dollars' &&
  words('$100,000') === 'One Hundred Dollars' && words(200000) === 'Two Hundred Dollars' &&
  words(1100000) === 'One Million One Hundred Dollars' ? 0 : 1);
JS
node run.cjs

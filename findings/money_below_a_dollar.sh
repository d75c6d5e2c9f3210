#!/usr/bin/env bash
# price-parser 3.4.0 and parse-money 1.0.12 (npm): a price of $0.375 a share is $375.
#
# Expected: 0.375, as "$0.37" is 0.37: no group of thousands begins with a lone 0. Seen: 375 from both, and from price-parser
# $1 for a par value of $0.0001. Neither page speaks of fractions of a cent. Ten thousand options at a strike of $0.375 cost
# $3,750, not $3,750,000. Exits 0 while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . price-parser@3.4.0 parse-money@1.0.12 >/dev/null 2>&1
cat >run.cjs <<'JS'
const price = require('price-parser').parseFirst, money = require('parse-money').default;
const seen = ['$0.37', '$0.375', '$0.0001'].map((text) => {
  const amounts = [price(text).floatValue, money(text).amount];
  console.log(`${text}: ${amounts.join(' and ')}`);
  return amounts.join();
});
process.exit(seen.join(' ') === '0.37,0.37 375,375 1,0.0001' ? 0 : 1);
JS
node run.cjs

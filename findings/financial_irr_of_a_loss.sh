#!/usr/bin/env bash
# financial 0.2.4 (npm): irr of an investment that loses money is Infinity.
#
# Expected: of -1000, 100, 100 the rate that brings the sum to nothing, -0.62984 (100/1000 = x, x + x*x = 10: x = 2.7016,
# rate = 1/x - 1). Seen: Infinity, with no error and no NaN; -100, 0, 0, 74 from its own documentation gives -0.0955 as it
# says. Options bought and sold below cost are such a case. Exits 0 while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . financial@0.2.4 >/dev/null 2>&1
cat >run.cjs <<'JS'
const { irr, npv } = require('financial');
const rate = irr([-1000, 100, 100]);
console.log('irr(-1000, 100, 100):', rate, '; npv at -0.629843788:', npv(-0.629843788, [-1000, 100, 100]).toFixed(3));
console.log('irr(-100, 0, 0, 74):', irr([-100, 0, 0, 74]));
process.exit(rate === Infinity && Math.abs(npv(-0.629843788, [-1000, 100, 100])) < 0.01 &&
  Math.abs(irr([-100, 0, 0, 74]) + 0.0955) < 1e-4 ? 0 : 1);
JS
node run.cjs

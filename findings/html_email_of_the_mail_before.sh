#!/usr/bin/env bash
# html-email-to-text 1.0.4 (npm): the text of a mail begins with the text of every mail that was read before it.
#
# Expected: its page says that the function takes HTML and returns its text. Seen: the second call returns "Your base is
# $185,000. Your base is $160,000.", although it was given the second mail alone. A program that reads two letters says that
# the second person has the salary of the first. Exits 0 while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . html-email-to-text@1.0.4 htmlparser2@3.10.1 >/dev/null 2>&1
cat >run.cjs <<'JS'
const text = require('html-email-to-text');
const first = text('<p>Your base is $185,000.</p>').trim(), second = text('<p>Your base is $160,000.</p>').trim();
console.log(JSON.stringify({ first, second }));
process.exit(first === 'Your base is $185,000.' && /^Your base is \$185,000\.\s+Your base is \$160,000\.$/.test(second) ? 0 : 1);
JS
node run.cjs

#!/usr/bin/env bash
# @iarna/rtf-to-html 1.1.0 with rtf-parser 1.3.3 (npm): the word after a hyphen that does not break is lost.
#
# Expected (Rich Text Format 1.9.1, control symbols): \_ and \- are a backslash and one character with nothing after it, so
# "a 12\_month cliff" is a cliff of 12 months. Seen: "a 12‑cliff": what comes up to the next blank is taken for the rest of a
# control word; before a figure it is an error. \~ is right. Exits 0 while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . @iarna/rtf-to-html@1.1.0 rtf-parser@1.3.3 >/dev/null 2>&1
cat >run.cjs <<'JS'
const { fromString } = require('@iarna/rtf-to-html');
const text = (html) => html.replace(/[^]*<body>/, '').replace(/<[^>]*>/g, '').trim();
const read = (words) => new Promise((done) => fromString(`{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}\\f0 ${words}\\par}`,
  (error, html) => done(error ? `error: ${error.message.replace(/ at line.*/, '')}` : text(html))));
const letters = ['a\\~12 month cliff.', 'a 12\\_month cliff.', 'paid semi\\-monthly, in arrears.', 'over 1\\_2 years.'];
(async () => {
  const seen = [];
  for (const words of letters) seen.push(await read(words));
  console.log(seen.join('\n'));
  process.exit(seen.join('/') === ['a\u00a012 month cliff.', 'a 12\u2011cliff.', 'paid semi\u00ad, in arrears.',
    'error: Error: empty control word'].join('/') ? 0 : 1);
})();
JS
node run.cjs

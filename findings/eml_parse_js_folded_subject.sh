#!/usr/bin/env bash
# eml-parse-js 1.1.15 (npm): where a long subject goes on in the next line, two numbers become one.
#
# Expected (RFC 5322, 2.2.3): unfolding takes the line end away and leaves the blank after it, "level 5 10,000 options". Seen:
# "level 510,000 options", as the blank goes, too. Mail programs fold at a blank before column 78, wherever that is. Exits 0
# while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . eml-parse-js@1.1.15 >/dev/null 2>&1
cat >run.cjs <<'JS'
const mail = (subject) => ['From: recruiter@example.com', 'To: candidate@example.com', `Subject: ${subject}`,
  'Content-Type: text/plain; charset=utf-8', '', 'See the letter.', ''].join('\r\n');
const subject = (text) => {
  let seen;
  require('eml-parse-js').readEml(mail(text), (error, data) => { seen = error || data.subject; });
  return seen;
};
const words = 'Your offer: staff engineer, base $185,000, level 5';
const whole = subject(`${words} 10,000 options`), folded = subject(`${words}\r\n 10,000 options`);
console.log(JSON.stringify({ whole, folded }));
process.exit(whole === `${words} 10,000 options` && folded === `${words}10,000 options` ? 0 : 1);
JS
node run.cjs

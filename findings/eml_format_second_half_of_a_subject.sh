#!/usr/bin/env bash
# eml-format 0.6.1 (npm): of a subject in two encoded words the second is lost, so an offer of €185,000 is one of €185.
#
# Expected (RFC 2047, 2 and 6.2): a long text is parted into several encoded words, and blanks and line ends between them are
# no part of it. Seen: "Offer of €185", with no error. An encoded word has at most 75 characters, so a long subject beyond
# ASCII always comes like this. Exits 0 while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . eml-format@0.6.1 >/dev/null 2>&1
cat >run.cjs <<'JS'
const coded = (text) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
const mail = (subject) => ['From: recruiter@example.com', 'To: candidate@example.com', `Subject: ${subject}`,
  'Content-Type: text/plain; charset=utf-8', '', 'See the letter.', ''].join('\r\n');
const subject = (text) => {
  let seen;
  require('eml-format').read(mail(text), (error, data) => { seen = error || data.subject; });
  return seen;
};
const one = subject(coded('Offer of €185,000'));
const two = subject(`${coded('Offer of €185')}\r\n ${coded(',000 a year and a bonus')}`);
console.log(JSON.stringify({ one, two }));
process.exit(one === 'Offer of €185,000' && two === 'Offer of €185' ? 0 : 1);
JS
node run.cjs

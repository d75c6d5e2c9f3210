#!/usr/bin/env bash
# ics-to-json 2.0.2 (npm): the text of an event ends at its first colon, and a lone percent sign ends the whole calendar.
#
# Expected (RFC 5545, 3.1 and 3.3.11): the value is all that comes after the first colon of the line; a colon in a text needs
# no escape, and a percent sign means nothing. Seen: "Accept by 5" for "Accept by 5:00 pm", "Vest" for "Vest: 2500 shares",
# and for "Cliff of 25%" the error "URI malformed" in place of all events. Exits 0 while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . ics-to-json@2.0.2 >/dev/null 2>&1
cat >run.cjs <<'JS'
const { icsToJson } = require('ics-to-json');
const read = (summary, description) => {
  try {
    const [event] = icsToJson(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//EN', 'BEGIN:VEVENT', 'UID:1@example.com',
      'DTSTAMP:20261101T090000Z', 'DTSTART;VALUE=DATE:20270115', `SUMMARY:${summary}`, `DESCRIPTION:${description}`,
      'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'));
    return `${event.summary} | ${event.description}`;
  } catch (error) { return `error: ${error.message}`; }
};
const plain = read('Start', 'First day'), colons = read('Vest: 2500 shares', 'Accept by 5:00 pm');
const percent = read('Vest', 'Cliff of 25%');
console.log([plain, colons, percent].join('\n'));
process.exit(plain === 'Start | First day' && colons === 'Vest | Accept by 5' && percent === 'error: URI malformed' ? 0 : 1);
JS
node run.cjs

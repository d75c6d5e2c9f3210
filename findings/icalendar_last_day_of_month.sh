#!/usr/bin/env bash
# icalendar 0.7.1 (npm): for the last day of each month it gives the day before and the day after; of four months of a year it
# keeps the first.
#
# Expected (RFC 5545, 3.3.10): BYMONTHDAY=-1 is the last day of the month, so January 31, February 28, March 31, April 30;
# BYMONTH=1,4,7,10 with FREQ=YEARLY is four times a year. Seen: January 31, February 27, March 1, March 30, and after July 15,
# 2027 the 15th of January alone, of 2028, 2029 and 2030. Neither stands among what its page calls unimplemented. Vesting dates
# are such rules. Exits 0 while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . icalendar@0.7.1 >/dev/null 2>&1
cat >run.cjs <<'JS'
const icalendar = require('icalendar');
const dates = (start, rule) => icalendar.parse_calendar(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//EN',
  'BEGIN:VEVENT', 'UID:1@example.com', 'DTSTAMP:20261101T090000Z', `DTSTART:${start}T090000Z`, `DTEND:${start}T100000Z`,
  'SUMMARY:521 shares vest', `RRULE:${rule}`, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')).events()[0].rrule()
  .nextOccurences(new Date(Date.UTC(2026, 11, 1)), 4).map((day) => day.toISOString().slice(0, 10)).join(' ');
const plain = dates('20270115', 'FREQ=MONTHLY;COUNT=4'), last = dates('20270131', 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4');
const quarters = dates('20270715', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15;COUNT=4');
console.log(`monthly: ${plain}\nlast day of the month: ${last}\nfour times a year, from July: ${quarters}`);
process.exit(plain === '2027-01-15 2027-02-15 2027-03-15 2027-04-15' &&
  last === '2027-01-31 2027-02-27 2027-03-01 2027-03-30' &&
  quarters === '2027-07-15 2028-01-15 2029-01-15 2030-01-15' ? 0 : 1);
JS
TZ=UTC node run.cjs

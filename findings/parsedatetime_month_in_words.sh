#!/usr/bin/env bash
# python3-parsedatetime 2.6 (Debian 12): "30 days after March 1, 2027" is a year late, because the month is a word.
#
# Expected: March 31, 2027, as "30 days after 2027-03-01" and "30 days after 3/1/2027" are, and as "March 1, 2027" alone is that
# day. Seen: March 31, 2028; "30 days before" it is a year early, and the status says that a date was read. 30 days are what
# the law gives for a choice under section 83(b) (26 CFR 1.83-2(b)). Exits 0 while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download python3-parsedatetime=2.6-3 >/dev/null 2>&1
dpkg -x python3-parsedatetime_*.deb here
PYTHONPATH=here/usr/lib/python3/dist-packages python3 - <<'PYTHON'
import sys
from datetime import datetime
import parsedatetime
reader = parsedatetime.Calendar()
right = {'March 1, 2027': '2027-03-01', '30 days after 2027-03-01': '2027-03-31', '30 days after 3/1/2027': '2027-03-31'}
wrong = {'30 days after March 1, 2027': '2028-03-31', '30 days before March 1, 2027': '2026-01-30'}
same = True
for words, day in {**right, **wrong}.items():
    date, status = reader.parseDT(words, datetime(2026, 11, 30, 9))
    print(f'{words}: {date:%Y-%m-%d}, status {status}')
    same = same and f'{date:%Y-%m-%d}' == day and status == 1
sys.exit(0 if same else 1)
PYTHON

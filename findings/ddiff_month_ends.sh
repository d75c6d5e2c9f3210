#!/usr/bin/env bash
# dateutils 0.4.10 (Debian 12), ddiff -f '%m %d': from January 31 to March 1 is "1 month 62 days".
#
# Expected: 1 month and 1 day, as dadd of the same package says (January 31 + 1 month = February 28, + 1 day = March 1). Seen:
# 1 and 62; from January 30 it is 1 and 63, from November 29 rightly 3 and 0. Tenure and vesting months are counted so.
# Exits 0 while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download dateutils=0.4.10-1 >/dev/null 2>&1
dpkg -x dateutils_*.deb here
ddiff() { here/usr/bin/dateutils.ddiff "$1" "$2" -f '%m %d'; }
here/usr/bin/dateutils.ddiff --version
echo "2027-01-31 + 1 month + 1 day: $(here/usr/bin/dateutils.dadd 2027-01-31 1mo1d)"
for from in 2027-01-31 2027-01-30 2026-11-29; do echo "$from to 2027-03-01, months and days: $(ddiff $from 2027-03-01)"; done
[[ $(ddiff 2027-01-31 2027-03-01) == '1 62' && $(ddiff 2027-01-30 2027-03-01) == '1 63' &&
  $(ddiff 2026-11-29 2027-03-01) == '3 0' && $(here/usr/bin/dateutils.dadd 2027-01-31 1mo1d) == 2027-03-01 ]]

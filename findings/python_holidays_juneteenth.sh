#!/usr/bin/env bash
# python3-holidays 0.10.1 (Debian 12): Juneteenth, a federal holiday since 2021, is no holiday for it.
#
# Expected: Public Law 117-17 of June 17, 2021 adds June 19 to 5 U.S.C. 6103(a). Seen: holidays.US has no June 19 in 2022 or
# 2027; July 4 is there. The package is of 2020 and the system it comes with of 2023. Exits 0 while that is so, 1 when it
# changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download python3-holidays=0.10.1-3 python3-convertdate python3-pymeeus python3-tz python3-dateutil python3-six >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" here; done
PYTHONPATH=here/usr/lib/python3/dist-packages python3 - <<'PYTHON'
import sys
import holidays
us = holidays.US(years=[2022, 2027])
for day in ('2022-06-19', '2022-06-20', '2027-06-18', '2027-07-04'):
    print(day, us.get(day))
sys.exit(0 if not any(us.get(day) for day in ('2022-06-19', '2022-06-20', '2027-06-18', '2027-06-19'))
         and us.get('2027-07-04') else 1)
PYTHON

#!/usr/bin/env bash
# gnumeric 1.12.55 (Debian 12): a function of one value over a range inside SUMPRODUCT is #VALUE!.
#
# Expected: SUMPRODUCT((YEAR(A1:A3)=2027)*B1:B3) adds what falls into 2027, as LibreOffice does: OpenDocument 1.2 (part 2,
# SUMPRODUCT) calls its arguments ForceArray. Seen: #VALUE! with YEAR, MONTH and INT, 300 with comparisons of the dates
# themselves and with SUMIFS. A sheet of pay by calendar year has to be written the second way. Exits 0 while that is so, 1
# when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
# gnumeric itself, and of what it needs whatever is not on this machine.
mkdir -p none/partial
wanted=$(apt-get -y -qq -o Dir::Cache::archives="$PWD/none" --no-install-recommends --reinstall --print-uris install gnumeric=1.12.55-1 gnumeric-common |
  sed -n "s/^'[^']*' \([^_]*\)_.*/\1/p")
apt-get download $wanted >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" here; done
ssconvert() { LD_LIBRARY_PATH=$(echo here/usr/lib/*-linux-gnu):here/usr/lib here/usr/bin/ssconvert "$@"; }
cat >pay.csv <<'CSV'
2027-01-15,100
2027-06-30,200
2028-01-15,400
"=SUMPRODUCT((YEAR(A1:A3)=2027)*B1:B3)","=SUMPRODUCT((A1:A3>=DATE(2027,1,1))*(A1:A3<=DATE(2027,12,31))*B1:B3)"
"=SUMPRODUCT((MONTH(A1:A3)=1)*B1:B3)","=SUMIFS(B1:B3,A1:A3,"">=""&DATE(2027,1,1),A1:A3,""<=""&DATE(2027,12,31))"
CSV
ssconvert --version 2>/dev/null | sed -n 1p
ssconvert pay.csv seen.csv 2>/dev/null
seen=$(sed -n 4,5p seen.csv | tr '\n' ' ')
echo "by YEAR, by comparison, by MONTH, by SUMIFS: $seen"
[[ $seen == '#VALUE!,300 #VALUE!,300 ' ]]

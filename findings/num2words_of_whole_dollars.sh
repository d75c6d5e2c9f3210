#!/usr/bin/env bash
# python3-num2words 0.5.10 (Debian 12): a whole amount of dollars is taken for cents.
#
# Expected: num2words(185000, to='currency', currency='USD') is 185,000 dollars, as 185000.0 is. Seen: "one thousand, eight
# hundred and fifty dollars, zero cents": a whole number counts cents, a number with a fraction dollars. Words beside figures
# in a contract then say another salary. Exits 0 while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download python3-num2words=0.5.10-2 >/dev/null 2>&1
dpkg -x python3-num2words_*.deb here
PYTHONPATH=here/usr/lib/python3/dist-packages python3 - <<'PYTHON'
import sys
from num2words import num2words
said = {value: num2words(value, to='currency', currency='USD') for value in (185000, 185001.5)}
for value, words in said.items():
    print(f'{value}: {words}')
print(f'185000.0: {num2words(185000.0, to="currency", currency="USD")}')
whole = num2words(185000, to='currency', currency='USD')
parts = num2words(185000.0, to='currency', currency='USD')
sys.exit(0 if whole.startswith('one thousand, eight hundred and fifty dollars')
         and parts.startswith('one hundred and eighty-five thousand dollars') else 1)
PYTHON

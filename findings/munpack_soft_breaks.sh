#!/usr/bin/env bash
# munpack (mpack 1.6-18, Debian 12): in a mail with the line ends of RFC 5322, a soft line break of quoted-printable becomes
# a byte 0xFF in the midst of a word or a number.
#
# Expected (RFC 2045, 6.7, rule 5): "=" at the end of a line joins it with the next. Seen: "$150,0" FF "00" where lines end
# with CR LF, as every .eml file has them; with bare LF it is right. No message. Exits 0 while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download mpack=1.6-18+b1 >/dev/null 2>&1
dpkg -x mpack_*.deb here
cat >lf.eml <<'MAIL'
From: recruiter@example.com
Subject: Offer
MIME-Version: 1.0
Content-Type: text/plain; charset=us-ascii
Content-Transfer-Encoding: quoted-printable

We are pleased to offer you a base salary at the annual rate of $150,0=
00, less withholding.
MAIL
sed 's/$/\r/' lf.eml >crlf.eml
for ends in lf crlf; do
  mkdir $ends
  (cd $ends && ../here/usr/bin/munpack -t ../$ends.eml >/dev/null && echo "$ends: $(tr -d '\r' <part1 | grep -a rate | od -An -c | tr -d ' \n' | grep -o 'rateof.*')")
done
grep -aq '\$150,000,' lf/part1 && LC_ALL=C grep -aqP '\$150,0\xFF00,' crlf/part1

#!/usr/bin/env bash
# pdftotext (poppler-utils 22.12.0): a raised footnote mark becomes one more digit of the amount before it.
#
# Expected: "$24,000" and, apart from it, the mark 1. Seen: "$24,0001", with and without -layout. With -bbox-layout the two
# are words of their own, so the boxes tell them apart. Exits 0 while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download poppler-utils=22.12.0-2+deb12u3 libpoppler126=22.12.0-2+deb12u3 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" here; done
pdftotext() { LD_LIBRARY_PATH=$(echo here/usr/lib/*-linux-gnu) here/usr/bin/pdftotext "$@"; }

content='BT /F 11 Tf 1 0 0 1 72 700 Tm (You will receive $24,000) Tj /F 6.5 Tf 1 0 0 1 187.5 704 Tm (1) Tj
/F 11 Tf 1 0 0 1 195 700 Tm (in March.) Tj ET'
cat >letter.pdf <<PDF
%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>
endobj
4 0 obj
<< /Length ${#content} >>
stream
$content
endstream
endobj
5 0 obj
<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
endobj
trailer << /Root 1 0 R >>
PDF

pdftotext -v 2>&1 | sed -n 1p
plain=$(pdftotext letter.pdf - 2>/dev/null | sed -n 1p)
layout=$(pdftotext -layout letter.pdf - 2>/dev/null | sed -n 1p)
boxes=$(pdftotext -bbox-layout letter.pdf - 2>/dev/null | grep -c -E '>(\$24,000|1)</word>')
echo "plain:   $plain"
echo "-layout: $layout"
echo "-bbox-layout: $boxes words"
[[ $plain == *'$24,0001'* && $layout == *'$24,0001'* && $boxes == 2 ]]

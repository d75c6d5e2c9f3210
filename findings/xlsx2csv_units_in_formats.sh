#!/usr/bin/env bash
# xlsx2csv 0.7.8 (Debian 12): a number whose format names its unit is read as a date, and the number itself is lost.
#
# Expected: 10000 or 10,000 shares: in a format, what stands in quotes is text (ECMA-376, part 1, 18.8.31). Seen, for 10000 as
# #,##0 "shares", the words #,##0 "s12ares", as the h would be an hour; for 48 as 0 "months", 0 "02ont12s". Counts without a
# unit are right. Exits 0 while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download xlsx2csv=1:0.7.8-1 >/dev/null 2>&1
dpkg -x xlsx2csv_*.deb here
python3 - <<'PYTHON'
import zipfile
from xml.sax.saxutils import quoteattr
cells = [(10000, '#,##0'), (10000, '#,##0 "shares"'), (48, '0 "months"')]
main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
package = 'http://schemas.openxmlformats.org/package/2006/relationships'
kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
formats = ''.join(f'<numFmt numFmtId="{164 + i}" formatCode={quoteattr(f)}/>' for i, (_, f) in enumerate(cells))
styles = ''.join(f'<xf numFmtId="{164 + i}" applyNumberFormat="1"/>' for i in range(len(cells)))
row = ''.join(f'<c r="{"ABC"[i]}1" s="{i}"><v>{v}</v></c>' for i, (v, _) in enumerate(cells))
with zipfile.ZipFile('grant.xlsx', 'w') as z:
    z.writestr('[Content_Types].xml', f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/></Types>')
    z.writestr('_rels/.rels', f'<Relationships xmlns="{package}"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    z.writestr('xl/workbook.xml', f'<workbook {main} xmlns:r="{office}"><sheets><sheet name="Grant" sheetId="1" r:id="rId1"/></sheets></workbook>')
    z.writestr('xl/_rels/workbook.xml.rels', f'<Relationships xmlns="{package}"><Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{office}/styles" Target="styles.xml"/></Relationships>')
    z.writestr('xl/styles.xml', f'<styleSheet {main}><numFmts count="{len(cells)}">{formats}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="{len(cells)}">{styles}</cellXfs></styleSheet>')
    z.writestr('xl/worksheets/sheet1.xml', f'<worksheet {main}><sheetData><row r="1">{row}</row></sheetData></worksheet>')
PYTHON
python3 here/usr/bin/xlsx2csv --version
seen=$(python3 here/usr/bin/xlsx2csv grant.xlsx)
echo "$seen"
[[ $seen == '10000,"#,##0 ""s12ares""","0 ""02ont12s"""' ]]

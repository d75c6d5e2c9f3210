#!/usr/bin/env bash
# docx-parser 0.2.1 (npm): words that a tracked change deleted stand beside those that it put in their place.
#
# Expected: "Base: $185,000 a year." (w:delText is text that is no longer there, ECMA-376, 17.4.21). Seen: "Base:
# $170,000$185,000 a year.", one run of digits. Exits 0 while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . docx-parser@0.2.1 >/dev/null 2>&1
python3 - <<'PYTHON'
import zipfile
body = ('<w:p><w:r><w:t xml:space="preserve">Base: </w:t></w:r>'
        '<w:del w:id="1" w:author="A" w:date="2026-11-02T09:00:00Z"><w:r><w:delText>$170,000</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="A" w:date="2026-11-02T09:00:00Z"><w:r><w:t>$185,000</w:t></w:r></w:ins>'
        '<w:r><w:t xml:space="preserve"> a year.</w:t></w:r></w:p>')
with zipfile.ZipFile('letter.docx', 'w') as z:
    z.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    z.writestr('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    z.writestr('word/document.xml', f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>')
PYTHON
cat >run.cjs <<'JS'
require('docx-parser').parseDocx('letter.docx', (text) => {
  console.log(JSON.stringify(text));
  process.exit(text.includes('$170,000$185,000') ? 0 : 1);
});
JS
node run.cjs

#!/usr/bin/env bash
# mammoth 1.13.0 (npm): the value of a simple merge field of a Word file is left out.
#
# Expected: "Your bonus is $24,000.": a w:fldSimple (ECMA-376, 17.16.19) holds the runs of its last result, which Word shows.
# Seen: "Your bonus is ." in raw text and in HTML, with one message that names the element and no value; the same field in
# its long form (w:fldChar) is shown. Letters of offer are made by mail merge. Exits 0 while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . mammoth@1.13.0 >/dev/null 2>&1
python3 - <<'PYTHON'
import zipfile
body = ('<w:p><w:r><w:t xml:space="preserve">Your bonus is </w:t></w:r><w:fldSimple w:instr=" MERGEFIELD Bonus ">'
        '<w:r><w:t>$24,000</w:t></w:r></w:fldSimple><w:r><w:t>.</w:t></w:r></w:p>'
        '<w:p><w:r><w:t xml:space="preserve">Your salary is </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> MERGEFIELD Salary </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>$150,000</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>.</w:t></w:r></w:p>')
with zipfile.ZipFile('letter.docx', 'w') as z:
    z.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    z.writestr('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    z.writestr('word/document.xml', f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>')
PYTHON
cat >run.cjs <<'JS'
const mammoth = require('mammoth');
(async () => {
  const text = await mammoth.extractRawText({ path: 'letter.docx' }), html = await mammoth.convertToHtml({ path: 'letter.docx' });
  console.log(JSON.stringify(text.value), JSON.stringify(html.value), text.messages.map((m) => m.message));
  process.exit(text.value.includes('bonus is .') && text.value.includes('$150,000') && html.value.includes('bonus is .') &&
    text.messages.length === 1 && !text.messages[0].message.includes('24,000') ? 0 : 1);
})();
JS
node run.cjs

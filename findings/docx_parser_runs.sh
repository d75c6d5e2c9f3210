#!/usr/bin/env bash
# @thasmorato/docx-parser 1.4.0 (npm): a blank is put between two runs of a Word file, in the midst of an amount.
#
# Expected: "$185,000 a year.": runs of a paragraph follow each other with nothing between (ECMA-376, part 1, 17.3.2), and a
# correction makes new ones, even in a word. Seen: "$18 5,000 a year.", and "R&amp;D" for "R&D". LibreOffice shows both right.
# Exits 0 while that is so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . @thasmorato/docx-parser@1.4.0 >/dev/null 2>&1
python3 - <<'PYTHON'
import zipfile
body = ('<w:p><w:r><w:t>Base in R&amp;D: $18</w:t></w:r><w:r w:rsidR="00A1"><w:t>5,000</w:t></w:r>'
        '<w:r><w:t xml:space="preserve"> a year.</w:t></w:r></w:p>')
with zipfile.ZipFile('letter.docx', 'w') as z:
    z.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    z.writestr('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    z.writestr('word/document.xml', f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>')
PYTHON
cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { extractText } from '@thasmorato/docx-parser';
const text = (await extractText(readFileSync('letter.docx'))).trim();
console.log(text);
process.exit(text === 'Base in R&amp;D: $18 5,000 a year.' ? 0 : 1);
JS
node run.mjs

#!/usr/bin/env bash
# word-extractor 1.0.4 (npm) and docx2txt 1.4 (Debian 12): words that a tracked change moved stand where they were, too.
#
# Expected: "Bonus: . Base: $150,000.", as both leave out deleted words (w:del). Seen: what w:moveFrom holds (ECMA-376,
# 17.13.5.22: text that is no longer there) is printed, so one amount stands under two names. Exits 0 while that is so, 1
# when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . word-extractor@1.0.4 >/dev/null 2>&1
apt-get download docx2txt=1.4-5 >/dev/null 2>&1
dpkg -x docx2txt_*.deb here
python3 - <<'PYTHON'
import zipfile
body = ('<w:p><w:r><w:t xml:space="preserve">Bonus: </w:t></w:r>'
        '<w:moveFrom w:id="1" w:author="A" w:date="2026-11-02T09:00:00Z"><w:r><w:t>$150,000</w:t></w:r></w:moveFrom>'
        '<w:r><w:t xml:space="preserve">. Base: </w:t></w:r><w:del w:id="2" w:author="A"><w:r><w:delText>$1</w:delText></w:r></w:del>'
        '<w:moveTo w:id="3" w:author="A" w:date="2026-11-02T09:00:00Z"><w:r><w:t>$150,000</w:t></w:r></w:moveTo>'
        '<w:r><w:t>.</w:t></w:r></w:p>')
with zipfile.ZipFile('letter.docx', 'w') as z:
    z.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    z.writestr('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    z.writestr('word/document.xml', f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>')
PYTHON
cat >run.cjs <<'JS'
const Extractor = require('word-extractor');
new Extractor().extract('letter.docx').then((d) => console.log(d.getBody().trim()));
JS
one=$(node run.cjs)
other=$(perl here/usr/bin/docx2txt letter.docx -)
printf 'word-extractor: %s\ndocx2txt: %s\n' "$one" "$other"
[[ $one == 'Bonus: $150,000. Base: $150,000.' && $other == 'Bonus: $150,000. Base: $150,000.' ]]

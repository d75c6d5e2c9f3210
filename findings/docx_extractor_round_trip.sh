#!/usr/bin/env bash
# @habibrosyad/docx-extractor 0.1.2 (npm): a letter that is read and written again has lost its filled-in fields, links and
# inserted words.
#
# Expected: its page promises the way there and back with no loss of data. Seen: "Base: . Sign-on: . Bonus: ." where the
# amounts stood in a tracked insertion (w:ins), a content control (w:sdt) and a link (w:hyperlink; ECMA-376, part 1, 17.13.5,
# 17.5.2, 17.16.22), and a paragraph in a content control of its own is gone. No error. Exits 0 while that is so, 1 when it
# changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . @habibrosyad/docx-extractor@0.1.2 >/dev/null 2>&1
cat >make.py <<'PYTHON'
import zipfile
run = lambda text: f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
body = ('<w:p>' + run('Base: ') + '<w:ins w:id="1" w:author="A">' + run('$185,000') + '</w:ins>' + run('. Sign-on: ')
        + '<w:sdt><w:sdtContent>' + run('$20,000') + '</w:sdtContent></w:sdt>' + run('. Bonus: ')
        + '<w:hyperlink w:anchor="plan">' + run('$24,000') + '</w:hyperlink>' + run('.') + '</w:p>'
        '<w:sdt><w:sdtContent><w:p>' + run('You start on March 1, 2027.') + '</w:p></w:sdtContent></w:sdt>'
        '<w:p>' + run('Please sign.') + '</w:p>')
with zipfile.ZipFile('letter.docx', 'w') as z:
    z.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    z.writestr('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    z.writestr('word/document.xml', f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>')
PYTHON
cat >words.py <<'PYTHON'
import re, sys, zipfile
document = zipfile.ZipFile(sys.argv[1]).read('word/document.xml').decode()
print('/'.join(''.join(re.findall(r'<w:t(?: [^>]*)?>([^<]*)', paragraph)) for paragraph in document.split('</w:p>')[:-1]))
PYTHON
cat >run.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { DocxBuilder, DocxExtractor } from '@habibrosyad/docx-extractor';
const letter = await new DocxExtractor().extract(readFileSync('letter.docx'));
writeFileSync('again.docx', await new DocxBuilder().build(letter));
JS
python3 make.py
node run.mjs
before=$(python3 words.py letter.docx) after=$(python3 words.py again.docx)
printf 'before: %s\nafter:  %s\n' "$before" "$after"
[[ $before == 'Base: $185,000. Sign-on: $20,000. Bonus: $24,000./You start on March 1, 2027./Please sign.' &&
  $after == 'Base: . Sign-on: . Bonus: ./Please sign.' ]]

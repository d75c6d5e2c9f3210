"""Word documents written by hand: a part of WordprocessingML is text, a document is its parts in a zip."""
import html
import zipfile

NAMES = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
         'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
         'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
         'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
         'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
         'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
         'xmlns:v="urn:schemas-microsoft-com:vml"')
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STYLES = (f'{HEAD}<w:styles {NAMES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" '
          'w:hAnsi="Liberation Serif"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/>'
          '</w:pPr></w:pPrDefault></w:docDefaults></w:styles>')


def run(text, properties=""):
    made = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{made}<w:t xml:space="preserve">{html.escape(text, False)}</w:t></w:r>'


def paragraph(*runs, properties=""):
    made = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{made}{''.join(r if r.startswith('<w:') else run(r) for r in runs)}</w:p>"


def table(rows, widths=(4500, 4500), border="single"):
    lines = "".join(f'<w:{side} w:val="{border}" w:sz="4" w:space="0" w:color="000000"/>'
                    for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)

    def cell(text, width):
        return (f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
                + paragraph(text, properties='<w:spacing w:after="0"/>') + "</w:tc>")

    body = "".join("<w:tr>" + "".join(cell(t, w) for t, w in zip(row, widths)) + "</w:tr>" for row in rows)
    return (f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{lines}</w:tblBorders>'
            f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>')


def section(columns=1):
    return (f'<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" '
            f'w:left="1440" w:header="720" w:footer="720" w:gutter="0"/><w:cols w:num="{columns}" w:space="720"/></w:sectPr>')


def document(body, columns=1):
    return f"{HEAD}<w:document {NAMES}><w:body>{body}{section(columns)}</w:body></w:document>"


def notes(texts):
    """Footnotes 1, 2, ... with these texts."""
    separators = ('<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
                  '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
                  '</w:footnote>')
    made = "".join(f'<w:footnote w:id="{i}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
                   + run(" " + text) + "</w:p></w:footnote>" for i, text in enumerate(texts, 1))
    return f"{HEAD}<w:footnotes {NAMES}>{separators}{made}</w:footnotes>"


def note_mark(number):
    return (f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>')


def save(path, main, parts=None):
    """parts: {name: (kind of relation, text)}, each a part of word/."""
    parts = {"styles.xml": ("styles", STYLES), **(parts or {})}
    kinds = "".join(f'<Override PartName="/word/{name}" ContentType="{MAIN}.{kind}+xml"/>' for name, (kind, _) in parts.items())
    types = (f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
             '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
             f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
             f'ContentType="{MAIN}.document.main+xml"/>{kinds}</Types>')
    relation = ('<Relationship Id="{0}" Type="' + OFFICE + '/{1}" Target="{2}"/>').format
    related = ('{0}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{1}</Relationships>').format
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        def put(name, text):
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            zipped.writestr(entry, text)
        put("[Content_Types].xml", types)
        put("_rels/.rels", related(HEAD, relation("r1", "officeDocument", "word/document.xml")))
        put("word/document.xml", main)
        put("word/_rels/document.xml.rels",
            related(HEAD, "".join(relation(f"p{i}", kind, name) for i, (name, (kind, _)) in enumerate(parts.items()))))
        for name, (_, text) in parts.items():
            put(f"word/{name}", text)

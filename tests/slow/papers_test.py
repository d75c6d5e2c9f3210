"""The open letters as Word documents and PDFs, made by hand and by LibreOffice: the same facts come out.

  papers_test.py PROGRAM REPOSITORY
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import word

PROGRAM, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
AMOUNT = re.compile(r"\$?\d[\d,.]*\d\b%?")


def paragraphs(text):
    """Lines that fill the page are prose and flow; the others stand as they are."""
    for block in re.split(r"\n\s*\n", text.strip("\n")):
        lines = block.split("\n")
        prose = all(len(line) >= 95 for line in lines[:-1])
        yield from [" ".join(lines)] if prose else lines
        yield ""


def plain(line):
    return [line]


def tracked(line):
    """Every amount replaced one that was too low: the old one is deleted, the new one inserted."""
    runs = []
    at = 0
    for found in AMOUNT.finditer(line):
        runs += [line[at:found.start()], '<w:del w:id="1" w:author="a"><w:r><w:delText>$1,234</w:delText></w:r></w:del>',
                 f'<w:ins w:id="2" w:author="a">{word.run(found[0])}</w:ins>']
        at = found.end()
    return runs + [line[at:]]


def controlled(line):
    """Every amount stands in a content control, as in a template that was filled in."""
    runs = []
    at = 0
    for found in AMOUNT.finditer(line):
        runs += [line[at:found.start()], f"<w:sdt><w:sdtContent>{word.run(found[0])}</w:sdtContent></w:sdt>"]
        at = found.end()
    return runs + [line[at:]]


def body(text, runs):
    return "".join(word.paragraph(*runs(line), properties='<w:spacing w:after="0"/>') for line in paragraphs(text))


def with_note(text):
    """A footnote's mark behind the first amount in dollars."""
    at = re.search(r"\$\d[\d,]*\d\b(?!\.\d)", text)
    if not at:
        return None
    marked = "\u0001"
    lines = paragraphs(text[:at.end()] + marked + text[at.end():])
    made = []
    for line in lines:
        before, mark, after = line.partition(marked)
        made.append(word.paragraph(before, *([word.note_mark(1), after] if mark else []),
                                   properties='<w:spacing w:after="0"/>'))
    return word.document("".join(made)), {"footnotes.xml": ("footnotes", word.notes(["Less what the law withholds."]))}


def in_table(text):
    """The letter's rows of "label: value" as a table; nothing where it has none."""
    rows, before = [], []
    for line in text.split("\n"):
        label, colon, value = line.strip(" -").partition(": ")
        if colon and len(label) < 25 and rows is not None and not line.startswith((">", "[")):
            rows.append((label, value.strip()))
        elif line.strip() and not rows:
            before.append(line)
        elif line.strip():
            return None
    return word.document(body("\n".join(before), plain) + word.table(rows)) if len(rows) > 2 else None


def as_text(letter, folder):
    """A mail as the text that is read of it, as one prints it."""
    if letter.suffix == ".txt":
        return letter
    printed = folder / f"{letter.stem}.txt"
    printed.write_bytes(subprocess.run([PROGRAM, "read", str(letter), "--text"], capture_output=True, check=True,
                                       timeout=60).stdout)
    return printed


def write_variations(letter, folder):
    text = letter.read_text(encoding="utf-8")
    name = letter.stem
    for kind, runs in (("plain", plain), ("tracked", tracked), ("controlled", controlled)):
        word.save(folder / f"{name}-{kind}.docx", word.document(body(text, runs)))
    if not re.search(r"^>|\S {3}", text, re.MULTILINE):  # what is quoted or aligned is not set in columns
        word.save(folder / f"{name}-columns.docx", word.document(body(text, plain), 2))
    noted = with_note(text)
    if noted:
        word.save(folder / f"{name}-noted.docx", *noted)
    tabled = in_table(text)
    if tabled:
        word.save(folder / f"{name}-table.docx", tabled)


def read(path, read_on):
    done = subprocess.run([PROGRAM, "read", str(path), "--read-on", read_on, "--format", "json"], capture_output=True,
                          text=True, timeout=60)
    if done.returncode:
        return f"status {done.returncode}: {done.stderr}"
    answer = json.loads(done.stdout)
    return ({fact["key"]: fact["value"] for fact in answer["facts"]}, sorted({q["key"] for q in answer["questions"]}))


def to_pdf(folder):
    # Tracked changes are printed with their marks, so the PDF of such a document says both amounts.
    documents = [d for d in sorted(folder.glob("*.docx")) if not d.stem.endswith("tracked")]
    subprocess.run(["soffice", f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}", "--headless",
                    "--convert-to", "pdf", "--outdir", str(folder), *map(str, documents)], check=True, capture_output=True,
                   timeout=600)


def main():
    if not shutil.which("soffice") or not shutil.which("pdftotext"):
        print("skipped: soffice or pdftotext is not here")
        return 77
    letters = ROOT / "tests" / "letter" / "cases" / "published"
    wrong = checked = 0
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made)
        expected = {}
        for truth in sorted(letters.glob("[0-9][0-9].json")):
            read_on = json.loads(truth.read_text(encoding="utf-8"))["read_on"]
            for letter in sorted([*letters.glob(f"{truth.stem}*.txt"), *letters.glob(f"{truth.stem}*.eml")]):
                letter = as_text(letter, folder)
                write_variations(letter, folder)
                expected[letter.stem] = (read_on, read(letter, read_on))
        to_pdf(folder)
        for paper in sorted([*folder.glob("*.docx"), *folder.glob("*.pdf")]):
            read_on, answer = expected[paper.stem.partition("-")[0]]
            got = read(paper, read_on)
            checked += 1
            if got != answer:
                wrong += 1
                print(f"{paper.name}:")
                show_difference(answer, got)
    print(f"{checked} papers, {wrong} of them read otherwise than their text")
    return 1 if wrong or not checked else 0


def show_difference(answer, got):
    if isinstance(answer, str) or isinstance(got, str):
        print(f"  text {answer}\n  paper {got}")
        return
    for key in sorted({*answer[0], *got[0]}):
        if answer[0].get(key) != got[0].get(key):
            print(f"  {key}: text {answer[0].get(key)!r}, paper {got[0].get(key)!r}")
    if answer[1] != got[1]:
        print(f"  questions: text {answer[1]}, paper {got[1]}")


sys.exit(main())

"""Pages and decks on paper by WeasyPrint, which is no browser: their words in order, their pictures in colour.

usage: readers_test.py PROGRAM REPOSITORY [FOLDER]    FOLDER keeps the pages and PDFs to be looked at
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

if not shutil.which("weasyprint"):
    print("weasyprint is not installed: tools/packages-test.txt names it")
    sys.exit(77)

PROGRAM, REPOSITORY = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
SCENARIOS = REPOSITORY / "scenarios"
PAGES = {
    "counter": ["as-offered.toml", "--against", "rival.toml", "--against", "today.toml"],
    "deck": ["as-offered.toml", "--as", "deck"],
}
WORDS = {
    "counter": ["Counter.", "Cash in year 1", "$214,080", "Settle for nothing"],
    "deck": ["I have delivered", "What I ask for"],
}
INKS = {"counter": (0x24, 0x46, 0x6B), "deck": (0x34, 0x42, 0x9A)}  # of amounts; of what to look at

failures = []


def expect(what, got, wanted):
    if got != wanted:
        failures.append(f"{what}: {got!r}, not {wanted!r}")


def shows(pdf, colour, folder):
    """Whether some picture of the PDF holds a colour, give or take two."""
    subprocess.run(["pdftoppm", "-r", "50", pdf, folder / "looked"], check=True)
    for image in sorted(folder.glob("looked-*.ppm")):
        data = image.read_bytes()
        pixels = data[data.index(b"255\n") + 4:]
        image.unlink()
        for at in range(0, len(pixels) - 2, 3):
            if all(abs(pixels[at + i] - colour[i]) <= 2 for i in range(3)):
                return True
    return False


def look(name, path, folder):
    pdf = folder / f"{name}.pdf"
    subprocess.run(["weasyprint", path, pdf], check=True, capture_output=True)
    said = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    text = " ".join(said.split())
    for words in WORDS[name]:
        expect(f"{name} says {words}", words.lower() in text.lower(), True)
    for together in ("1$214", "month$14", "base,$", "likely$"):
        expect(f"{name}: run together {together}", together in text, False)
    expect(f"{name}: pictures are in colour", shows(pdf, INKS[name], folder), True)


def main(folder):
    for name, arguments in PAGES.items():
        path = folder / f"{name}.html"
        subprocess.run([PROGRAM, "report", *arguments, "-o", path], cwd=SCENARIOS, check=True, stderr=subprocess.DEVNULL)
        look(name, path, folder)
    for failure in failures:
        print(failure)
    print(f"{len(PAGES)} pages, {len(failures)} faults")
    return 1 if failures else 0


if len(sys.argv) > 3:
    kept = pathlib.Path(sys.argv[3]).resolve()
    kept.mkdir(parents=True, exist_ok=True)
    sys.exit(main(kept))
with tempfile.TemporaryDirectory() as temporary:
    sys.exit(main(pathlib.Path(temporary)))

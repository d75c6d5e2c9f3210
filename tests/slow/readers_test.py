"""Pages and decks in the programs that others read them with: axe-core finds no fault, light or dark; WeasyPrint shows
their words and colours; on paper page 1 stands alone, and three offers take at most eight pages.

usage: readers_test.py PROGRAM REPOSITORY [FOLDER]    FOLDER keeps the pages and PDFs to be looked at
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

if not shutil.which("chromium") or not shutil.which("npm"):
    print("chromium or npm is not installed: tools/packages-test.txt names them")
    sys.exit(77)

from chromium import Chromium

PROGRAM, REPOSITORY = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
SCENARIOS = REPOSITORY / "scenarios"
READERS = REPOSITORY / "tests/slow/readers"
PAGES = {
    "three": ["as-offered.toml", "counter.toml", "rival.toml"],
    "counter": ["as-offered.toml", "--against", "rival.toml", "--against", "today.toml"],
    "range": ["rival.toml", "--against", "today.toml"],
    "alone": ["today.toml"],
    "public": ["as-offered.toml", "--public"],
    "taxed": ["software-engineer-after-tax.toml"],
    "deck": ["as-offered.toml", "--as", "deck"],
}
MOST_PAGES = 8
PRINTED = ["three"]
INKS = {"counter": (0x24, 0x46, 0x6B), "deck": (0x34, 0x42, 0x9A)}  # of amounts; of what to look at

failures = []


def expect(what, got, wanted):
    if got != wanted:
        failures.append(f"{what}: {got!r}, not {wanted!r}")


def axe_source(folder):
    """axe-core of the version that the lock file names."""
    for name in ("package.json", "package-lock.json"):
        shutil.copy(READERS / name, folder)
    ran = subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=folder, capture_output=True,
                         text=True)
    if ran.returncode != 0:
        print(f"axe-core could not be installed: {ran.stderr.strip()[-200:]}")
        sys.exit(77)
    return (folder / "node_modules/axe-core/axe.min.js").read_text()


def audit(browser, name, path, axe):
    for dark in (False, True):
        for width in (1280, 390):
            page = browser.open(path.as_uri(), width=width, dark=dark)
            page.value(axe + "; 0")
            found = page.send("Runtime.evaluate", awaitPromise=True, returnByValue=True, expression="""
                document.querySelectorAll('details').forEach((d) => { d.open = true; }),
                axe.run().then((r) => r.violations.map((v) => [v.id, v.nodes[0].html.slice(0, 120)]))""")
            where = f"{name} at {width} {'dark' if dark else 'light'}"
            expect(f"{where}: axe-core", found["result"].get("value"), [])


def pages_of(pdf):
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    return text.split("\f")[:-1]


def printed(browser, name, path, folder):
    for letter in (False, True):
        pdf = folder / f"{name}-{'letter' if letter else 'a4'}.pdf"
        browser.open(path.as_uri(), dark=True).pdf(pdf, letter=letter)
        pages = pages_of(pdf)
        expect(f"{pdf.name}: at most {MOST_PAGES} pages ({len(pages)})", len(pages) <= MOST_PAGES, True)
        for words in ("Counter.", "$214,080", "Worth to you", "What to ask for", "Settle for nothing"):
            expect(f"{pdf.name}: page 1 says {words}", words in pages[0], True)
        expect(f"{pdf.name}: page 1 ends before the vesting", "How the equity vests" in pages[0], False)


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


def weasy(name, path, folder):
    pdf = folder / f"{name}-weasyprint.pdf"
    subprocess.run(["weasyprint", path, pdf], check=True, capture_output=True)
    text = " ".join("\n".join(pages_of(pdf)).split())
    wanted = {"counter": ["Counter.", "Cash in year 1", "$214,080", "Settle for nothing"],
              "deck": ["I have delivered", "What I ask for"]}[name]
    for words in wanted:
        expect(f"{name} in WeasyPrint says {words}", words.lower() in text.lower(), True)
    for together in ("1$214", "month$14", "base,$", "likely$"):
        expect(f"{name} in WeasyPrint: run together {together}", together in text, False)
    expect(f"{name} in WeasyPrint: pictures are in colour", shows(pdf, INKS[name], folder), True)


def main(folder):
    axe = axe_source(folder)
    with Chromium() as browser:
        for name, arguments in PAGES.items():
            path = folder / f"{name}.html"
            subprocess.run([PROGRAM, "report", *arguments, "-o", path], cwd=SCENARIOS, check=True, stderr=subprocess.DEVNULL)
            audit(browser, name, path, axe)
            if name in PRINTED:
                printed(browser, name, path, folder)
    if shutil.which("weasyprint"):
        for name in ("counter", "deck"):
            weasy(name, folder / f"{name}.html", folder)
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

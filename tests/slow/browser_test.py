"""Report pages and decks in a headless Chromium: no complaint, no request, nothing wider than a phone, text that
stands out from its ground, the same page without script, and on A4 and Letter.

usage: browser_test.py PROGRAM REPOSITORY [FOLDER]    FOLDER keeps pages, pictures and PDFs to be looked at
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

if not shutil.which("chromium"):
    print("chromium is not installed")
    sys.exit(77)

from chromium import Chromium

PROGRAM, REPOSITORY = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
SCENARIOS = REPOSITORY / "scenarios"
CASES = REPOSITORY / "tests/cases"
SIMULATED = CASES / "simulation/case01"
PAGES = {
    "three": ["as-offered.toml", "counter.toml", "rival.toml"],
    "plan": ["as-offered.toml", "--against", "rival.toml", "--against", "today.toml"],
    "public": ["as-offered.toml", "--public"],
    "impact": ["impact-grant.toml"],
    "bare": ["today.toml"],
    "simulated": [str(SIMULATED / "a.toml"), str(SIMULATED / "b.toml")],
    "refreshers": [str(CASES / "ledger/12_refreshers/a.toml")],
    "clauses": [str(CASES / "ledger/16_several_clauses/a.toml")],
    "options": [str(CASES / "ledger/23_rounds_and_options/a.toml"), str(CASES / "ledger/23_rounds_and_options/b.toml")],
    "long": ["as-offered.toml", "rival.toml", "--set", "projection.years=15"],
    "deck": ["as-offered.toml", "--as", "deck"],
}

# Texts whose colour is too near to the ground under them (WCAG 2.1, AA): [contrast, needed, text].
CONTRAST = """
(() => {
  const numbers = (c) => c.match(/[\\d.]+/g).map(Number);
  const part = (v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  const ground = light(numbers(getComputedStyle(document.body).backgroundColor));
  const poor = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode());) {
    const e = node.parentElement;
    if (!node.textContent.trim() || !e.getClientRects().length || e.closest('script, style, title, desc')) continue;
    const style = getComputedStyle(e);
    const ink = light(numbers(e instanceof SVGElement ? style.fill : style.color));
    const contrast = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
    const size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
    if (contrast < needed) poor.push([contrast.toFixed(2), needed, node.textContent.trim().slice(0, 40)]);
  }
  return poor.slice(0, 5);
})()
"""

# Elements that stick out of the window.
OVERFLOW = """
(() => {
  const wide = [...document.querySelectorAll('body *')].filter((e) => {
    const box = e.getBoundingClientRect();
    return box.width && !e.closest('.unseen') && (box.right > innerWidth + 1 || box.left < -1);
  });
  return wide.slice(0, 5).map((e) => e.tagName + ' ' + e.textContent.slice(0, 40));
})()
"""

# Words of a picture that run into others, or out of the picture.
TANGLED = """
(() => {
  const found = [];
  for (const svg of document.querySelectorAll('svg')) {
    if (!svg.getClientRects().length) continue;
    const sheet = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].map((t) => [t.textContent, t.getBoundingClientRect()]);
    texts.forEach(([said, a], i) => {
      if (a.left < sheet.left - 2 || a.right > sheet.right + 2) found.push(['out of its picture', said]);
      for (const [other, b] of texts.slice(i + 1)) {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1.5 && down > 4) found.push([said, other]);
      }
    });
  }
  return found.slice(0, 5);
})()
"""

SMALLEST_WORDS = """
Math.min(...[...document.querySelectorAll('svg text')].filter((t) => t.getClientRects().length)
  .map((t) => parseFloat(getComputedStyle(t).fontSize) * t.ownerSVGElement.getBoundingClientRect().width
    / t.ownerSVGElement.viewBox.baseVal.width), 99)
"""

failures = []


def expect(what, got, wanted):
    if got != wanted:
        failures.append(f"{what}: {got!r}, not {wanted!r}")


def look(browser, name, path, pictures):
    for width in (1280, 390):
        for dark in (False, True):
            where = f"{name} at {width} {'dark' if dark else 'light'}"
            page = browser.open(path.as_uri(), width=width, dark=dark)
            expect(f"{where}: complaints", page.errors, [])
            expect(f"{where}: requests", page.requests, [path.as_uri()])
            expect(f"{where}: wider than the window", page.value("document.documentElement.scrollWidth > innerWidth"), False)
            expect(f"{where}: sticking out", page.value(OVERFLOW), [])
            expect(f"{where}: tangled words", page.value(TANGLED), [])
            expect(f"{where}: faint", page.value(CONTRAST), [])
            expect(f"{where}: words of at least 11 pixels", page.value(SMALLEST_WORDS) >= 11, True)
            if pictures:
                page.screenshot(pictures / f"{name}-{width}-{'dark' if dark else 'light'}.png")


def read_without_script(browser, name, path):
    words = "document.body.innerText.replace(/\\s+/g, ' ')"
    with_script = browser.open(path.as_uri()).value(words)
    without = browser.open(path.as_uri(), scripts=False).value(words)
    expect(f"{name}: the same words without script", with_script == without, True)


def sort(browser, path):
    """A table by its first column of numbers, upwards and then downwards; what is not known stays last."""
    page = browser.open(path.as_uri())
    page.value("window.table = [...document.querySelectorAll('table.sorts')].find((t) => t.querySelector('[data-v]'))")
    page.value("window.column = table.querySelector('[data-v]').cellIndex")
    page.value("window.head = table.tHead.rows[0].cells[column]")
    rows = "[...table.tBodies[0].rows].filter((r) => !r.classList.contains('total'))"
    values = f"{rows}.map((r) => parseFloat(r.cells[column].dataset.v)).filter((v) => !Number.isNaN(v))"
    page.value("head.querySelector('button').click()")
    up = page.value(values)
    expect("more than one number to sort", len(up) > 1, True)
    expect("sorted upwards", up, sorted(up))
    page.value("head.querySelector('button').click()")
    expect("sorted downwards", page.value(values), sorted(up, reverse=True))
    expect("the header says how", page.value("head.getAttribute('aria-sort')"), "descending")


def printed(browser, name, path, folder):
    """Both papers, light although the screen is dark; every page holds something."""
    for letter in (False, True):
        pdf = folder / f"{name}-{'letter' if letter else 'a4'}.pdf"
        browser.open(path.as_uri(), dark=True).pdf(pdf, letter=letter)
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
        pages = text.split("\f")[:-1]
        expect(f"{pdf.name}: empty pages", [i for i, p in enumerate(pages) if not p.strip()], [])
        if name == "deck":
            expect(f"{pdf.name}: pages", len(pages), 6)


def main(folder, pictures):
    with Chromium() as browser:
        for name, arguments in PAGES.items():
            path = folder / f"{name}.html"
            subprocess.run([PROGRAM, "report", *arguments, "-o", path], cwd=SCENARIOS, check=True, stderr=subprocess.DEVNULL)
            look(browser, name, path, pictures)
            read_without_script(browser, name, path)
            printed(browser, name, path, folder)
        sort(browser, folder / "three.html")
    for failure in failures:
        print(failure)
    print(f"{len(PAGES)} pages, {len(failures)} faults")
    return 1 if failures else 0


if len(sys.argv) > 3:
    kept = pathlib.Path(sys.argv[3]).resolve()
    kept.mkdir(parents=True, exist_ok=True)
    sys.exit(main(kept, kept))
with tempfile.TemporaryDirectory() as temporary:
    sys.exit(main(pathlib.Path(temporary), None))

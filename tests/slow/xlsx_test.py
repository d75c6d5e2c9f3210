"""Every formula of a workbook agrees with the engine: as written, and after an assumption was changed in the file.

usage: xlsx_test.py PROGRAM REPOSITORY
"""
import datetime
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import office

CASES = pathlib.Path(sys.argv[2], "tests", "cases")
CENT = 0.0051  # both sides are cents; a binary fraction of one apart is none

# What is changed: the label on the sheet, its new value there, and the same for the engine.
CHANGES = [
    ("Base salary a year", 187654.33, "offer.base_salary=187654.33"),
    ("Growth of the value a year", 0.075, 'company.growth=7.5%'),
    ("Discount rate a year", 0.0425, 'projection.discount_rate=4.25%'),
    ("Valuation", 987654321.0, "company.valuation=987654321"),
]
# name: (files, labels to leave alone, changes of its own; None: nothing is changed)
BOOKS = {
    "flagship": (["plan/flagship/offer", "plan/flagship/rival", "plan/flagship/current"], [], []),
    "installments": (["ledger/03_installments/a"], [], [("Raise every 12 months", 0.0333, "offer.raise=3.33%")]),
    "clawback": (["ledger/04_clawback_full/a"], [], []),
    "tiers": (["ledger/06_tiers/a"], [], [("Bonus a year, share of base", 0.0725, "offer.bonus.rate=7.25%")]),
    "half-cents": (["ledger/07_half_cents/a"], [], [("Grant 1: shares", 1003, "offer.grants[0].shares=1003")]),
    "terms": (["ledger/09_terms_of_vesting/a"], [], [("Grant 2: shares", 31_337, "offer.grants[1].shares=31337"),
                                                     ("Grant 3: shares", 77, "offer.grants[2].shares=77")]),
    "yearly": (["ledger/10_yearly/a"], [], [("Grant 1: ownership", 0.000625, "offer.grants[0].ownership=0.0625%")]),
    "ownership": (["ledger/11_ownership/a"], [], [("Grant 1: ownership", 0.00077, "offer.grants[0].ownership=0.077%")]),
    "refreshers": (["ledger/12_refreshers/a"], [], []),
    "impact": (["ledger/13_impact_clause/a"], [], []),
    "single": (["ledger/14_single_trigger/a"], [], []),
    "several": (["ledger/16_several_clauses/a"], [], []),
    "options": (["ledger/17_options/a"], [], []),
    "score": (["ledger/19_impact_ownership/a"], [], []),
    "rounds": (["ledger/23_rounds_and_options/a", "ledger/23_rounds_and_options/b"], [], []),
    "divisible": (["../slow/divisible"], [], [("Grant 1: ownership", 0.0007, "offer.grants[0].ownership=0.07%")]),
    "everything": (["../slow/pay"], [], [("Bonus a year, dollars", 44_444.44, "offer.bonus.amount=44444.44")]),
    "terms of pay": (["../slow/books/r2-pay"], [], [
        ("Raise on 2027-02-14", 0.0411, "offer.raises[0].percent=4.11%"),
        ("Paid in month 8", 12_345.67, "offer.sign_on.installments[1].amount=12345.67"),
        ("Payment 1", 17_171.71, "offer.payments[0].amount=17171.71"),
        ("Payment 2", 41_414.14, "offer.payments[1].amount=41414.14"),
        ("Bonus a year, share of base", 0.1825, "offer.bonuses[0].rate=18.25%"),
        ("Bonus 2 a year, dollars", 51_515.15, "offer.bonuses[1].amount=51515.15"),
        ("Bonus 4 a year, share of base", 0.0625, "offer.bonuses[3].rate=6.25%"),
        ("Match, share of base", 0.05, "offer.benefits[0].of_base=5%"),
        ("Tier 2: pays", 1.25, "offer.bonuses[0].tiers[1].pays=125%")]),
    "terms of grants": (["../slow/books/r2-grants"], [], [
        ("Price of a share", 61.234567, "company.share_price=61.234567"),
        ("Growth of the value in year 2", 0.0825, 'company.growth=["7%", "8.25%", "0.5%"]'),
        ("Grant 1: shares", 4_444, "offer.grants[0].shares=4444"),
        ("Grant 3: shares", 1_111, "offer.grants[2].shares=1111"),
        ("Grant 4: value of the stock", 99_999.99, "offer.grants[3].value=99999.99")]),
    "terms of a startup": (["../slow/books/r2-private"], [], [
        ("Grant 1: shares", 71_717, "offer.grants[0].shares=71717"),
        ("Grant 3: ownership", 0.000175, "offer.grants[2].ownership=0.0175%"),
        ("Round 1: dilution", 0.125, "company.rounds[0].dilution=12.5%")]),
    "net of stock": (["../slow/books/tax-listed"], [], [
        ("Raise on 2027-12-20", 0.055, "offer.raises[0].percent=5.5%"),
        ("Payment 1", 17_171.71, "offer.payments[0].amount=17171.71"),
        ("Bonus a year, share of base", 0.2125, "offer.bonus.rate=21.25%"),
        ("Grant 1: value of the stock", 523_456.78, "offer.grants[0].value=523456.78"),
        ("Premiums before tax a year", 5_151.51, "tax.pretax=5151.51"),
        ("Indexation after the last table", 0.031, "tax.indexation=3.1%")]),
    "net of a couple": (["../slow/books/tax-couple"], [], [
        ("Wages of the spouse a year", 243_210.98, "tax.spouse_income=243210.98"),
        ("Other income a year", 12_345.67, "tax.other_income=12345.67"),
        ("Wages of an earlier employer", 98_765.43, "tax.wages_before=98765.43"),
        ("Into a 401(k), share of base", 0.125, "tax.retirement=12.5%"),
        ("Itemised besides state tax a year", 28_000, "tax.itemized=28000"),
        ("Grant 1: strike", 3.3, "offer.grants[0].strike=3.3")]),
    "net of options": (["../slow/books/tax-iso"], [], [
        ("Into a 401(k) a year", 30_000, "tax.retirement=30000"),
        ("Grant 1: shares", 131_313, "offer.grants[0].shares=131313")]),
    # What a state takes stands as the file has it, so nothing is changed.
    "net in a state": (["../slow/books/tax-state"], [], None),
    "net over the limit": (["../slow/books/tax-limit"], [], None),
}
BOOKS |= {case.name: ([f"ledger/{case.name}/{file.stem}" for file in sorted(case.glob("[a-z].toml"))], [], [])
          for case in sorted(CASES.glob("ledger/[2-5][0-9]_*")) if "26" <= case.name[:2]}


def number(value):
    if isinstance(value, datetime.datetime):
        return (value - datetime.datetime(1899, 12, 30)).days
    return value


def differences(formulas, ours, theirs):
    """Cells with a formula that are no numbers, or not the same to the cent."""
    for cell, formula in formulas.items():
        a, b = number(ours.get(cell)), number(theirs.get(cell))
        same = isinstance(a, (int, float)) and isinstance(b, (int, float)) and abs(a - b) < CENT
        if not same:
            yield f"{cell[0]}!{cell[1]} {formula}: the engine says {a}, the sheet {b}"


class Test:
    def __init__(self, program, repository, folder):
        self.program, self.folder = program, pathlib.Path(folder)
        self.cases = CASES
        self.failed = 0

    def write(self, name, files, settings=()):
        book = self.folder / f"{name}.xlsx"
        words = [word for text in settings for word in ("--set", text)]
        paths = [str(self.cases / f"{file}.toml") for file in files]
        run = subprocess.run([self.program, "project", *paths, *words, "-o", str(book)], capture_output=True, text=True)
        if run.returncode != 0:
            raise SystemExit(f"{name}: {run.stderr}")
        return book

    def by_exits(self, book):
        """The worth and rank of offers whose equity counts by its exits: that follows no cell of the book."""
        cells = office.values(book)
        rows = {cell[1:] for sheet, cell in cells if sheet == "Summary" and cell[0] == "C" and cell[1:].isdigit()}
        exits = any(isinstance(cells.get(("Summary", f"K{row}")), (int, float)) for row in rows)
        return {("Summary", f"{column}{row}") for column in "BC" for row in rows} if exits else set()

    def compare(self, name, book, engine, theirs, apart=frozenset()):
        formulas = {cell: text for cell, text in office.formulas(book).items() if cell not in apart}
        wrong = list(differences(formulas, office.values(engine), theirs))
        print(f"{'FAIL' if wrong else 'ok'}  {name}: {len(formulas)} formulas")
        print("".join(f"      {line}\n" for line in wrong[:10]), end="")
        self.failed += bool(wrong)

    def looks(self, name, book):
        """Formats without a stray dot, formulas that hide nothing, charts that are described."""
        wrong = [f"{cell}: {formula}" for cell, formula in office.formulas(book).items()
                 if "IFERROR" in formula or "LOOKUP(" in formula]
        wrong += [f"format {code}" for code in office.formats(book) if re.search(r"[#0]\.#", code)]
        wrong += [f"{drawing} has a chart without a description" for drawing in office.undescribed(book)]
        print(f"{'FAIL' if wrong else 'ok'}  {name}: formats, functions, descriptions")
        print("".join(f"      {line}\n" for line in wrong[:10]), end="")
        self.failed += bool(wrong)

    def run(self):
        originals, changed, engines = {}, {}, {}
        for name, (files, _, own) in BOOKS.items():
            book = originals[name] = self.write(name, files)
            if own is None:
                continue
            columns = range(2, 2 + len(files))
            labels = office.labels(book, "Assumptions")
            changes = [c for c in CHANGES if c[0] in labels] + own
            engines[name] = self.write(f"{name}-engine", files, [c[2] for c in changes])
            changed[name] = office.change(book, "Assumptions", {(c[0], n): c[1] for c in changes for n in columns},
                                          self.folder / f"{name}-changed.xlsx")
        books = [*originals.values(), *changed.values()]
        readers = {"LibreOffice": office.recalculated(books, self.folder)}
        if shutil.which("ssconvert"):
            readers["Gnumeric"] = office.in_gnumeric(books, self.folder)
        for reader, again in readers.items():
            for name, book in originals.items():
                self.compare(f"{name} in {reader}", book, book, office.values(again / book.name))
                if name in changed:
                    self.compare(f"{name}, changed, in {reader}", book, engines[name],
                                 office.values(again / changed[name].name), self.by_exits(book))
        for name, book in originals.items():
            self.looks(name, book)
        print(f"{len(readers) * len(books) + len(BOOKS) - self.failed} passed, {self.failed} failed")
        return 1 if self.failed else 0


def main():
    if not shutil.which("soffice"):
        print("LibreOffice is not installed: tools/packages.txt names it")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        return Test(sys.argv[1], sys.argv[2], folder).run()


if __name__ == "__main__":
    sys.exit(main())

"""Workbooks through LibreOffice and Gnumeric: recalculated headless, read back as values by sheet and cell."""
import pathlib
import re
import subprocess
import zipfile

import openpyxl

# 0: recalculate always, whatever the file says was stored.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>
"""


def profile(folder):
    user = pathlib.Path(folder, "profile", "user")
    user.mkdir(parents=True, exist_ok=True)
    (user / "registrymodifications.xcu").write_text(SETTINGS)
    return f"-env:UserInstallation={user.parent.resolve().as_uri()}"


def recalculated(books, folder):
    """The folder in which the books stand after LibreOffice has loaded, recalculated and saved them."""
    out = pathlib.Path(folder, "recalculated")
    subprocess.run(["soffice", profile(folder), "--headless", "--convert-to", "xlsx", "--outdir", str(out),
                    *map(str, books)], check=True, capture_output=True, timeout=600)
    return out


def in_gnumeric(books, folder):
    """The folder in which the books stand after Gnumeric has loaded, recalculated and saved them."""
    out = pathlib.Path(folder, "gnumeric")
    out.mkdir(exist_ok=True)
    for book in books:
        subprocess.run(["ssconvert", "--recalc", str(book), str(out / pathlib.Path(book).name)], check=True,
                       capture_output=True, timeout=600)
    return out


def values(book):
    """{(sheet, cell): value}, without the empty ones."""
    loaded = openpyxl.load_workbook(book, data_only=True)
    return {(sheet.title, cell.coordinate): cell.value for sheet in loaded for row in sheet.iter_rows() for cell in row
            if cell.value is not None}


def formulas(book):
    loaded = openpyxl.load_workbook(book)
    return {(sheet.title, cell.coordinate): cell.value for sheet in loaded for row in sheet.iter_rows() for cell in row
            if isinstance(cell.value, str) and cell.value.startswith("=")}


def labels(book, sheet):
    page = openpyxl.load_workbook(book)[sheet]
    return {page.cell(row, 1).value: row for row in range(1, page.max_row + 1)}


def change(book, sheet, changes, into):
    """Sets values in cells found by (label in column A, column) and saves without any stored result.

    A cell that is empty is one that the offer of that column does not have: it stays so."""
    loaded = openpyxl.load_workbook(book)
    page = loaded[sheet]
    rows = labels(book, sheet)
    for (label, column), value in changes.items():
        if page.cell(rows[label], column).value is not None:
            page.cell(rows[label], column).value = value
    loaded.save(into)
    return into


def formats(book):
    """The number formats of all cells."""
    loaded = openpyxl.load_workbook(book)
    return {cell.number_format for sheet in loaded for row in sheet.iter_rows() for cell in row}


def undescribed(book):
    """The drawings that hold a frame without alternative words."""
    with zipfile.ZipFile(book) as parts:
        return [name for name in parts.namelist() if name.startswith("xl/drawings/drawing")
                and any('descr="' not in frame for frame in re.findall(r"<xdr:cNvPr [^>]*>", parts.read(name).decode()))]

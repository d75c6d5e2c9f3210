#!/usr/bin/env python3
"""Puts sources together into few translation units: unity.py FOLDER UNITS FILE...

Two files whose anonymous namespaces say the same name cannot stand in one unit, nor one that hides what another takes
from a header; files are dealt out so that none do.
Prints the units, one a line. A unit that would say the same as before is not written again.
"""
import pathlib
import re
import sys

NAME = re.compile(r"\b([A-Za-z_]\w*)\s*(?:\(|=|\{|\[|;|:(?!:))")
CALLED = re.compile(r"(?<![.\w:>])([A-Za-z_]\w*)\(")
OWN_TYPE = re.compile(r"^(?:struct|class|enum class|enum|using)\s+([A-Z]\w*)\s*(?:[:{=]|final)", re.M)
ENUM = re.compile(r"\benum (?!class\b)\w*(?:\s*:\s*[\w:]+)?\s*\{([^}]*)\}")
HEADER_TYPE = re.compile(r"^(?:struct|class|enum class|enum|using)\s+([A-Z]\w*)", re.M)
TYPE = re.compile(r"\b(?:struct|class|enum class|enum|using|namespace)\s+([A-Za-z_]\w*)")


def own_names(text):
    """What the anonymous namespaces of a file say at their outermost level."""
    names, depth, inside = set(), 0, None
    text = re.sub(r"//[^\n]*", "", text)
    text = re.sub(r'R"(\w*~*)\((?:.|\n)*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', '""', text)
    for values in ENUM.findall(text):
        names.update(re.findall(r"\w+", re.sub(r"=[^,]*", "", values)))
    for line in text.split("\n"):
        if re.match(r"\s*(inline )?namespace \w*\s*\{", line) and re.match(r"\s*namespace \{", line):
            inside = depth + 1
        elif inside is not None and depth == inside:
            names.update(TYPE.findall(line))
            names.update(NAME.findall(line.split("{")[0] + "{" if "{" in line else line))
        elif inside is None and not line.startswith(" ") and depth >= 1:
            names.update(TYPE.findall(line))
        if not line.lstrip().startswith("#"):
            depth += line.count("{") - line.count("}")
        if inside is not None and depth < inside:
            inside = None
    return names - {"if", "for", "while", "return", "switch", "sizeof", "operator"}


def fits(own, used, heap, said):
    """Not two of one name, nor one that a header says too where another file may mean the header's."""
    return not (own & heap.own or own & said & heap.used or heap.own & said & used)


class Heap:
    def __init__(self):
        self.files, self.own, self.used, self.size = [], set(), set(), 0
        self.alone = False

    def take(self, file, own, used):
        self.files.append(file)
        self.own |= own
        self.used |= used
        self.size += file.stat().st_size


def dealt(files, units, said, types):
    """Large files first, each to the smallest unit that it fits."""
    heaps = [Heap() for _ in range(units)]
    for file in sorted(files, key=lambda f: (-f.stat().st_size, str(f))):
        text = file.read_text()
        own, used = own_names(text), set(CALLED.findall(text))
        alone = bool(own & types & set(OWN_TYPE.findall(text)))
        free = [h for h in heaps if not h.alone and fits(own, used, h, said)]
        if not free or alone:
            heaps.append(Heap())
            # A type that a header says too: one that follows would find two of its name.
            heaps[-1].alone = alone
            free = [heaps[-1]]
        min(free, key=lambda h: h.size).take(file, own, used)
    return [sorted(h.files) for h in heaps if h.files]


def said_by_headers(root, room):
    """Names of functions in any header, and of types where the files of a room would find them unasked."""
    said, types = set(), set()
    for header in [*root.glob("include/**/*.hpp"), *root.glob("src/**/*.hpp"), *root.glob("tests/**/*.hpp")]:
        text = header.read_text()
        said.update(CALLED.findall(text))
        if {room, "core", "terms", "support"} & set(header.parts):
            types.update(HEADER_TYPE.findall(text))
    return said, types


def main():
    folder, units = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    said, types = said_by_headers(pathlib.Path(__file__).resolve().parent.parent, folder.name)
    for i, unit in enumerate(dealt([pathlib.Path(f) for f in sys.argv[3:]], units, said, types)):
        path = folder / f"unit_{i}.cpp"
        text = "".join(f'#include "{f}"\n' for f in unit)
        if not path.exists() or path.read_text() != text:
            path.write_text(text)
        print(path)


main()

"""Every format held against the PDF: our pages written in each, read again, their records' leaves compared.

`python -m tests.bench.formats [PDF ...]` prints a table and fails where a format whose text is exact gives less than 98 %.
Formats that have no rules are held against the whole PDF too. Files that real programs made of the same page are compared
with `--made FILE ...`, without a limit, since their text is theirs.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from notices.pipeline import parse_page
from notices.readers import read_pages
from notices.score import leaves
from tests.press import formats

PAGES = Path(__file__).parents[2] / "fixtures" / "pages"
LEAST = 0.98
RULED: dict[str, Callable] = {
    "ALTO 2 mm10": lambda page: formats.alto(page, "mm10", 254 / 72, 2),
    "ALTO 3 inch1200": lambda page: formats.alto(page, "inch1200", 1200 / 72, 3),
    "ALTO 4 pixel": formats.alto,
    "PAGE 2013": lambda page: formats.page_xml(page, "2013-07-15"),
    "PAGE 2019": formats.page_xml,
    "hOCR": formats.hocr,
    "ABBYY": formats.abbyy,
}
UNRULED: dict[str, Callable] = {
    "Tesseract TSV": formats.tesseract_tsv,
    "RapidOCR": formats.rapidocr,
    "PP-Structure": formats.paddle_structure,
    "MinerU middle": formats.mineru_middle,
    "Google Vision": formats.google_vision,
    "Azure": formats.azure,
    "AWS Textract": formats.textract,
    "Docling": formats.docling,
}
TABLES: dict[str, Callable] = {
    f"{name}, tables": lambda page, write=write: write(page, formats.tables_of(page))
    for name, write in (
        ("PP-Structure", formats.paddle_structure),
        ("MinerU", formats.mineru_middle),
        ("Azure", formats.azure),
        ("Textract", formats.textract),
        ("Docling", formats.docling),
    )
}


def main(arguments: list[str]) -> int:
    at = arguments.index("--made") if "--made" in arguments else len(arguments)
    given = [Path(one) for one in arguments[:at]] or sorted(PAGES.glob("*.pdf"))
    worst = 1.0
    pages = [next(read_pages(path)) for path in given]
    wanted = [fields(page) for page in pages]
    for name, write in (RULED | UNRULED | TABLES).items():
        same = total = 0
        for page, expected in zip(pages, wanted, strict=True):
            read = fields(again(write(page)))
            same += alike(expected, read)
            total += max(len(expected), len(read))
        worst = min(worst, same / total)
        print(f"{name:20} {same:6} of {total:6} leaves {same / total:8.2%}", flush=True)
    for made in arguments[at + 1 :]:
        compare(Path(made), wanted[0])
    return int(worst < LEAST)


def alike(expected: dict, read: dict) -> int:
    """How many leaves are equal, of whatever number a notice is among those of its kind."""
    bags = [Counter((*at[-2:], str(value)) for at, value in found.items()) for found in (expected, read)]
    return sum((bags[0] & bags[1]).values())


def compare(path: Path, expected: dict) -> None:
    """Leaves of a file that another program made of the first page; notices are held against each other by kind and place."""
    pages = list(read_pages(path, ocr="never"))
    read = {(number, *at): value for number, page in enumerate(pages) for at, value in fields(page).items()}
    same = alike(expected, read)
    print(f"{path.name:20} {same:6} of {len(expected):6} leaves {same / len(expected):8.2%}  ({sum(len(p.lines) for p in pages)} lines)", flush=True)


def fields(page):
    return {
        (number, outcome.kind, at): value
        for number, outcome in enumerate(parse_page(page).outcomes)
        for at, value in leaves(outcome.record.model_dump(mode="json", warnings=False)).items()
    }


def bare(page):
    """A page of which nothing but the lines is known, without type sizes and weights."""
    lines = tuple(replace(line, strong=(), size=line.box.width if line.vertical else line.box.height) for line in page.lines)
    return replace(page, lines=lines, rulings=(), tints=(), pictures=())


def again(content: bytes):
    with tempfile.NamedTemporaryFile(suffix=".bin") as file:
        file.write(content)
        file.flush()
        (page,) = read_pages(Path(file.name))
        return page


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

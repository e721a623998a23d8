"""A folder with everything that goes wrong with pages: each has a clear line in the ledger, and the others are read."""

from __future__ import annotations

import io
from collections import defaultdict
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from tests.conftest import FIXTURES
from tests.test_batch import parse, rows
from tests.test_pdf import LOCKED, TEXT, pdf
from tests.test_scan import header

SCAN = FIXTURES / "scans" / "boxed_and_classified.png"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    """The rows of a run over the folder, by the names of its files."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "empty.tif").write_bytes(b"")
    (folder / "bomb.png").write_bytes(header(60000, 60000))
    (folder / "locked.pdf").write_bytes(pdf(TEXT, trailer=LOCKED))
    Image.new("L", (1, 1)).save(folder / "dot.png")
    printed = Image.open(SCAN).convert("RGB")
    whole = io.BytesIO()
    printed.save(whole, "jpeg", dpi=(300, 300))
    (folder / "cut.jpg").write_bytes(whole.getvalue()[: len(whole.getvalue()) // 2])
    printed.convert("CMYK").save(folder / "mixed.jpg", dpi=(300, 300), quality=95)
    long, leaf = pypdfium2.PdfDocument.new(), pypdfium2.PdfDocument(pdf(TEXT))
    for _ in range(300):
        long.import_pages(leaf)
    long.save(folder / "long.pdf")
    out = tmp_path_factory.mktemp("run")
    run = parse(folder, "-o", out, "--workers", 2)
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    by_name = defaultdict(list)
    for row in rows(out):
        by_name[Path(row["file"]).name].append(row)
    return by_name


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("bomb.png", "more than a newspaper page has"),
        ("cut.jpg", "the picture is damaged"),
        ("dot.png", "1 x 1 pixels hold no line of print"),
        ("empty.tif", "the file is empty"),
        ("locked.pdf", "encrypted and asks for a password"),
    ],
)
def test_what_cannot_be_read_says_why(ledger, name, said):
    (row,) = ledger[name]
    assert row["state"] == "failed"
    assert said in row["error"]
    assert name in row["error"]


def test_ink_of_four_colours_is_read_as_grey(ledger):
    (row,) = ledger["mixed.jpg"]
    assert (row["state"], row["kinds"]) == ("read", {"deregistration": 1, "lost_document": 2})


def test_every_page_of_three_hundred_has_its_row(ledger):
    assert [row["page"] for row in ledger["long.pdf"]] == [*range(1, 301)]
    assert {row["state"] for row in ledger["long.pdf"]} == {"read"}

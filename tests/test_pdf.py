"""Reading PDF files: what stands on the page, and what is said of files that give none."""

import io
from pathlib import Path

import pypdfium2
import pytest

from notices.readers.errors import ReadError
from notices.readers.pdf import read
from tests.test_layout import SAMPLE

sampled = pytest.mark.skipif(not SAMPLE.exists(), reason="the sample page is not part of the repository")


def pdf(content: bytes, extra: bytes = b"", trailer: bytes = b"") -> bytes:
    """A page of 200 x 100 points with Helvetica as F1."""
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R /Resources 7 0 R " + extra + b" >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
        (
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 50 50] /Matrix [1 0 0 1 100 0] /Length 22 >>\n"
            b"stream\n0 0 m 40 0 l 1 w S    \nendstream"
        ),
        b"<< /Font << /F1 5 0 R >> /XObject << /X1 6 0 R >> >>",
    ]
    out, offsets = b"%PDF-1.7\n", []
    for number, part in enumerate(parts, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = b"xref\n0 8\n0000000000 65535 f \n" + table
    return out + end + b"trailer << /Size 8 /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (trailer, len(out))


def written(folder: Path, content: bytes) -> Path:
    path = folder / "page.pdf"
    path.write_bytes(content)
    return path


TEXT = b"BT /F1 10 Tf 20 50 Td (A-12 ready) Tj ET 20 40 m 120 40 l S [4 2] 0 d 20 30 m 120 30 l S"


def test_lines_rulings_and_weights(tmp_path: Path) -> None:
    (page,) = read(written(tmp_path, pdf(TEXT)))
    (line,) = page.lines
    assert (line.text, len(line.stops), line.strong[0].of(line.text)) == ("A-12 ready", 11, "A-12 ready")
    assert line.box is not None
    assert 40 < line.box.y0 < 45
    assert 50 < line.box.y1 < 55
    assert [(round(rule.box.centre[1]), rule.dashed) for rule in page.rulings] == [(60, False), (70, True)]
    assert (page.width, page.height, page.reader, page.number) == (200, 100, "pdf", 1)


def test_drawings_inside_a_form_stand_where_its_matrix_puts_them(tmp_path: Path) -> None:
    (page,) = read(written(tmp_path, pdf(TEXT + b" /X1 Do")))
    assert any(abs(rule.box.x0 - 100) < 0.1 and abs(rule.box.x1 - 140) < 0.1 for rule in page.rulings)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_reads_as_it_is_shown(tmp_path: Path, turn: int) -> None:
    matrices = {90: b"0 1 -1 0 100 0", 180: b"-1 0 0 -1 200 100", 270: b"0 -1 1 0 0 100"}
    content = b"q " + matrices[turn] + b" cm BT /F1 10 Tf 20 50 Td (A-12 ready) Tj ET Q"
    (page,) = read(written(tmp_path, pdf(content, b"/Rotate %d" % turn)))
    (line,) = page.lines
    assert (line.text, line.vertical) == ("A-12 ready", False)


def test_a_page_without_characters_says_so(tmp_path: Path) -> None:
    (page,) = read(written(tmp_path, pdf(b"0 0 m 100 0 l S")))
    assert [problem.rule for problem in page.problems] == ["text-layer-missing"]


@sampled
def test_a_layer_without_unicode_values_is_garbage(tmp_path: Path) -> None:
    content = (SAMPLE / "page.pdf").read_bytes().replace(b"/ToUnicode", b"/NoUnicode")
    (page,) = read(written(tmp_path, content))
    assert [problem.rule for problem in page.problems] == ["text-layer-garbage"]


@sampled
def test_the_sample_reads_the_same_when_it_is_turned(tmp_path: Path) -> None:
    document = pypdfium2.PdfDocument(SAMPLE / "page.pdf")
    document[0].set_rotation(90)
    buffer = io.BytesIO()
    document.save(buffer)
    (page,) = read(written(tmp_path, buffer.getvalue()))
    assert page.width > page.height


LOCKED = (
    b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -1 /O <"
    + b"00" * 32
    + b"> /U <"
    + b"11" * 32
    + b"> >> /ID [<00> <00>]"
)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n", "not a PDF"),
        (pdf(TEXT)[:60], "truncated"),
        (b"%PDF-1.7\n%%EOF\n", "damaged"),
        (pdf(TEXT, trailer=LOCKED), "password"),
    ],
    ids=["empty", "picture", "truncated", "damaged", "encrypted"],
)
def test_bad_files_are_refused_in_words(tmp_path: Path, content: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=says):
        list(read(written(tmp_path, content)))

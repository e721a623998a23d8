"""Scanned pages: opened, straightened, read, ruled, screened; bad pictures refused by name."""

from __future__ import annotations

import struct
import zlib
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from notices.readers import scan
from notices.readers.errors import ReadError
from notices.text import squeeze

PRINTED = Path(__file__).parents[1] / "fixtures" / "scans" / "boxed_and_classified.png"


@pytest.fixture(scope="module")
def page():
    return next(scan.read(PRINTED, ocr="always"))


def texts(page):
    return [squeeze(line.text) for line in page.lines]


def saved(tmp_path, name, picture, **how):
    path = tmp_path / name
    picture.save(path, **how)
    return path


def ruled(mode="L", paper=255, ink=0, size=(900, 700)):
    picture = Image.new(mode, size, paper)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((100, 100, 800, 500), outline=ink, width=3)
    draw.line((100, 300, 800, 300), fill=ink, width=2)
    for x in range(100, 800, 16):
        draw.line((x, 600, x + 8, 600), fill=ink, width=3)
    return picture


def test_a_printed_page_is_read_to_the_character(page):
    read = "".join(texts(page))
    for printed in (
        "注销公告",
        "遗失声明",
        "91990100MA7TEST12X",
        "990101199001010018",
        "9901000012345",
        "YL2024-01",
        "1832.65",
        "≤2.5",
    ):
        assert printed in read
    assert page.reader in {"rapidocr-onnxruntime", "rapidocr-openvino"}
    assert page.turn is None


def test_bullets_stand_where_they_are_printed(page):
    starts = {text[:4] for text in texts(page)}
    assert {"●林知远", "▲云岭市"} <= starts


def test_every_character_has_its_confidence_and_its_place(page):
    for line in page.lines:
        assert len(line.confidences) == len(line.text)
        assert len(line.stops) == len(line.text) + 1
        assert all(near <= far for near, far in pairwise(line.stops))
    number = next(line for line in page.lines if "990101199001010018" in line.text)
    start = number.text.index("990101199001010018")
    box = number.box_of(start, start + 18)
    assert box.x0 == pytest.approx(156, abs=4)
    assert box.x1 == pytest.approx(236, abs=4)


def test_type_size_is_in_points(page):
    size = {line.text: line.size for line in page.lines}
    assert size["注销公告"] == pytest.approx(14, abs=1)
    assert size["云岭市青禾餐饮有限公司"] == pytest.approx(8.5, abs=0.7)


def test_rules_bound_the_box_and_every_cell(page):
    flat = [rule.box for rule in page.rulings if rule.horizontal]
    upright = [rule.box for rule in page.rulings if not rule.horizontal]
    for y in (12, 132, 90, 102, 114.6, 150):
        assert any(abs(box.centre[1] - y) < 1 for box in flat), y
    for x in (12, 142, 156, 206, 246, 286):
        assert any(abs(box.centre[0] - x) < 1 for box in upright), x


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_on_its_side_or_head_is_set_upright(tmp_path, page, quarters):
    lying = Image.open(PRINTED).rotate(90 * quarters, expand=True)
    turned = next(scan.read(saved(tmp_path, "lying.png", lying, dpi=(300, 300)), ocr="always"))
    assert sorted(texts(turned)) == sorted(texts(page))
    a, b, c, d, e, f = turned.turn
    title = next(line.box.centre for line in turned.lines if line.text == "注销公告")
    x, y = a * title[0] + b * title[1] + c, d * title[0] + e * title[1] + f
    there = next(line.box.centre for line in page.lines if line.text == "注销公告")
    back = {1: (300 - y, x), 2: (300 - x, 210 - y), 3: (y, 210 - x)}[quarters]
    assert back == pytest.approx(there, abs=1)


def test_a_skewed_page_is_straightened_and_knows_the_way_back(tmp_path, page):
    paper = Image.open(PRINTED).convert("L")
    askew = paper.rotate(-2, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC)
    read = next(scan.read(saved(tmp_path, "askew.png", askew, dpi=(300, 300)), ocr="always"))
    assert set(texts(page)) <= set(texts(read))
    cosine, sine = read.turn[0], read.turn[3]
    assert np.degrees(np.arctan2(sine, cosine)) == pytest.approx(2, abs=0.1)
    assert all(min(rule.box.width, rule.box.height) < 3 for rule in read.rulings)


def test_columns_set_downwards_are_vertical_lines():
    from notices.readers.scan.bundled import bundled
    from notices.readers.scan.look import look
    from notices.readers.scan.recognise import recognise

    glyphs = np.asarray(Image.open(PRINTED).convert("L"))[60:130, 200:440]
    column = np.full((1200, 800), 255, np.uint8)
    for index, x in enumerate((200, 258, 316, 375)):
        column[200 + 75 * index : 270 + 75 * index, 400:458] = glyphs[:, x - 200 : x - 142]
    seen = look(column, 300, bundled())
    (line,) = recognise(seen, range(len(seen.strips)), bundled()).values()
    assert line.text == "注销公告"
    assert line.vertical
    assert seen.quarters == 0


def test_solid_and_dashed_rules_of_a_page_without_type(tmp_path):
    read = next(scan.read(saved(tmp_path, "ruled.png", ruled(), dpi=(150, 150))))
    assert not read.lines
    solid = [rule for rule in read.rulings if not rule.dashed]
    assert len(solid) == 5
    (dashes,) = [rule for rule in read.rulings if rule.dashed]
    assert dashes.box.width == pytest.approx(700 * 72 / 150, abs=8)


@pytest.mark.parametrize(
    ("mode", "paper", "ink", "name"),
    [
        ("1", 1, 0, "bits.tif"),
        ("I;16", 65535, 0, "deep.png"),
        ("CMYK", (0, 0, 0, 0), (0, 0, 0, 255), "mixed.jpg"),
        ("RGBA", (0, 0, 0, 0), (0, 0, 0, 255), "clear.png"),
        ("P", 255, 0, "palette.png"),
        ("RGB", (255, 255, 255), (0, 0, 0), "colour.webp"),
    ],
)
def test_every_depth_and_colour_gives_the_same_rules(tmp_path, mode, paper, ink, name):
    picture = ruled().convert("P") if mode == "P" else ruled(mode, paper, ink)
    read = next(scan.read(saved(tmp_path, name, picture), dpi=150))
    assert len([rule for rule in read.rulings if not rule.dashed]) == 5


def test_exif_turns_the_picture(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    path = saved(tmp_path, "phone.jpg", ruled().rotate(90, expand=True), exif=exif, quality=95)
    read = next(scan.read(path, dpi=150))
    assert (read.width, read.height) == (900 * 0.48, 700 * 0.48)


def test_a_tiff_of_three_pages(tmp_path):
    pages = [ruled(), Image.new("L", (900, 700), 255), ruled(size=(1000, 800))]
    path = saved(tmp_path, "three.tif", pages[0], save_all=True, append_images=pages[1:], dpi=(150, 150))
    assert [(page.number, len(page.rulings)) for page in scan.read(path)] == [(1, 6), (2, 0), (3, 6)]


def test_resolution_is_asked_believed_or_guessed(tmp_path):
    silent = saved(tmp_path, "silent.png", Image.open(PRINTED).convert("L"))
    guessed = next(scan.read(silent))
    assert guessed.width == pytest.approx(300, abs=1)
    assert "resolution-guessed" in {problem.rule for problem in guessed.problems}
    asked = next(scan.read(silent, dpi=600))
    assert asked.width == pytest.approx(150, abs=1)
    absurd = saved(tmp_path, "absurd.png", Image.open(PRINTED).convert("L"), dpi=(1, 1))
    assert next(scan.read(absurd)).width == pytest.approx(300, abs=1)


def test_screening_stops_where_no_notice_can_be(tmp_path):
    news = Image.open(PRINTED).convert("L").crop((40, 640, 1250, 760))
    path = saved(tmp_path, "news.png", news, dpi=(300, 300))
    assert "page-screened" in {problem.rule for problem in next(scan.read(path)).problems}
    assert "page-screened" not in {problem.rule for problem in next(scan.read(path, ocr="always")).problems}
    assert "page-screened" not in {problem.rule for problem in next(scan.read(PRINTED)).problems}


def test_reading_can_be_switched_off():
    unread = next(scan.read(PRINTED, ocr="never"))
    assert not unread.lines
    assert [problem.rule for problem in unread.problems] == ["page-unread"]


def header(width, height):
    chunk = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    start = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return start + struct.pack(">I", 9) + b"IDAT" + b"x" * 9


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.png", b"", "empty"),
        ("text.png", "公告".encode() * 20, "not a picture"),
        ("bomb.png", header(60000, 60000), "more than a newspaper page"),
        ("wide.png", header(13000, 13000), "13000 x 13000"),
        ("cut.png", PRINTED.read_bytes()[:9000], "damaged"),
    ],
)
def test_what_is_no_page_is_refused_by_name(tmp_path, name, content, said):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ReadError, match=said) as refused:
        list(scan.read(path))
    assert name in str(refused.value)


def test_a_pixel_and_half_a_jpeg_are_refused(tmp_path):
    with pytest.raises(ReadError, match="no line of print"):
        list(scan.read(saved(tmp_path, "dot.png", Image.new("L", (1, 1)))))
    whole = saved(tmp_path, "whole.jpg", ruled())
    half = tmp_path / "half.jpg"
    half.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    with pytest.raises(ReadError, match="damaged"):
        list(scan.read(half))


@pytest.mark.parametrize("shades", [(255, 255), (0, 0), (0, 255), (128, 90)])
def test_a_blank_picture_is_a_page_without_a_line(tmp_path, shades):
    """Warnings are errors here: nothing is divided by no paper at all."""
    blank = np.full((900, 700), shades[0], np.uint8)
    blank[:, np.arange(700) // 100 % 2 == 1] = shades[1]
    read = next(scan.read(saved(tmp_path, "blank.png", Image.fromarray(blank)), dpi=150))
    assert not [line for line in read.lines if line.text.strip()]


def test_text_pages_do_not_pay_for_pixels():
    import subprocess
    import sys

    code = "import sys, notices.readers.scan; print([m for m in ('cv2', 'numpy', 'PIL', 'onnxruntime') if m in sys.modules])"
    assert (
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.strip()
        == "[]"
    )


def tabled(tmp_path, draw_rules, ink=60):
    """A page with the rules of one table of 4 x 3 cells at 150 dpi, and nothing printed in it."""
    picture = Image.new("L", (900, 500), 247)
    draw_rules(ImageDraw.Draw(picture), range(100, 341, 60), (100, 300, 500, 800), ink)
    return next(scan.read(saved(tmp_path, "table.png", picture), dpi=150)).rulings


def wired(draw, ys, xs, ink):
    for y in ys:
        draw.line((xs[0], y, xs[-1], y), fill=ink)
    for x in xs:
        draw.line((x, ys[0], x, ys[-1]), fill=ink)


def dashed(draw, ys, xs, ink):
    for y in ys:
        for x in range(xs[0], xs[-1], 10):
            draw.line((x, y, x + 5, y), fill=ink)
    for x in xs:
        for y in range(ys[0], ys[-1], 10):
            draw.line((x, y, x, y + 5), fill=ink)


@pytest.mark.parametrize(
    ("make", "ink"), [(wired, 60), (wired, 215), (dashed, 60)], ids=["wired", "faint", "dashed"]
)
def test_tables_of_every_make_keep_their_rules(tmp_path, make, ink):
    found = tabled(tmp_path, make, ink)
    flat = [rule.box for rule in found if rule.horizontal and rule.box.width > 320]
    upright = [rule.box for rule in found if not rule.horizontal and rule.box.height > 105]
    assert {round(box.centre[1] / 0.48) // 5 * 5 for box in flat} == {100, 160, 220, 280, 340}
    assert len(upright) == 4
    assert all(rule.dashed == (make is dashed) for rule in found)


def test_lines_stacked_in_a_cell_are_parted():
    from notices.readers.scan.engine import Strip
    from notices.readers.scan.stacked import unstacked

    page = np.full((120, 120), 247, np.uint8)
    for top in (40, 62):
        page[top : top + 16, 42:59] = page[top : top + 16, 61:78] = 20
    both = Strip(60, 59, 44, 50)
    assert [(part.y, part.vertical) for part in unstacked(page, [both], [], 16)] == [(48, False), (70, False)]
    one = Strip(60, 48, 44, 26)
    assert unstacked(page, [one], [], 16) == [one]


def test_a_lone_dash_in_a_row_is_found_and_read_by_its_shape():
    from notices.readers.scan.engine import Strip, Words
    from notices.readers.scan.lone import lone_marks, with_mark

    page = np.full((100, 400), 247, np.uint8)
    page[49:51, 300:316] = 20
    row = [Strip(60, 50, 60, 26), Strip(180, 50, 60, 26)]
    (mark,) = lone_marks(page, row, [], 16)
    assert (round(mark.x), round(mark.y)) == (308, 50)
    assert lone_marks(page, row[:1], [], 16) == []
    crop = np.full((48, 56), 247, np.uint8)
    crop[23:25, 12:44] = 20
    assert with_mark(crop, Words("一", (0.9,), (0.5,))).text == "—"


def test_a_line_that_shows_through_is_left_out():
    from notices.readers.scan.engine import Strip
    from notices.readers.scan.look import _printed

    page = np.full((200, 400), 247, np.uint8)
    strips = [Strip(100, y, 100, 26) for y in (40, 80, 120, 160)]
    for strip, ink in zip(strips, (20, 20, 20, 215), strict=True):
        page[int(strip.y) - 8 : int(strip.y) + 8, 55:145:3] = ink
    assert _printed(page, strips) == strips[:3]

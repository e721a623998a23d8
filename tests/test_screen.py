"""Which lines of a scanned page are read: first the telling ones, then the parts that can hold a notice, whole."""

from __future__ import annotations

import numpy as np
import pytest

from notices.model import Box, Line, Ruling
from notices.readers.scan import screen
from notices.readers.scan.deskew import Turn
from notices.readers.scan.engine import Strip
from notices.readers.scan.look import Look
from notices.readers.scan.parts import runs_of
from notices.readers.scan.recognise import unread
from notices.readers.scan.rulings import Marks

STORY = ["清晨的渡口雾还没有散去", *["船工们已经开始一天的活"] * 8, "他说春天就要来了"]
NOTICE = ["某某有限公司经股东决定", *["拟向登记机关申请办理有"] * 8, "特此公告"]


def page(*columns, frames=()):
    """A page of columns `(x, y, lines)`, each a first line in title type and the rest in common type, 72 dpi."""
    boxes, texts = [], []
    for x, y, lines in columns:
        boxes.append(Box(x, y - 40, x + 20 * len(lines[0]), y - 10))
        boxes += [Box(x, y + 13 * at, x + 11 * len(line), y + 13 * at + 13) for at, line in enumerate(lines[1:])]
        texts += lines
    strips = tuple(Strip(*box.centre, length=box.width, height=box.height) for box in boxes)
    rules = [
        Ruling(side)
        for x0, y0, x1, y1 in frames
        for side in (Box(x0, y0, x1, y0 + 1), Box(x0, y1, x1, y1 + 1), Box(x0, y0, x0 + 1, y1), Box(x1, y0, x1 + 1, y1))
    ]
    look = Look(
        picture=np.full((8, 8), 255, np.uint8), strips=strips, boxes=tuple(boxes), marks=Marks(tuple(rules), (), ()),
        dpi=72, turn=Turn(0.0, 900, 900), width=900, height=900, glyph=11,
    )  # fmt: skip
    return look, texts


def asked(look, texts):
    """Indexes of the strips that are read first, and of those that have to be read in the end."""
    runs = runs_of(look)
    done = parts = screen.first_lines(look, runs)
    first = done
    while True:
        lines = {at: Line(texts[at], look.boxes[at], size=9, confidence=0.95) for at in done}
        parts = screen.to_read(look, runs, lines)
        if parts <= done:
            return first, parts
        done |= parts


def test_of_a_story_only_some_lines_are_read():
    look, texts = page((40, 100, ["渡口的春天", *STORY]))
    first, parts = asked(look, texts)
    assert 0 in first
    assert len(first) < len(texts) / 2
    assert not parts


@pytest.mark.parametrize("title", ["注销公告", "某某公司减资公告", "遗失声明", "法院公吉"])
def test_a_notice_is_read_whole_and_the_story_beside_it_left(title):
    look, texts = page((40, 100, ["渡口的春天", *STORY]), (400, 100, [title, *NOTICE]))
    _, parts = asked(look, texts)
    assert {at for at, box in enumerate(look.boxes) if box.x0 >= 400} <= parts
    assert not any(look.boxes[at].x0 < 400 and at > 2 and texts[at].startswith("船工") for at in parts)


def test_a_frame_is_read_whole_by_one_telling_line():
    look, texts = page((40, 100, ["渡口的春天", *STORY]), (400, 400, ["告知各位", *NOTICE]), frames=[(390, 350, 560, 540)])
    _, parts = asked(look, texts)
    assert parts == {at for at, box in enumerate(look.boxes) if box.x0 >= 400}


def test_what_goes_on_in_the_next_column_is_read():
    look, texts = page((40, 100, ["注销公告", *NOTICE[:-1]]), (190, 100, ["", "权的期限为四十五日逾期", *NOTICE[2:6]]))
    _, parts = asked(look, texts)
    assert {at for at, text in enumerate(texts) if text.startswith("拟向")} <= parts


def test_a_page_that_reads_badly_is_read_whole():
    look, texts = page((40, 100, ["渡口的春天", *STORY]))
    runs = runs_of(look)
    blurred = {at: Line(texts[at], look.boxes[at], confidence=0.4) for at in screen.first_lines(look, runs)}
    assert screen.to_read(look, runs, blurred) == set(range(len(texts)))


def test_an_unread_line_keeps_its_place():
    look, _ = page((40, 100, ["渡口的春天", *STORY]))
    line = unread(look, 3)
    assert set(line.text) == {"〓", "，"}
    assert line.confidence == 0
    assert look.boxes[3].overlap(line.box) == pytest.approx(line.box.area)

"""Doubtful Han settled by the page, and large glyphs that fall into two parts."""

from __future__ import annotations

import numpy as np
import pytest

from notices.model import Line
from notices.readers.scan.engine import Strip, Words
from notices.readers.scan.rivals import settled_by_page
from notices.readers.scan.stacked import unstacked


def line(text, size=8.5, sure=None):
    return Line(text, size=size, confidences=tuple(sure or (0.99,) * len(text)))


def read(text, rival, at, *, own=0.6, odds=0.3, size=8.5):
    """A line with one doubtful character, and the words that it was made of."""
    sure = [own if place == at else 0.99 for place in range(len(text))]
    rivals = tuple((rival, odds) if place == at else ("", 0.0) for place in range(len(text)))
    return line(text, size, sure), Words(text, tuple(sure), (0.5,) * len(text), rivals)


def settled(doubtful, *known):
    return settled_by_page({0: doubtful, **{at: (line, Words("", (), ())) for at, line in enumerate(known, 1)}})[0]


def test_larger_type_settles_a_doubtful_character_and_the_line_says_how_sure_it_was():
    found = settled(read("受让惯权若干", "债", 2), line("债权转让公告", 14.0))
    assert found.text == "受让债权若干"
    assert found.confidences[2] == 0.3
    assert found.confidence < 0.9


@pytest.mark.parametrize(
    ("doubtful", "known"),
    [
        (read("受让惯权若干", "债", 2), line("债权转让公告", 8.5)),
        (read("受让惯权若干", "债", 2), line("惯权与债权之辨", 14.0)),
        (read("受让惯权若干", "债", 2, odds=0.01), line("债权转让公告", 14.0)),
        (read("受让惯权若干", "债", 2), line("债权转让公告", 14.0, [0.5] * 6)),
        (read("云坪县白石镇", "自", 3), line("云坪县自然资源局", 14.0)),
        (read("面积1755平方米", "7", 3), line("面积1555平方米", 14.0)),
    ],
    ids=["no larger", "both printed", "no rival to speak of", "itself doubtful", "other neighbour", "figures"],
)
def test_without_sure_print_beside_the_same_neighbour_a_line_stays_as_it_was_read(doubtful, known):
    assert settled(doubtful, known).text == doubtful[0].text


def test_what_stands_often_between_the_same_two_settles_in_any_type():
    often = [line("声明作废。")] * 4
    assert settled(read("声明作度。", "废", 3), *often).text == "声明作废。"
    assert settled(read("声明作度。", "废", 3), *often[:1]).text == "声明作度。"
    assert settled(read("声明作度。", "废", 3), *often, line("声明作度。"), line("声明作度。")).text == "声明作度。"


def test_a_large_glyph_in_two_parts_is_one_line_and_two_short_rows_are_two():
    page = np.full((80, 80), 247, np.uint8)
    page[20:32, 22:50] = page[36:48, 24:48] = 20
    whole = Strip(36, 34, 40, 38)
    assert unstacked(page, [whole], [], 18) == [whole]
    page[20:48, 34:38] = 247
    assert len(unstacked(page, [whole], [], 18)) == 2

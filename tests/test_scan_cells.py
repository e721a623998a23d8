"""Small cells of scanned tables: set by their rows of ink, and looked at a second time where one look misreads."""

from __future__ import annotations

import numpy as np

from notices.model import Box
from notices.readers.scan.engine import Strip, Words
from notices.readers.scan.rooms import in_rooms
from notices.readers.scan.second import Seen, second_look

RULES = [Box(20, 20, 100, 22), Box(20, 98, 100, 100), Box(20, 20, 22, 100), Box(98, 20, 100, 100)]


def cell(*tops, ghost=None):
    page = np.full((120, 120), 247, np.uint8)
    for top in tops:
        page[top : top + 16, 42:78] = 20
    if ghost:
        page[ghost : ghost + 16, 42:78] = 120
    return page


class Told:
    """An engine that reads the same whatever it is shown."""

    name, crop_height, crop_step, glyph = "told", 48, 8, 11.0

    def __init__(self, *words):
        self.words = words

    def recognise(self, crops):
        return [*self.words][: len(crops)]


class Cut:
    def cut(self, *_strips, **_how):
        return np.full((48, 64), 247, np.uint8)


def words(text, sure=1.0):
    return Words(text, (sure,) * len(text), tuple((at + 0.5) / len(text) for at in range(len(text))))


def seen(text, sure=1.0, y=10.0):
    return Seen(Strip(30, y, 40, 26), np.full((48, 64), 247, np.uint8), words(text, sure))


def test_a_row_that_the_detector_joined_to_another_gets_its_own_strip():
    found = in_rooms(cell(40, 62), [Strip(60, 59, 44, 40, vertical=True)], RULES, 16)
    assert [(round(strip.y), strip.vertical) for strip in found] == [(48, False), (70, False)]


def test_a_cell_whose_rows_all_have_their_strips_is_left_alone():
    strips = [Strip(60, 48, 44, 26), Strip(60, 70, 44, 26)]
    assert in_rooms(cell(40, 62), strips, RULES, 16) == strips
    assert in_rooms(cell(40, ghost=62), strips[:1], RULES, 16) == strips[:1]


def test_a_lost_point_is_seen_closer_and_never_dropped():
    assert second_look([seen("≥10")], Cut(), Told(words("≥1.0")))[0].words.text == "≥1.0"
    assert second_look([seen("≥1.0")], Cut(), Told(words("≥10")))[0].words.text == "≥1.0"
    assert second_look([seen("1180")], Cut(), Told(words("118.9")))[0].words.text == "1180"


def test_a_doubtful_row_is_read_beside_its_neighbours():
    rows = [seen("价", y=10), seen("万i", 0.4, y=30)]
    joined = Words("价(万", (0.99, 0.7, 0.99), (0.25, 0.6, 0.85))
    assert [line.words.text for line in second_look(rows, Cut(), Told(joined))] == ["价", "(万"]
    otherwise = Words("件(万", (0.99, 0.7, 0.99), (0.25, 0.6, 0.85))
    assert [line.words.text for line in second_look(rows, Cut(), Told(otherwise))] == ["价", "万i"]

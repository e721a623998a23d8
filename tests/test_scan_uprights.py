"""Rules of a table on a scan that its other rules tell of."""

from __future__ import annotations

import numpy as np
import pytest

from notices.model import Box, Ruling
from notices.readers.scan.uprights import with_uprights

POINT = 4.0
ROWS, COLUMNS = (160, 220, 280, 340), (292, 500, 700, 900)


def level(y, x0, x1, *, dashed=False):
    return Ruling(Box(x0 / POINT, y / POINT, x1 / POINT, (y + 3) / POINT), dashed)


def dashes_in_a_frame():
    """A dashed table, and close to its left the side of a frame that blurs outwards."""
    page = np.full((500, 1000), 247, np.uint8)
    page[60:460, 264:278] = 30
    for y in ROWS:
        for x in range(COLUMNS[0], COLUMNS[-1], 15):
            page[y : y + 3, x : x + 10] = 60
    for x in COLUMNS:
        for y in range(ROWS[0], ROWS[-1], 15):
            page[y : y + 10, x : x + 3] = 60
    return page


def test_dashes_of_a_table_end_at_its_uprights_and_not_in_the_frame_beside_it():
    frame = Ruling(Box(264 / POINT, 60 / POINT, 278 / POINT, 460 / POINT))
    flat = [level(y, 258, 903, dashed=True) for y in ROWS]
    found = with_uprights([*flat, frame], dashes_in_a_frame(), POINT, ())
    assert [rule for rule in found if not rule.horizontal and not rule.dashed] == [frame]
    uprights = [rule for rule in found if not rule.horizontal and rule.dashed]
    assert len(uprights) == len(COLUMNS)
    assert sorted(rule.box.centre[0] * POINT for rule in uprights) == pytest.approx(COLUMNS, abs=2)
    starts = [rule.box.x0 * POINT for rule in found if rule.horizontal]
    assert starts == pytest.approx([COLUMNS[0]] * len(ROWS), abs=2)


def test_a_faint_flat_rule_that_is_seen_in_pieces_is_as_wide_as_the_others_of_its_table():
    page = np.full((500, 1000), 247, np.uint8)
    for y in (*ROWS, 400):
        page[y : y + 3, COLUMNS[0] : COLUMNS[-1]] = 230
    page[430:433, 500:700] = 230
    whole = [level(y, COLUMNS[0], COLUMNS[-1]) for y in ROWS[1:]]
    pieces = [level(160, 300, 480), level(160, 600, 890), level(400, 560, 700), level(430, 500, 700)]
    found = with_uprights([*whole, *pieces], page, POINT, ())
    ends = [(rule.box.y0 * POINT, rule.box.x0 * POINT, rule.box.x1 * POINT) for rule in found]
    assert sorted(ends) == [*((y, COLUMNS[0], COLUMNS[-1]) for y in (*ROWS, 400)), (430, 500, 700)]

"""Rules of worn scans: what shows through is none, and a table's uprights are seen in all its rows at once."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from notices.layout.table_columns import edges_in, whites
from notices.model import Box, Line, Ruling
from notices.readers.scan.blobs import blobs, filled
from notices.readers.scan.ghosts import without_ghosts
from notices.readers.scan.uprights import with_uprights

POINT = 150 / 72


def paper(*, noise=2.0):
    return np.clip(np.random.default_rng(7).normal(235, noise, (500, 600)), 0, 255)


def ruled(page, x0, y0, x1, y1, depth, blur=0.0):
    """A page with one rule in pixels, so many grey levels deep."""
    ink = np.zeros_like(page)
    ink[y0:y1, x0:x1] = depth
    return page - (cv2.GaussianBlur(ink, (0, 0), blur) if blur else ink)


def in_points(x0, y0, x1, y1):
    return Box(x0 / POINT, y0 / POINT, x1 / POINT, y1 / POINT)


@pytest.mark.parametrize(("depth", "blur", "kept"), [(30, 0.8, True), (120, 0.8, True), (60, 2.5, False)], ids=["faint", "black", "from the back"])
def test_a_pale_rule_without_a_sharp_side_shows_through_from_the_back(depth, blur, kept):
    page = ruled(paper(), 50, 200, 550, 203, depth, blur).clip(0, 255).astype(np.uint8)
    assert bool(without_ghosts([in_points(50, 200, 550, 203)], page, POINT)) is kept


def test_a_rule_far_paler_than_those_that_it_touches_is_none():
    page = ruled(paper(), 50, 100, 550, 103, 150)
    for x in (50, 300, 547):
        page = ruled(page, x, 100, x + 3, 400, 150 if x != 300 else 12)
    boxes = [in_points(50, 100, 550, 103), *(in_points(x, 100, x + 3, 400) for x in (50, 300, 547))]
    found = without_ghosts(boxes, page.clip(0, 255).astype(np.uint8), POINT)
    assert [round(box.x0 * POINT) for box in found] == [50, 50, 547]


def test_an_upright_too_faint_for_one_row_is_seen_in_all_rows():
    page, levels = paper(), range(100, 401, 50)
    for y in levels:
        page = ruled(page, 50, y, 550, y + 2, 60, 0.8)
    page = ruled(page, 300, 100, 302, 402, 24, 0.8).clip(0, 255).astype(np.uint8)
    flat = [Ruling(in_points(50, y, 550, y + 2)) for y in levels]
    type_beside = [in_points(310, y + 12, 420, y + 40) for y in levels[:-1]]
    uprights = [rule.box for rule in with_uprights(flat, page, POINT, type_beside) if not rule.horizontal]
    assert [box.centre[0] * POINT for box in uprights] == [pytest.approx(301, abs=1.5)]
    assert uprights[0].height == pytest.approx(300 / POINT, abs=3)


def test_flat_rules_alone_get_no_uprights():
    page, levels = paper(), range(100, 401, 50)
    for y in levels:
        page = ruled(page, 50, y, 550, y + 2, 60, 0.8)
    flat = [Ruling(in_points(50, y, 550, y + 2)) for y in levels]
    assert with_uprights(flat, page.clip(0, 255).astype(np.uint8), POINT, []) == flat


def test_marks_within_a_frame_are_marks_of_their_own():
    page = np.zeros((30, 40), np.uint8)
    cv2.rectangle(page, (2, 2), (37, 27), 255, 1)
    page[10:14, 8:20] = 255
    outlines, sizes = blobs(page)
    assert sizes[:, :4].tolist() == [[2, 2, 36, 26], [8, 10, 12, 4]]
    assert sizes[1, 4] == filled(outlines[1]).sum() == 48
    assert len(blobs(np.zeros((5, 5), np.uint8))[0]) == 0


def test_columns_end_in_the_white_that_a_wide_heading_leaves():
    def line(text, x0, x1):
        return Line(text, Box(x0, 0, x1, 8), size=8.0)

    body = [line("白河县", 10, 34), line("1180", 80, 98)]
    (gap,) = whites(body, 0.7)
    assert gap == (34, 80)
    assert edges_in([gap], body) == [10, 57, 98]
    assert edges_in([gap], [*body, line("宗地位置及四至", 10, 66)]) == [10, 73, 98]

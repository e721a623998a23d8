"""What is drawn on a PDF page beside its characters: rules, outlines, tints, pictures."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from pypdfium2 import raw

from notices.model import Box, Ruling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pypdfium2 as pdfium

    from notices.readers.pdf_characters import Glyph
    from notices.readers.pdf_place import Place

_THICKEST = 4.0
"""A filled stripe no thicker than this many points is a rule."""
_SHORTEST = 6.0
"""A stroke shorter than this many points is an ornament, unless it goes on as a dashed rule."""
_MOST_SEGMENTS = 400
_DEEPEST = 8


@dataclass(slots=True)
class _Found:
    strokes: list[Ruling]
    tints: list[Box]
    blanks: list[Box]
    pictures: list[Box]


class Drawings(NamedTuple):
    """Rules, areas with a background of their own, and pictures."""

    rulings: tuple[Ruling, ...]
    tints: tuple[Box, ...]
    pictures: tuple[Box, ...]


def read_drawings(page: pdfium.PdfPage, place: Place, glyphs: Sequence[Glyph]) -> Drawings:
    """Every drawing of the page that can part or frame text."""
    found = _Found([], [], [], [])
    sheet = Box(0, 0, place.width, place.height)
    for number in range(raw.FPDFPage_CountObjects(page)):
        _look(raw.FPDFPage_GetObject(page, number), place, found, 0)
    pictures = [p for p in found.pictures if p.overlap(sheet) > 0]
    pictures += [b for b in found.blanks if _is_large(b) and not _is_written_on(b, glyphs)]
    tints = [t for t in found.tints if t.overlap(sheet) > 0 and t.area < 0.9 * sheet.area]
    return Drawings(tuple(_solid(found.strokes)), tuple(dict.fromkeys(tints)), tuple(dict.fromkeys(pictures)))


def _is_large(box: Box) -> bool:
    return box.width > 40 and box.height > 40  # noqa: PLR2004 - smaller is no picture of a newspaper


def _is_written_on(box: Box, glyphs: Sequence[Glyph]) -> bool:
    left, top, right, bottom = box.x0, box.y0, box.x1, box.y1
    return any(left < x1 and x0 < right and top < y1 and y0 < bottom for _, x0, y0, x1, y1, _ in glyphs)


def _look(drawn: Any, place: Place, found: _Found, depth: int) -> None:
    kind = raw.FPDFPageObj_GetType(drawn)
    if kind == raw.FPDF_PAGEOBJ_PATH:
        _look_at_path(drawn, place, found)
    elif kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING):
        edges = [ctypes.c_float() for _ in range(4)]
        if raw.FPDFPageObj_GetBounds(drawn, *edges):
            left, bottom, right, top = (edge.value for edge in edges)
            found.pictures.append(place.box([(left, bottom), (right, top)]))
    elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
        inside = place.inside(_matrix(drawn))
        for number in range(raw.FPDFFormObj_CountObjects(drawn)):
            _look(raw.FPDFFormObj_GetObject(drawn, number), inside, found, depth + 1)


def _matrix(drawn: Any) -> raw.FS_MATRIX:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(drawn, ctypes.byref(matrix))
    return matrix


def _look_at_path(path: Any, place: Place, found: _Found) -> None:
    count = raw.FPDFPath_CountSegments(path)
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    if count > _MOST_SEGMENTS or not (fill.value or stroke.value):
        return
    inside = place.inside(_matrix(path))
    runs = list(_straight_runs(path, count, inside))
    if stroke.value and _shade(path, raw.FPDFPageObj_GetStrokeColor) != "white":
        width = ctypes.c_float()
        raw.FPDFPageObj_GetStrokeWidth(path, width)
        thick = max(width.value * (abs(inside.a) + abs(inside.b)), 0.2)
        dashed = raw.FPDFPageObj_GetDashCount(path) > 0
        for points in runs:
            found.strokes += _rules(points, thick, dashed=dashed)
    if fill.value:
        _add_areas(runs, _shade(path, raw.FPDFPageObj_GetFillColor), found)


def _add_areas(runs: Sequence[Sequence[tuple[float, float]]], shade: str, found: _Found) -> None:
    for points in runs:
        box = Box(
            min(x for x, _ in points),
            min(y for _, y in points),
            max(x for x, _ in points),
            max(y for _, y in points),
        )
        thin, long = sorted((box.width, box.height))
        if shade == "white":
            found.blanks.append(box)
        elif shade == "none" or long < 1:
            continue
        elif thin <= _THICKEST:
            found.strokes.append(Ruling(box))
        elif _is_rectangle(points, box):
            found.tints.append(box)


def _is_rectangle(points: Sequence[tuple[float, float]], box: Box) -> bool:
    """Whether most corners of an outline lie on the edges of its box (rounded corners included)."""
    on = sum(min(abs(x - box.x0), abs(x - box.x1), abs(y - box.y0), abs(y - box.y1)) < 1 for x, y in points)
    return len(points) >= 4 and on * 5 >= len(points) * 4 and box.height > _THICKEST  # noqa: PLR2004


def _shade(path: Any, colour_of: Any) -> str:
    parts = [ctypes.c_uint() for _ in range(4)]
    if not colour_of(path, *parts):
        return "ink"
    red, green, blue, alpha = (part.value for part in parts)
    if alpha < 8:  # noqa: PLR2004 - cannot be seen
        return "none"
    return "white" if min(red, green, blue) >= 252 else "ink"  # noqa: PLR2004 - paper


def _straight_runs(path: Any, count: int, place: Place) -> Iterator[list[tuple[float, float]]]:
    """The outlines of a path, each a list of points on the page; curves are cut short to their ends."""
    points: list[tuple[float, float]] = []
    for number in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, number)
        x, y = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        points.append(place.point(x.value, y.value))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points


def _rules(points: Sequence[tuple[float, float]], thick: float, *, dashed: bool) -> Iterator[Ruling]:
    for (x0, y0), (x1, y1) in pairwise(points):
        wide, high = abs(x1 - x0), abs(y1 - y0)
        if min(wide, high) <= 0.6 and max(wide, high) > 0.3:  # noqa: PLR2004 - straight, to the eye
            half = thick / 2
            left, top, right, bottom = min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
            if wide >= high:
                yield Ruling(Box(left, (y0 + y1) / 2 - half, right, (y0 + y1) / 2 + half), dashed)
            else:
                yield Ruling(Box((x0 + x1) / 2 - half, top, (x0 + x1) / 2 + half, bottom), dashed)


def _solid(strokes: Sequence[Ruling]) -> Iterator[Ruling]:
    """Strokes as rules: pieces of one rule joined, ornaments left out."""
    for horizontal in (True, False):
        lanes = sorted(
            (s for s in strokes if s.horizontal is horizontal), key=lambda s: _lane(s, horizontal=horizontal)
        )
        chain: list[Ruling] = []
        for stroke in lanes:
            if chain and not _goes_on(chain[-1], stroke, horizontal=horizontal):
                yield from _one(chain)
                chain = []
            chain.append(stroke)
        if chain:
            yield from _one(chain)


def _lane(stroke: Ruling, *, horizontal: bool) -> tuple[float, float]:
    box = stroke.box
    return (round(box.y0 + box.y1), box.x0) if horizontal else (round(box.x0 + box.x1), box.y0)


def _goes_on(before: Ruling, stroke: Ruling, *, horizontal: bool) -> bool:
    """Whether a stroke lies on the same lane and no more than a dash away."""
    near, far = before.box, stroke.box
    if horizontal:
        return abs(near.y0 + near.y1 - far.y0 - far.y1) < 1.2 and max(near.x0, far.x0) - min(near.x1, far.x1) <= 4  # noqa: PLR2004
    return abs(near.x0 + near.x1 - far.x0 - far.x1) < 1.2 and max(near.y0, far.y0) - min(near.y1, far.y1) <= 4  # noqa: PLR2004


def _one(chain: Sequence[Ruling]) -> Iterator[Ruling]:
    box = Box.around(stroke.box for stroke in chain)
    long = max(box.width, box.height)
    inked = sum(max(s.box.width, s.box.height) for s in chain)
    if long >= _SHORTEST:
        broken = len(chain) > 3 and inked < 0.85 * long  # noqa: PLR2004 - three gaps are no accident
        yield Ruling(box, dashed=broken or all(stroke.dashed for stroke in chain))

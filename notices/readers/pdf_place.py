"""From the coordinates of a PDF to points from the top left of the page as it is shown."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pypdfium2 import raw

from notices.model import Box

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pypdfium2 as pdfium


@dataclass(frozen=True, slots=True)
class Place:
    """An affine map `x' = ax + cy + e, y' = bx + dy + f`, and the size of what it maps to."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float
    width: float
    height: float

    @staticmethod
    def of(page: pdfium.PdfPage) -> Place:
        """The map of one page: its visible box moved to the origin, turned upright, y downwards."""
        bounds = raw.FS_RECTF()
        raw.FPDF_GetPageBoundingBox(page, ctypes.byref(bounds))
        left, bottom, right, top = bounds.left, bounds.bottom, bounds.right, bounds.top
        wide, high = right - left, top - bottom
        turns = {
            0: (1, 0, 0, -1, -left, top, wide, high),
            1: (0, 1, 1, 0, -bottom, -left, high, wide),
            2: (-1, 0, 0, 1, right, -bottom, wide, high),
            3: (0, -1, -1, 0, top, right, high, wide),
        }
        return Place(*turns[raw.FPDFPage_GetRotation(page) % 4])

    @property
    def upright(self) -> bool:
        """Whether the page is shown as its coordinates lie."""
        return self.b == 0 and self.a > 0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the PDF stands on the page."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def box(self, points: Iterable[tuple[float, float]]) -> Box:
        """The box around points of the PDF."""
        mapped = [self.point(x, y) for x, y in points]
        xs = [x for x, _ in mapped]
        ys = [y for _, y in mapped]
        return Box(min(xs), min(ys), max(xs), max(ys))

    def inside(self, matrix: raw.FS_MATRIX) -> Place:
        """The map of something drawn under a matrix of its own: a path, a form."""
        return Place(
            self.a * matrix.a + self.c * matrix.b,
            self.b * matrix.a + self.d * matrix.b,
            self.a * matrix.c + self.c * matrix.d,
            self.b * matrix.c + self.d * matrix.d,
            self.a * matrix.e + self.c * matrix.f + self.e,
            self.b * matrix.e + self.d * matrix.f + self.f,
            self.width,
            self.height,
        )

"""Shapes that engines' JSON is made of: numbers that can stand on a page, points, boxes around them."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from notices.model import Box
from notices.readers.errors import ReadError

Number: TypeAlias = Annotated[float, Field(ge=-1e7, le=1e7, allow_inf_nan=False)]
"""A coordinate or size."""
Side: TypeAlias = Annotated[float, Field(ge=0, le=1e7, allow_inf_nan=False)]
"""Width or height of a page."""


class Part(BaseModel):
    """A part of a document: what is named is checked, what is not is passed over."""

    model_config = ConfigDict(extra="ignore", frozen=True, allow_inf_nan=False)


def box_around(points: list[tuple[float, float]]) -> Box | None:
    """The box around points; None where there are none."""
    if not points:
        return None
    across, down = [x for x, _ in points], [y for _, y in points]
    return Box(min(across), min(down), max(across), max(down))


def box_of(sides: list[float]) -> Box | None:
    """A box written as `x0 y0 x1 y1`, or as the corners of a polygon in a row; None where it is empty."""
    if len(sides) % 2 or len(sides) < 4:  # noqa: PLR2004 - two points at least
        if not sides:
            return None
        raise ReadError(f"{len(sides)} numbers stand where a box is wanted; the file is damaged")
    return box_around(list(zip(sides[::2], sides[1::2], strict=True)))

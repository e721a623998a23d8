"""What a page of the press is made of. Lengths are millimetres, type sizes points."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Frame = Literal["none", "box", "double", "thick", "dashed", "round", "tint", "warm", "blue", "tint_box"]
Rules = Literal["wired", "open", "three", "dashed", "faint", "hair", "rows", "none"]
Face = Literal["serif", "sans"]


@dataclass(frozen=True)
class Merged:
    """A cell that covers several columns or rows."""

    text: str
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True)
class Grid:
    """A table: header rows, rows, and how it is ruled. A string is a plain cell; widths are shares of the column."""

    head: tuple[tuple[str | Merged, ...], ...]
    rows: tuple[tuple[str | Merged, ...], ...]
    widths: tuple[float, ...]
    rules: Rules = "wired"
    size: float = 7.0


Body = str | tuple[str | Grid, ...]


@dataclass(frozen=True)
class Ad:
    """One legal notice as printed, and the record that is expected of it.

    `title` may hold line breaks and spaces for letting out; None prints none. `body` is paragraphs (a line each) and
    tables; `**` sets a run in bold. `sign` are the closing lines. A declaration that shares a title has none itself.
    """

    kind: str
    record: dict[str, Any]
    title: str | None
    body: Body
    sign: tuple[str, ...] = ()
    frame: Frame = "box"
    size: float = 8.5
    title_size: float = 15.0
    title_face: Face = "sans"
    face: Face = "serif"
    number: str | None = None
    """A document number printed under the title."""
    bar: bool = False
    """The title is set white on black."""
    sign_at: Literal["right", "centre", "together"] = "right"
    """Closing lines flush right, centred towards the right, or both on one line."""
    indent: bool = True

    @property
    def paragraphs(self) -> tuple[str | Grid, ...]:
        """Body as paragraphs and tables in order."""
        parts = (self.body,) if isinstance(self.body, str) else self.body
        return tuple(p for part in parts for p in (part.split("\n") if isinstance(part, str) else (part,)))


@dataclass(frozen=True)
class Rest:
    """What a notice carries over to another column: more body under the same record, after a line such as 续表."""

    of: Ad
    lead: str
    body: Body
    sign: tuple[str, ...] = ()


@dataclass(frozen=True)
class Flow:
    """Notices without boxes run down columns; `rule` parts them by a thin rule. `lead` stands above as shared title."""

    ads: tuple[Ad | str, ...]
    """A string is a centred heading that belongs to none of them."""
    height: float
    columns: int = 1
    gutter: float = 4.0
    gap: float = 6.0
    rule: bool = False
    run_on: bool = False
    """Declarations follow each other in one paragraph."""


@dataclass(frozen=True)
class Shared:
    """Notices in a grid of cells that share their borders; each row has its height."""

    ads: tuple[Ad, ...]
    columns: int
    heights: tuple[float, ...]
    stroke: float = 0.6


@dataclass(frozen=True)
class News:
    """A news story, its text balanced over columns."""

    head: str
    text: str
    sub: str = ""
    columns: int = 1
    head_size: float = 18.0
    head_face: Face = "serif"
    size: float = 8.5
    frame: Frame = "none"
    photo: Photo | None = None
    photo_over: bool = False
    """The photo stands over all columns; otherwise in the first."""


@dataclass(frozen=True)
class Photo:
    """An invented photograph: hills under a sky, drawn from its seed."""

    height: float
    seed: int
    caption: str = ""


@dataclass(frozen=True)
class Text:
    """Words that are neither news nor notice: captions, hot lines, adverts, folios."""

    text: str
    size: float = 8.0
    face: Face = "serif"
    bold: bool = False
    align: Literal["left", "center", "right"] = "left"
    frame: Frame = "none"


@dataclass(frozen=True)
class Banner:
    """A line such as 公告专栏 over several columns."""

    text: str
    note: str = ""
    look: Literal["black", "rules", "grey"] = "black"
    size: float = 14.0


@dataclass(frozen=True)
class Vertical:
    """Vertical lines, the first at the right."""

    lines: tuple[str, ...]
    size: float = 18.0
    face: Face = "serif"
    frame: Frame = "none"
    bold: bool = True


@dataclass(frozen=True)
class Masthead:
    """Name of the paper or of the section, date, editors, folio; over the whole width."""

    name: str
    date: str
    folio: str
    section: str
    editors: str
    name_size: float = 26.0


Part = Ad | Rest | Flow | Shared | News | Photo | Text | Banner | Vertical | Masthead


@dataclass(frozen=True)
class Place:
    """A frame of the page and what stands in it from top to bottom; with a height, the parts are spread over it."""

    x: float
    y: float
    width: float
    parts: tuple[Part, ...]
    height: float | None = None
    gap: float = 2.0


@dataclass(frozen=True)
class Stroke:
    """A rule of the page itself, from one point to another."""

    x0: float
    y0: float
    x1: float
    y1: float
    weight: float = 0.4


@dataclass(frozen=True)
class Sheet:
    """One page of the press, in reading order."""

    width: float
    height: float
    places: tuple[Place, ...]
    strokes: tuple[Stroke, ...] = field(default=())

    @property
    def ads(self) -> tuple[Ad, ...]:
        """Its notices in reading order."""
        found: list[Ad] = []
        for part in (part for place in self.places for part in place.parts):
            if isinstance(part, Ad):
                found.append(part)
            elif isinstance(part, Flow | Shared):
                found.extend(ad for ad in part.ads if isinstance(ad, Ad))
        return tuple(found)

"""What shows through from the back of the page: rules that are pale and soft, and the pale ends of rules of the front.

Paper spreads the light that comes through it, so that even a thick rule has no sharp side there; nor has the shadow of a
fold. A printed rule, however faint, goes from paper to its darkest within a pixel or two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

from notices.model import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.readers.scan.engine import Grey

_GHOST, _GHOSTLY, _TOUCH = 0.2, 0.15, 2.0
"""Darkness as a share of that of most rules that it touches, and of the darkest of them, where it is soft besides."""
Greys: TypeAlias = NDArray[np.floating]

_FEW, _BESIDE = 3, 4.0
"""Rules of one length that stand beside each other in a table, and the points by which they differ."""
_DRIFT = 3
"""Pixels by which a rule may lie beside its middle somewhere."""
_FAR, _NEAR = 6, 4
"""Pixels from its darkest to the paper, and those that its own sides take."""
_PIECE, _FINE = 30, 10
"""Pixels of its length that are looked at together."""
_CROSSED = 1.5
_PALE, _SOFT, _BROAD = 0.25, 0.46, 3
"""Darkness as a share of the paper, steepest step as one of the darkness, and pixels at half of it."""
_SOFTISH = 0.53
"""The step of a rule that is pale beside those that it touches."""
_PALEST, _THIN = 0.07, 0.6
"""The step of the palest uprights, which blur alone widens; type above and below makes flat rules seem so pale."""
_TAIL = 0.3
"""Share of its common darkness below which the end of a rule is none of it."""
_LONG = 8.0
"""Points that such an end is long at least."""


def without_ghosts(rules: Sequence[Box], page: Grey, point: float) -> list[Box]:
    """The rules that are printed on this side, without ends that are not."""
    seen = [(rule, _about(rule, page, point, _PIECE)) for rule in rules]
    hard = [(rule, about) for rule, about in seen if not _is_soft(rule, about, thin=_THIN)]
    ends = [_without_tails(rule, page, point) for rule, _ in hard]
    abouts = [
        about if box == rule else _about(box, page, point, _PIECE)
        for box, (rule, about) in zip(ends, hard, strict=True)
    ]
    dark = np.array([float(np.median(_depths(about))) for about in abouts])
    places = np.array([(box.x0, box.y0, box.x1, box.y1) for box in ends]).reshape(-1, 4)
    return [
        box
        for at, box in enumerate(ends)
        if _in_table(at, dark, places)
        or not (_is_pale(at, dark, places) or (_is_paler(at, dark, places) and _is_soft(box, abouts[at], _SOFTISH)))
    ]


def _in_table(at: int, dark: Greys, places: Greys) -> bool:
    """Whether a rule is one of several beside each other that are as dark."""
    first, last = (0, 2) if places[at, 2] - places[at, 0] >= places[at, 3] - places[at, 1] else (1, 3)
    apart = np.abs(places[:, [first, last]] - places[at, [first, last]]).max(axis=1)
    return int(((apart < _BESIDE) & (dark > dark[at] / 2) & (dark < 2 * dark[at])).sum()) >= _FEW


def _is_pale(at: int, dark: Greys, places: Greys) -> bool:
    """Whether a rule is far paler than most of those that it touches."""
    met = _met(at, places)
    return bool(met.any() and dark[at] <= _GHOST * float(np.median(dark[met])))


def _is_paler(at: int, dark: Greys, places: Greys) -> bool:
    """Whether a rule is far paler than the darkest that it touches."""
    met = _met(at, places)
    return bool(met.any() and dark[at] <= _GHOSTLY * float(dark[met].max()))


def _met(at: int, places: Greys) -> NDArray[np.bool_]:
    """Which rules one touches."""
    x0, y0, x1, y1 = places.T
    met = (x0 < x1[at] + _TOUCH) & (x1 > x0[at] - _TOUCH) & (y0 < y1[at] + _TOUCH) & (y1 > y0[at] - _TOUCH)
    met[at] = False
    return np.asarray(met)


def is_soft(rule: Box, page: Grey, point: float) -> bool:
    """Whether a rule is pale and has no sharp side, in the pieces of its length that no type crosses."""
    return _is_soft(rule, _about(rule, page, point, _PIECE))


def _is_soft(rule: Box, about: Greys, soft: float = _SOFT, thin: float = _SOFT) -> bool:
    paper, depths = _paper(about), _depths(about)
    plain = depths <= _CROSSED * np.median(depths)
    if not plain.any():
        return False
    about, paper, deep = about[plain], paper[plain], np.maximum(depths[plain], 1.0)
    pale = float(np.median(deep / np.maximum(paper, 1.0)))
    if pale >= _PALE:
        return False
    core = about[:, _FAR - _NEAR : _FAR + _NEAR + 1]
    steps = np.abs(np.diff(core, axis=1)).max(axis=1) / deep
    broad = (paper[:, None] - core > deep[:, None] / 2).sum(axis=1)
    return (
        float(np.median(steps)) < (max(soft, thin) if pale < _PALEST and rule.height > rule.width else soft)
        and float(np.median(broad)) >= _BROAD
    )


def _without_tails(rule: Box, page: Grey, point: float) -> Box:
    """A rule between the first and the last piece that is as dark as most of it."""
    depths = _depths(_about(rule, page, point, _FINE))
    kept = np.flatnonzero(depths >= _TAIL * np.percentile(depths, 80))
    if not len(kept):
        return rule
    across = rule.width >= rule.height
    length = (rule.width if across else rule.height) / len(depths)
    before, after = (float(tail * length) for tail in (kept[0], len(depths) - 1 - kept[-1]))
    before, after = (tail if tail > _LONG else 0.0 for tail in (before, after))
    if across:
        return Box(rule.x0 + before, rule.y0, rule.x1 - after, rule.y1)
    return Box(rule.x0, rule.y0 + before, rule.x1, rule.y1 - after)


def _paper(about: Greys) -> Greys:
    """The paper at that side of each piece where it is darker; type may stand close to a rule."""
    return np.asarray(np.minimum(about[:, : _FAR - 2].max(axis=1), about[:, _FAR + 3 :].max(axis=1)))


def _depths(about: Greys) -> Greys:
    """By how many grey levels each piece is darker than the paper at its sides."""
    return np.asarray(_paper(about) - about[:, _FAR])


def _about(rule: Box, page: Grey, point: float, piece: int) -> Greys:
    """The greys across each piece of a rule's length, its darkest row of pixels in their middle."""
    across = rule.width >= rule.height
    seen = page if across else page.T
    level, start, end = (rule.centre[1], rule.x0, rule.x1) if across else (rule.centre[0], rule.y0, rule.y1)
    reach = _FAR + _DRIFT
    rows = np.clip(np.arange(-reach, reach + 1) + round(level * point - 0.5), 0, seen.shape[0] - 1)
    first = min(max(int(start * point), 0), seen.shape[1] - 1)
    band = seen[rows, first : max(int(end * point), first + 1)]
    count = max(band.shape[1] // piece, 1)
    long = band.shape[1] // count
    ordered = np.sort(band[:, : count * long].reshape(len(rows), count, long), axis=2)
    greys = (ordered[:, :, (long - 1) // 2].astype(np.float64) + ordered[:, :, long // 2]) / 2  # medians
    middles = _FAR + greys[_FAR:-_FAR].argmin(axis=0)
    return np.take_along_axis(greys, middles + np.arange(-_FAR, _FAR + 1)[:, None], axis=0).T

"""Areas of GB/T 2260: the names that a code of six digits has had, and the years of each.

The table is python-stdnum's (`cn/loc.dat`), with the few codes that it lacks in data/areas.tsv.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from notices.patterns import late

_ENTRY = late(r"(?:\[(?P<first>[0-9]{4})?-(?P<last>[0-9]{4})?\])?(?P<name>[^,\[\]]+)")
_SHORT = late(
    "(?:省|市|特别行政区|(?:壮族|回族|维吾尔)?自治区|(?:[\u4e00-\u9fff]{1,3}族)*自治[州县]|地区|盟|自治旗|新区|林区|区|县|旗)$"
)


@dataclass(frozen=True, slots=True)
class Area:
    """One name of a code, and the years in which it was valid; None for an open end."""

    name: str
    first: int | None
    last: int | None


def areas_of(code: str) -> tuple[Area, ...]:
    """Every name that a code has had; empty for a code that never was one.

    >>> [area.name for area in areas_of("430802")], areas_of("439999")
    (['永定区'], ())
    """
    return _areas(code) if re.fullmatch("[0-9]{6}", code) else ()


def ended(code: str) -> int | None:
    """The last year in which a code was valid; None for one that is valid still, or never was an area.

    >>> ended("430802"), ended("310103")
    (None, 2011)
    """
    lasts = [area.last for area in areas_of(code)]
    return None if not lasts or None in lasts else max(last for last in lasts if last is not None)


def names_around(code: str) -> set[str]:
    """The names of an area, its city and its province, and the same without their last word.

    >>> sorted(names_around("430802"))
    ['大庸', '大庸市', '张家界', '张家界市', '永定', '永定区', '湖南', '湖南省']
    """
    codes = (code, f"{code[:4]}00", f"{code[:2]}0000")
    full = {area.name for wider in codes for area in areas_of(wider)} - {"市辖区", "县", "城区", "郊区"}
    return full | {short for name in full if len(short := _SHORT.sub("", name)) > 1}


@lru_cache(maxsize=1)
def provinces() -> dict[str, str]:
    """The provinces by the first two digits of their codes."""
    found = {f"{number:02d}": areas_of(f"{number:02d}0000") for number in range(11, 83)}
    return {code: areas[0].name for code, areas in found.items() if areas}


@lru_cache(maxsize=1)
def province_words() -> dict[str, str]:
    """How a text names a province (湖南省, 湖南), and the first two digits of its codes."""
    words = {name: code for code, name in provinces().items()}
    return {short: code for name, code in words.items() for short in (name, _SHORT.sub("", name))}


def provinces_named(text: str) -> set[str]:
    """The provinces that the beginning of a name or address says.

    >>> provinces_named("湖南省张家界市永定区"), provinces_named("中山路7号")
    ({'43'}, set())
    """
    return {code for word, code in province_words().items() if text.startswith(word)}


@lru_cache(maxsize=8192)
def _areas(code: str) -> tuple[Area, ...]:
    written = _ours().get(code) or _theirs(code)
    return tuple(_area(match) for match in _ENTRY.finditer(written)) if written else ()


def _area(match: re.Match[str]) -> Area:
    first, last = (int(match[end]) if match[end] else None for end in ("first", "last"))
    return Area(match["name"], first, last)


def _theirs(code: str) -> str:
    parts: list[tuple[str, dict[str, Any]]] = _table().info(code)
    if code.endswith("0000"):
        return str(parts[0][1].get("province", ""))
    return str(parts[1][1].get("county", "")) if len(parts) > 1 else ""


@lru_cache(maxsize=1)
def _table() -> Any:
    from stdnum import numdb

    return numdb.get("cn/loc")


@lru_cache(maxsize=1)
def _ours() -> dict[str, str]:
    text = files("notices").joinpath("data/areas.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {code: names for code, names in lines}  # noqa: C416  three columns would be an error here

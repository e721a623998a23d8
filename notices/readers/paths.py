"""What a path says of a page: `2023-11/29/node_3.htm`, `20231129_A07.pdf`, or as the user's pattern tells."""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePath
from typing import TypeAlias

from notices.patterns import late

Found: TypeAlias = tuple[str | None, date | None, str | None]
"""Paper, day and label."""
_DATE = late(
    r"(?<![0-9])((?:19|20)[0-9]{2})([-_./年]?)(0[1-9]|1[0-2]|(?<=[-_./年])[1-9])([-_./月]?)(0[1-9]|[12][0-9]|3[01]|(?<=[-_./月])[1-9])"
    r"(?![0-9])"
)
_LABEL = late(
    r"(?:^|[^0-9A-Za-z])([A-Z][0-9]{2}|第[A-Z]?[0-9]{1,3}版|[A-Z]?[0-9]{1,3}版)(?=$|[^0-9A-Za-z])"
)
_NEAR = 3
"""The last parts of a path that speak of its page: two folders and the file."""
_PARTS = {
    "publication": r"(?P<publication>[^/]+?)",
    "date": r"(?P<year>[0-9]{4})[-_./年]?(?P<month>[0-9]{1,2})[-_./月]?(?P<day>[0-9]{1,2})",
    "year": r"(?P<year>[0-9]{4})",
    "month": r"(?P<month>[0-9]{1,2})",
    "day": r"(?P<day>[0-9]{1,2})",
    "page": r"(?P<page>[0-9A-Za-z]{1,8})",
    "any": r"[^/]*?",
}


def pattern_of(written: str) -> re.Pattern[str]:
    """The pattern that a user gives for paths: `{publication}/{date}/{page}.pdf`. Raises ValueError on unknown names.

    >>> pattern_of("{publication}/{year}-{month}/{day}/{page}.pdf").search("a/沅宁日报/2023-11/29/A07.pdf")["page"]
    'A07'
    """
    parts = re.split(r"\{([a-z]+)\}", written)
    unknown = [name for name in parts[1::2] if name not in _PARTS]
    twice = len(set(parts[1::2]) - {"any"}) + parts[1::2].count("any") < len(parts[1::2])
    if unknown or twice or ("date" in parts[1::2] and "year" in parts[1::2]):
        raise ValueError(
            f"{written!r}: a pattern has each of {', '.join('{' + name + '}' for name in _PARTS)} once at most"
        )
    text = "".join(_PARTS[part] if at % 2 else re.escape(part) for at, part in enumerate(parts))
    return re.compile(rf"(?:^|/){text}$")


def read_path(file: str, pattern: re.Pattern[str] | None = None) -> Found:
    """Paper, day and label, as far as the path of a page says them."""
    path = PurePath(file)
    near = "/".join(path.parts[-_NEAR:])
    if pattern is not None:
        match = pattern.search(path.as_posix())
        return _named(match.groupdict()) if match else (None, None, None)
    days = {
        day
        for match in _DATE.finditer(near)
        if match[4] in (match[2], "/") or (match[2], match[4]) == ("年", "月")
        if (day := _day(match[1], match[3], match[5]))
    }
    labels = {match[1].strip("第版") for match in _LABEL.finditer(path.stem)}
    return None, days.pop() if len(days) == 1 else None, labels.pop() if len(labels) == 1 else None


def _named(groups: dict[str, str | None]) -> Found:
    year, month, day = (groups.get(part) for part in ("year", "month", "day"))
    found = _day(year, month, day) if year and month and day else None
    return groups.get("publication"), found, groups.get("page")


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None

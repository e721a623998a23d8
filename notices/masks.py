"""What personal numbers and homes look like in print, and words without them."""

from __future__ import annotations

import hashlib
from pathlib import PurePath
from typing import TYPE_CHECKING

from notices.patterns import late

if TYPE_CHECKING:
    import re

MASK = "*"
KEPT = 3
MOBILE = late(r"(?<![0-9])(?:\+?86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]){8}(?![0-9])")
_MONTH_DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
RESIDENT = late(
    rf"(?<![0-9])[1-9][0-9]{{5}}(?:(?:18|19|20)[0-9]{{2}}{_MONTH_DAY}[0-9]{{3}}[0-9Xx][0-9]{{0,2}}|[0-9]{{2}}{_MONTH_DAY}[0-9]{{3}})(?![0-9])"
)
"""18 characters, or the 15 of before 1999, with a day of birth that can be: also where it stands as another paper's
number, and with the two digits that certificates of disability append."""
NUMBERED = late(r"(?:公民)?身份(?:证|号码)[^0-9,。;\n]{0,12}(?P<hidden>[0-9][0-9Xx* ]{7,20})")
HOME = late(
    r"(?:家庭住址|家庭地址|户籍所在地|户籍地址?|户口所在地|经常居住地|现居住地?|住址|现住|家住|原住|(?<=[,;、。(]))"
    r"(?:(?<=[,;、。(])住(?:所地?)?)?[:为于在系]?(?P<hidden>[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9#\-()]{3,40}?)(?=[,。;、)\n\t]|$)"
)
LIVES = late(r"户籍|住|居")
_SETTLED = late(r".*(?:省|自治区|市|县|区|旗)(?=.)")


def mask(words: str) -> str:
    """Words of no notice, without what looks like a personal number or a home.

    >>> mask("page 430103198704211529.pdf: 13800138000")
    'page 430***************.pdf: 138********'
    """
    for pattern in (MOBILE, RESIDENT):
        words = pattern.sub(lambda match: match[0][:KEPT] + MASK * (len(match[0]) - KEPT), words)
    return HOME.sub(_home_masked, words)


def mask_name(name: str) -> str:
    """The name of a file without personal numbers; a mark of four characters keeps two such files apart.

    >>> mask_name("scans/13800138000.png"), mask_name("scans/a.png")
    ('scans/138########-9de9.png', 'scans/a.png')
    """
    masked = mask(name).replace(MASK, "#")
    if masked == name:
        return name
    path = PurePath(masked)
    mark = hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:4]
    return str(path.with_name(f"{path.stem}-{mark}{path.suffix}"))


def _home_masked(match: re.Match[str]) -> str:
    """A labelled address without what stands behind the town."""
    start, end = match.span("hidden")
    if not LIVES.search(match.string[match.start() : start]):
        return match[0]
    first, last = behind_town(match.string, start, end)
    return match[0][: first - match.start()] + MASK * (last - first)


def behind_town(text: str, start: int, end: int) -> tuple[int, int]:
    """Of an address the town may be seen."""
    match = _SETTLED.match(text[start:end])
    return (start + match.end() if match else start), end

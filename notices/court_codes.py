"""Case numbers as they are written since 2016: year, court code, type code, number (法〔2015〕137号)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from notices.patterns import late

_NEW = late(
    "（(?P<year>[0-9]{4})）(?P<province>最高法|[\u4e00-\u9fff])(?P<digits>[0-9]{2,4})?(?P<type>[\u4e00-\u9fff]{1,4})(?P<number>[0-9]+)"
    "(?:-[0-9]+|[、,][0-9-]+)*号(?:之[0-9一二三四五六七八九十]+)?"
)
_SPECIAL = late("铁路|海事|知识产权|互联网|金融|军事|林区|油田|农垦|矿区|开发区|高新|兵团|垦区|新区")


@dataclass(frozen=True, slots=True)
class CaseNumber:
    """The parts of one number. `digits` are empty for a high court, two for an intermediate court, four for a basic one."""

    year: int
    province: str
    digits: str
    type: str


def case_number_parts(printed: str) -> CaseNumber | None:
    """Take a number of the form in use since 2016 apart; None for any other form.

    >>> case_number_parts("（2023）湘0811民初1846号")
    CaseNumber(year=2023, province='湘', digits='0811', type='民初')
    >>> case_number_parts("（2013）中执字第1087号") is None
    True
    """
    match = _NEW.fullmatch(printed)
    if match is None or (match["province"] != "最高法" and match["province"] not in court_provinces()):
        return None
    return CaseNumber(int(match["year"]), match["province"], match["digits"] or "", match["type"])


def level_digits(court: str) -> int | None:
    """How many digits the code of a court has by its name; None for special courts, which have codes of their own.

    >>> level_digits("澄江市人民法院"), level_digits("玉溪市中级人民法院"), level_digits("昆明铁路运输法院")
    (4, 2, None)
    """
    if _SPECIAL.search(court) or not court.endswith("人民法院"):
        return None
    if court.endswith("高级人民法院") or court.startswith("最高"):
        return 0
    return 2 if court.endswith("中级人民法院") else 4


@lru_cache(maxsize=1)
def court_provinces() -> dict[str, str]:
    """The first two digits of the areas of each court code's first character."""
    text = files("notices").joinpath("data/courts.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {letter: digits for letter, digits in rows}  # noqa: C416  three columns would be an error here

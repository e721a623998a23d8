"""A weekday printed beside a date is the weekday of that date.

One of the two is wrong, and somebody will come on the wrong day. Example: `2024年3月5日(星期三)`, a Tuesday.
"""

from __future__ import annotations

import re
from datetime import date

from notices.patterns import late
from notices.rule import Answer, Case, Fail, NotApplicable, Rule

_DATED = late("([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日[(,]?(?:星期|周|礼拜)([一二三四五六日天])")


def _check(case: Case) -> Answer:
    found = list(_DATED.finditer(case.text))
    if not found:
        return NotApplicable("no weekday is printed beside a date")
    return [fail for match in found if (fail := _asks(match))]


def _asks(match: re.Match[str]) -> Fail | None:
    year, month, day = (int(part) for part in match.groups()[:3])
    try:
        right = "一二三四五六日"[date(year, month, day).weekday()]
    except ValueError:
        return Fail("", f"{match[0]} is no day", f"没有{match[0]}这一天")
    if match[4].replace("天", "日") == right:
        return None
    return Fail("", f"{match[0]} was 星期{right}", f"{match[0]}应为星期{right}")


RULE = Rule(stage=4, severity="warning", check=_check)

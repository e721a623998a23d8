"""After how long service by publication counts as made, by the day of the notice and where the addressee is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from notices.rule import Case, Law
from notices.rule_words import name_of


@dataclass(frozen=True, slots=True)
class Service:
    """The period of service by publication."""

    count: int
    unit: str
    law: Law


def service_at_home(day: date) -> Service | None:
    """What the law of a day says of addressees inside the country.

    >>> service_at_home(date(2021, 12, 31)).count, service_at_home(date(2022, 1, 1)).count
    (60, 30)
    """
    return next((row for row in AT_HOME if row.law.in_force(day)), None)


def service_abroad(day: date) -> Service | None:
    """What the law of a day says of addressees without a residence in the country.

    >>> (service_abroad(date(2018, 6, 20)).count, service_abroad(date(2018, 6, 20)).unit)
    (3, 'month')
    """
    return next((row for row in ABROAD if row.law.in_force(day)), None)


def is_abroad(case: Case) -> bool:
    """Whether an addressee is said, or by the letters of the name likely, to live abroad or beyond the mainland."""
    names = [name_of(party) for party in case.record.get("addressees") or []]
    foreign = any(re.search("[A-Za-z]{3}", name) for name in names)
    return (
        foreign
        or re.search("香港|澳门|台湾|国籍|护照|境外|域外|外国|[美英法德日韩]国", case.text) is not None
    )


_SOURCE = "https://flk.npc.gov.cn"
AT_HOME: tuple[Service, ...] = (
    Service(30, "day", Law("民事诉讼法(2023) 95", _SOURCE, date(2024, 1, 1))),
    Service(30, "day", Law("民事诉讼法(2021) 95", _SOURCE, date(2022, 1, 1), date(2023, 12, 31))),
    Service(60, "day", Law("民事诉讼法(2017) 92", _SOURCE, date(2013, 1, 1), date(2021, 12, 31))),
    Service(60, "day", Law("民事诉讼法(1991) 84", _SOURCE, date(1991, 4, 9), date(2012, 12, 31))),
)
ABROAD: tuple[Service, ...] = (
    Service(60, "day", Law("民事诉讼法(2023) 283", _SOURCE, date(2024, 1, 1))),
    Service(3, "month", Law("民事诉讼法(2021) 274", _SOURCE, date(2022, 1, 1), date(2023, 12, 31))),
    Service(3, "month", Law("民事诉讼法(2017) 267", _SOURCE, date(2013, 1, 1), date(2021, 12, 31))),
    Service(6, "month", Law("民事诉讼法(2007) 245", _SOURCE, date(2008, 4, 1), date(2012, 12, 31))),
    Service(6, "month", Law("民事诉讼法(1991) 247", _SOURCE, date(1991, 4, 9), date(2008, 3, 31))),
)

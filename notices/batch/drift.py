"""What changed against earlier days: an issue that did not come, a fall in pages, in notices, or in a field's fill rate.

A day is judged by the 28 days before it, and only where these are enough to judge by. A paper is expected on the days of
the week on which it came in at least three of the four weeks before.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt
from statistics import median
from typing import TYPE_CHECKING

from notices.batch.status import Fill

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Mapping

    from notices.batch.status import Status

_WINDOW = 28
_WEEKS = 3
_DAYS = 6
"""Days of a window without which nothing is said of pages and notices."""
_RECORDS = 10
_EARLIER_RECORDS = 40
_SIGMAS = 4.0
_FALL = 0.5
_POINTS = 0.15
"""A fill rate falls by as much at least before it is told."""


@dataclass(frozen=True, slots=True, order=True)
class Drift:
    """One thing that a person should look at: the day, whose, what, and in words."""

    day: date
    of: str
    slug: str
    message: str
    message_zh: str


def drifts(status: Status) -> list[Drift]:
    """Every drift of a run, day by day."""
    found: list[Drift] = []
    for paper, days in status.pages_of.items():
        found += _missing(paper, days)
        found += _falls(paper, days, "pages-fell", "pages", "版面")
        found += _falls(paper, status.notices_of[paper], "notices-fell", "notices", "公告")
    for (kind, name), fills in status.fields_of.items():
        found += _emptied(f"{kind}.{name}", fills)
    return sorted(found)


def _missing(paper: str, days: Counter[date]) -> Iterator[Drift]:
    day, last = min(days) + timedelta(weeks=_WEEKS), max(days)
    while day <= last:
        weeks = sum(days[day - timedelta(weeks=back)] > 0 for back in range(1, 5))
        if days[day] == 0 and weeks >= _WEEKS:
            yield Drift(
                day,
                paper,
                "issue-missing",
                f"no page of this day; it came in {weeks} of the 4 weeks before",
                "当日缺报",
            )
        day += timedelta(days=1)


def _falls(paper: str, days: Counter[date], slug: str, what: str, zh: str) -> Iterator[Drift]:
    for day in sorted(days):
        earlier = [count for other, count in days.items() if 0 < (day - other).days <= _WINDOW]
        if len(earlier) < _DAYS:
            continue
        usual = median(earlier)
        if days[day] < usual * _FALL and days[day] < usual - _SIGMAS * sqrt(usual) / 2:
            yield Drift(
                day, paper, slug, f"{days[day]} {what}, usually {usual:g}", f"{zh}{days[day]}，平时{usual:g}"
            )


def _emptied(of: str, fills: Mapping[date, Fill]) -> Iterator[Drift]:
    for day, now in fills.items():
        before = [fill for other, fill in fills.items() if 0 < (day - other).days <= _WINDOW]
        earlier = Fill(sum(fill.records for fill in before), sum(fill.filled for fill in before))
        if now.records < _RECORDS or earlier.records < _EARLIER_RECORDS:
            continue
        spread = sqrt(max(earlier.rate * (1 - earlier.rate), 0.01) / now.records)
        if earlier.rate - now.rate > max(_POINTS, _SIGMAS * spread):
            told = f"there in {now.rate:.0%} of {now.records} records, before in {earlier.rate:.0%}"
            yield Drift(day, of, "field-emptied", told, f"填充率{now.rate:.0%}，此前{earlier.rate:.0%}")

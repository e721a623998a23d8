"""What ends when: the days that a notice prints, and those that its periods and the law make of its date.

A period of days begins on the day after its event, and one that ends on a day of rest goes on until the next working
day (民法典 201, 203; 民事诉讼法 85). Outside of the published holiday calendar the plain day stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from notices.claim_law import KINDS, claim_period_of, without_claims
from notices.rule import Case, day_of
from notices.rule_words import name_of
from notices.service_law import service_at_home
from notices.working_days import after_working_days, is_working_day


@dataclass(frozen=True, slots=True)
class Deadline:
    """One end: what ends, where it stands in the record, the printed day, the computed one, and the law behind it."""

    what: str
    what_zh: str
    at: str
    printed: date | None
    computed: date | None
    law: str = ""

    @property
    def ends(self) -> date:
        """The day that counts: the printed one where there is one."""
        found = self.printed or self.computed
        assert found is not None
        return found


def deadlines(case: Case) -> list[Deadline]:
    """Every end that a notice sets, the earliest first."""
    found = [*_claims(case), *_court(case), *_periods(case), *_printed(case)]
    return sorted((one for one in found if one.printed or one.computed), key=lambda one: (one.ends, one.at))


def published(case: Case) -> date | None:
    """The day from which periods run: the paper's where it is known, else the notice's own."""
    source = case.envelope.get("source")
    paper = day_of(source.get("issue_date")) if isinstance(source, Mapping) else None
    return paper or case.issued


def end_of(start: date | None, period: object) -> date | None:
    """The last day of a period that begins with an event on a day.

    >>> end_of(date(2024, 8, 5), {"count": 45, "unit": "day"}), end_of(date(2024, 1, 31), {"count": 1, "unit": "month"})
    (datetime.date(2024, 9, 19), datetime.date(2024, 2, 29))
    """
    if start is None or not isinstance(period, Mapping) or not isinstance(period.get("count"), int):
        return None
    count, unit = period["count"], period.get("unit")
    if unit == "working_day":
        return after_working_days(start, count)
    if unit in ("month", "year"):
        return _working(_months_later(start, count * (12 if unit == "year" else 1)))
    return _working(start + timedelta(days=count))


def _claims(case: Case) -> Iterator[Deadline]:
    """Until when creditors come forward: as printed, or as the law of the day says where nothing is."""
    if case.kind not in (*KINDS, "foundling"):
        return
    owed = claim_period_of(case) if case.kind in KINDS else None
    printed = case.record.get("claim_period") or (
        {"count": owed.days, "unit": "day"} if owed and owed.days else None
    )
    if not printed:
        return
    what = (
        ("objections end", "异议期满")
        if owed and without_claims(owed)
        else ("claims close", "债权申报截止")
        if case.kind in KINDS
        else ("foundling can be claimed until", "认领截止")
    )
    computed = None if printed.get("starts") in ("receipt", "service") else end_of(published(case), printed)
    yield Deadline(
        *what, "/claim_period", day_of(printed.get("ends_on")), computed, owed.law.article if owed and owed.days else ""
    )


def _court(case: Case) -> Iterator[Deadline]:
    """When service counts as made, and what runs from there."""
    record, day = case.record, published(case)
    law = service_at_home(day) if day and case.kind in ("court_service", "administrative_service") else None
    period = record.get("service_period") or ({"count": law.count, "unit": law.unit} if law else None)
    if case.kind not in ("court_service", "administrative_service") or not period:
        return
    served = end_of(day, period)
    article = law.law.article if law else ""
    yield Deadline(
        "service counts as made",
        "视为送达",
        "/service_period",
        day_of(period.get("ends_on")),
        served,
        article,
    )
    names = (
        ("answer_period", "answer is due", "答辩期满"),
        ("evidence_period", "evidence is due", "举证期满"),
        ("appeal_period", "appeal is due", "上诉期满"),
    )
    for name, what, what_zh in names:
        if isinstance(record.get(name), dict):
            yield Deadline(
                what,
                what_zh,
                f"/{name}",
                day_of(record[name].get("ends_on")),
                end_of(served, record[name]),
                "",
            )


def _periods(case: Case) -> Iterator[Deadline]:
    """Objections, searches, summonses and publicity that run from the publication."""
    names = (
        ("objection_period", "objections end", "异议期满"),
        ("period", "the period ends", "公告期满"),
    )
    for name, what, what_zh in names:
        period = case.record.get(name)
        if isinstance(period, dict):
            yield Deadline(
                what, what_zh, f"/{name}", day_of(period.get("ends_on")), end_of(published(case), period)
            )


def _printed(case: Case) -> Iterator[Deadline]:
    """Days and times that are printed as such."""
    for name, what, what_zh in _DAYS:
        value: Any = case.record
        for step in name.split("/"):
            value = value.get(step) if isinstance(value, dict) else None
        day = day_of(value)
        if day:
            yield Deadline(what, what_zh, f"/{name}", day, None)


_DAYS = (
    ("deadline", "the deadline", "期限届满"),
    ("claims_window/closes", "claims close", "债权申报截止"),
    ("creditors_meeting/at", "creditors meet", "债权人会议"),
    ("hearing/at", "hearing", "开庭"),
    ("listing_window/closes", "listing closes", "挂牌截止"),
    ("application_window/closes", "applications close", "竞买申请截止"),
    ("documents_window/closes", "documents are given out until", "文件获取截止"),
    ("deposit_deadline", "deposit is due", "保证金截止"),
    ("auction_at", "auction", "拍卖"),
    ("at", "auction", "拍卖"),
    ("registration_deadline", "registration closes", "报名截止"),
    ("viewing_window/closes", "viewing ends", "展示截止"),
    ("submission_deadline", "bids close", "投标截止"),
    ("opening_at", "bids are opened", "开标"),
    ("window/closes", "publicity ends", "公示期满"),
    ("publicity_window/closes", "publicity ends", "公示期满"),
    ("signing_window/closes", "signing ends", "签约截止"),
    ("effective_on", "takes effect", "生效"),
)


def subject(case: Case) -> str:
    """Whom or what a notice is about, in a few words."""
    for name in (
        "entity",
        "original",
        "debtor",
        "creditor",
        "employer",
        "person",
        "buyer",
        "project",
        "assignor",
    ):
        value = case.record.get(name)
        if value:
            return name_of(value) if isinstance(value, dict) else str(value)
    addressees = case.record.get("addressees")
    named = "、".join(name_of(party) for party in addressees[:3]) if isinstance(addressees, list) else ""
    return named or str(case.record.get("case_number") or case.heading)


def _working(day: date) -> date:
    """The day itself, or the next working day where the calendar says that it is a day of rest."""
    while is_working_day(day) is False:
        day += timedelta(days=1)
    return day


def _months_later(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    for day in range(start.day, 27, -1):
        try:
            return date(year, month + 1, day)
        except ValueError:
            continue
    return date(year, month + 1, start.day)

"""How long creditors have to come forward after a publication: by form of organisation, kind of notice and day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from notices.organisation_forms import Form, form_of
from notices.rule import Case, Law
from notices.rule_words import rows

KINDS = (
    "merger",
    "division",
    "capital_reduction",
    "liquidation",
    "deregistration",
    "institution_deregistration",
)
_ENDING = ("liquidation", "deregistration", "institution_deregistration")
_SIMPLE, _COMPULSORY = "simple_deregistration", "compulsory_deregistration"


@dataclass(frozen=True, slots=True)
class ClaimPeriod:
    """Days that creditors have who were not told in person; 0 where the law asks for an announcement and no period."""

    days: int
    anchor: str
    form: Form
    kinds: tuple[str, ...]
    law: Law


def claim_period_of(case: Case) -> ClaimPeriod | None:
    """The period that binds this notice; None where form, day or law do not say."""
    form, day = subject_form(case), case.law_day
    if form is None or day is None:
        return None
    covers_losses = case.kind == "capital_reduction" and covers_loss(case)
    kind = "loss_cover" if covers_losses and day >= date(2024, 7, 1) else _way_out(case) or case.kind
    found = (row for row in CLAIM_PERIODS if row.form == form and kind in row.kinds and row.law.in_force(day))
    return next(found, None)


def subject_form(case: Case) -> Form | None:
    """The form of the organisation that the notice is about; of the first party where there are several."""
    first = next((row.get("party") for _, row in rows(case.record, "parties")), None)
    return form_of(case.record.get("entity") or case.record.get("original") or first, case.text)


def covers_loss(case: Case) -> bool:
    """Whether capital is reduced to make up losses, which gives creditors no claim (公司法(2023) 225)."""
    return any(words in case.text for words in ("弥补亏损", "弥补公司亏损"))


def without_claims(period: ClaimPeriod) -> bool:
    """Whether the days are for objections: who leaves the register the simple or the compulsory way calls no creditors."""
    return period.kinds[0] in (_SIMPLE, _COMPULSORY)


def _way_out(case: Case) -> str | None:
    """How a company leaves the register where that is not by liquidation (简易注销, 强制注销)."""
    if case.kind != "deregistration":
        return None
    if "强制注销" in case.heading or re.search("(?:拟|予以|实施|依法)强制注销", case.text):
        return _COMPULSORY
    simple = re.search("(?:申请|办理|拟|通过|按照|适用|进行)[^。,、]{0,8}简易(?:程序)?注销", case.text)
    return _SIMPLE if "简易注销" in case.heading or simple else None


def _companies(
    article: str, year: str, kinds: tuple[str, ...], days: int, span: tuple[str, str]
) -> ClaimPeriod:
    first, last = span
    law = Law(
        f"公司法({year}) {article}", "https://flk.npc.gov.cn",
        date.fromisoformat(first), date.fromisoformat(last) if last else None,
    )  # fmt: skip
    return ClaimPeriod(days, "first_publication" if year == "1993" else "publication", "company", kinds, law)


_OLDEST, _OLD = ("1994-07-01", "2005-12-31"), ("2006-01-01", "2014-02-28")
_LATE, _NEW = ("2014-03-01", "2024-06-30"), ("2024-07-01", "")
_REGISTERED: tuple[Form, ...] = ("company", "partnership", "sole_proprietorship", "cooperative")
CLAIM_PERIODS: tuple[ClaimPeriod, ...] = (
    _companies("220", "2023", ("merger",), 45, _NEW),
    _companies("222", "2023", ("division",), 0, _NEW),
    _companies("224", "2023", ("capital_reduction",), 45, _NEW),
    _companies("225", "2023", ("loss_cover",), 0, _NEW),
    _companies("235", "2023", _ENDING, 45, _NEW),
    _companies("240", "2023", (_SIMPLE,), 20, _NEW),
    _companies("241", "2023", (_COMPULSORY,), 60, _NEW),
    _companies("173", "2018", ("merger",), 45, _LATE),
    _companies("175", "2018", ("division",), 0, _LATE),
    _companies("177", "2018", ("capital_reduction",), 45, _LATE),
    _companies("185", "2018", _ENDING, 45, _LATE),
    _companies("174", "2005", ("merger",), 45, _OLD),
    _companies("176", "2005", ("division",), 0, _OLD),
    _companies("178", "2005", ("capital_reduction",), 45, _OLD),
    _companies("186", "2005", _ENDING, 45, _OLD),
    _companies("184", "1993", ("merger",), 90, _OLDEST),
    _companies("185", "1993", ("division",), 90, _OLDEST),
    _companies("186", "1993", ("capital_reduction",), 90, _OLDEST),
    _companies("194", "1993", _ENDING, 90, _OLDEST),
    *(
        ClaimPeriod(
            20, "publication", form, (_SIMPLE,),
            Law("市场主体登记管理条例 33", "https://flk.npc.gov.cn", date(2022, 3, 1),
                date(2024, 6, 30) if form == "company" else None),
        )
        for form in _REGISTERED
    ),
    ClaimPeriod(
        45, "publication", "partnership", _ENDING,
        Law("合伙企业法(2006) 88", "https://flk.npc.gov.cn", date(2007, 6, 1)),
    ),
    ClaimPeriod(
        60, "publication", "sole_proprietorship", _ENDING,
        Law("个人独资企业法 27", "https://flk.npc.gov.cn", date(2000, 1, 1)),
    ),
    ClaimPeriod(
        45, "publication", "cooperative", _ENDING,
        Law("农民专业合作社法(2017) 50", "https://flk.npc.gov.cn", date(2018, 7, 1)),
    ),
    ClaimPeriod(
        45, "publication", "cooperative", _ENDING,
        Law("农民专业合作社法(2006) 43", "https://flk.npc.gov.cn", date(2007, 7, 1), date(2018, 6, 30)),
    ),
    ClaimPeriod(
        90, "first_publication", "public_institution", _ENDING,
        Law("事业单位登记管理暂行条例实施细则, 注销登记", "http://www.gjsy.gov.cn", date(2005, 4, 15)),
    ),
)  # fmt: skip

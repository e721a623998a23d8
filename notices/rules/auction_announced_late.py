"""An auction is announced seven days before; a court's sale online 15 days before for movables, 30 for immovables.

Rights (shares, claims, marks) are announced as immovables are. A second auction of a court has 7 and 15. Example: announced on 12 March, held on 15 March.
"""

from __future__ import annotations

import re
from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule, day_of
from notices.rule_words import name_of, rows


def _check(case: Case) -> Answer:
    at, issued = day_of(case.record.get("at")), day_of(case.record.get("issued_on"))
    if at is None or issued is None:
        return NotApplicable("no day of the auction, or no date of the notice")
    least, days = _least(case), (at - issued).days
    return (
        []
        if days >= least - 1
        else [
            Fail(
                "/at",
                f"{days} days after the notice, less than {least}",
                f"公告距拍卖{days}日，少于{least}日",
            )
        ]
    )


def _least(case: Case) -> int:
    """The days that the law asks for: a court's own sale since 2017, or a commercial one."""
    if not name_of(case.record.get("auctioneer")).endswith("法院") or (case.law_day or date.max) < date(
        2017, 1, 1
    ):
        return 7
    land = any(
        re.search("不动产|房|土地|车位|商铺|股权|股份|债权|[采探]矿权|使用权|经营权|收益权|商标|专利", str(lot.get("description")))
        for _, lot in rows(case.record, "lots")
    )
    second = re.search("第二次|二拍|变卖", case.heading + case.text) is not None
    return (15 if land else 7) if second else (30 if land else 15)


_LAWS = (
    Law("拍卖法 45", "https://flk.npc.gov.cn", date(1997, 1, 1)),
    Law(
        "最高人民法院关于人民法院网络司法拍卖若干问题的规定 12, 26",
        "https://www.court.gov.cn",
        date(2017, 1, 1),
    ),
)
RULE = Rule(5, "warning", _check, ("auction",), _LAWS)

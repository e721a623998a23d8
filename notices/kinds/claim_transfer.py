"""债权转让通知: a creditor tells debtors and guarantors that it has transferred its claims. 民法典 546.

Often printed by both sides as 联合公告 with a table of debtors, and joined with a call for payment.
"""

from __future__ import annotations

import re
from typing import Annotated

from notices.finders.debts import Debt, debtor_of_row, prose_debts
from notices.finders.named import party_after
from notices.finders.scene import Scene, Tree, Words, first, relocated
from notices.kind import Kind, Record, after, matching
from notices.model import Span
from notices.values.dates import Day
from notices.values.money import Money
from notices.values.organisations import organisation_spans
from notices.values.parties import Party, read_party
from notices.values.value import Value

_ANY = Value(re.compile("[^\\n]+"), str)


class ClaimTransfer(Record):
    """债权转让通知: claims have passed from one creditor to another."""

    assignor: Party
    assignee: Annotated[
        Party,
        party_after(
            "(?:转让|出让|划转|移转|转移)(?:给|予|至)(?:了)?", "(?:受让方|受让人)(?:\\([^()]*\\))?[:为]?", "(?:公司|银行|支行|分行|社|[\\u4e00-\\u9fff]{2,3})(?:与|和)(?=[^,。]{2,50}(?:签订|签署|达成|于))"
        ),
    ]
    agreement_date: Annotated[
        Day | None, matching("(?P<value>[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日)(?=[^。;]{0,40}(?:签订|签署|达成|协议))"), after("于(?=[^。]{8,40}(?:签订|签署|达成))")
    ] = None
    agreement_no: Annotated[
        str | None, matching("协议(?:》)?(?:\\()?(?:合同)?(?:编号|文号|号码)(?:为|:)*(?P<value>[A-Za-z0-9\\u4e00-\\u9fff()〔〕-]{4,40}?)(?=[)》,。;\\n])")
    ] = None
    reference_date: Annotated[Day | None, after("基准日(?:为|:|是)?"), matching("(?:截至|截止)(?:到)?(?P<value>[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日)")] = None
    debts: list[Debt]
    total_principal: Annotated[
        Money | None, after("(?:本金(?:余额)?(?:合计|总额|总计|共计)|(?:合计|总计|共计)(?:债权)?本金(?:余额)?|债权本金总额)(?:为|人民币)*")
    ] = None


def _assignor(scene: Scene) -> Tree | None:
    """The transferring side: before 与…签订, else the first of the signers, else the first organisation."""
    text, body = scene.text, scene.notice.body
    found = first(
        party_after("(?:转让方|出让方|原债权人)(?:\\([^()]*\\))?[:为]?", "(?:根据|依据|按照)(?=[^,。《]{4,50}(?:与|和))").find(scene, _ANY)
    )
    if found is not None:
        return found
    spans = organisation_spans(text[body.start :])
    if not spans:
        return None
    span = Span(body.start + spans[0].start, body.start + spans[0].end)
    return relocated(read_party(span.of(text)), Words.at(scene.notice, span))


KIND = Kind(
    record=ClaimTransfer,
    titles=("债权转让(?:通知|公告|暨|及|联合)?", "转让(?:暨|及)(?:债务)?催收", "联合公告"),
    says=("债权(?:依法)?(?:全部)?转让|转让(?:给|予|至)[^。]{2,60}(?:公司|银行)", "(?:主债权|担保权利|从权利|债权)[^。]{0,30}(?:转让|移转)", "债务人(?:、|和|及)?(?:担保人|保证人)?[^。]{0,80}(?:履行|还款|偿还|清偿)", "债权转让(?:协议|合同|通知|公告|安排)|转让协议|联合公告"),
    never_says=("公开(?:处置|征集|竞价)|拍卖会|意向受让方", "证券代码"),
    reads={"debts": prose_debts, "debts/debtor": debtor_of_row, "assignor": _assignor},
)

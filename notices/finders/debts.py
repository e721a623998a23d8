"""Debts that are transferred or called in: a table of debtors, or one debt in prose."""

from __future__ import annotations

import re
from typing import Annotated

from notices.finders.columns import column
from notices.finders.named import PARTIES, parties_in, party_at
from notices.finders.scene import Scene, Tree, Words, first, relocated
from notices.finders.words import after, matching
from notices.model import Reading, Span
from notices.values.money import PATTERN as MONEY
from notices.values.money import Money, read_money
from notices.values.parties import Party, read_party
from notices.values.shape import Shape
from notices.values.value import Value

CONTRACT_NO = r"[A-Za-z0-9\u4e00-\u9fff()〔〕-]{0,24}?[0-9]{3,}[A-Za-z0-9()〔〕号字第\u4e00-\u9fff-]{0,24}"
_CONTRACT = re.compile(r"[^、,;/\n]{4,60}")


def read_contracts(text: str) -> list[Tree]:
    """Numbers of contracts in a cell or clause, parted by marks.

    >>> [number.value for number in read_contracts("2019年借字001号、2019年借字002号")]
    ['2019年借字001号', '2019年借字002号']
    """
    found = [Reading(m[0].strip(), (Span(*m.span()),)) for m in _CONTRACT.finditer(text) if re.search(r"[0-9]", m[0])]
    if not found:
        raise ValueError(f"no contract number: {text!r}")
    return found


ContractNos = Annotated[list[str], Value(re.compile(r"[^。;\n]+"), read_contracts)]
Guarantors = Annotated[list[Party], PARTIES]


class Debt(Shape):
    """One debtor's debt."""

    debtor: Annotated[Party, column("(?:主)?(?:债务人|借款人|客户)(?:名称|姓名)?", "(?:欠款|企业|单位)(?:人|名称)", "名称|姓名")]
    contract_nos: Annotated[ContractNos, column("(?:主|借款|贷款|授信)?合同(?:编号|号码?|名称及编号)", "借据(?:编)?号")] = []
    principal: Annotated[Money | None, column("(?:债权|贷款|借款|剩余|未偿|欠)?(?:本金)(?:余额|金额)?", "贷款余额|债权金额|欠款金额|本金")] = None
    interest: Annotated[Money | None, column("(?:欠|所欠|拖欠|应收|未付)?(?:利息|欠息|息)(?:余额|金额)?(?!合计)")] = None
    guarantors: Annotated[Guarantors, column("(?:担保|保证|抵押|共同还款|出质)(?:人|方)(?:名称|姓名)?")] = []
    collateral: Annotated[str | None, column("(?:抵押|担保|质押)(?:物|财产|方式|情况|合同)")] = None


def prose_debt(scene: Scene) -> Tree | None:
    """A single debt told in prose: 对某某享有的主债权本金…元."""
    debtor = _debtor(scene)
    if debtor is None:
        return None
    tree: dict[str, Tree] = {"debtor": relocated(read_party(debtor.of(scene.text)), Words.at(scene.notice, debtor))}
    money = Value(MONEY, read_money)
    for name, cues in (("principal", ("本金(?:余额|为|共计|合计|人民币)*", "欠款(?:本金)?")), ("interest", ("(?:利息|欠息)(?:余额|为|共计|人民币)*",))):
        amount = first(after(*cues).find(scene, money))
        if amount is not None:
            tree[name] = amount
    numbers = first(matching(rf"(?:合同(?:编)?号(?:码)?|编号)(?:为|:)*(?P<value>{CONTRACT_NO})(?=[)》,。;的、])").find(scene, Value(_CONTRACT, str)))
    if numbers is not None:
        tree["contract_nos"] = [numbers]
    guarantors = first(
        parties_in(r"(?:债务人及)?(?:担保人|保证人|抵押人)(?:为|:)?(?P<names>(?:[^,。;:自应在及\n]|及(?!其)){2,80}?)(?=自本|自|应|立即|在|请|履行|向|承担|提供|[,。;:]|$)").find(scene, PARTIES)
    )
    if guarantors and guarantors[0]["name"].value[:1] not in "的在":
        tree["guarantors"] = guarantors
    return [tree]


def _debtor(scene: Scene) -> Span | None:
    for cue in re.finditer(
        r"(?:将|已将)?(?:其|本公司|我公司|我行|本人|依法)?(?:所)?(?:持有的?|享有的?|拥有的?)?对(?:债务人|借款人)?|(?:债务人|借款人|欠款人)(?:为|:)?|^(?=[^\n:]{2,60}:)", scene.text[: scene.scope.end], re.MULTILINE
    ):
        if cue.start() < scene.notice.body.start:
            continue
        span = party_at(scene, cue.end())
        if span is not None and re.match(r"(?:\([^()]*\))?(?:、[^,。]{2,40})?(?:等)?(?:所)?(?:享有|拥有|的|欠|拖欠|:|所欠|未|应|在|自|尚|及|与|名下|,)", scene.text[span.end : span.end + 80]):
            return span
    return None



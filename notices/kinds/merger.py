"""合并公告: companies tell their creditors that they merge, one taking the others in or all into a new one.

公司法(2023) 218-221.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal

from notices.finders.companies import Company, capital_of, companies, party_of
from notices.finders.creditors import claims_lodged_with, claims_until
from notices.finders.row_parties import row_party
from notices.finders.scene import Scene, Tree, first, reading
from notices.kind import Kind, Record, after, choose, column
from notices.model import Reading, Span
from notices.patterns import late
from notices.values.contacts import Contact
from notices.values.money import PATTERN as MONEY
from notices.values.money import Money, read_money
from notices.values.parties import Party
from notices.values.periods import Period
from notices.values.shape import Shape
from notices.values.value import Value

_BETWEEN = r"(?:\((?:[^()\n]|\([^()\n]*\))*\))?(?:继续|将|予以|依法|为|办理|作为|是|则|被|随之|同时|拟|,|工商|注册资[本金][^,。;]{2,24},)*"
_ROLES = (
    ("dissolved", late(rf"{_BETWEEN}(?:注销|解散|终止|消灭|被(?:吸收)?合并(?:方|公司)|被吸收(?:方|公司))")),
    ("surviving", late(rf"{_BETWEEN}(?:存续|保留|(?<!被)(?:吸收)?合并方(?!式)|吸收方)")),
    ("new", late(rf"{_BETWEEN}新设(?:立)?(?:公司|方)")),
)
_TAKES = late(r"吸收(?:并)?(?:合并)?(?:了)?(?!方|合并方|式|的|[,。])")
_MAKES = late(r"(?:合并(?:为|成|组建|成立|设立|新设(?:为)?)|新设(?:立)?|共同设立|组建|成立)(?:为|一家|一个|新的?)?(?:新?公司)?[:“]?$")


def _read_role(text: str) -> str:
    """What becomes of a company, from a cell.

    >>> _read_role("存续"), _read_role("被合并方(注销)")
    ('surviving', 'dissolved')
    """
    for words, role in (("注销|解散|被(?:吸收)?合并|被吸收", "dissolved"), ("新设|设立", "new"), ("存续|保留|合并方|吸收方", "surviving")):
        if re.search(words, text):
            return role
    raise ValueError(f"not a role: {text!r}")


Role = Annotated[Literal["surviving", "dissolved", "new"], Value(late(r"[^\n\t]+"), _read_role)]


class MergerParty(Shape):
    """One company of a merger and what becomes of it."""

    party: Annotated[Party, column("(?:公司|企业|单位)?(?:名称|全称)", "公司|企业")]
    role: Annotated[Role | None, column("合并后?(?:状态|情况|性质)|合并(?:方|角色)|状态|备注|处理")] = None
    capital: Annotated[Money | None, column("注册资[本金]")] = None


class Merger(Record):
    """合并公告: companies tell their creditors that they merge."""

    form: Annotated[
        Literal["absorption", "consolidation"] | None,
        choose(
            absorption=("吸收合并", "吸收[^。]{2,60}(?:公司|合作社)"),
            consolidation=("新设合并", "合并(?:新设|设立|成立|组建|为|成)", "新设[^。]{2,40}公司"),
        ),
    ] = None
    parties: list[MergerParty]
    claim_period: Annotated[Period | None, claims_until()] = None
    claims_to: Annotated[Contact | None, claims_lodged_with()] = None


def _parties(scene: Scene) -> Tree | None:
    """Each company once, where it is first named, with the role that the text gives it and its capital."""
    signature = scene.notice.signature
    found = companies(scene, scene.notice.body.start, signature.start if signature else len(scene.text))
    return [_party(scene, company, found) for company in found] if len(found) > 1 else None


def _party(scene: Scene, company: Company, found: list[Company]) -> Tree:
    tree: dict[str, Tree] = {"party": party_of(scene, company)}
    role = _said(scene, company) or _told_by_place(scene, company, found)
    if role is not None:
        tree["role"] = role
    capital = capital_of(scene, company, found) or (_capital_by_role(scene, role) if role else None)
    if capital is not None:
        tree["capital"] = capital
    return tree


def _capital_by_role(scene: Scene, role: Reading) -> Tree | None:
    """The capital of 新设公司 or 存续公司, where the print names it so."""
    words = {"new": "(?:新设|新)公司|合并后的?(?:新)?公司", "surviving": "存续公司|合并后的?存续公司"}.get(role.value)
    if words is None:
        return None
    return first(after(rf"(?:{words})(?:的)?注册资[本金](?:变更为|为)?(?:人民币)?").find(scene, Value(MONEY, read_money)))


def _said(scene: Scene, company: Company) -> Reading | None:
    """What the words behind a company's name say of it."""
    for place in company.places:
        made = _MAKES.search(scene.text, max(0, place.start - 16), place.start)
        if made:
            return reading(scene.notice, "new", Span(*made.span()))
        for role, cue in _ROLES:
            match = cue.match(scene.text, place.end)
            if match:
                return reading(scene.notice, role, Span(place.end, match.end()))
    return None


def _told_by_place(scene: Scene, company: Company, found: list[Company]) -> Reading | None:
    """In an absorption those named behind the word are taken in; in a consolidation the last one is new."""
    for takes in _TAKES.finditer(scene.text, scene.notice.body.start):
        behind = [one for one in found if any(takes.end() <= place.start <= takes.end() + 2 for place in one.places)]
        if behind:
            taken = min(place.start for place in behind[0].places if place.start >= takes.end())
            role = "dissolved" if company is behind[0] or company.first.start > taken else "surviving"
            return Reading(role, (Span(*takes.span()),))
    whole = re.search(r"吸收合并", scene.text)
    if whole:
        return Reading("surviving" if company is found[0] else "dissolved", (Span(*whole.span()),))
    new = re.search(r"新设", scene.text)
    return Reading("new" if company is found[-1] else "dissolved", (Span(*new.span()),)) if new else None


KIND = Kind(
    record=Merger,
    titles=("(?:吸收|新设)?合并(?:[^。]{0,12})?(?:的)?公告", "合并通知"),
    says=("吸收合并|新设合并|合并新设", "合并(?:前|后|各方|双方|协议|完成|方式)|吸收[^。]{2,40}(?:公司|合作社)", "债权债务[^。]{0,40}(?:承继|承担|继承)", "债权人[^。]{0,60}(?:清偿|担保|联系|申报)"),
    never_says=("证券代码", "股票简称", "撤并|合并报表"),
    reads={"parties": _parties, "parties/party": row_party("party")},
)

"""分立公告: a company tells its creditors that it divides into several. 公司法(2023) 222: announced, without a claim period."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from notices.finders.companies import Company, capital_of, companies, party_of
from notices.finders.creditors import claims_lodged_with, claims_until
from notices.finders.row_parties import row_party
from notices.finders.scene import Scene, Tree, first, reading
from notices.finders.subjects import subject
from notices.kind import Kind, Record, after, choose, column
from notices.patterns import late
from notices.values.contacts import Contact
from notices.values.money import PATTERN as MONEY
from notices.values.money import Money, read_money
from notices.values.parties import Party
from notices.values.periods import Period
from notices.values.shape import Shape
from notices.values.value import Value

_DIVIDES = late(r"分立(?!协议|方案|决议|决定|公告|事[宜项]|的)|派生(?:设立)?|新设(?:立)?")
_FORM = choose(
    continuing=("派生(?:式)?分立", "存续(?:式)?分立", "派生(?:设立|出|新设)"),
    dissolving=("新设(?:式)?分立", "解散(?:式)?分立", "原公司[^。]{0,8}(?:解散|注销)"),
)


class DivisionResult(Shape):
    """One company that a division leaves or makes."""

    party: Annotated[Party, column("(?:公司|企业|单位)?(?:名称|全称)", "公司|企业")]
    capital: Annotated[Money | None, column("注册资[本金]")] = None


class Division(Record):
    """分立公告: a company tells its creditors that it divides."""

    form: Literal["continuing", "dissolving"] | None = None
    original: Annotated[Party, subject("分立", "拟", "决定")]
    results: list[DivisionResult]
    claim_period: Annotated[Period | None, claims_until()] = None
    claims_to: Annotated[Contact | None, claims_lodged_with()] = None


def _form(scene: Scene) -> Tree | None:
    """What the words say; else it continues where the company itself is among those into which it divides."""
    said = first(_FORM.find(scene, Value(re.compile("."), str)))
    if said is not None:
        return said
    results = _named(scene)
    original = first(subject("分立", "拟", "决定").find(scene, Value(re.compile("."), str)))
    names = {one.first.of(scene.text).replace("(", "（").replace(")", "）"): one.first for one in results}
    stays = names.get(original["name"].value) if original and len(results) > 1 else None
    return reading(scene.notice, "continuing", stays) if stays else None


def _results(scene: Scene) -> Tree | None:
    """Every company named after the word that divides, each once, with its capital."""
    found = _named(scene)
    return [_result(scene, company, found) for company in found] or None


def _named(scene: Scene) -> list[Company]:
    """The companies behind the word that divides; one that is dissolved is none of them."""
    signature = scene.notice.signature
    cue = _DIVIDES.search(scene.text, scene.notice.body.start)
    if cue is None:
        return []
    end = signature.start if signature and signature.start > cue.end() else len(scene.text)
    gone = re.compile(r"(?:\((?:[^()\n]|\([^()\n]*\))*\))?(?:将|予以|依法|随之|,|办理)*(?:解散|注销|承[继担])")
    found = [*_kept(scene, cue.start()), *companies(scene, cue.end(), end)]
    return [one for one in found if not all(gone.match(scene.text, place.end) for place in one.names)]


def _kept(scene: Scene, cue: int) -> list[Company]:
    """The company itself, where it stays beside those taken out of it and the print gives its new capital."""
    kept = re.compile(r"(?:原|存续)公司(?:的)?注册资[本金](?:由|从|变更|减少)").search(scene.text, cue)
    return companies(scene, scene.notice.body.start, cue)[:1] if kept else []


def _result(scene: Scene, company: Company, found: list[Company]) -> Tree:
    tree: dict[str, Tree] = {"party": party_of(scene, company)}
    capital = capital_of(scene, company, found) or _capital_by_role(scene, company, found)
    if capital is not None:
        tree["capital"] = capital
    return tree


def _capital_by_role(scene: Scene, company: Company, found: list[Company]) -> Tree | None:
    """The capital of 原公司 or 新公司, where one company stays and one is new."""
    original = first(subject("分立", "拟", "决定").find(scene, Value(re.compile("."), str)))
    if original is None or len(found) != 2:  # noqa: PLR2004 - one stays, one is new
        return None
    stays = company.first.of(scene.text).replace("(", "（").replace(")", "）") == original["name"].value
    words = "(?:原|存续|本)公司" if stays else "(?:新设立?|新|派生)公司"
    changed = rf"(?:(?:由|从)(?:人民币)?{MONEY.pattern})?(?:变更|减少|调整)?(?:为|至|到)?(?:人民币)?"
    return first(after(rf"{words}(?:的)?注册资[本金]{changed}").find(scene, Value(MONEY, read_money)))


KIND = Kind(
    record=Division,
    titles=("分立(?:的)?(?:公告|通知)",),
    says=("(?:派生|新设|存续)?(?:式)?分立", "分立(?:前|后|为|成)", "债权债务|连带责任", "债权人"),
    never_says=("证券代码", "股票简称"),
    reads={"form": _form, "results": _results, "results/party": row_party("party")},
)

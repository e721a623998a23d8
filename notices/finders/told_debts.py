"""Debts told in prose: the items of a numbered list, or a single debt."""

from __future__ import annotations

import re

from notices.finders.named import PARTIES, party_at
from notices.finders.scene import Scene, Tree, Words, first, occurrences, read_words, relocated
from notices.finders.words import after, matching
from notices.model import Reading, Span
from notices.patterns import late
from notices.values.identifiers import PATTERN as IDENTIFIER
from notices.values.money import PATTERN as MONEY
from notices.values.money import read_money
from notices.values.organisations import organisation_spans
from notices.values.parties import read_party
from notices.values.persons import PERSON
from notices.values.value import Value

_WORDS = Value(late(r"[^、,;/\n]{4,60}"), str)
_NUMBER = r"[A-Za-z0-9\u4e00-\u9fff()〔〕\[\]/._-]{0,24}?[0-9][A-Za-z0-9()〔〕\[\]/._-]*(?:[\u4e00-\u9fff]{1,8}[0-9][A-Za-z0-9-]*){0,3}(?:[字第]{0,2}[0-9A-Za-z-]+)?号?"
_CONTRACT_NO = (
    rf"(?:合同|协议|借据)(?:》)?(?:\()?(?:的)?(?:编)?号(?:码)?(?:分别)?(?:为|是|:)*(?P<value>{_NUMBER})(?=[)》,。;的、\n]|$)"
    rf"|编号(?:为|:)*(?P<value2>{_NUMBER})(?=(?:的)?[^,。;]{{0,12}}(?:合同|协议)|[)》])"
    rf"|(?:借款|贷款|担保|保证|抵押)合同\((?P<value3>{_NUMBER})\)"
)
_ANOTHER = late(rf"[、和及](?P<value>{_NUMBER})(?=[)》,。;的、和及\n]|$)")
_MONEY = Value(MONEY, read_money)
_ITEM = late(r"(?:^|(?<=[\n。;:]))(?:\(?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[)、.]|[①-⑳])(?![0-9])")
_ROLE = r"(?:主?债务人|借款人|欠款人|客户)(?:名称|姓名)?(?:为|:)?"
_GUARANTORS = late(
    r"(?:反?担保人|(?:连带责任)?保证人|抵押人|出质人|共同还款人|共同借款人)(?:名称|姓名)?(?:为|:|有)?(?P<names>(?:[^。;:\n()]|\([^()\n]{0,40}\)){2,160})"
)
_STANDS = late(r"\((?P<name>[^()]{2,40}?)(?:为[^()]{0,12})?(?:承担|提供|负)(?:连带)?(?:责任)?(?:的)?(?:连带)?(?:责任)?(?:保证|担保)[^()]{0,12}\)")
_BACKED = late(r"(?:由|连同|以及)(?P<names>[^,。;:\n]{2,80}?)(?:为[^,。;]{0,16})?(?:提供|承担|的(?=[^,。;]{0,4}(?:保证|担保)))(?:了)?(?:连带)?(?:责任)?(?:的)?(?:连带)?(?:责任)?(?:保证|担保)")
_OWED = (
    r"本金(?:余额|为|共计|合计|人民币|[:约计])*",
    r"(?:尚?欠|拖欠|欠缴|享有)[^,。;0-9]{0,24}?(?:(?:款项?|费用?|租金|本息)(?:债权)?|债权)(?:本金)?(?:共计|合计|人民币|[为:计])*",
    "欠款(?:本金)?(?:为|:)?",
)
"""What is still owed; it goes before what was once lent."""
_COLLATERAL = (
    matching(r"(?:抵|质|抵\(质\))押(?:物|财产)(?:为|是|:)(?P<value>[^,。;\n]{2,80})"),
    matching(r"以(?P<value>[^,。;\n]{2,60}?)(?:作为|作|为)?(?:提供)?(?:抵押|质押)"),
)
_STOP = late(
    r"享有|持有|所负|自本|自(?=公告|登报|见报|接|收)|应(?:当)?(?=立即|在|于|向|及|尽)|(?<![0-9])于(?=[12][0-9]{3}年)|在(?=本|公告|[12][0-9]{3}年)|请|立即|履行|向(?=我|本(?:行|公司|院|单位|社|人|局|中心|金|息)|其|[^,。]{2,30}(?:公司|银行|支行))|承担|提供|以其|名下|所有|抵押|质押"
)


def prose_debts(scene: Scene) -> Tree | None:
    """Debts told in prose: one for each item of a list, else the single one (对某某享有的主债权本金…元)."""
    listed = [debt for span in _items(scene) if (debt := _debt(scene, span, listed=True)) is not None]
    if listed:
        return listed
    single = _debt(scene, Span(scene.notice.body.start, scene.scope.end), listed=False)
    return [single] if single else None


def _items(scene: Scene) -> list[Span]:
    """The items of a numbered list, each to the end of its line or to the next number."""
    starts = [match.end() for match in _ITEM.finditer(scene.text, scene.notice.body.start, scene.scope.end)]
    ends = [*starts[1:], scene.scope.end][: len(starts)]
    lines = [scene.text.find("\n", start, end) for start, end in zip(starts, ends, strict=True)]
    return [Span(start, line if line >= 0 else end) for start, end, line in zip(starts, ends, lines, strict=True)]


def _debt(scene: Scene, span: Span, *, listed: bool) -> Tree | None:
    """The debt that a stretch tells; None where it names no debtor."""
    debtor = _listed_debtor(scene, span) if listed else _debtor(scene)
    if debtor is None or (listed and not re.search(r"本金|利息|欠|元", span.of(scene.text))):
        return None
    here = Scene(scene.notice, span)
    tree: dict[str, Tree] = {"debtor": _identified(scene, debtor)}
    for name, cues in (
        ("principal", (_OWED, ("(?:借款|欠款|货款)(?:本金)?(?:余额)?(?:人民币|合计|共计|[为:计])*",))),
        ("interest", (("(?:利息|欠息)(?:余额|为|共计|人民币|:)*",),)),
    ):
        amount = first(tree for cue in cues for tree in after(*cue).find(here, _MONEY))
        if amount is not None:
            tree[name] = amount
    numbers = _contracts(here)
    if numbers:
        tree["contract_nos"] = numbers
    guarantors = _guarantors(here)
    if guarantors:
        tree["guarantors"] = guarantors
    collateral = first(tree for cue in _COLLATERAL for tree in cue.find(here, _WORDS))
    if collateral is not None:
        tree["collateral"] = collateral
    return tree


def _contracts(scene: Scene) -> list[Tree]:
    for match in re.compile(_CONTRACT_NO).finditer(scene.text, scene.scope.start, scene.scope.end):
        group = next(name for name in ("value", "value2", "value3") if match[name])
        if re.search(r"(?:转让|受让)[^,。;《》]{0,8}$", scene.text[max(0, match.start() - 12) : match.start()]):
            continue
        if re.match(r"(?:的)?《?[^,。;《》]{0,8}转让", scene.text[match.end() :]):
            continue
        start, end = match.span(group)
        whole = Span(start, end - (match[group].endswith(")") and "(" not in match[group]))
        return [Reading(number.of(scene.text), (number,)) for number in _and_others(scene.text, whole)]
    return []


def _and_others(text: str, first_number: Span) -> list[Span]:
    """A contract's number, and those that 、 joins to it."""
    found = [first_number]
    while more := _ANOTHER.match(text, found[-1].end):
        found.append(Span(*more.span("value")))
    return found


def _guarantors(scene: Scene) -> list[Tree]:
    """Those who answer for the debt."""
    found: list[Tree] = []
    for match in _GUARANTORS.finditer(scene.text, scene.scope.start, scene.scope.end):
        stop = _STOP.search(match["names"])
        end = match.start("names") + (stop.start() if stop else len(match["names"]))
        found = _parties(scene, Span(match.start("names"), end))
        if found:
            return found
    stands = _STANDS.search(scene.text, scene.scope.start, scene.scope.end)
    if stands:
        return [_identified(scene, Span(*stands.span("name")))]
    backed = _BACKED.search(scene.text, scene.scope.start, scene.scope.end)
    return _parties(scene, Span(*backed.span("names"))) if backed else []


def _parties(scene: Scene, span: Span) -> list[Tree]:
    """Parties named right at the head of a stretch: organisations and persons, and nothing that only speaks of them."""
    words = span.of(scene.text).rstrip(",、")
    names = organisation_spans(words)
    if not (re.match(PERSON, words) or (names and names[0].start == 0)):
        return []
    try:
        trees = read_words(Words.at(scene.notice, Span(span.start, span.start + len(words))), PARTIES)
    except ValueError:
        return []
    return [tree for tree in trees if tree["type"].value != "unknown"]


def _identified(scene: Scene, span: Span) -> Tree:
    """A party, with the number that stands behind its name elsewhere in the notice."""
    tree = relocated(read_party(span.of(scene.text)), Words.at(scene.notice, span))
    name = tree["name"].spans[0].of(scene.text)
    if "identifiers" in tree:
        return tree
    for at in occurrences(scene.text, name, 0, len(scene.text)):
        bracket = re.compile(r"[(,](?:[^()\n]|\([^()]*\)){4,80}\)").match(scene.text, at + len(name))
        if bracket and IDENTIFIER.search(bracket[0]):
            whole = Span(at, bracket.end())
            return relocated(read_party(whole.of(scene.text)), Words.at(scene.notice, whole))
    return tree


def _listed_debtor(scene: Scene, span: Span) -> Span | None:
    role = re.compile(_ROLE).match(scene.text, span.start, span.end)
    return party_at(Scene(scene.notice, span), role.end() if role else span.start)


def _debtor(scene: Scene) -> Span | None:
    text = scene.text[: scene.scope.end]
    for cue in re.finditer(
        rf"(?:将|已将)?(?:其|本公司|我公司|我行|本人|依法)?(?:所)?(?:持有的?|享有的?|拥有的?)?对(?:债务人|借款人)?|{_ROLE}|(?:^|\n)致:|^[^\n:,。]{{2,40}}?(?:职工|员工|社员|村民|承包户|承租户|租户|业主|用户|客户)(?={PERSON}[、,:(])|^(?=[^\n:]{{2,120}}:)",
        text,
        re.MULTILINE,
    ):
        if cue.end() < scene.notice.body.start:
            continue
        span = party_at(scene, cue.end())
        if span is not None and re.match(
            r"(?:\([^()]*\))?(?:、[^,。]{2,80}?)?(?:等)?(?:先生|女士|小姐|同志)?(?:所)?(?:享有|拥有|的|欠|拖欠|:|所欠|未|应|在|自|尚|及|与|名下|,|\n)",
            text[span.end : span.end + 120],
        ):
            return span
    return None

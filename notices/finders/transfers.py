"""Who transfers claims to whom, by what agreement, and how much in all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notices.finders.named import party_at
from notices.finders.scene import Scene, Tree, Words, first, leaves, read_words, relocated
from notices.finders.signers import signed_by
from notices.finders.words import after
from notices.model import Span
from notices.patterns import late
from notices.values.money import PATTERN as MONEY
from notices.values.money import read_money
from notices.values.organisations import organisation_spans
from notices.values.parties import read_party
from notices.values.persons import PERSON, is_person
from notices.values.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.model import Cell, Table

_ANY = Value(late(r"[^\n]+"), str)
_MONEY = Value(MONEY, read_money)
_SIGNED = r"(?:签订|签署|达成|订立|签定|共同)"
_CALLED = r"\((?:以下)?(?:统一)?(?:简称|下称|称|作为)?(?:为|:)?[“\"]?{role}[”\"]?[^()]{{0,8}}\)"
_GIVER, _TAKER = "(?:转让方|转让人|出让方|出让人|原债权人|甲方)", "(?:受让方|受让人|新债权人|乙方)"
_HANDS_OVER = late(
    r"(?:已经?|现|拟|依法)*将(?:其|本人|我方|下列|下表|上述|持有|享有|拥有|合法|依据|所|对|已|依法|与)[^。]{0,160}?(?:转让|出让|划转|移转|转移)(?:给|予|至)"
    r"|(?:已经?|现|依法)*将[^。]{0,160}?(?:转让|出让|划转|移转|转移)(?:给|予|至)"
)
_FIRST_PERSON = late(r"(?:我公司|本公司|我行|本行|我司|我社|本社|本人|我方|我单位)$")
_TOTAL = late(r"合计|总计|共计")


def assignor(scene: Scene) -> Tree | None:
    """The transferring side: by its role, before 与…签订, before 将…转让给; else the first who signs."""
    span = _by_role(scene, _GIVER) or _parted(scene)[0] or _handing(scene)
    if span is not None:
        return _party(scene, span)
    return first(signed_by().find(scene, _ANY)) or first(_party(scene, name) for name in _organisations(scene))


def assignee(scene: Scene) -> Tree | None:
    """The receiving side: by its role, behind 转让给, behind 与 before 签订; else the last of several who sign."""
    span = _by_role(scene, _TAKER) or _receiving(scene) or _parted(scene)[1]
    if span is not None:
        return _party(scene, span)
    signers = list(signed_by().find(scene, _ANY))
    return signers[-1] if len(signers) > 1 else None


def total_principal(scene: Scene) -> Tree | None:
    """The principal of all debts: told in the text, or in the table's last row."""
    told = first(
        after(
            "(?:本金(?:余额)?(?:合计|总额|总计|共计)|(?:合计|总计|共计)(?:债权)?本金(?:余额)?|债权本金总额)(?:为|人民币)*"
        ).find(scene, _MONEY)
    )
    return told or _in_table(scene)


def _by_role(scene: Scene, role: str) -> Span | None:
    """The party that a bracket calls by its role, or that stands behind its role and a colon."""
    for called in re.finditer(_CALLED.format(role=role), scene.text[: scene.scope.end]):
        span = _ending_at(scene, called.start())
        if span is not None:
            return span
    for label in re.finditer(rf"(?:^|[\n,。;]){role}(?:\([^()\n]*\))?(?:为|:)(?!联系)", scene.text):
        span = party_at(scene, label.end())
        if span is not None:
            return span
    return None


def _parted(scene: Scene) -> tuple[Span | None, Span | None]:
    """The two sides of A与B于某日签订 or 达成."""
    for joint in re.finditer(r"[与和同]", scene.text[: scene.scope.end]):
        if joint.start() < scene.notice.body.start:
            continue
        right = party_at(scene, joint.end())
        if right is None or not re.match(rf"(?:\([^()\n]*\))?[^。;\n]{{0,40}}?{_SIGNED}", scene.text[right.end :]):
            continue
        left = _ending_at(scene, joint.start())
        if left is not None:
            return left, right
    return None, None


def _handing(scene: Scene) -> Span | None:
    """The party before 将…转让给; none where it speaks of itself and only signs."""
    for hands in _HANDS_OVER.finditer(scene.text, scene.notice.body.start):
        before = scene.text[: hands.start()].rstrip(",")
        if _FIRST_PERSON.search(before):
            continue
        span = _ending_at(scene, len(before))
        if span is not None:
            return span
    return None


def _receiving(scene: Scene) -> Span | None:
    for hands in _HANDS_OVER.finditer(scene.text, scene.notice.body.start):
        span = party_at(scene, hands.end() + (scene.text[hands.end() : hands.end() + 1] == "了"))
        if span is not None:
            return span
    return None


def _ending_at(scene: Scene, at: int) -> Span | None:
    """The party whose name, or the bracket behind it, ends at an offset."""
    start = max(scene.notice.body.start, at - 160)
    head = re.sub(r"(?:\((?:[^()\n]|\([^()\n]*\))*\))$", "", scene.text[start:at])
    head = head if head and not head.endswith("(") else scene.text[start:at]
    for whole in (scene.text[start:at], head):
        names = organisation_spans(whole)
        if names and names[-1].end == len(whole):
            return Span(start + names[-1].start, start + names[-1].end)
        person = re.search(rf"(?:^|本人|[,。:;、\n]|根据|依据|由|系)(?P<name>{PERSON})$", whole)
        if person and is_person(person["name"]):
            return Span(start + person.start("name"), start + person.end("name"))
    return None


def _organisations(scene: Scene) -> Iterator[Span]:
    body = scene.notice.body
    for span in organisation_spans(scene.text[body.start :]):
        yield Span(body.start + span.start, body.start + span.end)


def _party(scene: Scene, span: Span) -> Tree:
    return relocated(read_party(span.of(scene.text)), Words.at(scene.notice, span))


def _in_table(scene: Scene) -> Tree | None:
    """The amount under the principals of the debts, in the row that adds them up."""
    for debt in scene.found.get("debts", ()):
        spans = sorted(span for reading in leaves(debt.get("principal", {})) for span in reading.spans)
        for table in scene.notice.tables if spans else ():
            holding = [cell for cell in table.cells if any(cell.span.holds(span) for span in spans)]
            cell = max(holding, key=lambda one: one.row, default=None)
            total = _below(scene, table, cell) if cell else None
            if total is not None and cell is not None:
                unit = [span for span in spans if not cell.span.holds(span)]
                return _amount(scene, total.span, unit)
    return None


def _below(scene: Scene, table: Table, above: Cell) -> Cell | None:
    """The cell of the adding row in a cell's column."""
    rows = {cell.row for cell in table.cells if cell.row > above.row and _TOTAL.match(cell.span.of(scene.text))}
    return next((c for c in table.cells if c.row in rows and c.column == above.column and len(c.span)), None)


def _amount(scene: Scene, cell: Span, unit: list[Span]) -> Tree | None:
    """An amount of a cell, with the unit that the other cells of its column were read with."""
    hull = [Span(min(span.start for span in unit), max(span.end for span in unit))] if unit else []
    for parts in ([cell], [cell, *hull]):
        try:
            return read_words(Words.at(scene.notice, *parts), _MONEY)
        except ValueError:
            continue
    return None

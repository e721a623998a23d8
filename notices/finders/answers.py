"""Finders for the periods in which a defendant answers and brings evidence: one sentence gives both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, Words, read_words
from notices.model import Span
from notices.patterns import late
from notices.values.periods import PATTERN as PERIOD
from notices.values.periods import read_period
from notices.values.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

_PERIOD = Value(PERIOD, read_period)
_MARK = late(
    r"(?P<answer>答辩(?!状?副本|通知|须知|意见书副本|期满|期限?届满|期间?届满))"
    r"|(?P<evidence>(?:举证|(?:提交|提供|提出)(?:相关|有关)?证据)(?!通知|须知|告知|指导|指南|提示|责任|要求|权利|风险|期限?(?:届)?满|期间?(?:届)?满|的?期限通知))"
    r"|(?P<stop>[。\n])"
)
_SERVES = late(r"[^。;\n]{0,24}?(?:视为(?:已)?(?:公告)?送达|领取|受领)")
_SHORT = late(r"(?:[和及与、]|以及)(?:第)?(?P<count>(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:日|天)(?:内)?)")


@dataclass(frozen=True, slots=True)
class _Deadline:
    paper: str

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for sentence in _sentences(scene):
            tree = _deadlines(sentence).get(self.paper)
            if tree is not None:
                yield tree


def answer_until() -> Finder:
    """The period for the answer, with the anchor that it shares with the one for evidence."""
    return _Deadline("answer")


def evidence_until() -> Finder:
    """The period for evidence; where the print gives one period for both, that one."""
    return _Deadline("evidence")


def _sentences(scene: Scene) -> Iterator[list[str | Tree]]:
    """Each sentence as the papers and periods that it names, in the order of print."""
    events: list[tuple[int, str | Tree]] = [
        (mark.start(), mark.lastgroup or "")
        for mark in _MARK.finditer(scene.text, scene.scope.start, scene.scope.end)
    ]
    events += _periods(scene)
    sentence: list[str | Tree] = []
    for _, event in sorted(events, key=lambda pair: pair[0]):
        if event == "stop":
            yield sentence
            sentence = []
        else:
            sentence.append(event)
    yield sentence


def _periods(scene: Scene) -> Iterator[tuple[int, Tree]]:
    """Periods that do not say when service counts as made; a short one behind 和 takes the anchor before it."""
    for match in PERIOD.finditer(scene.text, scene.scope.start, scene.scope.end):
        if _SERVES.match(scene.text, match.end()):
            continue
        try:
            tree = read_words(Words.at(scene.notice, Span(*match.span())), _PERIOD)
        except ValueError:
            continue
        yield match.start(), tree
        short = _SHORT.match(scene.text, match.end())
        if short and "starts" in tree:
            yield short.start(), {**tree, **read_words(Words.at(scene.notice, Span(*short.span("count"))), _PERIOD)}


def _deadlines(sentence: list[str | Tree]) -> dict[str, Tree]:
    """Which period belongs to which paper: `答辩 举证 15日 30日`, `答辩 15日 举证 30日`, `15日 答辩 30日 举证`."""
    found: dict[str, Tree] = {}
    papers: list[str] = []
    periods: list[Tree] = []
    first = next((event for event in sentence), None)
    leading = isinstance(first, dict)
    closing: str | Tree = {} if leading else "end"
    for event in [*sentence, closing]:
        ends = isinstance(event, dict) if leading else isinstance(event, str)
        if ends and papers and periods:
            _pair(found, papers, periods)
            papers, periods = [], []
        if isinstance(event, dict):
            periods.append(event)
        elif event not in papers:
            papers.append(event)
    return found


def _pair(found: dict[str, Tree], papers: list[str], periods: list[Tree]) -> None:
    """One period serves all papers before it; several are dealt out in order."""
    for number, paper in enumerate(papers):
        found.setdefault(paper, periods[min(number, len(periods) - 1)])

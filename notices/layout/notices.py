"""Where one notice ends and the next begins.

What comes out are candidates: stretches of the page that could be a notice by the look of them (a title, an opening
formula, a frame of their own), and the rest. Whether a candidate is a notice, and of which kind, is not decided here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from notices.layout import cues
from notices.layout.compose import compose
from notices.layout.declarations import split_declarations
from notices.layout.endings import end_from
from notices.layout.openings import opens
from notices.layout.passages import cut, flows
from notices.layout.signatures import closes_with_date
from notices.layout.titles import heads_titles, is_banner, is_title, titled_body, titles_at
from notices.patterns import late
from notices.text import clean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from notices.layout.passages import Loan, Passage
    from notices.model import Block, Line, Notice, Page

_SHORT = 40
_LEAST_BODY = 12
_GOES_ON = late("[期日后内的前中所]|每[条行字次则]|费|收费|须知|[:：]?[0-9]+元|时间|之[日后]|如下|发布|刊[登发]|公布|登报|见报|[及和与或]|专栏")
_INNER = late(
    "(?:遗失|挂失|注销|清算|减资|分立|合并|拍卖|招标|更正|作废|催收|解散)?(?:公告|声明|启事)(?![期栏内中])|(?<![不慎已])遗失(?=[^,。;:]{2,30}(?:遗失|丢失|证|章|照|票))"
)
"""A bare title inside a paragraph."""
_PLAIN = late("(?:注销|清算|减资|(?:吸收)?合并|分立|解散|拍卖|催收|送达|遗失|挂失)(?:公告|声明|启事)")
"""Titles of which no sentence is made: a text that stands right behind one lost a mark."""
_WITHIN = late("^(?:请|自|现|特此|根据|依据|经|为)|自本|[将予]以?公")
"""Words that hold 公告 inside a sentence, and what follows it there."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of the page that could be a notice."""

    notice: Notice
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Passages `start` to `end` of a flow, the first `titles` of them its title."""

    start: int
    end: int
    titles: int = 0
    lead: str = ""


def find_notices(
    page: Page, blocks: Sequence[Block], loans: Sequence[Loan] = (), lent: Collection[int] = ()
) -> Iterator[Candidate]:
    """The candidates of a page in reading order; lines in none of them are no notice.

    `loans` are passages of later pages that go on here, `lent` the identities of lines that go on an earlier page.
    """
    for run in flows(blocks):
        own = [passage for passage in run if not all(id(line) in lent for line in passage.lines())]
        flow = [part for passage in own for piece in _run_together(passage) for part in _run_in(piece)]
        for stretch in _stretches(flow):
            passages = flow[stretch.start : stretch.end]
            frame = passages[0].frame if len(passages) == len(flow) else None
            for part, titles, lead in split_declarations(passages, stretch.titles, stretch.lead):
                further = list(_chain(part[-1], loans))
                whole = _broken_off(part) if further else part
                notice = compose(page, whole, titles, lead, further)
                if frame is not None and len(part) == len(passages):
                    notice = replace(notice, box=frame)
                every = (*part, *(passage for loan in further for passage in loan.passages))
                yield Candidate(notice, tuple(line for passage in every for line in passage.lines()))


def _chain(last: Passage, loans: Sequence[Loan]) -> Iterator[Loan]:
    """What goes on after a passage on a later page, and after that on one later still."""
    own = next((loan for loan in loans if any(line is loan.after for line in last.lines())), None)
    if own is None:
        return
    further = list(_chain(own.passages[-1], loans))
    yield replace(own, passages=tuple(_broken_off(own.passages))) if further else own
    yield from further


def _broken_off(part: Sequence[Passage]) -> list[Passage]:
    """The passages of a notice without the words that lead to another page."""
    match = cues.LEAVES.search(part[-1].text) if part[-1].table is None else None
    if match is None:
        return list(part)
    return [*part[:-1], *(cut(part[-1], [match.start()])[:1] if match.start() else ())]


def _stretches(flow: Sequence[Passage]) -> Iterator[_Stretch]:
    framed = bool(flow) and flow[0].frame is not None
    at = 0
    lead = ""
    while at < len(flow):
        if is_banner(flow[at]) and not titled_body(flow, at):
            lead = flow[at].text
            at += 1
            continue
        titles = titles_at(flow, at)
        if titles and heads_titles(flow, at, titles):
            lead = flow[at].text
            at += titles
            continue
        if titles or (framed and at == 0) or opens(flow, at):
            end = end_from(flow, at, titles, framed=framed)
            breaks = (n + 1 for n in range(at, end) if flow[n].table is None and cues.LEAVES.search(flow[n].text))
            end = next(breaks, end)
            yield _Stretch(at, end, titles, lead)
            at = end
        else:
            at += 1


def _run_together(passage: Passage) -> list[Passage]:
    """A paragraph in which bare titles stand between blanks of the print, cut before each of them."""
    if (
        passage.table is not None
        or is_banner(passage)
        or not any(title.start() for title in _INNER.finditer(passage.text))
    ):
        return [passage]
    gaps = clean("\n".join(fragment.text for fragment in passage.fragments)).gaps
    titles = [title.span() for title in _INNER.finditer(passage.text) if title.start() in gaps and title.end() in gaps]
    bodies = [after - end for (_, end), (after, _) in pairwise([*titles, (len(passage.text), 0)])]
    if min(bodies, default=0) < _LEAST_BODY:
        return [passage]
    return cut(passage, [start for start, _ in titles if start > 0]) if any(start for start, _ in titles) else [passage]


def _run_in(passage: Passage) -> list[Passage]:
    """A paragraph whose title runs into its text, cut behind the title; any other comes back whole."""
    match = cues.RUN_IN.match(passage.text) if passage.table is None else None
    if match is None or match.end() == len(passage.text) or is_title(passage):
        return [passage]
    behind = passage.text[match.end()]
    closed = behind == ":" or (behind == "】" and passage.text.startswith("【"))
    if closed and len(passage.text) > match.end() + 12:
        return cut(passage, [match.end() + 1])
    if _GOES_ON.match(passage.text, match.end()) or _WITHIN.search(match[0]):
        return [passage]
    sealed = _PLAIN.fullmatch(match[0]) or closes_with_date(passage.text)
    if sealed and len(passage.text) > match.end() + _SHORT:
        return cut(passage, [match.end()])
    words = "\n".join(fragment.text for fragment in passage.fragments)
    if match.end() in clean(words).gaps and len(passage.text) > match.end() + 12:
        return cut(passage, [match.end()])
    return [passage]

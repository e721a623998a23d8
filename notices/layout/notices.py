"""Where one notice ends and the next begins.

What comes out are candidates: stretches of the page that could be a notice by the look of them (a title, an opening
formula, a frame of their own), and the rest. Whether a candidate is a notice, and of which kind, is not decided here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from notices.layout import cues
from notices.layout.compose import compose
from notices.layout.declarations import split_declarations
from notices.layout.passages import cut, flows
from notices.layout.signatures import closes_with_date, is_signing
from notices.text import clean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from notices.layout.passages import Loan, Passage
    from notices.model import Block, Line, Notice, Page

_LONGEST_TITLE = 90
_LONGEST_HEAD = 45
_SHORT = 40


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
        flow = [part for passage in own for part in _run_in(passage)]
        for stretch in _stretches(flow):
            passages = flow[stretch.start : stretch.end]
            frame = passages[0].frame if len(passages) == len(flow) else None
            for part, titles, lead in split_declarations(passages, stretch.titles, stretch.lead):
                loan = next((loan for loan in loans if any(line is loan.after for line in part[-1].lines())), None)
                whole = part if loan is None else _broken_off(part)
                notice = compose(page, whole, titles, lead, loan)
                if frame is not None and len(part) == len(passages):
                    notice = replace(notice, box=frame)
                every = (*part, *(loan.passages if loan is not None else ()))
                yield Candidate(notice, tuple(line for passage in every for line in passage.lines()))


def end_of(flow: Sequence[Passage], at: int) -> int:
    """Where a notice ends that has no title here because it goes on from another page."""
    return _end(flow, at, 0, framed=flow[at].frame is not None)


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
        if _is_banner(flow[at]) and not _titled_body(flow, at):
            lead = flow[at].text
            at += 1
            continue
        titles = _titles(flow, at)
        if titles and _heads_titles(flow, at, titles):
            lead = flow[at].text
            at += titles
            continue
        if titles or (framed and at == 0) or _opens(flow, at):
            end = _end(flow, at, titles, framed=framed)
            breaks = (n + 1 for n in range(at, end) if flow[n].table is None and cues.LEAVES.search(flow[n].text))
            end = next(breaks, end)
            yield _Stretch(at, end, titles, lead)
            at = end
        else:
            at += 1


def _run_in(passage: Passage) -> list[Passage]:
    """A paragraph whose title runs into its text, cut behind the title; any other comes back whole."""
    match = cues.RUN_IN.match(passage.text) if passage.table is None else None
    if match is None or match.end() == len(passage.text) or is_title(passage):
        return [passage]
    behind = passage.text[match.end()]
    closed = behind == ":" or (behind == "】" and passage.text.startswith("【"))
    if closed and len(passage.text) > match.end() + 12:
        return cut(passage, [match.end() + 1])
    words = "\n".join(fragment.text for fragment in passage.fragments)
    if match.end() in clean(words).gaps and len(passage.text) > match.end() + 12:
        return cut(passage, [match.end()])
    return [passage]


def _opens(flow: Sequence[Passage], at: int) -> bool:
    """Whether a notice without a title begins here: an opening formula, or a run that announces and is signed."""
    passage = flow[at]
    if passage.table is not None or passage.role in ("headline", "caption", "furniture", "banner"):
        return False
    if cues.OPENING.search(passage.text) or cues.ADDRESSED.match(passage.text):
        return True
    if cues.NEWS.search(passage.text):
        return False
    if _signs_itself(flow, at) or (cues.NOTICE.search(passage.text) and cues.CLOSING.search(passage.text)):
        return True
    if cues.STARTER.match(passage.text) is None:
        return False
    announced = False
    for later in range(at, min(at + 12, len(flow))):
        text = flow[later].text
        if later > at and (_titles(flow, later) or cues.NEWS.search(text)):
            return False
        announced = announced or cues.NOTICE.search(text) is not None
        if announced and (is_signing(text) or closes_with_date(text) or cues.CLOSING.search(text)):
            return True
    return False


def _signs_itself(flow: Sequence[Passage], at: int) -> bool:
    """A paragraph that runs on into its signer and date, or into its signer above a date set apart; no story does."""
    text = flow[at].text
    if len(text) < _SHORT or cues.DATE.match(text):
        return False
    if closes_with_date(text):
        return True
    dated = at + 1 < len(flow) and cues.DATE.match(flow[at + 1].text) is not None
    tail = re.split(r"[。;!]", text)[-1]
    return dated and 0 < len(tail) < _SHORT and is_signing(tail)


def _is_banner(passage: Passage) -> bool:
    return passage.table is None and (passage.role == "banner" or cues.BANNER.match(passage.text) is not None)


def _titled_body(flow: Sequence[Passage], at: int) -> bool:
    """A line such as 公告 above one body is a title, though it could be a banner."""
    return (
        flow[at].role != "banner"
        and at + 1 < len(flow)
        and is_title(flow[at])
        and not is_title(flow[at + 1])
        and not _is_banner(flow[at + 1])
    )


def _heads_titles(flow: Sequence[Passage], at: int, titles: int) -> bool:
    """A bare title right above another one has no body: it stands over a section (法律公告 above 公告)."""
    below = at + titles
    bare = titles == 1 and cues.BARE_TITLE.match(flow[at].text) is not None
    return bare and below + 1 < len(flow) and is_title(flow[below]) and not is_title(flow[below + 1])


def is_title(passage: Passage) -> bool:
    """Whether a whole passage can only be a title."""
    text = passage.text.rstrip(":").strip("【】")
    if passage.table is not None or len(text) > _LONGEST_TITLE or passage.role == "furniture":
        return False
    if cues.TITLE.match(text) is None or cues.NUMBERED.match(text) or cues.LABEL.match(text):
        return False
    return cues.CLOSING.search(text) is None and not text.startswith(("现将", "现予", "附", "详见"))


def _titles(flow: Sequence[Passage], at: int) -> int:
    """How many passages from here on are one title: lines that lead up to it, it, and lines under it."""
    heads = 0
    while at + heads < len(flow) and heads <= 2 and not is_title(flow[at + heads]):  # noqa: PLR2004 - lines of a title
        if not _can_head(flow[at + heads]) or _signs_above(flow, at + heads):
            return 0
        heads += 1
    if at + heads >= len(flow) or not is_title(flow[at + heads]):
        return 0
    count = heads + 1
    while at + count < len(flow) and is_title(flow[at + count]) and _continues(flow[at + count - 1], flow[at + count]):
        count += 1
    return count


def _signs_above(flow: Sequence[Passage], at: int) -> bool:
    """A signer under a last sentence and above a title in larger type closes the notice before it."""
    if at == 0 or at + 1 >= len(flow) or not is_signing(flow[at].text):
        return False
    larger = flow[at].size > 0 and flow[at + 1].size > flow[at].size * 1.15
    return larger and flow[at - 1].text.endswith("。") and not closes_with_date(flow[at - 1].text)


def _can_head(passage: Passage) -> bool:
    """A short line above a title that can belong to it: an authority, a project, the first half of a sentence."""
    text = passage.text
    if passage.table is not None or passage.role in ("furniture", "caption", "banner") or len(text) > _LONGEST_HEAD:
        return False
    if cues.SENTENCE_END.search(text) or cues.NEWS.search(text) or closes_with_date(text) or cues.FURNITURE.match(text):
        return False
    return ":" not in text and cues.LABEL.match(text) is None and cues.CAPTION.search(text) is None


def _continues(before: Passage, passage: Passage) -> bool:
    """Two title lines in a row are one title where the second is a mere 公告 or a bracketed remainder."""
    bare = cues.BARE_TITLE.match(passage.text) is not None
    return (bare and cues.BARE_TITLE.match(before.text) is None) or passage.text.startswith("(")


def _end(flow: Sequence[Passage], head: int, titles: int, *, framed: bool) -> int:
    """Where the notice that begins at `head` ends: before the next title or opening, or after its date."""
    start = head + max(titles, 1)
    titled = titles > 0
    bulleted = not titled or flow[head].text[0] in cues.BULLETS
    if not titled and closes_with_date(flow[head].text):
        return _after_closing(flow, start)
    at = start
    while at < len(flow):
        listed = titled and all(flow[n].text[0] in cues.BULLETS for n in (start, at) if n < len(flow))
        if listed and at > start:
            at += 1
            continue
        if (bulleted and flow[at].text[0] in cues.BULLETS) or ((at > start or not titled) and _begins_another(flow, at, framed=framed)):
            return at
        if flow[at].table is None and closes_with_date(flow[at].text) and _closes(flow, at):
            return _after_closing(flow, at + 1)
        if is_signing(flow[at].text) and at > start and not framed and _closes_undated(flow, at):
            return _after_closing(flow, at + 1)
        at += 1
    return at


def _begins_another(flow: Sequence[Passage], at: int, *, framed: bool) -> bool:
    passage = flow[at]
    if passage.role in ("headline", "banner", "furniture") or _is_banner(passage) or cues.ADVERT.match(passage.text):
        return True
    if _titles(flow, at) and _is_free(flow, at):
        return True
    if not framed and _is_news_head(flow, at):
        return True
    return passage.table is None and _opens_after_end(flow, at)


def _is_free(flow: Sequence[Passage], at: int) -> bool:
    """A title line begins a notice unless it only continues the one above it (an item of a list, an annex)."""
    before = flow[at - 1]
    return before.table is not None or not before.text.endswith((",", "、", ":", "《"))


def _opens_after_end(flow: Sequence[Passage], at: int) -> bool:
    """An opening formula begins a notice without a title where the one before has come to its end."""
    before = flow[at - 1].text
    if not (cues.OPENING.search(flow[at].text) or cues.ADDRESSED.match(flow[at].text)):
        return False
    return cues.CLOSING.search(before) is not None or is_signing(before) or closes_with_date(before)


def _is_news_head(flow: Sequence[Passage], at: int) -> bool:
    """A headline in plain text: short, unpunctuated, and a story's first words under it."""
    text = flow[at].text
    if cues.NEWS.search(text) and not cues.LABEL.match(text) and at > 0:
        return True
    head = flow[at].table is None and len(text) <= _SHORT and not cues.SENTENCE_END.search(text)
    return head and at + 1 < len(flow) and not is_signing(text) and cues.NEWS.search(flow[at + 1].text[:30]) is not None


def _closes(flow: Sequence[Passage], at: int) -> bool:
    """A date ends the notice unless only short lines part it from a later one (cells set one a line, a date above)."""
    if not _after_sentence(flow, at):
        return False
    for later in range(at + 1, len(flow)):
        passage = flow[later]
        if _titles(flow, later) or cues.OPENING.search(passage.text) or _is_banner(passage):
            return True
        if passage.table is None and len(passage.text) > _SHORT and not cues.LABEL.match(passage.text):
            return cues.NUMBERED.match(passage.text) is None
        if cues.DATE.match(passage.text) or (is_signing(passage.text) and cues.ENDS_WITH_DATE.search(passage.text)):
            return False
    return True


def _after_sentence(flow: Sequence[Passage], at: int) -> bool:
    """Whether the signing lines up to here follow a sentence, a label or a table, and not the cells of a table."""
    if re.search(r"[。;!]", flow[at].text):
        return True
    first = at
    while first > 0 and flow[first - 1].table is None and is_signing(flow[first - 1].text):
        first -= 1
    if first == 0 or flow[first - 1].table is not None:
        return True
    before = flow[first - 1]
    ends = cues.SENTENCE_END.search(before.text) or cues.CLOSING.search(before.text) or cues.LABEL.match(before.text)
    return bool(ends) or (re.search(r"[。:]", before.text[:-1]) is not None and not before.text.endswith(":"))


def _closes_undated(flow: Sequence[Passage], at: int) -> bool:
    """A signer ends the notice where no date, signer or contact line follows, and a sentence ended before."""
    if not _after_sentence(flow, at):
        return False
    following = flow[at + 1] if at + 1 < len(flow) else None
    if following is None:
        return True
    if re.match(r"[(]?(?:[二三四五六七八九]|[2-9])[、.)]", following.text):
        return False
    if ":" in flow[at].text and not _is_banner(following):
        return cues.OPENING.search(following.text) is not None or cues.ADDRESSED.match(following.text) is not None
    return not (is_signing(following.text) or cues.LABEL.match(following.text) or following.table is not None)


def _after_closing(flow: Sequence[Passage], at: int) -> int:
    """Lines that still belong to a notice after its date: contacts, a second signer, an annex."""
    while at < len(flow):
        passage = flow[at]
        label = cues.LABEL.match(passage.text) is not None and not is_title(passage)
        table = passage.table is not None
        signer = is_signing(passage.text) and not _titles(flow, at) and _signs(flow, at)
        if not (label or table or signer):
            return at
        at += 1
    return at


def _signs(flow: Sequence[Passage], at: int) -> bool:
    """A signer below the date, and not the head of what comes next: a body, or a line with its label or its date."""
    if not cues.BODY.search(flow[at].text) and not re.search(r":|[0-9]日?$", flow[at].text):
        return False
    following = flow[at + 1].text if at + 1 < len(flow) else ""
    return not cues.NEWS.search(following[:30]) and flow[at].role not in ("headline", "title")

"""Where a notice ends: before the next title or opening, or behind its signer, its date and its contact lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notices.layout import cues, losses
from notices.layout.signatures import closes_with_date, is_signing, is_signing_body
from notices.layout.titles import is_banner, is_title, titles_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.layout.passages import Passage

_SHORT = 40


def end_of(flow: Sequence[Passage], at: int) -> int:
    """Where a notice ends that has no title here because it goes on from another page."""
    return end_from(flow, at, 0, framed=flow[at].frame is not None)


def end_from(flow: Sequence[Passage], head: int, titles: int, *, framed: bool) -> int:
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
        if (bulleted and flow[at].text[0] in cues.BULLETS) or (
            (at > start or not titled) and _begins_another(flow, at, framed=framed)
        ):
            return at
        if flow[at].table is None and closes_with_date(flow[at].text) and _closes(flow, at):
            return _after_closing(flow, at + 1)
        if is_signing(flow[at].text) and at > start and not framed and _closes_undated(flow, at):
            return _after_closing(flow, at + 1)
        at += 1
    return at


def _begins_another(flow: Sequence[Passage], at: int, *, framed: bool) -> bool:
    passage = flow[at]
    if passage.role in ("headline", "banner", "furniture") or is_banner(passage) or cues.ADVERT.match(passage.text):
        return True
    if titles_at(flow, at) and _is_free(flow, at):
        return True
    if not framed and _is_news_head(flow, at):
        return True
    if _introduces_another(flow, at) or _declares(flow, at):
        return True
    return passage.table is None and _opens_after_end(flow, at)


def _introduces_another(flow: Sequence[Passage], at: int) -> bool:
    """A paragraph that brings in a body with its code and calls on its creditors, right under one that did so too."""
    here, above = (cues.INTRODUCED.match(flow[number].text) for number in (at, at - 1))
    return here is not None and above is not None and here["name"] != above["name"]


def _declares(flow: Sequence[Passage], at: int) -> bool:
    """A whole declaration of loss in one paragraph, under a text that has told of none."""
    text = flow[at].text
    return losses.loses(text) and losses.is_over(text) and not losses.tells(flow[at - 1].text)


def _is_free(flow: Sequence[Passage], at: int) -> bool:
    """A title line begins a notice unless it only continues the one above it (an item of a list, an annex)."""
    before = flow[at - 1]
    return before.table is not None or not before.text.endswith((",", "、", ":", "《"))


def _opens_after_end(flow: Sequence[Passage], at: int) -> bool:
    """An opening formula begins a notice without a title where the one before has come to its end."""
    before = flow[at - 1].text
    if not (cues.OPENING.search(flow[at].text) or cues.ADDRESSED.match(flow[at].text)):
        return False
    signed = is_signing(before) and (at < 2 or _after_sentence(flow, at - 1))  # noqa: PLR2004 - a line above the signer
    return cues.CLOSING.search(before) is not None or signed or closes_with_date(before) or _closes_with_body(before)


def _closes_with_body(text: str) -> bool:
    """A paragraph that runs on into the body which signs it, without a date: …审理。丰县人民法院."""
    _, stop, tail = text.rpartition("。")
    return bool(stop) and 0 < len(tail) < _SHORT and is_signing_body(tail)


def _is_news_head(flow: Sequence[Passage], at: int) -> bool:
    """A headline in plain text: short, unpunctuated, and a story's first words under it."""
    text = flow[at].text
    if cues.NEWS.search(text) and not cues.LABEL.match(text) and at > 0:
        return True
    head = flow[at].table is None and len(text) <= _SHORT and not cues.SENTENCE_END.search(text)
    head = head and ":" not in text and cues.LABEL.match(text) is None
    return head and at + 1 < len(flow) and not is_signing(text) and cues.NEWS.search(flow[at + 1].text[:30]) is not None


def _closes(flow: Sequence[Passage], at: int) -> bool:
    """A date ends the notice unless only short lines part it from a later one (cells set one a line, a date above)."""
    if not _after_sentence(flow, at):
        return False
    if at > 1 and flow[at - 1].table is None and is_signing_body(flow[at - 1].text) and flow[at - 2].text.endswith("。"):
        return True
    for later in range(at + 1, len(flow)):
        passage = flow[later]
        if titles_at(flow, later) or cues.OPENING.search(passage.text) or is_banner(passage):
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
    marks = "[。:]" if cues.BODY.search(flow[at].text) or cues.DATE.match(flow[at].text) else "。"
    return bool(ends) or (re.search(marks, before.text[:-1]) is not None and not before.text.endswith(":"))


def _closes_undated(flow: Sequence[Passage], at: int) -> bool:
    """A signer ends the notice where no date, signer or contact line follows, and a sentence ended before."""
    if not _after_sentence(flow, at):
        return False
    following = flow[at + 1] if at + 1 < len(flow) else None
    if following is None:
        return True
    if re.match(r"[(]?(?:[二三四五六七八九]|[2-9])[、.)]", following.text):
        return False
    if ":" in flow[at].text and not is_banner(following):
        return cues.OPENING.search(following.text) is not None or cues.ADDRESSED.match(following.text) is not None
    return not (is_signing(following.text) or cues.LABEL.match(following.text) or following.table is not None)


def _after_closing(flow: Sequence[Passage], at: int) -> int:
    """Lines that still belong to a notice after its date: contacts, a second signer, an annex."""
    while at < len(flow):
        passage = flow[at]
        label = cues.LABEL.match(passage.text) is not None and not is_title(passage)
        table = passage.table is not None
        signer = is_signing(passage.text) and not titles_at(flow, at) and _signs(flow, at)
        if not (label or table or signer):
            return at
        at += 1
    return at


def _signs(flow: Sequence[Passage], at: int) -> bool:
    """A signer below the date, and not the head of what comes next: a body, or a line with its label or its date."""
    if not cues.BODY.search(flow[at].text) and not re.search(r":|[0-9]日?$", flow[at].text):
        return False
    following = flow[at + 1].text if at + 1 < len(flow) else ""
    if at + 1 < len(flow) and is_title(flow[at + 1]) and following.startswith("关于"):
        return False
    return not cues.NEWS.search(following[:30]) and flow[at].role not in ("headline", "title")

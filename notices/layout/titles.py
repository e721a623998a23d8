"""Which lines are titles: a passage that can only be one, lines that lead up to it, banners over a section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.layout import cues
from notices.layout.signatures import closes_with_date, is_signing
from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.layout.passages import Passage

_LONGEST_TITLE = 90
_LONGEST_HEAD = 45
_COURT_NAME = 7
"""Letters in which a court's short name ends: 某某市人民法院 for 某省某某市人民法院."""
_REACHED = late(r"(?:电话|手机)[:为]?[0-9、,-]{7,40}$")
"""Contacts that end a notice without a mark."""
_REACH = 20
"""How many passages below its title a notice may be signed."""


def is_title(passage: Passage) -> bool:
    """Whether a whole passage can only be a title."""
    text = passage.text.rstrip(":").strip("【】")
    if passage.table is not None or len(text) > _LONGEST_TITLE or passage.role == "furniture":
        return False
    if cues.TITLE.match(text) is None or cues.NUMBERED.match(text) or cues.LABEL.match(text):
        return False
    return cues.CLOSING.search(text) is None and not text.startswith(("现将", "现予", "附", "详见"))


def titles_at(flow: Sequence[Passage], at: int) -> int:
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


def is_banner(passage: Passage) -> bool:
    """Whether a line stands over a whole section: 分类广告, 法院公告专栏."""
    return passage.table is None and (passage.role == "banner" or cues.BANNER.match(passage.text) is not None)


def titled_body(flow: Sequence[Passage], at: int) -> bool:
    """A line such as 公告 above one body is a title, though it could be a banner."""
    return (
        flow[at].role != "banner"
        and at + 1 < len(flow)
        and is_title(flow[at])
        and not is_title(flow[at + 1])
        and not is_banner(flow[at + 1])
    )


def heads_titles(flow: Sequence[Passage], at: int, titles: int) -> bool:
    """A bare title right above another one has no body: it stands over a section (法律公告 above 公告)."""
    below = at + titles
    bare = titles == 1 and cues.BARE_TITLE.match(flow[at].text) is not None
    return bare and below + 1 < len(flow) and is_title(flow[below]) and not is_title(flow[below + 1])


def _signs_above(flow: Sequence[Passage], at: int) -> bool:
    """A signer under a last sentence closes the notice above: where the title below is larger, or nobody signs so again."""
    if at == 0 or at + 1 >= len(flow) or not is_signing(flow[at].text):
        return False
    above = flow[at - 1].text
    if flow[at - 1].table is not None or closes_with_date(above):
        return False
    larger = flow[at].size > 0 and flow[at + 1].size > flow[at].size * 1.15
    if larger and above.endswith("。"):
        return True
    court = "本院" in above or flow[at].text[-_COURT_NAME:] in above
    told = cues.NOTICE.search(above) is not None or court
    over = above.endswith("。") or _REACHED.search(above) is not None
    ended = cues.CLOSING.search(above) is not None or (over and told)
    ended = ended and "作废" not in above and ("法院" not in flow[at].text or court)
    body = cues.BODY.search(flow[at].text) is not None and is_title(flow[at + 1])
    return ended and body and not any(_signs_again(flow[at].text, passage) for passage in flow[at + 1 : at + _REACH])


def _signs_again(name: str, passage: Passage) -> bool:
    """Whether a body signs below: its name begins a line of signers, or stands in a sentence."""
    if name not in passage.text:
        return False
    return passage.text.startswith(name) if is_signing(passage.text) else cues.RUN_IN.match(passage.text) is None


def _can_head(passage: Passage) -> bool:
    """A short line above a title that can belong to it: an authority, a project, the first half of a sentence."""
    text = passage.text
    if passage.table is not None or passage.role in ("furniture", "caption", "banner") or len(text) > _LONGEST_HEAD:
        return False
    if cues.SENTENCE_END.search(text) or cues.NEWS.search(text) or closes_with_date(text) or cues.FURNITURE.match(text):
        return False
    if cues.TRADE.search(text):
        return False
    return ":" not in text and cues.LABEL.match(text) is None and cues.CAPTION.search(text) is None


def _continues(before: Passage, passage: Passage) -> bool:
    """Two title lines in a row are one title where the second is a mere 公告 or a bracketed remainder."""
    bare = cues.BARE_TITLE.match(passage.text) is not None
    return (bare and cues.BARE_TITLE.match(before.text) is None) or passage.text.startswith("(")

"""Packed columns: declarations run together, parted by bullets, by their endings, or by nothing, one by one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notices.layout import cues
from notices.layout.passages import cut
from notices.layout.signatures import closes_with_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.layout.passages import Passage

_BULLET = re.compile(rf"(?![○][一二三四五六七八九○〇])(?<![一二])[{cues.BULLETS}][^\n]")
_ENDING = re.compile(
    r"(?:(?:特此|现|现特)?(?:声明|登报|登记|公告|予以|宣布|宣告|特此)*(?:声明)?(?:作废|无效|挂失)|特此(?:声明|公告|通告|启事)|(?<=[,。])特声明|以此声明)(?:[。!.;]|(?=[^,。;、和或及的等)后由补]))"
)
_LOSS = re.compile(r"遗失|丢失|被盗|灭失|损毁|不慎将|作废|挂失")
_ADDRESSEE = re.compile(
    r"(?<=[。\n院])(?=[^。,;:\n]{2,90}:(?:本院|我院|原告|上诉人|申请执行人|申请人|你(?:们|方)?(?:与|诉|因)))"
)


def split_declarations(
    passages: Sequence[Passage], titles: int, lead: str
) -> Iterator[tuple[list[Passage], int, str]]:
    """Cut one stretch into its declarations: `(passages, how many are title, lead)` each.

    A stretch that holds one notice comes back whole. The title over several becomes the lead of each.
    """
    head, body = list(passages[:titles]), passages[titles:]
    parts = _parts(body)
    if len(parts) <= 1:
        yield list(passages), titles, lead
        return
    shared = "".join(passage.text for passage in head) or lead
    for part in parts:
        yield part, 0, shared


def _parts(body: Sequence[Passage]) -> list[list[Passage]]:
    """Groups of passages, one a declaration; what only closes the last one stays with it."""
    parts: list[list[Passage]] = []
    open_part = False
    for passage in body:
        for piece in _pieces(passage):
            if open_part and not _starts(piece, parts[-1]):
                parts[-1].append(piece)
            else:
                parts.append([piece])
                open_part = True
    return parts if len(parts) > 1 and all(_is_declaration(part) for part in parts) else parts[:0]


def _pieces(passage: Passage) -> list[Passage]:
    """A paragraph cut at its bullets, else after each ending."""
    if passage.table is not None:
        return [passage]
    text = passage.text
    bullets = [match.start() for match in _BULLET.finditer(text) if match.start() > 0]
    offsets = set(bullets)
    if _LOSS.search(text):
        offsets |= {match.end() for match in _ENDING.finditer(text) if match.end() < len(text) and _opens(text, match.end())}
    offsets |= {match.start() for match in _ADDRESSEE.finditer(text) if match.start() > 0}
    return cut(passage, sorted(offsets)) if offsets else [passage]


def _opens(text: str, at: int) -> bool:
    """Whether what follows an ending is another declaration and not the signature of this one."""
    rest = text[at : at + 160]
    return any(cue.search(rest) for cue in (_LOSS, cues.OPENING, cues.ADDRESSED))


def _starts(piece: Passage, part: Sequence[Passage]) -> bool:
    text = piece.text
    if _BULLET.match(text):
        return True
    for sibling in (cues.ADDRESSED, cues.CASE):
        if sibling.match(text) and any(sibling.match(passage.text) for passage in part):
            return True
    if not (cues.OPENING.search(text) or cues.ADDRESSED.match(text)):
        return False
    before = part[-1].text
    return _ENDING.search(before[-12:]) is not None or closes_with_date(before)


def _is_declaration(part: Sequence[Passage]) -> bool:
    text = "".join(passage.text for passage in part)
    return any(cue.search(text) for cue in (_BULLET, _LOSS, cues.OPENING, cues.ADDRESSED, cues.CASE))

"""Packed columns: declarations run together, parted by bullets, by their endings, by lines, or by nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.layout import cues, losses
from notices.layout.passages import behind, cut
from notices.layout.signatures import closes_with_date, is_signing
from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.layout.passages import Passage

_BULLET = late(rf"(?![○][一二三四五六七八九○〇])(?<![一二])[{cues.BULLETS}][^\n]")
_ADDRESSEE = late(
    r"(?<=[。\n院])(?=[^。,;:\n]{2,90}:(?:本院|我院|原告|上诉人|申请执行人|申请人|你(?:们|方)?(?:与|诉|因)))"
)
_COURT = late(r"[^。,;]{2,}法院公告$")
_SHEET = late(r"[^:。,;]{2,12}:[^:。]{1,60}$")


def split_declarations(passages: Sequence[Passage], titles: int, lead: str) -> Iterator[tuple[list[Passage], int, str]]:
    """Cut one stretch into its declarations: `(passages, how many are title, lead)` each.

    A stretch that holds one notice comes back whole. The title over several becomes the lead of each; over a sheet of
    labels it stays that sheet's.
    """
    head, parts = list(passages[:titles]), _parts(passages[titles:])
    several = sum(_is_declaration(part) for part in parts) > 1
    if not several and (titles or len(parts) < 2 or not _is_bare(parts[0])):  # noqa: PLR2004 - one part is the whole
        yield list(passages), titles, lead
        return
    shared = "".join(passage.text for passage in head) or lead
    if head and (_is_sheet(parts[0]) or _names_court(head, parts)):
        yield [*head, *parts.pop(0)], titles, lead
        shared = lead
    for part in parts:
        yield part, 0, shared


def _parts(body: Sequence[Passage]) -> list[list[Passage]]:
    """Groups of passages, one a declaration; what only closes the last one stays with it."""
    parts: list[list[Passage]] = []
    for passage in body:
        for piece in _pieces(passage):
            if parts and not _starts(piece, parts[-1]):
                parts[-1].append(piece)
            else:
                parts.append([piece])
    return parts


def _pieces(passage: Passage) -> list[Passage]:
    """A paragraph cut at its bullets and wherever another declaration begins."""
    if passage.table is not None:
        return [passage]
    text = passage.text
    offsets = {match.start() for match in _BULLET.finditer(text) if match.start() > 0}
    if losses.tells(text):
        offsets |= set(losses.openings(text, frozenset(behind(passage, "\n"))))
        offsets |= {at for at in behind(passage, "[①-⑳⑴-⒇❶-❿]") if at > 0 and losses.loses(text[at:])}
    offsets |= {match.start() for match in _ADDRESSEE.finditer(text) if match.start() > 0}
    return cut(passage, sorted(offsets)) if offsets else [passage]


def _starts(piece: Passage, part: Sequence[Passage]) -> bool:
    """Whether a paragraph, or a piece of one, begins another declaration than the one above it."""
    text, before = piece.text, part[-1].text
    if piece.table is not None:
        return _is_bare(part)
    if _BULLET.match(text) or any(
        sibling.match(text) and any(sibling.match(passage.text) for passage in part)
        for sibling in (cues.ADDRESSED, cues.CASE)
    ):
        return True
    if losses.loses(text) and any(losses.tells(passage.text) for passage in part):
        return True
    if losses.is_over(before) or closes_with_date(before):
        return losses.opens(text) or (_is_bare(part) and not _closes(text))
    return False


def _is_declaration(part: Sequence[Passage]) -> bool:
    text = "".join(passage.text for passage in part)
    return losses.tells(text) or any(cue.search(text) for cue in (_BULLET, cues.OPENING, cues.ADDRESSED, cues.CASE))


def _is_bare(part: Sequence[Passage]) -> bool:
    """Whether a part is a declaration in one paragraph, which only a signer can follow."""
    (first, *rest) = part
    return not rest and losses.loses(first.text) and losses.is_over(first.text)


def _closes(text: str) -> bool:
    """Whether a line can only belong to the declaration above it."""
    return is_signing(text) or closes_with_date(text) or losses.goes_on(text) or cues.LABEL.match(text) is not None


def _names_court(head: Sequence[Passage], parts: Sequence[Sequence[Passage]]) -> bool:
    """Whether a title names the court of a first notice that only the last one's signature would tell."""
    named = _COURT.search("".join(passage.text for passage in head)) is not None
    return named and not any("法院" in passage.text and is_signing(passage.text) for passage in parts[0][1:])


def _is_sheet(part: Sequence[Passage]) -> bool:
    """Whether a part begins with lines of labels and values."""
    return len(part) > 2 and all(_SHEET.match(passage.text) for passage in part[:3])  # noqa: PLR2004 - three lines show it

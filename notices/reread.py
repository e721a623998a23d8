"""A notice's words read again as a kind that a person names: one that was taken for another, or that nobody had found.

The words are those of its record (or those that the person gave), so that it needs neither the file nor the reader. A value
lights up where the earlier reading had located its print; else its evidence is the whole notice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from notices.envelope import envelope
from notices.kind import Claim
from notices.kinds import kinds
from notices.layout.compose import compose
from notices.layout.passages import flows
from notices.layout.prose import read_prose
from notices.layout.titles import titles_at
from notices.model import Box, Line, Page
from notices.parse import parse
from notices.rules import rules
from notices.text import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.layout.passages import Passage
    from notices.model import Notice

Record = dict[str, Any]


def reread(text: str, kind: str, source: Record, title: str | None = None) -> Record:
    """The envelope that these words give as a notice of a kind. Raises ValueError for a kind that there is not."""
    if kind not in kinds():
        raise ValueError(f"{kind}: no such kind; `notices kinds` lists them / 没有此类别")
    found = envelope(parse(_notice(text, title, source), kinds()[kind], Claim(kind, 1.0, ("a person says so",))))
    located = {at: [{**one, "box": source["box"]} for one in entries] for at, entries in found["evidence"].items()}
    return {**found, "evidence": located, "source": source}


def read_as(record: Record, kind: str) -> Record:
    """The same notice as one of another kind; what was said of the page stays. Raises ValueError."""
    fresh = reread(record["text"], kind, record["source"], record["title"])
    fresh |= {key: record[key] for key in ("id", "title", "patches") if key in record}
    if fresh["text"] == record["text"]:
        places = _places(record)
        fresh["evidence"] = {
            at: [_located(entry, places) for entry in entries] for at, entries in fresh["evidence"].items()
        }
    stays = [one for one in record["problems"] if one["at"] == "" and one["rule"] not in {*rules(), "kind-ambiguous"}]
    fresh["problems"] = stays + [one for one in fresh["problems"] if one not in stays]
    return fresh


def _notice(text: str, title: str | None, source: Record) -> Notice:
    page = Page(
        file=source["file"], sha256=source["sha256"], number=source["page"], reader=source["reader"] or "", lines=tuple(_lines(text)),
        publication=source["publication"], page_label=source["page_label"], ordered=True,
    )  # fmt: skip
    flow = [passage for run in flows(read_prose(page)) for passage in run]
    return compose(page, flow, _titles(flow, title))


def _lines(text: str) -> Iterator[Line]:
    """Paragraphs, parted by empty lines; the rows of a table stand together."""
    before = ""
    for line in text.splitlines():
        if before and not ("\t" in before and "\t" in line):
            yield Line("")
        yield Line(line)
        before = line


def _titles(flow: list[Passage], title: str | None) -> int:
    """How many paragraphs are the title: those that make up the one that is known, else what looks like one."""
    if title is None:
        return titles_at(flow, 0) if flow else 0
    words = ""
    for number, passage in enumerate(flow, start=1):
        words += passage.text
        if squeeze(words).strip("【】: \n").endswith(squeeze(title)):
            return number
    return 0


def _places(record: Record) -> list[Record]:
    """Printed pieces that the earlier reading had located, the shortest stretches first."""
    entries = [one for found in record["evidence"].values() for one in found if one["box"] and one["text"]]
    return sorted(entries, key=lambda one: one["end"] - one["start"])


def _located(entry: Record, places: list[Record]) -> Record:
    """An entry in the box of the closest stretch that holds it; as it is where none does."""
    over = next((one for one in places if one["start"] <= entry["start"] and entry["end"] <= one["end"]), None)
    if over is None:
        return entry
    same = (over["start"], over["end"], over["page"])
    boxes = [Box(*one["box"]) for one in places if (one["start"], one["end"], one["page"]) == same]
    around = Box.around(boxes)
    sure = {"confidence": over["confidence"]} if "confidence" in over else {}
    return {**entry, **sure, "page": over["page"], "box": [around.x0, around.y0, around.x1, around.y1]}

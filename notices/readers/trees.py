"""XML from strangers: one parser that resolves no entity, opens no address and refuses what only harms."""

from __future__ import annotations

import re
from math import isfinite
from typing import TYPE_CHECKING

from lxml import etree

from notices.model import Box
from notices.patterns import late
from notices.readers.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.readers.source import Source

_ENTITY = re.compile(rb"<!\s*(?:ENTITY|ATTLIST|ELEMENT|NOTATION)", re.IGNORECASE)
_FARTHEST = 1e7
_NUMBER = late(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")


def read_tree(source: Source) -> etree._Element:
    """The root of an XML file. Raises ReadError where it declares entities, is malformed, or is nested without end."""
    if _ENTITY.search(source.content.replace(b"\0", b"")):
        raise ReadError(
            f"{source.file}: the XML declares entities or a grammar of its own; remove its DOCTYPE"
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        return etree.fromstring(source.content, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise ReadError(
            f"{source.file}: this XML cannot be read: {error}; fetch it again or save it anew"
        ) from error


def name(element: etree._Element) -> str:
    """An element's name without its namespace; empty for what is no element.

    >>> name(etree.fromstring('<a:Page xmlns:a="x"/>'))
    'Page'
    """
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def below(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """Every element of these names inside another, in the order of the file."""
    for inner in element.iter():
        if inner is not element and name(inner) in names:
            yield inner


def child(element: etree._Element, wanted: str) -> etree._Element | None:
    """The first child of a name."""
    return next((inner for inner in element if name(inner) == wanted), None)


def number(source: Source, written: str | None, absent: float = 0.0) -> float:
    """A coordinate or size. Raises ReadError where it is written and no number."""
    if written is None or not written.strip():
        return absent
    bare = written.strip()
    if _NUMBER.fullmatch(bare) is None:
        raise ReadError(
            f"{source.file}: {written[:40]!r} stands where a number is wanted; the file is damaged"
        )
    value = float(bare)
    if not isfinite(value) or abs(value) > _FARTHEST:
        raise ReadError(f"{source.file}: {written[:40]!r} lies beyond any page; the file is damaged")
    return value


def points_box(source: Source, written: str | None) -> Box | None:
    """The box around points written `x,y x,y ...`; None where there are none."""
    if not written or not written.strip():
        return None
    parts = re.split(r"[\s,]+", written.strip())
    numbers = [number(source, part) for part in parts]
    if len(numbers) < 4 or len(numbers) % 2:  # noqa: PLR2004 - two points at least
        raise ReadError(f"{source.file}: {written[:40]!r} is no list of points; the file is damaged")
    return Box(min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2]))

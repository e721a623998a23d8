"""Which format a file has, told by what stands in it and not by its name."""

from __future__ import annotations

import re
from typing import Literal

from notices.patterns import late

Format = Literal[
    "pdf", "picture", "docx", "alto", "page_xml", "abbyy", "mets", "hocr", "epaper", "epaper_index", "web", "engine_json",
    "tesseract_tsv", "text", "unknown",
]  # fmt: skip
HEAD = 262_144
"""Bytes of a file that tell its format."""

_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_ROOT = late(
    r"(?>\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*+(?:\[[^\]]*+\])?\s*>)*+<(?:[\w.-]++:)?([\w.-]++)([^>]*+)",
    re.DOTALL | re.IGNORECASE,
)
_ROOTS: dict[str, Format] = {"alto": "alto", "pcgts": "page_xml", "mets": "mets"}
_HOCR = late(r"""class\s*=\s*["'][^"']*\bocr_page\b|name\s*=\s*["']ocr-system""", re.IGNORECASE)
_TSV = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
_HTML = late(r"<(?:html|head|body|div|p|table|meta|title|founder-content)[\s>]", re.IGNORECASE)


def format_of(head: bytes) -> Format:
    """The format that the first bytes of a file speak for.

    >>> format_of(b'<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">')
    'alto'
    """
    packed = _packed(head)
    if packed is not None:
        return packed
    text = _characters(head)
    if text.startswith("<"):
        return _marked(text)
    if text.startswith(("{", "[")) and text[1:].lstrip()[:1] in ('"', "{", "[", "}", "]"):
        return "engine_json"
    return "tesseract_tsv" if text.startswith(_TSV) else _rest(head)


def _rest(head: bytes) -> Format:
    """Text, unless it has bytes that no text has."""
    return "unknown" if b"\0" in head[:1024] and not _is_wide(head) else "text"


def _packed(head: bytes) -> Format | None:
    """Formats that are no text, by the bytes that they begin with."""
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(_PICTURES) or (head.startswith(b"RIFF") and head[8:12] == b"WEBP"):
        return "picture"
    return "docx" if head.startswith(b"PK\x03\x04") else None


def _marked(text: str) -> Format:
    """XML by its root, HTML by the marks of the systems that write it."""
    from notices.readers import epaper, epaper_index

    root = _ROOT.match(text)
    name, attributes = (root[1].lower(), root[2].lower()) if root else ("", "")
    if name in _ROOTS:
        return _ROOTS[name]
    if name == "document" and ("finereader" in attributes or "abbyy" in attributes):
        return "abbyy"
    marks: tuple[tuple[Format, bool], ...] = (
        ("hocr", _HOCR.search(text) is not None),
        ("epaper_index", epaper_index.is_index(text)),
        ("epaper", epaper.is_article(text)),
        ("web", _HTML.search(text) is not None),
        ("unknown", text.startswith("<?xml")),
    )
    return next((found for found, fits in marks if fits), "text")


def _is_wide(head: bytes) -> bool:
    """Whether every other byte is empty, as ASCII in UTF-16 leaves them."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    sample = head[:400]
    empty = max(sample[::2].count(0), sample[1::2].count(0))
    return len(sample) < 6 * empty and sample.count(0) - empty < empty


def _characters(head: bytes) -> str:
    """The first bytes as characters, whatever is not ASCII left out; good enough for marks."""
    if _is_wide(head):
        head = head.replace(b"\0", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    return head.removeprefix(b"\xef\xbb\xbf").decode("ascii", "ignore").lstrip()

"""A saved web page of an authority, or any other: the title and the text in it, without what stands around them."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from notices.model import Line, Page
from notices.patterns import late
from notices.readers import epaper
from notices.readers.errors import ReadError
from notices.readers.markup import has_class, lines, read_html, text_of
from notices.readers.source import Source
from notices.text import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml import etree

_IDS = (
    "ucap-content",
    "zoom",
    "zoomcon",
    "articlecontent",
    "article-content",
    "content_body",
    "vsb_content",
    "js_content",
    "content",
)
_CLASSES = (
    "TRS_Editor", "trs_editor_view", "TRS_UEDITOR", "pages_content", "article-content", "article_con", "view", "zoom", "bt_content",
    "news_content", "content",
)  # fmt: skip
_DATE = late(r"^\s*((?:19|20)[0-9]{2})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})")
_FEW = 20
_SITE = late(r"[-_|—–].*$")


def read(path: Path) -> Iterator[Page]:
    """The one page of a saved web page. Raises ReadError where it has no text."""
    source = Source.of(path)
    text = text_of(source)
    if epaper.is_article(text):
        yield from epaper.read(path)
        return
    root = read_html(source, text)
    body = lines(_content(root))
    if not any(line.text for line in body):
        raise ReadError(f"{path}: there is no text in this page; save it again once it has loaded")
    yield Page(
        file=source.file,
        sha256=source.sha256,
        number=1,
        reader="html",
        lines=(*_titled(_title(root), body), *body),
        issue_date=_published(root),
    )


def _content(root: etree._Element) -> etree._Element:
    """The element that the text stands in: by the marks of the common systems, else the whole page."""
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    marked = [
        element for wanted in _IDS for element in elements if (element.get("id") or "").lower() == wanted
    ]
    marked += [element for wanted in _CLASSES for element in elements if has_class(element, wanted)]
    marked += list(root.iter("article", "main"))
    full = (element for element in marked if len("".join(map(str, element.itertext())).strip()) >= _FEW)
    return next(full, root)


def _title(root: etree._Element) -> str:
    for name in ("ArticleTitle", "article_title", "og:title"):
        for meta in root.iter("meta"):
            if name in (meta.get("name"), meta.get("property")) and (meta.get("content") or "").strip():
                return (meta.get("content") or "").strip()
    for tag in ("h1", "title"):
        for element in root.iter(tag):
            text = "".join(map(str, element.itertext())).strip()
            if text:
                return re.sub(r"\s+", " ", text if tag == "h1" else _SITE.sub("", text)).strip()
    return ""


def _titled(title: str, body: tuple[Line, ...]) -> tuple[Line, ...]:
    """The title as a heading, unless the text begins with it."""
    head = squeeze("".join(line.text for line in body[:8]))
    return () if not title or squeeze(title) in head else (Line(title, heading=True), Line(""))


def _published(root: etree._Element) -> date | None:
    for meta in root.iter("meta"):
        match = (
            _DATE.match(meta.get("content") or "")
            if (meta.get("name") or "").lower() in ("pubdate", "publishdate")
            else None
        )
        if match is not None:
            try:
                return date(int(match[1]), int(match[2]), int(match[3]))
            except ValueError:
                return None
    return None

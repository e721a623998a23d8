"""A saved article of a digital newspaper: its title lines, its text, and the paper, date and page it names."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from notices.model import Line, Page
from notices.patterns import late
from notices.readers.epaper_state import articles_in
from notices.readers.errors import ReadError
from notices.readers.markup import has_class, lines, read_html, text_of, words
from notices.readers.source import Source
from notices.text import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml import etree

_CONTENT = late(r"<!--\s*enpcontent\s*-->(.*?)<!--\s*/\s*enpcontent\s*-->", re.DOTALL)
_PROPERTIES = late(r"<!--\s*enpproperty(.*?)-->", re.DOTALL)
_PROPERTY = late(r"<(?:founder-)?([a-z]{2,16})>([^<]*)</(?:founder-)?\1>")
_COMMENT = late(r"<!--.*?-->|<script.*?</script|<style.*?</style", re.DOTALL | re.IGNORECASE)
_DATE = late(r"((?:19|20)[0-9]{2})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})")
_PAPER = late(
    r"(?:^|[^\u4e00-\u9fff])([\u4e00-\u9fff]{1,8}(?:日报|晚报|早报|晨报|时报|商报|都市报|法治报|法制报|青年报|新报|导报|周报))"
)
_LABEL = late(r"第\s*([A-Z]?[0-9]{1,3})\s*版|(?<![0-9A-Za-z])([A-Z]?[0-9]{2,3})(?:版)?\s*[:：]")
_BARE_LABEL = late(r"(?<![0-9A-Za-z])([A-Z][0-9]{2,3})版")
_IDS = ("ozoom", "contenttext", "articlecontent")
_CLASSES = ("newspaper-article", "article-content", "paper-content", "detail-content", "content-text")
_CLASS = late(rf"class\s*=\s*[\"']?[^\"'>]{{0,80}}(?:{'|'.join(_CLASSES)})", re.IGNORECASE)
_ID = late(rf"id\s*=\s*[\"']?(?:{'|'.join(_IDS)})\b|<founder-content", re.IGNORECASE)
_SPACED = late(r"《([\u4e00-\u9fff]{1,9}报)》")
_PAGE = late(r"第?[A-Z]?[0-9]{1,3}版?")
_EMPTY_TITLES = frozenset(
    {"", "无标题", "广告", "图片", "图片新闻", "公益广告", "标题", "无题", "专版", "广告专版"}
)
_TITLE_END = late(r"(?:公告书?|通告|公示|启事|声明|通知书?|告知书|催收函)(?:\(.{1,12}\))?$")
_TITLES = (("pretitle", "introtitle"), ("title",), ("subtitle",))


@dataclass(frozen=True, slots=True)
class Article:
    """What a saved article says: its lines, and where it was printed."""

    lines: tuple[Line, ...]
    publication: str | None = None
    issue_date: date | None = None
    page_label: str | None = None


def is_article(text: str) -> bool:
    """Whether a page holds the text of an article as the common e-paper systems mark it."""
    return (
        _CONTENT.search(text) is not None
        or _ID.search(text) is not None
        or (_CLASS.search(text) is not None and _label(_COMMENT.sub("", text)) is not None)
        or next(articles_in(text), None) is not None
    )


def read(path: Path) -> Iterator[Page]:
    """The one page of a saved article. Raises ReadError where it has no text."""
    source = Source.of(path)
    found = read_article(source)
    if not any(line.text for line in found.lines):
        raise ReadError(f"{path}: the article has no text; save the page again")
    yield Page(
        file=source.file,
        sha256=source.sha256,
        number=1,
        reader="epaper",
        lines=found.lines,
        publication=found.publication,
        issue_date=found.issue_date,
        page_label=found.page_label,
    )


def read_article(source: Source) -> Article:
    """The article of a saved page."""
    text = text_of(source)
    root = read_html(source, text)
    stated = list(articles_in(text))
    if stated and not any(line.text for line in _body(source, text, root)):
        return _stated(source, stated)
    comment = _PROPERTIES.search(text)
    properties = dict(_PROPERTY.findall(comment[1])) if comment else {}
    body = _body(source, text, root)
    around = _around(text, root)
    return Article(
        lines=tuple(_with_titles(list(_titles(root, properties)), body)),
        publication=_publication(root, properties, around),
        issue_date=_date(properties.get("date", "")) or _only_date(around),
        page_label=_label(around),
    )


def _stated(source: Source, stated: list[dict[str, str]]) -> Article:
    """Articles that the page keeps for its scripts, one after another."""
    found: list[Line] = []
    for article in stated:
        body = lines(read_html(source, f"<div>{article['content']}</div>"))
        titles = [article.get(name, "") for name in ("pretitle", "title", "subtitle")]
        found += [*_with_titles(titles, body), Line("")]
    papers = {paper[1] for article in stated if (paper := _PAPER.search(article.get("nodename", "")))}
    days = {day for article in stated if (day := _date(article.get("date", "")))}
    labels = {article["label"].strip("第版") for article in stated if _PAGE.fullmatch(article.get("label", ""))}
    return Article(tuple(found), *(one.pop() if len(one) == 1 else None for one in (papers, days, labels)))  # type: ignore[arg-type]


def _around(text: str, root: etree._Element) -> str:
    """The words of a page that stand around its article."""
    bare = _COMMENT.sub("", _CONTENT.sub("", text))
    content = _content(root)
    whole = re.sub(r"<[^>]*>", " ", bare)
    if content is None or _CONTENT.search(text) is not None:
        return whole
    rest = deepcopy(root)
    inner = _content(rest)
    if inner is not None:
        tail = inner.tail
        inner.clear()
        inner.tail = tail
    outer = "\n".join(line.text for line in lines(rest) if line.text)
    head = " ".join((element.text or "") for element in root.iter("title"))
    return f"{head}\n{outer}"


def _only_date(text: str) -> date | None:
    """The day that stands around an article, where one does and no other."""
    found = {day for match in _DATE.finditer(text) if (day := _date(match[0]))}
    return found.pop() if len(found) == 1 else None


def _content(root: etree._Element) -> etree._Element | None:
    """The element that an article's text stands in, by the names that the systems give it."""
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    marked = [element for name in _IDS for element in elements if (element.get("id") or "").lower() == name]
    marked += [element for name in _CLASSES for element in elements if has_class(element, name)]
    return next((element for element in marked if any(line.text for line in lines(element))), None)


def _body(source: Source, text: str, root: etree._Element) -> tuple[Line, ...]:
    marked = next(root.iter("founder-content"), None)
    if marked is not None:
        return lines(marked)
    content = _CONTENT.search(text)
    if content is not None and content[1].strip():
        return lines(read_html(source, f"<div>{content[1]}</div>"))
    marked = _content(root)
    return lines(marked) if marked is not None else ()


def _titles(root: etree._Element, properties: dict[str, str]) -> Iterator[str]:
    """The lines of the heading: what stands above the title, it, and what stands below."""
    for names in _TITLES:
        marked = [words(element) for element in root.iter() if _is_title(element, names)]
        stated = [properties.get(name, "").strip() for name in names]
        heads = [words(element) for element in root.iter("h1")] if names == ("title",) else []
        yield next((title for title in (*marked, *stated, *_classed(root, names), *heads) if title), "")


def _classed(root: etree._Element, names: tuple[str, ...]) -> Iterator[str]:
    """Titles that are told by their class (`detail-title`), where one element alone is."""
    wanted = {name for one in names for name in (one, f"detail-{one}", f"article-{one}", f"newspaper-{one}")}
    wanted |= {"font01"} if "title" in names else set()  # GBK sites of the first years
    found = [element for element in root.iter() if isinstance(element.tag, str) and has_class(element, *wanted)]
    if len(found) == 1:
        yield words(found[0])


def _is_title(element: etree._Element, names: tuple[str, ...]) -> bool:
    """Whether an element is named as a title, by its own name (`founder-title`) or by its id (`Title`)."""
    tag = element.tag if isinstance(element.tag, str) else ""
    return (element.get("id") or "").lower() in names or (
        tag.startswith("founder-") and tag.removeprefix("founder-") in names
    )


def _with_titles(titles: list[str], body: tuple[Line, ...]) -> Iterator[Line]:
    """The title lines above a text, without those that the system made up or that the text says again."""
    first = next((line.text for line in body if line.text.strip()), "")
    own = _TITLE_END.search(squeeze(first)) is not None and len(first) < 40 and "\t" not in first  # noqa: PLR2004 - a title
    for at, title in enumerate(titles):
        bare = squeeze(title)
        repeated = bare == squeeze(first) or (own and at == 1 and _TITLE_END.fullmatch(bare) is not None)
        if bare not in _EMPTY_TITLES and not repeated:
            yield Line(title, heading=at == 1)
            yield Line("")
    yield from body


def _publication(root: etree._Element, properties: dict[str, str], around: str) -> str | None:
    title = next((text for element in root.iter("title") if (text := (element.text or "").strip())), "")
    for written in (properties.get("nodename", ""), properties.get("paper", ""), title):
        paper = _PAPER.search(written)
        if paper is not None:
            return paper[1]
    named = {match[1] for match in _SPACED.finditer(around)}
    return named.pop() if len(named) == 1 else None


def _date(written: str) -> date | None:
    match = _DATE.search(written)
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def _label(text: str) -> str | None:
    """The page that the article names, where it names one only."""
    found = {match[1] or match[2] for match in _LABEL.finditer(text)}
    found = found or set(_BARE_LABEL.findall(text))
    return found.pop() if len(found) == 1 else None

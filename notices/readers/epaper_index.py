"""A page of a digital newspaper (`node_*.htm`): the articles on it, each with its place on the page's picture.

The articles are the saved files beside the index; those that were not saved are told of. A folder of such pages is one
edition. Places are in pixels of the page's picture, which are taken as points.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import unquote, urlsplit

from notices.model import Box, Line, Page, Problem
from notices.patterns import late
from notices.readers.epaper import Article, is_article, read_article
from notices.readers.errors import ReadError
from notices.readers.markup import read_html, text_of
from notices.readers.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

Known = TypeVar("Known")
_MAP = late(r"<map[^>]{0,200}name\s*=\s*[\"']?pagepicmap", re.IGNORECASE)
_NUMBER = late(r"-?[0-9]{1,6}(?:\.[0-9]{1,6})?")
_LABEL = late(r"第\s*0*([A-Z]?[0-9]{1,3})\s*版|([A-Z]?[0-9]{2,3})\s*[:：]")
_ARTICLE = late(r"content[_-]?[0-9A-Za-z_]*\.s?html?$", re.IGNORECASE)


def is_index(text: str) -> bool:
    """Whether a saved page is the index of a newspaper's page."""
    return _MAP.search(text) is not None


def read(path: Path) -> Iterator[Page]:
    """The page of an index with the articles beside it. Raises ReadError where the index names none."""
    yield _page(Source.of(path))[0]


def read_edition(folder: Path) -> Iterator[Page]:
    """The pages of a saved day, then the articles that no index names."""
    taken: set[str] = set()
    number = 0
    for path in sorted(folder.glob("node_*.htm*"), key=lambda path: (len(path.stem), path.stem)):
        source = Source.of(path)
        if is_index(text_of(source)):
            page, files = _page(source)
            taken |= files
            number += 1
            yield replace(page, number=number)
    for path in sorted(folder.glob("*.htm*")):
        if path.name in taken or path.name.startswith("node_"):
            continue
        source = Source.of(path)
        if is_article(text_of(source)):
            number += 1
            yield replace(_bare(source, [(None, read_article(source))]), number=number)


def _page(source: Source) -> tuple[Page, set[str]]:
    """The page, and the files that its articles are in."""
    root = read_html(source)
    places = _places(root)
    if not places:
        raise ReadError(
            f"{source.file}: the index names no article; save the page again with its articles beside it"
        )
    folder = Path(source.file).parent
    articles: list[tuple[Box | None, Article]] = []
    missing = 0
    for file, box in places.items():
        path = folder / file
        if path.is_file():
            articles.append((box, read_article(Source.of(path))))
        else:
            missing += 1
    page = _bare(source, articles)
    problems = (_missing(missing, len(places)),) if missing else ()
    size = _size(root)
    return replace(
        page, page_label=_label(root) or page.page_label, problems=problems, width=size[0], height=size[1]
    ), set(places)


def _bare(source: Source, articles: list[tuple[Box | None, Article]]) -> Page:
    return Page(
        file=source.file,
        sha256=source.sha256,
        number=1,
        reader="epaper",
        lines=tuple(line for box, article in articles for line in _placed(article.lines, box)),
        ordered=True,
        publication=_agreed(article.publication for _, article in articles),
        issue_date=_agreed(article.issue_date for _, article in articles),
        page_label=_agreed(article.page_label for _, article in articles),
    )


def _placed(lines: Iterable[Line], box: Box | None) -> Iterator[Line]:
    """An article's lines, each with the box of the whole article."""
    yield from (replace(line, box=box, rough=box is not None) if line.text else line for line in lines)
    yield Line("")


def _agreed(values: Iterable[Known | None]) -> Known | None:
    known = {value for value in values if value is not None}
    return known.pop() if len(known) == 1 else None


def _places(root: etree._Element) -> dict[str, Box | None]:
    """The files of the articles with their places; an article in several parts has the box around them."""
    found: dict[str, list[Box]] = {}
    for area in root.iter("area"):
        file = _file(area.get("href"))
        numbers = [float(number) for number in _NUMBER.findall(area.get("coords") or "")]
        if file:
            found.setdefault(file, [])
            if len(numbers) >= 4:  # noqa: PLR2004 - two corners at least
                across, down = numbers[::2], numbers[1::2]
                found[file].append(Box(min(across), min(down), max(across), max(down)))
    for link in root.iter("a"):
        file = _file(link.get("href"))
        if file and _ARTICLE.search(file):
            found.setdefault(file, [])
    return {file: Box.around(boxes) if boxes else None for file, boxes in found.items()}


def _file(href: str | None) -> str:
    """The file beside the index that a link leads to; nothing where it leads elsewhere."""
    if not href or "\0" in href:
        return ""
    try:
        path = unquote(urlsplit(href.strip()).path)
    except ValueError:
        return ""
    name = path.replace("\\", "/").rpartition("/")[2]
    return name if re.search(r"\.s?html?$", name, re.IGNORECASE) and not name.startswith("node_") else ""


def _size(root: etree._Element) -> tuple[float, float]:
    """Width and height of the page's picture, where the index says them."""
    picture = next(
        (image for image in root.iter("img") if (image.get("usemap") or "").lower() == "#pagepicmap"), None
    )
    if picture is None:
        return 0.0, 0.0
    across, down = (_NUMBER.match(picture.get(side) or "") for side in ("width", "height"))
    return abs(float(across[0])) if across else 0.0, abs(float(down[0])) if down else 0.0


def _label(root: etree._Element) -> str | None:
    """The page's label in the title of the index, where it stands there."""
    title = "".join(str(text) for element in root.iter("title") for text in element.itertext())
    match = _LABEL.search(title)
    return (match[1] or match[2]) if match else None


def _missing(count: int, whole: int) -> Problem:
    return Problem(
        "article-missing", "warning", "",
        f"{count} of {whole} articles of this page were not saved beside its index",
        f"本版 {whole} 篇稿件中有 {count} 篇未随索引保存",
    )  # fmt: skip

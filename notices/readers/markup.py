"""HTML to printed lines: paragraphs, headings, and tables whose cells are parted by tabs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lxml import etree

from notices.model import Line
from notices.patterns import late
from notices.readers.errors import ReadError
from notices.readers.plain import decode
from notices.readers.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.model import Box

_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{3,20})""", re.IGNORECASE)
_CHINESE = ("gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk")
_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "founder-content",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    }
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SILENT = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "title",
        "select",
        "option",
        "button",
        "iframe",
        "object",
        "svg",
        "textarea",
        "form",
        "nav",
    }
)
_CELLS = frozenset({"td", "th"})
_BLANK = late(r"[ \t\r\n\f]+")
_MOST_SPAN = 60


def text_of(source: Source) -> str:
    """The characters of a page; the charset that it declares stands first, then the usual guesses."""
    declared = _CHARSET.search(source.content[:4096].replace(b"\0", b""))
    if declared is not None and declared[1].decode("ascii").lower() in _CHINESE:
        try:
            return source.content.decode("gb18030").replace("\0", "")
        except UnicodeDecodeError:
            pass  # a page that says GBK and was saved anew in UTF-8
    return decode(source.content, source.file).replace("\0", "")


def read_html(source: Source, text: str | None = None) -> etree._Element:
    """The root of an HTML page, or of a part of its text. Raises ReadError where there is nothing in it."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_pis=True)
    content = (text_of(source) if text is None else text).encode("utf-8", "replace")
    try:
        root = etree.fromstring(content, parser) if content.strip() else None
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(f"{source.file}: this HTML cannot be read: {error}; save the page again") from error
    if root is None or not isinstance(root.tag, str):
        raise ReadError(f"{source.file}: there is nothing in this HTML; save the page again")
    return root


def has_class(element: etree._Element, *wanted: str) -> bool:
    """Whether an element has one of these classes."""
    return any(one in wanted for one in (element.get("class") or "").split())


def html_lines(html: str, box: Box | None) -> tuple[Line, ...]:
    """The lines of a piece of HTML inside another document, such as a table; each has the box of the whole piece."""
    if not html.strip() or "<" not in html:
        return (Line(html),)
    root = read_html(Source("table", b""), f"<div>{html}</div>".replace("\0", ""))
    return tuple(replace(line, box=box, rough=box is not None) if line.text else line for line in lines(root))


def words(element: etree._Element) -> str:
    """The text of an element on one line."""
    return _BLANK.sub(" ", "".join(line.text for line in lines(element))).strip()


def lines(element: etree._Element) -> tuple[Line, ...]:
    """The lines of an element: an empty one parts paragraphs, tabs part the cells of a row."""
    writer = _Writer()
    silent: etree._Element | None = None
    for event, inner in etree.iterwalk(element, events=("start", "end", "comment")):
        if event == "end" and inner is silent:
            silent = None
        elif silent is not None:
            continue
        elif event == "start" and inner.tag in _SILENT:
            silent = inner
            continue
        elif event == "start":
            writer.start(inner)
        elif event == "end":
            writer.end(inner)
        if event != "start" and silent is None and inner is not element:
            writer.write(inner.tail or "")
    writer.flush()
    return tuple(writer.lines)


@dataclass(slots=True)
class _Row:
    """A table being read: the cells of the row at hand, and columns that cells above reach down into."""

    cells: list[str] = field(default_factory=list)
    spans: list[int] = field(default_factory=list)
    held: dict[int, int] = field(default_factory=dict)
    rows: int = 0


@dataclass(slots=True)
class _Writer:
    """The lines as they grow."""

    lines: list[Line] = field(default_factory=list)
    text: str = ""
    heading: bool = False
    tables: list[_Row] = field(default_factory=list)
    cells: int = 0

    def write(self, words: str) -> None:
        self.text += words

    def start(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if tag == "table" and _is_grid(element):
            self.flush(apart=True)
            self.tables.append(_Row())
        elif tag in _CELLS and self.tables:
            self.flush_cell()
            self.cells += 1
        elif tag == "br" or tag in _BLOCKS or tag in _CELLS:
            self.flush(apart=tag != "br")
        if tag in _HEADINGS:
            self.heading = True
        self.write(element.text or "")

    def end(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if tag in _CELLS and self.tables:
            self._cell(element)
        elif tag == "tr" and self.tables:
            self._row()
        elif tag == "table" and self.tables and _is_grid(element):
            self._row()
            self.tables.pop()
            self.lines.append(Line(""))
        elif tag in _BLOCKS or tag in _CELLS:
            self.flush(apart=True)
        if tag in _HEADINGS:
            self.heading = False

    def flush(self, *, apart: bool = False) -> None:
        """End the line at hand; inside a table, lines are joined."""
        if self.tables:
            return
        text = _BLANK.sub(" ", self.text).strip(" \u00a0")
        self.text = ""
        if text.strip("\u3000 \u00a0"):
            self.lines.append(Line(text.replace("\u00a0", " "), heading=self.heading))
        if apart and self.lines and self.lines[-1].text:
            self.lines.append(Line(""))

    def flush_cell(self) -> None:
        """White space between cells is no text."""
        if not self.cells:
            self.text = ""

    def _cell(self, element: etree._Element) -> None:
        table = self.tables[-1]
        while table.held.get(len(table.cells), 0) > 0:
            table.held[len(table.cells)] -= 1
            table.cells.append("")
        across, down = _span(element.get("colspan")), _span(element.get("rowspan"))
        if down > 1:
            table.held |= {len(table.cells) + column: down - 1 for column in range(across)}
        table.cells += [_BLANK.sub(" ", self.text).strip(" \u00a0\u3000"), *[""] * (across - 1)]
        table.spans.append(across)
        self.text = ""
        self.cells -= 1

    def _row(self) -> None:
        """One row of a table; a first row that is one cell is the table's heading."""
        table = self.tables[-1]
        if not table.cells:
            return
        while table.held.get(len(table.cells), 0) > 0:
            table.held[len(table.cells)] -= 1
            table.cells.append("")
        alone = not table.rows and len(table.spans) == 1
        self.lines.append(Line(table.cells[0] if alone else "\t".join(table.cells)))
        table.rows += not alone
        table.cells, table.spans = [], []


def _span(written: str | None) -> int:
    return (
        min(max(int(written[:9]), 1), _MOST_SPAN) if written and written.isascii() and written.isdecimal() else 1
    )


def _is_grid(table: etree._Element) -> bool:
    """A table of print, and not one that a page was laid out with: two rows of two cells, and none inside."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    return sum(len(list(_own_cells(row))) > 1 for row in table.iterdescendants("tr")) > 1


def _own_cells(row: etree._Element) -> Iterator[etree._Element]:
    return row.iterchildren("td", "th")

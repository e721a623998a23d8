"""From the parts of a page to the source that typst sets."""

from __future__ import annotations

from functools import singledispatchmethod
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from tests.press.parts import (
    Ad,
    Banner,
    Flow,
    Grid,
    Masthead,
    Merged,
    News,
    Part,
    Photo,
    Place,
    Rest,
    Shared,
    Sheet,
    Text,
    Vertical,
)

if TYPE_CHECKING:
    from collections.abc import Iterable


def source(sheet: Sheet) -> str:
    """The typst source of a whole page."""
    return _Setter(sheet).page()


class _Setter:
    """Sets one page; a notice's id is its place in reading order."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.ids = {id(ad): index for index, ad in enumerate(sheet.ads)}
        self.flows = 0

    def page(self) -> str:
        lines = [Path(__file__).with_name("press.typ").read_text("utf-8")]
        lines.append(f"#set page(width: {self.sheet.width}mm, height: {self.sheet.height}mm, margin: 0pt)")
        lines += [
            f"#place(top + left, line(start: ({s.x0}mm, {s.y0}mm), end: ({s.x1}mm, {s.y1}mm), stroke: {s.weight}pt))"
            for s in self.sheet.strokes
        ]
        lines += [self._place(place) for place in self.sheet.places]
        return "\n".join(lines)

    def _place(self, place: Place) -> str:
        gap = f"v({place.gap}mm)" if place.height is None else "v(1fr)"
        tall = "" if place.height is None else f"height: {place.height}mm, "
        inner = f"\n{gap}\n".join(self.part(part) for part in place.parts)
        return (
            f"#place(top + left, dx: {place.x}mm, dy: {place.y}mm, "
            f"block(width: {place.width}mm, {tall}{{\n{inner}\n}}))"
        )

    @singledispatchmethod
    def part(self, part: Part) -> str:
        raise TypeError(part)

    @part.register
    def _(self, ad: Ad) -> str:
        return f'measured("{self.ids[id(ad)]}", framed({_word(ad.frame)}, {self._notice(ad)}))'

    @part.register
    def _(self, rest: Rest) -> str:
        ad, index = rest.of, self.ids[id(rest.of)]
        lead = f"words(7.5pt, {_word(ad.face)}, {_word('regular')}, center, {_word('none')}, {_word(rest.lead)})"
        body = self._paragraphs(rest.body, f"{index}.r")
        inner = f"body-type({ad.size}pt, {_word(ad.face)}, true, {_joined(lead, body, self._sign(rest.sign, ad))})"
        return f'measured("{index}", framed({_word(ad.frame)}, {inner}))'

    @part.register
    def _(self, shared: Shared) -> str:
        heights = ", ".join(f"{height}mm" for height in shared.heights)
        cells = ", ".join(
            f'block(width: 100%, height: 100%, {{ place(top + left, layout(s => mark(id: "{self.ids[id(ad)]}", '
            f"w: s.width.pt(), h: s.height.pt()))); pad(6pt, {self._notice(ad)}) }})"
            for ad in shared.ads
        )
        columns = ", ".join(["1fr"] * shared.columns)
        return f"grid(columns: ({columns},), rows: ({heights},), stroke: {shared.stroke}pt, {cells})"

    @part.register
    def _(self, flow: Flow) -> str:
        self.flows += 1
        name = f"flow{self.flows}"
        size = next(ad.size for ad in flow.ads if isinstance(ad, Ad))
        between = f"v({flow.gap}pt)"
        if flow.rule:
            between = f"v({flow.gap / 2}pt); line(length: 100%, stroke: 0.4pt); v({flow.gap / 2}pt)"
        if flow.run_on:
            body = "par({" + "; ".join(self._run(ad) for ad in flow.ads) + "})"
        else:
            body = f"; {between}; ".join(self._entry(ad, size) for ad in flow.ads)
        inner = f"columns({flow.columns}, gutter: {flow.gutter}mm, body-type({size}pt, {_word('serif')}, true, {{ {body} }}))"
        return (
            f'layout(s => block(width: 100%, height: {flow.height}mm, {{ place(top + left, mark(flow: "{name}", '
            f"w: s.width.pt(), h: {flow.height * 72 / 25.4}, columns: {flow.columns}, gutter: {flow.gutter})); {inner} }}))"
        )

    @part.register
    def _(self, news: News) -> str:
        text = "; ".join(_paragraph(p) for p in news.text.strip().split("\n"))
        photo = self.part(news.photo) if news.photo else "none"
        over = "true" if news.photo_over else "false"
        least = news.photo.height + 6 if news.photo and not news.photo_over else 0
        head = _word(news.head)
        return (
            f"news({head}, {_word(news.sub)}, {news.head_size}pt, {_word(news.head_face)}, {news.columns}, "
            f"{news.size}pt, {_word(news.frame)}, {photo}, {over}, {least}mm, {{ {text} }})"
        )

    @part.register
    def _(self, photo: Photo) -> str:
        dots = _hills(photo.seed)
        tall, wide = dots.shape
        numbers = ",".join(map(str, dots.ravel().tolist()))
        return f"photo({photo.height}mm, ({numbers}), {wide}, {tall}, {_word(photo.caption)})"

    @part.register
    def _(self, text: Text) -> str:
        weight = "bold" if text.bold else "regular"
        lines = _lines(text.text)
        return f"words({text.size}pt, {_word(text.face)}, {_word(weight)}, {text.align}, {_word(text.frame)}, {lines})"

    @part.register
    def _(self, banner: Banner) -> str:
        return f"banner({_word(banner.look)}, {banner.size}pt, {_word(banner.note)}, {_word(banner.text)})"

    @part.register
    def _(self, vertical: Vertical) -> str:
        lines = ", ".join(map(_word, vertical.lines))
        weight = "bold" if vertical.bold else "regular"
        face, frame = _word(vertical.face), _word(vertical.frame)
        return f"vertical({vertical.size}pt, {face}, {_word(weight)}, {frame}, ({lines},))"

    @part.register
    def _(self, head: Masthead) -> str:
        words = ", ".join(map(_word, (head.date, head.folio, head.section, head.editors)))
        return f"masthead({_word(head.name)}, {head.name_size}pt, {words})"

    def _notice(self, ad: Ad) -> str:
        title = ""
        if ad.title is not None:
            bar = "true" if ad.bar else "false"
            title = f"title({_lines(ad.title)}, {ad.title_size}pt, {_word(ad.title_face)}, bar: {bar})"
        number = f"under-title({_word(ad.number)}, {ad.size}pt)" if ad.number else ""
        body = self._paragraphs(ad.body, str(self.ids[id(ad)]))
        indent = "true" if ad.indent else "false"
        inner = _joined(title, number, body, self._sign(ad.sign, ad))
        return f"body-type({ad.size}pt, {_word(ad.face)}, {indent}, {inner})"

    def _entry(self, ad: Ad | str, size: float) -> str:
        if isinstance(ad, str):
            return f"title({_word(ad)}, {size + 2.5}pt, {_word('sans')})"
        name, begun = self.ids[id(ad)], False
        parts: list[str] = []
        if ad.title is not None:
            words = f'{{ mark(id: "{name}", at: "begin", size: 0, left: 0); {_lines(ad.title)} }}'
            title = f"title({words}, {ad.title_size}pt, {_word(ad.title_face)})"
            parts.append(f"block(breakable: false, sticky: true, width: 100%, {title})")
            begun = True
        paragraphs = [p for p in ad.paragraphs if isinstance(p, str)]
        for number, paragraph in enumerate(paragraphs):
            ends = number == len(paragraphs) - 1 and not ad.sign
            parts.append(f"par({self._marked(paragraph, ad, begin=not begun and number == 0, end=ends)})")
        lines = [
            f"align(right, par({self._marked(line, ad, begin=False, end=line == ad.sign[-1])}))" for line in ad.sign
        ]
        if lines:
            parts.append("{ set par(first-line-indent: 0pt); " + "; ".join(lines) + " }")
        return "; ".join(parts)

    def _marked(self, text: str, ad: Ad, *, begin: bool, end: bool) -> str:
        """A paragraph with marks after its first character and before its last, where no line can break."""
        name = self.ids[id(ad)]
        out = text
        parts = []
        if begin:
            parts += [_word(text[0]), f'mark(id: "{name}", at: "begin", size: {ad.size}, left: {ad.size})']
            out = out[1:]
        if end:
            tail = f'mark(id: "{name}", at: "end", size: {ad.size})'
            return "{ " + "; ".join([*parts, _runs(out[:-1]), tail, _word(out[-1])]) + " }"
        return "{ " + "; ".join([*parts, _runs(out)]) + " }"

    def _run(self, ad: Ad | str) -> str:
        assert isinstance(ad, Ad)
        assert isinstance(ad.body, str)
        return self._marked(ad.body, ad, begin=True, end=True)

    def _paragraphs(self, body: str | Iterable[str | Grid], name: str) -> str:
        parts = (body,) if isinstance(body, str) else tuple(body)
        out: list[str] = []
        for number, part in enumerate(parts):
            if isinstance(part, Grid):
                out.append(_table(part, f"{name}.{number}"))
            else:
                out.extend(_paragraph(p) for p in part.split("\n"))
        return "; ".join(out)

    def _sign(self, sign: tuple[str, ...], ad: Ad) -> str:
        if not sign:
            return ""
        return f"closing({_word(ad.sign_at)}, ({', '.join(_runs(line) for line in sign)},))"


def _joined(*parts: str) -> str:
    return "{ " + "; ".join(part for part in parts if part) + " }"


def _table(grid: Grid, name: str) -> str:
    cells = ", ".join(_cell(cell, bold=False) for row in grid.rows for cell in row)
    heads = ", ".join(_cell(cell, bold=True) for row in grid.head for cell in row)
    widths = ", ".join(f"{width}fr" for width in grid.widths)
    total = len(grid.head) + len(grid.rows)
    return (
        f'grid-table("{name}", {_word(grid.rules)}, {grid.size}pt, ({widths},), {len(grid.head)}, {total}, '
        f"({heads}, {cells},))"
    )


def _cell(cell: str | Merged, *, bold: bool) -> str:
    text = cell if isinstance(cell, str) else cell.text
    words = f"strong({_lines(text)})" if bold else _lines(text)
    if isinstance(cell, str):
        return words
    return f"table.cell(colspan: {cell.columns}, rowspan: {cell.rows}, {words})"


def _paragraph(text: str) -> str:
    return f"par({_runs(text)})"


def _runs(text: str) -> str:
    """A string whose `**` set runs in bold."""
    runs = [f"strong({_word(run)})" if number % 2 else _word(run) for number, run in enumerate(text.split("**"))]
    return "{ " + "; ".join(run for run in runs if run != '""') + " }"


def _lines(text: str) -> str:
    return "{ " + "; linebreak(); ".join(map(_word, text.split("\n"))) + " }"


def _word(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _hills(seed: int, wide: int = 200, tall: int = 120) -> np.ndarray:
    """A grey photograph of invented hills, `tall` x `wide`, 0 to 255."""
    chance = np.random.default_rng(seed)
    y = np.linspace(0, 1, tall)[:, None]
    across = np.linspace(0, 1, wide)[None, :]
    picture = np.broadcast_to(215 - 40 * y, (tall, wide)).copy()
    for depth in range(4):
        crest = 0.35 + 0.15 * depth
        for wave in range(1, 5):
            crest = crest + 0.06 / wave * np.sin(across * wave * (4 + depth) + chance.uniform(0, 6.3))
        picture = np.where(y > crest, 165 - 38 * depth + 12 * np.sin(across * 40 + 30 * y), picture)
    return np.clip(picture + chance.normal(0, 1, (tall, wide)), 0, 255).astype(np.uint8)

"""Papers that an authority serves and those whom it serves, told in prose, in a sheet of labels or in a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated

from notices.finders.columns import Row, column
from notices.finders.fields import fields_of
from notices.finders.rows import find_rows
from notices.finders.scene import Scene, Tree, Words, read_words, reading
from notices.model import Reading, Span
from notices.patterns import late
from notices.values.parties import identifiers_in, read_party
from notices.values.shape import Shape
from notices.values.value import Value

_NUMBER = r"[^《》。,;()\n\t]{0,24}[〔(\[][12][0-9]{3}[〕)\]][^《》。,;()\n\t]{0,10}?号"
_QUOTED = late(
    rf"(?:[\u4e00-\u9fff]{{0,10}}?(?:作出|送达|制作)(?:了|的)?)?(?P<before>[\u4e00-\u9fff]{{0,14}}〔[12][0-9]{{3}}〕第?[0-9]+号)?《(?P<title>[^《》\n]{{2,50}}(?:书|通知|单|函|决定|意见|告知|表))》"
    rf"(?:\(?(?:(?:编号|文号):?)?(?P<behind>{_NUMBER})\)?)?"
)
_BARE = late(
    r"(?:(?<![《\u4e00-\u9fff])|(?<=送达))(?P<before>(?!))?(?P<title>(?!本|该|你|请|限|责令你)[\u4e00-\u9fff]{2,24}?(?:决定书|告知书|通知书|催告书|认定书|裁决书|处理书|确认书))"
    rf"(?:\(?(?P<behind>{_NUMBER})\)?)?"
)
_SERVED = late(r"送达(?P<list>(?!之日|后|方式|期)[^。\n]{2,400})")
_PARTY = Value(late(r"[^\n]+"), read_party)


class ServedRow(Shape):
    """One line of a table of those who are served."""

    name: Annotated[
        str | None,
        column(
            "当事人(?:名称|姓名)?",
            "(?:被处罚|受送达|被催告|纳税|缴费|义务)人(?:名称|姓名)?",
            "(?:企业|单位|公司|用人单位)名称",
            "姓名|名称",
        ),
    ] = None
    code: Annotated[str | None, column("(?:统一)?社会信用代码", "纳税人识别号", "(?:公民)?身份证?号码?")] = (
        None
    )
    title: Annotated[str | None, column("文书(?:名称|种类|类型)", "(?:送达)?文书")] = None
    number: Annotated[
        str | None, column("文书(?:编号|文号|号)", "(?:决定书?|告知书|处罚)?(?:文号|编号)", "案号")
    ] = None


def served_rows(scene: Scene) -> list[Row]:
    """The lines of the notice's tables that name those who are served, or their papers."""
    return find_rows(scene.notice, fields_of(ServedRow)) if scene.notice.tables else []


def parties_of_rows(scene: Scene) -> list[Tree]:
    """Those who are served, one for each line, with the number of their own column."""
    found: list[Tree] = []
    for row in served_rows(scene):
        if "name" not in row.cells:
            continue
        try:
            party = read_words(row.cells["name"], _PARTY)
        except ValueError:
            continue
        code = row.cells.get("code")
        found.append(
            {**party, "identifiers": [_identifier(code)]} if code and "identifiers" not in party else party
        )
    return found


def papers_served(scene: Scene) -> Tree | None:
    """The papers behind 送达, else every paper that is named; each line of a table has a number of its own."""
    told = next((papers for served in _served(scene) if (papers := list(_papers(scene, served)))), None)
    papers = told or list(_papers(scene, scene.notice.body))
    rows = [row for row in served_rows(scene) if "number" in row.cells or "title" in row.cells]
    if rows:
        return [_row_paper(row, papers) for row in rows if "title" in row.cells or papers]
    return papers or None


def _served(scene: Scene) -> Iterator[Span]:
    for match in _SERVED.finditer(scene.text, scene.notice.body.start, scene.notice.body.end):
        yield Span(*match.span("list"))


def _papers(scene: Scene, span: Span) -> Iterator[Tree]:
    """Papers in 《》 with their numbers; where there are none, names that end like papers."""
    seen: set[tuple[str, str]] = set()
    for pattern in (_QUOTED, _BARE):
        for match in pattern.finditer(scene.text, span.start, span.end):
            group = "behind" if match["behind"] else "before"
            key = (match["title"], match[group] or "")
            if key in seen:
                continue
            seen.add(key)
            tree: dict[str, Tree] = {
                "title": reading(scene.notice, match["title"], Span(*match.span("title")))
            }
            if match[group]:
                tree["number"] = reading(scene.notice, match[group], Span(*match.span(group)))
            yield tree
        if seen:
            return


def _row_paper(row: Row, papers: list[Tree]) -> Tree:
    tree: dict[str, Tree] = {
        "title": _cell(row.cells["title"]) if "title" in row.cells else papers[0]["title"]
    }
    if "number" in row.cells:
        tree["number"] = _cell(row.cells["number"])
    return tree


def _cell(words: Words) -> Reading:
    return Reading(words.text.strip("《》"), words.parts)


def _identifier(code: Words) -> Tree:
    """A number of a column, with the scheme that its own form tells."""
    label = (
        "身份证号"
        if re.fullmatch(r"[1-9][0-9]{5}(?:19|20)[0-9]{9}[0-9Xx]", code.text)
        else "统一社会信用代码"
    )
    tree = identifiers_in(f"{label}{code.text}", Span(0, len(label) + len(code.text)))
    return {name: Reading(leaf.value, code.parts) for name, leaf in tree[0].items()} if tree else {}

"""Where a page comes from: the paper, its day and the page's label.

Asked in this order: what the user names, what the file says of itself, the masthead in print, the path. The first
answer stands; where another disagrees, a problem says so. Days of the lunar or the Republic's calendar are not turned
into others, and nothing is guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from notices.model import Problem
from notices.readers.masthead import read_masthead
from notices.readers.paths import read_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.model import Page
    from notices.readers.paths import Found


@dataclass(frozen=True, slots=True)
class Origin:
    """What the user says of the pages at hand; `pattern` tells how their paths are built."""

    publication: str | None = None
    issue_date: date | None = None
    page_label: str | None = None
    pattern: re.Pattern[str] | None = None


NOTHING = Origin()


def with_origin(page: Page, named: Origin = NOTHING) -> Page:
    """The page with its paper, day and label, as far as anything tells them."""
    print_says, problems = read_masthead(page)
    path_says = read_path(page.file, named.pattern)
    answers: list[tuple[str, Found]] = [
        ("the user", (named.publication, named.issue_date, named.page_label)),
        ("the file", (page.publication, page.issue_date, page.page_label)),
        ("the masthead", print_says),
        ("the path", path_says),
    ]
    publications = [(who, found[0]) for who, found in answers if found[0] is not None]
    dates = [(who, found[1]) for who, found in answers if found[1] is not None]
    labels = [(who, found[2]) for who, found in answers if found[2] is not None]
    told = (
        *problems,
        *_disagreement("publication", "报名", [(who, str(value)) for who, value in publications], _name),
        *_disagreement("issue_date", "出版日期", [(who, str(value)) for who, value in dates], str),
        *_disagreement("page_label", "版次", [(who, str(value)) for who, value in labels], _label),
    )
    return replace(
        page,
        publication=publications[0][1] if publications else None,
        issue_date=dates[0][1] if dates else None,
        page_label=labels[0][1] if labels else None,
        problems=(*page.problems, *told),
    )


def _disagreement(what: str, zh: str, answers: list[tuple[str, str]], same: object) -> Iterator[Problem]:
    assert callable(same)
    if len({same(value) for _, value in answers}) > 1:
        listed = ", ".join(f"{who}: {value}" for who, value in answers)
        yield Problem(
            "origin-disagrees", "warning", "",
            f"sources differ on the page's {what} ({listed}); the first stands",
            f"{zh}说法不一（{listed}），以第一个为准",
        )  # fmt: skip


def _name(written: str) -> str:
    return re.sub(r"[\s《》]", "", written)


def _label(written: str) -> str:
    """Labels that differ in nothing but zeros and 第, 版 are one.

    >>> _label("第04版") == _label("4")
    True
    """
    return re.sub(r"(?<![0-9])0+(?=[0-9])", "", re.sub(r"[第版\s]", "", written)).upper()

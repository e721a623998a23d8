"""Articles that a digital newspaper keeps as JSON in the page, for scripts to show: the page itself holds no text."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

_STATE = late(
    r"<script[^>]{0,300}>\s*(?:(?:window|self|var|let|const)[.\s]{1,3}[A-Za-z_$][\w$.]{0,60}\s*=\s*)?(?=[{\[])", re.IGNORECASE
)
_CONTENT = ("content", "articlecontent", "htmlcontent", "contenttxt", "body")
_NAMES = {
    "title": ("title", "articletitle", "headline", "maintitle"),
    "pretitle": ("pretitle", "introtitle", "leadtitle"),
    "subtitle": ("subtitle",),
    "nodename": ("papername", "paper", "publication", "newspaper", "medianame"),
    "date": ("pubdate", "publishdate", "paperdate", "issuedate", "pubtime", "date"),
    "label": ("pageno", "pagenumber", "pagenum", "pagelabel", "verorder", "banci"),
}
_FEW = 12
_MOST = 200_000
"""Values that are looked at in one page."""


def articles_in(text: str) -> Iterator[dict[str, str]]:
    """The articles in a page's state: `content` in HTML, and what is said of it there or around it."""
    decoder = json.JSONDecoder()
    for match in _STATE.finditer(text):
        try:
            state, _ = decoder.raw_decode(text, match.end())
        except (ValueError, RecursionError):
            continue  # a script, and no state
        yield from _articles(state)


def _articles(state: Any) -> Iterator[dict[str, str]]:
    """Walked without recursion, in the order of the file."""
    waiting: list[tuple[Any, dict[str, str]]] = [(state, {})]
    for _ in range(_MOST):
        if not waiting:
            return
        tree, above = waiting.pop()
        if isinstance(tree, dict):
            said = {key.lower().replace("_", ""): value for key, value in tree.items()}
            known = above | _known(said)
            content = next((said[name] for name in _CONTENT if isinstance(said.get(name), str)), "")
            if len(content.strip()) >= _FEW and known.get("title"):
                yield known | {"content": content}
                continue
            waiting += [(value, _around(known)) for value in reversed(tree.values()) if isinstance(value, dict | list)]
        elif isinstance(tree, list):
            waiting += [(value, above) for value in reversed(tree) if isinstance(value, dict | list)]


def _known(said: dict[str, Any]) -> dict[str, str]:
    found = {}
    for ours, theirs in _NAMES.items():
        value = next((said[name] for name in theirs if isinstance(said.get(name), str | int)), None)
        if value is not None and not isinstance(value, bool) and str(value).strip():
            found[ours] = str(value).strip()
    return found


def _around(known: dict[str, str]) -> dict[str, str]:
    """What holds for every article below: paper, date and page, and not a title."""
    return {name: known[name] for name in ("nodename", "date", "label") if name in known}

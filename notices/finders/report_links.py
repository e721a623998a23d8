"""Where reports can be read: their addresses, not those of the forms that go with them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree
from notices.finders.words import sentence
from notices.model import Reading, Span
from notices.patterns import late
from notices.values.urls import PATTERN as URL
from notices.values.urls import read_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.values.value import Value

_REPORT = late(r"报告[书表]|征求意见稿|全文|环评文件|环境影响评价文件|网络链接|下载(?:链接|地址|网址)|公示(?:内容|链接|网址)")
_FORM = late(r"意见表|参与说明")


@dataclass(frozen=True, slots=True)
class _Reports:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for link in URL.finditer(scene.text, scene.scope.start, scene.scope.end):
            start = _label_start(scene, link.start())
            earlier = [other.end() for other in URL.finditer(scene.text, start, link.start())]
            label = scene.text[max([start, *earlier]) : link.start()]
            if _FORM.search(label) and not re.search(r"报告[书表]|征求意见稿|全文", label):
                continue
            if _REPORT.search(label) or (earlier and re.fullmatch(r"[及和与或、,;]|以及", label)):
                yield Reading(read_url(link[0]), (Span(*link.span()),))


def _label_start(scene: Scene, at: int) -> int:
    """Where the words that speak of a link begin: with its sentence, or with the line above that ends in a colon."""
    start = sentence(scene, at).start
    while start > scene.scope.start and scene.text[start - 1] == "\n" and scene.text[: start - 1].endswith(":"):
        start = sentence(scene, start - 2).start
    return start


def links_to_reports() -> Finder:
    """Addresses of a report and its drafts, not of the forms that go with them."""
    return _Reports()

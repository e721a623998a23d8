"""What notices of plans and projects share: windows of which only the end is printed, reports to read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, Words, relocated
from notices.finders.words import sentence
from notices.model import Reading, Span
from notices.values.dates import MOMENT, read_moment
from notices.values.urls import PATTERN as URL
from notices.values.urls import read_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.values.value import Value

_REPORT = re.compile(r"报告[书表]|征求意见稿|全文|环评文件|环境影响评价文件|网络链接|公示(?:内容|链接|网址)")
_FORM = re.compile(r"意见表|参与说明")


@dataclass(frozen=True, slots=True)
class _Until:
    cue: re.Pattern[str]

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for cue in self.cue.finditer(scene.text, scene.scope.start, scene.scope.end):
            day = MOMENT.match(scene.text, cue.end())
            if day:
                yield {"closes": relocated(Reading(read_moment(day[0]), (Span(0, len(day[0])),)), Words.at(scene.notice, Span(*day.span())))}


@dataclass(frozen=True, slots=True)
class _Reports:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for link in URL.finditer(scene.text, scene.scope.start, scene.scope.end):
            start = sentence(scene, link.start()).start
            earlier = [other.end() for other in URL.finditer(scene.text, start, link.start())]
            label = scene.text[max([start, *earlier]) : link.start()]
            if _FORM.search(label) and not re.search(r"报告[书表]|征求意见稿|全文", label):
                continue
            if _REPORT.search(label):
                yield Reading(read_url(link[0]), (Span(*link.span()),))


def until(cue: str) -> Finder:
    """A window that is only told by its end: 签约期限延长至2018年2月28日."""
    return _Until(re.compile(rf"{cue}[^。;\n0-9]{{0,12}}?(?:延长|顺延|推迟|延期|截止|截至)?(?:至|到|为)"))


def links_to_reports() -> Finder:
    """Addresses of a report and its drafts, not of the forms that go with them."""
    return _Reports()

"""Finder for the papers that a court serves, by their names without numbers and copies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, reading
from notices.model import Span
from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.values.value import Value

_END = r"(?=[。;\n]|,?(?:自(?:本)?(?:公告|发出|登报|刊登|发布|即日|见报)|限你|逾期|公告期|经过|并定于|本公告|即视为)|,(?:请你?|你应|判决|主文|内容|裁定[:如])|$)"
_SERVED = (
    late(rf"公告(?:向)?(?:你|各|上述|被告)?[^,。;\n]{{0,12}}?送达(?P<list>[^。;\n]{{2,260}}?){_END}"),
    late(rf"送达(?![之后期人日,地])(?:给你们?|你们?)?(?P<list>[^。;\n]{{2,260}}?){_END}"),
    late(r"作出(?:的)?(?P<list>[^,。;\n]{2,80}?书)(?=[,。;\n]|已|现|并)"),
    late(r"号(?P<list>[\u4e00-\u9fff]{2,8}书)(?=已|业已)"),
    late(r"(?:领取|受领)(?P<list>[^,。;\n]{2,80})"),
)
_PAPER = (
    "副本|通知书|传票|判决书|裁定书|告知书|决定书|调解书|起诉状|起诉书|上诉状|答辩状|反诉状|申请书|令|须知|监督卡|证据材料|证据|确认书|指导书|提示书|通知|承诺书|反馈卡|名单|报告|报告书|清单|笔录"
    "|材料|说明书|催告书|意见书|建议书|评估报告|公告|权利义务|一览表|明细表|函|状|表|卡|书"
)
_DOCUMENT = late(
    rf"(?:《[^《》\n]{{2,40}}》|[\u4e00-\u9fff()]{{0,30}}?(?:{_PAPER}))(?:\([^()]{{1,12}}\))?"
)
_LEAD = late(
    r"(?:(?:我院|本院|本案|该案|上述|有关)(?:已)?(?:依法)?(?:作出|制作)?的?|的|如下(?:文书|材料|法律文书)?:|下列(?:文书|材料)?:)"
)
_COPIES = late(r"(?:各|壹|一|两|二|三|叁|贰|[0-9])+(?:份|张|页|式|册)(?:[一二两三]?份)?$")
_MORE = late(r"(?<=[书状票本知令单])等(?:[^、,等]{0,6}(?:材料|文书))?$")
_NUMBER = late(r".*[(〔][12][0-9]{3}[)〕][^、,]{2,24}?号(?:之[一二三四五六七八九0-9]+)?(?:的)?")
_JOINT = late(r"[、,]|以及|及(?!其)|和(?!解)|并(?!购|案)|暨")


@dataclass(frozen=True, slots=True)
class _Documents:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for pattern in _SERVED:
            for served in pattern.finditer(scene.text, scene.notice.body.start):
                found = list(_listed(scene, Span(*served.span("list"))))
                yield from found
                if found:
                    return


def documents_served() -> Finder:
    """The papers served, by their names without the number of copies."""
    return _Documents()


def _listed(scene: Scene, span: Span) -> Iterator[Tree]:
    """Every paper of a list; 和 and 及 part two papers, never one paper's name."""
    for piece in _pieces(span.of(scene.text)):
        start, end = span.start + piece.start, span.start + piece.end
        named = _name(scene.text, Span(start, end))
        if named is not None:
            yield reading(scene.notice, named.of(scene.text), named)


def _pieces(words: str) -> Iterator[Span]:
    start = 0
    for joint in _JOINT.finditer(words):
        part = _name(words, Span(start, joint.start()))
        if joint[0] in "、," or part is not None:
            yield Span(start, joint.start())
            start = joint.end()
    yield Span(start, len(words))


def _name(text: str, span: Span) -> Span | None:
    """The name of one paper without its number, 《》 and number of copies; None where no paper is named."""
    words = span.of(text)
    copies = _COPIES.search(words)
    words = words[: copies.start()] if copies else words
    more = _MORE.search(words)
    words = words[: more.start()] if more else words
    begin = 0
    for lead in (_LEAD, _NUMBER, _LEAD):
        match = lead.match(words, begin)
        begin = match.end() if match else begin
    match = _DOCUMENT.fullmatch(words, begin)
    if match is None or match[0].startswith(("该", "本", "上述")) or len(match[0]) < 2:  # noqa: PLR2004 - 令 alone names nothing
        return None
    quoted = words[begin] == "《" and words.endswith("》")
    return Span(span.start + begin + quoted, span.start + len(words) - quoted)

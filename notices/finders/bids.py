"""What is put out to tender: the project's name and number, in calls for bids and in their results."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from notices.finders.scene import Finder, Scene, Tree, words_reading
from notices.model import Span
from notices.patterns import late
from notices.values.numerals import read_numeral
from notices.values.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

_BRACKET = r"(?:\((?:(?:招标|采购)?(?:项目)?(?:编号|标段)|[A-Za-z0-9])(?:[^()]|\([^()]{0,20}\)){0,60}\))?"
_LABEL = late(
    r"(?:采购项目|招标项目|项目|工程|标段|采购内容|比选项目)名称(?:及编号)?(?:为|是|[:\t])+(?P<value>[^。;\n\t]{2,100}?)"
    r"(?=[。;\n\t]|$|,(?![^,。]{0,12}(?:标段|路|工程$))|\((?:招标|采购|项目)编号|(?:采购|招标|项目|标段|工程)编号|(?:采购|招标)(?:人|单位|方式|代理)|预算金额|最高限价|中标|成交)"
)
_WHOLE = late(rf"(?<![^\n。:])(?:[0-9一二三四五]{{1,2}}[.、])?(?:(?:招标|采购|项目|工程|磋商|比选)(?:条件|概况|简介|概述|依据|说明|基本情况))?(?:本次)?(?P<value>(?![0-9]{{1,2}}[.、])[^,。;:\n]{{4,70}}?){_BRACKET}(?:(?:公开)?(?:招标|采购),?(?=于[12][0-9]{{3}}年)|已由|已经|业经|已具备|已获|已于|于[12][0-9]{{3}}年|的潜在(?:投标|供应)|评标(?:工作|结果|委员会)|开标|采购结果|招标结果|的?评审)")
_VAGUE = late(r"(?:该|本|此|上述|以下|下列|我|其|各|根据|按照|受|为|经)|.*(?:公告|公示)$")
_NUMBER = late(
    r"(?:采购项目|招标项目|项目|招标|采购|工程|标书|比选|标段|磋商|谈判|询价|备案|文件)?(?:编号|代码)(?:(?:为|是|[:\t])+|(?=[A-Z]{2,10}[A-Za-z0-9-]{0,20}[0-9]))(?P<value>(?!见|详)(?:[A-Za-z0-9\u4e00-\u9fff〔〕\[\]#/_.-]|\([^()\n]{1,12}\)){4,40}?)(?=[)。,;\n\t]|$|(?:项目|采购|招标)(?:名称|人)|(?:采购|招标|成交|中标|中选|项目|工程|预算|最高|代理|供应|公示|开标|评审)[\u4e00-\u9fff]{1,6}[:])"
)
_RANK = late(r"第?(?P<rank>[一二三四五六七八九十]{1,2}|[0-9]{1,2})(?:名|位|中标候选人|成交候选人|候选人|候选供应商|中标人)?")


@dataclass(frozen=True, slots=True)
class _Project:
    ways: str

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for part, pattern in self._places(scene):
            for match in pattern.finditer(scene.text, part.start, part.end):
                name = _balanced(scene.text, Span(*match.span("value")))
                if len(name) > 1 and not _VAGUE.match(name.of(scene.text)):
                    yield words_reading(scene.notice, name)

    def _places(self, scene: Scene) -> Iterator[tuple[Span, re.Pattern[str]]]:
        body, title = scene.notice.body, scene.notice.title
        how = r"(?:面向(?:社会|全国|国内)|向社会|在[^,。;]{2,20}(?:上|中)?|进行|予以|实行|组织|实施|采用|采取|以|公开|国内|国际|邀请|电子|竞争性|询价|方式|再次|第[一二三四]次)+"
        yield body, _LABEL
        yield body, re.compile(rf"(?:委托,?(?:现?就|对)|[现拟]?就(?!业)|[现拟]对|对(?!外)|关于|将)(?:其|我单位|本单位|我院|我校|我局|我公司)?(?:所需的?)?[《“\"]?(?P<value>[^。;\n,《》“”\"]{{2,80}}?)[》”\"]?{_BRACKET}(?:的)?{how}{self.ways}")
        yield body, re.compile(rf"(?:组织|进行|实施|举行)的(?P<value>[^。;,:\n]{{4,60}}?)(?:的)?(?:公开|邀请)?{self.ways}")
        yield body, _WHOLE
        yield body, re.compile(rf"(?<![^\n。:])(?:[\u4e00-\u9fff()]{{4,30}}?(?:公司|局|院|校|中心|厂|站))?(?P<value>[^,。;:\n]{{4,60}}?(?:工程|项目)),[^。;\n]{{0,60}}?(?:公开|邀请)?{self.ways}")
        if title is not None:
            yield title, re.compile(rf"(?:关于)?(?P<value>[^\n。,:]{{4,70}}?){_BRACKET}(?:的)?(?:国内|公开|竞争性|邀请|电子)*(?:{self.ways})(?:的)?(?:公告|公示|邀请|通告|启事|结果|候选人|人|供应商)")
        yield body, re.compile(rf"(?P<value>[^\n。,:;]{{4,60}}?){_BRACKET}(?:(?:于|已于)[^。]{{8,20}})?(?:公开|进行|开展)+{self.ways}")


@dataclass(frozen=True, slots=True)
class _BidNumber:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for match in _NUMBER.finditer(scene.text, scene.scope.start, scene.scope.end):
            number = _balanced(scene.text, Span(*match.span("value")))
            if re.search("[0-9]", number.of(scene.text)):
                yield words_reading(scene.notice, number)


def bid_project(ways: str) -> Finder:
    """The project's name: behind its label, as the object of a call in one of these ways, or from the title."""
    return _Project(ways)


def bid_number() -> Finder:
    """The number of a project or of its tender."""
    return _BidNumber()


def read_rank(text: str) -> int:
    """A place among the bidders.

    >>> read_rank("第一名"), read_rank("2"), read_rank("第三中标候选人")
    (1, 2, 3)
    """
    match = _RANK.fullmatch(text)
    if match is None:
        raise ValueError(f"not a rank: {text!r}")
    return read_numeral(match["rank"])


Rank = Annotated[int, Value(_RANK, read_rank)]


def _balanced(text: str, span: Span) -> Span:
    """Words without a bracket that closes what they do not open."""
    words = span.of(text)
    if words.count(")") > words.count("("):
        return Span(span.start, span.start + words.rindex(")"))
    return span

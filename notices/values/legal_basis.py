"""Laws and documents cited: 《公司法》第一百七十三条第二款, 澜政办发〔2020〕15号《…办法》第十六条、第十八条."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import ConfigDict, Field

from notices.model import Reading, Span
from notices.patterns import late
from notices.values.articles import read_articles
from notices.values.document_numbers import PATTERN as DOCUMENT_NUMBER
from notices.values.organisations import organisation_spans
from notices.values.shape import Shape
from notices.values.value import Value

_LAW = late(
    r"(?:法|法典|宪法|条例|规定|办法|细则|规程|规则|解释|准则|公约)(?:[(（][^《》]{1,20}[)）])?$"
)
_PAPER = late(
    r"(?:通知|意见|决定|规范|批复|方案|规划|标准|纲要|导则|目录|函)(?:[(（][^《》]{1,20}[)）])?$"
)
_PRIVATE = late(
    "合同|协议|证书|执照|许可证|申请书|判决书|裁定书|征收决定|处罚决定|详细规划|设计方案|决定书|通知书|报告|公告|公示|通告|声明"
    "|招标文件|出让文件|委托书"
    r"|承诺书|名单|登记表|信息表|债权转让|催收|解除|催告"
)
_HOUSE_RULES = late(r"(?:员工|考勤|请假|奖惩|劳动纪律|规章制度)[^《》]{0,12}(?:办法|规定|制度|手册|细则|规则)$")
"""What an employer rules for its own house."""
_TITLE = late(r"《(?P<title>[^《》\n]{2,60}(?:《[^《》]{2,40}》[^《》\n]{0,30})?)》")
_BARE = late(
    "(?:根据|依据|依照|按照|遵照)(?P<title>(?:中华人民共和国)?(?:(?!根据|依据|依照|按照|法律"
    r"|有关|相关|国家|上述|前述|本|该|合同|协议|章程)[\u4e00-\u9fff]){2,24}?(?:法|条例|民法典))"
    r"(?=第[0-9一二三四五六七八九十百]{1,6}[条章]|的?(?:有关|相关)?规定)"
)
_NUMBER_BEHIND = late(rf"\((?P<number>{DOCUMENT_NUMBER.pattern})(?:[、,;][^()]{{1,40}})?\)")
_REMARK = late(r"\([^()]{0,16}(?:修订|修正|版|施行|号|试行|公布|简称[^()]{0,20})\)")
PATTERN = late(r"《[^《》\n]{2,60}》")


class LegalBasisShape(Shape):
    """A law or document that the notice rests on."""

    model_config = ConfigDict(title="LegalBasis")

    title: str | None = None
    document_number: str | None = None
    articles: list[str] = Field(default_factory=list)


Tree = dict[str, "Reading | list[Reading]"]


def find_legal_basis(text: str) -> list[tuple[Span, Tree]]:
    """Every citation in a normalised text with its tree, spans relative to the citation.

    >>> [(span, tree)] = find_legal_basis("根据《公司法》第一百七十三条第二款规定,")
    >>> tree["title"].value, [article.value for article in tree["articles"]]
    ('公司法', ['173.2'])
    """
    titles = list(_TITLE.finditer(text))
    cited = [title for title in titles if _rests_on(title["title"])]
    covered = [Span(*title.span()) for title in titles]
    bare = [
        m for m in _BARE.finditer(text) if not any(span.holds(Span(*m.span("title"))) for span in covered)
    ]
    return sorted((_cited(text, title) for title in (*cited, *bare)), key=lambda citation: citation[0])


def read_legal_basis(text: str) -> Tree:
    """One citation: title in 《》, the document's number before or behind it, its articles.

    >>> read_legal_basis("国发〔2020〕1号")
    Traceback (most recent call last):
    ValueError: no title in 《》: '国发〔2020〕1号'
    """
    title = _TITLE.search(text)
    if title is None:
        raise ValueError(f"no title in 《》: {text!r}")
    span, tree = _cited(text, title)
    return {name: _moved(branch, span.start) for name, branch in tree.items()}


def _rests_on(title: str) -> bool:
    """Say whether a title is a law's or an authority's paper; a party's own notice or contract is none."""
    if _HOUSE_RULES.search(title):
        return False
    return _LAW.search(title) is not None or (_PAPER.search(title) is not None and not _PRIVATE.search(title))


def _cited(text: str, title: re.Match[str]) -> tuple[Span, Tree]:
    """Read the number before or behind a title, and the articles; spans relative to the citation's own."""
    number = _number_before(text, title.start())
    start, end = (number.start if number else _opening(title)), title.end()
    behind = _NUMBER_BEHIND.match(text, end)
    if behind:
        number, end = number or Span(*behind.span("number")), behind.end()
    remark = _REMARK.match(text, end)
    articles, after = read_articles(text, remark.end() if remark else end)
    end = after if articles else end
    tree: Tree = {"title": Reading(title["title"], (Span(*title.span("title")),))}
    if number:
        tree["document_number"] = Reading(number.of(text), (number,))
    if articles:
        tree["articles"] = articles
    return Span(start, end), {name: _moved(branch, -start) for name, branch in tree.items()}


def _opening(title: re.Match[str]) -> int:
    """Find where a title begins, with its bracket where it has one."""
    return title.start() if title[0].startswith("《") else title.start("title")


def _number_before(text: str, end: int) -> Span | None:
    """Find a document's number that stands right before its title, without the words and names before it."""
    numbers = [m for m in DOCUMENT_NUMBER.finditer(text, max(0, end - 40), end) if m.end() == end]
    if not numbers:
        return None
    start = numbers[0].start()
    lead = re.match(r".*(?:根据|依据|依照|按照|按|遵照|经|和|与|及|、)(?=[\u4e00-\u9fff]{2})", numbers[0][0])
    start += lead.end() if lead else 0
    offices = [span for span in organisation_spans(text[start:end]) if span.start == 0]
    return Span(start + (offices[0].end if offices else 0), end)


def _moved(branch: Reading | list[Reading], by: int) -> Reading | list[Reading]:
    if isinstance(branch, list):
        return [_shifted(reading, by) for reading in branch]
    return _shifted(branch, by)


def _shifted(reading: Reading, by: int) -> Reading:
    spans = tuple(Span(span.start + by, span.end + by) for span in reading.spans)
    return Reading(reading.value, spans, reading.derived)


LegalBasis = Annotated[LegalBasisShape, Value(PATTERN, read_legal_basis)]

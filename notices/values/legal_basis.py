"""Laws and documents cited: 《公司法》第一百七十三条第二款, 张政办发〔2020〕15号《…办法》第十六条、第十八条."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import ConfigDict

from notices.model import Reading, Span
from notices.values.document_numbers import PATTERN as DOCUMENT_NUMBER
from notices.values.numerals import NUMERAL, read_numeral
from notices.values.shape import Shape
from notices.values.value import Value

_LAW = re.compile(
    r"(?:法|条例|规定|办法|细则|规程|规则|通知|意见|解释|决定|准则|规范|批复|方案|公约|规划|标准|纲要|导则|目录|章程|函)(?:[(（][^《》]{1,20}[)）])?$"
)
_NO_LAW = re.compile(r"合同|协议|证书|执照|许可证|申请书|判决书|裁定书|决定书|通知书|报告|公告|公示|通告|声明|招标文件|出让文件|委托书|承诺书|名单|登记表|信息表")
_TITLE = re.compile(r"《(?P<title>[^《》\n]{2,60}(?:《[^《》]{2,40}》[^《》\n]{0,30})?)》")
_N = rf"(?:[0-9]{{1,4}}|{NUMERAL}{{1,7}})"
_ARTICLE = re.compile(rf"第(?P<article>{_N})条(?:之{_N})?(?:第?(?P<paragraph>{_N})款)?(?:第?\(?(?P<item>{_N})\)?项)?")
_ARTICLES = re.compile(
    rf"[,、]?(?:第{_N}章)?(?:、?第{_N}节)?(?P<articles>(?:[、,和及与至]|以及)?第{_N}条(?:之{_N})?(?:第?{_N}款)?(?:第?\(?{_N}\)?项)?(?:(?:[、,和及与至]|以及)第{_N}(?:条(?:之{_N})?(?:第?{_N}款)?(?:第?\(?{_N}\)?项)?|款(?:第?\(?{_N}\)?项)?))*)"
)
_NUMBER_BEHIND = re.compile(rf"\(?(?P<number>{DOCUMENT_NUMBER.pattern})\)?")
PATTERN = re.compile(r"《[^《》\n]{2,60}》")


class LegalBasisShape(Shape):
    """A law or document that the notice rests on."""

    model_config = ConfigDict(title="LegalBasis")

    title: str | None = None
    document_number: str | None = None
    articles: list[str] = []


Tree = dict[str, "Reading | list[Reading]"]


def find_legal_basis(text: str) -> list[tuple[Span, Tree]]:
    """Every citation in a normalised text with its tree, spans relative to the citation.

    >>> [(span, tree)] = find_legal_basis("根据《公司法》第一百七十三条第二款规定,")
    >>> tree["title"].value, [article.value for article in tree["articles"]]
    ('公司法', ['173.2'])
    """
    found: list[tuple[Span, Tree]] = []
    for title in _TITLE.finditer(text):
        if not _LAW.search(title["title"]) or _NO_LAW.search(title["title"]):
            continue
        span = _stretch(text, title)
        found.append((span, read_legal_basis(span.of(text))))
    return found


def read_legal_basis(text: str) -> Tree:
    """One citation: title in 《》, the document's number before or behind it, its articles.

    >>> read_legal_basis("国发〔2020〕1号")
    Traceback (most recent call last):
    ValueError: no title in 《》: '国发〔2020〕1号'
    """
    title = _TITLE.search(text)
    if title is None:
        raise ValueError(f"no title in 《》: {text!r}")
    tree: Tree = {"title": Reading(title["title"], (Span(*title.span("title")),))}
    number = DOCUMENT_NUMBER.search(text, 0, title.start()) or DOCUMENT_NUMBER.search(text, title.end())
    if number:
        tree["document_number"] = Reading(number[0], (Span(*number.span()),))
    articles = [_article(match) for match in _ARTICLE.finditer(text, title.end())]
    if articles:
        tree["articles"] = articles
    return tree


def _stretch(text: str, title: re.Match[str]) -> Span:
    """The title with the number before it, the number behind it and its articles."""
    start, end = title.span()
    before = [m for m in DOCUMENT_NUMBER.finditer(text, max(0, start - 40), start) if m.end() == start]
    if before:
        start = before[0].start() + _cited_from(before[0][0])
    behind = _NUMBER_BEHIND.match(text, end)
    if behind and (behind[0].startswith("(") or behind[0].startswith("〔")):
        end = behind.end()
    articles = _ARTICLES.match(text, end)
    return Span(start, articles.end() if articles else end)


def _cited_from(number: str) -> int:
    """Where the number begins behind words such as 根据."""
    match = re.match(r".*?(?:根据|依据|依照|按照|按|遵照|经|和|与|及|、)(?=[\u4e00-\u9fff]{2})", number)
    return match.end() if match else 0


def _article(match: re.Match[str]) -> Reading:
    parts = [str(read_numeral(match[name])) for name in ("article", "paragraph", "item") if match[name]]
    return Reading(".".join(parts), (Span(*match.span()),))


LegalBasis = Annotated[LegalBasisShape, Value(PATTERN, read_legal_basis)]

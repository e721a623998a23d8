"""Tables of pages without boxes whose cells are parted by blanks: a line of headings, and rows of as many words under it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.model import Line

_HEADING = late(
    "序号|编号|名称|姓名|面积|用途|位置|坐落|座落|年限|容积率|密度|绿地率|价|金额|本金|利息|欠息|担保|保证|债务人|借款人|合同|证号|身份证|号码"
    "|备注|单位|标的|时间|日期|竞得|受让|中标|投标|供应商|报价|得分|排名|名次|户主|房号|地址|文号|地块|宗地"
)
_PROSE = late("[,，。;；:：、]")
_STROKE = late(r"^[ \u3000]*(?P<label>[\u4e00-\u9fff]{2,12}) ?[/／|｜] ?(?P<value>[^/／|｜]{1,60})$")
_WIDE = late(r"[ \u3000]{2,}")
_LEAST = 4
_LONGEST = 20


def with_tabs(lines: Sequence[Line]) -> list[Line]:
    """Lines with tabs where blanks part the cells of a table; any other line comes back as it is.

    Empty lines between two rows do not part them.
    """
    printed = [line for line in lines if line.text.strip(" \u3000")]
    tabbed = iter(_tabbed(printed))
    return [next(tabbed) if line.text.strip(" \u3000") else line for line in lines]


def _tabbed(lines: Sequence[Line]) -> list[Line]:
    found = [_stroked(line, lines[max(at - 1, 0) : at + 2]) for at, line in enumerate(lines)]
    at = 0
    while at < len(found):
        head = _words(found[at])
        end = at + 1
        while _is_head(head, found[at].text) and end < len(found) and len(_words(found[end])) == len(head):
            end += 1
        if end > at + 1:
            found[at:end] = [
                replace(line, text="\t".join(_words(line)), print="\t".join(line.print.split()))
                for line in found[at:end]
            ]
        at = end
    return found


def _stroked(line: Line, around: Sequence[Line]) -> Line:
    """A label and its value that a stroke parts, where the line above or below is such a one too: 建设单位 / 某公司."""
    match = _STROKE.match(line.text)
    if match is None or sum(_STROKE.match(one.text) is not None for one in around) < 2:  # noqa: PLR2004 - itself and one more
        return line
    printed = "\t".join(line.print[slice(*match.span(part))] for part in ("label", "value")) if line.print else ""
    return replace(line, text=f"{match['label']}\t{match['value']}", print=printed)


def _words(line: Line) -> list[str]:
    return [] if "\t" in line.text else line.text.split()


def _is_head(words: Sequence[str], text: str) -> bool:
    """Whether words are the headings of a table: short, without a mark, most of them known; few of them far apart."""
    least = _LEAST - 1 if len(_WIDE.findall(text.strip())) >= _LEAST - 2 else _LEAST
    if len(words) < least or any(len(word) > _LONGEST or _PROSE.search(word) for word in words):
        return False
    return sum(_HEADING.search(word) is not None for word in words) * 2 >= len(words)

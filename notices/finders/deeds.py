"""Title deeds told in prose: who holds them, their numbers, where the house stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.named import party_at
from notices.finders.scene import Finder, Scene, Tree, Words, first, relocated
from notices.finders.words import after, matching
from notices.model import Reading, Span
from notices.patterns import late
from notices.text import half_width_brackets
from notices.values.areas import PATTERN as AREA
from notices.values.areas import read_area
from notices.values.parties import read_party
from notices.values.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTER = r"(?:(?!将|把|遗|丢|灭|失|编号|证号|号|书|为|的|原|证(?=[\u4e00-\u9fff]{1,6}(?:国用|集用|[(〔])))[\u4e00-\u9fff])"
_YEAR = r"[(〔](?:19|20)[0-9]{2}[)〕]"
_CODE = r"[0-9A-Za-z]{1,20}(?:-[0-9A-Za-z]{1,10}){0,3}"
_NUMBER = late(
    rf"[\u4e00-\u9fff]{_YEAR}[\u4e00-\u9fff]{{2,16}}?(?:不动产|权|证明)[\u4e00-\u9fff]{{0,6}}?第?{_CODE}号?"
    rf"|{_LETTER}{{1,8}}?{_YEAR}[\u4e00-\u9fff]{{0,16}}?(?:第|字)?{_CODE}号?"
    rf"|{_LETTER}{{1,10}}?(?:房权证|房产证|房地证|房地权证|房证|土证|国用|集用|林证|字)[\u4e00-\u9fff]{{0,8}}?(?:{_YEAR})?(?:字)?第?{_CODE}号?"
    r"|(?<=[号:为是])(?<![0-9A-Za-z])(?=[0-9A-Za-z-]*[0-9]{4})[0-9A-Za-z-]{5,30}号?"
)
_DEED = late(r"不动产权|不动产登记证明|房产证|房权证|所有权证|使用(?:权)?证|国用|集用|产权证|房证|土证|不动产证明")
_NAMED = late(
    r"(?:登记在|登记于|登记为|被继承人|(?:不动产|房屋|土地|原)?(?:权利人|所有权人|产权人|使用权?人|所有人))(?:姓名|名称)?(?:为|是|:|\t)*"
)
_SPEAKER = late(r"(?:(?<!被)申请人|声明人|当事人)(?:姓名|名称)?(?:为|是|:|\t)*")
_OPENING = late(r"(?:^|(?<=\n))(?:[▲△●○★☆◆◇■□※]|[0-9]{1,2}[、.])?(?:兹有|兹因|现有|因|由于|我单位|本人)?")
_LOSES = late(r"[^。\n]{0,80}?(?:遗失|丢失|灭失|不慎|保管不善|被盗|持有|名下|所有|申请|死亡|去世|已故|病故|逝世|过世)")
_OFFICE = late(r"(?:局|中心|法院|政府|委员会|机构|窗口|大厅)$")


def read_deed_number(text: str) -> str:
    """A deed's number as printed, with its brackets in half width.

    >>> read_deed_number("沔国用〔2010〕第0826号")
    '沔国用(2010)第0826号'
    >>> read_deed_number("见附件")
    Traceback (most recent call last):
    ValueError: not a number of a deed: '见附件'
    """
    if not re.search(r"[0-9]", text):
        raise ValueError(f"not a number of a deed: {text!r}")
    return half_width_brackets(text)


@dataclass(frozen=True, slots=True)
class _Holder:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for span in (*_named(scene, _NAMED), *_opening(scene), *_named(scene, _SPEAKER)):
            if not _OFFICE.search(re.sub(r"\([^()]*\)$", "", span.of(scene.text))):
                yield relocated(read_party(span.of(scene.text)), Words.at(scene.notice, span))


def deed_holder() -> Finder:
    """Who holds a deed: named by a label or 登记在…名下, else who lost it, at the head of the notice."""
    return _Holder()


def prose_deeds(scene: Scene) -> Tree | None:
    """One deed for each number that the text gives, all with its holder; the place is that of all."""
    holder = first(_Holder().find(scene, DEED_NUMBER))
    location = first(told_location().find(scene, _TEXT))
    area = first(after("面积(?:为|约|:)*", within=4).find(scene, Value(AREA, read_area)))
    shared = {name: tree for name, tree in (("holder", holder), ("location", location)) if tree is not None}
    deeds: list[dict[str, Tree]] = [{**shared, "certificate_no": number} for number in _numbers(scene)]
    if not deeds and len(shared) > 1:
        deeds = [shared]
    if len(deeds) == 1 and area is not None:
        deeds[0]["area_m2"] = area
    return deeds or None


def told_location() -> Finder:
    """Where a house stands, behind 坐落于 or 位于."""
    return matching(
        r"(?:坐落|座落|位置|地址|位)(?:于|在|为|是|:)+(?P<value>[^,。;\n\t()]{4,60}?)(?=[,。;\n\t()]|、(?:建筑)?面积|的(?:房|不动产|土地|国有|集体|商品|住宅|商铺|一|宅|商|车)|$)"
    )


def _numbers(scene: Scene) -> list[Reading]:
    """Every number of a deed, each once, in the order of print."""
    found: dict[str, Reading] = {}
    body = Span(scene.notice.body.start, scene.notice.signature.start if scene.notice.signature else scene.notice.body.end)
    for match in _NUMBER.finditer(scene.text, body.start, body.end):
        deed = _DEED.search(match[0]) or _DEED.search(scene.text, max(body.start, match.start() - 30), match.start())
        if deed and not re.match(r"[\u4e00-\u9fff]{0,3}通知|[^,。]{0,4}协助执行", scene.text[match.end() : match.end() + 12]):
            found.setdefault(match[0], Reading(half_width_brackets(match[0]), (Span(*match.span()),)))
    return list(found.values())


def _named(scene: Scene, label: re.Pattern[str]) -> Iterator[Span]:
    for cue in label.finditer(scene.text, scene.notice.body.start):
        span = party_at(scene, cue.end())
        if span is not None:
            yield span


def _opening(scene: Scene) -> Iterator[Span]:
    for cue in _OPENING.finditer(scene.text, scene.notice.body.start):
        span = party_at(scene, cue.end())
        if span is not None and _LOSES.match(scene.text, span.end):
            yield span


_TEXT = Value(late(r"[^\n]+"), str)
DEED_NUMBER = Value(late(r"[^\n\t]+"), read_deed_number)

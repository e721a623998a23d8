"""A land parcel: the row of a table, or of a list set as text, that offerings and results of land share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

from notices.finders.headers import column
from notices.finders.land_uses import LandUse, code_of_use
from notices.finders.named import party_after
from notices.finders.scene import Finder, Scene, Tree
from notices.finders.words import after, matching
from notices.model import Reading, Span
from notices.patterns import late
from notices.values.areas import Area
from notices.values.bounds import Bounds
from notices.values.dates import DAY, Day
from notices.values.money import PATTERN as MONEY
from notices.values.money import Money
from notices.values.parties import Party, read_party
from notices.values.shape import Shape
from notices.values.tenures import Tenures
from notices.values.unit_prices import UnitPrice
from notices.values.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator


Outcome = Literal["sold", "unsold", "withdrawn", "suspended"]

_OUTCOMES: tuple[tuple[str, Outcome], ...] = (
    ("流拍|流标|未成交|无人(?:报名|竞买|报价|应价)|不成交|流挂", "unsold"),
    ("终止|撤回|撤销|取消|收回", "withdrawn"),
    ("中止|暂停|延期", "suspended"),
)
_NUMBER = r"(?:[\u4e00-\u9fff]{0,6}(?:[(〔][\u4e00-\u9fff0-9]{1,6}[)〕])?[0-9A-Z]{1,12}(?:[-/][0-9A-Z]{1,8}){1,4}|[\u4e00-\u9fff]{1,6}[(〔]?[12][0-9]{3}[)〕]?-?[0-9]{1,4})号?"
_LAND = "(?:宗地|土地|地块|出让|标的|用地)*"


_WAYS = (
    ("listing", late("(?<!招标)(?<!拍卖)(?<!拍卖、)(?<!拍卖或)挂牌(?!、|或|拍卖)")),
    ("auction", late("(?<!招标)(?<!招标、)拍卖(?!、|或|挂牌)")),
    ("tender", late("招标(?!、|或|拍卖)")),
    ("agreement", late("协议(?:方式)?(?:出让|供地)|以协议")),
)
_BY = late("(?:以|采用|采取|通过|组织|进行|公开)[^。,;《》]{0,10}$")


@dataclass(frozen=True, slots=True)
class _Method:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        title = scene.notice.title or Span(0, 0)
        for scope in (title, scene.scope):
            text = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), scene.text[: scope.end])
            found = [(match, way) for way, cue in _WAYS for match in cue.finditer(text, scope.start)]
            for match, way in sorted(found, key=lambda hit: (not _BY.search(text[: hit[0].start()]), hit[0].start())):
                yield Reading(way, (Span(*match.span()),))


def offering_method() -> Finder:
    """How land is offered: the title says, else the words behind 以 or 采取, else the first that stands outside of 《》."""
    return _Method()


_QUOTED = late(r"《[^》\n]*》")
_WON = late(rf"(?P<day>{DAY})[^。;\n]{{0,60}}(?:成功(?:挂牌|拍卖)?出让|(?:公开)?拍卖出让|(?:挂牌|拍卖|招标)成交)")
_DEALT = late(rf"(?:成交|竞得|中标|签约)(?:确认)?(?:日期|时间)(?:均?为|:)*(?P<day>{DAY})")


@dataclass(frozen=True, slots=True)
class _DealtOn:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        days = list(_DEALT.finditer(scene.text)) or list(_WON.finditer(scene.text))
        if "winner" in scene.found and len(days) == 1:
            yield Reading(value.read(days[0]["day"]), (Span(*days[0].span("day")),))


def dealt_on() -> Finder:
    """The one day on which all parcels with a winner were sold, where the notice gives it below its table."""
    return _DealtOn()


def read_winner(text: str) -> Tree:
    """Who won; words that tell of no deal name nobody.

    >>> read_winner("流拍")
    Traceback (most recent call last):
    ValueError: not a winner: '流拍'
    """
    if any(re.match(cue, text) for cue, _ in _OUTCOMES) or re.fullmatch(r"[无—/-]+", text):
        raise ValueError(f"not a winner: {text!r}")
    return read_party(text)


WINNER = Value(late(r"[^\n]+"), read_winner)


class ParcelTerms(Shape):
    """What is printed of a parcel of land, whether offered or sold."""

    parcel_no: Annotated[
        str,
        column(f"{_LAND}(?:项目)?(?:公告)?(?:编号|编码|宗地号|地块号)", "宗地$", "地块$", "地块名称", "宗地名称", "标的$"),
        matching(rf"(?P<value>{_NUMBER})(?=(?:国有)?(?:建设用地|土地|宗地|地块))"),
    ]
    location: Annotated[
        str,
        column(f"{_LAND}(?:坐落|座落|位置|所在地|(?<!单位)(?<!联系)(?<!办公)地址|具体位置)(?:位置)?(?:及四至)?"),
        matching("(?:位于|坐落于|座落于|地处)(?P<value>[^,。;\\n\\t]{2,60}?)(?=[,。;\\n\\t]|的(?:地块|宗地|土地|国有)|$)"),
    ]
    area_m2: Annotated[Area | None, column(f"(?:实际|净|总|建设)?{_LAND}(?:总)?面积")] = None
    use: Annotated[LandUse | None, column(f"(?:规划|主要|批准)?{_LAND}(?:规划)?(?:用途|性质|类型)(?:\\(.*?\\))?")] = None
    use_code: Annotated[str | None, column("(?:用途|用地|地类)(?:代码|编码)"), code_of_use()] = None
    tenure_years: Annotated[Tenures, column(f"{_LAND}(?:使用权?)?(?:出让)?(?:年限|年期|期限)", "使用年")] = []
    floor_area_ratio: Annotated[Bounds | None, column("(?:建筑|规划|计容|控制)?容积率"), matching("(?P<value>[0-9.]+[≤<≦](?:建筑)?容积率[≤<≦][0-9.]+)"), after("(?<![≤<≦])(?<![≤<≦]建筑)容积率")] = None
    building_density: Annotated[Bounds | None, column("建筑(?:密度|系数)", "建蔽率"), after("建筑(?:密度|系数)")] = None
    green_ratio: Annotated[Bounds | None, column("绿(?:地|化)率"), after("绿(?:地|化)率")] = None
    start_price: Annotated[
        Money | None, column("(?:挂牌|拍卖|出让|竞买|竞价|土地)?(?:起始|起叫|起拍|起挂|底|挂牌|起)(?:总)?价")
    ] = None


class Parcel(ParcelTerms):
    """One parcel of land that was offered, and what became of it."""

    price: Annotated[
        Money | None, column("(?:成交|竞得|中标|受让|出让|签约)(?:总)?(?:价款?|金额|地价)", "成交额", "土地出让金|土地价款"),
        matching(rf"以(?:人民币)?(?P<value>{MONEY.pattern})(?:的?(?:总价|价格|报价|最高价))?(?:成功)?(?:竞得|竞买|摘得|摘牌|取得|成交|拍得|受让)"),
    ] = None
    unit_price: Annotated[
        UnitPrice | None, column("(?:成交|出让|土地|楼面)?(?:单价|地价)", "成交楼面价"), after("折合(?:单价)?|单价|每平方米|每亩")
    ] = None
    winner: Annotated[
        Party | None,
        WINNER,
        column("(?:土地)?(?:竞得|受让|中标|买受|摘牌|竞买成交|使用权)(?:人|单位|者|方)(?:名称)?(?:及代码)?", "(?:受让|竞得)"),
        party_after("由(?=[^,。;]{4,40}以[^,。;]{2,30}(?:竞得|竞买|摘得|摘牌|取得|拍得|受让))"),
    ] = None
    deal_date: Annotated[Day | None, column("(?:成交|出让|竞得|签约|签订|交易|中标)(?:合同)?(?:日期|时间|日)"), dealt_on()] = None
    outcome: Outcome | None = None
    remarks: Annotated[str | None, column("备注", "其他(?:要求|条件)", "说明")] = None


def outcome(scene: Scene) -> Tree | None:
    """What became of a parcel: sold to the winner that is named, else told by words, else sold where a price stands."""
    if scene.row is None:
        return None
    if "winner" in scene.found:
        return _sold(scene)
    for part in scene.row.parts:
        for cue, name in _OUTCOMES:
            match = re.compile(cue).search(scene.text, part.start, part.end)
            if match:
                return Reading(name, (Span(*match.span()),))
    return _sold(scene) if "price" in scene.found else None


def _sold(scene: Scene) -> Reading:
    named = [scene.found[field][leaf] for field, leaf in (("price", "amount"), ("winner", "name")) if field in scene.found]
    return Reading("sold", tuple(span for reading in named for span in reading.spans), derived=True)

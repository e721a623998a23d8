"""Lots that are sold, let or auctioned: rows of a table, or a numbered list in prose."""

from __future__ import annotations

import re
from typing import Annotated

from notices.finders.columns import column
from notices.finders.scene import Scene, Tree, first, reading
from notices.finders.words import after
from notices.model import Span
from notices.values.areas import PATTERN as AREA
from notices.values.areas import Area, read_area
from notices.values.money import PATTERN as MONEY
from notices.values.money import Money, read_money
from notices.values.shape import Shape
from notices.values.value import Value

_SINGLE = re.compile(
    r"(?:拍卖|转让|招租|出租|处置|变卖)?(?:标的物?|标的名称|资产|项目|房产|内容|物品)(?:概况|名称|情况|内容|简介|基本情况|信息)?(?:为|是|如下|:)+\s*(?P<value>[^。;\n]{4,160}?)(?=[。;\n]|,(?:起拍|参考|保证金|竞买|面积|建筑面积|起始|底价|评估|租金|挂牌))"
)
_ITEM = re.compile(r"(?:^|[\n。;:])(?:标的)?(?P<no>(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})|\([0-9一二三四五六七八九十]{1,3}\))(?:号标的)?[、.:)]?(?P<value>[^。;\n]{6,200})")
_LOT_WORDS = re.compile(r"房|车|设备|土地|商铺|门面|厂|物资|机|股权|债权|资产|号|套|辆|批|间|平方米|权")


class Lot(Shape):
    """One lot."""

    lot_no: Annotated[str | None, column("(?:标的)?(?:序号|编号|标的号|标的序号|项目编号|号)$", "标的编号|拍品编号", "序号")] = None
    description: Annotated[str, column("(?:拍卖|转让|出租|招租|竞租)?(?:标的|资产|项目|房屋|房产|物品|拍品|车辆|商铺|门面|不动产)(?:物)?(?:名称|坐落|座落|位置|地址|概况|情况|内容|描述)?(?:及(?:概况|坐落|位置))?$", "名称|坐落|位置|地址")]
    area_m2: Annotated[Area | None, column("(?:建筑|出租|租赁|房屋|土地|房产)?面积")] = None
    start_price: Annotated[Money | None, column("(?:起拍|起始|参考|保留|转让底|挂牌|起租|底|拍卖参考|起|竞租底|年租金|租金底)(?:总)?(?:价格|价|租金)?", "(?:年|月)?租金(?:底价)?")] = None
    deposit: Annotated[Money | None, column("(?:竞买|竞租|竞价|交易|履约|报名)?保证金")] = None


def prose_lots(scene: Scene) -> Tree | None:
    """Numbered lots, else the one that the text describes."""
    listed = [_lot(scene, match) for match in _ITEM.finditer(scene.text, scene.notice.body.start) if _is_lot(match)]
    if len(listed) > 1:
        return listed
    match = _SINGLE.search(scene.text, scene.notice.body.start)
    return [_lot(scene, match)] if match else (listed or None)


def _is_lot(match: re.Match[str]) -> bool:
    words = match["value"]
    return _LOT_WORDS.search(words) is not None and not re.match(
        r"(?:拍卖|报名|展示|看样|联系|竞买|咨询|公告|注意|其他|竞租|时间|地点|标的展示|特别|保证金|付款|交易|有意)", words
    )


def _lot(scene: Scene, match: re.Match[str]) -> dict[str, Tree]:
    start, end = match.span("value")
    cut = re.compile(r",?(?:起拍价|参考价|保证金|竞买保证金|起始价|建筑面积|面积|保留价|底价|年租金|租金|评估价|拍卖参考价)").search(scene.text, start + 2, end)
    words = Span(start, cut.start() if cut else end)
    inner = Scene(scene.notice, Span(start, _reach(scene, end)))
    tree: dict[str, Tree] = {}
    if "no" in match.re.groupindex:
        tree["lot_no"] = reading(scene.notice, match["no"].strip("()"), Span(*match.span("no")))
    tree["description"] = reading(scene.notice, words.of(scene.text), words)
    for name, cues, value in (
        ("area_m2", ("面积(?:约|为|:)*",), Value(AREA, read_area)),
        ("start_price", ("(?:起拍|起始|参考|保留|底|起租|挂牌)价(?:为|:|人民币)*", "租金(?:底价)?(?:为|:)*"), Value(MONEY, read_money)),
        ("deposit", ("保证金(?:为|:|人民币)*",), Value(MONEY, read_money)),
    ):
        found = first(after(*cues).find(inner, value))
        if found is not None:
            tree[name] = found
    return tree


def _reach(scene: Scene, end: int) -> int:
    """A lot's prices may stand in the same paragraph behind its description."""
    stop = re.compile(r"\n|[。;](?=(?:标的)?[0-9一二三四五六七八九十(])").search(scene.text, end)
    return stop.start() if stop else len(scene.text)

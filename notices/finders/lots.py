"""Lots that are sold, let or auctioned: rows of a table, numbered items in prose, or the one thing that a text sells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from notices.finders.columns import column
from notices.finders.scene import Scene, Tree, first, words_reading
from notices.finders.words import after, anywhere
from notices.model import Span
from notices.patterns import late
from notices.values.areas import PATTERN as AREA
from notices.values.areas import Area, read_area
from notices.values.money import PATTERN as MONEY
from notices.values.money import Money, read_money
from notices.values.shape import Shape
from notices.values.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

_PRICE = (
    r"(?:(?:拍卖|竞价|转让|招租|出租|竞租|挂牌|处置|首年|首次|年|月|第一年)?(?:起拍|起始|起叫|起租|参考|保留|底|挂牌|转让|竞拍|竞价|竞租)(?:总)?(?:底)?(?:价格?|租金|价款|金)|起价"
    r"|(?:年|月|首年|参考)?租金(?:底价|起价|标准|参考价|起始价)?(?:不低于)?)(?:\([^()]{1,10}\))?"
)
_DEPOSIT = r"(?:竞买|竞租|竞价|竞拍|交易|履约|报名|投标|租赁|参拍|拍卖)?(?:报名)?保证金(?:\([^()]{1,10}\))?"
_AREA = r"(?:(?:总|建筑|出租|租赁|房屋|土地|房产|使用权?|占地|套内|实用|经营|证载|标的|林地|山场|水面)*面积|计租面积)(?:\([^()]{1,10}\))?"
_IS = r"(?:为|是|约|共|计|:|人民币|合计|每年|均|各)*"
_LABELS = late(rf"[,、(]?(?:总|合计|共计)?(?:{_PRICE}|{_DEPOSIT}|{_AREA}|评估价|评估值|市场价|租期|租赁期限?|增价幅度|加价幅度|权证|数量:)")
_NUMBERED = late(
    r"(?:^|(?<=[\n。;:,]))(?:(?P<dotted>[0-9]{1,3})[、.](?![0-9])|[(](?P<bracketed>[0-9]{1,3}|[一二三四五六七八九十]{1,3})[)]|标的(?:物)?(?P<named>[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:号)?[、.:]?|(?P<ordered>[0-9]{1,3})号标的(?:物)?[、.:]?)"
)
_CIRCLED = late(r"(?:^|(?<=[\n。;:,]))(?P<circled>[0-9]{1,2})(?=[^0-9、.])")
_NO_LOT = late(
    r"(?:拍卖|竞价|竞租|招租)?(?:报名|展示|看样|预展|联系|咨询|公告|注意|其他|时间|地点|日期|方式|对象|条件|要求|资格|特别|付款|交易|有意|意向|竞买人|竞租人|承租人|受让方|受让人|转让方|出租方|凡|具备|具有|本次|本公司|租赁期|租期|交款|成交|违约|标的(?:物)?(?:展示|以|按|现状|移交)|保证金|依据|根据|经|须|应)"
)
_WORTH = late(rf"{_PRICE}|{_DEPOSIT}|{_AREA}|房|车|设备|土地|商铺|门面|厂|物资|机|股权|债权|资产|套|辆|批|间|台|平方米|m2|权|亩|棚|滩|林|塘|位")
_UNSAID = late(r"以下|下列|如下|上述|下述|详见|见附|该|[12][0-9]{3}年|于|在|会|是否|所得|拍卖|竞买|标的|其")
_HOW = r"(?:以[^,。;:]{2,14}方式|委托[^,。;:]{2,24}|面向社会(?:各界)?|进行|予以|实行|实施|依法|公开|整体|网络|网上|现场|对外|集中|统一|打包|分割|挂牌|在[^,。;:]{2,20}上|再次|重新|第[一二三四]次)*"
_DEED = r"(?:拍卖|变卖|竞价|转让|出租|招租|竞租|处置|出售|出让|租赁|挂牌|招标出租)"
_SINGLE = (
    late(r"(?:持有|拥有|所有)的(?P<value>[^,。;:\n]{4,80}?)(?:拟|现|将)(?:通过[^,。;]{2,30})?(?:公开|依法|对外|挂牌)*(?:转让|出让|处置|出租|招租)"),
    late(r"(?<=[室厅楼馆店院号司])(?:举行|公开|依法|对)*拍卖(?!会|行|公司|标的|大厅|厅|下列|以下|如下)(?P<value>[^,。;:\n]{4,120})"),
    late(r"(?:拍卖|转让|招租|出租|租赁|处置|变卖|竞价|竞租|挂牌)?(?:标的(?:物)?|资产|房产|项目|物品)(?:名称|概况|情况|简介|基本情况|内容|信息|及[^:。\n]{0,8})?(?:为|是|:|如下)+\n?(?P<value>[^。;\n]{4,160})"),
    late(rf"(?:现?[对将就把]|现有|兹有)(?P<value>[^,。;:\n]{{4,120}}?){_HOW}{_DEED}(?!人|方|标的|会|公司|行|底价|价)"),
    late(rf"(?:公开|依法|整体|网络|现场|进行|对外)+{_DEED}(?!会|行|公司|标的|公告|厅|活动|人|机构|平台|网|师|有限|保证|方式|成交|日|时间|地点|规则|须知|资料|文件|法|的|底价|所(?!持))(?::(?!下列|以下|如下)|其|我公司|本公司)?(?:所)?(?:合法)?(?:持有|拥有|所有)?(?:的)?(?P<value>[^,。;:\n]{{4,120}})"),
)


class Lot(Shape):
    """One lot."""

    lot_no: Annotated[str | None, column("(?:标的物?|拍品|资产|项目|房屋|商铺|分|包)?(?:序号|编号|号|标号)$", "标的号|标的编号|标的序号|拍品编号|序号")] = None
    description: Annotated[str, column("(?:拍卖|转让|出租|招租|竞租|租赁|处置)?(?:标的(?!展示|所在|存放|以|咨询|移交|物?[0-9一二三四五六七八九十]{1,3}[号:、.])|资产(?!科|处|部|室|股|管理|经营|公司)|项目|房屋|房产|物品|拍品|车辆|商铺|门面|不动产)(?:物(?!展示))?(?:名称|坐落|座落|位置|地址|概况|情况|内容|描述)?(?:及(?:概况|坐落|位置))?$", "名称|坐落|座落|位置")]
    area_m2: Annotated[Area | None, column(_AREA)] = None
    start_price: Annotated[Money | None, column(_PRICE, "(?:起拍|起始|参考|保留|转让底|挂牌|起租|底|起)价(?:格)?", "(?:年|月)?租金")] = None
    deposit: Annotated[Money | None, column(_DEPOSIT)] = None


@dataclass(frozen=True, slots=True)
class _Item:
    """One numbered item of a list: its number and its words."""

    number: Span
    words: Span


def prose_lots(scene: Scene) -> Tree | None:
    """Numbered lots, else the one that the text describes."""
    items = _items(scene)
    listed = [_lot(scene, item.words, item.words, item.number) for item in items]
    if len(listed) > 1 or (listed and any("start_price" in lot for lot in listed)):
        return listed
    body = Span(scene.notice.body.start, scene.notice.body.end)
    for pattern in _SINGLE:
        for match in pattern.finditer(scene.text, body.start, body.end):
            words = _described(scene.text, Span(*match.span("value")))
            if len(words) > 3 and not _UNSAID.match(words.of(scene.text)):  # noqa: PLR2004 - a thing has a name
                return [_lot(scene, words, body, None)]
    return listed or None


def _items(scene: Scene) -> list[_Item]:
    """Items of the numbering that counts lots: more of them have a price or an area than those of any other."""
    styles: dict[str, list[_Item]] = {}
    marks = list(_marks(scene))
    for at, mark in enumerate(marks):
        style = mark.lastgroup or ""
        following = next((m.start() for m in marks[at + 1 :] if m.lastgroup == style), scene.notice.body.end)
        words = Span(mark.end(), _item_end(scene.text, mark.end(), following))
        text = words.of(scene.text)
        if len(text) > 1 and _WORTH.search(text) and not _NO_LOT.match(text):
            styles.setdefault(style, []).append(_Item(Span(*mark.span(style)), words))
    return max(styles.values(), key=lambda items: sum(_LABELS.search(i.words.of(scene.text)) is not None for i in items), default=[])


def _marks(scene: Scene) -> Iterator[re.Match[str]]:
    """Numbers of items, in the order of print; bare ones where the print has them in a circle, ①."""
    body, clean = scene.notice.body, scene.notice.clean
    circled = [
        mark
        for mark in (_CIRCLED.finditer(scene.text, body.start, body.end) if re.search("[①-⑳❶-❿]", clean.printed) else ())
        if re.match("[①-⑳❶-❿]", clean.printed[clean.printed_span(Span(*mark.span())).start :][:1])
    ]
    yield from sorted([*circled, *_NUMBERED.finditer(scene.text, body.start, body.end)], key=lambda mark: mark.start())


def _item_end(text: str, start: int, limit: int) -> int:
    """An item ends before the next, or at the end of a line unless its price stands on the next one."""
    for line in re.compile(r"\n").finditer(text, start, limit):
        if not _LABELS.match(text, line.end(), limit):
            return line.start()
    return limit


def _described(text: str, words: Span) -> Span:
    """What is sold, without its area, price and deposit behind it."""
    labels = _LABELS.finditer(text, words.start + 1, words.end)
    end = next((label.start() for label in labels if not _in_bracket(text, words.start, label.start())), words.end)
    while end > words.start and text[end - 1] in ",;。、(:":
        end -= 1
    return Span(words.start, end)


def _in_bracket(text: str, start: int, at: int) -> bool:
    """Whether a label stands inside a bracket that says something else first: (砖混,建筑面积…)."""
    before = text[start:at]
    return before.count("(") > before.count(")") and text[at] != "(" and not before.endswith("(")


def _lot(scene: Scene, words: Span, scope: Span, number: Span | None) -> dict[str, Tree]:
    described = _described(scene.text, words)
    tree: dict[str, Tree] = {"lot_no": words_reading(scene.notice, number)} if number else {}
    tree["description"] = words_reading(scene.notice, described)
    inner = Scene(scene.notice, scope)
    for name, label, value in (("area_m2", _AREA, Value(AREA, read_area)), ("start_price", _PRICE, Value(MONEY, read_money)), ("deposit", _DEPOSIT, Value(MONEY, read_money))):
        found = first(after(f"{label}{_IS}").find(inner, value))
        if found is None and name == "area_m2":
            found = first(anywhere().find(Scene(scene.notice, described), value))
        if found is not None:
            tree[name] = found
    return tree


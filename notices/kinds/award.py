"""中标公示: who won a tender, or who is proposed. 招标投标法实施条例 54: shown for at least three days."""

from __future__ import annotations

import re
from typing import Annotated

from notices.finders.columns import column
from notices.finders.named import party_after, party_at
from notices.finders.scene import Scene, Tree, Words, first, reading, relocated
from notices.kind import Kind, Record, after, between, matching, near
from notices.model import Span
from notices.values.counts import Count
from notices.values.money import PATTERN as MONEY
from notices.values.money import Money, read_money
from notices.values.numerals import read_numeral
from notices.values.parties import Party, read_party
from notices.values.shape import Shape
from notices.values.value import Value
from notices.values.windows import Window

_WINNERS = re.compile(
    r"(?:第(?P<rank>[一二三四五1-5])(?:名|中标候选人|成交候选人|候选人|候选供应商)|(?<!候选)(?:中标|成交|中选)(?:候选)?(?:人|单位|供应商|方|商|企业)(?:名称)?)(?:\([^()]{1,12}\))?(?:为|是|:)+"
)


class Winner(Shape):
    """One bidder that won or is proposed."""

    party: Annotated[Party, column("(?:中标|成交|中选|入围)?(?:候选)?(?:人|单位|供应商|投标人|投标单位)(?:名称)?", "名称")]
    price: Annotated[Money | None, column("(?:中标|成交|投标|报|中选)(?:总)?(?:价格?|金额|报价)(?:金额)?", "报价")] = None
    rank: Annotated[Count | None, column("(?:排名|名次|排序|推荐顺序)")] = None


class Award(Record):
    """中标公示: who won."""

    buyer: Annotated[Party | None, party_after("(?:招标(?:人|单位|方)|采购(?:人|单位|方)|建设单位|业主)(?:名称)?(?:为|是|:)+")] = None
    project: Annotated[
        str,
        matching("(?:项目|工程|采购项目|招标项目)名称(?:及编号)?(?:为|是|:)+(?P<value>[^。,;\\n\\t]{2,80})"),
        between('(?:就|关于)[《“"]?', '(?=[》”"]?(?:的)?(?:项目)?(?:公开|竞争性|招标|采购|中标|成交))'),
        matching("(?P<value>[^\\n。,:;]{4,60}?)(?=(?:项目)?(?:\\([^()]{2,30}\\))?(?:(?:于|已于)[^。]{8,20})?(?:公开|进行)?(?:招标|评标|采购|开标|中标|成交))"),
    ]
    project_no: Annotated[str | None, matching("(?:项目|招标|采购|工程|标书)?编号(?:为|是|:)+(?P<value>[A-Za-z0-9\\u4e00-\\u9fff()〔〕\\[\\]#/_-]{4,40}?)(?=[)。,;\\n\\t]|$)")] = None
    winners: list[Winner]
    window: Annotated[Window | None, after("公示(?:期|时间|期限|日期)", within=8), near("公示")] = None


def _winners(scene: Scene) -> Tree | None:
    """Every bidder behind 第一中标候选人 or 中标人, with its rank and the price that follows."""
    cues = list(_WINNERS.finditer(scene.text, scene.notice.body.start))
    found: list[Tree] = []
    for number, cue in enumerate(cues):
        span = party_at(scene, cue.end())
        if span is None:
            continue
        end = cues[number + 1].start() if number + 1 < len(cues) else len(scene.text)
        tree: dict[str, Tree] = {"party": relocated(read_party(span.of(scene.text)), Words.at(scene.notice, span))}
        inner = Scene(scene.notice, Span(span.end, end))
        price = first(after("(?:价格?|金额|报价)(?:为|:|人民币)*", "[,;:(\\n]").find(inner, Value(MONEY, read_money)))
        if price is not None:
            tree["price"] = price
        if cue["rank"]:
            tree["rank"] = reading(scene.notice, read_numeral(cue["rank"]), Span(*cue.span("rank")))
        found.append(tree)
    return found or None


KIND = Kind(
    record=Award,
    titles=("中标(?:候选人|结果|人)?(?:的)?(?:公示|公告|公布|通知)", "(?:成交|采购|招标|评标|比选|中选)(?:结果)(?:的)?(?:公示|公告)?", "(?:成交|定标|中选)(?:公告|公示)"),
    says=("中标(?:人|单位|候选人|供应商|价|金额)|成交(?:供应商|金额|单位)|中选", "(?:招标|采购)(?:人|编号|代理|项目)|评标(?:委员会|结果)|磋商小组", "(?:公示期|公示时间|质疑|异议|投诉)", "项目(?:名称|编号)"),
    never_says=("记者", "使用权(?:挂牌|拍卖|出让)?成交", "地块|竞得人", "证券代码"),
    reads={"winners": _winners},
)

"""中标公示: who won a tender, or who is proposed. 招标投标法实施条例 54: shown for at least three days."""

from __future__ import annotations

from typing import Annotated

from notices.finders.bids import Rank, bid_number, bid_project, read_rank
from notices.finders.named import party_after, party_at
from notices.finders.scene import Scene, Tree, Words, first, reading, relocated
from notices.kind import Kind, Record, after, column, near, signed_by
from notices.model import Span
from notices.patterns import late
from notices.values.money import PATTERN as MONEY
from notices.values.money import Money, read_money
from notices.values.parties import Party, read_party
from notices.values.shape import Shape
from notices.values.value import Value
from notices.values.windows import Window

_WINNERS = late(
    r"(?P<rank>第[一二三四五1-5](?:名|中标候选人|成交候选人|候选人|候选供应商|中选候选人|顺位))(?:\([^()]{1,12}\))?(?:为|是|:)*"
    r"|(?<!候选)(?:中标|成交|中选|入围)(?:候选)?(?:人|单位|供应商|方|商|企业|机构)(?:名称)?(?:\([^()]{1,12}\))?(?:为|是|[:\t])+"
)
_PRICE = r"(?:中标|成交|投标|中选|评审|最终)?(?:总)?(?:报价|价格?|金额)(?:\([^()]{1,8}\))?(?:为|是|[:\t]|人民币)*"


class Winner(Shape):
    """One bidder that won or is proposed."""

    party: Annotated[Party, column("(?:拟?中标|成交|中选|入围)?(?:候选)?(?:人|单位|供应商|企业|机构|投标人|投标单位)(?:名称)?", "名称")]
    price: Annotated[Money | None, column("(?:拟?中标|成交|投标|报|中选)(?:总)?(?:价格?|金额|报价)(?:金额)?", "报价", "金额")] = None
    rank: Annotated[Rank | None, column("(?:推荐)?(?:排名|名次|排序|推荐顺序|顺序|次序)")] = None


class Award(Record):
    """中标公示: who won."""

    buyer: Annotated[
        Party | None,
        column("(?:招标|采购|比选)(?:人|单位|方)(?:名称)?$", "业主(?:单位)?$|建设单位$"),
        party_after("(?:招标(?:人|单位|方)|采购(?:人|单位|方)|比选人|建设单位|项目业主|业主)(?:名称)?(?:为|是|:)+"),
        party_after("受(?!理|让)(?=[^。,;]{2,50}委托)"),
        signed_by(unless="招标|代理|采购(?:服务|咨询)|项目管理|造价咨询|工程咨询|交易中心|交易所"),
    ] = None
    project: Annotated[str, column("(?:采购|招标|比选)?(?:项目|工程)名称"), bid_project("(?:招标|采购|磋商|谈判|比选|询价|遴选|中标|成交|中选|评标|定标|开标)")]
    project_no: Annotated[str | None, column("(?:项目|招标|采购|工程|标书|比选)(?:项目)?编号"), bid_number()] = None
    winners: list[Winner]
    window: Annotated[Window | None, after("(?:公示|公告)(?:期限|期间|期|时间|日期)(?:为|是|:|自)*", within=8), near("公示")] = None


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
        price = first(after(_PRICE, "[,;:(\\n\\t]").find(inner, Value(MONEY, read_money)))
        if price is not None:
            tree["price"] = price
        if cue["rank"]:
            tree["rank"] = reading(scene.notice, read_rank(cue["rank"].replace("顺位", "名").replace("中选", "")), Span(*cue.span("rank")))
        found.append(tree)
    return found or None


KIND = Kind(
    record=Award,
    titles=("中标\\(成交\\)(?:结果)?(?:的)?(?:公示|公告)", "中标(?:候选人|结果|人)?(?:的)?(?:公示|公告|公布|通知)", "(?:成交|采购|招标|评标|比选|中选)(?:结果)(?:的)?(?:公示|公告)?", "(?:成交|定标|中选)(?:公告|公示)"),
    says=("中标(?:人|单位|候选人|供应商|价|金额)|成交(?:供应商|金额|单位)|中选", "(?:招标|采购)(?:人|编号|代理|项目)|评标(?:委员会|结果)|磋商小组", "(?:公示期|公示时间|质疑|异议|投诉)", "项目(?:名称|编号)"),
    never_says=("记者", "\\A(?![\\s\\S]*(?:中标|成交|中选|入围|定标|评标|候选人|供应商))[\\s\\S]", "使用权(?:挂牌|拍卖|出让)?成交", "地块|竞得人", "证券代码"),
    reads={"winners": _winners},
)

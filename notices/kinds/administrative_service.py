"""行政文书送达公告: an authority serves a decision by publication; 催告书, 处罚决定. 行政处罚法 61; 税收征管法实施细则 106; 行政强制法 38."""

from __future__ import annotations

import re
from typing import Annotated

from notices.finders.named import addressed, parties_in
from notices.finders.scene import Scene, Tree, reading
from notices.kind import Kind, Record, clause, matching, near, signed_by
from notices.model import Span
from notices.values.parties import Party
from notices.values.periods import Period
from notices.values.shape import Shape

_PAPER = re.compile(
    r"《(?P<title>[^》\n]{2,50}(?:书|通知|单|函|公告|决定|意见|告知|表))》(?:\(?(?P<number>[^》《。,;()\n]{0,24}〔[12][0-9]{3}〕[^《》。,;()\n]{0,10}?号)\)?)?"
    r"|(?P<number2>[\u4e00-\u9fff]{0,14}〔[12][0-9]{3}〕第?[0-9]+号)《(?P<title2>[^》\n]{2,50}书)》"
    r"|(?<![《\u4e00-\u9fff])(?P<title3>[\u4e00-\u9fff]{4,24}(?:决定书|告知书|通知书|催告书|事先告知书|认定书|裁决书))\(?(?P<number3>[\u4e00-\u9fff]{0,14}〔[12][0-9]{3}〕第?[0-9]+号)?"
)


class ServedDocument(Shape):
    """One paper that is served."""

    title: str
    number: str | None = None


class AdministrativeService(Record):
    """行政文书送达公告: an authority serves its papers by publication."""

    authority: Annotated[Party, signed_by(), parties_in("^(?P<names>[\\u4e00-\\u9fff]{4,30}(?:局|委员会|中心|大队|政府|仲裁委|办事处))")]
    addressees: Annotated[list[Party], addressed(), parties_in("(?:当事人|被处罚人|纳税人|单位名称)(?:为|:)*(?P<names>[^,。;:\\n]{2,80})")]
    documents: list[ServedDocument]
    content: Annotated[str | None, matching("(?:决定|内容|主要内容)(?:如下|为|:)+(?P<value>[^。\\n]{4,300})"), clause("(?:决定|拟)(?:对你|给予|处以|作出)[^。;]{0,80}(?:处罚|罚款|吊销|处理)", stops="。;\n")] = None
    service_period: Annotated[Period | None, matching("(?P<value>自[^,。;]{0,16}(?:公告|发布|刊登|发出|登报|见报)[^,。;]{0,10}(?:之日|日)?起,?(?:经过|满|经|过)*(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:个工作)?日(?:内)?)(?=[^。;]{0,40}(?:送达|领取))"), near("视为(?:已)?送达")] = None
    remedies: Annotated[str | None, clause("(?:申请)?行政复议", "行政诉讼", "陈述(?:和|、|与)?申辩", stops="。\n")] = None


def _documents(scene: Scene) -> Tree | None:
    """Every paper by its name, with its number where one stands beside it."""
    found: dict[str, Tree] = {}
    for match in _PAPER.finditer(scene.text, scene.notice.body.start):
        suffix = "3" if match["title3"] else "2" if match["title2"] else ""
        name = match[f"title{suffix}"]
        tree: dict[str, Tree] = {"title": reading(scene.notice, name, Span(*match.span(f"title{suffix}")))}
        if match[f"number{suffix}"]:
            tree["number"] = reading(scene.notice, match[f"number{suffix}"], Span(*match.span(f"number{suffix}")))
        if name not in found or ("number" in tree and "number" not in found[name]):
            found[name] = tree
    return list(found.values()) or None


KIND = Kind(
    record=AdministrativeService,
    titles=("(?:行政处罚|税务|社保|社会保险|市场监管|市监|责令|催告|事项)[^。]{0,30}(?:送达)?(?:公告|催告书|告知书|决定书|通知书)", "(?:送达|催告)公告", "催告书|税务事项通知"),
    says=("(?:行政处罚|行政强制|行政处理|责令(?:限期)?改正|税务(?:处理|事项|行政)|追缴|催告)", "(?:我局|本局|本机关|我委|我中心|我大队|本委)", "(?:决定书|告知书|通知书|催告书)", "(?:公告|予以)送达|视为(?:已)?送达", "(?:行政复议|行政诉讼|陈述[^。]{0,4}申辩|听证)"),
    never_says=("记者", "本院|人民法院(?:受理|公告)", "征收土地|房屋征收", "不动产权"),
    reads={"documents": _documents},
)

"""行政文书送达公告: an authority serves a decision by publication; 催告书, 处罚决定. 行政处罚法 61; 税收征管法实施细则 106; 行政强制法 38."""

from __future__ import annotations

from typing import Annotated

from notices.finders.listed import addressed, with_numbers
from notices.finders.named import PARTIES, parties_in
from notices.finders.nearby import leading_to
from notices.finders.papers import papers_served, parties_of_rows
from notices.finders.scene import Scene, Tree, first
from notices.finders.speakers import office_speaking
from notices.kind import Kind, Record, matching, signed_by
from notices.values.parties import Party
from notices.values.periods import Period
from notices.values.shape import Shape


class ServedDocument(Shape):
    """One paper that is served."""

    title: str
    number: str | None = None


_ENDS = "(?=[。\\n]|,(?:自(?:本)?(?:公告|发布|登报|见报|刊登)|逾期|即视为|公告期|如(?:你|对|不服)|期满|否则)|$)"
_BEGINS = "(?:^|(?<=[。,;:\\n]))(?:现|并|故|经研究,?)?"
_OFFICE = "(?:我|本)(?:局|委|机关|大队|中心|支队|分局|所|办|厅|单位)"


class AdministrativeService(Record):
    """行政文书送达公告: an authority serves its papers by publication."""

    issuers: Annotated[list[Party], signed_by(), office_speaking()] = []
    authority: Annotated[Party, signed_by(), office_speaking()]
    addressees: list[Party]
    documents: list[ServedDocument]
    content: Annotated[
        str | None,
        matching("(?:处罚|处理|决定|告知|通知|主要)?(?:内容|结果)(?:如下)?(?::|\\t|为)+(?P<value>[^。\\n\\t]{4,300})"),
        matching("(?<=[,。])(?P<value>认定[^,。;\\n]{4,60})(?=[,。;])"),
        matching(f"{_BEGINS}(?P<value>(?:{_OFFICE})?(?:依法)?(?:决定|拟)(?:依法)?(?:对|给予|处以?|吊销|作出|撤销|注销|追缴|没收|收回|责令|将)[^。\\n]{{2,200}}?){_ENDS}"),
        matching(f"{_BEGINS}(?P<value>(?![^。\\n]{{0,50}}(?:领取|受领))(?:责令|限令?|请|要求|通知)(?:你|当事人|上述|各|自收到|自(?:本)?(?:公告|决定书?|催告书?)?[^,。]{{0,6}}送达)[^。\\n]{{4,200}}?){_ENDS}"),
    ] = None
    service_period: Annotated[Period | None, leading_to("视为(?:已)?(?:公告)?送达")] = None
    remedies: Annotated[
        str | None,
        matching("(?:^|(?<=[。\\n]))(?P<value>[^。\\n]{0,120}?(?:行政复议|行政诉讼|陈述[^。]{0,3}申辩|听证(?!\\)?(?:告知|通知))|人民法院(?:提起)?(?:行政)?(?:诉讼|起诉))[^。\\n]{0,160}?)(?=。|\\n|,(?:逾期|期满|否则)|$)"),
    ] = None


def _addressees(scene: Scene) -> Tree | None:
    """Those of a table or sheet; else those addressed, or named behind a label."""
    labelled = parties_in("(?:当事人|被处罚人|受送达人|纳税人|缴费人|单位名称)(?:名称|姓名)?(?:为|:|\\t)+(?P<names>[^,。;:\\n\\t]{2,80})")
    finders = (with_numbers(addressed(named=True)), with_numbers(labelled))
    return parties_of_rows(scene) or first(trees for finder in finders for trees in finder.find(scene, PARTIES))


KIND = Kind(
    record=AdministrativeService,
    titles=("(?:行政处罚|税务|社保|社会保险|市场监管|市监|责令|催告|事项)[^。]{0,30}(?:送达)?(?:公告|催告书|告知书|决定书|通知书)", "(?:送达|催告)公告", "催告书|税务事项通知"),
    says=("(?:行政处罚|行政强制|行政处理|责令(?:限期)?改正|税务(?:处理|事项|行政)|追缴|催告)", "(?:我局|本局|本机关|我委|我中心|我大队|本委)", "(?:决定书|告知书|通知书|催告书)", "(?:公告|予以)送达|视为(?:已)?送达", "(?:行政复议|行政诉讼|陈述[^。]{0,4}申辩|(?:要求|申请)[^。]{0,6}听证|听证(?:告知|通知))"),
    never_says=("记者", "本院|人民法院(?:受理|公告)", "征收土地|房屋征收", "不动产权"),
    reads={"addressees": _addressees, "documents": papers_served},
)

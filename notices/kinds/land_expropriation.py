"""征收土地公告: an authority announces that it will take, or takes, collective land. 土地管理法 47; 实施条例(2021) 26, 28, 31."""

from __future__ import annotations

from typing import Annotated, Literal

from notices.finders.places import places
from notices.finders.scene import Scene, Tree, reading
from notices.kind import AMENDING, Kind, Record, after, anywhere, matching, near
from notices.model import Span
from notices.patterns import late
from notices.values.areas import Area
from notices.values.document_numbers import DocumentNumber
from notices.values.periods import Period

_TITLED = (
    ("advance", late("预公告|启动|拟征(?:收|用|地)(?:土地)?(?:的)?(?:公告|告知)")),
    ("compensation_plan", late("补偿(?:、?安置)?(?:的)?方案|安置补偿方案")),
)
_TOLD = (
    ("compensation_plan", late("(?:拟定|拟订|制定|形成)[^。]{0,30}补偿(?:、?安置)?方案")),
    ("approved", late("经[^。;]{2,80}号[^。;]{0,12}(?:批准|批复|同意)|(?:批准|批复)[^。;]{0,30}(?:文号|〔)|(?:已|业)经[^。;]{2,30}批准")),
    ("advance", late("拟征收|拟征用|现状调查|社会稳定风险评估")),
    ("compensation_plan", late("补偿(?:、?安置)?方案[^。]{0,12}(?:公告|公示|征求)")),
    ("approved", late("(?:批准|批复)[^。]{0,40}(?:征收|征用)|经[^。]{2,60}(?:批准|批复)|征(?:收|用)土地[^。]{0,12}公告|征地公告")),
)


class LandExpropriation(Record):
    """征收土地公告: collective land is to be taken, on what plan, by whose approval."""

    stage: Literal["advance", "compensation_plan", "approved"] | None = None
    approval_number: Annotated[
        DocumentNumber | None,
        near("批准|批复|批文|文号|审批", unless="^(?:[^\\n。]{0,20})$|补偿标准|公布"),
    ] = None
    locations: Annotated[list[str], places()]
    area_m2: Annotated[
        Area | None,
        after("(?:总面积|面积(?:共计|合计|总计)|(?:合计|共计|总计)(?:[^,。;\\n0-9]{0,10}面积)?|总用地(?:面积)?)(?:约|为|:)*", within=4),
        after("(?:征收|征用)[^,。;\\n0-9]{0,30}(?:土地|面积|集体)", within=4),
        after("(?:集体|征收|征用)[^。;\\n]{0,12}(?:土地|用地)[^。;\\n0-9]{0,8}", within=4),
        after("(?:用地|土地|征收)?面积", within=4),
        anywhere(),
    ] = None
    purpose: Annotated[
        str | None,
        matching("(?:征收(?:土地)?(?:的)?(?:目的|用途)|征地(?:目的|用途)|批准(?:的)?(?:土地)?用途|(?:建设|规划|拟|土地)用途)(?:为|是|:|用于|\\n|\\t)*(?P<value>[^。;\\n\\t]{2,80})"),
        matching("(?:用于|作为)(?P<value>[^。,;\\n]{2,60}(?:建设|项目|工程|用地))"),
        matching("土地[^。;\\n]{0,40},用于(?P<value>[^。,;\\n]{2,40})"),
        matching("(?:^|[。\\n,(])(?:[\\u4e00-\\u9fff]{2,8}[县市区乡镇])?(?:因|为(?:了)?)(?:实施|推进|加快|保障)?(?P<value>[^。,;\\n]{4,50}?(?:项目|工程|建设))(?=[,。;]|需要|需|的需要|用地)"),
    ] = None
    period: Annotated[
        Period | None, near("公[告示](?:期限|期|时间)"), near("抢栽|抢种|抢建|预公告|补偿登记", unless="个月|支付")
    ] = None


def _stage(scene: Scene) -> Tree | None:
    """How far the taking has come: the title says, else what was approved, drafted or is intended."""
    title = scene.notice.title or Span(0, 0)
    for steps, scope in ((_TITLED, title), (_TOLD, Span(0, len(scene.text)))):
        for name, cue in steps:
            match = cue.search(scene.text, scope.start, scope.end)
            if match:
                return reading(scene.notice, name, Span(*match.span()))
    return None


KIND = Kind(
    record=LandExpropriation,
    titles=("征(?:收|用|地)[^。]{0,30}(?:土地|集体|方案|补偿|启动|预)[^。]{0,16}(?:公告|公示|通告)", "征地(?:补偿安置方案|启动|预)?(?:公告|公示)?", "征收(?:土地|集体土地)(?:预|启动)?公告"),
    says=("征收[^。]{0,20}(?:集体|土地)|征地", "(?:集体(?:所有)?|农民集体)(?:的)?土地|土地现状调查|农用地", "补偿(?:安置|标准|登记|方案)|青苗|社会保障", "(?:抢栽|抢种|抢建)|听证|村民委员会|被征地"),
    reads={"stage": _stage},
    never_says=("房屋征收决定|国有土地上房屋", "记者", "出让", AMENDING),
)

"""征收土地公告: an authority announces that it will take, or takes, collective land. 土地管理法 47; 实施条例(2021) 26, 28, 31."""

from __future__ import annotations

from typing import Annotated, Literal

from notices.finders.places import places
from notices.kind import Kind, Record, after, anywhere, choose, matching, near
from notices.values.areas import Area
from notices.values.document_numbers import DocumentNumber
from notices.values.periods import Period


class LandExpropriation(Record):
    """征收土地公告: collective land is to be taken, on what plan, by whose approval."""

    stage: Annotated[
        Literal["advance", "compensation_plan", "approved"] | None,
        choose(
            compensation_plan=("补偿安置方案(?:的)?公告", "补偿安置方案"),
            advance=("预公告", "启动公告", "拟征收"),
            approved=("征收土地(?:的)?公告", "(?:批准|批复)[^。]{0,20}征收", "征(?:收|地)公告"),
        ),
    ] = None
    approval_number: Annotated[DocumentNumber | None, near("批准|批复|批文|文号"), anywhere()] = None
    locations: Annotated[list[str], places()]
    area_m2: Annotated[
        Area | None,
        after("(?:总|拟|共|征收|用地)*(?:征收|征用)?(?:土地|集体土地|用地)?(?:总)?面积(?:约|为|共计|合计|共)*", within=6),
        after("(?:征收|征用|共计|合计)(?:集体)?(?:土地)?(?:总面积)?", within=10),
        anywhere(),
    ] = None
    purpose: Annotated[
        str | None,
        matching("(?:征收(?:土地)?(?:目的|用途)|土地用途|用途|征地目的|项目名称)(?:为|是|:)*(?P<value>[^。,;\\n]{2,60})"),
        matching("(?:因|为(?:了)?(?:实施)?)(?P<value>[^。,;\\n]{4,50}?(?:项目|工程|建设|需要))(?=[,。;]|需要|需|,)"),
    ] = None
    period: Annotated[Period | None, near("公告(?:期限|期|时间)|公示|异议|听证|登记|意见")] = None


KIND = Kind(
    record=LandExpropriation,
    titles=("征(?:收|用|地)[^。]{0,30}(?:土地|集体|方案|补偿|启动|预)[^。]{0,16}(?:公告|公示|通告)", "征地(?:补偿安置方案|启动|预)?(?:公告|公示)?", "征收(?:土地|集体土地)(?:预|启动)?公告"),
    says=("征收[^。]{0,20}(?:集体|土地)|征地", "(?:集体(?:所有)?|农民集体)(?:的)?土地|土地现状调查|农用地", "补偿(?:安置|标准|登记|方案)|青苗|社会保障", "(?:抢栽|抢种|抢建)|听证|村民委员会|被征地"),
    never_says=("房屋征收决定|国有土地上房屋", "记者", "出让"),
)

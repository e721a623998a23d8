"""房屋征收决定公告: a government takes houses on state land and announces how it compensates. 国有土地上房屋征收与补偿条例."""

from __future__ import annotations

from typing import Annotated

from notices.kind import Kind, Record, after, between, clause, matching, near, signed_by
from notices.values.parties import Party
from notices.values.windows import Window


class PropertyExpropriation(Record):
    """房屋征收决定公告: houses on state land are taken."""

    authority: Annotated[Party | None, signed_by()] = None
    project: Annotated[
        str,
        between("关于(?:对|作出|公布|征收)?", "(?=(?:范围内)?(?:的)?国有土地上房屋|房屋征收|征收补偿|(?:征收)?决定的?公告)"),
        matching("(?:决定)?对(?P<value>[^,。;\\n]{2,60}?)(?=(?:范围内)?(?:的)?国有土地上)"),
        matching("(?:因|为)(?P<value>[^,。;\\n]{2,50}?(?:项目|工程))"),
        matching("项目名称(?:为|:)*(?P<value>[^,。;\\n]{2,60})"),
    ]
    scope: Annotated[
        str | None,
        matching("(?:房屋)?征收(?:的)?(?:四至)?范围(?:为|是|:|及[^:]{0,10}:)*(?P<value>[^。\\n]{4,200}?)(?=。|;|,?(?:涉及|具体|详见|共涉及)|\\n)"),
    ] = None
    signing_window: Annotated[Window | None, near("签约(?:期限|期|时间)"), after("签约(?:期限|期|时间)")] = None
    remedies: Annotated[str | None, clause("(?:申请)?行政复议", "(?:提起)?行政诉讼", stops="。\n")] = None


KIND = Kind(
    record=PropertyExpropriation,
    titles=("房屋征收(?:决定|补偿)?[^。]{0,16}(?:公告|通告)", "房屋征收", "(?:旧城|棚户区|旧村)?改造[^。]{0,20}征收"),
    says=("国有土地上房屋(?:征收)?", "房屋征收(?:部门|决定|实施|范围|补偿)|征收范围", "被征收人", "(?:货币补偿|产权调换)|签约期限|行政复议|行政诉讼"),
    never_says=("记者", "集体土地(?:所有权)?", "限价商品房"),
)

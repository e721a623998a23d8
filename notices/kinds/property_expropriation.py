"""房屋征收决定公告: a government takes houses on state land and announces how it compensates. 国有土地上房屋征收与补偿条例."""

from __future__ import annotations

from typing import Annotated

from notices.finders.headers import column
from notices.finders.window_ends import until
from notices.kind import Kind, Record, after, between, clause, matching, near, signed_by, titled_by
from notices.values.parties import Party
from notices.values.windows import Window


class PropertyExpropriation(Record):
    """房屋征收决定公告: houses on state land are taken."""

    authority: Annotated[Party | None, column("征收(?:主体|人|机关)"), signed_by(), titled_by()] = None
    project: Annotated[
        str,
        column("(?:征收|建设)?项目(?:的)?名称", "征收项目$"),
        matching("(?:征收|建设)?项目(?:的)?(?:名称)?(?::|\\t|为(?=[^,。;]{4}))(?P<value>[^,。;\\n\\t]{2,60})"),
        matching(
            "(?:因|为(?:了)?)(?:实施|推进|加快|加快推进|进行|做好)?(?P<value>[^,。;\\n]{2,50}?(?:项目|工程))"
            "(?=(?:建设|实施|顺利实施)?(?:的)?(?:需要|需|建设|实施|用地)|[,。;])"
        ),
        matching("(?:决定|拟|现)对(?P<value>(?![该本])[^,。;:\\n《》]{4,40}?(?:项目|工程)(?:\\([^()\\n]{1,12}\\))?)(?=(?:的)?(?:用地)?(?:房屋)?(?:范围|规划红线|红线|征收))"),
        matching("(?:^|[,。;:\\n对])(?P<value>(?![该本])[^,。;:\\n《》]{4,40}?(?:项目|工程))(?=(?:的)?(?:房屋)?(?:签约|征收|范围|规划红线))"),
        between("关于(?:对|作出|公布|征收|延长)?", "(?=(?:范围内|规划红线内?)?(?:的)?国有土地上房屋|房屋征收|征收补偿|(?:征收)?决定的?公告)"),
        matching("(?:决定)?(?:对|征收)(?P<value>(?![该本])[^,。;\\n]{2,60}?)(?=(?:规划红线)?(?:范围内|两侧|区域内)?(?:的)?国有土地上)"),
    ]
    scope: Annotated[
        str | None,
        column("(?:房屋)?征收(?:的)?(?:四至)?范围"),
        matching("(?:房屋)?征收(?:的)?(?:四至)?(?:范围|四至)(?:(?:为|是|:|\\n|及[^:]{0,10}:)+|(?=[东南西北]至|东起|北起|南起|西起))(?P<value>[^。\\n]{4,200}?)(?=。|;|,(?:以|并)|,?(?<!\\()(?:涉及|具体|详见|共涉及)|\\n|$)"),
    ] = None
    signing_window: Annotated[Window | None, after("签约(?:期限|期|时间)", within=8), near("签约(?:期限|期|时间)"), until("签约(?:期限|期|时间)")] = None
    remedies: Annotated[str | None, clause("(?:申请)?行政复议", "(?:提起)?行政诉讼", "申请复议", stops="。\n")] = None


KIND = Kind(
    record=PropertyExpropriation,
    titles=("房屋征收(?:决定|补偿)?[^。]{0,16}(?:公告|通告)", "房屋征收", "(?:旧城|棚户区|旧村)?改造[^。]{0,20}征收"),
    says=("国有土地上房屋(?:征收)?|房屋[^。,]{0,6}(?:进行|实施|予以)征收", "房屋征收(?:部门|决定|实施|范围|补偿)|征收(?:范围|部门|四至)", "被征收人", "(?:货币补偿|产权调换)|签约期限|行政复议|行政诉讼"),
    never_says=("记者", "集体土地(?:所有权)?", "限价商品房"),
)

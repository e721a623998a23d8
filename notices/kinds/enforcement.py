"""执行公告: a court orders a debtor to perform, to leave a house, restricts spending, or offers a reward. 民事诉讼法 247-272."""

from __future__ import annotations

from typing import Annotated

from notices.finders.cases import sued
from notices.finders.listed import addressed, listed_after, with_numbers
from notices.finders.named import parties_in
from notices.finders.speakers import by_court, court_speaking
from notices.kind import Kind, Record, after, anywhere, matching, signed_by
from notices.values.case_numbers import CaseNumber
from notices.values.dates import MOMENT, Moment
from notices.values.money import Money
from notices.values.parties import Party

_TIME = r"(?:[^,。;\n]{0,30}?(?:[0-9一二三四五六七八九十]个?(?:工作)?[日天月]|[日时分])(?:之?内|之?前|以前|,)+|(?:立即|自觉|主动|自动)?)"
_WHO = "(?:你们?(?:公司|单位|[一二两三四]?人|等)*|被执行人[^,。;\\n]{0,30}?|其|上述[^,。;\\n]{0,10}?|各|相关人员)"
_REST = "(?=[。;\\n]|,并(?:依法)?(?:限制|采取)|,(?:逾期|否则|到期|届时|如|若|拒不|期满|仍)|$)"
_NUMBER = r"(?P<value>[(〔\[](?:19|20)[0-9]{2}[)〕\]][\u4e00-\u9fff0-9]{1,12}执[\u4e00-\u9fff]{0,4}第?[0-9]{1,6}(?:-[0-9]{1,3})?号(?:之[0-9一二三四五六七八九十]{1,3})?)"


class Enforcement(Record):
    """执行公告: a court orders debtors to perform."""

    issuers: Annotated[list[Party], signed_by(), court_speaking()] = []
    court: Annotated[Party, by_court()]
    case_number: Annotated[CaseNumber | None, after("执行案号(?:为|是|:|\\t)*", "案号(?:为|是|:|\\t)*"), matching(_NUMBER), anywhere()] = None
    debtors: Annotated[
        list[Party],
        with_numbers(listed_after("被执行人(?:的)?(?:基本)?(?:情况|信息|姓名|名称|名单)?(?:为|:|\\t)")),
        with_numbers(addressed(named=True)),
        with_numbers(sued()),
        with_numbers(parties_in("被执行人(?P<names>[^,。;:\\n与]{2,80}?)(?=[,。;:(]|与|的|未|名下|所有|在|拒|应|必须|一案)")),
    ]
    demand: Annotated[
        str | None,
        matching(f"(?:(?:责令|限令|督促|敦促|命令|通知(?!书)){_WHO}?|(?<![有期权时额局])限{_WHO})(?:及[^,。;\\n]{{2,16}}?)?(?:必须|应当?|须|务必|在|于|自)?{_TIME}(?P<value>(?![,制])[^。;\\n]{{4,160}}?){_REST}"),
        matching(f"限制(?!高?消费)[^,。;\\n]{{0,60}}?(?P<value>不得[^。;\\n]{{4,160}}?){_REST}"),
        matching(f"(?:应当?|须|必须|请)(?:在|于|自)?(?=[^,。;\\n]{{0,30}}(?:前|内)){_TIME}(?P<value>(?!,)[^。;\\n]{{4,160}}?){_REST}"),
    ] = None
    deadline: Annotated[Moment | None, matching(f"(?P<value>{MOMENT.pattern})(?=(?:\\([^()]{{1,8}}\\))?(?:之?前|以前|为?止|届满))"), matching(f"(?:悬赏|举报|公告|征集|有效|奖励)(?:的)?(?:有效)?(?:期限?|期间|时间)(?:为|是|:)*(?:自|从)?[^。;至到\\n]{{0,30}}[至到](?P<value>{MOMENT.pattern})")] = None
    amount: Annotated[
        Money | None,
        after(
            "(?:标的(?:额|金额)?|执行(?:标的|金额|款)|欠款|本金|案款|工程款|货款|借款|款项|赔偿款|金额|支付|给付|偿还|返还|缴纳|履行)(?:为|共计|合计|人民币|:|\\t)*",
            within=16,
        ),
    ] = None


KIND = Kind(
    record=Enforcement,
    titles=(
        "执行(?:悬赏)?(?:公告|通告|通知|令)",
        "悬赏(?:执行)?(?:公告|通告|令)?",
        "限制(?:高)?消费",
        "(?:腾退|迁出|腾空|搬离|清场|强制执行|强制)[^。]{0,10}(?:公告|通告)",
        "(?:限期|敦促|督促|责令)[^。]{0,8}(?:履行|腾退|迁出|搬离)",
    ),
    says=(
        "被执行人",
        "(?:申请)?执行(?:申请执行)?(?:人|一案|通知书|裁定|措施|案号|标的)",
        "限制[^。]{0,8}消费|失信|悬赏|(?:责令|限)(?:你|被执行人)|强制(?:执行|腾退|迁出)|书面异议|案外人",
        "迁出|腾退|腾空|搬离|履行(?:义务|生效)|给付|财产线索|查封|扣押|冻结|还款义务",
        "(?:本院|法院)[^。]{0,40}(?:执行|扣押|查封)",
    ),
    never_says=("(?:拍卖|变卖)(?:公告|会|平台)|竞买|起拍价", "破产", "行政处罚(?:决定|告知)书"),
)

"""执行公告: a court orders a debtor to perform, to leave a house, restricts spending, or offers a reward. 民事诉讼法 247-272."""

from __future__ import annotations

from typing import Annotated

from notices.finders.named import addressed, by_court, parties_in
from notices.kind import Kind, Record, after, anywhere, before, clause, near
from notices.values.case_numbers import CaseNumber
from notices.values.dates import Moment
from notices.values.money import Money
from notices.values.parties import Party


class Enforcement(Record):
    """执行公告: a court orders debtors to perform."""

    court: Annotated[Party, by_court()]
    case_number: Annotated[CaseNumber | None, anywhere()] = None
    debtors: Annotated[
        list[Party],
        parties_in(r"被执行人(?:为|:)?(?P<names>[^,。;:\n与]{2,80}?)(?=[,。;:(]|与|的|未|名下|所有|在|拒|应|必须|一案|[\u4e00-\u9fff]{2,10}纠纷)|与(?P<names2>[^,。;:\n]{2,60}?)(?=(?:[\u4e00-\u9fff]{2,12})(?:纠纷|一案))"),
        addressed(),
    ]
    demand: Annotated[str | None, clause("责令", "(?:自动)?(?:迁出|腾退|腾空|搬离|搬出)", "(?:自觉|立即|主动)履行", "限制[^。]{0,10}(?:高)?消费", "悬赏|奖励", stops="。;\n")] = None
    deadline: Annotated[Moment | None, before("(?:之?前|以前)"), near("限|逾期|迁出|腾退|履行")] = None
    amount: Annotated[Money | None, after("(?:标的(?:额|金额)?|执行(?:标的|金额)|欠款|本金|案款|金额|支付|偿还|履行)(?:为|共计|合计|人民币)*", within=16)] = None


KIND = Kind(
    record=Enforcement,
    titles=("执行(?:悬赏)?(?:公告|通告|通知)", "悬赏(?:执行)?(?:公告|通告|令)?", "限制(?:高)?消费", "(?:腾退|迁出|腾空|搬迁|强制)[^。]{0,10}(?:公告|通告)"),
    says=("被执行人", "(?:申请)?执行(?:人|一案|通知书|裁定|措施)", "(?:限制[^。]{0,8}消费|失信|悬赏|强制(?:执行|腾退|迁出)|责令)", "迁出|腾退|腾空|履行(?:义务|生效)"),
    never_says=("拍卖", "破产", "行政处罚"),
)

"""破产公告: a court or the administrator announces that a bankruptcy was accepted, declared or ended. 企业破产法 14, 45, 62, 105-121."""

from __future__ import annotations

from typing import Annotated, Literal

from notices.finders.creditors import claims_lodged_with
from notices.finders.named import by_court, party_after
from notices.kind import Kind, Record, anywhere, choose, matching, near
from notices.values.case_numbers import CaseNumber
from notices.values.contacts import Contact
from notices.values.dates import Day
from notices.values.hearings import Hearing
from notices.values.parties import Party
from notices.values.windows import Window


class Bankruptcy(Record):
    """破产公告: what a court decided in a bankruptcy, and what creditors have to do."""

    court: Annotated[Party, by_court()]
    case_number: Annotated[CaseNumber | None, anywhere()] = None
    debtor: Annotated[
        Party,
        party_after("(?:受理|宣告|对|终结|终止|批准|认可|确认|裁定)(?:债务人|被申请人)?(?=[^,。;]{4,40}(?:公司|厂|企业|合作社|中心)[^,。;]{0,10}(?:破产|重整|和解|清算|提出))", "债务人(?:为|:)?", "对(?=[^,。;]{4,40}(?:进行|提出|的)?(?:破产|重整|强制清算))", "受理(?:了)?", "宣告"),
    ]
    applicant: Annotated[Party | None, party_after("(?:根据|依据)(?:申请人|债权人|债务人)?(?=[^。;]{2,60}(?:的)?申请)", "申请人")] = None
    event: Annotated[
        Literal["accepted", "declared_bankrupt", "reorganisation", "settlement", "terminated", "other"] | None,
        choose(
            terminated=("终结[^。;]{0,40}破产(?:清算)?程序", "终止[^。;]{0,40}(?:重整|和解)程序", "终结[^。;]{2,60}程序"),
            declared_bankrupt=("宣告[^。;]{0,60}破产",),
            settlement=("(?:裁定|申请)[^。;]{0,40}和解", "破产和解"),
            reorganisation=("(?:受理|裁定|进行|对)[^。;]{0,60}重整", "破产重整", "重整计划"),
            accepted=("受理[^。;]{0,60}(?:破产|清算)",),
            other=("破产",),
        ),
    ] = None
    ruling_date: Annotated[
        Day | None,
        matching("(?:本院|[\\u4e00-\\u9fff]{2,20}法院)(?:根据[^。;]{2,60}申请)?,?(?:已)?(?:于)?(?P<value>[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日)(?=[^。;]{0,40}(?:裁定|作出|受理|宣告))"),
        near("裁定"),
    ] = None
    administrator: Annotated[Party | None, party_after("(?:并|同时)?(?:指定|决定由)(?:了)?", "管理人(?:为|是|:)", "指定")] = None
    claims_window: Annotated[Window | None, near("申报|债权")] = None
    claims_to: Annotated[Contact | None, claims_lodged_with()] = None
    creditors_meeting: Annotated[Hearing | None, near("债权人会议")] = None


KIND = Kind(
    record=Bankruptcy,
    titles=("破产(?:清算|重整|和解|宣告|受理)?", "(?:受理|终结)[^。]{0,30}(?:破产|重整)", "重整|和解公告|强制清算"),
    says=("破产(?:清算|重整|和解|程序|财产|法)|重整(?:程序|计划)", "(?:裁定|决定)[^。]{0,40}(?:受理|宣告|终结|指定)", "管理人", "申报债权|债权人会议|债权申报"),
    never_says=("记者", "证券代码"),
)

"""破产公告: a court or the administrator announces that a bankruptcy was accepted, declared or ended. 企业破产法 14, 45, 62, 105-121."""

from __future__ import annotations

from typing import Annotated, Literal

from notices.finders.creditors import claims_lodged_with
from notices.finders.insolvency import insolvent, petitioner
from notices.finders.named import party_after
from notices.finders.nearby import leading_to, until
from notices.finders.speakers import by_court, court_speaking
from notices.kind import Kind, Record, after, anywhere, choose, matching, near, signed_by
from notices.values.case_numbers import CaseNumber
from notices.values.contacts import Contact
from notices.values.dates import Day
from notices.values.hearings import PATTERN as HEARING
from notices.values.hearings import Hearing
from notices.values.parties import Party
from notices.values.windows import Window


class Bankruptcy(Record):
    """破产公告: what a court decided in a bankruptcy, and what creditors have to do."""

    issuers: Annotated[list[Party], signed_by(), court_speaking()] = []
    court: Annotated[Party, by_court()]
    case_number: Annotated[CaseNumber | None, after("案号(?:为|是|:|\\t)*"), anywhere()] = None
    debtor: Annotated[Party, insolvent()]
    applicant: Annotated[Party | None, petitioner()] = None
    event: Annotated[
        Literal["accepted", "declared_bankrupt", "reorganisation", "settlement", "terminated", "other"] | None,
        choose(
            terminated=("终结[^。;]{0,60}程序", "终止[^。;]{0,60}程序(?![^。;]{0,30}宣告)"),
            declared_bankrupt=("(?<!未)宣告[^。;]{0,60}破产",),
            settlement=("和解(?:一案|案|申请|协议|程序|还债)|破产和解",),
            reorganisation=("裁定[^。;]{2,40}重整(?=[,。并]|$)", "重整(?:一案|案|申请|程序|计划|期间)|(?:进行|破产|预)重整"),
            accepted=("受理[^。;]{0,60}(?:破产|清算)", "破产清算", "强制清算"),
            other=("债权人会议",),
        ),
    ] = None
    ruling_date: Annotated[
        Day | None,
        leading_to("裁定,?(?:宣告|终结|终止|批准|认可)"),
        leading_to("裁定(?!书)", "裁定书"),
    ] = None
    administrator: Annotated[
        Party | None,
        party_after("(?:指定|选定|决定由)(?:了)?", "(?<![\\u4e00-\\u9fff])管理人(?:名称)?(?:为|是|:|\\t)", "管理人(?:为|是|:|\\t)", "(?<![\\u4e00-\\u9fff])(?:经|由|据)?管理人(?=[(][^()]{4,40}[)])"),
        matching("(?:指定|选定|决定由|由)(?:了)?(?!由)(?P<value>[^,。;、:\\n]{2,60}?)(?=(?:\\([^()]{2,80}\\))?(?:[、和][^。;]{2,60})?(?:共同|联合)?(?:担任|为|作为)[^,。;]{0,60}管理人)"),
    ] = None
    claims_window: Annotated[Window | None, near("申报(?!债权的债权人|后)"), until("申报")] = None
    claims_to: Annotated[Contact | None, claims_lodged_with()] = None
    creditors_meeting: Annotated[
        Hearing | None,
        matching(f"(?:变更|改|延期|推迟|调整|改期|顺延|延后)(?:为|至|到|于|在)(?P<value>{HEARING.pattern})"),
        near("债权人会议"),
    ] = None


KIND = Kind(
    record=Bankruptcy,
    titles=("破产(?:清算|重整|和解|宣告|受理)?", "(?:受理|终结)[^。]{0,30}(?:破产|重整)", "重整|和解公告|强制清算", "债权人会议"),
    says=(
        "破产(?:清算|重整|和解|程序|财产|法|还债)|(?:预)?重整(?:程序|计划|一案|案)|(?:和解|清算)一案",
        "(?:裁定|决定)[^。]{0,60}(?:受理|宣告|终结|终止|指定|批准|认可)",
        "管理人",
        "申报债权|债权申报",
        "债权人会议",
        "企业破产法|破产财产|宣告[^。;]{0,60}破产",
    ),
    never_says=("记者", "证券代码"),
)

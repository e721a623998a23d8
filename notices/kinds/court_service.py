"""法院送达公告: a court serves papers by publication on parties that it cannot reach. 民事诉讼法(2023) 95, 283."""

from __future__ import annotations

from typing import Annotated

from notices.finders.answers import answer_until, evidence_until
from notices.finders.cases import cause_of_action, sued, suing
from notices.finders.listed import addressed
from notices.finders.named import party_after
from notices.finders.nearby import leading_to
from notices.finders.served import documents_served
from notices.finders.speakers import by_court, court_speaking
from notices.kind import Kind, Record, after, anywhere, near, signed_by
from notices.values.case_numbers import CaseNumber
from notices.values.hearings import Hearing
from notices.values.parties import Party
from notices.values.periods import Period

_NUMBERED = "案号(?:为|是|:|\\t)*"


class CourtService(Record):
    """法院送达公告: a court serves papers by publication."""

    issuers: Annotated[list[Party], signed_by(), court_speaking()] = []
    court: Annotated[Party, by_court()]
    case_number: Annotated[CaseNumber | None, after(_NUMBERED), anywhere()] = None
    addressees: Annotated[list[Party], addressed(), sued()]
    claimants: Annotated[list[Party], suing()] = []
    cause: Annotated[str | None, cause_of_action()] = None
    documents: Annotated[list[str], documents_served()] = []
    service_period: Annotated[
        Period | None,
        leading_to("视为(?:已)?(?:公告)?送达|(?:即|便)为送达"),
        leading_to("(?:来|到|至)[^。;,]{0,16}(?:领取|受领)"),
    ] = None
    answer_period: Annotated[Period | None, answer_until()] = None
    evidence_period: Annotated[Period | None, evidence_until()] = None
    hearing: Annotated[Hearing | None, near("开庭|审理|听证|询问|宣判|谈话|调解")] = None
    appeal_period: Annotated[Period | None, leading_to("上诉(?!人|案)")] = None
    appeal_court: Annotated[Party | None, party_after("上诉(?:于|至|到)", "(?:并)?(?:向|至)(?=[\\u4e00-\\u9fff]{2,20}法院(?:提起|提出)?上诉)")] = None


KIND = Kind(
    record=CourtService,
    titles=("人民法院[^。]{0,6}公告", "送达(?:起诉状|开庭|判决|裁判|裁定)?(?:文书)?(?:的)?公告", "法院公告"),
    says=(
        "(?:本院|我院)(?:已)?(?:依法)?(?:受理|立案|审理|作出|执行)",
        "公告(?:向你)?(?:们|公司|方)?[^。]{0,10}送达|送达[^。]{0,60}(?:副本|传票|通知书|判决书|裁定书|告知书)",
        "视为(?:已)?送达",
        "(?:纠纷|之诉|离婚|合同)[^。]{0,6}案|一案",
        "本院|我院|人民法院",
        "(?:开庭|公开审理|缺席(?:审理|判决|裁判))|上诉于|上诉状",
    ),
    never_says=("破产(?:程序|财产|一案)", "破产(?:清算|重整|和解)|宣告[^。]{0,12}破产", "公示催告|除权", "宣告[^。]{0,90}(?:失踪|死亡)", "仲裁委|劳动人事争议", "行政处罚|税务", "(?:责令|限)(?:你|被执行人)[^。]{2,60}(?:迁出|腾退|腾空|搬离|履行|给付|支付|偿还)|悬赏|(?:采取|限制你)[^。]{0,12}消费|腾退", "(?:我|本)(?:局|委|机关)", "债权人会议|申报债权"),
)

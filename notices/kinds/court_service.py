"""法院送达公告: a court serves papers by publication on parties that it cannot reach. 民事诉讼法(2023) 95, 283."""

from __future__ import annotations

from typing import Annotated

from notices.finders.cases import cause_of_action, documents_served, suing
from notices.finders.named import addressed, by_court, parties_in, party_after
from notices.kind import Kind, Record, anywhere, matching, near
from notices.values.case_numbers import CaseNumber
from notices.values.hearings import Hearing
from notices.values.parties import Party
from notices.values.periods import Period

_DAYS = "(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:日|天)"


class CourtService(Record):
    """法院送达公告: a court serves papers by publication."""

    court: Annotated[Party, by_court()]
    case_number: Annotated[CaseNumber | None, anywhere()] = None
    addressees: Annotated[list[Party], addressed(), parties_in("(?:诉|被告|与)(?P<names>[^,。;:\\n]{2,80}?)(?:[^,。;]{2,16}(?:纠纷|一案))")]
    claimants: Annotated[list[Party], suing()] = []
    cause: Annotated[str | None, cause_of_action()] = None
    documents: Annotated[list[str], documents_served()] = []
    service_period: Annotated[
        Period | None,
        matching(f"(?P<value>(?:自|从)?[^,。;]{{0,16}}(?:公告|发出|刊登|登报|见报|发布)[^,。;]{{0,10}}(?:之日|日)?起,?(?:经过|满|经|过)*(?:{_DAYS}|(?:三|3|六|6)个月)(?:内)?)(?=[^。;]{{0,24}}视为(?:已)?送达)"),
        near("视为(?:已)?送达"),
        matching(f"(?P<value>(?:自|从)[^,。;]{{0,16}}(?:公告|发出|刊登|登报|发布)[^,。;]{{0,10}}(?:之日|日)?起,?(?:经过|满|经|过)*(?:{_DAYS}|三个月)(?:内)?)(?=[^。;]{{0,30}}(?:来|到)[^。;]{{0,10}}(?:领取|受领))"),
    ] = None
    answer_period: Annotated[
        Period | None,
        matching(f"(?P<value>公告期?(?:送达)?(?:届)?满(?:之日起|之日|后)?的?(?:第)?{_DAYS}(?:内)?)(?=(?:和|及|、|与)(?:第)?{_DAYS})"),
        matching(f"答辩[^。;]{{0,16}}期限?(?:分别)?(?:为|是)?(?P<value>[^,。;]{{0,24}}?{_DAYS}(?:内)?)"),
        matching(f"(?P<value>(?:公告期?(?:送达)?(?:届)?满|送达)(?:之日起|后|之日后|之次日起)?的?{_DAYS}(?:内)?)(?=[^。;]{{0,20}}答辩)"),
    ] = None
    evidence_period: Annotated[
        Period | None,
        matching(f"举证[^。;]{{0,16}}期限?(?:分别)?(?:均)?(?:为|是)?(?:[^,。;]{{0,24}}{_DAYS}(?:内)?(?:和|及|、))(?P<value>(?:第)?{_DAYS}(?:内)?)"),
        matching(f"举证[^。;,]{{0,10}}期限?(?:为|是)?(?P<value>[^,。;]{{0,24}}?{_DAYS}(?:内)?)"),
        matching(f"(?P<value>(?:公告期?(?:送达)?(?:届)?满|送达|答辩期?(?:届)?满)(?:之日起|后|之日后|之次日起)?的?{_DAYS}(?:内)?)(?=[^。;]{{0,20}}举证)"),
    ] = None
    hearing: Annotated[Hearing | None, near("开庭|审理|听证|询问")] = None
    appeal_period: Annotated[Period | None, near("上诉")] = None
    appeal_court: Annotated[Party | None, party_after("上诉(?:于|至|到)", "上诉状[^。]{0,60}上诉(?:于|至)")] = None


KIND = Kind(
    record=CourtService,
    titles=("人民法院[^。]{0,6}公告", "送达(?:起诉状|开庭|判决|裁判|裁定)?(?:文书)?(?:的)?公告", "^公告$|法院公告"),
    says=(
        "(?:本院|我院)(?:已)?(?:依法)?(?:受理|立案|审理|作出)",
        "公告(?:向你)?(?:们|公司|方)?[^。]{0,10}送达|送达[^。]{0,60}(?:副本|传票|通知书|判决书|裁定书|告知书)",
        "视为(?:已)?送达",
        "(?:纠纷|之诉|离婚|合同)[^。]{0,6}案|一案",
        "(?:开庭|公开审理|缺席(?:审理|判决|裁判))|上诉于|上诉状",
    ),
    never_says=("破产(?:清算|重整|和解)|宣告[^。]{0,12}破产", "公示催告|除权", "宣告[^。]{0,20}(?:失踪|死亡)", "仲裁委|劳动人事争议", "行政处罚|税务", "执行(?:通知书|裁定书|一案)|申请执行人|失信"),
)

"""公示催告: a court summons whoever holds a lost bill, and declares it void. 民事诉讼法(2023) 229-234."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from notices.finders.named import party_after
from notices.finders.nearby import anchored, unit_in_label
from notices.finders.scene import first
from notices.finders.speakers import by_court, court_speaking
from notices.kind import Kind, Record, Scene, Tree, after, anywhere, choose, matching, near, signed_by
from notices.values.bill_numbers import BillNumber
from notices.values.case_numbers import CaseNumber
from notices.values.dates import Day
from notices.values.money import Money
from notices.values.parties import Party
from notices.values.periods import PATTERN as PERIOD
from notices.values.periods import Period, read_period
from notices.values.shape import Shape
from notices.values.value import Value

_IS = "(?:名称|全称)?(?:为|是|:|\\t)*"
_VOID = "(?:自(?:本)?判决公告之日|催告期间?(?:现)?(?:已(?:经)?)?(?:届)?满[^。]{0,8}(?:无人|没有|未有)|日(?:依法)?(?:作出|判决|宣告)[^。]{0,60}(?:判决|无效)|判决如下|(?:已|现)(?:依法)?(?:作出|判决|宣告)[^。]{0,40}(?:除权判决|无效))"


class Instrument(Shape):
    """The lost bill."""

    type: Annotated[
        str | None,
        matching("(?P<value>(?:电子)?(?:银行|商业)承兑汇票|(?:现金|转账)支票|银行(?:汇票|本票))"),
        matching("(?P<value>(?:电子)?(?:银行|商业)承兑汇票|(?:现金|转账)支票|银行(?:汇票|本票)|支票|本票|汇票|提单|仓单|(?:无)?记名股票|股票|股权证|存单|债券)"),
    ] = None
    number: Annotated[
        BillNumber | None,
        after("(?:票据?|票面|汇票|支票|本票|股票|存单|提单|仓单|凭证)?(?:号码?|编号)(?:为|是|:|\\t|\\s)*"),
    ] = None
    amount: Annotated[
        Money | None,
        unit_in_label("金额|面额|面值"),
        after("(?:票面|出票|票据|汇票|支票)?(?:金额|面额|面值)(?:\\([^()]{1,8}\\))?(?:为|是|人民币|:|\\t)*", "(?:票面|票据)(?:金额)?(?:为)?"),
        near("金额|票面"),
    ] = None
    drawer: Annotated[Party | None, party_after(f"出票(?:人|单位|行){_IS}")] = None
    payee: Annotated[Party | None, party_after(f"收款(?:人|单位){_IS}")] = None
    holder: Annotated[Party | None, party_after(f"(?:最后)?(?<!合法)(?:持票人|持有人){_IS}", f"(?:最后)?(?:被)?背书人{_IS}")] = None
    paying_bank: Annotated[Party | None, party_after(f"(?:付款(?:行|人|银行)|承兑(?:行|人|银行)|支付(?:行|银行)|出票行){_IS}")] = None
    issued_on: Annotated[Day | None, after("(?:出票|签发|开票)(?:日期|日|时间)(?:为|是|:|\\t)*")] = None
    due_on: Annotated[Day | None, after("(?:汇票|票据)?到期(?:日期|日|时间)(?:为|是|:|\\t)*")] = None


class BillInvalidation(Record):
    """公示催告: a court summons holders of a lost bill, or declares it void."""

    issuers: Annotated[list[Party], signed_by(), court_speaking()] = []
    court: Annotated[Party, by_court()]
    case_number: Annotated[CaseNumber | None, after("案号(?:为|是|:|\\t)*"), anywhere()] = None
    applicant: Annotated[Party | None, party_after("(?<!被)申请人(?:为|:|\\t)?", "(?:受理|审理)(?:了)?(?:申请人)?", "因")] = None
    instrument: Instrument
    period: Period | None = None
    event: Annotated[Literal["summons", "judgment"] | None, choose(judgment=("除权(?:判决)?(?:的)?公告", _VOID), summons=("公示催告", "申报权利"))] = None


def _period(scene: Scene) -> Tree | None:
    """The time for claims; a judgment only tells of the one that has run out."""
    if re.search(_VOID, scene.text):
        return None
    return first(anchored(near("申报|催告|权利")).find(scene, Value(PERIOD, read_period)))


KIND = Kind(
    record=BillInvalidation,
    titles=("公示催告", "除权(?:判决)?"),
    says=("公示催告", "(?:票据|汇票|支票|本票|提单)", "申报权利|利害关系人", "除权判决|宣告[^。]{0,60}无效|转让票据权利的行为无效"),
    never_says=("记者",),
    reads={"period": _period},
)

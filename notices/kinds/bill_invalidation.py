"""公示催告: a court summons whoever holds a lost bill, and declares it void. 民事诉讼法(2023) 229-234."""

from __future__ import annotations

from typing import Annotated, Literal

from notices.finders.named import by_court, party_after
from notices.kind import Kind, Record, after, anywhere, choose, matching, near
from notices.values.case_numbers import CaseNumber
from notices.values.dates import Day
from notices.values.money import Money
from notices.values.parties import Party
from notices.values.periods import Period
from notices.values.shape import Shape


class Instrument(Shape):
    """The lost bill."""

    type: Annotated[str | None, matching("(?P<value>(?:电子)?(?:银行|商业)承兑汇票|(?:现金|转账)支票|银行汇票|银行本票|支票|本票|汇票|提单|仓单|记名股票|股票|存单)")] = None
    number: Annotated[str | None, matching("(?:票据?号(?:码)?|票面号码?|汇票号码?|支票号码?|号码|编号|票号)(?:为|是|:|\\s)*(?P<value>[0-9A-Z][0-9A-Z /-]{5,32}[0-9A-Z])")] = None
    amount: Annotated[Money | None, after("(?:票面|出票|票据|汇票)?(?:金额|面额)(?:为|是|人民币|\\(大写\\)|:)*", "(?:票面|票据)(?:金额)?(?:为)?"), near("金额|票面")] = None
    drawer: Annotated[Party | None, party_after("出票(?:人|单位|行)(?:名称|全称)?(?:为|是|:)*")] = None
    payee: Annotated[Party | None, party_after("收款(?:人|单位)(?:名称|全称)?(?:为|是|:)*")] = None
    holder: Annotated[Party | None, party_after("(?:最后)?(?:持票人|背书人|被背书人)(?:名称)?(?:为|是|:)*")] = None
    paying_bank: Annotated[Party | None, party_after("(?:付款(?:行|人|银行)|承兑(?:行|人|银行)|出票行)(?:名称|全称)?(?:为|是|:)*")] = None
    issued_on: Annotated[Day | None, after("(?:出票|签发)(?:日期|日|时间)(?:为|是|:)*")] = None
    due_on: Annotated[Day | None, after("(?:汇票)?(?:到期)(?:日期|日|时间)(?:为|是|:)*")] = None


class BillInvalidation(Record):
    """公示催告: a court summons holders of a lost bill, or declares it void."""

    court: Annotated[Party, by_court()]
    case_number: Annotated[CaseNumber | None, anywhere()] = None
    applicant: Annotated[Party | None, party_after("申请人(?:为|:)?", "(?:受理|审理)(?:了)?(?:申请人)?", "因")] = None
    instrument: Instrument
    period: Annotated[Period | None, near("申报|催告|权利")] = None
    event: Annotated[
        Literal["summons", "judgment"] | None,
        choose(judgment=("除权判决", "(?:判决|宣告)[^。]{0,60}无效", "判决"), summons=("公示催告",)),
    ] = None


KIND = Kind(
    record=BillInvalidation,
    titles=("公示催告", "除权(?:判决)?"),
    says=("公示催告", "(?:票据|汇票|支票|本票|提单)", "申报权利|利害关系人", "除权判决|宣告[^。]{0,60}无效|转让票据权利的行为无效"),
    never_says=("记者",),
)

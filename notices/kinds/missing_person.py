"""宣告失踪、死亡公告: a court looks for a person before it declares the person missing or dead. 民法典 40-46; 民事诉讼法 190-193."""

from __future__ import annotations

from typing import Annotated, Literal

from notices.finders.named import party_after
from notices.finders.nearby import anchored
from notices.finders.speakers import by_court, court_speaking
from notices.kind import Kind, Record, after, anywhere, choose, matching, near, signed_by
from notices.values.case_numbers import CaseNumber
from notices.values.dates import DAY, Day
from notices.values.parties import Party
from notices.values.periods import Period
from notices.values.persons import NAMED
from notices.values.shape import Shape

_KIN = "(?:(?:公民|自然人)|其(?:丈夫|妻子|妻|夫|(?:长|次|三|养|继|儿)?子|(?:长|次|三|养|继)?女儿?|父亲?|母亲?|爷爷|奶奶|祖父|祖母|外祖父|外祖母|哥哥|弟弟|姐姐|妹妹|兄|弟|姐|妹|孙子|孙女|侄子|侄女|外甥|亲属|兄弟|兄长)?)?(?:被申请人|下落不明人)?"
_ANY_NAME = "[\\u4e00-\\u9fff·]{2,4}|[\\u4e00-\\u9fff]{1,12}(?:·[\\u4e00-\\u9fff]{1,12}){1,4}"


class MissingPersonSought(Shape):
    """The person who is looked for."""

    name: Annotated[
        str | None,
        matching(f"(?:(?:申请|要求|请求)?(?:宣告|认定)|申请(?!人|宣告)|查找){_KIN}(?P<value>(?!公民|自然人){NAMED})(?=(?:\\([^()]{{2,80}}\\))?(?:为)?(?:失踪|死亡)|已死亡)"),
        matching(f"(?:下落不明人|被申请人|被宣告(?:失踪|死亡)人)(?:姓名)?(?:为|是|:|\\t)*(?P<value>{NAMED})(?=[^\\u4e00-\\u9fff]|$|应|自|于|系|下落|失踪|生前|的|(?:为)?(?:失踪|死亡))"),
        matching(f"(?:称|系|为|[,:。])(?:其|我|本人)?(?:的)?{_KIN}(?P<value>{NAMED})(?=[,(][男女][,性、)])"),
        matching(f"(?:(?:申请|要求|请求)?(?:宣告|认定)|申请(?!人|宣告)|查找){_KIN}(?P<value>(?!公民|自然人|其){_ANY_NAME})(?=(?:为)?(?:失踪|死亡)|已死亡)"),
        matching(f"(?:^|[。,:\\n])(?P<value>{NAMED})(?=[,(][男女][,性、)])"),
    ] = None
    sex: Annotated[str | None, matching("(?:[,(、:]|性别[:\\t]?)(?P<value>[男女])(?=[,性、)。\\n\\t;]|$)")] = None
    born_on: Annotated[
        Day | None,
        matching(f"(?P<value>{DAY})(?=出生|生(?![效产]))"),
        after("出生(?:日期|年月日?|时间)?(?:为|是|于|:|\\t)*", "生于(?:公元)?"),
        near("出生|生于|年生"),
    ] = None
    resident_id: Annotated[
        str | None,
        matching("(?:身份证?件?号?(?:码)?|身份号码)(?:为|是|:|\\t)*(?P<value>[0-9]{17}[0-9Xx]|[0-9]{15})"),
    ] = None
    address: Annotated[
        str | None,
        matching("(?:户籍所在地|户籍地(?:址)?|户籍住址|户口所在地|经常居住地|住所地?|住址|原住址?|现住址?|家庭住址|户籍|籍贯|住)(?:为|是|在|于|:|\\t)*(?P<value>(?!院|所|址|地)[\\u4e00-\\u9fff][^,。;()\\t\\n]{4,50})"),
    ] = None


class MissingPerson(Record):
    """宣告失踪、死亡公告: a court looks for a person before it declares the person missing or dead."""

    issuers: Annotated[list[Party], signed_by(), court_speaking()] = []
    court: Annotated[Party, by_court()]
    case_number: Annotated[CaseNumber | None, after("案号(?:为|是|:|\\t)*"), anywhere()] = None
    applicant: Annotated[Party | None, party_after("(?<!被)申请人(?:为|:|\\t)?", "受理(?:了|的)?"), matching(f"(?<![\\u4e00-\\u9fff])(?P<value>{NAMED})(?=(?:于[^,。]{{4,16}})?(?:向(?:本|我)院)?(?:提出)?申请宣告)")] = None
    person: MissingPersonSought
    declaration: Annotated[
        Literal["missing", "dead"] | None,
        choose(dead=("(?:宣告|申请|认定)[^。;]{0,24}(?:公民)?死亡", "死亡"), missing=("(?:宣告|申请|认定)[^。;]{0,24}失踪", "失踪")),
    ] = None
    period: Annotated[Period | None, anchored(near("公告期间?|申报|下落|届满|内"))] = None


KIND = Kind(
    record=MissingPerson,
    titles=("宣告[^。]{0,16}(?:失踪|死亡)", "寻找(?:下落不明|失踪)", "(?:失踪|死亡)(?:的)?公告"),
    says=("(?:宣告|认定)[^。;]{0,90}(?:失踪|死亡)", "下落不明|知[悉其][^。]{0,20}下落|寻人公告", "民特(?:字第)?[0-9]", "(?:生存现状|知悉[^。]{0,30}下落|本人[^。]{0,20}申报|向本院(?:报告|申报))", "(?:宣告|判决)[^。]{0,16}(?:失踪|死亡)", "申请(?:宣告|认定)[^。]{0,90}(?:失踪|死亡)一案"),
    never_says=("记者", "弃婴|弃儿"),
)

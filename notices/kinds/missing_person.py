"""宣告失踪、死亡公告: a court looks for a person before it declares the person missing or dead. 民法典 40-46; 民事诉讼法 190-193."""

from __future__ import annotations

from typing import Annotated, Literal

from notices.finders.named import by_court, party_after
from notices.kind import Kind, Record, anywhere, choose, matching, near
from notices.values.case_numbers import CaseNumber
from notices.values.dates import Day
from notices.values.parties import Party
from notices.values.periods import Period
from notices.values.persons import PERSON
from notices.values.shape import Shape


class MissingPersonSought(Shape):
    """The person who is looked for."""

    name: Annotated[
        str | None,
        matching(rf"(?:宣告|申请(?:宣告)?|认定|下落不明人|被申请人|查找)(?:公民|其[\u4e00-\u9fff]{{1,3}})?(?:被申请人)?(?P<value>{PERSON})(?=失踪|死亡|,|\(|为失踪|已死亡|一案)"),
    ] = None
    sex: Annotated[str | None, matching("[,(、](?P<value>[男女])(?=[,性、)])")] = None
    born_on: Annotated[Day | None, near("出生|生于|年生")] = None
    resident_id: Annotated[str | None, matching("(?:身份证号?(?:码)?|身份号码|公民身份号码|居民身份证号?码?)(?:为|:)*(?P<value>[0-9]{17}[0-9Xx]|[0-9]{15})")] = None
    address: Annotated[str | None, matching("(?:户籍地(?:址)?|住址?|住所地?|户籍所在地|原住|现住|户籍)(?:为|:|地)*(?P<value>[\u4e00-\u9fff][^,。;()]{4,50})")] = None


class MissingPerson(Record):
    """宣告失踪、死亡公告: a court looks for a person before it declares the person missing or dead."""

    court: Annotated[Party, by_court()]
    case_number: Annotated[CaseNumber | None, anywhere()] = None
    applicant: Annotated[Party | None, party_after("申请人(?:为|:)?", "受理(?:了)?")] = None
    person: MissingPersonSought
    declaration: Annotated[
        Literal["missing", "dead"] | None,
        choose(dead=("(?:宣告|申请|认定)[^。;]{0,24}(?:公民)?死亡", "死亡"), missing=("(?:宣告|申请|认定)[^。;]{0,24}失踪", "失踪")),
    ] = None
    period: Annotated[Period | None, near("公告期间?|申报|下落|届满|内")] = None


KIND = Kind(
    record=MissingPerson,
    titles=("宣告[^。]{0,16}(?:失踪|死亡)", "寻找(?:下落不明|失踪)", "(?:失踪|死亡)(?:的)?公告"),
    says=("(?:申请)?宣告[^。;]{0,24}(?:失踪|死亡)", "下落不明", "(?:生存现状|知悉[^。]{0,30}下落|本人[^。]{0,20}申报|向本院(?:报告|申报))", "(?:宣告|判决)[^。]{0,16}(?:失踪|死亡)"),
    never_says=("记者", "弃婴|弃儿"),
)

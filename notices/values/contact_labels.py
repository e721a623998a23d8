"""The labels of contact lines, and what is read behind each of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from notices.model import Span
from notices.text import full_width_brackets
from notices.values.persons import PERSON, is_person
from notices.values.phones import PATTERN as PHONE
from notices.values.phones import read_phone
from notices.values.urls import EMAIL, read_email, read_url
from notices.values.urls import PATTERN as URL

_PHONE = (
    r"(?:(?<![\u4e00-\u9fff0-9A-Za-z])(?P<who>[\u4e00-\u9fff]{1,8}?))?(?:(?:联系|咨询|办公|服务|监督|举报|报名|值班|固定|移动"
    "|公司)?(?:电话|热线)(?:号码)?|手机(?:号码?)?|联系方式|座机|固话)"
    r"(?:/手机|及手机|\([^()]{1,12}\))?|(?<![\u4e00-\u9fffA-Za-z])(?:[Tt]el|TEL|电)(?=[:.])"
)
_NAME = (
    r"(?:(?<![\u4e00-\u9fff0-9A-Za-z])[\u4e00-\u9fff]{1,6}?)?联系人(?:及(?:联系)?(?:电话|方式))?|联络人|经办人|承办人|承办法官"
    "|法官助理|书记员|咨询人|受理人|收件人|接收人|(?:清算)?组长|(?:清算组|项目|组)?负责人(?=[:(])"
    r"|联系(?=[\u4e00-\u9fff]{1,3}(?:女士|先生|经理|主任|律师|老师|法官))"
)
_OFFICE = r"(?:联系|受理|咨询|申报受理)(?:单位|部门|科室|机构)(?=:)"
_PLACE = (
    "(?:联系|单位|办公|通讯|通信|债权申报|申报|咨询|邮寄|受理|登记|接收|报名|公司|收件|寄送"
    "|现场)?(?:地址|地点)|(?:住所地?|住址|注册地)(?=:)"
)
_PAGE = r"网址|网站|官网"
_MAIL = r"(?:电子)?(?:邮箱|邮件)(?:地址)?|[Ee]-?mail|E-?MAIL"
_IGNORED = r"(?:邮政编码|邮编|传真(?:号码)?|微信号?|QQ)[:：]?[0-9A-Za-z_-]{4,20}"
LABEL = re.compile(
    rf"(?:(?P<phone>{_PHONE})|(?P<name>{_NAME})|(?P<office>{_OFFICE})|(?P<address>{_PLACE})|(?P<email>{_MAIL})"
    rf"|(?P<url>{_PAGE}))(?P<colon>[:：]?)"
)
STRETCH = re.compile(rf"{LABEL.pattern}[^。\n]{{4,160}}")
SEPARATOR = re.compile(
    rf"(?:[\s,;、。()及|/]|\([\u4e00-\u9fff]{{1,10}}\)|{_IGNORED}|[0-9一二三四五六七八九十]{{1,2}}[.、)])*"
)
"""What may stand between the parts of one contact."""

_TITLE = (
    "(?:女士|先生|小姐|经理|主任|科长|处长|所长|股长|队长|会计|律师|老师|法官|书记员?|校长|院长|园长|同志|工)"
)
_ONE = rf"(?:{PERSON}{_TITLE}?|[\u4e00-\u9fff]{{1,2}}{_TITLE})"
_NEXT = r"(?=[^\u4e00-\u9fff·]|联系|电话|手机|地址|住|及|$)"
_PEOPLE = re.compile(rf"{_ONE}{_NEXT}(?:[、,/;]{_ONE}(?=[^\u4e00-\u9fff·0-9:]|联系|电话|手机|地址|$))*")
_SOMEONE = re.compile(rf"{_ONE}(?=[:(]?[0-9(+])")
_BEHIND = re.compile(r"(?:\([^()0-9]{1,12}\))?[:：]?[(,、; ]?")
_AND = re.compile(r"(?:\((?P<who>[^()]{1,12})\)|\))?(?:[、,/;或和|]|\s){0,2}")
_ADDRESS = re.compile(r"(?:[\u4e00-\u9fffA-Za-z0-9#·_-]|\([^()\n]{1,30}\)){3,80}")
_PLACES = re.compile(r"[路街道号室楼村镇乡巷幢栋座区县市]")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a contact: which field it fills, where it stands, and its value."""

    field: str
    span: Span
    value: str


def parts_behind(text: str, label: re.Match[str]) -> list[Part]:
    """Read what stands behind one label: a name with its telephones, telephones, an address.

    >>> text = "联系人:王丽(13800001111)"
    >>> [(part.field, part.value) for part in parts_behind(text, LABEL.search(text))]
    [('name', '王丽'), ('phones', '13800001111')]
    """
    at = label.end()
    match label.lastgroup if label.lastgroup != "colon" else _field(label):
        case "phone":
            return [*_named_before(label), *_phones(text, at)]
        case "name":
            return _people(text, at)
        case "office":
            return _office(text, at)
        case "address":
            return _address(text, at, labelled=bool(label["colon"]))
        case "email":
            mail = EMAIL.match(text, at)
            return [Part("email", Span(*mail.span()), read_email(mail[0]))] if mail else []
        case "url":
            page = URL.match(text, at)
            return [Part("url", Span(*page.span()), read_url(page[0]))] if page else []
        case other:
            raise AssertionError(other)


def _field(label: re.Match[str]) -> str:
    return next(
        field for field in ("phone", "name", "office", "address", "email", "url") if label[field] is not None
    )


def _named_before(label: re.Match[str]) -> list[Part]:
    """Read a name that stands right before 电话."""
    who = label["who"] or ""
    titled = re.fullmatch(rf"[\u4e00-\u9fff]{{1,3}}{_TITLE}", who)
    return [Part("name", Span(*label.span("who")), who)] if titled or is_person(who) else []


def _people(text: str, at: int) -> list[Part]:
    """Read one or more names, and the telephones right behind them."""
    people = _PEOPLE.match(text, at)
    if people is None:
        return _phones(text, at)
    behind = _BEHIND.match(text, people.end())
    phones = _phones(text, behind.end() if behind else people.end())
    return [Part("name", Span(*people.span()), people[0]), *phones]


def _phones(text: str, at: int) -> list[Part]:
    """Read telephones in a row, with the name before the first or in brackets behind one."""
    found: list[Part] = []
    while True:
        someone = _SOMEONE.match(text, at)
        start = someone.end() + (text[someone.end()] in ":(") if someone else at
        phone = PHONE.match(text, start) or (PHONE.match(text, someone.end()) if someone else None)
        number = _number(phone)
        if phone is None or number is None:
            return found
        if someone:
            found.append(Part("name", Span(*someone.span()), someone[0]))
        found.append(Part("phones", Span(*phone.span()), number))
        behind = _AND.match(text, phone.end())
        at = behind.end() if behind else phone.end()
        if behind and behind["who"] and re.fullmatch(_ONE, behind["who"]):
            found.append(Part("name", Span(*behind.span("who")), behind["who"]))


def _number(phone: re.Match[str] | None) -> str | None:
    try:
        return read_phone(phone[0]) if phone else None
    except ValueError:
        return None


def _office(text: str, at: int) -> list[Part]:
    office = re.compile(r"[\u4e00-\u9fffA-Za-z0-9()·]{3,40}").match(text, at)
    return [Part("office", Span(*office.span()), full_width_brackets(office[0]))] if office else []


def _address(text: str, at: int, *, labelled: bool) -> list[Part]:
    """Read an address up to the next mark or label."""
    match = _ADDRESS.match(text, at)
    if match is None or not (labelled or _PLACES.search(match[0])):
        return []
    label = LABEL.search(text, match.start() + 2, match.end())
    end = label.start() if label else match.end()
    place = text[match.start() : end].rstrip("(、")
    if not re.search(r"[\u4e00-\u9fff]{2}", place):
        return []
    return [Part("address", Span(match.start(), match.start() + len(place)), place)]

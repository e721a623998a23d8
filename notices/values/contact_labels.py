"""The labels of contact lines, and the forms of what stands behind them: people, offices, addresses."""

from __future__ import annotations

import re

from notices.values.persons import PERSON

_PHONE = (
    r"(?:(?<![\u4e00-\u9fff0-9A-Za-z])(?P<who>[\u4e00-\u9fff]{1,8}?))?(?:(?:联系|咨询|办公|服务"
    "|监督|举报|报名|值班|固定|移动"
    "|公司)?(?:电话|热线)(?:号码)?|手机(?:号码?)?|联系方式|座机|固话)"
    r"(?:/手机|及手机|\([^()]{1,12}\))?|(?<![\u4e00-\u9fffA-Za-z])(?:[Tt]el|TEL|电)(?=[:.])"
)
_NAME = (
    r"(?:(?<![\u4e00-\u9fff0-9A-Za-z])[\u4e00-\u9fff]{1,6}?)?联系人(?:及(?:联系)?(?:电话|方式))?"
    "|联络人|经办人|承办人|承办法官"
    "|法官助理|执行员|执行法官|主审法官|审判员|书记员|咨询人|受理人|收件人|接收人"
    r"|联系(?=[\u4e00-\u9fff]{1,3}(?:女士|先生|经理|主任|律师|老师|法官))"
)
_HEAD = r"(?:清算)?组长|(?:清算组|项目|组)?负责人(?=[:(])"
_OFFICE = (
    r"(?<=[与和同])(?P<with>[\u4e00-\u9fff]{3,24}?)联系(?=[,、:(。\n]{0,2}(?:联系|咨询)?电话|[,、:(]?[0-9(])"
    r"|(?<=[向至])(?!人民法院)(?P<to>[\u4e00-\u9fff]{3,24}?(?<=[局科股处室委心站所队办厅]))(?:书面|提出|反映|反馈|提交|申请|说明|意见|异议|登记|举报){0,5}"
    r"(?=[,。;(](?:联系|咨询|监督|举报)?电话)"
    "|(?:联系|受理|咨询|申报受理)(?:单位|部门|科室|机构)(?=:)"
)
_PLACE = (
    "(?:联系|单位|办公|通讯|通信|债权申报|申报|咨询|邮寄|受理|登记|接收|报名|公司|收件|寄送"
    "|现场)?(?:地址|地点)|(?:现场|当面|窗口|邮寄)(?:申报|递交|办理|登记)(?=:)|(?:住所地?|住址|注册地)(?=:)"
)
_PAGE = r"网址|网站|官网"
_MAIL = r"(?:电子)?(?:邮箱|邮件)(?:地址)?|[Ee]-?mail|E-?MAIL"
_IGNORED = r"(?:邮政编码|邮编|传真(?:号码)?|微信号?|QQ)[:：]?[0-9A-Za-z_-]{4,20}"
LABEL = re.compile(
    rf"(?:(?P<phone>{_PHONE})|(?P<name>{_NAME})|(?P<head>{_HEAD})|(?P<office>{_OFFICE})|(?P<address>{_PLACE})|(?P<email>{_MAIL})"
    rf"|(?P<url>{_PAGE}))(?P<colon>(?:[:：.\t]|为|是)?)"
)
STRETCH = re.compile(rf"{LABEL.pattern}[^。\n]{{4,160}}")
SEPARATOR = re.compile(
    rf"(?:[\s,;、。()及|/]|\([\u4e00-\u9fff]{{1,10}}\)|{_IGNORED}|[0-9一二三四五六七八九十]{{1,2}}[.、)])*"
)
"""What may stand between the parts of one contact."""

TITLE = (
    "(?:女士|先生|小姐|经理|主任|科长|处长|所长|股长|队长|会计|律师|老师|法官|书记员?|校长|院长|园长|社长|厂长|站长|会长|理事长|秘书长|部长|馆长|主管|秘书|同志|总|工)"
)
_ONE = rf"(?:{PERSON}{TITLE}?|[\u4e00-\u9fff]{{1,2}}{TITLE})"
_NEXT = r"(?=[^\u4e00-\u9fff·]|联系|电话|手机|地址|住|及|$)"
PEOPLE = re.compile(rf"{_ONE}{_NEXT}(?:[、,/;]{_ONE}{_NEXT})*")
SOMEONE = re.compile(rf"(?:{_ONE}|[\u4e00-\u9fff]{{1,12}}(?:局|办|科|股|室|部|中心|处|所|站|院|队|厅|窗口))(?=[:(,、]?[0-9(+])")
BEHIND = re.compile(r"(?:\([^()0-9]{1,12}\))?[:：]?[(,、; ]?")
AND = re.compile(r"(?:\((?P<who>[^()]{1,12})\)|\))?(?:[、,/;或和|]|\s){0,2}")
ADDRESS = re.compile(r"(?:[\u4e00-\u9fffA-Za-z0-9#·_-]|\([^()\n]{1,30}\)){3,80}")
ENDS_ADDRESS = re.compile(
    rf"{re.sub(r'[?]P<[a-z]+>', '?:', LABEL.pattern)}|邮政编码|邮编|传真|工作日|周[一二]至"
)
LABELLED = re.compile(
    r"(?!详见|同上|本公司|我公司)[\u4e00-\u9fff]{2,4}?(?:[、,/](?!电话|手机|联系|地址)[\u4e00-\u9fff]{2,3})?"
    r"(?=[,、;(:]?(?:[0-9(+]|(?:联系)?电话|手机|联系方式)"
    r"|[\n\t](?:联系)?(?:电话|方式|手机))"
)
BEHIND_PHONE = re.compile(rf"[ ,、(]?(?P<one>{PERSON}{TITLE}?)\)?(?=$|[\n,。;])")
LAST_ONE = re.compile(
    rf"(?:[\u4e00-\u9fff]*?(?:书记员|法官助理|法官|联系人|局|办(?!公)|科|股|室|部|中心|处|所|站|院"
    rf"|队|庭|会))?(?P<one>{_ONE})$"
)
BODY = re.compile(r"(?P<one>[\u4e00-\u9fff]{1,20}(?:局|办|科|股|室|部|中心|处|所|站|院|队|庭|委|会|公司))")
NAME_OF_OFFICE = re.compile(r"[\u4e00-\u9fffA-Za-z0-9()·]{3,40}")
PLACES = re.compile(r"[路街道号室楼村镇乡巷幢栋座区县市]")

"""Addresses as printed: 澜川市望溪区中和路128号3幢502室, 石湾镇柳塘村第三村民小组."""

from __future__ import annotations

from typing import Annotated

from notices.patterns import late
from notices.values.value import Value

_STEP = r"[省市区县旗镇乡村屯街道路巷弄里号楼幢栋座单元室层组园苑城厦场盟州]"
_LETTER = r"[\u4e00-\u9fffA-Za-z0-9#·-]"
PATTERN = late(
    rf"(?:(?!位于|坐落|地址|住址|住所|落于?|于(?!都|田|洪)|[到在往从至由])[\u4e00-\u9fff])(?:(?!地址|联系|电话|邮编|邮政|等)(?:{_LETTER}"
    rf"|\([^()\n]{{1,24}}\))){{1,70}}?{_STEP}"
    rf"(?:\([^()\n]{{1,24}}\))?(?=$|[^\u4e00-\u9fffA-Za-z0-9#·(-]|联系|电话|邮编|邮政|地址|等"
    "|的|办理|报名|领取|申报|召开|开庭|现场)"
)
_STEPS = late(
    r"[\u4e00-\u9fff]{1,}?(?:[省市区县旗镇乡村屯盟州]|街道|大街|大道|[街路巷弄里]|[0-9A-Za-z一二三四五六七八九十#-]+(?:号"
    "|室|楼|幢|栋|座|层|单元|组))"
)


def read_address(text: str) -> str:
    """Read an address with at least one step of its own: a town, a street, a number.

    >>> read_address("澜川市望溪区中和路128号3幢502室")
    '澜川市望溪区中和路128号3幢502室'
    >>> read_address("详见公告")
    Traceback (most recent call last):
    ValueError: not an address: '详见公告'
    """
    if not PATTERN.fullmatch(text) or not _STEPS.search(text):
        raise ValueError(f"not an address: {text!r}")
    return text


Address = Annotated[str, Value(PATTERN, read_address)]

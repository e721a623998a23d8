"""Amounts of money: 580万元, 人民币伍佰捌拾万元整, ¥1,200.50, 250.39万元. In the record they stand in the base unit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import ConfigDict, StringConstraints

from notices.model import Reading, Span
from notices.values.decimals import NUMBER, DecimalText, normal
from notices.values.numerals import read_numeral
from notices.values.shape import Shape
from notices.values.value import Value

_CURRENCY = r"人民币|RMB|CNY|¥|￥|美元|USD|US\$|\$|港币|港元|HKD|HK\$|欧元|EUR|€|日元|JPY|英镑|GBP"
_SCALE = r"(?:亿|千万|百万|十万|万|千|百)"
_BIG = "[零〇一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億圆貳參陸]"
PATTERN = re.compile(
    rf"(?P<before>{_CURRENCY})?[:：]?(?:大写[:：]?)?(?P<number>{NUMBER})(?P<scale>{_SCALE})?余?(?P<unit>元人民币|元|圆|美元|港元|港币|欧元|日元|英镑|人民币)(?:整|正)?"
    rf"(?:\((?:大写)?[:：]?(?:人民币)?{_BIG}+[元圆]?[零角分整正{_BIG[1:-1]}]*\))?"
    rf"|(?P<before2>¥|￥|RMB|CNY|USD|US\$|HK\$|€)(?P<number2>{NUMBER})(?P<scale2>{_SCALE})?元?"
    rf"|(?P<before3>人民币)?(?:\(?大写\)?[:：]?)?(?P<words>[零壹贰叁肆伍陆柒捌玖一二三四五六七八九][零〇一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億貳參陸]*)[元圆](?:(?P<jiao>[零壹贰叁肆伍陆柒捌玖一二三四五六七八九])角)?(?:零?(?P<fen>[壹贰叁肆伍陆柒捌玖一二三四五六七八九])分)?(?:整|正)?"
    rf"(?:\((?:小写)?[:：]?[¥￥]?{NUMBER}{_SCALE}?元?\))?"
)
_SCALES = {"亿": 8, "千万": 7, "百万": 6, "十万": 5, "万": 4, "千": 3, "百": 2}
_CODES = {
    "美元": "USD", "USD": "USD", "US$": "USD", "$": "USD", "港币": "HKD", "港元": "HKD", "HKD": "HKD", "HK$": "HKD",
    "欧元": "EUR", "EUR": "EUR", "€": "EUR", "日元": "JPY", "JPY": "JPY", "英镑": "GBP", "GBP": "GBP",
}  # fmt: skip


class MoneyShape(Shape):
    """An amount in the currency's base unit."""

    model_config = ConfigDict(title="Money")

    amount: DecimalText
    currency: Annotated[str, StringConstraints(pattern="^[A-Z]{3}$")]


def read_money(text: str) -> dict[str, Reading]:
    """An amount with its unit; a bare number is refused.

    >>> read_money("人民币250.39万元")["amount"].value, read_money("伍佰捌拾万元整")["amount"].value
    ('2503900', '5800000')
    >>> read_money("580")
    Traceback (most recent call last):
    ValueError: not an amount of money: '580'
    """
    match = PATTERN.fullmatch(text)
    if match is None:
        raise ValueError(f"not an amount of money: {text!r}")
    if match["words"]:
        return _tree(match, _in_words(match), "words", ("before3",))
    suffix = "2" if match["number2"] else ""
    number = Decimal(match[f"number{suffix}"].replace(",", ""))
    amount = number.scaleb(_SCALES.get(match[f"scale{suffix}"] or "", 0))
    return _tree(match, amount, f"number{suffix}", ("before2",) if suffix else ("unit", "before"))


def _tree(match: re.Match[str], amount: Decimal, number: str, marks: tuple[str, ...]) -> dict[str, Reading]:
    start = match.start(number)
    end = max(match.end(number), *(match.end(g) for g in ("scale", "scale2", "jiao", "fen") if match[g]), 0)
    named = [mark for mark in marks if match[mark]]
    foreign = next((mark for mark in named if match[mark] in _CODES), named[0] if named else None)
    currency = _CODES.get(match[foreign], "CNY") if foreign else "CNY"
    where = Span(*match.span(foreign)) if foreign else Span(start, match.end())
    return {
        "amount": Reading(normal(amount), (Span(start, end),)),
        "currency": Reading(currency, (where,)),
    }


def _in_words(match: re.Match[str]) -> Decimal:
    """An amount written out, with its tenths (角) and hundredths (分)."""
    amount = Decimal(read_numeral(match["words"]))
    for group, places in (("jiao", -1), ("fen", -2)):
        if match[group]:
            amount += Decimal(read_numeral(match[group])).scaleb(places)
    return amount


Money = Annotated[MoneyShape, Value(PATTERN, read_money)]

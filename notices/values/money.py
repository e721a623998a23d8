"""Amounts of money: 580万元, 人民币伍佰捌拾万元整, ¥1,200.50, 250.39万元. In the record they stand in the base unit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import ConfigDict, StringConstraints

from notices.model import Reading, Span
from notices.patterns import late
from notices.values.decimals import NUMBER, DecimalText, normal
from notices.values.numerals import read_numeral
from notices.values.shape import Shape
from notices.values.value import Value

_CODES = {
    "人民币": "CNY", "RMB": "CNY", "CNY": "CNY", "¥": "CNY", "￥": "CNY", "美元": "USD", "美金": "USD", "USD": "USD",
    "US$": "USD", "$": "USD", "港币": "HKD", "港元": "HKD", "HKD": "HKD", "HK$": "HKD", "欧元": "EUR", "EUR": "EUR",
    "€": "EUR", "日元": "JPY", "日币": "JPY", "JPY": "JPY", "英镑": "GBP", "GBP": "GBP", "澳元": "AUD", "加元": "CAD",
    "韩元": "KRW", "新加坡元": "SGD", "新台币": "TWD", "澳门元": "MOP", "瑞士法郎": "CHF",
}  # fmt: skip
_SCALES = {"百亿": 10, "十亿": 9, "亿": 8, "千万": 7, "百万": 6, "十万": 5, "万": 4, "千": 3, "百": 2}
_NAME = "|".join(re.escape(name) for name in sorted(_CODES, key=len, reverse=True))
_SCALE = "|".join(_SCALES)
_KIND = r"(?:\((?:大写|小写)[:：]?\)|大写|小写)?[:：]?"
_LEAD = rf"(?:{_NAME})(?:元(?=[:：(0-9]))?{_KIND}(?:{_NAME})? ?"
_FREE = r"(?<![0-9])(?<![0-9][.,])(?<![0-9万亿元][-~])(?<![0-9]至)"
_COUNT = (
    rf"(?P<number>{NUMBER}) ?(?P<scale>{_SCALE})?"
    r"(?:(?P<number2>[0-9]{1,4}(?:\.[0-9]+)?)(?P<scale2>千万|百万|万|千|百))?"
)
_COIN = "[0-9零一二三四五六七八九壹贰叁肆伍陆柒捌玖]"
_COINS = rf"(?:零?(?P<jiao>{_COIN}角))?(?:零?(?P<fen>{_COIN}分))?[整正]?(?:人民币|\((?:{_NAME})\))?"
_FIGURES = late(
    rf"{_FREE}(?P<before>{_KIND}(?:{_LEAD})?){_COUNT}(?P<unit>元|圆|{_NAME}){_COINS}"
    rf"|{_FREE}(?P<before3>{_LEAD}){_COUNT.replace('number', 'figures').replace('scale', 'size')}[整正]?"
    r"(?![余多几0-9%百千万亿十]|[.,][0-9])"
)
_WORD = "[〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟萬億貳參]"
_WORDS = late(
    rf"(?<![0-9点.{_WORD[1:-1]}])(?P<lead>{_KIND}(?:{_LEAD})?)(?P<words>(?![万亿千百仟佰萬億]){_WORD}{{1,32}})(?P<unit>元|圆|{_NAME}){_COINS}"
    rf"|(?<![0-9点.{_WORD[1:-1]}])(?P<lead2>{_LEAD})(?P<words2>(?![万亿千百仟佰萬億]){_WORD}{{1,32}})[整正]"
)
_FIGURES_BARE, _WORDS_BARE = (re.sub(r"\?P<[a-z0-9]+>", "?:", pattern.pattern) for pattern in (_FIGURES, _WORDS))
PATTERN = late(
    rf"(?:{_FIGURES_BARE})(?:\((?:即|计)?(?:{_WORDS_BARE})\)|[,、;]?大写[:：]?(?:{_WORDS_BARE}))?"
    rf"|(?:{_WORDS_BARE})(?:\((?:即|计)?{_KIND}(?:{_FIGURES_BARE}|{NUMBER})\)|[,、;]?小写[:：]?(?:{_FIGURES_BARE}))?"
)


class MoneyShape(Shape):
    """An amount in the currency's base unit."""

    model_config = ConfigDict(title="Money")

    amount: DecimalText
    currency: Annotated[str, StringConstraints(pattern="^[A-Z]{3}$")]


def read_money(text: str) -> dict[str, Reading]:
    """Read an amount with its unit, from figures where they stand beside words; a bare number is refused.

    >>> read_money("人民币250.39万元")["amount"].value, read_money("伍佰捌拾万元整")["amount"].value
    ('2503900', '5800000')
    >>> read_money("580")
    Traceback (most recent call last):
    ValueError: not an amount of money: '580'
    """
    if PATTERN.fullmatch(text):
        figures = _FIGURES.search(text)
        if figures is not None:
            return _in_figures(figures, text)
        words = _WORDS.search(text)
        if words is not None:
            return _in_words(words, text)
    raise ValueError(f"not an amount of money: {text!r}")


def _in_figures(match: re.Match[str], text: str) -> dict[str, Reading]:
    """Add up an amount in Arabic figures, with its 万 or 亿, 角 and 分."""
    number, scale = ("figures", "size") if match["figures"] else ("number", "scale")
    amount = _scaled(match[number], match[scale])
    if match[f"{number}2"]:
        second = _scaled(match[f"{number}2"], match[f"{scale}2"])
        if second >= Decimal(1).scaleb(_SCALES.get(match[scale] or "", 0)):
            raise ValueError(f"not an amount of money: {text!r}")
        amount += second
    span = Span(match.start(number), _end(match, number, scale, f"{scale}2", "jiao", "fen"))
    return {"amount": Reading(normal(amount + _coins(match)), (span,)), "currency": _currency(match, text)}


def _in_words(match: re.Match[str], text: str) -> dict[str, Reading]:
    """Add up an amount written out."""
    group = "words2" if match["words2"] else "words"
    amount = Decimal(read_numeral(match[group])) + _coins(match)
    span = Span(match.start(group), _end(match, group, "jiao", "fen"))
    return {"amount": Reading(normal(amount), (span,)), "currency": _currency(match, text)}


def _scaled(number: str, scale: str | None) -> Decimal:
    return Decimal(number.replace(",", "")).scaleb(_SCALES.get(scale or "", 0))


def _coins(match: re.Match[str]) -> Decimal:
    """Tenths (角) and hundredths (分) behind the whole amount."""
    coins = ((match["jiao"], -1), (match["fen"], -2))
    return sum((Decimal(read_numeral(coin[:-1])).scaleb(place) for coin, place in coins if coin), Decimal(0))


def _end(match: re.Match[str], *names: str) -> int:
    return max(match.end(name) for name in names if match[name])


def _currency(match: re.Match[str], text: str) -> Reading:
    """Tell the currency that is named; 元 alone is the yuan. Two that differ are refused."""
    named = list(re.finditer(_NAME, match[0]))
    codes = {_CODES[name[0]] for name in named}
    if len(codes) > 1:
        raise ValueError(f"not an amount of money: {text!r}")
    if named:
        return Reading(codes.pop(), (Span(match.start() + named[0].start(), match.start() + named[0].end()),))
    return Reading("CNY", (Span(*match.span("unit")),))


Money = Annotated[MoneyShape, Value(PATTERN, read_money)]

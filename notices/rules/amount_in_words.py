"""A sum printed in figures and in capital characters is one sum.

Example: `人民币580000元(大写:伍佰捌拾万元整)`.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from notices.patterns import late
from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.values.money import read_money

_WORDS = "[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,20}[元圆](?:[零壹贰叁肆伍陆柒捌玖]角)?(?:零?[壹贰叁肆伍陆柒捌玖]分)?[整正]?"
_FIGURES = r"[0-9][0-9,]*(?:\.[0-9]+)?(?:万|亿)?元"
_PAIRS = (
    late(rf"(?P<figures>{_FIGURES})[(,]?(?:大写)?[:：]?(?:人民币)?[:：]?(?P<words>{_WORDS})"),
    late(rf"(?P<words>{_WORDS})[(,]?(?:小写)?[:：]?(?:人民币|¥|￥)?[:：]?(?P<figures>{_FIGURES})"),
)


def _check(case: Case) -> Answer:
    pairs = list(_read(case.text))
    if not pairs:
        return NotApplicable("no sum is printed both ways")
    return [
        Fail("", f"{figures} is printed beside {words}", f"小写{figures}与大写{words}不符")
        for figures, words, one, other in pairs
        if one != other
    ]


def _read(text: str) -> Iterator[tuple[str, str, Decimal, Decimal]]:
    for pattern in _PAIRS:
        for match in pattern.finditer(text):
            try:
                one, other = (
                    Decimal(read_money(match[part])["amount"].value) for part in ("figures", "words")
                )
            except ValueError:
                continue
            yield match["figures"], match["words"], one, other


RULE = Rule(stage=4, severity="error", check=_check)

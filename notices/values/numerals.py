"""Numbers in Chinese figures, as they are printed in dates, articles, counts and amounts."""

from __future__ import annotations

import re

_PLAIN = str.maketrans("〇○零ＯOo0一二两三四五六七八九壹贰叁肆伍陆柒捌玖貳參陸", "00000001223456789123456789236")
_DIGITS = {c: n for n, cs in enumerate(["〇零○", "一壹", "二贰两貳", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"]) for c in cs}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_GROUPS = {"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000}

NUMERAL = "[〇零○一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟萬億貳參陸]"


def read_numeral(text: str) -> int:
    """A whole number in Arabic or Chinese figures.

    >>> read_numeral("四十五"), read_numeral("三百七十八"), read_numeral("二〇二三"), read_numeral("1,234")
    (45, 378, 2023, 1234)
    >>> read_numeral("甲")
    Traceback (most recent call last):
    ValueError: not a number: '甲'
    """
    plain = text.replace(",", "")
    if re.fullmatch(r"[0-9]{1,18}", plain):
        return int(plain)
    written = text.replace("廿", "二十").replace("卅", "三十")
    if not re.fullmatch(f"{NUMERAL}{{1,24}}|[〇○零OoＯ0一二三四五六七八九]{{2,8}}", written):
        raise ValueError(f"not a number: {text!r}")
    if not any(c in _UNITS or c in _GROUPS for c in written):
        return int(written.translate(_PLAIN))
    return _grouped(written)


def _grouped(text: str) -> int:
    """Tens, hundreds, thousands; 万 and 亿 multiply what stands before them."""
    total, group, digit = 0, 0, 0
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _UNITS:
            group += (digit or (1 if group == 0 else 0)) * _UNITS[character]
            digit = 0
        else:
            total = (total + group + digit) * _GROUPS[character]
            group, digit = 0, 0
    return total + group + digit

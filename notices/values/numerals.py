"""Numbers in Chinese figures, as they are printed in dates, articles, counts and amounts."""

from __future__ import annotations

import re

from notices.patterns import late

_WRITTEN = str.maketrans("○OoＯ0两兩貳參陸萬億圓", "〇〇〇〇〇二二贰叁陆万亿元")
_DIGITS = str.maketrans("〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖", "00123456789123456789")
_ARABIC = late(r"[0-9]{1,18}|[0-9]{1,3}(?:,[0-9]{3}){1,5}")

_TENS = late(r"(?P<tens>[二三四五六七八九])?十(?P<ones>[一二三四五六七八九])?")
"""Days, months and articles are nearly all below a hundred: read here, before the library is loaded."""

NUMERAL = "[〇零○一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟萬億貳參陸]"


def read_numeral(text: str) -> int:
    """Read a whole number in Arabic or Chinese figures, figure by figure or with tens and hundreds.

    >>> read_numeral("四十五"), read_numeral("三百七十八"), read_numeral("二○二三"), read_numeral("1,234")
    (45, 378, 2023, 1234)
    >>> read_numeral("壹佰贰拾万零伍仟")
    1205000
    >>> read_numeral("三十百")
    Traceback (most recent call last):
    ValueError: not a number: '三十百'
    """
    if _ARABIC.fullmatch(text):
        return int(text.replace(",", ""))
    written = text.translate(_WRITTEN).replace("廿", "二十").replace("卅", "三十")
    if re.fullmatch(r"[〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖]{1,12}", written):
        return int(written.translate(_DIGITS))
    tens = _TENS.fullmatch(written)
    if tens:
        return int((tens["tens"] or "1").translate(_DIGITS)) * 10 + int((tens["ones"] or "0").translate(_DIGITS))
    if not re.fullmatch(f"{NUMERAL}{{1,32}}", written):
        raise ValueError(f"not a number: {text!r}")
    return _with_units(written.replace("〇", "零").lstrip("零"), text)


def _with_units(written: str, text: str) -> int:
    """Tens, hundreds, thousands; a number that is not well formed is refused.

    A nought at the tens of thousands may be written or left out: 支付结算办法, annex 1, 壹拾万(零)柒仟元.
    """
    import cn2an

    try:
        return int(cn2an.cn2an(re.sub("(?<=[万亿])零(?=[二三四五六七八九一壹贰叁肆伍陆柒捌玖][千仟])", "", written), "strict"))
    except (ValueError, KeyError):
        raise ValueError(f"not a number: {text!r}") from None

"""Land-use classes: the names of a code in each scheme, and the longest term that the law gives for a use."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

EDITIONS = {"gbt21010": "GB/T 21010-2017", "yddyh": "用地用海分类 2023"}
"""Each scheme with its edition."""


def names_of_use(code: str) -> dict[str, str]:
    """The name of a code in each scheme that has it.

    >>> names_of_use("0702")
    {'gbt21010': '农村宅基地', 'yddyh': '城镇社区服务设施用地'}
    >>> names_of_use("9999")
    {}
    """
    return dict(_table().get(code, ()))


def longest_term(use: str) -> int:
    """Years for which land may be granted: by 城镇国有土地使用权出让和转让暂行条例 12.

    >>> longest_term("城镇住宅用地"), longest_term("工业用地"), longest_term("商服用地"), longest_term("仓储用地")
    (70, 50, 40, 50)
    """
    if any(word in use for word in ("住宅", "居住", "住房")):
        return 70
    if any(word in use for word in ("商业", "商服", "旅游", "娱乐", "商务", "旅馆", "餐饮", "零售", "批发")):
        return 40
    return 50


@lru_cache(maxsize=1)
def _table() -> dict[str, list[tuple[str, str]]]:
    text = files("notices").joinpath("data/land_use.tsv").read_text(encoding="utf-8")
    found: dict[str, list[tuple[str, str]]] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            scheme, code, name = line.split("\t")
            found.setdefault(code, []).append((scheme, name))
    return found

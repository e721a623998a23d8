"""The legal form of an organisation, as far as its printed name and numbers tell; the law differs by it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from notices.values.uscc import is_uscc

Form = Literal[
    "company", "branch", "partnership", "sole_proprietorship", "cooperative", "individual_business",
    "public_institution", "social_organisation", "foundation", "private_non_enterprise",
]  # fmt: skip
_NAMES: tuple[tuple[str, Form], ...] = (
    ("(?:分公司|分行|支行|分店|营业部|办事处|分理处|项目部)$", "branch"),
    (r"合伙企业|[（(](?:有限|普通|特殊普通)合伙[)）]", "partnership"),
    (r"[（(]个人独资(?:企业)?[)）]|个人独资企业", "sole_proprietorship"),
    (r"[（(]个体工商户[)）]", "individual_business"),
    ("农民专业合作社|专业合作社|专业合作联社|专业合作社联合社", "cooperative"),
    ("有限公司|有限责任公司|股份公司", "company"),
    ("基金会$", "foundation"),
    ("(?:协会|商会|学会|研究会|促进会|联谊会|校友会|志愿者协会)$", "social_organisation"),
)
_NUMBERS: dict[str, Form] = {
    "12": "public_institution", "51": "social_organisation", "52": "private_non_enterprise", "53": "foundation",
    "92": "individual_business", "93": "cooperative",
}  # fmt: skip
WORDS: dict[Form, tuple[str, str]] = {
    "company": ("company", "公司"),
    "branch": ("branch", "分支机构"),
    "partnership": ("partnership", "合伙企业"),
    "sole_proprietorship": ("sole proprietorship", "个人独资企业"),
    "cooperative": ("farmers' cooperative", "农民专业合作社"),
    "individual_business": ("individual business", "个体工商户"),
    "public_institution": ("public institution", "事业单位"),
    "social_organisation": ("social organisation", "社会团体"),
    "foundation": ("foundation", "基金会"),
    "private_non_enterprise": ("private non-enterprise unit", "民办非企业单位"),
}
"""Each form in both languages."""


def form_of(party: object, text: str = "") -> Form | None:
    """Tell the form; None where neither name nor number nor the notice's own words say it.

    >>> form_of({"name": "澄江甲乙商贸有限公司"}), form_of({"name": "澄江甲乙企业管理合伙企业（有限合伙）"})
    ('company', 'partnership')
    >>> form_of({"name": "澄江县林木站"}) is None, form_of({"name": "澄江县林木站"}, "经批准撤销事业单位建制")
    (True, 'public_institution')
    """
    if not isinstance(party, Mapping) or not isinstance(party.get("name"), str):
        return None
    named = named_form(party["name"])
    if named is not None:
        return named
    numbered = numbered_form(party)
    if numbered is not None:
        return numbered
    return "public_institution" if "事业单位" in text and "民办非企业" not in text else None


def named_form(name: str) -> Form | None:
    """Tell the form that a name ends in or carries in brackets.

    >>> named_form("澄江甲乙商贸有限公司东城分公司"), named_form("澄江甲乙馆")
    ('branch', None)
    """
    return next((form for words, form in _NAMES if re.search(words, name)), None)


def numbered_form(party: Mapping[str, Any]) -> Form | None:
    """Tell the form that the party's own numbers carry: the first two characters of a sound USCC, or a school licence."""
    for entry in party.get("identifiers") or []:
        value = str(entry.get("value") or "")
        if entry.get("scheme") == "uscc" and is_uscc(value) and value[:2] in _NUMBERS:
            return _NUMBERS[value[:2]]
        if entry.get("scheme") == "school_licence":
            return "private_non_enterprise"
    return None

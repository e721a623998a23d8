"""Numbers that identify a party, with the scheme that their label names; recorded as printed, right or wrong."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import ConfigDict

from notices.model import Reading, Span
from notices.patterns import late
from notices.values.shape import Shape
from notices.values.value import Value

Scheme = Literal[
    "uscc",
    "registration_no",
    "resident_id",
    "organisation_code",
    "school_licence",
    "social_organisation",
    "other",
]
_LABELS: tuple[tuple[str, Scheme], ...] = (
    (r"(?:统一)?社会信用代码(?:证?号?码?)?|(?:统一)?信用代码", "uscc"),
    (
        r"(?:公民)?身份证?件?号码?|身份证(?:编?号码?)?|居民身份证(?:[,、]?(?:证号|号码?))?|公民身份号码",
        "resident_id",
    ),
    (r"组织机构代码(?:证号?)?", "organisation_code"),
    (r"(?:民办学校)?(?:民办)?(?:办学许可证)(?:证)?(?:编?号码?)?|教民", "school_licence"),
    (
        r"(?:(?:社会团体|民办非企业单位?|基金会|社会服务机构)(?:法人)?登记证书?|法人登记证书?)(?:编?号)?|民证字第?",
        "social_organisation",
    ),
    (
        r"(?:工商|营业执照|企业)?(?:注册|登记)(?:证)?(?:编?号码?)|营业执照(?:注册)?号码?|执照号",
        "registration_no",
    ),
    (r"(?:事业单位)?法人证书(?:编?号)?|(?:事证第)|纳税人识别号|税号|证号|代码|许可证(?:编?号)", "other"),
)
_CODE = r"(?:[\u4e00-\u9fff]{1,8}字第?[0-9A-Za-z-]{3,20}号|[0-9A-Za-z][0-9A-Za-z*×-]{5,24})"
PATTERN = late(
    "(?:"
    + "|".join(f"(?P<s{n}>{words})" for n, (words, _) in enumerate(_LABELS))
    + rf")(?:为|是|号码|号|证号|编号)?[:：]*(?P<code>{_CODE})"
)
USCC = (
    "(?:1[1-49]|2[19]|3[1-59]|4[19]|5[1-59]|6[129]|7[129]|8[19]|9[1239]|A[19]|N[1239]|Y1)[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}"
)
"""The form of a unified social credit code."""
RESIDENT_ID = (
    "[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]"
)
"""The form of a resident's number."""
_USCC, _RESIDENT = late(USCC), late(RESIDENT_ID)


class IdentifierShape(Shape):
    """A number and its scheme."""

    model_config = ConfigDict(title="Identifier")

    scheme: Scheme
    value: str


def read_identifier(text: str) -> dict[str, Reading]:
    """A labelled number.

    >>> {name: reading.value for name, reading in read_identifier("民办办学许可证证号:199990272021119").items()}
    {'scheme': 'school_licence', 'value': '199990272021119'}
    >>> read_identifier("199990272021119")
    Traceback (most recent call last):
    ValueError: not a labelled identifier: '199990272021119'
    """
    match = PATTERN.fullmatch(text)
    if match is None:
        raise ValueError(f"not a labelled identifier: {text!r}")
    number = next(n for n in range(len(_LABELS)) if match[f"s{n}"])
    scheme = _scheme(_LABELS[number][1], match["code"])
    return {
        "scheme": Reading(scheme, (Span(*match.span(f"s{number}")),)),
        "value": Reading(match["code"], (Span(*match.span("code")),)),
    }


def _scheme(labelled: Scheme, code: str) -> Scheme:
    """Prefer what the number itself says where its label says little."""
    if labelled not in ("registration_no", "other"):
        return labelled
    if re.search(r"民.{0,2}证?字|社证字", code):
        return "social_organisation"
    if _USCC.fullmatch(code) and not _RESIDENT.fullmatch(code):
        return "uscc"
    return labelled


Identifier = Annotated[IdentifierShape, Value(PATTERN, read_identifier)]

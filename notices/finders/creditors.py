"""Finders for notices to creditors: why a body goes, until when and where claims are lodged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, words_reading
from notices.finders.signers import contacts_of
from notices.finders.words import near
from notices.model import Span
from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.values.value import Value

_CLAIMS = ("债权", "债务", "申报", "清偿", "担保", "异议")
_INVITES = late(
    r"申报(?:其|有关|相关)?债权|债权(?:的)?(?:申报|登记)|债权人[^。]{0,100}?(?:申报|登记|要求|提出|联系|办理|主张|有权|可以?|申请)"
    r"|债权(?:、|和|或)?债务[^。]{0,80}?(?:办理|联系|登记|提出|申报|清理|主张)"
)
_DECIDES = r"(?:决议|决定|同意|研究|批准|讨论|表决|协商|商议)"
_BODIES = "(?:公司|中心|合作社|厂|企业|学校|幼儿园|协会|学会|基金会|店|社|院|所|站)"
_GOES_ON = (
    r"(?:经(?!营|济|费|销|办|常)|根据|依据|依照|按照?|现|拟|决定|[本我该](?=公司|企业|单位|合作社|社|校|院|店|厂|中心|会|所|园|机构)|全体|各?股东|董事|投资人|举办者|合伙人|理事会|会员|"
    rf"已|特|请|故|兹|向|同意|成立|自|于|予以|申请|为|由|在|报|[^,。;]{{2,40}}{_BODIES})"
)
_REASON = late(
    r"(?:(?:注销|解散|清算|终止|撤销)(?:的)?(?:原因|事由|理由)(?:为|是)?:|(?<![原起诱成基病])因(?!此|而|素|故|特|为)|因为|由于|鉴于)"
    r"(?P<value>[^。;\n]{2,80}?)"
    rf"(?=[。;\n]|$|,{_GOES_ON}|(?:,|而)?经(?!营|济|费|销|办)[^,。]{{0,24}}{_DECIDES}|于(?=[12][0-9]{{3}}年)|拟|决定(?!不|停|终止)|现(?:拟|决定|向|申请|已|予|特|将|经)|特?申请|需(?:要)?注销)"
)
_SELF = late(r"[本我该](?:公司|企业|单位|合作社|社|校|院|店|厂|中心|会|所|园|机构|司)")
_QUOTED = late(r"《[^》\n]*》")


@dataclass(frozen=True, slots=True)
class _ClaimPeriod:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        trees = list(near(*_CLAIMS).find(scene, value))
        yield from sorted(trees, key=_preference)


def _preference(tree: Tree) -> int:
    """The period that runs from publication is the one that binds those who were not told."""
    start = tree["starts"].value if "starts" in tree else None
    return ("first_publication", "publication", "last_publication", None, "date", "service", "receipt").index(start)


@dataclass(frozen=True, slots=True)
class _ClaimsTo:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        if _INVITES.search(scene.text):
            yield from contacts_of(scene)


@dataclass(frozen=True, slots=True)
class _Reason:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        text = _QUOTED.sub(lambda quoted: "《" * len(quoted[0]), scene.text)
        for match in _REASON.finditer(text, scene.notice.body.start):
            if not _SELF.fullmatch(match["value"]):
                yield words_reading(scene.notice, Span(*match.span("value")))


def claims_until() -> Finder:
    """The period in which creditors lodge claims; the one from publication before the one from receipt."""
    return _ClaimPeriod()


def claims_lodged_with() -> Finder:
    """Where claims are lodged: the contact of a notice that invites claims."""
    return _ClaimsTo()


def why() -> Finder:
    """Why a body goes: from 因 to where the sentence turns to what was decided."""
    return _Reason()

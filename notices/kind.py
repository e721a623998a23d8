"""What a kind of notice is: the words that tell it apart, the record it becomes, and the finder words for its fields."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Annotated

from pydantic import BaseModel, ConfigDict

from notices.finders.columns import column
from notices.finders.scene import Read, Scene, Tree
from notices.finders.signers import cited, contact_lines, corrected, numbered, signed_by, signed_on, titled_by
from notices.finders.subjects import speaking
from notices.finders.words import after, anywhere, before, between, choose, clause, matching, near
from notices.model import Notice
from notices.values.contacts import Contact
from notices.values.dates import Day
from notices.values.legal_basis import LegalBasis
from notices.values.parties import Party
from notices.values.republications import Republication

__all__ = [
    "AMENDING", "DEEDS_LOST", "Kind", "Record", "Scene", "Tree", "after", "anywhere", "before", "between", "choose", "cited", "clause",
    "column", "contact_lines", "corrected", "matching", "near", "numbered", "signed_by", "signed_on", "titled_by",
]  # fmt: skip


AMENDING = (
    r"^[^\n]{0,40}(?:中止|终止|撤销|撤回|取消|延期|延长|更正|补充|变更|暂停|恢复)[^\n]{0,60}(?:公告|公示|通知|通告)(?=\n|$)"
    r"|(?:^|\n)(?:原|现对|兹?将|我[局县市区])[^。《\n]{0,30}《[^》\n]{4,60}(?:公告|公示)》[^。\n]{0,120}(?:撤销|撤回|终止|中止|失效|作废|废止|更正)"
)
"""A title or an opening that amends another notice, for `never_says` of the kinds that are amended so."""

_DEED = "(?:不动产(?:权属?证|权证|登记证明|证)|房屋所有权证|房产证|房权证|房地产权证|国有土地使用(?:权)?证|集体土地使用(?:权)?证|土地使用(?:权)?证|国用[(〔])"
DEEDS_LOST = (
    r"\A(?=[\s\S]*(?:\n[^\n]*\n|坐落|座落|位于|申请|补发|补办|根据|依据|面积|声明人|登记中心|保管不善))"
    rf"[\s\S]*?(?:(?:遗失|丢失|灭失|被盗|不慎|保管不善)[^。\n]{{0,100}}{_DEED}|{_DEED}[^。\n]{{0,60}}(?:遗失|丢失|灭失))"
)
"""Title deeds that were lost, with what a new one is asked for by: a kind of its own. A bare line that a deed was lost
stays among the lost papers of its column."""


class Record(BaseModel):
    """The published result of one kind; the fields here are those of every kind."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    issuers: Annotated[list[Party], signed_by(), titled_by(), speaking()] = []
    issued_on: Annotated[Day | None, signed_on()] = None
    notice_number: Annotated[str | None, numbered()] = None
    legal_basis: Annotated[list[LegalBasis], cited()] = []
    contacts: Annotated[list[Contact], contact_lines()] = []
    republication: Annotated[Republication | None, anywhere()] = None
    corrects: Annotated[str | None, corrected()] = None


@dataclass(frozen=True, slots=True)
class Claim:
    """How much a kind wants a notice, 0 to 1, and why."""

    kind: str
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kind:
    """One type of notice.

    All words are regular expressions on normalised text. `titles` tell it by its title; `says` are cues of the body;
    `never_says` are words that no notice of this kind holds. `reads` has the functions for fields that no finder can
    say, by the field's name, `rows/field` for a field of a row.
    """

    record: type[Record]
    titles: tuple[str, ...]
    says: tuple[str, ...]
    never_says: tuple[str, ...] = ()
    reads: Mapping[str, Read] = field(default_factory=dict)
    version: str = "1.0.0"

    @cached_property
    def name(self) -> str:
        """The name of its module, which is also its schema's and its fixtures'."""
        return self.record.__module__.rpartition(".")[2]

    @cached_property
    def label(self) -> str:
        """What it is called in Chinese: the docstring's first words."""
        return (self.record.__doc__ or "").partition(":")[0].strip()

    def claims(self, notice: Notice) -> Claim:
        """How well the notice's words fit this kind."""
        reasons: list[str] = []
        title = notice.title.of(notice.text) if notice.title else notice.lead
        doubt = 1.0
        titled = _search(self.titles, title) if title else None
        if titled and (notice.title or _search(self.says, notice.text)):
            doubt *= 0.3 + 0.25 * (1 - len(titled) / max(len(title), 1))
            reasons.append(f"title: {titled}")
        for cue in self.says:
            found = _search((cue,), notice.text)
            if found:
                doubt *= 0.6
                reasons.append(f"says: {found}")
        for cue in self.never_says if doubt < 1 else ():
            found = _search((cue,), notice.text)
            if found:
                doubt = 1 - (1 - doubt) * 0.3
                reasons.append(f"never says: {found}")
        return Claim(self.name, round(1 - doubt, 4), tuple(reasons))


@lru_cache(maxsize=4096)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{word})" for word in words))


def _search(words: tuple[str, ...], text: str) -> str:
    match = _pattern(words).search(text) if words else None
    return match[0] if match else ""

"""Which kinds claim a notice, and why; what no kind claims is another notice, or none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.kind import Claim, Kind
from notices.kinds import kinds
from notices.layout import cues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.model import Notice

_ENOUGH = 0.6
_TIE = 0.03
_STORY = re.compile(
    r"本报讯|本报记者|新华社|记者(?:从|在|了解|获悉|采访|看到|注意到|昨日|近日|[ :]?[\u4e00-\u9fff]{2,3}(?:报道|摄|[ )]))|通讯员|据(?:介绍|悉|了解|报道|统计)|[\u4e00-\u9fff]{2,4}(?:表示|说|介绍说?|告诉记者)[,:。“]"
    r"|来源[:：]|编者按|(?:股票|证券)代码|证券简称|(?:董事会全体成员|本公司董事会).{0,20}(?:保证|虚假记载)|诚聘|招聘|月薪|包吃住|五险一金|订阅|投稿"
)
_NOTICE = re.compile(
    r"特此(?:公告|通告|公示|声明|通知|告知|启事)|(?:现|予以|兹)(?:将[^。]{0,30})?(?:公告|通告|公示|声明|通知)(?:如下)?|自(?:本)?(?:公告|通告|公示|登报|见报|刊登|发布)[^。]{0,12}(?:之日|起)|声明作废|如有异议|敬请[^。]{0,20}(?:谅解|周知|相互转告)|望[^。]{2,20}(?:周知|相互转告)|公示(?:期|时间)|给您带来(?:的)?不便"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The claim that won, the others in falling order, and whether two were too close to tell."""

    kind: Kind | None
    claim: Claim
    others: tuple[Claim, ...]
    tie: bool = False


def classify(notice: Notice) -> Verdict:
    """Let every kind claim a notice; `kind` is None where it is no notice at all."""
    registry = kinds()
    against = story_cues(notice)
    claims = sorted(
        (_against(kind.claims(notice), against) for kind in registry.values() if kind.name != "other"),
        key=lambda claim: (-claim.score, claim.kind),
    )
    best = claims[0]
    if best.score >= _ENOUGH:
        second = claims[1].score if len(claims) > 1 else 0.0
        return Verdict(registry[best.kind], best, tuple(claims[1:4]), tie=best.score - second < _TIE)
    other = _other(notice, against)
    kind = registry["other"] if other.score >= _ENOUGH else None
    return Verdict(kind, other, tuple(claims[:3]))


def story_cues(notice: Notice) -> tuple[str, ...]:
    """Words of news, advertising and stock-exchange disclosure that stand in a text."""
    return tuple(dict.fromkeys(match[0] for match in _STORY.finditer(notice.text)))


def _against(claim: Claim, against: Sequence[str]) -> Claim:
    if not against:
        return claim
    score = claim.score * 0.6 ** len(against)
    return Claim(claim.kind, round(score, 4), (*claim.reasons, *(f"news: {word}" for word in against)))


def _other(notice: Notice, against: Sequence[str]) -> Claim:
    """Whether a text looks like a notice: a title of its own, words of announcing, a signature with a date."""
    reasons: list[str] = []
    doubt = 1.0
    if notice.title and cues.TITLE.match(notice.title.of(notice.text)):
        reasons.append("a title")
        doubt *= 0.55
    for match in list(_NOTICE.finditer(notice.text))[:2]:
        reasons.append(f"says: {match[0]}")
        doubt *= 0.6
    if notice.signature:
        reasons.append("signed")
        doubt *= 0.6
    return _against(Claim("other", round(1 - doubt, 4), tuple(reasons)), against)

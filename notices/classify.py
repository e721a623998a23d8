"""Which kinds claim a notice, and why; what no kind claims is another notice, or none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.kind import Claim, Kind
from notices.kinds import kinds
from notices.layout import cues
from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.model import Notice

_ENOUGH = 0.6
_TIE = 0.03
_STORY = late(
    r"本报讯|本报记者|新华社|记者(?:从|在|了解|获悉|采访|看到|注意到|昨日|近日|[ :]?[\u4e00-\u9fff]{2,3}(?:报道|摄|[ )]))"
    r"|通讯员|据(?:介绍|悉|了解|报道)|[\u4e00-\u9fff]{2,4}(?:介绍说?|告诉记者)[,:。“]|[\u4e00-\u9fff](?:表示|说)[:“]|(?<!资金)(?<!经费)(?<!款项)来源:|编者按|(?:公告|公示|声明|启事|新闻|要闻|副刊|专版|广告)[A-Z]?[0-9]{1,3}版(?=[\s、,]|$)"
    r"|(?:日前|近日)[^。]{0,10}(?:推出|出台|印发|启动|发布|公布)|新举措|(?:少|不)跑腿|(?:跨省|一网|掌上)通办"
    r"|“[^”\n]{0,120}(?:特此公告|申报债权|声明作废|清偿债务)[^”\n]{0,40}”"
)
_TRADE = late(
    r"(?:股票|证券|基金)代码|证券简称|股票简称|(?:董事会全体成员|本公司董事会).{0,20}(?:保证|虚假记载)|独立董事"
    r"|证券投资基金|基金(?:份额|合同|管理人)|招募说明书|诚聘|(?<!公开)招聘(?!工作人员|人员)|月薪|包吃住|五险一金|订阅|投稿|本报承接|承接各类|代办(?:登报|各类|各种|手续|工商|税务|注册|注销|执照|年检|记账)|一个电话|(?<!保留)(?<!享受)价格优惠"
    r"|(?:当日|即日|快速)(?:办理|办)|(?:当日|次日)见报|登报(?:热线|电话|服务)|刊登热线|(?:元|块)/(?:次|条|行)|每[条行字次则][0-9]+元"
    r"|(?:(?!特此)[\u4e00-\u9fff]{2,3}(?:公告|公示|声明|启事)){3}"
)
_ADVICE = late(r"(?<=[\u4e00-\u9fff”)])[?]|怎么(?:办|写|登)|如何(?:办理|登报|申请)|(?:^|\n)[问答]:|小贴士|(?:律师|法官|专家|民警)(?:解答|答|提醒|建议|点评|说法|释法)|通常所说的|建议(?:贵公司|当事人|市民|读者)|解答:|答复:|编辑同志|读者(?:问|来信)|以案(?:说|释)法|教[你您]|(?:遗失|丢失|丢了)后?,?(?:应当?|需要?|可以?|请|须|要)(?:通过|到|在|立即|及时|尽快|先|向|拨打|登报)|(?:登报|办理|补办|挂失|声明|公告)(?:须知|流程)(?::|如下|是)")
_FAINT = late(r"据统计|(?:临时|年度)股东大会|网络投票|[\u4e00-\u9fff]{2,4}(?:表示|说)[,。]|须知:|流程(?:如下|是)")
"""Words of stories that some notices hold as well: each takes a little."""
_LEAST_BODY = 10
_LEAST_ALONE = 6
"""A declaration without a title can be shorter: 刘洋遗失驾驶证."""


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
    if len(notice.body) < (_LEAST_BODY if notice.title else _LEAST_ALONE) and not notice.tables:
        return Verdict(None, Claim("other", 0.0, ("a title without a body",)), ())
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
    """Words of news, of trade and of advice that stand in a text, each once."""
    found = (match[0] for cue in (_STORY, _TRADE, _ADVICE, _FAINT) for match in cue.finditer(notice.text))
    return tuple(dict.fromkeys(found))


def _against(claim: Claim, against: Sequence[str]) -> Claim:
    if not against:
        return claim
    faint = sum(_FAINT.fullmatch(word) is not None for word in against)
    score = claim.score * 0.6 ** (len(against) - faint) * 0.85**faint
    return Claim(claim.kind, round(score, 4), (*claim.reasons, *(f"news: {word}" for word in against)))


def _other(notice: Notice, against: Sequence[str]) -> Claim:
    """Whether a text looks like a notice: a title of its own, words of announcing, a signature with a date."""
    reasons: list[str] = []
    doubt = 1.0
    if notice.title and cues.TITLE.match(notice.title.of(notice.text)):
        reasons.append("a title")
        doubt *= 0.55
    for match in list(cues.NOTICE.finditer(notice.text))[:2]:
        reasons.append(f"says: {match[0]}")
        doubt *= 0.6
    if notice.signature:
        reasons.append("signed")
        doubt *= 0.6
    return _against(Claim("other", round(1 - doubt, 4), tuple(reasons)), against)

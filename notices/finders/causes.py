"""Where the parties of a case end and its cause of action begins: 甲公司诉乙、丙|买卖合同纠纷."""

from __future__ import annotations

from collections.abc import Iterable

from notices.model import Span
from notices.patterns import late
from notices.values.organisations import organisation_spans
from notices.values.persons import PERSON

_SUBJECTS = late(
    "民间借贷|买卖|借款|金融|小额|信用卡|离婚|房屋|商品房|租赁|机动车|交通事故|道路|劳动|劳务|追偿|建设工程|装饰|装修|物业|保证|抵押|质押|担保|合同|侵权|侵害|生命权|健康权|身体权|继承"
    "|抚养|赡养|扶养|同居|婚约|婚姻|彩礼|不当得利|无因管理|股权|股东|票据|承揽|运输|服务|委托|返还|确认|执行|案外人|第三人撤销|土地|农业|农村|居间|中介|供用|赠与|居住权|所有权|占有|用益"
    "|相邻|排除妨害|消除危险|财产|名誉|肖像|姓名权|隐私|人格|著作权|商标|专利|不正当竞争|垄断|保险|公司|清算|合伙|联营|典当|储蓄|存款|银行|代位权|债权|债务|撤销|申请|医疗|产品|网络|电信|教育|旅游"
    "|广告|种植|养殖|分期付款|融资|保理|工伤|工资|经济补偿|人身|人事|提供|义务帮工|雇员|雇佣|分家|遗嘱|遗赠|法定|监护|探望|被继承人|房地产|定金|加工|定作|修理|仓储|保管|技术|加盟|特许|经营|承包|转让"
    "|挂靠|建筑|施工|勘察|设计|监理|检验|拆迁|征收|行政|恢复原状|请求|损害|公路|铁路|航空|货运|船舶|海上|海事|留置|证券|期货|信托|国际|涉外|饲养|变更|解除|共有|共同|宅基地|山林|林木|采矿|探矿|渔业"
    "|餐饮|演出|出版|悬赏|竞业|社会保险|养老|福利|消费|预约|拍卖|招标|供水|供电|供热|供气|破产|重整|和解|强制|不履行|非诉|罚款|欠款|货款|工程款|拖欠|欠薪|滞纳|诈骗|盗窃|故意"
)
_ROLE = late(
    "(?:反诉)?(?:被告人?|第三人|被?上诉人|被执行人|被?申请执行人|被?申请人|原告|原审(?:被告|原告|第三人)|债务人|担保人|保证人|一审被告)(?:为|:)?"
)
_PRONOUN = late("你(?:们|方|二|两|三|四|等)?(?:公司|单位|人|厂|店|行)?|他人|其")
_SEPARATOR = late(
    r"[、,]|以及|及其?|和|与|暨|等(?:[0-9一二三四五六七八九十]{0,3}人)?|[0-9一二三四五六七八九十]{1,3}人|之间|的|关于|因|为|\([^()]*(?:\([^()]*\)[^()]*)*\)"
)
_PERSON = late(PERSON)
_LINK = late("申请(?:强制)?执行(?!人|异议)|诉(?!讼|求)|与|和|对")


def cause_start(text: str, clause: Span, known: Iterable[str]) -> int:
    """The offset where the cause begins inside the clause before 一案; `known` are parties read already.

    >>> text = "原告甲商贸有限公司诉你、毛大伟买卖合同纠纷"
    >>> text[cause_start(text, Span(0, len(text)), ()):]
    '买卖合同纠纷'
    """
    words = clause.of(text)
    names = [name.replace("（", "(").replace("）", ")") for name in known]
    at = max((words.rfind(name) + len(name) for name in names if name in words), default=0)
    at = max(
        [at, *(span.end for span in organisation_spans(words) if not _SUBJECTS.match(words, span.start))]
    )
    links = [link.end() for link in _LINK.finditer(words, at) if _is_party(words, link.end())]
    at = links[-1] if links else at
    return clause.start + _past_parties(words, at)


def _past_parties(words: str, at: int) -> int:
    """Behind every party, pronoun, role and mark that stands here in a row."""
    while at < len(words):
        for part in (_SEPARATOR, _ROLE, _PRONOUN):
            match = part.match(words, at)
            if match and match.end() > at:
                at = match.end()
                break
        else:
            if _SUBJECTS.match(words, at):
                return at
            person = _person_end(words, at)
            if person is None:
                return _first_subject(words, at)
            at = person
    return at


def _person_end(words: str, at: int) -> int | None:
    """Where a person's name ends: the longest one behind which the cause, or another mark, begins."""
    longest = _PERSON.match(words, at)
    ends = [longest.end(), longest.end() - 1] if longest else []
    for end in ends:
        if end - at > 1 and (_SUBJECTS.match(words, end) or _SEPARATOR.match(words, end)):
            return end
    return None


def _is_party(words: str, at: int) -> bool:
    return bool(_ROLE.match(words, at) or _PRONOUN.match(words, at) or _person_end(words, at))


def _first_subject(words: str, at: int) -> int:
    """A name of no known form stands here: the cause begins at the first word of one."""
    subject = _SUBJECTS.search(words, at)
    return subject.start() if subject else at

"""Finders for court notices: the parties of the case, its cause, the papers served."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.named import PARTIES
from notices.finders.scene import Finder, Scene, Tree, Words, read_words, reading
from notices.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.values.value import Value

_CLAIMANTS = re.compile(
    r"受理(?:了)?(?:的)?(?:原告|上诉人|申请执行人|申请人|反诉原告|起诉人)?(?P<names>(?:[^。;与和诉:]|和(?![^,。]{2,40}诉)|与(?![^,。]{2,40}(?:纠纷|一案)))[^。;:\n]{0,100}?)(?:诉|与(?=你|被告|被上诉人|被执行人|[^,。;]{2,60}(?:纠纷|一案))|申请|起诉)"
    r"|(?:原告|申请执行人|上诉人)(?P<names2>[^。;:\n]{2,80}?)(?:诉|与(?=你|被告|被上诉人|被执行人|[^,。;]{2,60}(?:纠纷|一案)))"
)
_CAUSE_WORDS = (
    "民间借贷|买卖合同|借款合同|金融借款|小额借款|信用卡|离婚|房屋|租赁|商品房|机动车|劳动|劳务|追偿权|建设工程|装饰装修|物业服务|物业|保证合同|抵押|担保|合同|侵权|生命权|健康权|身体权|继承"
    "|抚养|赡养|变更抚养|同居|婚约|不当得利|股权|股东|票据|承揽|运输|服务合同|委托|返还|确认|执行异议|案外人|第三人撤销|土地|农村|居间|中介|供用|赠与|居住权|所有权|占有|相邻|排除妨害|财产|名誉|著作权|商标|专利|不正当竞争|保险|公司|清算|合伙|联营|典当|储蓄|代位权|债权人|债权转让|债务|撤销权|申请|交通事故|医疗|产品|网络|电信|教育|旅游|广告|种植|养殖|分期付款|融资租赁|保理|凭样品|工伤|工资|经济补偿|人身|提供劳务|雇员|分家析产|遗嘱|法定继承|监护|探望|婚姻|被继承人|房地产|定金|加工|定作|修理|仓储|技术|加盟|特许|经营|承包|转让|挂靠|建筑|施工|勘察|设计|监理|检验|拆迁|征收|行政|返还原物|恢复原状|请求|公路|航空|货运|船舶|海上|留置|票据追索"
)
_CAUSE = re.compile(
    rf"(?P<cause>(?:{_CAUSE_WORDS})[\u4e00-\u9fff、]{{0,22}}?(?:纠纷|之诉|责任|赔偿|关系)?)(?:上诉|二审|再审|执行)?(?:一|等)?案"
)
_SERVED = re.compile(r"(?:送达|领取|受领)(?:本案的?|我院|本院|上述)?(?:(?:作出|制作)的)?(?P<list>[^。;\n]{2,160}?)(?=[。;]|,?(?:自(?:本)?公告|限你|自发出|自登报|逾期|公告期|经过|并定于|本公告|即视为|请)|,(?!.{0,30}(?:书|票|令|副本|材料))|$)")
_DOCUMENT = re.compile(
    r"[\u4e00-\u9fff()〔〕]{0,24}?(?:副本|通知书|传票|判决书|裁定书|告知书|决定书|调解书|起诉状|上诉状|答辩状|申请书|令|须知|监督卡|证据材料|证据|确认书|指导书|提示书|追加[^、,]{2,8}申请|通知|承诺书|反馈卡|名单|报告|清单|笔录|材料|说明书|催告书|意见书|建议书|评估报告|公告|权利义务)(?:\([^()]{1,12}\))?"
)
_COPIES = re.compile(r"(?:各|壹|一|两|二|[0-9])+(?:份|张|页|式)$")
_NUMBER = re.compile(r"^.*[(〔][12][0-9]{3}[)〕][^、,]{2,24}?号(?:之[一二三四五六七八九0-9]+)?")


@dataclass(frozen=True, slots=True)
class _Claimants:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        match = _CLAIMANTS.search(scene.text, scene.notice.body.start)
        if match is None:
            return
        group = "names" if match["names"] else "names2"
        start, end = match.span(group)
        lead = re.compile(r"(?:原告|申请人|上诉人|申请执行人)").match(scene.text, start, end)
        try:
            yield read_words(Words.at(scene.notice, Span(lead.end() if lead else start, end)), PARTIES)
        except ValueError:
            return


@dataclass(frozen=True, slots=True)
class _Cause:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for match in _CAUSE.finditer(scene.text, scene.notice.body.start):
            yield reading(scene.notice, match["cause"], Span(*match.span("cause")))


@dataclass(frozen=True, slots=True)
class _Documents:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for served in _SERVED.finditer(scene.text, scene.notice.body.start):
            found = list(self._listed(scene, Span(*served.span("list"))))
            yield from found
            if found:
                return

    def _listed(self, scene: Scene, span: Span) -> Iterator[Tree]:
        at = span.start
        for part in re.split(r"([、,]|以及|及(?!其)|和(?!解)|并)", span.of(scene.text)):
            start, at = at, at + len(part)
            name = _COPIES.sub("", part)
            number = _NUMBER.match(name)
            begin = number.end() if number else 0
            match = _DOCUMENT.fullmatch(name, begin)
            if match and len(match[0]) > 1:
                yield reading(scene.notice, match[0], Span(start + begin, start + match.end()))


def suing() -> Finder:
    """Those who sue, appeal or ask for enforcement."""
    return _Claimants()


def cause_of_action() -> Finder:
    """The cause of action, without 一案."""
    return _Cause()


def documents_served() -> Finder:
    """The papers served, by their names without the number of copies."""
    return _Documents()

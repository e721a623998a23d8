"""A declaration of loss: who lost which paper, its number, who issued it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.named import PARTIES
from notices.finders.scene import Finder, Scene, Tree, Words, first, read_words, reading
from notices.finders.words import matching
from notices.model import Span
from notices.values.dates import PATTERN as DAY
from notices.values.dates import read_day
from notices.values.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEXT = Value(re.compile(r"[^\n]+"), str)
_LOSS = re.compile(
    r"(?:(?:因)?(?:本人)?(?:保管)?不(?:慎|善)(?:,)?(?:将|遗失|丢失)*|(?:已)?(?:遗失|丢失)(?:了)?|被盗|(?:将|把))(?:了|其|本人|自己的?|的|持有的?|名下的?|由)*"
)
_END = re.compile(r"(?:,|。|;)?(?:特此|现|兹|予以|登报|一并|自登报)?(?:特)?(?:声明|公告|登报)?(?:作废|挂失|无效)|,?特此(?:声明|公告)|(?:已)?(?:不慎)?(?:遗失|丢失)(?=[,。])|$")
_DOCUMENT = (
    r"(?:[\u4e00-\u9fff《》“”(/、)]{0,30}?)(?:(?:不动产权|所有权|使用权|执业|毕业|学位|资格|许可|登记|合格|准驾|驾驶|行驶|营运|运输|经营|医学|残疾人|居民身份|身份|军官|士兵|警官|学生|教师|工作|记者|会员|退役|优待|结婚|离婚|户口|出生|独生子女|产权|土地|房产|购房|税务登记|组织机构代码|开户|信用代码|法人|卫生|消防|安全|从业|职称|职业|技能|等级|报到|就业|失业|社保|医保|通行|护照|船员|护士|医师|检疫|动物|采伐|取水|排污|特种|操作|上岗|注册|检验|质保|保修|保险|车辆|机动车|临时|护航)*"
    r"(?:证书|证明书|证明|证件|许可证|登记证|执照|证|专用章|公章|印章|印鉴|合同章|财务章|法人章|法人名章|人名章|私章|名章|发票章|章|发票|收据|票据|支票|汇票|存单|存折|保单|提单|仓单|合同书|合同|协议书|协议|通知书|确认书|户口簿|户口本|手册|簿|卡|牌照|号牌|车牌|标志|钥匙|单据|单|书|票|U盾|Ukey|UKEY|密码器|POS机|档案))"
)
_PAPER = re.compile(_DOCUMENT)
_COPIES = re.compile(
    r"(?:\(?(?:正(?:、|,|和|及)?副本|正本|副本)\)?)?[(,]?(?:各|共|计)?(?P<count>[0-9一二三四五六七八九十壹贰叁肆伍两]+(?:枚|张|份|本|个|套|块|副|联|页|把|式[0-9一二三四五六七八九十]+联))"
)
_NUMBER = re.compile(
    r"(?:(?:[\u4e00-\u9fff]{0,10}?(?:证|票|书|编|章|字|批|账|帐|单|执照|许可证|流水|注册|代码|核准|条形码|防伪|印章|统一社会信用代码|车牌|车架|合同|收据|发票|保单|协议)?(?:号码?|编号|编码|代码|号|证号|字号|NO|No|no|№)\.?(?:为|是|:|\.)*))\s*(?P<value>[A-Za-z0-9\u4e00-\u9fff()〔〕\[\]*/-]*?[0-9][A-Za-z0-9()〔〕\[\]*/-]*(?:号)?(?:[-至~][0-9]{3,})?)(?=[,。;)、\n及和\s]|$|声明|特此|现|作废|[\u4e00-\u9fff])"
)
_BARE_NUMBER = re.compile(r"[(,:](?P<value>(?:[\u4e00-\u9fff]{1,6}字第?)?[A-Z]{0,4}[0-9][0-9A-Za-z-]{4,30}号?)(?=[)。,;]|$)|(?P<plate>[\u4e00-\u9fff][A-Z][·.]?[A-Z0-9]{4,6}(?:挂)?)")
_PLATE = re.compile(r"[\u4e00-\u9fff][A-Z][·.]?[A-Z0-9]{4,6}(?:学|挂|警)?")
_ISSUER = (
    r"(?:由|,)(?P<value>[\u4e00-\u9fff()]{4,30}?(?:公司|局|大队|支队|中心|学校|学院|大学|医院|政府|派出所|委员会|银行|支行|厅|部|会|所))(?:开具|颁发|核发|签发|发放|出具|填发|发)的?",
    r"(?:签发|发证|颁发|核发|出具|开具|办证)(?:机关|单位|部门|机构)(?:为|是|:)*(?P<value>[\u4e00-\u9fff()]{4,30}?)(?=[,。;)\n]|$)",
    r"(?:遗失|丢失|将|由)(?P<value>[\u4e00-\u9fff()]{4,30}?(?:公司|局|大队|支队|中心|学校|学院|大学|医院|政府|派出所|委员会|银行|支行))(?:开具|颁发|核发|签发|发放|出具|填发|于[^,。]{6,14}(?:颁发|核发|签发))的?",
)


@dataclass(frozen=True, slots=True)
class _Losses:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        body = scene.notice.body
        text = scene.text
        start = body.start + len(re.match(r"[▲△●○★☆◆◇■□※▼►▶◎⊙♦♢✦✪\s0-9、.]*", text[body.start : body.end])[0])  # type: ignore[index]
        loss = _LOSS.search(text, start)
        if loss is None:
            return
        holder = self._holder(scene, start, loss.start())
        paper = self._paper(scene, loss)
        if holder is None or paper is None:
            return
        end = self._end(scene, paper.end)
        item: dict[str, Tree] = {"holder": holder, "document": reading(scene.notice, paper.of(text), paper)}
        item |= _details(scene, loss, paper, end)
        yield item

    def _holder(self, scene: Scene, start: int, end: int) -> Tree | None:
        """Who lost it: what stands before the word of loss, else the signer."""
        words = Span(start, end)
        text = words.of(scene.text)
        lead = re.match(r"(?:兹有|现有|兹因|因|声明人:?|本人|我(?:单位|公司))", text)
        if lead:
            words = Span(start + lead.end(), end)
        plate = _PLATE.match(words.of(scene.text))
        del plate
        try:
            parties = read_words(Words.at(scene.notice, Span(words.start, words.end)), PARTIES) if len(words) > 1 else []
        except ValueError:
            parties = []
        if parties:
            whole: Tree = parties[0]
            return whole
        signature = scene.notice.signature
        if signature is None:
            return None
        date = DAY.search(scene.text, signature.start, signature.end)
        name = Span(signature.start, date.start() if date else signature.end)
        try:
            signers: list[Tree] = read_words(Words.at(scene.notice, name), PARTIES)
        except ValueError:
            return None
        return signers[0]

    def _paper(self, scene: Scene, loss: re.Match[str]) -> Span | None:
        """The paper's name, behind the word of loss and whoever issued it."""
        text = scene.text
        start = loss.end()
        issued = re.compile(r"[^,。;]{2,40}?(?:开具|颁发|核发|签发|发放|出具|填发)的").match(text, start)
        if issued:
            start = issued.end()
        dated = re.compile(rf"(?:于)?{DAY.pattern}(?:开具|颁发|核发|签发|办理|购买)?的?").match(text, start)
        if dated:
            start = dated.end()
        plate = _PLATE.match(text, start)
        start = plate.end() if plate else start
        lead = re.compile(r"(?:号牌为|号|的|车|牌)*").match(text, start)
        start = lead.end() if lead else start
        best: Span | None = None
        stop = re.compile(r"[,。;:\n]|[0-9A-Z(]").search(text, start)
        limit = stop.start() if stop else len(text)
        for match in _PAPER.finditer(text, start, limit):
            if match.start() != (best.end if best else start):
                break
            best = Span(start, match.end())
        if best is None:
            return None
        tail = re.compile(r"(?:\(?(?:正(?:、|,|和|及)?副本|正本|副本|IC卡)\)?)(?![0-9])").match(text, best.end)
        return Span(best.start, tail.end()) if tail else best

    def _end(self, scene: Scene, at: int) -> int:
        match = _END.search(scene.text, at)
        return match.start() if match else len(scene.text)


def losses() -> Finder:
    """The one loss that a declaration tells."""
    return _Losses()


def _details(scene: Scene, loss: re.Match[str], paper: Span, end: int) -> dict[str, Tree]:
    """Number, issuer, day and copies, each where the print gives it."""
    text = scene.text
    found: dict[str, Tree] = {}
    number = _NUMBER.search(text, paper.end, end) or _BARE_NUMBER.search(text, paper.end, end)
    if number and (value := number["value"]):
        found["number"] = reading(scene.notice, value, Span(*number.span("value")))
    else:
        plate = _PLATE.search(text, loss.end(), paper.start)
        if plate:
            found["number"] = reading(scene.notice, plate[0], Span(*plate.span()))
    inner = Scene(scene.notice, Span(loss.start(), len(text)))
    issuer = first(tree for pattern in _ISSUER for tree in matching(pattern).find(inner, _TEXT))
    if issuer is not None:
        found["issuer"] = issuer
    day = re.compile(rf"(?:签发|发证|颁发|核发|开具|出具|填发|开票|办理)(?:日期|时间|日)?(?:为|是|:)*(?P<d>{DAY.pattern})|(?:于)?(?P<d2>{DAY.pattern.replace('sep', 'sep2')})(?:由[^,。]{{2,24}})?(?:签发|颁发|核发|开具|出具|填发|办理|发放)").search(text, loss.start())
    if day:
        group = "d" if day["d"] else "d2"
        found["issued_on"] = reading(scene.notice, read_day(day[group]), Span(*day.span(group)))
    copies = _COPIES.match(text, paper.end) or _COPIES.search(text, paper.end, end)
    if copies:
        found["copies"] = reading(scene.notice, copies["count"], Span(*copies.span("count")))
    return found

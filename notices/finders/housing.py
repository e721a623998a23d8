"""限价商品房: the project of a notice, its households by what they hold, and what befalls those who do not buy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notices.finders.scene import Scene, Tree, Words, read_words, words_reading
from notices.model import Reading, Span
from notices.patterns import late
from notices.values.counts import PATTERN as COUNT
from notices.values.counts import read_count
from notices.values.numerals import NUMERAL
from notices.values.organisations import is_organisation
from notices.values.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOMES = "(?:限价(?:商品)?(?:住)?房|定销(?:商品)?房|安置房|共有产权(?:住)?房|保障性住房)"
_PLACE = r"(?P<value>[^,。;:《》\n]{2,40}?)"
_IN_TITLE = (
    rf"关于(?:对|督促|敦促)?(?:限期|按期)(?:购买|选购|认购|签约)?{_PLACE}(?:的)?(?:已发)?{_HOMES}",
    rf"关于(?:对|督促|敦促)?{_PLACE}(?:的)?(?:已发|剩余|配建|符合条件)?(?:的)?{_HOMES}",
    rf"^(?:[\u4e00-\u9fff]{{2,12}}[局委])?{_PLACE}(?:的)?{_HOMES}(?:资格)?(?:限期|按期|购)",
)
_IN_BODY = (
    r"(?:项目|小区)名称:(?P<value>[^,。;\n]{2,40})",
    rf"(?:现就|现对|现将|对|就)(?!象){_PLACE}(?:的)?(?:已发|已取得|已领取|剩余|配建)?(?:的)?(?:《)?{_HOMES}",
    r"(?:^|[,。\n])(?P<value>[\u4e00-\u9fffA-Za-z0-9]{2,24}?(?:项目|小区|片区|花园|家园|佳园|新居|雅苑|[一-龥]苑|[一二三四五]期))(?=持|已|限价|的|配建|仍|尚)",
)
_NUMBER = rf"(?<![0-9.])(?:有|为|:|共|计|仅)*(?P<value>(?:[0-9]{{1,6}}|{NUMERAL}{{1,7}}))(?=(?:余)?[\u4e00-\u9fff]{{0,4}}户)"
_NOT_YET = r"(?:(?:未|尚未|没有|暂未)(?:提出|提交)?(?:(?:购房|准购)?申请|申领|领取|取得|办理(?!购|选|签|手续)|持有?|领证))"
_PERMIT = r"(?:准购证|购房证|准购资格|购买资格证|选房证)[》”\"]?"
_BREAK = rf"[^,。;\n0-9{'零一二两三四五六七八九十百千'}]"
_WITHOUT = (
    rf"{_NOT_YET}{_BREAK}{{0,24}}?{_NUMBER}",
    rf"(?P<value>(?:[0-9]{{1,6}}|{NUMERAL}{{1,7}}))户{_BREAK}{{0,6}}?{_NOT_YET}",
)
_WITH = (
    rf"{_PERMIT}{_BREAK}{{0,24}}?{_NUMBER}",
    rf"(?P<value>(?:[0-9]{{1,6}}|{NUMERAL}{{1,7}}))户{_BREAK}{{0,8}}?(?<!未)(?:已|持)[^,。;未\n]{{0,12}}{_PERMIT}",
)
_DENIED = late(rf"{_NOT_YET}[^,。;\n]{{0,14}}$")
_TOTAL = (rf"(?:共计|合计|总计|总户数|总数|共?涉及)(?:为|:|共)*{_NUMBER}", rf"(?:^|(?<=[,。;、\n]))共有?{_NUMBER}")
_COUNT = Value(COUNT, read_count)
_BEFALLS = "取消|视为|视同|作废|不再|放弃|收回|丧失|失去"
_CONSEQUENCE = (
    rf"(?:逾期|到期|过期|期满|超期|届时|未按期|未按时)(?!后果|责任)(?:(?!{_BEFALLS})[^,。;:\n]){{0,40}}[,:](?P<value>(?:(?!特此)[^。;\n])*?(?:{_BEFALLS})(?:(?!,特此)[^。;\n])*)",
    r"(?P<value>(?:取消|视为|视同|(?:(?:逾期|过期)(?:将)?)?不再)(?:(?!,特此)[^。;\n])+)",
)


def project(scene: Scene) -> Tree | None:
    """The project: in the title before the kind of homes; else behind its label, or before the homes in the text."""
    title = scene.notice.title or Span(0, 0)
    parts = [*((cue, title) for cue in _IN_TITLE), *((cue, scene.notice.body) for cue in _IN_BODY)]
    for cue, part in parts:
        for span in _matches(scene, (cue,), part):
            name = Span(span.start, span.end - len(re.search(r"(?:的|已发)*$", span.of(scene.text))[0]))  # type: ignore[index]
            if not is_organisation(name.of(scene.text)) and not re.search(r"通知|办法|规定|逾期", name.of(scene.text)):
                return words_reading(scene.notice, name)
    return None


def with_permit(scene: Scene) -> Tree | None:
    """Households that hold a permit."""
    return _count(scene, _WITH, _DENIED)


def without_permit(scene: Scene) -> Tree | None:
    """Households that have not asked for a permit yet."""
    return _count(scene, _WITHOUT)


def total(scene: Scene) -> Tree | None:
    """All households, where the print adds them up."""
    return _count(scene, _TOTAL)


def consequence(scene: Scene) -> Tree | None:
    """What befalls those who do not buy in time, to the end of its sentence."""
    for span in _matches(scene, _CONSEQUENCE, scene.notice.body):
        return words_reading(scene.notice, span)
    return None


def _count(scene: Scene, cues: tuple[str, ...], denied: re.Pattern[str] | None = None) -> Reading | None:
    """The first number that the cues catch; `denied` are words that may not stand before what they catch it by."""
    for span in _matches(scene, cues, scene.notice.body, denied):
        try:
            return read_words(Words.at(scene.notice, span), _COUNT)  # type: ignore[no-any-return]
        except ValueError:
            continue
    return None


def _matches(
    scene: Scene, cues: tuple[str, ...], part: Span, denied: re.Pattern[str] | None = None
) -> Iterator[Span]:
    """What the cues catch, the first cue's matches before those of the next."""
    for cue in cues:
        for match in re.compile(cue).finditer(scene.text, part.start, part.end):
            if denied is None or not denied.search(scene.text, max(part.start, match.start() - 30), match.start()):
                yield Span(*match.span("value"))

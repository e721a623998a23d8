"""Who lost a paper: the name before the loss, parted from the paper where nothing stands between them."""

from __future__ import annotations

import re

from notices.finders.scene import Scene, Tree, Words, relocated
from notices.model import Reading, Span
from notices.patterns import late
from notices.values.identifiers import USCC
from notices.values.parties import identifiers_in, read_party
from notices.values.persons import PERSON

PLATE = late(r"[\u4e00-\u9fff][A-Z][·.]?[A-Z0-9×*]{4,6}(?:学|警|港|澳|挂)?(?![A-Z0-9])")
SELF = late(r"(?:本|我|该)(?:人|公司|单位|校|院|店|社|厂|司|所|局|部|会|村|中心|合作社|企业)?(?:名下|持有|所有)?的?")
_NAME = late(r"[^,。;:()\n]{2,50}(?:\((?![^()]*(?:证|代码|出生|身份|男|女|系|法定|负责|经营者|[0-9]{4}))[\u4e00-\u9fffA-Za-z·]{2,12}\)[^,。;:()\n]{0,40})?")
_CIRCUMSTANCE = late(
    r"[,]|于(?=[12][0-9]{3}[年./-]|[0-9]{1,2}月|近日|日前|昨日)|(?<=.)因(?=保管|不慎|搬|公司|工作|个人|本人|管理|疏忽|遗|被|办|自|单位|经办|人员)|由于|不慎|不小心"
    r"|(?<=.{2})在(?=乘|办|运|外|途|搬|邮|工作|整理|去|回|前往)|(?<=.{2})(?:误|现|已|近日|日前)(?=$|[将把])"
)
CHILD = late(r"之(?:[子女妻夫]|儿子|女儿|父|母|长[子女]|次[子女])")
_CODE = late(rf"\((?P<code>{USCC})\)")
_PERSONS = late(rf"(?P<names>{PERSON}(?:[、和与及]{PERSON})+)(?:夫妇|夫妻|二人|两人|[二三四五]人|等人)?")
_ROLE = late(rf".{{4,}}(?:学生|毕业生|职工|员工|教师|教职工|村民|居民|业主|会员|驾驶员|村|社区|村[一二三四五六七八九十]{{1,2}}组)(?![\u4e00-\u9fff]{{2,4}}(?<=[室所站店厂社院校馆队处])$)(?={PERSON}$)")
_OWNER = late(r"(?:车主|所有人|户主|持证人|权利人|所有权人|挂失人|声明人|遗失人|遗失单位|业户)(?:为|是|:)*(?P<name>[^,。;:\n()]{2,40})")
_LONGEST_PERSON = 4


def read_losers(scene: Scene, zone: Span) -> list[Tree]:
    """The party that a stretch before the loss names, with the identifiers behind the name; or several persons."""
    span = _name(scene.text, zone)
    if span is None:
        return []
    persons = _PERSONS.fullmatch(span.of(scene.text))
    if persons:
        names = re.finditer(PERSON, persons["names"])
        several = [loser(scene, Span(span.start + name.start(), span.start + name.end())) for name in names]
        return [tree for tree in several if tree is not None]
    tree = loser(scene, span)
    if tree is None:
        return []
    found = identifiers_in(scene.text, Span(span.end, zone.end)) or _bare_code(scene.text, Span(span.end, zone.end))
    if found:
        tree["identifiers"] = relocated(found, Words(scene.text, (Span(0, len(scene.text)),)))
    return [tree]


def _bare_code(text: str, zone: Span) -> list[Tree]:
    """A credit code that stands alone in the bracket behind a name."""
    match = _CODE.match(text, zone.start, zone.end)
    at = (Span(*match.span("code")),) if match else ()
    return [{"scheme": Reading("uscc", at), "value": Reading(match["code"], at)}] if match else []


def loser(scene: Scene, span: Span) -> Tree | None:
    """A party of a declaration: a person where the name is as short as a person's, else an organisation."""
    try:
        tree = relocated(read_party(span.of(scene.text)), Words.at(scene.notice, span))
    except ValueError:
        return None
    name = span.of(scene.text)
    if tree["type"].value == "unknown" and not re.search(r"[0-9]", name):
        if re.search("公司$", name):
            tree["type"] = Reading("organisation", tree["type"].spans, derived=True)
        elif re.fullmatch(rf"[\u4e00-\u9fff]{{2,{_LONGEST_PERSON}}}", name):
            tree["type"] = Reading("person", tree["type"].spans, derived=True)
        elif re.fullmatch(rf"[\u4e00-\u9fffA-Za-z()]{{{_LONGEST_PERSON + 1},}}", name):
            tree["type"] = Reading("organisation", tree["type"].spans, derived=True)
    return tree


def owner(scene: Scene) -> Tree | None:
    """The owner whom a label names: 车主, 所有人, 声明人."""
    match = _OWNER.search(scene.text, scene.notice.body.start)
    return loser(scene, Span(*match.span("name"))) if match else None


def vehicle(scene: Scene, zone: Span) -> Tree | None:
    """A vehicle alone, as printed: 澜F·2944挂车."""
    match = re.compile(rf"{PLATE.pattern}[\u4e00-\u9fff]{{0,6}}").match(scene.text, zone.start, zone.end)
    return relocated(read_party(match[0]), Words.at(scene.notice, Span(*match.span()))) if match else None


def signer(scene: Scene) -> Tree | None:
    """Whoever signs the declaration."""
    signature = scene.notice.signature
    if signature is None:
        return None
    for line in re.finditer(r"[^\n]+", signature.of(scene.text)):
        at = signature.start + line.start()
        label = re.compile(r"[^:\n]{1,8}:").match(scene.text, at, signature.end)
        start = label.end() if label else at
        stop = re.compile(r"(?:[12][0-9]{3}[年./-]|[一二][〇○零一二三四五六七八九]{3}年)|\n|$").search(scene.text, start, signature.end)
        name = Span(start, stop.start() if stop else signature.end)
        if len(name) > 1 and (tree := loser(scene, name)) is not None:
            return tree
    return None


def _name(text: str, zone: Span) -> Span | None:
    """The name in a stretch, behind words such as 兹有 and before the circumstances of the loss."""
    start = zone.start
    pronoun = SELF.match(text, start, zone.end)
    if pronoun and pronoun.end() > start:
        start = pronoun.end()
        if start < zone.end and text[start] in ",:(":
            start += text[start] != "("
    shortest = 0 if start > zone.start else 2
    stop = _CIRCUMSTANCE.search(text, start + shortest, zone.end) if start + shortest < zone.end else None
    match = _NAME.match(text, start, stop.start() if stop else zone.end)
    if match is None:
        return None
    name = Span(*match.span())
    plate = PLATE.search(text, name.start, name.end)
    if plate:
        name = Span(name.start, plate.start() if plate.start() - name.start > 1 else name.end)
        if PLATE.match(text, name.start, name.end):
            return None
    for lead in (CHILD.search(text, name.start, name.end), _ROLE.match(text, name.start, name.end)):
        if lead and name.end - lead.end() > 1:
            name = Span(lead.end(), name.end)
    return name if _is_pronounless(name.of(text)) else None


def _is_pronounless(name: str) -> bool:
    return len(name) > 1 and not re.fullmatch(rf"(?:{SELF.pattern})+", name) and re.match(PERSON + r"|.{2}", name) is not None

"""A title deed told in prose: who holds it, its number, where the house stands."""

from __future__ import annotations

import re

from notices.finders.named import party_at
from notices.finders.scene import Scene, Tree, Words, first, relocated
from notices.finders.words import after, matching
from notices.model import Span
from notices.values.areas import PATTERN as AREA
from notices.values.areas import read_area
from notices.values.parties import read_party
from notices.values.value import Value

_TEXT = Value(re.compile(r"[^\n]+"), str)
NUMBER = r"[\u4e00-\u9fff]{0,8}(?:[(〔\[][12][0-9]{3}[)〕\]])?[\u4e00-\u9fff]{0,20}?(?:不动产权|房权证|房产证|国用|土国用|集用|房证|证|字)[\u4e00-\u9fff()]{0,10}?第?[0-9A-Za-z-]{2,24}(?:号)?"
_HOLDERS = re.compile(r"(?:权利人|所有权人|产权人|申请人|使用权?人|不动产权利人|声明人)(?:为|是|:)*|(?:兹有|兹因|现有|因|由于)|\n|^", re.MULTILINE)


def prose_deed(scene: Scene) -> Tree | None:
    """One deed: its holder, numbers, place and area, each where the print gives it."""
    tree: dict[str, Tree] = {}
    holder = _holder(scene)
    if holder is not None:
        tree["holder"] = relocated(read_party(holder.of(scene.text)), Words.at(scene.notice, holder))
    for name, patterns in (
        ("certificate_no", (rf"(?:证号|证书号|号码|编号|权证号|证书编号|证)(?:为|是|:)*(?P<value>{NUMBER})", rf"(?P<value>{NUMBER})", r"(?:证号|号码|编号)(?:为|是|:)*(?P<value>[0-9A-Za-z-]{5,30})")),
        ("unit_no", (r"(?:不动产)?单元号(?:为|是|:)*(?P<value>[0-9A-Z]{10,32})",)),
        ("location", (r"(?:坐落|座落|位置|地址|位)(?:于|在|为|是|:)+(?P<value>[^,。;\n\t()]{4,60}?)(?=[,。;\n\t(]|的(?:房|不动产|土地)|$)",)),
    ):
        found = first(tree for pattern in patterns for tree in matching(pattern).find(scene, _TEXT))
        if found is not None:
            tree[name] = found
    area = first(after("面积(?:为|约|:)*", within=4).find(scene, Value(AREA, read_area)))
    if area is not None:
        tree["area_m2"] = area
    return [tree] if "certificate_no" in tree or ("holder" in tree and len(tree) > 1) else None


def _holder(scene: Scene) -> Span | None:
    for cue in _HOLDERS.finditer(scene.text, scene.notice.body.start):
        span = party_at(scene, cue.end())
        if span is not None and re.match(r"[^。]{0,60}(?:遗失|丢失|灭失|不慎|保管不善|名下|持有|申请|所有|[,、。;\n(])", scene.text[span.end :]):
            return span
    return None



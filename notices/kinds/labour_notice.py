"""劳动通知: an employer calls an absent employee back to work, or tells that the contract is ended. 劳动合同法 39, 50."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from notices.finders.employees import employees
from notices.finders.scene import Scene, Tree, reading
from notices.finders.words import sentence
from notices.kind import Kind, Record, before, matching, signed_by
from notices.model import Span
from notices.patterns import late
from notices.values.dates import DAY, MOMENT, Day, Moment
from notices.values.parties import Party

_ENDED = late(
    r"(?:解除|终止)(?:与[^。]{0,30})?(?:劳动|聘用)?(?:合同|关系)(?!处理)|解除(?:与[^。,]{0,30})?的?劳动|合同[^。,]{0,24}(?:解除|终止)|予以(?:除名|辞退|开除)|自动离职|(?:劳动|聘用)(?:合同|关系)[^。]{0,20}(?:解除|终止)"
)
_RETURN = late(r"返岗|回(?:公司|单位|厂|校|[^。,]{0,8}(?:部|科|室|岗位))?[^。,]{0,8}(?:上班|报到|工作|复工|办理)|返回[^。,]{0,16}(?:上班|报到|工作|岗位)|到岗(?=。|,|上班)|到[^。,]{1,12}(?:报到|上班)|复工")
_THREAT = late(r"逾期|否则|不归|如(?:不|未|仍)|若|到期不|仍不|仍未|将(?:视为|按|依法|依据|根据|解除|予以|会|与)|拒不")


class LabourNotice(Record):
    """劳动通知: return to work, or the contract is ended."""

    employer: Annotated[Party, signed_by()]
    employees: list[Party]
    action: Literal["return_to_work", "termination"] | None = None
    effective_on: Annotated[
        Day | None,
        matching(rf"(?:于|自|从|在)(?P<value>{DAY})(?:起)?(?:,)?(?:与|正式|解除|终止|双方|予以|对|和)"),
    ] = None
    deadline: Annotated[
        Moment | None,
        matching(rf"(?P<value>{MOMENT.pattern})(?:之?前|以前|止|下班前)"),
        before("(?:之?前|以前)"),
        matching(rf"(?:请|务必|须|应|限)[^。\n]{{0,40}}?于(?P<value>{MOMENT.pattern})(?!起)"),
    ] = None


def _action(scene: Scene) -> Tree | None:
    """What the title says; else what is ended outright, what is asked for, and last what is threatened."""
    title = scene.notice.title or Span(0, 0)
    for role, cue in (("termination", _ENDED), ("return_to_work", _RETURN)):
        said = cue.search(scene.text, title.start, title.end)
        if said:
            return reading(scene.notice, role, Span(*said.span()))
    ended = list(_ENDED.finditer(scene.text, scene.notice.body.start))
    outright = next((match for match in ended if not _is_threat(scene, match)), None)
    back = _RETURN.search(scene.text, scene.notice.body.start)
    found = outright or back or next(iter(ended), None)
    if found is None:
        return None
    return reading(scene.notice, "return_to_work" if found is back else "termination", Span(*found.span()))


def _is_threat(scene: Scene, match: re.Match[str]) -> bool:
    """An end that only comes where the employee stays away."""
    start = sentence(scene, match.start()).start
    return _THREAT.search(scene.text, start, match.start()) is not None


KIND = Kind(
    record=LabourNotice,
    titles=("(?:解除|终止)(?:劳动|聘用)(?:合同|关系)", "(?:限期)?返岗", "(?:限期)?(?:返回|回)?(?:单位|公司)?(?:报到|上班|到岗)(?:的)?(?:通知|公告)", "(?:旷工|除名|辞退|开除)"),
    says=(
        "劳动(?:合同|关系)|聘用(?:合同|关系)",
        "旷工|擅自离(?:岗|职)|未(?:到岗|上班|返岗|归)|不在岗|离(?:厂|岗|职)未归|无故缺勤|脱岗|未(?:经)?请假|未办理请假",
        "返岗|报到|回(?:公司|单位|厂|项目部)?[^。,]{0,8}上班|到岗",
        "(?:离职|解除|终止|档案|社保)[^。]{0,10}(?:手续|关系|合同)|予以(?:除名|辞退|开除)|自动离职",
        "职工|员工|劳资|人力资源|人事",
    ),
    never_says=("仲裁委|本委|人民法院|本院", "招聘"),
    reads={"employees": employees, "action": _action},
)

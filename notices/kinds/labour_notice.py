"""劳动通知: an employer calls an absent employee back to work, or tells that the contract is ended. 劳动合同法 39, 50."""

from __future__ import annotations

from typing import Annotated, Literal

from notices.finders.listed import addressed
from notices.finders.named import parties_in
from notices.kind import Kind, Record, after, before, choose, near, signed_by
from notices.values.dates import Day, Moment
from notices.values.parties import Party


class LabourNotice(Record):
    """劳动通知: return to work, or the contract is ended."""

    employer: Annotated[Party, signed_by()]
    employees: Annotated[
        list[Party],
        addressed(),
        parties_in(r"(?:员工|职工|与|同志|我公司|本公司|我单位)(?P<names>[\u4e00-\u9fff、,]{2,60}?)(?=\(|同志|等|,|自|因|于|解除|无故|你|身份证)"),
    ]
    action: Annotated[
        Literal["return_to_work", "termination"] | None,
        choose(
            termination=("解除(?:与[^。]{0,30})?劳动(?:合同|关系)(?!处理)", "终止劳动(?:合同|关系)", "予以(?:除名|辞退|开除)", "自动离职处理"),
            return_to_work=("返岗", "回(?:公司|单位|厂|校)?(?:上班|报到|工作|复工)", "到岗", "复工"),
        ),
    ] = None
    effective_on: Annotated[
        Day | None, after("(?:于|自|从|决定于)(?=[^。,]{8,12}(?:起)?(?:与|正式|解除|终止|双方|予以))"), near("解除|终止")
    ] = None
    deadline: Annotated[Moment | None, before("(?:之?前|以前)"), near("返岗|报到|上班|到岗|办理")] = None


KIND = Kind(
    record=LabourNotice,
    titles=("(?:解除|终止)劳动(?:合同|关系)", "(?:限期)?返岗", "(?:限期)?(?:返回|回)?(?:单位|公司)?(?:报到|上班|到岗)(?:的)?(?:通知|公告)", "(?:旷工|除名|辞退|开除)"),
    says=("劳动(?:合同|关系)", "旷工|擅自离(?:岗|职)|未(?:到岗|上班|返岗|归)|不在岗|离(?:厂|岗|职)未归|无故缺勤|脱岗|未(?:经)?请假|未办理请假", "返岗|报到|回(?:公司|单位|厂|项目部)?[^。,]{0,8}上班|到岗", "(?:离职|解除|终止|档案|社保)[^。]{0,10}(?:手续|关系|合同)|予以(?:除名|辞退|开除)|自动离职", "职工|员工|劳资|人力资源|人事"),
    never_says=("仲裁委|本委|人民法院|本院", "招聘"),
)

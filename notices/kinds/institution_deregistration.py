"""事业单位、社会团体、民办非企业单位注销公告: a body that is no company is struck off its register.

事业单位登记管理暂行条例实施细则; 社会团体登记管理条例; 民办非企业单位登记管理暂行条例. The claim period differs from a company's.
"""

from __future__ import annotations

from typing import Annotated

from notices.finders.subjects import subject
from notices.kind import Kind
from notices.kinds.deregistration import Deregistration
from notices.values.parties import Party


class InstitutionDeregistration(Deregistration):
    """事业单位与社会组织注销公告: a body that is no company is struck off its register."""

    entity: Annotated[Party, subject("拟?(?:申请|办理)?注销", "解散", "清算", "终止", "撤销")]


KIND = Kind(
    record=InstitutionDeregistration,
    titles=("(?:事业单位|社会团体|民办非企业|社会组织|基金会|协会|学会|商会|社会服务机构)[^。]{0,16}(?:注销|清算)", "(?:注销|清算)(?:登记)?(?:的)?公告"),
    says=(
        "事业单位(?:法人)?(?:登记|监督管理|注销)?|社会团体(?:法人)?|民办非企业(?:单位)?|社会服务机构|基金会|宗教活动场所|举办单位|(?:协|学|商|研究|促进|联合|联谊|校友|志愿者协)会(?=[(,因经于拟])|会员(?:代表)?大会",
        "代码(?:证?号)?:?(?:1[1-9]|5[1-9])[0-9]{6}|(?:事证|民证|社证)字?第",
        "事业单位登记管理|民政(?:局|厅|部)|社会组织登记|业务主管单位|登记管理机关",
        "(?:申请|拟|办理|决定|予以|同意)[^。;]{0,20}注销|注销登记",
        "清算|债权债务|申报债权",
    ),
    never_says=("有限公司[^。]{0,30}(?:拟|申请)[^。]{0,12}注销", "不动产权?证"),
)

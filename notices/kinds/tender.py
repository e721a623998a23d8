"""招标公告: a buyer calls for bids; 采购公告, 竞争性磋商. 招标投标法 16, 24; 政府采购法实施条例."""

from __future__ import annotations

from typing import Annotated

from notices.finders.named import parties_in, party_after
from notices.kind import Kind, Record, after, between, matching, near, signed_by
from notices.values.dates import Moment
from notices.values.money import Money
from notices.values.parties import Party
from notices.values.windows import Window

_MOMENT = "[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日(?:\\([^()]{1,8}\\))?(?:,?(?:北京时间)?(?:上午|下午)?[0-9]{1,2}(?:时|:[0-9]{2}|点)(?:[0-9]{1,2}分|半|整|[0-9]{2})?)?"


class Tender(Record):
    """招标公告: a call for bids."""

    buyer: Annotated[Party, party_after("(?:招标(?:人|单位|方)|采购(?:人|单位|方)|招标业主|建设单位|业主|比选人|询价单位)(?:名称)?(?:为|是|:)+", "受", "招标人为"), signed_by()]
    project: Annotated[
        str,
        matching("(?:项目|工程|采购项目|招标项目)名称(?:及编号)?(?:为|是|:)+(?P<value>[^。,;\\n\\t]{2,80})"),
        between('(?:就|对|关于|拟对|现对|将对|委托,?(?:就|对))(?:其|我单位|本单位)?[《“"]?', '(?=[》”"]?(?:的)?(?:项目)?(?:进行|予以|实行|组织|以)?(?:国内|公开|邀请|竞争性|询价|采购|竞选|比选)*(?:招标|采购|磋商|谈判|比选|询价))'),
        matching("(?:^|\\n)(?P<value>[^\\n。,:]{4,60}?)(?=(?:项目)?(?:施工|监理|设计|勘察)?(?:公开|国内|竞争性)?(?:招标|采购|磋商|谈判|比选|询价)(?:公告|公示))"),
    ]
    project_no: Annotated[str | None, matching("(?:项目|招标|采购|工程|标书|招标项目|采购项目)?编号(?:为|是|:)+(?P<value>[A-Za-z0-9\\u4e00-\\u9fff()〔〕\\[\\]#/_-]{4,40}?)(?=[)。,;\\n\\t]|$)")] = None
    budget: Annotated[Money | None, after("(?:预算(?:金额|价|总额)?|最高(?:投标)?限价|控制价|招标控制价|采购预算|总投资|投资(?:总额|估算)?|估算价)(?:\\([^()]{1,8}\\))?(?:约|为|是|:|人民币)*")] = None
    documents_window: Annotated[Window | None, near("(?:获取|领取|购买|发售|下载|报名|出售)[^。]{0,20}(?:文件)?|文件[^。]{0,12}(?:获取|领取|发售|出售|购买)")] = None
    submission_deadline: Annotated[
        Moment | None,
        matching(f"(?:投标|递交|提交|响应|报价)[^。;]{{0,20}}截止[^。;0-9]{{0,20}}(?P<value>{_MOMENT})"),
        matching(f"(?P<value>{_MOMENT})(?=(?:之?前|以前)[^。;]{{0,40}}(?:递交|提交|送达|投标))"),
        near("截止"),
    ] = None
    opening_at: Annotated[Moment | None, matching(f"(?:开标|开启|磋商|谈判)(?:的)?(?:时间|日期)[^。;0-9]{{0,12}}(?P<value>{_MOMENT})"), matching(f"(?:定于|于)(?P<value>{_MOMENT})(?=[^。;]{{0,30}}(?:开标|公开开标))"), near("开标|开启")] = None
    agent: Annotated[Party | None, party_after("(?:招标|采购)?代理(?:机构|单位|人|公司)(?:名称)?(?:为|是|:)+"), parties_in("(?P<names>[\\u4e00-\\u9fff()]{4,40}?公司)受[^。]{4,60}委托")] = None


KIND = Kind(
    record=Tender,
    titles=("(?<!中标)(?:招标|采购|竞争性(?:磋商|谈判)|询价|比选|竞选|邀标|遴选)(?:的)?(?:公告|公示|邀请|通告|启事)", "(?:磋商|谈判|招标|采购)(?:公告|邀请)"),
    says=("(?:公开|邀请)?招标|采购(?:人|项目|文件)|竞争性(?:磋商|谈判)|比选", "投标(?:人|文件|截止|报名)|响应文件|供应商", "招标(?:人|文件|代理|范围)|采购代理", "(?:开标|递交|开启)(?:时间|地点|截止)?|资格(?:要求|条件|审查)", "(?:获取|领取|购买)[^。]{0,10}(?:招标|采购|磋商)?文件|项目编号"),
    never_says=("记者", "中标(?:结果|公示|公告|候选人|人为)", "成交(?:供应商|结果|公告)", "使用权(?:招标|挂牌|拍卖)"),
)

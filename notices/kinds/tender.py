"""招标公告: a buyer calls for bids; 采购公告, 竞争性磋商. 招标投标法 16, 24; 政府采购法实施条例."""

from __future__ import annotations

from typing import Annotated

from notices.finders.bids import bid_number, bid_project
from notices.finders.named import party_after
from notices.kind import Kind, Record, after, column, matching, near, signed_by
from notices.values.dates import Moment
from notices.values.money import Money
from notices.values.parties import Party
from notices.values.windows import Window

_MOMENT = "[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日(?:\\([^()]{1,8}\\))?(?:,?(?:北京时间)?(?:上午|下午)?[0-9]{1,2}(?:时|:[0-9]{2}|点)(?:[0-9]{1,2}分|半|整|[0-9]{2})?)?"
_FILE = "(?:招标|采购|磋商|谈判|询价|比选|竞争性磋商|竞争性谈判|询价通知书|遴选)?文件"
_AGENT = "招标|代理|采购(?:服务|咨询)|项目管理|造价咨询|工程咨询|工程管理"
_CALL = "(?:招标|采购|磋商|谈判|比选|询价|遴选|竞选)"


class Tender(Record):
    """招标公告: a call for bids."""

    buyer: Annotated[
        Party,
        column("(?:招标|采购|比选|询价|磋商)(?:人|单位|方)(?:名称)?$", "业主(?:单位)?$|建设单位$|项目单位$"),
        party_after(f"(?:{_CALL}(?:人|单位|方)|招标业主|建设单位|项目业主|项目单位|业主)(?:名称)?(?:为|是|:)+", "(?:采购|招标)(?:人|单位)(?:信息)?\\n(?:[(]?[0-9][).])?(?:名称|单位名称):"),
        party_after("受(?!理|让)(?=[^。,;]{2,50}委托)"),
        signed_by(unless=_AGENT),
    ]
    project: Annotated[str, column("(?:招标|采购|比选)?(?:项目|工程|标段)名称"), bid_project(_CALL)]
    project_no: Annotated[str | None, column("(?:项目|招标|采购|工程|标书|比选)(?:项目)?编号"), bid_number()] = None
    budget: Annotated[Money | None, column("(?:采购|项目)?预算(?:金额)?|最高限价|控制价"), after("(?:预算(?:金额|价|总额)?|最高(?:投标)?限价|控制价|招标控制价|采购预算|总投资|投资(?:总额|估算)?|估算价)(?:\\([^()]{1,8}\\))?(?:约|为|是|:|人民币)*")] = None
    documents_window: Annotated[
        Window | None,
        column(f"(?:{_FILE})(?:的)?(?:获取|发售|领取|购买|出售|下载)(?:时间|期限)?|(?:获取|发售|领取|购买)(?:{_FILE})(?:时间)?|报名时间"),
        after(f"(?:获取|领取|购买|发售|下载|出售|售卖)(?:{_FILE})?(?:的)?(?:时间|期限)?(?:、?(?:地点|方式|及|和)*)\n(?:[(]?[0-9][).、])?(?:获取|发售|报名|领取)?(?:时间|期限)(?:为|:)*"),
        near("(?:获取|领取|购买|发售|下载|报名|出售|售卖)[^。]{0,20}(?:文件)?|文件[^。]{0,12}(?:获取|领取|发售|出售|购买|售卖)"),
    ] = None
    submission_deadline: Annotated[
        Moment | None,
        column("(?:投标|递交|提交|响应|报价)?(?:文件)?(?:递交|提交)?(?:的)?截止(?:时间|日期)"),
        matching(f"(?:投标|递交|提交|响应|报价)[^。;]{{0,20}}截止[^。;0-9]{{0,20}}(?P<value>{_MOMENT})"),
        matching(f"(?P<value>{_MOMENT})(?=(?:[(][^()]{{2,8}}[)])?(?:之?前|以前)[^。;]{{0,40}}(?:递交|提交|送达|投标|送交|寄达))"),
        near("截止"),
    ] = None
    opening_at: Annotated[
        Moment | None,
        column("(?:开标|开启|磋商|谈判|评审)(?:时间|日期)"),
        matching(f"(?:开标|开启|磋商|谈判|评审)(?:会)?(?:的)?(?:时间|日期)[^。;0-9]{{0,12}}(?P<value>{_MOMENT})"),
        matching(f"(?P<value>{_MOMENT})(?=(?:[(][^()]{{2,8}}[)])?(?:,?在[^,。;]{{2,30}})?(?:公开|进行|准时|举行)*(?:开标|开启|评审|磋商|谈判|唱标))"),
        matching(f"(?:开标|开启)(?:会)?(?:定于|于|将于)(?P<value>{_MOMENT})"),
        near("开标|开启"),
    ] = None
    agent: Annotated[
        Party | None,
        column("(?:招标|采购)?代理(?:机构|单位|人|公司)"),
        party_after("(?:招标|采购)?代理(?:机构|单位|人|公司)(?:名称)?(?:为|是|:)+", "代理(?:机构|单位)(?:信息)?\\n(?:[(]?[0-9][).])?(?:名称|单位名称):"),
        party_after("(?:接?受)[^。,;]{2,60}委托,?(?:由)?(?=[\\u4e00-\\u9fff()]{4,40}(?:就|对|现|拟|组织|作为))"),
        signed_by(only=_AGENT),
        party_after("(?:到|至|前往|向|在)(?=[\\u4e00-\\u9fff()]{2,24}(?:招标|代理|咨询|项目管理)[\\u4e00-\\u9fff()]{0,12}公司[^。,;\n]{0,24}(?:领取|购买|获取|报名|索取|登记))"),
    ] = None


KIND = Kind(
    record=Tender,
    titles=("(?<!中标)(?:招标|采购|竞争性(?:磋商|谈判)|询价|比选|竞选|邀标|遴选)(?:的)?(?:公告|公示|邀请|通告|启事)", "(?:磋商|谈判|招标|采购)(?:公告|邀请)"),
    says=("(?:公开|邀请)?招标|采购(?:人|项目|文件)|竞争性(?:磋商|谈判)|比选", "投标(?:人|文件|截止|报名)|响应文件|供应商", "招标(?:人|文件|代理|范围)|采购代理", "(?:开标|递交|开启)(?:时间|地点|截止)?|资格(?:要求|条件|审查)", "(?:获取|领取|购买)[^。]{0,10}(?:招标|采购|磋商)?文件|项目编号"),
    never_says=("记者", "中标(?:结果|公示|公告|候选人|人为)", "成交(?:供应商|结果|公告)", "使用权(?:招标|挂牌|拍卖)"),
)

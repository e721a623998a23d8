"""弃婴儿童认领公告: whoever lost a child is asked to come for it before it is taken in. 民政部《家庭寄养…》; 民法典 1093-1105."""

from __future__ import annotations

from typing import Annotated

from notices.finders.children import found_by
from notices.finders.nearby import anchored, leading_to
from notices.kind import Kind, Record, after, matching, near, signed_by
from notices.values.dates import DAY, Day, Moment
from notices.values.parties import Party
from notices.values.periods import Period
from notices.values.shape import Shape

_FOUND = "(?:接收|收留|救助|捡拾|拾捡|拾到|拾得|捡到|捡|拾|发现|遗弃|丢弃|弃)"
_MARKS = (
    "身穿|身边|身旁|旁边|用[\\u4e00-\\u9fff]{1,12}(?:包|裹)|身体(?!特征)|身裹|身着|身上|身高|身长|体重|体长|头戴|脚穿|外裹|包裹|裹着|上身|下身|上穿|下穿|穿着?|随身(?:携带|物品|带有|附有|衣物)|携带|患有|患|疑似|智力|肢体"
    "|(?:左|右|双|额|头|面|脸|颈|背|胸|腹|臀|腰|手|足|脚|腿|臂|耳|眼|唇|口|鼻)[\\u4e00-\\u9fff]{0,8}(?:有|带|处|[六多]?[指趾]|裂|畸形)|有(?:胎记|伤疤|疤痕)|无(?:明显)?(?:外伤|特征)|发育|健康"
)


class Child(Shape):
    """The child that was found."""

    name: Annotated[
        str | None,
        matching("(?:姓名|取名|起名|命名|现名|名叫|暂名|乳名|小名|自称)(?:名叫|名|为|是|:|叫|\\t)*(?!不详|不明|未知|无名|不知)(?P<value>[\\u4e00-\\u9fff·]{2,6}?)(?=[,。;(、\\n\\t]|$)"),
    ] = None
    sex: Annotated[str | None, matching("(?:性别[:\\t]?)(?P<value>[男女])"), matching("(?P<value>[男女])(?=[,性、婴童孩;。\\s]|$)")] = None
    born_on: Annotated[
        Day | None,
        after("出生(?:日期|年月日?|时间)?(?:为|是|于|:|\\t|约)*", "生于(?:公元)?"),
        matching(f"(?P<value>{DAY})(?=(?:左右|前后|许)?出生|(?:左右)?生[,。;])"),
    ] = None
    features: Annotated[
        str | None,
        matching("(?:体貌|身体|外貌|外形|主要|明显|基本)?(?:特征|体征|情况|物品|健康状况)(?:为|:|\\t)+(?P<value>[^。\\n\\t]{2,160})"),
        matching(f"(?:^|(?<=[,。;:\\n名婴童时该孩儿]))(?P<value>(?:{_MARKS})[^。;\\n]{{1,160}}?)(?=[。;\\n]|,(?:现|请|望|自|送|由)|$)"),
    ] = None


class Foundling(Record):
    """弃婴儿童认领公告: a child was found, and by when its parents must claim it."""

    finder: Annotated[Party, found_by(), signed_by()]
    found_on: Annotated[
        Moment | None,
        after("(?:捡拾|拾捡|发现|遗弃|弃婴|入站|走失)(?:的)?(?:日期|时间)(?:为|是|于|:|\\t)*"),
        leading_to("捡|拾|发现|遗弃|丢弃|接收|收留|救助(?!站|管理)"),
        near(_FOUND),
    ] = None
    found_at: Annotated[
        str,
        matching("(?:捡拾|拾捡|发现|遗弃|弃婴|丢弃)(?:的)?地点(?:为|:|\\t)*(?P<value>[^。,;\\n\\t]{4,60})"),
        matching(f"(?:日|时|分|许|左右|晨|午|晚|前后|人员|民警|员工|职工),?(?:[^,。在于]{{0,12}})(?:在|于)(?P<value>[^。,;\\n]{{4,60}}?)(?=(?:被)?{_FOUND}|,)"),
        matching(f"(?:^|[,。;\\n])(?:系|是)?(?:在|于)(?P<value>[^。,;\\n]{{4,60}}?)(?=(?:被)?{_FOUND})"),
    ]
    child: Child | None = None
    claim_period: Annotated[Period | None, anchored(near("认领|公告|联系|之日"))] = None


KIND = Kind(
    record=Foundling,
    titles=(
        "(?:弃婴|弃儿|婴儿|儿童|孤儿)[^。]{0,20}(?:认领|公告|启事)?",
        "(?:寻亲|寻找(?:弃婴|儿童|弃儿)?(?:\\([^()]{1,6}\\))?(?:的)?(?:亲?生)?父母|认领)(?:的)?(?:公告|启事)?",
        "查找(?:弃婴|儿童|生父母)[^。]{0,10}公告",
    ),
    says=(
        "(?:弃婴|婴儿|儿童|女婴|男婴|女童|男童|幼童|幼儿|孩子)",
        "(?:捡拾|拾到|捡到|发现|遗弃)|(?:体貌|随身)(?:特征|物品)|(?:接收|收留|救助)[^。,]{0,10}(?:流浪|男|女|幼|儿童)",
        "(?:生父母|亲生父母|监护人)|(?:亲属|亲人|家人|家属)[^。]{0,20}(?:联系|认领)",
        "认领|(?:视为|作)(?:弃婴|弃儿|查找不到)|依法(?:安置|收养|办理)|按规定安置",
    ),
    never_says=("记者", "宣告[^。]{0,12}(?:失踪|死亡)", "失主|失物|钱包"),
)

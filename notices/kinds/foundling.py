"""弃婴儿童认领公告: whoever lost a child is asked to come for it before it is taken in. 民政部《家庭寄养…》; 民法典 1093-1105."""

from __future__ import annotations

from typing import Annotated

from notices.finders.named import parties_in
from notices.kind import Kind, Record, matching, near, signed_by
from notices.values.dates import Day, Moment
from notices.values.parties import Party
from notices.values.periods import Period
from notices.values.persons import PERSON
from notices.values.shape import Shape


class Child(Shape):
    """The child that was found."""

    name: Annotated[str | None, matching(rf"(?:姓名|取名|起名|现名|名叫|暂名)(?:为|:|叫)*(?P<value>{PERSON})(?=[,。;(、\n]|$)")] = None
    sex: Annotated[str | None, matching("(?:性别[:]?)?(?P<value>[男女])(?=[,性、婴童孩;。\\s]|$)")] = None
    born_on: Annotated[Day | None, near("出生|生于")] = None
    features: Annotated[str | None, matching("(?:特征|体貌特征|身体特征|随身(?:物品|携带)|身穿|体征|患有|健康状况)(?:为|:|有)*(?P<value>[^。\\n]{2,120})")] = None


class Foundling(Record):
    """弃婴儿童认领公告: a child was found, and by when its parents must claim it."""

    finder: Annotated[Party | None, parties_in(rf"(?:拾捡人|捡拾人|拾到人|发现人|报案人|捡到人|拾婴人)(?:为|:)*(?P<names>{PERSON})|(?P<names2>{PERSON})(?=(?:于|在)[^。]{{4,40}}(?:捡|拾|发现))"), signed_by()] = None
    found_on: Annotated[Moment | None, matching("(?:于|在)?(?P<value>[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日(?:(?:上午|下午|凌晨|晚上?|早上?|傍晚)?[0-9]{1,2}(?:时|点)(?:[0-9]{1,2}分|半|许)?)?)(?=[^。;]{0,60}(?:捡|拾|发现|遗弃|弃))"), near("捡|拾|发现|弃")]
    found_at: Annotated[
        str,
        matching("(?:捡拾|拾捡|发现|遗弃|弃婴)(?:的)?地点(?:为|:)*(?P<value>[^。,;\\n]{4,60})"),
        matching("(?:日|时|分|许|左右|晨|午|晚),?(?:[^,。在于]{0,12})(?:在|于)(?P<value>[^。,;\\n]{4,60}?)(?=(?:捡|拾|发现|被遗弃|附近(?:捡|拾|发现)|,))"),
    ]
    child: Child
    claim_period: Annotated[Period | None, near("认领|公告|联系|之日")] = None


KIND = Kind(
    record=Foundling,
    titles=("(?:弃婴|弃儿|婴儿|儿童|孤儿)[^。]{0,20}(?:认领|公告|启事)?", "(?:寻亲|寻找(?:亲生)?父母|认领)(?:的)?(?:公告|启事)?", "查找(?:弃婴|儿童|生父母)[^。]{0,10}公告"),
    says=("(?:弃婴|婴儿|儿童|女婴|男婴|幼童|孩子)", "(?:捡拾|拾到|捡到|发现|遗弃)", "(?:生父母|亲生父母|监护人)", "认领|(?:视为|作)(?:弃婴|弃儿|查找不到)|依法(?:安置|收养|办理)"),
    never_says=("记者", "宣告[^。]{0,12}(?:失踪|死亡)"),
)

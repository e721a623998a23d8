# ruff: noqa: DTZ001 - what a page prints is local time without an offset
"""Days, amounts, areas, limits and periods: what was printed is what is read, and nothing else is."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import product
from typing import Any

import cn2an
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notices.model import Reading, Span
from notices.values import (
    areas,
    bounds,
    counts,
    dates,
    decimals,
    hearings,
    money,
    periods,
    republications,
    resolutions,
    tenures,
    windows,
)
from notices.values.numerals import read_numeral

PAIRS = {
    "day": (dates.PATTERN, dates.read_day),
    "moment": (dates.MOMENT, dates.read_moment),
    "window": (windows.PATTERN, windows.read_window),
    "period": (periods.PATTERN, periods.read_period),
    "money": (money.PATTERN, money.read_money),
    "area": (areas.PATTERN, areas.read_area),
    "bounds": (bounds.PATTERN, bounds.read_bounds),
    "tenures": (tenures.PATTERN, tenures.read_tenures),
    "count": (counts.PATTERN, counts.read_count),
    "metres": (decimals.METRES, decimals.read_metres),
    "hearing": (hearings.PATTERN, hearings.read_hearing),
    "resolution": (resolutions.PATTERN, resolutions.read_resolution),
    "republication": (republications.PATTERN, republications.read_republication),
}

PRINTED: tuple[tuple[str, str, Any], ...] = (
    ("day", "二○二三年十一月二十九日", date(2023, 11, 29)),
    ("day", "贰零贰叁年壹拾壹月零贰拾玖日", date(2023, 11, 29)),
    ("day", "2024年元月5日", date(2024, 1, 5)),
    ("day", "2024年三月廿五日", date(2024, 3, 25)),
    ("day", "2023/11/29", date(2023, 11, 29)),
    ("day", "2023年11月29", date(2023, 11, 29)),
    ("moment", "2024年5月6日(星期一)上午9时30分", datetime(2024, 5, 6, 9, 30)),
    ("moment", "2024年5月6日下午3点", datetime(2024, 5, 6, 15)),
    ("moment", "2024年5月6日下午15时", datetime(2024, 5, 6, 15)),
    ("moment", "2024年5月6日23时59分59秒", datetime(2024, 5, 6, 23, 59, 59)),
    ("moment", "2024-05-06 09:30", datetime(2024, 5, 6, 9, 30)),
    ("moment", "2024年5月6日中午12时", datetime(2024, 5, 6, 12)),
    ("window", "自2024年3月1日起至2024年3月30日止", {"opens": date(2024, 3, 1), "closes": date(2024, 3, 30)}),
    ("window", "2024年3月16日至25日", {"opens": date(2024, 3, 16), "closes": date(2024, 3, 25)}),
    ("window", "2024.3.16-3.25", {"opens": date(2024, 3, 16), "closes": date(2024, 3, 25)}),
    ("window", "2024.3.16-2024.3.25", {"opens": date(2024, 3, 16), "closes": date(2024, 3, 25)}),
    ("window", "2024年3月16日至3月25日每日8:30至17:30", {"opens": date(2024, 3, 16), "closes": date(2024, 3, 25)}),
    ("window", "2024年3月20日至2024年4月12日17时前", {"opens": date(2024, 3, 20), "closes": datetime(2024, 4, 12, 17)}),
    ("window", "2024年5月6日9:00至17:00", {"opens": datetime(2024, 5, 6, 9), "closes": datetime(2024, 5, 6, 17)}),
    ("window", "2023年12月25日至次年1月5日", {"opens": date(2023, 12, 25), "closes": date(2024, 1, 5)}),
    ("window", "即日起至2024年3月30日", {"closes": date(2024, 3, 30)}),
    ("period", "自公告之日起,经过30日", {"count": 30, "unit": "day", "starts": "publication"}),
    ("period", "在本公告发布之日起45天内", {"count": 45, "unit": "day", "starts": "publication"}),
    ("period", "见报之日起四十五(45)日内", {"count": 45, "unit": "day", "starts": "publication"}),
    ("period", "自本公告在《澜川日报》刊登之日起60日", {"count": 60, "unit": "day", "starts": "publication"}),
    ("period", "公告期满后15日内", {"count": 15, "unit": "day", "starts": "service"}),
    ("period", "自接到通知书之日起30日内", {"count": 30, "unit": "day", "starts": "receipt"}),
    ("period", "第一次公告之日起90日", {"count": 90, "unit": "day", "starts": "first_publication"}),
    ("period", "自2024年3月1日起30日内", {"count": 30, "unit": "day", "starts": "date"}),
    ("period", "公示期为7个工作日", {"count": 7, "unit": "working_day"}),
    ("period", "公示期7天(2024年3月1日至2024年3月7日)", {"count": 7, "unit": "day", "ends_on": date(2024, 3, 7)}),
    ("period", "三个月", {"count": 3, "unit": "month"}),
    ("money", "人民币250.39万元", {"amount": "2503900", "currency": "CNY"}),
    ("money", "人民币伍佰捌拾万元整(¥5,800,000.00)", {"amount": "5800000", "currency": "CNY"}),
    ("money", "5800000元(大写:伍佰捌拾万元整)", {"amount": "5800000", "currency": "CNY"}),
    ("money", "贰佰元零伍角叁分", {"amount": "200.53", "currency": "CNY"}),
    ("money", "1亿2000万元", {"amount": "120000000", "currency": "CNY"}),
    ("money", "1000万美元", {"amount": "10000000", "currency": "USD"}),
    ("money", "HK$1,000", {"amount": "1000", "currency": "HKD"}),
    ("area", "19.64亩", "13093.33"),
    ("area", "13,092.33m2(合19.64亩)", "13092.33"),
    ("area", "1.3公顷", "13000"),
    ("bounds", "不低于35%", {"minimum": "35", "exclusive": False}),
    ("bounds", "不小于1.0,且不大于2.5", {"minimum": "1", "maximum": "2.5", "exclusive": False}),
    ("bounds", "1.0<容积率≤2.5", {"minimum": "1", "maximum": "2.5", "exclusive": True}),
    ("bounds", "30%-40%", {"minimum": "30", "maximum": "40", "exclusive": False}),
    ("bounds", "1.5", {"minimum": "1.5", "maximum": "1.5", "exclusive": False}),
    ("tenures", "住宅70年、商业40年", [70, 40]),
    ("tenures", "40/70年", [40, 70]),
    ("count", "1,234户", 1234),
    ("count", "三宗", 3),
    ("metres", "≤24米", "24"),
    (
        "hearing",
        "举证期满后的第3日上午9时(遇法定假日顺延)在本院办公楼第五审判庭公开开庭审理",
        {"relative": "举证期满后的第3日上午9时", "place": "本院办公楼第五审判庭"},
    ),
    (
        "hearing",
        "定于2024年5月6日9:30在澜川市望溪区人民法院民一庭",
        {"at": datetime(2024, 5, 6, 9, 30), "place": "澜川市望溪区人民法院民一庭"},
    ),
    ("resolution", "公司于2023年11月20日召开股东会并作出决议", {"body": "shareholders", "date": date(2023, 11, 20)}),
    ("resolution", "经全体合伙人一致同意", {"body": "partners"}),
    ("resolution", "经理事会决议", {"body": "board"}),
    ("resolution", "举办者决定", {"body": "investor"}),
    ("republication", "三次公告之二", {"ordinal": 2, "total": 3}),
    ("republication", "(第一次)", {"ordinal": 1}),
)

REFUSED = {
    "day": ("2023年2月30日", "2023年11月", "20231129"),
    "moment": ("2024年5月6日晚上12时", "2024年5月6日25时", "上午9时"),
    "window": ("2024年3月25日至3月16日", "3月16日至25日"),
    "period": ("于2024年5月1日前", "2024年5月", "0日", "数日内"),
    "money": ("人民币1000万美元", "580余万元", "580万", "580", "五点八亿元"),
    "area": ("500余亩", "100-200平方米", "13092.33"),
    "bounds": ("详见规划条件", "2.5≤", "/"),
    "tenures": ("2024年", "详见合同", "999"),
    "count": ("12.5户", "若干户"),
    "metres": ("24m2", "约24"),
    "hearing": ("公告期满后的15日", "另行通知", "在本院第一法庭"),
    "resolution": ("经研究决定",),
    "republication": ("第一次债权人会议", "多次公告"),
}


def plain(tree: Any) -> Any:
    """A tree's values without their spans."""
    if isinstance(tree, Reading):
        return tree.value
    if isinstance(tree, dict):
        return {name: plain(branch) for name, branch in tree.items()}
    return [plain(branch) for branch in tree] if isinstance(tree, list) else tree


def spans(tree: Any) -> list[Span]:
    """Every span of a tree."""
    if isinstance(tree, Reading):
        return list(tree.spans)
    branches = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
    return [span for branch in branches for span in spans(branch)]


@pytest.mark.parametrize(("name", "printed", "value"), PRINTED)
def test_printed_form(name: str, printed: str, value: Any) -> None:
    pattern, read = PAIRS[name]
    tree = read(printed)
    assert plain(tree) == value
    assert all(0 <= span.start < span.end <= len(printed) for span in spans(tree))
    found = pattern.search(f":{printed}。")
    assert found is not None
    assert plain(read(found[0])) == value


@pytest.mark.parametrize(("name", "printed"), [(name, printed) for name in REFUSED for printed in REFUSED[name]])
def test_refused_form(name: str, printed: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PAIRS[name][1](printed)


def test_absence_is_no_period() -> None:
    """For how long a person has been gone is not how long the notice runs."""
    text = "下落不明已满2年,公告期间为三个月"
    assert [match[0] for match in periods.PATTERN.finditer(text)] == ["公告期间为三个月"]


def test_two_periods_without_comma() -> None:
    """OCR loses commas: each period keeps its own anchor."""
    text = "自接到通知书之日起30日内未接到通知书的自公告之日起45日内向本公司申报"
    found = [plain(periods.read_period(match[0])) for match in periods.PATTERN.finditer(text)]
    assert [(period["count"], period["starts"]) for period in found] == [(30, "receipt"), (45, "publication")]


INK = (
    "0123456789.,:;-~%()一二三四五六七八九十百千万亿零〇壹贰叁拾佰元圆角分整人民币¥$美年月日时点上下午自本公告之起至内第次期满"
    "送达后不大小于等高低≤≥<>R亩平方米m2户宗经股东会决议定在法庭 —、约余"
)


@settings(max_examples=300, deadline=2000)
@given(st.text(st.sampled_from(INK), max_size=60) | st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    for pattern, read in PAIRS.values():
        for candidate in (text, *(match[0] for match in pattern.finditer(text))):
            with suppress(ValueError):
                tree = read(candidate)
                assert all(0 <= span.start <= span.end <= len(candidate) for span in spans(tree))


RUNS = (
    "1", "一", "1,111", "—", "经", "自公告", "公告", "第一次", "1年", "2024年1月1日", "住宅", "((", "人民币", "万",
    "在", "期满", "不", "1-", " ", "¥", "零", "举证期", "公司", "大写", "-", "至",
)  # fmt: skip


@pytest.mark.parametrize("name", PAIRS)
def test_long_runs_finish(name: str) -> None:
    pattern, read = PAIRS[name]
    for lead, run in product(("", "2024年1月1日", "自1", "经股东会"), RUNS):
        text = lead + run * (3000 // len(run))
        start = time.process_time()
        sum(1 for _ in pattern.finditer(text))
        with suppress(ValueError):
            read(text)
        assert time.process_time() - start < 1.0, lead + run


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_days_come_back(day: date) -> None:
    year = "".join("〇一二三四五六七八九"[int(figure)] for figure in str(day.year))
    month, of_month = (cn2an.an2cn(str(number)) for number in (day.month, day.day))
    month, of_month = (words.removeprefix("一") if words.startswith("一十") else words for words in (month, of_month))
    arabic = (f"{day:%Y-%m-%d}", f"{day:%Y.%m.%d}", f"{day.year}年{day.month}月{day.day}日")
    for printed in (*arabic, f"{year}年{month}月{of_month}日"):
        assert dates.read_day(printed) == day


@given(st.datetimes(datetime(1950, 1, 1), datetime(2049, 12, 31)), st.integers(0, 400))
def test_windows_come_back(opens: datetime, length: int) -> None:
    opens = opens.replace(second=0, microsecond=0)
    closes = opens + timedelta(days=length)
    printed = "至".join(f"{at.year}年{at.month}月{at.day}日{at.hour}时{at.minute}分" for at in (opens, closes))
    assert plain(windows.read_window(printed)) == {"opens": opens, "closes": closes}


@given(st.integers(0, 10**12 - 1))
def test_numerals_come_back(number: int) -> None:
    assert read_numeral(str(number)) == read_numeral(f"{number:,}") == number
    assert read_numeral(cn2an.an2cn(str(number))) == read_numeral(cn2an.an2cn(str(number), "up")) == number


@given(st.decimals(Decimal("0.01"), Decimal(99_999_999), places=2))
def test_amounts_come_back(amount: Decimal) -> None:
    assert Decimal(money.read_money(f"¥{amount:,}")["amount"].value) == amount
    assert Decimal(money.read_money(f"人民币{amount}万元整")["amount"].value) == amount * 10_000
    assert Decimal(areas.read_area(f"{amount:,}平方米")) == amount


@given(
    st.integers(1, 999),
    st.sampled_from(["日", "天", "个工作日", "个月", "年"]),
    st.sampled_from(["", "自本公告刊登之日起", "公告期满后"]),
)
def test_periods_come_back(count: int, unit: str, anchor: str) -> None:
    for printed in (f"{anchor}{count}{unit}内", f"{anchor}{cn2an.an2cn(str(count))}{unit}"):
        assert periods.read_period(printed)["count"].value == count


@given(
    st.integers(1, 99).map(lambda tenths: Decimal(tenths) / 10),
    st.sampled_from(["≤", "不大于", "不高于", "不超过"]),
    st.sampled_from(["≥", "不小于", "不低于"]),
)
def test_limits_come_back(limit: Decimal, up_to: str, at_least: str) -> None:
    number = decimals.normal(limit)
    assert plain(bounds.read_bounds(f"{up_to}{limit}")) == {"maximum": number, "exclusive": False}
    assert plain(bounds.read_bounds(f"{at_least}{limit}")) == {"minimum": number, "exclusive": False}

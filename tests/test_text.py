"""The normal form: what changes, what stays, and the way back to the print."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notices.model import Span
from notices.text import PARAGRAPH, clean, squeeze

PRINT = st.text(
    alphabet=st.one_of(
        st.characters(exclude_categories=("Cs",)),
        st.sampled_from("张家界２０２３年１１月[]（）〔〕【】：，。 　\n\t㎡①⑴…－—ＯO曰号第" + PARAGRAPH),
    ),
    max_size=80,
)


@pytest.mark.parametrize(
    ("printed", "normal"),
    [
        ("0744- 8833293", "0744-8833293"),
        ("GTJY2023- 29", "GTJY2023-29"),
        ("张政办发[2020]15号", "张政办发〔2020〕15号"),
        ("张政办发（2020）第 15 号", "张政办发〔2020〕第15号"),
        ("（2024）澜0765民初9256号", "(2024)澜0765民初9256号"),
        ("澜（2019）望溪区不动产权第3390163号", "澜(2019)望溪区不动产权第3390163号"),
        ("公　　告", "公告"),
        ("土地面积 (㎡)", "土地面积(m2)"),
        ("面积（m）", "面积(m2)"),
        ("限高（m）", "限高(m)"),
        ("138 7445 1234", "13874451234"),
        ("9143 0802 MA4L 1234 5X", "91430802MA4L12345X"),
        ("2O23年11月28曰", "2023年11月28日"),
        ("2020年l2月", "2020年12月"),
        ("电话 13951 3 37620 纪德海", "电话13951337620纪德海"),
        ("（0795） 5232 480", "(0795)5232480"),
        ("0744-8235716 3楼", "0744-8235716 3楼"),
        ("0718-8224610 0718-8226075", "0718-8224610 0718-8226075"),
        ("本金1 250万元，45 日内", "本金1250万元,45日内"),
        ("2024-04-12 17:00", "2024-04-12 17:00"),
        ("914101 05MA6\n088628W", "91410105MA6088628W"),
        ("自2\n019年起7\n80万元", "自2019年起780万元"),
        ("0744-8235716\n13800001111", "0744-8235716 13800001111"),
        ("见（w\nww.lijiang.exa\nmple.gov.cn）", "见(www.lijiang.example.gov.cn)"),
        ("40\n70\t住宅", "40 70\t住宅"),
        ("ABC Trading Co", "ABC Trading Co"),
        ("1. 2023年", "1.2023年"),
        ("甲公司\n乙公司", "甲公司乙公司"),
        (f"甲公司{PARAGRAPH}乙公司", "甲公司\n乙公司"),
    ],
)
def test_normal_form(printed, normal):
    assert squeeze(printed) == normal


@given(PRINT)
def test_every_span_maps_to_the_print_it_came_from(printed):
    cleaned = clean(printed)
    assert cleaned.text == squeeze(printed)
    assert cleaned.printed == printed
    last = 0
    for at in range(len(cleaned.text)):
        span = cleaned.printed_span(Span(at, at + 1))
        assert 0 <= span.start < span.end <= len(printed)
        assert span.start >= last or span.end >= last
        last = span.start
        words = span.of(printed)
        assert cleaned.text[at] in squeeze(words) or cleaned.text[at] in "〔〕01日-\n "


@given(PRINT, st.data())
def test_longer_spans_cover_their_parts(printed, data):
    cleaned = clean(printed)
    if not cleaned.text:
        return
    start = data.draw(st.integers(0, len(cleaned.text) - 1))
    end = data.draw(st.integers(start + 1, len(cleaned.text)))
    whole = cleaned.printed_span(Span(start, end))
    for at in (start, end - 1):
        part = cleaned.printed_span(Span(at, at + 1))
        assert whole.start <= part.start
        assert part.end <= whole.end

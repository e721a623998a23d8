"""Pages of OCR: wordings are matched through wrong characters, values are given as they were read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from notices.pipeline import parse_page
from notices.readers import read_pages
from notices.readers.mended import mended, mends

FIXTURES = Path(__file__).parents[1] / "fixtures"
PRINTED = """注销公告

沅宁市青禾餐饮有艰公司（统一社会信用代码：91430800MA4L0J5K08）经股东会决议，拟向公司登记机关申请注销登记，请债权人自公告之日起45目内向本公司申报偾权，联系人：何晓平。

沅宁市青禾餐饮有限公司
2024年5月10日
"""


def read(tmp_path, text, sure):
    path = tmp_path / "page.txt"
    path.write_text(text, encoding="utf-8")
    (page,) = read_pages(path)
    return replace(page, lines=tuple(replace(line, confidence=sure) for line in page.lines))


def test_a_wrong_character_costs_confidence_and_no_field(tmp_path):
    (outcome,) = parse_page(mended(read(tmp_path, PRINTED, 0.95))).outcomes
    (sound,) = parse_page(mended(read(tmp_path, PRINTED.replace("艰", "限").replace("偾", "债").replace("目", "日"), 0.95))).outcomes
    assert outcome.kind == "deregistration"
    assert outcome.record.claim_period.count == 45
    assert outcome.confidence < sound.confidence


def test_a_value_is_given_as_it_was_read(tmp_path):
    (outcome,) = parse_page(mended(read(tmp_path, PRINTED.replace("沅宁市青禾餐饮有限公司\n", ""), 0.95))).outcomes
    assert outcome.record.entity.name == "沅宁市青禾餐饮有艰公司"
    assert {entry.text for entry in outcome.evidence["/entity/name"]} == {"沅宁市青禾餐饮有艰公司"}


def test_text_layers_and_sure_characters_are_never_doubted(tmp_path):
    page = read(tmp_path, PRINTED, 1.0)
    assert mended(page) is page
    assert mends("声明作度", (0.99,) * 4) == {}
    assert mends("声明作度", (0.99, 0.99, 0.99, 0.7)) == {3: "废"}


@pytest.mark.parametrize("text", ["增资公告", "撤销公告", "投标公告", "2024年5月10号", "1755", "45天内", "人民医院"])
def test_what_is_right_as_it_stands_is_left(text):
    assert mends(text) == {}


def test_near_misses_stay_unclaimed_when_they_come_from_ocr():
    for path in sorted((FIXTURES / "_none").glob("*.txt")):
        for page in read_pages(path):
            unsure = replace(page, lines=tuple(replace(line, confidence=0.9) for line in page.lines))
            assert not parse_page(mended(unsure)).outcomes, path.name

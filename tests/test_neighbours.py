"""What stands on a page beside a notice does not change its record: a story above or below it, a masthead over it."""

from __future__ import annotations

import pytest

from notices.envelope import envelope
from notices.pipeline import parse
from tests.test_pages import PAGES

STORY = (
    "本报讯（记者 何明远）昨日，记者从市住建局了解到，我市今年将新建口袋公园十二处，预计年底前全部建成开放。"
    "市民方女士说：“家门口有了公园，散步方便多了。”"
)
MASTHEAD = "2023年11月29日　星期三　责任编辑：王晓　版式：刘洋　A07\n公告·广告"
TEXTS = [path for path in PAGES if path.suffix == ".txt" and "_none" not in path.parts]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_story_above_or_below_changes_no_record(path, tmp_path):
    text = path.read_text(encoding="utf-8").strip("\n")
    expected = _records(path)
    assert _records(_written(tmp_path, f"{STORY}\n\n{text}\n")) == expected
    assert _records(_written(tmp_path, f"{text}\n\n{STORY}\n")) == expected


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_masthead_right_above_changes_no_kind(path, tmp_path):
    text = path.read_text(encoding="utf-8").strip("\n")
    under = _records(_written(tmp_path, f"{MASTHEAD}\n{text}\n"))
    assert [kind for kind, _ in under] == [kind for kind, _ in _records(path)]


def _written(folder, text):
    page = folder / "page.txt"
    page.write_text(text, encoding="utf-8")
    return page


def _records(path):
    return [(found["kind"], found["record"]) for found in (envelope(outcome) for outcome in parse(path))]

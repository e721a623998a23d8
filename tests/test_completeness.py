"""What the statute of the day asks a notice to contain, found with its print or missing."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from notices.completeness import completeness
from notices.content_law import content_lists
from notices.kinds import kinds
from notices.rule import Case
from notices.schema import record_schema
from tests.test_check import run  # noqa: F401  a fixture

WORDS = "本院根据申请人澄江甲乙商贸有限公司的申请,于2024年3月1日裁定受理澄江丙丁木业有限公司破产清算一案,指定澄江戊己律师事务所为管理人。"


def bankruptcy(**more):
    """A court that accepts a bankruptcy and says little of what the law asks."""
    organisation = {"type": "organisation", "identifiers": []}
    record = {
        "court": {"name": "澄江市人民法院", **organisation}, "debtor": {"name": "澄江丙丁木业有限公司", **organisation},
        "applicant": {"name": "澄江甲乙商贸有限公司", **organisation}, "event": "accepted", "ruling_date": "2024-03-01",
        "administrator": {"name": "澄江戊己律师事务所", **organisation}, "issued_on": "2024-03-05", **more,
    }  # fmt: skip
    evidence = {"/administrator/name": [{"start": 60, "end": 69, "text": "澄江戊己律师事务所", "page": 1, "box": None}]}
    return {"kind": "bankruptcy", "id": "b1", "title": "公告", "text": WORDS, "record": record, "evidence": evidence}


def states(envelope, as_of=None):
    return {
        (listed.law.article, one.item.en): one.state
        for listed, seen in completeness(Case(envelope, as_of=as_of))
        for one in seen
    }


def articles(envelope, as_of=None):
    return [listed.law.article for listed, _ in completeness(Case(envelope, as_of=as_of))]


def test_each_item_is_found_with_its_print_or_missing(run, tmp_path):  # noqa: F811
    (tmp_path / "one.json").write_text(json.dumps(bankruptcy()), encoding="utf-8")
    result = run("completeness", "one.json", "--format", "json")
    assert result.exit_code == 1
    (listed,) = json.loads(result.stdout)
    assert (listed["law"], listed["effective_from"], listed["effective_to"]) == ("企业破产法 14", "2007-06-01", None)
    items = {item["item_zh"]: item for item in listed["items"]}
    assert items["管理人的名称或者姓名"]["evidence"] == [{"at": "/administrator", "printed": "澄江戊己律师事务所"}]
    assert items["申报债权的期限"]["state"] == items["第一次债权人会议的时间"]["state"] == "missing"
    assert not listed["complete"]
    table = run("completeness", "one.json").stdout
    assert "企业破产法 14, 2007-06-01 to now" in table
    assert "MISSING / 缺     until when claims are lodged / 申报债权的期限" in table
    assert len(run("completeness", "--missing", "one.json").stdout.splitlines()) < len(table.splitlines())


def test_the_day_of_the_notice_picks_the_list_and_as_of_another(run, tmp_path):  # noqa: F811
    bill = {"kind": "bill_invalidation", "text": "", "record": {"event": "summons", "issued_on": "2022-04-09"}}
    assert articles(bill) == ["民诉解释(2015) 447"]
    assert articles(bill, date(2022, 4, 10)) == ["民诉解释(2022) 445"]
    assert articles(bill, date(2015, 2, 3)) == []
    (tmp_path / "one.json").write_text(json.dumps(bill), encoding="utf-8")
    assert "民诉解释(2022) 445" in run("completeness", "one.json", "--as-of", "2024-01-01").stdout


@pytest.mark.parametrize(
    ("name", "issued_on", "kind", "text", "article"),
    [
        ("澄江甲乙商贸有限公司", "2024-06-30", "deregistration", "", "公司法(2018) 185"),
        ("澄江甲乙商贸有限公司", "2024-07-01", "deregistration", "", "公司法(2023) 235"),
        ("澄江甲乙企业管理合伙企业（有限合伙）", "2024-07-01", "deregistration", "", "合伙企业法(2006) 88"),
        ("澄江甲乙木器厂（个人独资）", "2024-07-01", "deregistration", "", "个人独资企业法 27"),
        ("澄江甲乙养蜂农民专业合作社", "2018-06-30", "deregistration", "", "农民专业合作社法(2006) 43"),
        ("澄江县林木种苗站", "2021-08-01", "institution_deregistration", "撤销事业单位", "事业单位登记管理暂行条例实施细则, 注销登记"),
        ("澄江甲乙商贸有限公司", "2024-08-01", "capital_reduction", "为弥补亏损", "公司法(2023) 225"),
        ("澄江甲乙商贸有限公司", "2024-08-01", "capital_reduction", "", "公司法(2023) 224"),
        ("澄江甲乙商贸有限公司", "2023-08-01", "capital_reduction", "为弥补亏损", "公司法(2018) 177"),
        ("澄江市文化促进会", "2024-08-01", "institution_deregistration", "", None),
    ],
)
def test_the_form_of_the_organisation_picks_the_list(name, issued_on, kind, text, article):
    entity = {"name": name, "type": "organisation", "identifiers": []}
    found = articles({"kind": kind, "text": text, "record": {"entity": entity, "issued_on": issued_on}})
    assert found == ([article] if article else [])


def test_an_item_is_asked_for_where_its_paper_is_served():
    text = "李某某:本院受理原告王某某诉你民间借贷纠纷一案,因你下落不明,现依法向你公告送达民事判决书。判决如下:偿还借款。"
    judgment = {"kind": "court_service", "text": text, "record": {"issued_on": "2024-05-01"}}
    found = {en: state for (_, en), state in states(judgment).items()}
    assert found["why service is by publication"] == found["what was decided"] == "found"
    assert found["when and where to appear"] == found["how long the addressee has to answer"] == "not applicable"


def test_a_row_that_lacks_something_is_named():
    parcels = [{"parcel_no": "1", "area_m2": "100"}, {"parcel_no": "2", "area_m2": None}]
    offering = {"kind": "land_offering", "text": "", "record": {"parcels": parcels, "issued_on": "2024-05-01"}}
    ((_, seen),) = completeness(Case(offering))
    assert [one.lacking for one in seen if one.item.zh == "宗地面积"] == [("/parcels/1/area_m2",)]


def test_nothing_found_is_not_the_same_as_could_not_tell():
    silent = {"kind": "property_expropriation", "text": "", "record": {"issued_on": "2024-05-01"}}
    assert set(states(silent).values()) == {"not told"}
    assert set(states({**silent, "text": "征收范围:甲路"}).values()) == {"missing"}


def test_unreadable_input_is_exit_2_and_costs_nothing_else(run, tmp_path):  # noqa: F811
    (tmp_path / "two.jsonl").write_text("{broken\n" + json.dumps(bankruptcy()), encoding="utf-8")
    result = run("completeness", "two.jsonl", "--format", "jsonl")
    assert result.exit_code == 2
    assert len(result.stdout.splitlines()) == 1
    assert run("completeness", "absent.jsonl").exit_code == 2


@pytest.mark.parametrize("listed", content_lists(), ids=lambda listed: listed.law.article)
def test_every_list_speaks_of_fields_that_its_kinds_have(listed):
    assert listed.asks in ("contents", "rights")
    assert listed.law.effective_from
    assert listed.law.source
    for kind in listed.kinds:
        schema = record_schema(kinds()[kind].name)
        for item in listed.items:
            assert item.en
            assert item.zh
            assert item.fields or item.words
            assert all(re.compile(words) for words in (item.words, item.given, item.never))
            assert all(has(schema, path) for path in item.fields), item.fields
        assert all(has(schema, f"/{name}") for name in listed.when)


def has(schema, path):
    """Whether a schema describes a pointer, `*` for any row."""
    trees = [schema]
    for name in path.split("/")[1:]:
        trees = [found for tree in trees for found in step(tree, name, schema.get("$defs", {}))]
    return bool(trees)


def step(tree, name, named):
    if "$ref" in tree:
        return step(named[tree["$ref"].rpartition("/")[2]], name, named)
    inner = [found for word in ("anyOf", "oneOf", "allOf") for branch in tree.get(word, []) for found in step(branch, name, named)]
    rows = [tree["items"]] if name == "*" and "items" in tree else []
    return inner + rows + ([tree["properties"][name]] if name in tree.get("properties", {}) else [])

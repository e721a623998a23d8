"""One invalid record a rule, beside its slug, with the report expected of it; and what rules say of sound records."""

from __future__ import annotations

import json
import os
from datetime import date

import pytest

from notices.check import check
from notices.data.refresh import due
from notices.findings.links import check_together
from notices.rule import Case, Law, NotApplicable
from notices.rules import rules
from notices.working_days import is_working_day
from tests.conftest import FIXTURES

INVALID = FIXTURES / "_invalid"


def problems_in(record):
    return check_together(record) if isinstance(record, list) else check(record)


@pytest.mark.parametrize("slug", sorted(rules()))
def test_rule_catches_its_record_and_reports_as_expected(slug):
    path = INVALID / f"{slug}.json"
    found = problems_in(json.loads(path.read_text(encoding="utf-8")))
    report = [{"rule": one.rule, "severity": one.severity, "at": one.at} for one in found]
    assert slug in {one.rule for one in found}
    expected = INVALID / f"{slug}.report.json"
    if os.environ.get("NOTICES_WRITE_REPORTS"):
        expected.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        pytest.fail("written; read the difference, then run again without NOTICES_WRITE_REPORTS")
    assert report == json.loads(expected.read_text(encoding="utf-8"))


@pytest.mark.parametrize("slug", sorted(rules()))
def test_rule_has_a_page_with_an_example(slug):
    page = rules()[slug].page
    assert len(page.splitlines()) >= 3
    assert "Example:" in page


def test_every_invalid_record_has_its_rule():
    stems = {path.name.removesuffix(".json") for path in INVALID.glob("*.json")}
    assert {stem for stem in stems if not stem.endswith(".report")} == set(rules())
    assert {stem.removesuffix(".report") for stem in stems if stem.endswith(".report")} == set(rules())


def test_law_rules_say_where_they_stand():
    unsaid = {"law-against-form", "law-in-force", "law-article-exists"}  # these read the book of laws
    for rule in rules().values():
        if rule.stage == 5 and rule.slug not in unsaid:
            assert rule.laws, rule.slug
        for law in rule.laws:
            assert isinstance(law, Law)
            assert law.article
            assert law.source
            assert law.effective_from is None or law.effective_to is None or law.effective_from <= law.effective_to


def gold():
    for path in sorted(FIXTURES.glob("[a-z]*/*.json")):
        for number, notice in enumerate(json.loads(path.read_text(encoding="utf-8"))):
            where = f"{path.parent.name}/{path.stem}/{number}"
            yield pytest.param({"kind": notice["kind"], "title": notice.get("title"), "record": notice["record"]}, id=where)


@pytest.mark.parametrize("envelope", list(gold()))
def test_no_error_on_a_sound_record(envelope):
    assert [one for one in check(envelope) if one.severity == "error"] == []


def deregistration(name, count, issued_on, kind="deregistration", text="", **more):
    entity = {"name": name, "type": "organisation", "identifiers": []}
    period = {"count": count, "unit": "day", "starts": "publication"}
    record = {"entity": entity, "original": entity, "claim_period": period, "issued_on": issued_on, **more}
    return Case({"kind": kind, "text": text, "record": record})


@pytest.mark.parametrize(
    ("name", "count", "issued_on", "kind", "text", "answer"),
    [
        ("澄江甲乙商贸有限公司", 45, "2024-08-01", "deregistration", "", "pass"),
        ("澄江甲乙商贸有限公司", 44, "2024-08-01", "deregistration", "", "fail"),
        ("澄江甲乙商贸有限公司", 45, "2005-08-01", "deregistration", "", "fail"),
        ("澄江县林木种苗站", 90, "2021-08-01", "institution_deregistration", "撤销事业单位", "pass"),
        ("澄江县林木种苗站", 45, "2021-08-01", "institution_deregistration", "撤销事业单位", "fail"),
        ("澄江甲乙商贸有限公司", 5, "2024-08-01", "division", "", "n/a"),
        ("澄江甲乙企业管理合伙企业（有限合伙）", 30, "2024-08-01", "deregistration", "", "fail"),
        ("澄江甲乙木器厂（个人独资）", 45, "2024-08-01", "deregistration", "", "fail"),
        ("澄江市文化促进会", 5, "2024-08-01", "institution_deregistration", "", "n/a"),
        ("澄江甲乙商贸有限公司", 30, None, "deregistration", "", "n/a"),
        ("澄江甲乙商贸有限公司", 20, "2024-08-01", "deregistration", "现申请简易注销登记。", "pass"),
        ("澄江甲乙商贸有限公司", 19, "2024-08-01", "deregistration", "现申请简易注销登记。", "fail"),
        ("澄江甲乙企业管理合伙企业（有限合伙）", 20, "2022-08-01", "deregistration", "现申请简易注销登记。", "pass"),
        ("澄江甲乙商贸有限公司", 20, "2020-08-01", "deregistration", "现申请简易注销登记。", "n/a"),
        ("澄江甲乙商贸有限公司", 45, "2024-08-01", "deregistration", "拟强制注销下列公司。", "fail"),
    ],
)
def test_form_and_day_pick_the_claim_period(name, count, issued_on, kind, text, answer):
    assert said("claim-period-short", deregistration(name, count, issued_on, kind, text)) == answer


@pytest.mark.parametrize(
    ("issued_on", "count", "unit", "answer"),
    [
        ("2021-12-31", 60, "day", "pass"),
        ("2021-12-31", 30, "day", "fail"),
        ("2022-01-01", 30, "day", "pass"),
        ("2022-01-01", 60, "day", "fail"),
        ("2018-06-20", 3, "month", "pass"),
        (None, 60, "day", "n/a"),
    ],
)
def test_day_picks_the_period_of_service(issued_on, count, unit, answer):
    record = {"service_period": {"count": count, "unit": unit, "starts": "publication"}, "issued_on": issued_on}
    assert said("service-period", Case({"kind": "court_service", "text": "", "record": record})) == answer


def test_as_of_picks_the_law_before_the_notice_does():
    record = {"service_period": {"count": 30, "unit": "day"}, "issued_on": "2023-03-05"}
    case = Case({"kind": "court_service", "record": record}, as_of=date(2020, 1, 1))
    assert said("service-period", case) == "fail"


def test_company_that_cites_the_law_of_sole_proprietorships_is_warned_and_not_failed():
    basis = [{"title": "中华人民共和国个人独资企业法", "document_number": None, "articles": ["27"]}]
    case = deregistration("澄江启桐培训学校有限公司", 60, "2023-11-29", legal_basis=basis)
    found = check(case.envelope)
    assert ("law-against-form", "warning") in {(one.rule, one.severity) for one in found}
    assert "law-against-form" not in {one.rule for one in found if one.severity == "error"}


def test_suggestions_hold_what_was_meant():
    (found,) = (
        one
        for one in check({"kind": "other", "record": {"issuers": [party("91530402MA6K7U2QlW".upper())]}})
        if one.rule == "uscc-check-character"
    )
    assert found.suggestions[0] == "91530402MA6K7U2Q1W"


@pytest.mark.parametrize(
    ("area", "born", "answer"),
    [("310103", 1975, "pass"), ("310103", 2011, "pass"), ("310103", 2015, "fail"), ("430802", 2015, "pass")],
)
def test_an_area_counts_in_its_years(area, born, answer):
    first = f"{area}{born}0305001"
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    last = "10X98765432"[sum(int(digit) * weight for digit, weight in zip(first, weights, strict=True)) % 11]
    person = {"name": "余某", "type": "person", "identifiers": [{"scheme": "resident_id", "value": first + last}]}
    assert said("resident-id-area", Case({"kind": "other", "record": {"issuers": [person]}})) == answer


def test_malformed_values_do_not_stop_the_rules():
    broken = {"entity": "a string", "claim_period": [1], "issued_on": 5, "contacts": [None, 3], "legal_basis": {"a": 1}}
    found = check({"kind": "deregistration", "record": broken, "text": 7, "evidence": []})
    assert "shape" in {one.rule for one in found}


def test_working_days_are_told_inside_the_calendar_only():
    assert is_working_day(date(2024, 2, 18)) is True
    assert is_working_day(date(1999, 2, 18)) is None


def party(code):
    return {"name": "澄江甲乙商贸有限公司", "type": "organisation", "identifiers": [{"scheme": "uscc", "value": code}]}


def said(slug, case):
    answer = rules()[slug].ask(case)
    if isinstance(answer, NotApplicable):
        return "n/a"
    return "fail" if list(answer) else "pass"


def test_two_holiday_calendars_agree():
    pytest.importorskip("holidays")
    assert [line for line in due() if "chinese-calendar" in line and "holidays" in line] == []

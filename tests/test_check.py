"""`notices check` and its neighbours as their users call them."""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from jsonschema import Draft7Validator

from notices.cli import main
from notices.findings.formats import FORMATS
from notices.released import changed_shapes, unreleased
from notices.rules import rules
from tests.conftest import FIXTURES, ROOT

INVALID = FIXTURES / "_invalid"
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {"lines": {"type": "object", "required": ["begin"]}},
            },
        },
    },
}


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITLAB_CI", "TF_BUILD"):
        monkeypatch.delenv(name, raising=False)
    return lambda *words, **more: CliRunner().invoke(main, [str(word) for word in words], **more)


def short(identity="a", days=30):
    """A company that gives its creditors too few days."""
    entity = {"name": "澄江甲乙商贸有限公司", "type": "organisation", "identifiers": []}
    record = {
        "entity": entity,
        "claim_period": {"count": days, "unit": "day", "starts": "publication"},
        "claims_to": {"phones": ["0871-65550123"]},
        "issuers": [entity],
        "issued_on": "2024-08-05",
    }
    envelope = {"kind": "deregistration", "schema_version": "1.0.0", "id": identity, "title": "注销公告", "text": ""}
    return {**envelope, "record": record, "evidence": {}, "derived": [], "confidence": 1.0, "problems": [], "source": {}}


@pytest.fixture
def records(tmp_path):
    path = tmp_path / "records.jsonl"
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in (short(), short("b", 45))), encoding="utf-8")
    return path


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_prints_the_problem(run, records, form):
    result = run("check", "--format", form, records)
    assert result.exit_code == 1, result.output
    assert "claim-period-short" in result.stdout


def test_json_formats_are_json(run, records):
    (found,) = json.loads(run("check", "--format", "json", records).stdout)
    assert (found["line"], found["rule"], found["at"]) == (1, "claim-period-short", "/claim_period/count")
    (line,) = run("check", "--format", "jsonl", records).stdout.splitlines()
    assert json.loads(line) == found
    assert json.loads(run("check", "--format", "json", "--select", "court", records).stdout) == []


def test_gitlab_report_fits_what_gitlab_reads(run, records):
    report = json.loads(run("check", "--format", "gitlab", records).stdout)
    Draft7Validator(GITLAB).validate(report)
    assert len({one["fingerprint"] for one in report}) == len(report)


def test_sarif_is_read_by_its_own_model(run, records):
    sarif = pytest.importorskip("sarif_pydantic")
    text = run("check", "--format", "sarif", records).stdout
    log = sarif.Sarif.model_validate_json(text)
    (result,) = log.runs[0].results
    assert log.runs[0].tool.driver.rules[result.rule_index].id == result.rule_id == "claim-period-short"
    assert json.loads(text)["version"] == "2.1.0"


def test_junit_is_read_by_its_own_parser(run, records):
    text = run("check", "--format", "junit", records).stdout
    suite = ElementTree.fromstring(text)[0]  # noqa: S314  our own output
    assert int(suite.get("tests")) == len(suite.findall("testcase")) == len(rules())
    assert int(suite.get("failures")) == len(suite.findall("testcase/failure")) == 1
    junitparser = pytest.importorskip("junitparser")
    assert [suite.failures for suite in junitparser.JUnitXml.fromstring(text.encode())] == [1]


@pytest.mark.parametrize(
    ("variable", "value", "begins"),
    [("GITHUB_ACTIONS", "true", "::warning "), ("GITLAB_CI", "true", "["), ("TF_BUILD", "True", "##vso[")],
)
def test_format_is_detected(run, records, monkeypatch, variable, value, begins):
    monkeypatch.setenv(variable, value)
    assert run("check", records).stdout.startswith(begins)


def test_github_summary_has_every_problem(run, records, monkeypatch, tmp_path):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    run("check", "--format", "github", records)
    assert "claim-period-short" in (tmp_path / "summary.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 1),
        (("--fail-on", "error"), 0),
        (("--ignore", "claim-period-short"), 0),
        (("--ignore", "stage-5"), 0),
        (("--ignore", "law-in-force,claim-period-short"), 0),
        (("--select", "court"), 0),
        (("--select", "company"), 1),
        (("--select", "deregistration"), 1),
        (("--select", "stage-law"), 1),
        (("--select", "no-such-rule"), 2),
        (("--as-of", "1990-01-01"), 0),
        (("--as-of", "yesterday"), 2),
    ],
)
def test_options_choose_and_exit_codes_tell(run, records, options, code):
    result = run("check", *options, records)
    assert result.exit_code == code, result.output


def test_missing_file_is_wrong_use(run):
    assert run("check", "no-such.jsonl").exit_code == 2


def test_good_lines_are_not_lost_because_of_bad_ones(run, tmp_path):
    good = json.dumps(short(), ensure_ascii=False)
    (tmp_path / "mixed.jsonl").write_text(f"{good}\n{{not json\n[1]\n\n{good}\n", encoding="utf-8")
    result = run("check", "mixed.jsonl")
    assert result.exit_code == 2
    assert [line.split(":")[1] for line in result.stdout.splitlines()] == ["1", "2", "3", "5"]


def test_json_lists_objects_folders_and_standard_input_are_read(run, tmp_path):
    folder = tmp_path / "records"
    folder.mkdir()
    (folder / "list.json").write_text(json.dumps([short(), short("b", 45), short("c")], indent=2), encoding="utf-8")
    (folder / "one.json").write_text(json.dumps(short("d"), indent=2), encoding="utf-8")
    (folder / "ledger.jsonl").write_text('{"file": "a.pdf"}\n', encoding="utf-8")
    found = json.loads(run("check", "--format", "json", "records").stdout)
    assert [one["id"] for one in found] == ["a", "c", "d"]
    assert found[1]["line"] > found[0]["line"] > 1
    assert run("check", "-", input=json.dumps(short())).exit_code == 1


def test_baseline_silences_the_old_and_not_the_new(run, records):
    assert run("check", "--baseline", "known.json", "--write-baseline", records).exit_code == 0
    assert run("check", "--baseline", "known.json", records).exit_code == 0
    with records.open("a", encoding="utf-8") as more:
        more.write(json.dumps(short("new"), ensure_ascii=False) + "\n")
    result = run("check", "--baseline", "known.json", records)
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert run("check", "--baseline", records, records).exit_code == 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pyproject.toml", '[tool.notices]\nignore = ["claim-period-short"]\n'),
        ("pyproject.toml", '[tool.notices.check]\nfail-on = "error"\n'),
        ("notices.toml", 'select = ["court"]\n'),
    ],
)
def test_settings_are_read(run, records, tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert run("check", records).exit_code == 0


def test_unknown_setting_is_wrong_use(run, records, tmp_path):
    (tmp_path / "notices.toml").write_text("selct = []\n", encoding="utf-8")
    result = run("check", records)
    assert result.exit_code == 2
    assert "selct" in result.output


def test_statistics_tell_three_answers(run, records):
    result = run("check", "--statistics", "--format", "json", records)
    rows = {row["rule"]: row for row in json.loads(result.stdout)["rules"]}
    assert (rows["claim-period-short"]["pass"], rows["claim-period-short"]["fail"]) == (1, 1)
    assert rows["service-period"]["not_applicable"] == 2


def test_rule_explains_itself(run):
    result = run("rule", "claim-period-short")
    assert "公司法(2023) 235" in result.stdout
    described = json.loads(run("rule", "claim-period-short", "--format", "json").stdout)
    assert described["laws"][0]["effective_from"]
    assert len(json.loads(run("rule", "--format", "json").stdout)) == len(rules())
    assert run("rule", "no-such").exit_code == 2


def test_due_has_the_printed_and_the_computed_day(run, records):
    found = json.loads(run("due", records, "--on", "2024-09-01", "--within", "30d", "--format", "json").stdout)
    assert [(one["ends"], one["printed"], one["law"]) for one in found] == [
        ("2024-09-04", None, "公司法(2023) 235"),
        ("2024-09-19", None, "公司法(2023) 235"),
    ]
    calendar = run("due", records, "--on", "2024-09-01", "--format", "ics").stdout_bytes.decode()
    assert calendar.count("BEGIN:VEVENT") == 2
    assert all(len(line.encode()) <= 75 for line in calendar.split("\r\n"))
    assert run("due", records, "--within", "soon").exit_code == 2


def test_due_on_a_holiday_goes_on_to_the_next_working_day(run, tmp_path):
    late = short()
    late["record"] |= {"issued_on": "2024-08-18", "claim_period": {"count": 45, "unit": "day", "starts": "publication"}}
    (tmp_path / "late.json").write_text(json.dumps(late), encoding="utf-8")
    (found,) = json.loads(run("due", "late.json", "--on", "2024-09-01", "--format", "json").stdout)
    assert found["computed"] == "2024-10-08"


def test_due_says_why_it_lists_nothing(run, records):
    later = run("due", records, "--on", "2030-01-01")
    assert later.exit_code == 0
    assert "from 2024-09-04 to 2024-09-19" in later.stderr
    assert "在2024-09-04至2024-09-19之间" in later.stderr


def test_a_division_owes_no_law_to_the_days_it_prints(run, tmp_path):
    divided = short("d", 45)
    divided["kind"] = "division"
    divided["record"] |= {"original": divided["record"].pop("entity"), "results": []}
    (tmp_path / "divided.json").write_text(json.dumps(divided), encoding="utf-8")
    (found,) = json.loads(run("due", "divided.json", "--on", "2024-09-01", "--format", "json").stdout)
    assert (found["ends"], found["law"]) == ("2024-09-19", None)


def test_simple_deregistration_ends_in_objections(run, tmp_path):
    simple = short("s", 20)
    simple["text"] = "本公司申请简易注销登记。"
    (tmp_path / "simple.json").write_text(json.dumps(simple), encoding="utf-8")
    (found,) = json.loads(run("due", "simple.json", "--on", "2024-08-01", "--format", "json").stdout)
    assert (found["what"], found["ends"], found["law"]) == ("objections end", "2024-08-26", "公司法(2023) 240")


def test_a_run_folder_is_its_records(run, records, tmp_path):
    folder = tmp_path / "run"
    folder.mkdir()
    (folder / "records.jsonl").write_bytes(records.read_bytes())
    for name in ("ledger.jsonl", "measured.jsonl", "pace.json", "patches/a.json"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text('{"no": "record"}\n', encoding="utf-8")
    for command in ("check", "due", "completeness"):
        assert run(command, folder).output == run(command, folder / "records.jsonl").output
    assert run("link", folder, "-o", "links.jsonl").exit_code == 0
    assert (tmp_path / "links.jsonl").exists()


def test_link_tells_of_lines_that_are_no_records(run, tmp_path):
    (tmp_path / "mixed.jsonl").write_text(json.dumps(short(), ensure_ascii=False) + "\n{not json\n", encoding="utf-8")
    result = run("link", "mixed.jsonl")
    assert result.exit_code == 2
    assert "mixed.jsonl:2" in result.stderr


def test_a_rule_that_is_half_named_is_found(run):
    assert "claim-period-short" in run("rule", "period-short").stderr
    assert "debts-total" in run("rule", "debt-total").stderr
    page = run("rule", "claim-period-short").stdout
    assert page.count("市场主体登记管理条例 33") == 2


def test_every_command_is_described_in_both_languages(run):
    listed = run("--help").stdout.partition("Commands:")[2]
    for word in ("检查公告记录", "列出各项期限", "关联同一事项的公告", "说明检查规则", "运行状况"):
        assert word in listed


def test_link_says_why(run, tmp_path):
    second = short("b", 45)
    second["record"]["issued_on"] = "2024-08-12"
    lines = (json.dumps(one, ensure_ascii=False) for one in (short(days=45), second, {"kind": "other", "record": {}}))
    (tmp_path / "set.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (link,) = (json.loads(line) for line in run("link", "set.jsonl", "-o", "-").stdout.splitlines())
    assert (link["earlier"], link["later"], link["relation"]) == ("a", "b", "repeat")
    assert link["reasons"]
    assert run("check", "--together", "--select", "6", "set.jsonl").exit_code == 0


def test_mutation_score_is_high(run):
    folders = sorted(path for path in FIXTURES.iterdir() if path.is_dir() and not path.name.startswith("_"))
    result = run("check", "--mutate", "--format", "json", *folders)
    score = json.loads(result.stdout)
    done, seen = Counter(), Counter()
    for row in score["rows"]:
        done[row["kind"]] += row["done"]
        seen[row["kind"]] += row["seen"]
    assert score["share"] >= 0.9
    assert [kind for kind in done if seen[kind] < 0.85 * done[kind]] == []


def test_hooks_and_snippets_stand_where_they_are_looked_for():
    assert "id: notices-check" in (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert "using: composite" in (ROOT / "action.yml").read_text(encoding="utf-8")
    assert "codequality" in (ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8")
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    assert "parquet" in extras


def test_a_shape_changes_with_its_version_only():
    assert changed_shapes(ROOT / "schemas" / "released") == []
    assert unreleased(ROOT / "schemas" / "released") == [], "run `notices schema --release`"


def test_a_changed_shape_is_noticed(run, tmp_path):
    assert run("schema").exit_code == run("schema", "--release").exit_code == run("schema", "--check").exit_code == 0
    frozen = next((tmp_path / "schemas" / "released").glob("division-*.json"))
    frozen.write_text(frozen.read_text(encoding="utf-8").replace('"dissolving"', '"dissolved"'), encoding="utf-8")
    result = run("schema", "--check")
    assert result.exit_code == 1
    assert "division" in result.output

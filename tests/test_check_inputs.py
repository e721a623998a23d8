"""What `notices check` takes: Parquet, folders, standard input, broken lines and files; and in what order it answers."""

from __future__ import annotations

import json

import pytest

from notices.rules import rules
from tests.test_check import records, run, short  # noqa: F401  fixtures
from tests.test_rules import said


def found(result):
    return [(one["file"], one["line"], one["rule"]) for one in json.loads(result.stdout)]


def parquet(path, rows, as_text=True):
    """Records as rows, their trees as JSON text or as nested columns."""
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet as writer

    nested = ("record", "evidence", "derived", "problems", "source")
    cells = [{name: json.dumps(row[name]) if name in nested and as_text else row[name] for name in row} for row in rows]
    kept = [{name: row[name] for name in ("kind", "id", "title", "text", "schema_version", "confidence", *nested)} for row in cells]
    if not as_text:
        kept = [{name: value for name, value in row.items() if name not in nested[1:]} for row in kept]
    writer.write_table(pyarrow.Table.from_pylist(kept), path)


def test_parquet_is_read_with_its_row_numbers(run, tmp_path):  # noqa: F811
    parquet(tmp_path / "rows.parquet", [short("a", 45), short("b"), short("c")])
    result = run("check", "--format", "json", "rows.parquet", "--select", "claim-period-short")
    assert found(result) == [("rows.parquet", 2, "claim-period-short"), ("rows.parquet", 3, "claim-period-short")]


def test_parquet_with_nested_columns_is_the_same(run, tmp_path):  # noqa: F811
    parquet(tmp_path / "nested.parquet", [short("a", 45), short("b")], as_text=False)
    result = run("check", "--format", "json", "nested.parquet", "--select", "claim-period-short")
    assert found(result) == [("nested.parquet", 2, "claim-period-short")]


def test_what_export_writes_as_parquet_is_checked_like_its_records(run, records, tmp_path):  # noqa: F811
    pytest.importorskip("pyarrow")
    (tmp_path / "run").mkdir()
    records.rename(tmp_path / "run" / "records.jsonl")
    assert run("export", "run", "out.parquet").exit_code == 0
    (one,) = json.loads(run("check", "--format", "json", "out.parquet").stdout)
    (same,) = json.loads(run("check", "--format", "json", "run/records.jsonl").stdout)
    assert (one["rule"], one["at"], one["fingerprint"]) == (same["rule"], same["at"], same["fingerprint"])


def test_broken_parquet_costs_itself_alone(run, tmp_path):  # noqa: F811
    folder = tmp_path / "mixed"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.parquet").write_bytes(b"PAR1 no parquet at all")
    parquet(folder / "deep" / "b.parquet", [short("b")])
    cut = (folder / "deep" / "b.parquet").read_bytes()
    (folder / "deep" / "cut.parquet").write_bytes(cut[: len(cut) // 2])
    (folder / "z.jsonl").write_text(json.dumps(short("z")) + "\n", encoding="utf-8")
    (folder / "notes.txt").write_text("not a record", encoding="utf-8")
    result = run("check", "--format", "json", "mixed")
    assert result.exit_code == 2
    assert {rule for _, _, rule in found(result)} == {"not-readable", "claim-period-short"}
    assert {file for file, _, rule in found(result) if rule == "claim-period-short"} == {"mixed/deep/b.parquet", "mixed/z.jsonl"}


def test_parquet_of_something_else_is_no_record(run, tmp_path):  # noqa: F811
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet as writer

    writer.write_table(pyarrow.table({"a": [1, 2]}), tmp_path / "other.parquet")
    result = run("check", "--format", "json", "other.parquet")
    assert result.exit_code == 2
    assert found(result) == [("other.parquet", 1, "not-a-record"), ("other.parquet", 2, "not-a-record")]


def test_a_bad_row_of_parquet_has_its_number(run, tmp_path):  # noqa: F811
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet as writer

    rows = [{"kind": "other", "record": "{"}, {"kind": "deregistration", "record": json.dumps(short()["record"])}]
    writer.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "rows.parquet")
    result = run("check", "--format", "json", "rows.parquet")
    assert result.exit_code == 2
    assert {("rows.parquet", 1, "not-json"), ("rows.parquet", 2, "claim-period-short")} <= set(found(result))


def test_bad_lines_have_their_numbers_and_cost_no_good_ones(run):  # noqa: F811
    lines = [json.dumps(short("a")), "{broken", "", "[1]", json.dumps({"kind": 3}), json.dumps(short("b"))]
    result = run("check", "--format", "json", "-", input="\n".join(lines))
    assert result.exit_code == 2
    assert found(result) == [
        ("-", 1, "claim-period-short"), ("-", 2, "not-json"), ("-", 4, "not-a-record"),
        ("-", 5, "not-a-record"), ("-", 6, "claim-period-short"),
    ]  # fmt: skip


def test_files_folders_and_standard_input_together(run, records, tmp_path):  # noqa: F811, ARG001 - the records are written where the run finds them
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / "list.json").write_text(json.dumps([short("c"), short("d")], indent=1), encoding="utf-8")
    result = run("check", "--format", "json", "records.jsonl", "more", "-", input=json.dumps(short("e")))
    assert [file for file, _, _ in found(result)] == ["records.jsonl", "more/list.json", "more/list.json", "-"]
    assert result.exit_code == 1


def test_workers_keep_the_order_and_the_counts(run, tmp_path):  # noqa: F811
    many = tmp_path / "many.jsonl"
    lines = [json.dumps(short(f"{number}", 30 if number % 3 else 45)) for number in range(600)]
    lines[300] = "{broken"
    many.write_text("\n".join(lines), encoding="utf-8")
    alone, together = (run("check", "--format", "jsonl", many, "--workers", count) for count in (1, 2))
    assert alone.stdout == together.stdout
    assert alone.exit_code == together.exit_code == 2
    assert len(alone.stdout.splitlines()) == 401
    tallies = [run("check", "--statistics", "--format", "json", many, "--workers", count).stdout for count in (1, 2)]
    assert tallies[0] == tallies[1]
    assert json.loads(tallies[0])["records"] == 599


def service(issued_on, count):
    record = {"service_period": {"count": count, "unit": "day", "starts": "publication"}, "issued_on": issued_on}
    return {**short(), "kind": "court_service", "record": record}


@pytest.mark.parametrize(
    ("issued_on", "count", "as_of", "seen"),
    [
        ("2021-06-01", 60, None, False),
        ("2021-06-01", 60, "2022-06-01", True),
        ("2022-06-01", 60, None, True),
        ("2022-06-01", 60, "2021-06-01", False),
        ("2022-06-01", 30, "2021-12-31", True),
        ("2022-06-01", 30, "2022-01-01", False),
        (None, 60, None, False),
        (None, 60, "2022-06-01", True),
    ],
)
def test_as_of_stands_above_the_date_of_the_notice(run, tmp_path, issued_on, count, as_of, seen):  # noqa: F811
    (tmp_path / "one.json").write_text(json.dumps(service(issued_on, count)), encoding="utf-8")
    options = ("--as-of", as_of) if as_of else ()
    result = run("check", "--select", "service-period", *options, "one.json")
    assert ("service-period" in result.stdout) is seen


def test_the_date_of_the_paper_picks_the_law_where_the_notice_has_none(run, tmp_path):  # noqa: F811
    one = {**service(None, 60), "source": {"issue_date": "2022-06-01"}}
    (tmp_path / "one.json").write_text(json.dumps(one), encoding="utf-8")
    assert "service-period" in run("check", "--select", "service-period", "one.json").stdout


@pytest.mark.parametrize("slug", sorted(slug for slug, rule in rules().items() if rule.laws))
def test_no_rule_of_law_speaks_before_its_law(slug):
    from datetime import date, timedelta

    from notices.rule import Case

    rule = rules()[slug]
    first = min((law.effective_from or date.min for law in rule.laws), default=date.min)
    if first == date.min:
        pytest.skip("the rule's law has no first day")
    kind = rule.kinds[0] if rule.kinds else "other"
    assert said(slug, Case({"kind": kind, "record": {}}, as_of=first - timedelta(days=1))) == "n/a"

"""What a user types, and what comes back."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from notices.cli import main
from tests.conftest import FIXTURES, ROOT

PAGE = FIXTURES / "pages" / "mixed_page.pdf"


@pytest.fixture
def run():
    return lambda *arguments, **more: CliRunner().invoke(main, [str(a) for a in arguments], **more)


def test_parse_to_standard_output(run):
    result = run("parse", PAGE)
    assert result.exit_code == 0
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [record["kind"] for record in records] == ["deregistration", "housing_purchase_deadline", "land_transaction_result"]


def test_parse_to_a_folder_with_a_ledger(run, tmp_path):
    result = run("parse", FIXTURES / "pages", "-o", tmp_path)
    assert result.exit_code == 0, result.output
    ledger = [json.loads(line) for line in (tmp_path / "ledger.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(ledger) == len(list((FIXTURES / "pages").glob("*.pdf")))
    assert all(not row["error"] and row["sha256"] and row["lines"] for row in ledger)


def test_same_page_same_records(run):
    assert run("parse", PAGE).stdout == run("parse", PAGE).stdout


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", "empty"),
        ("noise.txt", bytes(range(256)) * 40, "not text"),
        ("cut.pdf", b"%PDF-1.7\n1 0 obj\n<<", "PDF"),
        ("zeros.bin", b"\x00" * 2000, "neither"),
    ],
)
def test_bad_input_is_told_and_the_rest_goes_on(run, tmp_path, name, content, words):
    bad = tmp_path / name
    bad.write_bytes(content)
    result = run("parse", bad, PAGE, "-o", tmp_path / "out")
    assert result.exit_code == 1
    rows = [json.loads(line) for line in (tmp_path / "out" / "ledger.jsonl").read_text(encoding="utf-8").splitlines()]
    assert words in rows[0]["error"]
    assert str(bad) in rows[0]["error"]
    assert rows[-1]["notices"] == 3


def test_missing_file_is_wrong_use(run):
    assert run("parse", "no_such_page.txt").exit_code == 2


def test_explain_says_why(run):
    result = run("explain", PAGE)
    assert result.exit_code == 0
    for words in ("because", "near miss", "not read", "lines"):
        assert words in result.output


def test_kinds_lists_every_kind(run):
    listed = json.loads(run("kinds", "--format", "json").output)
    assert {row["kind"] for row in listed} >= {"deregistration", "land_transaction_result", "lost_document", "other"}


def test_schemas_are_what_the_kinds_say(run):
    result = run("schema", "--check", "--folder", ROOT / "schemas")
    assert result.exit_code == 0, result.output


def test_check_is_clean_on_sound_records(run, tmp_path):
    run("parse", PAGE, "-o", tmp_path)
    result = run("check", "--fail-on", "error", tmp_path / "records.jsonl")
    assert result.exit_code == 0, result.output


def test_check_names_the_line_that_is_no_record(run, tmp_path):
    broken = tmp_path / "records.jsonl"
    broken.write_text('{"kind": "other"\n', encoding="utf-8")
    result = run("check", broken)
    assert result.exit_code == 2
    assert "records.jsonl:1" in result.output

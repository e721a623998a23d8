"""What a run says of itself, and of a paper whose days change."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections import Counter
from datetime import date, timedelta

from click.testing import CliRunner

from notices.batch.drift import drifts
from notices.batch.status import Fill, Status, paper_and_day
from notices.cli import main
from tests.conftest import FIXTURES, ROOT
from tests.test_batch import archive, command

FIRST = date(2024, 3, 1)


def days(*counts: int) -> Counter[date]:
    return Counter({FIRST + timedelta(days=n): count for n, count in enumerate(counts) if count})


def test_status_of_a_run(tmp_path):
    bad = tmp_path / "zcrb" / "2024-05-13" / "A01.txt"
    bad.parent.mkdir(parents=True)
    bad.touch()
    run = tmp_path / "run"
    CliRunner().invoke(main, ["parse", str(FIXTURES / "pages" / "mixed_page.pdf"), str(tmp_path / "zcrb"), "-o", str(run), "--workers", "1"])
    result = CliRunner().invoke(main, ["status", str(run), "--format", "json"])
    assert result.exit_code == 0, result.output
    told = json.loads(result.output)
    assert (told["pages"], told["notices"], told["states"]) == (2, 3, {"read": 1, "failed": 1})
    assert told["failures"] == {"the file is empty; nothing was read": 1}
    assert told["fields"]["deregistration.entity"] == 1.0
    assert told["unmerged"] == 0
    strict = CliRunner().invoke(main, ["status", str(run), "--strict", "--fields"])
    assert strict.exit_code == 1
    assert "the file is empty" in strict.output
    assert CliRunner().invoke(main, ["status", str(tmp_path)]).exit_code == 1


def test_status_of_a_run_under_way(tmp_path):
    (tmp_path / "slow.py").write_text(
        "import time\nfrom notices.batch import units\nreal = units.file_results\n"
        "units.file_results = lambda *given, **more: time.sleep(0.2) or real(*given, **more)\n"
    )
    run = tmp_path / "run"
    environment = os.environ | {"NOTICES_WORKER_IMPORT": "slow", "PYTHONPATH": f"{tmp_path}:{ROOT}"}
    process = subprocess.Popen(command(archive(tmp_path / "pages", 40), "-o", run, "--workers", 1), cwd=ROOT, env=environment)
    try:
        while process.poll() is None and not list(run.glob("pace*.json")):
            time.sleep(0.05)
        told = json.loads(CliRunner().invoke(main, ["status", str(run), "--format", "json"]).output)
        table = CliRunner().invoke(main, ["status", str(run)]).output
    finally:
        process.kill()
        process.wait()
    assert told["files_a_second"] > 0
    assert told["unmerged"] >= 1
    assert "under way" in table
    assert json.loads(CliRunner().invoke(main, ["status", str(run), "--format", "json"]).output)["files_a_second"] is None


def test_steady_days_do_not_drift():
    steady = Status()
    steady.pages_of["zcrb"] = days(*[8, 8, 8, 8, 8, 4, 0] * 6)
    steady.notices_of["zcrb"] = days(*[30, 41, 25, 38, 33, 17, 0] * 6)
    steady.fields_of["lost_document", "issued_on"] = {FIRST + timedelta(days=n): Fill(20, 14 + n % 4) for n in range(40)}
    assert drifts(steady) == []


def test_an_issue_that_does_not_come_and_a_fall_are_told():
    found = Status()
    found.pages_of["zcrb"] = days(*[8] * 30, 0, 8, 8)
    found.notices_of["zcrb"] = days(*[30, 41, 25] * 10, 0, 35, 3)
    found.fields_of["lost_document", "issued_on"] = {FIRST + timedelta(days=n): Fill(20, 18 if n < 32 else 2) for n in range(33)}
    assert [(one.day, one.slug) for one in drifts(found)] == [
        (date(2024, 3, 31), "issue-missing"),
        (date(2024, 4, 2), "field-emptied"),
        (date(2024, 4, 2), "notices-fell"),
    ]


def test_paper_and_day():
    assert paper_and_day({"file": "a/zcrb_20240513_A3.pdf"}) == ("a/zcrb", date(2024, 5, 13))
    assert paper_and_day({"file": "a/zcrb/2024/05/13/3.pdf"}) == ("a/zcrb", date(2024, 5, 13))
    assert paper_and_day({"file": "a/3.pdf"}) == ("a", None)
    said = {"file": "a/3.pdf", "publication": "芷城日报", "issue_date": "2024-05-13"}
    assert paper_and_day(said) == ("芷城日报", date(2024, 5, 13))

"""Reports obey the schemas that their readers publish, whatever stands in the records."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft4Validator, Draft7Validator
from lxml import etree

from notices.findings.finding import Finding
from notices.findings.formats import FORMATS, writer
from notices.model import Problem
from tests.test_check import records, run, short  # noqa: F401  fixtures

PUBLISHED = Path(__file__).parent / "published"
SARIF = Draft4Validator(json.loads((PUBLISHED / "sarif-2.1.0.json").read_text(encoding="utf-8")))
JUNIT = etree.XMLSchema(etree.parse(PUBLISHED / "junit-10.xsd"))
GITLAB = Draft7Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string", "minLength": 1},
                "check_name": {"type": "string", "minLength": 1},
                "fingerprint": {"type": "string", "minLength": 1},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "pattern": r"^(?!\./|/)"},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "properties": {"begin": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
            },
        },
    }
)
HOSTILE = (
    "\x00\x08\x0b\x1b[31m\x7f\ufffe", "a\nb\r\nc\rd", "::error::x", "]]></failure><x a='\"&", "100% ; ] , : %0A", "\u202e\U0001f600",
    "\ud800 lone \udfff", "长" * 50_000, "##vso[task.setvariable variable=a]b", "| a | `b` |",
)  # fmt: skip


def fits(form, text):
    """Whether a report is what its format's schema says."""
    if form == "sarif":
        SARIF.validate(json.loads(text))
    elif form == "gitlab":
        report = json.loads(text)
        GITLAB.validate(report)
        assert len({one["fingerprint"] for one in report}) == len(report)
    elif form == "junit":
        JUNIT.assertValid(etree.fromstring(text.encode(), etree.XMLParser(huge_tree=True)))
    elif form == "json":
        assert isinstance(json.loads(text), list)
    elif form == "jsonl":
        assert all(isinstance(json.loads(line), dict) for line in text.splitlines() if line)
    else:
        assert form in FORMATS


def hostile(folder):
    """A file with every hostile string where rules repeat what a record says, and lines that are no records."""
    path = folder / "hostile ; % ] , : 公告.jsonl"
    lines = []
    for number, text in enumerate(HOSTILE):
        one = short(f"h{number}")
        one["id"] = text[:50]
        one["record"] |= {"issued_on": text, "notice_number": text, "contacts": [{"email": text, "phones": [text], "url": text}]}
        one["record"]["entity"] = {"name": text, "type": text, "identifiers": [{"scheme": "uscc", "value": text}]}
        one["evidence"] = {"/entity/name": [{"start": 0, "end": 1, "text": text, "page": 1, "box": None}]}
        lines.append(json.dumps(one))
    lines += ["{not json \x0b", '"a string"', json.dumps({"kind": "no\nsuch", "record": {}})]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("form", FORMATS)
def test_reports_fit_their_schema_without_and_with_problems(run, records, form, tmp_path):  # noqa: F811
    fits(form, run("check", "--format", form, "--select", "court", records).stdout)
    many = tmp_path / "many.jsonl"
    many.write_text("".join(json.dumps(short(f"m{number}")) + "\n" for number in range(300)), encoding="utf-8")
    fits(form, run("check", "--format", form, many, "--workers", "2").stdout)


@pytest.mark.parametrize("form", FORMATS)
def test_hostile_strings_do_not_break_a_report(run, form, tmp_path):  # noqa: F811
    result = run("check", "--format", form, hostile(tmp_path))
    assert result.exit_code == 2
    assert not isinstance(result.exception, UnicodeError)
    fits(form, result.stdout)


@pytest.mark.parametrize("form", ["concise", "github", "azure"])
def test_a_problem_is_one_line_whatever_it_says(run, form, tmp_path):  # noqa: F811
    path = hostile(tmp_path)
    found = json.loads(run("check", "--format", "json", path).stdout)
    lines = [line for line in re.split("\r\n|\r|\n", run("check", "--format", form, path).stdout) if line]
    assert len(lines) == len(found)
    begins = {"concise": "", "github": "::", "azure": "##vso[task.logissue "}[form]
    assert all(line.startswith(begins) for line in lines)


def said(form, text):
    import io

    out = io.StringIO()
    writer(form, out).write(Finding("a;b,c:d].jsonl", 3, "x", "other", Problem("shape", "error", "", text, "字")))
    return out.getvalue()


def test_commands_are_escaped_as_their_readers_undo_it():
    assert said("github", "50%\n::set-output") == "::error file=a;b%2Cc%3Ad].jsonl,line=3,title=shape::50%25%0A::set-output / 字\n"
    assert said("azure", "50%\r\n;]") == (
        "##vso[task.logissue type=error;sourcepath=a%3Bb,c:d%5D.jsonl;linenumber=3;code=shape;]50%AZP25%0D%0A;] / 字\n"
    )

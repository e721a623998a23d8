"""One invalid record a rule, beside its slug; and what a rule says of sound records."""

from __future__ import annotations

import json

import pytest

from notices.check import check
from notices.rules import rules
from tests.conftest import FIXTURES

INVALID = FIXTURES / "_invalid"


@pytest.mark.parametrize("slug", sorted(rules()))
def test_rule_catches_its_record(slug):
    (path,) = INVALID.glob(f"{slug}.json")
    record = json.loads(path.read_text(encoding="utf-8"))
    assert slug in {problem.rule for problem in check(record)}


@pytest.mark.parametrize("slug", sorted(rules()))
def test_rule_has_a_page(slug):
    assert len(rules()[slug].page.splitlines()) >= 3


def test_every_invalid_record_has_its_rule():
    assert {path.stem for path in INVALID.glob("*.json")} == set(rules())

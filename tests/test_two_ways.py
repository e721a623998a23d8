"""Every pattern earns its place both ways: each finder of a kind reads something in a page of its kind, and each page's
notices are claimed by the one kind that its JSON names (tests/test_pages.py holds them to that)."""

from __future__ import annotations

from collections import defaultdict

import pytest

from notices.finders.columns import table_rows
from notices.finders.fields import fields_of
from notices.finders.headers import headers_of
from notices.finders.scene import Scene
from notices.kind import Record
from notices.kinds import kinds
from notices.model import Span
from notices.pipeline import parse
from tests.test_pages import PAGES

COMMON = set(Record.model_fields)


@pytest.fixture(scope="module")
def notices_by_kind():
    found = defaultdict(list)
    for path in PAGES:
        if path.suffix in {".txt", ".pdf"} and "_none" not in path.parts:
            for outcome in parse(path):
                found[outcome.kind].append(outcome)
    return found


def _reads(finder, field, outcomes):
    for outcome in outcomes:
        scene = Scene(outcome.notice, Span(0, len(outcome.notice.text)))
        if next(iter(finder.find(scene, field.value)), None) is not None:
            return True
    return False


@pytest.mark.parametrize("name", sorted(kinds()))
def test_every_finder_of_a_kind_reads_something(name, notices_by_kind):
    silent = [
        f"{field.name}, finder {number}: {finder}"
        for field in fields_of(kinds()[name].record)
        if field.name not in COMMON
        for number, finder in enumerate(field.finders)
        if not headers_of(field) and not _reads(finder, field, notices_by_kind[name])
    ]
    assert silent == []


@pytest.mark.parametrize("name", sorted(COMMON))
def test_every_common_finder_reads_something(name, notices_by_kind):
    outcomes = [outcome for found in notices_by_kind.values() for outcome in found]
    field = next(field for field in fields_of(Record) if field.name == name)
    for finder in field.finders:
        assert _reads(finder, field, outcomes)


def test_rows_are_found_in_tables(notices_by_kind):
    parcels = next(field for field in fields_of(kinds()["land_transaction_result"].record) if field.rows)
    tables = [o.notice for o in notices_by_kind["land_transaction_result"] if o.notice.tables]
    assert any(list(table_rows(notice, notice.tables, fields_of(parcels.rows))) for notice in tables)

"""Exported and read back equals the records."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import zipfile
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from notices.batch.sinks.commas import cell
from notices.batch.sinks.database import phrase
from notices.batch.sinks.entities import entities as entities_of
from notices.batch.tables import tables
from notices.cli import main
from tests.conftest import FIXTURES

_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?")


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    folder = tmp_path_factory.mktemp("run")
    pages = [str(path) for path in sorted(FIXTURES.glob("[!_]*/*.txt")) if path.parent.name not in ("pages", "scans")]
    assert len(pages) > 30
    CliRunner().invoke(main, ["parse", *pages, str(FIXTURES / "pages" / "mixed_page.pdf"), "-o", str(folder), "--workers", "1"])
    lines = (folder / "records.jsonl").read_text(encoding="utf-8").splitlines()
    poisoned = json.loads(lines[0])
    poisoned["title"], poisoned["record"]["notice_number"] = "=cmd|' /C calc'!A0", "+1"
    (folder / "records.jsonl").write_text("\n".join([*lines[1:], json.dumps(poisoned)]) + "\n", encoding="utf-8")
    return folder


def records(run):
    return [json.loads(line) for line in (run / "records.jsonl").read_text(encoding="utf-8").splitlines()]


def export(run, out):
    result = CliRunner().invoke(main, ["export", str(run), str(out)])
    assert result.exit_code == 0, result.output
    return out


def rebuilt(found: dict[str, list[dict]]) -> list[dict]:
    """Envelopes from tables of values in their own types; None is absent."""
    envelopes = {row["notice"]: row for row in found["notices"]}
    for table, columns in tables().items():
        for row in found.get(table, []):
            tree = {}
            for column in columns:
                _set(tree, column, row.get(column.name))
            if table == "parcels":
                envelopes[row["notice"]]["record"].setdefault("parcels", []).append(tree)
            elif table != "notices":
                envelopes[row["notice"]]["record"] = tree
    return [envelopes[number] for number in sorted(envelopes)]


def _set(tree, column, value):
    if value is None or column.name in ("notice", "kind", "position"):
        return
    *above, last = column.path
    for step in above:
        tree = tree.setdefault(step, {})
    if column.type == "json":
        value = json.loads(value)
    if column.type == "date":
        value = value.isoformat() if isinstance(value, date) else value
    tree[last] = f"{tree[last]}T{value}" if column.type == "time" else value


def plain(tree):
    """A record with its decimals as numbers, and without what is absent."""
    if isinstance(tree, dict):
        pruned = {name: plain(branch) for name, branch in tree.items()}
        return {name: branch for name, branch in pruned.items() if branch is not None} or None
    if isinstance(tree, list):
        return [plain(branch) for branch in tree]
    if isinstance(tree, bool):
        return tree
    if isinstance(tree, int | float | Decimal) or (isinstance(tree, str) and _DECIMAL.fullmatch(tree)):
        return Decimal(str(tree)).normalize()
    return tree


def equal(found, run):
    original = records(run)
    back = rebuilt(found)
    assert len(back) == len(original)
    for one, other in zip(back, original, strict=True):
        assert plain(one["record"]) == plain(other["record"])
        assert (one["title"], one["id"], one["kind"]) == (other["title"], other["id"], other["kind"])


def test_parquet(run, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    out = export(run, tmp_path / "out.parquet")
    found = {"notices": parquet.read_table(out).to_pylist()}
    found |= {path.name.split(".")[1]: parquet.read_table(path).to_pylist() for path in tmp_path.glob("out.*.parquet")}
    equal(found, run)
    assert str(parquet.read_schema(tmp_path / "out.parcels.parquet").field("area_m2").type) == "decimal128(38, 12)"
    assert str(parquet.read_schema(out).field("issued_on").type) == "date32[day]"
    assert [json.loads(row["evidence"]) for row in found["notices"]] == [record["evidence"] for record in records(run)]


def test_sqlite(run, tmp_path):
    base = sqlite3.connect(export(run, tmp_path / "out.sqlite"))
    base.row_factory = sqlite3.Row
    there = {name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")} & set(tables())
    booleans = {(table, column.name) for table, columns in tables().items() for column in columns if column.type == "boolean"}
    found = {
        table: [
            {name: bool(row[name]) if (table, name) in booleans and row[name] is not None else row[name] for name in row.keys()}  # noqa: SIM118
            for row in base.execute(f'SELECT * FROM "{table}" ORDER BY 1')  # noqa: S608
        ]
        for table in there
    }
    equal(found, run)
    for words in ("注销", "注销登记", "国有建设用地使用权", "91430702MA4R8T3L2X"):
        typed = words if len(words) == 2 else phrase(words)
        hits = {row[0] for row in base.execute("SELECT rowid FROM notices_words WHERE notices_words MATCH ?", (typed,))}
        expected = {n for n, record in enumerate(records(run), 1) if words in f"{record['title']}\n{record['text']}".replace(" ", "")}
        assert hits == expected
        assert hits
        query = json.loads((tmp_path / "out.metadata.json").read_text())["databases"]["out"]["queries"]["search"]["sql"]
        assert {row[0] for row in base.execute(query, {"words": words})} == expected


def test_csv(run, tmp_path):
    out = export(run, tmp_path / "out.csv")
    found = {}
    for path in (out, *tmp_path.glob("out.*.csv")):
        table = "notices" if path == out else path.name.split(".")[1]
        types = {column.name: column.type for column in tables()[table]}
        with path.open(encoding="utf-8-sig", newline="") as file:
            raw = list(csv.DictReader(file))
        assert not any(text.startswith(("=", "+", "@")) for row in raw for text in row.values())
        found[table] = [{name: typed(types[name], text) for name, text in row.items()} for row in raw]
    equal(found, run)
    assert cell("'=1") == "''=1"


def typed(kind, text):
    if text == "":
        return None
    if kind in ("integer", "number", "decimal"):
        return int(text) if kind == "integer" else Decimal(text)
    return text == "True" if kind == "boolean" else text.removeprefix("'")


def test_xlsx(run, tmp_path):
    pytest.importorskip("xlsxwriter")
    found = sheets(export(run, tmp_path / "out.xlsx"))
    equal(found, run)


def sheets(path) -> dict[str, list[dict]]:
    """The sheets of a workbook by the letter of its format; a formula anywhere fails."""
    spell = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    found = defaultdict(list)
    with zipfile.ZipFile(path) as book:
        names = [sheet.get("name") for sheet in ET.fromstring(book.read("xl/workbook.xml")).iter(f"{spell}sheet")]  # noqa: S314
        for number, name in enumerate(names, 1):
            tree = ET.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))  # noqa: S314
            assert not list(tree.iter(f"{spell}f"))
            table = next(table for table in tables() if table[:31] == name)
            columns = [column for column in tables()[table] if column.name != "evidence"]
            for row in list(tree.iter(f"{spell}row"))[1:]:
                values = dict.fromkeys(column.name for column in columns)
                for one in row:
                    column = columns[letters(one.get("r"))]
                    values[column.name] = value(one, column, spell)
                found[table].append(values)
    return found


def letters(place):
    total = 0
    for letter in re.match("[A-Z]+", place)[0]:
        total = total * 26 + ord(letter) - 64
    return total - 1


def value(one, column, spell):
    if one.get("t") == "inlineStr":
        return "".join(part.text or "" for part in one.iter(f"{spell}t"))
    found = one.find(f"{spell}v")
    if found is None:
        return None
    if one.get("t") == "b":
        return found.text == "1"
    if column.type == "date":
        return date(1899, 12, 30) + timedelta(days=int(float(found.text)))
    return int(found.text) if column.type == "integer" else Decimal(found.text)


def test_entities(run, tmp_path):
    lines = export(run, tmp_path / "out.ftm.json").read_text(encoding="utf-8").splitlines()
    entities = [json.loads(line) for line in lines]
    ids = {entity["id"] for entity in entities}
    assert {entity["schema"] for entity in entities} >= {"Article", "Organization", "Person", "RealEstate", "Ownership", "Documentation"}
    for entity in entities:
        assert all(isinstance(text, str) for values in entity["properties"].values() for text in values)
        for name in ("document", "entity", "owner", "asset"):
            assert set(entity["properties"].get(name, [])) <= ids
    named = {name for entity in entities for name in entity["properties"].get("name", [])}
    assert {issuer["name"] for record in records(run) for issuer in record["record"]["issuers"]} <= named


def test_unknown_endings_are_wrong_use(run, tmp_path):
    result = CliRunner().invoke(main, ["export", str(run), str(tmp_path / "out.doc")])
    assert result.exit_code == 1
    assert ".parquet" in result.output


def test_parcels_whose_place_is_not_printed_are_not_one(run):
    (envelope, *_) = [record for record in records(run) if record["kind"] == "land_transaction_result"]
    bare = {**envelope, "record": {**envelope["record"], "parcels": [{"parcel_no": None, "location": None, "area_m2": "10"}]}}
    lands = [
        entity["id"]
        for identity in ("one", "two")
        for entity in entities_of({**bare, "id": identity})
        if entity["schema"] == "RealEstate"
    ]
    assert len(set(lands)) == 2

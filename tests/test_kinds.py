"""A new kind is one file; kinds of other packages are found by themselves."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from notices.cli import main
from notices.finders.fields import fields_of
from notices.kinds import kinds

CONTRACT = ["deregistration", "housing_purchase_deadline", "land_transaction_result", "liquidation", "capital_reduction", "merger", "division", "claim_transfer", "debt_collection", "labour_notice", "court_service", "bankruptcy", "bill_invalidation", "missing_person", "enforcement", "land_offering", "land_expropriation", "property_expropriation", "planning_publicity", "environmental_publicity", "title_deed", "public_housing", "auction", "property_rights_transfer", "tender", "award", "lost_document", "foundling", "administrative_service", "institution_deregistration", "correction", "other"]


def test_every_kind_of_the_contract_is_there():
    assert sorted(kinds()) == sorted(CONTRACT)


@pytest.mark.parametrize("name", sorted(kinds()))
def test_kind_says_what_it_is(name):
    kind = kinds()[name]
    assert kind.label
    assert len(fields_of(kind.record)) >= 7


def test_new_kind_writes_a_kind_that_reads_its_first_page(tmp_path):
    result = CliRunner().invoke(main, ["new-kind", "anchor_dues", "--label", "锚地收费公告", "--verb", "调整锚地收费", "--root", str(tmp_path)])
    assert result.exit_code == 0, result.output
    _install(tmp_path, tmp_path / "notices" / "kinds" / "anchor_dues.py")
    printed = _run(tmp_path, "parse", str(tmp_path / "fixtures" / "anchor_dues" / "first_page.txt"))
    (record,) = [json.loads(line) for line in printed.splitlines()]
    expected = json.loads((tmp_path / "fixtures" / "anchor_dues" / "first_page.json").read_text(encoding="utf-8"))
    assert record["kind"] == "anchor_dues"
    assert record["record"]["entity"]["name"] == expected[0]["record"]["entity"]["name"]


def test_kind_names_are_words():
    assert CliRunner().invoke(main, ["new-kind", "New Kind"]).exit_code == 2
    assert CliRunner().invoke(main, ["new-kind", "merger"]).exit_code == 2


def _install(folder, source):
    """An installed package as pip leaves it: the module, and its entry point in the distribution's metadata."""
    site = folder / "site"
    site.mkdir()
    (site / source.name).write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    metadata = site / "notices_anchor-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: notices-anchor\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text(f"[notices.kinds]\n{source.stem} = {source.stem}:KIND\n")


def _run(folder, *arguments):
    code = f"import sys; sys.path.insert(0, {str(folder / 'site')!r}); from notices.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True, encoding="utf-8")
    return done.stdout

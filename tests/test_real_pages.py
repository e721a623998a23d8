"""Real pages, where the checkout has them: what a reader of the paper would say is on them."""

from __future__ import annotations

import json
from collections import Counter

import pytest

import notices
from notices.text import squeeze


@pytest.fixture(scope="module")
def records(shared):
    (page,) = (shared / "pages").glob("002_*.txt")
    return [notices.envelope(outcome) for outcome in notices.parse(page)]


@pytest.mark.parametrize("page", ["000_*.txt", "001_*.txt"])
def test_news_gives_nothing(shared, page):
    (path,) = (shared / "pages").glob(page)
    assert list(notices.parse(path)) == []


def test_three_records_of_three_kinds(records):
    assert [record["kind"] for record in records] == ["deregistration", "housing_purchase_deadline", "land_transaction_result"]


def test_school_strikes_itself_off(records):
    record = records[0]["record"]
    assert record["entity"]["name"] == "张家界市永定区晟华教育培训学校有限公司"
    assert record["entity"]["identifiers"] == [{"scheme": "school_licence", "value": "143080272021119"}]
    assert [contact["phones"] for contact in record["contacts"]] == [["15274496953"]]
    assert record["issued_on"] == "2023-11-28"
    assert record["claim_period"] is None


def test_households_must_buy(records):
    record = records[1]["record"]
    assert record["households"] == {"with_permit": 378, "without_permit": 33, "total": 411}
    assert record["deadline"] == "2023-12-31"
    (basis,) = record["legal_basis"]
    assert (basis["document_number"], basis["articles"]) == ("张政办发〔2020〕15号", ["16", "18"])
    assert record["lookup"] == {"url": "www.zjjyd.gov.cn", "keyword": "限价房"}


def test_land_was_sold(records):
    record = records[2]["record"]
    assert record["notice_number"] == "202313"
    assert record["offering_window"] == {"opens": "2023-10-30", "closes": "2023-11-29"}
    (parcel,) = record["parcels"]
    assert parcel["parcel_no"] == "GTJY2023-29"
    assert parcel["location"] == "桑植县澧源镇尚家坪村"
    assert parcel["area_m2"] == "13092.33"
    assert parcel["tenure_years"] == [50]
    assert parcel["floor_area_ratio"] == {"minimum": None, "maximum": "1.5", "exclusive": False}
    assert parcel["price"] == {"amount": "5800000", "currency": "CNY"}
    assert parcel["winner"]["name"] == "张家界润诚优典旅游有限公司"
    assert parcel["deal_date"] == "2023-11-29"
    assert [contact["phones"] for contact in record["contacts"]] == [["0744-8833293"]]


@pytest.fixture(scope="module")
def sample(shared):
    truth = json.loads((shared / "sample" / "truth.json").read_text(encoding="utf-8"))
    return truth["blocks"], [notices.envelope(outcome) for outcome in notices.parse(shared / "sample" / "page.pdf")]


def test_sample_page_has_every_notice_and_no_news(sample):
    blocks, records = sample
    wanted = Counter(block["kind"] for block in blocks if block["class"] == "notice")
    column = next(block for block in blocks if block["class"] == "classified")
    wanted["lost_document"] = sum(len(items) for items in column["items"].values())
    assert Counter(record["kind"] for record in records) == wanted


def test_sample_declarations_stand_one_by_one(sample):
    blocks, records = sample
    column = next(block for block in blocks if block["class"] == "classified")
    wanted = [squeeze(item) for items in column["items"].values() for item in items]
    read = [record["text"].lstrip("▲●").replace("\n", "").replace("声明启事", "") for record in records if record["kind"] == "lost_document"]
    assert [text.lstrip("▲●") for text in read] == wanted


@pytest.mark.parametrize("kind", ["land_transaction_result", "land_offering"])
def test_sample_table_cells(sample, kind):
    blocks, records = sample
    table = next(block["table"] for block in blocks if block.get("kind") == kind)
    (record,) = (record for record in records if record["kind"] == kind)
    text = record["text"].replace("\n", "\t")
    cells = [cell.strip() for cell in text.split("\t")]
    at = 0
    for row in table["rows"]:
        for cell in row:
            assert squeeze(cell) in cells[at:], f"{cell} is not a cell of its own"
            at = cells.index(squeeze(cell), at)


def test_company_that_cites_the_law_of_sole_proprietorships_is_warned(records):
    found = {(problem["rule"], problem["severity"]) for problem in records[0]["problems"]}
    assert ("law-against-form", "warning") in found
    assert "error" not in {severity for _, severity in found}

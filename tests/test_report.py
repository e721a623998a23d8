"""The review page in a real browser: what lights up, what the keys do, and what becomes of a correction."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from notices.cli import main
from tests.browser import chromium
from tests.conftest import FIXTURES

AXE = Path(__file__).parent / "axe" / "axe.min.js"
PAGES = [
    FIXTURES / "pages" / name for name in ("mixed_page.pdf", "two_land_tables.pdf", "classified_column.pdf")
]
HOSTILE = """注销公告

甲乙<script>document.title="taken"</script>商贸有限公司经股东会决议拟注销。请债权人自公告之日起45日内向本公司申报债权。
联系人：<img src=x onerror="document.title='taken'">，电话：0734-5550101。</script><script>document.title="taken"</script><!--

甲乙</style><svg onload=alert(1)>商贸有限公司

2024年1月2日
"""


def notices(*arguments):
    result = CliRunner().invoke(main, [str(one) for one in arguments])
    assert result.exit_code == 0, result.output
    return result


def records(folder):
    return [json.loads(line) for line in (folder / "records.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def browser():
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("run")
    text = folder / "plain.txt"
    text.write_text(
        (FIXTURES / "capital_reduction").glob("*.txt").__next__().read_text(encoding="utf-8"),
        encoding="utf-8",
    )
    notices("parse", *PAGES, text, FIXTURES / "scans", "-o", folder)
    return folder


@pytest.fixture(scope="module")
def report(folder):
    notices("report", folder, "-o", folder / "report.html", "--lang", "en")
    return folder / "report.html"


@pytest.fixture
def page(browser, report):
    return opened(browser, report)


def opened(browser, report):
    browser.get(report.as_uri())
    browser.execute_script("localStorage.clear()")
    browser.get(report.as_uri())
    return browser


def find(page, selector):
    return page.find_elements("css selector", selector)


def choose(page, words):
    page.execute_script(
        """
        const run = JSON.parse(document.getElementById('run').textContent);
        const number = run.notices.findIndex((one) => (run.pages[one.page].file + one.text).includes(arguments[0]));
        const notice = document.getElementById(`n-${number}`);
        if (!notice.classList.contains('current')) notice.querySelector('.head').click();
        """,
        words,
    )


def press(page, keys):
    page.switch_to.active_element.send_keys(keys)


def point(page, node):
    from selenium.webdriver import ActionChains

    page.execute_script("arguments[0].scrollIntoView({block: 'center', inline: 'center'})", node)
    ActionChains(page).move_to_element(node).perform()


def lit(page):
    return page.execute_script(
        "return [...document.querySelectorAll('.lit')].map(n => [n.tagName, n.dataset.at])"
    )


def quiet(page):
    return [entry["message"] for entry in page.get_log("browser") if "favicon" not in entry["message"]]


def test_pointing_at_a_field_lights_its_print_and_the_other_way_round(page):
    choose(page, "mixed_page.pdf")
    field = next(
        node for node in find(page, ".current li.field") if node.get_attribute("data-at") == "/issued_on"
    )
    point(page, field)
    assert ["rect", "/issued_on"] in lit(page)
    print_ = next(
        node for node in find(page, "rect.print") if "/claim_period" in node.get_attribute("data-at")
    )
    at = print_.get_attribute("data-at").split()[0]
    point(page, print_)
    assert ["LI", at] in lit(page)
    print_.click()
    assert page.switch_to.active_element.find_element("xpath", "..").get_attribute("data-at") == at
    assert not quiet(page)


def test_print_of_a_text_page_lights_up_in_its_text(page):
    choose(page, "plain.txt")
    mark = find(page, "#desk .print")[0]
    point(page, mark)
    assert any(tag == "LI" for tag, _ in lit(page))


def test_keys_go_through_notices_and_fields(page):
    choose(page, "mixed_page.pdf")
    first = find(page, ".notice.current")[0].get_attribute("id")
    press(page, "j")
    second = find(page, ".notice.current")[0].get_attribute("id")
    press(page, "k")
    assert first != second
    assert find(page, ".notice.current")[0].get_attribute("id") == first
    press(page, "n")
    one = find(page, ".field.chosen")[0].get_attribute("data-at")
    press(page, "n")
    assert find(page, ".field.chosen")[0].get_attribute("data-at") != one
    assert find(page, "rect.print.lit")
    press(page, "p")
    assert find(page, ".field.chosen")[0].get_attribute("data-at") == one
    press(page, "/")
    assert page.switch_to.active_element.get_attribute("id") == "search"
    press(page, "jn")
    assert page.execute_script("return document.getElementById('search').value") == "jn"


def test_filters_narrow_the_list(page):
    def shown():
        time.sleep(0.3)
        return len(find(page, ".notice"))

    def choose_from(name, value):
        page.execute_script(
            "const node = document.getElementById(arguments[0]); node.value = arguments[1]; node.dispatchEvent(new Event('input', {bubbles: true}))",
            name, value,
        )  # fmt: skip

    every = shown()
    choose_from("by-kind", "land_transaction_result")
    land = shown()
    assert 0 < land < every
    assert all("land transaction result" in node.text for node in find(page, ".notice .kind"))
    choose_from("by-kind", "")
    choose_from("by-problem", "-")
    clean = shown()
    choose_from("by-problem", "*")
    assert clean + shown() == every
    choose_from("by-problem", "")
    choose_from("by-from", "2024-01-01")
    assert 0 < shown() < every
    choose_from("by-from", "")
    choose_from("by-confidence", "0.6")
    assert shown() < every
    choose_from("by-confidence", "")
    choose_from("search", "梅若兰")
    assert shown() == 1


def test_parcels_stand_in_a_table(page):
    choose(page, "two_land_tables.pdf")
    rows = find(page, ".current table tbody tr")
    assert len(rows) > 1
    cell = find(page, ".current td.field .point")[2]
    page.execute_script("arguments[0].click()", cell)
    assert find(page, ".cell-acts .acts")
    assert find(page, "rect.print.lit")


def test_language_and_theme(page):
    assert find(page, "h1")[0].text == "Notices"
    find(page, "#language")[0].click()
    assert find(page, "h1")[0].text == "公告审阅"
    assert page.execute_script("return document.documentElement.lang") == "zh-CN"
    before = page.execute_script("return getComputedStyle(document.body).backgroundColor")
    find(page, "#theme")[0].click()
    assert page.execute_script("return getComputedStyle(document.body).backgroundColor") != before


def test_correction_to_patch_to_rerun(browser, report, tmp_path):
    page = opened(browser, report)
    find(page, "#reviewer")[0].send_keys("审阅员甲")
    choose(page, "mixed_page.pdf")
    acts = "document.querySelector('.current li.field[data-at=\"%s\"] [data-act=%s]').click()"
    page.execute_script(acts % ("/issued_on", "correct"))
    box = page.switch_to.active_element
    box.clear()
    box.send_keys("2024-05-14\n")
    page.execute_script(acts % ("/contacts/0/name", "reject"))
    page.execute_script(acts % ("/entity/name", "accept"))
    choose(page, "梅若兰")
    page.execute_script("document.querySelector('.current .acts [data-act=reject]').click()")
    for old in Path(page.downloads).glob("*"):
        old.unlink()
    page.execute_script("document.getElementById('download').click()")
    patch = downloaded(page)
    assert [entry["action"] for entry in patch["entries"]] == ["correct", "reject", "accept", "reject"]
    (tmp_path / "patches").mkdir()
    (tmp_path / "patches" / "one.json").write_text(json.dumps(patch), encoding="utf-8")

    again = tmp_path / "again"
    told = notices("parse", *PAGES, "-o", again, "--patches", tmp_path / "patches").stderr
    assert "3 applied, 1 notices rejected, 0 refused" in told
    fresh = {record["id"]: record for record in records(again)}
    patched = fresh[patch["entries"][0]["notice"]]
    assert patched["record"]["issued_on"] == "2024-05-14"
    assert patched["record"]["contacts"][0]["name"] is None
    given = patched["evidence"]["/issued_on"][0]
    assert given["given"]["by"] == "审阅员甲"
    assert given["given"]["was"] == "2024-05-13"
    assert given["text"] == "2024年5月13日"
    assert patch["entries"][3]["notice"] not in fresh


def downloaded(page):
    for _ in range(50):
        found = list(Path(page.downloads).glob("patch-*.json"))
        if found:
            return json.loads(found[0].read_text(encoding="utf-8"))
        time.sleep(0.1)
    raise AssertionError("no patch was downloaded")


def entry_for(record, at, action="correct", **more):
    source = record["source"]
    return {
        "notice": record["id"], "sha256": source["sha256"], "page": source["page"], "file": source["file"], "kind": record["kind"],
        "box": source["box"], "at": at, "action": action, "was": None, "printed": [one["text"] for one in record["evidence"].get(at, [])],
        "by": "甲", "on": "2026-01-02T03:04:05Z", **more,
    }  # fmt: skip


def rerun(page, entry, tmp_path):
    patch = tmp_path / "patch.json"
    patch.write_text(json.dumps({"patch": 1, "entries": [entry]}), encoding="utf-8")
    told = notices("parse", page, "-o", tmp_path / "again", "--patches", patch).stderr
    return told, records(tmp_path / "again")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"sha256": "0" * 64, "notice": "0" * 20}, "the file has changed"),
        ({"value": "someday"}, "does not fit"),
        ({"at": "/gone"}, "no /gone any more"),
        ({"kind": "auction"}, "now read as"),
    ],
)
def test_patch_that_fits_no_more_is_refused(tmp_path, change, words):
    notices("parse", PAGES[0], "-o", tmp_path)
    record = records(tmp_path)[0]
    told, fresh = rerun(PAGES[0], entry_for(record, "/issued_on", value="2024-05-14") | change, tmp_path)
    assert words in told
    assert fresh[0]["record"] == record["record"]
    assert "patch-refused" in {problem["rule"] for problem in fresh[0]["problems"]}


def test_value_that_is_not_printed_can_be_given(tmp_path):
    notices("parse", PAGES[0], "-o", tmp_path)
    record = records(tmp_path)[0]
    told, fresh = rerun(PAGES[0], entry_for(record, "/notice_number", value="第3号"), tmp_path)
    assert "1 applied" in told
    assert fresh[0]["record"]["notice_number"] == "第3号"
    assert fresh[0]["evidence"]["/notice_number"][0]["given"]["by"] == "甲"


def test_items_after_a_rejected_one_move_up(tmp_path):
    notices("parse", FIXTURES / "pages", "-o", tmp_path)
    record, at = next(
        (record, at) for record in records(tmp_path) for at in record["evidence"] if at.endswith("/phones/1")
    )
    page = record["source"]["file"]
    before = record["record"]["contacts"][int(at.split("/")[2])]["phones"]
    told, fresh = rerun(page, entry_for(record, at.replace("/phones/1", "/phones/0"), "reject"), tmp_path)
    assert "1 applied" in told
    patched = next(one for one in fresh if one["id"] == record["id"])
    assert patched["record"]["contacts"][int(at.split("/")[2])]["phones"] == before[1:]
    assert patched["evidence"][at.replace("/phones/1", "/phones/0")] == record["evidence"][at]
    assert at not in patched["evidence"]


def test_accepted_notices_become_gold(tmp_path):
    notices("parse", PAGES[0], "-o", tmp_path)
    record = records(tmp_path)[0]
    rerun(PAGES[0], entry_for(record, "", "accept"), tmp_path)
    notices("export", tmp_path / "again", tmp_path / "gold.jsonl", "--format", "gold")
    figures = json.loads(
        notices(
            "score", tmp_path / "gold.jsonl", tmp_path / "again" / "records.jsonl", "--format", "json"
        ).stdout
    )
    assert figures["notices"] == 1


def test_hostile_page_does_nothing(browser, tmp_path):
    (tmp_path / "hostile<b>.txt").write_text(HOSTILE, encoding="utf-8")
    notices("parse", tmp_path / "hostile<b>.txt", "-o", tmp_path / "run")
    assert len(records(tmp_path / "run")) == 1
    notices("report", tmp_path / "run", "-o", tmp_path / "report.html")
    browser.get((tmp_path / "report.html").as_uri())
    assert browser.title.startswith("公告审阅")
    assert len(find(browser, "script")) == 2
    assert not find(browser, "img, #desk svg, b > *")
    assert "<script>" in find(browser, "#desk")[0].text
    find(browser, "#language")[0].click()
    assert browser.title.startswith("Notices")
    assert not quiet(browser)


def test_folder_report_shows_its_pictures(browser, folder, tmp_path):
    notices("report", folder, "-o", tmp_path / "report", "--kind", "land_transaction_result")
    browser.get((tmp_path / "report" / "index.html").as_uri())
    time.sleep(0.3)
    assert browser.execute_script("return document.querySelector('.paper img').naturalWidth") > 800
    assert not quiet(browser)


def test_thousand_notices_open_and_scroll(browser, folder, tmp_path):
    found = records(folder)
    many = tmp_path / "many"
    many.mkdir()
    with (many / "records.jsonl").open("w", encoding="utf-8") as out:
        for number in range(1000):
            record = found[number % len(found)]
            out.write(json.dumps({**record, "id": f"{number:020x}"}, ensure_ascii=False) + "\n")
    (many / "ledger.jsonl").write_text(
        (folder / "ledger.jsonl").read_text(encoding="utf-8"), encoding="utf-8"
    )
    notices("report", many, "-o", many / "report.html")
    browser.get("about:blank")
    started = time.perf_counter()
    browser.get((many / "report.html").as_uri())
    assert time.perf_counter() - started < 2
    assert len(find(browser, ".notice")) == 1000
    slow = browser.execute_async_script(SCROLL)
    assert slow < 0.1


SCROLL = """
const done = arguments[arguments.length - 1];
const times = [];
let last = performance.now();
function frame(now) {
  times.push(now - last);
  last = now;
  scrollBy(0, 300);
  if (times.length < 90) requestAnimationFrame(frame);
  else done(times.slice(5).filter((time) => time > 50).length / 85);
}
requestAnimationFrame(frame);
"""


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("words", ["mixed_page.pdf", "two_land_tables.pdf", "plain.txt"])
def test_no_serious_barrier(page, theme, words):
    page.execute_script("document.documentElement.dataset.theme = arguments[0]", theme)
    choose(page, words)
    press(page, "n")
    page.execute_script(AXE.read_text(encoding="utf-8"))
    found = page.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
    grave = [one for one in found["violations"] if one["impact"] in ("serious", "critical")]
    assert not grave, [
        (one["id"], [node["html"][:120] + node["failureSummary"][:200] for node in one["nodes"][:3]])
        for one in grave
    ]


def test_redacted_report_shows_no_personal_numbers(browser, folder, tmp_path):
    notices("report", folder, "-o", tmp_path / "report.html", "--redact")
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    shown = json.loads(text.split('id="run">')[1].split("</script>")[0])
    assert shown["redacted"]
    for secret in ("430103198704211529", "18873605127"):
        assert secret in (folder / "records.jsonl").read_text(encoding="utf-8")
        assert secret not in text
    assert "430***************" in text
    browser.get((tmp_path / "report.html").as_uri())
    choose(browser, "梅若兰")
    assert min(colour_of_print(browser, "/items/0/number")) > 100
    assert max(colour_of_print(browser, "/items/0/document")) < 80


def colour_of_print(page, at):
    """The darkest pixel of the picture under a field."""
    page.execute_script("return document.querySelector('.paper img').decode()")
    return page.execute_script(
        """
        const img = document.querySelector('.paper img');
        const box = [...document.querySelectorAll('rect.print')].find((one) => one.dataset.at.split(' ').includes(arguments[0]));
        const [wide] = document.querySelector('.paper svg').getAttribute('viewBox').split(' ').slice(2).map(Number);
        const scale = img.naturalWidth / wide;
        const canvas = document.createElement('canvas');
        canvas.width = img.naturalWidth; canvas.height = img.naturalHeight;
        const ink = canvas.getContext('2d');
        ink.drawImage(img, 0, 0);
        const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => Number(box.getAttribute(name)) * scale);
        const pixels = ink.getImageData(x, y, w, h).data;
        let least = [255, 255, 255];
        for (let n = 0; n < pixels.length; n += 4) if (pixels[n] < least[0]) least = [...pixels.slice(n, n + 3)];
        return least;
        """,
        at,
    )


def test_redacted_records(tmp_path):
    notices("parse", PAGES[0], PAGES[2], "-o", tmp_path, "--redact")
    whole = (tmp_path / "records.jsonl").read_text(encoding="utf-8")
    assert "430103198704211529" not in whole
    assert "18873605127" not in whole
    assert "43040519650217003142" not in whole
    assert all(
        entry["end"] <= len(record["text"])
        for record in records(tmp_path)
        for found in record["evidence"].values()
        for entry in found
    )


def test_label_studio_there_and_back(folder, tmp_path):
    notices("export", folder, tmp_path / "labels.json", "--format", "label-studio")
    tasks = json.loads((tmp_path / "labels.json").read_text(encoding="utf-8"))
    assert all(task["data"]["image"].startswith("data:image/webp") for task in tasks)
    task = next(task for task in tasks if "mixed_page" in task["data"]["file"])
    result = task["predictions"][0]["result"]
    assert all(
        0 <= one["value"]["x"] <= 100 and one["value"]["x"] + one["value"]["width"] <= 100.01
        for one in result
    )
    text = next(one for one in result if one["type"] == "textarea" and one["value"]["text"] == ["2024-05-13"])
    text["value"]["text"] = ["2024-05-15"]
    task["annotations"] = [{"result": result, "completed_by": 7, "created_at": "2026-01-02T03:04:05Z"}]
    (tmp_path / "done.json").write_text(json.dumps([task]), encoding="utf-8")
    notices("import-labels", tmp_path / "done.json", folder, "-o", tmp_path / "patch.json")
    notices("parse", PAGES[0], "-o", tmp_path / "again", "--patches", tmp_path / "patch.json")
    assert records(tmp_path / "again")[0]["record"]["issued_on"] == "2024-05-15"
    entries = json.loads((tmp_path / "patch.json").read_text(encoding="utf-8"))["entries"]
    assert sorted(entry["action"] for entry in entries) == ["accept", "accept", "accept", "correct"]

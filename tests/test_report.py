"""The review page in a real browser: what lights up, what the keys do, and what becomes of a correction."""

from __future__ import annotations

import json
import os
import time
import urllib.request
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
SCRIPT = "<script>document.title='taken'</script>"
IMAGE = "<img src=x onerror=document.title='taken'>"
HOSTILE = f"""注销公告

甲乙{SCRIPT}商贸有限公司经股东会决议拟注销。请债权人自公告之日起45日内向本公司申报债权。
联系人：{IMAGE}，电话：0734-5550101。</script>{SCRIPT}<!--\u2028\u2029${{alert(1)}}{{{{7*7}}}}`${{document.title='taken'}}`
网址：javascript:document.title='taken'

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
    name = '">' + IMAGE.replace("/", "") + "${alert(1)}<b>.txt"
    page = tmp_path / name
    page.write_text(HOSTILE, encoding="utf-8")
    (tmp_path / f"{IMAGE}.pdf").write_bytes(b"%PDF-1.7")
    run = tmp_path / "run"
    CliRunner().invoke(main, ["parse", str(page), str(tmp_path / f"{IMAGE}.pdf"), "-o", str(run), "--publication", IMAGE])
    (record,) = records(run)
    said = {"by": IMAGE, "begins": record["text"][:60]}
    entries = [
        entry_for(record, "/issued_on", value="2024-05-14", **said),
        entry_for(record, "/notice_number", value=f"</script>{SCRIPT}", **said),
        entry_for(record, "/gone", value=SCRIPT, **said),
        entry_for(record, "", "accept", **said),
    ]
    (tmp_path / "patch.json").write_text(json.dumps({"patch": 1, "entries": entries}), encoding="utf-8")
    CliRunner().invoke(main, ["parse", "-o", str(run), "--patches", str(tmp_path / "patch.json")])
    notices("report", run, "-o", tmp_path / "report.html")
    opened(browser, tmp_path / "report.html")
    assert browser.title.startswith("公告审阅")
    assert len(find(browser, "script")) == 2
    assert not find(browser, "img, #desk svg, b > *, a[href^=javascript]")
    assert "<script>" in find(browser, "#desk")[0].text
    assert IMAGE in find(browser, ".current .said")[0].text
    assert f"</script>{SCRIPT}" in find(browser, ".current .fields")[0].text
    assert IMAGE in browser.execute_script("return document.getElementById('charts').textContent")
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
    browser.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
    browser.get((many / "report.html").as_uri())
    opening = busy(browser)
    assert len(find(browser, ".notice")) == 1000
    assert opening < 2
    browser.execute_async_script(SCROLL)
    assert (busy(browser) - opening) / 90 < 0.016
    browser.execute_cdp_cmd("Performance.disable", {})


def busy(browser):
    """Seconds of processor time that the page's own thread has taken; other work on the machine does not count."""
    metrics = browser.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    return next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration")


SCROLL = """
const done = arguments[arguments.length - 1];
let frames = 0;
function frame() {
  frames += 1;
  scrollBy(0, 300);
  if (frames < 90) requestAnimationFrame(frame);
  else done();
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


def test_correction_stays_in_the_run_folder(tmp_path):
    folder = tmp_path / "run"
    notices("parse", PAGES[0], "-o", folder)
    record = records(folder)[0]
    patch = tmp_path / "patch.json"
    patch.write_text(
        json.dumps({"patch": 1, "entries": [entry_for(record, "/issued_on", value="2024-05-14")]}), encoding="utf-8"
    )
    notices("parse", PAGES[0], "-o", folder, "--patches", patch)
    patch.unlink()
    again = notices("parse", PAGES[0], PAGES[2], "-o", folder)
    assert "1 applied" in again.stderr
    assert records(folder)[-1]["source"]["file"].endswith("mixed_page.pdf")
    fresh = next(one for one in records(folder) if one["id"] == record["id"])
    assert fresh["record"]["issued_on"] == "2024-05-14"
    other = tmp_path / "other"
    notices("parse", PAGES[0], "-o", other, "--patches", folder / "patches")
    assert records(other)[0]["record"]["issued_on"] == "2024-05-14"


def test_patch_of_a_file_that_changed_is_told_in_the_report(tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(PLAIN, encoding="utf-8")
    notices("parse", page, "-o", tmp_path / "run")
    record = records(tmp_path / "run")[0]
    rerun(page, entry_for(record, "/issued_on", value="2024-05-14", begins=record["text"][:60]), tmp_path)
    assert records(tmp_path / "again")[0]["record"]["issued_on"] == "2024-05-14"
    page.write_text("\n\n".join(["减资公告启事录", PLAIN.replace("2024年", "2025年")]), encoding="utf-8")
    told = notices("parse", page, "-o", tmp_path / "again").stderr
    assert "the file has changed" in told
    assert records(tmp_path / "again")[0]["record"]["issued_on"] == "2025-01-02"
    notices("report", tmp_path / "again", "-o", tmp_path / "report.html")
    assert "the file has changed" in (tmp_path / "report.html").read_text(encoding="utf-8")


PLAIN = """注销公告

衡州甲乙商贸有限公司经股东会决议拟注销。请债权人自公告之日起45日内向本公司申报债权。联系人：梅若兰，电话：0734-5550101。

衡州甲乙商贸有限公司

2024年1月2日
"""


def test_later_word_on_a_list_keeps_the_earlier(tmp_path):
    """Of two phones the first is rejected; in the next report the second stands first, and is corrected there."""
    page = tmp_path / "page.txt"
    page.write_text(PLAIN.replace("0734-5550101", "0734-5550101、0734-5550102"), encoding="utf-8")
    folder = tmp_path / "run"
    notices("parse", page, "-o", folder)
    at = "/contacts/0/phones/0"
    for number, more in enumerate([{"action": "reject"}, {"action": "correct", "value": "0734-5550109"}]):
        entry = entry_for(records(folder)[0], at, **more) | {"on": f"2026-01-0{number + 1}T00:00:00Z"}
        (tmp_path / "patch.json").write_text(json.dumps({"patch": 1, "entries": [entry]}), encoding="utf-8")
        told = notices("parse", page, "-o", folder, "--patches", tmp_path / "patch.json").stderr
    assert "2 applied" in told
    assert records(folder)[0]["record"]["contacts"][0]["phones"] == ["0734-5550109"]


def test_kind_is_corrected_and_a_missed_notice_added(browser, tmp_path):
    notices("parse", *PAGES, "-o", tmp_path / "run")
    notices("report", tmp_path / "run", "-o", tmp_path / "report.html", "--lang", "en")
    page = opened(browser, tmp_path / "report.html")
    find(page, "#reviewer")[0].send_keys("审阅员乙")
    choose(page, "mixed_page.pdf")
    page.execute_script("document.querySelector('.current .acts [data-act=correct]').click()")
    choice = page.switch_to.active_element
    choice.find_element("css selector", "option[value=liquidation]").click()
    choice.submit()
    assert "liquidation" in find(page, ".current .retyped .decision")[0].text
    page.execute_script("document.querySelector('.current .acts [data-act=accept]').click()")
    draw_frame(page, (40, 60), (160, 140))
    words = page.switch_to.active_element
    assert words.get_attribute("id") == "missed-words"
    page.execute_script("arguments[0].value = arguments[1]", words, PLAIN)
    find(page, "#missing option[value=deregistration]")[0].click()
    words.submit()
    assert find(page, "p.added")
    assert find(page, "rect.added")
    for old in Path(page.downloads).glob("*"):
        old.unlink()
    page.execute_script("document.getElementById('download').click()")
    patch = downloaded(page)
    assert not quiet(page)
    (tmp_path / "patch.json").write_text(json.dumps(patch), encoding="utf-8")
    told = notices("parse", *PAGES, "-o", tmp_path / "run", "--patches", tmp_path / "patch.json").stderr
    assert "1 notices added" in told
    found = {record["id"]: record for record in records(tmp_path / "run")}
    retyped = found[patch["entries"][0]["notice"]]
    assert retyped["kind"] == "liquidation"
    assert retyped["evidence"]["/issued_on"][0]["box"]
    assert {"at": "", "action": "correct", "was": "deregistration"}.items() <= retyped["patches"][0].items()
    added = found[patch["entries"][2]["notice"]]
    assert added["kind"] == "deregistration"
    assert added["record"]["issued_on"] == "2024-01-02"
    assert added["source"]["box"] == patch["entries"][2]["box"]
    given = added["evidence"]["/issued_on"][0]["given"]
    assert (given["by"], given["action"], bool(given["printed"])) == ("审阅员乙", "add", True)
    notices("report", tmp_path / "run", "-o", tmp_path / "again.html", "--lang", "en")
    page = opened(browser, tmp_path / "again.html")
    choose(page, PLAIN.splitlines()[2][:8])
    assert "added by 审阅员乙" in find(page, ".current .said")[0].text
    gold = tmp_path / "gold.jsonl"
    notices("export", tmp_path / "run", gold, "--format", "gold")
    assert [json.loads(line)["kind"] for line in gold.read_text(encoding="utf-8").splitlines()] == ["liquidation"]
    notices("parse", PAGES[0], "-o", tmp_path / "plain")
    score = notices("score", gold, tmp_path / "plain" / "records.jsonl", "--format", "json").stdout
    assert json.loads(score)["kinds"]["liquidation"]["f1"] == 0


def draw_frame(page, start, end):
    from selenium.webdriver import ActionChains

    find(page, "#missed")[0].click()
    desk = find(page, "#desk")[0]
    left, top = desk.size["width"] // 2, desk.size["height"] // 2
    chain = ActionChains(page).move_to_element_with_offset(desk, start[0] - left, start[1] - top).click_and_hold()
    chain.move_to_element_with_offset(desk, end[0] - left, end[1] - top).release().perform()


def test_redacted_folder_holds_nothing_that_was_masked(tmp_path):
    secrets = ("430103198704211529", "18873605127", "43040519650217003142", "13800138000")
    page = tmp_path / "13800138000.pdf"
    page.write_bytes(PAGES[0].read_bytes())
    notices("parse", page, PAGES[2], "-o", tmp_path / "true")
    whole = b"".join(path.read_bytes() for path in (tmp_path / "true").rglob("*") if path.is_file())
    assert all(secret.encode() in whole for secret in secrets)
    folder = tmp_path / "masked"
    notices("parse", page, PAGES[2], "-o", folder, "--redact")
    first = (folder / "records.jsonl").read_bytes()
    again = notices("parse", page, PAGES[2], "-o", folder).stdout
    assert "2 as before" in again.replace("0 read, ", "")
    assert (folder / "records.jsonl").read_bytes() == first
    for path in folder.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        assert not [secret for secret in secrets if secret.encode() in content or secret in path.name], path
    assert all(record["redacted"] for record in records(folder))
    assert next(one["problems"] for one in records(tmp_path / "true")) == records(folder)[0]["problems"]
    for name in ("labels.json --format label-studio", "out.csv", "out.sqlite", "out.ftm.json"):
        out, *more = name.split()
        notices("export", folder, tmp_path / "out" / out if not more else tmp_path / out, *more)
    notices("report", folder, "-o", tmp_path / "report.html")
    shown = [*(tmp_path / "out").glob("*"), tmp_path / "labels.json", tmp_path / "report.html"]
    for path in shown:
        assert not [secret for secret in secrets if secret.encode() in path.read_bytes()], path
    assert '"redacted":true' in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_masked_and_true_parts_never_meet(tmp_path):
    notices("parse", PAGES[0], "-o", tmp_path / "true")
    told = CliRunner().invoke(main, ["parse", str(PAGES[0]), "-o", str(tmp_path / "true"), "--redact"])
    assert told.exit_code == 2
    assert "a folder of its own" in told.stderr
    record = records(tmp_path / "true")[0]
    patch = tmp_path / "patch.json"
    patch.write_text(json.dumps({"patch": 1, "entries": [entry_for(record, "/issued_on", value="2024-05-14")]}), encoding="utf-8")
    folder = tmp_path / "masked"
    notices("parse", PAGES[0], "-o", folder, "--redact")
    assert "1 applied" in notices("parse", PAGES[0], "-o", folder, "--patches", patch).stderr
    assert records(folder)[0]["record"]["issued_on"] == "2024-05-14"
    assert not (folder / "patches").exists()
    told = CliRunner().invoke(main, ["parse", str(PAGES[0]), "-o", str(folder)])
    assert "give them again" in told.stderr
    notices("parse", "-o", folder)
    assert records(folder)[0]["record"]["issued_on"] == "2024-05-14"


def test_doubtful_fields_of_a_scan_are_found_by_their_confidence(page):
    choose(page, "boxed_and_classified.png")
    assert find(page, ".current .sureness")
    choices = page.execute_script("return [...document.querySelectorAll('#by-confidence option')].map((one) => one.value)")
    assert "0.98" in choices
    choose(page, "mixed_page.pdf")
    assert not find(page, ".current .sureness")


def test_kinds_and_missed_notices_come_from_label_studio(folder, tmp_path):
    notices("export", folder, tmp_path / "labels.json", "--format", "label-studio")
    task = next(
        task
        for task in json.loads((tmp_path / "labels.json").read_text(encoding="utf-8"))
        if "mixed_page" in task["data"]["file"]
    )
    result = task["predictions"][0]["result"]
    result[0]["value"]["rectanglelabels"] = ["liquidation"]
    place = {"x": 10, "y": 10, "width": 20, "height": 10, "rotation": 0}
    frame = {"id": "x1", "from_name": "notice", "to_name": "page", "type": "rectanglelabels"}
    result += [
        {**frame, "value": {**place, "rectanglelabels": ["deregistration"]}},
        {**frame, "from_name": "value", "type": "textarea", "value": {**place, "text": [PLAIN]}},
        {**frame, "id": "x2", "value": {**place, "rectanglelabels": ["deregistration"]}},
    ]
    task["annotations"] = [{"result": result, "completed_by": {"email": "a@example.org"}, "created_at": "2026-01-02T03:04:05Z"}]
    (tmp_path / "done.json").write_text(json.dumps([task]), encoding="utf-8")
    told = notices("import-labels", tmp_path / "done.json", folder, "-o", tmp_path / "patch.json")
    assert "1 new rectangles" in told.stderr
    told = notices("parse", PAGES[0], "-o", tmp_path / "again", "--patches", tmp_path / "patch.json").stderr
    assert "1 notices added" in told
    assert "0 refused" in told
    kinds = sorted(record["kind"] for record in records(tmp_path / "again"))
    assert kinds == ["deregistration", "housing_purchase_deadline", "land_transaction_result", "liquidation"]


def test_label_studio_itself_gives_back_what_it_was_given(folder, tmp_path):
    """Against a server: NOTICES_LABEL_STUDIO="http://localhost:8080 TOKEN"."""
    address, _, token = os.environ.get("NOTICES_LABEL_STUDIO", "").partition(" ")
    if not token:
        pytest.skip('no Label Studio: pip install label-studio, start it, NOTICES_LABEL_STUDIO="http://localhost:8080 TOKEN"')

    def call(path, given=None):
        head = {"Authorization": f"Token {token}", "Content-Type": "application/json"}
        asked = urllib.request.Request(address + path, headers=head, data=None if given is None else json.dumps(given).encode())  # noqa: S310
        with urllib.request.urlopen(asked, timeout=120) as answer:  # noqa: S310
            return json.loads(answer.read())

    notices("export", folder, tmp_path / "labels.json", "--format", "label-studio")
    tasks = json.loads((tmp_path / "labels.json").read_text(encoding="utf-8"))
    config = (tmp_path / "labels.xml").read_text(encoding="utf-8")
    project = call("/api/projects", {"title": "notices", "label_config": config})["id"]
    for number, task in zip(call(f"/api/projects/{project}/import?return_task_ids=true", tasks)["task_ids"], tasks, strict=True):
        (prediction,) = call(f"/api/tasks/{number}")["predictions"]
        assert prediction["result"] == task["predictions"][0]["result"]
        call(f"/api/tasks/{number}/annotations/", {"result": prediction["result"]})
    done = call(f"/api/projects/{project}/export?exportType=JSON")
    assert sorted(json.dumps(task["annotations"][0]["result"]) for task in done) == sorted(
        json.dumps(task["predictions"][0]["result"]) for task in tasks
    )
    (tmp_path / "done.json").write_text(json.dumps(done), encoding="utf-8")
    notices("import-labels", tmp_path / "done.json", folder, "-o", tmp_path / "patch.json")
    entries = json.loads((tmp_path / "patch.json").read_text(encoding="utf-8"))["entries"]
    assert {(entry["action"], entry["at"]) for entry in entries} == {("accept", "")}
    assert len(entries) == sum(record["source"]["box"] is not None for record in records(folder))


@pytest.mark.parametrize("number", [0, 1])
def test_correction_finds_its_notice_where_a_newer_version_names_it_otherwise(tmp_path, number):
    text = tmp_path / "page.txt"
    text.write_text(PLAIN, encoding="utf-8")
    page = (PAGES[0], text)[number]
    notices("parse", page, "-o", tmp_path)
    record = records(tmp_path)[0]
    renamed = entry_for(record, "/issued_on", value="2024-05-14", notice="0" * 20, begins=record["text"][:60])
    told, fresh = rerun(page, renamed, tmp_path)
    assert "1 applied" in told
    assert fresh[0]["record"]["issued_on"] == "2024-05-14"
    gone = renamed | {"box": record["source"]["box"] and [0, 0, 5, 5], "begins": "no such notice"}
    told, fresh = rerun(page, gone | {"on": "2027-01-01T00:00:00Z"}, tmp_path)
    assert "no notice is read at this place any more" in told
    assert fresh[0]["record"]["issued_on"] == "2024-05-14"


def test_added_notice_that_is_found_by_now_stays_as_it_is_read(tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(PLAIN, encoding="utf-8")
    notices("parse", page, "-o", tmp_path / "run")
    record = records(tmp_path / "run")[0]
    words = {"text": PLAIN, "title": None, "size": None}
    told, fresh = rerun(page, entry_for(record, "", "add", notice="0" * 20, value=words), tmp_path)
    assert "1 found by now" in told
    assert fresh == records(tmp_path / "run")


def test_page_without_a_picture_is_shown_as_its_text(browser, tmp_path):
    from tests.test_readers import edition

    (tmp_path / "day").mkdir()
    edition(tmp_path / "day")
    notices("parse", tmp_path / "day", "-o", tmp_path / "run")
    notices("report", tmp_path / "run", "-o", tmp_path / "report.html", "--lang", "en")
    page = opened(browser, tmp_path / "report.html")
    assert find(page, "#desk .texts .print")
    assert "this source has none" in find(page, "#desk")[0].text

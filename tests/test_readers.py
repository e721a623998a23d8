"""Pages as other programs leave them: what our own page gives as PDF, it gives in every format that holds it."""

import io
import json
import re
import time
import zipfile
from dataclasses import replace
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from notices.batch.batch import Share, run, settings_of
from notices.batch.engines import Told
from notices.batch.parts import PartWriter
from notices.batch.sources import find_sources
from notices.batch.units import read_unit
from notices.envelope import envelope
from notices.layout.continued import leaves as leaves_of
from notices.model import Line, Page
from notices.pipeline import parse, parse_leaf, parse_page, read_blocks
from notices.readers import read_pages, traditional
from notices.readers.errors import ReadError
from notices.readers.formats import format_of
from notices.readers.origin import Origin, with_origin
from notices.readers.paths import pattern_of, read_path
from notices.score import leaves
from tests.conftest import FIXTURES
from tests.press import formats

RULED = {"alto": formats.alto, "page_xml": formats.page_xml, "hocr": formats.hocr, "abbyy": formats.abbyy}
UNRULED = {
    "tesseract_tsv": formats.tesseract_tsv,
    "rapidocr": formats.rapidocr,
    "paddle": formats.paddle_structure,
    "mineru": formats.mineru_middle,
    "google_vision": formats.google_vision,
    "azure": formats.azure,
    "docling": formats.docling,
}
PAGES = ["notice_page", "long_table", "vertical_headlines"]


def page_of(name):
    (page,) = read_pages(FIXTURES / "pages" / f"{name}.pdf")
    return page


def bare(page):
    """A page of which nothing but the lines is known, without type sizes and weights."""
    lines = tuple(
        replace(line, strong=(), size=line.box.width if line.vertical else line.box.height) for line in page.lines
    )
    return replace(page, lines=lines, rulings=(), tints=(), pictures=())


def fields(page):
    found = parse_page(page).outcomes
    return {
        (number, outcome.kind, at): value
        for number, outcome in enumerate(found)
        for at, value in leaves(outcome.record.model_dump(mode="json", warnings=False)).items()
    }


def read_as(folder, content, name="page.bin"):
    path = folder / name
    path.write_bytes(content)
    return list(read_pages(path))


def equal_share(wanted, read):
    same = sum(read.get(at) == value for at, value in wanted.items())
    return same / max(len(wanted), len(read), 1)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("form", RULED)
def test_formats_with_rules_give_what_the_pdf_gives(tmp_path, form, name):
    original = page_of(name)
    (page,) = read_as(tmp_path, RULED[form](original))
    assert equal_share(fields(original), fields(page)) >= 0.98


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("form", UNRULED)
def test_formats_without_rules_give_what_the_pdf_gives_without_its_rules(tmp_path, form, name):
    original = page_of(name)
    (page,) = read_as(tmp_path, UNRULED[form](original))
    assert equal_share(fields(bare(original)), fields(page)) >= 0.98


def grids(page):
    """The cells of each table of a page, merged ones with their reach."""
    tables = [block.table for block in read_blocks(page) if block.table is not None]
    return [{(c.row, c.column): ("".join(line.text for line in c.lines), c.row_span, c.column_span) for c in t.cells} for t in tables]


TABLED = ["long_table", "mixed_page", "notice_page", "table_makes", "table_rules", "tinted_boxes"]


@pytest.mark.parametrize("name", TABLED)
def test_tables_have_the_same_cells_without_their_rules(name):
    original = page_of(name)
    assert grids(bare(original)) == grids(original)


@pytest.mark.parametrize("name", TABLED)
@pytest.mark.parametrize("form", ["paddle", "mineru", "azure", "textract", "docling"])
def test_tables_that_engines_report_have_the_cells_of_the_pdf(tmp_path, form, name):
    original = page_of(name)
    write = {**UNRULED, "textract": formats.textract}[form]
    (page,) = read_as(tmp_path, write(original, formats.tables_of(original)))
    printed = [[text for text, _, _ in table.values() if text] for table in grids(original)]
    assert sorted(sorted(text for text, _, _ in table.values() if text) for table in grids(page)) == sorted(map(sorted, printed))


@pytest.mark.parametrize(("unit", "scale"), [("mm10", 254 / 72), ("inch1200", 1200 / 72), ("pixel", 300 / 72)])
@pytest.mark.parametrize("version", [2, 3, 4])
def test_units_of_alto_lead_to_the_same_points(tmp_path, unit, scale, version):
    original = page_of("news_only")
    (page,) = read_as(tmp_path, formats.alto(original, unit, scale, version))
    assert page.width == pytest.approx(original.width, abs=0.5)
    for line, wanted in zip(page.lines, original.lines, strict=True):
        assert line.box.x0 == pytest.approx(wanted.box.x0, abs=0.2)
        assert line.size == pytest.approx(wanted.size, abs=0.06)


ALTO = """<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><MeasurementUnit>pixel</MeasurementUnit></Description>
<Layout><Page WIDTH="400" HEIGHT="600"><PrintSpace><TextBlock>%s</TextBlock></PrintSpace></Page></Layout></alto>"""


def test_alto_keeps_the_confidence_of_words_and_characters(tmp_path):
    line = (
        '<TextLine HPOS="0" VPOS="0" WIDTH="80" HEIGHT="20">'
        '<String CONTENT="公告" HPOS="0" VPOS="0" WIDTH="40" HEIGHT="20" CC="0 9"/>'
        '<String CONTENT="甲方" HPOS="40" VPOS="0" WIDTH="40" HEIGHT="20" WC="0.5"/></TextLine>'
    )
    (page,) = read_as(tmp_path, (ALTO % line).encode())
    assert page.lines[0].confidences == (1.0, 0.0, 0.5, 0.5)
    assert page.lines[0].confidence == 0.5


@pytest.mark.parametrize("size", ["-1", "0", "0.0000001"])
def test_a_size_of_type_that_is_none_is_not_believed(tmp_path, size):
    style = f'</Description><Styles><TextStyle ID="a" FONTSIZE="{size}"/></Styles>'
    line = (
        '<TextLine HPOS="0" VPOS="0" WIDTH="80" HEIGHT="20" STYLEREFS="a">'
        '<String CONTENT="公告" HPOS="0" VPOS="0" WIDTH="40" HEIGHT="20"/></TextLine><TextLine/>'
    )
    (page,) = read_as(tmp_path, (ALTO % line).replace("</Description>", style).encode())
    assert page.lines[0].size >= 0
    assert 0 < page.width < 1200


def test_alto_puts_a_hyphenated_word_together(tmp_path):
    line = (
        '<TextLine><String CONTENT="Gesell" SUBS_TYPE="HypPart1" SUBS_CONTENT="Gesellschaft"/><HYP CONTENT="-"/></TextLine>'
        '<TextLine><String CONTENT="schaft" SUBS_TYPE="HypPart2" SUBS_CONTENT="Gesellschaft"/><SP/><String CONTENT="mbH"/></TextLine>'
    )
    (page,) = read_as(tmp_path, (ALTO % line).encode())
    assert [line.text for line in page.lines] == ["Gesellschaft", "mbH"]


def test_a_tall_line_is_vertical(tmp_path):
    line = '<TextLine HPOS="10" VPOS="10" WIDTH="20" HEIGHT="80"><String CONTENT="法院公告" HPOS="10" VPOS="10" WIDTH="20" HEIGHT="80"/></TextLine>'
    (page,) = read_as(tmp_path, (ALTO % line).encode())
    assert page.lines[0].vertical


PAGE = """<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/%s"><Page imageWidth="1000" imageHeight="1400"
imageXResolution="300">%s</Page></PcGts>"""


@pytest.mark.parametrize("year", ["2013-07-15", "2019-07-15"])
def test_page_xml_orders_its_regions_and_draws_its_tables(tmp_path, year):
    def region(name, text, y, x=100):
        box = f'<Coords points="{x},{y} {x + 200},{y} {x + 200},{y + 40} {x},{y + 40}"/>'
        inner = f'<TextLine id="{name}l">{box}<TextEquiv index="1"><Unicode>x</Unicode></TextEquiv><TextEquiv index="0" conf="0.9"><Unicode>{text}</Unicode></TextEquiv></TextLine>'
        return f'<TextRegion id="{name}">{box}{inner}</TextRegion>'

    order = '<ReadingOrder><OrderedGroup id="o"><RegionRefIndexed index="1" regionRef="a"/><RegionRefIndexed index="0" regionRef="b"/></OrderedGroup></ReadingOrder>'
    cells = "".join(region(f"c{n}", f"格{n}", 500 + 40 * (n // 2), 100 + 200 * (n % 2)) for n in range(4))
    table = f'<TableRegion id="t"><Coords points="100,500 500,580"/>{cells}</TableRegion>'
    rule = '<SeparatorRegion id="s"><Coords points="0,300 900,300 900,302 0,302"/></SeparatorRegion>'
    (page,) = read_as(tmp_path, (PAGE % (year, order + region("a", "甲", 100) + region("b", "乙", 200) + table + rule)).encode())
    assert [line.text for line in page.lines][:2] == ["乙", "甲"]
    assert page.lines[0].confidence == 0.9
    assert sum(rule.horizontal for rule in page.rulings) == 7
    assert len({rule.box.x0 for rule in page.rulings if not rule.horizontal}) == 3


ENTITIES = {
    "laughs": b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><alto>&b;</alto>',
    "file": b'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><alto><Page>&a;</Page></alto>',
    "parameter": b'<!DOCTYPE a [<!ENTITY % a SYSTEM "http://localhost:1/x"> %a;]><alto/>',
    "wide": '<!DOCTYPE a [<!ENTITY a "ha">]><alto>&a;</alto>'.encode("utf-16"),
}


@pytest.mark.parametrize("name", ENTITIES)
def test_entities_are_refused(tmp_path, name):
    with pytest.raises(ReadError, match="entities"):
        read_as(tmp_path, ENTITIES[name])


BROKEN = {
    "cut": formats.alto(page_of("news_only"))[:5000],
    "deep": b"<alto>" + b"<a>" * 5000 + b"</a>" * 5000 + b"</alto>",
    "no page": b"<alto/>",
    "no number": (ALTO % '<TextLine HPOS="x" VPOS="0"/>').encode(),
    "infinite": (ALTO % '<TextLine HPOS="1e999" VPOS="0"/>').encode(),
    "unit": (ALTO % "").replace("pixel", "furlong").encode(),
    "no points": (PAGE % ("2019-07-15", '<SeparatorRegion><Coords points="1,2,3"/></SeparatorRegion>')).encode(),
    "json cut": formats.rapidocr(page_of("news_only"))[:3000],
    "json deep": b"[" * 100_000,
    "json of nobody": b'{"a": 1}',
    "json wrong": b'{"Blocks": [{"BlockType": 3}]}',
    "zip of nobody": b"PK\x03\x04" + b"\0" * 40,
    "bytes": b"\x00\x01\x02" * 100,
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_files_are_refused_in_words(tmp_path, name):
    with pytest.raises(ReadError, match=r"page\.bin"):
        read_as(tmp_path, BROKEN[name])


def test_a_large_file_is_refused_unread(tmp_path):
    path = tmp_path / "page.xml"
    with path.open("wb") as file:
        file.write(b"<alto>")
        file.truncate(200_000_000)
    with pytest.raises(ReadError, match="too many"):
        list(read_pages(path))


def test_a_bundle_gives_its_pages_with_what_it_says_of_them(tmp_path):
    (tmp_path / "ocr").mkdir()
    (tmp_path / "ocr" / "1.xml").write_bytes(formats.alto(page_of("notice_page")))
    pages = (
        '<mets xmlns="http://www.loc.gov/METS/" xmlns:x="http://www.w3.org/1999/xlink"><dmdSec><mods><title>沅宁日报</title>'
        "<dateIssued>2024-05-17</dateIssued></mods></dmdSec><fileSec>"
        '<file ID="a"><FLocat x:href="ocr/1.xml"/></file><file ID="p"><FLocat x:href="ocr/1.tif"/></file>'
        '<file ID="b"><FLocat x:href="../../etc/passwd"/></file><file ID="c"><FLocat x:href="http://localhost:1/c.xml"/></file>'
        '</fileSec><structMap TYPE="PHYSICAL"><div><div ORDERLABEL="A07"><fptr FILEID="p"/><fptr FILEID="a"/></div>'
        '<div><fptr FILEID="b"/></div><div><fptr FILEID="c"/></div></div></structMap></mets>'
    )
    first, second = read_as(tmp_path, pages.encode(), "mets.xml")
    assert (first.publication, str(first.issue_date), first.page_label) == ("沅宁日报", "2024-05-17", "A07")
    assert fields(first) == fields(page_of("notice_page"))
    assert [problem.rule for problem in second.problems] == ["page-unreadable"]


TEXTS = sorted(
    path for path in FIXTURES.glob("*/*.txt") if path.parent.name != "_none" and "hard_wrapped" not in path.name and "narrow" not in path.name
)


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_articles_give_what_their_text_gives(tmp_path, charset):
    wanted, same = 0, 0
    for path in TEXTS[:: 1 if charset == "utf-8" else 5]:
        text = path.read_text(encoding="utf-8").strip()
        title, _, rest = text.partition("\n")
        if "|" in text or len(title) > 45 or re.search(r"[A-D]0?[0-9]|版", text[:80]):
            continue  # a masthead of its own says another page
        (tmp_path / "a.htm").write_bytes(formats.epaper(title, rest, charset=charset))
        (page,) = read_pages(tmp_path / "a.htm")
        assert (page.publication, str(page.issue_date), page.page_label) == ("沅宁日报", "2023-11-29", "A07")
        (original,) = read_pages(path)
        expected, read = fields(original), fields(page)
        wanted += len(expected)
        same += sum(read.get(at) == value for at, value in expected.items())
    assert same / wanted >= 0.98


def test_titles_that_the_system_made_up_are_left_out(tmp_path):
    body = "遗失声明\n\n张三丰遗失身份证，声明作废。"
    (page,) = read_as(tmp_path, formats.epaper("无标题", body))
    assert [line.text for line in page.lines if line.text] == body.split("\n\n")
    (page,) = read_as(tmp_path, formats.epaper("公告", "甲县人民政府通告\n\n因施工封路。", above="甲县", below="（二）"))
    assert [line.text for line in page.lines if line.text] == ["甲县", "（二）", "甲县人民政府通告", "因施工封路。"]


def test_founder_elements_are_an_article(tmp_path):
    page = (
        "<html><head><title>沅宁日报</title></head><body><founder-title>减资公告</founder-title><founder-content><p>甲公司减资。</p>"
        "</founder-content><!--enpproperty <founder-date>2025-11-13</founder-date>--></body></html>"
    )
    (read,) = read_as(tmp_path, page.encode())
    assert [line.text for line in read.lines if line.text] == ["减资公告", "甲公司减资。"]
    assert (read.publication, str(read.issue_date)) == ("沅宁日报", "2025-11-13")


def edition(folder):
    text = (FIXTURES / "capital_reduction").glob("*.txt")
    articles = []
    for number, path in enumerate(sorted(text)[:3], start=1):
        title, _, rest = path.read_text(encoding="utf-8").strip().partition("\n")
        (folder / f"content_{number}.htm").write_bytes(formats.epaper(title, rest))
        articles.append((f"content_{number}.htm", title, [10, 100 * number, 200, 100 * number, 200, 100 * number + 90]))
    (folder / "node_3.htm").write_bytes(formats.index(articles[:2]))
    return sorted((FIXTURES / "capital_reduction").glob("*.txt"))[:3]


def test_a_saved_day_is_one_input(tmp_path):
    sources = edition(tmp_path)
    assert [source.file for source in find_sources([str(tmp_path)])] == [str(tmp_path)]
    page, rest = read_pages(tmp_path)
    assert (page.publication, page.page_label, page.width, page.height) == ("沅宁日报", "A07", 350, 510)
    outcomes = parse_page(page).outcomes
    assert len(outcomes) == sum(len(list(parse(path))) for path in sources[:2])
    assert {entry.box.y0 for entries in outcomes[0].evidence.values() for entry in entries} == {100}
    assert len(parse_page(rest).outcomes) == len(list(parse(sources[2])))


def test_an_index_tells_of_articles_that_were_not_saved(tmp_path):
    edition(tmp_path)
    (tmp_path / "content_1.htm").unlink()
    (page,) = read_pages(tmp_path / "node_3.htm")
    assert [problem.rule for problem in page.problems] == ["article-missing"]


def test_a_government_page_gives_its_text_alone(tmp_path):
    path = next(path for path in TEXTS if path.parent.name == "land_offering" and "tab_table" in path.name)
    title, _, rest = path.read_text(encoding="utf-8").strip().partition("\n")
    page = (
        f'<html><head><meta charset="utf-8"><meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="2024-04-02 10:00">'
        f"<title>{title}_某县人民政府</title></head><body><ul><li>首页</li><li>通知公告</li></ul>"
        f'<div class="TRS_Editor">{formats.html_body(rest)}</div><div>版权所有 某县人民政府</div></body></html>'
    )
    (read,) = read_as(tmp_path, page.encode())
    (original,) = read_pages(path)
    assert fields(read) == fields(original)
    assert str(read.issue_date) == "2024-04-02"


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(text):
    """Word's file of a text: a blank line parts paragraphs, tabs part the cells of a row."""
    body = []
    for block in re.split(r"\n[ \u3000]*\n", text.strip("\n")):
        for tabular, rows in groupby(block.split("\n"), key=lambda row: "\t" in row.strip()):
            runs = [[f"<w:r><w:t>{cell}</w:t></w:r>" for cell in row.split("\t")] for row in rows]
            if tabular:
                cells = ["".join(f"<w:tc><w:p>{cell}</w:p></w:tc>" for cell in row) for row in runs]
                body.append(f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>")
            else:
                body.append(f"<w:p>{'<w:r><w:br/></w:r>'.join(''.join(row) for row in runs)}</w:p>")
    joined = "".join(body)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("word/document.xml", f"<w:document {W}><w:body>{joined}</w:body></w:document>")
    return buffer.getvalue()


@pytest.mark.parametrize("kind", ["land_offering", "capital_reduction", "claim_transfer"])
def test_word_files_give_what_their_text_gives(tmp_path, kind):
    for path in TEXTS:
        if path.parent.name == kind and "|" not in (text := path.read_text(encoding="utf-8")):
            (page,) = read_as(tmp_path, docx(text.replace("&", "&amp;")))
            (original,) = read_pages(path)
            assert equal_share(fields(original), fields(page)) >= 0.98, path.name


def test_a_word_file_that_unpacks_without_end_is_refused(tmp_path):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package, package.open("word/document.xml", "w", force_zip64=True) as part:
        for _ in range(101):
            part.write(b" " * 1_000_000)
    with pytest.raises(ReadError, match="unpacks to more"):
        read_as(tmp_path, buffer.getvalue())


def test_content_lists_keep_tables_and_order(tmp_path):
    table = "<table><tr><td>宗地编号</td><td>面积（㎡）</td></tr><tr><td>甲1</td><td>20</td></tr></table>"
    items = [
        {"type": "text", "text": "出让公告", "text_level": 1, "page_idx": 0},
        {"type": "table", "table_body": table, "page_idx": 0},
        {"type": "text", "text": "第二页", "page_idx": 1},
    ]
    first, second = read_as(tmp_path, json.dumps(items).encode())
    assert [line.text for line in first.lines if line.text] == ["出让公告", "宗地编号\t面积（㎡）", "甲1\t20"]
    assert (first.lines[0].heading, second.number, second.reader) == (True, 2, "mineru")


SEEDS = [
    formats.epaper("公告", "甲公司减资。\n\n乙\t丙\n丁\t戊"),
    formats.index([("content_1.htm", "公告", [1, 2, 3, 4])]),
    (ALTO % '<TextLine HPOS="0" VPOS="0"><String CONTENT="公告" HPOS="0" VPOS="0" WIDTH="40" HEIGHT="20" CC="0 9"/></TextLine>').encode(),
    (PAGE % ("2019-07-15", '<TextRegion><Coords points="0,0 9,9"/><TextEquiv><Unicode>甲\n乙</Unicode></TextEquiv></TextRegion>')).encode(),
    b'<html><div class="ocr_page" title="bbox 0 0 9 9"><span class="ocr_line" title="bbox 0 0 9 9">a</span></div></html>',
    b'<document xmlns="http://www.abbyy.com/"><page width="9" height="9"><block blockType="Table" l="0" t="0" r="9" b="9"><row><cell width="4" height="4"/></row></block></page></document>',
    b'<mets xmlns:x="http://www.w3.org/1999/xlink"><file ID="a"><FLocat x:href="a.xml"/></file></mets>',
    b'[{"box": [[0, 0], [9, 0], [9, 9], [0, 9]], "txt": "a", "score": 0.9}]',
    b'{"overall_ocr_res": {"rec_texts": ["a"], "rec_boxes": [[0, 0, 9, 9]]}, "table_res_list": [{"cell_box_list": [[0, 0, 9, 9]]}]}',
    b'{"pdf_info": [{"page_size": [9, 9], "para_blocks": [{"lines": [{"bbox": [0, 0, 9, 9], "spans": [{"html": "<table><tr><td>a"}]}]}]}]}',
    b'{"schema_name": "DoclingDocument", "texts": [], "pages": {"1": {"size": {"width": 9, "height": 9}}}}',
    b'{"analyzeResult": {"pages": [{"unit": "inch", "lines": [{"content": "a", "polygon": [0, 0, 1, 1]}]}]}}',
    b'{"responses": [{"fullTextAnnotation": {"pages": [{"blocks": [{"paragraphs": [{"words": [{"symbols": [{"text": "a"}]}]}]}]}]}}]}',
    b'{"Blocks": [{"BlockType": "LINE", "Text": "a", "Geometry": {"BoundingBox": {"Left": 0, "Top": 0, "Width": 1, "Height": 1}}}]}',
    formats.tesseract_tsv(page_of("news_only"))[:600],
    docx("甲\n乙\t丙\n丁\t戊"),
]


@st.composite
def damaged(draw):
    """A sample with some of its bytes cut, doubled or replaced."""
    content = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.integers(0, 30)))
        patch = draw(st.one_of(st.binary(max_size=12), st.just(content[start:end] * 2), st.sampled_from([b"-1", b"1e400", b"null", b"[]", b"<", b'"', b"\0"])))
        content = content[:start] + patch + content[end:]
    return content


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(content=st.one_of(damaged(), st.binary(max_size=300)))
def test_any_bytes_give_pages_or_a_read_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "page.bin"
    path.write_bytes(content)
    try:
        pages = list(read_pages(path, ocr="never"))
    except ReadError:
        return
    assert all(isinstance(page, Page) for page in pages)
    for page in pages:
        parse_page(page)


def page_saying(*texts, **fields):
    return Page("a.txt", "", 1, "plain", tuple(Line(text) for text in texts), **fields)


def test_the_masthead_of_our_pages_is_read():
    page = with_origin(page_of("notice_page"))
    assert (page.publication, page.issue_date, page.page_label) == ("沅宁日报", date(2024, 5, 17), "A07")


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (["沅宁日报", "2023年11月29日 星期三", "A07版"], ("沅宁日报", date(2023, 11, 29), "A07")),
        (["二〇二三年十一月二十九日　星期三", "第4版社会·公告"], (None, date(2023, 11, 29), "4")),
        (["中华民国三十五年十一月二十九日 星期五"], (None, None, None)),
        (["农历癸卯年十月十七 星期三"], (None, None, None)),
        (["2023年11月29日，市政府印发通知。", "沅宁日报"], (None, None, None)),
    ],
)
def test_mastheads(texts, wanted):
    page = with_origin(page_saying(*texts))
    assert (page.publication, page.issue_date, page.page_label) == wanted
    assert page.problems == ()


@pytest.mark.parametrize(
    ("texts", "label"),
    [
        (["2023年11月29日 星期三 农历癸卯年十月十七", "第07版"], "07"),
        (["2023年11月29日 星期三", "责任编辑：王一 美术编辑：李二  A07"], "A07"),
        (["第 07 版", "2023年11月29日 星期三"], "07"),
        (["7版 分类信息", "2023年11月29日　星期三"], "7"),
        (["责编/张三 2023.11.29 星期三", "A07"], "A07"),
        (["星期三 2023年11月 29日", "A07 公告"], "A07"),
        (["2023-11-29 星期三", "07版"], "07"),
        (["2023/11/29 周三", "第7版"], "7"),
        (["二〇二三年十一月二十九日 星期三", "第七版"], "7"),
        (["2023年11月29日/星期三", "A07/公告"], "A07"),
        (["公告07", "2023年11月29日", "星期三"], "07"),
        (["07公告", "2023 年 11 月 29 日 星期三"], "07"),
        (["2023.11.29 星期三 公告 A07"], "A07"),
        (["2023年11月29日 星期三  第07版 公告"], "07"),
        (["2023年11月29日 星期三 责编：王一 电话：0745-5550123 第A07版"], "A07"),
        (["04 综合新闻", "WEDNESDAY 2023年11月29日 星期三"], "04"),
        (["今日16版 2023年11月29日 星期三 总第12345期", "第1版"], "1"),
        (["2023年11月29日 星期三", "详见第07版"], None),
    ],
)
def test_mastheads_as_papers_print_them(texts, label):
    page = with_origin(page_saying(*texts))
    assert (page.issue_date, page.page_label) == (date(2023, 11, 29), label)


@pytest.mark.parametrize(
    "text",
    [
        "民国三十二年十一月二十九日 星期一",
        "民国32年11月29日 星期一",
        "中华民国三十二年十一月二十九日 第七版",
        "农历癸卯年十月十七 星期三",
        "癸卯年十月十七 第07版",
        "电话2023.11.29.1 星期三",
    ],
)
def test_old_mastheads_are_not_guessed(text):
    page = with_origin(page_saying(text))
    assert (page.issue_date, page.page_label) == (None, None)


def test_the_path_of_an_article_is_held_against_its_properties(tmp_path):
    (tmp_path / "2023-11" / "30").mkdir(parents=True)
    (page,) = read_as(tmp_path / "2023-11" / "30", formats.epaper("遗失声明", "张三丰遗失身份证，声明作废。"), "content_1.htm")
    told = with_origin(page)
    assert (told.publication, told.issue_date, told.page_label) == ("沅宁日报", date(2023, 11, 29), "A07")
    assert ["issue_date" in problem.message for problem in told.problems] == [True]


def test_a_date_that_does_not_fit_its_weekday_is_not_taken():
    page = with_origin(page_saying("沅宁日报", "2023年11月28日 星期三"))
    assert page.issue_date is None
    assert [problem.rule for problem in page.problems] == ["masthead-date"]


def test_the_first_answer_stands_and_disagreement_is_told():
    page = replace(page_saying("沅宁日报", "2023年11月29日 星期三", "A07版"), file="x/2023-11/30/A07.txt")
    told = with_origin(page, Origin(publication="沅宁晚报"))
    assert (told.publication, told.issue_date, told.page_label) == ("沅宁晚报", date(2023, 11, 29), "A07")
    assert ["publication" in p.message or "issue_date" in p.message for p in told.problems] == [True, True]


@pytest.mark.parametrize(
    ("file", "wanted"),
    [
        ("a/2023-11/29/node_3.htm", (None, date(2023, 11, 29), None)),
        ("20231129_A07.pdf", (None, date(2023, 11, 29), "A07")),
        ("沅宁日报/2023年11月29日/第4版.pdf", (None, date(2023, 11, 29), "4")),
        ("scans/DSC_202311291.jpg", (None, None, None)),
        ("2023-13-45/a.pdf", (None, None, None)),
    ],
)
def test_paths(file, wanted):
    assert read_path(file) == wanted


def test_a_pattern_tells_how_paths_are_built():
    pattern = pattern_of("{publication}/{year}/{month}{day}-{page}.pdf")
    assert read_path("/x/沅宁日报/2023/1129-A07.pdf", pattern) == ("沅宁日报", date(2023, 11, 29), "A07")
    with pytest.raises(ValueError, match="pattern"):
        pattern_of("{paper}.pdf")


def running_on(texts, labels=(None, None)):
    pages = [
        Page("a", "", number, "plain", tuple(Line(line) for line in text.split("\n")), page_label=label)
        for number, (text, label) in enumerate(zip(texts, labels, strict=True), start=1)
    ]
    return [parse_leaf(leaf).outcomes for leaf in leaves_of(pages, read_blocks)]


def whole_and_parts(leave, resume, labels=(None, None)):
    path = FIXTURES / "land_offering" / "two_header_rows_tab_table.txt"
    text = path.read_text(encoding="utf-8")
    at = text.index("按照价高者得")
    texts = [f"{text[:at]}{leave}", f"遗失声明\n\n张三丰遗失身份证，声明作废。\n\n{resume}{text[at:]}"]
    return list(parse(path)), running_on(texts, labels)


@pytest.mark.parametrize(
    ("leave", "resume", "labels"),
    [
        ("\n\n（下转A08版）", "（上接A07版）", ("A07", "A08")),
        ("（下转8版）", "◀◀（上接07版）\n\n", ("07", "08")),
        ("\n\n▶▶下转2版", "上接1版\n\n", (None, None)),
    ],
)
def test_a_notice_that_runs_on_is_one_with_all_its_pieces(leave, resume, labels):
    (whole,), (first, second) = whole_and_parts(leave, resume, labels)
    (joined,) = first
    assert joined.record == whole.record
    assert "下转" not in joined.notice.text
    assert "上接" not in joined.notice.text
    assert {piece.page for piece in joined.notice.pieces} == {1, 2}
    assert {entry.page for entries in joined.evidence.values() for entry in entries} == {1, 2}
    assert [outcome.kind for outcome in second] == ["lost_document"]


OVER_THREE = [
    (("（下转A08版）", "（上接A07版）", "（下转A09版）", "（上接A08版）"), ("A07", "A08", "A09")),
    (("（下转A10版）", "（上接A07版）", "（下转A12版）", "（上接A10版）"), ("A07", "A10", "A12")),
    (("▶▶下转2版", "◀◀上接1版", "下转3版", "上接2版"), (None, None, None)),
]


def in_three(marks):
    """A notice cut in three, and the declaration that stands above each of its later parts."""
    text = (FIXTURES / "land_offering" / "two_header_rows_tab_table.txt").read_text(encoding="utf-8")
    first = text.index("按照价高者得")
    second = first + 60
    lost = "遗失声明\n\n张三丰遗失身份证，声明作废。\n\n"
    return (
        f"{text[:first]}\n\n{marks[0]}",
        f"{lost}{marks[1]}{text[first:second]}{marks[2]}",
        f"{lost}{marks[3]}{text[second:]}",
    )


@pytest.mark.parametrize(("marks", "labels"), OVER_THREE)
def test_a_notice_over_three_pages_is_one_with_all_its_pieces(marks, labels):
    (whole,) = parse(FIXTURES / "land_offering" / "two_header_rows_tab_table.txt")
    (joined,), second, third = running_on(in_three(marks), labels)
    assert joined.record == whole.record
    assert "下转" not in joined.notice.text
    assert "上接" not in joined.notice.text
    assert {piece.page for piece in joined.notice.pieces} == {1, 2, 3}
    assert {entry.page for entries in joined.evidence.values() for entry in entries} == {1, 2, 3}
    assert [[outcome.kind for outcome in part] for part in (second, third)] == [["lost_document"], ["lost_document"]]


def test_a_notice_over_three_files_of_a_day_is_one(tmp_path):
    (tmp_path / "day").mkdir()
    for name, text in zip(("A07.txt", "A08.txt", "A09.txt"), in_three(OVER_THREE[0][0]), strict=True):
        (tmp_path / "day" / name).write_text(text, encoding="utf-8")
    joined, *lost = records_of(tmp_path / "day", tmp_path / "out")
    (whole,) = parse(FIXTURES / "land_offering" / "two_header_rows_tab_table.txt")
    assert joined["record"] == whole.record.model_dump(mode="json")
    files = {entry.get("file", joined["source"]["file"]) for entries in joined["evidence"].values() for entry in entries}
    assert {Path(file).name for file in files} == {"A07.txt", "A08.txt", "A09.txt"}
    assert [record["kind"] for record in lost] == ["lost_document", "lost_document"]


@pytest.mark.parametrize("mark", ["续表\n\n", "（续表）\n\n", ""])
def test_a_table_over_three_pages_is_read_to_its_end(mark):
    path = FIXTURES / "property_rights_transfer" / "tab_table_shop_leases_units_in_header.txt"
    rows = path.read_text(encoding="utf-8").split("\n")
    first, *_, second, third = [at for at, row in enumerate(rows) if "\t" in row]
    texts = ["\n".join(rows[:second]), *(mark + "\n".join([rows[first], *part]) for part in ([rows[second]], rows[third:]))]
    (whole,) = parse(path)
    (joined,), *later = running_on(texts, (None, None, None))
    assert later == [(), ()]
    assert joined.record == whole.record


def test_a_notice_that_leads_elsewhere_is_not_joined():
    _, (first, _) = whole_and_parts("（下转A09版）", "（上接A07版）", ("A07", "A08"))
    assert {piece.page for piece in first[0].notice.pieces} == {1}


@pytest.mark.parametrize("mark", ["续表\n\n", "（续表）\n\n", ""])
def test_a_table_that_runs_on_is_read_to_its_end(mark):
    path = FIXTURES / "property_rights_transfer" / "tab_table_shop_leases_units_in_header.txt"
    rows = path.read_text(encoding="utf-8").split("\n")
    table = [at for at, row in enumerate(rows) if "\t" in row]
    cut = table[len(table) // 2]
    texts = ["\n".join(rows[:cut]), mark + "\n".join([rows[table[0]], *rows[cut:]])]
    (whole,) = parse(path)
    (joined,), second = running_on(texts)
    assert second == ()
    assert joined.record == whole.record


TRADITIONAL = [
    "capital_reduction",
    "deregistration",
    "merger",
    "lost_document",
    "land_offering",
    "property_rights_transfer",
]


@pytest.mark.parametrize("kind", TRADITIONAL)
def test_traditional_pages_are_matched_and_their_print_is_kept(tmp_path, kind):
    opencc = pytest.importorskip("opencc")
    to, back = opencc.OpenCC("s2t").convert, opencc.OpenCC("t2s").convert
    wanted = same = words = 0
    for path in sorted((FIXTURES / kind).glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        printed = to(text)
        if back(printed) != text or len(printed) != len(text):
            continue
        other = tmp_path / "page.txt"
        other.write_text(printed, encoding="utf-8")
        (page,), (plain,) = read_pages(other), read_pages(path)
        read = fields(page)
        for at, value in fields(plain).items():
            wanted += 1
            same += value == read.get(at) or (isinstance(value, str) and back(str(read.get(at))) == value)
            words += isinstance(value, str) and read.get(at) != value
        for outcome in parse_page(page).outcomes:
            assert envelope(outcome)["text"] == outcome.notice.clean.kept
            for entries in outcome.evidence.values():
                assert all(entry.text in printed or "\t" in printed for entry in entries)
    assert same / wanted >= 0.98
    assert words


def test_a_traditional_page_without_opencc_is_told(monkeypatch, tmp_path):
    monkeypatch.setattr(traditional, "_converter", lambda: None)
    page = tmp_path / "page.txt"
    page.write_text("減資公告\n\n經股東會決議，註冊資本由500萬元減至300萬元，債權人可以要求清償債務。", encoding="utf-8")
    (read,) = read_pages(page)
    assert [problem.rule for problem in read.problems] == ["traditional-unmatched"]


@pytest.mark.parametrize("words", ["公告" + "9" * 80 + "甲", "公告" + "1234-" * 15 + "甲", "公告" + "第1" * 39])
def test_long_figures_behind_a_title_take_no_time(tmp_path, words):
    started = time.process_time()
    page = tmp_path / "page.txt"
    page.write_text(words, encoding="utf-8")
    assert list(parse(page)) == []
    assert time.process_time() - started < 2


def test_many_comments_before_the_root_take_no_time():
    started = time.process_time()
    assert format_of(b"<!-- a -->" * 20_000 + b"<") == "text"
    assert format_of(b"<!-- a -->" * 5_000 + b'<x:alto xmlns:x="y">') == "alto"
    assert time.process_time() - started < 2


def parted(folder, resume="（上接A07版）", names=("A07.txt", "A08.txt")):
    """A notice on two pages that are two files of a day."""
    text = (FIXTURES / "land_offering" / "two_header_rows_tab_table.txt").read_text(encoding="utf-8")
    at = text.index("按照价高者得")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / names[0]).write_text(f"{text[:at]}\n\n（下转A08版）", encoding="utf-8")
    (folder / names[1]).write_text(f"遗失声明\n\n张三丰遗失身份证，声明作废。\n\n{resume}{text[at:]}", encoding="utf-8")
    return FIXTURES / "land_offering" / "two_header_rows_tab_table.txt"


class InTurn:
    """An engine of one process that reads units in an order of its own."""

    def __init__(self, backwards=False):
        self.order = -1 if backwards else 1
        self.count = 0

    def read(self, units, settings, folder, prefix):
        waiting = list(units)[:: self.order]
        with PartWriter(folder, prefix) as parts:
            while waiting:
                done = read_unit(waiting.pop(0), settings)
                if isinstance(done, list):
                    waiting += done[:: self.order]
                    continue
                self.count += 1
                parts.add(done.content)
                yield Told(done.pages, done.notices, done.failed, done.errors)


def records_of(given, folder, engine=None, share=None):
    run([str(given)] if given else [], folder, engine or InTurn(), settings_of(ocr="never"), share=share or Share())
    if share is not None:
        return None
    return [json.loads(line) for line in (folder / "records.jsonl").read_text(encoding="utf-8").splitlines()]


def test_pages_that_are_files_of_their_own_are_joined_in_a_run(tmp_path):
    whole = parted(tmp_path / "day")
    joined, lost = records_of(tmp_path / "day", tmp_path / "out")
    (wanted,) = parse(whole)
    assert joined["record"] == wanted.record.model_dump(mode="json")
    assert lost["kind"] == "lost_document"
    files = {entry.get("file", joined["source"]["file"]) for entries in joined["evidence"].values() for entry in entries}
    assert {Path(file).name for file in files} == {"A07.txt", "A08.txt"}
    rows = [json.loads(line) for line in (tmp_path / "out" / "ledger.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(Path(row["file"]).name, row["page"], row["notices"]) for row in rows] == [("A07.txt", 1, 1), ("A08.txt", 1, 1)]


def test_what_is_joined_does_not_depend_on_who_reads_what(tmp_path):
    parted(tmp_path / "day")
    wanted = records_of(tmp_path / "day", tmp_path / "out")
    assert records_of(tmp_path / "day", tmp_path / "back", InTurn(backwards=True)) == wanted
    for number in (1, 2):
        records_of(tmp_path / "day", tmp_path / "shared", share=Share(number, 2))
    assert records_of(None, tmp_path / "shared") == wanted


def test_joined_pages_are_read_again_only_where_one_changed(tmp_path):
    parted(tmp_path / "day")
    first = records_of(tmp_path / "day", tmp_path / "out")
    idle = InTurn()
    assert records_of(tmp_path / "day", tmp_path / "out", idle) == first
    assert idle.count == 0
    parted(tmp_path / "day", resume="")
    apart = records_of(tmp_path / "day", tmp_path / "out")
    assert apart == records_of(tmp_path / "day", tmp_path / "fresh")
    assert all("file" not in entry for record in apart for entries in record["evidence"].values() for entry in entries)


@pytest.mark.parametrize(("resume", "names"), [("（上接A06版）", ("A07.txt", "A08.txt")), ("（上接A07版）", ("A07.txt", "A09.txt"))])
def test_files_that_do_not_fit_are_not_joined(tmp_path, resume, names):
    parted(tmp_path / "day", resume, names)
    joined = records_of(tmp_path / "day", tmp_path / "out")[0]
    assert all("file" not in entry for entries in joined["evidence"].values() for entry in entries)


@pytest.mark.parametrize("mark", ["续表\n\n", ""])
def test_a_table_goes_on_in_the_next_file(tmp_path, mark):
    path = FIXTURES / "property_rights_transfer" / "tab_table_shop_leases_units_in_header.txt"
    rows = path.read_text(encoding="utf-8").split("\n")
    table = [at for at, row in enumerate(rows) if "\t" in row]
    cut = table[len(table) // 2]
    (tmp_path / "day").mkdir()
    (tmp_path / "day" / "A07.txt").write_text("\n".join(rows[:cut]), encoding="utf-8")
    (tmp_path / "day" / "A08.txt").write_text(mark + "\n".join([rows[table[0]], *rows[cut:]]), encoding="utf-8")
    (wanted,) = parse(path)
    (joined,) = records_of(tmp_path / "day", tmp_path / "out")
    assert joined["record"] == wanted.record.model_dump(mode="json")


EDITIONS = sorted((FIXTURES.parent / "tests" / "editions").glob("*.htm"))


@pytest.mark.parametrize("path", EDITIONS, ids=lambda path: path.stem)
def test_articles_of_other_systems_give_their_records(path):
    wanted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    (page,) = read_pages(path)
    assert (page.publication, str(page.issue_date), page.page_label) == tuple(
        wanted[name] for name in ("publication", "issue_date", "page_label")
    )
    outcomes = parse_page(page).outcomes
    read = [
        {
            "kind": outcome.kind,
            "title": outcome.notice.title.of(outcome.notice.text),
            "record": outcome.record.model_dump(mode="json", exclude_none=True),
        }
        for outcome in outcomes
    ]
    assert read == wanted["notices"]


def test_a_notice_over_two_pages_of_a_pdf_is_one_though_each_page_is_read_apart(tmp_path):
    path = FIXTURES.parent / "tests" / "editions" / "runs_on_over_two_pages.pdf"
    (joined,) = records_of(path, tmp_path / "out", InTurn(backwards=True))
    (wanted,) = parse(path, ocr="never")
    assert joined == json.loads(json.dumps(envelope(wanted)))
    assert {entry["page"] for entries in joined["evidence"].values() for entry in entries} == {1, 2}

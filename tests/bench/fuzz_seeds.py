"""Samples of every format for the fuzzers, and ways to damage them: as bytes, as XML trees, as JSON trees."""

from __future__ import annotations

import io
import json
import zipfile
from functools import cache
from pathlib import Path

from hypothesis import strategies as st
from lxml import etree

from notices.readers import read_pages
from tests.press import formats

FIXTURES = Path(__file__).parents[2] / "fixtures"

TOKENS = (
    b"-1", b"1e400", b"1e7", b"nan", b"null", b"[]", b"{}", b"<", b'"', b"\0", b"&#0;", b"<![CDATA[", b"<!--", b'colspan="99999"', b'rowspan="-1"',
    b"HPOS=", b'WC="2"', b"bbox 0 0 -1 9", b"x_wconf", b"scan_res 0 0", b'points="0,0"', b"<td>", b"<tr>", b"<table>", b"\xff\xfe", b"\xef\xbb\xbf",
    "版".encode(), "公告".encode("gb18030"), "２０２３年１１月３１日".encode(), b"content_1.htm", b'coords="1,2,3"', b"\t", b"\\ud800", b"%00",
)  # fmt: skip


@cache
def seeds() -> tuple[bytes, ...]:
    """Small files of every format that readers know."""
    pages = [next(read_pages(FIXTURES / "pages" / f"{name}.pdf", ocr="never")) for name in ("news_only", "two_land_tables")]
    small = [_cut(page) for page in pages]
    writers = (
        formats.alto, formats.page_xml, formats.hocr, formats.abbyy, formats.tesseract_tsv, formats.rapidocr, formats.paddle_structure,
        formats.mineru_middle, formats.google_vision, formats.azure, formats.textract, formats.docling,
    )  # fmt: skip
    found = [write(page) for page in small for write in writers]
    found += [formats.alto(small[0], unit, scale, 2) for unit, scale in (("mm10", 3.5), ("inch1200", 16.0))]
    found += [formats.epaper("公告", "甲公司减资。\n\n乙\t丙\n丁\t戊", charset=charset) for charset in ("utf-8", "gb18030")]
    found += [formats.index([("content_1.htm", "公告", [1, 2, 3, 4])]), *_others()]
    return tuple(found)


def _cut(page):
    from dataclasses import replace

    return replace(page, lines=page.lines[:6], rulings=page.rulings[:4], pictures=page.pictures[:1])


def _others():
    yield from (path.read_bytes() for path in sorted((FIXTURES.parent / "tests" / "editions").glob("*.htm")))
    yield b'<mets xmlns:x="http://www.w3.org/1999/xlink"><mods><title>\xe6\xb2\x85</title><dateIssued>2024-05-17</dateIssued></mods><file ID="a"><FLocat x:href="a.xml"/></file><structMap TYPE="PHYSICAL"><div><div ORDERLABEL="A07"><fptr FILEID="a"/></div></div></structMap></mets>'
    yield b'<document xmlns="http://www.abbyy.com/"><page width="9" height="9"><block blockType="Table" l="0" t="0" r="9" b="9"><row><cell width="4" height="4"><text><par><line l="0" t="0" r="9" b="9"><formatting>a</formatting></line></par></text></cell></row></block></page></document>'
    yield b'{"table_res_list": [{"cell_box_list": [[0, 0, 9, 9]], "pred_html": "<table><tr><td>a</td></tr></table>"}], "overall_ocr_res": {"rec_texts": ["a"], "rec_boxes": [[0, 0, 9, 9]]}}'
    yield b'{"pdf_info": [{"page_size": [9, 9], "para_blocks": [{"type": "table", "bbox": [0, 0, 9, 9], "lines": [{"bbox": [0, 0, 9, 9], "spans": [{"html": "<table><tr><td rowspan=2>a<td>b<tr><td>c"}]}]}]}]}'
    yield b'[{"type": "text", "text": "a", "text_level": 1, "page_idx": 0}, {"type": "table", "table_body": "<table><tr><td>a</td><td>b</td></tr></table>", "page_idx": 1}]'
    yield "沅宁日报\n2023年11月29日 星期三\nA07版\n\n减资公告\n\n| a | b |\n|---|---|\n| c | d |\n".encode()
    yield "<html><head><meta charset=gbk></head><body><div id=ozoom><p>公告<table><tr><td colspan=2>甲<td>乙<tr><td>丙<td>丁</table></div>".encode("gb18030")
    yield '<html><meta name="PubDate" content="2024-04-02"><h1>公告</h1><div class="TRS_Editor"><p>甲县人民政府关于某某事项的公告全文在此。</div>'.encode()
    yield b"PK\x03\x04" + b"\0" * 30
    for text in ("<w:p><w:r><w:t>a</w:t><w:tab/><w:br/></w:r></w:p>", '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as package:
            word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
            package.writestr("word/document.xml", f"<w:document {word}><w:body>{text}</w:body></w:document>")
        yield buffer.getvalue()
    yield (FIXTURES / "pages" / "news_only.pdf").read_bytes()


ODD = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**12), 10**12), st.floats(), st.text(max_size=6), st.builds(list), st.builds(dict),
    st.lists(st.integers(-5, 5), max_size=5), st.sampled_from(["9" * 400, "-0", "1e400", "٣", "²", "\ud800", "A07版", "2023年2月30日 星期三"]),
)  # fmt: skip


@st.composite
def damaged(draw):
    """A sample with some of it cut, doubled or replaced; or bytes of no format."""
    content = draw(st.sampled_from(seeds()))
    way = draw(st.sampled_from(("bytes", "tree", "tree", "any")))
    if way == "any":
        return draw(st.binary(max_size=300))
    if way == "tree" and content[:1] in b"{[":
        return _broken_json(draw, json.loads(content))
    if way == "tree" and content[:1] == b"<":
        return _broken_xml(draw, content)
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.integers(0, 40)))
        patch = draw(st.one_of(st.binary(max_size=12), st.just(content[start:end] * 2), st.sampled_from(TOKENS)))
        content = content[:start] + patch + content[end:]
    return content


def _broken_json(draw, tree):
    for _ in range(draw(st.integers(1, 3))):
        spots = list(_spots(tree))
        if not spots:
            break
        holder, key = spots[draw(st.integers(0, len(spots) - 1))]
        if draw(st.booleans()):
            holder[key] = draw(ODD)
        else:
            del holder[key]
    return json.dumps(tree).encode("utf-8", "surrogatepass")


def _spots(tree):
    for key in list(tree) if isinstance(tree, dict) else range(len(tree)):
        yield tree, key
        if isinstance(tree[key], dict | list):
            yield from _spots(tree[key])


def _broken_xml(draw, content):
    try:
        root = etree.fromstring(content, etree.XMLParser(recover=True))
    except etree.XMLSyntaxError:
        return content
    if root is None:
        return content
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    for _ in range(draw(st.integers(1, 4))):
        element = elements[draw(st.integers(0, len(elements) - 1))]
        _break(draw, element, elements)
    return etree.tostring(root, encoding=draw(st.sampled_from(("utf-8", "utf-16", "ascii"))))


def _break(draw, element, elements):
    way = draw(st.sampled_from(("attribute", "text", "gone", "moved")))
    value = draw(st.sampled_from(("", "-1", "1e400", "nan", "9" * 30, "x", "0,0 1", "1 2 3 4", "²", "bbox 1 2", "#", "a.xml", "../x")))
    parent = element.getparent()
    if way == "attribute" and element.attrib:
        element.set(draw(st.sampled_from(sorted(element.attrib))), value)
    elif way == "text":
        element.text = value
    elif way == "gone" and parent is not None:
        parent.remove(element)
    elif way == "moved":
        other = elements[draw(st.integers(0, len(elements) - 1))]
        if other is not element and element not in other.iterancestors() and parent is not None:
            other.append(element)

"""Pages of ours as other programs would have written them: each writer takes a `Page` and gives a file's bytes.

What a format cannot hold is lost as it would be there. Coordinates are pixels at 300 dpi unless the format has units of
its own.
"""

from __future__ import annotations

import json
import re
from html import escape
from itertools import groupby

from notices.model import Box

DPI = 300
SCALE = DPI / 72
WORDS = re.compile(r"[0-9A-Za-z.,%/:@-]+|\S")


def words(line):
    """`(text, box)`: Latin words and figures whole, Han one by one, as recognisers cut them."""
    return [(m[0], line.box_of(*m.span())) for m in WORDS.finditer(line.text)]


def scaled(box, scale=SCALE):
    return Box(*(round(side * scale) for side in (box.x0, box.y0, box.x1, box.y1)))


def alto(page, unit="pixel", scale=SCALE, version=4):
    def place(box):
        b = scaled(box, scale)
        return f'HPOS="{b.x0}" VPOS="{b.y0}" WIDTH="{b.x1 - b.x0}" HEIGHT="{b.y1 - b.y0}"'

    sizes = sorted({round(line.size, 1) for line in page.lines})
    styles = "".join(
        f'<TextStyle ID="s{n}{bold}" FONTSIZE="{size}"{" FONTSTYLE=" + chr(34) + "bold" + chr(34) if bold else ""}/>'
        for n, size in enumerate(sizes)
        for bold in ("", "b")
    )
    body = []
    for line in page.lines:
        style = f"s{sizes.index(round(line.size, 1))}{'b' if line.strong else ''}"
        strings = "<SP/>".join(f'<String CONTENT="{escape(t)}" {place(b)} WC="1.0"/>' for t, b in words(line))
        body.append(f'<TextBlock STYLEREFS="{style}"><TextLine {place(line.box)}>{strings}</TextLine></TextBlock>')
    body += [f"<GraphicalElement {place(rule.box)}/>" for rule in page.rulings]
    body += [f"<GraphicalElement {place(box)}/>" for box in page.tints]
    body += [f"<Illustration {place(box)}/>" for box in page.pictures]
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v{version}#">'
        f"<Description><MeasurementUnit>{unit}</MeasurementUnit></Description><Styles>{styles}</Styles>"
        f'<Layout><Page ID="p" WIDTH="{round(page.width * scale)}" HEIGHT="{round(page.height * scale)}"><PrintSpace>'
        f"{''.join(body)}</PrintSpace></Page></Layout></alto>"
    ).encode()


def page_xml(page, year="2019-07-15"):
    def coords(box):
        b = scaled(box)
        return f'<Coords points="{b.x0},{b.y0} {b.x1},{b.y0} {b.x1},{b.y1} {b.x0},{b.y1}"/>'

    def equiv(text):
        return f'<TextEquiv conf="1"><Unicode>{escape(text)}</Unicode></TextEquiv>'

    body = []
    for at, line in enumerate(page.lines):
        parts = "".join(f'<Word id="w{at}_{n}">{coords(b)}{equiv(t)}</Word>' for n, (t, b) in enumerate(words(line)))
        whole = f'<TextLine id="l{at}">{coords(line.box)}{parts}{equiv(line.text)}</TextLine>'
        body.append(f'<TextRegion id="r{at}">{coords(line.box)}{whole}</TextRegion>')
    body += [f'<SeparatorRegion id="s{n}">{coords(r.box)}</SeparatorRegion>' for n, r in enumerate(page.rulings)]
    body += [f'<TextRegion id="t{n}" bgColour="cyan">{coords(box)}</TextRegion>' for n, box in enumerate(page.tints)]
    body += [f'<ImageRegion id="i{n}">{coords(box)}</ImageRegion>' for n, box in enumerate(page.pictures)]
    order = "".join(f'<RegionRefIndexed index="{n}" regionRef="r{n}"/>' for n in range(len(page.lines)))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>'
        f'<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/{year}">'
        f'<Page imageFilename="p.png" imageWidth="{round(page.width * SCALE)}" imageHeight="{round(page.height * SCALE)}"'
        f' imageXResolution="{DPI}" imageResolutionUnit="PPI"><ReadingOrder><OrderedGroup id="o">{order}</OrderedGroup>'
        f"</ReadingOrder>{''.join(body)}</Page></PcGts>"
    ).encode()


def _bbox(box):
    b = scaled(box)
    return f"bbox {b.x0} {b.y0} {b.x1} {b.y1}"


def hocr(page):
    body = []
    for at, line in enumerate(page.lines):
        spans = " ".join(
            f'<span class="ocrx_word" title="{_bbox(b)}; x_wconf 96">{escape(t)}</span>' for t, b in words(line)
        )
        body.append(f'<span class="ocr_line" id="l{at}" title="{_bbox(line.box)}">{spans}</span>')
    body += [f'<div class="ocr_separator" title="{_bbox(rule.box)}"></div>' for rule in page.rulings]
    body += [f'<div class="ocr_separator" title="{_bbox(box)}"></div>' for box in page.tints]
    body += [f'<div class="ocr_photo" title="{_bbox(box)}"></div>' for box in page.pictures]
    size = _bbox(Box(0, 0, page.width, page.height))
    return (
        '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" '
        '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head>'
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><meta name="ocr-system" content="tesseract 5"/>'
        f'</head><body><div class="ocr_page" title="image &quot;p.png&quot;; {size}; ppageno 0; scan_res {DPI} {DPI}">'
        f"{''.join(body)}</div></body></html>"
    ).encode()


def abbyy(page):
    def sides(box):
        b = scaled(box)
        return f'l="{b.x0}" t="{b.y0}" r="{b.x1}" b="{b.y1}"'

    body = []
    for line in page.lines:
        signs = []
        for at, sign in enumerate(line.text):
            signs.append(f'<charParams {sides(line.box_of(at, at + 1))} charConfidence="98">{escape(sign)}</charParams>')
        bold = ' bold="1"' if line.strong else ""
        run = f'<formatting lang="ChinesePRC" fs="{line.size}"{bold}>{"".join(signs)}</formatting>'
        body.append(
            f'<block blockType="Text" {sides(line.box)}><text><par><line baseline="0" {sides(line.box)}>{run}</line>'
            f"</par></text></block>"
        )
    for rule in page.rulings:
        b = scaled(rule.box)
        middle = [round(side) for side in b.centre]
        (x0, y0), (x1, y1) = ((b.x0, middle[1]), (b.x1, middle[1])) if rule.horizontal else ((middle[0], b.y0), (middle[0], b.y1))
        thick = min(b.width, b.height)
        body.append(
            f'<block blockType="Separator" {sides(rule.box)}><separator thickness="{thick}" type="Black">'
            f'<start x="{x0}" y="{y0}"/><end x="{x1}" y="{y1}"/></separator></block>'
        )
    body += [f'<block blockType="SeparatorsBox" {sides(box)}></block>' for box in page.tints]
    body += [f'<block blockType="Picture" {sides(box)}></block>' for box in page.pictures]
    return (
        '<?xml version="1.0" encoding="UTF-8"?><document version="1.0" producer="FineReader 10.0" '
        'xmlns="http://www.abbyy.com/FineReader_xml/FineReader10-schema-v1.xml">'
        f'<page width="{round(page.width * SCALE)}" height="{round(page.height * SCALE)}" resolution="{DPI}">'
        f"{''.join(body)}</page></document>"
    ).encode()


def tesseract_tsv(page):
    rows = ["level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"]
    rows.append(f"1\t1\t0\t0\t0\t0\t0\t0\t{round(page.width * SCALE)}\t{round(page.height * SCALE)}\t-1\t")
    for at, line in enumerate(page.lines, start=1):
        for n, (text, box) in enumerate(words(line), start=1):
            b = scaled(box)
            rows.append(f"5\t1\t1\t1\t{at}\t{n}\t{b.x0}\t{b.y0}\t{b.x1 - b.x0}\t{b.y1 - b.y0}\t96.5\t{text}")
    return ("\n".join(rows) + "\n").encode()


def _quad(box, scale=SCALE):
    b = scaled(box, scale)
    return [[b.x0, b.y0], [b.x1, b.y0], [b.x1, b.y1], [b.x0, b.y1]]


def rapidocr(page):
    """`to_json` of RapidOCR: one object a line."""
    return json.dumps([{"box": _quad(line.box), "txt": line.text, "score": 0.98} for line in page.lines]).encode()


def paddle_structure(page):
    """`save_to_json` of PP-StructureV3."""
    lines = page.lines
    boxes = [scaled(line.box) for line in lines]
    found = {
        "input_path": "p.png",
        "page_index": None,
        "width": round(page.width * SCALE),
        "height": round(page.height * SCALE),
        "parsing_res_list": [],
        "overall_ocr_res": {
            "rec_texts": [line.text for line in lines],
            "rec_scores": [0.98] * len(lines),
            "rec_polys": [_quad(line.box) for line in lines],
            "rec_boxes": [[b.x0, b.y0, b.x1, b.y1] for b in boxes],
        },
    }
    return json.dumps(found).encode()


def mineru_middle(page):
    def sides(box):
        return [round(side, 1) for side in (box.x0, box.y0, box.x1, box.y1)]

    blocks = [
        {
            "type": "text",
            "bbox": sides(line.box),
            "lines": [
                {"bbox": sides(line.box), "spans": [{"bbox": sides(line.box), "type": "text", "content": line.text}]}
            ],
        }
        for line in page.lines
    ]
    found = {"pdf_info": [{"page_idx": 0, "page_size": [page.width, page.height], "para_blocks": blocks}]}
    return json.dumps(found | {"_backend": "pipeline", "_version_name": "2.5.0"}).encode()


def google_vision(page):
    def place(box):
        return {"vertices": [{"x": x, "y": y} for x, y in _quad(box)]}

    blocks = []
    for line in page.lines:
        signs = list(re.finditer(r"\S", line.text))
        symbols = []
        for n, m in enumerate(signs):
            symbol = {"text": m[0], "confidence": 0.98, "boundingBox": place(line.box_of(*m.span()))}
            last = n + 1 == len(signs)
            if last or signs[n + 1].start() > m.end():
                symbol["property"] = {"detectedBreak": {"type": "LINE_BREAK" if last else "SPACE"}}
            symbols.append(symbol)
        word = {"boundingBox": place(line.box), "symbols": symbols, "confidence": 0.98}
        blocks.append({"blockType": "TEXT", "paragraphs": [{"words": [word]}], "boundingBox": place(line.box)})
    pages = [{"width": round(page.width * SCALE), "height": round(page.height * SCALE), "blocks": blocks}]
    return json.dumps({"responses": [{"fullTextAnnotation": {"pages": pages, "text": ""}}]}).encode()


def azure(page):
    lines = []
    for line in page.lines:
        polygon = [side / 72 for corner in _quad(line.box, 1000) for side in corner]
        lines.append({"content": line.text, "polygon": [side / 1000 for side in polygon]})
    found = {"pageNumber": 1, "width": page.width / 72, "height": page.height / 72, "unit": "inch", "lines": lines}
    return json.dumps({"status": "succeeded", "analyzeResult": {"apiVersion": "2024-11-30", "pages": [found]}}).encode()


def textract(page):
    blocks = [{"BlockType": "PAGE", "Id": "p", "Page": 1}]
    for at, line in enumerate(page.lines):
        place = {
            "Width": line.box.width / page.width,
            "Height": line.box.height / page.height,
            "Left": line.box.x0 / page.width,
            "Top": line.box.y0 / page.height,
        }
        blocks.append(
            {"BlockType": "LINE", "Id": str(at), "Text": line.text, "Confidence": 98.0, "Page": 1, "Geometry": {"BoundingBox": place}}
        )
    return json.dumps({"DocumentMetadata": {"Pages": 1}, "Blocks": blocks}).encode()


def docling(page):
    texts = []
    for at, line in enumerate(page.lines):
        box = {"l": line.box.x0, "t": page.height - line.box.y0, "r": line.box.x1, "b": page.height - line.box.y1}
        place = {"page_no": 1, "bbox": box | {"coord_origin": "BOTTOMLEFT"}, "charspan": [0, len(line.text)]}
        texts.append({"self_ref": f"#/texts/{at}", "label": "text", "text": line.text, "prov": [place]})
    found = {
        "schema_name": "DoclingDocument",
        "version": "1.5.0",
        "name": "p",
        "body": {"self_ref": "#/body", "children": [{"$ref": f"#/texts/{n}"} for n in range(len(texts))]},
        "texts": texts,
        "tables": [],
        "pages": {"1": {"page_no": 1, "size": {"width": page.width, "height": page.height}}},
    }
    return json.dumps(found).encode()


def html_body(text):
    """The text of a fixture as a digital edition prints it: `p` a paragraph, `br` a line, `table` a table of tabs."""
    found = []
    for block in re.split(r"\n[ \u3000]*\n", text.strip("\n")):
        for tabular, rows in groupby(block.split("\n"), key=lambda row: "\t" in row.strip()):
            if tabular:
                cells = ["".join(f"<td>{escape(cell)}</td>" for cell in row.split("\t")) for row in rows]
                found.append(f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>")
            else:
                found.append(f"<p>{'<br>'.join(map(escape, rows))}</p>")
    return "\n".join(found)


def epaper(title, text, paper="沅宁日报", issued="2023-11-29", label="A07", charset="utf-8", above="", below=""):
    return (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"><title>{paper}-{title}</title>'
        "<script>var page='第99版';</script></head><body><div class=nav><a href=node_2.htm>上一版</a></div>"
        f"<div>第{label}版：公告</div><div id=PreTitle>{above}</div><div id=Title>{title}</div><div id=SubTitle>{below}</div>"
        f"<div id=ozoom><!--enpcontent-->{html_body(text)}<!--/enpcontent--></div>"
        f"<!--enpproperty <articleid>1</articleid><date>{issued} 00:00:00.0</date><author></author><title>{title}</title>"
        f"<nodename>{paper}</nodename>/enpproperty--></body></html>"
    ).encode(charset)


def index(articles, paper="沅宁日报", label="A07"):
    """`articles`: `(file, title, corners)`; one of them is listed twice, as the systems do."""
    areas = "".join(f'<area shape="poly" coords="{",".join(map(str, c))}" href="{f}">' for f, _, c in articles)
    links = "".join(f'<li><a href="{file}">{title}</a></li>' for file, title, _ in [*articles, articles[0]])
    return (
        f'<html><head><meta charset="utf-8"><title>{paper} 第{label}版：公告</title></head><body>'
        f'<img src="p.jpg" width="350" height="510" usemap="#PagePicMap"><map name="PagePicMap">{areas}</map><ul>{links}</ul>'
        "</body></html>"
    ).encode()

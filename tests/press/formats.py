"""Pages of ours as other programs would have written them: each writer takes a `Page` and gives a file's bytes.

What a format cannot hold is lost as it would be there. Coordinates are pixels at 300 dpi unless the format has units of
its own.
"""

from __future__ import annotations

import json
import re
from html import escape
from itertools import groupby

from notices.layout.blocks import read_blocks
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


def tables_of(page):
    """The tables of a page, as programs that look for them find them: `(table, {id(cell): box of the whole cell})`."""
    return [(block.table, _rooms(block.table)) for block in read_blocks(page) if block.table is not None]


def _rooms(table):
    across = _lanes(table, [(c.column, c.column + c.column_span, c) for c in table.cells], "x", table.columns)
    down = _lanes(table, [(c.row, c.row + c.row_span, c) for c in table.cells], "y", table.rows)
    return {
        id(c): Box(across[c.column], down[c.row], across[c.column + c.column_span], down[c.row + c.row_span])
        for c in table.cells
    }


def _lanes(table, stretches, axis, count):
    near, far = f"{axis}0", f"{axis}1"
    found = [getattr(table.box, near)]
    for lane in range(1, count):
        ends = [getattr(line.box, far) for _, last, cell in stretches if last == lane for line in cell.lines]
        starts = [getattr(line.box, near) for first, _, cell in stretches if first == lane for line in cell.lines]
        sides = [*([max(ends)] if ends else []), *([min(starts)] if starts else [])]
        found.append(max(found[-1], sum(sides) / len(sides)) if sides else found[-1])
    return [*found, getattr(table.box, far)]


def _said(cell, between=""):
    return between.join(line.text for line in cell.lines)


def _html(table):
    rows = [[] for _ in range(table.rows)]
    for cell in table.cells:
        spans = "".join(f' {name}="{count}"' for name, count in (("rowspan", cell.row_span), ("colspan", cell.column_span)) if count > 1)
        rows[cell.row].append(f"<td{spans}>{escape(_said(cell))}</td>")
    return f"<html><body><table>{''.join(f'<tr>{chr(32).join(row)}</tr>' for row in rows)}</table></body></html>"


def _quad(box, scale=SCALE):
    b = scaled(box, scale)
    return [[b.x0, b.y0], [b.x1, b.y0], [b.x1, b.y1], [b.x0, b.y1]]


def rapidocr(page):
    """`to_json` of RapidOCR: one object a line."""
    return json.dumps([{"box": _quad(line.box), "txt": line.text, "score": 0.98} for line in page.lines]).encode()


def paddle_structure(page, tables=()):
    """`save_to_json` of PP-StructureV3; the lines of its tables stand among all lines too."""

    def sides(box):
        b = scaled(box)
        return [b.x0, b.y0, b.x1, b.y1]

    lines = page.lines
    boxes = [scaled(line.box) for line in lines]
    found = {
        "input_path": "p.png",
        "page_index": None,
        "width": round(page.width * SCALE),
        "height": round(page.height * SCALE),
        "parsing_res_list": [
            {"block_label": "table", "block_content": _html(table), "block_bbox": sides(table.box)} for table, _ in tables
        ],
        "table_res_list": [
            {"cell_box_list": [sides(box) for box in rooms.values()], "pred_html": _html(table)} for table, rooms in tables
        ],
        "overall_ocr_res": {
            "rec_texts": [line.text for line in lines],
            "rec_scores": [0.98] * len(lines),
            "rec_polys": [_quad(line.box) for line in lines],
            "rec_boxes": [[b.x0, b.y0, b.x1, b.y1] for b in boxes],
        },
    }
    return json.dumps(found).encode()


def mineru_middle(page, tables=None):
    """`middle.json` of MinerU: blocks in reading order; a table is HTML, and its lines stand nowhere else."""

    def sides(box):
        return [round(side, 1) for side in (box.x0, box.y0, box.x1, box.y1)]

    def text(lines, kind="text"):
        rows = [
            {"bbox": sides(line.box), "spans": [{"bbox": sides(line.box), "type": "text", "content": line.text}]} for line in lines
        ]
        return {"type": kind, "bbox": sides(Box.around(line.box for line in lines)), "lines": rows}

    def table(block):
        span = {"bbox": sides(block.box), "type": "table", "html": _html(block.table), "image_path": "t.jpg"}
        body = {"type": "table_body", "bbox": sides(block.box), "lines": [{"bbox": sides(block.box), "spans": [span]}]}
        return {"type": "table", "bbox": sides(block.box), "blocks": [body]}

    if tables is None:
        blocks = [text([line]) for line in page.lines]
    else:
        blocks = []
        for block in read_blocks(page):
            if block.table is not None:
                blocks.append(table(block))
            blocks += [text(lines, "title" if block.role == "title" else "text") for lines in block.paragraphs]
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


def azure(page, tables=()):
    def corners(box):
        return [side / 72 for side in (box.x0, box.y0, box.x1, box.y0, box.x1, box.y1, box.x0, box.y1)]

    def cells(table, rooms):
        for cell in table.cells:
            spans = {name: n for name, n in (("rowSpan", cell.row_span), ("columnSpan", cell.column_span)) if n > 1}
            place = [{"pageNumber": 1, "polygon": corners(rooms[id(cell)])}]
            yield {"rowIndex": cell.row, "columnIndex": cell.column, "content": _said(cell, "\n"), "boundingRegions": place} | spans

    lines = [{"content": line.text, "polygon": corners(line.box)} for line in page.lines]
    found = {"pageNumber": 1, "width": page.width / 72, "height": page.height / 72, "unit": "inch", "lines": lines}
    drawn = [{"rowCount": t.rows, "columnCount": t.columns, "cells": list(cells(t, rooms))} for t, rooms in tables]
    result = {"apiVersion": "2024-11-30", "pages": [found], "tables": drawn}
    return json.dumps({"status": "succeeded", "analyzeResult": result}).encode()


def textract(page, tables=()):
    def block(kind, key, box, **more):
        place = {"Width": box.width / page.width, "Height": box.height / page.height, "Left": box.x0 / page.width, "Top": box.y0 / page.height}
        return {"BlockType": kind, "Id": key, "Confidence": 98.0, "Page": 1, "Geometry": {"BoundingBox": place}} | more

    blocks = [{"BlockType": "PAGE", "Id": "p", "Page": 1}]
    blocks += [block("LINE", str(at), line.box, Text=line.text) for at, line in enumerate(page.lines)]
    for n, (table, rooms) in enumerate(tables):
        single, merged = [], []
        for cell in table.cells:
            room, parts = rooms[id(cell)], []
            wide, high = room.width / cell.column_span, room.height / cell.row_span
            for row in range(cell.row_span):
                for column in range(cell.column_span):
                    x, y = room.x0 + column * wide, room.y0 + row * high
                    parts.append(f"c{n}-{cell.row + row}-{cell.column + column}")
                    at = {"RowIndex": cell.row + row + 1, "ColumnIndex": cell.column + column + 1, "RowSpan": 1, "ColumnSpan": 1}
                    blocks.append(block("CELL", parts[-1], Box(x, y, x + wide, y + high), **at))
            single += parts
            if len(parts) > 1:
                merged.append(f"m{parts[0]}")
                at = {"RowIndex": cell.row + 1, "ColumnIndex": cell.column + 1, "RowSpan": cell.row_span, "ColumnSpan": cell.column_span}
                blocks.append(block("MERGED_CELL", merged[-1], room, Relationships=[{"Type": "CHILD", "Ids": parts}], **at))
        links = [{"Type": "CHILD", "Ids": single}, {"Type": "MERGED_CELL", "Ids": merged}]
        blocks.append(block("TABLE", f"t{n}", table.box, Relationships=links))
    return json.dumps({"DocumentMetadata": {"Pages": 1}, "Blocks": blocks}).encode()


def docling(page, tables=()):
    """A `DoclingDocument`: the print of a table stands in its cells alone, whose boxes are those of the print."""
    inside = {id(line) for table, _ in tables for cell in table.cells for line in cell.lines}
    texts = []
    for line in page.lines:
        if id(line) not in inside:
            box = {"l": line.box.x0, "t": page.height - line.box.y0, "r": line.box.x1, "b": page.height - line.box.y1}
            place = {"page_no": 1, "bbox": box | {"coord_origin": "BOTTOMLEFT"}, "charspan": [0, len(line.text)]}
            texts.append({"self_ref": f"#/texts/{len(texts)}", "label": "text", "text": line.text, "prov": [place]})
    drawn = []
    for table, _ in tables:
        cells = []
        for cell in table.cells:
            at = {"start_row_offset_idx": cell.row, "end_row_offset_idx": cell.row + cell.row_span, "row_span": cell.row_span}
            at |= {"start_col_offset_idx": cell.column, "end_col_offset_idx": cell.column + cell.column_span, "col_span": cell.column_span}
            if cell.lines:
                box = Box.around(line.box for line in cell.lines)
                at["bbox"] = {"l": box.x0, "t": box.y0, "r": box.x1, "b": box.y1, "coord_origin": "TOPLEFT"}
            cells.append(at | {"text": _said(cell), "column_header": cell.row == 0})
        box = {"l": table.box.x0, "t": page.height - table.box.y0, "r": table.box.x1, "b": page.height - table.box.y1}
        place = {"page_no": 1, "bbox": box | {"coord_origin": "BOTTOMLEFT"}, "charspan": [0, 0]}
        grid = {"table_cells": cells, "num_rows": table.rows, "num_cols": table.columns}
        drawn.append({"self_ref": f"#/tables/{len(drawn)}", "label": "table", "prov": [place], "data": grid})
    found = {
        "schema_name": "DoclingDocument",
        "version": "1.5.0",
        "name": "p",
        "body": {"self_ref": "#/body", "children": [{"$ref": f"#/texts/{n}"} for n in range(len(texts))]},
        "texts": texts,
        "tables": drawn,
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

"""Geometry to blocks, on pages made of lines and rulings alone."""

import json
import os
import random
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from notices.layout.blocks import read_blocks
from notices.model import Block, Box, Line, Page, Ruling
from notices.readers.pdf import read

SHARED = Path(os.environ.get("NOTICES_SHARED", Path(__file__).parents[2] / "shared"))
SAMPLE = SHARED / "sample"


def line(text: str, x: float, y: float, size: float = 9.0, **marks: object) -> Line:
    box = (
        Box(x, y, x + size, y + size * len(text))
        if marks.get("vertical")
        else Box(x, y, x + size * len(text), y + size)
    )
    return Line(text, box, size, **marks)  # type: ignore[arg-type]


def column(texts: str, x: float, y: float, step: float = 13.0, size: float = 9.0) -> list[Line]:
    return [line(text, x, y + step * number, size) for number, text in enumerate(texts.split())]


def flat(x0: float, x1: float, y: float, *, dashed: bool = False) -> Ruling:
    return Ruling(Box(x0, y - 0.25, x1, y + 0.25), dashed)


def upright(x: float, y0: float, y1: float) -> Ruling:
    return Ruling(Box(x - 0.25, y0, x + 0.25, y1))


def box(x0: float, y0: float, x1: float, y1: float, gap: float = 0.0) -> list[Ruling]:
    return [
        flat(x0 + gap, x1 - gap, y0),
        flat(x0 + gap, x1 - gap, y1),
        upright(x0, y0 + gap, y1 - gap),
        upright(x1, y0 + gap, y1 - gap),
    ]


def page(lines: list[Line], rulings: list[Ruling] | None = None, **parts: tuple[Box, ...]) -> Page:
    return Page(
        file="made.pdf",
        sha256="",
        number=1,
        reader="made",
        lines=tuple(lines),
        width=500,
        height=700,
        rulings=tuple(rulings or ()),
        **parts,
    )


def blocks_of(made: Page) -> tuple[Block, ...]:
    """Blocks, after the count that holds everywhere: each line in exactly one block."""
    found = read_blocks(made)
    placed = Counter(id(one) for block in found for one in block.lines)
    assert placed == Counter(id(one) for one in made.lines)
    return found


def texts(found: tuple[Block, ...]) -> list[str]:
    return ["".join(one.text for one in paragraph) for block in found for paragraph in block.paragraphs]


def cells(block: Block) -> list[list[str]]:
    assert block.table is not None
    grid = [["" for _ in range(block.table.columns)] for _ in range(block.table.rows)]
    for cell in block.table.cells:
        grid[cell.row][cell.column] = "".join(one.text for one in cell.lines)
    return grid


FULL = "甲乙丙丁戊己庚辛壬癸子丑"


def test_columns_are_read_from_left_to_right_under_the_headline_that_spans_them() -> None:
    right = column(f"{FULL} {FULL} 右栏末行。", 200, 160)
    left = column(f"{FULL} {FULL} 左栏末行。", 60, 160)
    found = blocks_of(page([*right, *left, line("横跨两栏的大标题", 60, 120, 24)]))
    assert texts(found) == ["横跨两栏的大标题", f"{FULL}{FULL}左栏末行。", f"{FULL}{FULL}右栏末行。"]
    assert found[0].role == "headline"


def test_indents_short_lines_and_right_set_signatures_part_paragraphs() -> None:
    body = [line("某某公司拟注销登记，请债", 78, 100), line("权人前来申报债权。", 60, 113)]
    made = [
        line("注销公告", 90, 70, 13),
        *body,
        line("特此公告。", 78, 126),
        line("某某公司", 141, 139),
        line("2024年3月5日", 96, 152),
    ]
    found = blocks_of(page(made, box(54, 60, 192, 170)))
    assert texts(found)[:3] == ["注销公告", "某某公司拟注销登记，请债权人前来申报债权。", "特此公告。"]
    assert texts(found)[3:] == ["某某公司", "2024年3月5日"]
    assert [block.role for block in found] == ["title", "text"]
    assert {block.frame for block in found} == {Box(54, 60, 192, 170)}


@pytest.mark.parametrize("gap", [0.0, 2.0, 8.0])
def test_square_loose_and_rounded_corners_all_close_a_box(gap: float) -> None:
    found = blocks_of(page(column(f"{FULL} {FULL}", 60, 100), box(54, 90, 180, 200, gap)))
    assert found[0].frame == Box(54, 90, 180, 200)


@pytest.mark.parametrize("apart", [2.0, 5.0])
def test_a_double_border_is_one_frame(apart: float) -> None:
    inner = Box(53, 89, 181, 201)
    outer = box(inner.x0 - apart, inner.y0 - apart, inner.x1 + apart, inner.y1 + apart)
    found = blocks_of(page(column(f"{FULL} {FULL}", 60, 100), [*outer, *box(53, 89, 181, 201)]))
    (frame,) = {block.frame for block in found}
    assert frame is not None
    assert frame.overlap(inner) > 0.95 * max(frame.area, inner.area)


def test_a_tint_is_a_frame_and_a_dark_strip_in_it_its_title() -> None:
    made = [line("减资公告", 100, 84), *column(f"{FULL} {FULL} {FULL}", 60, 104)]
    found = blocks_of(page(made, tints=(Box(50, 80, 190, 180), Box(50, 80, 190, 98))))
    assert [(block.role, block.frame) for block in found] == [
        ("title", Box(50, 80, 190, 180)),
        ("text", Box(50, 80, 190, 180)),
    ]


def test_notices_that_share_their_borders_are_frames_and_no_table() -> None:
    grid = [*(flat(50, 450, y) for y in (100, 250, 400)), *(upright(x, 100, 400) for x in (50, 250, 450))]
    made = [one for x in (60, 260) for y in (110, 260) for one in column(" ".join([FULL] * 8), x, y)]
    found = blocks_of(page(made, grid))
    assert len({block.frame for block in found}) == 4
    assert not any(block.table for block in found)


def test_merged_headings_of_a_wired_table_stand_once() -> None:
    rules = [*(flat(50, 250, y) for y in (100, 140, 160)), flat(100, 250, 120)]
    rules += [*(upright(x, 100, 160) for x in (50, 100, 250)), upright(175, 120, 160)]
    made = [line("编号", 60, 115), line("指标", 160, 105), line("容积率", 120, 125), line("绿地率", 190, 125)]
    made += [line("A1", 60, 145), line("1.5", 120, 145), line("35%", 190, 145)]
    (found,) = blocks_of(page(made, rules))
    assert cells(found) == [["编号", "指标", ""], ["", "容积率", "绿地率"], ["A1", "1.5", "35%"]]
    assert found.table is not None
    spans = {(cell.row, cell.column): (cell.row_span, cell.column_span) for cell in found.table.cells}
    assert spans[0, 0] == (2, 1)
    assert spans[0, 1] == (1, 2)


ROWS = [["编号", "位置", "面积"], ["A1", "东街", "100"], ["A2", "西街", "2000"], ["A3", "南门外", "35"]]


def table_lines() -> list[Line]:
    return [line(text, 60 + 80 * c, 104 + 18 * r) for r, row in enumerate(ROWS) for c, text in enumerate(row)]


@pytest.mark.parametrize(
    "rules",
    [
        [*(flat(50, 290, 100 + 18 * n) for n in range(5)), upright(130, 100, 172), upright(210, 100, 172)],
        [flat(50, 290, 100), flat(50, 290, 117), flat(50, 290, 172)],
        [flat(50, 290, 100 + 18 * n, dashed=True) for n in range(5)],
        [],
    ],
    ids=["no_outer_uprights", "three_lines", "dashed_rows", "no_rules"],
)
def test_tables_with_few_rules_have_the_same_grid(rules: list[Ruling]) -> None:
    above, below = (
        line("现将结果公告如下，请各有关单位和个人知悉：", 50, 80),
        line("公示期内如有异议，请书面反映。", 50, 190),
    )
    found = blocks_of(page([above, *table_lines(), below], rules))
    assert [block.role for block in found] == ["text", "table", "text"]
    assert cells(found[1]) == ROWS


def test_a_table_that_fills_a_frame_is_none_of_its_rooms() -> None:
    rules = [*(flat(50, 290, 100 + 18 * n) for n in range(5)), upright(130, 100, 172), upright(210, 100, 172)]
    above, below = line("现将结果公告如下，请有关单位和个人知悉：", 60, 85), line("如有异议，请书面反映。", 60, 180)
    found = blocks_of(page([above, *table_lines(), below], [*rules, *box(47.25, 70, 292.75, 200)]))
    assert [block.role for block in found] == ["text", "table", "text"]
    assert cells(found[1]) == ROWS


def test_a_table_of_flat_rules_alone_keeps_cells_of_two_lines() -> None:
    rules = [flat(50, 290, y) for y in (100, 117, 146, 175)]
    rows = [["编号", "位置", "面积"], ["A1", "东街", "100"], ["A2", "西街口", "2000"]]
    made = [line(text, 60 + 80 * c, (104, 126, 155)[r]) for r, row in enumerate(rows) for c, text in enumerate(row)]
    made = [one for one in made if one.text != "西街口"]
    made += [line("西街口与", 140, 149), line("河堤交汇处", 140, 160)]
    (found,) = blocks_of(page(made, rules))
    assert cells(found) == [["编号", "位置", "面积"], ["A1", "东街", "100"], ["A2", "西街口与河堤交汇处", "2000"]]


def test_vertical_lines_are_read_from_the_right() -> None:
    found = blocks_of(page([line("左边一行", 100, 100, vertical=True), line("右边一行", 130, 100, vertical=True)]))
    assert texts(found) == ["右边一行", "左边一行"]


def test_declarations_that_begin_a_line_are_paragraphs_of_their_own() -> None:
    made = column("●张三遗失身份证，声明作废 ●李四遗失驾驶证，证号一 二三四五，声明作废。", 60, 100)
    assert texts(blocks_of(page(made))) == ["●张三遗失身份证，声明作废", "●李四遗失驾驶证，证号一二三四五，声明作废。"]


def test_letter_spaced_titles_part_notices_in_an_open_column() -> None:
    made = [
        line("公　告", 100, 100, 12),
        *column(f"{FULL} 下文。", 60, 120),
        line("启　事", 100, 170, 12),
        *column(f"{FULL} 再文。", 60, 190),
    ]
    found = blocks_of(page(made))
    assert [block.role for block in found] == ["title", "text", "title", "text"]


def bare(words: str) -> str:
    return re.sub(r"\s", "", words)


@pytest.mark.skipif(not SAMPLE.exists(), reason="the sample page is not part of the repository")
def test_the_sample_page_is_read_as_it_was_set() -> None:
    truth = json.loads((SAMPLE / "truth.json").read_text("utf-8"))["blocks"]
    (made,) = read(SAMPLE / "page.pdf")
    found = blocks_of(made)
    whole = bare("".join(one.text for block in found for one in block.lines))
    frames = {block.frame for block in found if block.frame}
    for block in truth:
        if block["class"] != "notice":
            assert bare(block["text"]) in whole
            continue
        where = Box(*block["box"])
        frame = max(frames, key=where.overlap)
        assert where.overlap(frame) > 0.95 * (where.area + frame.area - where.overlap(frame))
        inside = [part for part in found if part.frame == frame]
        assert bare("".join(one.text for part in inside if not part.table for one in part.lines)) == bare(block["text"])
        if "table" in block:
            printed = [cell for row in cells(next(part for part in inside if part.table)) for cell in row if cell]
            heads = [head if isinstance(head, str) else head["text"] for head in block["table"]["head"]]
            wanted = [
                *heads,
                *block["table"].get("subhead", ()),
                *(cell for row in block["table"]["rows"] for cell in row),
            ]
            assert Counter(map(bare, printed)) == Counter(map(bare, wanted))


@pytest.mark.skipif(not SAMPLE.exists(), reason="the sample page is not part of the repository")
@pytest.mark.parametrize("seed", range(3))
def test_boxes_as_rough_as_those_of_a_scan_give_the_same_blocks(seed: int) -> None:
    chance = random.Random(seed)

    def rough(where: Box | None, by: float) -> Box:
        assert where is not None
        return Box(*(edge + chance.gauss(0, by) for edge in (where.x0, where.y0, where.x1, where.y1)))

    (made,) = read(SAMPLE / "page.pdf")
    lines = [replace(o, box=rough(o.box, 0.7), size=o.size * chance.uniform(0.93, 1.07), stops=()) for o in made.lines]
    rulings = [replace(rule, box=rough(rule.box, 0.3)) for rule in made.rulings]
    found = blocks_of(replace(made, lines=tuple(lines), rulings=tuple(rulings)))
    clear = [block for block in read_blocks(made) if block.role != "furniture"]
    assert texts(tuple(block for block in found if block.role != "furniture")) == texts(tuple(clear))

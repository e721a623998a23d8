"""Tables drawn by lot and set without rules: cells wrap over two or three lines, stand in the middle or at the top.

`python -m tests.bench.drawn_tables [--seed N] [--pages N] [--ruled] [--show]` counts the cells at their place.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import Counter
from pathlib import Path

import typst

from notices.layout.blocks import read_blocks
from notices.readers import read_pages
from tests.bench.formats import bare
from tests.bench.scan_tables import cells, grid
from tests.press.parts import Ad, Grid, Masthead, Merged, Place, Sheet
from tests.press.press import _tables
from tests.press.typeset import source

PLACES = ("白河县城关镇解放路与滨江大道交汇处东北角", "石桥镇新民村", "县城南环路北侧、文昌街西侧", "高新区三号路以东、纬五路以南地块", "青杨乡")
FIRMS = ("白河县恒通建材有限公司", "白河县万家房地产开发有限责任公司", "石桥镇供销社", "江州市绿野生态农业科技发展股份有限公司", "—")
USES = ("工业用地", "城镇住宅用地、零售商业用地", "商服用地", "公园与绿地")
PEOPLE = ("何山", "纪云帆", "欧阳文静", "石磊、石晶", "白河县粮油公司")


def land(lot):
    def row(n):
        area = f"{lot.randint(900, 90000)}.{lot.randint(0, 99):02}"
        price = str(lot.randint(90, 30000))
        return (f"BH{lot.randint(2019, 2025)}-{n:02}", lot.choice(PLACES), area, lot.choice(USES), lot.choice(("40", "50", "70", "40/70")), f"≤{lot.randint(10, 40) / 10}", price, lot.choice((price, "流拍")), lot.choice(FIRMS))
    head = ("宗地编号", "宗地位置", "土地面积（平方米）", "土地用途", "出让年限（年）", "容积率", "起始价（万元）", "成交价（万元）", "竞得人")
    return (head,), [row(n) for n in range(lot.randint(2, 9))], [14, 24, 14, 14, 8, 8, 11, 11, 22]


def joint(lot):
    def row(n):
        return (str(n + 1), f"BH-{n + 31}", f"{lot.randint(900, 90000)}", f"{lot.choice('123')}.0-2.5", f"≤{lot.randint(20, 45)}%", f"≥{lot.randint(15, 35)}%", lot.choice(USES), str(lot.randint(90, 9000)), lot.choice(PLACES))
    top = (Merged("序号", 1, 2), Merged("地块编号", 1, 2), Merged("出让面积（平方米）", 1, 2), Merged(lot.choice(("规划指标要求", "规划条件")), 3), Merged("土地用途", 1, 2), Merged("竞买保证金（万元）", 1, 2), Merged("备注", 1, 2))
    return (top, ("容积率", "建筑密度", "绿地率")), [row(n) for n in range(lot.randint(2, 7))], [6, 13, 14, 12, 12, 12, 16, 14, 22]


def debts(lot):
    def row(n):
        return (str(n + 1), lot.choice(FIRMS[:4]), f"BH借字第{lot.randint(1000, 99999)}号", f"{lot.randint(100, 900)}0000.00", f"{lot.randint(1000, 90000)}.{lot.randint(10, 99)}", lot.choice(PEOPLE), lot.choice(PLACES[1:]))
    head = ("序号", "债务人名称", "借款合同编号", "本金余额（元）", "利息（元）", "担保人", "抵押物坐落")
    return (head,), [row(n) for n in range(lot.randint(2, 8))], [6, 22, 20, 16, 14, 16, 22]


def deeds(lot):
    def row(n):
        return (lot.choice(PEOPLE), f"江（{lot.randint(2015, 2024)}）白河县不动产权第00{lot.randint(10000, 99999)}号", lot.choice(PLACES) + f"{n + 1}号", f"{lot.randint(50, 300)}.{lot.randint(10, 99)}")
    return (("权利人", "不动产权证书号", "坐落", "建筑面积（㎡）"),), [row(n) for n in range(lot.randint(2, 8))], [14, 30, 26, 12]


def drawn(seed):
    """A page of one table between a paragraph and a signature, as PDF, and the table that it prints."""
    lot = random.Random(seed)
    head, rows, widths = lot.choice((land, joint, debts, deeds))(lot)
    table = Grid(tuple(head), tuple(map(tuple, rows)), tuple(widths), "none", lot.choice((6.5, 7.0, 7.5, 8.0)))
    body = ("白河县有关事项现公告如下，有异议者请在公示期内以书面形式向我局反映，逾期不予受理。", table, "联系电话：0799-5550130")
    ad = Ad("other", {}, "白河县自然资源局公告", body[: lot.choice((2, 3))], ("白河县自然资源局", "2024年6月3日"), frame="none", size=lot.choice((8.5, 9)))
    wide = lot.choice((120, 150, 190, 230))
    page = Sheet(260, 240, (Place(14, 9, 232, (Masthead("白河报", "2024年6月4日　星期二", "03", "公告", "责编：何山"),)), Place(16, 34, wide, (ad,))))
    written = source(page).replace("center + horizon", lot.choice(("center + horizon", "center + horizon", "left + top", "center + top", "left + horizon")))
    written = written.replace("2.6pt }", f"{lot.choice(('1.6', '2.0', '2.6', '4'))}pt }}").replace("leading: 1.5pt)", f"leading: {lot.choice(('1', '1.5', '2.2'))}pt)")
    boxes = {"0.1": [[0, 0, 0, 0]]}
    return typst.compile(written.encode(), format="pdf"), [{"tables": _tables(ad.body, "0", boxes)}]


def main():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--pages", type=int, default=40)
    words.add_argument("--ruled", action="store_true", help="read the PDF, not its lines alone")
    words.add_argument("--show", action="store_true")
    wanted = words.parse_args()
    total = Counter()
    for seed in range(wanted.seed, wanted.seed + wanted.pages):
        content, truth = drawn(seed)
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "page.pdf")
            file.write_bytes(content)
            (page,) = read_pages(file)
        page = page if wanted.ruled else bare(page)
        found = [grid(block.table) for block in read_blocks(page) if block.table is not None]
        counts = cells(truth, found, wanted.show)
        total += counts
        if wanted.show or counts["exact"] < counts["cells"]:
            print(f"{seed:5} {counts['exact']:4}/{counts['cells']:<4} tables {len(found)}", flush=True)
    print(f"cells {total['exact']}/{total['cells']} {total['exact'] / total['cells']:.2%}, tables found {total['found']}/{total['printed']}")


if __name__ == "__main__":
    main()

"""Detection on pages where one, two and three characters in a hundred were misread as others that look like them.

`python -m tests.bench.look_alikes [SHARE ...]` prints the figures of the sound pages and of the damaged ones, as they are
and with the wordings of notices mended. The damaged pages come as OCR gives them: a misread Han has a confidence of 0.3 to
0.98, of the sound ones one in twenty has less than 0.97 (as measured on scans). `readable` is the share of leaves whose
print was not hit: values are never mended, so no program reads more.
"""

from __future__ import annotations

import json
import random
import sys
from dataclasses import replace
from pathlib import Path

from notices.envelope import envelope
from notices.gold import fixture_page
from notices.layout.continued import leaves
from notices.pipeline import parse_leaf, read_blocks
from notices.readers import read_pages
from notices.readers.mended import mended
from notices.score import Page, score

FIXTURES = Path(__file__).parents[2] / "fixtures"
PAIRS = (
    "竞竟 己已 末未 入人 日曰 土士 干千 挂桂 拍柏 失夫 声产 明朋 作昨 废度 公么 告吉 遗遣 注住 销锁 清请 算箅 申甲 报极 债偾 权杈 "
    "法洁 院阮 受爱 理埋 送迭 达远 判刹 决诀 书节 票栗 据椐 有冇 限艰 司可 营宫 业亚 执孰 照熙 证征 号亏 章竟 地池 块快 宗宋 "
    "出岀 让计 成戍 交父 价阶 用甩 途逾 年牛 月目 万方 元无 招抬 标杯 采釆 购构 投没 中巾 候侯 人入 项顷 目日 工上 程桯 "
    "期朝 天夫 内肉 自白 之乏 起赴 联朕 系糸 电申 话活 住往 房旁 征怔 收牧 补朴 偿尝 安宴 置直 规视 划刬 环坏 境镜 影彩 响晌"
)
SWAPS = {one: two for pair in PAIRS.split() for one, two in (pair, pair[::-1])}


def misread(line, share: float, chance: random.Random):
    """A line with a share of its Han swapped for look-alikes."""
    signs, sure = [], []
    for sign in line.text:
        wrong = "\u4e00" <= sign <= "\u9fff" and chance.random() < share
        signs.append(SWAPS.get(sign, "口") if wrong else sign)
        unsure = wrong or chance.random() < 0.05
        sure.append(chance.uniform(0.3, 0.98) if unsure else chance.uniform(0.97, 1.0))
    return replace(
        line, text="".join(signs), confidences=tuple(sure), confidence=min(sum(sure) / max(len(sure), 1), 0.99)
    )


def damaged_page(path: Path, share: float, *, mend: bool) -> tuple[Page, int, int]:
    """A damaged page with its gold, placed on the sound page; how many leaves its print still says, and of how many."""
    chance = random.Random(path.name)
    pages = [
        replace(page, lines=tuple(misread(line, share, chance) for line in page.lines)) for page in read_pages(path)
    ]
    predicted = [
        envelope(outcome)
        for leaf in leaves(map(mended, pages) if mend else iter(pages), read_blocks)
        for outcome in parse_leaf(leaf).outcomes
    ]
    gold = path.with_suffix(".json")
    wanted = json.loads(gold.read_text(encoding="utf-8")) if gold.exists() else []
    text = "\n".join(line.text for page in pages for line in page.lines)
    found = [entries for record in fixture_page(path).predicted for entries in record["evidence"].values()]
    whole = sum(all(entry["text"] in text for entry in entries) for entries in found)
    return Page(path.name, wanted, predicted, path.read_text(encoding="utf-8")), whole, len(found)


def main() -> None:
    shares = [float(share) for share in sys.argv[1:]] or [0.01, 0.02, 0.03]
    pages = [path for path in sorted(FIXTURES.rglob("*.txt")) if path.name != "known_gaps.txt"]
    shown("sound", score(fixture_page(path) for path in pages).figures())
    for share in shares:
        for mend in (False, True):
            read = [damaged_page(path, share, mend=mend) for path in pages]
            figures = score(page for page, _, _ in read).figures()
            figures["readable"] = round(sum(whole for _, whole, _ in read) / sum(of for _, _, of in read), 4)
            shown(f"{share:.0%} {'mended' if mend else 'as read'}", figures)


def shown(name: str, figures: dict) -> None:
    wanted = ("detection_f1", "precision", "recall", "fields", "readable", "near_misses_claimed")
    print(f"{name:<12}", {key: figures[key] for key in wanted if key in figures}, flush=True)


if __name__ == "__main__":
    main()

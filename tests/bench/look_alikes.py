"""Detection on pages where one character in a hundred was misread as one that looks like it.

`python -m tests.bench.look_alikes [SHARE]` prints the figures of the sound pages and of the damaged ones.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from pathlib import Path

from notices.gold import fixture_page
from notices.score import Page, score

FIXTURES = Path(__file__).parents[2] / "fixtures"
PAIRS = (
    "竞竟 己已 末未 入人 日曰 土士 干千 挂桂 拍柏 失夫 声产 明朋 作昨 废度 公么 告吉 遗遣 注住 销锁 清请 算箅 申甲 报极 债偾 权杈 "
    "法洁 院阮 受爱 理埋 送迭 达远 判刹 决诀 书节 票栗 据椐 有冇 限艰 司可 营宫 业亚 执孰 照熙 证征 号亏 章竟 地池 块快 宗宋 "
    "出岀 让计 成戍 交父 价阶 用甩 途逾 年牛 月目 万方 元无 招抬 标杯 采釆 购构 投没 中巾 候侯 人入 项顷 目日 工上 程桯 "
    "期朝 天夫 内肉 自白 之乏 起赴 联朕 系糸 电申 话活 住往 房旁 征怔 收牧 补朴 偿尝 安宴 置直 规视 划刬 环坏 境镜 影彩 响晌"
)
SWAPS = {one: two for pair in PAIRS.split() for one, two in (pair, pair[::-1])}


def damaged(text: str, share: float, seed: str) -> str:
    """The text with a share of its Han swapped for look-alikes."""
    chance = random.Random(seed)
    return "".join(SWAPS.get(c, "口") if "\u4e00" <= c <= "\u9fff" and chance.random() < share else c for c in text)


def damaged_page(path: Path, share: float) -> Page:
    """A page damaged in a folder of its own, its gold's place found on the sound page."""
    with tempfile.TemporaryDirectory() as folder:
        sound = path.read_text(encoding="utf-8")
        worn = Path(folder) / path.name
        worn.write_text(damaged(sound, share, path.name), encoding="utf-8")
        gold = path.with_suffix(".json")
        page = fixture_page(worn)
        notices = json.loads(gold.read_text(encoding="utf-8")) if gold.exists() else []
        return Page(path.name, notices, page.predicted, sound)


def main() -> None:
    share = float(sys.argv[1]) if len(sys.argv) > 1 else 0.01
    pages = [path for path in sorted(FIXTURES.rglob("*.txt")) if path.name != "known_gaps.txt"]
    for name, figures in (
        ("sound", score(fixture_page(path) for path in pages).figures()),
        (f"{share:.0%} misread", score(damaged_page(path, share) for path in pages).figures()),
    ):
        wanted = ("detection_f1", "precision", "recall", "fields", "near_misses_claimed")
        print(f"{name:<12}", {key: figures[key] for key in wanted})


if __name__ == "__main__":
    main()

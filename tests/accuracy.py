"""The table of accuracy in both READMEs, written from a run over fixtures/.

`python -m tests.accuracy` writes it and fails when it changed; `--check` only compares.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from notices.gold import fixture_pages
from notices.score import score

ROOT = Path(__file__).parents[1]
START, END = "<!-- accuracy -->", "<!-- /accuracy -->"


def main() -> int:
    new = table()
    stale = [name for name, words in (("README.md", new), ("README.zh-CN.md", in_chinese(new))) if changed(ROOT / name, words)]
    if stale and "--check" in sys.argv:
        print(f"{', '.join(stale)}: the table of accuracy is stale; run `python -m tests.accuracy`")
    return 1 if stale else 0


def changed(readme, words):
    """Whether the table of a README is another; written where that is not only asked."""
    text = readme.read_text(encoding="utf-8")
    head, _, rest = text.partition(START)
    _, _, tail = rest.partition(END)
    new = f"{head}{START}\n{words}{END}{tail}"
    if new != text and "--check" not in sys.argv:
        readme.write_text(new, encoding="utf-8")
    return new != text


def in_chinese(words):
    """The same table for Chinese readers: figures and names of kinds stay."""
    for english, chinese in CHINESE:
        words = words.replace(english, chinese)
    return re.sub(r"\| ([0-9]+) of ([0-9]+)(?= \|)", r"| \2个中\1个", words)


def table() -> str:
    """Markdown: the figures over all pages, then kind by kind, then the curve of confidence."""
    figures = score(fixture_pages(ROOT / "fixtures")).figures()
    apart = score(fixture_pages(ROOT / "fixtures" / "_apart")).figures()
    rows = [
        "All pages are composed for this project in the wording of many papers; none is real print. The finders were tuned",
        "on `fixtures/`, so its figures say that nothing has slipped, not what a new paper gives. `fixtures/_apart/` was",
        "written without sight of the finders and is not tuned on: expect that, or less, of pages that nobody has seen.",
        "",
        "| figure | tuned on | set apart |",
        "| --- | --- | --- |",
        *(f"| {label} | {figures[name]} | {apart[name]} |" for name, label in NAMES),
        f"| near misses claimed | {_claimed(figures)} | {_claimed(apart)} |",
        "",
        "| kind | notices | F1 | fields | apart: notices | F1 | fields |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *(_row(kind, row, apart["kinds"].get(kind)) for kind, row in figures["kinds"].items()),
        "",
        "Confidence is how sure the program is of the leaves of a record. The curve on the pages set apart:",
        "",
        "| confidence from | records | leaves right | records wholly right |",
        "| --- | --- | --- | --- |",
        *(f"| {step} | {row['records']} | {row['leaves_right']} | {row['right']} |" for step, row in apart["calibration"].items()),
    ]
    return "\n".join(rows) + "\n"


def _claimed(figures):
    return f"{figures['near_misses_claimed']} of {figures['near_misses']}"


def _row(kind, row, apart):
    beside = f"{apart['notices']} | {apart['f1']} | {apart['fields']}" if apart else "— | — | —"
    return f"| `{kind}` | {row['notices']} | {row['f1']} | {row['fields']} | {beside} |"


NAMES = (
    ("notices", "notices"),
    ("detection_f1", "detection F1 (kind and place)"),
    ("kind_macro_f1", "kind macro-F1"),
    ("fields", "fields read exactly, invented ones counted as wrong"),
    ("splitting_recall", "splitting recall"),
    ("cells", "table cells exact"),
    ("evidence", "leaves with evidence"),
)

CHINESE = (
    ("All pages are composed for this project in the wording of many papers; none is real print. The finders were tuned\n", "所有版面都是仿照多家报纸的行文为本项目编写的，没有一页是真实报样。查找规则是\n"),
    ("on `fixtures/`, so its figures say that nothing has slipped, not what a new paper gives. `fixtures/_apart/` was\n", "对着`fixtures/`调的，所以它的数字只说明没有退步，不代表换一家新报纸的表现。`fixtures/_apart/`\n"),
    ("written without sight of the finders and is not tuned on: expect that, or less, of pages that nobody has seen.", "编写时没有看查找规则，也不用于调整：对从未见过的版面，应当预期这一水平或更低。"),
    ("| figure | tuned on | set apart |", "| 指标 | 调整所用 | 单独留出 |"),
    ("| notices |", "| 公告数 |"),
    ("detection F1 (kind and place)", "检出F1（类别与位置）"),
    ("kind macro-F1", "类别宏平均F1"),
    ("fields read exactly, invented ones counted as wrong", "字段逐字正确率，凭空多出的算错"),
    ("splitting recall", "分条召回率"),
    ("table cells exact", "表格单元格逐字正确率"),
    ("leaves with evidence", "有原文依据的值"),
    ("near misses claimed", "误认的近似文本"),
    ("| kind | 公告数 | F1 | fields | apart: notices | F1 | fields |", "| 类别 | 公告数 | F1 | 字段 | 留出：公告数 | F1 | 字段 |"),
    ("Confidence is how sure the program is of the leaves of a record. The curve on the pages set apart:", "置信度表示程序对一条记录各个值的把握。在单独留出的版面上的曲线："),
    ("| confidence from | records | leaves right | records wholly right |", "| 置信度不低于 | 记录数 | 正确的值 | 全部正确的记录 |"),
)


if __name__ == "__main__":
    sys.exit(main())

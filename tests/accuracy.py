"""The README's table of accuracy, written from a run over fixtures/.

`python -m tests.accuracy` writes it and fails when it changed; `--check` only compares.
"""

from __future__ import annotations

import sys
from pathlib import Path

from notices.gold import fixture_pages
from notices.score import score

ROOT = Path(__file__).parents[1]
START, END = "<!-- accuracy -->", "<!-- /accuracy -->"


def main() -> int:
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    head, _, rest = text.partition(START)
    _, _, tail = rest.partition(END)
    new = f"{head}{START}\n{table()}{END}{tail}"
    if new == text:
        return 0
    if "--check" in sys.argv:
        print("README.md: the table of accuracy is stale; run `python -m tests.accuracy`")
    else:
        readme.write_text(new, encoding="utf-8")
    return 1


def table() -> str:
    """Markdown: the figures over all pages, then kind by kind, then the curve of confidence."""
    figures = score(fixture_pages(ROOT / "fixtures")).figures()
    rows = [
        "Measured over `fixtures/`: pages composed for this project in the wording of many papers, none of them real print.",
        "",
        "| figure | over all pages |",
        "| --- | --- |",
        *(f"| {label} | {figures[name]} |" for name, label in NAMES),
        f"| near misses claimed | {figures['near_misses_claimed']} of {figures['near_misses']} |",
        "",
        "| kind | notices | F1 | fields |",
        "| --- | --- | --- | --- |",
        *(f"| `{kind}` | {row['notices']} | {row['f1']} | {row['fields']} |" for kind, row in figures["kinds"].items()),
        "",
        "| confidence from | records | wholly right |",
        "| --- | --- | --- |",
        *(f"| {step} | {row['records']} | {row['right']} |" for step, row in figures["calibration"].items()),
    ]
    return "\n".join(rows) + "\n"


NAMES = (
    ("notices", "notices"),
    ("detection_f1", "detection F1 (kind and place)"),
    ("kind_macro_f1", "kind macro-F1"),
    ("fields", "fields read exactly, invented ones counted as wrong"),
    ("splitting_recall", "splitting recall"),
    ("cells", "table cells exact"),
    ("evidence", "leaves with evidence"),
)


if __name__ == "__main__":
    sys.exit(main())

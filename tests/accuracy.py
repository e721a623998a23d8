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


if __name__ == "__main__":
    sys.exit(main())

"""Other people's files read: every page file below a folder, counted by format, with what was refused and why.

`python -m tests.bench.published FOLDER`; the folder holds checkouts of the formats' own samples, which are not ours to keep.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path

from notices.readers import read_pages
from notices.readers.errors import ReadError
from notices.readers.formats import HEAD, format_of


def main(folder: str) -> None:
    read, refused, pages, lines = Counter(), Counter(), Counter(), Counter()
    for path in sorted(Path(folder).rglob("*")):
        if not path.is_file():
            continue
        with path.open("rb") as file:
            form = format_of(file.read(HEAD))
        key = (path.relative_to(folder).parts[0], form)
        started = time.perf_counter()
        try:
            found = list(read_pages(path, ocr="never"))
            read[key] += 1
            pages[key] += len(found)
            lines[key] += sum(len(page.lines) for page in found)
        except ReadError as error:
            refused[key] += 1
            print("refused", form, str(error)[-300:])
        if time.perf_counter() - started > 5:
            print("slow", path, time.perf_counter() - started)
    for key in sorted(read | refused):
        print(*key, f"read {read[key]}", f"refused {refused[key]}", f"pages {pages[key]}", f"lines {lines[key]}", sep="\t")


if __name__ == "__main__":
    main(sys.argv[1])

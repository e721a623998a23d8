"""How fast a report of many notices opens and scrolls: `python -m tests.bench.report_thousand [notices] [folder]`.

The records of `fixtures/pages` and `fixtures/scans` are repeated under new identities. Frame times are those of
`requestAnimationFrame` while the list scrolls by 300 pixels a frame; a headless browser without a graphics card is slower
than the one on a desk.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

from click.testing import CliRunner

from notices.cli import main
from tests.browser import chromium
from tests.conftest import FIXTURES

_SCROLL = """
const done = arguments[arguments.length - 1];
const times = [];
let last = performance.now();
function frame(now) {
  times.push(now - last);
  last = now;
  scrollBy(0, 300);
  if (times.length < 300 && scrollY + innerHeight < document.documentElement.scrollHeight - 400) requestAnimationFrame(frame);
  else done(times.slice(2));
}
requestAnimationFrame(frame);
"""


def measure(count: int, target: Path, folder: Path) -> None:
    run = folder / "run"
    _call("parse", FIXTURES / "pages", FIXTURES / "scans", "-o", run)
    lines = (run / "records.jsonl").read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    many = [json.dumps({**found[number % len(found)], "id": f"{number:020x}"}, ensure_ascii=False) for number in range(count)]
    (run / "records.jsonl").write_text("\n".join(many) + "\n", encoding="utf-8")
    _call("report", run, "-o", target)
    page = target if target.suffix else target / "index.html"
    with chromium() as browser:
        browser.get("about:blank")
        started = time.perf_counter()
        browser.get(page.as_uri())
        loaded = time.perf_counter() - started
        ready = int(browser.execute_script("return document.documentElement.dataset.ready")) / 1000
        times = sorted(browser.execute_async_script(_SCROLL))
        print(f"{count} notices, {page.stat().st_size / 1e6:.1f} MB of {'one file' if target.suffix else 'index.html'}")
        print(f"  open {loaded:.2f} s (ready {ready:.2f} s after navigation)")
        print(
            f"  {len(times)} frames: median {statistics.median(times):.1f} ms, 95th {times[int(len(times) * 0.95)]:.1f} ms, "
            f"longest {times[-1]:.1f} ms, over 50 ms {sum(one > 50 for one in times)}"
        )


def _call(*arguments: object) -> None:
    result = CliRunner().invoke(main, [str(one) for one in arguments])
    assert result.exit_code == 0, result.output


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as scratch:
        measure(wanted, Path(scratch) / ("report" if "folder" in sys.argv else "report.html"), Path(scratch))

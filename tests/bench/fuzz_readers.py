"""Readers held to their word: for any bytes they give pages or raise `ReadError`, nothing else, and they end.

`python -m tests.bench.fuzz_readers hypothesis MINUTES` damages samples of every format, as bytes and as trees.
`python -m tests.bench.fuzz_readers atheris MINUTES` (needs `pip install atheris`) lets coverage lead the damage.
Both print how often a reader ran and what was found; inputs that fail are kept in `fuzz_found/`.
"""

from __future__ import annotations

import hashlib
import json
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from notices.model import Page
from notices.readers import read_pages
from notices.readers.errors import ReadError
from tests.bench.fuzz_seeds import TOKENS, seeds

LONGEST = 10
"""Seconds that a reader may take for a file of some kilobytes."""
FOUND = Path("fuzz_found")


class OverdueError(Exception):
    """A reader that did not end in time."""


class Trial:
    """Runs readers on bytes, counts, and keeps what fails."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="notices-fuzz-")) / "page.bin"
        self.started = time.monotonic()
        self.tally: Counter[str] = Counter()
        self.failures: dict[str, str] = {}
        self.slowest = 0.0
        signal.signal(signal.SIGALRM, self._ring)

    def _ring(self, *_: object) -> None:
        raise OverdueError

    def run(self, content: bytes) -> None:
        self.path.write_bytes(content)
        began = time.monotonic()
        signal.alarm(LONGEST)
        try:
            pages = list(read_pages(self.path, ocr="never"))
            outcome = "pages" if all(isinstance(page, Page) for page in pages) else "no pages"
        except ReadError:
            outcome = "refused"
        except BaseException as error:  # whatever else comes is what is looked for
            if isinstance(error, KeyboardInterrupt | SystemExit):
                raise
            outcome = "failed"
            self._keep(error, content)
        finally:
            signal.alarm(0)
        self.tally[outcome] += 1
        self.slowest = max(self.slowest, time.monotonic() - began)

    def _keep(self, error: BaseException, content: bytes) -> None:
        place = next(
            (f"{f.filename.rpartition('notices/')[2]}:{f.lineno}" for f in reversed(traceback.extract_tb(error.__traceback__)) if "/notices/" in f.filename),
            "?",
        )
        slug = f"{type(error).__name__} at {place}"
        if slug not in self.failures:
            FOUND.mkdir(exist_ok=True)
            name = hashlib.sha256(content).hexdigest()[:12]
            (FOUND / f"{name}.bin").write_bytes(content)
            self.failures[slug] = f"{slug}: {error!s:.200} ({FOUND / name}.bin)"
            print(self.failures[slug], flush=True)

    def report(self, engine: str) -> None:
        minutes = (time.monotonic() - self.started) / 60
        print(f"{engine}: {sum(self.tally.values())} executions in {minutes:.1f} minutes: {dict(self.tally)}; "
              f"slowest {self.slowest:.2f} s; {len(self.failures)} findings", flush=True)


def with_hypothesis(minutes: float, trial: Trial) -> None:
    from hypothesis import HealthCheck, Phase, given, settings

    from tests.bench.fuzz_seeds import damaged

    @settings(max_examples=500, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(content=damaged())
    def turn(content: bytes) -> None:
        trial.run(content)

    until = time.monotonic() + 60 * minutes
    while time.monotonic() < until:
        turn()
    trial.report("hypothesis")


def with_atheris(minutes: float, trial: Trial) -> None:
    import atheris

    corpus = trial.path.parent / "corpus"
    corpus.mkdir()
    for number, content in enumerate(seeds()):
        (corpus / str(number)).write_bytes(content)
    words = trial.path.parent / "words"
    words.write_text("".join(f'"{"".join(f"{chr(92)}x{byte:02x}" for byte in token)}"\n' for token in TOKENS))
    until = time.monotonic() + 60 * minutes

    def one(content: bytes) -> None:
        trial.run(content)
        if time.monotonic() > until:
            trial.report("atheris")
            sys.stdout.flush()
            import os

            os._exit(0)

    atheris.Setup([sys.argv[0], str(corpus), f"-dict={words}", "-max_len=16384", f"-timeout={3 * LONGEST}", "-rss_limit_mb=4000", "-print_final_stats=1"], one)
    atheris.Fuzz()


def main(engine: str, minutes: str) -> None:
    trial = Trial()
    {"hypothesis": with_hypothesis, "atheris": with_atheris}[engine](float(minutes), trial)
    print(json.dumps(sorted(trial.failures.values()), ensure_ascii=False, indent=1))


if __name__ == "__main__":
    if sys.argv[1:2] == ["atheris"]:
        import atheris

        with atheris.instrument_imports(include=["notices.readers"]):
            import importlib
            import pkgutil

            import notices.readers

            for module in list(sys.modules):
                if module.startswith("notices.readers"):
                    del sys.modules[module]
            for found in pkgutil.iter_modules(notices.readers.__path__):
                if not found.name.startswith(("scan", "pdf_pict")):
                    importlib.import_module(f"notices.readers.{found.name}")
            from notices.readers import read_pages
            from notices.readers.errors import ReadError
    main(*sys.argv[1:3])

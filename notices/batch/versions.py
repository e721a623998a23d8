"""What stands behind a result: when any of it changes, the page is read again."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, entry_points, version
from pathlib import Path


def stamp_of(*settings: object, redacted: bool) -> str:
    """The mark of a run's settings; what is masked is never taken for what is not."""
    return stamp(*settings, *(("redacted",) if redacted else ()))


@cache
def stamp(*settings: object) -> str:
    """A mark of the program that reads, its kinds, rules and tables, the kinds of other packages, and the settings."""
    digest = hashlib.sha256(repr(settings).encode())
    package = Path(__file__).parents[1]
    for path in sorted(package.rglob("*")):
        place = path.relative_to(package)
        if (
            path.is_file()
            and place.parts[0] not in ("batch", "cli", "report")
            and "__pycache__" not in place.parts
        ):
            digest.update(str(place).encode() + b"\0" + path.read_bytes())
    for entry in sorted(entry_points(group="notices.kinds")):
        digest.update(f"{entry.value} {entry.dist.version if entry.dist else ''}".encode())
    for name in ("pypdfium2", "rapidocr", "opencv-python-headless", "onnxruntime", "cn2an", "lxml", "opencc"):
        digest.update(f"{name} {_installed(name)}".encode())
    return digest.hexdigest()[:16]


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""

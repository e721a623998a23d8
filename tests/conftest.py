"""Where the pages are: fixtures beside the code, and real pages where the checkout has them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "fixtures"
SHARED = Path(os.environ.get("NOTICES_SHARED", ROOT.parent / "shared"))


@pytest.fixture(scope="session")
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip("the real pages are not beside this checkout (NOTICES_SHARED names another place)")
    return SHARED

"""`python -m notices`, and the command `notices`."""

from __future__ import annotations

from notices.cli import main

if __name__ == "__main__":
    main()

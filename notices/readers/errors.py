"""The one error that a reader raises."""

from __future__ import annotations


class ReadError(ValueError):
    """A file that gives no page: its message says what was wrong, where, and what to do."""

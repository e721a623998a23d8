"""其他公告: looks like a notice and is claimed by no kind, so that nothing is dropped in silence."""

from __future__ import annotations

from notices.kind import Kind, Record


class Other(Record):
    """其他公告: a notice of a kind that has no record of its own yet."""


KIND = Kind(record=Other, titles=(), says=())

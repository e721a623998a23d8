"""Deadlines as an iCalendar file (RFC 5545): one all-day event each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from notices import __version__
from notices.deadlines import Deadline


def calendar(rows: Iterable[tuple[str, str, Deadline]], now: datetime | None = None) -> Iterator[str]:
    """The lines of a calendar; each row is a record's identity, its subject, and a deadline."""
    stamp = (now or datetime.now(UTC)).strftime("%Y%m%dT%H%M%SZ")
    yield from (
        "BEGIN:VCALENDAR\r\n",
        "VERSION:2.0\r\n",
        f"PRODID:-//notices//{__version__}//ZH\r\n",
        "CALSCALE:GREGORIAN\r\n",
    )
    for identity, subject, one in rows:
        for line in _event(identity, subject, one, stamp):
            yield from _folded(line)
    yield "END:VCALENDAR\r\n"


def _event(identity: str, subject: str, one: Deadline, stamp: str) -> Iterator[str]:
    key = hashlib.sha256(f"{identity}{one.at}{one.ends}".encode()).hexdigest()[:32]
    words = [
        f"printed / 原文: {one.printed}" if one.printed else "",
        f"computed / 推算: {one.computed}" if one.computed else "",
        one.law,
    ]
    yield "BEGIN:VEVENT"
    yield f"UID:{key}@notices"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{one.ends:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{one.ends + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(f'{one.what_zh} {subject}')}"
    yield f"DESCRIPTION:{_escaped('; '.join(word for word in words if word))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """A content line in pieces of at most 75 octets, never inside a character."""
    piece, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > 74:  # noqa: PLR2004  75 octets a line, by RFC 5545, one of them the fold's space
            yield f"{piece}\r\n"
            piece, size = " ", 1
        piece, size = piece + letter, size + octets
    yield f"{piece}\r\n"

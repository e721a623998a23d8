"""What a printed number may have been meant to be: repairs of one look-alike, slipped or swapped character."""

from __future__ import annotations

from collections.abc import Callable, Iterator

_LOOK = {
    "0": "OQD8", "O": "0", "1": "I7L", "I": "1", "L": "1", "2": "Z7", "Z": "2", "5": "S6", "S": "5", "8": "B3",
    "B": "8", "6": "G5", "G": "6", "V": "UY", "U": "V", "3": "8", "7": "1", "9": "Q4", "Q": "09", "D": "0",
}  # fmt: skip
_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SURE, _SWAP, _ANY = 0, 1, 2
_LONGEST = 30
"""A code has 18 characters; what is longer than this is no slip of one."""


def repairs(printed: str, is_sound: Callable[[str], bool], most: int = 5) -> tuple[str, ...]:
    """Rank the sound numbers that one slip away from a printed one: look-alikes, then neighbours swapped, then any character.

    >>> from notices.values.uscc import is_uscc
    >>> repairs("9135O100M000100Y43", is_uscc)
    ('91350100M000100Y43',)
    """
    if len(printed) > _LONGEST:
        return ()
    found: dict[str, int] = {}
    for rank, candidate in _slips(printed.upper()):
        if candidate not in found and is_sound(candidate):
            found[candidate] = rank
    best = min(found.values(), default=_SURE)
    return tuple(number for number, rank in found.items() if rank == best or rank < _ANY)[:most]


def _slips(printed: str) -> Iterator[tuple[int, str]]:
    for at, letter in enumerate(printed):
        for other in _LOOK.get(letter, ""):
            yield _SURE, f"{printed[:at]}{other}{printed[at + 1 :]}"
    for at in range(len(printed) - 1):
        yield _SWAP, f"{printed[:at]}{printed[at + 1]}{printed[at]}{printed[at + 2 :]}"
    for at in range(len(printed) - 1, -1, -1):
        for other in _ALPHABET:
            yield _ANY, f"{printed[:at]}{other}{printed[at + 1 :]}"

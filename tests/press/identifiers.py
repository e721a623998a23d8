"""Invented identifiers that pass their checks, so that nobody's real number stands in a fixture."""

from __future__ import annotations

_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def uscc(area: str, organisation: str, category: str = "91") -> str:
    """A unified social credit code (GB 32100) around eight characters of an organisation code (GB 11714).

    >>> uscc("430721", "MA4Q7K2X")
    '91430721MA4Q7K2X38'
    """
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    check = (11 - sum(int(c, 36) * w for c, w in zip(organisation, weights, strict=True)) % 11) % 11
    body = category + area + organisation + ("X" if check == 10 else str(check))
    total = sum(_LETTERS.index(c) * pow(3, place, 31) for place, c in enumerate(body))
    return body + _LETTERS[(31 - total % 31) % 31]


def resident(area: str, born: str, order: str) -> str:
    """A resident identity number (GB 11643, ISO 7064 MOD 11-2); `born` as `19840516`.

    >>> resident("430103", "19840516", "302")
    '430103198405163029'
    """
    body = area + born + order
    return body + "10X98765432"[sum(int(c) * pow(2, 17 - place, 11) for place, c in enumerate(body)) % 11]

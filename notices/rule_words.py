"""The words of rules: every leaf, party, number, sum, period and window of a record, with its JSON pointer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from notices.patterns import late
from notices.rule import Answer, Fail, NotApplicable, RecordTree

Tree = Mapping[str, Any]
_YEAR = late("[(（〔[](?P<bracketed>(?:19|20)[0-9]{2})[)）〕\\]]|(?<![0-9])(?P<named>(?:19|20)[0-9]{2})年")


def leaves(tree: Any) -> Iterator[tuple[str, Any]]:
    """Every value that is not null and holds no others.

    >>> list(leaves({"a": [{"b": 1}, None], "c": None}))
    [('/a/0/b', 1)]
    """
    return iter(_tree(tree).leaves)


def strings(tree: Any, *names: str) -> Iterator[tuple[str, str]]:
    """Every printed string; with names, only those of such fields (or of lists under them).

    >>> list(strings({"phones": ["12345"], "name": "甲"}, "phones"))
    [('/phones/0', '12345')]
    """
    return ((at, value) for at, value, field in _tree(tree).texts if not names or field in names)


def branches(tree: Any, *names: str) -> Iterator[tuple[str, Tree]]:
    """Every object that has all these fields, null or not."""
    return iter(_tree(tree).with_fields(*names))


def parties(tree: Any) -> Iterator[tuple[str, Tree]]:
    """Every party with a name; instruments have a type but no name of their own."""
    return ((at, party) for at, party in branches(tree, "name", "type") if isinstance(party["name"], str))


def identifiers(tree: Any, scheme: str) -> Iterator[tuple[str, str]]:
    """The printed numbers of one scheme, each at its value.

    >>> list(identifiers({"identifiers": [{"scheme": "uscc", "value": "9"}]}, "uscc"))
    [('/identifiers/0/value', '9')]
    """
    for at, number in branches(tree, "scheme", "value"):
        if number["scheme"] == scheme and isinstance(number["value"], str):
            yield f"{at}/value", number["value"]


def resident_ids(tree: Any) -> Iterator[tuple[str, str]]:
    """Resident numbers printed in full, of parties and of people who are sought; starred ones are left out."""
    found = [*identifiers(tree, "resident_id"), *strings(tree, "resident_id")]
    return ((at, number) for at, number in found if "*" not in number and "×" not in number)


def sums(tree: Any) -> Iterator[tuple[str, Decimal, str]]:
    """Every sum of money: its pointer, amount and currency."""
    for at, money in branches(tree, "amount", "currency"):
        amount = number(money["amount"])
        if amount is not None:
            yield at, amount, str(money["currency"])


def periods(tree: Any) -> Iterator[tuple[str, Tree]]:
    """Every period whose count is printed."""
    return (
        (at, period) for at, period in branches(tree, "count", "unit") if isinstance(period["count"], int)
    )


def windows(tree: Any) -> Iterator[tuple[str, Tree]]:
    """Every window that has at least one end."""
    found = branches(tree, "opens")
    return ((at, window) for at, window in found if window.get("opens") or window.get("closes"))


def dates(tree: Any) -> Iterator[tuple[str, str]]:
    """Every ISO date or time among the leaves."""
    return ((at, text) for at, text in strings(tree) if _dated(text))


def number(written: object) -> Decimal | None:
    """A decimal of a record; None where there is none.

    >>> number("1200.5"), number(None), number("约3")
    (Decimal('1200.5'), None, None)
    """
    try:
        return Decimal(str(written)) if isinstance(written, str | int) else None
    except InvalidOperation:
        return None


def amount(money: object) -> Decimal | None:
    """The amount of a sum in yuan; None for other currencies and for nothing."""
    if not isinstance(money, Mapping) or money.get("currency", "CNY") != "CNY":
        return None
    return number(money.get("amount"))


def name_of(party: object) -> str:
    """The name of a party; empty where there is none."""
    return str(party.get("name") or "") if isinstance(party, Mapping) else ""


def rows(record: Tree, name: str) -> list[tuple[str, Tree]]:
    """The rows of a table field, each with its pointer."""
    found = record.get(name)
    if not isinstance(found, list):
        return []
    return [(f"/{name}/{place}", row) for place, row in enumerate(found) if isinstance(row, dict)]


def ranked_lots(record: Tree) -> list[list[tuple[str, Tree]]]:
    """The ranked winners of an award, lot by lot: ranks that begin again belong to the next one.

    >>> [[row["rank"] for _, row in lot] for lot in ranked_lots({"winners": [{"rank": 1}, {"rank": 2}, {"rank": 1}]})]
    [[1, 2], [1]]
    """
    lots: list[list[tuple[str, Tree]]] = []
    for at, row in rows(record, "winners"):
        if not isinstance(row.get("rank"), int):
            continue
        if not lots or row["rank"] <= lots[-1][-1][1]["rank"]:
            lots.append([])
        lots[-1].append((at, row))
    return lots


def year_in(number: str) -> int | None:
    """The year that a contract's number carries, in brackets or before 年; None where neither shows one.

    >>> year_in("YSXD(2020)056"), year_in("2018年澄借字001号"), year_in("DDYH-2017-1152"), year_in("99忻借字第18号")
    (2020, 2018, None, None)
    """
    found = _YEAR.search(number)
    return int(found["bracketed"] or found["named"]) if found else None


def each(found: Iterable[tuple[str, Any]], asks: Callable[[str, Any], Fail | None], none: str) -> Answer:
    """Ask one question of each value: not applicable without any, a failure for each that the question finds."""
    values = list(found)
    if not values:
        return NotApplicable(none)
    return [fail for at, value in values if (fail := asks(at, value)) is not None]


def absent(record: Tree, field: str, what: str, what_zh: str) -> Answer:
    """A failure where a field that the law or custom asks for is null or empty.

    >>> absent({"at": None}, "at", "the time", "时间")
    [Fail(at='/at', message='does not say the time', message_zh='未载明时间', suggestions=())]
    """
    if record.get(field) in (None, [], {}, ""):
        return [Fail(f"/{field}", f"does not say {what}", f"未载明{what_zh}")]
    return []


def _tree(tree: Any) -> RecordTree:
    return tree if isinstance(tree, RecordTree) else RecordTree(tree)


def _dated(text: str) -> bool:
    return len(text) >= len("2024-01-01") and text[4] == "-" and text[7] == "-" and text[:4].isdecimal()

"""Short words for the values that expected records are made of."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

Value = dict[str, Any]


def org(name: str, code: str | None = None, scheme: str = "uscc") -> Value:
    """A party that is an organisation."""
    return _party(name, "organisation", code, scheme)


def person(name: str, number: str | None = None) -> Value:
    """A party that is a natural person."""
    return _party(name, "person", number, "resident_id")


def yuan(amount: str) -> Value:
    """An amount of yuan."""
    return {"amount": amount, "currency": "CNY"}


def days(count: int, starts: str | None = "publication", unit: str = "day") -> Value:
    """A period and where it starts."""
    return {"count": count, "unit": unit, **({"starts": starts} if starts else {})}


def contact(name: str | None = None, *phones: str, address: str | None = None) -> Value:
    """A contact with the parts that are printed."""
    parts = {"name": name, "phones": list(phones), "address": address}
    return {key: value for key, value in parts.items() if value}


def law(title: str, number: str | None = None, *articles: str) -> Value:
    """A law that is cited, with its articles."""
    parts = {"title": title, "document_number": number, "articles": list(articles)}
    return {key: value for key, value in parts.items() if value}


def least(value: str) -> Value:
    """Bounds without a top."""
    return {"minimum": plain(value), "exclusive": False}


def most(value: str) -> Value:
    """Bounds without a bottom."""
    return {"maximum": plain(value), "exclusive": False}


def between(low: str, high: str) -> Value:
    """Bounds on both sides."""
    return {"minimum": plain(low), "maximum": plain(high), "exclusive": False}


def _party(name: str, kind: str, code: str | None, scheme: str) -> Value:
    identified = {"identifiers": [{"scheme": scheme, "value": code}]} if code else {}
    return {"name": name, "type": kind, **identified}


def parcel(printed: tuple[str, ...], columns: tuple[str, ...], **more: Any) -> Value:
    """A parcel out of a printed table row; `columns` name the fields, prices are printed in 万元, "" skips a column."""
    row = {name: cell for name, cell in zip(columns, printed, strict=True) if name and cell not in {"/", "—", ""}}
    outcome = next((word for word in ("流拍", "终止", "中止", "未成交") if word in printed), None)
    states = {None: "sold", "流拍": "unsold", "未成交": "unsold", "终止": "withdrawn", "中止": "suspended"}
    readers = {
        "area_m2": plain,
        "tenure_years": lambda cell: [int(years) for years in cell.replace("、", "/").split("/")],
        "floor_area_ratio": bounds,
        "building_density": bounds,
        "green_ratio": bounds,
        "start_price": ten_thousands,
        "price": ten_thousands,
        "winner": org,
    }
    read = {name: readers.get(name, str)(cell.replace("\n", "")) for name, cell in row.items() if cell != outcome}
    return {**read, "outcome": states[outcome], **more}


def plain(number: str) -> str:
    """A decimal without needless zeros."""
    return number.rstrip("0").rstrip(".") if "." in number else number


def ten_thousands(number: str) -> Value:
    """Money printed in 万元."""
    return yuan(plain(format(Decimal(number) * 10000, "f")))


def bounds(cell: str) -> Value:
    """Limits such as ≤2.0, ≥35%, 1.0-2.2."""
    cell = cell.replace("%", "")
    if cell[0] in "≤≥<>":
        return {"minimum" if cell[0] in "≥>" else "maximum": plain(cell[1:]), "exclusive": cell[0] in "<>"}
    low, high = cell.split("-")
    return between(low, high)

"""Short words for the values that expected records are made of."""

from __future__ import annotations

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
    return {"minimum": value, "exclusive": False}


def most(value: str) -> Value:
    """Bounds without a bottom."""
    return {"maximum": value, "exclusive": False}


def between(low: str, high: str) -> Value:
    """Bounds on both sides."""
    return {"minimum": low, "maximum": high, "exclusive": False}


def _party(name: str, kind: str, code: str | None, scheme: str) -> Value:
    identified = {"identifiers": [{"scheme": scheme, "value": code}]} if code else {}
    return {"name": name, "type": kind, **identified}

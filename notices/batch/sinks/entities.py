"""FollowTheMoney entities, one JSON object a line: who and what the notices name, and the notice that names them.

Parties with a number, and organisations by their name, are one entity wherever they stand; a person without a number is
one in each notice. Parcels of land are real estate, and a winner owns what was sold to it. The file's SHA-256 is a note:
FollowTheMoney's own property for a hash takes SHA-1 alone.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_SCHEMAS = {"organisation": "Organization", "person": "Person", "unknown": "LegalEntity"}
_NUMBERS = {
    "uscc": "uscCode", "resident_id": "idNumber", "registration_no": "registrationNumber", "organisation_code": "registrationNumber",
    "school_licence": "registrationNumber", "social_organisation": "registrationNumber", "other": "registrationNumber",
}  # fmt: skip


def write(records: Iterable[dict[str, Any]], out: Path) -> list[Path]:
    """Write the entities in the order of the records; an entity that several notices name stands once in each."""
    with out.open("w", encoding="utf-8") as file:
        for envelope in records:
            for entity in entities(envelope):
                file.write(json.dumps(entity, ensure_ascii=False) + "\n")
    return [out]


def entities(envelope: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The notice itself, the parties in it with the role each has, and its parcels of land."""
    source = envelope["source"]
    notice = _entity(
        "Article", ("notice", envelope["id"]), title=envelope["title"], bodyText=envelope["text"], language="zho",
        publishedAt=source["issue_date"] or envelope["record"].get("issued_on"), publisher=source["publication"],
        fileName=source["file"], notes=source["sha256"] and f"SHA-256: {source['sha256']}", keywords=envelope["kind"],
    )  # fmt: skip
    yield notice
    for role, party in _parties(envelope["record"], ""):
        one = _party(party, envelope["id"])
        yield one
        yield _entity(
            "Documentation",
            (notice["id"], one["id"], role),
            document=notice["id"],
            entity=one["id"],
            role=role,
        )
    for parcel in envelope["record"].get("parcels") or []:
        yield from _parcel(parcel, notice["id"], envelope["id"])


def _parties(tree: Any, role: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(tree, dict):
        if tree.get("type") in _SCHEMAS and tree.get("name"):
            yield role, tree
        for name, branch in tree.items():
            yield from _parties(branch, name)
    elif isinstance(tree, list):
        for branch in tree:
            yield from _parties(branch, role)


def _party(party: Mapping[str, Any], notice: str) -> dict[str, Any]:
    numbers = party.get("identifiers") or []
    key: tuple[str, ...] = (party["type"], party["name"])
    if numbers:
        key = (numbers[0]["scheme"], numbers[0]["value"])
    elif party["type"] != "organisation":
        key = (*key, notice)
    properties: dict[str, list[str]] = {"name": [party["name"]], "country": ["cn"]}
    for number in numbers:
        properties.setdefault(_NUMBERS[number["scheme"]], []).append(number["value"])
    return _entity(_SCHEMAS[party["type"]], ("party", *key), **properties)


def _parcel(parcel: Mapping[str, Any], notice: str, identity: str) -> Iterator[dict[str, Any]]:
    number, place = parcel.get("parcel_no"), parcel.get("location")
    known = number and place
    land = _entity(
        "RealEstate", ("parcel", number or "", place or "", *(() if known else (identity,))), name=number or place, cadastralCode=number,
        address=place, area=parcel.get("area_m2"), landType=parcel.get("use"), country="cn",
    )  # fmt: skip
    yield land
    yield _entity(
        "Documentation", (notice, land["id"], "parcel"), document=notice, entity=land["id"], role="parcel"
    )
    if parcel.get("winner"):
        owner = _party(parcel["winner"], identity)
        yield _entity(
            "Ownership",
            (owner["id"], land["id"]),
            owner=owner["id"],
            asset=land["id"],
            startDate=parcel.get("deal_date"),
        )


def _entity(schema: str, key: tuple[str, ...], **properties: Any) -> dict[str, Any]:
    """An entity; the same key gives the same identity. Values are texts in lists, absent ones left out."""
    lists = {
        name: value if isinstance(value, list) else [value]
        for name, value in properties.items()
        if value not in (None, "", [])
    }
    identity = hashlib.sha1("\0".join((schema, *key)).encode(), usedforsecurity=False).hexdigest()
    return {"id": f"notices-{identity}", "schema": schema, "properties": lists}

"""Seeded ways in which print and reading damage a record: digits swapped, units lost, rows dropped, parties mixed."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from datetime import timedelta
from decimal import Decimal
from random import Random
from typing import Any

from notices.rule import RecordTree, day_of

Damage = Callable[[dict[str, Any], Random], bool]
"""Damages a record in place; False where it has nothing of the sort."""
_CODE = 18
"""Characters of a unified social credit code and of a resident identity number."""
_TENS = 10


def _spots(record: dict[str, Any], wanted: Callable[[str, Any], bool]) -> list[tuple[Any, Any]]:
    """Where values of a sort stand: the object or list that holds each, and its key."""
    found: list[tuple[Any, Any]] = []
    for at, value in RecordTree(record).leaves:
        if wanted(at, value):
            holder: Any = record
            *path, last = at.split("/")[1:]
            for step in path:
                holder = holder[int(step)] if isinstance(holder, list) else holder[step]
            found.append((holder, int(last) if isinstance(holder, list) else last))
    return found


def _digit_swapped(record: dict[str, Any], random: Random) -> bool:
    """Two neighbours of a number with a check character change places."""
    spots = _spots(
        record,
        lambda at, value: (
            isinstance(value, str)
            and len(value) == _CODE
            and value[:17].isalnum()
            and at.endswith(("/value", "/resident_id"))
        ),
    )
    if not spots:
        return False
    holder, key = random.choice(spots)
    code = holder[key]
    places = [n for n in range(2, len(code) - 2) if code[n] != code[n + 1]]
    if not places:
        return False
    n = random.choice(places)
    holder[key] = f"{code[:n]}{code[n + 1]}{code[n]}{code[n + 2 :]}"
    return True


def _phone_cut(record: dict[str, Any], random: Random) -> bool:
    """A telephone number loses a digit."""
    spots = _spots(
        record, lambda at, value: "/phones/" in at and isinstance(value, str) and len(value) >= _TENS
    )
    if not spots:
        return False
    holder, key = random.choice(spots)
    holder[key] = holder[key][:-2] if "-" in holder[key] else holder[key][:-1]
    return True


def _date_moved(record: dict[str, Any], random: Random) -> bool:
    """The notice's own date is misread by years, so that what it announces lies on the wrong side of it."""
    issued = day_of(record.get("issued_on"))
    others = [
        day
        for at, text in RecordTree(record).leaves
        if at != "/issued_on" and isinstance(text, str) and (day := day_of(text))
    ]
    if issued is None or not others:
        return False
    years = 10 if min(others) >= issued else -10
    record["issued_on"] = (issued + timedelta(days=365 * years + random.randint(1, 20))).isoformat()
    return True


def _year_misread(record: dict[str, Any], random: Random) -> bool:
    """A year's digits change places: 2024 becomes 2204."""
    spots = _spots(
        record,
        lambda _, value: (
            isinstance(value, str)
            and value[:2] == "20"
            and day_of(value) is not None
            and value[1] != value[2]
        ),
    )
    if not spots:
        return False
    holder, key = random.choice(spots)
    holder[key] = f"2{holder[key][2]}0{holder[key][3:]}"
    return True


def _window_turned(record: dict[str, Any], random: Random) -> bool:
    """A window's ends change places."""
    found = [
        one
        for _, one in RecordTree(record).objects
        if one.get("opens") and one.get("closes") and one["opens"] != one["closes"]
    ]
    if not found:
        return False
    window = random.choice(found)
    window["opens"], window["closes"] = window["closes"], window["opens"]
    return True


def _unit_lost(record: dict[str, Any], random: Random) -> bool:
    """万元 is read as 元, or 公顷 as 平方米: a sum or an area is ten thousand times too small."""
    spots = _spots(
        record,
        lambda at, value: (
            isinstance(value, str)
            and at.endswith(("/capital_after", "/capital_before", "/amount", "/area_m2"))
        ),
    )
    if not spots:
        return False
    holder, key = random.choice(spots)
    holder[key] = f"{Decimal(holder[key]) / 10000:f}".rstrip("0").rstrip(".") or "0"
    return True


def _row_dropped(record: dict[str, Any], random: Random) -> bool:
    """A table loses a row, or its only one."""
    names = [
        name
        for name in ("parcels", "debts", "items", "lots", "results", "parties", "winners", "addressees")
        if record.get(name)
    ]
    if not names:
        return False
    rows = record[random.choice(names)]
    rows.pop(random.randrange(len(rows)))
    return True


def _row_doubled(record: dict[str, Any], random: Random) -> bool:
    """A table's row is read twice."""
    names = [
        name for name in ("parcels", "debts", "items", "lots", "results", "addressees") if record.get(name)
    ]
    if not names:
        return False
    rows = record[random.choice(names)]
    rows.append(deepcopy(random.choice(rows)))
    return True


def _party_swapped(record: dict[str, Any], random: Random) -> bool:
    """One party is put in the place of another of the same record."""
    pairs = [("assignor", "assignee"), ("court", "debtor"), ("court", "applicant"), ("creditor", "debts")]
    found = [(one, other) for one, other in pairs if isinstance(record.get(one), dict) and record.get(other)]
    if record.get("claimants") and record.get("addressees"):
        record["claimants"] = deepcopy(record["addressees"])
        return True
    if not found:
        return False
    one, other = random.choice(found)
    source = record[other][0].get("debtor") if isinstance(record[other], list) else record[other]
    record[one] = deepcopy(source)
    return True


def _sum_broken(record: dict[str, Any], random: Random) -> bool:
    """A total is off by a digit."""
    households = record.get("households")
    if isinstance(households, dict) and None not in (
        households.get("total"),
        households.get("with_permit"),
        households.get("without_permit"),
    ):
        households["total"] += random.choice((10, 100))
        return True
    if record.get("total_principal") and all(debt.get("principal") for debt in record.get("debts") or []):
        total = record["total_principal"]
        total["amount"] = f"{Decimal(total['amount']) * random.choice((2, 10)):f}"
        return True
    if record.get("parcels_stated"):
        record["parcels_stated"] += 1
        return True
    return False


def _period_shortened(record: dict[str, Any], random: Random) -> bool:
    """A period loses a digit: 45 days become 5."""
    names = ("claim_period", "service_period")
    found = [
        record[name]
        for name in names
        if isinstance(record.get(name), dict)
        and record[name].get("count", 0) >= _TENS
        and record.get("issued_on")
    ]
    if not found:
        return False
    period = random.choice(found)
    period["count"] = int(str(period["count"])[-1]) or 3
    return True


def _name_run_on(record: dict[str, Any], random: Random) -> bool:
    """A name runs on into the sentence before it."""
    found = [
        one
        for _, one in RecordTree(record).objects
        if one.get("type") == "organisation" and isinstance(one.get("name"), str)
    ]
    if not found:
        return False
    party = random.choice(found)
    party["name"] = f"经股东会决议,{party['name']}"
    return True


def _field_emptied(record: dict[str, Any], random: Random) -> bool:
    """What the kind cannot do without is not read."""
    names = (
        "entity",
        "court",
        "parcels",
        "debts",
        "items",
        "addressees",
        "project",
        "lots",
        "buyer",
        "employer",
        "original",
        "parties",
        "programme",
    )
    found = [name for name in names if record.get(name)]
    if not found:
        return False
    record[random.choice(found)] = None
    return True


def _impossible_day(record: dict[str, Any], random: Random) -> bool:
    """A day that no month has."""
    spots = _spots(record, lambda _, value: isinstance(value, str) and day_of(value) is not None)
    if not spots:
        return False
    holder, key = random.choice(spots)
    holder[key] = f"{holder[key][:5]}02-30{holder[key][10:]}"
    return True


def _case_of_later_year(record: dict[str, Any], random: Random) -> bool:
    """The year of a case number is misread."""
    number, issued = str(record.get("case_number") or ""), day_of(record.get("issued_on"))
    if not number.startswith("（2") or issued is None:
        return False
    record["case_number"] = f"（{issued.year + random.randint(1, 5)}{number[5:]}"
    return True


DAMAGES: dict[str, Damage] = {
    "digit swapped": _digit_swapped,
    "telephone cut": _phone_cut,
    "date moved": _date_moved,
    "year misread": _year_misread,
    "impossible day": _impossible_day,
    "window turned": _window_turned,
    "unit lost": _unit_lost,
    "row dropped": _row_dropped,
    "row doubled": _row_doubled,
    "party swapped": _party_swapped,
    "sum broken": _sum_broken,
    "period shortened": _period_shortened,
    "name run on": _name_run_on,
    "field emptied": _field_emptied,
    "case of a later year": _case_of_later_year,
}

"""Land on offer is described: area, use and term of each parcel.

Example: a table of parcels without the column of years.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, Rule
from notices.rule_words import each, rows


def _check(case: Case) -> Answer:
    return each(rows(case.record, "parcels"), _asks, "no parcel was read")


def _asks(at: str, parcel: object) -> Fail | None:
    assert isinstance(parcel, dict)
    lacking = [name for name in ("area_m2", "use", "tenure_years") if not parcel.get(name)]
    if not lacking:
        return None
    return Fail(at, f"does not say {', '.join(lacking)}", f"未载明 {'、'.join(lacking)}")


RULE = Rule(
    2,
    "info",
    _check,
    ("land_offering",),
    (Law("国土资源部令第39号 9", "https://www.mnr.gov.cn", date(2007, 11, 1)),),
)

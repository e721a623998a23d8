"""`python -m notices.data.refresh`: what is due in the tables, by the packages installed now."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec

import click

from notices.working_days import is_working_day


def due() -> list[str]:
    """One line for each thing that somebody should look at."""
    return [*_areas_caught_up(), *_years_not_covered(), *_days_that_differ()]


def _areas_caught_up() -> list[str]:
    from stdnum import numdb

    table = numdb.get("cn/loc")
    text = files("notices").joinpath("data/areas.tsv").read_text(encoding="utf-8")
    codes = [line.split("\t")[0] for line in text.splitlines() if line and not line.startswith("#")]
    known = [code for code in codes if table.info(code)[-1][1].get("county")]
    return [f"areas.tsv: python-stdnum has {code} now; take it out" for code in known]


def _years_not_covered() -> list[str]:
    year = date.today().year  # noqa: DTZ011  a year is enough
    if is_working_day(date(year, 12, 31)) is None:
        return [f"chinese-calendar does not cover {year}; install a later release"]
    return []


def _days_that_differ() -> list[str]:
    """Days on which two calendars differ; nothing where `holidays` is not installed."""
    if find_spec("holidays") is None:
        return []
    other = import_module("holidays").country_holidays("CN", language="en_US")
    days = (date(2008, 1, 1) + timedelta(days=step) for step in range(366 * 17))
    pairs = ((day, is_working_day(day), bool(other.is_working_day(day))) for day in days)
    return [
        f"{day}: chinese-calendar {ours}, holidays {theirs}"
        for day, ours, theirs in pairs
        if ours not in (None, theirs)
    ]


if __name__ == "__main__":
    found = due()
    for line in found:
        click.echo(line)
    sys.exit(1 if found else 0)

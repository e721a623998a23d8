"""One record with one thing said by a person: the value, its evidence, and the rules asked again."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from notices.check import check
from notices.kinds import kinds
from notices.patch_places import PatchError, changed, place_of, refuse_other
from notices.reread import read_as, reread
from notices.rule_words import leaves
from notices.rules import rules

Entry = dict[str, Any]
Record = dict[str, Any]


def patched(record: Record, entry: Entry) -> Record:
    """The record with one entry applied. Raises PatchError where what the person saw is not what is there now."""
    refuse_other(record, entry)
    given = _given(entry)
    fresh = deepcopy(record) if entry["at"] or entry["action"] != "correct" else _retyped(record, entry)
    fresh["patches"] = [*record.get("patches", []), {"at": entry["at"], **given}]
    if entry["at"] == "":
        return fresh
    place = place_of(record, entry)
    at = place if entry["action"] != "reject" else _refusable(record, place)
    _set(fresh["record"], at, None if entry["action"] == "reject" else entry["value"])
    fresh["record"] = _valid(fresh, {**entry, "at": at})
    fresh["evidence"] = _evidence(record, fresh, at, given)
    fresh["derived"] = [place for place in record["derived"] if not _under(place, at)]
    if entry["action"] == "reject" and at.rpartition("/")[2].isdigit():
        fresh["evidence"] = {_moved(place, at): entries for place, entries in fresh["evidence"].items()}
        fresh["derived"] = [_moved(place, at) for place in fresh["derived"]]
    fresh["problems"] = _problems(record, fresh, at)
    return fresh


def added(entry: Entry, page: Record) -> Record:
    """A notice that a person found on a page, as its words read; `page` is a row of the ledger. Raises PatchError."""
    if entry["sha256"] != page["sha256"]:
        raise changed(entry)
    words = entry["value"]
    source = {key: page[key] for key in ("file", "sha256", "publication", "issue_date", "page_label", "reader")}
    source |= {"page": entry["page"], "box": entry["box"], "size": words.get("size"), "version": page["version"]}
    try:
        fresh = reread(words["text"], entry["kind"], source, words.get("title"))
    except ValueError as error:
        raise PatchError(str(error), there=False) from error
    given = _given(entry)
    evidence = {at: [{**one, "given": given} for one in entries] for at, entries in fresh["evidence"].items()}
    return {**fresh, "id": entry["notice"], "evidence": evidence, "patches": [{"at": "", **given}]}


def _given(entry: Entry) -> Entry:
    return {key: entry[key] for key in ("action", "by", "on", "was", "printed")}


def _retyped(record: Record, entry: Entry) -> Record:
    """The notice read as the kind that it is; one that is read so by now stays as it is."""
    if record["kind"] == entry["value"]:
        return deepcopy(record)
    try:
        return read_as(record, entry["value"])
    except ValueError as error:
        raise PatchError(str(error)) from error


def _refusable(record: Record, at: str) -> str:
    """Where null goes when a value is rejected: an amount takes its currency with it, a row never goes as a whole."""
    parent = at.rpartition("/")[0]
    if parent == "" or parent.rpartition("/")[2].isdigit() or at.rpartition("/")[2].isdigit():
        return at
    trial = deepcopy(record["record"])
    _set(trial, at, None)
    return at if _fits(record["kind"], trial) else _refusable(record, parent)


def _fits(kind: str, values: Any) -> bool:
    from pydantic import ValidationError

    try:
        kinds()[kind].record.model_validate(values)
    except ValidationError:
        return False
    return True


def _moved(place: str, gone: str) -> str:
    """A pointer after an item before it left the list.

    >>> _moved("/phones/2", "/phones/0"), _moved("/name", "/phones/0")
    ('/phones/1', '/name')
    """
    parent, _, number = gone.rpartition("/")
    if not place.startswith(f"{parent}/"):
        return place
    own, slash, rest = place.removeprefix(f"{parent}/").partition("/")
    return f"{parent}/{int(own) - 1}{slash}{rest}" if int(own) > int(number) else place


def _set(tree: Any, at: str, value: Any) -> None:
    """Put a value at a pointer; null takes an item out of a list."""
    *path, last = at.split("/")[1:]
    for part in path:
        tree = (
            tree[int(part)] if isinstance(tree, list) else tree.get(part) if isinstance(tree, dict) else None
        )
    if isinstance(tree, list) and last.isdigit() and int(last) < len(tree):
        if value is None:
            del tree[int(last)]
        else:
            tree[int(last)] = value
    elif isinstance(tree, dict) and last in tree:
        tree[last] = value
    else:
        raise PatchError(
            f"the record has no {at} any more; look again / 记录中已没有{at}，请重新审阅", there=False
        )


def _valid(fresh: Record, entry: Entry) -> Any:
    """The record as its kind writes it; a required field that a person took out stays null."""
    from pydantic import ValidationError

    given = fresh["record"]
    try:
        return kinds()[fresh["kind"]].record.model_validate(given).model_dump(mode="json")
    except ValidationError as error:
        wrong = [one for one in error.errors() if _touches("/" + "/".join(map(str, one["loc"])), entry["at"])]
        if wrong and entry["action"] == "correct":
            raise PatchError(
                f"{entry['value']!r} does not fit here: {wrong[0]['msg']} / 更正值不合字段要求：{wrong[0]['msg']}"
            ) from error
        return given


def _evidence(record: Record, fresh: Record, at: str, given: Entry) -> dict[str, Any]:
    """A given value points at what was printed there, else at the whole notice, and says who gave it and when."""
    kept = {place: entries for place, entries in record["evidence"].items() if not _under(place, at)}
    values = [place for place, _ in leaves(fresh["record"]) if _under(place, at)]
    for place in values if given["action"] != "reject" else ():
        printed = record["evidence"].get(place) or record["evidence"].get(at) or [_whole(record)]
        kept[place] = [{**one, "given": given} for one in printed]
    return kept


def _whole(record: Record) -> Entry:
    source = record["source"]
    return {"start": 0, "end": len(record["text"]), "text": "", "page": source["page"], "box": source["box"]}


def _problems(record: Record, fresh: Record, at: str) -> list[Entry]:
    """What the rules say now; what parsing said of other places stays."""
    asked = {rule.slug for rule in rules().values() if rule.stage > 1}
    kept = [
        one
        for one in record["problems"]
        if one["rule"] not in asked and not (one["at"] and _under(one["at"], at))
    ]
    found = check(fresh, from_stage=2)
    return kept + [
        {
            "rule": one.rule,
            "severity": one.severity,
            "at": one.at,
            "message": f"{one.message} / {one.message_zh}",
        }
        for one in found
    ]


def _under(place: str, at: str) -> bool:
    return place == at or place.startswith(f"{at}/")


def _touches(place: str, at: str) -> bool:
    return _under(place, at) or _under(at, place)

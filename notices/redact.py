"""Personal telephone numbers, resident numbers and home addresses, masked in a record, its text and its evidence.

Every mask is as long as what it hides, so that the spans of evidence stay true. The rules have been asked before, on the
true values. Telephone numbers of offices stay: only mobile numbers are personal, and every number of a notice that no
organisation has issued.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from notices.masks import HOME, KEPT, LIVES, MASK, MOBILE, NUMBERED, RESIDENT, behind_town, mask, mask_name
from notices.rule_words import leaves

if TYPE_CHECKING:
    from collections.abc import Iterator

Record = dict[str, Any]
_LEAST = 4
"""Hidden words of fewer characters are not looked for a second time."""


def redact(record: Record) -> Record:
    """The record as it may be shown, marked `redacted`; one that was redacted before stays as it is."""
    if record.get("redacted"):
        return record
    text = record["text"]
    hidden = set(_hidden(record, text))
    words = {_bare(text[start:end]) for start, end in hidden if end - start >= _LEAST}
    letters = list(text)
    for start, end in hidden | set(_again(text, words)):
        letters[start:end] = MASK * (end - start)
    masked = "".join(letters)
    fresh: Record = {
        key: _masked(value, words) for key, value in deepcopy(record).items() if key not in _WHOLE
    }
    fresh |= {key: record[key] for key in _WHOLE if key in record}
    fresh["text"] = masked
    fresh["evidence"] = {
        at: [_entry(one, text, masked) for one in entries] for at, entries in record["evidence"].items()
    }
    starred = {
        at
        for at, entries in fresh["evidence"].items()
        if any(MASK in masked[e["start"] : e["end"]] for e in entries)
    }
    fresh["record"] = _values(fresh["record"], "", starred, fresh, record)
    fresh["problems"] = [_told(one, starred) for one in fresh["problems"]]
    fresh["source"] = {**record["source"], "file": mask_name(record["source"]["file"])}
    fresh["redacted"] = True
    fresh["patches"] = [
        {k: v for k, v in one.items() if k not in ("was", "printed")} for one in record.get("patches", [])
    ]
    return (
        fresh if record.get("patches") else {key: value for key, value in fresh.items() if key != "patches"}
    )


_WHOLE = ("kind", "schema_version", "id", "derived", "confidence", "source")


def _hidden(record: Record, text: str) -> Iterator[tuple[int, int]]:
    """Spans of the text that must not be seen, without the few characters that stay."""
    for pattern in (MOBILE, RESIDENT):
        for match in pattern.finditer(text):
            yield match.start() + KEPT, match.end()
    for match in NUMBERED.finditer(text):
        yield match.start("hidden") + KEPT, match.end("hidden")
    for match in HOME.finditer(text):
        if LIVES.search(text[match.start() : match.start("hidden")]):
            yield behind_town(text, match.start("hidden"), match.end("hidden"))
    for at, value in leaves(record["record"]):
        if _is_private(at, value, record["record"]):
            for entry in record["evidence"].get(at, []):
                settled = at.endswith("/address")
                yield (
                    behind_town(text, entry["start"], entry["end"])
                    if settled
                    else (entry["start"] + KEPT, entry["end"])
                )


def _again(text: str, words: set[str]) -> Iterator[tuple[int, int]]:
    """Where hidden words stand a second time, as in the name of a committee of the village that somebody lives in."""
    for word in words:
        at = text.find(word)
        while at >= 0:
            yield at, at + len(word)
            at = text.find(word, at + len(word))


def _is_private(at: str, value: Any, record: Record) -> bool:
    parts = at.split("/")
    if parts[-1] == "resident_id":
        return True
    if parts[-1] == "value" and "identifiers" in parts:
        return bool(_at(record, [*parts[1:-1], "scheme"]) == "resident_id")
    if parts[1] == "items" and parts[-1] == "number":
        return "身份证" in str(_at(record, [*parts[1:-1], "document"]))
    alone = not any(party.get("type") != "person" for party in record.get("issuers") or [])
    named = bool(record.get("issuers")) or at == "/address"
    return isinstance(value, str) and alone and named and (parts[-1] == "address" or "phones" in parts)


def _at(tree: Any, parts: list[str]) -> Any:
    for part in parts:
        tree = tree[int(part)] if isinstance(tree, list) else tree.get(part)
    return tree


def _entry(entry: Record, text: str, masked: str) -> Record:
    """A printed piece with the masked characters masked; all of it where print and text do not run side by side."""
    here = masked[entry["start"] : entry["end"]]
    if MASK not in here or not entry["text"]:
        return {key: value for key, value in entry.items() if key != "given"} | _given(entry, MASK in here)
    bare, place = _bare(entry["text"]), _bare(text[entry["start"] : entry["end"]])
    stars = _bare(here)
    at = place.find(bare)
    shown = stars[at : at + len(bare)] if at >= 0 and len(stars) == len(place) else MASK * len(bare)
    return {**entry, "text": shown, **_given(entry, MASK in here)}


def _given(entry: Record, starred: bool) -> Record:
    given = entry.get("given")
    if given is None:
        return {}
    return {"given": {**given, "was": MASK * _LEAST, "printed": []} if starred else given}


def _masked(value: Any, words: set[str]) -> Any:
    """Strings of a tree without the hidden words, and without anything that looks like them."""
    if isinstance(value, dict):
        return {key: _masked(branch, words) for key, branch in value.items()}
    if isinstance(value, list):
        return [_masked(branch, words) for branch in value]
    if not isinstance(value, str):
        return value
    for word in words:
        value = value.replace(word, MASK * len(word))
    return mask(value)


def _values(tree: Any, at: str, starred: set[str], fresh: Record, record: Record) -> Any:
    """A value that was read from masked print, and does not show it, is masked to its end."""
    if isinstance(tree, dict):
        return {key: _values(branch, f"{at}/{key}", starred, fresh, record) for key, branch in tree.items()}
    if isinstance(tree, list):
        return [
            _values(branch, f"{at}/{number}", starred, fresh, record) for number, branch in enumerate(tree)
        ]
    private = isinstance(tree, str) and MASK not in tree and _is_private(at, tree, record["record"])
    if private and (at in starred or at not in record["evidence"] or _bare(tree) not in _bare(fresh["text"])):
        return tree[:KEPT] + MASK * (len(tree) - KEPT)
    return tree


def _told(problem: Record, starred: set[str]) -> Record:
    """What is said of a masked value, or of what holds one, is said without its figures, and without words of the print."""
    at, message = problem["at"], problem["message"]
    if problem["rule"] == "patch-refused":
        message = re.sub(r"'[^']*'|“[^”]*”", MASK * _LEAST, message)
    if at in starred or any(at.startswith(f"{one}/") for one in starred):
        message = re.sub(r"[0-9Xx]", MASK, message)
    elif any(one.startswith(f"{at}/") for one in starred):
        message = re.sub(r"[0-9][0-9Xx -]{5,}", lambda match: MASK * len(match[0]), message)
    return {**problem, "message": message}


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)

"""Damage to sound records, in seeded ways that print and reading really do, and what share of it the rules see."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from random import Random
from typing import Any

from notices.check import check
from notices.findings.damage import DAMAGES
from notices.model import Problem


@dataclass
class Score:
    """What was damaged and what was seen, by way and by kind."""

    done: Counter[tuple[str, str]] = field(default_factory=Counter)
    caught: Counter[tuple[str, str]] = field(default_factory=Counter)

    def share(self, way: str | None = None, kind: str | None = None) -> float:
        """The share that was seen, of everything or of one way or kind."""
        keys = [key for key in self.done if way in (None, key[0]) and kind in (None, key[1])]
        done = sum(self.done[key] for key in keys)
        return sum(self.caught[key] for key in keys) / done if done else 0.0


def mutate(envelopes: Iterable[dict[str, Any]], seed: int = 0) -> Score:
    """Damage each record once in each way, and check it before and after."""
    score, random = Score(), Random(seed)  # noqa: S311  damage need not be secret
    for envelope in envelopes:
        before = _seen(check(envelope))
        for way, damage in DAMAGES.items():
            damaged = deepcopy(envelope)
            if not damage(damaged["record"], random) or damaged["record"] == envelope["record"]:
                continue
            key = way, str(envelope.get("kind"))
            score.done[key] += 1
            score.caught[key] += bool(_seen(check(damaged)) - before)
    return score


def table(score: Score) -> str:
    """The shares as a table: by way, by kind, and of everything."""
    lines = [f"{'damage':<28}{'done':>7}{'seen':>7}{'share':>8}"]
    for place, names in (
        (0, sorted({way for way, _ in score.done})),
        (1, sorted({kind for _, kind in score.done})),
    ):
        for name in names:
            done = sum(count for key, count in score.done.items() if key[place] == name)
            caught = sum(count for key, count in score.caught.items() if key[place] == name)
            lines.append(f"{name:<28}{done:>7}{caught:>7}{caught / done:>8.2f}")
        lines.append("")
    total = sum(score.done.values()), sum(score.caught.values())
    return "\n".join([*lines, f"{'everything':<28}{total[0]:>7}{total[1]:>7}{score.share():>8.2f}"])


def as_json(score: Score) -> str:
    """The shares as JSON."""
    rows = [
        {"damage": way, "kind": kind, "done": done, "seen": score.caught[way, kind]}
        for (way, kind), done in sorted(score.done.items())
    ]
    return json.dumps({"share": round(score.share(), 4), "rows": rows}, ensure_ascii=False, indent=1)


def _seen(problems: list[Problem]) -> set[tuple[str, str, str]]:
    return {(one.rule, one.at, one.message) for one in problems}

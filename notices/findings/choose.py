"""Which problems are wanted: by slug, stage, severity, kind, or family of kinds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from notices.findings.finding import Finding
from notices.kinds import kinds
from notices.rules import rules

FAMILIES: dict[str, tuple[str, ...]] = {
    "company": (
        "deregistration", "liquidation", "capital_reduction", "merger", "division", "institution_deregistration",
    ),
    "creditor": ("claim_transfer", "debt_collection", "bankruptcy", "liquidation"),
    "court": ("court_service", "bankruptcy", "bill_invalidation", "missing_person", "enforcement"),
    "land": ("land_offering", "land_transaction_result", "land_expropriation"),
    "housing": ("housing_purchase_deadline", "property_expropriation", "public_housing", "title_deed"),
    "planning": ("planning_publicity", "environmental_publicity"),
    "sale": ("auction", "property_rights_transfer", "tender", "award"),
    "declaration": ("lost_document", "foundling", "administrative_service", "correction", "labour_notice", "other"),
}  # fmt: skip
STAGES = {1: "shape", 2: "presence", 3: "value", 4: "agreement", 5: "law", 6: "set"}


@dataclass(frozen=True, slots=True)
class Choice:
    """What was selected, nothing for everything, and what was taken out of it."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def takes(self, finding: Finding) -> bool:
        """Whether a problem is wanted; input that could not be read always is."""
        if finding.breaks:
            return True
        wanted = not self.select or any(_fits(word, finding) for word in self.select)
        return wanted and not any(_fits(word, finding) for word in self.ignore)


def choice(select: Iterable[str], ignore: Iterable[str]) -> Choice:
    """Read selectors, several in one with commas; raises ValueError for a word that selects nothing."""
    chosen = Choice(tuple(_words(select)), tuple(_words(ignore)))
    for word in (*chosen.select, *chosen.ignore):
        if not _known(word):
            raise ValueError(f"{word}: no such rule, stage, kind or family / 没有此规则、阶段或类别")
    return chosen


def _words(given: Iterable[str]) -> Iterable[str]:
    return (word.strip() for words in given for word in words.split(",") if word.strip())


def _known(word: str) -> bool:
    names = {*rules(), *kinds(), *FAMILIES, *_stage_words(), "error", "warning", "info"}
    return word in names or word.replace("-", "_") in kinds()


def _stage_words() -> dict[str, int]:
    return {
        word: number
        for number, name in STAGES.items()
        for word in (f"stage-{number}", f"stage-{name}", f"{number}")
    }


def _fits(word: str, finding: Finding) -> bool:
    problem = finding.problem
    rule = rules().get(problem.rule)
    if word in (problem.rule, problem.severity, finding.kind) or word.replace("-", "_") == finding.kind:
        return True
    if word in FAMILIES:
        return finding.kind in FAMILIES[word]
    return rule is not None and _stage_words().get(word) == rule.stage

"""A correction comes from those who signed what it corrects.

Example: a notice of one bureau that is corrected by another.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import name_of, rows


def _check(case: Case) -> Answer:
    own = {name_of(issuer) for _, issuer in rows(case.record, "issuers")}
    signed = [
        (other, {name_of(issuer) for _, issuer in rows(other.record, "issuers")})
        for other in case.related("corrects")
    ]
    known = [(other, names) for other, names in signed if names and own]
    if not known:
        return NotApplicable("what it corrects is not in the set, or nobody signs")
    return [
        Fail(
            "/issuers",
            f"signed by others than {other.envelope.get('id')}",
            f"落款与所更正公告（{'、'.join(sorted(names))}）不同",
        )
        for other, names in known
        if not own & names
    ]


RULE = Rule(stage=6, severity="info", check=_check)

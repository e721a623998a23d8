"""A currency is one of ISO 4217 that notices print.

Example: `"currency": "RMB"`, which is no code; `CNY` is.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import sums


def _check(case: Case) -> Answer:
    found = list(sums(case.record))
    if not found:
        return NotApplicable("no sum of money is printed")
    known = "CNY USD HKD EUR JPY GBP AUD CAD KRW SGD TWD MOP CHF THB MYR RUB DEM FRF NZD SEK DKK NOK VND IDR INR".split()  # noqa: SIM905  a list of codes is read best in one line
    return [
        Fail(f"{at}/currency", f"{code} is no currency", f"{code}不是货币代码")
        for at, _, code in found
        if code not in known
    ]


RULE = Rule(stage=3, severity="error", check=_check)

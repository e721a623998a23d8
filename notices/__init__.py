"""Reads the legal notices of Chinese newspaper pages into validated records, each value with its evidence.

>>> import notices
>>> callable(notices.parse)
True
"""

__version__ = "0.1.0"

from notices.envelope import envelope
from notices.model import Evidence, Outcome, Problem
from notices.pipeline import parse
from notices.readers.errors import ReadError

__all__ = ["Evidence", "Outcome", "Problem", "ReadError", "envelope", "parse"]

"""What every composite value has in common: immutable, and nothing in it that was not declared."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Shape(BaseModel):
    """The published shape of one printed value."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

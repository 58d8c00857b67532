"""What a lead has said of a receipt, as it is written down: a part of `facts.ReceiptFact`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class OverAllowed:
    """These lines may be over together with what other terminals received (law 12)."""

    TYPE: ClassVar[str] = "receipt.over_allowed"
    V: ClassVar[int] = 1
    lines: tuple[str, ...]
    lead: str
    """The id of who approved."""
    joins: bool = False

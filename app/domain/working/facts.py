"""Facts that say the same on every kind of work document.

Each kind has its own class of each, with its own TYPE: a journal row says by itself what it
belongs to, and a closed union per kind stays closed. Fields and V are those of the class here; a
kind whose fields move on takes a V of its own. A class that only has another TYPE is no dataclass
once more: making one takes longer at the start than all else of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from app.domain.meanings import Attributes
from app.domain.values import ZERO, Product


@dataclass(frozen=True, slots=True)
class QuestionAnswered:
    """The answer; what it leads to follows as facts that join."""

    TYPE: ClassVar[str]
    V: ClassVar[int] = 1
    question: str
    number: int
    choice: str
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class MultiplierSet:
    """The next item scan counts this many."""

    TYPE: ClassVar[str]
    V: ClassVar[int] = 1
    quantity: Decimal
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class AttributesHeld:
    """A code with attributes only waits for the next item (screens law 15)."""

    TYPE: ClassVar[str]
    V: ClassVar[int] = 1
    attributes: Attributes
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class ContextDropped:
    """A waiting multiplier or waiting attributes were dropped: `what` says which, `why` why."""

    TYPE: ClassVar[str]
    V: ClassVar[int] = 1
    what: str
    why: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class LineChosen:
    """A person put a finger on a line: quantities without a scan go there."""

    TYPE: ClassVar[str]
    V: ClassVar[int] = 1
    line: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Noted:
    """A note on a line, or on the whole document (`line` None)."""

    TYPE: ClassVar[str]
    V: ClassVar[int] = 1
    line: str | None
    note: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class CodeLinked:
    """Taught: this code (its GTIN, where it carries one) is so many of this product."""

    TYPE: ClassVar[str]
    V: ClassVar[int] = 1
    code: str
    gtin: str | None
    product: Product
    pack: Decimal
    joins: bool = False


@dataclass(frozen=True, slots=True)
class LotTaught:
    """Taught: this text on a label is that lot of the server."""

    TYPE: ClassVar[str]
    V: ClassVar[int] = 1
    product: Product
    lot_id: str
    lot: str
    expiry: date | None = None
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Undone:
    """The counter-event: these events count no more. What was taken back is said beside."""

    TYPE: ClassVar[str]
    V: ClassVar[int] = 1
    events: tuple[str, ...]
    what: str
    """The TYPE of the step's first fact."""
    text: str = ""
    product: Product | None = None
    quantity: Decimal = ZERO
    joins: bool = False


@dataclass(frozen=True, slots=True)
class CorrectionStarted:
    """A posted document was opened again to be corrected."""

    TYPE: ClassVar[str]
    V: ClassVar[int] = 1
    reason: str
    text: str = ""
    joins: bool = False

"""Opening, modes, questions, what waits for the next scan, and what was told or taught."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.domain.dispatch.goods_facts import Goods
from app.domain.dispatch.mode import Mode
from app.domain.goods_out import GoodsOut
from app.domain.working import Details, Option, facts


@dataclass(frozen=True, slots=True)
class Opened:
    """A work document was opened on these goods-outs as the server showed them then."""

    TYPE: ClassVar[str] = "dispatch.opened"
    V: ClassVar[int] = 1
    goods_outs: tuple[GoodsOut, ...]
    mode: Mode
    stock_by: str
    taken_from: str = ""
    """Whose work it was: taken over from this terminal or person."""
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class ModeEntered:
    """From now on a scan picks, packs, hands over or puts back."""

    TYPE: ClassVar[str] = "dispatch.mode_entered"
    V: ClassVar[int] = 1
    mode: Mode
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    """Something that needs an answer: on disk, its goods not counted."""

    TYPE: ClassVar[str] = "dispatch.question_asked"
    V: ClassVar[int] = 1
    reason: str
    details: Details
    options: tuple[Option, ...]
    goods: tuple[Goods, ...] = ()
    """The parked goods; several when it is not yet known which of them is meant."""
    line: str | None = None
    goods_out: str | None = None
    text: str = ""
    took_context: bool = False
    joins: bool = False


@dataclass(frozen=True, slots=True)
class QuestionGrew:
    """The same code once more before the question could be read: it waits with the first."""

    TYPE: ClassVar[str] = "dispatch.question_grew"
    V: ClassVar[int] = 1
    question: str
    goods: tuple[Goods, ...]
    text: str
    took_context: bool = False
    joins: bool = False


class QuestionAnswered(facts.QuestionAnswered):
    """The answer; what it leads to follows as facts that join."""

    __slots__ = ()
    TYPE: ClassVar[str] = "dispatch.question_answered"


class MultiplierSet(facts.MultiplierSet):
    """The next item scan counts this many."""

    __slots__ = ()
    TYPE: ClassVar[str] = "dispatch.multiplier_set"


class AttributesHeld(facts.AttributesHeld):
    """A code with attributes only waits for the next item (screens law 15)."""

    __slots__ = ()
    TYPE: ClassVar[str] = "dispatch.attributes_held"


class ContextDropped(facts.ContextDropped):
    """A waiting multiplier or waiting attributes were dropped: `what` says which, `why` why."""

    __slots__ = ()
    TYPE: ClassVar[str] = "dispatch.context_dropped"


class Noted(facts.Noted):
    """A note on a line, or on the whole document (`line` None)."""

    __slots__ = ()
    TYPE: ClassVar[str] = "dispatch.noted"


class CodeLinked(facts.CodeLinked):
    """Taught: this code (its GTIN, where it carries one) is so many of this product."""

    __slots__ = ()
    TYPE: ClassVar[str] = "dispatch.code_linked"


class LotTaught(facts.LotTaught):
    """Taught: this text on a label is that lot of the server."""

    __slots__ = ()
    TYPE: ClassVar[str] = "dispatch.lot_taught"

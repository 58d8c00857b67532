"""What the goods-out list is told and shows: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.dispatch.mode import Mode
from app.domain.values import Product
from app.ui.screens.narrowing import Listed

if TYPE_CHECKING:
    from app.ui.screens.goods_outs.claiming import Claimed
    from app.ui.screens.looking import LookForm


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is opened with (`Go.what`): what a person is about to do, and perhaps an
    item, or a code of several orders."""

    mode: Mode = Mode.PICK
    product: Product | None = None
    code: str = ""
    goods_outs: tuple[str, ...] = ()
    open: bool = False
    """Open them at once; where that needs a word of a person, the list asks for it."""


class Filter(StrEnum):
    """Which orders the list shows."""

    TO_DO = "to_do"
    """To be picked, by whom it may be."""
    TO_CONFIRM = "to_confirm"
    IN_WORK = "in_work"
    """Begun, here or elsewhere, and not ready to leave."""
    TO_HAND_OVER = "to_hand_over"
    BLOCKED = "blocked"
    """On hold, or somebody asks to cancel it."""
    ALL = "all"


@dataclass(frozen=True, slots=True)
class ConfirmForm:
    """The sheet of an order that waits to be confirmed: facts, and a reason while rejecting."""

    key: str
    number: str
    facts: tuple[tuple[str, str], ...] = ()
    rejecting: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class GoodsOutList(Listed):
    """The screen."""

    form: ConfirmForm | None = None
    look: LookForm[Claimed] | None = None

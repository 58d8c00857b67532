"""Opens orders for Home and the list, and decides about one that waits to be confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.claims import Claim
from app.domain.decision import Decision, Refused
from app.domain.dispatch.actions import (
    Action,
    ConfirmOrder,
    Enter,
    Finish,
    Post,
    RejectOrder,
)
from app.domain.dispatch.facts import DispatchFact, Mode
from app.domain.goods_out import GoodsOutHead
from app.domain.gtin import look_up_form
from app.ui.screens.goods_outs.words import not_startable, startable
from app.ui.sentences import KEYS, Words, dispatch_words, words
from app.workbench.dispatching import DispatchDesk
from app.workbench.errors import Claimed, StoreError, Unavailable, UnknownRecord
from app.workbench.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Opened:
    """The work document about them is open."""

    document: str


@dataclass(frozen=True, slots=True)
class Taken:
    """Somebody else is on it: taking it over is asked."""

    claims: tuple[Claim, ...]
    """Who it is; nobody may know."""


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing was opened; the words say why, and what to do."""

    words: Words


async def open_orders(
    workbench: Workbench,
    keys: Sequence[str],
    mode: Mode,
    text: str = "",
    *,
    take_over: bool = False,
) -> Opened | Taken | Failed:
    """Go on with the document about these orders, or begin one."""
    try:
        desk = await workbench.open_goods_outs(keys, mode=mode, take_over=take_over, text=text)
    except Claimed as error:
        return Taken(error.claims)
    except Unavailable as error:
        return Failed(_ended(workbench, keys) or why(error))
    except UnknownRecord:
        return Failed(words("record_unknown"))
    except StoreError as error:
        return Failed(words(error.key, {"path": error.path.name}))
    return await _in_mode(desk, mode)


async def _in_mode(desk: DispatchDesk, mode: Mode) -> Opened | Failed:
    """What is gone on with stands in the mode of before: a wish to pack or to hand over counts
    more, the wish to pick is only what a list begins with."""
    if mode in (Mode.PACK, Mode.HAND_OVER) and desk.document.mode is not mode:
        told = await _taken(desk, Enter(mode))
        if told is not None:
            return Failed(told)
    return Opened(desk.key)


def _ended(workbench: Workbench, keys: Sequence[str]) -> Words | None:
    """What became of an order that the list still showed as open."""
    for found in map(workbench.goods_out_here, keys):
        if found is not None and not startable(found.head):
            return Words(*not_startable(found.head))
    return None


def why(error: Unavailable) -> Words:
    """A refusal has the words of a dispatch, everything else its own."""
    if error.key in KEYS and not error.details:
        return words(error.key, {"detail": error.detail})
    return dispatch_words(error.key, error.details)


async def decide_order(
    workbench: Workbench, action: ConfirmOrder | RejectOrder
) -> Words | Taken | None:
    """Confirm or reject one order and tell the server; what was open before is open again.

    None: it is on disk, and on its way.
    """
    before = workbench.desk.key if workbench.desk is not None else ""
    found = await open_orders(workbench, (action.goods_out,), Mode.PICK)
    if isinstance(found, Taken):
        return found
    if isinstance(found, Failed):
        return found.words
    desk = workbench.desk
    closing = Finish(leave=False) if isinstance(action, RejectOrder) else Post()
    told = None
    if isinstance(desk, DispatchDesk):
        told = await _taken(desk, action) or await _taken(desk, closing)
    if before != found.document:
        reopen(workbench, before)
    return told


async def _taken(desk: DispatchDesk, action: Action) -> Words | None:
    handled = desk.take(action)
    refusal = _refusal(handled.decision)
    if refusal is not None:
        return refusal
    error = await desk.confirm(handled)
    return words(error.key, {"path": error.path.name}) if error is not None else None


def _refusal(decision: Decision[DispatchFact]) -> Words | None:
    if isinstance(decision, Refused):
        return dispatch_words(decision.key, decision.details)
    return None


def reopen(workbench: Workbench, document: str) -> None:
    """The document that was open before, whatever its kind; none: nothing is open."""
    opens = {
        "receipt": workbench.open_receipt,
        "dispatch": workbench.open_dispatch,
        "ad_hoc": workbench.open_ad_hoc,
    }
    again = opens.get(workbench.kind_of(document)) if document else None
    if again is None:
        workbench.leave()
        return
    try:
        again(document)
    except (StoreError, UnknownRecord):
        workbench.leave()  # opening it says why


def is_pickup_code(head: GoodsOutHead, code: str) -> bool:
    """Whether a code is what the customer shows: then the goods are handed over."""
    wanted = look_up_form(code)
    return wanted in {look_up_form(shown) for shown in (head.pickup_number, head.pager) if shown}

"""A mistake in the queue is put right where it was made: the entry is given up, and its document
opens again at that line, so that the next post says the difference (outbox 6).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.count_intents import OverwriteStock
from app.domain.dispatch import actions as dispatch
from app.domain.entry import STUCK_STATES, Entry
from app.domain.goods_out_intents import AdHocIntent, CheckGoodsOut, RegisterPick
from app.domain.intents import (
    AnnounceGoods,
    ChangeStock,
    CheckDelivery,
    ConvertDraft,
    RegisterLine,
)
from app.domain.order_intents import ReceiveOrder
from app.domain.receipt import actions as receipt
from app.domain.receipt_intents import PostReceipt, PostUnannounced
from app.domain.shipment_intents import WriteShipmentItem
from app.domain.shipping.document import ShippingState
from app.domain.working.actions import ChooseLine
from app.workbench.choices import Choices, Chosen
from app.workbench.kinds import ADJUST, DISPATCH, RECEIPT, SHIPPING
from app.workbench.station import Station
from app.workbench.views import QueueRow

if TYPE_CHECKING:
    from app.workbench.dispatching import DispatchDesk
    from app.workbench.receiving import ReceivingDesk
    from app.workbench.workbench import Workbench

_OF_RECEIPTS = (
    CheckDelivery
    | ChangeStock
    | RegisterLine
    | AnnounceGoods
    | ConvertDraft
    | ReceiveOrder
    | PostReceipt
    | PostUnannounced
)
_OF_DISPATCHES = CheckGoodsOut | ChangeStock | RegisterPick
FINISHED = "finished"


class Way(StrEnum):
    """How what an entry says can be corrected."""

    NONE = ""
    """Not at all: the entry says nothing of goods, or the server is still asked about it."""
    CLOSED = "closed"
    """Not here: its document is posted for good."""
    REOPEN = "reopen"
    """Its document opens again at that line."""
    ANEW = "anew"
    """Its document is posted for good: another one begins with the same goods."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """How the entry was given up, and the document that is open now: its screen and its id."""

    chosen: Chosen
    screen: str = ""
    document: str = ""


class Correcting:
    """`workbench.correcting`."""

    def __init__(self, station: Station, choices: Choices, workbench: Workbench) -> None:
        self._station = station
        self._choices = choices
        self._workbench = workbench

    def way(self, row: QueueRow) -> Way:
        """How an entry can be corrected; by an index alone, so quick enough for the GUI thread.

        What may be with the server already is looked for first: only what asks a person then.

        Raises:
            StoreError: the document's head cannot be read.
        """
        entry = row.entry
        if entry.doubt is not None and entry.state not in STUCK_STATES:
            return Way.NONE
        match row.kind:
            case "receipt" if isinstance(entry.intent, _OF_RECEIPTS):
                return Way.REOPEN if self._receipt_opens(entry.document) else Way.CLOSED
            case "dispatch" if isinstance(entry.intent, _OF_DISPATCHES):
                return Way.REOPEN
            case "adjust" if isinstance(entry.intent, ChangeStock | OverwriteStock):
                return Way.ANEW
            case "ad_hoc" if isinstance(entry.intent, ChangeStock | AdHocIntent):
                return Way.CLOSED
            case "shipping":
                return Way.REOPEN
            case _:
                return Way.NONE

    async def correct(self, entry_id: str, reason: str, *, with_waiting: bool = False) -> Corrected:
        """Give an entry up, with what waits for it if `with_waiting`, and open its document where
        it can be put right. The reason stands in the journal twice: with the entry, and with the
        correction.

        Raises:
            StoreError, UnknownRecord: the document cannot be read or written.
        """
        entry = self._station.outbox.entry(entry_id)
        chosen = await self._choices.discard(entry_id, reason, with_waiting=with_waiting)
        if chosen.how != "done" or entry is None:
            return Corrected(chosen)
        match self._workbench.kind_of(entry.document):
            case "receipt":
                await self._reopen_receipt(entry, reason)
                return Corrected(chosen, RECEIPT, entry.document)
            case "dispatch":
                await self._reopen_dispatch(entry, reason)
                return Corrected(chosen, DISPATCH, entry.document)
            case "adjust":
                return Corrected(chosen, ADJUST, await self._adjust_anew(entry))
            case "shipping":
                await self._reopen_shipping(entry)
                return Corrected(chosen, SHIPPING, entry.document)
            case _:
                return Corrected(chosen)

    # --- below -----------------------------------------------------------------------------

    def _receipt_opens(self, document: str) -> bool:
        """A finished receipt opens again only where the system can take something back."""
        if self._station.receipt_rules().can_take_back:
            return True
        head = self._station.terminal.document(document)
        return head is not None and head.state != FINISHED

    async def _reopen_receipt(self, entry: Entry, reason: str) -> None:
        desk = self._workbench.open_receipt(entry.document)
        if desk.rules().can_take_back and not desk.document.correcting:
            await desk.confirm(desk.take(receipt.Correct(reason)))
        line = _line_of_receipt(desk, entry)
        if line:
            await desk.confirm(desk.take(receipt.ChooseLine(line)))

    async def _reopen_dispatch(self, entry: Entry, reason: str) -> None:
        desk = self._workbench.open_dispatch(entry.document)
        if not desk.document.correcting:
            await desk.confirm(desk.take(dispatch.Correct(reason)))
        line = _line_of_dispatch(desk, entry)
        if line:
            await desk.confirm(desk.take(dispatch.ChooseLine(line)))

    async def _reopen_shipping(self, entry: Entry) -> None:
        """It is open again once what its post was made for is given up; a draft that was shared
        never closed.
        """
        desk = self._workbench.shipping.open_document(entry.document)
        intent = entry.intent
        if not isinstance(intent, WriteShipmentItem | ChangeStock):
            return
        product = intent.item.product if isinstance(intent, WriteShipmentItem) else intent.product
        line = next((one.id for one in desk.document.lines_of(product)), "")
        if line and desk.document.state is not ShippingState.FINISHED:
            await desk.confirm(desk.take(ChooseLine(line)))

    async def _adjust_anew(self, entry: Entry) -> str:
        adjusting = self._workbench.adjusting
        before = adjusting.glance(entry.document)
        heading = before.heading
        desk = await adjusting.begin(before.product, before.place, heading.direction)
        return desk.key


def _line_of_receipt(desk: ReceivingDesk, entry: Entry) -> str:
    """The line that an entry says something of; "" for none, or for several."""
    intent = entry.intent
    for line in desk.document.lines.every():
        if isinstance(intent, ChangeStock) and line.product is not None:
            if line.product.id == intent.product:
                return line.id
        elif isinstance(intent, RegisterLine):
            names = {line.id, line.source.id if line.source else ""}
            if (intent.line or intent.local_line) in names:
                return line.id
    return ""


def _line_of_dispatch(desk: DispatchDesk, entry: Entry) -> str:
    intent = entry.intent
    for line in desk.document.walked():
        if isinstance(intent, ChangeStock) and line.product.id == intent.product:
            return line.id
        if isinstance(intent, RegisterPick) and (intent.line or intent.local_line) in (
            line.id,
            line.source.id,
        ):
            return line.id
    return ""

"""The kinds of work documents that this terminal has, by the names that stand in its journal.

A kind's desk is loaded when a document of it is first wanted: the first painting needs none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias, TypeGuard

from app.domain.events import Event
from app.store.codec import Codec, UnknownRecord
from app.store.terminal import Terminal
from app.workbench.station import Station
from app.workbench.taught import taught_types

if TYPE_CHECKING:
    from app.workbench.ad_hoc import AdHocDesk
    from app.workbench.adjusting import AdjustDesk
    from app.workbench.counting import CountDesk
    from app.workbench.dispatching import DispatchDesk
    from app.workbench.receiving import ReceivingDesk
    from app.workbench.ship_desk import ShippingDesk

    OpenDesk: TypeAlias = (
        ReceivingDesk | DispatchDesk | AdHocDesk | CountDesk | AdjustDesk | ShippingDesk
    )
    """A desk of any kind."""

RECEIPT, DISPATCH, AD_HOC, COUNT = "receipt", "dispatch", "ad_hoc", "count"
ADJUST, SHIPPING = "adjust", "shipping"
UNDER_WAY = ("open", "posted")
"""The states of a document that is not finished."""
ABANDONED = "abandoned"
"""The state of a document of which nothing left: no list shows it."""


def is_dispatch(desk: OpenDesk | None) -> TypeGuard[DispatchDesk]:
    """Whether goods that leave against an order are being worked on."""
    return desk is not None and desk.kind.name == DISPATCH


def is_ad_hoc(desk: OpenDesk | None) -> TypeGuard[AdHocDesk]:
    """Whether goods without an order are being scanned."""
    return desk is not None and desk.kind.name == AD_HOC


def is_count(desk: OpenDesk | None) -> TypeGuard[CountDesk]:
    """Whether stock is being counted."""
    return desk is not None and desk.kind.name == COUNT


def is_adjust(desk: OpenDesk | None) -> TypeGuard[AdjustDesk]:
    """Whether a stock figure is being put right."""
    return desk is not None and desk.kind.name == ADJUST


def is_shipping(desk: OpenDesk | None) -> TypeGuard[ShippingDesk]:
    """Whether goods go from one place of ours to another."""
    return desk is not None and desk.kind.name == SHIPPING


def codecs() -> dict[str, Codec[Any]]:
    """The journal's languages, by kind; loads all of them."""
    from app.workbench.ad_hoc import AD_HOC_CODEC
    from app.workbench.adjusting import ADJUST_CODEC
    from app.workbench.counting import COUNT_CODEC
    from app.workbench.dispatching import DISPATCH_CODEC
    from app.workbench.receiving import RECEIPT_CODEC
    from app.workbench.ship_desk import SHIPPING_CODEC

    return {
        RECEIPT: RECEIPT_CODEC,
        DISPATCH: DISPATCH_CODEC,
        AD_HOC: AD_HOC_CODEC,
        COUNT: COUNT_CODEC,
        ADJUST: ADJUST_CODEC,
        SHIPPING: SHIPPING_CODEC,
    }


def folds() -> dict[str, Callable[[Iterable[Event[Any]]], Any]]:
    """How a document is made of its events, by kind; loads all of them."""
    from app.workbench.ad_hoc import AD_HOC as OF_AD_HOC
    from app.workbench.adjusting import ADJUST as OF_ADJUST
    from app.workbench.dispatching import DISPATCH as OF_DISPATCH
    from app.workbench.receiving import RECEIPT as OF_RECEIPT
    from app.workbench.ship_desk import SHIPPING as OF_SHIPPING

    every = (OF_RECEIPT, OF_DISPATCH, OF_AD_HOC, OF_ADJUST, OF_SHIPPING)
    return {kind.name: kind.fold for kind in every}


def load_desk(station: Station, document: str) -> OpenDesk:
    """A desk on an earlier document of any kind.

    Raises:
        StoreError: the file cannot be read.
        UnknownRecord: a newer version of the program wrote it, or nobody did.
    """
    row = station.terminal.document(document)
    match row.kind if row is not None else "":
        case "receipt":
            from app.workbench.receiving import load_receipt

            return load_receipt(station, document)
        case "dispatch":
            from app.workbench.dispatching import load_dispatch

            return load_dispatch(station, document)
        case "ad_hoc":
            from app.workbench.ad_hoc import load_ad_hoc

            return load_ad_hoc(station, document)
        case "count":
            from app.workbench.counting import load_count

            return load_count(station, document)
        case "adjust":
            from app.workbench.adjusting import load_adjust

            return load_adjust(station, document)
        case "shipping":
            from app.workbench.ship_desk import load_shipping

            return load_shipping(station, document)
        case kind:
            raise UnknownRecord(f"document {document} of kind {kind!r}")


def taught_events(terminal: Terminal) -> Iterator[Event[Any]]:
    """The events of all kinds that teach, oldest first within each kind: for `relearn`."""
    for kind, codec in codecs().items():
        yield from terminal.facts_of_type(taught_types(kind), codec)

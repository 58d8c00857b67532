"""The receiving desk: open a delivery or begin blind, take scans and taps, post and correct."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import get_args

from app.domain.decision import Decision, Refused
from app.domain.delivery import Delivery
from app.domain.entry import Entry, Planned
from app.domain.events import Event
from app.domain.gtin import look_up_form
from app.domain.intents import RegisterHead
from app.domain.order_intents import OrderRest, OrderRestLine, PutBackQuantity
from app.domain.receipt.actions import Action, DecideEntry, Reread
from app.domain.receipt.decide import decide, opening
from app.domain.receipt.document import Receipt
from app.domain.receipt.evolve import evolve, fold
from app.domain.receipt.facts import Posted, ReceiptFact
from app.domain.receipt.posting import posting_of
from app.domain.receipt.rules import ReceiptRules
from app.domain.receipt_intents import CloseDelivery
from app.domain.values import Product, Stamp
from app.domain.working import Choice
from app.store.codec import Codec
from app.store.terminal import DocumentRow
from app.workbench.desk import DocumentKind
from app.workbench.station import Station
from app.workbench.working import WorkDesk, begun, day_of, loaded

RECEIPT_CODEC: Codec[ReceiptFact] = Codec(get_args(ReceiptFact))
RECEIPT: DocumentKind[Receipt, ReceiptFact] = DocumentKind("receipt", RECEIPT_CODEC, evolve, fold)

_SAY_NO_GOODS = RegisterHead | CloseDelivery | PutBackQuantity | OrderRest | OrderRestLine


class ReceivingDesk(WorkDesk[Receipt, ReceiptFact, Action]):
    """One open receipt."""

    POSTED = Posted
    asks_lead = False
    """A lead can be asked here about what is over together with other terminals."""

    def __init__(self, station: Station, key: str, receipt: Receipt) -> None:
        super().__init__(RECEIPT, station, key, receipt)

    def rules(self) -> ReceiptRules:
        """The site's settings as they are now."""
        return replace(self._station.receipt_rules(), asks_lead=self.asks_lead)

    def decided(
        self, action: Action, now: Stamp, painted: Mapping[str, int] | None
    ) -> Decision[ReceiptFact]:
        """What the action leads to on this receipt."""
        person = self._station.stamp.person
        if isinstance(action, Reread) and (whose := self.carries_on()):
            here = self._station.profile.terminal
            action = Reread(action.delivery.seen_by(whose, here))
        return decide(self.document, action, self.rules(), now, day_of(now.at), person, painted)

    def head(self, document: Receipt) -> DocumentRow:
        """The receipt as lists show it."""
        return head_of(document)

    def subjects(
        self, document: Receipt, events: tuple[Event[ReceiptFact], ...]
    ) -> tuple[str, ...]:
        """The deliveries that it is about."""
        return tuple(head.id for head in document.heads)

    def plan(self, document: Receipt, post: str) -> Iterable[Planned]:
        """See `Posting`."""
        tolerance = self.rules().tolerance_percent
        return self._station.system.plan(posting_of(document, post, tolerance_percent=tolerance))

    def choice(self, entry: Entry, choice: Choice, reason: str) -> Action:
        """See `DecideEntry`."""
        intent = entry.intent
        return DecideEntry(
            post=entry.event,
            entry=entry.id,
            choice=choice,
            reason=reason,
            product=getattr(intent, "product", ""),
            place=getattr(intent, "place", ""),
            condition=getattr(intent, "condition", None),
            line=getattr(intent, "line", ""),
            delivery=getattr(intent, "delivery", getattr(intent, "order", "")),
            told=not isinstance(intent, _SAY_NO_GOODS),
        )

    def products(self) -> Iterable[Product]:
        """The products of its lines, in their order."""
        return (line.product for line in self.document.ordered() if line.product is not None)

    def packages(self) -> frozenset[str]:
        """Package and tracking numbers of this receipt, as look-up forms."""
        return frozenset(
            look_up_form(code)
            for package in self.document.packages
            for code in (package.number, package.tracking)
            if code
        )


async def begin_receipt(
    station: Station,
    deliveries: tuple[Delivery, ...],
    *,
    sender: str = "",
    note: str = "",
    text: str = "",
) -> ReceivingDesk | Refused:
    """Open a receipt on what the server showed; none: a blind one. It is on disk on return.

    Refused when the deliveries have several senders.

    Raises:
        StoreError: it could not be written; nothing was.
    """
    decision = opening(
        deliveries,
        station.receiving_place(),
        station.receipt_rules(),
        sender=sender,
        delivery_note=note,
        text=text,
    )
    if isinstance(decision, Refused):
        return decision
    return await begun(station, RECEIPT, ReceivingDesk, decision.facts[0])


def load_receipt(station: Station, key: str) -> ReceivingDesk:
    """An earlier receipt as its journal tells it.

    Raises:
        StoreError: the file cannot be read.
        UnknownRecord: a newer version of the program wrote it.
    """
    return loaded(station, RECEIPT, ReceivingDesk, key)


def head_of(receipt: Receipt) -> DocumentRow:
    """A receipt as lists show it."""
    numbers = ", ".join(head.number for head in receipt.heads)
    return DocumentRow(
        id=receipt.id,
        kind=RECEIPT.name,
        state=receipt.state,
        title=numbers or receipt.delivery_note or receipt.sender,
        opened=receipt.opened_at,
        changed=receipt.changed_at,
    )

"""What every desk of this terminal stands on: stores, system, clock, and who is told of changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from app import aio
from app.clients.base import System
from app.domain.receipt.rules import ReceiptRules, WhoBooks
from app.domain.values import Place
from app.settings import Profile
from app.store.cache import Cache
from app.store.outbox import Outbox
from app.store.terminal import Terminal
from app.workbench.desk import Stamper

Listener = Callable[[str, str], None]
"""Told a topic ("document", "outbox", "deliveries", "catalog", "connection") and a key."""


@dataclass(slots=True)
class Station:
    """Shared by the desks; only `workbench` makes one."""

    terminal: Terminal
    cache: Cache
    outbox: Outbox
    system: System
    clock: aio.Clock
    stamp: Stamper
    owner: aio.Owner
    profile: Profile
    listeners: list[Listener] = field(default_factory=list)
    owed: Callable[[], None] = lambda: None
    """Called when a record with outbox entries is on disk; from any thread."""

    def changed(self, topic: str, key: str = "") -> None:
        """Tell who listens what changed; never what it changed to: they read it themselves.

        A listener's fault is reported: it must not stop a queue, or take a scan's outcome away.
        """
        for listener in tuple(self.listeners):
            try:
                listener(topic, key)
            except Exception as error:  # noqa: BLE001 - reported, see above
                aio.report(f"listening to {topic}", error)

    def mint(self) -> str:
        """A new ObjectId."""
        return aio.new_id(self.clock.now())

    def place(self, place_id: str, name: str = "") -> Place:
        """A place by the server's id; an unknown one is shown by what is known of it."""
        return self.cache.place(place_id) or Place(place_id, name or place_id)

    def receiving_place(self) -> Place | None:
        """The place of the profile."""
        wanted = self.profile.place
        return self.place(wanted, self.profile.place_name) if wanted else None

    def receipt_rules(self) -> ReceiptRules:
        """The site's settings as the receipt's decisions want them."""
        site = self.profile.rules
        capabilities = self.system.capabilities
        return ReceiptRules(
            who_books=self._who_books(),
            tolerance_percent=site.tolerance_percent,
            trusted_senders=frozenset(site.trusted_senders),
            spot_check_lines=site.spot_check_lines,
            min_days_in=site.min_days_in,
            quarantine_place=self.place(site.quarantine_place) if site.quarantine_place else None,
            can_part_post=capabilities.part_post,
            can_take_back=capabilities.take_back,
            can_receive_blind=capabilities.blind_receive,
            takes_unannounced=capabilities.unannounced,
            reports_rejected=capabilities.conditions,
            orders_rest=capabilities.rest_order,
            asks_properties=capabilities.stock_properties,
        )

    def _who_books(self) -> WhoBooks:
        if self.system.capabilities.books_receipts:
            return WhoBooks.SYSTEM
        return WhoBooks(self.profile.who_books or WhoBooks.RECORD)

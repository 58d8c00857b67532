"""What every desk of this terminal stands on: stores, system, clock, and who is told of changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from app import aio
from app.clients.base import System
from app.domain.adhoc.rules import AdHocRules
from app.domain.adjusting.rules import AdjustRules
from app.domain.counting.rules import CountRules
from app.domain.dispatch.rules import DispatchRules, PackageType, StockBy
from app.domain.goods_out import GoodsOutType
from app.domain.receipt.rules import ReceiptRules, WhoBooks
from app.domain.shipping.rules import ShippingRules
from app.domain.values import Place
from app.settings import Credentials, Profile
from app.store.cache import Cache
from app.store.outbox import Outbox
from app.store.terminal import Terminal
from app.workbench.desk import Stamper

Listener = Callable[[str, str], None]
"""Told a topic ("document", "outbox", "deliveries", "goods_outs", "catalog", "connection",
"profile", "people", "shelves", "exports") and a key.

"goods_outs" has no key when the list was read, else the id of one whose details have changed;
"shelves" that of a product or a place, "exports" that of an export.
"""


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
    signatures: Path
    """The folder of signatures' pictures."""
    exports: Path
    """The folder of files that the platform made for the office."""
    credentials: Credentials = field(default_factory=Credentials)
    """What the server lets this terminal in with."""
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

    def dispatch_rules(self) -> DispatchRules:
        """The site's settings as decisions on goods that leave want them."""
        site, capabilities = self.profile.rules, self.system.capabilities
        return DispatchRules(
            stock_by=StockBy(site.stock_out),
            place_check=site.place_check,
            scan_takes_rest=site.scan_takes_rest,
            first_expired_first=site.first_expired_first,
            empty_check=site.empty_check,
            min_days_out=site.min_days_out,
            max_orders=site.max_orders,
            packed_types=_types(site.packed_types),
            signed_types=_types(site.signed_types),
            carrier_is_end=site.carrier_is_end,
            package_types=tuple(
                PackageType(kind.key, kind.name, kind.length, kind.width, kind.height, kind.tare)
                for kind in site.package_types
            ),
            can_hand_over=capabilities.hand_over,
            can_hold=capabilities.pick,
        )

    def ad_hoc_rules(self) -> AdHocRules:
        """The site's settings as decisions on goods without an order want them."""
        site = self.profile.rules
        return AdHocRules(stock_by=StockBy(site.stock_out), min_days_out=site.min_days_out)

    def shipping_rules(self) -> ShippingRules:
        """The site's settings as decisions on a shipment want them."""
        return ShippingRules(stock_by=StockBy(self.profile.rules.shipment_stock))

    def count_rules(self) -> CountRules:
        """The site's settings as decisions on a count want them."""
        site = self.profile.rules
        return CountRules(
            lead_above=site.count_lead_above, lead_above_percent=site.count_lead_above_percent
        )

    def adjust_rules(self) -> AdjustRules:
        """The site's settings as decisions on an adjustment want them."""
        return AdjustRules()

    def _who_books(self) -> WhoBooks:
        if self.system.capabilities.books_receipts:
            return WhoBooks.SYSTEM
        return WhoBooks(self.profile.who_books or WhoBooks.RECORD)


def _types(named: Iterable[str]) -> frozenset[GoodsOutType]:
    """The types that a profile names; one that nobody knows is passed over."""
    return frozenset(kind for kind in GoodsOutType if kind.value in set(named))

"""This terminal's own work documents of every kind, as home and their list show them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.ui.sentences import mode_words, shipping_task_words
from app.ui.translation import translate
from app.workbench.ship_views import ShipHead
from app.workbench.views import AdHocRow, DispatchRow, ReceiptRow
from app.workbench.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Own:
    """One document; `kind` is also the name of its screen."""

    kind: str
    document: str
    title: str
    state: str
    changed: int
    unsent: int
    stuck: int
    doing: str
    """What is done with it, in a word."""
    icon: str

    @property
    def name(self) -> str:
        """What people call it; goods without a delivery or an order may have no number."""
        if self.title:
            return self.title
        if self.kind == "ad_hoc":
            return translate("Own", "Goods without an order")
        if self.kind == "count":
            return translate("Own", "Count")
        if self.kind == "adjust":
            return translate("Own", "Adjustment")
        if self.kind == "shipping":
            return translate("Own", "Shipment")
        return translate("Own", "Goods without a delivery")


def own_documents(workbench: Workbench) -> tuple[Own, ...]:
    """All of them, the one touched last first, finished ones too."""
    return tuple(sorted(_every(workbench), key=lambda own: -own.changed))


def _every(workbench: Workbench) -> Iterator[Own]:
    for receipt in workbench.receipts():
        yield _own("receipt", receipt, translate("Own", "Receive"), "receive")
    for dispatch in workbench.dispatches():
        doing = mode_words(dispatch.mode) if dispatch.mode else translate("Own", "Order")
        yield _own("dispatch", dispatch, doing, "pick")
    for ad_hoc in workbench.ad_hocs():
        yield _own("ad_hoc", ad_hoc, translate("Own", "Without an order"), "handover")
    for count in workbench.count_heads():
        yield _own("count", count, translate("Own", "Count"), "count")
    for shipment in workbench.ship_heads():
        yield _own("shipping", shipment, shipping_task_words(shipment.doing), "ship")
    for adjustment in workbench.adjust_heads():
        yield _own("adjust", adjustment, translate("Own", "Adjustment"), "edit")


def _own(
    kind: str, row: ReceiptRow | DispatchRow | AdHocRow | ShipHead, doing: str, icon: str
) -> Own:
    return Own(
        kind,
        row.document,
        row.title,
        row.state,
        row.changed,
        row.unsent,
        row.stuck,
        doing,
        icon,
    )

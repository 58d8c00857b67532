"""Pickups and deliveries of sales orders (R160-R162): the same three calls each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from app.hub import reading, records
from app.hub.calls import Answer, Behaviour, Call
from app.hub.goods_out_states import out_of_order
from app.hub.listing import Filter, member
from app.hub.options import Switches
from app.hub.problems import Problem
from app.hub.records import DELIVERY, PICKUP, Document
from app.sqlite import Connection, Row

CHAINS = {
    PICKUP: ("PENDING", "PREPARED", "PICKED_UP"),
    DELIVERY: ("PENDING", "PREPARED", "SHIPPED", "RECEIVED"),
}
_OF_ORDER = (
    "EXISTS (SELECT 1 FROM json_each(body, '$.items')"
    " WHERE json_extract(value, '$.sales_order') = ?)"
)


@dataclass(frozen=True)
class _HandOver:
    """The calls of one kind; `filters` are SQL for the parameters that compare one member."""

    kind: str
    word: str
    words: str
    filters: dict[str, str]

    def list_all(self, call: Call, tx: Connection) -> Answer:
        """By creation, oldest first; a sales order is one of those that the items name."""
        kept = Filter(call, self.kind).holds("sales_order_id", _OF_ORDER)
        for parameter, column in self.filters.items():
            kept.equal(parameter, column)
        return kept.any_of("status", "status").page(tx, _row)

    def get(self, call: Call, tx: Connection) -> Answer:
        found = self._found(call, tx)
        reading.readable(tx, found.id)
        return Answer(body=shown(found))

    def update_status(self, call: Call, tx: Connection) -> Answer:
        """The body is the status as plain text; one that does not fit is refused (R160, A78)."""
        found, wanted = self._found(call, tx), call.body
        if wanted == found.status and not call.switches.same_status_refused:
            return Answer(effect=f"{self.kind} {found.id} is {wanted} already")
        why = _unfit(CHAINS[self.kind], found.status, wanted, call.switches)
        if why is not None:
            raise Problem(409 if call.switches.unfit_status_is_conflict else 422, why)
        records.save_document(tx, replace(found, status=wanted))
        return Answer(effect=f"{self.kind} {found.id} {found.status} -> {wanted}")

    def _found(self, call: Call, tx: Connection) -> Document:
        return reading.found(tx, self.kind, call.path[f"{self.kind}-id"], self.kind)

    def operations(self) -> dict[str, Behaviour]:
        return {
            f"list{self.words}": Behaviour(self.list_all),
            f"get{self.word}": Behaviour(self.get),
            f"update{self.word}Status": Behaviour(self.update_status, writes=True),
        }


def _unfit(chain: tuple[str, ...], now: str, wanted: str, switches: Switches) -> str | None:
    """Why a status does not follow, or None when it does (A79)."""
    if now in ("CANCELED", chain[-1]):
        return f"It is {now}: nothing can follow."
    return None if wanted == "CANCELED" else out_of_order(chain, now, wanted, switches)


def shown(found: Document) -> dict[str, Any]:
    return {"id": found.id, "status": found.status, **found.body}


def _row(row: Row) -> dict[str, Any]:
    return shown(records.read_document(row))


_KINDS = (
    _HandOver(
        PICKUP,
        "Pickup",
        "Pickups",
        {
            "pickup_number": member("pickup_number"),
            "pager_number": member("pager_number"),
            "pickup_location_id": member("pickup_location.service_location"),
        },
    ),
    _HandOver(
        DELIVERY,
        "Delivery",
        "Deliveries",
        {
            "shipping_location_id": member("shipping_location"),
            "shipping_service_id": member("shipping_service"),
        },
    ),
)
OPERATIONS = {name: behaviour for kind in _KINDS for name, behaviour in kind.operations().items()}

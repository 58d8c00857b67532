"""Pulled deliveries in `cache.db`: heads of the open set, details, and the codes that open them.

Readings may arrive out of order: an older one never replaces a newer one, and the same one twice
changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from app.domain.delivery import Delivery, DeliveryHead, DeliveryState
from app.domain.gtin import look_up_form
from app.sqlite import Connection
from app.store.codec import adapter

OPEN_DELIVERIES = (DeliveryState.PLANNED, DeliveryState.IN_PROCESS, DeliveryState.ON_HOLD)
OPEN = "h.gone IS NULL AND h.state IN ({})".format(
    ",".join(f"'{state.value}'" for state in OPEN_DELIVERIES)
)
SOONEST = "ORDER BY h.advised IS NULL, h.advised, h.id"


def head_of(data: str, lines: int | None) -> DeliveryHead:
    """A head from its row; `lines` from the detail, None while that is not here."""
    told = json.loads(data)
    told["lines"] = lines
    head: DeliveryHead = adapter(DeliveryHead).validate_python(told)
    return head


def put_heads(connection: Connection, heads: Sequence[DeliveryHead], read_at: int) -> None:
    """Store heads that the open set named at `read_at`; one that was gone is back."""
    for head in heads:
        _put_head(connection, head, read_at)
        connection.execute("UPDATE head SET gone=NULL WHERE id=? AND gone<=?", (head.id, read_at))


def _put_head(connection: Connection, head: DeliveryHead, read_at: int) -> None:
    data = adapter(DeliveryHead).dump_json(head).decode()
    written = connection.execute(
        "INSERT INTO head (id, state, advised, read, data) VALUES (?,?,?,?,?)"
        " ON CONFLICT (id) DO UPDATE SET state=excluded.state, advised=excluded.advised,"
        " read=excluded.read, data=excluded.data WHERE excluded.read >= head.read",
        (head.id, head.state, head.advised_at, read_at, data),
    )
    if written.rowcount:
        connection.execute("DELETE FROM delivery_code WHERE delivery=? AND of_head=1", (head.id,))
        _put_codes(connection, head.id, (head.number, head.note_number), of_head=True)


def put_delivery(connection: Connection, delivery: Delivery) -> None:
    """Store a delivery with its lines and the codes that open it.

    Reading one that is gone does not bring it back: only the list of open ones can.
    """
    key = delivery.head.id
    _put_head(connection, delivery.head, delivery.read_at)
    data = adapter(Delivery).dump_json(delivery).decode()
    written = connection.execute(
        "INSERT INTO detail VALUES (?,?,?,?) ON CONFLICT (id) DO UPDATE SET"
        " read=excluded.read, lines=excluded.lines, data=excluded.data"
        " WHERE excluded.read >= detail.read",
        (key, delivery.read_at, len(delivery.lines), data),
    )
    if not written.rowcount:
        return
    connection.execute("DELETE FROM delivery_code WHERE delivery=? AND of_head=0", (key,))
    connection.execute("DELETE FROM delivery_product WHERE delivery=?", (key,))
    packages = [code for p in delivery.packages for code in (p.number, p.tracking)]
    _put_codes(connection, key, (*packages, *delivery.references), of_head=False)
    connection.executemany(
        "INSERT INTO delivery_product VALUES (?,?)",
        {(line.product.id, key) for line in delivery.lines},
    )


def put_vanished(connection: Connection, ids: Iterable[str], read_at: int) -> None:
    """Mark heads that the open set no longer names; what was read later stays."""
    connection.executemany(
        "UPDATE head SET gone=? WHERE id=? AND read<=?", [(read_at, key, read_at) for key in ids]
    )


def _put_codes(
    connection: Connection, delivery: str, codes: Iterable[str], *, of_head: bool
) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO delivery_code VALUES (?,?,?)",
        [(look_up_form(code), delivery, int(of_head)) for code in codes if code.strip()],
    )

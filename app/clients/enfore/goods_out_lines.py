"""Items of a goods-out in our words: quantities in the product's unit, what others did of them.

A custom unit changes how a quantity is shown and not what it is (R55): 50 pieces in units of 10
are 50 pieces on the wire, and "5" on a screen. Should a server count in the custom unit itself,
its size is multiplied in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.clients.base import Known
from app.clients.enfore import records
from app.clients.enfore.claims import claims_in
from app.clients.enfore.figures import in_unit
from app.clients.enfore.products import named_product
from app.clients.enfore.reading import condition_of
from app.clients.enfore.wire import goods_out as wire
from app.clients.enfore.wire.shared import QuantityShown
from app.domain.claims import Claim, alive
from app.domain.goods_out import GoodsOutLine
from app.domain.values import ONE, ZERO, Place

_OBJECT_ID = re.compile(r"[0-9a-f]{24}")
_SERIALS = ("identifier", "serial_number", "serial", "value", "code", "id")
_DEPENDENTS = ("item_id", "goods_out_item_id", "id")
_SMALLEST = Decimal("0.001")
_MOST = Decimal(10) ** 15
"""More of anything is no quantity (A34): nobody could count with it."""
_LEAST = Decimal("0.000001")
"""Nothing comes in smaller units."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What all but this terminal have picked and packed of an item."""

    picked: Decimal
    packed: Decimal


def line_of(item: wire.GoodsOutItem, known: Known, terminal: str) -> GoodsOutLine | None:
    """A line; None for an item whose quantity cannot be told in its product's unit, or is none."""
    asked = ZERO if item.quantity is None else item.quantity.value
    if abs(asked) >= _MOST:
        return None
    whole = asked % ONE == 0
    product = named_product(item.product_id, item.quantity, known, ONE if whole else _SMALLEST)
    unit = product.management_unit
    quantity, canceled = amount(item, item.quantity, unit), _canceled(item, unit)
    if quantity is None:
        return None
    others = elsewhere(item, unit, terminal)
    lot, place = item.lot_id, item.picking_storage_location_id
    return GoodsOutLine(
        id=item.id,
        product=product,
        quantity=quantity,
        canceled=canceled,
        place=(known.place(place) or Place(place, place)) if place else None,
        lot_id=lot,
        lot_text=known.lot_text(lot) if lot else None,
        condition=condition_of(item.condition_id),
        serials=tuple(dict.fromkeys(texts(item.unique_item_identifiers, _SERIALS))),
        custom_unit=_unit_name(item.custom_unit_id),
        custom_size=_size(item, unit),
        sort=item.sort_value or "",
        group=_group(item),
        dependents=tuple(dict.fromkeys(texts(item.dependents, _DEPENDENTS))),
        note=item.note or "",
        external_data=item.external_data or "",
        picked_elsewhere=others.picked,
        packed_elsewhere=others.packed,
        seen_as=tuple(_views(item, unit)),
    )


def amount(item: wire.GoodsOutItem, shown: QuantityShown | None, unit: str) -> Decimal | None:
    """An amount of an item in `unit` (empty: as it is shown); None where nobody can tell."""
    if shown is None or not unit:
        return ZERO if shown is None else shown.value
    plain = in_unit(shown, unit)
    if plain is not None or shown.unit != item.custom_unit_id:
        return plain
    size = in_unit(item.custom_unit_size, unit)
    return shown.value * size if size else None


def ordered(item: wire.GoodsOutItem, unit: str) -> Decimal | None:
    """What is still wanted of an item, never below zero; None where nobody can tell."""
    asked = amount(item, item.quantity, unit)
    return None if asked is None else max(asked - _canceled(item, unit), ZERO)


def elsewhere(item: wire.GoodsOutItem, unit: str, terminal: str) -> Elsewhere:
    """The platform's own figure may hold what other terminals say as well: the larger counts.
    Where it has none, others may together be below nothing: they put back what we had picked.
    """
    record = records.read(item.external_data)
    picked, packed = (
        amount(item, item.picked_quantity, unit),
        amount(item, item.packed_quantity, unit),
    )
    return Elsewhere(
        max(min(_larger(picked, record.others_accepted(terminal)), _MOST), -_MOST),
        min(max(packed or ZERO, record.others_rejected(terminal)), _MOST),
    )


def _views(item: wire.GoodsOutItem, unit: str) -> Iterator[tuple[str, Decimal, Decimal]]:
    for name in records.read(item.external_data).views():
        told = elsewhere(item, unit, name)
        yield name, told.picked, told.packed


def _larger(shown: Decimal | None, said: Decimal) -> Decimal:
    return max(shown, said) if shown else said


def workers_of(items: Iterable[wire.GoodsOutItem], terminal: str) -> tuple[str, ...]:
    """Other terminals that have begun it and are not done."""
    read = (records.read(item.external_data) for item in items)
    registers = (register for record in read for register in record.registers())
    found = {register.terminal for register in registers if register.state == "part"}
    return tuple(sorted(found - {terminal}))


def claims_of(items: Iterable[wire.GoodsOutItem], terminal: str, now: int) -> tuple[Claim, ...]:
    """Other terminals that say that they are on it at `now` (server time, ms): each once, as long
    as it says so longest.
    """
    every = (claim for item in items for claim in claims_in(item.external_data))
    theirs = (claim for claim in alive(every, now) if claim.terminal != terminal)
    latest = sorted(theirs, key=lambda claim: claim.until)
    found = {claim.terminal: claim for claim in latest}
    return tuple(found[name] for name in sorted(found))


def texts(shown: Any, names: tuple[str, ...]) -> Iterator[str]:
    """Texts of a list whose shape no document shows: texts, or objects that hold one by `names`."""
    rows = shown.values() if isinstance(shown, dict) else shown
    for row in rows if isinstance(rows, (list, tuple)) or rows is not shown else ():
        if isinstance(row, (list, tuple)):
            yield from texts(row, names)
            continue
        members = row if isinstance(row, dict) else {names[0]: row}
        found = next((m for m in map(members.get, names) if isinstance(m, str) and m.strip()), "")
        if found:
            yield found.strip()


def _canceled(item: wire.GoodsOutItem, unit: str) -> Decimal:
    return min(max(amount(item, item.canceled_quantity, unit) or ZERO, ZERO), _MOST)


def _size(item: wire.GoodsOutItem, unit: str) -> Decimal | None:
    size = in_unit(item.custom_unit_size, unit)
    return size if size and _LEAST <= size < _MOST else None


def _unit_name(identifier: str | None) -> str:
    """A unit's id is its name where it reads like one: no call tells the name of another."""
    return "" if not identifier or _OBJECT_ID.fullmatch(identifier) else identifier


def _group(item: wire.GoodsOutItem) -> str:
    group = item.group_value
    return f"{group.value_type}:{group.value_id}" if group and group.value_id else ""

"""From enfore's looser answers about stock to our words: figures, movements, settings. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from app.clients.enfore import wire
from app.clients.enfore.figures import amount_of, in_unit
from app.clients.enfore.reading import condition_of
from app.clients.enfore.wire import stock_takings as takings
from app.clients.model import Received
from app.clients.moments import moment_of
from app.domain.stock_records import Figures, Modification, Movement, Operation, Storage
from app.domain.values import Condition

_AMOUNTS = ("change_quantity", "quantity", "delta", "change")
_PLACES = ("location_id", "storage_location_id", "storage_location")
_TIMES = ("effective_on", "timestamp", "created_on", "recorded_on", "at")
_CONDITIONS = ("condition", "condition_id")
_CHANGED = ("changed_on", "timestamp", "at", "on")
_LOW = ("threshold_for_low", "low")
_CRITICAL = ("threshold_for_critical", "critical")


def figures_of(
    shown: wire.ProductStock | None, counts: Iterable[wire.StockCount], read_at: int
) -> Figures:
    """The five figures in one unit: one that cannot be turned into it is not shown."""
    if shown is None:
        return Figures(read_at)
    unit = shown.available.unit if shown.available is not None else ""

    def told(amount: wire.QuantityShown | None) -> Decimal | None:
        return None if amount is None else in_unit(amount, unit)

    return Figures(
        read_at,
        told(shown.available),
        told(shown.planned_sales),
        told(shown.reserved),
        told(shown.virtual),
        told(shown.in_reconciliation),
        unit,
        tuple(_conditions(counts)),
    )


def _conditions(counts: Iterable[wire.StockCount]) -> Iterable[tuple[Condition, Decimal]]:
    for one in counts:
        row = one.raw()
        condition = condition_of(_text(row, _CONDITIONS))
        amount = amount_of(row.get("quantity"))
        if condition is not None and amount is not None:
            yield condition, amount


def is_blank(shown: Received) -> bool:
    """Whether the server shows nothing of it."""
    return not shown.raw()


def movement_of(shown: Received, place: str = "") -> Movement:
    """A listed change, or an entry of the log; `place` is the one that it was asked for."""
    row = shown.raw()
    amounts = [(row[name], amount_of(row[name])) for name in _AMOUNTS if name in row]
    named, delta = next(((n, d) for n, d in amounts if d is not None), (None, None))
    return Movement(
        at=_moment(row, _TIMES),
        delta=delta,
        unit=_text(named, ("unit",)) if isinstance(named, dict) else "",
        reason=_reason(row.get("reason")),
        condition=_text(row, _CONDITIONS),
        place=place or _text(row, _PLACES),
        app=_text(row, ("app_id",)),
        key=_text(row, ("id",)),
    )


def storage_of(shown: wire.ProductInventorySettings, read_at: int) -> Storage:
    """The settings of a product; the members of its thresholds are shown by no document."""
    tag = shown.storage_tag
    thresholds = shown.threshold_for_lsi if isinstance(shown.threshold_for_lsi, dict) else {}
    low, critical = _first(thresholds, _LOW), _first(thresholds, _CRITICAL)
    units = (one.get("unit") for one in (low, critical) if isinstance(one, dict))
    return Storage(
        read_at,
        tag.id if tag is not None else "",
        str(tag.scope) if tag is not None else "",
        _text(shown.inventory_management_tag, ("id", "name")),
        shown.inventory_management_mode or "",
        shown.track_unique_items,
        amount_of(low),
        amount_of(critical),
        next((unit for unit in units if isinstance(unit, str)), ""),
    )


def modification_of(
    key: str, shown: takings.ManualStockModificationWithSubresources
) -> Modification:
    """A manual modification with its operations."""
    head = shown.manual_stock_modification
    made_for = head.recorded_for if head is not None else None
    return Modification(
        key,
        (head.status or "") if head is not None else "",
        _last_change(head.status_log) if head is not None else None,
        _text(made_for, _PLACES),
        _text(made_for, ("staff_member_id", "staff", "name")),
        tuple(_operation_of(one) for one in shown.operations or ()),
    )


def _operation_of(shown: takings.ManualStockModificationOperation) -> Operation:
    """A step; of a kind that no document shows, what has the same names."""
    row = shown.raw()
    return Operation(
        shown.id or "",
        shown.type,
        _text(row, ("status",)),
        _text(row, ("product_id",)),
        _text(row, _PLACES),
        _text(row, _CONDITIONS),
        _text(row, ("lot_id",)),
        amount_of(row.get("number_of_tracking_units")),
        _reason(row.get("reason")),
        _text(row, ("failure_reason",)),
        bool(row.get("undone_by")),
        _last_change(row.get("status_log")),
    )


def _reason(told: Any) -> str:
    """A reason as a text, or in an object whose members nobody has shown."""
    return told if isinstance(told, str) else _text(told, ("reason", "name", "id"))


def _last_change(log: Any) -> int | None:
    rows: Sequence[Any] = log if isinstance(log, list | tuple) else ()
    times = (_moment(row, _CHANGED) for row in rows if isinstance(row, dict))
    return max((at for at in times if at is not None), default=None)


def _moment(row: Mapping[str, Any], names: Iterable[str]) -> int | None:
    times = (moment_of(row.get(name)) for name in names)
    return next((at for at in times if at is not None), None)


def _text(row: Any, names: Iterable[str]) -> str:
    """The first of these members that is a text with something in it."""
    if not isinstance(row, dict):
        return ""
    found = (row.get(name) for name in names)
    return next((one for one in found if isinstance(one, str) and one), "")


def _first(row: Mapping[str, Any], names: Iterable[str]) -> Any:
    return next((row[name] for name in names if row.get(name) is not None), None)

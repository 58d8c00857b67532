"""The head of a goods-out in our words: status, machine, holds, recipient, when it is due."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.clients.enfore import records
from app.clients.enfore.figures import sender_name
from app.clients.enfore.marks import mark_in, without_mark
from app.clients.enfore.wire import goods_out as wire
from app.clients.moments import moment_of
from app.domain.dispatch.machine import OLD_ONLY
from app.domain.goods_out import (
    HIDDEN_HOLD,
    CancellationAsked,
    GoodsOutHead,
    GoodsOutStatus,
    GoodsOutType,
    Hold,
    ProcessingModel,
)

ACTIVE = "ACTIVE"
_MODELS: Mapping[int | Decimal, ProcessingModel] = {1: ProcessingModel.OLD, 2: ProcessingModel.NEW}
"""Which number is which machine is an assumption (A62)."""


def head_of(
    shown: wire.GoodsOut,
    cancellation: CancellationAsked | None = None,
    *,
    lines: int | None = None,
    barred: str = "",
) -> GoodsOutHead:
    """One row of the list, without what the sales orders API adds (`hand_overs`)."""
    return GoodsOutHead(
        id=shown.id,
        number=shown.number or "",
        type=type_of(shown),
        status=status_of(shown),
        model=model_shown(shown),
        recipient=sender_name(shown.recipient),
        due_at=_due(shown.dispatch_information),
        place=shown.fulfillment_service_location_id or "",
        holds=tuple(
            replace(
                hold, description=without_mark(hold.description), mark=mark_in(hold.description)
            )
            for hold in holds_of(shown)
        ),
        cancellation=cancellation,
        note=shown.note or "",
        external_data=shown.external_data or "",
        lines=lines,
        barred=barred or _handed_out(shown),
    )


def _handed_out(shown: wire.GoodsOut) -> str:
    """A terminal made it of goods that have left already, and moves it on by itself: until it has
    come to its end nobody else picks, confirms or rejects it.
    """
    return "handed_out" if records.read(shown.external_data).mark else ""


def status_of(shown: wire.GoodsOut) -> GoodsOutStatus:
    """The status; UNKNOWN for one that no document names."""
    try:
        return GoodsOutStatus(shown.status)
    except ValueError:
        return GoodsOutStatus.UNKNOWN


def type_of(shown: wire.GoodsOut) -> GoodsOutType:
    """How it leaves; UNKNOWN for a way that no document names."""
    try:
        return GoodsOutType(shown.type)
    except ValueError:
        return GoodsOutType.UNKNOWN


def model_shown(shown: wire.GoodsOut) -> ProcessingModel:
    """The machine: a status that one of the two has alone is proof, the number a word (A62)."""
    status = status_of(shown)
    if status in OLD_ONLY:
        return ProcessingModel.OLD
    if status is GoodsOutStatus.IN_PROCESS:
        return ProcessingModel.NEW
    told = shown.processing_configuration
    number = told.get("used_processing_model") if isinstance(told, dict) else None
    if isinstance(number, bool) or not isinstance(number, (int, Decimal)):
        return ProcessingModel.UNKNOWN
    return _MODELS.get(number, ProcessingModel.UNKNOWN)


def holds_of(shown: wire.GoodsOut) -> tuple[Hold, ...]:
    """Active holds, with our marks, as far as the server shows them (R77)."""
    found = tuple(_hold(row) for row in _holds(shown) if _has_id(row) and is_active(row))
    told = shown.on_hold_information
    if not found and isinstance(told, dict) and told.get("is_on_hold") is True:
        return (Hold(HIDDEN_HOLD),)
    return found


def hold_rows(shown: wire.GoodsOut) -> tuple[Mapping[str, Any], ...] | None:
    """Every hold that ever was, as it was shown; None where the server hides what they are."""
    rows = _holds(shown)
    if shown.on_hold_data is None or not all(map(_has_id, rows)):
        return None
    return tuple(rows)


def _holds(shown: wire.GoodsOut) -> list[Mapping[str, Any]]:
    """`on_hold_data` is a list of holds here, and elsewhere perhaps an object that holds one."""
    found: list[Mapping[str, Any]] = []
    for told in (shown.on_hold_data, shown.on_hold_information):
        found += _rows(told)
    return [row for at, row in enumerate(found) if row.get("id") is None or row not in found[:at]]


def _rows(told: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(told, list):
        yield from (row for row in told if isinstance(row, dict))
    elif isinstance(told, dict):
        if isinstance(told.get("id"), str):
            yield told
        for below in told.values():
            if isinstance(below, list):
                yield from (row for row in below if isinstance(row, dict))


def is_active(row: Mapping[str, Any]) -> bool:
    """Whether a hold still holds; one whose status is not shown does."""
    return row.get("status") in (None, ACTIVE)


def description_of(row: Mapping[str, Any]) -> str:
    """What a hold says, with our mark if it is ours."""
    text = row.get("description")
    return text if isinstance(text, str) else ""


def _has_id(row: Mapping[str, Any]) -> bool:
    return isinstance(row.get("id"), str)


def _hold(row: Mapping[str, Any]) -> Hold:
    manual = row.get("classification") in (None, "MANUAL")
    return Hold(row["id"], description_of(row), manual)


def _due(information: wire.DispatchInformationShown | None) -> int | None:
    """When the goods are wanted: the first span of time that the dispatch information holds."""
    members = information.raw() if information is not None else {}
    spans = [value for value in members.values() if isinstance(value, dict)]
    for name in ("start", "end"):
        for span in spans:
            at = moment_of(span.get(name))
            if at is not None:
                return at
    return None

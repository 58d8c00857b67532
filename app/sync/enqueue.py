"""Planned intents become rows of the outbox: ids and keys are minted, equal stock is summed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from app.domain.entry import Entry, EntryState, Planned
from app.domain.goods_out_intents import ConvertGoodsOut, MoveGoodsOut, RegisterPick
from app.domain.intents import ChangeStock, ConvertDraft, Intent, RegisterHead, RegisterLine
from app.domain.order_intents import OrderRestLine
from app.domain.shipment_intents import (
    ConvertShipmentDraft,
    DeleteShipmentDraft,
    MoveShipment,
    WriteShipmentItem,
)

Mint = Callable[[], str]
"""A fresh ObjectId (R92)."""
_MADE = (
    RegisterLine
    | RegisterHead
    | OrderRestLine
    | RegisterPick
    | MoveGoodsOut
    | WriteShipmentItem
    | DeleteShipmentDraft
    | ConvertShipmentDraft
    | MoveShipment
)
"""Intents about what another entry makes."""
KeyCount = Callable[[Planned], int]
"""`System.keys`: how many ObjectIds an entry needs."""


def entries_of(
    planned: Iterable[Planned],
    *,
    system_name: str,
    document: str,
    event: str,
    person: str,
    mint: Mint,
    keys: KeyCount,
    now: int,
) -> tuple[Entry, ...]:
    """The rows that one post writes, in the plan's order; `now` is UTC ms.

    `event` is the journal event that obliges us. An `after`, `made_by` or `draft_of` that names
    no key of this plan is taken for the id of an entry of an earlier post.
    """
    summed = _summed(planned)
    ids = {each.key: mint() for each in summed.plans}
    ids |= {gone: ids[kept] for gone, kept in summed.taken_over.items()}

    def row(each: Planned) -> Entry:
        wanted = dict.fromkeys(ids.get(key, key) for key in each.after)
        return Entry(
            id=ids[each.key],
            seq=0,
            system=system_name,
            document=document,
            event=event,
            intent=_with_ids(each.intent, ids),
            way=each.way,
            after=tuple(wanted),
            lane=each.lane,
            keys=tuple(mint() for _ in range(keys(each))),
            state=EntryState.PENDING,
            left=False,
            attempts=0,
            not_before=0,
            created=now,
            changed=now,
            person=person,
        )

    return tuple(row(each) for each in summed.plans)


class _Summed:
    """The plan with one row per product, place, condition, unit and order; who took over whom."""

    def __init__(self) -> None:
        self.plans: list[Planned] = []
        self.taken_over: dict[str, str] = {}
        self._at: dict[tuple[str, ...], int] = {}

    def add(self, each: Planned) -> None:
        intent = each.intent
        if not isinstance(intent, ChangeStock):
            self.plans.append(each)
            return
        same = (
            each.lane,
            intent.product,
            intent.place,
            intent.condition,
            intent.unit,
            intent.goods_out,
        )
        if same not in self._at:
            self._at[same] = len(self.plans)
            self.plans.append(each)
            return
        first = self.plans[self._at[same]]
        assert isinstance(first.intent, ChangeStock)
        self.taken_over[each.key] = first.key
        self.plans[self._at[same]] = replace(
            first,
            intent=replace(first.intent, delta=first.intent.delta + intent.delta),
            after=(*first.after, *each.after),
        )

    def without_nothing(self) -> _Summed:
        """Drop sums of zero; what waited for one waits for what it waited for."""
        nothing = {
            each.key: each.after
            for each in self.plans
            if isinstance(each.intent, ChangeStock) and each.intent.delta == 0
        }
        gone = nothing | {key: (kept,) for key, kept in self.taken_over.items() if kept in nothing}
        self.plans = [
            replace(each, after=_beyond(each.after, gone))
            for each in self.plans
            if each.key not in nothing
        ]
        self.taken_over = {k: v for k, v in self.taken_over.items() if v not in nothing}
        return self


def _summed(planned: Iterable[Planned]) -> _Summed:
    summed = _Summed()
    for each in planned:
        summed.add(each)
    return summed.without_nothing()


def _beyond(after: tuple[str, ...], gone: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    found: list[str] = []
    for key in after:
        found.extend(_beyond(gone[key], gone) if key in gone else (key,))
    return tuple(found)


def _with_ids(intent: Intent, ids: Mapping[str, str]) -> Intent:
    """The intent with entry ids where it named planned keys."""
    named: dict[str, Any] = {}
    if isinstance(intent, _MADE) and intent.made_by in ids:
        named["made_by"] = ids[intent.made_by]
    if isinstance(intent, ConvertDraft | ConvertGoodsOut) and intent.draft_of in ids:
        named["draft_of"] = ids[intent.draft_of]
    return replace(intent, **named) if named else intent

"""Both state machines of a goods-out (R65-R72), and the steps from where one stands to where
our work has brought it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from types import MappingProxyType

from app.domain.goods_out import GoodsOutHead, GoodsOutStatus, ProcessingModel


class Stage(IntEnum):
    """How far a person's work on an order has come, whatever the machine calls it."""

    NONE = 0
    CONFIRMED = 1
    PICKING = 2
    PICKED = 3
    PACKING = 4
    PACKED = 5
    READY = 6
    """All packages are prepared; nobody has them yet."""
    LEFT = 7
    """The carrier or the customer has them."""
    FULFILLED = 8
    """All packages have reached the recipient (R70)."""


_S = GoodsOutStatus
CHAINS: Mapping[ProcessingModel, tuple[GoodsOutStatus, ...]] = MappingProxyType(
    {
        ProcessingModel.NEW: (_S.UNCONFIRMED, _S.CONFIRMED, _S.IN_PROCESS, _S.FULFILLED),
        ProcessingModel.OLD: (
            _S.UNCONFIRMED,
            _S.CONFIRMED,
            _S.IN_PICKING,
            _S.PICKED,
            _S.IN_PACKING,
            _S.PACKED,
            _S.READY_FOR_PICKUP,
            _S.PICKED_UP,
            _S.FULFILLED,
        ),
        # What both have in common: more cannot be said while the machine is not known.
        ProcessingModel.UNKNOWN: (_S.UNCONFIRMED, _S.CONFIRMED),
    }
)
OLD_ONLY = frozenset(CHAINS[ProcessingModel.OLD][2:-1])
_NEW: Mapping[Stage, int] = MappingProxyType(
    {
        Stage.NONE: 0,
        Stage.CONFIRMED: 1,
        Stage.PICKING: 2,
        Stage.PICKED: 2,
        Stage.PACKING: 2,
        Stage.PACKED: 2,
        Stage.READY: 2,
        Stage.LEFT: 2,
        Stage.FULFILLED: 3,
    }
)
PACKING_BEGAN = frozenset({_S.IN_PACKING, _S.PACKED, _S.READY_FOR_PICKUP, _S.PICKED_UP})
"""Statuses of the old machine at which nothing is picked or unpicked any more (R71)."""
PICKING_ENDED = PACKING_BEGAN | {_S.PICKED}
CLOSING = frozenset({_S.PICKED, _S.PACKED, _S.READY_FOR_PICKUP, _S.PICKED_UP, _S.FULFILLED})
"""Statuses that say that something is complete: the records of it come first."""


def model_of(head: GoodsOutHead) -> ProcessingModel:
    """The machine as it is shown, else as a status of one machine alone gives it away (R67)."""
    if head.model is not ProcessingModel.UNKNOWN:
        return head.model
    if head.status in OLD_ONLY:
        return ProcessingModel.OLD
    return ProcessingModel.NEW if head.status is _S.IN_PROCESS else ProcessingModel.UNKNOWN


def steps(model: ProcessingModel, now: GoodsOutStatus, stage: Stage) -> tuple[GoodsOutStatus, ...]:
    """The statuses to be set one after the other; empty when it stands there or further.

    With an unknown machine only what both have in common: who learns the machine asks again.
    """
    chain = CHAINS[model]
    if now not in chain:
        return ()
    wanted = _NEW[stage] if model is ProcessingModel.NEW else int(stage)
    return chain[chain.index(now) + 1 : wanted + 1]


def status_at(model: ProcessingModel, stage: Stage) -> GoodsOutStatus:
    """The status of a stage; where the machine is not known, the old one's, which is finer."""
    if model is ProcessingModel.NEW:
        return CHAINS[model][_NEW[stage]]
    return CHAINS[ProcessingModel.OLD][stage]


def later(
    model: ProcessingModel, shown: GoodsOutStatus, said: GoodsOutStatus | None
) -> GoodsOutStatus:
    """Where a goods-out stands once our posts have arrived: what the server showed, or what we
    said, whichever is further along its machine.
    """
    chain = CHAINS[model]
    if said is None or said not in chain or shown not in chain:
        return shown
    return max(shown, said, key=chain.index)

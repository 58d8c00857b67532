"""Both state machines of a goods-out (R65-R69): which step may follow, as a pure function."""

from __future__ import annotations

from app.hub.options import Switches

OLD = "old"
NEW = "new"
CHAINS = {
    NEW: ("UNCONFIRMED", "CONFIRMED", "IN_PROCESS", "FULFILLED"),
    OLD: (
        "UNCONFIRMED",
        "CONFIRMED",
        "IN_PICKING",
        "PICKED",
        "IN_PACKING",
        "PACKED",
        "READY_FOR_PICKUP",
        "PICKED_UP",
        "FULFILLED",
    ),
}
INITIAL = "UNCONFIRMED"
ENDS = ("REJECTED", "FULFILLED", "CANCELED")
STATUSES = tuple(dict.fromkeys((*CHAINS[NEW], *CHAINS[OLD], *ENDS)))
PICKING = {NEW: ("IN_PROCESS",), OLD: ("IN_PICKING",)}
PACKING = {NEW: ("IN_PROCESS",), OLD: ("IN_PACKING",)}
"""Where others pick and pack: at once in the new model, one after the other in the old (R71)."""


def model_of(number: int, switches: Switches) -> str | None:
    """The machine that a number of X-enfore-GoodsOut-usedProcessingModel means (R62, A62)."""
    order = (OLD, NEW) if switches.model_one_is_old else (NEW, OLD)
    return order[number - 1] if number in (1, 2) else None


def number_of(model: str, switches: Switches) -> int:
    """The other way round."""
    return 1 if (model == OLD) == switches.model_one_is_old else 2


def refusal(model: str, now: str, wanted: str, switches: Switches) -> str | None:
    """Why the step from `now` to `wanted` is none of this machine, or None when it is (A64-A66)."""
    if now in ENDS:
        return f"The goods-out is {now}: nothing is processed any more."
    if wanted == "CANCELED":
        return None
    if wanted == "REJECTED":
        return None if now == INITIAL else f"Only {INITIAL} can be rejected, this is {now}."
    if wanted not in CHAINS[model]:
        return f"{wanted} belongs to the other processing model."
    return out_of_order(CHAINS[model], now, wanted, switches)


def out_of_order(chain: tuple[str, ...], now: str, wanted: str, switches: Switches) -> str | None:
    """Why `wanted` does not follow `now` in `chain`, or None when it does (A64)."""
    steps = chain.index(wanted) - chain.index(now)
    if steps == 1 or (steps > 1 and switches.steps_may_be_skipped):
        return None
    return f"{wanted} does not follow {now}."

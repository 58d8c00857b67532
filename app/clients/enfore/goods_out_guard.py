"""Before the first write of a post: is the goods-out still what we worked on? Pure.

Goods that were picked for an order which somebody else has meanwhile canceled, held, finished or
picked would leave twice or in vain, so each of these is a person's question before anything is
said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.clients.base import Clash, Done
from app.clients.enfore import records
from app.clients.enfore.goods_out_heads import holds_of, status_of
from app.clients.enfore.goods_out_lines import elsewhere, ordered
from app.clients.enfore.marks import without_mark
from app.clients.enfore.wire import goods_out as wire
from app.domain.dispatch.machine import CHAINS
from app.domain.goods_out import ENDS, GoodsOutStatus, Hold, ProcessingModel
from app.domain.goods_out_intents import CheckGoodsOut, PickedLine

_S = GoodsOutStatus
ENDED = {
    _S.CANCELED: "goods_out_canceled",
    _S.REJECTED: "goods_out_rejected",
    _S.FULFILLED: "goods_out_fulfilled",
}
"""How a goods-out ends, and what that clashes as."""
PASSED_OVER = "passed over"
"""The note of a check that a person sent on all the same (`sync.decisions`)."""


def judge_goods_out(
    head: wire.GoodsOut, items: Sequence[wire.GoodsOutItem], intent: CheckGoodsOut, terminal: str
) -> Done | Clash:
    """Done if the post may go on, else the first thing that stands against it. The answer holds
    the status, and where posts of ours may bring it meanwhile, for the steps behind.
    """
    status = status_of(head)
    seen = {"status": status.value, "ours": sorted(one.value for one in _ours(intent))}
    if intent.status in (_S.CANCELED, _S.REJECTED):
        # It ended by our word or before our eyes: what is said now only puts things back.
        return Done(seen)
    return (
        _moved_on(head, status, intent)
        or _held(head, intent)
        or _lines(items, intent, terminal)
        or Done(seen)
    )


def _moved_on(head: wire.GoodsOut, status: GoodsOutStatus, intent: CheckGoodsOut) -> Clash | None:
    if status == intent.status or status in _ours(intent):
        return None
    if status in ENDS:
        return clash(ENDED[status], head, intent.status.value)
    return clash("goods_out_moved_on", head, intent.status.value)


def _ours(intent: CheckGoodsOut) -> frozenset[GoodsOutStatus]:
    """Where earlier posts of ours may have brought it by now, in either machine."""
    reached = intent.reached
    found = {reached} if reached is not None else set()
    for model in (ProcessingModel.OLD, ProcessingModel.NEW):
        chain = CHAINS[model]
        if reached in chain and intent.status in chain:
            found |= set(chain[chain.index(intent.status) : chain.index(reached) + 1])
    old = CHAINS[ProcessingModel.OLD]
    if reached in old[2:-1]:
        found.add(_S.IN_PROCESS)
    return frozenset(found)


def _held(head: wire.GoodsOut, intent: CheckGoodsOut) -> Clash | None:
    news = unknown_holds(head, intent.holds)
    if not news:
        return None
    return clash("goods_out_held", head, intent.status.value, note=said_by(news))


def said_by(holds: Sequence[Hold]) -> str:
    """What people wrote to holds."""
    return "; ".join(filter(None, (without_mark(hold.description) for hold in holds)))


def unknown_holds(head: wire.GoodsOut, known: Sequence[str]) -> list[Hold]:
    """Active holds but those that are known, by id or by how they begin."""
    return [
        hold
        for hold in holds_of(head)
        if hold.id not in known and not hold.description.startswith(tuple(known) or ("\0",))
    ]


def _lines(
    items: Sequence[wire.GoodsOutItem], intent: CheckGoodsOut, terminal: str
) -> Clash | None:
    there = {item.id: item for item in items}
    gone = [line for line in intent.lines if line.line not in there]
    if gone:
        return _clash(intent, "goods_out_line_gone", [_line(line) for line in gone])
    pairs = [(line, there[line.line]) for line in intent.lines]
    over = [(line, item) for line, item in pairs if _is_over(line, item, terminal)]
    if over:
        shown = [_line(line, item, terminal) for line, item in over]
        return _clash(intent, "picked_together_too_much", shown)
    return None


def _is_over(line: PickedLine, item: wire.GoodsOutItem, terminal: str) -> bool:
    """Whether all hands together hold more than the order still wants."""
    own = records.read(item.external_data).register_of(terminal)
    lowered = own is not None and own.accepted is not None and line.picked <= own.accepted
    wanted = ordered(item, line.unit)
    if line.over_accepted or lowered or wanted is None:
        return False
    return line.picked + elsewhere(item, line.unit, terminal).picked > wanted


def _line(
    line: PickedLine, item: wire.GoodsOutItem | None = None, terminal: str = ""
) -> dict[str, Any]:
    wanted = line.ordered if item is None else ordered(item, line.unit)
    server = None if item is None else elsewhere(item, line.unit, terminal).picked
    return {
        "line": line.line,
        "ours": format(line.picked, "f"),
        "server": None if server is None else format(server, "f"),
        "ordered": None if wanted is None else format(wanted, "f"),
    }


def clash(key: str, head: wire.GoodsOut, ours: str, **more: Any) -> Clash:
    """A question about a goods-out: `ours` is the status we want or read, `server` the real one."""
    facts: Mapping[str, Any] = {
        "goods_out": head.id,
        "number": head.number or "",
        "ours": ours,
        "server": str(head.status),
    }
    return Clash(key, {**facts, **more})


def _clash(intent: CheckGoodsOut, key: str, lines: list[dict[str, Any]]) -> Clash:
    return Clash(key, {"goods_out": intent.goods_out, "number": intent.number, "lines": lines})

"""Holds of goods-outs (R76-R78): set with a mark, found by it, ended by id or by mark."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.clients.base import Answer, Clash, Done, Look, NoTrace, NotYet, Prepared, Ready
from app.clients.enfore.goods_out_guard import ENDED, clash
from app.clients.enfore.goods_out_heads import (
    description_of,
    hold_rows,
    is_active,
    status_of,
)
from app.clients.enfore.marks import mark_text, marked
from app.clients.enfore.operations import goods_out as ops
from app.clients.enfore.site import Site, may_have_arrived
from app.clients.enfore.wire import goods_out as wire
from app.clients.errors import SaidNo
from app.clients.model import parsed
from app.domain.entry import Entry
from app.domain.goods_out import HIDDEN_HOLD
from app.domain.goods_out_intents import HoldGoodsOut, ReleaseHold

Rows = tuple[Mapping[str, Any], ...]


class Holds:
    """Sets and ends holds."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._made: dict[str, str] = {}
        """Ids of our holds by mark, for servers that hide them afterwards."""

    # --- setting -----------------------------------------------------------------------------

    async def prepare(self, entry: Entry, intent: HoldGoodsOut) -> Prepared:
        """The hold, and which ones with its mark there were before."""
        head = await self._head(intent)
        if head is None:
            return _gone(intent)
        ours = _with_mark(hold_rows(head) or (), intent.mark)
        active = [row for row in ours if is_active(row)]
        if active:
            return self._done(intent.mark, active[0]["id"])
        ended = ENDED.get(status_of(head))
        if ended is not None and entry.linked is None:
            return clash(ended, head, "ON_HOLD")
        baseline = {"before": [row["id"] for row in ours], "held": _many(head)}
        body = wire.GoodsOutOnHold(description=marked(intent.mark, _words(intent)))
        request = entry.request or self._site.engine.render(
            ops.ADD_HOLD, body, goods_out=intent.goods_out
        )
        return Ready(request, entry.baseline or baseline)

    async def settle(self, entry: Entry, intent: HoldGoodsOut, answer: Answer) -> Done | NotYet:
        """The id of the new hold."""
        made = parsed(wire.GoodsOutOnHoldShown, answer.body) if answer.complete else None
        if made is not None:
            return self._done(intent.mark, made.id)
        look = await self.look(entry, intent)
        return look if isinstance(look, Done) else NotYet("hold_does_not_show")

    async def look(self, entry: Entry, intent: HoldGoodsOut) -> Look:
        """A hold with our mark that was not there before, whether it still holds or not."""
        head = await self._head(intent)
        if head is None:
            return _gone(intent)
        rows, baseline = hold_rows(head), entry.baseline or {}
        if rows is None:
            # One more than before may be ours or another hand's: nobody can tell.
            counted = isinstance(head.on_hold_data, list)
            same = counted and _many(head) <= int(baseline.get("held", 0))
            return NoTrace() if same else NotYet("hold_does_not_show")
        before = set(baseline.get("before", ()))
        new = [row for row in _with_mark(rows, intent.mark) if row["id"] not in before]
        if len(new) > 1:
            return Clash("two_with_one_mark", {"server": [{"id": row["id"]} for row in new]})
        return self._done(intent.mark, new[0]["id"]) if new else NoTrace()

    def _done(self, mark: str, identifier: str) -> Done:
        self._made[mark] = identifier
        return Done({"hold": identifier})

    # --- ending ------------------------------------------------------------------------------

    async def release(self, entry: Entry, intent: ReleaseHold) -> Prepared:
        """End what is still active of it; one at a time, where several bear our mark."""
        head = await self._head(intent)
        if head is None:
            return _gone(intent)
        rows = hold_rows(head)
        if rows is None:
            return self._unseen(intent)
        active = [row for row in rows if is_active(row) and _is_meant(row, intent)]
        if not active:
            return Done(by_another=not may_have_arrived(entry))
        return self._ending(intent, active[0]["id"])

    async def released(self, intent: ReleaseHold) -> Done | NotYet:
        """Whether any that was meant is still active."""
        head = await self._head(intent)
        rows = hold_rows(head) if head is not None else ()
        left = [row for row in rows or () if is_active(row) and _is_meant(row, intent)]
        return NotYet("hold_still_active") if left else Done()

    def _unseen(self, intent: ReleaseHold) -> Prepared:
        """A server that hides its holds: only one whose id we know can be ended."""
        identifier = intent.hold or self._made.get(intent.mark, "")
        if identifier in ("", HIDDEN_HOLD):
            return Clash("hold_not_shown", _names(intent))
        return self._ending(intent, identifier)

    def _ending(self, intent: ReleaseHold, identifier: str) -> Ready:
        names = {"goods_out": intent.goods_out, "hold": identifier}
        body = wire.GoodsOutOnHoldReleaseRequest()
        return Ready(self._site.engine.render(ops.CHANGE_HOLD, body, **names))

    async def _head(self, intent: HoldGoodsOut | ReleaseHold) -> wire.GoodsOut | None:
        try:
            return await self._site.engine.load(ops.GET_GOODS_OUT, goods_out=intent.goods_out)
        except SaidNo as error:
            if error.status == 404:
                return None
            raise


def _words(intent: HoldGoodsOut) -> str:
    return ": ".join(part for part in (intent.reason, intent.note) if part)


def _with_mark(rows: Rows, mark: str) -> list[Mapping[str, Any]]:
    return [row for row in rows if description_of(row).startswith(mark_text(mark))]


def _many(head: wire.GoodsOut) -> int:
    """How many holds there are, where no more is shown of them."""
    return len(head.on_hold_data) if isinstance(head.on_hold_data, list) else 0


def _is_meant(row: Mapping[str, Any], intent: ReleaseHold) -> bool:
    if intent.hold:
        return bool(row["id"] == intent.hold)
    return bool(intent.mark) and description_of(row).startswith(mark_text(intent.mark))


def _names(intent: HoldGoodsOut | ReleaseHold) -> dict[str, str]:
    return {"goods_out": intent.goods_out, "number": intent.number}


def _gone(intent: HoldGoodsOut | ReleaseHold) -> Clash:
    return Clash("goods_out_gone", _names(intent))

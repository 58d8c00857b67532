"""Goods that leave: each intent of a dispatch is handed to the module that knows it."""

from __future__ import annotations

from typing import assert_never

from app.clients.base import Answer, Answers, Clash, Done, Look, NoTrace, NotYet, Prepared
from app.clients.enfore.cancelling import Cancellations
from app.clients.enfore.goods_out_guard import judge_goods_out
from app.clients.enfore.goods_out_status import Statuses
from app.clients.enfore.handing_over import HandingOver
from app.clients.enfore.holding import Holds
from app.clients.enfore.operations import goods_out as ops
from app.clients.enfore.registers import Registers
from app.clients.enfore.site import Site
from app.clients.errors import SaidNo
from app.domain.entry import Entry
from app.domain.goods_out_intents import (
    AcceptCancellation,
    CheckGoodsOut,
    DispatchIntent,
    HandOver,
    HoldGoodsOut,
    MoveGoodsOut,
    RegisterPick,
    ReleaseHold,
    RequestCancellation,
)


class Dispatching:
    """The life of the entries that a dispatch posts."""

    def __init__(self, site: Site, registers: Registers, cancellations: Cancellations) -> None:
        self._site = site
        self._registers = registers
        self._cancellations = cancellations
        self._statuses = Statuses(site)
        self._holds = Holds(site)
        self._handing_over = HandingOver(site)

    async def prepare(self, entry: Entry, intent: DispatchIntent, answers: Answers) -> Prepared:
        """Read what must be read first."""
        match intent:
            case CheckGoodsOut():
                return await self._check(intent)
            case RegisterPick():
                return await self._registers.prepare(intent, answers)
            case MoveGoodsOut():
                return await self._statuses.prepare(entry, intent, answers)
            case HoldGoodsOut():
                return await self._holds.prepare(entry, intent)
            case ReleaseHold():
                return await self._holds.release(entry, intent)
            case RequestCancellation():
                return await self._cancellations.ask(entry, intent)
            case AcceptCancellation():
                return await self._cancellations.accept(entry, intent)
            case HandOver():
                return await self._handing_over.prepare(entry, intent)
            case _:
                assert_never(intent)

    async def settle(
        self, entry: Entry, intent: DispatchIntent, answer: Answer, answers: Answers
    ) -> Done | NotYet:
        """Check what must be seen to be believed, and distil what others need."""
        match intent:
            case CheckGoodsOut():
                return Done()
            case RegisterPick():
                return await self._registers.settle(intent, answers)
            case MoveGoodsOut():
                return self._statuses.settle(entry)
            case HoldGoodsOut():
                return await self._holds.settle(entry, intent, answer)
            case ReleaseHold():
                return await self._holds.released(intent)
            case RequestCancellation():
                return await self._cancellations.asked(entry, intent, answer)
            case AcceptCancellation():
                return await self._cancellations.accepted(intent)
            case HandOver():
                return Done({"status": intent.status})
            case _:
                assert_never(intent)

    async def look(self, entry: Entry, intent: DispatchIntent, answers: Answers) -> Look:
        """Look for the effect; what is absolute shows it in the reading before it is sent."""
        match intent:
            case RegisterPick():
                return await self._registers.look(intent, answers)
            case HoldGoodsOut():
                return await self._holds.look(entry, intent)
            case RequestCancellation():
                return await self._cancellations.look(entry, intent)
            case (
                CheckGoodsOut() | MoveGoodsOut() | ReleaseHold() | AcceptCancellation() | HandOver()
            ):
                prepared = await self.prepare(entry, intent, answers)
                return prepared if isinstance(prepared, Done | Clash) else NoTrace()
            case _:
                assert_never(intent)

    async def _check(self, intent: CheckGoodsOut) -> Done | Clash:
        engine = self._site.engine
        try:
            head = await engine.load(ops.GET_GOODS_OUT, goods_out=intent.goods_out)
            items = await engine.all(ops.GOODS_OUT_ITEMS, goods_out=intent.goods_out)
        except SaidNo as error:
            if error.status == 404:
                named = {"goods_out": intent.goods_out, "number": intent.number}
                return Clash("goods_out_gone", named)
            raise
        return judge_goods_out(head, items.items, intent, self._site.terminal)

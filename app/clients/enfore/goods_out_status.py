"""Steps of a goods-out's machine: read, then send (outbox 5, R65-R73).

A status that is there already is ours if an attempt may have arrived, or if the check or the step
before saw it; else somebody else set it, and a person decides where our document holds work.

Which machine a goods-out has need not be shown (R67). Then the first step that differs is tried:
a 422 is no verdict but knowledge, kept in the baseline, and the other machine's step is next.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.clients.base import Answers, Clash, Done, Prepared, Ready
from app.clients.enfore.goods_out_guard import ENDED, PASSED_OVER, clash, said_by, unknown_holds
from app.clients.enfore.goods_out_heads import model_shown, status_of
from app.clients.enfore.operations import goods_out as ops
from app.clients.enfore.site import Site, answer_with, may_have_arrived
from app.clients.enfore.wire import goods_out as wire
from app.clients.errors import Later, SaidNo
from app.domain.dispatch.machine import CHAINS
from app.domain.entry import Entry, EntryState
from app.domain.goods_out import ENDS, GoodsOutStatus, ProcessingModel
from app.domain.goods_out_intents import MoveGoodsOut

_S = GoodsOutStatus
UNFIT = (400, 409, 422)
"""What a step may be answered that the machine has not."""
Asked = dict[str, Any]
"""The baseline: `asked` the status that left last, `refused` those that the server said no to."""


class Statuses:
    """Moves goods-outs along their machine."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def prepare(self, entry: Entry, intent: MoveGoodsOut, answers: Answers) -> Prepared:
        """What is still to be sent, or why it is not."""
        goods_out = intent.goods_out or _made(intent, answers)
        if not goods_out:
            return Clash("goods_out_gone", {"number": intent.number})
        try:
            head = await self._site.engine.load(ops.GET_GOODS_OUT, goods_out=goods_out)
        except SaidNo as error:
            return self._gone(error, intent, answers)
        refused = _refused(entry)
        wanted = _wanted(head, intent, refused)
        return (
            _there(head, wanted, entry, intent, answers)
            or _against(head, wanted, entry)
            or self._ready(goods_out, wanted, entry, refused)
        )

    def settle(self, entry: Entry) -> Done:
        """What the steps behind it may take for granted."""
        return Done({"status": (entry.baseline or {}).get("asked", "")})

    def _ready(
        self,
        goods_out: str,
        wanted: GoodsOutStatus,
        entry: Entry,
        refused: tuple[str, ...],
    ) -> Ready:
        # No document shows what a reason is made of (R73): it stays in the journal.
        body = wire.GoodsOutStatusUpdateRequest(status=wire.GoodsOutStatus(wanted.value))
        request = self._site.engine.render(ops.CHANGE_GOODS_OUT, body, goods_out=goods_out)
        baseline: Asked = {"asked": wanted.value, "refused": list(refused)}
        # What was said no to is not said once more; the other machine's step is.
        return Ready(request, baseline, _told_unfit(entry) and wanted.value not in refused)

    def _gone(self, error: SaidNo, intent: MoveGoodsOut, answers: Answers) -> Clash:
        if error.status != 404:
            raise error
        made_at = answer_with(answers, intent.made_by, "goods_out").get("made_at")
        age = self._site.clock.now() - int(made_at or 0)
        if intent.made_by and age < self._site.timings.fresh_404:
            raise Later("what we made does not show yet", status=404) from error
        return Clash("goods_out_gone", {"goods_out": intent.goods_out, "number": intent.number})


def _made(intent: MoveGoodsOut, answers: Answers) -> str:
    return str(answer_with(answers, intent.made_by, "goods_out").get("goods_out", ""))


# --- which status it is to be ----------------------------------------------------------------


def _told_unfit(entry: Entry) -> bool:
    """Whether this is the look after the server said that a step does not fit."""
    error = entry.last_error or {}
    told = entry.state is EntryState.UNSURE and error.get("kind") == SaidNo.__name__
    return told and error.get("status") in UNFIT


def _refused(entry: Entry) -> tuple[str, ...]:
    """The statuses that the server said no to; a person's retry begins anew."""
    if entry.state is EntryState.PENDING:
        return ()
    noted = entry.baseline or {}
    refused = [str(one) for one in noted.get("refused", ())]
    # A crash leaves the no of the attempt before: what left last has no answer yet.
    lost = entry.doubt is not None and entry.doubt >= (entry.attempt_ended or 0)
    if _told_unfit(entry) and not lost:
        refused.append(str(noted.get("asked", "")))
    return tuple(dict.fromkeys(refused))


def _wanted(head: wire.GoodsOut, intent: MoveGoodsOut, refused: Iterable[str]) -> GoodsOutStatus:
    if intent.instead is None:
        return intent.status
    ways = [intent.status, intent.instead]
    if model_shown(head) is ProcessingModel.NEW:
        ways.reverse()
    # Which number means which machine no document says (O26): a refusal knows better.
    return next((one for one in ways if one.value not in refused), ways[-1])


# --- what stands there -----------------------------------------------------------------------


def _there(
    head: wire.GoodsOut,
    wanted: GoodsOutStatus,
    entry: Entry,
    intent: MoveGoodsOut,
    answers: Answers,
) -> Done | Clash | None:
    """It stands there or further: by us, by another hand, or against us."""
    now = status_of(head)
    if now != wanted and not _is_past(now, wanted):
        return None
    answer = {"status": now.value}
    if _is_accepted(entry, now, answers):
        return Done(answer, by_another=True)
    arrived = may_have_arrived(entry)
    if not (arrived or intent.work) and now == wanted:
        return Done(answer, by_another=True)
    if (arrived or _is_known(now, answers)) and (now == wanted or now not in ENDS):
        return Done(answer)
    return clash(ENDED.get(now, "goods_out_moved_on"), head, wanted.value)


def _is_past(now: GoodsOutStatus, wanted: GoodsOutStatus) -> bool:
    for chain in (CHAINS[ProcessingModel.OLD], CHAINS[ProcessingModel.NEW]):
        if now in chain and wanted in chain:
            return chain.index(now) > chain.index(wanted)
    return False


def _is_accepted(entry: Entry, now: GoodsOutStatus, answers: Answers) -> bool:
    """Whether a person has seen that it went on without us: by passing the check over, by trying
    again after it was finished elsewhere, here or at the step before.
    """
    # The network alone brings an entry back as well, but with what went wrong.
    again = entry.state is EntryState.PENDING and entry.left and entry.last_error is None
    return (
        again
        or entry.linked is not None
        or any(answer.get("note") == PASSED_OVER for answer in answers.values())
        or any(
            answer.get("by_another") and answer.get("status") == now.value
            for answer in answers.values()
        )
    )


def _is_known(now: GoodsOutStatus, answers: Answers) -> bool:
    """Whether the check or the step before saw it so."""
    return any(
        answer.get("status") == now.value or now.value in answer.get("ours", ())
        for answer in answers.values()
    )


def _against(head: wire.GoodsOut, wanted: GoodsOutStatus, entry: Entry) -> Clash | None:
    """Why no step can be taken; what a person wants sent all the same is sent."""
    if entry.linked is not None:
        return None
    now = status_of(head)
    if now in ENDS:
        return clash(ENDED[now], head, wanted.value)
    if wanted is _S.REJECTED:
        moved = now is not _S.UNCONFIRMED
        return clash("goods_out_moved_on", head, wanted.value) if moved else None
    held = unknown_holds(head, ())
    if held:
        return clash("goods_out_held", head, wanted.value, note=said_by(held))
    if now is _S.UNKNOWN:
        return clash("goods_out_moved_on", head, wanted.value)
    return None

"""Requests to cancel a whole goods-out (R79-R83): read, made with a mark, accepted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.clients.base import Answer, Clash, Done, Look, NoTrace, NotYet, Prepared, Ready
from app.clients.enfore.goods_out_heads import status_of
from app.clients.enfore.marks import mark_text, marked, without_mark
from app.clients.enfore.operations import goods_out as ops
from app.clients.enfore.site import Site, may_have_arrived
from app.clients.enfore.wire import goods_out as wire
from app.clients.errors import SaidNo
from app.clients.model import parsed
from app.domain.entry import Entry, Request
from app.domain.goods_out import CancellationAsked, GoodsOutStatus
from app.domain.goods_out_intents import AcceptCancellation, RequestCancellation

PENDING, ACCEPTED = "PENDING", "ACCEPTED"
STAFF = wire.GoodsOutCancellationRequestIssuerType.GOODS_OUT_STAFF


@dataclass(frozen=True, slots=True)
class Pending:
    """The latest pending request per goods-out, and what could not be read."""

    items: Mapping[str, CancellationAsked] = field(default_factory=dict)
    problems: tuple[str, ...] = ()


class Cancellations:
    """Reads, makes and accepts requests."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def pending(self) -> Pending:
        """All pending requests; the list is sorted by creation, so a later one wins (R79)."""
        listed = await self._site.engine.all(ops.CANCELLATION_REQUESTS, self._site.horizon())
        found = {
            one.goods_out_id: CancellationAsked(
                one.id, without_mark(one.note or ""), one.issuer_type == STAFF
            )
            for one in listed.items
            if one.goods_out_id and one.status == PENDING
        }
        return Pending(found, listed.problems)

    # --- asking ------------------------------------------------------------------------------

    async def ask(self, entry: Entry, intent: RequestCancellation) -> Ready:
        """The request; its mark is looked for from the server's time now."""
        baseline = await self._site.noted(entry)
        return Ready(entry.request or self._render(intent, entry.keys[0]), baseline)

    async def asked(
        self, entry: Entry, intent: RequestCancellation, answer: Answer
    ) -> Done | NotYet:
        """The id of the new request."""
        made = parsed(wire.GoodsOutCancellationRequestShown, answer.body)
        if answer.complete and made is not None:
            return Done({"request": made.id})
        look = await self.look(entry, intent)
        return look if isinstance(look, Done) else NotYet("request_does_not_show")

    async def look(self, entry: Entry, intent: RequestCancellation) -> Look:
        """The request by its mark; where somebody else asks for the same, that one serves."""
        mark, site = mark_text(entry.keys[0]), self._site
        listed = await site.engine.all(ops.CANCELLATION_REQUESTS, site.window(site.since(entry)))
        ours = [one for one in listed.items if (one.note or "").startswith(mark)]
        if len(ours) > 1:
            return Clash("two_with_one_mark", {"server": [{"id": one.id} for one in ours]})
        if ours:
            return Done({"request": ours[0].id})
        if listed.problems:
            # What the server could not show may be ours.
            return NotYet("request_does_not_show")
        return await self._asked_by_another(intent) or NoTrace()

    async def _asked_by_another(self, intent: RequestCancellation) -> Done | None:
        waiting = (await self.pending()).items.get(intent.goods_out)
        if waiting is not None:
            return Done({"request": waiting.id}, by_another=True)
        try:
            head = await self._site.engine.load(ops.GET_GOODS_OUT, goods_out=intent.goods_out)
        except SaidNo:
            return None
        ended = status_of(head) in (GoodsOutStatus.CANCELED, GoodsOutStatus.REJECTED)
        return Done(by_another=True) if ended else None

    def _render(self, intent: RequestCancellation, key: str) -> Request:
        body = wire.GoodsOutCancellationRequest(
            goods_out_id=intent.goods_out,
            issuer_type=STAFF,
            note=marked(key, intent.note),
        )
        return self._site.engine.render(ops.ADD_CANCELLATION_REQUEST, body)

    # --- accepting ---------------------------------------------------------------------------

    async def accept(self, entry: Entry, intent: AcceptCancellation) -> Prepared:
        """Read; send only while it is pending."""
        try:
            shown = await self._request(intent)
        except SaidNo as error:
            if error.status != 404:
                raise
            return _clash("cancellation_gone", intent)
        if shown.status == ACCEPTED:
            return self._accepted(shown, by_another=not may_have_arrived(entry))
        if shown.status != PENDING:
            return _clash("cancellation_gone", intent, server=shown.status or "")
        body = wire.GoodsOutCancellationRequestAcceptRequest()
        request = self._site.engine.render(
            ops.CHANGE_CANCELLATION_REQUEST, body, request=intent.request
        )
        return Ready(request)

    async def accepted(self, intent: AcceptCancellation) -> Done:
        """Whether the platform has canceled the goods-out with it (A69)."""
        return self._accepted(await self._request(intent), by_another=False)

    def _accepted(self, shown: wire.GoodsOutCancellationRequestShown, *, by_another: bool) -> Done:
        note = "" if shown.cancellation_performed else NOT_PERFORMED
        return Done({"request": shown.id}, by_another, note)

    async def _request(self, intent: AcceptCancellation) -> wire.GoodsOutCancellationRequestShown:
        return await self._site.engine.load(ops.GET_CANCELLATION_REQUEST, request=intent.request)


NOT_PERFORMED = "accepted, the platform has not canceled it yet"


def _clash(key: str, intent: AcceptCancellation, **more: Any) -> Clash:
    return Clash(key, {"goods_out": intent.goods_out, "number": intent.number, **more})

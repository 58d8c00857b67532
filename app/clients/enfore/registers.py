"""Our registers in `external_data`: read, write, read again (design 4, records).

Nothing that stock depends on lives there. Where it cannot be written (somebody else's text, no
room, a server that does not say which item we made) the entry ends as done with the note `KEPT`,
and blocks nothing: journal and report hold the whole truth.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.clients.base import Answers, Done, Look, NoTrace, NotYet, Prepared, Ready
from app.clients.enfore import operations as ops
from app.clients.enfore import records, wire
from app.clients.enfore.site import Site, answer_with
from app.clients.errors import Later, SaidNo
from app.domain.entry import Request
from app.domain.intents import RegisterHead, RegisterLine

KEPT = "kept on the terminal"


@dataclass(frozen=True, slots=True)
class _Field:
    """Which `external_data`: that of a delivery, or of one of its items."""

    delivery: str
    item: str = ""
    made_at: int | None = None
    """When we made it (our clock, ms): a server may need a moment to show it."""


class Registers:
    """Writes this terminal's registers and sees to it that they are there."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def prepare(self, intent: RegisterLine | RegisterHead, answers: Answers) -> Prepared:
        """Read; send only if it differs."""
        field = _field(intent, answers)
        if field is None:
            return Done(note=KEPT)
        text = await self._text(field)
        register = self._register(intent)
        try:
            record = records.parse(text)
            if records.same(register, record.register_of(self._site.terminal)):
                return Done()
            wanted = records.with_register(record, register, self._site.server_now())
        except (records.Foreign, records.NoRoom, ValueError):
            return Done(note=KEPT)
        return Ready(self._render(field, wanted))

    async def settle(self, intent: RegisterLine | RegisterHead, answers: Answers) -> Done | NotYet:
        """Another terminal may have written at the same moment: look whether ours is there."""
        look = await self.look(intent, answers)
        return look if isinstance(look, Done) else NotYet("register_overwritten")

    async def look(self, intent: RegisterLine | RegisterHead, answers: Answers) -> Look:
        """Whether the field says what we want it to say."""
        field = _field(intent, answers)
        if field is None:
            return Done(note=KEPT)
        try:
            record = records.parse(await self._text(field))
        except records.Foreign:
            return Done(note=KEPT)
        ours = record.register_of(self._site.terminal)
        return Done() if records.same(self._register(intent), ours) else NoTrace()

    async def _text(self, field: _Field) -> str | None:
        engine, names = self._site.engine, {"delivery": field.delivery}
        try:
            if field.item:
                item = await engine.load(ops.GET_GOODS_IN_ITEM, item=field.item, **names)
                return item.external_data
            return (await engine.load(ops.GET_GOODS_IN, **names)).external_data
        except SaidNo as error:
            if error.status == 404 and self._just_made(field):
                raise Later("what we made does not show yet", status=404) from error
            raise

    def _just_made(self, field: _Field) -> bool:
        now = self._site.clock.now()
        return field.made_at is not None and now - field.made_at < self._site.timings.fresh_404

    def _register(self, intent: RegisterLine | RegisterHead) -> records.Register:
        terminal = self._site.terminal
        if isinstance(intent, RegisterHead):
            return records.Register(terminal, intent.state, digest=intent.digest)
        return records.Register(
            terminal, intent.state, intent.accepted, intent.rejected, intent.place
        )

    def _render(self, field: _Field, text: str) -> Request:
        engine, names = self._site.engine, {"delivery": field.delivery}
        if not field.item:
            return engine.render(
                ops.CHANGE_GOODS_IN,
                wire.GoodsInUpdateExternalDataRequest(external_data=text),
                **names,
            )
        body = wire.GoodsInItemUpdateExternalDataRequest(external_data=text)
        return engine.render(ops.CHANGE_GOODS_IN_ITEM, body, item=field.item, **names)


def _field(intent: RegisterLine | RegisterHead, answers: Answers) -> _Field | None:
    """Where it belongs; None when the server does not say what we made."""
    if intent.delivery:
        return _Field(intent.delivery, intent.line if isinstance(intent, RegisterLine) else "")
    made = answer_with(answers, intent.made_by, "delivery")
    delivery, made_at = made.get("delivery"), made.get("made_at")
    if not delivery:
        return None
    if isinstance(intent, RegisterHead):
        return _Field(delivery, made_at=made_at)
    item = made.get("items", {}).get(intent.local_line)
    return _Field(delivery, item, made_at) if item else None

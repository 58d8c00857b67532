"""Our registers in `external_data`: read, write, read again (design 4, records).

Nothing that stock depends on lives there. Where it cannot be written (somebody else's text, no
room, a server that does not say which item we made) the entry ends as done with the note `KEPT`,
and blocks nothing: journal and report hold the whole truth.
"""

from __future__ import annotations

from app.clients.base import Answers, Done, Look, NoTrace, NotYet, Prepared, Ready
from app.clients.enfore import records
from app.clients.enfore.claims import Claims
from app.clients.enfore.fields import Field, GoodsInField, GoodsOutField
from app.clients.enfore.site import Site, answer_with
from app.clients.errors import Later, SaidNo
from app.domain.goods_out_intents import RegisterPick
from app.domain.intents import RegisterHead, RegisterLine

KEPT = "kept on the terminal"

RegisterIntent = RegisterLine | RegisterHead | RegisterPick


class Registers:
    """Writes this terminal's registers and sees to it that they are there."""

    def __init__(self, site: Site, claims: Claims) -> None:
        self._site = site
        self._claims = claims

    async def prepare(self, intent: RegisterIntent, answers: Answers) -> Prepared:
        """Read; send only if it differs."""
        field = _field(intent, answers)
        if field is None:
            return Done(note=KEPT)
        await self._claims.free(field.key)
        text = await self._text(field)
        self._claims.must_not_be_late(field.key, text)
        register = self._register(intent)
        try:
            record = records.parse(text)
            if records.same(register, record.register_of(self._site.terminal)):
                return Done()
            wanted = records.with_register(record, register, self._site.server_now())
        except (records.Foreign, records.NoRoom, ValueError):
            return Done(note=KEPT)
        return Ready(field.render(self._site.engine, wanted))

    async def settle(self, intent: RegisterIntent, answers: Answers) -> Done | NotYet:
        """Another terminal may have written at the same moment: look whether ours is there."""
        look = await self.look(intent, answers)
        return look if isinstance(look, Done) else NotYet("register_overwritten")

    async def look(self, intent: RegisterIntent, answers: Answers) -> Look:
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

    async def _text(self, field: Field) -> str | None:
        try:
            return await field.read(self._site.engine)
        except SaidNo as error:
            if error.status == 404 and self._just_made(field):
                raise Later("what we made does not show yet", status=404) from error
            raise

    def _just_made(self, field: Field) -> bool:
        now = self._site.clock.now()
        return field.made_at is not None and now - field.made_at < self._site.timings.fresh_404

    def _register(self, intent: RegisterIntent) -> records.Register:
        terminal = self._site.terminal
        if isinstance(intent, RegisterHead):
            return records.Register(terminal, intent.state, digest=intent.digest)
        if isinstance(intent, RegisterPick):
            return records.Register.of_pick(
                terminal, intent.state, intent.picked, intent.packed, intent.short
            )
        return records.Register(
            terminal, intent.state, intent.accepted, intent.rejected, intent.place
        )


def _field(intent: RegisterIntent, answers: Answers) -> Field | None:
    """Where it belongs; None when the server does not say what we made."""
    if isinstance(intent, RegisterPick):
        return _picked_field(intent, answers)
    if intent.delivery:
        return GoodsInField(
            intent.delivery, intent.line if isinstance(intent, RegisterLine) else ""
        )
    made = answer_with(answers, intent.made_by, "delivery")
    delivery, made_at = made.get("delivery"), made.get("made_at")
    if not delivery:
        return None
    if isinstance(intent, RegisterHead):
        return GoodsInField(delivery, made_at=made_at)
    item = made.get("items", {}).get(intent.local_line)
    return GoodsInField(delivery, item, made_at) if item else None


def _picked_field(intent: RegisterPick, answers: Answers) -> Field | None:
    if intent.goods_out:
        return GoodsOutField(intent.goods_out, intent.line)
    made = answer_with(answers, intent.made_by, "goods_out")
    goods_out, item = made.get("goods_out"), made.get("items", {}).get(intent.local_line)
    return GoodsOutField(goods_out, item, made.get("made_at")) if goods_out and item else None

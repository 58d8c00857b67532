"""Who is on a goods-in or a goods-out: a claim in its `external_data` (design 4).

Advice, never a lock, and no part of the outbox: a claim that cannot be written harms nobody. Each
writing is GET, PATCH, GET. Registers lie in the same field, so the two never write at once: whoever
prepares a register waits for `free`, and no claim is begun while a register is on its way. A claim
whose answer was lost may still arrive, with the field as it was then: as long as that may be, no
register is written that it would take away again.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict

from app.clients.enfore import records
from app.clients.enfore.fields import Field, field_of
from app.clients.enfore.site import Site
from app.clients.errors import Later, Unsure
from app.domain.claims import Claim, Claimable

TRIES = 3
"""Another terminal may write at the same moment; after so many times it is left for later."""
_Lost = tuple[records.Claim | None, int]


class Claims:
    """Writes and takes away this terminal's claims."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._lost: defaultdict[str, list[_Lost]] = defaultdict(list)
        """By what holds the field: claims that may still arrive, and since when (monotonic ms)."""
        self._wrote: set[str] = set()

    async def free(self, key: str) -> None:
        """Return when no claim is being written where this key's `external_data` lies."""
        if key in self._locks:
            async with self._locks[key]:
                return

    def wrote(self, key: str) -> bool:
        """Whether this program has written a claim there: a server may take that for a change of
        what holds it (A23).
        """
        return key in self._wrote

    def must_not_be_late(self, key: str, text: str | None) -> None:
        """Pass where no claim can still overwrite the field, which says `text` now.

        Raises:
            Later: one that got lost may still arrive.
        """
        here, now = _claim_of(self._site.terminal, text), self._site.clock.monotonic()
        settled = now - self._site.timings.settle
        left = [(claim, at) for claim, at in self._lost.pop(key, []) if at > settled]
        seen = next((one for one in left if one[0] == here), None)
        if seen is not None:
            left.remove(seen)
        if left:
            self._lost[key] = left
            late = max(at for _, at in left) - settled
            raise Later("a claim that got lost may still arrive", after=late)

    async def write(self, on: Claimable, person: str, until: int | None) -> bool:
        """Claim for `person` until `until` (server time, ms), or with None let go.

        True when the field says so; False where it is somebody else's, has no room, does not show
        what was written, or others wrote over it again and again. Raises ClientError.
        """
        field = field_of(on)
        async with self._locks[field.key]:
            text = await field.read(self._site.engine)
            for _ in range(TRIES):
                wanted = self._wanted(text, person, until)
                if wanted is None:
                    return True
                if not wanted:
                    return False
                await self._send(field, wanted)
                before, text = text, await field.read(self._site.engine)
                if text == before:  # not shown, or not yet: it may come over what is written next
                    self._lose(field, wanted)
                    return False
            return self._wanted(text, person, until) is None

    def _wanted(self, text: str | None, person: str, until: int | None) -> str | None:
        """The field with our claim as it is to be; None when it is so, empty where it cannot."""
        site = self._site
        claim = None if until is None else records.Claim(site.terminal, person, until)
        try:
            record = records.parse(text)
            changed = records.with_claim(record, site.terminal, claim, site.server_now())
        except (records.Foreign, records.NoRoom):
            return ""
        return None if changed == (text or records.PREFIX) else changed

    async def _send(self, field: Field, text: str) -> None:
        engine = self._site.engine
        self._wrote.add(field.key)
        try:
            await engine.send(field.render(engine, text))
        except (Unsure, asyncio.CancelledError):
            self._lose(field, text)
            raise

    def _lose(self, field: Field, text: str) -> None:
        lost = _claim_of(self._site.terminal, text)
        self._lost[field.key].append((lost, self._site.clock.monotonic()))


def claims_in(text: str | None) -> tuple[Claim, ...]:
    """All claims in a field, also those that have ended; somebody else's text has none."""
    return tuple(Claim(one.terminal, one.person, one.until) for one in records.read(text).claims(0))


def without_claims(text: str | None) -> str:
    """What a field says besides who is on it; what cannot be read stays as it is."""
    try:
        rest = records.format_record(records.without_claims(records.parse(text)))
    except (records.Foreign, records.NoRoom):
        return text or ""
    return "" if rest == records.PREFIX else rest


def _claim_of(terminal: str, text: str | None) -> records.Claim | None:
    """A terminal's claim in a field; None: it has none."""
    claims = records.read(text).claims(0)
    return next((claim for claim in claims if claim.terminal == terminal), None)

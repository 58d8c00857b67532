"""Who is on what, as far as this terminal is concerned (design 4, claims; screens law 12).

What is open here is ours for as long as it is worked on; what others say of it is told once. A
claim is advice: whoever is told that another terminal took over may go on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.clients.errors import ClientError
from app.domain.claims import Claim, Claimable, OnDelivery, OnGoodsOut, alive
from app.domain.delivery import Delivery
from app.store.terminal import DocumentRow
from app.sync.running import Sync
from app.workbench.errors import Unavailable
from app.workbench.fetching import StillComing, fetched
from app.workbench.kinds import RECEIPT, UNDER_WAY, is_dispatch
from app.workbench.station import Station

if TYPE_CHECKING:
    from app.workbench.kinds import OpenDesk


@dataclass(frozen=True, slots=True)
class Beside:
    """Another terminal that is on what is open here."""

    claim: Claim
    on: str
    """The delivery or goods-out that it is on."""
    took_over: bool = False
    """It said so after this terminal had opened it, which it was asked about then."""
    at: int | None = None
    """When it took over, server time ms; None: nobody here knows."""
    known: bool = False
    """The person here was told when opening it."""


class Claiming:
    """Says what this terminal is on, and watches who else is on what is open here.

    `desk` gives the open desk, `locked` whether the terminal is locked.
    """

    def __init__(
        self,
        station: Station,
        sync: Sync,
        desk: Callable[[], OpenDesk | None],
        locked: Callable[[], bool],
    ) -> None:
        self._station = station
        self._sync = sync
        self._desk = desk
        self._locked = locked
        self._was_locked = False
        """As it was when somebody came or went: a scan does not look it up."""
        self._away = False
        self._document = ""
        """The open document that is watched ..."""
        self._since = 0
        """... since when (server time, ms) ..."""
        self._beside: dict[tuple[str, str], Beside] = {}
        """... and the other terminals that are on it, each by what of it it is on."""
        self._known: frozenset[str] = frozenset()
        """Those that the person here was told of when opening it, as long as they are there."""
        self._out_of_touch = False
        """The server was not reached since others' claims were looked at last ..."""
        self._lost_at = 0
        """... which was so until this time (server time, ms), or is so since."""

    # --- what this terminal says -----------------------------------------------------------

    def people_changed(self) -> None:
        """Somebody came or went, or the terminal was locked."""
        self._was_locked = self._locked()
        self.hold()

    def back(self) -> None:
        """The open document is on the screen."""
        self._away = False
        self.hold()

    def away(self) -> None:
        """Another screen is shown; the document stays open behind it."""
        self._away = True
        self.hold()

    def hold(self) -> None:
        """What is open is ours for as long as it is worked on.

        While the terminal is locked or shows something else, work that nobody has posted stays
        claimed until the lease ends (law 12); what has none is let go.
        """
        desk = self._desk()
        if desk is None:
            self._document = ""
        rests = self._was_locked or self._away
        goods_outs, deliveries = _goods_outs(desk), _deliveries(desk)
        wanted: list[Claimable] = [OnGoodsOut(*each) for each in goods_outs.items()]
        if deliveries and self._station.system.capabilities.claim:
            wanted += [OnDelivery(each) for each in deliveries]
        if rests and wanted and desk is not None and not _unposted(desk):
            wanted = []
        if self._was_locked:
            goods_outs, deliveries = {}, ()  # nobody looks at them
        self._sync.pull.work_on(goods_outs, deliveries)
        person = self._station.stamp.person if wanted else ""
        self._sync.claims.hold(wanted, person, renew=not rests)

    # --- what others say -------------------------------------------------------------------

    def now(self) -> int:
        """The server's time, by which claims end, ms."""
        return self._sync.claims.now()

    async def looked_at(self, delivery: str) -> Delivery:
        """A delivery for somebody who only looks: as the server shows it, if it answers within
        `slow`, else as it is here.

        Raises:
            Unavailable: neither has it now.
            StoreError: it cannot be read.
        """
        here = self._station.cache.deliveries.get(delivery)
        try:
            return await fetched(self._station, self._sync.pull.deliveries.read(delivery))
        except StillComing as error:
            if here is None:
                raise Unavailable("delivery_still_coming") from error
        except ClientError as error:
            if here is None:
                raise Unavailable("delivery_not_here", error.what) from error
        return here

    def others(
        self, deliveries: Iterable[str] = (), goods_outs: Iterable[str] = ()
    ) -> tuple[Claim, ...]:
        """Who else is on these deliveries or goods-outs now, each terminal once."""
        found = {claim.terminal: claim for _, claim in self._claims(deliveries, goods_outs)}
        return tuple(found[terminal] for terminal in sorted(found))

    def to_ask(
        self,
        known: DocumentRow | None,
        *,
        deliveries: Iterable[str] = (),
        goods_outs: Iterable[str] = (),
    ) -> tuple[Claim, ...]:
        """Who is to be asked about before these are opened; `known` is this terminal's document
        about them. Nobody where it is open, or finished and only looked at.
        """
        desk = self._desk()
        here = desk is not None and known is not None and desk.key == known.id
        if here or (known is not None and known.state not in UNDER_WAY):
            return ()
        return self.others(deliveries, goods_outs)

    def _claims(
        self, deliveries: Iterable[str], goods_outs: Iterable[str]
    ) -> Iterator[tuple[str, Claim]]:
        """What others say of these, as far as it is good now, with what they say it of."""
        cache, now = self._station.cache, self.now()
        for key in deliveries:
            head = cache.deliveries.head(key)
            yield from ((key, claim) for claim in alive(head.on_it if head else (), now))
        for key in goods_outs:
            standing = cache.goods_outs.standing_on(key)
            yield from ((key, claim) for claim in alive(standing.on_it, now))

    def opened(self) -> None:
        """A desk was opened."""
        self._was_locked, self._away = self._locked(), False
        desk = self._desk()
        document = desk.key if desk is not None else ""
        if document != self._document:
            self._document, self._since = document, self.now()
            self._beside, self._known = {}, frozenset()
            self._out_of_touch = False

    def knows(self, claims: Iterable[Claim]) -> None:
        """Who opened the desk was told of these before."""
        self._known |= {claim.terminal for claim in claims}

    def beside(self) -> tuple[Beside, ...]:
        """Who else is on what is open now, as far as this terminal has read it."""
        desk = self._desk()
        found = list(self._claims(_deliveries(desk), _goods_outs(desk)))
        self._known &= {claim.terminal for _, claim in found}
        self._beside = {(claim.terminal, on): self._seen(on, claim) for on, claim in found}
        return tuple(self._beside[key] for key in sorted(self._beside))

    def lost_touch(self) -> None:
        """Note whether the server can be reached: what others do meanwhile is not seen."""
        if not self._in_touch():
            self._out_of_touch = True
        if self._out_of_touch:
            self._lost_at = self.now()

    def looked(self, topic: str) -> None:
        """Something of the station's `topic` was read: if that is what is open here, whoever comes
        from now on is seen in time.
        """
        self.beside()
        ours = "goods_outs" if is_dispatch(self._desk()) else "deliveries"
        if topic == ours and self._in_touch() and self._read_since():
            self._out_of_touch = False

    def _read_since(self) -> bool:
        """Whether claims on what is open were asked for since touch was lost: those of deliveries
        stand in their list, those of goods-outs in their lines.
        """
        goods_outs = _goods_outs(self._desk())
        if not goods_outs:
            return (self._sync.pull.deliveries.read_at or 0) > self._lost_at
        cache = self._station.cache.goods_outs
        return all((cache.detail_read(key) or 0) > self._lost_at for key in goods_outs)

    def _seen(self, on: str, claim: Claim) -> Beside:
        known = claim.terminal in self._known
        before = self._beside.get((claim.terminal, on))
        if before is not None:
            return replace(before, claim=claim, known=known)
        said = claim.until - self._station.profile.timings.claim_lease
        if said <= self._since:
            return Beside(claim, on, known=known)
        at = None if self._out_of_touch else said
        return Beside(claim, on, took_over=True, at=at, known=known)

    def _in_touch(self) -> bool:
        return self._sync.outbox.link.width(1) > 0


def _goods_outs(desk: OpenDesk | None) -> dict[str, str]:
    """The goods-outs that are worked on, each with the line that its claim lies on."""
    if not is_dispatch(desk) or desk.document.state not in UNDER_WAY:
        return {}
    return {
        order.id: order.goods_out.lines[0].id
        for order in desk.document.orders
        if order.goods_out.lines and not (order.left or order.goes_back)
    }


def _deliveries(desk: OpenDesk | None) -> tuple[str, ...]:
    """The deliveries that are being received."""
    if desk is None or desk.kind.name != RECEIPT or desk.document.state not in UNDER_WAY:
        return ()
    return tuple(head.id for head in desk.document.heads)  # type: ignore[union-attr]


def _unposted(desk: OpenDesk) -> bool:
    """Whether somebody did something that the server has not been told."""
    document = desk.document
    step = document.steps
    while step is not None:
        if step.person is not None:
            return True
        step = step.previous
    return bool(document.questions)

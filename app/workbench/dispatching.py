"""The dispatch desk: goods-outs on their way through picking, packing, handing over, put back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import get_args

from app.domain.decision import Decision, Refused
from app.domain.dispatch.actions import Action, DecideEntry, Reread
from app.domain.dispatch.decide import decide, opening
from app.domain.dispatch.document import Dispatch
from app.domain.dispatch.evolve import evolve, fold
from app.domain.dispatch.facts import (
    DispatchFact,
    Opened,
    PackageBegun,
    PackageDescribed,
    Posted,
    Undone,
)
from app.domain.dispatch.mode import Mode
from app.domain.dispatch.posting import posting_of
from app.domain.dispatch.rules import DispatchRules
from app.domain.entry import Entry, Planned
from app.domain.events import Event
from app.domain.goods_out import GoodsOut
from app.domain.goods_out_intents import CheckGoodsOut, RegisterPick
from app.domain.gtin import look_up_form
from app.domain.intents import ChangeStock
from app.domain.values import Product, Stamp
from app.domain.working import Choice
from app.store.codec import Codec
from app.store.terminal import DocumentRow
from app.workbench import kinds
from app.workbench.desk import DocumentKind
from app.workbench.labels import label_subject
from app.workbench.station import Station
from app.workbench.working import WorkDesk, begun, day_of, loaded

DISPATCH_CODEC: Codec[DispatchFact] = Codec(get_args(DispatchFact))
DISPATCH: DocumentKind[Dispatch, DispatchFact] = DocumentKind(
    kinds.DISPATCH, DISPATCH_CODEC, evolve, fold
)
_NAMES_ANEW = (Opened, PackageBegun, PackageDescribed, Undone)
"""Facts after which a document may be about something else."""


class DispatchDesk(WorkDesk[Dispatch, DispatchFact, Action]):
    """One open dispatch."""

    POSTED = Posted

    def __init__(self, station: Station, key: str, dispatch: Dispatch) -> None:
        super().__init__(DISPATCH, station, key, dispatch)

    def rules(self) -> DispatchRules:
        """The site's settings as they are now."""
        return self._station.dispatch_rules()

    def decided(
        self, action: Action, now: Stamp, painted: Mapping[str, int] | None
    ) -> Decision[DispatchFact]:
        """What the action leads to on this dispatch."""
        person = self._station.stamp.person
        if isinstance(action, Reread) and (whose := self.carries_on()):
            here = self._station.profile.terminal
            action = Reread(action.goods_out.seen_by(whose, here))
        return decide(self.document, action, self.rules(), now, day_of(now.at), person, painted)

    def head(self, document: Dispatch) -> DocumentRow:
        """The dispatch as lists show it."""
        return DocumentRow(
            id=document.id,
            kind=DISPATCH.name,
            state=document.state,
            title=", ".join(order.head.number for order in document.orders),
            opened=document.opened_at,
            changed=document.changed_at,
            doing=document.mode,
        )

    def subjects(
        self, document: Dispatch, events: tuple[Event[DispatchFact], ...]
    ) -> tuple[str, ...]:
        """Its goods-outs, and the labels of its packages."""
        if not any(isinstance(event.fact, _NAMES_ANEW) for event in events):
            return ()
        labels = (label_subject(one.label, one.goods_out) for one in document.packages)
        return tuple(dict.fromkeys((*(order.id for order in document.orders), *labels)))

    def plan(self, document: Dispatch, post: str) -> Iterable[Planned]:
        """See `DispatchPosting`."""
        return self._station.system.plan_dispatch(posting_of(document, post))

    def choice(self, entry: Entry, choice: Choice, reason: str) -> Action:
        """See `DecideEntry`: it is about stock, one line's register, or the order itself. A check
        has said nothing that could be unsaid.
        """
        told = DecideEntry(entry.event, entry.id, choice, reason)
        match entry.intent:
            case ChangeStock() as stock:
                return replace(
                    told,
                    product=stock.product,
                    place=stock.place,
                    condition=stock.condition,
                    goods_out=stock.goods_out,
                )
            case RegisterPick(goods_out=goods_out, line=line):
                return replace(told, line=self._key(goods_out, line))
            case CheckGoodsOut():
                return told
            case intent:
                return replace(told, goods_out=getattr(intent, "goods_out", ""))

    def _key(self, goods_out: str, line: str) -> str:
        """The document's own name of a line that the server calls so."""
        lines = self.document.lines_in(goods_out)
        return next((one.id for one in lines if one.source.id == line), line)

    def products(self) -> Iterable[Product]:
        """The products of its lines, in walk order."""
        return (line.product for line in self.document.walked())

    def packages(self) -> frozenset[str]:
        """The labels of its packages, as look-up forms."""
        return frozenset(look_up_form(package.label) for package in self.document.packages)


async def begin_dispatch(
    station: Station,
    goods_outs: tuple[GoodsOut, ...],
    *,
    mode: Mode = Mode.PICK,
    taken_from: str = "",
    text: str = "",
) -> DispatchDesk | Refused:
    """Open a dispatch on what the server showed. It is on disk on return.

    Where somebody has asked to cancel one of them, that is asked here as it would be had it come
    meanwhile: nobody picks what shall not leave. Refused when there are too many, or one of them
    cannot be worked on.

    Raises:
        StoreError: it could not be written; nothing was.
    """
    rules = station.dispatch_rules()
    quiet = tuple(_not_asked(one) for one in goods_outs)
    decision = opening(quiet, rules, mode=mode, taken_from=taken_from, text=text)
    if isinstance(decision, Refused):
        return decision
    desk = await begun(station, DISPATCH, DispatchDesk, decision.facts[0])
    for one in goods_outs:
        if one.head.cancellation is not None:
            await desk.confirm(desk.take(Reread(one)))
    return desk


def _not_asked(goods_out: GoodsOut) -> GoodsOut:
    """As it would be had nobody asked to cancel it."""
    return replace(goods_out, head=replace(goods_out.head, cancellation=None))


def load_dispatch(station: Station, key: str) -> DispatchDesk:
    """An earlier dispatch as its journal tells it.

    Raises:
        StoreError: the file cannot be read.
        UnknownRecord: a newer version of the program wrote it.
    """
    return loaded(station, DISPATCH, DispatchDesk, key)

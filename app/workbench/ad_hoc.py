"""The counter's desk: goods that leave without an order, scanned, then said to the system whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import get_args

from app.domain.adhoc.actions import Action, DecideEntry, LinkCode, Scan
from app.domain.adhoc.decide import decide, opening
from app.domain.adhoc.document import AdHoc
from app.domain.adhoc.evolve import evolve, fold
from app.domain.adhoc.facts import AdHocFact, Heading, Posted
from app.domain.adhoc.posting import posting_of
from app.domain.adhoc.rules import AdHocRules
from app.domain.decision import Decision, Refused
from app.domain.entry import Entry, Planned
from app.domain.meanings import PackageRead, ProductRead, Read
from app.domain.values import Place, Product, Stamp
from app.domain.working import Choice
from app.store.codec import Codec
from app.store.terminal import DocumentRow
from app.workbench.desk import DocumentKind
from app.workbench.kinds import ABANDONED
from app.workbench.station import Station
from app.workbench.working import WorkDesk, begun, day_of, loaded

AD_HOC_CODEC: Codec[AdHocFact] = Codec(get_args(AdHocFact))
AD_HOC: DocumentKind[AdHoc, AdHocFact] = DocumentKind("ad_hoc", AD_HOC_CODEC, evolve, fold)


class AdHocDesk(WorkDesk[AdHoc, AdHocFact, Action]):
    """One open ad-hoc goods out."""

    POSTED = Posted

    def __init__(self, station: Station, key: str, document: AdHoc) -> None:
        super().__init__(AD_HOC, station, key, document)

    def rules(self) -> AdHocRules:
        """The site's settings as they are now."""
        return self._station.ad_hoc_rules()

    def decided(
        self, action: Action, now: Stamp, painted: Mapping[str, int] | None
    ) -> Decision[AdHocFact]:
        """What the action leads to on this document."""
        person = self._station.stamp.person
        action = self._placed(action)
        return decide(self.document, action, self.rules(), now, day_of(now.at), person, painted)

    def _placed(self, action: Action) -> Action:
        """The action with the home places of its products, by name as well."""
        if isinstance(action, Scan):
            return replace(action, homes=self._homes(_products(action.read)))
        if isinstance(action, LinkCode):
            home = next(iter(self._homes((action.product,))), None)
            return replace(action, home=home)
        return action

    def _homes(self, products: Iterable[Product]) -> tuple[Place, ...]:
        wanted = dict.fromkeys(one.home_place for one in products if one.home_place)
        return tuple(self._station.place(place) for place in wanted)

    def head(self, document: AdHoc) -> DocumentRow:
        """The document as lists show it: to whom the goods go, and why."""
        return DocumentRow(
            id=document.id,
            kind=AD_HOC.name,
            state=ABANDONED if document.abandoned else document.state,
            title=document.heading.recipient or document.heading.note,
            opened=document.opened_at,
            changed=document.changed_at,
            doing=document.heading.kind,
        )

    def plan(self, document: AdHoc, post: str) -> Iterable[Planned]:
        """See `AdHocPosting`."""
        return self._station.system.plan_ad_hoc(posting_of(document, post))

    def choice(self, entry: Entry, choice: Choice, reason: str) -> Action:
        """See `DecideEntry`."""
        return DecideEntry(entry.event, entry.id, choice, reason)

    def products(self) -> Iterable[Product]:
        """The products of its lines, in the order in which they were scanned."""
        return (line.product for line in self.document.lines)


def _products(read: Read) -> Iterable[Product]:
    for meaning in read.meanings:
        if isinstance(meaning, PackageRead):
            meaning = meaning.content or meaning  # noqa: PLW2901  what lies in it counts
        if isinstance(meaning, ProductRead):
            yield meaning.product


async def begin_ad_hoc(station: Station, heading: Heading) -> AdHocDesk | Refused:
    """Open a document for goods that leave without an order. It is on disk on return.

    Refused when recipient or note are too long.

    Raises:
        StoreError: it could not be written; nothing was.
    """
    decision = opening(heading, station.ad_hoc_rules())
    if isinstance(decision, Refused):
        return decision
    return await begun(station, AD_HOC, AdHocDesk, decision.facts[0])


def load_ad_hoc(station: Station, key: str) -> AdHocDesk:
    """An earlier document as its journal tells it.

    Raises:
        StoreError: the file cannot be read.
        UnknownRecord: a newer version of the program wrote it.
    """
    return loaded(station, AD_HOC, AdHocDesk, key)

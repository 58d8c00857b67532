"""Pages that are lists: places, conditions, last scans, open questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.domain.shipping.actions import ChoosePlace
from app.domain.shipping.facts import Goods, Side
from app.domain.values import Condition, Place, Product
from app.domain.working import RecentScan
from app.ui.screens.shipping.pages.base import Content
from app.ui.screens.shipping.values import SIDES, Do, Snapshot
from app.ui.screens.shipping.words import asked
from app.ui.screens.working.pages.base import Item
from app.ui.screens.working.pages.looked_at import (
    Conditions,
    LastScans,
    ParkedQuestions,
    parked_items,
)
from app.ui.screens.working.pages.places import PlaceChoice
from app.ui.translation import translate


class PlacePage(Content, PlaceChoice[Snapshot]):
    """One of the two places: scanned while the page is open, or chosen here. The other one is left
    out: goods do not go where they are.
    """

    @property
    def side(self) -> Side:
        """Which of the two."""
        return SIDES[self.overlay.page]

    def title(self, snapshot: Snapshot) -> str:
        if self.side is Side.SOURCE:
            return translate("Shipping", "Where do the goods come from?")
        return translate("Shipping", "Where do the goods go?")

    def places(self, snapshot: Snapshot) -> Sequence[Place]:
        other = Side.DESTINATION if self.side is Side.SOURCE else Side.SOURCE
        taken = snapshot.document.side(other)
        return [p for p in snapshot.choices if taken is None or p.id != taken.id]

    def is_chosen(self, snapshot: Snapshot, place: Place) -> bool:
        now = snapshot.document.side(self.side)
        return now is not None and place.id == now.id

    def place_chosen(self, place: Place) -> None:
        self.wished.emit(Do(ChoosePlace(self.side, place)))


class ConditionPage(Content, Conditions[Snapshot]):
    """In which condition the goods scanned last are."""

    def goods(self, snapshot: Snapshot) -> Goods | None:
        last = snapshot.document.last
        if last is None:
            return None
        told = last.goods.condition or (
            last.moves[-1].cell.condition if last.moves else Condition.NEW
        )
        return replace(last.goods, condition=told)


class RecentPage(Content, LastScans[Snapshot]):
    """The last ten scans, the newest first."""

    def recent(self, snapshot: Snapshot) -> Sequence[RecentScan]:
        return snapshot.document.recent

    def known(self, snapshot: Snapshot) -> Iterable[Product | None]:
        return (line.product for line in snapshot.document.lines)

    def what_to_scan(self) -> str:
        return translate("Shipping", "Scan what goes along.")


class QuestionsPage(Content, ParkedQuestions[Snapshot]):
    """Parked questions: a tap asks again."""

    def items(self, snapshot: Snapshot) -> list[Item]:
        return question_items(snapshot)


def question_items(snapshot: Snapshot) -> list[Item]:
    """Open questions as entries, the oldest first."""
    document = snapshot.document
    return parked_items((one, asked(document, one).text) for one in document.questions)

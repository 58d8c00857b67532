"""Pages that are lists: places, conditions, last scans, open questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain.adhoc.actions import ChoosePlace
from app.domain.adhoc.facts import Goods
from app.domain.values import Place, Product
from app.domain.working import RecentScan
from app.ui.screens.ad_hoc.pages.base import Content
from app.ui.screens.ad_hoc.values import Do, Snapshot
from app.ui.screens.ad_hoc.words import asked
from app.ui.screens.working.pages.base import Item
from app.ui.screens.working.pages.looked_at import (
    Conditions,
    LastScans,
    ParkedQuestions,
    parked_items,
)
from app.ui.screens.working.pages.places import PlaceChoice
from app.ui.translation import translate


class PlacesPage(Content, PlaceChoice[Snapshot]):
    """Where what follows is taken from."""

    def title(self, snapshot: Snapshot) -> str:
        return translate("AdHoc", "Where do you take the goods from?")

    def places(self, snapshot: Snapshot) -> Sequence[Place]:
        anywhere = Place("", translate("AdHoc", "From where each product lies"))
        return (anywhere, *snapshot.choices)

    def is_chosen(self, snapshot: Snapshot, place: Place) -> bool:
        now = snapshot.begun.place
        return place.id == (now.id if now is not None else "")

    def place_chosen(self, place: Place) -> None:
        self.wished.emit(Do(ChoosePlace(place if place.id else None)))


class ConditionPage(Content, Conditions[Snapshot]):
    """In which condition the goods scanned last are."""

    def goods(self, snapshot: Snapshot) -> Goods | None:
        last = snapshot.begun.last
        return last.goods if last is not None else None


class RecentPage(Content, LastScans[Snapshot]):
    """The last ten scans, the newest first."""

    def recent(self, snapshot: Snapshot) -> Sequence[RecentScan]:
        return snapshot.begun.recent

    def known(self, snapshot: Snapshot) -> Iterable[Product | None]:
        return (line.product for line in snapshot.begun.lines)

    def what_to_scan(self) -> str:
        return translate("AdHoc", "Scan what leaves.")


class QuestionsPage(Content, ParkedQuestions[Snapshot]):
    """Parked questions: a tap asks again."""

    def items(self, snapshot: Snapshot) -> list[Item]:
        return question_items(snapshot)


def question_items(snapshot: Snapshot) -> list[Item]:
    """Open questions as entries, the oldest first."""
    document = snapshot.begun
    return parked_items((one, asked(document, one).text) for one in document.questions)

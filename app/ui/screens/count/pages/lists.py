"""Pages that are lists: places, conditions, last scans, questions, a code or a product to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain.counting.actions import ChoosePlace, CountNone, SettleUnknown
from app.domain.counting.document import Unknown
from app.domain.counting.facts import Goods
from app.domain.values import Place, Product, Track
from app.domain.working import RecentScan
from app.ui.screens.count.keys import target_of
from app.ui.screens.count.pages.base import Content, ListPage
from app.ui.screens.count.values import Do, GoTo, Overlay, Page, Show, Shut, Snapshot
from app.ui.screens.count.words import asked
from app.ui.screens.working.figures import amount, digits, product_name
from app.ui.screens.working.pages.base import Item
from app.ui.screens.working.pages.looked_at import Conditions, LastScans, ParkedQuestions
from app.ui.screens.working.pages.places import PlaceChoice
from app.ui.sentences import shown
from app.ui.tokens import Tone
from app.ui.translation import translate


class PlacesPage(PlaceChoice[Snapshot]):
    """Where goods are counted from now on; those of the list come first."""

    def title(self, snapshot: Snapshot) -> str:
        return translate("Counting", "Which place do you count?")

    def places(self, snapshot: Snapshot) -> Sequence[Place]:
        document = snapshot.document
        first = [target.place for target in document.targets] + list(document.places)
        every = {place.id: place for place in first if place.id not in document.done}
        every.update((place.id, place) for place in snapshot.choices if place.id not in every)
        return tuple(every.values())

    def is_chosen(self, snapshot: Snapshot, place: Place) -> bool:
        now = snapshot.document.place
        return now is not None and place.id == now.id

    def place_chosen(self, place: Place) -> None:
        self.wished.emit(Do(ChoosePlace(place)))


class ConditionPage(Content, Conditions[Snapshot]):
    """In which condition the goods scanned last are."""

    def goods(self, snapshot: Snapshot) -> Goods | None:
        last = snapshot.document.last
        return last.goods if last is not None else None


class RecentPage(Content, LastScans[Snapshot]):
    """The last ten scans, the newest first."""

    def recent(self, snapshot: Snapshot) -> Sequence[RecentScan]:
        return snapshot.document.recent

    def known(self, snapshot: Snapshot) -> Iterable[Product | None]:
        document = snapshot.document
        names = {scan.name for scan in document.recent}
        known = {line.product.name: line.product for line in document.lines.every()}
        return [known.get(name) for name in names]

    def what_to_scan(self) -> str:
        return translate("Counting", "Scan a place, then what lies there.")


class QuestionsPage(Content, ParkedQuestions[Snapshot]):
    """Parked questions: a tap asks again."""

    def items(self, snapshot: Snapshot) -> list[Item]:
        return question_items(snapshot)


def question_items(snapshot: Snapshot) -> list[Item]:
    """Open questions as entries, the oldest first."""
    document, found = snapshot.document, list[Item]()
    for question in document.questions:
        text = asked(document, question).text
        title, detail = text, ""
        if question.goods:
            goods = question.goods[0]
            counted = amount(goods.quantity, goods.product.unit)
            title, detail = f"{counted} {product_name(goods.product)}", text
        found.append(Item(question.id, title, detail, "›", "question", Tone.WARN))
    return found


class UnknownPage(ListPage):
    """A code that was kept because nobody knew it: link it, or take it off."""

    def title(self, snapshot: Snapshot) -> str:
        kept = self._kept(snapshot)
        if kept is None:
            return translate("AdHoc", "Unknown code")
        return f"{digits(kept.quantity)} × {shown(kept.code)}"

    def _kept(self, snapshot: Snapshot) -> Unknown | None:
        self._snapshot = snapshot
        every = snapshot.document.unknown
        return next((one for one in every if one.id == self.overlay.subject), None)

    def why_empty(self) -> tuple[str, str, str]:
        title = translate("Counting", "The code is settled")
        return "check", title, translate("AdHoc", "Go on with the next scan.")

    def items(self, snapshot: Snapshot) -> list[Item]:
        if self._kept(snapshot) is None:
            return []
        linked = translate("Counting", "What was kept of it is counted as that product")
        gone = translate("Counting", "Nothing of it stays in this count")
        return [
            Item("link", translate("Counting", "Link it to a product"), linked, "›", "link"),
            Item("settle", translate("Counting", "It is not here after all"), gone, "›", "trash"),
        ]

    def chosen(self, key: str) -> None:
        kept = self._kept(self._snapshot)
        if kept is None:
            self.wished.emit(Shut())
        elif key == "link":
            self.wished.emit(Show(Overlay(Page.LINK, kept.code)))
        else:
            self.wished.emit(Do(SettleUnknown(kept.id)))


class TargetPage(ListPage):
    """A product that is to be counted and was not: none of it is here, or where to count it."""

    def title(self, snapshot: Snapshot) -> str:
        found = self._found(snapshot)
        return product_name(found[1]) if found else ""

    def _found(self, snapshot: Snapshot) -> tuple[Place, Product] | None:
        self._snapshot = snapshot
        place, product = target_of(self.overlay.subject)
        for target in snapshot.document.targets:
            if target.place.id == place and target.product and target.product.id == product:
                return target.place, target.product
        return None

    def why_empty(self) -> tuple[str, str, str]:
        title = translate("Counting", "It is counted")
        return "check", title, translate("AdHoc", "Go on with the next scan.")

    def items(self, snapshot: Snapshot) -> list[Item]:
        found = self._found(snapshot)
        if found is None or found not in snapshot.document.uncounted():
            return []
        place, product = found
        items = [
            Item(
                "none",
                translate("Counting", "None of it is here"),
                translate("Counting", "Counted as 0 at {place}").format(place=place.name),
                "0",
                "minus",
            ),
            Item(
                "count",
                translate("Counting", "Enter how many lie here"),
                translate("Counting", "For goods whose code cannot be scanned"),
                "›",
                "keypad",
            ),
        ]
        here = snapshot.document.place
        if here is None or here.id != place.id:
            go = translate("Counting", "Count at {place}").format(place=place.name)
            return [Item("go", go, "", "›", "place"), items[0]]
        weighed_or_single = product.catch_weight or product.track is Track.SERIAL
        return items[:1] if weighed_or_single else items

    def chosen(self, key: str) -> None:
        found = self._found(self._snapshot)
        if found is None:
            self.wished.emit(Shut())
        elif key == "none":
            self.wished.emit(Do(CountNone(found[1], found[0])))
        elif key == "go":
            self.wished.emit(GoTo(found[0].id))
        else:
            self.wished.emit(Show(Overlay(Page.TYPED, self.overlay.subject, found[1])))

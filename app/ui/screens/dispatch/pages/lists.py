"""Pages that are lists: places, lots, conditions, last scans, open questions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.domain.dispatch.actions import ChoosePlace, GoodsElsewhere, SetCondition, SwapLot
from app.domain.goods_out import KnownLot
from app.domain.values import Condition, Place
from app.ui.screens.dispatch.figures import line_name, wanted_lot
from app.ui.screens.dispatch.pages.base import Content, Item, ListPage, words
from app.ui.screens.dispatch.values import Ask, Do, Shut, Snapshot
from app.ui.screens.dispatch.words import asked
from app.ui.screens.working.figures import amount, condition_words, day, product_name
from app.ui.screens.working.pages.lists import scan_items
from app.ui.screens.working.pages.places import PlaceChoice
from app.ui.tokens import Tone
from app.ui.translation import translate

ANY_LOT = "*"


class PlacesPage(Content, PlaceChoice[Snapshot]):
    """Where a line's goods are; without a line, where the person stands."""

    def title(self, snapshot: Snapshot) -> str:
        if self.overlay.subject:
            return translate("Dispatch", "Where are the goods?")
        return translate("Dispatch", "Where do you stand?")

    def places(self, snapshot: Snapshot) -> Sequence[Place]:
        return snapshot.choices

    def hint(self) -> str:
        if self.overlay.subject:
            return translate("Dispatch", "Choose the place where the goods are; known ones first.")
        return super().hint()

    def is_chosen(self, snapshot: Snapshot, place: Place) -> bool:
        line = snapshot.dispatch.lines.get(self.overlay.subject)
        now = line.place if line is not None else snapshot.dispatch.place
        return now is not None and place.id == now.id

    def place_chosen(self, place: Place) -> None:
        subject = self.overlay.subject
        self.wished.emit(Do(GoodsElsewhere(subject, place) if subject else ChoosePlace(place)))


class LotsPage(ListPage):
    """Another lot than the ordered one goes along: a known one, or whichever is scanned."""

    def above(self, snapshot: Snapshot) -> Sequence[QWidget]:
        line = self.line(snapshot)
        told = translate("Dispatch", "Ordered: lot {lot}. The packing list says what went along.")
        lot = wanted_lot(line) if line is not None else ""
        return (words(told.format(lot=lot), "muted"),)

    def title(self, snapshot: Snapshot) -> str:
        line = self.line(snapshot)
        return line_name(line) if line else translate("Dispatch", "Swap lot")

    def why_empty(self) -> tuple[str, str, str]:
        return "barcode", translate("Dispatch", "No other lot is known"), ""

    def items(self, snapshot: Snapshot) -> list[Item]:
        line = self.line(snapshot)
        self._lots: dict[str, KnownLot] = {}
        if line is None:
            return []
        told = translate("Dispatch", "Whichever lot is scanned")
        items = [Item(ANY_LOT, told, icon="scan")]
        for known in line.source.lots:
            if known.lot.text == line.lot_text or known.lot.id == line.lot_id:
                continue
            self._lots[known.lot.id or known.lot.text] = known
            items.append(_lot_item(snapshot, line.product.unit, known))
        return items

    def chosen(self, key: str) -> None:
        known = self._lots.get(key)
        self.wished.emit(Do(SwapLot(self.overlay.subject, known.lot if known else None)))


def _lot_item(snapshot: Snapshot, unit: str, known: KnownLot) -> Item:
    lot, place = known.lot, snapshot.places.get(known.place, known.place)
    parts = [day(lot.expiry) if lot.expiry else "", place]
    mark = amount(known.available, unit) if known.available is not None else ""
    detail = " · ".join(part for part in parts if part)
    return Item(lot.id or lot.text, lot.text, detail, mark, "barcode")


class ConditionPage(ListPage):
    """In which condition the goods picked last are."""

    def title(self, snapshot: Snapshot) -> str:
        last = snapshot.dispatch.last
        if last is None:
            return translate("Dispatch", "Condition")
        return product_name(last.goods.product)

    def why_empty(self) -> tuple[str, str, str]:
        return (
            "damaged",
            translate("Dispatch", "Nothing was picked just now"),
            translate("Dispatch", "Scan the goods first, then say their condition."),
        )

    def items(self, snapshot: Snapshot) -> list[Item]:
        last = snapshot.dispatch.last
        if last is None:
            return []
        now = {move.cell.condition for move in last.moves}
        return [
            Item(
                condition.value,
                condition_words(condition),
                icon="check" if condition is Condition.NEW else "damaged",
                chosen=condition in now,
            )
            for condition in Condition
        ]

    def chosen(self, key: str) -> None:
        self.wished.emit(Do(SetCondition(Condition(key))))


class RecentPage(ListPage):
    """The last ten scans, the newest first."""

    def title(self, snapshot: Snapshot) -> str:
        return translate("Dispatch", "Last scans")

    def why_empty(self) -> tuple[str, str, str]:
        return (
            "barcode",
            translate("Dispatch", "Nothing was scanned yet"),
            translate("Dispatch", "Scan the first place."),
        )

    def items(self, snapshot: Snapshot) -> list[Item]:
        dispatch = snapshot.dispatch
        return scan_items(dispatch.recent, (line.product for line in dispatch.lines.every()))

    def chosen(self, key: str) -> None:
        self.wished.emit(Shut())


class QuestionsPage(ListPage):
    """Parked questions: a tap asks again."""

    def title(self, snapshot: Snapshot) -> str:
        return translate("Dispatch", "Open questions")

    def why_empty(self) -> tuple[str, str, str]:
        title = translate("Dispatch", "No question is open")
        return "check", title, translate("Dispatch", "Go on with the next scan.")

    def items(self, snapshot: Snapshot) -> list[Item]:
        dispatch = snapshot.dispatch
        return [
            Item(q.id, _about(snapshot, q.id), asked(dispatch, q).text, "›", "question", Tone.WARN)
            for q in dispatch.questions
        ]

    def chosen(self, key: str) -> None:
        self.wished.emit(Ask(key))


def _about(snapshot: Snapshot, question: str) -> str:
    """Whom a question is about: goods, a line, an order."""
    dispatch = snapshot.dispatch
    known = dispatch.question(question)
    if known is None:
        return ""
    if known.goods:
        goods = known.goods[0]
        return f"{amount(goods.quantity, goods.product.unit)} {product_name(goods.product)}"
    line = dispatch.lines.get(known.line or "")
    if line is not None:
        return line_name(line)
    order = dispatch.order_of(known.goods_out)
    return order.head.number if order is not None else ""

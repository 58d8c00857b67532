"""Pages that are lists: packages, places, last scans, open questions, deliveries, lines."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.receipt.actions import (
    ChoosePackage,
    ChoosePlace,
    MissPackage,
    MoveLast,
    TakeAsAdvised,
)
from app.domain.receipt.document import Package, PackageState
from app.domain.receipt.packages import awaited_in
from app.domain.values import ZERO, Place
from app.ui.screens.receipt.figures import (
    digits,
    line_name,
    line_unit,
    product_name,
    short_code,
)
from app.ui.screens.receipt.pages.base import Content, Item, ListPage, row
from app.ui.screens.receipt.values import Ask, AttachTo, Do, Overlay, Shut, Snapshot
from app.ui.screens.receipt.words import asked
from app.ui.screens.working.pages.lists import scan_items
from app.ui.screens.working.pages.places import PlaceChoice
from app.ui.sentences import delivery_state_words
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind

STATES = {
    PackageState.ARRIVED: ("check", Tone.OK),
    PackageState.OPEN: ("package", Tone.PLAIN),
    PackageState.MISSING: ("cross", Tone.BAD),
}


class PackagesPage(ListPage):
    """Arrived, open, missing; what follows belongs to the chosen one."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        receipt = snapshot.receipt
        self._chosen = receipt.package or next(
            (p.id for p in receipt.packages if p.state is PackageState.OPEN), ""
        )
        self._advised = BigButton(
            theme, translate("Receipt", "Take as announced"), icon="check-all", kind=Kind.OK
        )
        self._open = BigButton(
            theme, translate("Receipt", "Receive it"), icon="scan", kind=Kind.MAIN
        )
        self._miss = BigButton(theme, translate("Receipt", "Did not come"), icon="cross")
        self._loose = BigButton(theme, translate("Receipt", "No package"), icon="list")
        self._advised.clicked.connect(self._on_advised)
        self._open.clicked.connect(self._on_open)
        self._miss.clicked.connect(self._on_miss)
        self._loose.clicked.connect(self._on_loose)
        self.column.addLayout(row(self._advised, self._open))
        self.column.addLayout(row(self._miss, self._loose))

    def title(self, snapshot: Snapshot) -> str:
        packages = snapshot.receipt.packages
        here = sum(p.state is PackageState.ARRIVED for p in packages)
        told = translate("Receipt", "Packages: {here} of {all} here")
        return told.format(here=here, all=len(packages))

    def why_empty(self) -> tuple[str, str, str]:
        return (
            "package",
            translate("Receipt", "No packages were announced"),
            translate("Receipt", "Scan a package label, or just the items."),
        )

    def items(self, snapshot: Snapshot) -> list[Item]:
        return [self._item(snapshot, package) for package in snapshot.receipt.packages]

    def _item(self, snapshot: Snapshot, package: Package) -> Item:
        icon, tone = STATES[package.state]
        awaited = len(awaited_in(snapshot.receipt, package.id))
        left = translate("Receipt", "%n line(s) to do", "", awaited)
        detail = left if awaited else package.tracking
        mark = {
            PackageState.ARRIVED: translate("Receipt", "here"),
            PackageState.OPEN: translate("Receipt", "open"),
            PackageState.MISSING: translate("Receipt", "missing"),
        }[package.state]
        if package.id == snapshot.receipt.package:
            mark = translate("Receipt", "being received")
            icon, tone = "scan", Tone.ACCENT
        number = package.number or package.tracking or package.id
        return Item(package.id, number, detail, mark, icon, tone, package.id == self._chosen)

    def display(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        super().display(snapshot)
        package = snapshot.receipt.package_by_id(self._chosen)
        here = package is not None
        self._advised.setVisible(
            here
            and self._chosen in snapshot.trusted
            and bool(awaited_in(snapshot.receipt, self._chosen))
        )
        self._open.setEnabled(here and self._chosen != snapshot.receipt.package)
        self._miss.setEnabled(
            package is not None and package.state is PackageState.OPEN and package.advised
        )
        self._loose.setEnabled(snapshot.receipt.package is not None)

    def chosen(self, key: str) -> None:
        self._chosen = key
        self.display(self._snapshot)

    def _on_advised(self) -> None:
        self.wished.emit(Do(TakeAsAdvised(self._chosen)))

    def _on_open(self) -> None:
        self.wished.emit(Do(ChoosePackage(self._chosen)))

    def _on_miss(self) -> None:
        self.wished.emit(Do(MissPackage(self._chosen), stay=True))

    def _on_loose(self) -> None:
        self.wished.emit(Do(ChoosePackage(None)))


class PlacesPage(Content, PlaceChoice[Snapshot]):
    """Where the goods go: scanned, or chosen here."""

    def title(self, snapshot: Snapshot) -> str:
        return translate("Receipt", "Where do the goods go?")

    def places(self, snapshot: Snapshot) -> Sequence[Place]:
        return snapshot.choices

    def is_chosen(self, snapshot: Snapshot, place: Place) -> bool:
        now = snapshot.receipt.place
        return now is not None and place.id == now.id

    def place_chosen(self, place: Place) -> None:
        self.wished.emit(Do(ChoosePlace(place)))


class RecentPage(ListPage):
    """The last ten scans, the newest first."""

    def title(self, snapshot: Snapshot) -> str:
        return translate("Receipt", "Last scans")

    def why_empty(self) -> tuple[str, str, str]:
        return (
            "barcode",
            translate("Receipt", "Nothing was scanned yet"),
            translate("Receipt", "Scan the first item or a package label."),
        )

    def items(self, snapshot: Snapshot) -> list[Item]:
        receipt = snapshot.receipt
        return scan_items(receipt.recent, (line.product for line in receipt.lines.every()))

    def chosen(self, key: str) -> None:
        self.wished.emit(Shut())


class QuestionsPage(ListPage):
    """Parked questions: a tap asks again."""

    def title(self, snapshot: Snapshot) -> str:
        return translate("Receipt", "Open questions")

    def why_empty(self) -> tuple[str, str, str]:
        title = translate("Receipt", "No question is open")
        return "check", title, translate("Receipt", "Go on with the next scan.")

    def items(self, snapshot: Snapshot) -> list[Item]:
        receipt = snapshot.receipt
        return [
            Item(q.id, _goods(snapshot, q.id), asked(receipt, q).text, "›", "question", Tone.WARN)
            for q in receipt.questions
        ]

    def chosen(self, key: str) -> None:
        self.wished.emit(Ask(key))


def _goods(snapshot: Snapshot, question: str) -> str:
    known = snapshot.receipt.question(question)
    item = known.goods[0] if known else None
    if item is None:
        return ""
    name = product_name(item.product) if item.product else item.code
    return f"{digits(item.quantity)} × {name}" if item.quantity else name


class DeliveriesPage(ListPage):
    """Which delivery the blind receipt turns out to be."""

    def title(self, snapshot: Snapshot) -> str:
        return translate("Receipt", "Which delivery is it?")

    def why_empty(self) -> tuple[str, str, str]:
        return (
            "receive",
            translate("Receipt", "No delivery is awaited"),
            translate("Receipt", "Go on without one; it can be attached until you post."),
        )

    def items(self, snapshot: Snapshot) -> list[Item]:
        return [
            Item(
                delivery.head.id,
                f"{delivery.head.number} · {delivery.head.sender}",
                delivery.head.note_number,
                delivery_state_words(delivery.head.state.value),
                "receive",
                enabled=delivery.document is None,
            )
            for delivery in snapshot.deliveries
        ]

    def chosen(self, key: str) -> None:
        self.wished.emit(AttachTo(key))


class MovePage(ListPage):
    """Lines of the same product: where the goods counted last belong."""

    def title(self, snapshot: Snapshot) -> str:
        return translate("Receipt", "Move the last count to")

    def why_empty(self) -> tuple[str, str, str]:
        return "list", translate("Receipt", "There is no other line of this product"), ""

    def items(self, snapshot: Snapshot) -> list[Item]:
        receipt, line = snapshot.receipt, self.line(snapshot)
        if line is None or line.product is None:
            return []
        items = []
        for other in receipt.lines_of(line.product.id):
            package = receipt.package_by_id(other.package or "")
            told = translate("Receipt", "{done} of {expected} {unit}").format(
                done=digits(other.received), expected=digits(other.expected), unit=line_unit(other)
            )
            detail = short_code(package.number or package.tracking) if package else ""
            here = any(m.line == other.id for m in receipt.last.moves) if receipt.last else False
            icon = "check" if other.rest == ZERO else "package"
            items.append(Item(other.id, line_name(other), detail, told, icon, chosen=here))
        return items

    def chosen(self, key: str) -> None:
        self.wished.emit(Do(MoveLast(key)))

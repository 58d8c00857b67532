"""What goes back to the shelves: out of which package, from where it came; and void labels."""

from __future__ import annotations

from decimal import Decimal

from app.domain.dispatch.actions import ChoosePackage, Enter, PutBackWithoutCode, VoidPackage
from app.domain.dispatch.document import Dispatch, Package
from app.domain.dispatch.facts import Mode
from app.domain.dispatch.line import Line
from app.domain.dispatch.putting_back import due_lines
from app.ui.screens.dispatch.ahead import objection
from app.ui.screens.dispatch.figures import line_amount, line_name, order_name, package_name
from app.ui.screens.dispatch.pages.base import Item, words
from app.ui.screens.dispatch.pages.beside import BesidePage
from app.ui.screens.dispatch.pages.content import shortened_items
from app.ui.screens.dispatch.values import Do, Overlay, Snapshot
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind

VOID = "void:"


class PuttingBackPage(BesidePage):
    """Package, place, item: each by scan. What bears no code goes back by hand."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._snapshot = snapshot
        self._line = ""
        self._steps = words(role="heading")
        self._why = words(role="error")
        self._enter = BigButton(
            theme, translate("Dispatch", "Begin to put back"), icon="undo", kind=Kind.MAIN
        )
        self._enter.clicked.connect(self._on_enter)
        self._out = BigButton(theme, icon="package")
        self._out.clicked.connect(self._on_out)
        self._lies = BigButton(theme, icon="check", kind=Kind.OK)
        self._lies.clicked.connect(self._on_lies)
        self.told.insertWidget(0, self._steps)
        self.side.addWidget(self._why)
        self.side.addWidget(self._enter)
        self.side.addWidget(self._out)
        self.side.addWidget(self._lies)

    def title(self, snapshot: Snapshot) -> str:
        return translate("Dispatch", "What goes back")

    def display(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        dispatch = snapshot.dispatch
        due = dict((line.id, (line, quantity)) for line, quantity in due_lines(dispatch))
        if self._line not in due:
            self._line = _likely(dispatch, [line for line, _ in due.values()])
        void = _to_void(dispatch)
        super().display(snapshot)
        back = dispatch.mode is Mode.PUT_BACK
        self._steps.setText(_steps(dispatch, bool(due), bool(void)))
        self._enter.setVisible(not back)
        self._show_line(snapshot, due.get(self._line) if back else None)

    def items(self, snapshot: Snapshot) -> list[Item]:
        due = due_lines(snapshot.dispatch)
        items = [_due_item(snapshot, li, q, li.id == self._line) for li, q in due]
        void = [_void_item(snapshot.dispatch, p) for p in _to_void(snapshot.dispatch)]
        return [*shortened_items(items), *void]

    def why_empty(self) -> tuple[str, str, str]:
        return "check", translate("Dispatch", "Nothing goes back"), ""

    def _show_line(self, snapshot: Snapshot, chosen: tuple[Line, Decimal] | None) -> None:
        self._out.setVisible(chosen is not None)
        self._lies.setVisible(chosen is not None)
        self._why.setVisible(False)
        if chosen is None:
            return
        line, quantity = chosen
        dispatch = snapshot.dispatch
        package = _package_of(dispatch, line)
        here = dispatch.package_by_id(dispatch.package)
        self._out.setText(
            translate("Dispatch", "Out of {package}").format(package=package_name(package))
            if package
            else translate("Dispatch", "Out of the tote")
        )
        self._out.setEnabled(package is not here)
        amount = line_amount(line, min(quantity, _within(dispatch, line) or quantity))
        self._lies.setText(translate("Dispatch", "No code: {amount}").format(amount=amount))
        found = objection(snapshot, self._by_hand(line, quantity))
        self._lies.setEnabled(found is None)
        missing = found is not None and found.key == "scan_place_first"
        self._why.setText(translate("Dispatch", "Scan the place first"))
        self._why.setVisible(missing)

    def _by_hand(self, line: Line, quantity: Decimal) -> PutBackWithoutCode:
        within = _within(self._snapshot.dispatch, line)
        return PutBackWithoutCode(line.id, min(quantity, within or quantity))

    # --- taps -------------------------------------------------------------------------------

    def chosen(self, key: str) -> None:
        if key.startswith(VOID):
            self.wished.emit(Do(VoidPackage(key.removeprefix(VOID)), stay=True))
        elif key:
            self._line = key
            self.display(self._snapshot)

    def _on_enter(self) -> None:
        self.wished.emit(Do(Enter(Mode.PUT_BACK), stay=True))

    def _on_out(self) -> None:
        line = self._snapshot.dispatch.lines.get(self._line)
        package = _package_of(self._snapshot.dispatch, line) if line else None
        self.wished.emit(Do(ChoosePackage(package.id if package else None), stay=True))

    def _on_lies(self) -> None:
        due = {line.id: (line, quantity) for line, quantity in due_lines(self._snapshot.dispatch)}
        found = due.get(self._line)
        if found is not None:
            self.wished.emit(Do(self._by_hand(*found), stay=True))


def _steps(dispatch: Dispatch, due: bool, void: bool) -> str:
    if due and dispatch.mode is Mode.PUT_BACK and dispatch.place is not None:
        told = translate("Dispatch", "You are at {place}: scan what you put there")
        return told.format(place=dispatch.place.name)
    if due:
        return translate("Dispatch", "Scan the package, then the place, then each item")
    if void:
        return translate("Dispatch", "All is back. Tear up these labels")
    return translate("Dispatch", "All is back on the shelves")


def _due_item(snapshot: Snapshot, line: Line, quantity: Decimal, chosen: bool) -> Item:
    dispatch = snapshot.dispatch
    package = _package_of(dispatch, line)
    lies = package_name(package) if package else translate("Dispatch", "in the tote")
    came = dict.fromkeys(p.cell.place for p in line.portions if p.cell.place)
    places = ", ".join(snapshot.places.get(place, place) for place in came)
    parts = [lies]
    if places:
        parts.append(translate("Dispatch", "came from {place}").format(place=places))
    if len(dispatch.orders) > 1:
        parts.append(order_name(dispatch.order_at(line)))
    mark = line_amount(line, quantity)
    return Item(line.id, line_name(line), " · ".join(parts), mark, "undo", Tone.WARN, chosen)


def _void_item(dispatch: Dispatch, package: Package) -> Item:
    title = translate("Dispatch", "Label of {package} is void").format(
        package=package_name(package)
    )
    detail = translate("Dispatch", "{label}: tap once it is torn up").format(label=package.label)
    return Item(f"{VOID}{package.id}", title, detail, "›", "trash", Tone.BAD)


def _to_void(dispatch: Dispatch) -> list[Package]:
    """Empty packages of orders that do not leave: their labels must not go anywhere."""
    return [
        package
        for order in dispatch.orders
        if order.goes_back
        for package in dispatch.packages_of(order.id)
        if not dispatch.content(package.id)
    ]


def _likely(dispatch: Dispatch, due: list[Line]) -> str:
    """A line of what is in hand, else the first one."""
    here = [line for line in due if line.within(dispatch.package)]
    return next((line.id for line in (*here, *due)), "")


def _package_of(dispatch: Dispatch, line: Line) -> Package | None:
    """Where the line's goods lie: in the package in hand if it holds any, else in the first."""
    held = [p.cell.package for p in line.within(dispatch.package)] if dispatch.package else []
    held = held or [p.cell.package for p in line.portions]
    return dispatch.package_by_id(held[0]) if held else None


def _within(dispatch: Dispatch, line: Line) -> Decimal:
    """How much of it can be put back from where the person takes it."""
    portions = line.within(dispatch.package)
    return sum((p.quantity for p in portions), Decimal(0))

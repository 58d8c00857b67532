"""One line in full: what it must be, its figures, every way to change them, what was picked."""

from __future__ import annotations

from decimal import Decimal

from app.domain.dispatch.actions import (
    Action,
    AddQuantity,
    ChooseLine,
    LabelUnreadable,
    LookAtPlace,
    Short,
    Skip,
    TakeRest,
)
from app.domain.dispatch.document import Dispatch, DispatchState
from app.domain.dispatch.facts import Mode
from app.domain.dispatch.line import Line, Portion
from app.domain.values import Condition
from app.ui.screens.dispatch.figures import (
    line_amount,
    line_name,
    order_name,
    package_name,
    pieces_beside,
    shown_unit,
    shown_whole,
    wanted_lot,
)
from app.ui.screens.dispatch.pages.base import Content, Item, ItemList, row, words
from app.ui.screens.dispatch.values import Do, Overlay, Page, Show, Snapshot
from app.ui.screens.working.figures import condition_words, day, digits
from app.ui.screens.working.pages.line import LineForm
from app.ui.sentences import dispatch_reason_words
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import BigButton


class LinePage(Content, LineForm[Snapshot]):
    """The detail of a line."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._begun = False
        self._rest = self.hand(BigButton(theme, icon="check-all"))
        self._rest.clicked.connect(self._on_rest)
        self._buttons = (self._minus, self._plus, self._rest, self._keypad)
        self.column.addLayout(row(self._minus, self._plus))
        self.column.addLayout(row(self._rest, self._keypad))
        self.column.addWidget(self._more)
        self._where = words(translate("Dispatch", "What was picked"), "label")
        self._portions = ItemList(theme)
        self.column.addWidget(self._where)
        self.column.addWidget(self._portions)
        self.column.addStretch(1)

    def title(self, snapshot: Snapshot) -> str:
        line = self.line(snapshot)
        return line_name(line) if line else ""

    def display(self, snapshot: Snapshot) -> None:
        line, dispatch = self.line(snapshot), snapshot.dispatch
        if line is None:
            return
        self._figures.setText(_figures(line))
        self._about.setText(_about(dispatch, line))
        self._about.setVisible(bool(self._about.text()))
        picks = _picks(dispatch)
        begun = line.picked > 0 or line.parent is not None
        self._begun = begun
        for button in self._buttons:
            button.setVisible(picks)
        self._minus.setEnabled(line.picked > 0)
        self._plus.setEnabled(begun)
        rest = translate("Dispatch", "All the rest: {n}").format(n=shown_whole(line, line.rest))
        self._rest.setText(rest if line.rest else translate("Dispatch", "Nothing left"))
        self._rest.setEnabled(begun and line.rest > 0)
        self._more.display(_more(dispatch, line) if picks else _always())
        self._where.setVisible(bool(line.portions))
        self._portions.display(
            [_portion(snapshot, line, at, p) for at, p in enumerate(line.portions)]
        )

    # --- taps -------------------------------------------------------------------------------

    def count(self, by: Decimal) -> None:
        self.wished.emit(Do(AddQuantity(self._line, by), stay=True))

    def _on_rest(self) -> None:
        self.wished.emit(Do(TakeRest(self._line), stay=True))

    def type_quantity(self) -> None:
        self.wished.emit(Show(Overlay(Page.QUANTITY, self._line if self._begun else "")))

    def more(self, key: str) -> None:
        actions: dict[str, Action] = {
            "choose": ChooseLine(self._line),
            "short": Short(self._line),
            "skip": Skip(self._line),
            "unreadable": LabelUnreadable(self._line),
            "empty": LookAtPlace(self._line, True),
            "not_empty": LookAtPlace(self._line, False),
        }
        if key in actions:
            self.wished.emit(Do(actions[key]))
        else:
            self.wished.emit(Show(Overlay(Page(key), self._line)))


def _picks(dispatch: Dispatch) -> bool:
    return dispatch.mode is Mode.PICK and dispatch.state is not DispatchState.FINISHED


def _figures(line: Line) -> str:
    told = translate("Dispatch", "{done} of {expected} {unit}").format(
        done=shown_whole(line, line.picked + line.others_picked),
        expected=shown_whole(line, line.ordered),
        unit=shown_unit(line),
    )
    beside = pieces_beside(line, line.picked + line.others_picked)
    return f"{told} · {beside}" if beside else told


def _about(dispatch: Dispatch, line: Line) -> str:
    order = dispatch.order_at(line)
    parts = [line.product.article, order_name(order) if len(dispatch.orders) > 1 else ""]
    if line.place is not None:
        parts.append(translate("Dispatch", "Place {place}").format(place=line.place.name))
    if wanted_lot(line):
        parts.append(translate("Dispatch", "Lot {lot}").format(lot=wanted_lot(line)))
    if line.condition is not Condition.NEW:
        parts.append(condition_words(line.condition))
    parts.extend(line.source.serials)
    if line.short:
        told = translate("Dispatch", "{n} short: {reason}")
        reason = dispatch_reason_words(line.short_reason)
        parts.append(told.format(n=digits(line.short), reason=reason))
    if line.others_picked:
        told = translate("Dispatch", "{n} by others")
        parts.append(told.format(n=digits(line.others_picked)))
    parts.extend((line.source.note, *line.notes))
    return " · ".join(part for part in parts if part)


def _more(dispatch: Dispatch, line: Line) -> list[Item]:
    items: list[Item] = []
    if line.rest:
        told = translate("Dispatch", "The rest is not there; a reason is asked")
        items.append(Item("short", translate("Dispatch", "Short"), told, "›", "warning"))
        told = translate("Dispatch", "It comes again at the end of the walk")
        items.append(Item("skip", translate("Dispatch", "Skip"), told, "›", "forward"))
    name = translate("Dispatch", "Goods are elsewhere")
    items.append(Item(Page.PLACES, name, "", "›", "place"))
    if line.place is not None and line.rest:
        told = translate("Dispatch", "You are there; the item scan decides")
        name = translate("Dispatch", "The place's label is unreadable")
        items.append(Item("unreadable", name, told, "›", "barcode"))
    if wanted_lot(line):
        items.append(Item(Page.LOTS, translate("Dispatch", "Swap lot"), "", "›", "barcode"))
    if line.rest:
        told = translate("Dispatch", "Count goods that bear no code")
        items.append(
            Item(Page.NO_CODE, translate("Dispatch", "Nothing to scan"), told, "›", "keypad")
        )
    if line.place is not None:
        items += _look(dispatch, line)
    return [*items, *_always()]


def _always() -> list[Item]:
    return [Item(Page.NOTE, translate("Dispatch", "Note"), "", "›", "edit")]


def _look(dispatch: Dispatch, line: Line) -> list[Item]:
    """What somebody saw at the place."""
    place = line.place.id if line.place else ""
    seen = (s for s in reversed(dispatch.looked) if s.place == place and s.product == line.product)
    last = next(seen, None)
    empty, some = translate("Dispatch", "Place is empty now"), translate("Dispatch", "Not empty")
    return [
        Item("empty", empty, "", "›", "quarantine", chosen=last is not None and last.empty),
        Item("not_empty", some, "", "›", "package", chosen=last is not None and not last.empty),
    ]


def _portion(snapshot: Snapshot, line: Line, at: int, portion: Portion) -> Item:
    cell, dispatch = portion.cell, snapshot.dispatch
    package = dispatch.package_by_id(cell.package)
    parts = [snapshot.places.get(cell.place, cell.place)]
    if cell.lot:
        parts.append(translate("Dispatch", "Lot {lot}").format(lot=cell.lot))
    if cell.expiry:
        parts.append(day(cell.expiry))
    if cell.serial:
        parts.append(cell.serial)
    if cell.condition is not Condition.NEW:
        parts.append(condition_words(cell.condition))
    if not cell.mine:
        parts.append(translate("Dispatch", "by others"))
    title = package_name(package) if package else translate("Dispatch", "in hand")
    return Item(
        str(at),
        title,
        " · ".join(part for part in parts if part),
        line_amount(line, portion.quantity),
        "package" if package else "check",
        Tone.PLAIN if package else Tone.OK,
    )

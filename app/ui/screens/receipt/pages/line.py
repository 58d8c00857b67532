"""One line in full: its figures, every way to change them, and what lies where."""

from __future__ import annotations

from decimal import Decimal

from app.domain.receipt.actions import AddQuantity, ChooseLine, TakeRest
from app.domain.receipt.line import Line, LineKind, Portion
from app.domain.values import Condition, Track
from app.ui.screens.receipt.figures import (
    amount,
    condition_words,
    day,
    digits,
    line_name,
    line_unit,
    reason_words,
)
from app.ui.screens.receipt.pages.base import Content, Item, ItemList, row, words
from app.ui.screens.receipt.values import Do, Overlay, Page, Show, Snapshot
from app.ui.screens.working.pages.line import LineForm
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import BigButton
from app.ui.widgets.chip import ChipRow, Choice

PACKS_SHOWN = 4


class LinePage(Content, LineForm[Snapshot]):
    """The detail of a line."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._rest = self.hand(BigButton(theme, icon="check-all"))
        self._rest.clicked.connect(self._on_rest)
        self.column.addLayout(row(self._minus, self._plus))
        self.column.addLayout(row(self._rest, self._keypad))
        self._packs = ChipRow(theme)
        self._packs.chosen.connect(self._on_pack)
        self.column.addWidget(self._packs)
        self.column.addWidget(self._more)
        self._where = words(translate("Receipt", "What is here"), "label")
        self._portions = ItemList(theme)
        self.column.addWidget(self._where)
        self.column.addWidget(self._portions)
        self.column.addStretch(1)

    def title(self, snapshot: Snapshot) -> str:
        line = self.line(snapshot)
        return line_name(line) if line else ""

    def display(self, snapshot: Snapshot) -> None:
        line = self.line(snapshot)
        if line is None:
            return
        self._figures.setText(_figures(line))
        self._about.setText(_about(snapshot, line))
        self._about.setVisible(bool(self._about.text()))
        self._minus.setEnabled(line.received > 0)
        rest = translate("Receipt", "All the rest: {n}").format(n=digits(line.rest))
        self._rest.setText(rest if line.rest else translate("Receipt", "Nothing left"))
        self._rest.setEnabled(line.rest > 0 and line.product is not None)
        packs = line.product.packs if line.product else ()
        self._packs.display(
            [
                Choice(digits_key(p), f"+{amount(p, line_unit_raw(line))}")
                for p in packs[:PACKS_SHOWN]
            ]
        )
        self._packs.set_on(())
        self._packs.setVisible(bool(packs))
        self._more.display(_more(line, snapshot))
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
        self.wished.emit(Show(Overlay(Page.QUANTITY, self._line)))

    def _on_pack(self, key: str) -> None:
        self._packs.set_on(())
        self.wished.emit(Do(AddQuantity(self._line, Decimal(key)), stay=True))

    def more(self, key: str) -> None:
        if key == "choose":
            self.wished.emit(Do(ChooseLine(self._line)))
            return
        self.wished.emit(Show(Overlay(Page(key), self._line)))


def digits_key(value: Decimal) -> str:
    """A pack size as a key."""
    return format(value, "f")


def line_unit_raw(line: Line) -> str:
    """The unit's own key."""
    return line.product.unit if line.product else "pcs"


def _figures(line: Line) -> str:
    if line.kind is not LineKind.ADVISED:
        return amount(line.received, line_unit_raw(line))
    told = translate("Receipt", "{done} of {expected} {unit}")
    return told.format(
        done=digits(line.received), expected=digits(line.expected), unit=line_unit(line)
    )


def _about(snapshot: Snapshot, line: Line) -> str:
    parts = [line.product.article if line.product else ""]
    if line.kind is LineKind.UNKNOWN:
        parts = [translate("Receipt", "Nobody knows this code yet"), line.symbology]
    if line.rest and line.received:
        parts.append(translate("Receipt", "{n} to go").format(n=digits(line.rest)))
    if line.elsewhere:
        parts.append(translate("Receipt", "{n} by others").format(n=digits(line.elsewhere)))
    if line.source is not None and line.source.note:
        parts.append(line.source.note)
    parts.extend(line.notes)
    return " · ".join(part for part in parts if part)


def _more(line: Line, snapshot: Snapshot) -> list[Item]:
    items: list[Item] = []
    product = line.product
    if product is None:
        detail = translate("Receipt", "What is kept under it is counted for the product")
        items.append(
            Item(Page.LINK, translate("Receipt", "Link to a product"), detail, "›", "link")
        )
    elif line.kind is LineKind.UNEXPECTED and line.code and snapshot.nameless:
        detail = translate("Receipt", "What is counted here is counted there")
        title = translate("Receipt", "It is a line of this delivery")
        items.append(Item(Page.LINK, title, detail, "›", "link"))
    if product is not None and product.track is Track.SERIAL:
        mark = str(line.missing_serials) if line.missing_serials else "›"
        tone = Tone.WARN if line.missing_serials else Tone.PLAIN
        items.append(Item(Page.SERIALS, translate("Receipt", "Serials"), "", mark, "serial", tone))
    if product is not None and product.track is not Track.SERIAL and line.received:
        items.append(Item(Page.LOT, translate("Receipt", "Lot and date"), "", "›", "calendar"))
    if line.received:
        name = translate("Receipt", "Damaged or rejected")
        items.append(Item(Page.CONDITION, name, "", "›", "damaged"))
    if product is not None and len(snapshot.receipt.lines_of(product.id)) > 1:
        name = translate("Receipt", "Move the last count to another line")
        items.append(Item(Page.MOVE, name, "", "›", "forward"))
    if product is not None:
        name = translate("Receipt", "Teach a pack size")
        items.append(Item(Page.PACK, name, "", "›", "package"))
    items.append(Item(Page.NOTE, translate("Receipt", "Note"), "", "›", "edit"))
    return items


def _portion(snapshot: Snapshot, line: Line, at: int, portion: Portion) -> Item:
    cell = portion.cell
    parts = [snapshot.places.get(cell.place, cell.place)]
    if cell.lot:
        parts.append(translate("Receipt", "Lot {lot}").format(lot=cell.lot))
    if cell.expiry:
        parts.append(day(cell.expiry))
    if cell.serial:
        parts.append(cell.serial)
    if cell.reason:
        parts.append(reason_words(cell.reason))
    title = condition_words(cell.condition) if cell.kept else translate("Receipt", "rejected")
    bad = not cell.kept or cell.condition is Condition.DAMAGED
    return Item(
        str(at),
        title[:1].upper() + title[1:],
        " · ".join(parts),
        amount(portion.quantity, line_unit_raw(line)),
        "damaged" if bad else "check",
        Tone.BAD if bad else Tone.OK,
    )

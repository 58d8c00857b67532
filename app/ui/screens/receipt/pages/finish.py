"""The one summary before anything irreversible (law 10)."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from app.domain.receipt.line import Line
from app.domain.receipt.rules import WhoBooks
from app.domain.receipt.summary import Bad, Difference, Summary, summary
from app.ui.screens.receipt.figures import amount, line_name, product_name, reason_words
from app.ui.screens.receipt.pages.base import Content, Item, ItemList, words
from app.ui.screens.receipt.pages.consequences import (
    asks_rest,
    consequences,
    keeps_something,
    rest_words,
)
from app.ui.screens.receipt.values import (
    Ask,
    Overlay,
    Page,
    Rest,
    Show,
    Snapshot,
)
from app.ui.screens.receipt.words import asked
from app.ui.screens.working.pages.summary import SummaryPage
from app.ui.sentences import who_books_words
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.chip import ChipRow, Choice

OPEN, CLOSE = "open", "close"
NAMED = 3
"""So many lines of a difference are named; the report has all."""


class FinishPage(Content, SummaryPage[Snapshot]):
    """Differences, who books, what becomes of the rest; the confirm is held."""

    shares = (1, 1)

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        confirm = translate("Receipt", "Hold to finish")
        super().__init__(theme, overlay, snapshot, confirm=confirm)
        self._locked = words(role="heading")
        self._head = words(role="heading")
        self._counts = words(role="label")
        self._blocking = ItemList(theme)
        self._blocking.chosen.connect(self._on_blocking)
        self._list = ItemList(theme)
        self._list.chosen.connect(self._on_line)
        self._books = words(role="muted")
        self._lots = words(role="muted")
        self._means = words()
        self._ask_rest = words(translate("Receipt", "What becomes of the rest?"), "label")
        self._rest = ChipRow(theme)
        self._rest.chosen.connect(self._on_rest)
        self.stand(
            (self._locked, self._blocking, self._means, self._head, self._list),
            (self._counts, self._books, self._lots),
            (self._ask_rest, self._rest),
            at=4,
        )

    def title(self, snapshot: Snapshot) -> str:
        return translate("Receipt", "Finish the receipt")

    def display(self, snapshot: Snapshot) -> None:
        told = summary(snapshot.receipt)
        self._show_locks(snapshot, told)
        head = translate("Receipt", "{complete} of {all} lines are complete")
        self._head.setText(
            head.format(complete=told.complete, all=told.lines)
            if told.lines
            else translate("Receipt", "%n line(s) received", "", len(snapshot.receipt.lines))
        )
        self._counts.setText(" · ".join(counts(told)))
        self._counts.setVisible(told.differs)
        self._list.display(list(differences(snapshot, told)))
        self._books.setText(_who_books(told))
        self._lots.setText(_not_booked(told))
        self._lots.setVisible(bool(self._lots.text()))
        self._means.setText("\n".join(consequences(snapshot, told)))
        self._means.setVisible(bool(self._means.text()))
        short = asks_rest(snapshot.rules, told, kept=keeps_something(snapshot))
        self._ask_rest.setVisible(short)
        self._rest.setVisible(short)
        still, closed = rest_words(snapshot.rules)
        self._rest.display([Choice(OPEN, still), Choice(CLOSE, closed)])
        chosen = snapshot.close_rest
        self._rest.set_on(() if chosen is None else (CLOSE if chosen else OPEN,))
        self._confirm.setEnabled(not told.locked and (not short or chosen is not None))

    def _show_locks(self, snapshot: Snapshot, told: Summary) -> None:
        items = [
            Item(
                f"?{q.id}",
                asked(snapshot.receipt, q).text,
                _parked(snapshot, q.id),
                "›",
                "question",
                Tone.WARN,
            )
            for q in told.questions
        ]
        items += [
            Item(f"#{line.id}", line_name(line), _serials(line), "›", "serial", Tone.WARN)
            for line in told.missing_serials
        ]
        items += [
            Item(f"!{line.id}", line_name(line), _properties(line), "›", "question", Tone.WARN)
            for line in told.missing_properties
        ]
        self._locked.setText(translate("Receipt", "First answer what is open"))
        self._locked.setVisible(bool(items))
        self._blocking.display(items)
        self._blocking.setVisible(bool(items))

    # --- taps -------------------------------------------------------------------------------

    def _on_blocking(self, key: str) -> None:
        if key.startswith("?"):
            self.wished.emit(Ask(key[1:]))
        elif key.startswith("!"):
            self.wished.emit(Show(Overlay(Page.LOT, key[1:])))
        else:
            self.wished.emit(Show(Overlay(Page.SERIALS, key[1:])))

    def _on_line(self, key: str) -> None:
        kind, _, line = key.partition(":")
        if line:
            self.wished.emit(Show(Overlay(Page.LINE, line)))
        elif kind == "packages":
            self.wished.emit(Show(Overlay(Page.PACKAGES)))

    def _on_rest(self, key: str) -> None:
        self.wished.emit(Rest(key == CLOSE))


def _parked(snapshot: Snapshot, question: str) -> str:
    known = snapshot.receipt.question(question)
    item = known.goods[0] if known else None
    if item is None:
        return ""
    return product_name(item.product) if item.product else item.code


def _serials(line: Line) -> str:
    return translate("Receipt", "%n serial(s) missing", "", line.missing_serials)


def _properties(line: Line) -> str:
    cells = [portion.cell for portion in line.portions]
    if all(cell.lot or cell.lot_id for cell in cells):
        return translate("Receipt", "the date is missing")
    return translate("Receipt", "lot or date missing")


def _who_books(told: Summary) -> str:
    said = who_books_words(told.who_books)
    if told.who_books == WhoBooks.RECORD:
        sheet = translate("Receipt", "The receipt report is the sheet to copy from.")
        return f"{said} {sheet}"
    return said


def _not_booked(told: Summary) -> str:
    """Stock has no lot, serial or date on the server: said before it is confirmed (design 4)."""
    if not told.without_lot_record or told.who_books != WhoBooks.ADD:
        return ""
    return translate(
        "Receipt",
        "Lots, serials and dates (%n line(s)) stay in this terminal's journal and in the report:"
        " the server books quantities only.",
        "",
        len(told.without_lot_record),
    )


def differences(snapshot: Snapshot, told: Summary) -> Iterable[Item]:
    """The summary's entries: the first lines of each kind by name, the others counted."""
    over, short = translate("Receipt", "over"), translate("Receipt", "short")
    yield from _some("over", [_difference(d, over, "plus", Tone.WARN) for d in told.over])
    yield from _some("short", [_difference(d, short, "minus", Tone.WARN) for d in told.short])
    kept = translate("Receipt", "damaged, kept")
    back = translate("Receipt", "rejected")
    yield from _some("damaged", [_bad(b, kept, "damaged") for b in told.damaged])
    yield from _some("rejected", [_bad(b, back, "refuse") for b in told.rejected])
    lines = [_turned_up(li, translate("Receipt", "not announced")) for li in told.unexpected]
    yield from _some("unexpected", lines)
    lines = [_turned_up(li, translate("Receipt", "unknown code")) for li in told.unknown]
    yield from _some("unknown", lines)
    missing = [p.number or p.tracking for p in told.missing_packages]
    if missing:
        title = translate("Receipt", "%n package(s) did not come", "", len(missing))
        yield Item("packages", title, ", ".join(missing[:NAMED]), "›", "package", Tone.BAD)
    if not told.differs:
        title = translate("Receipt", "Everything came as announced")
        yield Item("fine", title, icon="check", tone=Tone.OK)


def counts(told: Summary) -> list[str]:
    """How many lines differ, by kind."""
    kinds = (
        (len(told.over), translate("Receipt", "over {n}")),
        (len(told.short), translate("Receipt", "short {n}")),
        (len(told.damaged), translate("Receipt", "damaged {n}")),
        (len(told.rejected), translate("Receipt", "rejected {n}")),
        (len(told.unexpected), translate("Receipt", "not announced {n}")),
        (len(told.unknown), translate("Receipt", "unknown {n}")),
    )
    return [words_.format(n=n) for n, words_ in kinds if n]


def _some(kind: str, items: list[Item]) -> Iterable[Item]:
    yield from items[:NAMED]
    if len(items) > NAMED:
        more = translate("Receipt", "%n more line(s) like these", "", len(items) - NAMED)
        yield Item(f"{kind}-more", more, icon=items[0].icon, tone=items[0].tone)


def _unit(line: Line) -> str:
    return line.product.unit if line.product else "pcs"


def _difference(found: Difference, word: str, icon: str, tone: Tone) -> Item:
    line = found.line
    told = translate("Receipt", "{done} of {expected}")
    detail = told.format(
        done=amount(line.received, _unit(line)), expected=amount(line.expected, _unit(line))
    )
    mark = f"{amount(found.quantity, _unit(line))} {word}"
    return Item(f"{icon}:{line.id}", line_name(line), detail, mark, icon, tone)


def _bad(found: Bad, word: str, icon: str) -> Item:
    parts = [reason_words(found.reason) if found.reason else "", found.lot or ""]
    mark = f"{amount(Decimal(found.quantity), _unit(found.line))} {word}"
    detail = " · ".join(part for part in parts if part)
    key = f"{icon}:{found.line.id}"
    return Item(key, line_name(found.line), detail, mark, icon, Tone.BAD)


def _turned_up(line: Line, word: str) -> Item:
    mark = amount(line.received, _unit(line))
    return Item(f"extra:{line.id}", line_name(line), word, mark, "plus", Tone.WARN)

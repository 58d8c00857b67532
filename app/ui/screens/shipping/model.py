"""The lines of a shipment: of a draft as they were first scanned, else what is to do, then what is
done.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.shipping.actions import InStock
from app.domain.shipping.document import Shipping, ShippingState
from app.domain.shipping.facts import Task
from app.domain.shipping.line import Line
from app.ui.screens.shipping.figures import called_off
from app.ui.screens.shipping.rows import row_of
from app.ui.screens.working.model import MARK, LinesModel
from app.ui.screens.working.rows import Row
from app.ui.translation import translate

TODO_HEADING, DONE_HEADING = f"{MARK}to do", f"{MARK}done"


class LineModel(LinesModel):
    """A row a line; where something is awaited, headings over what is to do and what is done."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(2, parent)
        self._document: Shipping | None = None
        self._lines: dict[str, Line] = {}
        self._asked: frozenset[str] = frozenset()
        self._stock: Mapping[str, InStock] = {}
        self._minute = 0
        self._now = 0

    def display(self, document: Shipping, stock: Mapping[str, InStock], now: int) -> None:
        """Show `document`; an earlier state of it is changed only where it differs. `stock` is the
        source's, by product; it grows older by the minute (`now`, UTC ms).
        """
        before, lines = self._document, {line.id: line for line in document.lines}
        self._now = now
        if before is None or before.id != document.id:
            self._document, self._lines = document, lines
            self._asked, self._stock, self._minute = _asked(document), stock, now // 60_000
            self.fill(self._arranged())
        else:
            self._follow(document, lines, stock)
        self.mark(document.line or "")

    def _follow(
        self, document: Shipping, lines: dict[str, Line], stock: Mapping[str, InStock]
    ) -> None:
        asked, minute = _asked(document), self._now // 60_000
        stale = {key for key, line in lines.items() if self._lines.get(key) is not line}
        products = {lines[key].product.id for key in stale}
        products |= {p for p in {*stock, *self._stock} if stock.get(p) != self._stock.get(p)}
        if document.task is Task.DRAFT and stock and minute != self._minute:
            products |= set(stock)
        if document.state is not (self._document or document).state:
            stale |= set(lines)  # at its end nothing is to go any more
        if document.heading is not (self._document or document).heading:
            products |= set(stock)
        # The stock beside a line is about all lines of its product.
        stale |= {key for key, line in lines.items() if line.product.id in products}
        stale |= {key for key in asked ^ self._asked if key in lines}
        self._document, self._lines = document, lines
        self._asked, self._stock, self._minute = asked, stock, minute
        self.forget(stale)
        wanted = self._arranged()
        moved = wanted != self.parts
        self.arrange(wanted)
        if moved:
            self.tell((TODO_HEADING, DONE_HEADING))
        self.tell(stale)
        self.told = len(stale)

    def _arranged(self) -> list[list[str]]:
        document = self._document
        assert document is not None
        if document.task is Task.DRAFT or called_off(document):
            return [list(self._lines), []]
        done = [key for key, line in self._lines.items() if _is_done(document, line)]
        hidden = frozenset(done)
        todo = [key for key in self._lines if key not in hidden]
        return [
            [TODO_HEADING, *todo] if todo else [],
            [DONE_HEADING, *done] if done else [],
        ]

    def heading_words(self, key: str) -> str:
        if key == TODO_HEADING:
            return translate("Shipping", "To do: {n}").format(n=len(self.parts[0]) - 1)
        return translate("Shipping", "Done: {n}").format(n=len(self.parts[1]) - 1)

    def make_row(self, line: str) -> Row:
        assert self._document is not None
        found = self._lines[line]
        return row_of(self._document, found, self._stock.get(found.product.id), self._now)


def _is_done(document: Shipping, line: Line) -> bool:
    """A line moves to the group "done" only with the scan after its last one (law 9); at the end
    of the document all are there.
    """
    if document.state is ShippingState.FINISHED:
        return True
    return not line.rest and line.id != document.line


def _asked(document: Shipping) -> frozenset[str]:
    return frozenset(question.line for question in document.questions if question.line)

"""Where a line stands, by what the person is doing: what is to do, what is done, and how much."""

from __future__ import annotations

from decimal import Decimal

from app.domain.dispatch.document import Dispatch
from app.domain.dispatch.facts import Mode
from app.domain.dispatch.line import Line
from app.domain.dispatch.putting_back import due, due_lines
from app.domain.dispatch.walk import current_line
from app.domain.frozenmap import FrozenMap
from app.domain.values import ZERO


def to_do(document: Dispatch, line: Line) -> bool:
    """Whether something is to be done on a line in this mode."""
    match document.mode:
        case Mode.PICK:
            return line.rest > 0
        case Mode.HAND_OVER if not document.packages_of(line.goods_out):
            return line.rest > 0
        case Mode.PACK | Mode.HAND_OVER:
            return line.rest > 0 or line.in_hand > line.explained
        case Mode.PUT_BACK:
            return due(document, line) > 0


def figures_of(document: Dispatch, line: Line) -> tuple[Decimal, Decimal]:
    """How much of it is done, of how much, in the product's unit."""
    match document.mode:
        case Mode.PICK:
            return line.picked + line.others_picked, line.ordered
        case Mode.HAND_OVER if not document.packages_of(line.goods_out):
            return line.there, line.ordered
        case Mode.PACK | Mode.HAND_OVER:
            return line.packed, line.there
        case Mode.PUT_BACK:
            return ZERO, due(document, line)


class _Remembered:
    """The document that was asked about last, and its line."""

    document: Dispatch | None = None
    line: Line | None = None


_last = _Remembered()


def to_pick(document: Dispatch) -> Line | None:
    """`current_line`, looked for once a document: prompt, card, actions, strip and list all ask,
    and at the end of a long walk it is a long way to the first line that is open.
    """
    if _last.document is not document:
        _last.document, _last.line = document, current_line(document)
    return _last.line


def line_now(document: Dispatch) -> Line | None:
    """The line that the person works on: to be picked now, else the one touched last."""
    if document.mode is Mode.PICK:
        found = to_pick(document)
        if found is not None:
            return found
    return document.lines.get(document.line or "")


class Surplus:
    """Whether anything is to be put back, followed from one document to the next: asked for each
    scan, it must not look at 1,500 lines each time.
    """

    def __init__(self) -> None:
        self._lines: FrozenMap[str, Line] = FrozenMap()
        self._over: set[str] = set()

    def any(self, document: Dispatch) -> bool:
        """Whether something of this document goes back to the shelves."""
        lines = document.lines
        if lines is not self._lines:
            for line in lines.unshared(self._lines):
                (self._over.add if line.over > line.tolerated else self._over.discard)(line.id)
            self._over = {key for key in self._over if key in lines}
            self._lines = lines
        returning = any(order.goes_back and not order.left for order in document.orders)
        return bool(self._over or returning) and bool(due_lines(document))

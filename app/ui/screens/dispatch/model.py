"""The lines of a dispatch: walk order below the headings of their places, then what is done.

Only where a line changes its group, or the walk is laid out anew, is the order of rows compared.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.dispatch.document import Dispatch
from app.domain.dispatch.facts import Mode
from app.domain.dispatch.line import Line
from app.ui.screens.dispatch.rows import row_of
from app.ui.screens.dispatch.stages import to_do
from app.ui.screens.working.model import MARK, NEVER, LinesModel
from app.ui.screens.working.rows import Row
from app.ui.translation import translate

DONE_HEADING = f"{MARK}done"
DEEPEST = 2


class LineModel(LinesModel):
    """Places with their lines to do, in walk order, and a heading with the lines done."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(2, parent)
        self._document: Dispatch | None = None
        self._is_done: set[str] = set()
        self._under: dict[str, str] = {}
        """The heading below which each line stands; made anew when the walk is."""
        self._words: dict[str, str] = {}
        self._groups: dict[str, int] = {}
        """A group's value is an id: people are told its number (R57)."""

    def display(
        self, document: Dispatch, current: str, now: int = 0, read: Mapping[str, int] = NEVER
    ) -> None:
        """Show `document`, its line `current` marked; an earlier state of it is changed only
        where it differs. `read` says when each order was read last: so old are others' figures.
        """
        before, self._document = self._document, document
        older = self.older(now, read)
        if before is None or before.id != document.id or before.mode is not document.mode:
            self._under.clear()
            self._words.clear()
            self._groups.clear()
            self._is_done = {line.id for line in document.lines.every() if _done(document, line)}
            self.fill(self._arranged(document))
        else:
            self._follow(before, document)
        if older:
            self._draw_others(document)
        self.mark(current)

    def _draw_others(self, document: Dispatch) -> None:
        """Lines that others have picked are drawn anew: their age is told otherwise."""
        stale = {line.id for line in document.lines.every() if line.others_picked}
        self.forget(stale)
        self.tell(stale)

    def _follow(self, before: Dispatch, document: Dispatch) -> None:
        stale = _changed(before, document)
        lines, finished = document.lines, self._is_done
        moved = {key for key in stale if _done(document, lines[key]) != (key in finished)}
        self.forget(stale)
        if before.walk is not document.walk:
            self._under.clear()
        if moved or before.walk is not document.walk:
            self._is_done ^= moved
            self.arrange(self._arranged(document))
        self.tell(stale)
        if moved:
            self.tell((DONE_HEADING,))
        self.told = len(stale)

    def _arranged(self, document: Dispatch) -> list[list[str]]:
        """The rows of both parts as they are to stand."""
        todo: list[str] = []
        done: list[str] = []
        last, finished = "", self._is_done
        for key in document.walk:
            if key in finished:
                done.append(key)
                continue
            heading = self._under.get(key) or self._heading_of(document, document.lines[key])
            if heading != last:
                todo.append(heading)
                last = heading
            todo.append(key)
        return [todo, [DONE_HEADING, *done] if done else []]

    def _heading_of(self, document: Dispatch, line: Line) -> str:
        """The heading below which a line stands: its place and group; one that belongs to
        another line stands where that one does.
        """
        root = _root(document, line)
        place, group = root.place, root.source.group
        heading = f"{MARK}{place.id if place else ''}{MARK}{group}"
        if heading not in self._words:
            name = place.name if place else translate("Dispatch", "No place")
            told = translate("Dispatch", "{place} · group {n}")
            number = self._groups.setdefault(group, len(self._groups) + 1) if group else 0
            self._words[heading] = told.format(place=name, n=number) if group else name
        self._under[line.id] = heading
        return heading

    def heading_words(self, key: str) -> str:
        if key != DONE_HEADING:
            return self._words[key]
        text = translate("Dispatch", "Done: {n}")
        if self._document is not None and self._document.mode is Mode.PUT_BACK:
            text = translate("Dispatch", "Nothing to put back: {n}")
        return text.format(n=len(self.parts[1]) - 1)

    def make_row(self, line: str) -> Row:
        document = self._document
        assert document is not None
        found = document.lines[line]
        return row_of(document, found, _depth(document, found), self.now, self.read)


def _done(document: Dispatch, line: Line) -> bool:
    """A line moves to the group "done" only with the scan after its last one (law 9)."""
    return line.id not in document.touched and not to_do(document, line)


def _changed(before: Dispatch, document: Dispatch) -> set[str]:
    """The lines that may look different now."""
    stale = {
        line.id
        for line in document.lines.unshared(before.lines)
        if before.lines.get(line.id) is not line
    }
    stale.update(before.touched, document.touched)
    if before.questions is not document.questions:
        asked = {q.line for q in before.questions} ^ {q.line for q in document.questions}
        stale.update(key for key in asked if key)
    if before.orders is not document.orders:
        told = {old.id for old in before.orders}
        fresh = {o.id for o in document.orders if before.order_of(o.id) is not o} | (
            told - {o.id for o in document.orders}
        )
        stale.update(line.id for line in document.lines.every() if line.goods_out in fresh)
    return {key for key in stale if key in document.lines}


def _depth(document: Dispatch, line: Line) -> int:
    depth, parent = 0, line.parent
    while parent is not None and parent in document.lines and depth < DEEPEST:
        depth, parent = depth + 1, document.lines[parent].parent
    return depth


def _root(document: Dispatch, line: Line) -> Line:
    for _ in range(DEEPEST):
        if line.parent is None or line.parent not in document.lines:
            break
        line = document.lines[line.parent]
    return line

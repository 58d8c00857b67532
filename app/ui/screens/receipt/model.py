"""The lines of a receipt: what is to do, then what is done, each in the delivery's order.

A scan of a long delivery changes one line; it moves between the groups only when its group
changed (law 9).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.receipt.document import Receipt, in_group_done
from app.domain.receipt.line import Line, LineKind
from app.ui.screens.receipt.rows import row_of
from app.ui.screens.working.model import MARK, NEVER, LinesModel
from app.ui.screens.working.rows import Row
from app.ui.translation import translate

TODO_HEADING, DONE_HEADING = f"{MARK}to do", f"{MARK}done"


class LineModel(LinesModel):
    """A heading, the lines to do, a heading, the lines done; a group without lines has none."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(2, parent)
        self._receipt: Receipt | None = None
        self._order: list[str] = []
        """The lines that are shown, in the delivery's order ..."""
        self._listed: set[str] = set()
        """... and without an order."""
        self._is_done: set[str] = set()
        self._asked: frozenset[str] = frozenset()

    def display(self, receipt: Receipt, now: int, read: Mapping[str, int] = NEVER) -> None:
        """Show `receipt`; an earlier state of it is changed only where it differs. `read` says
        when each delivery was read last: so old are others' figures.
        """
        before, self._receipt = self._receipt, receipt
        older = self.older(now, read)
        if before is None or before.id != receipt.id or not self._order:
            lines = sorted(filter(_shown, receipt.lines.every()), key=_key)
            self._order = [line.id for line in lines]
            self._listed = set(self._order)
            self._is_done = {line.id for line in lines if in_group_done(receipt, line)}
            self._asked = _asked(receipt)
            self.fill(self._arranged())
        else:
            self._follow(before, receipt)
        if older:
            self._draw_others(receipt)
        self.mark(receipt.line or "")

    def _draw_others(self, receipt: Receipt) -> None:
        """Lines that others have received are drawn anew: their age is told otherwise."""
        stale = {line.id for line in receipt.lines.every() if line.elsewhere}
        self.forget(stale)
        self.tell(stale)

    def _follow(self, before: Receipt, receipt: Receipt) -> None:
        lines, known = receipt.lines, before.lines
        changed = {li.id for li in lines.unshared(known) if known.get(li.id) is not li}
        gone = {li.id for li in known.unshared(lines) if li.id not in lines}
        asked = _asked(receipt)
        stale = changed | {*before.touched, *receipt.touched, *(asked ^ self._asked)} | gone
        self._asked = asked
        self.forget(stale)
        if self._regrouped(receipt, stale):
            self.arrange(self._arranged())
            self.tell((TODO_HEADING, DONE_HEADING))
        self.tell(stale)
        self.told = len(changed) + len(gone)

    def _regrouped(self, receipt: Receipt, stale: set[str]) -> bool:
        """Whether a line came, went, or changed its group."""
        lines = {key: receipt.lines.get(key) for key in stale}
        shown = {key for key, line in lines.items() if line is not None and _shown(line)}
        done = {key for key in shown if in_group_done(receipt, receipt.lines[key])}
        before = self._is_done
        self._is_done = (before - stale) | done
        came, went = shown - self._listed, (stale - shown) & self._listed
        if came or went:
            self._listed = (self._listed | came) - went
            every = (receipt.lines[key] for key in self._listed)
            self._order = [line.id for line in sorted(every, key=_key)]
        return bool(came or went or self._is_done != before)

    def _arranged(self) -> list[list[str]]:
        todo = [key for key in self._order if key not in self._is_done]
        done = [key for key in self._order if key in self._is_done]
        return [
            [TODO_HEADING, *todo] if todo else [],
            [DONE_HEADING, *done] if done else [],
        ]

    def heading_words(self, key: str) -> str:
        if key == TODO_HEADING:
            return translate("Receipt", "To do: {n}").format(n=len(self.parts[0]) - 1)
        return translate("Receipt", "Done: {n}").format(n=len(self.parts[1]) - 1)

    def make_row(self, line: str) -> Row:
        assert self._receipt is not None
        return row_of(self._receipt, self._receipt.lines[line], self.now, self.read)


def _shown(line: Line) -> bool:
    """A line that nobody announced is there as long as something is on it."""
    return line.kind is LineKind.ADVISED or bool(line.received or line.notes)


def _key(line: Line) -> tuple[int, str]:
    return line.order, line.id


def _asked(receipt: Receipt) -> frozenset[str]:
    return frozenset(question.line for question in receipt.questions if question.line)

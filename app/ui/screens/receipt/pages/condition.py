"""Damaged or rejected: how many, why, and where they go."""

from __future__ import annotations

from decimal import Decimal

from app.domain.receipt.actions import Reject, SetCondition
from app.domain.values import Condition
from app.ui.screens.receipt.figures import amount, line_name, reason_words
from app.ui.screens.receipt.pages.base import Content, row, words
from app.ui.screens.receipt.values import Do, Overlay, Page, Show, Snapshot
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.chip import ChipRow, Choice
from app.ui.widgets.inputs import NumberRow

MOST = 99_999


class ConditionPage(Content):
    """About the goods counted last, or about part of the line that is its subject."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        line = self.line(snapshot)
        self._line = line.id if line else ""
        there = line.received if line else Decimal(0)
        self._whole = there == there.to_integral_value()
        self._note = words(role="muted")
        self._none = words(translate("Receipt", "Scan the goods first: nothing is counted here."))
        self._count = NumberRow(
            theme,
            translate("Receipt", "How many of them"),
            low=1,
            high=max(1, min(MOST, int(there))),
        )
        self._count.set_value(self._proposed(snapshot))
        self._why = ChipRow(theme, [Choice(r, reason_words(r)) for r in snapshot.reasons])
        label = words(translate("Receipt", "Why"), "label")
        keep = translate("Receipt", "Keep as damaged")
        self._keep = BigButton(theme, keep, icon="quarantine", kind=Kind.MAIN)
        self._reject = BigButton(
            theme,
            translate("Receipt", "Reject"),
            icon="refuse",
            kind=Kind.DANGER,
        )
        self._reject.setMinimumHeight(max(64, theme.metrics.main_target))
        self._write = BigButton(theme, translate("Receipt", "Write a note"), icon="edit")
        self._keep.clicked.connect(self._on_keep)
        self._reject.clicked.connect(self._on_reject)
        self._write.clicked.connect(self._on_note)
        body = self.body()
        for part in (self._none, self._note, self._count, label, self._why, self._write):
            body.addWidget(part)
        body.addStretch(1)
        self.column.addLayout(row(self._reject, self._keep))

    def _proposed(self, snapshot: Snapshot) -> int:
        last = snapshot.receipt.last
        moved = sum((m.quantity for m in last.moves), Decimal(0)) if last else Decimal(0)
        same = last is not None and all(m.line == self._line for m in last.moves)
        return max(1, int(moved)) if same and not self.overlay.subject else 1

    def title(self, snapshot: Snapshot) -> str:
        line = snapshot.receipt.lines.get(self._line)
        return line_name(line) if line else translate("Receipt", "Damaged or rejected")

    def display(self, snapshot: Snapshot) -> None:
        line = snapshot.receipt.lines.get(self._line)
        there = line.received if line else Decimal(0)
        unit = line.product.unit if line and line.product else "pcs"
        told = translate("Receipt", "{amount} are counted on this line.")
        self._note.setText(told.format(amount=amount(there, unit)))
        some = there > 0
        self._none.setVisible(not some)
        self._note.setVisible(some)
        self._count.setVisible(some and self._whole)
        for button in (self._keep, self._reject):
            button.setEnabled(some)

    def _chosen(self) -> tuple[str, Decimal | None]:
        reason = next(iter(self._why.on()), "")
        return reason, Decimal(self._count.value()) if self._whole else None

    def _on_keep(self) -> None:
        reason, count = self._chosen()
        action = SetCondition(Condition.DAMAGED, reason, count, self._line or None)
        self.wished.emit(Do(action))

    def _on_reject(self) -> None:
        reason, count = self._chosen()
        self.wished.emit(Do(Reject(reason, count, self._line or None)))

    def _on_note(self) -> None:
        self.wished.emit(Show(Overlay(Page.NOTE, self._line)))

"""Goods of one line are moved: into a package, into another one, or out into the tote."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from app.domain.dispatch.actions import Repack
from app.domain.dispatch.document import Dispatch
from app.domain.dispatch.line import Line
from app.domain.values import ZERO
from app.ui.screens.dispatch.ahead import objection_words
from app.ui.screens.dispatch.figures import line_amount, line_name, package_name
from app.ui.screens.dispatch.pages.base import Content, words
from app.ui.screens.dispatch.values import Do, Overlay, Snapshot
from app.ui.screens.working.figures import amount
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.chip import ChipRow, Choice
from app.ui.widgets.text import FitLabel

TOTE = "tote"


class RepackPage(Content):
    """From where, how much, to where; the move itself is the last tap."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._snapshot = snapshot
        self._from, self._to = "", ""
        self._quantity = ZERO
        self._sources = ChipRow(theme)
        self._sources.chosen.connect(self._on_source)
        self._targets = ChipRow(theme)
        self._targets.chosen.connect(self._on_target)
        self._why = words(role="error")
        box = self.body()
        box.addWidget(words(translate("Dispatch", "Out of"), "label"))
        box.addWidget(self._sources)
        box.addWidget(words(translate("Dispatch", "Into"), "label"))
        box.addWidget(self._targets)
        box.addWidget(words(translate("Dispatch", "How much"), "label"))
        box.addLayout(self._steps())
        box.addStretch(1)
        self._move = BigButton(theme, icon="forward", kind=Kind.MAIN)
        self._move.clicked.connect(self.confirm)
        self.column.addWidget(self._why)
        self.column.addWidget(self._move)

    def _steps(self) -> QHBoxLayout:
        self._less = BigButton(self._theme, icon="minus", key="-")
        self._more = BigButton(self._theme, icon="plus", key="+")
        self._all = BigButton(self._theme, translate("Dispatch", "All of it"), key="all")
        self._less.setAccessibleName(translate("Dispatch", "One less"))
        self._more.setAccessibleName(translate("Dispatch", "One more"))
        centred = Qt.AlignmentFlag.AlignCenter
        self._shown = FitLabel(self._theme, "title", weight=700, lines=1, align=centred)
        box = QHBoxLayout()
        box.setSpacing(GAP)
        for button in (self._less, self._more, self._all):
            button.setMinimumWidth(72)
            button.chosen.connect(self._on_step)
        box.addWidget(self._less)
        box.addWidget(self._shown, 1)
        box.addWidget(self._more)
        box.addWidget(self._all)
        return box

    def title(self, snapshot: Snapshot) -> str:
        line = snapshot.dispatch.lines.get(self.overlay.subject)
        return line_name(line) if line else ""

    def display(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        dispatch = snapshot.dispatch
        line = dispatch.lines.get(self.overlay.subject)
        if line is None:
            self._move.setEnabled(False)
            return
        sources = _lies_in(dispatch, line)
        if self._from not in sources:
            here = dispatch.package or TOTE
            self._from = here if here in sources else next(iter(sources), "")
            self._quantity = ZERO
        targets = [key for key in _places(dispatch, line) if key != self._from]
        if self._to not in targets:
            self._to = _likely(dispatch, targets)
        most = sources.get(self._from, ZERO)
        self._quantity = min(self._quantity, most) or most
        self._show(line, sources, targets)

    def _show(self, line: Line, sources: dict[str, Decimal], targets: list[str]) -> None:
        dispatch, snapshot = self._snapshot.dispatch, self._snapshot
        self._sources.display(
            [
                Choice(k, _words(dispatch, k), amount(q, line.product.unit))
                for k, q in sources.items()
            ],
            (self._from,),
        )
        self._targets.display([Choice(k, _words(dispatch, k)) for k in targets], (self._to,))
        step, most = line.product.step, sources.get(self._from, ZERO)
        self._shown.setText(amount(self._quantity, line.product.unit))
        self._less.setEnabled(self._quantity > step)
        self._more.setEnabled(self._quantity + step <= most)
        self._all.setEnabled(self._quantity < most)
        wanted = self._wanted()
        why = objection_words(snapshot, wanted) if self._from and self._to else None
        self._why.setText(why.line if why else "")
        self._why.setVisible(why is not None)
        self._move.setEnabled(bool(self._from and self._to) and why is None)
        told = translate("Dispatch", "Move {amount} into {target}").format(
            amount=line_amount(line, self._quantity), target=_words(dispatch, self._to)
        )
        self._move.setText(told if self._to else translate("Dispatch", "Choose where it goes"))

    def _wanted(self) -> Repack:
        return Repack(
            self.overlay.subject, self._quantity, _package(self._from), _package(self._to)
        )

    def confirm(self) -> None:
        if self._move.isEnabled():
            self.wished.emit(Do(self._wanted()))

    # --- taps -------------------------------------------------------------------------------

    def _on_source(self, key: str) -> None:
        self._from, self._quantity = key, ZERO
        self.display(self._snapshot)

    def _on_target(self, key: str) -> None:
        self._to = key
        self.display(self._snapshot)

    def _on_step(self, key: str) -> None:
        line = self._snapshot.dispatch.lines.get(self.overlay.subject)
        if line is None:
            return
        most = _lies_in(self._snapshot.dispatch, line).get(self._from, ZERO)
        step = line.product.step if key == "+" else -line.product.step
        self._quantity = most if key == "all" else self._quantity + step
        self.display(self._snapshot)


def _lies_in(dispatch: Dispatch, line: Line) -> dict[str, Decimal]:
    """How much of the line lies where, the tote first."""
    held: dict[str, Decimal] = {TOTE: line.in_hand} if line.in_hand else {}
    for package in dispatch.packages_of(line.goods_out):
        inside = sum((p.quantity for p in line.within(package.id)), ZERO)
        if inside:
            held[package.id] = inside
    return held


def _places(dispatch: Dispatch, line: Line) -> list[str]:
    return [TOTE, *(p.id for p in dispatch.packages_of(line.goods_out))]


def _likely(dispatch: Dispatch, targets: list[str]) -> str:
    """The package in hand, else the only open one; else a person chooses."""
    if dispatch.package in targets:
        return dispatch.package or ""
    still = [key for key in targets if key != TOTE and _is_open(dispatch, key)]
    return still[0] if len(still) == 1 else targets[0] if len(targets) == 1 else ""


def _is_open(dispatch: Dispatch, key: str) -> bool:
    package = dispatch.package_by_id(key)
    return package is not None and not package.closed


def _words(dispatch: Dispatch, key: str) -> str:
    package = dispatch.package_by_id(key)
    if package is None:
        return translate("Dispatch", "Tote")
    name = package_name(package)
    return (
        translate("Dispatch", "{package} (closed)").format(package=name) if package.closed else name
    )


def _package(key: str) -> str | None:
    return None if key == TOTE else key

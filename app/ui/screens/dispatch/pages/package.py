"""One package: what lies in it, and what can be done with it."""

from __future__ import annotations

from app.domain.dispatch.actions import (
    ChoosePackage,
    ClosePackage,
    Enter,
    ReopenPackage,
    VoidPackage,
)
from app.domain.dispatch.document import Package
from app.domain.dispatch.facts import Mode
from app.ui.screens.dispatch.figures import order_name, package_facts, package_name
from app.ui.screens.dispatch.pages.base import Item, row, words
from app.ui.screens.dispatch.pages.beside import BesidePage
from app.ui.screens.dispatch.pages.content import content_items
from app.ui.screens.dispatch.values import Do, Overlay, Page, Print, Show, Snapshot
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind


class PackagePage(BesidePage):
    """The content; a tap on a line moves it elsewhere."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._facts = words(role="muted")
        self.told.insertWidget(0, self._facts)
        self._printed = words()
        self._asked = False
        """Whether a label was printed from here: what became of an earlier one is no news."""
        self.told.insertWidget(1, self._printed)
        self._size = BigButton(theme, translate("Dispatch", "Size and weight"), icon="weight")
        self._print = BigButton(theme, translate("Dispatch", "Print label"), icon="print")
        self._void = BigButton(
            theme, translate("Dispatch", "Label is void"), icon="trash", kind=Kind.DANGER
        )
        self._reopen = BigButton(theme, translate("Dispatch", "Open again"), icon="edit")
        self._close = BigButton(
            theme, translate("Dispatch", "Close it"), icon="check", kind=Kind.OK
        )
        self._choose = BigButton(theme, icon="scan", kind=Kind.MAIN)
        for button, slot in (
            (self._size, self._on_size),
            (self._print, self._on_print),
            (self._void, self._on_void),
            (self._reopen, self._on_reopen),
            (self._close, self._on_close),
            (self._choose, self._on_choose),
        ):
            button.clicked.connect(slot)
        self.side.addLayout(row(self._size, self._print))
        self.side.addLayout(row(self._void, self._reopen, self._close))
        self.side.addWidget(self._choose)

    def _package(self, snapshot: Snapshot) -> Package | None:
        return snapshot.dispatch.package_by_id(self.overlay.subject)

    def title(self, snapshot: Snapshot) -> str:
        package = self._package(snapshot)
        if package is None:
            return translate("Dispatch", "This package is gone")
        order = snapshot.dispatch.order_of(package.goods_out)
        number = order_name(order) if order else ""
        return f"{package_name(package)} · {number}".strip(" ·")

    def why_empty(self) -> tuple[str, str, str]:
        return (
            "package",
            translate("Dispatch", "Nothing is in it"),
            translate("Dispatch", "Scan what goes into it."),
        )

    def items(self, snapshot: Snapshot) -> list[Item]:
        return content_items(snapshot.dispatch, self.overlay.subject)

    def display(self, snapshot: Snapshot) -> None:
        super().display(snapshot)
        package = self._package(snapshot)
        parts = (
            [_state(package), package.label, package_facts(snapshot.rules, package)]
            if (package)
            else []
        )
        self._facts.setText(" · ".join(part for part in parts if part))
        printed = snapshot.sheets.printed if self._asked else ""
        self._printed.setText(printed)
        self._printed.setVisible(bool(printed))
        self._show_buttons(snapshot, package)

    def _show_buttons(self, snapshot: Snapshot, package: Package | None) -> None:
        dispatch = snapshot.dispatch
        self._mode = dispatch.mode
        shut = package is None or package.closed or package.void
        back = dispatch.mode is Mode.PUT_BACK
        empty = not dispatch.content(self.overlay.subject)
        self._choose.setText(
            translate("Dispatch", "Take out of it")
            if back
            else translate("Dispatch", "Pack into it")
        )
        usable = package is not None and not package.void and (back or not package.closed)
        self._choose.setEnabled(usable and dispatch.package != self.overlay.subject)
        self._close.setVisible(not shut)
        self._close.setEnabled(not empty)
        self._reopen.setVisible(package is not None and package.closed and not package.void)
        self._void.setVisible(package is not None and empty and not package.void)
        self._size.setEnabled(package is not None and not package.void)
        self._print.setEnabled(package is not None)

    def chosen(self, key: str) -> None:
        self.wished.emit(Show(Overlay(Page.REPACK, key)))

    # --- taps -------------------------------------------------------------------------------

    def _on_size(self) -> None:
        self.wished.emit(Show(Overlay(Page.MEASURES, self.overlay.subject)))

    def _on_print(self) -> None:
        self._asked = True
        self.wished.emit(Print(package=self.overlay.subject))

    def _on_void(self) -> None:
        self.wished.emit(Do(VoidPackage(self.overlay.subject), stay=True))

    def _on_reopen(self) -> None:
        """Refused in the old model: the band says why (R71)."""
        self.wished.emit(Do(ReopenPackage(self.overlay.subject), stay=True))

    def _on_close(self) -> None:
        self.wished.emit(Do(ClosePackage(self.overlay.subject), stay=True))

    def _on_choose(self) -> None:
        if self._mode not in (Mode.PACK, Mode.PUT_BACK):
            self.wished.emit(Do(Enter(Mode.PACK), stay=True))
        self.wished.emit(Do(ChoosePackage(self.overlay.subject)))


def _state(package: Package) -> str:
    if package.void:
        return translate("Dispatch", "void: it does not leave")
    if package.closed:
        return translate("Dispatch", "closed")
    return translate("Dispatch", "open")

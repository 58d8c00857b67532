"""Every screen that this version has, by name: the shell's and nobody else's list."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from app import aio
from app.ui.frame import Frame
from app.ui.screens.deliveries.presenter import DeliveriesPresenter
from app.ui.screens.deliveries.view import DeliveriesView
from app.ui.screens.home.presenter import HomePresenter
from app.ui.screens.home.view import HomeView
from app.ui.screens.outbox.presenter import OutboxPresenter
from app.ui.screens.outbox.view import OutboxView
from app.ui.screens.receipt.presenter import ReceiptPresenter
from app.ui.screens.receipt.view import ReceiptView
from app.ui.screens.receipts.presenter import ReceiptsPresenter
from app.ui.screens.receipts.view import ReceiptsView
from app.ui.screens.settings.presenter import Device, SettingsPresenter
from app.ui.screens.settings.view import SettingsView
from app.ui.shell import Screen
from app.ui.theme import Theme
from app.workbench.workbench import Workbench


def every_screen(
    workbench: Workbench,
    device: Device,
    theme: Theme,
    frame: Frame,
    clock: aio.Clock,
    owner: aio.Owner,
    reports: Path,
) -> dict[str, Screen]:
    """All screens, made and wired; `reports` is the folder for printed sheets."""
    home = HomePresenter(workbench, owner, clock)
    deliveries = DeliveriesPresenter(workbench, owner, clock)
    receipt = ReceiptPresenter(workbench, owner, clock, reports=reports)
    receipts = ReceiptsPresenter(workbench, owner, clock)
    outbox = OutboxPresenter(workbench, owner, clock)
    made = (
        Screen(home, HomeView(theme, home)),
        Screen(deliveries, DeliveriesView(theme, deliveries, frame)),
        Screen(receipt, ReceiptView(theme, frame, receipt, clock)),
        Screen(receipts, ReceiptsView(theme, receipts)),
        Screen(outbox, OutboxView(theme, outbox, frame)),
        _settings(device, theme, owner),
    )
    return {screen.presenter.name: screen for screen in made}


def _settings(device: Device, theme: Theme, owner: aio.Owner) -> Screen:
    presenter = SettingsPresenter(device)
    view = SettingsView(theme)
    _SettingsWiring(presenter, view, owner)
    return Screen(presenter, view)


class _SettingsWiring(QObject):
    """Starts the presenter's work for what the view says; lives as long as the view."""

    def __init__(self, presenter: SettingsPresenter, view: SettingsView, owner: aio.Owner) -> None:
        super().__init__(view)
        self._presenter = presenter
        self._owner = owner
        presenter.changed.connect(view.display)
        view.changed.connect(self._on_changed)
        view.tab_chosen.connect(self._on_tab)
        view.tone_tried.connect(presenter.hear)

    def _on_changed(self, field: str, value: Any) -> None:
        aio.spawn(self._presenter.change(field, value), name=f"set {field}", owner=self._owner)

    def _on_tab(self, tab: str) -> None:
        aio.spawn(self._presenter.act(f"tab:{tab}"), name="tab", owner=self._owner)

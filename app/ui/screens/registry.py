"""Every screen that this version has, by name: the shell's and nobody else's list.

A screen is loaded and made when it is shown first, or by `load` before: the first painting of the
window does not wait for what it does not show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app import aio
from app.ui.frame import Frame
from app.ui.screens.base import Sound
from app.ui.shell import Screen
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.screens.settings.presenter import SettingsPresenter
    from app.ui.screens.settings.view import SettingsView
    from app.workbench.device import Device
    from app.workbench.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What screens are made of; `reports` is the folder for printed sheets."""

    workbench: Workbench
    device: Device
    theme: Theme
    frame: Frame
    clock: aio.Clock
    owner: aio.Owner
    reports: Path
    play: Callable[[Sound], None]


class Screens(Mapping[str, Screen]):
    """All screens; one is made, and stays, when it is asked for."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._made: dict[str, Screen] = {}

    def __getitem__(self, name: str) -> Screen:
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = _MAKERS[name](self._around)
        return made

    def __iter__(self) -> Iterator[str]:
        return iter(_MAKERS)

    def __len__(self) -> int:
        return len(_MAKERS)


def load() -> None:
    """Load the modules of every screen; in a thread, once the window has been painted."""
    for name in _MAKERS:
        import_module(f"app.ui.screens.{name}.presenter")
        import_module(f"app.ui.screens.{name}.view")


def _home(around: Surroundings) -> Screen:
    from app.ui.screens.home.presenter import HomePresenter
    from app.ui.screens.home.view import HomeView

    presenter = HomePresenter(around.workbench, around.owner, around.clock)
    return Screen(presenter, HomeView(around.theme, presenter))


def _deliveries(around: Surroundings) -> Screen:
    from app.ui.screens.deliveries.presenter import DeliveriesPresenter
    from app.ui.screens.deliveries.view import DeliveriesView

    presenter = DeliveriesPresenter(around.workbench, around.owner, around.clock)
    return Screen(presenter, DeliveriesView(around.theme, presenter, around.frame))


def _receipt(around: Surroundings) -> Screen:
    from app.ui.screens.receipt.presenter import ReceiptPresenter
    from app.ui.screens.receipt.view import ReceiptView

    presenter = ReceiptPresenter(
        around.workbench, around.owner, around.clock, reports=around.reports
    )
    return Screen(presenter, ReceiptView(around.theme, around.frame, presenter, around.clock))


def _receipts(around: Surroundings) -> Screen:
    from app.ui.screens.receipts.presenter import ReceiptsPresenter
    from app.ui.screens.receipts.view import ReceiptsView

    presenter = ReceiptsPresenter(around.workbench, around.owner, around.clock)
    return Screen(presenter, ReceiptsView(around.theme, presenter))


def _outbox(around: Surroundings) -> Screen:
    from app.ui.screens.outbox.presenter import OutboxPresenter
    from app.ui.screens.outbox.view import OutboxView

    presenter = OutboxPresenter(around.workbench, around.owner, around.clock)
    return Screen(presenter, OutboxView(around.theme, presenter, around.frame))


def _settings(around: Surroundings) -> Screen:
    from app.ui.screens.settings.presenter import SettingsPresenter
    from app.ui.screens.settings.view import SettingsView

    presenter = SettingsPresenter(around.device)
    presenter.tone_wanted.connect(around.play)
    view = SettingsView(around.theme)
    _SettingsWiring(presenter, view, around.owner)
    return Screen(presenter, view)


_MAKERS: dict[str, Callable[[Surroundings], Screen]] = {
    "home": _home,
    "deliveries": _deliveries,
    "receipt": _receipt,
    "receipts": _receipts,
    "outbox": _outbox,
    "settings": _settings,
}


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

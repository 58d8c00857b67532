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
    return Screen(presenter, HomeView(around.theme, presenter, around.frame))


def _deliveries(around: Surroundings) -> Screen:
    from app.ui.screens.deliveries.presenter import DeliveriesPresenter
    from app.ui.screens.deliveries.view import DeliveriesView

    presenter = DeliveriesPresenter(around.workbench, around.owner, around.clock)
    return Screen(presenter, DeliveriesView(around.theme, presenter, around.frame))


def _goods_outs(around: Surroundings) -> Screen:
    from app.ui.screens.goods_outs.presenter import GoodsOutsPresenter
    from app.ui.screens.goods_outs.view import GoodsOutsView

    presenter = GoodsOutsPresenter(around.workbench, around.owner, around.clock)
    return Screen(presenter, GoodsOutsView(around.theme, presenter, around.frame))


def _receipt(around: Surroundings) -> Screen:
    from app.ui.screens.receipt.presenter import ReceiptPresenter
    from app.ui.screens.receipt.view import ReceiptView

    presenter = ReceiptPresenter(
        around.workbench, around.owner, around.clock, reports=around.reports
    )
    return Screen(presenter, ReceiptView(around.theme, around.frame, presenter, around.clock))


def _dispatch(around: Surroundings) -> Screen:
    from app.ui.screens.dispatch.presenter import DispatchPresenter
    from app.ui.screens.dispatch.view import DispatchView

    presenter = DispatchPresenter(
        around.workbench, around.owner, around.clock, reports=around.reports
    )
    return Screen(presenter, DispatchView(around.theme, around.frame, presenter, around.clock))


def _ad_hoc(around: Surroundings) -> Screen:
    from app.ui.screens.ad_hoc.presenter import AdHocPresenter
    from app.ui.screens.ad_hoc.view import AdHocView

    presenter = AdHocPresenter(around.workbench, around.owner, around.clock)
    return Screen(presenter, AdHocView(around.theme, around.frame, presenter, around.clock))


def _shipments(around: Surroundings) -> Screen:
    from app.ui.screens.shipments.presenter import ShipmentsPresenter
    from app.ui.screens.shipments.view import ShipmentsView

    presenter = ShipmentsPresenter(around.workbench, around.owner, around.clock)
    return Screen(presenter, ShipmentsView(around.theme, presenter, around.frame))


def _shipping(around: Surroundings) -> Screen:
    from app.ui.screens.shipping.presenter import ShippingPresenter
    from app.ui.screens.shipping.view import ShippingView

    presenter = ShippingPresenter(
        around.workbench, around.owner, around.clock, reports=around.reports
    )
    return Screen(presenter, ShippingView(around.theme, around.frame, presenter, around.clock))


def _receipts(around: Surroundings) -> Screen:
    from app.ui.screens.receipts.presenter import ReceiptsPresenter
    from app.ui.screens.receipts.view import ReceiptsView

    presenter = ReceiptsPresenter(around.workbench, around.owner, around.clock)
    return Screen(presenter, ReceiptsView(around.theme, presenter))


def _counts(around: Surroundings) -> Screen:
    from app.ui.screens.counts.presenter import CountsPresenter
    from app.ui.screens.counts.view import CountsView

    presenter = CountsPresenter(around.workbench, around.owner, around.clock)
    return Screen(presenter, CountsView(around.theme, presenter, around.frame))


def _count(around: Surroundings) -> Screen:
    from app.ui.screens.count.presenter import CountPresenter
    from app.ui.screens.count.view import CountView

    presenter = CountPresenter(around.workbench, around.owner, around.clock, reports=around.reports)
    return Screen(presenter, CountView(around.theme, around.frame, presenter, around.clock))


def _lookup(around: Surroundings) -> Screen:
    from app.ui.screens.lookup.presenter import LookupPresenter
    from app.ui.screens.lookup.view import LookupView

    presenter = LookupPresenter(around.workbench, around.owner, around.clock)
    return Screen(presenter, LookupView(around.theme, presenter))


def _adjust(around: Surroundings) -> Screen:
    from app.ui.screens.adjust.presenter import AdjustPresenter
    from app.ui.screens.adjust.view import AdjustView

    presenter = AdjustPresenter(around.workbench, around.owner, around.clock)
    return Screen(presenter, AdjustView(around.theme, around.frame, presenter, around.clock))


def _outbox(around: Surroundings) -> Screen:
    from app.ui.screens.outbox.presenter import OutboxPresenter
    from app.ui.screens.outbox.view import OutboxView

    presenter = OutboxPresenter(around.workbench, around.owner, around.clock)
    return Screen(presenter, OutboxView(around.theme, presenter, around.frame))


def _sign_in(around: Surroundings) -> Screen:
    from app.ui.screens.sign_in.presenter import SignInPresenter
    from app.ui.screens.sign_in.view import SignInView

    presenter = SignInPresenter(around.workbench, around.owner, around.clock)
    return Screen(presenter, SignInView(around.theme, presenter))


def _settings(around: Surroundings) -> Screen:
    from app.ui.screens.settings.presenter import SettingsPresenter
    from app.ui.screens.settings.view import SettingsView

    presenter = SettingsPresenter(
        around.device,
        picks=around.workbench.picks,
        counts=around.workbench.counts_stock,
        people=around.workbench.people,
        access=around.device,
        clock=around.clock,
    )
    presenter.tone_wanted.connect(around.play)
    view = SettingsView(around.theme)
    _SettingsWiring(presenter, view, around.owner)
    return Screen(presenter, view)


def _stock_takings(around: Surroundings) -> Screen:
    from app.ui.screens.stock_takings.presenter import StockTakingsPresenter
    from app.ui.screens.stock_takings.view import StockTakingsView

    presenter = StockTakingsPresenter(around.workbench, around.owner, around.clock)
    return Screen(presenter, StockTakingsView(around.theme, presenter, around.frame))


def _exports(around: Surroundings) -> Screen:
    from app.ui.screens.exports.presenter import ExportsPresenter
    from app.ui.screens.exports.view import ExportsView

    presenter = ExportsPresenter(around.workbench, around.owner, around.clock)
    return Screen(presenter, ExportsView(around.theme, presenter, around.frame))


_MAKERS: dict[str, Callable[[Surroundings], Screen]] = {
    "home": _home,
    "deliveries": _deliveries,
    "goods_outs": _goods_outs,
    "receipt": _receipt,
    "dispatch": _dispatch,
    "ad_hoc": _ad_hoc,
    "shipments": _shipments,
    "shipping": _shipping,
    "receipts": _receipts,
    "counts": _counts,
    "count": _count,
    "stock_takings": _stock_takings,
    "exports": _exports,
    "lookup": _lookup,
    "adjust": _adjust,
    "outbox": _outbox,
    "settings": _settings,
    "sign_in": _sign_in,
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
        view.pin_wanted.connect(presenter.set_pin)
        view.secret_typed.connect(presenter.type_secret)

    def _on_changed(self, field: str, value: Any) -> None:
        aio.spawn(self._presenter.change(field, value), name=f"set {field}", owner=self._owner)

    def _on_tab(self, tab: str) -> None:
        aio.spawn(self._presenter.act(f"tab:{tab}"), name="tab", owner=self._owner)

"""The goods-in list: what is expected, what was begun here, and the ways into a receipt."""

from __future__ import annotations

from app.ui.screens.deliveries.presenter import DeliveriesPresenter
from app.ui.screens.deliveries.values import Wanted
from app.ui.screens.deliveries.view import DeliveriesView

__all__ = ["DeliveriesPresenter", "DeliveriesView", "Wanted"]

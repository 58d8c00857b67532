"""Home: what there is to do, and where the person was."""

from __future__ import annotations

from app.ui.screens.home.presenter import HomePresenter
from app.ui.screens.home.view import HomeView

__all__ = ["HomePresenter", "HomeView"]

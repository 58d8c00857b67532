"""The documents of this terminal: to go on with, and posted ones to be corrected."""

from __future__ import annotations

from app.ui.screens.receipts.presenter import ReceiptsPresenter
from app.ui.screens.receipts.view import ReceiptsView

__all__ = ["ReceiptsPresenter", "ReceiptsView"]

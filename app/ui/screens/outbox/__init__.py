"""The outbox: what is not sent yet, in plain sentences, and what a person can do about it."""

from __future__ import annotations

from app.ui.screens.outbox.presenter import OutboxPresenter
from app.ui.screens.outbox.view import OutboxView

__all__ = ["OutboxPresenter", "OutboxView"]

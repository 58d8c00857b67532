"""What is said of the platform's stock-takings and of files that it makes."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences.forms import Form, N, form

OFFICE: Mapping[str, Form] = {
    "stock_takings_not_here": form(
        N("Office", "This system shows no stock-takings"),
        N("Office", "Look for them in the system itself."),
    ),
    "stock_takings_not_shown": form(
        N("Office", "The server does not show its stock-takings now"),
        N("Office", "What is shown stays as it is. Try again later."),
    ),
    "exports_not_here": form(
        N("Office", "This system makes no files"),
        N("Office", "Look for them in the system itself."),
    ),
}

"""What is said while picking: in the window's language, and so that a person can answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.dispatch.actions import Reread
from app.ui.screens.dispatch.values import Page
from app.ui.translation import use_language
from tests.ui.dispatch import orders
from tests.ui.dispatch.packing import entries, show
from tests.ui.dispatch.rig import Opened, Rig, ruled

SOAP = orders.code(orders.SOAP)


def band(window: Rig) -> tuple[str, str]:
    """Both lines of the band."""
    told = window.framings[-1].band
    return told.title, told.detail


@pytest.mark.usefixtures("english")
async def test_products_are_named_in_german_also_when_they_are_taken_back(opened: Opened) -> None:
    use_language("de")
    window = await opened("WA-100")
    await window.scan("A-01-2", SOAP)
    assert band(window)[0].startswith("+1 Stk. Handspülmittel")
    await show(window, Page.RECENT)
    assert entries(window)[0].startswith("Handspülmittel")
    await window.scan("DH:UNDO")
    assert band(window)[0].startswith("Zurückgenommen: 1 Stk. Handspülmittel")
    await window.scan("A-02-1", SOAP)
    title, detail = band(window)
    assert "A-01-2" in title + detail
    assert "Washing-up" not in title + detail


async def test_a_place_that_should_be_empty_is_looked_at(opened: Opened) -> None:
    """The books say that nothing is left: the pick counts, and a person looks and answers."""
    window = await opened("WA-100", adjusted=ruled(empty_check=True))
    shown = window.dispatch.orders[0].goods_out
    soap = window.line("Washing")
    lines = [replace(x, book=x.quantity) if x.id == soap.id else x for x in shown.lines]
    window.presenter.take(Reread(replace(shown, lines=tuple(lines))))
    await window.quiet()
    await window.scan("A-01-2", SOAP, SOAP, SOAP)
    assert window.line("Washing").rest == 0
    assert band(window)[1].endswith("Is A-01-2 empty now? Look and answer.")
    asked = window.frame.question.asked
    assert asked is not None
    assert asked.text == "Is A-01-2 empty now?"
    assert asked.answers == ("Yes, empty", "No, something is left")
    window.clock.ahead += 1_000  # long enough to be read
    await window.scan("DH:ANSWER:1")
    assert band(window)[0] == "A-01-2 is empty"
    assert [(seen.product.id, seen.empty) for seen in window.dispatch.looked] == [
        (soap.product.id, True)
    ]

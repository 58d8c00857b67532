"""Taps on the pages of packing, handing over and putting back, for their tests."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from app.domain.dispatch.actions import Enter, PickWithoutCode
from app.domain.dispatch.facts import Mode
from app.ui.screens.dispatch.pages.signature import SignaturePage
from app.ui.screens.dispatch.values import Overlay, Page, Show
from app.ui.screens.working.pages.base import ItemButton
from app.ui.widgets.button import BigButton
from tests.ui.dispatch.rig import Rig, ruled
from tests.ui.rig import Adjusted

LOOSE: Adjusted = ruled(place_check=False, signed_types=("PICKUP",))
"""Rules for tests that are about what follows the walk."""


async def pick_all(window: Rig, mode: Mode = Mode.PACK) -> None:
    """Everything of the open orders is picked, and the next work is begun."""
    for line in window.dispatch.walked():
        window.presenter.take(PickWithoutCode(line.id, line.rest))
        await window.quiet()
    window.presenter.take(Enter(mode))
    await window.quiet()


async def show(window: Rig, page: Page, subject: str = "") -> None:
    """A page is opened."""
    window.presenter.wish(Show(Overlay(page, subject)))
    await window.quiet()


def buttons(window: Rig) -> list[QAbstractButton]:
    """What can be tapped on the open page."""
    assert window.frame.sheet is not None
    found = window.frame.sheet.content.findChildren(QAbstractButton)
    return [button for button in found if button.isVisible()]


def find(window: Rig, words: str) -> QAbstractButton:
    """The button or entry of the page that says this."""
    said = {
        button: button.item.title if isinstance(button, ItemButton) else button.text()
        for button in buttons(window)
    }
    for button, text in said.items():
        if words in (text, button.accessibleName()):
            return button
    for button, text in said.items():
        if words in text:
            return button
    raise AssertionError(f"nothing says {words!r}: {[b.accessibleName() for b in buttons(window)]}")


async def tap(window: Rig, words: str) -> None:
    """A finger on the button or entry that says this; one that is held is confirmed."""
    button = find(window, words)
    assert button.isEnabled(), words
    if isinstance(button, BigButton) and button.hold:
        button.confirm()
    else:
        button.click()
    await window.quiet()


def told(window: Rig) -> str:
    """What the page says beside its buttons."""
    assert window.frame.sheet is not None
    labels = window.frame.sheet.content.findChildren(QLabel)
    return " | ".join(label.text() for label in labels if label.isVisible())


def entries(window: Rig) -> list[str]:
    """The page's entries, each with its words."""
    return [b.accessibleName() for b in buttons(window) if isinstance(b, ItemButton)]


async def draw(window: Rig) -> None:
    """Somebody signs with a finger."""
    assert window.frame.sheet is not None
    page = window.frame.sheet.content
    assert isinstance(page, SignaturePage)
    spots = [QPoint(40 + 20 * n, 40 + 15 * (n % 2)) for n in range(12)]
    QTest.mousePress(page.pad, Qt.MouseButton.LeftButton, pos=spots[0])
    for spot in spots[1:]:
        QTest.mouseMove(page.pad, spot)
    QTest.mouseRelease(page.pad, Qt.MouseButton.LeftButton, pos=spots[-1])
    await window.quiet()

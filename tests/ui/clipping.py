"""Finds text that is cut off and targets that are too small, in any window.

`cut_off(window)` and `small_targets(window)` return sentences; a test asserts that there are none.
Lists may shorten their rows (law 13: at 150 % the list gives way), everything else may not.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from app.ui.frame.band import BandView
from app.ui.frame.card import CardView
from app.ui.tokens import TARGET
from app.ui.widgets.button import BigButton
from app.ui.widgets.text import FitLabel

_SLACK = 1


def shown(window: QWidget) -> Iterator[QWidget]:
    """Every visible widget below `window`, and itself."""
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            yield widget


def cut_off(window: QWidget, *, allowed: tuple[str, ...] = ()) -> list[str]:
    """Texts that do not stand in their box, and widgets that reach out of their parent."""
    QCoreApplication.sendPostedEvents()  # a text that came this very moment is laid out first
    window.grab()  # what paints itself knows what was cut off only once it has painted
    found = []
    for widget in shown(window):
        if widget.objectName() in allowed:
            continue
        text = _too_long(widget)
        if text:
            found.append(f"{_name(widget)}: {text!r} is cut off in {_size(widget)}")
        elif _reaches_out(widget):
            found.append(f"{_name(widget)} reaches out of its parent")
    return found


def small_targets(window: QWidget, least: int = TARGET) -> list[str]:
    """Buttons and fields that are smaller than `least` px in either direction."""
    found = []
    for widget in shown(window):
        if isinstance(widget, QScrollBar) or not isinstance(widget, QAbstractButton | QLineEdit):
            continue
        if min(widget.width(), widget.height()) < least:
            found.append(f"{_name(widget)} is only {_size(widget)}")
    return found


def nameless(window: QWidget) -> list[str]:
    """Buttons and fields that say nothing to those who hear the screen."""
    return [
        _name(widget)
        for widget in shown(window)
        if isinstance(widget, QAbstractButton | QLineEdit) and not widget.accessibleName()
    ]


def overlapping(window: QWidget) -> list[str]:
    """Pairs of widgets that share room in the same layout, or of buttons in the same parent."""
    by_parent: dict[QWidget | None, list[QWidget]] = {}
    for widget in shown(window):
        parent = widget.parentWidget()
        laid_out = parent is not None and isinstance(parent.layout(), QBoxLayout | QGridLayout)
        if laid_out or isinstance(widget, QAbstractButton):
            by_parent.setdefault(parent, []).append(widget)
    found = []
    for widgets in by_parent.values():
        for at, first in enumerate(widgets):
            found += [
                f"{_name(first)} lies over {_name(second)}"
                for second in widgets[at + 1 :]
                if first.geometry().intersects(second.geometry())
            ]
    return found


def _too_long(widget: QWidget) -> str:
    if isinstance(widget, FitLabel):
        return widget.text() if widget.clipped and not _whole_on_tap(widget) else ""
    if isinstance(widget, BigButton):
        return widget.text() if widget.clipped else ""
    if isinstance(widget, QLabel) and widget.text():
        return widget.text() if _label_too_long(widget) else ""
    if getattr(widget, "clipped", False) is True and isinstance(widget, QAbstractButton):
        return widget.text()
    return ""


def _whole_on_tap(label: FitLabel) -> bool:
    """The second line of the band may be shortened on a handheld: a tap shows all of it."""
    band = label.parentWidget()
    return isinstance(band, BandView) and band.width() < 900


def _label_too_long(label: QLabel) -> bool:
    metrics = QFontMetrics(label.font())
    box = label.contentsRect()
    if not label.wordWrap():
        widest = max(metrics.horizontalAdvance(line) for line in label.text().split("\n"))
        return widest > box.width() + _SLACK
    flags = int(Qt.TextFlag.TextWordWrap)
    needed = metrics.boundingRect(QRect(0, 0, box.width(), 10_000), flags, label.text())
    return needed.height() > box.height() + _SLACK or needed.width() > box.width() + _SLACK


def _reaches_out(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or _scrolls(widget) or isinstance(parent, CardView):
        return False
    if widget.width() <= 0 or widget.height() <= 0:
        return False
    corner = widget.mapTo(parent, QPoint(0, 0))
    inside = parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    return not inside.contains(QRect(corner, widget.size()))


def _scrolls(widget: QWidget) -> bool:
    """Whether it is the content of an area that scrolls, or a part of a scroll bar."""
    parent = widget.parentWidget()
    area = parent.parentWidget() if parent is not None else None
    return isinstance(area, QScrollArea) and area.widget() is widget


def _name(widget: QWidget) -> str:
    told = widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__} {told!r}" if told else type(widget).__name__


def _size(widget: QWidget) -> str:
    return f"{widget.width()} x {widget.height()} px"

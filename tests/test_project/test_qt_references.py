"""Qt calls give back every reference to None, True and False that they take.

PySide6 6.12.0 keeps some before Python 3.12: after a few thousand signals the count of None
reaches zero and the process aborts. Each case runs one kind of call often and counts.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSettings,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QStyledItemDelegate, QTableView, QWidget

CALLS = 200
SINGLETONS = (None, True, False)

pytestmark = [
    pytest.mark.skipif(
        sys.version_info >= (3, 12), reason="None, True and False are immortal from Python 3.12 on"
    ),
    pytest.mark.usefixtures("qapp"),
]

Call = Callable[[], object]


class Receiver(QObject):
    plain = Signal()
    with_bool = Signal(bool)
    with_object = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.fired = False

    def timerEvent(self, event: QEvent) -> None:
        self.killTimer(event.timerId())  # type: ignore[attr-defined]
        self.fired = True

    def event(self, event: QEvent) -> bool:
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return False

    def take(self, *values: object) -> None:
        self.fired = True


class Table(QAbstractTableModel):
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 5

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 2

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        return "x" if role == Qt.ItemDataRole.DisplayRole else None


class Delegate(QStyledItemDelegate):
    def paint(self, painter, option, index) -> None:
        super().paint(painter, option, index)


class Canvas(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()


def _until_fired(receiver: Receiver, start: Call) -> None:
    receiver.fired = False
    start()
    while not receiver.fired:
        QApplication.processEvents()


def timer_event(keep: list[object]) -> Call:
    receiver = Receiver()
    return lambda: _until_fired(receiver, lambda: receiver.startTimer(0))


def kill_timer(keep: list[object]) -> Call:
    receiver = Receiver()
    return lambda: receiver.killTimer(receiver.startTimer(1000))


def single_shot(keep: list[object]) -> Call:
    receiver = Receiver()
    return lambda: _until_fired(receiver, lambda: QTimer.singleShot(0, receiver.take))


def posted_event(keep: list[object]) -> Call:
    receiver = Receiver()

    def call() -> None:
        QCoreApplication.postEvent(receiver, QEvent(QEvent.Type.User))
        QCoreApplication.sendPostedEvents(receiver)

    return call


def event_filter(keep: list[object]) -> Call:
    watched, receiver = QObject(), Receiver()
    watched.installEventFilter(receiver)
    keep += [watched, receiver]
    return lambda: QCoreApplication.sendEvent(watched, QEvent(QEvent.Type.User))


def filter_installed(keep: list[object]) -> Call:
    watched, receiver = QObject(), Receiver()

    def call() -> None:
        watched.installEventFilter(receiver)
        watched.removeEventFilter(receiver)

    return call


def signal(keep: list[object]) -> Call:
    receiver = Receiver()
    receiver.plain.connect(receiver.take)
    # A signal does not keep its sender alive.
    keep.append(receiver)
    return receiver.plain.emit


def signal_with_bool(keep: list[object]) -> Call:
    receiver = Receiver()
    receiver.with_bool.connect(receiver.take)
    return lambda: receiver.with_bool.emit(True)


def signal_with_none(keep: list[object]) -> Call:
    receiver = Receiver()
    receiver.with_object.connect(receiver.take)
    return lambda: receiver.with_object.emit(None)


def data_changed(keep: list[object]) -> Call:
    model = Table()
    return lambda: model.dataChanged.emit(model.index(0, 0), model.index(0, 1))


def table_repaint(keep: list[object]) -> Call:
    model, view = Table(), QTableView()
    view.setModel(model)
    view.setItemDelegate(Delegate(view))
    view.resize(300, 200)
    view.show()
    keep += [model, view]
    return lambda: view.viewport().repaint()


def paint_event(keep: list[object]) -> Call:
    canvas = Canvas()
    canvas.show()
    keep.append(canvas)
    return canvas.repaint


def key_press(keep: list[object]) -> Call:
    canvas = Canvas()
    press, plain = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
    return lambda: QCoreApplication.sendEvent(canvas, QKeyEvent(press, Qt.Key.Key_A, plain, "a"))


def label_text(keep: list[object]) -> Call:
    label = QLabel()
    return lambda: label.setText("a")


def getters(keep: list[object]) -> Call:
    label = QLabel()
    return lambda: (label.isVisible(), label.property("nothing"), label.blockSignals(False))


def settings_value(keep: list[object]) -> Call:
    settings = QSettings(os.devnull, QSettings.Format.IniFormat)
    return lambda: settings.value("nothing")


CASES = (
    data_changed,
    event_filter,
    filter_installed,
    getters,
    key_press,
    kill_timer,
    label_text,
    paint_event,
    posted_event,
    settings_value,
    signal,
    signal_with_bool,
    signal_with_none,
    single_shot,
    table_repaint,
    timer_event,
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_a_call_gives_its_references_back(case: Callable[[list[object]], Call]) -> None:
    keep: list[object] = []
    call = case(keep)
    try:
        assert all(change > -0.5 for change in changes_per_call(call))
    finally:
        for thing in keep:
            if isinstance(thing, QWidget):
                thing.close()


def changes_per_call(call: Call) -> list[float]:
    """How the reference counts of None, True and False move with each call."""
    call()
    gc.collect()
    assert not gc.isenabled()  # tests/conftest.py
    before = [sys.getrefcount(thing) for thing in SINGLETONS]
    for _ in range(CALLS):
        call()
    after = [sys.getrefcount(thing) for thing in SINGLETONS]
    return [(now - then) / CALLS for then, now in zip(before, after, strict=True)]

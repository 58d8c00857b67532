"""Garbage is collected on the window's thread, and never so much at once that a frame is missed."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.collecting import MOST, Collector


class Knot:
    """Garbage that only a collection finds."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    """Its timer does not run: the test makes its turns."""
    made = Collector()
    made._timer.stop()
    yield made
    made.stop()
    gc.freeze()  # as the other tests have it: nobody but they collects, and nothing old
    gc.disable()


def test_young_garbage_goes_with_the_next_turn(collector: Collector) -> None:
    knot = weakref.ref(Knot())
    assert knot() is not None
    collector._collect()
    assert knot() is None


def test_much_that_is_new_is_looked_at_before_it_is_too_much(collector: Collector) -> None:
    """A document is opened in steps: none of the collections has to look at all of it."""
    opened = []
    waited = 0
    for _ in range(12):
        frozen = gc.get_freeze_count()
        opened.append([[number] for number in range(MOST // 4)])
        collector._collect()
        waited = 0 if gc.get_freeze_count() > frozen else waited + 1
        assert waited < 4
    assert len(opened) == 12


def test_nothing_that_another_thread_is_making_is_touched(collector: Collector) -> None:
    """A tuple that is made piece by piece breaks when somebody else holds it meanwhile."""
    ended = threading.Event()
    failed: list[BaseException] = []

    def make() -> None:
        try:
            while not ended.is_set():
                tuple([number] for number in range(20_000))
        except BaseException as error:  # noqa: BLE001 - whatever it is, the test tells
            failed.append(error)

    makers = [threading.Thread(target=make) for _ in range(2)]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for maker in makers:
            maker.start()
        for _ in range(400):
            collector._collect()
    finally:
        ended.set()
        for maker in makers:
            maker.join()
        sys.setswitchinterval(interval)
    assert failed == []


def test_little_that_is_new_waits_for_its_minute(collector: Collector) -> None:
    frozen = gc.get_freeze_count()
    knots = [Knot() for _ in range(10)]
    collector._collect()
    assert gc.get_freeze_count() == frozen
    last = weakref.ref(knots.pop())
    for _ in range(60):
        collector._collect()
    assert last() is None
    assert gc.get_freeze_count() > frozen

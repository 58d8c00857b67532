"""The line of callbacks and the heap of timers of the program's loop."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from contextvars import ContextVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.ui.event_loop import EventLoop
from app.ui.turns import SPARE

MANY = 2_000


@pytest.fixture
def loop(qapp: QApplication) -> Iterator[EventLoop]:
    made = EventLoop(qapp)
    yield made
    if not made.is_closed():
        made.close()


def run(loop: EventLoop, body: Callable[[asyncio.Future[None]], None], limit: float = 5.0) -> None:
    """Run the loop until `body` resolves the future that it is given."""

    async def within() -> None:
        done = loop.create_future()
        body(done)
        async with asyncio.timeout(limit):
            await done

    loop.run_until_complete(within())


def test_callbacks_run_in_the_order_in_which_they_came(loop: EventLoop) -> None:
    seen: list[int] = []

    def body(done: asyncio.Future[None]) -> None:
        for number in range(MANY):
            loop.call_soon(seen.append, number)
        loop.call_later(0, seen.append, MANY)
        loop.call_soon(done.set_result, None)

    run(loop, body)
    assert seen == list(range(MANY + 1))


def test_nothing_that_threads_hand_over_is_lost(loop: EventLoop) -> None:
    seen: list[tuple[int, int]] = []

    def hand_over(thread: int, done: asyncio.Future[None]) -> None:
        for number in range(MANY):
            loop.call_soon_threadsafe(take, thread, number, done)

    def take(thread: int, number: int, done: asyncio.Future[None]) -> None:
        seen.append((thread, number))
        if len(seen) == 4 * MANY:
            done.set_result(None)

    def body(done: asyncio.Future[None]) -> None:
        for thread in range(4):
            threading.Thread(target=hand_over, args=(thread, done)).start()

    run(loop, body)
    for thread in range(4):
        assert [number for one, number in seen if one == thread] == list(range(MANY))


def test_a_callback_runs_in_the_context_it_was_given_in(loop: EventLoop) -> None:
    person = ContextVar("person", default="nobody")
    seen: list[str] = []

    def body(done: asyncio.Future[None]) -> None:
        for name in ("Ada", "Ben"):
            person.set(name)
            loop.call_soon(lambda: seen.append(person.get()))
            loop.call_later(0.001, lambda: seen.append(person.get()))
        loop.call_later(0.002, done.set_result, None)

    run(loop, body)
    assert seen == ["Ada", "Ben", "Ada", "Ben"]


def test_timers_run_by_their_time_and_never_early(loop: EventLoop) -> None:
    seen: list[int] = []
    early: list[float] = []

    def take(ms: int, when: float) -> None:
        seen.append(ms)
        early.append(when - loop.time())

    def body(done: asyncio.Future[None]) -> None:
        begin = loop.time()
        for ms in (30, 5, 20, 5, 1):
            loop.call_at(begin + ms / 1000, take, ms, begin + ms / 1000)
        loop.call_at(begin + 0.031, done.set_result, None)

    run(loop, body)
    assert seen == [1, 5, 5, 20, 30]
    assert max(early) <= 0


def test_what_is_cancelled_does_not_run_and_is_not_kept(loop: EventLoop) -> None:
    """A write in flight has a time-out of a minute: a queue that drains cancels hundreds of them a
    second, and none may stay until its minute is over."""
    seen: list[str] = []
    most = 0

    def body(done: asyncio.Future[None]) -> None:
        nonlocal most
        kept = loop.call_later(60, seen.append, "kept")
        for _ in range(MANY):
            loop.call_later(60, seen.append, "late").cancel()
            most = max(most, len(loop._turns._heap))
        loop.call_soon(seen.append, "soon").cancel()
        loop.call_later(0.001, done.set_result, None)
        assert not kept.cancelled()

    run(loop, body)
    assert seen == []
    assert most <= 2 * SPARE + 2


def test_a_timer_that_is_cancelled_twice_or_after_its_time_is_counted_once(loop: EventLoop) -> None:
    seen: list[int] = []

    def cancel(handles: list[asyncio.TimerHandle]) -> None:
        for handle in handles:
            handle.cancel()

    def body(done: asyncio.Future[None]) -> None:
        handles = [loop.call_later(0.001, seen.append, number) for number in range(10)]
        cancel([handles[3], handles[3]])
        loop.call_later(0.005, cancel, handles)
        loop.call_later(0.006, done.set_result, None)

    run(loop, body)
    assert seen == [0, 1, 2, 4, 5, 6, 7, 8, 9]
    turns = loop._turns
    assert turns._cancelled == sum(handle.cancelled() for _, _, handle in turns._heap)


class Watcher(QObject):
    """Notes when an event of Qt's reached it."""

    def __init__(self) -> None:
        super().__init__()
        self.at: list[float] = []

    def customEvent(self, event: QEvent) -> None:
        self.at.append(time.perf_counter())


def test_a_long_line_lets_qt_work_in_between(loop: EventLoop) -> None:
    """Keys and paintings do not wait until everybody had a turn."""
    watcher = Watcher()
    ended: list[float] = []

    def work() -> None:
        until = time.perf_counter() + 0.002
        while time.perf_counter() < until:
            pass
        ended.append(time.perf_counter())

    def body(done: asyncio.Future[None]) -> None:
        for _ in range(50):
            loop.call_soon(work)
        QCoreApplication.postEvent(watcher, QEvent(QEvent.Type.User))
        loop.call_soon(done.set_result, None)

    run(loop, body)
    before = sum(at < watcher.at[0] for at in ended)
    assert before <= 10, f"{before} of 50 callbacks came before the event"


def test_a_loop_of_qts_inside_a_callback_finds_the_rest_of_the_line(loop: EventLoop) -> None:
    seen: list[str] = []

    def nested() -> None:
        inner = QEventLoop()
        QTimer.singleShot(2_000, inner.quit)
        loop.call_soon(inner.quit)
        inner.exec()
        seen.append("back")

    def body(done: asyncio.Future[None]) -> None:
        loop.call_soon(nested)
        loop.call_soon(seen.append, "behind it")
        loop.call_later(0.01, done.set_result, None)

    began = time.monotonic()
    run(loop, body)
    assert seen == ["behind it", "back"]
    assert time.monotonic() - began < 1.5


def test_a_fault_of_one_callback_is_told_and_stops_no_other(loop: EventLoop) -> None:
    told: list[str] = []
    loop.set_exception_handler(lambda _, context: told.append(str(context["exception"])))

    def fails() -> None:
        raise ValueError("no")

    def body(done: asyncio.Future[None]) -> None:
        loop.call_soon(fails)
        loop.call_later(0.001, fails)
        loop.call_later(0.002, done.set_result, None)

    run(loop, body)
    assert told == ["no", "no"]


def test_a_closed_loop_runs_nothing(loop: EventLoop) -> None:
    seen: list[str] = []
    loop.call_soon(seen.append, "soon")
    loop.call_later(0.001, seen.append, "later")
    loop.close()
    loop.call_soon_threadsafe(seen.append, "from a thread that ended late")
    inner = QEventLoop()
    QTimer.singleShot(20, inner.quit)
    inner.exec()
    assert seen == []


def test_a_task_that_sends_events_runs_no_other_task_and_loses_none(loop: EventLoop) -> None:
    told: list[str] = []
    loop.set_exception_handler(lambda _, context: told.append(str(context)))

    async def later(number: int) -> int:
        await asyncio.sleep(0)
        return number

    async def body() -> list[int]:
        others = asyncio.gather(*(later(number) for number in range(3)))
        QCoreApplication.sendPostedEvents()
        async with asyncio.timeout(5):
            return list(await others)

    assert loop.run_until_complete(body()) == [0, 1, 2]
    assert told == []

"""Names of hosts that nobody answers for keep nothing else waiting."""

from __future__ import annotations

import asyncio
import socket
import threading
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app import aio
from app.ui.event_loop import EventLoop, Names

MORE_THAN_THREADS = 24
"""The loop's usual threads are ten."""


async def test_names_that_hang_leave_the_loops_threads_free() -> None:
    answers, asked = threading.Event(), []

    def hangs(host: str, *_: Any) -> list[Any]:
        asked.append(host)
        answers.wait()
        return [host]

    names = Names(hangs)
    hosts = [f"host-{number}" for number in range(MORE_THAN_THREADS)]
    questions = [asyncio.gather(names.find(host), names.find(host)) for host in hosts]
    try:
        async with asyncio.timeout(5):
            assert await asyncio.to_thread(len, hosts) == MORE_THAN_THREADS
    finally:
        answers.set()
    found = [list(both) for both in await asyncio.gather(*questions)]
    assert found == [[[host], [host]] for host in hosts]
    assert sorted(asked) == sorted(hosts), "each was asked for once"


async def test_who_stops_waiting_takes_no_answer_from_the_others() -> None:
    answers = threading.Event()

    def look_up(*question: Any) -> list[Any]:
        answers.wait()
        if question == ("nobody",):
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        return list(question)

    names = Names(look_up)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0):
            await names.find("here")
    here, nobody = asyncio.gather(names.find("here")), asyncio.gather(names.find("nobody"))
    answers.set()
    assert (await here)[0] == ["here"]
    with pytest.raises(socket.gaierror):
        await nobody


async def test_the_programs_loop_asks_in_that_way(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[Any, ...]] = []

    async def find(_: Names, *question: Any) -> list[Any]:
        seen.append(question)
        return []

    monkeypatch.setattr(Names, "find", find)
    loop = EventLoop()
    try:
        await loop.getaddrinfo("dockhand.example", 443, type=socket.SOCK_STREAM)
    finally:
        loop.close()
    assert seen == [("dockhand.example", 443, 0, socket.SOCK_STREAM, 0, 0)]


def test_what_begins_while_all_is_cancelled_ends_with_the_loop(qapp: QApplication) -> None:
    loop = EventLoop(qapp, already_running=False)
    owner = aio.Owner("late")
    kept: list[asyncio.Task[None] | None] = []

    async def for_ever() -> None:
        await asyncio.Event().wait()

    async def first() -> None:
        try:
            await for_ever()
        finally:
            kept.append(aio.spawn(for_ever(), name="late", owner=owner))

    async def main() -> None:
        kept.append(aio.spawn(first(), name="first", owner=owner))
        await asyncio.to_thread(lambda: None)
        [begun] = kept
        assert begun is not None
        begun.cancel()
        await asyncio.wait([begun])

    loop.run_until_complete(main())
    loop.close()
    assert [task is not None and task.cancelled() for task in kept] == [True, True]


async def test_a_name_that_no_thread_was_left_for_is_asked_for_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def no_room(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    names = Names(lambda *question: list(question))
    with monkeypatch.context() as machine:
        machine.setattr(threading.Thread, "start", no_room)
        with pytest.raises(socket.gaierror):
            await names.find("here")
    async with asyncio.timeout(5):
        assert await names.find("here") == ["here"]


def test_what_is_left_when_the_loop_stops_waits_for_the_next_run(qapp: QApplication) -> None:
    """Qt's last events are sent when no loop runs: a task that goes on then could await nothing."""
    loop = EventLoop(qapp, already_running=False)
    seen: list[bool] = []
    ended = asyncio.Event()

    def again(times: int) -> None:
        seen.append(asyncio._get_running_loop() is loop)
        if times:
            loop.call_soon(again, times - 1)
        else:
            ended.set()

    async def main() -> None:
        loop.call_soon(again, 5)
        await asyncio.sleep(0)

    async def rest() -> None:
        async with asyncio.timeout(5):
            await ended.wait()

    loop.run_until_complete(main())
    assert len(seen) < 6
    loop.run_until_complete(rest())
    loop.close()
    assert seen == [True] * 6

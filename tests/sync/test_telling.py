"""What the outbox does is told at once, and while it sends no more often than every beat."""

from __future__ import annotations

import asyncio

from app.sync.changes import Changed, Telling

EVERY_MS = 20


class Heard:
    """What was told, and when, seconds of the loop."""

    def __init__(self) -> None:
        self.changes: list[Changed] = []
        self.at: list[float] = []
        self.telling = Telling(self.hear, EVERY_MS)
        self.more = asyncio.Event()

    def hear(self, changed: Changed) -> None:
        self.changes.append(changed)
        self.at.append(asyncio.get_running_loop().time())
        self.more.set()

    async def next(self) -> None:
        self.more.clear()
        async with asyncio.timeout(5):
            await self.more.wait()


async def test_the_first_news_is_told_at_once() -> None:
    heard = Heard()
    heard.telling.news.add("a", "one")
    heard.telling.soon()
    assert [changed.entries for changed in heard.changes] == [{"a"}]


async def test_what_follows_is_told_together_a_beat_later() -> None:
    heard = Heard()
    for number in range(100):
        heard.telling.news.add(f"entry {number}", "one")
        heard.telling.soon()
    await heard.next()
    first, rest = heard.changes
    assert first.entries == {"entry 0"}
    assert rest.entries == {f"entry {number}" for number in range(1, 100)}
    assert heard.at[1] - heard.at[0] >= EVERY_MS / 1000


async def test_what_a_person_did_is_told_at_once_and_once() -> None:
    heard = Heard()
    for entry in ("a", "b"):
        heard.telling.news.add(entry, "one")
        heard.telling.soon()
    heard.telling.now()
    assert [changed.entries for changed in heard.changes] == [{"a"}, {"b"}]
    heard.telling.soon()
    heard.telling.news.add("c", "one")
    heard.telling.soon()
    await heard.next()
    assert [changed.entries for changed in heard.changes] == [{"a"}, {"b"}, {"c"}]


async def test_nothing_is_told_when_nothing_changed_or_it_was_stopped() -> None:
    heard = Heard()
    heard.telling.soon()
    heard.telling.now()
    assert heard.changes == []
    for entry in ("a", "b"):
        heard.telling.news.add(entry, "one")
        heard.telling.soon()
    heard.telling.stop()
    told = asyncio.Event()
    asyncio.get_running_loop().call_later(2 * EVERY_MS / 1000, told.set)
    await told.wait()
    assert len(heard.changes) == 1

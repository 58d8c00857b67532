"""Thousands of entries that drain while somebody looks: the window keeps its frames."""

from __future__ import annotations

import time
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex

from app import aio
from app.domain.entry import Entry, EntryState
from app.domain.intents import ChangeStock, Way
from app.domain.values import Condition
from app.ui.theme import Theme
from app.ui.widgets.cards import CardList, CardRow
from tests.ui.list_world import KIOSK, OIL, ListWorld, list_world

MANY, A_DOCUMENT = 5_000, 50
FRAME_MS = 50


async def filled(world: ListWorld) -> list[Entry]:
    """So many entries of many documents."""
    station = world.terminus.station
    now = station.clock.now()
    rows: list[Entry] = []
    for n in range(MANY):
        intent = ChangeStock(OIL.id, OIL.name, "p1", Condition.NEW, Decimal(n % 12 + 1), "PIECES")
        rows.append(
            Entry(
                id=f"{n:024x}", seq=0, system="enfore", document=f"{n // A_DOCUMENT:024x}",
                event="0" * 24, intent=intent, way=Way.PROBED, after=(), lane=f"stock:{n}:p1",
                keys=(), state=EntryState.PENDING, left=False, attempts=0, not_before=0,
                created=now, changed=now,
            )
        )  # fmt: skip
    await aio.wait_for(station.outbox.insert(rows))
    return rows


async def done(world: ListWorld, entries: Sequence[Entry], changed: int) -> None:
    """They have reached the server."""
    outbox = world.terminus.station.outbox
    wanted = (EntryState.PENDING,)
    for one in entries:
        outbox.update(one.id, wanted, changed, state=EntryState.DONE, answer={})
    await aio.wait_for(outbox.insert(()))  # the writer takes one thing after the other


async def test_showing_what_drained_takes_less_than_a_frame(tmp_path: Path) -> None:
    """Measured in processor time of the window's thread: a busy machine is no slow program."""
    async with list_world(tmp_path) as world:
        rows = await filled(world)
        list_ = await world.show("outbox")
        await world.look(KIOSK)
        assert len(list_.snapshot.rows) == MANY + MANY // A_DOCUMENT
        spent = []
        for beat in range(6):
            gone = rows[beat * 20 : beat * 20 + 15] + rows[2_000 + beat :: 211]
            await done(world, gone, beat + 1)
            await list_.load()
            begin = time.thread_time()
            list_.publish()
            world.frame.grab()
            spent.append((time.thread_time() - begin) * 1_000)
        left = MANY - len({e.id for e in rows} - {q.entry.id for q in world.workbench.queue()})
        assert sum(not row.heading for row in list_.snapshot.rows) == left < MANY
        assert sorted(spent)[len(spent) // 2] < FRAME_MS, spent


def card(key: str, text: str = "") -> CardRow:
    return CardRow(key, text or key)


def test_rows_that_go_leave_the_others_where_they_are(qapp: Any) -> None:
    cards = CardList(Theme(), "cards")
    told: list[str] = []
    model = cards._model

    def removed(_: object, first: int, last: int) -> None:
        told.append(f"-{first}..{last}")

    def inserted(_: object, first: int, last: int) -> None:
        told.append(f"+{first}..{last}")

    def changed(first: QModelIndex, last: QModelIndex) -> None:
        told.append(f"~{first.row()}..{last.row()}")

    model.rowsRemoved.connect(removed)
    model.rowsInserted.connect(inserted)
    model.dataChanged.connect(changed)
    cards.display([card(key) for key in "abcdefg"])
    told.clear()
    cards.display([card("b"), card("c", "C"), card("d", "D"), card("x"), card("g")])
    assert told == ["-4..5", "-0..0", "+3..3", "~1..2"]
    assert [row.key for row in cards.rows()] == list("bcdxg")
    moved = [model.moved]
    cards.display([card(key) for key in "gxb"])
    moved.append(model.moved)
    assert moved == [False, True]
    assert [row.key for row in cards.rows()] == list("gxb")
    assert model.rowCount() == 3
    cards.deleteLater()

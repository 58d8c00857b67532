"""What a person decides over many entries while they are being sent."""

from __future__ import annotations

from app.sync.board import Board, slot_of
from app.workbench.taking_back import held
from tests.sync.conftest import Bench


async def test_what_was_sent_while_a_long_queue_was_read_holds_nothing_up(bench: Bench) -> None:
    """Reading thousands of rows takes as long as sending a dozen: those are left out, else nothing
    of the post could ever be taken back."""
    sent, under_way, waits, new = (bench.stock(product=f"p{at}", seq=at + 1) for at in range(4))
    board: Board = bench.engine.board
    board.add([slot_of(entry, 0, 0) for entry in (sent, under_way, waits)])
    board.finish(sent.id)
    board.slots[under_way.id].busy = True
    with held(bench.engine, (sent, under_way, waits, new)) as mine:
        assert mine == (waits, new)
        assert board.slots[waits.id].busy
    assert not board.slots[waits.id].busy
    assert board.slots[under_way.id].busy

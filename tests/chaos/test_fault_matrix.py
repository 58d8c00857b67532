"""The fault matrix: a fault for each write operation every day, all of them in the long run.

`python -m tests.chaos.fault_matrix` prints the whole table.
"""

from __future__ import annotations

import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from app.clients.base import Done
from app.domain.entry import EntryState
from app.domain.intents import ChangeStock
from app.sync import outcomes
from app.sync.outcomes import Move
from tests.chaos import fault_rows
from tests.chaos.fault_cell import Cell, Verdict
from tests.chaos.fault_kinds import BY_NAME as KINDS_BY_NAME
from tests.chaos.fault_kinds import KINDS, FaultKind
from tests.chaos.fault_matrix import Pair, run_cells, table
from tests.chaos.fault_row import Row
from tests.chaos.fault_rows import BY_NAME as ROWS_BY_NAME
from tests.chaos.fault_rows import ROWS

pytestmark = pytest.mark.timeout(180)
A_DAY = 1
"""Faults for each operation."""
TOGETHER = 4
"""Operations in one test: their cells mostly wait, so they wait beside each other."""
FOUND = (("goods-out-draft-item-add", "twin"),)
"""What went wrong once."""
SIDE_BY_SIDE = 6
STEP = 9
"""Between an operation's faults; it and the number of faults have no divisor in common."""


def of_a_day(row: Row) -> list[FaultKind]:
    """An operation's faults, by its name: the same on every machine."""
    first = ROWS.index(row) + zlib.crc32(b"of a day")
    return [KINDS[(first + STEP * turn) % len(KINDS)] for turn in range(A_DAY)]


def daily() -> list[list[Pair]]:
    """Every operation with its faults, a few operations at a time."""
    groups = [ROWS[at : at + TOGETHER] for at in range(0, len(ROWS), TOGETHER)]
    found = [[(row, kind) for row in group for kind in of_a_day(row)] for group in groups]
    found[-1] += [(ROWS_BY_NAME[row], KINDS_BY_NAME[kind]) for row, kind in FOUND]
    return found


async def played(
    pairs: list[Pair], folder: Path, books: Path, caplog: pytest.LogCaptureFixture
) -> list[Cell]:
    cells = await run_cells(pairs, folder, books, SIDE_BY_SIDE)
    # A full disk is logged as the error that it is; nothing else may be.
    assert {record.name for record in caplog.records if record.levelname == "ERROR"} <= {
        "app.sqlite"
    }
    caplog.clear()
    return cells


@pytest.mark.parametrize("pairs", daily(), ids=lambda pairs: pairs[0][0].name)
async def test_each_operation_meets_some_faults(
    pairs: list[Pair], tmp_path: Path, demo_books: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Right by itself, or a person is asked and led to what is right."""
    cells = await played(pairs, tmp_path, demo_books, caplog)
    assert [cell.line() for cell in cells if cell.verdict is Verdict.WRONG] == []


@pytest.mark.long
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
async def test_an_operation_meets_every_fault(
    row: Row, tmp_path: Path, demo_books: Path, caplog: pytest.LogCaptureFixture
) -> None:
    cells = await played([(row, kind) for kind in KINDS], tmp_path, demo_books, caplog)
    assert [cell.line() for cell in cells if cell.verdict is Verdict.WRONG] == []


# --- a matrix that cannot fail says nothing ------------------------------------------------------


async def wrong(
    row: str, kind: str, tmp_path: Path, books: Path, caplog: pytest.LogCaptureFixture
) -> str:
    [cell] = await run_cells([(ROWS_BY_NAME[row], KINDS_BY_NAME[kind])], tmp_path, books, 1)
    caplog.clear()
    assert cell.verdict is Verdict.WRONG, cell.line()
    return cell.why


async def test_a_terminal_that_never_looks_doubles(
    tmp_path: Path,
    demo_books: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(outcomes, "must_look", lambda entry: False)
    why = await wrong("stock-add", "lost-answer", tmp_path, demo_books, caplog)
    assert why == "DOUBLED: change_stock is done and there 2 times"


async def test_a_terminal_that_believes_too_much_loses(
    tmp_path: Path,
    demo_books: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        outcomes, "not_done", lambda before, error, around: outcomes.done(Done(), around)
    )
    why = await wrong("goods-in-line", "lost-request", tmp_path, demo_books, caplog)
    assert why == "LOST: register_line is done and there 0 times"


async def test_a_question_without_a_sentence_is_none(
    tmp_path: Path,
    demo_books: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    nameless = Move(EntryState.CONFLICT, {"last_error": {"kind": "Clash", "key": "nobody_knows"}})
    monkeypatch.setattr(outcomes, "verdict", lambda error: nameless)
    why = await wrong("stock-add", "422", tmp_path, demo_books, caplog)
    assert "without a sentence" in why


async def test_a_fault_that_never_strikes_proves_nothing(
    tmp_path: Path,
    demo_books: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    elsewhere = replace(ROWS_BY_NAME["stock-add"], at="/nowhere$")
    monkeypatch.setitem(ROWS_BY_NAME, "stock-add", elsewhere)
    assert await wrong("stock-add", "500", tmp_path, demo_books, caplog) == "never struck"


# --- nothing is forgotten ------------------------------------------------------------------------


def test_every_intent_and_every_write_operation_has_a_row() -> None:
    assert fault_rows.missing() == []


def test_an_intent_or_operation_without_a_row_would_be_missed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    left = tuple(row for row in ROWS if not row.name.startswith("fft-receipt"))
    monkeypatch.setattr(fault_rows, "ROWS", left)
    assert fault_rows.missing() == [
        "no row sends the intent PostReceipt",
        "no row sends the operation ADD_PROCESS_RECEIPT",
    ]


def test_what_needs_no_row_is_still_written_somewhere() -> None:
    assert set(fault_rows.OUTSIDE_THE_OUTBOX) <= set(fault_rows.written())


def test_every_fault_has_its_day() -> None:
    met = {kind.name for row in ROWS for kind in of_a_day(row)}
    assert met == {kind.name for kind in KINDS}


# --- the table -----------------------------------------------------------------------------------


def test_the_table_says_how_each_cell_ended() -> None:
    cells = [
        Cell("stock-add", "twin", Verdict.ASK, ["stock_maybe_ours"], ["it is there"], 1),
        Cell("stock-add", "500", Verdict.OK, reached=2),
        Cell("stock-remove", "twin", Verdict.WRONG, why="LOST"),
    ]
    shown = table(cells).splitlines()
    assert shown[0].split() == ["|", "operation", "|", "twin", "|", "500", "|"]
    assert shown[2].split() == ["|", "stock-add", "|", "ask", "1", "a", "|", "ok", "2", "|"]
    assert shown[3].split() == ["|", "stock-remove", "|", "WRONG", "|", "|"]
    assert any(line.startswith("a  stock_maybe_ours: Somebody booked") for line in shown)


def test_a_row_finds_its_requests_by_the_operations_own_path() -> None:
    row = ROWS_BY_NAME["stock-add"]
    assert row.intent is ChangeStock
    assert row.path == "/org/[^/]+/stock/[^/]+/[^/]+$"

"""Whatever gets lost, whenever it is killed: each write takes effect once, or a person is asked."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from app.domain.entry import STUCK_STATES, Entry, EntryState
from app.domain.intents import ChangeStock, RegisterLine
from tests.sync.conftest import TIMES, Bench
from tests.sync.small_system import busy, not_sent, said_no

FAULTS = st.sampled_from(
    ["lost request", "lost answer", "late", "cut", not_sent(), busy(2_000), said_no(409)]
)
STEPS = st.sampled_from([10, 1_000, TIMES.look_apart, TIMES.settle])


class Outbox(RuleBasedStateMachine):
    """A terminal that is used, disturbed and killed in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.runner = asyncio.Runner()
        self.bench = self.runner.run(self._begin())
        self.entries: list[Entry] = []
        self.late: list[tuple[int, object]] = []

    async def _begin(self) -> Bench:
        bench = Bench(Path(self.folder.name))
        await bench.start()
        return bench

    # --- what happens ------------------------------------------------------------------------

    @rule(product=st.sampled_from("ab"), delta=st.integers(1, 9), document=st.sampled_from("xy"))
    def post_stock(self, product: str, delta: int, document: str) -> None:
        self._write(self.bench.stock(delta, product=product, document=document))

    @rule(accepted=st.integers(1, 9), line=st.sampled_from("lm"))
    def post_register(self, accepted: int, line: str) -> None:
        self._write(self.bench.register(accepted, line=line))

    @rule(draft=st.booleans())
    def post_document(self, draft: bool) -> None:
        made = self.bench.announce()
        self._write(made)
        if draft:
            self._write(self.bench.convert(made))

    @rule(fault=FAULTS)
    def disturb(self, fault: object) -> None:
        self.bench.system.fail("send", fault)  # type: ignore[arg-type]

    @rule()
    def disturb_a_look(self) -> None:
        self.bench.system.fail("look", not_sent())

    @rule(ms=STEPS)
    def wait(self, ms: int) -> None:
        self.runner.run(self._later(ms))

    @rule()
    def kill(self) -> None:
        self.runner.run(self.bench.restart())
        self._note_late()

    # --- how ---------------------------------------------------------------------------------

    def _write(self, entry: Entry) -> None:
        async def write() -> None:
            await self.bench.write(entry)
            await self.bench.engine.wait_idle()

        self.entries.append(entry)
        self.runner.run(write())
        self._note_late()

    def _note_late(self) -> None:
        """A lost write arrives within `settle` or never: that is what `settle` means."""
        due = self.bench.clock.now() + TIMES.settle - 1
        self.late += [(due, arrive) for arrive in self.bench.system.late]
        self.bench.system.late.clear()

    async def _later(self, ms: int) -> None:
        end = self.bench.clock.now() + ms
        for due, arrive in sorted(self.late, key=lambda one: one[0]):
            if due <= end:
                self.bench.clock.advance(max(0, due - self.bench.clock.now()))
                arrive()  # type: ignore[operator]
        self.late = [one for one in self.late if one[0] > end]
        await self.bench.later(max(0, end - self.bench.clock.now()))
        self._note_late()

    # --- what must hold ----------------------------------------------------------------------

    @invariant()
    def nothing_is_doubled(self) -> None:
        for entry in self.entries:
            if isinstance(entry.intent, RegisterLine):
                continue  # writing the same value twice is no second effect
            assert self.bench.server.effects[entry.id] <= 1, entry

    def teardown(self) -> None:
        try:
            self._end()
        finally:
            self.runner.run(self.bench.kill())
            self.runner.close()
            self.folder.cleanup()

    def _end(self) -> None:
        self.bench.system.faults.clear()
        for _ in range(6 * max(len(self.entries), 1)):
            self.runner.run(self._later(TIMES.settle))
        rows = {row.id: row for row in self.bench.engine.outbox.entries()}
        for entry in self.entries:
            row = rows[entry.id]
            self._check(row)
        self.nothing_is_doubled()
        self._check_registers(list(rows.values()))

    def _check(self, row: Entry) -> None:
        if row.state is EntryState.DONE:
            if not isinstance(row.intent, RegisterLine):
                assert self.bench.server.effects[row.id] == 1, row
            return
        waits = row.state is EntryState.PENDING and not row.left
        assert row.state in STUCK_STATES or waits, row
        if isinstance(row.intent, ChangeStock) and row.state in STUCK_STATES:
            assert row.last_error is not None

    def _check_registers(self, rows: list[Entry]) -> None:
        for line in "lm":
            done = [
                row
                for row in rows
                if isinstance(row.intent, RegisterLine)
                and row.intent.line == line
                and row.state is EntryState.DONE
            ]
            if done:
                assert isinstance(done[-1].intent, RegisterLine)
                shown = self.bench.server.registers[f"d1/{line}"]
                assert shown == str(done[-1].intent.accepted), done[-1]


TestExactlyOnce = Outbox.TestCase
TestExactlyOnce.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)

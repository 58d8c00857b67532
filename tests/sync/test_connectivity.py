"""Offline by itself and back by itself; what is in flight is never cancelled."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from app import aio
from app.clients.base import ServerTime
from app.clients.errors import ClientError, Later, NotSent, SaidNo, SignIn, Unsure
from app.domain.entry import EntryState
from app.domain.values import Stamp
from app.store.terminal import Terminal
from app.sync.clock import ServerClock
from app.sync.connectivity import SANE_WALL_CLOCK, Connectivity, Link
from tests.sync.conftest import TIMES, Bench
from tests.sync.small_system import HandClock, not_sent


class Wire:
    """A probe whose answers a test chooses."""

    def __init__(self, **times: int) -> None:
        self.clock = HandClock()
        self.answers: list[ClientError | None] = []
        self.took = 0
        self.links: list[Link] = []
        self.link = Connectivity(
            self._probe,
            clock=self.clock,
            timings=replace(TIMES, **times),
            on_change=lambda before, link: self.links.append(link),
            on_time=lambda time: None,
            on_probed=lambda: None,
        )

    async def _probe(self) -> ServerTime | None:
        await asyncio.sleep(0)
        self.clock.advance(self.took)
        answer = self.answers.pop(0) if self.answers else None
        if answer is not None:
            raise answer
        return None


@pytest.mark.parametrize(
    ("error", "link"),
    [
        (NotSent("x", network="dns"), Link.OFFLINE),
        (NotSent("x", network="refused"), Link.OFFLINE),
        (NotSent("x", network="certificate"), Link.CERTIFICATE),
        (Unsure("x", network="timeout"), Link.OFFLINE),
        (Unsure("x", network="captive_portal", status=200), Link.PORTAL),
        (Unsure("x", network="proxy_page", status=407), Link.PROXY),
        (SignIn("x", status=401), Link.SIGN_IN),
        (Unsure("x", status=500), Link.ONLINE),
        (SaidNo("x", status=404), Link.ONLINE),
        (Later("x", status=429), Link.ONLINE),
    ],
)
async def test_what_a_probe_meets(error: ClientError, link: Link) -> None:
    wire = Wire()
    wire.answers = [error]
    await wire.link.probe()
    assert wire.link.link is link
    assert wire.link.width(8) == (8 if link is Link.ONLINE else 0)
    assert await wire.link.probe()
    assert wire.link.link is Link.ONLINE


async def test_a_certificate_is_the_clocks_fault_when_the_clock_is_lost() -> None:
    wire = Wire()
    wire.clock.at = SANE_WALL_CLOCK - 1
    wire.answers = [NotSent("x", network="certificate")]
    await wire.link.probe()
    assert wire.link.link is Link.CLOCK


async def test_slow_answers_send_one_at_a_time_until_a_probe_is_quick() -> None:
    wire = Wire()
    await wire.link.probe()
    wire.link.answered(TIMES.slow + 1)
    assert (wire.link.link, wire.link.width(8)) == (Link.SLOW, 1)
    wire.took = TIMES.slow + 1
    assert await wire.link.probe()
    assert wire.link.link is Link.SLOW
    wire.took = 0
    await wire.link.probe()
    assert wire.links[-1] is Link.ONLINE


async def test_a_call_that_hangs_wakes_a_probe_and_goes_on(until) -> None:
    wire = Wire(slow=20)
    await wire.link.probe()
    wire.answers = [NotSent("x", network="refused")]
    owner = aio.Owner("test")
    aio.spawn(wire.link.run(), name="probe", owner=owner)
    await until(lambda: wire.link.link is Link.OFFLINE)
    wire.answers = []
    answered = asyncio.Event()

    async def call() -> str:
        await answered.wait()
        return "late but there"

    hanging = aio.spawn(wire.link.watch(call()), name="call", owner=owner)
    assert hanging is not None
    await until(lambda: wire.link.link is Link.ONLINE)
    assert not hanging.done()
    answered.set()
    assert await hanging == "late but there"
    await owner.close()


async def test_who_else_probes_and_finds_nobody_does_not_end_the_probing(until) -> None:
    """A write that must know the time asks by itself, also while all is well."""
    wire = Wire(probe_every=20)
    owner = aio.Owner("test")
    aio.spawn(wire.link.run(), name="probe", owner=owner)
    await until(lambda: bool(wire.links) and not wire.link.deciding)
    wire.answers = [NotSent("x", network="dns")] * 3
    assert not await wire.link.probe()
    assert wire.link.width(8) == 0
    await until(lambda: wire.link.width(8) > 0)
    await owner.close()


async def test_a_fault_of_ours_does_not_end_the_probing(until) -> None:
    wire = Wire(probe_every=20)
    told: list[object] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: told.append(context["exception"]))
    fault = ValueError("what nobody thought of")
    wire.answers = [fault, fault]  # type: ignore[list-item]
    owner = aio.Owner("test")
    aio.spawn(wire.link.run(), name="probe", owner=owner)
    await until(lambda: wire.link.link is Link.ONLINE)
    await owner.close()
    assert told == [fault], "said once"


async def test_several_share_one_probe() -> None:
    wire = Wire()
    wire.answers = [NotSent("x", network="dns")]
    assert [*await asyncio.gather(wire.link.probe(), wire.link.probe())] == [False, False]


async def test_offline_holds_everything_and_a_reconnect_sends_it(bench: Bench, until) -> None:
    bench.timings = replace(TIMES, probe_every=5)
    bench.new_engine()
    await bench.start()
    bench.system.fail("probe", *[not_sent()] * 1_000)
    bench.system.fail("send", not_sent())
    first = bench.stock(1)
    await bench.write(first)
    await until(lambda: bench.engine.status().link is Link.OFFLINE)
    more = [bench.stock(1, product=f"p{number}") for number in range(3)]
    await bench.write(*more)
    await bench.engine.wait_idle()
    assert bench.engine.status().to_send == 4
    assert len(bench.system.sent()) == 1
    bench.clock.advance(60_000)
    bench.system.faults["probe"].clear()
    await until(lambda: bench.engine.status().to_send == 0)
    assert {bench.state(entry) for entry in (first, *more)} == {EntryState.DONE}
    assert any(change.link for change in bench.changes)


async def test_all_leaves_with_the_first_good_answer_after_an_outage(bench: Bench, until) -> None:
    """Whatever was tried how often before: no time has to pass once the server answers (the shipped
    timings ask it every 5 s)."""
    assert (TIMES.probe_every, TIMES.slow) == (5_000, 2_000)
    patient = [bench.register(1, line=f"l{n}", attempts=12) for n in range(20)]
    fresh = [bench.stock(1, product=f"p{n}") for n in range(300)]
    bench.system.fail("probe", *[not_sent()] * 1_000)
    bench.system.fail("prepare", *[Unsure("x", network="timeout")] * 8)
    await bench.drain(*patient)
    assert bench.engine.status().link is Link.OFFLINE
    bench.clock.advance(3_600_000)
    await bench.write(*fresh)
    await bench.idle()
    assert bench.engine.status().to_send == 320
    before = bench.clock.now()
    bench.system.faults.clear()
    await bench.engine.link.probe()
    await bench.engine.wait_idle()
    assert bench.engine.status().to_send == 0
    assert bench.clock.now() == before


async def test_after_a_blip_nothing_waits_longer_than_for_the_next_probe(bench: Bench) -> None:
    entry = bench.stock(attempts=12, state=EntryState.LATER)
    bench.system.fail("send", not_sent())
    await bench.drain(entry)
    assert bench.state(entry) is not EntryState.DONE
    await bench.engine.link.probe()
    await bench.later(TIMES.probe_every)
    assert bench.state(entry) is EntryState.DONE


# --- the server's time -----------------------------------------------------------------------


@pytest.fixture
def clock(bench: Bench) -> ServerClock:
    return ServerClock(bench.terminal, TIMES.clock_uncertain)


def seen(server: int, monotonic: int, *, boot: str = "b", uncertain: int = 1_000) -> ServerTime:
    return ServerTime(server, 0, monotonic, boot, uncertain)


async def test_an_offset_corrects_earlier_events_of_its_boot(clock: ServerClock) -> None:
    early = Stamp(at=0, monotonic=50, boot="b")
    assert clock.server_time(early) is None
    clock.learn(seen(1_000_000, 1_050))
    moment = clock.server_time(early)
    assert moment is not None
    assert (moment.at, moment.uncertain) == (999_000, 1_000)
    assert clock.server_time(Stamp(0, 50, "another boot")) is None


async def test_the_surest_offset_is_kept_until_another_excludes_it(clock: ServerClock) -> None:
    clock.learn(seen(1_000_000, 0, uncertain=1_000))
    clock.learn(seen(1_000_900, 500, uncertain=4_000))
    assert clock.certain(Stamp(0, 500, "b"))
    moment = clock.server_time(Stamp(0, 500, "b"))
    assert moment is not None
    assert moment.at == 1_000_500
    clock.learn(seen(9_000_000, 1_000, uncertain=4_000))
    assert not clock.certain(Stamp(0, 1_000, "b"))


async def test_an_old_offset_becomes_uncertain(clock: ServerClock) -> None:
    clock.learn(seen(0, 0, uncertain=1_900))
    assert clock.certain(Stamp(0, 1_000_000, "b"))
    assert not clock.certain(Stamp(0, 1_010_000, "b"))


async def test_offsets_outlive_a_restart(bench: Bench, clock: ServerClock) -> None:
    clock.learn(seen(1_000_000, 0))
    clock.learn(None)
    bench.terminal.close()
    bench.terminal = Terminal(bench.path)
    again = ServerClock(bench.terminal, TIMES.clock_uncertain)
    assert again.certain(Stamp(0, 5, "b"))
    assert again.wrong_by(Stamp(1_000_205, 5, "b")) == 200

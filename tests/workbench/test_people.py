"""Signing in on a real store: what is remembered, what is refused, and what is never written."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from app import aio
from app.domain.claims import Claimable, OnGoodsOut
from app.domain.decision import Refused
from app.domain.meanings import BadgeRead
from app.domain.people import NOBODY, PAUSES_MS, Proof, Session, Way
from app.domain.values import Person
from app.settings import PeopleRules, Profile
from app.store.cache import Catalog, CatalogStaff
from app.workbench import pins
from app.workbench.kinds import codecs
from tests.domain.codes import item, place
from tests.domain.dispatching import A1, TEA, line, order
from tests.workbench.house import PROFILE, House, house

ANNA, GRACE, BEN, MIRA = "a" * 24, "c" * 24, "b" * 24, "d" * 24
STAFF = (
    CatalogStaff(ANNA, "Anna Berg", "BADGE-1", "lead"),
    CatalogStaff(BEN, "Ben Marsh", "BADGE-2"),
    CatalogStaff(GRACE, "Grace Hollis", "", "lead"),
    CatalogStaff(MIRA, "Mira Toft", "BADGE-4"),
)
ANNAS, BENS = "4953", "86420975"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """A try costs next to nothing, as a digest itself says."""
    monkeypatch.setattr(pins, "COST", 2)


def with_people(**rules: object) -> Profile:
    return replace(PROFILE, people=PeopleRules(**rules))  # type: ignore[arg-type]


@asynccontextmanager
async def staffed(
    folder: Path, *, profile: Profile = PROFILE, staff: tuple[CatalogStaff, ...] = STAFF
) -> AsyncIterator[House]:
    async with house(folder, profile=profile, online=False) as at:
        await aio.wait_for(at.cache.put_catalog(Catalog(staff=staff)))
        yield at


async def pinned(at: House, *pairs: tuple[str, str]) -> None:
    await at.workbench.people.learn_pins(dict(pairs))


def refused(found: object) -> str:
    return found.key if isinstance(found, Refused) else ""


def written(folder: Path, text: str) -> list[str]:
    """The files that hold a text."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path.name for path in files if text.encode() in path.read_bytes()]


def test_a_try_is_slow_and_each_digest_has_its_own_salt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pins, "COST", 2**14)
    first, second = pins.Typed(ANNAS).digest(), pins.Typed(ANNAS).digest()
    assert first.text.startswith("scrypt$16384$8$1$")
    assert first != second
    assert pins.Typed(ANNAS).matches(first)
    assert not pins.Typed(BENS).matches(first)


# --- signing in ---------------------------------------------------------------------------------


async def test_nobody_has_to_sign_in_where_nobody_can(tmp_path: Path) -> None:
    async with house(tmp_path, profile=with_people(sign_in_required=True), online=False) as at:
        people = at.workbench.people
        assert (people.person, people.required, people.locked) == (NOBODY, False, False)
        assert refused(people.lock()) == "nobody_to_sign_in"
        assert people.lock_after == 0
        assert at.station.stamp.person == "desk"


async def test_a_badge_signs_in_and_every_event_says_who(tmp_path: Path) -> None:
    goods_out = order(line("l1", TEA, 4))
    async with house(tmp_path, goods_out) as at:
        await aio.wait_for(at.cache.put_catalog(Catalog(staff=STAFF)))
        people = at.workbench.people
        assert people.session == Session()
        assert people.locked
        [read] = at.workbench.read("BADGE-2").meanings
        assert isinstance(read, BadgeRead)
        assert people.by_badge(read.person).name == "Ben Marsh"
        assert people.session == Session(Person(BEN, "Ben Marsh"), Proof.BADGE)
        desk = await at.workbench.open_goods_outs((goods_out.head.id,))
        for person, code in ((BEN, place(A1)), (MIRA, item(TEA)), (ANNA, item(TEA))):
            people.by_badge(Person(person))
            assert await desk.confirm(desk.take(code)) is None
        events = at.store.terminal.events(desk.key, codecs()["dispatch"])
        assert [event.person for event in events][-3:] == [BEN, MIRA, ANNA]


async def test_another_person_takes_the_claims_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    goods_out = order(line("l1", TEA, 4))
    said: list[tuple[Claimable, str]] = []

    async def claim(on: Claimable, person: str, until: int | None) -> bool:
        said.append((on, person))
        return True

    async with house(tmp_path, goods_out) as at:
        monkeypatch.setattr(at.system, "claim", claim)
        await at.workbench.open_goods_outs((goods_out.head.id,))
        aio.spawn(at.sync.claims.run(), name="claims", owner=at.station.owner)
        await at.sync.claims.wait_said()
        at.workbench.people.by_badge(Person(BEN, "Ben Marsh"))
        await at.sync.claims.wait_said()
        on = OnGoodsOut(goods_out.head.id, "l1")
        assert said == [(on, "desk"), (on, BEN)]


async def test_a_name_and_a_pin_sign_in(tmp_path: Path) -> None:
    async with staffed(tmp_path) as at:
        await pinned(at, (BEN, BENS))
        people = at.workbench.people
        assert refused(await people.by_pin(BEN, "8642")) == "pin_wrong_once"
        assert refused(await people.by_pin(MIRA, BENS)) == "pin_none"
        assert people.person == NOBODY
        assert await people.by_pin(BEN, BENS) == Person(BEN, "Ben Marsh")
        assert at.station.stamp.person == BEN
        assert ("people", "") in at.told


# --- wrong PINs ---------------------------------------------------------------------------------


async def test_wrong_pins_pause_longer_and_longer_also_after_a_restart(tmp_path: Path) -> None:
    async with staffed(tmp_path) as at:
        await pinned(at, (BEN, BENS), (ANNA, ANNAS))
        people = at.workbench.people
        said = [refused(await people.by_pin(BEN, "1907")) for _ in range(4)]
        assert said == ["pin_wrong_once", "pin_wrong_once", "pin_wrong", "pin_pause"]
        assert refused(await people.by_pin(BEN, BENS)) == "pin_pause"  # not even tried
        assert isinstance(await people.by_pin(ANNA, ANNAS), Person)
        at.clock.advance(PAUSES_MS[2])
        assert refused(await people.by_pin(BEN, "1907")) == "pin_wrong"
        moment = at.clock.now()
    async with staffed(tmp_path) as at:
        at.clock.at, at.clock.ticks, at.clock.boot = moment + 1_000, 50, "boot-two"
        people = at.workbench.people
        assert people.wait_ms(BEN) == PAUSES_MS[3] - 1_000
        assert refused(await people.by_pin(BEN, BENS)) == "pin_pause"
        people.by_badge(Person(BEN))  # a badge never waits
        at.clock.advance(PAUSES_MS[3])
        assert isinstance(await people.by_pin(BEN, BENS), Person)
        assert people.wait_ms(BEN) == 0
        assert refused(await people.by_pin(BEN, "1907")) == "pin_wrong_once"  # it begins anew


async def test_a_pulled_plug_gains_no_try(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with staffed(tmp_path) as at:
        await pinned(at, (BEN, BENS))

        def plug(typed: pins.Typed, told: pins.Digest) -> bool:
            raise KeyError("the plug")

        monkeypatch.setattr(pins.Typed, "matches", plug)
        for _ in range(2):
            with pytest.raises(KeyError):
                await at.workbench.people.by_pin(BEN, BENS)
        monkeypatch.setattr(pins.Typed, "matches", lambda *_: False)
        assert refused(await at.workbench.people.by_pin(BEN, "1907")) == "pin_wrong"


# --- setting PINs -------------------------------------------------------------------------------


async def test_the_first_lead_is_set_up_by_whoever_is_there_then_leads_set_pins(
    tmp_path: Path,
) -> None:
    async with staffed(tmp_path) as at:
        people = at.workbench.people
        for _ in ("nobody is here", "locked"):
            assert people.locked
            assert refused(await people.set_pin(ANNA, ANNAS)) == "locked_pin"
            people.by_badge(Person(MIRA, "Mira Toft"))
            people.lock()
        people.by_badge(Person(MIRA, "Mira Toft"))
        assert refused(await people.set_pin(BEN, BENS)) == "first_lead"
        assert refused(await people.verify_lead(ANNA, ANNAS)) == "no_lead_pin"
        assert await people.set_pin(ANNA, ANNAS) is None
        assert [lead.id for lead in people.leads()] == [ANNA]
        assert people.way_to_pin(GRACE) is Way.LEAD
        assert refused(await people.set_pin(GRACE, "7208")) == "not_a_lead"
        wrong = await people.set_pin(GRACE, "7208", lead=ANNA, lead_pin="1907")
        assert refused(wrong) == "pin_wrong_once"
        assert await people.set_pin(BEN, BENS, lead=ANNA, lead_pin=ANNAS) is None
        assert refused(await people.set_pin(GRACE, "7208", lead=BEN, lead_pin=BENS)) == "not_a_lead"
        ben = people.member(BEN)
        assert ben is not None
        assert (ben.pin, ben.pin_by, ben.pin_set) == (True, ANNA, at.clock.now())
        assert isinstance(await people.by_pin(BEN, BENS), Person)


async def test_the_badge_is_enough_for_ones_first_pin_and_never_for_another(tmp_path: Path) -> None:
    async with staffed(tmp_path) as at:
        await pinned(at, (ANNA, ANNAS))
        people = at.workbench.people
        people.by_badge(Person(BEN))
        assert refused(await people.set_pin(BEN, "1234")) == "pin_simple"
        assert await people.set_pin(BEN, BENS) is None
        assert refused(await people.set_pin(BEN, "7208")) == "pin_wrong_once"
        assert refused(await people.set_pin(BEN, "7208", old="1907")) == "pin_wrong_once"
        assert await people.set_pin(BEN, "7208", old=BENS) is None
        assert isinstance(await people.by_pin(BEN, "7208"), Person)
        assert refused(await people.by_pin(BEN, BENS)) == "pin_wrong_once"


async def test_a_lead_approves_without_signing_in(tmp_path: Path) -> None:
    async with staffed(tmp_path) as at:
        await pinned(at, (ANNA, ANNAS), (BEN, BENS))
        people = at.workbench.people
        people.by_badge(Person(MIRA))
        assert await people.verify_lead(ANNA, ANNAS) == Person(ANNA, "Anna Berg", "lead")
        assert refused(await people.verify_lead(BEN, BENS)) == "not_a_lead"
        assert refused(await people.verify_lead(GRACE, ANNAS)) == "pin_none"
        assert people.person.id == MIRA


async def test_no_pin_is_ever_written_or_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("DEBUG"):
        async with staffed(tmp_path) as at:
            await pinned(at, (BEN, BENS))
            await at.workbench.people.by_pin(BEN, BENS)
            await at.workbench.people.by_pin(BEN, "13579753")
            row = at.workbench.people._pins.get(BEN)
            assert row is not None
            assert row.secret not in repr(row)
    assert "qasync" in caplog.text  # it logs what runs in threads
    for told in (BENS, "13579753", row.secret):
        assert told not in caplog.text
    assert written(tmp_path, row.secret) == ["terminal.db"]
    assert written(tmp_path, BENS) == written(tmp_path, "13579753") == []


# --- locking, and what a restart keeps ----------------------------------------------------------


async def test_the_lock_keeps_who_was_here_over_a_restart(tmp_path: Path) -> None:
    async with staffed(tmp_path) as at:
        at.workbench.people.by_badge(Person(BEN))
        assert at.workbench.people.lock() is None
    async with staffed(tmp_path) as at:
        people = at.workbench.people
        assert (people.locked, people.person) == (True, Person(BEN, "Ben Marsh"))
        assert refused(people.without_name()) == "sign_in_needed"
        people.by_badge(Person(MIRA))
        assert not people.locked


@pytest.mark.parametrize(
    ("rules", "locked"),
    [
        ({}, True),
        ({"sign_in_required": False}, True),
        ({"sign_in_required": False, "lock_after": 0}, False),
        ({"lock_after": 0}, True),
    ],
)
async def test_a_restart_locks_where_idleness_would(
    tmp_path: Path, rules: dict[str, object], locked: bool
) -> None:
    profile = with_people(**rules)
    async with staffed(tmp_path, profile=profile) as at:
        at.workbench.people.by_badge(Person(BEN))
    async with staffed(tmp_path, profile=profile) as at:
        assert at.workbench.people.locked is locked
        assert at.station.stamp.person == BEN


async def test_idle_time_counts_from_the_last_touch(tmp_path: Path) -> None:
    async with staffed(tmp_path, profile=with_people(sign_in_required=False)) as at:
        people, since = at.workbench.people, at.clock.stamp()
        at.clock.advance(600_000)
        assert not people.is_idle(since)  # nobody is signed in
        people.by_badge(Person(BEN))
        assert people.is_idle(since)
        assert not people.is_idle(at.clock.stamp())
        assert people.lock() is None
        assert people.without_name() is None
        assert (people.person, people.locked) == (NOBODY, False)


async def test_signing_out_locks_where_somebody_has_to_be_here(tmp_path: Path) -> None:
    async with staffed(tmp_path) as at:
        people = at.workbench.people
        people.by_badge(Person(BEN))
        people.sign_out()
        assert (people.locked, at.station.stamp.person) == (True, "desk")


async def test_pins_outlive_a_lost_catalog(tmp_path: Path) -> None:
    """Else whoever throws a cache away opens the terminal."""
    async with staffed(tmp_path) as at:
        await pinned(at, (ANNA, ANNAS))
        where = at.where
    for part in where.cache.parent.glob("cache.db*"):
        part.unlink()
    async with house(tmp_path, online=False) as at:
        people = at.workbench.people
        assert people.locked
        assert [(one.name, one.pin) for one in people.known()] == [("Anna Berg", True)]
        assert await people.by_pin(ANNA, ANNAS) == Person(ANNA, "Anna Berg", "lead")


# --- what each of them sees ---------------------------------------------------------------------


async def test_tiles_follow_the_person(tmp_path: Path) -> None:
    profile = with_people(
        sign_in_required=False, worker_tiles=("receive",), person_tiles={MIRA: ("counts",)}
    )
    async with staffed(tmp_path, profile=profile) as at:
        await pinned(at, (ANNA, ANNAS))
        people = at.workbench.people
        tiles = ("receive", "pick", "counts", "outbox", "settings")

        def seen() -> list[str]:
            return [tile for tile in tiles if people.shows(tile)]

        assert seen() == ["receive", "outbox"]
        people.by_badge(Person(MIRA))
        assert seen() == ["counts", "outbox"]
        people.by_badge(Person(ANNA))
        assert seen() == list(tiles)


async def test_nobody_shuts_the_settings_away_for_good(tmp_path: Path) -> None:
    profile = with_people(worker_tiles=(), lead_tiles=())
    async with staffed(tmp_path, profile=profile) as at:
        people = at.workbench.people
        assert people.shows("settings")  # no lead has a PIN yet
        await pinned(at, (ANNA, ANNAS))
        assert not people.shows("settings")
        people.by_badge(Person(ANNA))
        assert people.shows("settings")
        assert not people.shows("receive")

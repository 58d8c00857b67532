"""Who is at the terminal: pauses after wrong PINs, sessions, and who may do what."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import people
from app.domain.people import (
    NO_TRIES,
    NOBODY,
    PAUSES_MS,
    Member,
    Proof,
    Role,
    Session,
    Tries,
    Way,
)
from app.domain.values import Person, Stamp

NOW = Stamp(1_800_000_000_000, 5_000_000, "one")
ANNA = Member("a", "Anna", Role.LEAD, badge=True)
GRACE = Member("g", "Grace", Role.LEAD, badge=True)
BEN = Member("b", "Ben", badge=True)
LEAD_PIN, WORKER_PIN = replace(ANNA, pin=True), replace(BEN, pin=True)


def later(ms: int, stamp: Stamp = NOW) -> Stamp:
    return Stamp(stamp.at + ms, stamp.monotonic + ms, stamp.boot)


def wrong(times: int) -> Tries:
    tries = NO_TRIES
    for _ in range(times):
        tries = people.one_more(tries, NOW)
    return tries


# --- pauses -------------------------------------------------------------------------------------


def test_pauses_grow_with_each_wrong_pin_and_then_stay() -> None:
    pauses = [people.pause_left(wrong(times), NOW) for times in range(10)]
    assert pauses == [0, *PAUSES_MS, PAUSES_MS[-1], PAUSES_MS[-1]]
    assert pauses == sorted(pauses)


def test_every_pin_of_four_digits_would_take_weeks() -> None:
    days = (10**people.PIN_LEAST * PAUSES_MS[-1]) / 86_400_000
    assert days > 100


@given(times=st.integers(1, 12), waited=st.integers(0, 2_000_000))
def test_a_pause_ends_when_it_is_over_and_not_before(times: int, waited: int) -> None:
    tries, pause = wrong(times), people.pause_left(wrong(times), NOW)
    assert people.pause_left(tries, later(waited)) == max(0, pause - waited)


def test_a_restart_does_not_end_a_pause() -> None:
    after = Stamp(NOW.at + 1_000, 12, "two")
    assert people.pause_left(wrong(3), after) == 4_000


def test_a_machine_that_slept_has_waited() -> None:
    """The boot's own clock stands still in sleep, the wall's does not."""
    assert people.pause_left(wrong(3), Stamp(NOW.at + 5_000, NOW.monotonic + 10, "one")) == 0


@given(back=st.integers(1, 10**12))
def test_a_clock_that_was_put_back_cannot_shut_anybody_out(back: int) -> None:
    """Without it, a pause would last until the wrong clock's time comes again."""
    before = Stamp(NOW.at - back, 77, "two")
    tries = people.rested(wrong(7), before)
    assert people.pause_left(tries, before) == PAUSES_MS[-1]
    assert people.pause_left(tries, later(PAUSES_MS[-1], before)) == 0


# --- PINs ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pin", "problem"),
    [
        ("4953", ""),
        ("49531707", ""),
        ("495", "pin_digits"),
        ("495317071", "pin_digits"),
        ("49a3", "pin_digits"),
        ("४९५३", "pin_digits"),
        ("", "pin_digits"),
        ("1111", "pin_simple"),
        ("3456", "pin_simple"),
        ("87654", "pin_simple"),
        ("1357", ""),
    ],
)
def test_what_can_be_a_pin(pin: str, problem: str) -> None:
    assert people.pin_problem(pin) == problem


def by(member: Member, proof: Proof = Proof.BADGE) -> Session:
    return Session(member.person, proof)


@pytest.mark.parametrize(
    ("whose", "session", "members", "way"),
    [
        # One's own: the badge is enough for the first one, never for another.
        (BEN, by(BEN), (LEAD_PIN, BEN), Way.FREE),
        (WORKER_PIN, by(WORKER_PIN), (LEAD_PIN, WORKER_PIN), Way.OWN),
        (LEAD_PIN, by(LEAD_PIN, Proof.PIN), (LEAD_PIN, BEN), Way.OWN),
        (BEN, by(BEN).lock(), (LEAD_PIN, BEN), Way.LEAD),
        (BEN, by(BEN, Proof.NONE), (LEAD_PIN, BEN), Way.LEAD),
        # Behind a lock a PIN that asks for no proof would open it.
        (ANNA, by(BEN).lock(), (ANNA, BEN), Way.SIGN_IN),
        (ANNA, by(ANNA).lock(), (ANNA, BEN), Way.SIGN_IN),
        (BEN, by(BEN).lock(), (BEN,), Way.SIGN_IN),
        # Those of others: a lead.
        (WORKER_PIN, by(LEAD_PIN), (LEAD_PIN, WORKER_PIN), Way.LEAD),
        (BEN, Session(), (LEAD_PIN, BEN), Way.LEAD),
        (GRACE, by(WORKER_PIN), (LEAD_PIN, GRACE, WORKER_PIN), Way.LEAD),
        # The first lead is set up by whoever is there; nobody else is, before.
        (ANNA, Session(), (ANNA, BEN), Way.FREE),
        (ANNA, by(BEN), (ANNA, BEN), Way.FREE),
        (BEN, Session(), (ANNA, BEN), Way.FIRST_LEAD),
        (WORKER_PIN, Session(), (ANNA, WORKER_PIN), Way.FIRST_LEAD),
        # A catalog without leads.
        (BEN, Session(), (BEN,), Way.FREE),
        (WORKER_PIN, Session(), (WORKER_PIN,), Way.FIRST_LEAD),
    ],
)
def test_what_setting_a_pin_takes(
    whose: Member, session: Session, members: tuple[Member, ...], way: Way
) -> None:
    assert people.way_to_pin(whose, session, members) is way


def test_only_a_lead_changes_who_sees_what_once_a_lead_has_a_pin() -> None:
    assert people.may_administer(Session(), (ANNA, BEN))
    members = (LEAD_PIN, BEN)
    assert people.may_administer(by(LEAD_PIN), members)
    assert not people.may_administer(by(LEAD_PIN).lock(), members)
    assert not people.may_administer(by(BEN), members)
    assert not people.may_administer(Session(), members)


# --- sessions -----------------------------------------------------------------------------------


def test_a_lock_keeps_the_person_and_forgets_the_proof() -> None:
    locked = by(BEN).lock()
    assert (locked.person, locked.locked, locked.proof) == (BEN.person, True, Proof.NONE)
    assert locked.signed_in(ANNA.person, Proof.PIN) == Session(ANNA.person, Proof.PIN)


@pytest.mark.parametrize("locks", [True, False])
def test_a_restart_never_unlocks(locks: bool) -> None:
    assert by(BEN).lock().restarted(locks=locks).locked
    assert by(BEN).restarted(locks=locks).locked is locks
    assert not Session().restarted(locks=locks).locked
    assert by(BEN).restarted(locks=locks).person == BEN.person


def test_idle_is_over_after_the_set_time_or_never() -> None:
    assert not people.idle_over(NOW, later(299_999), 300_000)
    assert people.idle_over(NOW, later(300_000), 300_000)
    assert not people.idle_over(NOW, later(10**9), 0)


def test_tiles_of_a_person_come_before_those_of_the_role() -> None:
    by_role = {"worker": ("receive",), "lead": None}
    by_person = {"b": ("counts",)}
    assert people.tiles_of(Person("x"), by_role, {}) == frozenset({"receive", "outbox"})
    assert people.tiles_of(NOBODY, by_role, {}) == frozenset({"receive", "outbox"})
    assert people.tiles_of(ANNA.person, by_role, by_person) is None
    assert people.tiles_of(BEN.person, by_role, by_person) == frozenset({"counts", "outbox"})

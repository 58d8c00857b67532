"""Each trouble between a terminal and its server says what it is and what to do; work goes on, what
is to be sent waits, and all of it leaves by itself when the trouble is over (outbox 7).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.doctor import Finding, examine
from app.domain.entry import OPEN_STATES, EntryState
from app.domain.receipt import actions
from app.hub.running import RunningHub
from app.main import moved_bases
from app.settings import Profile, folders, save_credentials, save_profile
from app.sync.connectivity import Link
from app.ui import sentences
from app.ui.screens.outbox.contact import link_line
from tests.journeys.books import Expected
from tests.journeys.shift import Shift, accepted
from tests.journeys.street import CERTIFICATES, Street, page, until
from tests.journeys.test_passing_on import RECEIVED, UNEXPECTED
from tests.warehouse import control, profile_for


def by(street: Street) -> Callable[[Profile], Profile]:
    """The terminal reaches its server through the street; it probes as often as it may."""

    def change(profile: Profile) -> Profile:
        bases = moved_bases(profile.bases, street.url)
        timings = replace(profile.timings, probe_every=50, back_off_most=200)
        return replace(profile, bases=bases, timings=timings)

    return change


async def receive(shift: Shift) -> None:
    """A delivery that is opened already is received and finished, whatever the network does."""
    for article, quantity in (("PAP-0201", 3), ("KIT-0902", 2)):
        await shift.do(actions.SetQuantity(shift.line(article), Decimal(quantity)))
    accepted(await shift.scan(UNEXPECTED, 2), "counted_unexpected")
    accepted(await shift.finish(), "finished")


async def met(shift: Shift, link: Link, network: str) -> None:
    """The chip says this, a sentence says what to do, and nothing was lost."""
    entries = shift.running.station.outbox.entries()
    wanted = (link, network, len(entries))

    def told() -> tuple[str, str, int]:
        status = shift.running.workbench.status()
        return status.link, status.network, status.to_send

    await until(lambda: told() == wanted)
    said = link_line(shift.running.workbench.status(), shift.running.station.clock.now()).text
    words = sentences.network_words(network)
    assert words.title in said or link in (Link.CLOCK, Link.SIGN_IN), said
    assert words.detail
    states = {entry.state for entry in shift.running.station.outbox.entries()}
    assert states <= OPEN_STATES, states


async def over(shift: Shift, expected: Expected = RECEIVED) -> None:
    """The trouble is over: everything leaves by itself and arrives once."""
    assert not await shift.arrived(expected)
    status = shift.running.workbench.status()
    assert (status.link, status.network, status.error) == (Link.ONLINE, "", "")


def daily(names: Iterable[str], *often: str) -> list[Any]:
    """These every day, the others in the long run."""
    marks = {name: () if name in often else pytest.mark.long for name in names}
    return [pytest.param(name, id=name, marks=mark) for name, mark in marks.items()]


PAGES = {
    "portal-302": (page("302 Found", "Location: http://portal/login"), Link.PORTAL),
    "portal-200": (page("200 OK"), Link.PORTAL),
    "portal-403": (page("403 Forbidden"), Link.PORTAL),
    "portal-511": (page("511 Network Authentication Required"), Link.PORTAL),
    "proxy-502": (page("502 Bad Gateway"), Link.PROXY),
    "proxy-504": (page("504 Gateway Timeout"), Link.PROXY),
    "proxy-407": (page("407 Proxy Authentication Required"), Link.PROXY),
}


@pytest.mark.parametrize("name", daily(PAGES, "portal-302", "portal-200", "proxy-502"))
async def test_somebody_answers_in_the_servers_place(
    hub: RunningHub, place_to_be: Path, name: str
) -> None:
    answer, link = PAGES[name]
    async with (
        Street(hub.url).open() as street,
        Shift(hub, place_to_be, change=by(street)) as shift,
    ):
        await shift.open("GI-4712")
        street.stands = answer
        await receive(shift)
        network = "captive_portal" if link is Link.PORTAL else "proxy_page"
        await met(shift, link, network)
        street.stands = None
        await over(shift)


CERTIFIED = {
    "expired": ("expired", None, Link.CERTIFICATE, "certificate_expired"),
    "clock-ahead": ("expired", 1_590_000_000.0, Link.CLOCK, "clock"),
    "clock-behind": ("early", 3_800_000_000.0, Link.CLOCK, "clock"),
    "made-for-the-future": ("early", None, Link.CERTIFICATE, "certificate"),
    "another-host": ("another", None, Link.CERTIFICATE, "certificate_name"),
    "untrusted": ("untrusted", None, Link.CERTIFICATE, "certificate"),
}
"""The certificate that is shown, and the time by the one who shows it."""


@pytest.mark.parametrize("name", daily(CERTIFIED, "expired", "clock-ahead", "another-host"))
async def test_a_certificate_is_not_taken(
    hub: RunningHub, place_to_be: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "authority.pem"))
    certificate, date, link, network = CERTIFIED[name]
    async with (
        Street(hub.url).open("good") as street,
        Shift(hub, place_to_be, change=by(street)) as shift,
    ):
        await shift.open("GI-4712")
        street.date = date
        street.shows(certificate)
        await receive(shift)
        await met(shift, link, network)
        assert street.tokens == 0, "nothing of ours goes to whom we do not trust"
        street.shows("good")
        await over(shift)


# --- credentials ----------------------------------------------------------------------------------


async def expire(shift: Shift) -> None:
    control(shift.hub, "tokens", None, "POST")


async def test_a_token_that_has_expired_is_renewed_without_a_word(at_work: Shift) -> None:
    async with at_work:
        links: list[str] = []
        listened = at_work.running.workbench.listen(
            lambda topic, _: (
                links.append(at_work.running.workbench.status().link)
                if topic == "connection"
                else None
            )
        )
        await at_work.open("GI-4712")
        await expire(at_work)
        await receive(at_work)
        await over(at_work)
        listened()
        assert set(links) <= {Link.ONLINE}


REFUSED = {"kind": "error", "status": 401, "path": "/auth/"}
FORBIDDEN = {"kind": "error", "status": 403, "method": "PATCH", "path": "/stock/"}


async def test_credentials_that_are_refused_hold_everything_and_lose_nothing(
    at_work: Shift,
) -> None:
    async with at_work:
        await at_work.open("GI-4712")
        control(at_work.hub, "faults", REFUSED)
        await expire(at_work)
        await receive(at_work)
        await met(at_work, Link.SIGN_IN, "sign_in")
        control(at_work.hub, "faults", None, "DELETE")
        # Somebody has put it right at the server: pressing retry is enough, waiting as well.
        at_work.running.sync.outbox.credentials_changed()
        await over(at_work)


async def test_a_call_that_is_not_allowed_is_its_own_trouble(at_work: Shift) -> None:
    """403 while a plain GET works is permission: those entries alone."""
    async with at_work:
        await at_work.open("GI-4712")
        control(at_work.hub, "faults", FORBIDDEN)
        await receive(at_work)
        asking = await at_work.arrived(RECEIVED)
        assert {entry.state for entry in asking} == {EntryState.REFUSED}
        assert {(entry.last_error or {})["key"] for entry in asking} == {"no_permission"}
        assert {entry.intent.TYPE for entry in asking} == {"change_stock"}
        assert at_work.running.workbench.status().link == Link.ONLINE
        control(at_work.hub, "faults", None, "DELETE")
        for entry in asking:
            await at_work.running.workbench.retry(entry.id)
        await over(at_work)


# --- slow, and quick again ------------------------------------------------------------------------


async def test_a_server_that_is_slow_is_worked_beside_until_it_is_quick(at_work: Shift) -> None:
    """By the time of its answers alone, there and back (features 85, U28); nothing is cancelled."""

    def brisk(profile: Profile) -> Profile:
        return replace(profile, timings=replace(profile.timings, slow=1_500, probe_every=100))

    at_work.change = brisk
    async with at_work:
        links: list[str] = []
        workbench = at_work.running.workbench
        stop = workbench.listen(lambda topic, _: links.append(workbench.status().link))
        await at_work.open("GI-4712")
        control(at_work.hub, "faults", {"kind": "delay", "delay_ms": 2_200, "path": "/inventory/"})
        await receive(at_work)
        await until(lambda: Link.SLOW in links and workbench.status().to_send > 0)
        control(at_work.hub, "faults", None, "DELETE")
        await over(at_work)
        stop()
    assert Link.OFFLINE not in links, "it was never away"


# --- the doctor -----------------------------------------------------------------------------------


async def examined(hub: RunningHub, data: Path, street: Street, **wrong: str) -> list[Finding]:
    """What the doctor says of server and clock."""
    profile, credentials = profile_for(hub, "T001")
    where = folders(data)
    save_profile(where, by(street)(profile))
    save_credentials(where, replace(credentials, **wrong))
    found = await asyncio.to_thread(lambda: list(examine(where)))
    return [one for one in found if one.what in ("server", "clock")]


async def test_the_doctor_says_how_it_stands_with_the_server(
    hub: RunningHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "authority.pem"))
    async with Street(hub.url).open("good") as street:
        told = await examined(hub, tmp_path, street)
        assert [(one.what, one.good) for one in told] == [("server", True), ("clock", True)]
        server, clock = await examined(hub, tmp_path, street, secret="wrong")
        assert (server.good, clock.good) == (False, True)
        assert "refuses the credentials" in server.found
        for certificate, title in (
            ("expired", "certificate has expired"),
            ("another", "for another server"),
            ("untrusted", "is not trusted"),
        ):
            street.shows(certificate)
            [server, _] = await examined(hub, tmp_path, street)
            assert not server.good
            assert title in server.found
            assert server.hint


async def test_the_doctor_says_by_how_much_the_clock_is_wrong(
    hub: RunningHub, tmp_path: Path
) -> None:
    control(hub, "clock", {"skew_ms": 3_600_000})
    async with Street(hub.url).open() as street:
        server, clock = await examined(hub, tmp_path, street)
    assert (server.good, clock.good) == (True, False)
    assert "off by 3" in clock.found
    assert clock.hint

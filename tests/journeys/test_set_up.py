"""A device is set up for each of the three systems, against the hub: the form alone is enough."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app import aio
from app.demo import demo_profile
from app.hub.running import RunningHub
from app.settings import System, folders, load_credentials, load_profile
from app.ui import sentences
from app.ui.screens.setup.form import SetupForm, filled, made, problems
from app.workbench.device import SetupDesk

ADDRESS: dict[System, str] = {
    "enfore": "",
    "fulfillmenttools": "/fulfillmenttools",
    "trybe": "/trybe",
}


def form_for(hub: RunningHub, system: System) -> SetupForm:
    """What a person enters, from the demo's identity."""
    profile, credentials = demo_profile(hub.url, system=system)
    return SetupForm(
        system=system,
        server=hub.url + ADDRESS[system],
        org=profile.org,
        facility=profile.facility,
        site=profile.site,
        app=credentials.app,
        secret=credentials.secret,
        token=credentials.token,
        terminal="T7Q2",
        place=profile.place,
        who_books="add" if system == "enfore" else None,
    )


@pytest.mark.parametrize("system", SetupDesk.systems)
async def test_the_form_connects_and_is_kept(
    hub: RunningHub, tmp_path: Path, system: System
) -> None:
    """Deliveries are counted, and what is saved can start a terminal."""
    where = folders(tmp_path / "fresh")
    desk = SetupDesk(where, aio.SystemClock())
    form = form_for(hub, system)
    assert problems(form) == {}
    profile, credentials = made(form, *desk.known())
    tested = await desk.test_connection(profile, credentials)
    assert tested.error is None
    assert tested.deliveries > 3
    await desk.save(profile, credentials)
    kept = load_profile(where)
    assert kept is not None
    assert kept.missing() == ()
    assert filled(kept, load_credentials(where)).server == form.server


@pytest.mark.parametrize("system", ["fulfillmenttools", "trybe"])
async def test_a_wrong_token_is_said(hub: RunningHub, tmp_path: Path, system: System) -> None:
    desk = SetupDesk(folders(tmp_path / "fresh"), aio.SystemClock())
    profile, credentials = made(form_for(hub, system), *desk.known())
    wrong = type(credentials)(token="demo-wrong")
    tested = await desk.test_connection(profile, wrong)
    assert tested.error is not None
    said = sentences.entry_error_words(tested.error)
    assert said is not None
    assert said.title
    assert said.detail


async def test_a_site_of_somebody_else_is_said_or_empty(hub: RunningHub, tmp_path: Path) -> None:
    """A site without access shows no orders as its own (R201)."""
    desk = SetupDesk(folders(tmp_path / "fresh"), aio.SystemClock())
    profile, credentials = made(form_for(hub, "trybe"), *desk.known())
    elsewhere = replace(profile, site="802dbf5e-9d1d-446d-85ee-15f3c2f34909")
    tested = await desk.test_connection(elsewhere, credentials)
    assert tested.error is not None or tested.deliveries == 0

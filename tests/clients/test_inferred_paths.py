"""Paths that the documents lost: one table, and a site's own instead."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from app.clients.enfore.adapter import Enfore
from app.clients.enfore.operations import sales_orders as ops
from app.clients.enfore.paths import INFERRED, must_be_usable
from app.clients.enfore.wire.sales_orders import PickupStatus
from app.settings import Credentials, Profile
from tests.clients.scope import in_scope, shape_of
from tests.clients.test_outcomes import TOKEN, answer
from tests.clients.worlds import CLOCK, RawServer

OURS = {
    "pickups": "/org/{org}/fulfillments/pickups",
    "pickup": "/org/{org}/fulfillments/pickups/{pickup}",
    "pickup-status": "/org/{org}/fulfillments/pickups/{pickup}/status",
}
LIST = answer("200 OK", body='{"items": [], "problems": []}')


def system_at(url: str, **paths: str) -> Enfore:
    bases = dict.fromkeys(("auth", "enfore-sales-orders"), url)
    profile = replace(Profile(org="o", bases=bases), paths=paths)
    return Enfore.open(profile, Credentials("demo-app", "demo-secret"), CLOCK)


async def test_a_site_says_where_its_pickups_are(raw: RawServer) -> None:
    raw.answers = [
        TOKEN,
        LIST,
        answer("200 OK", body='{"id": "p"}'),
        answer("200 OK", "", ""),
        LIST,
    ]
    system = system_at(raw.url, **OURS)
    assert (await system.engine.all(ops.PICKUPS, {"status": ("PREPARED", "PENDING")})).items == ()
    assert (await system.engine.load(ops.GET_PICKUP, pickup="p/1")).id == "p"
    status = system.engine.render(ops.PUT_PICKUP_STATUS, PickupStatus.PICKED_UP, pickup="p")
    assert status.body == b"PICKED_UP"
    assert dict(status.headers) == {"Content-Type": "text/plain"}
    await system.engine.send(status)
    await system.engine.all(ops.DELIVERIES)
    asked = [one.split(b" ")[1].partition(b"&limit")[0] for one in raw.seen[1:]]
    assert asked == [
        b"/org/o/fulfillments/pickups?status=PREPARED&status=PENDING",
        b"/org/o/fulfillments/pickups/p%2F1",
        b"/org/o/fulfillments/pickups/p/status",
        b"/org/o/deliveries?limit=200&offset=0".partition(b"&limit")[0],
    ]
    await system.close()


def test_the_alternatives_of_the_contract_can_all_be_set() -> None:
    ours = {shape_of(path): name for name, path in INFERRED.items()}
    tried = 0
    for one in in_scope():
        for other in one.spec.get("x-path-alternatives", ()):
            name = ours[shape_of(one.path)]
            names = re.findall(r"\{\w+\}", INFERRED[name])
            must_be_usable({name: re.sub(r"\{[^}]*\}", "%s", other) % tuple(names)})
            tried += 1
    assert tried == 12


@pytest.mark.parametrize(
    ("name", "path", "why"),
    [
        ("pickup", "/org/{org}/pickups", "must begin with / and hold {org} and {pickup}"),
        ("pickups", "/org/{org}/pickups/{pickup}", "hold {org}, once each"),
        ("pickups", "org/{org}/pickups", "must begin with /"),
        ("pickups", "/org/{org}/{org}/pickups", "once each"),
        ("pickups", "/org/{org/pickups", "hold {org}"),
        ("pickups", "/org/{org}/pickups/{}", "hold {org}"),
        ("pickup", "/org/{org}/pickups/{pickup.__class__}", "hold {org} and {pickup}"),
        ("pickups", "/org/{org!r}/pickups", "hold {org}"),
        ("pick-ups", "/org/{org}/pickups", "no path named 'pick-ups'"),
    ],
)
def test_a_path_that_cannot_be_used_is_said_when_the_profile_is_opened(
    name: str, path: str, why: str
) -> None:
    with pytest.raises(ValueError, match=why.replace("{", r"\{").replace("}", r"\}")):
        system_at("http://127.0.0.1:1", **{name: path})

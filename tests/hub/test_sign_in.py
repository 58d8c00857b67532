"""Who is let in: the token call, and R10."""

from __future__ import annotations

import httpx
import pytest

from tests.hub.conftest import ALL_TIME, IDENTITY, ORG, Desk, Opened
from tests.plain import PLAIN


def test_r10_wrong_secret_is_403(desk: Desk) -> None:
    answer = desk.http.get(f"/auth/authorize/{ORG}", auth=(IDENTITY["app"], "demo-wrong"))
    assert answer.status_code == 403
    assert answer.headers["content-type"] == "application/problem+json"
    assert set(answer.json()) >= {"title", "detail"}  # R13


def test_r10_a_token_is_for_one_organisation(desk: Desk) -> None:
    other = f"{9:024x}"
    assert desk.http.get(f"/inventory/org/{other}/goods-ins", params=ALL_TIME).status_code == 403
    answer = desk.http.get(f"/auth/authorize/{other}", auth=(IDENTITY["app"], IDENTITY["secret"]))
    assert answer.status_code == 403


@pytest.mark.parametrize("header", ["", "Bearer nonsense", "Bearer 99999999999999.x.y", "Basic x"])
def test_r10_without_a_token_of_ours_is_403(desk: Desk, header: str) -> None:
    desk.http.headers["Authorization"] = header
    desk.get("/goods-ins", 403, **ALL_TIME)


def test_r10_an_expired_token_is_403_and_is_fetched_again_the_same_way(open_desk: Opened) -> None:
    desk = open_desk(token_lifetime_ms=60_000)
    desk.get("/goods-ins", **ALL_TIME)
    desk.control("POST", "clock", {"skew_ms": 60_001})
    assert "expired" in desk.get("/goods-ins", 403, **ALL_TIME)["detail"]
    desk.sign_in()
    desk.get("/goods-ins", **ALL_TIME)


def test_revoked_tokens_are_403_and_others_outlive_a_restart(
    open_desk: Opened, tmp_path_factory: pytest.TempPathFactory
) -> None:
    data = tmp_path_factory.mktemp("kept")
    first = open_desk(data=data)
    token = first.http.headers["Authorization"]
    first.hub.stop()
    second = open_desk(data=data)
    second.http.headers["Authorization"] = token
    second.get("/goods-ins", **ALL_TIME)
    second.control("POST", "tokens")
    second.get("/goods-ins", 403, **ALL_TIME)


def test_who_was_given_another_secret_signs_in_with_it_alone(desk: Desk) -> None:
    path, app = f"/auth/authorize/{ORG}", IDENTITY["app"]
    desk.control("POST", "credentials", {"secret": "demo-new", "tokens": {"trybe": "demo-next"}})
    assert desk.http.get(path, auth=(app, IDENTITY["secret"])).status_code == 403
    assert desk.http.get(path, auth=(app, "demo-new")).status_code == 200
    desk.get("/goods-ins", **ALL_TIME)  # what was issued before is good until its end
    orders, site = f"{desk.hub.url}/trybe/inventory/orders", {"site_id": IDENTITY["site"]}
    for token, status in ((IDENTITY["tokens"]["trybe"], 401), ("demo-next", 200)):
        bearer = {"Authorization": f"Bearer {token}"}
        assert httpx.get(orders, headers=bearer, params=site, **PLAIN).status_code == status


def test_r205_trybe_says_401_and_lets_its_token_in(desk: Desk) -> None:
    path = "/trybe/inventory/orders"
    assert httpx.get(desk.hub.url + path, **PLAIN).status_code == 401
    token = IDENTITY["tokens"]["trybe"]
    answer = httpx.get(
        desk.hub.url + path,
        params={"site_id": IDENTITY["site"]},
        headers={"Authorization": f"Bearer {token}"},
        **PLAIN,
    )
    assert answer.status_code == 200

"""A hub on a random port, a small warehouse in it, and a client that checks every answer.

The hub checks requests with jsonschema-rs and, here, its answers with jsonschema; openapi-core
reads the contract a third time, paths and statuses included, and sees what came over the wire.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest
from openapi_core import Config, OpenAPI
from openapi_core.testing import MockRequest, MockResponse

from app.hub import HubOptions, Switches, start
from app.hub.running import RunningHub
from app.settings import resource
from tests.plain import PLAIN

IDENTITY = json.loads(resource("demo/hub.json").read_text(encoding="utf-8"))
ORG = IDENTITY["org"]
VENDOR = "https://external.apis.enfore.com"
ALL_TIME = {"from": "2020-01-01T00:00:00Z", "to": "2100-01-01T00:00:00Z"}
PIECES, KILOGRAMS = "COUNT_PIECES", "MASS_KILOGRAMS"
TEA, CHEESE = f"{1:024x}", f"{2:024x}"
SHELF, DOCK = f"{11:024x}", f"{12:024x}"

WAREHOUSE = {
    "catalog": {
        "products": [
            {
                "id": TEA,
                "name": "Tea",
                "article_id": "TEA-1",
                "management_unit": PIECES,
                "step": "1",
                "codes": [
                    {"code": "9520010000018", "pack": "1"},
                    {"code": "19520010000015", "pack": "6"},
                ],
                "track": "none",
            },
            {
                "id": CHEESE,
                "name": "Cheese",
                "article_id": "CHE-1",
                "management_unit": KILOGRAMS,
                "step": "0.001",
                "codes": [],
                "track": "serial",
            },
        ],
        "places": [{"id": SHELF, "name": "Shelf"}, {"id": DOCK, "name": "Dock"}],
    }
}


@dataclass
class Desk:
    """A client of one hub, with the calls that the tests make again and again."""

    hub: RunningHub
    http: httpx.Client
    base: str = f"/inventory/org/{ORG}"
    paths: dict[str, str] = field(default_factory=dict)

    def sign_in(self) -> str:
        answer = self.http.get(f"/auth/authorize/{ORG}", auth=(IDENTITY["app"], IDENTITY["secret"]))
        assert answer.status_code == 200, answer.text
        token: str = answer.json()["accessToken"]
        self.http.headers["Authorization"] = f"Bearer {token}"
        return token

    def call(self, method: str, path: str, status: int = 200, /, **kwargs: Any) -> Any:
        answer = self.http.request(method, self.base + path, **kwargs)
        assert answer.status_code == status, f"{answer.status_code} {answer.text[:500]}"
        assert "date" in answer.headers
        check_by_contract(answer)
        if status >= 400:
            assert answer.headers["content-type"] == "application/problem+json"
        return json.loads(answer.content, parse_float=Decimal) if answer.content else None

    def get(self, path: str, status: int = 200, /, **query: Any) -> Any:
        return self.call("GET", path, status, params=query)

    def post(self, path: str, body: Any, status: int = 200) -> Any:
        return self.call("POST", path, status, json=body)

    def put(self, path: str, body: Any, status: int = 200) -> Any:
        return self.call("PUT", path, status, json=body)

    def patch(self, path: str, body: Any, status: int = 200) -> Any:
        return self.call("PATCH", path, status, json=body)

    def delete(self, path: str, status: int = 204) -> Any:
        return self.call("DELETE", path, status)

    def control(self, method: str, name: str, body: Any = None, status: int = 200) -> Any:
        answer = self.http.request(method, f"/_hub/{name}", json=body)
        assert answer.status_code == status, answer.text
        return answer.json()

    def effects(self) -> list[dict[str, Any]]:
        requests: list[dict[str, Any]] = self.control("GET", "requests")["requests"]
        return requests

    def draft(self, **members: Any) -> str:
        body = {
            "sender": {"@type": "AnonymousContactInformation", "name": "Tea Ltd"},
            "is_controlled_by_system": True,
            **members,
        }
        identifier: str = self.post("/goods-in-drafts", body)["id"]
        return identifier

    def package(self, draft: str, **members: Any) -> str:
        identifier: str = self.post(f"/goods-in-drafts/{draft}/packages", members)["id"]
        return identifier

    def move(self, intent: str, value: Any, *, condition: str = "NEW", status: int = 200) -> Any:
        """PATCH the tea on the shelf."""
        return self.patch(
            f"/stock/{TEA}/{SHELF}", update(intent, value, condition=condition), status
        )

    def available(self, product: str = TEA, place: str = SHELF) -> Any:
        return self.get(f"/stock/{product}/{place}")["available"]["value"]

    def changes(self, **query: Any) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = self.get("/stock-count-changes", **ALL_TIME, **query)["items"]
        return items


@cache
def contract(name: str) -> OpenAPI:
    document = json.loads(resource(f"contracts/{name}.json").read_text(encoding="utf-8"))
    problems: dict[str, Callable[[bytes], Any]] = {"application/problem+json": json.loads}
    return OpenAPI.from_dict(document, Config(extra_media_type_deserializers=problems))


def check_by_contract(answer: httpx.Response) -> None:
    """Validate an answer of an enfore API, unless no contract lists it (O8, 405, 501)."""
    path = answer.request.url.raw_path.decode("ascii").partition("?")[0]
    status = answer.status_code
    unlisted = "/stock/" in path and status in (400, 422)
    if unlisted or status in (405, 501) or path.endswith("/nowhere"):
        return
    name, path = _in_contract(path)
    contract(name).validate_response(
        MockRequest(VENDOR, answer.request.method.lower(), path),
        MockResponse(
            answer.content,
            status_code=status,
            content_type=answer.headers.get("content-type", "application/json"),
        ),
    )


def _in_contract(path: str) -> tuple[str, str]:
    """The contract of a path, and the path as it stands there: some name no server (O37)."""
    for name, prefix in IDENTITY["prefix"].items():
        if path.startswith(f"{prefix}/") and name not in ("auth", "erp"):
            bare = path if name == "enfore-inventory" else path.removeprefix(prefix)
            return name, bare
    return "enfore-platform", path


def update(intent: str, value: Any, *, unit: str = PIECES, condition: str = "NEW") -> Any:
    return {
        "change_quantity": {"value": value, "unit": unit},
        "change_intent": intent,
        "condition": condition,
    }


def item(package: str, **members: Any) -> dict[str, Any]:
    """The least that an item needs (R100), and what the test adds."""
    return {
        "product_id": TEA,
        "unit": {"value": 1, "unit": PIECES},
        "package_id": package,
        "sort_value": "",
        "is_controlled_by_system": True,
        **members,
    }


Opened = Callable[..., Desk]


@pytest.fixture
def open_desk(tmp_path: Path) -> Iterator[Opened]:
    """Starts hubs, each with the small warehouse, and stops them."""
    opened: list[Desk] = []

    def run(switches: Switches | None = None, **options: Any) -> Desk:
        data = options.pop("data", tmp_path / f"hub{len(opened)}")
        hub = start(
            data,
            options=HubOptions(
                switches=switches or Switches(), check=True, control=True, **options
            ),
        )
        desk = Desk(hub, httpx.Client(base_url=hub.url, timeout=10, **PLAIN))
        opened.append(desk)
        desk.sign_in()
        desk.control("PUT", "seed", WAREHOUSE)
        return desk

    yield run
    for desk in opened:
        desk.http.close()
        desk.hub.stop()
    assert not [thread for thread in threading.enumerate() if thread.name == "hub"]


@pytest.fixture
def desk(open_desk: Opened) -> Desk:
    return open_desk()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy of the machine has no say about 127.0.0.1."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")

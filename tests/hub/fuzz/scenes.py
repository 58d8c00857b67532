"""The scene of an example: which documents its path names, and which values fit beside them."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from app.settings import resource
from tests.hub.fuzz.demo import ALL_TIME, FACILITY, ORG, SITE, Asker, identifiers, parameters
from tests.hub.fuzz.making import FFT, INVENTORY, TRYBE, Maker
from tests.hub.fuzz.scope import Listed

_ASKED = 200
"""How often an export is asked for its file."""
_SEARCHED = 12
"""How many owners are asked for a part before none is believed to have one."""


@dataclass
class Scene:
    """`path` by the names of the path; `values` by what a member means, at least one each."""

    path: dict[str, str]
    values: dict[str, list[str]] = field(default_factory=dict)
    members: dict[str, Any] = field(default_factory=dict)
    """What a body must say to fit, such as the version that is stored."""


class Stage:
    """Sets scenes on a running demo hub."""

    def __init__(self, asker: Asker, seed: int) -> None:
        self._asker = asker
        self._chance = random.Random(seed)
        self.maker = Maker(asker, self._chance)
        self._lists: dict[str, list[dict[str, Any]]] = {}

    def scene(self, operation: Listed, *, kept: bool = False) -> Scene:
        """A coherent path; a document of its own where the call may change it, unless `kept`."""
        path = self._path(operation, kept=kept)
        if operation.path.endswith("/download"):
            self._wait_for(operation, path)
        scene = Scene(path, self._values(operation, path))
        scene.members = self._members(operation, path)
        return scene

    def _path(self, operation: Listed, *, kept: bool) -> dict[str, str]:
        names = parameters(operation.path)
        if operation.method == "GET" or kept:
            found = self._found(operation.contract, operation.path)
            return found or self._made(operation.path) or self._master(names)
        return (
            self._made(operation.path)
            or self._found(operation.contract, operation.path)
            or self._master(names)
        )

    def _master(self, names: list[str]) -> dict[str, str]:
        """Values of the master data; what nobody knows is a name that is not there."""
        known = {
            "org-id": ORG,
            "product-id": self.maker.one(self.maker.products),
            "location-id": self.maker.one(self.maker.places),
            "signature-id": self.maker.one(signatures()),  # no list shows them
        }
        return {name: known.get(name, "nothing") for name in names}

    def _made(self, path: str) -> dict[str, str] | None:
        """The longest beginning of a path that can be made anew, and what belongs to it."""
        made = self.maker(path, {}) or self.maker(path[: path.rfind("}") + 1], {})
        return None if made is None else {**self._master(parameters(path)), **made}

    def _found(self, contract: str, path: str) -> dict[str, str] | None:
        """What the lists of the hub show, owner by owner, until the path is full."""
        wanted = [name for name in parameters(path) if name not in self._given()]
        if not wanted:
            return None
        return self._fill(contract, path, wanted, self._master(parameters(path)))

    @staticmethod
    def _given() -> tuple[str, ...]:
        return ("org-id", "product-id", "location-id", "signature-id")

    def _fill(
        self, contract: str, path: str, wanted: list[str], named: dict[str, str]
    ) -> dict[str, str] | None:
        if not wanted:
            return named
        name, rest = wanted[0], wanted[1:]
        collection = path[: path.index("{" + name + "}")].rstrip("/")
        elements = self._list(contract, _filled(collection, named))
        found = identifiers(elements)
        for identifier in self._chance.sample(found, min(len(found), _SEARCHED)):
            full = self._fill(contract, path, rest, {**named, name: identifier})
            if full is not None:
                return full
        return None

    def _list(self, contract: str, path: str) -> list[dict[str, Any]]:
        if path not in self._lists:
            query = {**ALL_TIME, "site_id": SITE} if contract == TRYBE else dict(ALL_TIME)
            self._lists[path] = self._asker.listed(contract, path, **query)
        return self._lists[path]

    def forget(self) -> None:
        """Lists are asked for anew: an operation was tried that may have changed them."""
        self._lists.clear()

    def _wait_for(self, operation: Listed, path: dict[str, str]) -> None:
        """Until the hub has a link to the file: exports are made in the background (R24)."""
        link = _filled(operation.path, path)
        for _ in range(_ASKED):
            if self._asker.call(operation.contract, "GET", link).status_code != 422:
                return

    # ------------------------------------------------------------------------------ values

    def _values(self, operation: Listed, path: dict[str, str]) -> dict[str, list[str]]:
        """What members may say, by meaning."""
        found = {
            "product": self.maker.products,
            "place": self.maker.places[::2],
            "other place": self.maker.places[1::2],
            "article": sorted({item["tenantArticleId"] for item in self.maker.articles}),
            "facility": [FACILITY],
            "site": [SITE],
            "supplier": self.maker.suppliers,
        }
        if draft := path.get("goods-in-draft-id"):
            for kind in ("packages", "origins"):
                found[kind] = self._parts_of_draft(draft, kind, operation)
        found["taking"] = identifiers(
            self._list(INVENTORY, f"/org/{ORG}/stock-takings-enfore-pos-1")
        )
        found |= self._consumed(operation)
        return {name: values or ["nothing"] for name, values in found.items()}

    def _parts_of_draft(self, draft: str, kind: str, operation: Listed) -> list[str]:
        """Packages and origins that an item of this draft may name; made where there are none."""
        if operation.method == "GET":
            return []
        path = f"/org/{ORG}/goods-in-drafts/{draft}/{kind}"
        there = identifiers(self._asker.listed(INVENTORY, path))
        if there or not operation.path.split("{goods-in-draft-id}/")[-1].startswith("items"):
            return there
        body = {} if kind == "packages" else {"type": "GOODS_PROCUREMENT"}
        made = self._asker.made(INVENTORY, path, body)
        return [made["id"]] if made else []

    def _consumed(self, operation: Listed) -> dict[str, list[str]]:
        """The document that a body names to be turned into another: made for this example."""
        made = self.maker(_CONSUMED.get(operation.name, ""), {}) or {}
        return {"document": list(made.values())[:1]} if made else {}

    def _members(self, operation: Listed, path: dict[str, str]) -> dict[str, Any]:
        if operation.contract == FFT and operation.method in ("PUT", "PATCH"):
            return self._version(path)
        if operation.name == "createInventoryOrderItem":
            return self._linked(path)
        return {}

    def _version(self, path: dict[str, str]) -> dict[str, Any]:
        """The version that is stored, which a change has to name (R182)."""
        kind, identifier = (
            ("inboundprocesses", path["inboundProcessId"])
            if "inboundProcessId" in path
            else ("purchaseorders", path["purchaseOrderId"])
        )
        answer = self._asker.call(FFT, "GET", f"/api/{kind}/{identifier}")
        return {"version": answer.json()["version"]} if answer.is_success else {}

    def _linked(self, path: dict[str, str]) -> dict[str, Any]:
        """The product of a line of an order with the same supplier: it is linked to it (R200)."""
        order = self._asker.call(TRYBE, "GET", f"/inventory/orders/{path['orderId']}").json()
        supplier = (order.get("data") or order).get("supplier_id")
        for other in self._list(TRYBE, "/inventory/orders"):
            if other.get("supplier_id") == supplier:
                lines = self._list(TRYBE, f"/inventory/orders/{other['id']}/items")
                for line in lines:
                    return {
                        name: line[name] for name in ("article_id", "product_id") if name in line
                    }
        return {}


@cache
def signatures() -> list[str]:
    """The demo's signatures, by its file."""
    text = resource("demo/platform.json").read_text(encoding="utf-8")
    return [item["id"] for item in json.loads(text).get("signatures", [])]


_CONSUMED = {
    "createGoodsIn": "/org/{org-id}/goods-in-drafts/{goods-in-draft-id}/items/{item-id}",
    "createGoodsOut": "/org/{org-id}/goods-out-drafts/{goods-out-draft-id}/items/{item-id}",
    "createInventoryShipment": (
        "/org/{org-id}/inventory-shipment-drafts/{inventory-shipment-draft-id}/items/{item-id}"
    ),
    "createGoodsOutCancellationRequest": "/org/{org-id}/goods-outs/{goods-out-id}",
}


def _filled(path: str, named: dict[str, str]) -> str:
    for name, value in named.items():
        path = path.replace("{" + name + "}", value)
    return path


def body_with(body: Any, members: dict[str, Any]) -> Any:
    """A generated body that says what it must to fit the scene."""
    return {**body, **members} if isinstance(body, dict) else body


def told(value: Any) -> str:
    """A value in a report, short."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=True, default=str)
    return text if len(text) <= 300 else f"{text[:300]}..."

"""The demo warehouse's profile: who a terminal is that is tried on the demo hub (design 5)."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from app.settings import Credentials, PeopleRules, Profile, SiteRules, System, resource


@cache
def _demo() -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    """Who the demo is, and the first place of each kind: shipped files, read once."""
    told = json.loads(resource("demo/hub.json").read_text(encoding="utf-8"))
    places = json.loads(resource("demo/catalog.json").read_text(encoding="utf-8"))["places"]
    return told, {place["kind"]: place for place in reversed(places)}


def demo_profile(
    address: str, terminal: str = "DEMO", system: System = "enfore"
) -> tuple[Profile, Credentials]:
    """The demo's profile and credentials for one system of a hub at `address` (design 5)."""
    told, by_kind = _demo()
    receiving = by_kind["receiving"]
    profile = Profile(
        system=system,
        terminal=terminal,
        name="Demo",
        bases={api: address + prefix for api, prefix in told["prefix"].items()},
        org=told["org"],
        facility=told["facility"],
        site=told["site"],
        trybe_product_member="product_id",
        place=receiving["id"],
        place_name=receiving["name"],
        who_books="add",
        demo=True,
        rules=SiteRules(
            quarantine_place=by_kind["quarantine"]["id"], own_places=(receiving["id"],)
        ),
        # Nobody who looks at the demo has a badge; signing in can be tried all the same.
        people=PeopleRules(sign_in_required=False),
    )
    if system != "enfore":
        return profile, Credentials(token=told["tokens"][system])
    return profile, Credentials(app=told["app"], secret=told["secret"])

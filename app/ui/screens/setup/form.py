"""The set-up form as values: what was entered, what is wrong with it, and the profile it makes.

Pure, so that a QR code can fill the same form later.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from app.settings import Credentials, Profile, System, WhoBooks

_TERMINAL = re.compile(r"[A-Z0-9]{4}")
_OBJECT_ID = re.compile(r"[0-9a-f]{24}")
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})

ENFORE_PATHS: Mapping[str, str] = {
    "auth": "/auth",
    "erp": "/erp",
    "enfore-inventory": "/inventory",
    "enfore-sales-purchasing": "/sales-purchasing",
    "enfore-sales-orders": "/sales-orders",
}
"""Below the server's address. The last two are not stated by the vendor: each can be another."""

_ONLY_API: Mapping[str, str] = {
    "fulfillmenttools": "fulfillmenttools-inbound",
    "trybe": "inventory-orders",
}
"""Systems with one API: the server's address is the API's own."""


@dataclass(frozen=True, slots=True)
class SetupForm:
    """What the person entered, as text; `paths` holds what differs from `ENFORE_PATHS`."""

    system: System = "enfore"
    server: str = ""
    purchasing: str = ""
    orders: str = ""
    org: str = ""
    facility: str = ""
    site: str = ""
    app: str = ""
    secret: str = ""
    token: str = ""
    member: str = ""
    """Which member of a Trybe item names the product; empty: lines are linked by hand (O74)."""
    terminal: str = ""
    name: str = ""
    place: str = ""
    place_name: str = ""
    who_books: WhoBooks | None = None
    own_place: bool = True


def filled(profile: Profile, credentials: Credentials) -> SetupForm:
    """The form for a device that is set up already; secrets are not shown again."""
    bases = profile.bases
    api = _ONLY_API.get(profile.system)
    server = bases.get(api, "") if api else bases.get("auth", "").removesuffix(ENFORE_PATHS["auth"])
    return SetupForm(
        system=profile.system,
        server=server,
        purchasing=bases.get("enfore-sales-purchasing", ""),
        orders=bases.get("enfore-sales-orders", ""),
        org=profile.org,
        facility=profile.facility,
        site=profile.site,
        member=profile.trybe_product_member,
        app=credentials.app,
        terminal=profile.terminal,
        name=profile.name,
        place=profile.place,
        place_name=profile.place_name,
        who_books=profile.who_books,
        own_place=profile.place in profile.rules.own_places or not profile.place,
    )


def problems(form: SetupForm) -> dict[str, str]:
    """What is missing or wrong: keys for `sentences.missing_words` by field."""
    found: dict[str, str] = {}
    for field in ("server", "purchasing", "orders"):
        key = _address(getattr(form, field), needed=field == "server")
        if key:
            found[field] = key
    if not _TERMINAL.fullmatch(form.terminal):
        found["terminal"] = "terminal"
    if not form.place:
        found["place"] = "place"
    found |= _of_enfore(form) if form.system == "enfore" else _of_others(form)
    return found


def _of_enfore(form: SetupForm) -> dict[str, str]:
    found = {field: field for field in ("app", "secret") if not getattr(form, field)}
    if not form.org:
        found["org"] = "org"
    elif not _OBJECT_ID.fullmatch(form.org):
        found["org"] = "org_bad"
    if form.who_books is None:
        found["who_books"] = "who_books"
    return found


def _of_others(form: SetupForm) -> dict[str, str]:
    """What this system is asked for besides the server."""
    wanted = ("facility", "token") if form.system == "fulfillmenttools" else ("site", "token")
    return {field: field for field in wanted if not getattr(form, field)}


def _address(text: str, *, needed: bool) -> str:
    if not text:
        return "server" if needed else ""
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return "server_bad"
    bad = any(c.isspace() or not c.isprintable() for c in text)
    if bad or not host or parts.scheme not in ("http", "https") or parts.username or parts.query:
        return "server_bad"
    return "" if parts.scheme == "https" or host in _HERE else "server_insecure"


def made(form: SetupForm, before: Profile, kept: Credentials) -> tuple[Profile, Credentials]:
    """Profile and credentials of a form without problems; a secret left empty stays as it was."""
    own = tuple(p for p in before.rules.own_places if p != before.place)
    rules = replace(before.rules, own_places=(*own, form.place) if form.own_place else own)
    profile = replace(
        before,
        system=form.system,
        terminal=form.terminal,
        name=form.name,
        bases=_bases(form),
        org=form.org,
        facility=form.facility,
        site=form.site,
        trybe_product_member=form.member.strip(),
        place=form.place,
        place_name=form.place_name,
        who_books=form.who_books if form.system == "enfore" else None,
        demo=False,
        rules=rules,
    )
    secrets = Credentials(
        app=form.app, secret=form.secret or kept.secret, token=form.token or kept.token
    )
    return profile, secrets


def _bases(form: SetupForm) -> dict[str, str]:
    server = form.server.rstrip("/")
    api = _ONLY_API.get(form.system)
    if api is not None:
        return {api: server}
    bases = {api: server + path for api, path in ENFORE_PATHS.items()}
    if form.purchasing:
        bases["enfore-sales-purchasing"] = form.purchasing.rstrip("/")
    if form.orders:
        bases["enfore-sales-orders"] = form.orders.rstrip("/")
    return bases

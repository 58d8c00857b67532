"""What the page about people shows of the profile and of the people here, and what it writes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from app.domain.people import LOCK_AFTER_MS, Member, Role
from app.settings import PeopleRules
from app.ui.screens import moments
from app.ui.screens.sign_in.values import initials
from app.ui.translation import translate

MINUTE = 60_000
SIGN_IN = {"auto": None, "always": True, "never": False}
ROLES = ("worker", "lead")
"""Whose tiles can be set beside those of single people."""
TILES = (
    "receive",
    "pick",
    "hand_over",
    "counts",
    "shipments",
    "lookup",
    "receipts",
    "settings",
)
"""The tiles that can be kept away from somebody."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person with the state of their PIN; `button` says what can be done."""

    id: str
    name: str
    initials: str
    detail: str
    button: str


@dataclass(frozen=True, slots=True)
class PeopleShown:
    """The people of this terminal; `may`: whoever is here may change what the page shows."""

    rows: tuple[PersonRow, ...] = ()
    may: bool = True


def people_shown(members: Collection[Member], now: int, *, may: bool) -> PeopleShown:
    """The rows of everybody who is known here."""
    names = {member.id: member.name for member in members}
    return PeopleShown(tuple(_row(member, names, now) for member in members), may)


def _row(member: Member, names: dict[str, str], now: int) -> PersonRow:
    parts = [translate("SignIn", "Lead")] if member.role is Role.LEAD else []
    parts.append(translate("People", "has a badge") if member.badge else "")
    if member.pin:
        when = moments.moment(member.pin_set, now)
        by = names.get(member.pin_by, "")
        text = translate("People", "PIN set {when}")
        if by and member.pin_by != member.id:
            text = translate("People", "PIN set {when} by {name}")
        parts.append(text.format(when=when, name=by))
    else:
        parts.append(translate("People", "no PIN"))
    button = translate("People", "Change PIN") if member.pin else translate("People", "Set PIN")
    detail = " · ".join(filter(None, parts))
    return PersonRow(member.id, member.name, initials(member.name), detail, button)


def shown_of(rules: PeopleRules, name: str) -> Any:
    """What the row of a setting shows."""
    if name == "sign_in_required":
        return next(key for key, value in SIGN_IN.items() if value is rules.sign_in_required)
    after = LOCK_AFTER_MS if rules.lock_after is None else rules.lock_after
    return after // MINUTE


def told_of(rules: PeopleRules, name: str, value: Any) -> PeopleRules:
    """The rules after a row was changed. "tiles" takes (whose, the tiles); None: all of them, or
    for a single person those of their role.
    """
    match name:
        case "sign_in_required":
            return replace(rules, sign_in_required=SIGN_IN[str(value)])
        case "lock_after":
            return replace(rules, lock_after=int(value) * MINUTE)
        case _:
            whose, tiles = value
            return _with_tiles(rules, whose, tiles)


def _with_tiles(rules: PeopleRules, whose: str, tiles: Collection[str] | None) -> PeopleRules:
    kept = None if tiles is None or set(TILES) <= set(tiles) else tuple(tiles)
    if whose == "worker":
        return replace(rules, worker_tiles=kept)
    if whose == "lead":
        return replace(rules, lead_tiles=kept)
    others = {person: told for person, told in rules.person_tiles.items() if person != whose}
    if tiles is not None:
        others[whose] = tuple(tiles)
    return replace(rules, person_tiles=others)


def tiles_of(rules: PeopleRules, whose: str) -> tuple[str, ...]:
    """The tiles that a role or a single person sees; of a person without their own set none."""
    if whose not in ROLES:
        return tuple(rules.person_tiles.get(whose, ()))
    told = rules.worker_tiles if whose == "worker" else rules.lead_tiles
    return TILES if told is None else told

"""What we need of the server's looser answers: amounts, names of changes, senders. Pure.

No document shows the fields of a stock change but `effective_on`, nor most shapes of a contact:
each is looked for under the names that have been seen, and left out where there are none.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.clients.enfore import wire
from app.clients.enfore.judgement import Change
from app.clients.moments import moment_of

_AMOUNTS = ("change_quantity", "quantity", "delta", "change")
_NAMES = ("name", "organization_name", "company_name", "display_name", "full_name")
_KEYS = ("id", "contact_id", "unique_instance_id", "organization_id")


def change_of(shown: wire.StockCountChange, app: str) -> Change:
    """A listed change in the words of `judgement`. `app` is our app's name if it is ours alone."""
    row = shown.raw()
    condition = row.get("condition")
    return Change(
        at=moment_of(shown.effective_on),
        delta=next(
            (d for d in (amount_of(row.get(name)) for name in _AMOUNTS) if d is not None), None
        ),
        condition=condition if isinstance(condition, str) else None,
        names_us=bool(app) and row.get("app_id") == app,
    )


def amount_of(value: object) -> Decimal | None:
    """A number, or the value of a quantity."""
    if isinstance(value, dict):
        value = value.get("value")
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        return None
    return Decimal(value)


_FACTORS = {
    "MASS_GRAMS": ("MASS", Decimal("0.001")),
    "MASS_KILOGRAMS": ("MASS", Decimal(1)),
    "MASS_TONS": ("MASS", Decimal(1000)),
    "VOLUME_MILLILITERS": ("VOLUME", Decimal("0.001")),
    "VOLUME_LITERS": ("VOLUME", Decimal(1)),
}
"""Units that can be turned into each other (A10)."""


def in_unit(shown: wire.QuantityShown | None, unit: str) -> Decimal | None:
    """An amount in another unit of its kind; None where nobody can tell, 0 for no amount."""
    if shown is None:
        return Decimal(0)
    if shown.unit == unit or not shown.value:
        return shown.value
    kind, factor = _FACTORS.get(shown.unit, ("", Decimal(1)))
    wanted, divisor = _FACTORS.get(unit, (None, Decimal(1)))
    return shown.value * factor / divisor if kind == wanted else None


def own_app(app: str, terminal: str) -> str:
    """The app's name if it is this terminal's alone, which its ending says; else nothing.

    Terminals that share an app cannot be told apart by it.
    """
    return app if terminal and app.endswith(terminal) and app != terminal else ""


def sender_name(contact: wire.ContactInformationShown | None) -> str:
    """What to call a sender; empty when no known shape names it."""
    return _first(contact.raw() if contact else {}, _NAMES) or _person(contact)


def sender_key(contact: wire.ContactInformationShown | None) -> str:
    """What two deliveries of one sender have in common."""
    row = contact.raw() if contact else {}
    return _first(row, _KEYS) or sender_name(contact).casefold()


def _person(contact: wire.ContactInformationShown | None) -> str:
    row = contact.raw() if contact else {}
    parts = (row.get("first_name"), row.get("last_name"))
    return " ".join(part for part in parts if isinstance(part, str))


def _first(row: dict[str, Any], names: tuple[str, ...]) -> str:
    """The first member with a text, here or one level below."""
    for name in names:
        value = row.get(name)
        if isinstance(value, str) and value.strip():
            return value.strip()
    for below in row.values():
        if isinstance(below, dict):
            found = _first({k: v for k, v in below.items() if not isinstance(v, dict)}, names)
            if found:
                return found
    return ""

"""Paths that the documents lost and we inferred: one table, which a site can override.

The profile's `paths` names the path that the site's server really has, by the names below:

    {"pickups": "/org/{org}/fulfillments/pickups"}
"""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter

INFERRED: Mapping[str, str] = {
    "pickups": "/org/{org}/pickups",
    "pickup": "/org/{org}/pickups/{pickup}",
    "pickup-status": "/org/{org}/pickups/{pickup}/status",
    "deliveries": "/org/{org}/deliveries",
    "delivery": "/org/{org}/deliveries/{delivery}",
    "delivery-status": "/org/{org}/deliveries/{delivery}/status",
}


def must_be_usable(paths: Mapping[str, str]) -> None:
    """What a site sets instead must fit what it replaces.

    Raises:
        ValueError: a name is unknown, or a path lacks or adds a name in braces.
    """
    for name, path in paths.items():
        if name not in INFERRED:
            known = ", ".join(INFERRED)
            raise ValueError(f"There is no path named '{name}' to set; there are: {known}.")
        wanted = _names(INFERRED[name])
        if not path.startswith("/") or _names(path) != wanted:
            braces = " and ".join(f"{{{one}}}" for one in wanted)
            raise ValueError(f"The path '{name}' must begin with / and hold {braces}, once each.")


def _names(path: str) -> list[str]:
    """The names in braces, in order of the alphabet; none if the braces make no sense."""
    try:
        found = [part[1:] for part in Formatter().parse(path) if part[1] is not None]
    except ValueError:
        return []
    return sorted(f"{name}{how or ''}{kind or ''}" for name, how, kind in found)

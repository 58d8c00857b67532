"""What a caller may ask of the two lists, whose query parameters the document lost (O65, A83)."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass

from app.hub.calls import Call
from app.hub.problems import invalid

MOST = 500


@dataclass(frozen=True)
class Asked:
    """`after` is the id of the last element that the caller has seen; empty: from the start."""

    size: int
    after: str = ""
    facility: str = ""
    statuses: tuple[str, ...] = ()


def asked(call: Call) -> Asked:
    """`size`, `startAfterId`, `facilityRef`, `status`; without the assumption all are ignored."""
    usual = call.switches.list_page_size or sys.maxsize
    if not call.switches.lost_parameters_work:
        return Asked(usual)
    given = call.unlisted
    size = given.get("size", "")
    if size and not (re.fullmatch("[0-9]{1,9}", size) and 1 <= int(size) <= MOST):
        raise invalid(f"The query parameter 'size' must be a whole number from 1 to {MOST}.")
    return Asked(
        size=int(size) if size else usual,
        after=given.get("startAfterId", ""),
        facility=given.get("facilityRef", ""),
        statuses=tuple(given["status"].split(",")) if given.get("status") else (),
    )

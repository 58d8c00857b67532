"""The command codes of shipments between own places, as the command sheet shows them."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.shipping.facts import Task
from app.ui.screens.shipping.values import CANCEL_REASONS, REASONS
from app.ui.sentences import shipping_reason_words
from app.ui.sheets.command_codes import Code, Group, commands
from app.ui.translation import translate


def ship_groups() -> tuple[Group, ...]:
    """The commands of shipments between own places."""
    listed = (
        ("GOTO:ship", translate("CommandSheet", "Shipments")),
        ("NEWPACK", translate("CommandSheet", "New draft")),
        ("NEXT", translate("CommandSheet", "Next shipment, next line")),
        ("PREV", translate("CommandSheet", "The one before")),
        ("OK", translate("CommandSheet", "Open it, confirm")),
        ("REJECT", translate("CommandSheet", "Cancel a shipment")),
    )
    scanned = (
        ("REST", translate("CommandSheet", "All the rest of the line")),
        ("ALL", translate("CommandSheet", "All as the shipment says")),
        ("SET:0", translate("CommandSheet", "None of it goes along")),
        ("UNDO", translate("CommandSheet", "Undo the last scan")),
        ("CORRECT", translate("CommandSheet", "Change the heading; at the end the books")),
        ("REJECT", translate("CommandSheet", "Delete or cancel it")),
        ("POST", translate("CommandSheet", "Share the draft")),
        ("PRINT", translate("CommandSheet", "Loading list")),
        ("FINISH", translate("CommandSheet", "Finish")),
        ("CANCEL", translate("CommandSheet", "Cancel")),
    )
    leaves = (
        ("ANSWER:1", translate("CommandSheet", "1  It waits to be loaded")),
        ("ANSWER:2", translate("CommandSheet", "2  It leaves at once")),
    )
    return (
        Group(translate("CommandSheet", "In the list"), commands(listed), 3),
        Group(translate("CommandSheet", "On every shipment"), commands(scanned)),
        Group(translate("CommandSheet", "When a draft is finished"), commands(leaves)),
        Group(
            translate("CommandSheet", "Loading: why goods are missing"), _why(REASONS[Task.LOAD])
        ),
        Group(
            translate("CommandSheet", "Receiving: why goods are missing"),
            _why(REASONS[Task.RECEIVE]),
        ),
        Group(
            translate("CommandSheet", "Why a shipment does not take place"), _why(CANCEL_REASONS)
        ),
    )


def _why(reasons: Sequence[str]) -> tuple[Code, ...]:
    return tuple(
        Code(f"{n}  {shipping_reason_words(key)}", f"DH:REASON:{n}")
        for n, key in enumerate(reasons, 1)
    )

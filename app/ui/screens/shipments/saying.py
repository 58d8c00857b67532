"""What the list says around its rows: prompt, actions, questions, why it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.shipment import ShipmentStatus
from app.ui.frame.values import Action, Prompt
from app.ui.screens.listing import Hints
from app.ui.screens.narrowing import Empty
from app.ui.screens.shipments import words
from app.ui.screens.shipments.rows import Known
from app.ui.screens.shipments.values import Details
from app.ui.screens.shipping.values import CANCEL_REASONS
from app.ui.sentences import shipping_reason_words, shown
from app.ui.translation import translate
from app.ui.widgets.button import Kind
from app.ui.widgets.question import Asked
from app.workbench.ship_views import ShipmentRow

if TYPE_CHECKING:
    from app.ui.screens.shipments.shown import ShownShipments

LOAD, RECEIVE, DETAILS = "load", "receive", "details"


# --- what to scan ---------------------------------------------------------------------------------


def prompt(list_: ShownShipments) -> Prompt:
    """What to scan next, in words."""
    form, wanted = list_.form, list_.wanted
    if form is not None:
        told = translate("Shipments", "{name}: what is to be done?")
        if form.cancelling:
            told = translate("Shipments", "Why does {name} not take place?")
        return Prompt(told.format(name=form.title), "question")
    if list_.asked is not None:
        return Prompt(translate("Shipments", "Answer, or scan another shipment"), "question")
    if wanted.shipments:
        told = translate("Shipments", "Several shipments carry {code}: which one is it?")
        return Prompt(told.format(code=shown(wanted.code)), "question")
    if wanted.source is not None and wanted.destination is not None:
        return Prompt(translate("Shipments", "Scan a shipment, or NEWPACK for a draft"), "ship")
    if wanted.source is not None:
        return Prompt(translate("Shipments", "Scan a shipment, or where the goods go"), "ship")
    return Prompt(translate("Shipments", "Scan a shipment, or a place to look only there"), "ship")


def hints() -> Hints:
    """What can be scanned here, said after a code that leads nowhere."""
    return Hints(
        translate("Shipments", "Scan a shipment's number, or a place."),
        translate("Shipments", "Both places are chosen already. Cancel that first."),
    )


# --- what can be done -----------------------------------------------------------------------------


def actions(list_: ShownShipments) -> list[Action]:
    """The big actions, the main one last."""
    if list_.form is not None:
        one = list_.of(list_.form.key)
        return _form_actions(list_.form, one, list_.receives_at(one)) if one is not None else []
    back = Action("back", translate("Shipments", "Back"), "back")
    new = translate("Shipments", "New draft")
    every = Action("all", translate("Shipments", "Show all"), "list")
    one = list_.of(list_.lit)
    if one is not None:
        told = translate("Shipments", "Open {name}").format(name=one.card.title)
        details = Action(DETAILS, translate("Shipments", "Details"), "info")
        return [back, every, details, Action("open", told, "forward", Kind.MAIN)]
    narrowed = [every] if list_.narrowed or list_.text else []
    fresh = Action("refresh", translate("Shipments", "Refresh"), "sync")
    return [back, *narrowed, fresh, Action("new", new, "plus", Kind.MAIN)]


def _form_actions(form: Details, one: Known, receives: bool) -> list[Action]:
    """The big actions while the sheet is open; the main one last."""
    if form.cancelling:
        cancel = translate("Shipments", "Cancel the shipment")
        return [
            Action("keep", translate("Shipments", "Not yet"), "back"),
            Action("cancel", cancel, "refuse", Kind.MAIN, hold=True),
        ]
    close = Action("close", translate("Shipments", "Close"), "cross")
    row, status = one.row, one.row.now
    opens = Action("open", translate("Shipments", "Open"), "forward", Kind.MAIN)
    if words.begun(row) or (row.draft and status is ShipmentStatus.DRAFT):
        delete = translate("Shipments", "Delete the draft")
        ends = [Action("delete", delete, "trash", Kind.DANGER, hold=True)] if row.draft else []
        return [close, *ends, opens]
    if status not in (ShipmentStatus.NEW, ShipmentStatus.IN_PROCESS):
        return [close, opens] if row.document else [close]
    why = translate("Shipments", "Cancel it …")
    cancels = [Action("ask_cancel", why, "refuse", Kind.DANGER)] if row.id else []
    receive = translate("Shipments", "Receive")
    if status is ShipmentStatus.IN_PROCESS:
        return [close, *cancels, Action(RECEIVE, receive, "receive", Kind.MAIN)]
    return [close, *cancels, *_ways(row, receive, receives=receives)]


def _ways(row: ShipmentRow, receive: str, *, receives: bool) -> list[Action]:
    """Load or receive, the likelier one last; what is only told to the server before them."""
    leaves = translate("Shipments", "On its way")
    load = translate("Shipments", "Load")
    departs = [Action("depart", leaves, "ship", hold=True)] if row.id else []
    if receives:
        return [*departs, Action(LOAD, load, "package"), _main(RECEIVE, receive, "receive")]
    return [*departs, Action(RECEIVE, receive, "receive"), _main(LOAD, load, "package")]


def _main(key: str, text: str, icon: str) -> Action:
    return Action(key, text, icon, Kind.MAIN)


def asked(one: Known, code: str, *, receives: bool) -> Asked:
    """Load it or receive it? At its destination receiving comes first."""
    told = translate("Shipments", "{name}, {route}: load it, or receive it?")
    load = translate("Shipments", "Load it here")
    receive = translate("Shipments", "Receive it here")
    first = (receive, load) if receives else (load, receive)
    again = translate("Shipments", "Scan its code again for 1.") if code else ""
    return Asked(
        f"way {one.key}",
        told.format(name=one.card.title, route=one.card.party),
        (*first, translate("Shipments", "Something else …")),
        again,
        proposed=1 if code else 0,
    )


def ways(*, receives: bool) -> tuple[str, str, str]:
    """What the answers to that question mean."""
    return (RECEIVE, LOAD, DETAILS) if receives else (LOAD, RECEIVE, DETAILS)


# --- why there is nothing ------------------------------------------------------------------------


def empty(list_: ShownShipments) -> Empty:
    """Why there is no row, and what to do."""
    if not list_.known and not list_.narrowed:
        detail = (
            translate("Shipments", "Begin a draft, or wait for the server's.")
            if list_.answers()
            else translate("Shipments", "They are fetched when the server can be reached.")
        )
        return Empty("ship", translate("Shipments", "No shipments on this terminal yet"), detail)
    title = translate("Shipments", "Nothing fits")
    detail = translate("Shipments", "Change the search, or choose “All”.")
    if list_.wanted.source is not None or list_.wanted.destination is not None:
        detail = translate("Shipments", "Tap a place above to look elsewhere, or begin a draft.")
    return Empty("search", title, detail)


def cancel_reasons() -> tuple[tuple[str, str], ...]:
    """Why a shipment does not take place, by key, in words."""
    return tuple((key, shipping_reason_words(key)) for key in CANCEL_REASONS)

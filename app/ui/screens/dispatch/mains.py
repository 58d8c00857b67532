"""The main action of the bottom bar: what most people do next."""

from __future__ import annotations

from app.domain.dispatch.document import Dispatch, Order
from app.domain.dispatch.facts import Mode
from app.domain.dispatch.handing import is_loose
from app.domain.dispatch.rules import DispatchRules
from app.ui.frame.values import Action
from app.ui.screens.dispatch.before_leaving import step_before, to_pack
from app.ui.screens.dispatch.stages import to_pick
from app.ui.screens.dispatch.values import Page
from app.ui.translation import translate
from app.ui.widgets.button import Kind


def main_action(
    dispatch: Dispatch, rules: DispatchRules, order: Order | None, *, due: bool
) -> Action:
    """The next step of this mode, else the next mode, else to finish. `order` is the one that
    actions are about, `due`: goods go back.
    """
    found = None
    if due:
        found = _back(dispatch)
    elif dispatch.mode is Mode.PACK:
        found = _packing(dispatch, order)
    elif dispatch.mode is Mode.HAND_OVER:
        found = _handing(dispatch, order, rules)
    elif to_pick(dispatch) is None:
        found = _picked(dispatch, rules)
    return found or _action("finish", translate("Dispatch", "Finish"), "check-all")


def _action(key: str, words: str, icon: str) -> Action:
    return Action(key, words, icon, Kind.MAIN)


def _back(dispatch: Dispatch) -> Action:
    if dispatch.mode is Mode.PUT_BACK:
        return _action(Page.PUTTING_BACK, translate("Dispatch", "What goes back"), "list")
    return _action(f"mode:{Mode.PUT_BACK}", translate("Dispatch", "Put back"), "undo")


def _packing(dispatch: Dispatch, order: Order | None) -> Action | None:
    package = dispatch.package_by_id(dispatch.package)
    if package is not None:
        if not dispatch.holds(package.id):
            return None
        return _action("close_package", translate("Dispatch", "Close package"), "check")
    if order is None or order.left or order.on_hold or not is_loose(dispatch, order):
        return None
    return _action(Page.NEW_PACKAGE, translate("Dispatch", "New package"), "plus")


def _handing(dispatch: Dispatch, order: Order | None, rules: DispatchRules) -> Action | None:
    if order is None or order.left or order.goes_back or order.on_hold:
        return None
    match step_before(dispatch, order, rules):
        case Mode.PICK:
            return _action(f"mode:{Mode.PICK}", translate("Dispatch", "Pick"), "pick")
        case Mode.PACK:
            return _action(f"mode:{Mode.PACK}", translate("Dispatch", "Pack"), "package")
    if order.head.type in rules.signed_types and order.signature is None:
        return _action(Page.SIGNATURE, translate("Dispatch", "Sign"), "edit")
    return _action("collected", translate("Dispatch", "Handed over"), "handover")


def _picked(dispatch: Dispatch, rules: DispatchRules) -> Action | None:
    if not any(to_pack(dispatch, order, rules) for order in dispatch.orders):
        return None
    return _action(f"mode:{Mode.PACK}", translate("Dispatch", "Pack"), "package")

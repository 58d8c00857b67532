"""The prompt line while packing, handing over and putting back."""

from __future__ import annotations

from app.domain.dispatch.document import Dispatch, Order
from app.domain.dispatch.facts import Mode
from app.domain.dispatch.handing import is_loose
from app.domain.dispatch.putting_back import due_lines
from app.domain.dispatch.rules import DispatchRules
from app.ui.screens.dispatch.before_leaving import step_before
from app.ui.screens.dispatch.figures import order_name, package_name
from app.ui.translation import translate

Said = tuple[str, str]


def prompt_of(dispatch: Dispatch, rules: DispatchRules) -> Said:
    """What helps most now in the mode of the document."""
    match dispatch.mode:
        case Mode.PUT_BACK:
            return _put_back(dispatch)
        case Mode.HAND_OVER:
            return _hand_over(dispatch, rules)
        case _:
            return _pack(dispatch)


def _pack(dispatch: Dispatch) -> Said:
    order = dispatch.at_hand
    package = dispatch.package_by_id(dispatch.package)
    if package is not None and not (package.closed or package.void):
        order = dispatch.order_of(package.goods_out) or order
        if order is not None and is_loose(dispatch, order):
            words = translate("Dispatch", "Scan what goes into {package}")
            return words.format(package=package_name(package)), "scan"
        words = translate("Dispatch", "All is packed: scan OK to close {package}")
        return words.format(package=package_name(package)), "check"
    if order is None:
        return translate("Dispatch", "Scan the order that is packed"), "scan"
    if is_loose(dispatch, order):
        return translate("Dispatch", "Scan a new package's label, or “new package”"), "package"
    return translate("Dispatch", "All is packed: hand it over, or finish"), "check"


def _hand_over(dispatch: Dispatch, rules: DispatchRules) -> Said:
    order = dispatch.at_hand
    if order is None:
        words = translate("Dispatch", "Scan a package, an order or a pickup number")
        return words, "scan"
    if order.left:
        return translate("Dispatch", "Handed over: finish"), "check"
    match step_before(dispatch, order, rules):
        case Mode.PICK:
            words = translate("Dispatch", "Pick order {number} first")
            return words.format(number=order_name(order)), "pick"
        case Mode.PACK:
            words = translate("Dispatch", "Pack order {number} first")
            return words.format(number=order_name(order)), "package"
    if _must_sign(order, rules):
        words = translate("Dispatch", "Order {number}: let the customer sign")
        return words.format(number=order_name(order)), "edit"
    words = translate("Dispatch", "Scan OK when order {number} was taken")
    return words.format(number=order_name(order)), "handover"


def _must_sign(order: Order, rules: DispatchRules) -> bool:
    return order.head.type in rules.signed_types and order.signature is None


def _put_back(dispatch: Dispatch) -> Said:
    waiting = due_lines(dispatch)
    if not waiting:
        return _torn_up(dispatch)
    if dispatch.place is None:
        words = translate("Dispatch", "Scan the place where the goods go back")
        return words, "place"
    words = translate("Dispatch", "Scan what you put at {place}")
    return words.format(place=dispatch.place.name), "scan"


def _torn_up(dispatch: Dispatch) -> Said:
    """Labels of what does not leave are void before the case is closed."""
    left = [
        package
        for order in dispatch.orders
        if order.goes_back
        for package in dispatch.packages_of(order.id)
    ]
    if not left:
        return translate("Dispatch", "All is back: finish"), "check"
    here = next((package for package in left if package.id == dispatch.package), None)
    if here is None:
        words = translate("Dispatch", "Scan the label of {package} to make it void")
        return words.format(package=package_name(left[0])), "package"
    words = translate("Dispatch", "Tear up the label of {package} and scan OK")
    return words.format(package=package_name(here)), "package"

"""The prompt line: what to scan next, in words (law 4)."""

from __future__ import annotations

from app.domain.dispatch.document import Dispatch, DispatchState, Order, Question
from app.domain.dispatch.facts import Mode
from app.domain.dispatch.line import Line
from app.domain.dispatch.putting_back import due_lines
from app.domain.dispatch.rules import DispatchRules
from app.domain.values import ZERO, Track
from app.ui.frame.values import Prompt
from app.ui.screens.dispatch import prompts_packing
from app.ui.screens.dispatch.figures import line_name, order_name, shown_rest
from app.ui.screens.dispatch.stages import to_pick
from app.ui.screens.working.figures import digits
from app.ui.translation import translate

Said = tuple[str, str]
"""The words and the icon of a prompt."""


def prompt_of(dispatch: Dispatch, rules: DispatchRules, asking: Question | None = None) -> Prompt:
    """What helps most now."""
    waiting = dispatch.multiplier
    text, icon = _finished(dispatch) or _first(dispatch, asking) or _by_mode(dispatch, rules)
    return Prompt(text, icon, f"× {digits(waiting.quantity)}" if waiting else "")


def _finished(dispatch: Dispatch) -> Said | None:
    if dispatch.state is not DispatchState.FINISHED:
        return None
    return translate("Dispatch", "Finished. Go back, or press “Correct” to change it"), "check"


def _first(dispatch: Dispatch, asking: Question | None) -> Said | None:
    """What stands before the next place or item."""
    if asking is not None:
        told = translate("Dispatch", "Answer the question below, or scan on")
        return told, "question"
    if dispatch.multiplier is not None:
        words = translate("Dispatch", "Scan the item that counts {n}")
        return words.format(n=digits(dispatch.multiplier.quantity)), "scan"
    if dispatch.held:
        lot = dispatch.held.lot or dispatch.held.serial or ""
        words = translate("Dispatch", "{lot} waits: scan the item it belongs to")
        return words.format(lot=lot).strip(), "scan"
    return None


def _by_mode(dispatch: Dispatch, rules: DispatchRules) -> Said:
    if dispatch.mode is Mode.PICK:
        return _pick(dispatch, rules)
    return prompts_packing.prompt_of(dispatch, rules)


def _pick(dispatch: Dispatch, rules: DispatchRules) -> Said:
    line = to_pick(dispatch)
    if line is None:
        return _nothing_to_pick(dispatch, rules)
    order = dispatch.order_at(line)
    if order.unconfirmed:
        words = translate("Dispatch", "Scan OK to take order {number}")
        return words.format(number=order_name(order)), "question"
    text, icon = _go_to(dispatch, rules, line) or _take(line)
    if icon != "place" and len(dispatch.orders) > 1:
        words = translate("Dispatch", "{what}, into tote {n}")
        return words.format(what=text, n=order.tote), icon
    return text, icon


def _go_to(dispatch: Dispatch, rules: DispatchRules, line: Line) -> Said | None:
    """The place first, unless one stands there, or nobody checks."""
    place = line.place
    if place is None or (dispatch.place is not None and dispatch.place.id == place.id):
        return None
    if rules.place_check:
        return translate("Dispatch", "Scan place {place}").format(place=place.name), "place"
    if line.picked > ZERO:
        return None
    words = translate("Dispatch", "Go to {place}, scan {name}")
    return words.format(place=place.name, name=line_name(line)), "place"


def _take(line: Line) -> Said:
    if line.parent is not None and line.product.track is Track.NONE:
        words = translate("Dispatch", "Take {n} {name}: scan it, or “all the rest”")
        return words.format(n=shown_rest(line), name=line_name(line)), "scan"
    if line.product.track is Track.SERIAL:
        words = translate("Dispatch", "Scan the serial of {name}")
        return words.format(name=line_name(line)), "serial"
    if line.picked > ZERO:
        words = translate("Dispatch", "{n} more: {name}")
        return words.format(n=shown_rest(line), name=line_name(line)), "scan"
    return translate("Dispatch", "Scan {name}").format(name=line_name(line)), "scan"


def _nothing_to_pick(dispatch: Dispatch, rules: DispatchRules) -> Said:
    if due_lines(dispatch):
        return translate("Dispatch", "Put the goods back: press “Put back”"), "undo"
    stopped = next((o for o in dispatch.orders if o.on_hold and not o.goes_back), None)
    if stopped is not None:
        words = translate("Dispatch", "Order {number} is on hold: release it, or go back")
        return words.format(number=order_name(stopped)), "lock"
    asked = next((o for o in dispatch.orders if o.requested is not None and not o.goes_back), None)
    if asked is not None:
        words = translate(
            "Dispatch", "Order {number} waits: somebody decides whether it is cancelled"
        )
        return words.format(number=order_name(asked)), "question"
    if all(order.goes_back for order in dispatch.orders):
        return translate("Dispatch", "Nothing leaves: finish"), "check"
    return _what_follows(dispatch, rules)


def _what_follows(dispatch: Dispatch, rules: DispatchRules) -> Said:
    """All is picked: pack what goes in packages, else hand it over."""
    if not any(line.there + line.others_picked for line in dispatch.lines.every()):
        return translate("Dispatch", "Nothing was picked: finish, or go back"), "check"
    packs = any(_is_packed(dispatch, order, rules) for order in dispatch.orders)
    if packs:
        return translate("Dispatch", "All is picked: pack it, or finish"), "check"
    return translate("Dispatch", "All is picked: hand it over, or finish"), "check"


def _is_packed(dispatch: Dispatch, order: Order, rules: DispatchRules) -> bool:
    return order.head.type in rules.packed_types or bool(dispatch.packages_of(order.id))

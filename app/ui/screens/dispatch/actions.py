"""The big actions of the bottom bar; those without room stand behind "More"."""

from __future__ import annotations

from app.domain.dispatch.booking import book_gaps
from app.domain.dispatch.document import Dispatch, DispatchState, Order
from app.domain.dispatch.facts import Mode
from app.domain.dispatch.line import Line
from app.domain.dispatch.rules import DispatchRules
from app.ui.frame.values import Action
from app.ui.screens.dispatch.figures import wanted_lot
from app.ui.screens.dispatch.mains import main_action
from app.ui.screens.dispatch.stages import line_now, to_pick
from app.ui.screens.dispatch.values import Page
from app.ui.translation import translate
from app.ui.widgets.button import Kind


def actions_of(
    dispatch: Dispatch, rules: DispatchRules, *, due: bool, unknown: str = ""
) -> list[Action]:
    """What can be done now, the most wanted first, the main one last. `due`: goods go back;
    `unknown`: the code that nobody knew just now.
    """
    back = Action("back", translate("Dispatch", "Back"), "back")
    reports = Action(Page.REPORTS, translate("Dispatch", "Packing list and labels"), "print")
    if dispatch.state is DispatchState.FINISHED:
        correct = Action(Page.CORRECT, translate("Dispatch", "Correct"), "edit", Kind.MAIN)
        books = Action(Page.BOOKS, translate("Dispatch", "Books to adjust"), "warning")
        return [back, *((books,) if book_gaps(dispatch) else ()), reports, correct]
    order = order_now(dispatch)
    if order is not None and order.unconfirmed and not order.canceled:
        return [back, *_unconfirmed()]
    link = Action(Page.LINK, translate("Dispatch", "Link to a product"), "link")
    actions = [
        back,
        *([link] if unknown else ()),
        *_of_mode(dispatch),
        *_modes(dispatch, rules, due=due),
        *_of_order(order, rules),
    ]
    actions += [*_lists(dispatch), reports]
    if dispatch.posts and not dispatch.correcting:
        actions.append(Action(Page.CORRECT, translate("Dispatch", "Correct"), "edit"))
    actions.append(Action("post", translate("Dispatch", "Post and go on"), "sync", hold=True))
    main = main_action(dispatch, rules, order, due=due)
    if main.key != "finish":
        actions.append(Action("finish", translate("Dispatch", "Finish"), "check-all"))
    return [*(action for action in actions if action.key != main.key), main]


def order_now(dispatch: Dispatch) -> Order | None:
    """The order that an action is about: the one at hand, else that of the line in hand."""
    if dispatch.at_hand is not None:
        return dispatch.at_hand
    line = line_now(dispatch) if dispatch.mode is Mode.PICK else None
    return dispatch.order_at(line) if line is not None else None


def _unconfirmed() -> list[Action]:
    return [
        Action(Page.REJECT, translate("Dispatch", "Reject"), "refuse"),
        Action("confirm", translate("Dispatch", "Take the order"), "check", Kind.MAIN),
    ]


def _of_mode(dispatch: Dispatch) -> list[Action]:
    match dispatch.mode:
        case Mode.PICK:
            return _picking(dispatch, to_pick(dispatch))
        case Mode.PACK:
            return [
                Action(Page.PACKAGES, translate("Dispatch", "Packages"), "package"),
                Action(Page.NEW_PACKAGE, translate("Dispatch", "New package"), "plus"),
                Action("pack_rest", translate("Dispatch", "Pack the rest"), "check-all"),
                Action(Page.DIFFERENCES, translate("Dispatch", "Not packed"), "warning"),
            ]
        case Mode.HAND_OVER:
            return [
                Action(Page.HANDING, translate("Dispatch", "Orders"), "list"),
                Action(Page.SIGNATURE, translate("Dispatch", "Sign"), "edit"),
                Action(Page.UNCOLLECTED, translate("Dispatch", "Not collected"), "cross"),
                Action(Page.PACKAGES, translate("Dispatch", "Packages"), "package"),
            ]
        case Mode.PUT_BACK:
            return [
                Action(Page.PUTTING_BACK, translate("Dispatch", "What goes back"), "list"),
                Action(Page.PACKAGES, translate("Dispatch", "Packages"), "package"),
            ]


def _picking(dispatch: Dispatch, line: Line | None) -> list[Action]:
    if line is None:
        return []
    found = [
        Action("short", translate("Dispatch", "Short"), "warning"),
        Action("skip", translate("Dispatch", "Skip"), "forward"),
        Action(Page.PLACES, translate("Dispatch", "Goods are elsewhere"), "place"),
    ]
    if wanted_lot(line):
        found.append(Action(Page.LOTS, translate("Dispatch", "Swap lot"), "barcode"))
    found += [
        Action("rest", translate("Dispatch", "All the rest"), "check-all"),
        Action("empty", translate("Dispatch", "Place is empty now"), "quarantine"),
        Action(Page.NO_CODE, translate("Dispatch", "Nothing to scan"), "keypad"),
        Action(Page.CONDITION, translate("Dispatch", "Condition"), "damaged"),
    ]
    return found


def _modes(dispatch: Dispatch, rules: DispatchRules, *, due: bool) -> list[Action]:
    words = {
        Mode.PICK: (translate("Dispatch", "Pick"), "pick"),
        Mode.PACK: (translate("Dispatch", "Pack"), "package"),
        Mode.HAND_OVER: (translate("Dispatch", "Hand over"), "handover"),
        Mode.PUT_BACK: (translate("Dispatch", "Put back"), "undo"),
    }
    return [
        Action(f"mode:{mode}", *words[mode])
        for mode in modes_of(dispatch, rules, due=due)
        if mode is not dispatch.mode
    ]


def modes_of(dispatch: Dispatch, rules: DispatchRules, *, due: bool) -> tuple[Mode, ...]:
    """What a person can change to."""
    modes = [Mode.PICK, Mode.PACK]
    if rules.can_hand_over:
        modes.append(Mode.HAND_OVER)
    if due or dispatch.mode is Mode.PUT_BACK:
        modes.append(Mode.PUT_BACK)
    return tuple(modes)


def _of_order(order: Order | None, rules: DispatchRules) -> list[Action]:
    if order is None or order.left or order.goes_back:
        return []
    found: list[Action] = []
    if order.on_hold:
        found.append(Action("release", translate("Dispatch", "Release"), "check"))
    elif rules.can_hold:
        found.append(Action("hold", translate("Dispatch", "Put on hold"), "lock"))
    if order.requested is None and order.head.cancellation is None:
        words = translate("Dispatch", "Ask to cancel")
        found.append(Action(Page.CANCELLATION, words, "cross"))
    return found


def _lists(dispatch: Dispatch) -> list[Action]:
    found = [Action(Page.SEARCH, translate("Dispatch", "Find item"), "search")]
    words = translate("Dispatch", "Orders and totes")
    if len(dispatch.orders) == 1:
        words = translate("Dispatch", "The order")
    found.append(Action(Page.ORDERS, words, "list"))
    found.append(Action(Page.RECENT, translate("Dispatch", "Last scans"), "clock"))
    found.append(Action(Page.NOTE, translate("Dispatch", "Note"), "edit"))
    if dispatch.questions:
        words = translate("Dispatch", "Open questions")
        found.append(Action(Page.QUESTIONS, words, "question"))
    return found

"""What the goods-in list says around its rows: prompt, actions, why it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.values import Product
from app.ui.frame.values import Action, Prompt
from app.ui.screens.narrowing import Empty
from app.ui.sentences import shown
from app.ui.translation import language, translate
from app.ui.widgets.button import Kind

if TYPE_CHECKING:
    from app.ui.screens.deliveries.shown import ShownDeliveries


def product_name(product: Product) -> str:
    """A product as people call it."""
    return product.name_in(language())


def empty(list_: ShownDeliveries) -> Empty:
    """Why there is no row, and what to do."""
    if not list_.known:
        detail = (
            translate("Deliveries", "They appear here as soon as the server announces some.")
            if list_.answers()
            else translate("Deliveries", "They are fetched when the server can be reached.")
        )
        title = translate("Deliveries", "No deliveries on this terminal yet")
        return Empty("receive", title, detail)
    product = list_.wanted.product
    if product is not None:
        title = translate("Deliveries", "No delivery expects {product}")
        detail = translate("Deliveries", "Show all of them, or scan another code.")
        if list_.workbench.receives_blind:
            detail = translate("Deliveries", "Receive it without a delivery, or show all of them.")
        return Empty("search", title.format(product=product_name(product)), detail)
    title = translate("Deliveries", "Nothing fits")
    detail = translate("Deliveries", "Change the search, or show all deliveries.")
    return Empty("search", title, detail)


def nobody_expects(product: Product, *, blind: bool) -> tuple[str, str]:
    """Why an item leads nowhere; `blind`: goods without a delivery can be received."""
    title = translate("Deliveries", "No delivery expects {product}")
    detail = translate("Deliveries", "Ask the office what to do with the goods.")
    if blind:
        detail = translate("Deliveries", "Receive it without a delivery, or scan another code.")
    return title.format(product=product_name(product)), detail


def prompt(list_: ShownDeliveries) -> Prompt:
    """What to scan next, in words."""
    wanted = list_.wanted
    if list_.asked is not None:
        return Prompt(translate("Deliveries", "Answer, or scan another delivery"), "question")
    if list_.blind is not None:
        return Prompt(translate("Deliveries", "Scan the delivery note, or begin without it"))
    if list_.look is not None:
        return Prompt(translate("Deliveries", "You only look: nothing is counted here"), "info")
    if list_.picked is not None:
        return Prompt(translate("Deliveries", "Scan or tap deliveries of one sender"), "list")
    if wanted.product is not None and list_.found():
        text = translate("Deliveries", "{product}: which delivery is it from?")
        return Prompt(text.format(product=product_name(wanted.product)), "question")
    if wanted.deliveries:
        text = translate("Deliveries", "Several deliveries carry {code}: which one is it?")
        return Prompt(text.format(code=shown(wanted.code)), "question")
    return Prompt(translate("Deliveries", "Scan a delivery note, a package or an item"))


def actions(list_: ShownDeliveries) -> list[Action]:
    """The big actions of the list as it is narrowed now."""
    if list_.blind is not None:
        cancel = Action("close", translate("Deliveries", "Cancel"), "cross")
        begin = translate("Deliveries", "Begin receipt")
        return [cancel, Action("begin", begin, "receive", Kind.MAIN)]
    if list_.look is not None:
        close = Action("close", translate("Deliveries", "Close"), "cross")
        take = translate("Deliveries", "Take it over")
        return [close, Action("take_over", take, "receive", Kind.MAIN)]
    if list_.picked is not None:
        return [Action("cancel", translate("Deliveries", "Cancel"), "cross"), _together(list_)]
    back = Action("back", translate("Deliveries", "Back"), "back")
    blind = _blind(list_)
    if list_.narrowed or list_.lit or list_.text:
        every = Action("all", translate("Deliveries", "Show all"), "list")
        return [back, *blind, every, *_open_lit(list_)]
    several = Action("several", translate("Deliveries", "Receive several as one"), "check-all")
    fresh = Action("refresh", translate("Deliveries", "Refresh"), "sync")
    return [back, *blind, *([several] if len(list_.known) > 1 else []), fresh]


def _blind(list_: ShownDeliveries) -> list[Action]:
    if not list_.workbench.receives_blind:
        return []
    return [Action("blind", translate("Deliveries", "Without a delivery"), "plus")]


def _together(list_: ShownDeliveries) -> Action:
    count = len(list_.picked or ())
    text = translate("Deliveries", "Receive {count} as one").format(count=count)
    return Action("together", text, "receive", Kind.MAIN, enabled=count > 0)


def _open_lit(list_: ShownDeliveries) -> list[Action]:
    one = list_.of(list_.lit)
    if one is None:
        return []
    text = translate("Deliveries", "Open {number}").format(number=one.card.title)
    return [Action("open", text, "forward", Kind.MAIN)]

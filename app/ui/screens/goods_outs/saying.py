"""What the list says around its rows: prompt, actions, why it is empty, why it refuses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from app.domain.decision import Detail
from app.domain.dispatch.mode import Mode
from app.domain.values import Product
from app.ui.frame.values import Action, Prompt
from app.ui.screens.goods_outs import words as said
from app.ui.screens.goods_outs.rows import Known
from app.ui.screens.listing import Hints
from app.ui.screens.narrowing import Empty
from app.ui.screens.taking_over import who
from app.ui.sentences import dispatch_words, shown
from app.ui.sentences.claims import Names
from app.ui.translation import language, translate
from app.ui.widgets.button import Kind

if TYPE_CHECKING:
    from app.ui.screens.goods_outs.shown import ShownOrders


def product_name(product: Product) -> str:
    """A product as people call it."""
    return product.name_in(language())


def of_dispatch(key: str, details: Mapping[str, Detail]) -> tuple[str, str]:
    """The sentence that the dispatch screen uses for a cause, as title and second line."""
    told = dispatch_words(key, details)
    return told.title, told.detail


# --- what to scan ---------------------------------------------------------------------------------


def prompt(list_: ShownOrders) -> Prompt:
    """What to scan next, in words."""
    wanted = list_.wanted
    if list_.look is not None:
        return Prompt(translate("GoodsOuts", "You only look: nothing is picked here"), "info")
    if list_.picked is not None:
        text = translate("GoodsOuts", "Scan or tap orders for one walk, up to {count}")
        return Prompt(text.format(count=list_.max_orders), "list")
    if wanted.product is not None and list_.found():
        text = translate("GoodsOuts", "{product}: for which order?")
        return Prompt(text.format(product=product_name(wanted.product)), "question")
    if wanted.goods_outs:
        text = translate("GoodsOuts", "Several orders carry {code}: which one is it?")
        return Prompt(text.format(code=shown(wanted.code)), "question")
    if list_.mode is Mode.HAND_OVER:
        return Prompt(translate("GoodsOuts", "Scan a pickup code, an order or a package"))
    if list_.mode is Mode.PACK:
        return Prompt(translate("GoodsOuts", "Scan the order or the package to be packed"))
    return Prompt(translate("GoodsOuts", "Scan an order, or take the next best"))


def hints() -> Hints:
    """What can be scanned here, said after a code that leads nowhere."""
    return Hints(
        translate("GoodsOuts", "Scan an order, a pickup code, a package or an item."),
        translate("GoodsOuts", "Open an order first, then scan the place."),
    )


# --- what can be done -----------------------------------------------------------------------------


def actions(list_: ShownOrders) -> list[Action]:
    """The big actions, the main one last."""
    if list_.look is not None:
        close = Action("close", translate("GoodsOuts", "Close"), "cross")
        take = translate("GoodsOuts", "Take it over")
        return [close, Action("take_over", take, "pick", Kind.MAIN)]
    back = Action("back", translate("GoodsOuts", "Back"), "back")
    if list_.picked is not None:
        cancel = Action("cancel", translate("GoodsOuts", "Cancel"), "cross")
        return [cancel, _together(len(list_.picked))]
    if list_.narrowed or list_.lit or list_.text:
        every = Action("all", translate("GoodsOuts", "Show all"), "list")
        return [back, every, *_open_lit(list_)]
    several = Action("several", translate("GoodsOuts", "Pick together"), "check-all")
    without = Action("without", translate("GoodsOuts", "Without an order"), "plus")
    fresh = Action("refresh", translate("GoodsOuts", "Refresh"), "sync")
    hands_over = list_.mode is Mode.HAND_OVER
    return [
        back,
        *([several] if len(list_.known) > 1 and not hands_over else []),
        *([without] if list_.workbench.sells_ad_hoc else []),
        fresh,
        *([] if hands_over else _next(list_)),
    ]


def _together(count: int) -> Action:
    text = translate("GoodsOuts", "Pick {count} together").format(count=count)
    if count == 1:
        text = translate("GoodsOuts", "Pick this one")
    return Action("together", text, "pick", Kind.MAIN, enabled=count > 0)


def _next(list_: ShownOrders) -> list[Action]:
    text = translate("GoodsOuts", "Next best")
    return [Action("next", text, "pick", Kind.MAIN, enabled=bool(list_.next_best))]


def _open_lit(list_: ShownOrders) -> list[Action]:
    one = list_.of(list_.lit)
    if one is None:
        return []
    text = translate("GoodsOuts", "Open {number}").format(number=one.card.title)
    return [Action("open", text, "forward", Kind.MAIN)]


# --- why there is nothing ------------------------------------------------------------------------


def empty(list_: ShownOrders) -> Empty:
    """Why there is no row, and what to do."""
    if not list_.known:
        detail = (
            translate("GoodsOuts", "They appear here as soon as the server has some.")
            if list_.answers()
            else translate("GoodsOuts", "They are fetched when the server can be reached.")
        )
        return Empty("pick", translate("GoodsOuts", "No orders on this terminal yet"), detail)
    if list_.wanted.product is not None:
        title, _ = nobody_wants(list_.wanted.product)
        return Empty("search", title, translate("GoodsOuts", "Show all, or scan another code."))
    if not list_.text and list_.mode is Mode.HAND_OVER:
        title = translate("GoodsOuts", "Nothing is ready to be handed over")
        return Empty("handover", title, translate("GoodsOuts", "Orders appear here once packed."))
    if not list_.text:
        title = translate("GoodsOuts", "Nothing is to be done here")
        return Empty("check-all", title, translate("GoodsOuts", "Choose “All” to see every order."))
    title = translate("GoodsOuts", "Nothing fits")
    return Empty("search", title, translate("GoodsOuts", "Change the search, or choose “All”."))


def nobody_wants(product: Product) -> tuple[str, str]:
    """No open order wants an item."""
    title = translate("GoodsOuts", "No open order wants {product}")
    detail = translate("GoodsOuts", "Put it back, or scan another code.")
    return title.format(product=product_name(product)), detail


def no_next() -> tuple[str, str]:
    """Nothing is free."""
    title = translate("GoodsOuts", "No order is free now")
    detail = translate("GoodsOuts", "Others are on them, or they are stopped. Look at “All”.")
    return title, detail


def ask_them() -> str:
    """What to do while somebody else is on an order."""
    return translate("GoodsOuts", "Ask them, or take another order.")


def not_together(one: Known, names: Names) -> tuple[str, str]:
    """Why an order cannot be picked in one walk with others, and what to do."""
    row, number = one.row, one.card.title
    if not said.startable(row.head):
        return said.not_startable(row.head)
    if row.to_confirm:
        return of_dispatch("confirm_first", {"number": number})
    if row.on_it:
        return f"{number}: {who(row.on_it, names)}", ask_them()
    if row.head.cancellation is not None:
        title = translate("GoodsOuts", "{number} is to be cancelled")
        return title.format(number=number), translate("GoodsOuts", "Open it alone and decide.")
    if row.head.holds:
        return of_dispatch("order_on_hold", {"number": number})
    title = translate("GoodsOuts", "{number} is begun already")
    return title.format(number=number), translate("GoodsOuts", "Open it alone to go on with it.")


def numbers(some: Sequence[Known | None]) -> str:
    """Orders by their numbers."""
    return ", ".join(one.card.title for one in some if one is not None)

"""The orders of the walk with their totes, and everything that can be done with one of them."""

from __future__ import annotations

from app.domain.dispatch.actions import (
    AcceptCancellation,
    Action,
    ChooseOrder,
    ConfirmOrder,
    Hold,
    Release,
)
from app.domain.dispatch.document import Dispatch, DispatchState, Order
from app.domain.dispatch.posting import stage_of
from app.domain.dispatch.rules import DispatchRules
from app.ui.screens import moments
from app.ui.screens.dispatch.figures import order_name
from app.ui.screens.dispatch.pages.base import Content, Item, ItemList, ListPage, words
from app.ui.screens.dispatch.values import Do, Overlay, Page, Show, Snapshot
from app.ui.sentences import dispatch_reason_words, goods_out_type_words, stage_words
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.text import FitLabel


class OrdersPage(ListPage):
    """Orders with their totes and how far they are."""

    def title(self, snapshot: Snapshot) -> str:
        if len(snapshot.dispatch.orders) == 1:
            return translate("Dispatch", "The order")
        return translate("Dispatch", "Orders and totes")

    def why_empty(self) -> tuple[str, str, str]:
        return "list", translate("Dispatch", "There is no order"), ""

    def items(self, snapshot: Snapshot) -> list[Item]:
        dispatch = snapshot.dispatch
        return [order_item(dispatch, snapshot.rules, order) for order in dispatch.orders]

    def chosen(self, key: str) -> None:
        self.wished.emit(Show(Overlay(Page.ORDER, key)))


def order_item(dispatch: Dispatch, rules: DispatchRules, order: Order) -> Item:
    """An order as an entry: its tote, how far it is, what stops it."""
    lines = dispatch.lines_in(order.id)
    done = sum(line.rest <= 0 for line in lines)
    title = order_name(order)
    if len(dispatch.orders) > 1:
        tote = translate("Dispatch", "Tote {n}").format(n=order.tote)
        title = f"{tote} · {title}"
    told = translate("Dispatch", "{done} of {lines} lines")
    icon, tone = _look(order)
    detail = " · ".join(p for p in (order.head.recipient, state_words(dispatch, rules, order)) if p)
    mark = told.format(done=done, lines=len(lines))
    chosen = dispatch.at_hand is not None and dispatch.at_hand.id == order.id
    return Item(order.id, title, detail, mark, icon, tone, chosen and len(dispatch.orders) > 1)


def state_words(dispatch: Dispatch, rules: DispatchRules, order: Order) -> str:
    """What stops an order, else how far it is."""
    if order.unconfirmed:
        return translate("Dispatch", "not confirmed yet")
    if order.goes_back:
        return translate("Dispatch", "does not leave")
    if order.requested is not None or order.head.cancellation is not None:
        return translate("Dispatch", "cancellation asked")
    if order.on_hold:
        return translate("Dispatch", "on hold")
    return stage_words(stage_of(dispatch, order, rules))


def _look(order: Order) -> tuple[str, Tone]:
    if order.goes_back:
        return "refuse", Tone.BAD
    if order.on_hold or order.unconfirmed or order.requested is not None:
        return "lock" if order.on_hold else "question", Tone.WARN
    return ("check", Tone.OK) if order.left else ("pick", Tone.PLAIN)


class OrderPage(Content):
    """One order: what is known of it, and what can be done with it as a whole."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._state = FitLabel(theme, "title", weight=700, lines=1, least=0.6)
        self._state.setFixedHeight(theme.metrics.title + 14)
        self._about = words(role="muted")
        self._list = ItemList(theme)
        self._list.chosen.connect(self._on_chosen)
        self.column.addWidget(self._state)
        self.column.addWidget(self._about)
        self.column.addWidget(self._list)
        self.column.addStretch(1)

    def title(self, snapshot: Snapshot) -> str:
        order = self.order(snapshot)
        return order_name(order) if order else translate("Dispatch", "The order")

    def display(self, snapshot: Snapshot) -> None:
        order, dispatch = self.order(snapshot), snapshot.dispatch
        if order is None:
            return
        told = state_words(dispatch, snapshot.rules, order)
        self._state.setText(told[:1].upper() + told[1:])
        self._about.setText(_about(order, snapshot.now, dispatch.taken_from))
        self._list.display(_choices(dispatch, snapshot.rules, order))

    def _on_chosen(self, key: str) -> None:
        order = self.overlay.subject
        made: dict[str, Action] = {
            "choose": ChooseOrder(order),
            "confirm": ConfirmOrder(order),
            "hold": Hold(order),
            "release": Release(order),
            "accept": AcceptCancellation(order),
        }
        if key in made:
            self.wished.emit(Do(made[key]))
        else:
            self.wished.emit(Show(Overlay(Page(key), order)))


def _about(order: Order, now: int, taken_from: str) -> str:
    head = order.head
    parts = [head.recipient, goods_out_type_words(head.type.value), head.place]
    if head.due_at is not None:
        told = translate("Dispatch", "due {time}")
        parts.append(told.format(time=moments.moment(head.due_at, now)))
    if head.pickup_number:
        parts.append(translate("Dispatch", "Pickup {number}").format(number=head.pickup_number))
    if order.hold:
        parts.append(dispatch_reason_words(order.hold))
    parts += [hold.description for hold in head.holds if hold.id not in order.released]
    if head.cancellation is not None:
        parts.append(head.cancellation.note)
    if taken_from:
        parts.append(translate("Dispatch", "taken over from {who}").format(who=taken_from))
    parts += [order.requested or "", order.returning, head.note]
    return " · ".join(part for part in parts if part)


def _choices(dispatch: Dispatch, rules: DispatchRules, order: Order) -> list[Item]:
    if dispatch.state is DispatchState.FINISHED or order.left:
        return []
    if order.unconfirmed and not order.canceled:
        return [
            Item("confirm", translate("Dispatch", "Take the order"), "", "›", "check"),
            Item(Page.REJECT, translate("Dispatch", "Reject"), "", "›", "refuse"),
        ]
    items: list[Item] = []
    if len(dispatch.orders) > 1:
        told = translate("Dispatch", "What follows is about it")
        items.append(Item("choose", translate("Dispatch", "Choose it"), told, "›", "check"))
    if order.goes_back:
        return items
    return [*items, *_stopping(dispatch, rules, order)]


def _stopping(dispatch: Dispatch, rules: DispatchRules, order: Order) -> list[Item]:
    """Whatever stops an order, or lets it go on."""
    items: list[Item] = []
    if order.head.cancellation is not None:
        told = translate("Dispatch", "What was picked goes back")
        name = translate("Dispatch", "Accept the cancellation")
        items.append(Item("accept", name, told, "›", "check"))
    elif order.requested is None:
        name = translate("Dispatch", "Ask to cancel")
        items.append(Item(Page.CANCELLATION, name, "", "›", "cross"))
    if order.on_hold:
        items.append(Item("release", translate("Dispatch", "Release"), "", "›", "check"))
    elif rules.can_hold:
        told = translate("Dispatch", "A reason is asked")
        items.append(Item("hold", translate("Dispatch", "Put on hold"), told, "›", "lock"))
    if any(line.there > 0 for line in dispatch.lines_in(order.id)):
        name = translate("Dispatch", "Put the goods back")
        items.append(Item(Page.RETURN, name, "", "›", "undo"))
    return items

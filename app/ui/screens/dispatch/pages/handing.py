"""Handing over: what goes, what stands against it, and who did not come."""

from __future__ import annotations

from app.domain.dispatch.actions import ChooseOrder, Collected, NotCollected, Sign
from app.domain.dispatch.document import Dispatch, Order
from app.domain.dispatch.facts import Outcome
from app.domain.values import ZERO
from app.ui.screens.dispatch.ahead import objection, objection_words
from app.ui.screens.dispatch.figures import order_name
from app.ui.screens.dispatch.pages.base import Content, Item, ItemList, row, words
from app.ui.screens.dispatch.pages.content import content_items, package_item, shortened_items
from app.ui.screens.dispatch.pages.numbered import Numbered
from app.ui.screens.dispatch.values import Do, Overlay, Page, Show, Snapshot
from app.ui.screens.working.pages.columns import Columns
from app.ui.sentences import dispatch_reason_words, goods_out_type_words, hand_over_words
from app.ui.theme import Theme
from app.ui.tokens import GAP, Tone
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.sheet import WIDE


class HandingPage(Content):
    """The orders, and what of the chosen one leaves."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._snapshot = snapshot
        self._chosen = ""
        self._orders = ItemList(theme)
        self._orders.chosen.connect(self._on_order)
        self._why = words(role="heading")
        self._goes = words(role="label")
        self._list = ItemList(theme)
        self._list.chosen.connect(self._on_package)
        self.setProperty(WIDE, True)
        several = len(snapshot.dispatch.orders) > 1
        columns = Columns(theme, handheld=(2, 1))  # there the orders need the room
        self.column.addLayout(columns, 1)
        if several:
            box = self.body(columns, 1)
            box.addWidget(self._orders)
            box.addStretch(1)
        box = self.body(columns, 1)
        for part in (self._why, self._goes, self._list):
            box.addWidget(part)
        box.addStretch(1)
        columns.turn()
        self._not = BigButton(theme, translate("Dispatch", "Not collected"), icon="cross")
        self._sign = BigButton(theme, translate("Dispatch", "Sign"), icon="edit")
        self._took = BigButton(
            theme, translate("Dispatch", "Handed over"), icon="handover", kind=Kind.MAIN
        )
        self._not.clicked.connect(self._on_not)
        self._sign.clicked.connect(self._on_sign)
        self._took.clicked.connect(self.confirm)
        foot = Columns(theme, kiosk=(2, 1), gap=GAP)
        foot.addLayout(row(self._not, self._sign))
        foot.addWidget(self._took)
        foot.turn()
        self.column.addLayout(foot)

    def title(self, snapshot: Snapshot) -> str:
        order = self._order(snapshot)
        if order is None or len(snapshot.dispatch.orders) > 1:
            return translate("Dispatch", "Hand over")
        return translate("Dispatch", "Hand over {number}").format(number=order_name(order))

    def _order(self, snapshot: Snapshot) -> Order | None:
        """The order that was tapped here, else the one at hand."""
        return snapshot.dispatch.order_of(self._chosen) or self.order(snapshot)

    def display(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        dispatch = snapshot.dispatch
        order = self._order(snapshot)
        if len(dispatch.orders) > 1:
            self._orders.display([_order_item(snapshot, o, order) for o in dispatch.orders])
        self._show_order(snapshot, order)

    def _show_order(self, snapshot: Snapshot, order: Order | None) -> None:
        self._why.setText(_standing(snapshot, order))
        items = _leaving(snapshot, order) if order else []
        self._list.display(items)
        self._goes.setText(translate("Dispatch", "What goes along"))
        shown = self._theme.kiosk or len(snapshot.dispatch.orders) == 1
        self._goes.setVisible(bool(items) and shown)
        self._list.setVisible(shown)
        key = order.id if order else ""
        refused = objection(snapshot, Collected(key)) if order else None
        signs = refused is not None and refused.key == "sign_first"
        self._took.setEnabled(order is not None and refused is None)
        self._sign.setEnabled(order is not None and _can_sign(snapshot, key))
        self._sign.set_kind(Kind.MAIN if signs else Kind.NORMAL)
        reason = snapshot.rules.uncollected_reasons[:1]
        unmet = NotCollected(key, reason[0] if reason else "")
        self._not.setEnabled(order is not None and objection(snapshot, unmet) is None)

    # --- taps -------------------------------------------------------------------------------

    def _on_order(self, key: str) -> None:
        self._chosen = key
        self.wished.emit(Do(ChooseOrder(key), stay=True))
        self.display(self._snapshot)

    def _on_package(self, key: str) -> None:
        if self._snapshot.dispatch.package_by_id(key) is not None:
            self.wished.emit(Show(Overlay(Page.PACKAGE, key)))

    def _key(self) -> str:
        order = self._order(self._snapshot)
        return order.id if order else ""

    def _on_not(self) -> None:
        self.wished.emit(Show(Overlay(Page.UNCOLLECTED, self._key())))

    def _on_sign(self) -> None:
        self.wished.emit(Show(Overlay(Page.SIGNATURE, self._key())))

    def confirm(self) -> None:
        if self._took.isEnabled():
            several = len(self._snapshot.dispatch.orders) > 1
            self.wished.emit(Do(Collected(self._key()), stay=several))


def _can_sign(snapshot: Snapshot, key: str) -> bool:
    return objection(snapshot, Sign(key, "reference", "digest")) is None


def _standing(snapshot: Snapshot, order: Order | None) -> str:
    """How it stands with an order, or what stands against it and what to do."""
    if order is None:
        return translate("Dispatch", "Choose the order, or scan it")
    if order.left:
        return translate("Dispatch", "It was handed over")
    why = objection_words(snapshot, Collected(order.id))
    return why.line if why else translate("Dispatch", "It can be handed over")


def _order_item(snapshot: Snapshot, order: Order, chosen: Order | None) -> Item:
    head = order.head
    title = " · ".join(part for part in (order_name(order), head.recipient) if part)
    parts = [goods_out_type_words(head.type.value), head.pickup_number, head.pager]
    detail = " · ".join(part for part in parts if part)
    mark, icon, tone = _mark(snapshot, order)
    return Item(order.id, title, detail, mark, icon, tone, chosen is order)


def _mark(snapshot: Snapshot, order: Order) -> tuple[str, str, Tone]:
    if order.outcome is Outcome.NOT_COLLECTED:
        return hand_over_words(order.outcome.value), "cross", Tone.WARN
    if order.left:
        return hand_over_words(Outcome.COLLECTED.value), "check", Tone.OK
    refused = objection(snapshot, Collected(order.id))
    if refused is None:
        return translate("Dispatch", "ready"), "handover", Tone.ACCENT
    if refused.key == "sign_first":
        return translate("Dispatch", "to be signed"), "edit", Tone.ACCENT
    return translate("Dispatch", "not ready"), "warning", Tone.WARN


def _leaving(snapshot: Snapshot, order: Order) -> list[Item]:
    """Packages, then what goes along without one."""
    dispatch = snapshot.dispatch
    items = [
        package_item(dispatch, snapshot.rules, package)
        for package in dispatch.packages_of(order.id)
    ]
    loose = content_items(dispatch, None, order.id)
    return shortened_items([*items, *loose])


def goods_words(dispatch: Dispatch, order: Order) -> str:
    """How much of an order leaves, in few words: what the customer signs for."""
    packages = dispatch.packages_of(order.id)
    lines = dispatch.lines_in(order.id)
    held = sum(line.there > ZERO or line.others_packed > ZERO for line in lines)
    parts = [translate("Dispatch", "%n line(s)", "", held)]
    if packages:
        parts.insert(0, translate("Dispatch", "%n package(s)", "", len(packages)))
    short = sum(line.missing > ZERO for line in lines)
    if short:
        parts.append(translate("Dispatch", "%n line(s) not whole", "", short))
    return " · ".join(parts)


class UncollectedPage(Content):
    """Why nobody took it, numbered as `DH:REASON` is."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._key = ""
        self._reasons = Numbered(theme)
        self._reasons.chosen.connect(self._on_reason)
        box = self.body()
        box.addWidget(self._reasons)
        box.addStretch(1)

    def title(self, snapshot: Snapshot) -> str:
        order = self.order(snapshot)
        told = translate("Dispatch", "Why was {number} not collected?")
        return told.format(number=order_name(order) if order else "")

    def display(self, snapshot: Snapshot) -> None:
        order = self.order(snapshot)
        self._key = order.id if order else ""
        reasons = snapshot.rules.uncollected_reasons
        self._reasons.display([(reason, dispatch_reason_words(reason)) for reason in reasons])

    def type_key(self, key: str) -> None:
        self._reasons.press(key)

    def _on_reason(self, key: str) -> None:
        self.wished.emit(Do(NotCollected(self._key, key)))

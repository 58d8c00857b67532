"""The goods-in list: narrows, chooses, and opens what goods are received against."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from app import aio
from app.domain.delivery import DeliveryHead
from app.domain.meanings import CommandRead, Read, UnknownRead
from app.domain.values import Product
from app.scan.values import Scan
from app.ui.frame.values import Action, Prompt
from app.ui.screens import moments
from app.ui.screens.base import Framing, Go, Sound
from app.ui.screens.deliveries import rows as listed
from app.ui.screens.deliveries import words as said
from app.ui.screens.deliveries.finding import ToDeliveries, ToProduct, ToReceipt, target_of
from app.ui.screens.deliveries.rows import Known
from app.ui.screens.deliveries.values import (
    NOTHING_WANTED,
    BlindForm,
    DeliveryCard,
    DeliveryList,
    Empty,
    Filter,
    Wanted,
)
from app.ui.screens.listing import ListPresenter
from app.ui.sentences import shown
from app.ui.translation import language, translate
from app.ui.widgets.button import Kind
from app.ui.widgets.cards import CardRow
from app.ui.widgets.chip import Choice
from app.workbench.errors import StoreError, UnknownRecord
from app.workbench.workbench import Unavailable, Workbench

SENDERS = 6
ANSWERING = frozenset({"online", "slow", "starting"})


class DeliveriesPresenter(ListPresenter):
    """Owns the `DeliveryList`."""

    name = "deliveries"
    topics = frozenset({"deliveries", "document"})

    def __init__(self, workbench: Workbench, owner: aio.Owner, clock: aio.Clock) -> None:
        super().__init__(workbench, owner, clock)
        self._known: tuple[Known, ...] = ()
        self._read_day = ""
        self._filter = Filter.ALL
        self._text = ""
        self._wanted = NOTHING_WANTED
        self._lit = ""
        self._picked: frozenset[str] | None = None
        self._blind: BlindForm | None = None
        self._busy = False
        self._made_of: tuple[object, ...] = (None,) * 5
        self._made: tuple[tuple[CardRow, ...], tuple[Choice, ...]] = ((), ())
        self.snapshot = DeliveryList()

    # --- life ------------------------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        self._wanted = what if isinstance(what, Wanted) else NOTHING_WANTED
        self._filter, self._text, self._lit = Filter.ALL, "", ""
        self._picked, self._blind, self._busy = None, None, False
        self.workbench.showing_list(True)
        await super().enter(what)
        if self._wanted.blind:
            self.ask_blind()
        elif self._wanted.product is not None:
            self._tell_who_expects(self._wanted.product)
        elif self._wanted.deliveries:
            self.sounded.emit(Sound.QUESTION)

    async def leave(self) -> None:
        self.workbench.showing_list(False)
        await super().leave()

    async def load(self) -> None:
        product = self._wanted.product.id if self._wanted.product else None
        found = await asyncio.to_thread(self.workbench.deliveries, "", product)
        now = self.clock.now()
        self._known = await asyncio.to_thread(listed.known, found, now)
        self._read_day = moments.day_name(now, 0)
        here = {one.row.head.id for one in self._known}
        if self._picked is not None:
            self._picked &= here
        if self._lit not in here:
            self._lit = self._first_likely()

    def _first_likely(self) -> str:
        return next((one.row.head.id for one in self._known if one.row.likely), "")

    def ticking(self) -> bool:
        if moments.day_name(self.clock.now(), 0) != self._read_day:
            self.read_again()  # "today" is another day now
        return self._age() != self.snapshot.age

    # --- what is shown ---------------------------------------------------------------------

    def _shown(self) -> list[Known]:
        wanted = self._wanted
        some = listed.found(self._known, self._filter, self._text)
        if wanted.product is not None:
            return [one for one in some if one.row.likely]
        if wanted.deliveries:
            return [one for one in some if one.row.head.id in wanted.deliveries]
        return some

    @property
    def narrowed(self) -> bool:
        """Whether a scan left only some of the deliveries."""
        return self._wanted.product is not None or bool(self._wanted.deliveries)

    def _remembered(self) -> tuple[tuple[CardRow, ...], tuple[Choice, ...]]:
        """Rows and filters, made anew only when what they come from is another: a list may have
        ten thousand rows, and the connection's news come often."""
        made_of = (self._known, self._filter, self._text, self._wanted, self._picked)
        if not all(a is b for a, b in zip(made_of, self._made_of, strict=False)):
            filters = () if self.narrowed else listed.filters(self._known, self._filter)
            self._made_of, self._made = made_of, (self._rows(), filters)
        return self._made

    def publish(self) -> None:
        rows, filters = self._remembered()
        self.snapshot = DeliveryList(
            rows=rows,
            filters=filters,
            filter=self._filter,
            text=self._text,
            lit=self._lit,
            age=self._age(),
            offline=not self._answers(),
            empty=None if rows else self._empty(),
            blind=self._blind,
        )
        self.changed.emit(self.snapshot)
        self.frame(Framing(prompt=self._prompt(), band=self.band, actions=tuple(self._actions())))

    def _rows(self) -> tuple[CardRow, ...]:
        some = self._shown()
        plain = self.narrowed or bool(self._text)
        rows = tuple(one.card for one in some) if plain else listed.grouped(some)
        if self._picked is None:
            return rows
        senders = {one.row.head.id: one.row.head.sender_key for one in self._known}
        return listed.marked(rows, self._picked, self._sender(), senders)

    def _sender(self) -> str | None:
        """Whose deliveries are being chosen."""
        if not self._picked:
            return None
        one = next((o for o in self._known if o.row.head.id in (self._picked or ())), None)
        return one.row.head.sender_key if one else None

    def _answers(self) -> bool:
        return self.workbench.status().link in ANSWERING

    def _age(self) -> str:
        read_at = self.workbench.list_read_at()
        if read_at is None:
            return "" if self._answers() else translate("Deliveries", "Offline")
        at = moments.moment(read_at, self.clock.now())
        if not self._answers():
            return translate("Deliveries", "Offline: the list is from {time}").format(time=at)
        return translate("Deliveries", "As of {time}").format(time=at)

    def _empty(self) -> Empty:
        if not self._known:
            detail = (
                translate("Deliveries", "They appear here as soon as the server announces some.")
                if self._answers()
                else translate("Deliveries", "They are fetched when the server can be reached.")
            )
            title = translate("Deliveries", "No deliveries on this terminal yet")
            return Empty("receive", title, detail)
        if self._wanted.product is not None:
            title = translate("Deliveries", "No delivery expects {product}")
            detail = translate("Deliveries", "Show all of them, or scan another code.")
            if self.workbench.receives_blind:
                detail = translate(
                    "Deliveries", "Receive it without a delivery, or show all of them."
                )
            return Empty("search", title.format(product=_name(self._wanted.product)), detail)
        title = translate("Deliveries", "Nothing fits")
        detail = translate("Deliveries", "Change the search, or show all deliveries.")
        return Empty("search", title, detail)

    def _prompt(self) -> Prompt:
        if self._blind is not None:
            text = translate("Deliveries", "Scan the delivery note, or begin without it")
            return Prompt(text)
        if self._picked is not None:
            text = translate("Deliveries", "Scan or tap deliveries of one sender")
            return Prompt(text, "list")
        if self._wanted.product is not None and self._shown():
            text = translate("Deliveries", "{product}: which delivery is it from?")
            return Prompt(text.format(product=_name(self._wanted.product)), "question")
        if self._wanted.deliveries:
            text = translate("Deliveries", "Several deliveries carry {code}: which one is it?")
            return Prompt(text.format(code=shown(self._wanted.code)), "question")
        return Prompt(translate("Deliveries", "Scan a delivery note, a package or an item"))

    def _actions(self) -> list[Action]:
        back = Action("back", translate("Deliveries", "Back"), "back")
        blind = self._blind_action()
        if self._blind is not None:
            cancel = Action("close", translate("Deliveries", "Cancel"), "cross")
            begin = translate("Deliveries", "Begin receipt")
            return [cancel, Action("begin", begin, "receive", Kind.MAIN)]
        if self._picked is not None:
            return [Action("cancel", translate("Deliveries", "Cancel"), "cross"), self._together()]
        if self.narrowed or self._lit or self._text:
            every = Action("all", translate("Deliveries", "Show all"), "list")
            return [back, *blind, every, *self._open_lit()]
        several = Action("several", translate("Deliveries", "Receive several as one"), "check-all")
        fresh = Action("refresh", translate("Deliveries", "Refresh"), "sync")
        return [back, *blind, *([several] if len(self._known) > 1 else []), fresh]

    def _blind_action(self) -> list[Action]:
        if not self.workbench.receives_blind:
            return []
        return [Action("blind", translate("Deliveries", "Without a delivery"), "plus")]

    def _why_not(self, head: DeliveryHead) -> tuple[str, str]:
        return said.not_startable(head, blind=self.workbench.receives_blind)

    def _together(self) -> Action:
        count = len(self._picked or ())
        text = translate("Deliveries", "Receive {count} as one").format(count=count)
        return Action("together", text, "receive", Kind.MAIN, enabled=count > 0)

    def _open_lit(self) -> list[Action]:
        one = self._of(self._lit)
        if one is None:
            return []
        text = translate("Deliveries", "Open {number}").format(number=one.card.title)
        return [Action("open", text, "forward", Kind.MAIN)]

    def _of(self, key: str) -> Known | None:
        return next((one for one in self._known if one.row.head.id == key), None)

    # --- what a person does ----------------------------------------------------------------

    def search(self, text: str) -> None:
        """The text of the search field."""
        if text != self._text:
            self._text = text
            self.publish()

    def choose_filter(self, key: str) -> None:
        """A chip was tapped."""
        self._filter = Filter(key)
        self.publish()

    def tap(self, key: str) -> None:
        """A row was tapped: it is opened, or taken to the others."""
        if self._picked is not None:
            self._pick(key)
        else:
            self.spawn(self.open_those((key,)), "open")

    async def act(self, key: str) -> None:
        match key:
            case "blind":
                self.ask_blind()
            case "several":
                self._picked = frozenset()
                self.publish()
            case "cancel":
                self._picked = None
                self.publish()
            case "all":
                self.show_all()
            case "close":
                self.blind_closed()
            case "begin":
                await self._begin_blind()
            case "refresh":
                self._fetch()
            case "open":
                await self.open_those((self._lit,))
            case "together":
                await self._open_picked()

    def show_all(self) -> None:
        """Forget what narrowed the list."""
        self._wanted, self._lit = NOTHING_WANTED, ""
        self._filter, self._text = Filter.ALL, ""
        self.publish()

    def _fetch(self) -> None:
        self.workbench.refresh()
        if self._answers():
            self.say(Sound.NONE, translate("Deliveries", "The server is asked"), icon="sync")
        else:
            title = translate("Deliveries", "The server does not answer")
            detail = translate("Deliveries", "The list stays as it is. Go on with what is here.")
            self.say(Sound.NONE, title, detail, "offline")
        self.publish()

    # --- several as one --------------------------------------------------------------------

    def _pick(self, key: str) -> None:
        one, picked = self._of(key), self._picked or frozenset()
        if one is None:
            return None
        if key in picked:
            self._picked = picked - {key}
        elif not one.row.startable:
            return self.refuse(*self._why_not(one.row.head))
        elif self._sender() not in (None, one.row.head.sender_key):
            return self.refuse(
                translate("Deliveries", "{number} is from another sender").format(
                    number=one.card.title
                ),
                translate("Deliveries", "Only deliveries of one sender are received as one."),
            )
        else:
            self._picked = picked | {key}
            self._lit = key
        return self.publish()

    async def _open_picked(self) -> None:
        chosen = self._picked or frozenset()
        order = [one.row.head.id for one in self._known if one.row.head.id in chosen]
        if order:
            await self.open_those(tuple(order))

    # --- goods without a delivery ----------------------------------------------------------

    def ask_blind(self) -> None:
        """Show the sheet for goods without a delivery, where the system takes such."""
        if not self.workbench.receives_blind:
            self.refuse_key("no_blind_receipt")
            return
        senders = dict.fromkeys(one.row.head.sender for one in self._known if one.row.head.sender)
        self._blind = BlindForm(senders=tuple(senders)[:SENDERS])
        self.publish()

    def blind_closed(self) -> None:
        """The sheet was put away."""
        if self._blind is not None:
            self._blind = None
            self.publish()

    def edit_blind(self, sender: str, note: str) -> None:
        """What a person writes into the sheet."""
        if self._blind is not None:
            self._blind = BlindForm(sender, note, self._blind.senders)

    async def _begin_blind(self) -> None:
        form = self._blind
        if self._busy or form is None:
            return
        self._busy = True
        try:
            desk = await self.workbench.open_blind(form.sender.strip(), form.note.strip())
        except Unavailable as error:
            self.refuse_key(error.key)
            return
        except StoreError as error:
            self.refuse_key(error.key, path=error.path.name)
            return
        finally:
            self._busy = False
        self._blind = None
        self.left.emit(Go("receipt", desk.key))

    # --- opening ---------------------------------------------------------------------------

    async def open_those(self, keys: Sequence[str], text: str = "") -> None:
        """Open one delivery, or several as one receipt."""
        if self._busy:
            return
        self._busy = True
        try:
            await self._open(keys, text)
        finally:
            self._busy = False

    async def _open(self, keys: Sequence[str], text: str) -> None:
        for one in (self._of(key) for key in keys):
            if one is not None and one.row.document is None and not one.row.startable:
                return self.refuse(*self._why_not(one.row.head))
        if any(one is None or one.card.state_icon == "cloud" for one in map(self._of, keys)):
            self.say(Sound.NONE, translate("Deliveries", "Fetching the delivery …"), icon="sync")
            self.publish()
        try:
            if not await self._all_startable(keys):
                return None
            desk = await self.workbench.open_deliveries(keys, text)
        except Unavailable as error:
            return self.refuse_key(error.key, detail=error.detail)
        except UnknownRecord:
            return self.refuse_key("record_unknown")
        except StoreError as error:
            return self.refuse_key(error.key, path=error.path.name)
        self.left.emit(Go("receipt", desk.key))
        return None

    async def _all_startable(self, keys: Sequence[str]) -> bool:
        """Whether the server lets all of them be received, as far as this terminal can know:
        those whose lines are not here are read, which shows what became of them."""
        for key in keys:
            one = self._of(key)
            if one is not None and (one.row.document is not None or one.row.head.lines is not None):
                continue
            delivery = await self.workbench.delivery(key)
            if not said.startable(delivery.head):
                self.refuse(*self._why_not(delivery.head))
                return False
        return True

    # --- scans -----------------------------------------------------------------------------

    async def scan(self, read: Read, scan: Scan) -> None:
        for meaning in read.meanings:
            if isinstance(meaning, CommandRead):
                return await self._command(meaning, read)
        if self._blind is not None and self._fill_note(read):
            return None
        target = target_of(read, self.workbench)
        match target:
            case ToReceipt():
                self.sounded.emit(Sound.ACCEPTED)
                self.left.emit(Go("receipt", target.document))
            case ToDeliveries():
                await self._found(target.deliveries, read.text)
            case ToProduct():
                await self._ask_who_expects(target.product)
            case None:
                self.refuse_read(read)
        return None

    def _fill_note(self, read: Read) -> bool:
        """A code that nobody knows is the delivery note of the goods without a delivery."""
        if self._blind is None or not any(isinstance(m, UnknownRead) for m in read.meanings):
            return False
        if target_of(read, self.workbench) is not None:
            return False
        self._blind = BlindForm(self._blind.sender, read.text, self._blind.senders)
        title = translate("Deliveries", "Delivery note {code}").format(code=shown(read.text))
        self.say(Sound.ACCEPTED, title)
        self.publish()
        return True

    async def _found(self, deliveries: tuple[str, ...], code: str) -> None:
        if self._picked is not None:
            for key in deliveries:
                if key not in self._picked:
                    self._pick(key)
        elif len(deliveries) == 1:
            await self.open_those(deliveries, code)
        else:
            self._wanted = Wanted(code=code, deliveries=deliveries)
            self._text, self._filter, self._lit = "", Filter.ALL, deliveries[0]
            self.sounded.emit(Sound.QUESTION)
            self.publish()

    async def _ask_who_expects(self, product: Product) -> None:
        self._wanted = Wanted(product=product)
        self._text, self._filter, self._lit, self._blind = "", Filter.ALL, "", None
        await self.load()
        self._tell_who_expects(product)

    def _tell_who_expects(self, product: Product) -> None:
        if self._shown():
            self.sounded.emit(Sound.QUESTION)
            self.publish()
            return
        title = translate("Deliveries", "No delivery expects {product}")
        detail = translate("Deliveries", "Ask the office what to do with the goods.")
        if self.workbench.receives_blind:
            detail = translate("Deliveries", "Receive it without a delivery, or scan another code.")
        self.refuse(title.format(product=_name(product)), detail)

    async def _command(self, command: CommandRead, read: Read) -> None:
        match command.name:
            case "OK" if self._blind is not None:
                await self._begin_blind()
            case "OK" if self._picked:
                await self._open_picked()
            case "OK" if self._lit:
                await self.open_those((self._lit,))
            case "CANCEL":
                self._picked = self._blind = None
                self.show_all()
            case "NEXT" | "PREV":
                self._move(1 if command.name == "NEXT" else -1)
            case _:
                self.refuse_read(read)

    def _move(self, by: int) -> None:
        rows, _ = self._remembered()
        keys = [row.key for row in rows if isinstance(row, DeliveryCard)]
        if not keys:
            return
        at = keys.index(self._lit) + by if self._lit in keys else (0 if by > 0 else len(keys) - 1)
        self._lit = keys[max(0, min(at, len(keys) - 1))]
        self.publish()


def _name(product: Product) -> str:
    return product.name_in(language())

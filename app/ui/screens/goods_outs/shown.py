"""The orders as they are read and shown: rows, filters, what narrows them, what is proposed."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app import aio
from app.domain.claims import some_ended
from app.domain.decision import Detail
from app.domain.dispatch.mode import Mode
from app.ui.frame.values import Action, Prompt
from app.ui.screens import moments
from app.ui.screens.base import Framing
from app.ui.screens.goods_outs import confirming, saying
from app.ui.screens.goods_outs import rows as listed
from app.ui.screens.goods_outs import words as said
from app.ui.screens.goods_outs.claiming import Claimed
from app.ui.screens.goods_outs.progress import Works
from app.ui.screens.goods_outs.rows import Known
from app.ui.screens.goods_outs.values import ConfirmForm, GoodsOutList, Wanted
from app.ui.screens.goods_outs.words import Progress
from app.ui.screens.listing import Hints
from app.ui.screens.looking import LookForm
from app.ui.screens.narrowing import grouped, marked
from app.ui.screens.searching import SearchPresenter
from app.ui.sentences.claims import Names
from app.ui.translation import translate
from app.ui.widgets.cards import CardRow
from app.workbench.views import GoodsOutRow
from app.workbench.workbench import Workbench


class ShownOrders(SearchPresenter[GoodsOutRow]):
    """Owns the `GoodsOutList`; what is opened from it, a subclass knows."""

    name = "goods_outs"
    topics = frozenset({"goods_outs", "document"})

    def __init__(self, workbench: Workbench, owner: aio.Owner, clock: aio.Clock) -> None:
        super().__init__(workbench, owner, clock)
        self._wanted = Wanted()
        self._works = Works(workbench)
        self._wanting: tuple[str, ...] = ()
        """The orders that want the item that was scanned, most urgent first."""
        self._mine: Mapping[str, Progress] = {}
        self._read_with: tuple[object, ...] = ()
        """What the rows of the last reading depended on."""
        self.names: Names = {}
        """Names of people by id, as far as a row needs any."""
        self._next = ""
        self._form: ConfirmForm | None = None
        self.look: LookForm[Claimed] | None = None
        self._claimed: Claimed | None = None
        """What is asked about."""
        self._busy = False
        self.snapshot: GoodsOutList = GoodsOutList()

    # --- life ------------------------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        if isinstance(what, str):  # a command code names a mode
            what = Wanted(Mode(what))
        self._wanted = what if isinstance(what, Wanted) else Wanted()
        self.forget_narrowing()
        self.picked, self._form, self.look, self._busy = None, None, None, False
        self.put_away()
        self.workbench.showing_goods_outs(True)
        await super().enter(what)

    async def leave(self) -> None:
        self.workbench.showing_goods_outs(False)
        await super().leave()

    def forget_narrowing(self) -> None:
        super().forget_narrowing()
        self.filter = listed.FIRST[self._wanted.mode]

    async def load(self) -> None:
        now = self.clock.now()
        rows = await asyncio.to_thread(self.workbench.goods_outs)
        mine = await asyncio.to_thread(self._works.read, rows)
        if any(row.on_it for row in rows):
            self.names = await asyncio.to_thread(self.workbench.people.names)
        today = moments.day_name(now, 0)
        around = replace(self._works.around(now), names=self.names)
        read_with = (today, self._works.places, around.packed, self.names)
        before = self.known if read_with == self._read_with else ()
        self.known = await asyncio.to_thread(listed.known, rows, around, mine, before)
        self._mine, self.read_day, self._read_with = mine, today, read_with
        best = self.workbench.next_best(listed.to_be_picked(rows, mine, around.packed))
        self._next = best.head.id if best is not None else ""
        product = self._wanted.product
        if product is not None:
            found = await asyncio.to_thread(self.workbench.goods_outs_wanting, product.id)
            self._wanting = tuple(found)
        here = {one.key for one in self.known}
        if self.picked is not None:
            self.picked = tuple(key for key in self.picked if key in here)
        if self.lit not in here:
            self.lit = ""
        if self._form is not None and self._form.key not in here:
            self._form = None

    def ticking(self) -> bool:
        now = self.workbench.claiming.now()
        if any(some_ended(one.row.on_it, now) for one in self.known):
            self.read_again()
        return super().ticking()

    # --- what is shown ---------------------------------------------------------------------

    @property
    def mode(self) -> Mode:
        """What a person is about to do."""
        return self._wanted.mode

    @property
    def narrowed(self) -> bool:
        """Whether a scan left only some of the orders."""
        return self._wanted.product is not None or bool(self._wanted.goods_outs)

    def read_at(self) -> int | None:
        return self.workbench.goods_outs_read_at()

    def narrowed_by(self) -> Wanted:
        return self._wanted

    def filter_names(self) -> Mapping[str, str]:
        return {} if self.narrowed else listed.filter_names()

    def found(self) -> list[Known]:
        if self._wanted.product is not None:
            return [one for key in self._wanting if (one := self.of(key)) is not None]
        if self._wanted.goods_outs:
            return [one for one in self.known if one.key in self._wanted.goods_outs]
        return super().found()

    def make_rows(self) -> tuple[CardRow, ...]:
        some = self.found()
        plain = self.narrowed or bool(self.text)
        rows = tuple(one.card for one in some) if plain else grouped(some, listed.headings())
        if self.picked is None:
            return rows
        fitting = {one.key for one in self.known if self._fits(one)}
        totes = {key: str(at) for at, key in enumerate(self.picked, start=1)}
        return marked(rows, totes, fitting.__contains__)

    def publish(self) -> None:
        rows, chips = self.remembered()
        self.snapshot = GoodsOutList(
            rows=rows,
            filters=chips,
            filter=self.filter,
            text=self.text,
            lit=self.lit,
            age=self.age(),
            offline=not self.answers(),
            empty=None if rows else saying.empty(self),
            form=self._form,
            look=self.look,
        )
        self.changed.emit(self.snapshot)
        self.frame(
            Framing(
                prompt=self._prompt(),
                band=self.band,
                actions=tuple(self._actions()),
                asked=self.asked,
            )
        )

    def _prompt(self) -> Prompt:
        if self.asked is not None:
            return Prompt(translate("GoodsOuts", "Answer, or scan another order"), "question")
        return confirming.prompt(self._form) if self._form is not None else saying.prompt(self)

    def _actions(self) -> list[Action]:
        if self._form is not None:
            return confirming.actions(self._form)
        return saying.actions(self)

    @property
    def wanted(self) -> Wanted:
        """What narrows the list."""
        return self._wanted

    @property
    def next_best(self) -> str:
        """The most urgent free order; "" where there is none."""
        return self._next

    @property
    def max_orders(self) -> int:
        """How many orders one walk takes."""
        return self.workbench.profile.rules.max_orders

    def _fits(self, one: Known) -> bool:
        return listed.together(one.row, self._mine.get(one.key))

    def _stopped(self, one: Known) -> bool:
        return said.is_blocked(one.row, self._mine.get(one.key))

    def show_all(self) -> None:
        """Forget what narrowed the list."""
        self._wanted = Wanted(self.mode)
        self.forget_narrowing()
        self.publish()

    def _begin_anew(self) -> None:
        self.picked = self._form = self.look = None
        self.put_away()
        self.show_all()

    def hints(self) -> Hints:
        return saying.hints()

    def refuse_dispatch(self, key: str, **details: Detail) -> None:
        """Refuse with the sentence that the dispatch screen uses for this cause."""
        self.refuse(*saying.of_dispatch(key, details))

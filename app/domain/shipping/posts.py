"""What posts have said, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from app.domain.copying import changed
from app.domain.events import Event
from app.domain.ship_posting import ShipStep
from app.domain.shipping.document import GivenUp, PostRecord, Shipping, ShippingState
from app.domain.shipping.facts import Cell, EntryDecided, Posted, ShippingFact
from app.domain.shipping.line import Line, line_id
from app.domain.values import ZERO, Product
from app.domain.working import Choice


def posted(document: Shipping, fact: Posted, event: Event[ShippingFact]) -> Shipping:
    """The document after a post. A shared draft stays open, all else ends it."""
    record = PostRecord(
        event.id,
        event.stamp.at,
        fact.step,
        document.heading,
        document.lines,
        fact.departs,
        fact.reason,
        fact.returned,
        fact.stays,
    )
    shares = fact.step is ShipStep.SHARE
    return changed(
        document,
        posts=(*document.posts, record),
        state=ShippingState.POSTED if shares else ShippingState.FINISHED,
        abandoned=fact.step is ShipStep.DELETE,
        last=None,
    )


def entry_decided(document: Shipping, fact: EntryDecided) -> Shipping:
    """The document after a choice about an entry. What was given up is said again by the next post;
    where that ended the document, it is open again. What stays as the server has it stands so here.
    """
    if fact.choice is Choice.TAKE_THEIRS and fact.theirs is not None:
        return _as_theirs(document, fact, fact.theirs)
    if fact.choice is not Choice.DISCARD:
        return document
    told = (fact.product, fact.condition, fact.lot_id, fact.place)
    given_up = (*document.given_up, GivenUp(fact.post, fact.intent, *told))
    after = changed(document, given_up=given_up)
    record = after.posts[-1]
    if record.id != fact.post or not after.gave_up(record):
        return after
    shared = any(one.step is ShipStep.SHARE for one in after.standing)
    state = ShippingState.POSTED if shared else ShippingState.OPEN
    return changed(after, state=state, abandoned=False)


def _as_theirs(document: Shipping, fact: EntryDecided, theirs: Decimal) -> Shipping:
    """The document, and what that post has said, with the server's quantity of an item."""
    every = (*document.lines, *(line for post in document.posts for line in post.lines))
    known = next((line.product for line in every if line.product.id == fact.product), None)
    if known is None or fact.condition is None:
        return document
    item = Item(known, Cell(fact.condition, lot_id=fact.lot_id or None), theirs)
    posts = tuple(
        replace(post, lines=item.among(post.lines)) if post.id == fact.post else post
        for post in document.posts
    )
    return changed(document, lines=item.among(document.lines), posts=posts, last=None)


@dataclass(frozen=True, slots=True)
class Item:
    """An item as the server has it."""

    product: Product
    cell: Cell
    quantity: Decimal

    def among(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        """The lines with the first that is of this item in its quantity, and none beside it."""
        mine = [line.id for line in lines if self._is(line)]
        if not mine:
            new = Line(line_id(self.product, self.cell), self.product, self.cell, self.quantity)
            return (*lines, new) if self.quantity else lines
        made = {key: self.quantity if key == mine[0] else ZERO for key in mine}
        after = (
            changed(line, quantity=made[line.id]) if line.id in made else line for line in lines
        )
        return tuple(line for line in after if not line.empty)

    def _is(self, line: Line) -> bool:
        ours, theirs = self.cell, line.cell
        same = (ours.condition, ours.lot_id or "") == (theirs.condition, theirs.lot_id or "")
        return same and line.product.id == self.product.id

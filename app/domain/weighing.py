"""What should have lain on a shelf when it was counted: `answer`, the calculation of `shelf`.

The books now hold what had happened at the shelf before the count, but for what is not booked
yet, and more:

    expected = book now - booked, but at the shelf after the count
                        + at the shelf before the count, but not booked yet

Trades of others happen at the shelf when they are booked; what this terminal did is told by its
own journal; of everything else a person says when it happened. Where the amounts of what came
after the count are hidden, a reading of the books from the time of the count stands for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from app.domain.shelf import (
    Answer,
    Booked,
    Booking,
    Books,
    Circumstances,
    Doubt,
    Expected,
    Leaving,
    Moment,
    OwnMove,
    Reading,
    Side,
    Span,
)
from app.domain.values import ZERO, Condition

TRADING = frozenset(
    {
        "SALE",
        "SALES_RETURN",
        "PURCHASE",
        "PURCHASE_RETURN",
        "INVENTORY_TRANSFER",
        "TRADING",
    }
)
"""Reasons of changes whose time at the shelf is the time of booking. "TRADING" is one of the
others, where the list tells which rows are trades and not which trade."""
SAME = 1_000
NEAR = 5_000
"""An order's log and its change of stock may name times that are so far apart, ms."""


def answer(books: Books, around: Circumstances, condition: Condition) -> Answer:
    """What should have lain there of one condition, or the question that a person has to answer.

    Every time of `books` and `around` is the server's.
    """
    return _Weighing(books, around, condition).answer()


class _Asked(Exception):
    """Nothing but this doubt matters."""

    def __init__(self, doubt: Doubt) -> None:
        super().__init__(doubt.reason)
        self.doubt = doubt


@dataclass
class _Weighing:
    """One calculation. `ours` are entries of ours that the journal tells, `after` is what others
    booked of what came after the count, `before` what they booked of what had happened by then;
    `asked` is what a person has to judge first, by reason.
    """

    books: Books
    around: Circumstances
    condition: Condition
    own: list[OwnMove] = field(init=False)
    ours: list[Booked] = field(default_factory=list)
    after: list[Booked] = field(default_factory=list)
    before: list[Booked] = field(default_factory=list)
    asked: dict[str, list[Booked]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.own = [move for move in self.around.own if move.condition is self.condition]

    def answer(self) -> Answer:
        try:
            return self._answer()
        except _Asked as asked:
            return asked.doubt

    def _answer(self) -> Answer:
        self._must_be_posted()
        if not self.books.complete and not self.around.judged.get("list_incomplete", False):
            raise _Asked(Doubt("list_incomplete"))
        self._sort_changes()
        unbooked = sum((self._unbooked(move) for move in self.own), ZERO)
        unbooked -= sum((self._gone(one) for one in self.books.leaving), ZERO)
        for reason in _REASONS:
            if self.asked.get(reason):
                every = [one for asked in self.asked.values() for one in asked]
                raise _Asked(Doubt(reason, tuple(every)))
        later = sum((m.delta for m in self.own if self._came_later(m)), ZERO)
        hidden = [one for one in self.after if self._amount(one) is None]
        if hidden:
            return self._by_reading(unbooked, later, tuple(hidden))
        there = _there(self.books.now, self.around.conditions, self.condition)
        booked_later = sum((one.delta or ZERO for one in self.after), ZERO)
        return self._expected(there - booked_later - later, unbooked)

    def _expected(self, book: Decimal, unbooked: Decimal) -> Expected:
        """`book` holds all our entries from before the count. Those that were booked after it are
        shown as what was not booked when it was counted.
        """
        before = {m.entry for m in self.own if m.entry and self._side(m) is Side.BEFORE}
        ours = [one for one in self.ours if one.entry in before]
        late = sum((c.delta or ZERO for c in ours if self._when(c) is Side.AFTER), ZERO)
        return Expected(book - late, unbooked + late)

    # --- changes of the list -----------------------------------------------------------------

    def _sort_changes(self) -> None:
        told = {"", *(move.entry for move in self.around.own)}
        for change in self.books.changes:
            if change.condition not in (None, self.condition):
                continue
            # Our own entries are told by the journal; of one that it does not tell, nobody knows
            # when it happened.
            if change.ours and change.entry in told:
                self._corrected(change)
                continue
            side = self._when(change)
            said = self.around.judged.get(change.key)
            if side is Side.AFTER and (change.reason in TRADING or self._is_of_order(change)):
                self.after.append(change)
            elif side is Side.BEFORE or said is True:
                self.before.append(change)
            elif said is False:
                self.after.append(change)
            else:
                self._ask(_QUESTIONS[side], change)

    def _corrected(self, change: Booked) -> None:
        """One of ours that the journal tells. Books that were put right by what lay there after
        this count say all that it could say: an older count, posted late, must not undo a newer.
        """
        if not change.entry:
            told = change.at if change.counted is None else change.counted
            side = side_of(told, self.around.span, self.around.clock_limit)
            said = self.around.judged.get(change.key)
            if side is Side.AFTER or (side is Side.UNKNOWN and said is False):
                raise _Asked(Doubt("counted_since"))
            if side is Side.UNKNOWN and said is None:
                self._ask("clock_unknown", change)
        self.ours.append(change)

    def _is_of_order(self, change: Booked) -> bool:
        """Whether a change that hides its reason is what the platform booked for an order: that
        goods left for it is told by our journal and by registers, and not asked a second time.
        """
        if change.reason or (change.delta is not None and change.delta > ZERO):
            return False
        lines = [one for one in self.books.leaving if one.here and _close(one.booked, change.at)]
        at_once = [
            one
            for one in self.books.changes
            if not one.ours and _close(one.at, change.at) and not (one.delta or ZERO) > ZERO
        ]
        trades = [one for one in at_once if one.reason in TRADING]
        hidden = [one for one in at_once if not one.reason]
        if len(trades) < len(lines) < len(trades) + len(hidden):
            raise _Asked(Doubt("maybe_booked", tuple(hidden)))
        return len(trades) < len(lines)

    def _when(self, change: Booked) -> Side:
        return side_of(change.at, self.around.span, self.around.clock_limit)

    def _amount(self, change: Booked) -> Decimal | None:
        """Its amount of the counted condition; None where that is not shown."""
        several = len(self.around.conditions) > 1 or self.books.now.records > 1
        return None if change.condition is None and several else change.delta

    def _ask(self, reason: str, movement: Booked) -> None:
        self.asked.setdefault(reason, []).append(movement)

    # --- what this terminal moved ------------------------------------------------------------

    def _must_be_posted(self) -> None:
        for move in self.own:
            if move.open and move.side is not Side.AFTER:
                raise _Asked(Doubt("own_not_posted", own=move.open))
            if move.booking is Booking.ELSEWHERE:
                raise _Asked(Doubt("own_elsewhere", (self._shown(move),)))

    def _side(self, move: OwnMove) -> Side:
        """When it happened at the shelf: by the journal, else as a person said."""
        if move.side in (Side.BEFORE, Side.AFTER):
            return move.side
        said = self.around.judged.get(move.key)
        if said is None:
            return move.side
        return Side.BEFORE if said else Side.AFTER

    def _unbooked(self, move: OwnMove) -> Decimal:
        """What of a move from before the count is in no book of that time, nor of now."""
        side = self._side(move)
        if side in (Side.WHILE, Side.UNKNOWN):
            self._ask(_QUESTIONS[side], self._shown(move))
            return ZERO
        if side is Side.AFTER:
            return ZERO
        if move.booking is Booking.PLATFORM:
            return move.delta if self._still_owed(move) else ZERO
        return move.delta if move.booking is Booking.OWED else ZERO

    def _came_later(self, move: OwnMove) -> bool:
        """Whether the books of now hold it though it was moved after the count."""
        return move.booking is Booking.BOOKED and self._side(move) is Side.AFTER

    def _still_owed(self, move: OwnMove) -> bool:
        """Whether the platform had yet to take our pick out of this shelf when it was counted."""
        lines = [one for one in self.books.leaving if move.order and one.order == move.order]
        if lines and not any(one.here for one in lines):
            return False  # it takes it out of another place: this one's book will never say so
        gone = [one for one in lines if one.left and one.here]
        if lines and not gone:
            return True
        if gone and all(one.booked is not None for one in gone):
            limit = self.around.clock_limit
            sides = {side_of(one.booked, self.around.span, limit, NEAR) for one in gone}
            if len(sides) == 1 and sides <= {Side.BEFORE, Side.AFTER}:
                return Side.AFTER in sides
            raise _Asked(Doubt("booked_while_counted", (self._shown(move),)))
        if any(self._may_be(change, move) for change in self.before):
            raise _Asked(Doubt("maybe_booked", (self._shown(move),)))
        return True

    def _may_be(self, change: Booked, move: OwnMove) -> bool:
        """Whether a change from before the count may be the platform's of our move."""
        if change.at is not None and move.since is not None and change.at < move.since - NEAR:
            return False
        return _alike(change, self._shown(move))

    def _shown(self, move: OwnMove) -> Booked:
        return Booked(move.key, move.since, move.delta, move.condition, ours=True)

    # --- what others picked for orders -------------------------------------------------------

    def _gone(self, leaving: Leaving) -> Decimal:
        """What others had picked when it was counted, and the platform had not taken out."""
        span, limit = self.around.span, self.around.clock_limit
        mine = leaving.here and leaving.condition in (None, self.condition)
        if leaving.others <= ZERO or not mine:
            return ZERO
        if leaving.began is not None and side_of(leaving.began, span, limit) is Side.AFTER:
            return ZERO
        key = f"order:{leaving.order}:{leaving.condition or ''}"
        gone = Booked(key, leaving.began, -leaving.others, leaving.condition, leaving.number)
        if leaving.left and not self._taken_out_after(leaving, gone):
            return ZERO
        said = self.around.judged.get(key)
        if said is None:
            self._ask("picked_by_another", gone)
            return ZERO
        return leaving.others if said else ZERO

    def _taken_out_after(self, leaving: Leaving, gone: Booked) -> bool:
        """Whether the platform took it out after the count, by a change that is no question of its
        own.
        """
        if leaving.booked is not None:
            side = side_of(leaving.booked, self.around.span, self.around.clock_limit)
            return side is Side.AFTER
        after = any(_alike(change, gone) for change in self.after)
        if after and any(_alike(change, gone) for change in self.before):
            raise _Asked(Doubt("maybe_booked", (gone,)))
        return after

    # --- amounts that the server does not show ------------------------------------------------

    def _by_reading(self, unbooked: Decimal, later: Decimal, hidden: tuple[Booked, ...]) -> Answer:
        """The books of the reading, brought up to what had happened by the count."""
        reading = self.around.reading
        unknown = Doubt("amounts_hidden", hidden)
        if reading is None or reading.at.uncertain > self.around.clock_limit:
            return unknown
        read = Span(reading.at, reading.at)
        book = _there(reading, self.around.conditions, self.condition)
        for change, factor in self._missed(read):
            if change.delta is None or not factor:
                return unknown
            book += change.delta * factor
        return self._expected(book - later, unbooked)

    def _missed(self, read: Span) -> Iterator[tuple[Booked, int]]:
        """Changes that the reading lacks (1) or holds though it should not (-1); 0: nobody knows.

        Our own entries are brought in whole: `later` takes out again what came after the count.
        """
        wanted = [(one, Side.AFTER, 1) for one in (*self.before, *self.ours)]
        wanted += [(one, Side.BEFORE, -1) for one in self.after]
        for change, wrong, factor in wanted:
            side = side_of(change.at, read, self.around.clock_limit)
            if side in (wrong, Side.WHILE, Side.UNKNOWN):
                yield change, factor if side is wrong and self._amount(change) is not None else 0


def _alike(change: Booked, move: Booked) -> bool:
    """Whether a listed change may be the platform's of a movement: a trade in that direction."""
    if change.reason and change.reason not in TRADING:
        return False
    if change.delta is None or move.delta is None:
        return True
    return (change.delta < ZERO) is (move.delta < ZERO)


def _close(one: int | None, other: int | None) -> bool:
    """Whether the server's log and its list of changes may mean the same moment."""
    return one is not None and other is not None and abs(one - other) <= SAME


_REASONS = ("clock_unknown", "moved_while_counted", "corrected_by_another", "picked_by_another")
_QUESTIONS = {
    Side.UNKNOWN: "clock_unknown",
    Side.WHILE: "moved_while_counted",
    Side.AFTER: "corrected_by_another",
}


def side_of(at: int | None, span: Span, limit: int, near: int = 0) -> Side:
    """On which side of a count a time of the server lies; `near` widens what is too close."""
    first, last = span.first, span.last
    if at is None or not _certain(first, limit) or not _certain(last, limit):
        return Side.UNKNOWN
    assert first is not None
    assert last is not None
    if at < first.at - first.uncertain - near:
        return Side.BEFORE
    if at > last.at + last.uncertain + near:
        return Side.AFTER
    return Side.WHILE


def _certain(moment: Moment | None, limit: int) -> bool:
    return moment is not None and moment.uncertain <= limit


def _there(reading: Reading, counted: tuple[Condition, ...], condition: Condition) -> Decimal:
    """What a reading says of one condition.

    Without a figure for each only new goods can be told, and only where nothing else was counted
    or is kept there: damaged goods may be left out of what is available (A29).
    """
    if reading.by_condition:
        return dict(reading.by_condition).get(condition, ZERO)
    if len(counted) > 1 or reading.records > 1 or condition is not Condition.NEW:
        raise _Asked(Doubt("conditions_without_books"))
    if not reading.reserved or reading.virtual == reading.available:
        return reading.available
    if reading.virtual == reading.available + reading.reserved:
        return reading.virtual
    raise _Asked(Doubt("reserved_unclear"))

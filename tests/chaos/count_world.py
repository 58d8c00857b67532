"""A shelf, its books and two terminals: who moved what when, and what each of them knows of it.

Shelf time and booking time are kept apart, so the difference that a count should find is known
without any calculation of the product's:

    right difference = goods on the shelf - books, once everything that was moved is booked

A `Story` is what really happened. `told` is what a terminal and its server would show of it at
some time: books, circumstances, and for each movement the truth that a person would say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from random import Random

from app.clients.enfore.books import with_keys, with_ours, with_reasons
from app.clients.shelves import Counted, OwnWrite, circumstances
from app.domain.count_intents import PLATFORM, MovedAtShelf
from app.domain.shelf import Booked, Booking, Books, Circumstances, Leaving, Moment, Reading
from app.domain.values import ZERO, Condition, Stamp
from app.domain.weighing import TRADING

MINUTE = 60_000
TRADES = tuple(sorted(TRADING - {"TRADING"}))


class By(StrEnum):
    """Who moved goods, or the books."""

    SHOP = "shop"
    """A trade of the platform's own: booked as it happens."""
    OWN = "own"
    """Our receipts and picks, which we book ourselves, perhaps much later."""
    OPEN = "open"
    """A document of ours that has not been posted when the count is."""
    DROPPED = "dropped"
    """One of ours that a person gave up: it will never be booked."""
    OWN_ORDER = "own order"
    """Our picks, booked by the platform when the order is fulfilled."""
    STAFF = "staff"
    """Our receipts where staff book them at the platform."""
    OTHER = "other terminal"
    OTHER_ORDER = "other terminal's order"
    CORRECTION = "correction"
    """Somebody changes the books; no goods move."""


OURS = (By.OWN, By.OPEN, By.DROPPED, By.OWN_ORDER, By.STAFF)


@dataclass(frozen=True)
class Move:
    """One movement. Times are true ones, ms; `booked` None: not before the end of the story."""

    id: str
    by: By
    condition: Condition
    delta: Decimal
    shelf: int
    booked: int | None
    reason: str = "CORRECTION"
    seen: bool = False
    """Where it happened while it was counted: whether the count includes it."""
    began: int = 0
    """When its order began to be picked."""
    told: int = 0
    """When the other terminal's register of it was there to be read: records come before a status
    that says that all is done."""
    lost: bool = False
    """The answer to our entry got lost: it was found much later."""
    boot: str = "one"


@dataclass(frozen=True)
class Story:
    """What happened around one count. `wrong` is what the books were wrong by at the beginning."""

    moves: tuple[Move, ...]
    first: int
    last: int
    posted: int
    conditions: tuple[Condition, ...]
    there: Mapping[Condition, Decimal]
    wrong: Mapping[Condition, Decimal]
    reading: int | None = None
    """When the server was asked at the shelf."""
    clocks: Mapping[str, tuple[int, int] | None] = field(default_factory=dict)
    """By boot: how far our idea of the server's time is off, and by how much it may be."""
    count_boot: str = "one"
    hides: frozenset[str] = frozenset()
    """What the server does not show: "amount", "condition", "reason", "counts", "log"."""
    reserved: Decimal = ZERO
    free_only: bool = False
    """What is available leaves out what is reserved (A73)."""
    damaged_hidden: bool = False
    """What is available leaves out damaged goods (A29)."""

    def right(self, condition: Condition, now: int) -> Decimal:
        """The difference that makes the books true once all that was moved by `now` is booked."""
        mine = [m for m in self.moves if m.condition is condition]
        books = [m.delta for m in mine if m.by is By.CORRECTION and _is_booked(m, now)]
        # What was given up is moved all the same, and only a count will ever say so.
        never = [m.delta for m in mine if m.by is By.DROPPED and self.includes(m)]
        return self.wrong.get(condition, ZERO) - sum(books, ZERO) + sum(never, ZERO)

    def counted(self, condition: Condition) -> Decimal:
        """What people found there."""
        moved = [m.delta for m in self.moves if m.condition is condition and self.includes(m)]
        return self.there.get(condition, ZERO) + sum(moved, ZERO)

    def includes(self, move: Move) -> bool:
        """Whether the count includes it: it had happened at the shelf by then."""
        if move.by is By.CORRECTION:
            return False
        return move.shelf < self.first or (move.shelf <= self.last and move.seen)

    def untold(self, condition: Condition, now: int) -> Decimal:
        """What another terminal had moved before the count and nobody could know of: not booked,
        and no register says so. No terminal can tell that from a mistake in the books.
        """
        hidden = [
            move.delta
            for move in self.moves
            if move.by in (By.OTHER, By.OTHER_ORDER) and move.condition is condition
            if self.includes(move) and not self._known(move, now)
        ]
        return sum(hidden, ZERO)

    @staticmethod
    def _known(move: Move, now: int) -> bool:
        if move.booked is not None and move.booked <= now:
            return True
        return move.by is By.OTHER_ORDER and move.told <= now

    def book(self, condition: Condition, now: int) -> Decimal:
        """The figure of a condition at a time."""
        moved = [m.delta for m in self.moves if m.condition is condition and _is_booked(m, now)]
        return self.there[condition] - self.wrong.get(condition, ZERO) + sum(moved, ZERO)


def _is_booked(move: Move, now: int) -> bool:
    return move.booked is not None and move.booked <= now and move.by not in (By.OPEN, By.DROPPED)


# --- what a terminal sees of it -------------------------------------------------------------------


@dataclass(frozen=True)
class Spot:
    """What was counted of one condition, as `circumstances` wants it."""

    condition: Condition
    first: Stamp
    last: Stamp
    others: tuple[Condition, ...]
    own: tuple[MovedAtShelf, ...]
    reading: Reading | None
    judged: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True)
class Told:
    """Everything that `answer` is asked with, and the truth about each movement by its key."""

    books: Books
    around: Circumstances
    truth: Mapping[str, bool]

    def judged(self, key: str) -> Told:
        """A person has said the truth about one movement."""
        judged = {**self.around.judged, key: self.truth[key]}
        return replace(self, around=replace(self.around, judged=judged))


class Memory:
    """The terminal's memory of a story at a time."""

    def __init__(self, story: Story, now: int) -> None:
        self._story, self._now = story, now

    def moment(self, stamp: Stamp) -> Moment | None:
        clock = self._story.clocks.get(stamp.boot, (0, 50))
        if clock is None:
            return None
        off, uncertain = clock
        return Moment(stamp.monotonic - _SHIFT[stamp.boot] + off, uncertain)

    def booking(self, entry: str) -> Booking:
        move = next(one for one in self._story.moves if one.id == entry)
        if move.by is By.DROPPED:
            return Booking.DROPPED
        return Booking.BOOKED if _is_booked(move, self._now) else Booking.OWED

    def writes(self, product: str, place: str) -> list[OwnWrite]:
        ours = [m for m in self._story.moves if m.by is By.OWN and _is_booked(m, self._now)]
        ours.sort(key=lambda move: move.booked or 0)
        return [_write(move) for move in ours]


_SHIFT = {"one": 0, "two": 7_000_000}
"""Each boot counts its own time."""


def stamp(at: int, boot: str) -> Stamp:
    """A true time on this machine's clocks; its wall clock is right."""
    return Stamp(at, at + _SHIFT[boot], boot)


def _write(move: Move) -> OwnWrite:
    booked = move.booked or 0
    late = 130_000 if move.lost else 400
    return OwnWrite(move.id, move.condition, move.delta, booked - 1_300, booked + late + 1_300)


def told(story: Story, condition: Condition, now: int) -> Told:
    """What the terminal and its server show of one condition at a time after the count."""
    moves = sorted((m for m in story.moves if _is_booked(m, now)), key=lambda m: m.booked or 0)
    rows = [_row(move, story) for move in moves]
    if "reason" in story.hides:
        trades = [row for row, move in zip(rows, moves, strict=True) if move.reason in TRADES]
        rows = with_reasons(rows, trades)
    rows = with_keys(rows)
    memory = Memory(story, now)
    changes = tuple(with_ours(rows, memory.writes("", "")))
    truth = {row.key: _truth(story, move) for row, move in _paired(changes, moves)}
    books = Books(_reading(story, now), changes, True, _leaving(story, now))
    spot = _spot(story, condition, now)
    around = circumstances(spot, memory)
    truth |= {
        own.key: story.includes(move)
        for own, move in zip(around.own, _moved_here(story, now), strict=True)
    }
    truth |= {
        f"order:{move.id}:{move.condition}": story.includes(move)
        for move in story.moves
        if move.by is By.OTHER_ORDER
    }
    return Told(books, around, truth)


def _paired(rows: tuple[Booked, ...], moves: list[Move]) -> list[tuple[Booked, Move]]:
    """Each row with what it shows. Where another hand did just what we did, either may stand for
    either: what a person is asked about is what is left for the other hand.
    """
    ours = {row.entry: at for at, row in enumerate(rows) if row.ours}
    shown = list(moves)
    for at, move in enumerate(moves):
        taken = ours.get(move.id, at)
        if taken != at:
            there = next(i for i, one in enumerate(shown) if one is move)
            shown[there], shown[taken] = shown[taken], shown[there]
    return list(zip(rows, shown, strict=True))


def _truth(story: Story, move: Move) -> bool:
    """What a person says of a booked change: was it at the shelf when it was counted? A mere
    correction of the books moves nothing that was not there already.
    """
    return move.by is By.CORRECTION or story.includes(move)


def _row(move: Move, story: Story) -> Booked:
    hides = story.hides
    return Booked(
        key="",
        at=move.booked,
        delta=None if "amount" in hides else move.delta,
        condition=None if "condition" in hides else move.condition,
        reason="" if "reason" in hides else move.reason,
    )


def _reading(story: Story, now: int) -> Reading:
    figures = {one: story.book(one, now) for one in story.there}
    shown = sum((v for c, v in figures.items() if not _left_out(story, c)), ZERO)
    free = shown - story.reserved if story.free_only else shown
    return Reading(
        at=Moment(now, 60),
        available=free,
        unit="COUNT_PIECES",
        by_condition=() if "counts" in story.hides else tuple(figures.items()),
        reserved=story.reserved,
        virtual=shown,
        records=len(figures),
    )


def _left_out(story: Story, condition: Condition) -> bool:
    return story.damaged_hidden and condition is Condition.DAMAGED


def _leaving(story: Story, now: int) -> tuple[Leaving, ...]:
    orders = [m for m in story.moves if m.by in (By.OWN_ORDER, By.OTHER_ORDER)]
    return tuple(_line(move, story, now) for move in orders if move.began <= now)


def _line(move: Move, story: Story, now: int) -> Leaving:
    left = move.booked is not None and move.booked <= now
    logged = "log" not in story.hides
    others = -move.delta if move.by is By.OTHER_ORDER and move.told <= now else ZERO
    return Leaving(
        order=move.id,
        condition=move.condition,
        others=others,
        began=move.began if logged else None,
        left=left,
        booked=move.booked if left and logged else None,
    )


def _spot(story: Story, condition: Condition, now: int) -> Counted:
    reading = None
    if story.reading is not None:
        taken = _reading(story, story.reading)
        off, uncertain = story.clocks.get(story.count_boot) or (0, 9_999)
        reading = replace(taken, at=Moment(story.reading + off, uncertain))
    return Spot(
        condition=condition,
        first=stamp(story.first, story.count_boot),
        last=stamp(story.last, story.count_boot),
        others=tuple(one for one in story.conditions if one is not condition),
        own=tuple(_own(move) for move in _moved_here(story, now)),
        reading=reading,
    )


def _moved_here(story: Story, now: int) -> list[Move]:
    """What our journal knows by then."""
    return [move for move in story.moves if move.by in OURS and move.shelf <= now]


def _own(move: Move) -> MovedAtShelf:
    at = stamp(move.shelf, move.boot)
    return MovedAtShelf(
        condition=move.condition,
        delta=move.delta,
        first=at,
        last=at,
        entry=move.id if move.by in (By.OWN, By.DROPPED) else "",
        order={By.OWN_ORDER: move.id, By.STAFF: PLATFORM}.get(move.by, ""),
        open=move.id if move.by is By.OPEN else "",
    )


# --- making stories up ----------------------------------------------------------------------------


def story_of(chance: Random, *, calm: bool = False) -> Story:
    """A random story; every choice is drawn from `chance`.

    A `calm` one is of a day as it should be: clocks are known, the server shows everything, nothing
    is moved in the very seconds of the count.
    """
    story = _calm(chance) if calm else _wild(chance)
    near = 0 if calm else 3_000
    moves = tuple(
        _move(chance, story, f"m{number}", near) for number in range(chance.randint(0, 6))
    )
    reserved = sum((-m.delta for m in moves if m.by in (By.OWN_ORDER, By.OTHER_ORDER)), ZERO)
    return replace(story, moves=moves, reserved=reserved * chance.choice((0, 1)))


def _calm(chance: Random) -> Story:
    story = _wild(chance)
    clocks = {boot: (chance.randint(-600, 600), 1_050) for boot in ("one", "two")}
    return replace(story, last=story.first, clocks=clocks, hides=frozenset(), free_only=False)


def _wild(chance: Random) -> Story:
    used = _conditions(chance)
    first = 300 * MINUTE
    last = first + chance.choice((0, 0, 40_000, 10 * MINUTE))
    posted = last + chance.choice((3_000, 5 * MINUTE, 60 * MINUTE))
    return Story(
        moves=(),
        first=first,
        last=last,
        posted=posted,
        conditions=used[: chance.choice((1, 1, len(used)))],
        there={one: Decimal(chance.randint(0, 40)) for one in used},
        wrong={one: Decimal(chance.choice((0, 0, -3, 2))) for one in used},
        reading=chance.choice((None, None, first - 1_000, last + 20_000)),
        clocks=_clocks(chance),
        count_boot=chance.choice(("one", "one", "two")),
        hides=_hides(chance),
        free_only=chance.random() < 0.15,
        damaged_hidden=chance.random() < 0.15,
    )


def _conditions(chance: Random) -> tuple[Condition, ...]:
    more = chance.choice(((), (), (), (Condition.DAMAGED,), (Condition.USED_GOOD,)))
    return (Condition.NEW, *more)


def _clocks(chance: Random) -> dict[str, tuple[int, int] | None]:
    def one() -> tuple[int, int] | None:
        uncertain = chance.choice((50, 1_050, 1_050, 1_900, 5_000, None))
        return None if uncertain is None else (chance.randint(-uncertain, uncertain), uncertain)

    return {"one": one(), "two": one()}


def _hides(chance: Random) -> frozenset[str]:
    return frozenset(
        chance.choice(
            (
                (),
                (),
                (),
                ("counts",),
                ("condition",),
                ("log",),
                ("amount", "condition", "reason", "counts", "log"),
                ("amount", "condition", "reason", "counts"),
                ("reason",),
            )
        )
    )


def _move(chance: Random, story: Story, name: str, near: int) -> Move:
    by = chance.choice(
        (
            *(By.SHOP, By.SHOP, By.SHOP, By.OWN, By.OWN, By.OWN_ORDER, By.OTHER, By.OTHER_ORDER),
            chance.choice((By.OPEN, By.DROPPED, By.STAFF, By.CORRECTION)),
        )
    )
    shelf = _moment(chance, story, near)
    delta = Decimal(chance.choice((1, 1, 2, 5)) * chance.choice((1, -1)))
    if by in (By.OWN_ORDER, By.OTHER_ORDER):
        delta = -abs(delta)
    booked = _booked(chance, story, by, shelf)
    told = shelf + chance.choice((500, MINUTE, 20 * MINUTE))
    return Move(
        id=name,
        by=by,
        condition=chance.choice(tuple(story.there)),
        delta=abs(delta) if by is By.STAFF else delta,
        shelf=shelf,
        booked=booked,
        reason=_reason(chance, by),
        seen=chance.random() < 0.5,
        began=shelf - chance.choice((500, MINUTE)),
        told=told if booked is None else min(told, booked),
        lost=chance.random() < 0.2,
        boot=chance.choice(("one", "one", "two")),
    )


def _moment(chance: Random, story: Story, near: int) -> int:
    """Near the count, long before, while it, or after it and before the post."""
    after = story.posted - 1
    if not near:
        far = (-chance.randint(1, 200) * MINUTE, chance.randint(1, 50) * MINUTE)
        return min(story.last + chance.choice(far), after)
    wanted = chance.choice(
        (
            story.first - 1 - chance.randint(0, near),
            story.first - 1 - chance.randint(0, 200 * MINUTE),
            chance.randint(story.first, story.last),
            story.last + chance.randint(1, near),
            chance.randint(story.last, after),
        )
    )
    return min(wanted, after)


def _booked(chance: Random, story: Story, by: By, shelf: int) -> int | None:
    """When the server knows: at once, soon, near the count, shortly before the post, or never."""
    if by in (By.SHOP, By.CORRECTION):
        return shelf
    if by in (By.OPEN, By.DROPPED):
        return None
    latest = story.posted
    late = chance.choice((shelf + 300, shelf + 5 * MINUTE, story.last + 1_500, latest - 10, latest))
    if by in (By.OWN_ORDER, By.OTHER_ORDER, By.STAFF) and chance.random() < 0.4:
        return None
    if by is By.OTHER and chance.random() < 0.05:
        return None
    return max(shelf, min(late, latest))


def _reason(chance: Random, by: By) -> str:
    if by is By.SHOP:
        return chance.choice(TRADES)
    if by in (By.OWN_ORDER, By.OTHER_ORDER):
        return "SALE"
    return "PURCHASE" if by is By.STAFF else "CORRECTION"

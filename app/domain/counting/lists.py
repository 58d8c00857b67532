"""What of a count is to be seen as a list: not asked for, not counted, not decided."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.counting.document import At, Count
from app.domain.counting.facts import Cell, Spot
from app.domain.counting.line import Line
from app.domain.values import Place, Product


def unexpected(document: Count) -> tuple[Line, ...]:
    """What lies where no target asked for it; none where a count has no targets."""
    if not document.targets:
        return ()
    return tuple(
        line
        for line in document.every()
        if line.quantity and is_unexpected(document, line.product, line.cell)
    )


def is_unexpected(document: Count, product: Product, cell: Cell) -> bool:
    """Whether no target asks for a product where it lies."""
    if not document.targets or cell.place.id in document.whole:
        return False
    return At(product.id, cell.place.id) not in document.wanted


def uncounted_at(document: Count, place: str) -> tuple[Product, ...]:
    """The products that are to be counted at a place and are not."""
    found = {
        target.product.id: target.product
        for target in document.targets
        if target.place.id == place
        and target.product is not None
        and At(target.product.id, place) not in document.at
    }
    return tuple(found.values())


def place_of(document: Count, place: str) -> Place | None:
    """A place that was scanned here or is a target, by its id."""
    known = (one for one in document.places if one.id == place)
    asked = (one.place for one in document.targets if one.place.id == place)
    return next(known, None) or next(asked, None)


def next_place(document: Count) -> Place | None:
    """Where to go next: the first target place that is not done; those that were left come after
    all others. None where all are done, or nothing says where.
    """
    wanted = {one.place.id: one.place for one in document.targets}
    here = document.place.id if document.place else ""
    open_ = [place for place in wanted.values() if place.id not in {*document.done, here}]
    first = (place for place in open_ if place.id not in document.left)
    later = (wanted[one] for one in document.left if wanted.get(one) in open_)
    return next(first, None) or next(later, None)


def waiting_at(document: Count) -> frozenset[At]:
    """Products at places about which questions are open."""
    return frozenset(
        At(goods.product.id, goods.place.id)
        for question in document.questions
        for goods in question.goods
        if goods.place is not None
    )


def spots(document: Count) -> Iterator[Spot]:
    """All spots that were counted, in the order in which they were first counted."""
    yield from dict.fromkeys(line.spot for line in document.every())


def undecided(document: Count) -> tuple[Spot, ...]:
    """The spots about which neither a person nor a post has said anything; those that agree with
    the books are among them.
    """
    known = (document.verdicts, document.said)
    return tuple(spot for spot in spots(document) if all(spot not in one for one in known))


def to_recount(document: Count) -> tuple[At, ...]:
    """What was to be counted anew, and was not since."""
    return tuple(here for here in document.recounts if here not in document.at)

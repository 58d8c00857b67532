"""What this terminal knows to lie at places that a count has done, and nobody counted there.

Such a product is no difference of any line: without a word about it the books would keep it.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.counting.document import At, Count
from app.domain.counting.facts import Target
from app.workbench.seen import project_journal
from app.workbench.station import Station


def rest_of(station: Station, document: Count) -> tuple[Target, ...]:
    """Products that were seen at such places, by place and name; what a list asks for is told by
    that list. For another thread.

    Raises:
        StoreError: journal or cache cannot be read.
    """
    if not document.done:
        return ()
    cache = station.cache
    project_journal(station.terminal, cache)
    asked = (target.place for target in document.targets)
    places = {one.id: one for one in (*asked, *document.places) if one.id in document.done}
    found = [
        Target(place, product)
        for place in places.values()
        for key in cache.shelves.products_at(place.id)
        if At(key, place.id) not in document.wanted and (product := cache.product(key)) is not None
    ]
    return still_left(document, sorted(found, key=_order))


def still_left(document: Count, rest: Iterable[Target]) -> tuple[Target, ...]:
    """Those of them that nobody has counted since, at places that are still done."""
    return tuple(
        one
        for one in rest
        if one.product is not None
        and one.place.id in document.done
        and At(one.product.id, one.place.id) not in document.at
    )


def _order(target: Target) -> tuple[str, str]:
    return target.place.name, target.product.name.casefold() if target.product else ""

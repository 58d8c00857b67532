"""What a post of a count says, as its system's adapter plans it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.count_intents import MovedAtShelf
from app.domain.count_posting import CountedSpot, CountPosting
from app.domain.counting.document import At, Count
from app.domain.counting.facts import PostedSpot

NONE_OWN: Mapping[At, tuple[MovedAtShelf, ...]] = MappingProxyType({})


def posting_of(
    document: Count, post: str, own: Mapping[At, tuple[MovedAtShelf, ...]] = NONE_OWN
) -> CountPosting:
    """The posting of a post, of the document as it is right after it: every spot that it says but
    those that agree with the books. `own` is what this terminal moved at those shelves.

    Raises ValueError for a post that the document does not have, and where it was counted again
    since.
    """
    record = next((one for one in document.posts if one.id == post), None)
    if record is None:
        raise ValueError(f"no post {post} on {document.id}")
    spots = tuple(_spot(document, one, own) for one in record.spots if not one.agrees)
    return CountPosting(post, document.id, spots)


def _spot(
    document: Count, said: PostedSpot, own: Mapping[At, tuple[MovedAtShelf, ...]]
) -> CountedSpot:
    spot = said.spot
    here = At(spot.product, spot.place)
    lines, span = document.lines_at(spot.product, spot.place), document.span(*_pair(here))
    if span is None:
        raise ValueError(f"{spot} was counted again since")
    others = document.conditions_at(spot.product, spot.place)
    return CountedSpot(
        product=lines[0].product,
        place=lines[0].cell.place,
        condition=spot.condition,
        counted=said.counted,
        first=span[0],
        last=span[1],
        approved=None if said.book is None else said.counted - said.book,
        others=tuple(one for one in others if one is not spot.condition),
        own=own.get(here, ()),
        reading=document.readings.get(here),
        judged=document.judged.get(here, ()),
    )


def _pair(here: At) -> tuple[str, str]:
    return here.product, here.place

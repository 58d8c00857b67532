"""What the post of an adjustment says, as its system's adapter plans it."""

from __future__ import annotations

from app.domain.adjust_posting import AdjustPosting
from app.domain.adjusting.document import Adjustment
from app.domain.adjusting.facts import Direction


def posting_of(document: Adjustment, post: str) -> AdjustPosting:
    """The posting of a post: all of the document, since it is said once.

    Raises ValueError for a post that the document does not have.
    """
    record = next((one for one in document.posts if one.id == post), None)
    if record is None or document.product is None or document.place is None:
        raise ValueError(f"no post {post} on {document.id}")
    heading, quantity = document.heading, document.quantity
    sets = heading.direction is Direction.SET
    delta = -quantity if heading.direction is Direction.REMOVE else quantity
    return AdjustPosting(
        id=post,
        document=document.id,
        product=document.product,
        place=document.place,
        condition=heading.condition,
        delta=None if sets else delta,
        quantity=quantity if sets else None,
        seen=record.before.figure if record.before is not None else None,
        lead=record.lead,
    )

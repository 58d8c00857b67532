"""The mark by which a receipt or a process of ours is found again (outbox 3). Pure.

    dh-6745c1a2f0e3b4d596a78b90 6745c19ff0e3b4d596a78b21

The mark, and behind it the work document that the goods were counted on: what a document has
received itself is not "received elsewhere" when the delivery is read again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.clients.fulfillmenttools import wire

_MARKED = re.compile(r"dh-([0-9a-f]{24})(?: ([!-~]{1,64}))?(?:\s.*)?", re.DOTALL)


def marked(mark: str, document: str = "") -> str:
    """The text that starts the first comment of a receipt, or is the id of a process."""
    return f"dh-{mark} {document}".rstrip()


def mark_of(text: str | None) -> str:
    """The mark that a text starts with, empty if it starts with none."""
    found = _MARKED.fullmatch(text or "")
    return found[1] if found else ""


def marks_of(comments: Iterable[wire.InboundReceiptComment]) -> frozenset[str]:
    """The marks of a receipt's comments."""
    return frozenset(mark for one in comments if (mark := mark_of(one.content)))


def document_of(comments: Iterable[wire.InboundReceiptComment]) -> str:
    """The work document that a receipt was posted from; empty for a receipt that is not ours."""
    found = (_MARKED.fullmatch(one.content or "") for one in comments)
    return next((one[2] for one in found if one and one[2]), "")

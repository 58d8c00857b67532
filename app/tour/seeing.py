"""What a driven terminal says of itself: screen, words, document, queue and connection."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from app.domain.receipt.document import Receipt
from app.ui.frame import Frame

if TYPE_CHECKING:
    from app.main import Terminus
    from app.ui.window import Window


def glimpse(window: Window) -> dict[str, Any]:
    """What a person sees at a glance: screen, prompt, card, band, question."""
    frame: Frame = window.frame
    band, card, asked = frame.band.band, frame.card.card, frame.question.asked
    return {
        "screen": window.shell.current,
        "prompt": frame.prompt.accessibleName(),
        "band": {"tone": str(band.tone), "title": band.title, "detail": band.detail},
        "card": {"title": card.title, "done": card.done, "expected": card.expected},
        "question": None if asked is None else {"text": asked.text, "answers": [*asked.answers]},
    }


def whole(window: Window, terminus: Terminus) -> dict[str, Any]:
    """The same with the open document, the queue and the connection."""
    desk = terminus.workbench.desk
    status = terminus.workbench.status()
    entries = terminus.station.outbox.entries()
    return {
        **glimpse(window),
        "document": None if desk is None else document(desk.document),
        "outbox": dict(Counter(str(entry.state) for entry in entries)),
        "link": str(status.link),
        "to_send": status.to_send,
        "stuck": status.stuck,
        "deliveries": len(terminus.station.cache.heads()),
    }


def document(receipt: Receipt) -> dict[str, Any]:
    """A receipt in figures; quantities as digits."""
    return {
        "id": receipt.id,
        "state": str(receipt.state),
        "open_questions": len(receipt.questions),
        "posts": len(receipt.posts),
        "lines": [
            {
                "name": line.product.name if line.product else line.code,
                "article": line.product.article if line.product else "",
                "kind": str(line.kind),
                "expected": digits(line.expected),
                "kept": digits(line.kept),
                "rejected": digits(line.rejected),
            }
            for line in receipt.ordered()
        ],
    }


def digits(value: Decimal) -> str:
    """A quantity as plain digits."""
    return f"{value.normalize():f}" if value else "0"

"""What a driven terminal says of itself: screen, words, document, queue and connection."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from app.domain.counting.document import Count
from app.domain.dispatch.document import Dispatch
from app.domain.receipt.document import Receipt
from app.ui.frame import Frame

if TYPE_CHECKING:
    from app.main import Terminus
    from app.ui.window import Window


def glimpse(window: Window) -> dict[str, Any]:
    """What a person sees at a glance: screen, prompt, card, band, banner, question."""
    frame: Frame = window.frame
    banner = frame.banner.banner
    band, card, asked = frame.band.band, frame.card.card, frame.question.asked
    return {
        "screen": window.shell.current,
        "prompt": frame.prompt.accessibleName(),
        "band": {"tone": str(band.tone), "title": band.title, "detail": band.detail},
        "banner": "" if banner is None else banner.text,
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
        "document": None if desk is None else figures(desk.document),
        "outbox": dict(Counter(str(entry.state) for entry in entries)),
        "link": str(status.link),
        "to_send": status.to_send,
        "stuck": status.stuck,
        "deliveries": len(terminus.station.cache.deliveries.heads()),
    }


def figures(document: Any) -> dict[str, Any]:
    """A work document in figures; quantities as digits."""
    match document:
        case Receipt():
            return _receipt(document)
        case Dispatch():
            return _dispatch(document)
        case Count():
            return _count(document)
        case _:
            return {"id": document.id, "state": str(document.state)}


def _dispatch(dispatch: Dispatch) -> dict[str, Any]:
    return {
        "id": dispatch.id,
        "state": str(dispatch.state),
        "mode": str(dispatch.mode),
        "open_questions": len(dispatch.questions),
        "posts": len(dispatch.posts),
        "orders": [order.head.number for order in dispatch.orders],
        "packages": len(dispatch.packages),
        "lines": [
            {
                "name": line.product.name,
                "article": line.product.article,
                "order": dispatch.order_at(line).head.number,
                "expected": digits(line.ordered),
                "picked": digits(line.picked),
                "packed": digits(line.packed),
                "short": digits(line.short),
            }
            for line in dispatch.walked()
        ],
    }


def _count(count: Count) -> dict[str, Any]:
    return {
        "id": count.id,
        "state": str(count.state),
        "open_questions": len(count.questions),
        "posts": len(count.posts),
        "place": count.place.name if count.place is not None else "",
        "done": len(count.done),
        "unknown": {one.code: digits(one.quantity) for one in count.unknown},
        "uncounted": [product.article for _, product in count.uncounted()],
        "lines": [
            {
                "name": line.product.name,
                "article": line.product.article,
                "place": line.cell.place.name,
                "condition": str(line.cell.condition),
                "lot": line.cell.lot or "",
                "counted": digits(line.quantity),
            }
            for line in count.every()
        ],
    }


def _receipt(receipt: Receipt) -> dict[str, Any]:
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

"""One decision's circumstances, and the small pieces that every decision is built from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from app.domain.decision import Accepted, Detail, Notice, Refused
from app.domain.receipt.document import Receipt
from app.domain.receipt.facts import Item, Option, ReceiptFact
from app.domain.receipt.line import Line
from app.domain.receipt.rules import ReceiptRules
from app.domain.values import Stamp

Told = dict[str, Detail]
NEVER = 1 << 62
NOT_PAINTED: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Case:
    """The document, the site's rules, the moment and the person.

    `painted` says of each question on the screen when it was painted (monotonic ms of this boot).
    """

    receipt: Receipt
    rules: ReceiptRules
    now: Stamp
    today: date
    person: str
    painted: Mapping[str, int]

    def age(self, then: Stamp) -> int:
        """Milliseconds since `then`; never ends across boots."""
        return self.now.monotonic - then.monotonic if then.boot == self.now.boot else NEVER

    def readable(self, question: str) -> bool:
        """Whether a scan read now can be meant as the answer (screens law 2)."""
        painted = self.painted.get(question)
        return painted is not None and self.now.monotonic - painted >= self.rules.question_age_ms


@dataclass(frozen=True, slots=True)
class Ask:
    """A question that stands between goods and their counting."""

    reason: str
    details: Mapping[str, Detail]
    choices: tuple[Option, ...]
    line: str | None = None


def plain(value: Decimal) -> str:
    """A quantity as digits with a point, without exponent or trailing zeros."""
    return format(value.normalize(), "f") if value else "0"


def joined(*facts: ReceiptFact) -> tuple[ReceiptFact, ...]:
    """Facts of one decision: all but the first join it, so that one undo takes back all."""
    return tuple(fact if at == 0 else replace(fact, joins=True) for at, fact in enumerate(facts))


def accepted(
    key: str,
    *facts: ReceiptFact,
    details: Mapping[str, Detail] | None = None,
    notices: tuple[Notice, ...] = (),
    amber: bool = False,
) -> Accepted[ReceiptFact]:
    """An outcome with its facts made one step."""
    return Accepted(joined(*facts), key, dict(details or {}), notices, amber)


def refused(key: str, **details: Detail) -> Refused:
    """A refusal with its details."""
    return Refused(key, details)


def about(item: Item) -> dict[str, Detail]:
    """Details of goods: what was read and how much of it."""
    product = item.product
    return {
        "product": product.name if product else item.code,
        "product_id": product.id if product else None,
        "article": product.article if product else "",
        "quantity": plain(item.quantity),
        "unit": product.unit if product else "",
        "text": item.text,
    }


def figures(line: Line) -> dict[str, Detail]:
    """Details of a line as it stands: done, expected, rest."""
    return {
        "line": line.id,
        "done": plain(line.received),
        "expected": plain(line.expected),
        "rest": plain(line.rest),
        "pieces": line.pieces,
    }

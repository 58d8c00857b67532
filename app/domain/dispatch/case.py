"""One decision's circumstances, and the small pieces that every decision is built from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from app.domain.decision import Accepted, Detail, Notice, Refused
from app.domain.dispatch.document import Dispatch, Order, Package, Question
from app.domain.dispatch.facts import DispatchFact, Goods
from app.domain.dispatch.line import Line
from app.domain.dispatch.rules import DispatchRules
from app.domain.receipt.case import NEVER, plain
from app.domain.receipt.facts import Option
from app.domain.values import Stamp

Told = dict[str, Detail]
NOT_PAINTED: Mapping[str, int] = MappingProxyType({})

__all__ = ["Ask", "Case", "Told", "about", "accepted", "figures", "joined", "plain", "refused"]


@dataclass(frozen=True, slots=True)
class Case:
    """The document, the site's rules, the moment and the person.

    `painted` says of each question on the screen when it was painted (monotonic ms of this boot).
    """

    document: Dispatch
    rules: DispatchRules
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

    def shown(self) -> Question | None:
        """The question on the screen: the one painted last, else the one asked last."""
        questions = self.document.questions
        painted = [q for q in questions if q.id in self.painted]
        if painted:
            return max(painted, key=lambda q: (self.painted[q.id], q.order))
        return self.document.question(self.document.asking)


@dataclass(frozen=True, slots=True)
class Ask:
    """A question that stands between goods and their counting."""

    reason: str
    details: Mapping[str, Detail]
    choices: tuple[Option, ...]
    line: str | None = None


def joined(*facts: DispatchFact) -> tuple[DispatchFact, ...]:
    """Facts of one decision: all but the first join it, so that one undo takes back all."""
    return tuple(replace(fact, joins=at > 0) for at, fact in enumerate(facts))


def accepted(
    key: str,
    *facts: DispatchFact,
    details: Mapping[str, Detail] | None = None,
    notices: tuple[Notice, ...] = (),
    amber: bool = False,
) -> Accepted[DispatchFact]:
    """An outcome with its facts made one step."""
    return Accepted(joined(*facts), key, dict(details or {}), notices, amber)


def refused(key: str, **details: Detail) -> Refused:
    """A refusal with its details."""
    return Refused(key, details)


def about(goods: Goods) -> Told:
    """Details of goods: what was read and how much of it."""
    product = goods.product
    return {
        "product": product.name,
        "product_id": product.id,
        "article": product.article,
        "quantity": plain(goods.quantity),
        "unit": product.unit,
        "text": goods.text,
    }


def named(line: Line) -> Told:
    """Details of a line without goods in hand."""
    product = line.product
    return {
        "product": product.name,
        "product_id": product.id,
        "article": product.article,
        "unit": product.unit,
        "line": line.id,
    }


def figures(line: Line) -> Told:
    """Details of a line as it stands. Where a custom unit is ordered, `custom_expected` whole
    units with `loose` pieces beside them are what a person reads (R55).
    """
    told: Told = {
        "line": line.id,
        "done": plain(line.picked + line.others_picked),
        "expected": plain(line.ordered),
        "rest": plain(line.rest),
        "packed": plain(line.packed + line.others_packed),
        "pieces": line.pieces,
    }
    size = line.source.custom_size
    if size:
        done, loose = divmod(line.picked + line.others_picked, size)
        whole, odd = divmod(line.ordered, size)
        told.update(
            custom_unit=line.source.custom_unit,
            custom_done=plain(done),
            custom_expected=plain(whole),
            loose=plain(loose),
            loose_expected=plain(odd),
        )
    return told


def of_order(order: Order) -> Told:
    """Details of an order."""
    return {"number": order.head.number, "tote": order.tote, "goods_out": order.id}


def of_package(package: Package, order: Order | None) -> Told:
    """Details of a package: its number in the order, and its label."""
    return {
        "package": package.number,
        "package_id": package.id,
        "code": package.code,
        "number": order.head.number if order else "",
    }


def in_base(line: Line, value: Decimal) -> Decimal:
    """A quantity as a person enters it, in the unit that the line shows, in the product's."""
    size = line.source.custom_size
    return value * size if size else value

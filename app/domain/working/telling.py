"""What people tell beside the goods: notes, what a code means, what became of an entry."""

from __future__ import annotations

from decimal import Decimal
from typing import Protocol

from app.domain.decision import Refused
from app.domain.values import Product
from app.domain.working import plain
from app.domain.working.case import AnyCase
from app.domain.working.outcome import Told, refused

MAX_NOTE = 500


class Linked(Protocol):
    """A code that is so many of a product."""

    @property
    def code(self) -> str:
        """What is printed on the goods."""

    @property
    def product(self) -> Product:
        """What they are."""

    @property
    def pack(self) -> Decimal:
        """How many of it."""


def note_in(text: str) -> str | Refused:
    """A note without what surrounds it; empty and endless ones are none."""
    note = text.strip()
    if not note:
        return refused("note_empty")
    if len(note) > MAX_NOTE:
        return refused("note_too_long", limit=MAX_NOTE)
    return note


def no_link(case: AnyCase, link: Linked) -> Refused | None:
    """Why a code cannot mean that."""
    if not link.code.strip():
        return refused("code_empty")
    if link.pack <= 0 or link.pack >= case.rules.below:
        return refused("not_a_number", value=plain(link.pack))
    return None


def of_link(link: Linked) -> Told:
    """Details of a code and what it means."""
    return {"code": link.code, "product": link.product.name, "pack": plain(link.pack)}

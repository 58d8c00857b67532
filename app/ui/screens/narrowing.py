"""Long lists of documents: filtered, searched, in groups, counted; and what such a list shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from app.ui.widgets.cards import CardRow
from app.ui.widgets.chip import Choice
from app.ui.widgets.document_card import DocumentCard

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Empty:
    """Why there is no row, and what to do."""

    icon: str
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """What every such list shows."""

    rows: tuple[CardRow, ...] = ()
    filters: tuple[Choice, ...] = ()
    filter: str = ""
    text: str = ""
    lit: str = ""
    age: str = ""
    offline: bool = False
    empty: Empty | None = None


@dataclass(frozen=True, slots=True)
class Known(Generic[R]):
    """One document with everything that the list asks of it again and again."""

    row: R
    card: DocumentCard
    text: str
    """What a search looks through, case folded."""
    group: str
    passes: frozenset[str] = frozenset()
    """The filters that let it through, beside the one that lets all through."""

    @property
    def key(self) -> str:
        """The document's id."""
        return self.card.key


def found(every: Sequence[Known[R]], chosen: str, text: str, *, all_of: str) -> list[Known[R]]:
    """What filter and search leave, in the order of the list; `all_of` lets all through."""
    parts = text.casefold().split()
    return [
        one
        for one in every
        if (chosen == all_of or chosen in one.passes) and all(part in one.text for part in parts)
    ]


def filters(
    every: Sequence[Known[R]], names: Mapping[str, str], chosen: str, *, all_of: str
) -> tuple[Choice, ...]:
    """The chips, with counts; those that would show nothing are left out."""
    counts = {
        key: len(every) if key == all_of else sum(key in one.passes for one in every)
        for key in names
    }
    return tuple(
        Choice(str(key), name, str(counts[key]))
        for key, name in names.items()
        if counts[key] or key in (all_of, chosen)
    )


def grouped(shown: Sequence[Known[R]], headings: Mapping[str, str]) -> tuple[CardRow, ...]:
    """Rows below the headings of their groups, in the order of `headings`; one group alone needs
    no heading."""
    groups: dict[str, list[DocumentCard]] = {}
    for one in shown:
        groups.setdefault(one.group, []).append(one.card)
    if len(groups) < 2:
        return tuple(one.card for one in shown)
    return tuple(_with_headings(groups, headings))


def _with_headings(
    groups: Mapping[str, Sequence[DocumentCard]], headings: Mapping[str, str]
) -> Iterator[CardRow]:
    for group, name in headings.items():
        cards = groups.get(group)
        if cards:
            yield CardRow(f"heading {group}", name, value=str(len(cards)), heading=True)
            yield from cards


def marked(
    rows: Sequence[CardRow], picked: Mapping[str, str], fits: Callable[[str], bool]
) -> tuple[CardRow, ...]:
    """Rows while several are chosen: `picked` has the mark of each chosen one by its key, what
    does not fit beside them stands back."""
    return tuple(
        replace(row, picked=row.key in picked, mark=picked.get(row.key, ""), fits=fits(row.key))
        if isinstance(row, DocumentCard)
        else row
        for row in rows
    )

"""What a server tells of goods in stock, as look-up shows it: figures, history, settings. Pure.

Quantities are in the server's unit, which stands beside them; times are the server's, ms UTC.
Fields that no document shows (A1-A5, A13, A45) are absent where a server leaves them out.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.values import Condition

DAY_MS = 86_400_000
HISTORY_DAYS = 90
"""How far back movements are asked for; log entries reach back three months (R21)."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The five figures of a product at a place (R34); None for one that is not shown.

    `by_condition` is empty where the server tells no conditions apart.
    """

    read_at: int
    available: Decimal | None = None
    planned_sales: Decimal | None = None
    reserved: Decimal | None = None
    virtual: Decimal | None = None
    in_reconciliation: Decimal | None = None
    unit: str = ""
    by_condition: tuple[tuple[Condition, Decimal], ...] = ()

    @property
    def shown(self) -> bool:
        """Whether the server shows a stock there at all (else it answered 404)."""
        told = (self.available, self.planned_sales, self.reserved, self.virtual)
        others = (self.in_reconciliation, self.by_condition or None)
        return any(one is not None for one in (*told, *others))


@dataclass(frozen=True, slots=True)
class Movement:
    """One change of a stock (R37), with as much of it as the server shows."""

    at: int | None
    delta: Decimal | None = None
    unit: str = ""
    reason: str = ""
    """One of the 19 of R38; empty: not shown."""
    condition: str = ""
    place: str = ""
    app: str = ""
    """The app whose token made it (A5)."""
    key: str = ""
    """Its id, where it has one."""


@dataclass(frozen=True, slots=True)
class History:
    """The movements of a product since `since`, oldest first.

    `problems` are what the server or we could not show of it; `at_places`: it was asked of known
    places alone, because the list itself does not say where a change was.
    """

    read_at: int
    since: int
    movements: tuple[Movement, ...] = ()
    problems: tuple[str, ...] = ()
    at_places: bool = False


@dataclass(frozen=True, slots=True)
class StockLog:
    """The log entries of a product (R20-R22), newest first.

    `hidden` counts the entries that the server lists and shows nothing of.
    """

    read_at: int
    entries: tuple[Movement, ...] = ()
    hidden: int = 0
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """One step of a manual stock modification (R122).

    `kind` is what tells steps apart ("StockCountResetOperation"); `count` what was counted then.
    """

    key: str
    kind: str
    status: str = ""
    product: str = ""
    place: str = ""
    condition: str = ""
    lot: str = ""
    count: Decimal | None = None
    reason: str = ""
    failure: str = ""
    undone: bool = False
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Modification:
    """A change of stock that a person made at the platform, with its operations (R121, R122)."""

    key: str
    status: str = ""
    at: int | None = None
    place: str = ""
    staff: str = ""
    operations: tuple[Operation, ...] = ()


@dataclass(frozen=True, slots=True)
class Modifications:
    """The manual modifications that name a product, newest first.

    `looked_at` of `listed` were read: the list itself does not say what they are about.
    """

    read_at: int
    items: tuple[Modification, ...] = ()
    listed: int = 0
    looked_at: int = 0
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Storage:
    """How a product is kept: its storage tag (R16), how stock is managed, when it is low."""

    read_at: int
    tag: str = ""
    tag_scope: str = ""
    """ORGANIZATION or PLATFORM (R16)."""
    management_tag: str = ""
    mode: str = ""
    unique_items: bool | None = None
    low: Decimal | None = None
    critical: Decimal | None = None
    """Low-stock thresholds."""
    threshold_unit: str = ""

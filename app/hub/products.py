"""What the hub knows of a product when it checks a request."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.hub import exact
from app.hub.options import Switches
from app.hub.problems import senseless
from app.sqlite import Connection

_DIMENSIONS: dict[str, dict[str, Decimal]] = {
    "mass": {
        "MASS_GRAMS": Decimal("0.001"),
        "MASS_KILOGRAMS": Decimal(1),
        "MASS_TONS": Decimal(1000),
    },
    "volume": {"VOLUME_MILLILITERS": Decimal("0.001"), "VOLUME_LITERS": Decimal(1)},
}


@dataclass(frozen=True)
class Product:
    """Master data: `unit` is what stock is kept in, in whole multiples of `step` (A9)."""

    id: str
    unit: str
    step: Decimal
    identifiers: frozenset[str]

    def in_unit(self, quantity: dict[str, Any], *, convert: bool) -> Decimal:
        """The amount of a Quantity in this product's unit; 422 when it is of another kind (A10)."""
        value = Decimal(quantity["value"])
        unit = quantity["unit"]
        if unit == self.unit:
            return value
        for factors in _DIMENSIONS.values() if convert else ():
            if unit in factors and self.unit in factors:
                return value * factors[unit] / factors[self.unit]
        raise senseless(f"The product is kept in {self.unit}; {unit} cannot be turned into it.")

    def bookable(self, quantity: dict[str, Any], switches: Switches) -> Decimal:
        """The amount, which must be a whole multiple of the step and not negative (A9)."""
        amount = self.in_unit(quantity, convert=switches.converts_units)
        if amount < 0:
            raise senseless("The quantity is negative: say 'remove' instead.")
        self.check_step(amount, switches)
        return amount

    def check_step(self, amount: Decimal, switches: Switches) -> None:
        """422 for what is no whole multiple of the step (A9)."""
        if switches.only_whole_steps and amount % self.step:
            raise senseless(f"Only whole multiples of {self.step} {self.unit} can be booked.")


def find(tx: Connection, identifier: str) -> Product | None:
    row = tx.execute("SELECT unit, identifiers FROM product WHERE id = ?", (identifier,)).fetchone()
    if row is None:
        return None
    unit, step = row["unit"].split(" ")
    return Product(identifier, unit, Decimal(step), frozenset(exact.loads(row["identifiers"])))


def by_article(tx: Connection, article: str) -> Product | None:
    """The product that another system calls by its article number."""
    row = tx.execute(
        "SELECT id FROM product WHERE article_id = ? ORDER BY seq LIMIT 1", (article,)
    ).fetchone()
    return None if row is None else find(tx, row["id"])


def article_of(tx: Connection, named: str) -> str | None:
    """The article number of a product that is named by its id or by that number."""
    row = tx.execute(
        "SELECT article_id FROM product WHERE id = ? OR article_id = ? ORDER BY seq LIMIT 1",
        (named, named),
    ).fetchone()
    return None if row is None else str(row["article_id"])


def required(tx: Connection, identifier: str) -> Product:
    """The product that a body names; 422 when there is none."""
    found = find(tx, identifier)
    if found is None:
        raise senseless(f"There is no product {identifier[:40]}.")
    return found


def place_known(tx: Connection, identifier: str) -> bool:
    row = tx.execute("SELECT 1 FROM place WHERE id = ?", (identifier,)).fetchone()
    return row is not None

"""One shape for both formats: rows of named cells, before anything is believed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

PRODUCT = "product"
PLACE_KINDS = ("receiving", "shelf", "quarantine", "dock")
ROLES = ("worker", "lead")

FILE_LIMIT = 64_000_000
"""Bytes. 100,000 products take about 40 MB as JSON: what was exported must come in again."""
ROW_LIMIT = 1_000_000

COLUMNS = (
    "kind",
    "id",
    "name",
    "article",
    "code",
    "code_kind",
    "pack",
    "unit",
    "management_unit",
    "step",
    "track",
    "catch_weight",
    "min_days_in",
    "min_days_out",
    "home_place",
    "required_properties",
    "stock_properties",
    "packs",
    "lot",
    "lot_id",
    "expiry",
)


@dataclass(frozen=True, slots=True)
class Record:
    """A row. A cell that is absent says nothing; None says that there is none.

    `more` rows belong to the product of the row before; `part` and `row` as in `Problem`.
    """

    row: int
    cells: Mapping[str, str | None] = field(default_factory=dict)
    part: str = ""
    more: bool = False
    spreadsheet: bool = True

    def cell(self, name: str) -> str:
        """The cell's text, "" when it says nothing."""
        return self.cells.get(name) or ""

"""What is inside of the exports: CSV by RFC 4180, made from the ledger (A48, A49)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from app.hub import exact, timestamps
from app.hub.calls import Sheet
from app.sqlite import Connection

_MEDIA = "text/csv; charset=utf-8"
_COUNTS = (
    "product_id",
    "article_id",
    "product_name",
    "storage_location_id",
    "storage_location_name",
    "condition",
    "quantity",
    "unit",
)
_ENTRIES = (
    "timestamp",
    "id",
    "product_id",
    "storage_location_id",
    "condition",
    "change_quantity",
    "unit",
    "reason",
    "app_id",
)
_COUNTED = ("product_id", "condition", "expected", "counted", "difference", "unit")


def table(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> Sheet:
    """A line of headings and the rows; numbers digit by digit, nothing for None."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(head)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return Sheet(_MEDIA, text.getvalue().encode("utf-8"))


def stock_counts(tx: Connection, product: str | None, place: str | None) -> Sheet:
    """Every count of the ledger, or those of a product or place."""
    rows = tx.execute(
        "SELECT stock.*, product.body AS product_body, product.unit, place.body AS place_body"
        " FROM stock JOIN product ON product.id = stock.product"
        " LEFT JOIN place ON place.id = stock.place"
        " WHERE (:product IS NULL OR stock.product = :product)"
        " AND (:place IS NULL OR stock.place = :place)"
        " ORDER BY stock.place, product.seq, stock.condition",
        {"product": product, "place": place},
    )
    return table(_COUNTS, (_count(row) for row in rows))


def _count(row: Any) -> tuple[Any, ...]:
    product = exact.loads(row["product_body"])
    place = exact.loads(row["place_body"]) if row["place_body"] else {}
    return (
        row["product"],
        product.get("article_id"),
        product.get("name"),
        row["place"],
        place.get("name"),
        row["condition"],
        Decimal(row["quantity"]),
        row["unit"].split(" ")[0],
    )


def log_entries(
    tx: Connection, first: int, last: int, product: str | None, place: str | None
) -> Sheet:
    """Changes of the ledger from `first` until before `last` (ms), newest first (R20)."""
    rows = tx.execute(
        "SELECT * FROM stock_change WHERE at >= :first AND at < :last"
        " AND (:product IS NULL OR product = :product)"
        " AND (:place IS NULL OR place = :place) ORDER BY at DESC, seq DESC",
        {"first": first, "last": last, "product": product, "place": place},
    )
    return table(_ENTRIES, (_entry(row) for row in rows))


def _entry(row: Any) -> tuple[Any, ...]:
    return (
        timestamps.text(row["at"]),
        row["id"],
        row["product"],
        row["place"],
        row["condition"],
        Decimal(row["quantity"]),
        row["unit"],
        row["reason"],
        row["app"],
    )


def stock_taking(lines: Iterable[dict[str, Any]]) -> Sheet:
    """What was expected and what was counted; nothing where nobody has counted yet."""
    return table(_COUNTED, (_counted(line) for line in lines))


def _counted(line: dict[str, Any]) -> tuple[Any, ...]:
    expected, counted = Decimal(line["expected"]), line.get("counted")
    difference = None if counted is None else Decimal(counted) - expected
    amount = None if counted is None else Decimal(counted)
    return (line["product_id"], line["condition"], expected, amount, difference, line["unit"])


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{Decimal(exact.plain(value)):f}"
    return str(value)

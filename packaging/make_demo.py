"""Writes the demo warehouse into resources/demo/: catalog, deliveries, example codes.

`python3 packaging/make_demo.py [--out DIR]`; standard library only. The files are checked in,
so nobody needs to run this to use the demo; a test runs it and compares byte for byte.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from demo_catalog import places, products, staff, traded
from demo_codes import codes
from demo_count_codes import count_codes
from demo_deliveries import deliveries, stock
from demo_goods_outs import goods_outs
from demo_other_systems import other_systems
from demo_pick_codes import pick_codes
from demo_platform import platform
from demo_ship_codes import ship_codes

TARGET = Path(__file__).resolve().parent.parent / "resources" / "demo"

# Lists written with one record a line, so that a change shows as a short diff.
SPREAD = {
    "products", "places", "staff", "deliveries", "packages", "origins", "external_references",
    "items", "stock", "codes", "goods_outs", "cancellation_requests", "pickups", "listings",
    "facilities", "processes", "sites", "suppliers", "orders", "requested", "ordered",
    "shipment_drafts", "shipments", "stock_takings", "modifications", "signatures", "exports",
}  # fmt: skip


def build() -> dict[str, dict[str, Any]]:
    """Return the content of every file by its name."""
    goods, all_places = products(), places()
    ordered = traded(goods)
    announced, lying = deliveries(ordered), stock(ordered, all_places)
    leaving = goods_outs(goods, lying, staff())
    at_the_platform = platform(goods, lying, staff())
    return {
        "catalog.json": {"products": goods, "places": all_places, "staff": staff()},
        "deliveries.json": {"deliveries": announced, "stock": lying},
        "goods_outs.json": leaving,
        "codes.json": {
            "codes": codes(goods, announced)
            + pick_codes(goods, all_places, leaving)
            + count_codes(goods, all_places, staff())
            + ship_codes(goods, all_places, at_the_platform["shipments"])
        },
        "other_systems.json": other_systems(ordered, all_places),
        "platform.json": at_the_platform,
    }


def render(value: Any, *, top: bool = True) -> str:
    """Return `value` as JSON, lists of records spread over lines where SPREAD says so."""
    if not isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    parts = []
    for key, member in value.items():
        spread = key in SPREAD and isinstance(member, list) and (top or key != "codes")
        parts.append(f'"{key}":' + (_spread(member) if spread else render(member, top=False)))
    return "{" + ",".join(parts) + "}"


def _spread(records: list[Any]) -> str:
    if not records:
        return "[]"
    return "[\n" + ",\n".join(render(record, top=False) for record in records) + "\n]"


def main() -> None:
    """Write all files; each is replaced whole."""
    parser = argparse.ArgumentParser(description="write the demo warehouse")
    parser.add_argument("--out", type=Path, default=TARGET, help="folder to write to")
    folder: Path = parser.parse_args().out
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in build().items():
        (folder / name).write_text(render(content) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

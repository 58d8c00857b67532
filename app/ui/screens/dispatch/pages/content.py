"""What lies in a package or in the tote, as entries of a list."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.dispatch.document import Dispatch, Package
from app.domain.dispatch.line import Line, Portion
from app.domain.dispatch.rules import DispatchRules
from app.domain.values import ZERO, Condition
from app.ui.screens.dispatch.figures import (
    line_amount,
    line_name,
    order_name,
    package_facts,
    package_name,
)
from app.ui.screens.dispatch.pages.base import Item
from app.ui.screens.working.figures import condition_words, day
from app.ui.tokens import Tone
from app.ui.translation import translate

MOST = 60
"""So many lines of a package are shown; the packing list has all."""


def package_item(dispatch: Dispatch, rules: DispatchRules, package: Package) -> Item:
    """A package with its state; the one that is packed now stands out."""
    name, icon, tone = package_name(package), "package", Tone.PLAIN
    if len(dispatch.orders) > 1:
        order = dispatch.order_of(package.goods_out)
        name = f"{name} · {order_name(order)}" if order else name
    mark = translate("Dispatch", "open")
    if package.void:
        mark, icon = translate("Dispatch", "void"), "cross"
    elif package.id == dispatch.package:
        mark, icon, tone = translate("Dispatch", "packed now"), "scan", Tone.ACCENT
    elif package.closed:
        mark, icon, tone = translate("Dispatch", "closed"), "check", Tone.OK
    lines = len(dispatch.content(package.id))
    held = (
        translate("Dispatch", "%n line(s) in it", "", lines)
        if lines
        else translate("Dispatch", "empty")
    )
    detail = " · ".join(part for part in (held, package_facts(rules, package)) if part)
    chosen = package.id == dispatch.package
    return Item(package.id, name, detail, mark, icon, tone, chosen, struck=package.void)


def content_items(dispatch: Dispatch, package: str | None, goods_out: str = "") -> list[Item]:
    """The lines in a package; None: in hand, of one order where it is named."""
    found = []
    for line in dispatch.walked():
        if goods_out and line.goods_out != goods_out:
            continue
        portions = line.within(package)
        quantity = sum((p.quantity for p in portions), ZERO)
        if quantity:
            mark = line_amount(line, quantity)
            found.append(Item(line.id, line_name(line), traits(line, portions), mark, "package"))
    return shortened_items(found)


def shortened_items(items: list[Item]) -> list[Item]:
    """The first of many entries; the last one says how many more there are."""
    if len(items) <= MOST:
        return items
    more = translate("Dispatch", "%n more line(s): the packing list has them all", "", _over(items))
    return [*items[:MOST], Item("", more, icon="more", enabled=False)]


def _over(items: Sequence[Item]) -> int:
    return len(items) - MOST


def traits(line: Line, portions: Sequence[Portion]) -> str:
    """Article, lots, dates and serials of goods, each once."""
    told = [line.product.article]
    for portion in portions:
        cell = portion.cell
        if cell.lot:
            told.append(translate("Dispatch", "Lot {lot}").format(lot=cell.lot))
        if cell.expiry:
            told.append(day(cell.expiry))
        if cell.serial:
            told.append(cell.serial)
        if cell.condition is not Condition.NEW:
            told.append(condition_words(cell.condition))
    return " · ".join(part for part in dict.fromkeys(told) if part)

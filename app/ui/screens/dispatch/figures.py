"""Names, figures and sizes of a dispatch as pickers and packers read them."""

from __future__ import annotations

from decimal import Decimal

from app.domain.dispatch.document import Dispatch, Order, Package
from app.domain.dispatch.facts import Dimensions
from app.domain.dispatch.line import Line
from app.domain.dispatch.rules import DispatchRules
from app.ui.screens.working.figures import amount, digits, product_name, unit
from app.ui.sentences.forms import N
from app.ui.translation import translate

GRAMS = Decimal(1000)
KINDS = (
    N("PackageKind", "Small box"),
    N("PackageKind", "Medium box"),
    N("PackageKind", "Large box"),
    N("PackageKind", "Euro pallet"),
)
"""Names of `settings.PACKAGE_KINDS`."""


def line_name(line: Line) -> str:
    """What a line is called."""
    return product_name(line.product)


def line_amount(line: Line, quantity: Decimal) -> str:
    """A quantity of a line as it was ordered: "2 KOL (20 pcs)", "1 KOL + 3 pcs (13 pcs)" (R55)."""
    plain = amount(quantity, line.product.unit)
    size = line.source.custom_size
    if not size or quantity < size:
        return plain
    whole, loose = divmod(quantity, size)
    parts = [f"{digits(whole)} {unit(line.source.custom_unit)}"]
    if loose:
        parts.append(amount(loose, line.product.unit))
    return f"{' + '.join(parts)} ({plain})"


def order_name(order: Order) -> str:
    """What an order is called: its number; one without is told by the end of its id."""
    return order.head.number or f"…{order.id[-6:]}"


def package_name(package: Package) -> str:
    """What a package is called within its order."""
    return translate("Dispatch", "Package {n}").format(n=package.number)


def kind_words(rules: DispatchRules, kind: str) -> str:
    """The name of a type of package; "" for none."""
    return next((kind_name(k.name) for k in rules.package_types if k.key == kind), kind)


def kind_name(name: str) -> str:
    """A type of package as the site calls it; those that a profile begins with are translated."""
    return translate(KINDS[0].context, name)


def size_words(size: Dimensions) -> str:
    """Length, width and height: "400 × 300 × 200 mm"; "" where they are not known."""
    lengths = (size.length, size.width, size.height)
    return f"{' × '.join(map(str, lengths))} mm" if all(lengths) else ""


def weight_words(grams: int) -> str:
    """A weight in kg; "" where it is not known."""
    return amount(grams / GRAMS, "kg") if grams else ""


def package_facts(rules: DispatchRules, package: Package) -> str:
    """Type, size and weight, as far as they are known, on one line."""
    size = package.dimensions
    parts = (kind_words(rules, package.kind), size_words(size), weight_words(size.weight))
    return " · ".join(part for part in parts if part)


def package_position(document: Dispatch, package: Package) -> str:
    """ "2 of 3", counted without void ones; "" as long as another package can follow."""
    packages = document.packages_of(package.goods_out)
    lines = document.lines_in(package.goods_out)
    more = any(line.rest > 0 or line.in_hand > line.explained for line in lines)
    if package.void or more or not all(p.closed for p in packages):
        return ""
    told = translate("Dispatch", "{n} of {all}")
    return told.format(n=packages.index(package) + 1, all=len(packages))


def shown_unit(line: Line) -> str:
    """The unit that a line counts in: the custom one where it was ordered so (R55)."""
    return unit(line.source.custom_unit if line.source.custom_size else line.product.unit)


def shown_whole(line: Line, quantity: Decimal) -> str:
    """A quantity in whole units that the line shows: "2" of 23 pcs in tens (R55)."""
    size = line.source.custom_size
    return digits(quantity // size if size else quantity)


def pieces_beside(line: Line, quantity: Decimal) -> str:
    """What a custom unit stands for: "23 of 50 pcs"; "" without one (R55)."""
    if not line.source.custom_size:
        return ""
    told = translate("Dispatch", "{done} of {expected}")
    return told.format(done=digits(quantity), expected=amount(line.ordered, line.product.unit))


def wanted_lot(line: Line) -> str:
    """The lot that a line is served from; "" for any."""
    return line.lot_text or line.lot_id or ""


def shown_rest(line: Line) -> str:
    """What is still to be picked as a person counts it: "2", "2 KOL", "2 KOL + 3 pcs" (R55)."""
    size = line.source.custom_size
    if not size:
        return digits(line.rest)
    whole, loose = divmod(line.rest, size)
    parts = [f"{digits(whole)} {shown_unit(line)}"] if whole else []
    if loose:
        parts.append(amount(loose, line.product.unit))
    return " + ".join(parts)

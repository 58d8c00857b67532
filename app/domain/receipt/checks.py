"""What stands between goods and their counting: refusals first, then questions, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

from app.domain.decision import Refused
from app.domain.receipt.allot import Allotment
from app.domain.receipt.case import Case, figures
from app.domain.receipt.facts import Cell, Item
from app.domain.receipt.line import NOT_LEGIBLE, Line
from app.domain.stock_properties import BATCH, EXPIRY
from app.domain.values import ZERO, Condition, Product, Track
from app.domain.working import Option, plain
from app.domain.working.asking import DROP, TAKE
from app.domain.working.case import Ask
from app.domain.working.goods import about, expiry_of, lot_text, whole_steps
from app.domain.working.outcome import refused

REJECT = Option("reject")
DAMAGED = Option("damaged")

Check = Callable[[Case, Item], Refused | Ask | None]


def first_objection(case: Case, item: Item) -> Refused | Ask | None:
    """The first thing that speaks against counting these goods, but for their quantity."""
    if item.product is None:
        return None
    for check in (_place, whole_steps, _serial, _unsayable, _dated, _weight, _lot, _expiry):
        objection = check(case, item, item.product)
        if objection is not None:
            return objection
    return None


def _place(case: Case, item: Item, product: Product) -> Refused | None:
    return None if item.place else refused("choose_place", **about(item))


def _serial(case: Case, item: Item, product: Product) -> Refused | None:
    serial = item.attributes.serial
    if serial is None or product.track is not Track.SERIAL:
        return None
    if item.quantity != 1:
        return refused("serial_one_by_one", **about(item), serial=serial)
    lines = case.document.lines_of(product.id)
    if any(line.has_serial(serial) for line in lines):
        return refused("serial_repeated", **about(item), serial=serial)
    return None


def good(item: Item) -> bool:
    """Whether the goods are to be booked as sound ones."""
    return item.kept and item.condition is not Condition.DAMAGED


def _dated(case: Case, item: Item, product: Product) -> Ask | None:
    expiry = expiry_of(item)
    if expiry is None or not good(item):
        return None
    days = (expiry - case.today).days
    details = {**about(item), "expiry": expiry.isoformat(), "days": days}
    if days < 0:
        return Ask("expired", details, (REJECT, DAMAGED, DROP))
    least = product.min_days_in if product.min_days_in is not None else case.rules.min_days_in
    if least is not None and days < least and "short_dated" not in item.waived:
        return Ask("short_dated", {**details, "least": least}, (TAKE, REJECT, DAMAGED, DROP))
    known = _known_expiry(case, item, product)
    if known not in (None, expiry) and "expiry_differs" not in item.waived:
        details["known"] = known.isoformat() if known is not None else None
        details["lot"] = lot_text(item)
        return Ask("expiry_differs", details, (TAKE, DROP))
    return None


def _known_expiry(case: Case, item: Item, product: Product) -> date | None:
    """What is known of this lot's date already: from the catalog, else from this receipt."""
    if item.lot is not None and item.lot.expiry is not None:
        return item.lot.expiry
    lot = lot_text(item)
    if lot is None:
        return None
    cells = _cells(case.document.lines_of(product.id))
    return next((c.expiry for c in cells if c.lot == lot and c.expiry is not None), None)


def _cells(lines: list[Line]) -> Iterator[Cell]:
    return (portion.cell for line in lines for portion in line.portions)


def _weight(case: Case, item: Item, product: Product) -> Ask | None:
    if not product.catch_weight or item.quantity > ZERO:
        return None
    return Ask("weight_missing", about(item), (Option("enter_weight"), DROP))


def _lot(case: Case, item: Item, product: Product) -> Ask | None:
    lot = lot_text(item)
    if lot is None:
        return _lot_missing(case, item, product)
    if item.lot is not None or "lot_confirm" in item.waived or not good(item):
        return None
    lines = case.document.lines_of(product.id)
    awaited = [
        line
        for line in lines
        if line.source is not None and line.source.lot_id is not None and line.rest > 0
    ]
    if not awaited or any(line.source and line.source.lot_text == lot for line in awaited):
        return None
    line = next((line for line in awaited if line.id == item.line), awaited[0])
    source = line.source
    if source is None or source.lot_text is not None or _seen(lines, lot):
        return None
    details = {**about(item), "lot": lot, "line": line.id}
    same = Option("is_expected_lot", source.lot_id or "")
    return Ask("lot_confirm", details, (same, Option("other_lot"), DROP), line.id)


def _seen(lines: list[Line], lot: str) -> bool:
    """An unknown lot is confirmed once (design 4, catalog)."""
    return any(cell.lot == lot for cell in _cells(lines))


def _lot_missing(case: Case, item: Item, product: Product) -> Ask | None:
    required = BATCH in product.required_properties
    if not good(item) or not (required or product.track is Track.LOT):
        return None
    if item.reason == NOT_LEGIBLE and not required:
        return None
    last = case.document.last_lots.get(product.id)
    known = lot_text(last) if last else None
    legible = (Option("enter_lot"), Option("not_legible"), DROP)
    choices: tuple[Option, ...] = _instead("enter_lot") if required else legible
    if known is not None:
        choices = (Option("last_lot", known), *choices)
    return Ask("lot_missing", {**about(item), "last_lot": known}, choices)


def _expiry(case: Case, item: Item, product: Product) -> Ask | None:
    """The system books none of it without a date (R184)."""
    if EXPIRY not in product.required_properties or not good(item) or expiry_of(item) is not None:
        return None
    return Ask("expiry_missing", {**about(item), "lot": lot_text(item)}, _instead("enter_expiry"))


def _instead(entered: str) -> tuple[Option, ...]:
    """Without what the system requires, goods can only go back or be kept as damaged."""
    return Option(entered), REJECT, DAMAGED, DROP


def _unsayable(case: Case, item: Item, product: Product) -> Refused | None:
    """A required property that no label says and no field of this terminal takes."""
    strange = [name for name in product.required_properties if name not in (BATCH, EXPIRY)]
    if not strange or not good(item):
        return None
    return refused("property_unknown", **about(item), property=strange[0])


def too_many(case: Case, item: Item, plan: Allotment) -> Ask | None:
    """Whether the quantity asks: far above the rest, far above usual, or over (law 8)."""
    amount = Decimal(item.pieces) if item.pieces else item.quantity
    details = about(item)
    line = plan.last.id if plan.last else None
    if plan.expected and plan.rest > 0:
        details["rest"] = plain(plan.rest)
        if item.quantity > case.rules.times_rest * plan.rest and "much_more" not in item.waived:
            return Ask("much_more", details, (TAKE, DROP), line)
    elif amount > case.rules.without_expectation and "very_many" not in item.waived:
        return Ask("very_many", details, (TAKE, DROP), line)
    return _over(case, item, plan) if plan.expected and item.kept else None


def _over(case: Case, item: Item, plan: Allotment) -> Ask | None:
    line = plan.last
    if line is None or line.over_accepted or plan.fills_serial:
        return None
    if plan.over <= line.expected * case.rules.tolerance_percent / 100:
        return None
    if "over" in item.waived or "much_more" in item.waived:
        return None
    details = {**about(item), **figures(line), "over": plain(plan.over)}
    choices = [TAKE]
    if not item.pieces and not item.attributes.serial:
        rest = plan.rest if not item.line else line.rest
        if rest > 0:
            choices.append(Option("take_rest", plain(rest)))
        choices.append(Option("reject_over", plain(item.quantity - rest)))
    else:
        choices.append(REJECT)
    return Ask("over", details, (*choices, DROP), line.id)

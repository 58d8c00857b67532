"""The prompt line: what to scan next, in words (law 4)."""

from __future__ import annotations

from app.domain.receipt.document import Package, PackageState, Question, Receipt, ReceiptState
from app.domain.receipt.line import Line
from app.domain.values import Track
from app.ui.frame.values import Prompt
from app.ui.screens.receipt.figures import digits, line_name, short_code
from app.ui.translation import translate


def prompt_of(
    receipt: Receipt,
    asking: Question | None = None,
    *,
    trusted: frozenset[str] = frozenset(),
    can_correct: bool = True,
) -> Prompt:
    """What helps most now. `trusted`: packages that may be taken as advised."""
    multiplier = f"× {digits(receipt.multiplier.quantity)}" if receipt.multiplier else ""
    text, icon = (
        _finished(receipt, can_correct)
        or _first_need(receipt, asking)
        or _next_scan(receipt, trusted)
    )
    return Prompt(text, icon, multiplier)


def _finished(receipt: Receipt, can_correct: bool) -> tuple[str, str] | None:
    if receipt.state is not ReceiptState.FINISHED:
        return None
    if can_correct:
        return translate("Receipt", "Finished. Go back, or press “Correct” to change it"), "check"
    return translate("Receipt", "Finished. Go back to the deliveries"), "check"


def _first_need(receipt: Receipt, asking: Question | None) -> tuple[str, str] | None:
    """What stands before the next item."""
    if asking is not None:
        return translate("Receipt", "Answer the question below, or scan the next item"), "question"
    if receipt.place is None:
        return translate("Receipt", "Scan the place where the goods will stand"), "place"
    if receipt.multiplier is not None:
        count = digits(receipt.multiplier.quantity)
        words = translate("Receipt", "Scan the item that counts {n}")
        return words.format(n=count), "scan"
    if receipt.held:
        lot = receipt.held.lot or receipt.held.serial or ""
        words = translate("Receipt", "{lot} waits: scan the item it belongs to")
        return words.format(lot=lot).strip(), "scan"
    line = _needs_serial(receipt)
    if line is not None:
        words = translate("Receipt", "Scan the serial of {name}")
        return words.format(name=line_name(line)), "serial"
    return None


def _needs_serial(receipt: Receipt) -> Line | None:
    line = receipt.lines.get(receipt.line or "")
    if line is None or line.product is None or line.product.track is not Track.SERIAL:
        return None
    return line if line.missing_serials else None


def _next_scan(receipt: Receipt, trusted: frozenset[str]) -> tuple[str, str]:
    package = receipt.package_by_id(receipt.package or "")
    if package is not None and receipt.package_fresh and package.id in trusted:
        words = translate("Receipt", "Scan OK to take package {code} as announced, or an item")
        return words.format(code=_code(package)), "package"
    if receipt.tally.advised and receipt.tally.complete == receipt.tally.advised:
        return translate("Receipt", "All lines are here: finish, or scan what is over"), "check"
    if package is not None:
        words = translate("Receipt", "Scan the next item of package {code}")
        return words.format(code=_code(package)), "scan"
    if any(p.state is PackageState.OPEN for p in receipt.packages):
        return translate("Receipt", "Scan a package or an item"), "scan"
    return translate("Receipt", "Scan the next item"), "scan"


def _code(package: Package) -> str:
    return short_code(package.number or package.tracking or package.id)

"""Lines, directions and before-and-after as people read them."""

from __future__ import annotations

from decimal import Decimal

from app.domain.adjusting.document import Adjustment, AdjustState
from app.domain.adjusting.facts import Before, Direction, Heading
from app.domain.adjusting.line import Line
from app.ui.frame.values import Fact
from app.ui.screens.working.figures import day, digits
from app.ui.sentences import adjust_reason_words
from app.ui.tokens import Tone
from app.ui.translation import translate

SERIALS = 2
"""So many serials are named; of more it says how many."""
ICONS = {Direction.ADD: "plus", Direction.REMOVE: "minus", Direction.SET: "edit"}
TONES = {Direction.ADD: Tone.OK, Direction.REMOVE: Tone.WARN, Direction.SET: Tone.BAD}
MINUS = "−"


def labels_of(line: Line) -> tuple[Fact, ...]:
    """What the labels of a line said."""
    cell, facts = line.cell, list[Fact]()
    if cell.lot:
        facts.append(Fact(translate("AdHoc", "Lot {lot}").format(lot=cell.lot), "barcode"))
    if cell.expiry is not None:
        facts.append(Fact(day(cell.expiry), "calendar"))
    if line.pieces:
        facts.append(Fact(translate("AdHoc", "%n piece(s)", "", line.pieces), "weight"))
    if len(line.serials) > SERIALS:
        facts.append(Fact(translate("AdHoc", "%n serial(s)", "", len(line.serials)), "serial"))
    else:
        facts += [Fact(serial, "serial") for serial in line.serials]
    return tuple(facts)


def noted(document: Adjustment) -> bool:
    """Whether there is more to show of its lines than their sum."""
    return len(document.lines) > 1 or any(labels_of(line) for line in document.lines)


def change_text(document: Adjustment) -> str:
    """The change with its sign: "+3", "−2", "= 5"."""
    quantity = digits(document.quantity)
    match document.heading.direction:
        case Direction.ADD:
            return f"+{quantity}" if document.quantity else quantity
        case Direction.REMOVE:
            return f"{MINUS}{quantity}" if document.quantity else quantity
        case Direction.SET:
            return f"= {quantity}"


def before_of(document: Adjustment, before: Before | None) -> Before | None:
    """The figure before: as it was seen when it was posted, else as it is known now."""
    if document.state is AdjustState.FINISHED:
        return document.posts[-1].before if document.posts else None
    return before


def after_of(document: Adjustment, before: Before | None) -> Decimal | None:
    """The figure after; None where the one before is not known."""
    if document.heading.direction is Direction.SET:
        return document.quantity
    return document.after(before.figure) if before is not None else None


def reason_of(heading: Heading) -> str:
    """The reason with its note; "" while nobody has said one."""
    if heading.reason is None:
        return ""
    said = adjust_reason_words(heading.reason)
    return f"{said}: {heading.note}" if heading.note else said

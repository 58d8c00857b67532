"""What codes mean on pages that a finger would use: the heading is said, a book is chosen.

A scan there is on disk like any other (law 3): it changes the draft at once, and the page shows it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.meanings import BadgeRead, CommandRead, Read, UnknownRead
from app.domain.shipping.actions import ChangeHeading
from app.domain.shipping.differences import book_gaps
from app.ui.screens.base import Sound
from app.ui.screens.shipping.figures import responsible
from app.ui.screens.shipping.values import Adjusting
from app.ui.screens.shipping.words import Details, outcome_words
from app.ui.screens.working.outcomes import Outcome
from app.ui.tokens import Tone
from app.ui.translation import translate

if TYPE_CHECKING:
    from app.ui.screens.shipping.presenter import ShippingPresenter


def says_heading(presenter: ShippingPresenter, read: Read) -> bool:
    """Whether a code says something of a draft: a badge who is responsible for it, a text that
    nobody knows what it is about.
    """
    first = read.meanings[0] if read.meanings else None
    heading = presenter.document.heading
    if isinstance(first, BadgeRead):
        _choose(presenter, first.person.id, first.person.name)
    elif isinstance(first, UnknownRead) and not first.gtin:
        presenter.take(ChangeHeading(replace(heading, note=read.text.strip())), read=read)
    else:
        return False
    return True


def chooses_person(presenter: ShippingPresenter, command: CommandRead) -> bool:
    """Whether `DH:ANSWER:n` chose who is responsible: the n-th of the list."""
    people = responsible(presenter.staff(), presenter.document.heading)
    number = _number(presenter, command, len(people))
    if number:
        _choose(presenter, *people[number - 1])
    return number is not None


def chooses_book(presenter: ShippingPresenter, command: CommandRead) -> bool:
    """Whether `DH:ANSWER:n` chose the n-th book that is to be adjusted."""
    gaps = book_gaps(presenter.document) if presenter.workbench.adjusts_stock else ()
    number = _number(presenter, command, len(gaps))
    if number:
        gap = gaps[number - 1]
        presenter.wishing.grant(Adjusting(gap.product, gap.place))
    return number is not None


def _number(presenter: ShippingPresenter, command: CommandRead, most: int) -> int | None:
    """The number of an answer, from 1; 0: there is none of that number, and that was said; None: it
    is another command.
    """
    if command.name != "ANSWER" or not command.value.isdecimal():
        return None
    number = int(command.value)
    if 1 <= number <= most:
        return number
    told: Details = {"answer": command.value, "answers": most}
    said = outcome_words(presenter.document, "no_such_answer", told)
    presenter.say(Outcome(Tone.BAD, said.title, said.detail, Sound.REFUSED))
    return 0


def _choose(presenter: ShippingPresenter, staff: str, name: str) -> None:
    heading = presenter.document.heading
    if staff not in dict(responsible(presenter.staff(), heading)):
        title = translate("Shipping", "The server does not know {name}").format(name=name or staff)
        detail = translate("Shipping", "Scan another badge, or choose from the list.")
        presenter.say(Outcome(Tone.BAD, title, detail, Sound.REFUSED))
        return
    presenter.take(ChangeHeading(replace(heading, staff=staff, staff_name=name if staff else "")))

"""Where the person stands: the place check, and help when the place is wrong again and again."""

from __future__ import annotations

from app.domain.decision import Decision
from app.domain.dispatch.case import Case, named
from app.domain.dispatch.facts import (
    DispatchFact,
    PlaceChosen,
    QuestionAsked,
    Redirected,
    WrongPlace,
)
from app.domain.dispatch.line import Line
from app.domain.dispatch.walk import current_line
from app.domain.values import Place
from app.domain.working import Option
from app.domain.working.outcome import Told, accepted, refused

MOST_PLACES = 6
"""How many known places are offered beside the other answers."""


def place_scanned(case: Case, place: Place, text: str = "") -> Decision[DispatchFact]:
    """A place's label while picking: right, or where you are and where to go."""
    line = current_line(case.document)
    if line is None or line.place is None or line.place.id == place.id:
        return accepted(
            "place_chosen", PlaceChosen(place, text=text), details=_told(case, line, place)
        )
    wrong = WrongPlace(line.id, place, text)
    told = {**_told(case, line, place), "place": line.place.name}
    asked = any(q.line == line.id and not q.goods for q in case.document.questions)
    if case.document.misses + 1 < case.rules.wrong_places or asked:
        return accepted("wrong_place", wrong, details=told, amber=True)
    others = [p for p in line.source.known_places if p.id != line.place.id]
    options = (
        Option("label_unreadable", line.place.id),
        *(Option("elsewhere", p.id) for p in others[:MOST_PLACES]),
        Option("short"),
        Option("drop"),
    )
    told["places"] = len(others[:MOST_PLACES])
    told.update({f"place{at}": p.name for at, p in enumerate(others[:MOST_PLACES], 1)})
    question = QuestionAsked("wrong_place_again", tuple(told.items()), options, (), line.id)
    return accepted("wrong_place_again", wrong, question, details=told, amber=True)


def _told(case: Case, line: Line | None, place: Place) -> Told:
    told: Told = {"here": place.name, "place": place.name}
    return told if line is None else {**told, **named(line)}


def label_unreadable(
    case: Case, line: Line, before: tuple[DispatchFact, ...] = ()
) -> Decision[DispatchFact]:
    """The person says that this is the place; the item scan decides."""
    if line.place is None:
        return refused("place_not_known", **named(line))
    fact = PlaceChosen(line.place, unreadable=True)
    told = {**named(line), "place": line.place.name}
    return accepted("label_unreadable", *before, fact, details=told)


def redirected(
    case: Case, line: Line, place: Place, before: tuple[DispatchFact, ...] = ()
) -> Decision[DispatchFact]:
    """The line's goods are elsewhere: the walk goes there."""
    told = {**named(line), "place": place.name}
    return accepted("redirected", *before, Redirected(line.id, place), details=told)

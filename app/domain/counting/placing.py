"""Where goods are counted: a place is chosen, counted whole, found empty, or left for later."""

from __future__ import annotations

from app.domain.counting.actions import CountNone, CountRest, EndPlace
from app.domain.counting.case import Case
from app.domain.counting.document import At, Question
from app.domain.counting.facts import (
    Cell,
    Counted,
    CountFact,
    Goods,
    PlaceChosen,
    PlaceDone,
    PlaceLeft,
    QuestionAnswered,
    QuestionAsked,
    Spot,
    Tally,
)
from app.domain.counting.line import line_id
from app.domain.counting.lists import place_of, uncounted_at
from app.domain.counting.recounting import at
from app.domain.decision import Decision, Held, Notice
from app.domain.values import ZERO, Place, Product, Stamp
from app.domain.working import Option
from app.domain.working.asking import DROP, parked
from app.domain.working.case import Ask
from app.domain.working.outcome import Told, accepted, refused

NOTHING_HERE = "nothing_here"


def place_chosen(case: Case, place: Place, text: str = "") -> Decision[CountFact]:
    """What follows lies here; the place before is not done by that."""
    targets = case.document.targets
    told: Told = {"place": place.name}
    strange = bool(targets) and all(target.place.id != place.id for target in targets)
    notices = (Notice("place_not_asked", told),) if strange else ()
    return accepted("place_chosen", PlaceChosen(place, text), details=told, notices=notices)


def ended(case: Case, action: EndPlace, text: str = "") -> Decision[CountFact]:
    """A place is counted whole, empty, or not yet after all."""
    document, place = case.document, action.place
    told: Told = {"place": place.name}
    if place_of(document, place.id) is None:
        return refused("place_not_counted", **told)
    done = place.id in document.done
    if action.reopen:
        reopened = PlaceDone(place, done=False, text=text)
        return accepted("place_reopened", reopened, details=told) if done else Held("unchanged")
    if action.empty:
        return _ask_empty(case, place, text)
    if done:
        return Held("place_done_already", told)
    return accepted("place_done", PlaceDone(place, text=text), details=_told(case, place))


def left(case: Case, place: Place, text: str = "") -> Decision[CountFact]:
    """A place is not counted now."""
    told: Told = {"place": place.name}
    if place_of(case.document, place.id) is None:
        return refused("place_not_counted", **told)
    if place.id in case.document.done:
        return Held("place_done_already", told)
    return accepted("place_left", PlaceLeft(place, text), details=told)


def asked_empty(case: Case, place: Place) -> Question | None:
    """The open question whether nothing lies at a place."""
    option = Option("empty", place.id)
    same = (one for one in case.document.questions if option in one.options)
    return next(same, None)


def _ask_empty(case: Case, place: Place, text: str) -> Decision[CountFact]:
    """Whoever says that nothing lies there is asked once: all that was to be counted becomes 0."""
    if asked_empty(case, place) is not None:
        return refused("question_waits", reason=NOTHING_HERE)
    told = {**_told(case, place), "text": text}
    ask = Ask("nothing_here", told, (Option("empty", place.id), DROP))
    fact = QuestionAsked(ask.reason, tuple(told.items()), ask.choices, (), text)
    return parked(ask, fact)


def emptied(
    case: Case, question: Question, place_id: str, fact: QuestionAnswered
) -> Decision[CountFact]:
    """Nothing (more) lies at a place: what was to be counted there and was not is none."""
    place = place_of(case.document, place_id)
    if place is None:
        return refused("place_not_counted", place=place_id)
    facts: tuple[CountFact, ...] = (fact, PlaceDone(place))
    none = uncounted_at(case.document, place.id)
    if none:
        tallies = tuple(Tally(product, ZERO, Cell(place)) for product in none)
        facts = (*facts, Counted(tallies, _nothing(none[0], place, question.asked)))
    return accepted("place_empty", *facts, details=_told(case, place))


def none_counted(case: Case, action: CountNone) -> Decision[CountFact]:
    """None of a product lies at a place."""
    document, product, place = case.document, action.product, action.place
    spot = Spot(product.id, place.id, action.condition)
    told = {**at(product, place), "condition": action.condition.value}
    if any(document.posted(one) for one in document.spots_at(product.id, place.id)):
        return refused("recount_first", **told)
    counted = document.counted(spot)
    if counted is not None:
        return refused("counted_already", **told) if counted else Held("unchanged")
    tally = Tally(product, ZERO, Cell(place, action.condition))
    fact = Counted((tally,), _nothing(product, place))
    told["line"] = line_id(product, tally.cell)
    return accepted("counted_none", fact, details=told)


def rest_counted(case: Case, action: CountRest) -> Decision[CountFact]:
    """None of these lies at a place that was said to be done: whoever said so stood there then."""
    document, facts = case.document, dict[At, CountFact]()
    for target in action.rest:
        product, place = target.product, target.place
        said = document.done_at.get(place.id)
        if product is None or said is None or At(product.id, place.id) in document.at:
            continue
        goods = _nothing(product, place, said, said)
        facts[At(product.id, place.id)] = Counted((Tally(product, ZERO, Cell(place)),), goods)
    if not facts:
        return Held("unchanged")
    return accepted("rest_counted", *facts.values(), details={"spots": len(facts)})


def _nothing(
    product: Product, place: Place, first: Stamp | None = None, last: Stamp | None = None
) -> Goods:
    return Goods("", "", product, ZERO, place=place, first=first, last=last)


def _told(case: Case, place: Place) -> Told:
    document = case.document
    lines = sum(line.cell.place.id == place.id for line in document.lines.every())
    uncounted = len(uncounted_at(document, place.id))
    return {"place": place.name, "lines": lines, "uncounted": uncounted}

"""What goods, a question or a place leave behind for the next scan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.domain.copying import changed
from app.domain.counting.document import At, Count, LastCounted, Question, Unknown
from app.domain.counting.facts import (
    Counted,
    CountFact,
    PlaceChosen,
    PlaceDone,
    PlaceLeft,
    QuestionAsked,
    QuestionGrew,
    RecountStarted,
    Spot,
    Tally,
    UnknownKept,
)
from app.domain.counting.goods import lot_text
from app.domain.counting.line import Line, later, line_id
from app.domain.events import Event
from app.domain.values import Condition, Stamp
from app.domain.working import context as working

EVERY = tuple(Condition)


def counted(document: Count, fact: Counted, event: Event[CountFact]) -> Count:
    """The document after tallies: the one place where quantities change."""
    adds = all(tally.quantity > 0 for tally in fact.tallies)
    lots = document.last_lots
    if adds and lot_text(fact.goods) is not None:
        lots = lots.set(fact.goods.product.id, fact.goods)
    first, last = fact.goods.first or event.stamp, fact.goods.last or event.stamp
    after = tallied(document, fact.tallies, event.person, first, last)
    newest = fact.tallies[-1]
    return changed(
        working.used(_open_again(after, fact.tallies), fact.took_context),
        line=line_id(newest.product, newest.cell),
        asking=None,
        last=LastCounted(fact.tallies, fact.goods, event.stamp, first, last) if adds else None,
        last_lots=lots,
    )


def tallied(
    document: Count, tallies: Iterable[Tally], person: str, first: Stamp, last: Stamp
) -> Count:
    """The document with these tallies in its lines, and nothing else changed. A line that was only
    ever of something else is gone.
    """
    lines, at, serials, begun = document.lines, document.at, document.serials, document.begun
    for tally in tallies:
        key = line_id(tally.product, tally.cell)
        here = At(tally.product.id, tally.cell.place.id)
        line = lines.get(key)
        if line is None:
            line = Line(key, tally.product, tally.cell, begun)
            begun += 1
            at = at.set(here, (*at.get(here, ()), key))
        line = line.tallied(tally, person, first, last)
        if line.tallies > 0:
            lines = lines.set(key, line)
        else:
            lines = lines.without((key,))
            rest = tuple(one for one in at[here] if one != key)
            at = at.set(here, rest) if rest else at.without((here,))
        if tally.serial is not None:
            known = (tally.product.id, tally.serial)
            more = tally.quantity > 0
            serials = serials.set(known, key) if more else serials.without((known,))
    return changed(document, lines=lines, at=at, serials=serials, begun=begun)


def _open_again(document: Count, tallies: Iterable[Tally]) -> Count:
    """What was decided or said of what is now counted otherwise holds no more."""
    if not (document.verdicts or document.said or document.judged):
        return document
    for tally in tallies:
        here = At(tally.product.id, tally.cell.place.id)
        spot = Spot(here.product, here.place, tally.cell.condition)
        said = document.said.without((spot,))
        document = changed(undecided(document, here), said=said)
        document = changed(
            document,
            verdicts=document.verdicts.without((spot,)),
            judged=document.judged.without((here,)),
        )
    return document


def undecided(document: Count, here: At) -> Count:
    """The document without the decisions about a product at a place, but for those that are
    posted.
    """
    spots = (Spot(here.product, here.place, condition) for condition in EVERY)
    open_ = [spot for spot in spots if spot not in document.said]
    return changed(document, verdicts=document.verdicts.without(open_))


def recounted(document: Count, fact: RecountStarted) -> Count:
    """The document without what was counted of a product at a place."""
    here = At(fact.product.id, fact.place.id)
    lines = document.lines_at(here.product, here.place)
    spots = [Spot(here.product, here.place, condition) for condition in EVERY]
    serials = [(here.product, serial) for line in lines for serial in line.serials]
    return changed(
        document,
        lines=document.lines.without(line.id for line in lines),
        at=document.at.without((here,)),
        serials=document.serials.without(serials),
        recounts=document.recounts.set(here, (*document.recounts.get(here, ()), fact.reason)),
        readings=document.readings.without((here,)),
        judged=document.judged.without((here,)),
        verdicts=document.verdicts.without(spots),
        said=document.said.without(spots),
        line=None,
        last=None,
        asking=None,
    )


def place_chosen(document: Count, fact: PlaceChosen) -> Count:
    """The document with somebody at a place; one that was done or left is counted on."""
    place = fact.place
    known = any(one.id == place.id for one in document.places)
    return changed(
        document,
        place=place,
        places=document.places if known else (*document.places, place),
        done=document.done - {place.id},
        done_at=document.done_at.without((place.id,)),
        left=tuple(one for one in document.left if one != place.id),
        # Any further scan parks the question.
        asking=None,
    )


def place_done(document: Count, fact: PlaceDone, stamp: Stamp) -> Count:
    """The document with a place that is counted whole; whoever goes on scans where."""
    place = fact.place
    if not fact.done:
        open_again = document.done_at.without((place.id,))
        return changed(document, done=document.done - {place.id}, done_at=open_again)
    return changed(
        _away(document, place.id),
        done=document.done | {place.id},
        done_at=document.done_at.set(place.id, stamp),
        left=tuple(one for one in document.left if one != place.id),
    )


def place_left(document: Count, fact: PlaceLeft) -> Count:
    """The document with a place that comes later."""
    others = (one for one in document.left if one != fact.place.id)
    return changed(_away(document, fact.place.id), left=(*others, fact.place.id))


def _away(document: Count, place: str) -> Count:
    here = document.place is not None and document.place.id == place
    return changed(document, place=None if here else document.place, asking=None)


def asked(document: Count, fact: QuestionAsked, event: Event[CountFact]) -> Count:
    """The document after something was asked."""
    return changed(working.asked(document, fact, event, Question, fact.goods), last=None)


def grew(document: Count, fact: QuestionGrew, event: Event[CountFact]) -> Count:
    """The document after the same code came again before its question could be read."""
    after = working.grew(document, fact, fact.goods)
    questions = tuple(
        replace(one, last=event.stamp) if one.id == fact.question else one
        for one in after.questions
    )
    return changed(after, questions=questions, last=None)


def unknown_kept(document: Count, fact: UnknownKept, event: Event[CountFact]) -> Count:
    """The document with so many more of a code that nobody knows."""
    kept = kept_here(document, fact)
    stamp = event.stamp
    if kept is None:
        known = (fact.code, fact.gtin, fact.quantity, fact.place, stamp, stamp, fact.attributes)
        unknown = (*document.unknown, Unknown(event.id, *known, fact.note))
    else:
        more = replace(
            kept,
            quantity=kept.quantity + fact.quantity,
            last=later(kept.last, stamp),
            note=fact.note or kept.note,
        )
        unknown = tuple(more if one is kept else one for one in document.unknown)
    after = changed(working.used(document, fact.took_context), unknown=unknown)
    return changed(after, asking=None, last=None)


def kept_here(document: Count, fact: UnknownKept) -> Unknown | None:
    """What is kept of the same code at the same place already."""
    wanted = (fact.code, fact.place.id, fact.attributes)
    same = (one for one in document.unknown if (one.code, one.place.id, one.attributes) == wanted)
    return next(same, None)


def noted(document: Count, line: str | None, note: str) -> Count:
    """The document with a note on a line, or on the whole."""
    if line is None:
        return changed(document, note=note)
    kept = document.lines.get(line)
    if kept is None:
        return document
    return changed(document, lines=document.lines.set(line, changed(kept, note=note)))

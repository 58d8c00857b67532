"""What people decided about variances, what posts said of them, and what became of that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.domain.copying import changed
from app.domain.counting.context import undecided
from app.domain.counting.document import At, Count, CountState, PostRecord, Verdict
from app.domain.counting.facts import (
    CountFact,
    EntryDecided,
    MovementJudged,
    PostCanceled,
    Posted,
    Spot,
    VarianceAccepted,
    VarianceRejected,
)
from app.domain.events import Event
from app.domain.values import ZERO
from app.domain.working import Choice


def judged(document: Count, fact: MovementJudged) -> Count:
    """The document after somebody said when goods had moved; what should be there is another
    figure now.
    """
    here = At(fact.product, fact.place)
    others = tuple(one for one in document.judged.get(here, ()) if one[0] != fact.movement)
    known = (*others, (fact.movement, fact.counted))
    return changed(undecided(document, here), judged=document.judged.set(here, known))


def accepted(document: Count, fact: VarianceAccepted, event: Event[CountFact]) -> Count:
    """The document after what was counted is right."""
    verdicts = (
        (one.spot, Verdict(True, one.counted, one.book, fact.reason, fact.lead, event.person))
        for one in fact.spots
    )
    return changed(document, verdicts=document.verdicts.set_all(verdicts))


def rejected(document: Count, fact: VarianceRejected, event: Event[CountFact]) -> Count:
    """The document after the books are right."""
    counted = document.counted(fact.spot)
    verdict = Verdict(False, counted or ZERO, None, fact.reason, "", event.person)
    return changed(document, verdicts=document.verdicts.set(fact.spot, verdict))


def posted(document: Count, fact: Posted, event: Event[CountFact]) -> Count:
    """The document after a post: undo ends here."""
    return changed(
        document,
        posts=(*document.posts, PostRecord(event.id, event.stamp.at, fact.spots)),
        said=document.said.set_all((one.spot, one) for one in fact.spots),
        last=None,
    )


def canceled(document: Count, fact: PostCanceled) -> Count:
    """The document after what had not left was taken back: it waits for the next post, also where
    the count was finished.
    """
    after = _unsaid(document, fact.post, fact.spots)
    state = document.state if document.abandoned else CountState.OPEN
    return changed(after, state=state)


def entry_decided(document: Count, fact: EntryDecided) -> Count:
    """The document after a person decided about an entry: what was discarded was never said, and
    is to be decided anew; where theirs was taken, the books are right.
    """
    spot = fact.spot
    if spot is None or fact.choice not in (Choice.DISCARD, Choice.TAKE_THEIRS):
        return document
    said = document.said.get(spot)
    if said is None or all(post.id != fact.post for post in document.posts):
        return document
    after = _unsaid(document, fact.post, (spot,))
    if fact.choice is Choice.DISCARD:
        return changed(after, verdicts=after.verdicts.without((spot,)))
    before = after.verdicts.get(spot)
    person = before.person if before else ""
    verdict = Verdict(False, said.counted, None, fact.reason, "", person)
    return changed(after, verdicts=after.verdicts.set(spot, verdict))


def _unsaid(document: Count, post: str, spots: Iterable[Spot]) -> Count:
    """The document as if the post had not said these spots; what a later post said stays."""
    gone = frozenset(spots)
    record = next((one for one in document.posts if one.id == post), None)
    if record is None:
        return document
    kept = tuple(one for one in record.spots if one.spot not in gone)
    told = [one for one in record.spots if one.spot in gone]
    mine = (one.spot for one in told if document.said.get(one.spot) == one)
    return changed(
        document,
        posts=tuple(replace(one, spots=kept) if one is record else one for one in document.posts),
        said=document.said.without(mine),
    )

"""Posting, finishing, giving up, and what became of a post."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.counting.actions import CancelPost, ChangeHeading, DecideEntry, Finish, Post, Seen
from app.domain.counting.case import Case
from app.domain.counting.document import At, Count
from app.domain.counting.facts import (
    Abandoned,
    CountFact,
    EntryDecided,
    Finished,
    Heading,
    HeadingChanged,
    PostCanceled,
    Posted,
    PostedSpot,
)
from app.domain.counting.lists import spots, undecided, unexpected, waiting_at
from app.domain.decision import Decision, Held, Refused
from app.domain.working import settling
from app.domain.working.outcome import Told, accepted, refused

MAX_NAME = 120


def post(case: Case, action: Post, text: str = "") -> Decision[CountFact]:
    """Say to the server what is accepted, but for what an open question may still change."""
    due, waiting = _due(case.document, action.agreed)
    if not due:
        open_ = len(undecided(case.document))
        return refused("nothing_to_post", spots=open_, waiting=waiting)
    return accepted("posted", Posted(due, text), details={**_of(due), "waiting": waiting})


def finish(case: Case, action: Finish, text: str = "") -> Decision[CountFact]:
    """Post and close; what is not clear yet is answered first (law 10)."""
    document = case.document
    if document.questions:
        return refused("open_questions", questions=len(document.questions))
    if not (document.at or document.unknown or document.posts or document.done):
        return refused("nothing_counted")
    if not action.confirmed:
        return Held("finish_summary", sums(document))
    due, _ = _due(document, action.agreed)
    said = {one.spot for one in due}
    open_ = [spot for spot in undecided(document) if spot not in said]
    if open_:
        return refused("undecided", spots=len(open_))
    told = {**sums(document), "differences": _of(due)["differences"]}
    facts: tuple[CountFact, ...] = (Posted(due, text),) if due else ()
    key = "finished" if told["differences"] else "finished_unsent"
    return accepted(key, *facts, Finished(text), details=told)


def _due(document: Count, agreed: Iterable[Seen]) -> tuple[tuple[PostedSpot, ...], int]:
    """What the next post says, and how many accepted spots open questions hold back."""
    books = {one.spot: one.book for one in agreed}
    asked = waiting_at(document)
    due: list[PostedSpot] = []
    waiting = 0
    for spot in spots(document):
        verdict = document.verdicts.get(spot)
        if document.posted(spot) is not None or (verdict is not None and not verdict.accepted):
            continue
        if verdict is not None:
            said = PostedSpot(spot, verdict.counted, verdict.book)
        else:
            counted = document.counted(spot)
            if counted is None or books.get(spot) != counted:
                continue
            said = PostedSpot(spot, counted, counted)
        if At(spot.product, spot.place) in asked:
            waiting += 1
        else:
            due.append(said)
    return tuple(due), waiting


def _of(due: tuple[PostedSpot, ...]) -> dict[str, int]:
    return {"spots": len(due), "differences": sum(not one.agrees for one in due)}


def sums(document: Count) -> Told:
    """Details of the whole."""
    return {
        "places": len(document.places),
        "lines": len(document.lines),
        "spots": sum(1 for _ in spots(document)),
        "uncounted": len(document.uncounted()),
        "unexpected": len(unexpected(document)),
        "unknown": len(document.unknown),
    }


def abandoned(case: Case) -> Decision[CountFact]:
    """Nothing of it counts; what was posted cannot be taken back by that."""
    if any(record.spots for record in case.document.posts):
        return refused("posted_already")
    return accepted("abandoned", Abandoned(), details={"lines": len(case.document.lines)})


def post_canceled(case: Case, action: CancelPost) -> Decision[CountFact]:
    """What of a post had not left is taken back."""
    record = next((one for one in case.document.posts if one.id == action.post), None)
    if record is None:
        return refused("no_such_post", post=action.post)
    wanted = frozenset(action.spots)
    gone = tuple(one.spot for one in record.spots if one.spot in wanted)
    if not gone:
        return Held("unchanged")
    fact = PostCanceled(action.post, gone, action.reason)
    told: Told = {"spots": len(gone), "reason": action.reason}
    return accepted("post_canceled", fact, details=told)


def too_long(heading: Heading) -> Refused | None:
    """Why a heading cannot stand: nobody reads that much of it."""
    if len(heading.name) > MAX_NAME:
        return refused("name_too_long", limit=MAX_NAME)
    return None


def heading_changed(case: Case, action: ChangeHeading) -> Decision[CountFact]:
    """Another name, another person, blind or not."""
    objection = too_long(action.heading)
    if objection is not None:
        return objection
    if action.heading == case.document.heading:
        return Held("heading_unchanged")
    told: Told = {"name": action.heading.name}
    return accepted("heading_changed", HeadingChanged(action.heading), details=told)


def entry_decided(case: Case, action: DecideEntry) -> Decision[CountFact]:
    """A person's choice about an entry of a post."""
    fact = EntryDecided(action.post, action.entry, action.choice, action.reason, action.spot)
    return settling.entry_decided(case, action, fact)

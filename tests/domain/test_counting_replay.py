"""The journal's form: every fact of a count survives the way to disk, and a journal that is none is
refused."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import get_args

import pytest

from app.domain.counting.actions import (
    Abandon,
    AcceptVariance,
    CancelPost,
    ChangeHeading,
    ChooseLine,
    DecideEntry,
    DropContext,
    EndPlace,
    Finish,
    JudgeMovement,
    KeepUnknown,
    LinkCode,
    Note,
    ReadFigures,
    Recount,
    RejectVariance,
    SettleUnknown,
    SkipPlace,
    Undo,
)
from app.domain.counting.evolve import fold
from app.domain.counting.facts import CountFact, Heading, Target
from app.domain.frozenmap import FrozenMap
from app.domain.values import Lot
from app.domain.working import Choice
from app.store.codec import Codec
from tests.domain.codes import attributes, command, item, place
from tests.domain.counting import Counter, books, spot
from tests.domain.desk import TODAY
from tests.domain.dispatching import A1, A2, COLA, CUPS, MILK, TEA

CODEC: Codec[CountFact] = Codec(get_args(CountFact))


def everything() -> Counter:
    """A count on which everything happened that can happen."""
    counter = Counter(Target(A1, TEA), Target(A2))
    lot = Lot("lot-1", "L1", TODAY)
    counter.act(ChangeHeading(Heading("Spring", blind=False)), SkipPlace(A1), place(A1))
    counter.act(item(TEA, pack=6), item(MILK, lot="L1", expiry=TODAY, lot_known=lot), item(MILK))
    counter.act(item(MILK))
    counter.answer("last_lot")
    counter.act(ReadFigures("tea", "a1", books(7, at=5)), attributes(lot="L7"))
    counter.act(command("QTY", "3"), DropContext())
    counter.act(ChooseLine(counter.line(0).id), Note("dented", counter.line(0).id))
    counter.act(KeepUnknown("401", note="blue"), KeepUnknown("402"))
    counter.act(LinkCode("401", CUPS), SettleUnknown(counter.document.unknown[1].id))
    counter.act(item(COLA), Recount(COLA, A1, "fell over"), item(COLA), EndPlace(A1))
    counter.act(Abandon(), Undo(), JudgeMovement("tea", "a1", "c1", True))
    counter.act(AcceptVariance(spot(TEA, A1), Decimal(7), "lost", "lea"))
    counter.act(AcceptVariance(spot(COLA, A1), None), RejectVariance(spot(MILK, A1), "other"))
    counter.act(RejectVariance(spot(CUPS, A1), "other"), Finish(confirmed=True))
    post = counter.document.posts[0].id
    counter.act(CancelPost(post, (spot(COLA, A1),), "stopped"))
    counter.act(DecideEntry(post, "e1", Choice.DISCARD, "by hand", spot(TEA, A1)))
    return counter


def test_every_fact_survives_the_way_to_disk_and_back() -> None:
    counter = everything()
    assert {event.fact.TYPE for event in counter.events} == {
        fact.TYPE for fact in get_args(CountFact)
    }
    again = [
        replace(one, fact=CODEC.decode(one.fact.TYPE, one.fact.V, CODEC.encode(one.fact)))
        for one in counter.events
    ]
    assert again == counter.events
    assert fold(again) == counter.document


def test_a_count_begins_once() -> None:
    counter = Counter(place=A1)
    counter.act(item(TEA))
    with pytest.raises(ValueError, match="without events"):
        fold([])
    with pytest.raises(ValueError, match="begins with"):
        fold(counter.events[1:])
    with pytest.raises(ValueError, match="cannot stand here"):
        fold([*counter.events, counter.events[0]])


def test_a_map_without_some_keys_shares_the_rest() -> None:
    whole = FrozenMap((n, str(n)) for n in range(200))
    rest = whole.without([3, 67, 3, 999])
    assert dict(rest) == {n: str(n) for n in range(200) if n not in (3, 67)}
    assert (len(rest), len(whole)) == (198, 200)
    assert whole.without([999]) is whole
    assert set(rest.unshared(whole)) <= {str(n) for n in range(200) if n % 64 == 3}

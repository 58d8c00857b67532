"""What was counted beside the books: decided, posted, finished, taken back."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.domain.count_intents import MovedAtShelf
from app.domain.counting.actions import (
    Abandon,
    AcceptAll,
    AcceptVariance,
    AddQuantity,
    CancelPost,
    CountNone,
    DecideEntry,
    DropContext,
    Finish,
    JudgeMovement,
    KeepUnknown,
    LinkCode,
    Post,
    ReadFigures,
    Recount,
    RejectVariance,
    Seen,
    SetCondition,
    SetQuantity,
    Undo,
)
from app.domain.counting.closing import sums
from app.domain.counting.document import At
from app.domain.counting.facts import Heading, Spot, Target
from app.domain.counting.lists import to_recount, undecided
from app.domain.counting.posting import posting_of
from app.domain.counting.rules import CountRules
from app.domain.counting.variance import Variance
from app.domain.counting.variances import missed, needs_lead, variances
from app.domain.shelf import Answer, Doubt, Expected
from app.domain.values import Condition, Product
from app.domain.working import Choice
from tests.domain.codes import command, item, place
from tests.domain.counting import Counter, books, spot
from tests.domain.dispatching import A1, A2, CHEESE, COLA, CUPS, METER, MILK, TEA

NEW_TEA, NEW_COLA = spot(TEA, A1), spot(COLA, A1)
STRICT = CountRules(lead_above=Decimal(5), lead_above_percent=Decimal(50))


def should(figure: int | str, unbooked: int = 0) -> Expected:
    """What the books say there was."""
    return Expected(Decimal(figure), Decimal(unbooked))


def counted(**pieces: int) -> Counter:
    """A count of so many of each product at A-1."""
    products = {one.id: one for one in (TEA, COLA, CUPS)}
    counter = Counter(place=A1)
    for name, number in pieces.items():
        counter.act(command("QTY", str(number)), item(products[name]))
    return counter


def accept(where: Spot, book: int | None, reason: str = "lost", lead: str = "") -> AcceptVariance:
    """Accepted, as the books were seen."""
    return AcceptVariance(where, None if book is None else Decimal(book), reason, lead)


class TestVariances:
    def test_questions_first_then_the_biggest_difference_last_what_agrees(self) -> None:
        every = [Product(f"p{n}", f"P{n}") for n in range(7)]
        counter = Counter(place=A1)
        for product in every:
            counter.act(command("QTY", "10"), item(product))
        said: list[Answer | None] = [
            should(10),
            should(13),
            None,
            should(100),
            should(7),
            Doubt("clock_unknown"),
            should(8, unbooked=2),
        ]
        answers = {
            spot(product, A1): answer
            for product, answer in zip(every, said, strict=True)
            if answer is not None
        }
        rows = variances(counter.document, answers, read_at=5)
        assert [row.product.id for row in rows] == ["p5", "p3", "p4", "p1", "p2", "p0", "p6"]
        assert [row.read_at for row in rows] == [5, 5, 5, 5, None, 5, 5]
        assert (rows[1].difference, rows[1].percent) == (Decimal(-90), Decimal(-90))
        assert (rows[-1].expected, rows[-1].difference) == (Decimal(10), Decimal(0))

    def test_what_should_not_be_there_at_all_is_more_than_any_per_cent(self) -> None:
        counter = counted(tea=2, cola=2, cups=2)
        answers = {NEW_TEA: should(4), NEW_COLA: should(0), spot(CUPS, A1): should(1)}
        rows = variances(counter.document, answers)
        assert [row.product.id for row in rows] == ["cola", "tea", "cups"]
        assert rows[0].percent is None

    def test_more_than_books_below_nothing_is_more(self) -> None:
        [row] = variances(counted(tea=2).document, {NEW_TEA: should(-4)})
        assert (row.difference, row.percent) == (Decimal(6), Decimal(150))

    def test_lots_of_a_spot_are_one_and_conditions_are_not(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(MILK, lot="L1"), item(MILK, lot="L2"), item(MILK, lot="L2"))
        counter.act(SetCondition(Condition.DAMAGED))
        rows = variances(counter.document, {})
        assert [(row.spot.condition, int(row.counted)) for row in rows] == [
            (Condition.NEW, 2),
            (Condition.DAMAGED, 1),
        ]

    def test_a_condition_that_nobody_counted_is_named(self) -> None:
        counter = counted(tea=2)
        damaged = spot(TEA, A1, Condition.DAMAGED)
        answers = {
            NEW_TEA: should(2),
            damaged: should(3),
            spot(TEA, A1, Condition.USED_GOOD): should(0),
            spot(TEA, A2): should(4),
        }
        assert missed(counter.document, answers) == (damaged,)
        counter.act(CountNone(TEA, A1, Condition.DAMAGED))
        assert missed(counter.document, answers) == ()

    def test_verdicts_and_posts_are_shown_beside(self) -> None:
        counter = counted(tea=2)
        counter.act(accept(NEW_TEA, 3))
        (row,) = variances(counter.document, {})
        assert row.verdict is not None
        assert (row.verdict.reason, row.verdict.person, row.posted) == ("lost", "desk", False)
        counter.post()
        assert variances(counter.document, {})[0].posted


@pytest.mark.parametrize(
    ("has", "expected", "needed"),
    [
        (10, should(15), False),
        (10, should(16), True),
        (3, should(2), False),  # 50 per cent
        (4, should(2), True),
        (1, should(0), True),  # any share of nothing
        (0, should(0), False),
        (10, None, True),  # it may be anything
        (10, Doubt("clock_unknown"), True),
    ],
)
def test_above_a_threshold_a_lead_decides(has: int, expected: Answer, needed: bool) -> None:
    row = Variance(NEW_TEA, TEA, A1, Decimal(has), expected)
    assert needs_lead(row, STRICT) is needed
    assert not needs_lead(row, CountRules())


class TestDeciding:
    def test_a_difference_needs_a_reason_and_what_agrees_none(self) -> None:
        counter = counted(tea=2)
        assert counter.refused(accept(NEW_TEA, 3, " ")) == "needs_reason"
        assert counter.refused(accept(NEW_TEA, 3, "x" * 501)) == "note_too_long"
        assert counter.refused(accept(NEW_COLA, 3)) == "not_counted"
        told = counter.act(accept(NEW_TEA, 2, ""))
        assert told.details["counted"] == "2"
        assert counter.held(accept(NEW_TEA, 2, "")) == "unchanged"
        counter.act(accept(NEW_TEA, 3, "lost"))
        assert counter.document.verdicts[NEW_TEA].book == 3

    def test_a_lead_approves_what_is_above_the_threshold(self) -> None:
        counter = counted(tea=20)
        counter.rules = STRICT
        assert counter.refused(accept(NEW_TEA, 30)) == "needs_lead"
        assert counter.refused(accept(NEW_TEA, None)) == "needs_lead"
        counter.act(accept(NEW_TEA, 30, lead="lea"))
        assert counter.document.verdicts[NEW_TEA].lead == "lea"

    def test_many_at_once_are_all_accepted_or_none(self) -> None:
        counter = counted(tea=2, cola=5)
        both = (Seen(NEW_TEA, Decimal(3)), Seen(NEW_COLA, Decimal(5)))
        assert counter.refused(AcceptAll(both)) == "needs_reason"
        assert counter.refused(AcceptAll(())) == "nothing_to_accept"
        assert counter.act(AcceptAll(both, "lost")).details["spots"] == 2
        assert counter.held(AcceptAll(both, "lost")) == "unchanged"
        assert not undecided(counter.document)
        counter.act(Undo())
        assert undecided(counter.document) == (NEW_TEA, NEW_COLA)

    def test_where_the_books_are_right_nothing_is_posted(self) -> None:
        counter = counted(tea=2)
        assert counter.refused(RejectVariance(NEW_TEA, "")) == "needs_reason"
        counter.act(RejectVariance(NEW_TEA, "miscounted"))
        assert counter.refused(Post()) == "nothing_to_post"
        counter.act(Finish(confirmed=True))
        assert not counter.document.posts

    def test_another_scan_takes_back_what_was_decided_there(self) -> None:
        counter = counted(tea=2, cola=1)
        counter.act(JudgeMovement("tea", "a1", "c1", True))
        counter.act(accept(NEW_TEA, 3), accept(NEW_COLA, 2), item(TEA), SetCondition(Condition.NEW))
        assert list(counter.document.verdicts) == [NEW_COLA]
        assert not counter.document.judged
        counter.act(item(COLA), SetCondition(Condition.DAMAGED))
        assert not counter.document.verdicts

    def test_a_judgement_changes_what_should_be_there(self) -> None:
        counter = counted(tea=2)
        assert counter.refused(JudgeMovement("cola", "a1", "c1", True)) == "not_counted"
        counter.act(accept(NEW_TEA, 3), JudgeMovement("tea", "a1", "c1", True))
        assert not counter.document.verdicts
        counter.act(JudgeMovement("tea", "a1", "c2", False))
        assert counter.held(JudgeMovement("tea", "a1", "c2", False)) == "unchanged"
        counter.act(JudgeMovement("tea", "a1", "c1", False))
        assert counter.document.judged[At("tea", "a1")] == (("c2", False), ("c1", False))

    def test_what_an_open_question_may_still_change_is_not_decided(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(MILK, lot="L1"))
        counter.asks(item(MILK))
        assert counter.refused(accept(spot(MILK, A1), 3)) == "open_questions"
        assert counter.refused(RejectVariance(spot(MILK, A1), "no")) == "open_questions"

    def test_the_code_says_why_and_the_screen_knows_what(self) -> None:
        counter = counted(tea=2)
        assert counter.held(command("REASON", "2")) == "reason_given"
        assert counter.last.details == {"reason": "lost"}
        for value in ("0", "7", "x"):
            assert counter.refused(command("REASON", value)) == "no_such_reason"

    def test_readings_are_kept_for_what_is_counted(self) -> None:
        counter = counted(tea=2)
        assert counter.refused(ReadFigures("cola", "a1", books(4))) == "not_counted"
        counter.act(ReadFigures("tea", "a1", books(4)))
        counter.act(item(TEA))
        assert counter.document.readings[At("tea", "a1")] == books(4)


class TestPosting:
    def test_what_is_accepted_is_said_with_its_time_and_all_that_is_known(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(TEA))
        first = counter.stamp()
        counter.now += 5_000
        counter.act(item(TEA), SetCondition(Condition.DAMAGED))
        counter.act(ReadFigures("tea", "a1", books(7)), JudgeMovement("tea", "a1", "c1", True))
        counter.act(accept(NEW_TEA, 4), place(A2), item(COLA))
        counter.now += 60_000
        counter.act(Post())
        post = counter.document.posts[-1]
        moved = MovedAtShelf(Condition.NEW, Decimal(-1), first, first, "e1")
        posting = posting_of(counter.document, post.id, {At("tea", "a1"): (moved,)})
        (said,) = posting.spots
        assert (posting.id, posting.document) == (post.id, "count-1")
        assert (said.product, said.place, said.condition) == (TEA, A1, Condition.NEW)
        assert (said.counted, said.approved) == (Decimal(1), Decimal(-3))
        assert said.first == first
        assert said.last.monotonic == first.monotonic + 5_000
        assert said.others == (Condition.DAMAGED,)
        assert (said.own, said.judged) == ((moved,), (("c1", True),))
        assert said.reading == books(7)

    def test_what_agrees_needs_nobody_and_is_not_sent(self) -> None:
        counter = counted(tea=2, cola=5, cups=1)
        counter.act(accept(NEW_TEA, 3))
        agreed = (Seen(NEW_COLA, Decimal(5)), Seen(spot(CUPS, A1), Decimal(4)))
        posting = counter.post(*agreed)
        assert [one.product for one in posting.spots] == [TEA]
        assert counter.last.details == {"spots": 2, "differences": 1, "waiting": 0}
        assert undecided(counter.document) == (spot(CUPS, A1),)
        assert counter.document.posted(NEW_COLA) is not None

    def test_where_nobody_knows_the_books_the_server_decides(self) -> None:
        counter = counted(tea=2)
        counter.act(accept(NEW_TEA, None, ""))
        assert counter.post().spots[0].approved is None

    def test_a_second_post_says_only_what_is_new(self) -> None:
        counter = counted(tea=2, cola=5)
        counter.act(accept(NEW_TEA, 3), Post())
        assert counter.refused(command("POST")) == "nothing_to_post"
        assert counter.last.details == {"spots": 1, "waiting": 0}
        counter.act(accept(NEW_COLA, 3))
        counter.act(command("POST"))
        post = counter.document.posts[-1].id
        assert [one.product for one in posting_of(counter.document, post).spots] == [COLA]

    def test_an_open_question_holds_its_own_spot_back(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(MILK, lot="L1"), item(TEA))
        counter.act(accept(spot(MILK, A1), 3), accept(NEW_TEA, 3))
        counter.asks(item(MILK))
        assert [one.product for one in counter.post().spots] == [TEA]
        assert counter.last.details["waiting"] == 1
        assert counter.refused(Post()) == "nothing_to_post"
        counter.answer("drop")
        assert [one.product for one in counter.post().spots] == [MILK]

    def test_a_posted_spot_is_counted_anew_or_not_at_all(self) -> None:
        counter = counted(tea=2)
        counter.act(accept(NEW_TEA, 3), Post())
        line = counter.line().id
        assert counter.refused(AddQuantity(line, Decimal(1))) == "recount_first"
        assert counter.refused(SetQuantity(line, Decimal(0))) == "recount_first"
        assert counter.refused(CountNone(TEA, A1, Condition.DAMAGED)) == "recount_first"
        assert counter.refused(accept(NEW_TEA, 4)) == "recount_first"
        assert counter.asks(item(TEA)) == "counted_and_posted"
        counter.answer("drop")
        assert counter.counted() == [("tea", "a1", "2")]
        counter.asks(item(TEA))
        counter.now += 1_000
        counter.answer("recount")
        assert counter.counted() == [("tea", "a1", "1")]
        assert counter.document.posted(NEW_TEA) is None
        counter.act(item(TEA), item(TEA), accept(NEW_TEA, 2, "found"))
        (said,) = counter.post().spots
        assert (said.counted, said.approved) == (Decimal(3), Decimal(1))
        assert said.first.monotonic == counter.now - 1_000

    def test_a_posted_spot_is_recounted_by_command(self) -> None:
        counter = counted(tea=2)
        counter.act(accept(NEW_TEA, 3), Post(), Recount(TEA, A1))
        assert counter.refused(Post()) == "nothing_to_post"
        with pytest.raises(ValueError, match="counted again"):
            posting_of(counter.document, counter.document.posts[-1].id)

    def test_a_serial_that_was_posted_elsewhere_does_not_move_by_itself(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(METER, serial="S1"), accept(spot(METER, A1), 3), Post(), place(A2))
        counter.asks(item(METER, serial="S1"))
        assert counter.answer("lies_here").key == "recount_first"
        counter.act(Recount(METER, A1))
        counter.answer("lies_here")
        assert counter.counted() == [("meter", "a2", "1")]

    def test_posts_that_are_none(self) -> None:
        counter = counted(tea=2)
        with pytest.raises(ValueError, match="no post"):
            posting_of(counter.document, "other")
        assert counter.refused(CancelPost("other", ())) == "no_such_post"
        decided = DecideEntry("other", "e1", Choice.RETRY, "")
        assert counter.refused(decided) == "no_such_post"


class TestAfterAPost:
    def test_what_had_not_left_is_taken_back_and_said_again(self) -> None:
        counter = counted(tea=2, cola=5)
        counter.act(accept(NEW_TEA, 3), accept(NEW_COLA, 4), Finish(confirmed=True))
        first = counter.document.posts[-1].id
        assert counter.document.state == "finished"
        canceled = counter.act(CancelPost(first, (NEW_COLA, NEW_COLA), "too many"))
        assert canceled.details == {"spots": 1, "reason": "too many"}
        assert counter.held(CancelPost(first, (NEW_COLA,))) == "unchanged"
        assert counter.document.state == "open"
        assert [one.spot for one in counter.document.posts[-1].spots] == [NEW_TEA]
        counter.act(Finish(confirmed=True))
        again = posting_of(counter.document, counter.document.posts[-1].id)
        assert [(one.product, one.approved) for one in again.spots] == [(COLA, Decimal(1))]

    def test_what_a_person_discards_is_decided_anew(self) -> None:
        counter = counted(tea=2)
        counter.act(accept(NEW_TEA, 3), Post())
        post = counter.document.posts[-1].id
        counter.act(DecideEntry(post, "e1", Choice.RETRY, "", NEW_TEA))
        assert counter.document.posted(NEW_TEA) is not None
        counter.act(DecideEntry(post, "e1", Choice.DISCARD, "by hand", NEW_TEA))
        assert undecided(counter.document) == (NEW_TEA,)
        counter.act(DecideEntry(post, "e1", Choice.DISCARD, "by hand", NEW_TEA))
        assert undecided(counter.document) == (NEW_TEA,)

    def test_where_theirs_is_taken_the_books_are_right(self) -> None:
        counter = counted(tea=2)
        counter.act(accept(NEW_TEA, 3), Finish(confirmed=True))
        post = counter.document.posts[-1].id
        counter.act(DecideEntry(post, "e1", Choice.TAKE_THEIRS, "they know", NEW_TEA))
        assert not counter.document.verdicts[NEW_TEA].accepted
        assert counter.document.state == "finished"

    def test_what_was_recounted_since_stays_as_it_is(self) -> None:
        counter = counted(tea=2)
        counter.act(accept(NEW_TEA, 3), Post(), Recount(TEA, A1), item(TEA), accept(NEW_TEA, 2))
        counter.act(Post())
        first, second = counter.document.posts
        counter.act(DecideEntry(first.id, "e1", Choice.DISCARD, "", NEW_TEA))
        assert counter.document.posted(NEW_TEA) is not None
        counter.act(CancelPost(second.id, (NEW_TEA,)))
        assert counter.document.posted(NEW_TEA) is None


class TestFinishing:
    def test_a_summary_comes_first_and_what_is_open_locks_it(self) -> None:
        counter = Counter(Target(A1, TEA), Target(A1, COLA))
        assert counter.refused(command("FINISH")) == "nothing_counted"
        counter.act(place(A1), item(TEA), item(CUPS), KeepUnknown("401"))
        assert counter.held(command("FINISH")) == "finish_summary"
        assert counter.last.details == {
            "places": 1, "lines": 2, "spots": 2, "uncounted": 1, "unexpected": 1, "unknown": 1,
        }  # fmt: skip
        counter.act(CountNone(MILK, A1))
        counter.asks(item(MILK))
        assert counter.refused(Finish(confirmed=True)) == "open_questions"
        counter.answer("drop")
        assert counter.refused(Finish(confirmed=True)) == "undecided"
        assert counter.last.details == {"spots": 3}
        counter.act(accept(NEW_TEA, 4), RejectVariance(spot(CUPS, A1), "other"), Recount(MILK, A1))
        assert to_recount(counter.document) == (At("milk", "a1"),)
        assert counter.document.uncounted() == [(A1, COLA)]
        finished = counter.act(Finish(confirmed=True))
        assert finished.details["differences"] == 1
        assert counter.document.state == "finished"
        assert list(counter.document.said) == [NEW_TEA]

    def test_what_agrees_is_no_question_at_the_end(self) -> None:
        counter = counted(tea=2)
        finished = counter.act(Finish(confirmed=True, agreed=(Seen(NEW_TEA, Decimal(2)),)))
        assert finished.key == "finished_unsent"
        assert posting_of(counter.document, counter.document.posts[0].id).spots == ()

    def test_unknown_codes_alone_can_be_kept_for_later(self) -> None:
        counter = Counter(place=A1)
        counter.act(KeepUnknown("401"), Finish(confirmed=True))
        assert counter.document.state == "finished"

    def test_a_finished_count_takes_only_what_is_about_its_posts(self) -> None:
        counter = counted(tea=2)
        counter.act(accept(NEW_TEA, 3), Finish(confirmed=True))
        for action in (item(TEA), Undo(), Abandon(), Post(), command("UNDO"), Recount(TEA, A1)):
            assert counter.refused(action) == "finished_already"
        assert counter.refused(ReadFigures("tea", "a1", books(1))) == "finished_already"
        assert counter.held(command("BACK")) == "screen_command"
        counter.act(JudgeMovement("tea", "a1", "c1", True))
        assert counter.held(DropContext()) == "nothing_to_cancel"

    def test_giving_up_says_nothing_and_can_be_undone(self) -> None:
        counter = counted(tea=2)
        counter.act(Abandon())
        assert counter.document.abandoned
        assert counter.refused(item(TEA)) == "abandoned_already"
        counter.act(command("UNDO"))
        assert counter.counted() == [("tea", "a1", "2")]
        counter.act(accept(NEW_TEA, 3), Post())
        assert counter.refused(Abandon()) == "posted_already"


class TestUndo:
    def test_the_last_step_of_this_person_goes_and_nobodys_stay(self) -> None:
        counter = counted(tea=1)
        counter.person = "ben"
        counter.act(item(COLA))
        counter.person = "desk"
        counter.act(ReadFigures("tea", "a1", books(7)))
        undone = counter.act(Undo())
        assert undone.details["product"] == "Green tea"
        assert counter.counted() == [("cola", "a1", "1")]
        assert list(counter.document.readings) == [At("tea", "a1")]

    def test_it_stops_at_the_last_posting(self) -> None:
        counter = counted(tea=1)
        counter.act(accept(NEW_TEA, 3), Post())
        assert counter.refused(Undo()) == "undo_stops_at_posting"
        assert Counter().refused(Undo()) == "nothing_to_undo"

    def test_not_what_others_decided_on(self) -> None:
        counter = counted(tea=1)
        counter.person = "lea"
        counter.act(accept(NEW_TEA, 3))
        counter.person = "desk"
        assert counter.refused(Undo()) == "others_built_on_it"

    def test_not_a_recount_that_others_counted_on(self) -> None:
        counter = counted(tea=5)
        counter.act(Recount(TEA, A1))
        counter.person = "ben"
        counter.act(item(COLA))
        counter.person = "desk"
        counter.act(Undo())
        assert counter.counted() == [("tea", "a1", "5"), ("cola", "a1", "1")]
        counter.act(Recount(TEA, A1))
        counter.person = "ben"
        counter.act(item(TEA))
        counter.person = "desk"
        assert counter.refused(Undo()) == "others_built_on_it"
        assert counter.counted() == [("cola", "a1", "1"), ("tea", "a1", "1")]

    def test_not_a_question_into_which_others_scanned(self) -> None:
        counter = Counter(place=A1)
        counter.asks(item(MILK))
        counter.person = "ben"
        counter.act(item(MILK))
        counter.person = "desk"
        assert counter.refused(Undo()) == "others_built_on_it"

    def test_not_what_others_linked(self) -> None:
        counter = Counter(place=A1)
        counter.act(KeepUnknown("401"))
        counter.person = "ben"
        counter.act(LinkCode("401", TEA))
        counter.person = "desk"
        assert counter.refused(Undo()) == "others_built_on_it"

    def test_not_goods_that_others_took_away_again(self) -> None:
        counter = counted(tea=2)
        line = counter.line().id
        counter.person = "ben"
        counter.act(AddQuantity(line, Decimal(-2)))
        counter.person = "desk"
        assert counter.refused(Undo()) == "others_built_on_it"

    def test_not_what_would_be_in_two_places(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(METER, serial="S1"), command("SET", "0"))
        counter.person = "ben"
        counter.act(place(A2), item(METER, serial="S1"))
        counter.person = "desk"
        assert counter.refused(Undo()) == "others_built_on_it"


def test_a_blind_count_says_the_same_whatever_the_books_say() -> None:
    """Nobody who counts can tell from an outcome what is in the books."""
    told = []
    for figure in (1, 987_654):
        counter = Counter(Target(A1, TEA), heading=Heading(blind=True))
        said: list[object] = []
        for action in (
            place(A1),
            item(TEA),
            ReadFigures("tea", "a1", books(figure)),
            item(TEA),
            ReadFigures("tea", "a1", books(figure)),
            command("SET", "5"),
            item(CHEESE, net_weight_kg=Decimal("1.5")),
            command("COND", "DAMAGED"),
            item(MILK),
            command("EMPTY"),
            command("UNDO"),
            command("CORRECT"),
            command("FINISH"),
            command("POST"),
            command("NEXT"),
        ):
            decision = counter.do(action)
            said.append((decision.key, dict(decision.details), getattr(decision, "notices", ())))
        assert all(str(figure) not in str(one) for one in said) or figure == 1
        told.append((said, counter.document.recent, sums(counter.document)))
    assert told[0] == told[1]

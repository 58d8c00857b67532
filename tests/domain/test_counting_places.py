"""Places and targets of a count: chosen, done, empty, left; what was asked for and what was not."""

from __future__ import annotations

from decimal import Decimal

from app.domain.counting.actions import (
    AcceptVariance,
    ChangeHeading,
    ChoosePlace,
    CountNone,
    CountRest,
    EndPlace,
    Finish,
    JudgeMovement,
    ReadFigures,
    Recount,
    SkipPlace,
    Undo,
)
from app.domain.counting.decide import opening
from app.domain.counting.facts import Heading, Target
from app.domain.counting.lists import (
    next_place,
    place_of,
    to_recount,
    uncounted_at,
    unexpected,
)
from app.domain.decision import Refused
from app.domain.values import Condition
from tests.domain.codes import command, item, place
from tests.domain.counting import RULES, Counter, books, spot
from tests.domain.dispatching import A1, A2, B1, COLA, CUPS, MILK, TEA

LIST = (Target(A1, TEA), Target(A1, COLA), Target(A2, TEA), Target(B1))


def left_over(counter: Counter) -> list[tuple[str, str]]:
    """Place and product of each target that is not counted."""
    return [(where.id, product.id) for where, product in counter.document.uncounted()]


class TestOpening:
    def test_a_count_of_whatever_is_scanned(self) -> None:
        counter = Counter(heading=Heading("Spring", blind=False), place=A1)
        assert counter.document.heading.name == "Spring"
        assert (counter.document.place, counter.document.places) == (A1, (A1,))
        assert not counter.document.uncounted()
        assert next_place(counter.document) is None

    def test_what_a_list_names_twice_is_counted_once(self) -> None:
        counter = Counter(*LIST, *LIST)
        assert len(counter.document.targets) == 4
        assert counter.last.details["targets"] == 4

    def test_nobody_reads_an_endless_name(self) -> None:
        endless = Heading("x" * 121)
        assert isinstance(opening(endless, RULES), Refused)
        counter = Counter()
        assert counter.refused(ChangeHeading(endless)) == "name_too_long"
        assert counter.held(ChangeHeading(Heading())) == "heading_unchanged"
        counter.act(ChangeHeading(Heading("Spring", assigned="ann")))
        assert counter.document.heading.assigned == "ann"


class TestTargets:
    def test_what_no_target_asks_for_is_counted_and_marked(self) -> None:
        counter = Counter(*LIST)
        counter.act(place(A1))
        assert counter.act(item(TEA)).key == "counted"
        assert counter.act(item(CUPS)).key == "counted_unexpected"
        counter.act(place(B1))
        assert counter.act(item(CUPS)).key == "counted"  # all of B-1 is to be counted
        chosen = counter.act(place(A2))
        assert not chosen.notices
        counter.act(item(COLA))
        assert [(one.product.id, one.cell.place.id) for one in unexpected(counter.document)] == [
            ("cups", "a1"),
            ("cola", "a2"),
        ]

    def test_without_targets_nothing_is_unexpected(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(TEA))
        assert counter.last.key == "counted"
        assert not unexpected(counter.document)

    def test_a_place_that_nobody_asked_for_is_counted_with_a_notice(self) -> None:
        counter = Counter(Target(A1, TEA))
        chosen = counter.act(place(A2))
        assert [notice.key for notice in chosen.notices] == ["place_not_asked"]
        assert counter.act(item(TEA)).key == "counted_unexpected"

    def test_what_is_not_counted_yet(self) -> None:
        counter = Counter(*LIST)
        assert left_over(counter) == [("a1", "tea"), ("a1", "cola"), ("a2", "tea")]
        counter.act(place(A1), item(TEA), CountNone(TEA, A2))
        assert left_over(counter) == [("a1", "cola")]
        assert [one.id for one in uncounted_at(counter.document, "a1")] == ["cola"]
        counter.act(Recount(TEA, A2))
        assert left_over(counter) == [("a1", "cola"), ("a2", "tea")]
        assert [one.place for one in to_recount(counter.document)] == ["a2"]


class TestPlaces:
    def test_another_place_parks_the_first(self) -> None:
        counter = Counter(*LIST)
        counter.act(place(A1), item(TEA), ChoosePlace(A2))
        assert not counter.document.done
        assert [one.id for one in counter.document.places] == ["a1", "a2"]

    def test_a_done_place_needs_a_new_scan(self) -> None:
        counter = Counter(*LIST)
        counter.act(place(A1), item(TEA))
        done = counter.act(command("NEXT"))
        assert (done.key, done.details["lines"], done.details["uncounted"]) == ("place_done", 1, 1)
        assert counter.document.done == {"a1"}
        assert left_over(counter) == [("a1", "cola"), ("a2", "tea")]
        assert counter.refused(item(TEA)) == "scan_place_first"
        assert counter.held(command("NEXT")) == "screen_command"
        assert counter.held(EndPlace(A1)) == "place_done_already"
        assert counter.held(SkipPlace(A1)) == "place_done_already"

    def test_whoever_stands_there_again_counts_on(self) -> None:
        counter = Counter(*LIST)
        counter.act(place(A1), item(TEA), EndPlace(A1), place(A1), item(TEA))
        assert not counter.document.done
        assert counter.counted() == [("tea", "a1", "2")]
        counter.act(EndPlace(A1), EndPlace(A1, reopen=True))
        assert not counter.document.done
        assert counter.held(EndPlace(A1, reopen=True)) == "unchanged"

    def test_only_places_of_the_count_end(self) -> None:
        counter = Counter(Target(A1, TEA))
        assert counter.refused(EndPlace(A2)) == "place_not_counted"
        assert counter.refused(SkipPlace(A2)) == "place_not_counted"
        assert place_of(counter.document, "a1") == A1
        counter.act(EndPlace(A1))

    def test_an_empty_place_is_asked_once_and_is_nothing(self) -> None:
        counter = Counter(*LIST)
        counter.act(place(A1))
        asked = counter.stamp()
        assert counter.asks(command("EMPTY")) == "nothing_here"
        assert counter.refused(command("EMPTY")) == "question_not_read"
        assert counter.refused(EndPlace(A1, empty=True)) == "question_waits"
        counter.paint()
        emptied = counter.act(command("EMPTY"))
        assert (emptied.key, emptied.details["uncounted"]) == ("place_empty", 2)
        assert counter.counted() == [("tea", "a1", "0"), ("cola", "a1", "0")]
        assert counter.document.done == {"a1"}
        assert counter.document.place is None
        assert counter.line().first == asked
        counter.act(Undo())
        assert not counter.counted()
        assert counter.document.questions

    def test_empty_after_some_were_counted_is_about_the_rest(self) -> None:
        counter = Counter(*LIST)
        counter.act(place(A1), item(TEA))
        counter.asks(EndPlace(A1, empty=True))
        assert dict(counter.document.questions[0].details)["lines"] == 1
        counter.answer("empty")
        assert counter.counted() == [("tea", "a1", "1"), ("cola", "a1", "0")]

    def test_an_empty_place_without_targets_is_only_done(self) -> None:
        counter = Counter(place=A1)
        counter.asks(command("EMPTY"))
        counter.answer(1)
        assert not counter.counted()
        assert counter.document.done == {"a1"}

    def test_a_place_that_was_taken_back_is_not_empty(self) -> None:
        counter = Counter()
        counter.act(place(A1))
        counter.person = "ben"
        counter.asks(command("EMPTY"))
        counter.person = "desk"
        counter.act(Undo())
        assert counter.answer("empty").key == "place_not_counted"
        counter.answer("drop")

    def test_no_it_is_not_empty(self) -> None:
        counter = Counter(*LIST)
        counter.act(place(A1))
        counter.asks(command("EMPTY"))
        counter.act(item(TEA))
        assert counter.document.asking is None
        counter.answer("drop")
        assert counter.counted() == [("tea", "a1", "1")]
        assert counter.document.place == A1

    def test_the_list_leads_from_place_to_place(self) -> None:
        counter = Counter(*LIST)
        assert next_place(counter.document) == A1
        counter.act(command("SKIP"))
        assert next_place(counter.document) == A2
        counter.act(place(A2))
        assert next_place(counter.document) == B1
        counter.act(item(TEA), command("NEXT"), place(B1), command("SKIP"))
        assert counter.document.place is None
        assert next_place(counter.document) == A1
        assert list(counter.document.left) == ["a1", "b1"]
        counter.act(place(A1))
        assert list(counter.document.left) == ["b1"]
        counter.act(command("NEXT"), place(B1), command("NEXT"))
        assert next_place(counter.document) is None
        assert counter.refused(command("SKIP")) == "scan_place_first"


class TestNone:
    def test_none_of_a_product_is_counted_as_nothing(self) -> None:
        counter = Counter(place=A1)
        none = counter.act(CountNone(TEA, A1))
        assert none.details["line"] == counter.line().id
        assert counter.counted() == [("tea", "a1", "0")]
        assert counter.held(CountNone(TEA, A1)) == "unchanged"
        counter.act(CountNone(TEA, A1, Condition.DAMAGED), item(TEA))
        assert counter.refused(CountNone(TEA, A1)) == "counted_already"
        assert len(counter.document.lines) == 2


class TestRest:
    """What the terminal knows at places that were counted whole, and nobody counted there."""

    def test_the_rest_of_a_place_is_nothing_as_of_when_it_was_done(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(TEA), command("NEXT"))
        done = counter.document.done_at["a1"]
        counter.act(place(B1))
        rest = (Target(A1, TEA), Target(A1, COLA), Target(B1, COLA), Target(A1))
        assert counter.act(CountRest(rest)).details == {"spots": 1}
        assert counter.counted() == [("tea", "a1", "1"), ("cola", "a1", "0")]
        assert (counter.line().first, counter.line().last) == (done, done)
        assert counter.held(CountRest(rest)) == "unchanged"
        counter.act(Undo())
        assert counter.counted() == [("tea", "a1", "1")]

    def test_a_place_that_is_counted_on_is_not_done(self) -> None:
        counter = Counter(place=A1)
        counter.act(command("NEXT"), place(A1))
        assert counter.held(CountRest((Target(A1, COLA),))) == "unchanged"
        counter.act(command("NEXT"), EndPlace(A1, reopen=True))
        assert counter.held(CountRest((Target(A1, COLA),))) == "unchanged"

    def test_an_empty_place_is_a_whole_count(self) -> None:
        counter = Counter(place=A1)
        assert counter.refused(Finish()) == "nothing_counted"
        counter.act(command("NEXT"))
        assert counter.act(Finish(confirmed=True)).key == "finished_unsent"


class TestRecount:
    def test_a_recount_replaces_what_everybody_counted_there(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(MILK, lot="L1"), item(TEA), place(A2), item(MILK, lot="L1"), place(A1))
        counter.person = "ben"
        counter.act(item(MILK, lot="L2"))
        started = counter.act(Recount(MILK, A1, "dropped a crate"))
        assert (started.details["quantity"], started.details["reason"]) == ("2", "dropped a crate")
        assert counter.counted() == [("tea", "a1", "1"), ("milk", "a2", "1")]
        counter.act(item(MILK, lot="L1"), item(MILK, lot="L1"))
        assert counter.counted() == [
            ("tea", "a1", "1"),
            ("milk", "a2", "1"),
            ("milk", "a1", "2"),
        ]
        assert counter.line().people == (("ben", Decimal(2)),)
        assert list(counter.document.recounts.values()) == [("dropped a crate",)]

    def test_the_code_is_about_the_line_scanned_last(self) -> None:
        counter = Counter(place=A1)
        assert counter.refused(command("CORRECT")) == "scan_item_first"
        counter.act(item(TEA), item(COLA), command("CORRECT"))
        assert counter.counted() == [("tea", "a1", "1")]
        assert counter.refused(command("CORRECT")) == "scan_item_first"
        assert counter.refused(Recount(COLA, A1)) == "not_counted"
        assert counter.refused(Recount(TEA, A1, "x" * 501)) == "note_too_long"

    def test_goods_that_wait_in_a_question_come_first(self) -> None:
        counter = Counter(place=A1)
        counter.act(item(MILK, lot="L1"))
        counter.asks(item(MILK))
        assert counter.refused(Recount(MILK, A1)) == "question_waits"
        counter.answer("drop")
        counter.act(Recount(MILK, A1))

    def test_what_was_read_and_judged_of_it_is_gone(self) -> None:
        counter = Counter(place=A1)
        counter.act(
            item(TEA),
            ReadFigures("tea", "a1", books(7)),
            JudgeMovement("tea", "a1", "c1", True),
            AcceptVariance(spot(TEA, A1), Decimal(7), "lost"),
        )
        counter.act(Recount(TEA, A1))
        document = counter.document
        kept = (document.readings, document.judged, document.verdicts)
        assert not any(kept)
        counter.act(Undo())
        assert counter.document.verdicts[spot(TEA, A1)].book == 7

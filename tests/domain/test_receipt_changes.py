"""Quantities by hand, goods that turn out to be different, attributes that come later, notes,
teaching and command codes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain.decision import Accepted
from app.domain.meanings import Attributes, BadgeRead, PlaceRead, Read, UnknownRead, UnsoundRead
from app.domain.receipt import decide, opening
from app.domain.receipt.actions import (
    AddBySearch,
    AddQuantity,
    ChooseLine,
    ChoosePlace,
    DropContext,
    EnterLot,
    GiveReason,
    LinkCode,
    MoveLast,
    Note,
    Reject,
    Scan,
    SetCondition,
    SetMultiplier,
    SetQuantity,
    TakeRest,
    TeachPack,
    Undo,
)
from app.domain.receipt.document import grouped
from app.domain.receipt.facts import CodeLinked, PackTaught
from app.domain.values import Condition, Person, Product
from tests.domain.codes import attributes, command, item, meaning, package, place, unknown
from tests.domain.desk import TODAY
from tests.domain.receiving import CAGE, CHEESE, CUPS, METER, MILK, RULES, TEA, Desk, delivery, line

LATER = TODAY + timedelta(days=300)
PAST = TODAY - timedelta(days=1)


def desk_of(*products: Product, expected: int = 50) -> Desk:
    """One line per product."""
    return Desk(delivery(*(line(p.id, p, expected) for p in products)))


# --- quantities ------------------------------------------------------------------------------


def test_set_to_is_written_as_the_difference() -> None:
    desk = desk_of(TEA)
    desk.act(item(TEA, pack=3))
    fact = desk.act(SetQuantity("tea", Decimal(10))).facts[0]
    assert [move.quantity for move in fact.moves] == [Decimal(7)]  # type: ignore[union-attr]
    desk.act(SetQuantity("tea", Decimal(4)))
    assert desk.line("tea").received == 4
    assert desk.held(SetQuantity("tea", Decimal(4))) == "quantity_unchanged"


def test_plus_minus_and_rest() -> None:
    desk = desk_of(TEA)
    desk.act(AddQuantity("tea", Decimal(2)))
    desk.act(AddQuantity("tea", Decimal(-1)))
    assert desk.line("tea").received == 1
    assert desk.refused(AddQuantity("tea", Decimal(-2))) == "below_zero"
    assert desk.act(TakeRest("tea")).key == "rest_taken"
    assert desk.line("tea").received == 50
    assert desk.refused(TakeRest("tea")) == "no_rest"
    assert desk.refused(command("REST")) == "no_rest"


@pytest.mark.parametrize(
    ("value", "key"),
    [("-1", "below_zero"), ("100000", "quantity_too_big"), ("0.5", "not_a_multiple")],
)
def test_quantities_that_cannot_be(value: str, key: str) -> None:
    desk = desk_of(TEA)
    assert desk.refused(SetQuantity("tea", Decimal(value))) == key
    assert desk.refused(SetQuantity("nope", Decimal(1))) == "no_such_line"
    assert desk.refused(AddQuantity("nope", Decimal(1))) == "no_such_line"
    assert desk.refused(AddQuantity("tea", Decimal(100_000))) == "quantity_too_big"


def test_taking_half_a_piece_out_is_refused() -> None:
    desk = desk_of(TEA)
    desk.act(item(TEA))
    assert desk.refused(AddQuantity("tea", Decimal("-0.5"))) == "not_a_multiple"


def test_the_keypad_asks_as_a_scan_does() -> None:
    desk = desk_of(TEA, expected=2)
    assert desk.act(SetQuantity("tea", Decimal(3))).key == "over"
    desk.answer("take")
    assert desk.line("tea").received == 3


def test_what_the_keypad_adds_is_of_the_lot_counted_there_last() -> None:
    desk = desk_of(MILK)
    assert desk.act(AddQuantity("milk", Decimal(1))).key == "lot_missing"
    desk.answer("drop")
    desk.act(item(MILK, lot="L1", expiry=LATER))
    desk.act(AddQuantity("milk", Decimal(2)))
    (portion,) = desk.line("milk").portions
    assert (portion.cell.lot, portion.quantity) == ("L1", Decimal(3))


def test_less_takes_sound_goods_of_the_last_cell_first() -> None:
    desk = desk_of(TEA)
    desk.act(item(TEA, pack=5))
    desk.act(place(CAGE))
    desk.act(item(TEA, pack=2))
    desk.act(item(TEA))
    desk.act(Reject())
    desk.act(AddQuantity("tea", Decimal(-3)))
    left = {(p.cell.place, p.cell.kept): p.quantity for p in desk.line("tea").portions}
    assert left == {("dock", True): Decimal(4), ("cage", False): Decimal(1)}
    desk.act(SetQuantity("tea", Decimal(0)))
    assert desk.line("tea").portions == ()


def test_pieces_of_weighed_goods_are_set_beside_the_weight() -> None:
    desk = desk_of(CHEESE)
    assert desk.held(SetQuantity("cheese", Decimal(0), pieces=2)) == "quantity_unchanged"
    desk.act(SetQuantity("cheese", Decimal("3.2"), pieces=3))
    assert (desk.line("cheese").received, desk.line("cheese").pieces) == (Decimal("3.2"), 3)
    desk.act(SetQuantity("cheese", Decimal("3.2"), pieces=2))
    assert (desk.line("cheese").received, desk.line("cheese").pieces) == (Decimal("3.2"), 2)
    desk.act(SetQuantity("cheese", Decimal(0)))
    assert desk.line("cheese").pieces == 0


def test_an_unknown_code_can_be_set_too() -> None:
    desk = Desk()
    desk.act(unknown("X"))
    desk.act(command("SET", "5"))
    desk.act(command("SET", "3"))
    assert desk.received() == {"X": "3"}


def test_goods_without_a_code_are_found_by_name() -> None:
    desk = desk_of(TEA)
    desk.act(AddBySearch(TEA, Decimal(3)))
    assert desk.line("tea").received == 3


# --- damaged, rejected -----------------------------------------------------------------------


def test_damaged_goods_are_kept_in_quarantine() -> None:
    desk = desk_of(TEA)
    desk.act(item(TEA, pack=3))
    desk.act(command("COND", "DAMAGED"))
    desk.act(command("REASON", "2"))
    (portion,) = desk.line("tea").portions
    assert (portion.cell.condition, portion.cell.place) == (Condition.DAMAGED, CAGE.id)
    assert (portion.cell.reason, portion.quantity) == ("wet", Decimal(3))
    desk.act(command("COND", "new"))
    (portion,) = desk.line("tea").portions
    assert (portion.cell.condition, portion.cell.place, portion.cell.reason) == (
        Condition.NEW,
        "dock",
        "",
    )
    assert desk.line("tea").kept == 3


def test_rejected_goods_are_received_and_not_booked() -> None:
    desk = desk_of(TEA)
    desk.act(item(TEA, pack=3))
    desk.act(Reject("broken", Decimal(1)))
    assert (desk.line("tea").kept, desk.line("tea").rejected) == (Decimal(2), Decimal(1))
    assert desk.line("tea").rest == 47
    desk.act(GiveReason("wet"))
    assert desk.line("tea").portions[-1].cell.reason == "wet"
    assert desk.refused(Reject("wet")) == "nothing_to_change"
    assert desk.refused(Reject("wet", Decimal(9), "tea")) == "not_so_many"
    desk.act(Reject("wet", line="tea"))
    assert desk.line("tea").kept == 0


def test_keeping_what_was_to_go_back_is_a_word_for_being_over() -> None:
    desk = desk_of(TEA, expected=1)
    desk.act(item(TEA, pack=2))
    desk.answer("reject_over")
    assert not desk.line("tea").over_accepted
    desk.act(SetCondition(Condition.DAMAGED, line="tea"))
    assert desk.line("tea").kept == 2
    assert desk.line("tea").over_accepted


def test_part_of_what_was_split_over_lines() -> None:
    desk = Desk(delivery(line("a", TEA, 2), line("b", TEA, 5)))
    desk.act(item(TEA, pack=4))
    assert desk.refused(Reject("wet", Decimal(5))) == "not_so_many"
    assert desk.refused(Reject("wet", Decimal(0))) == "not_so_many"
    desk.act(Reject("wet", Decimal(3)))
    assert [desk.line(key).rejected for key in "ab"] == [Decimal(1), Decimal(2)]


@pytest.mark.parametrize(
    "action",
    [
        Reject(),
        SetCondition(Condition.DAMAGED),
        GiveReason("wet"),
        EnterLot("L"),
        command("REJECT"),
        command("SET", "3"),
        command("REST"),
    ],
)
def test_nothing_was_scanned_yet(action: Scan) -> None:
    assert desk_of(TEA).refused(action) == "scan_item_first"


def test_reasons_are_those_of_the_site() -> None:
    desk = desk_of(TEA)
    desk.act(item(TEA))
    assert desk.refused(GiveReason("wet")) == "nothing_damaged"
    assert desk.refused(GiveReason("boredom")) == "no_such_reason"
    for value in ("0", "8", "x", "²", ""):
        assert desk.refused(command("REASON", value)) == "no_such_reason"
    assert desk.refused(command("COND", "FINE")) == "no_such_condition"
    assert desk.refused(Reject(line="nope")) == "no_such_line"


def test_expired_goods_do_not_become_sound() -> None:
    desk = desk_of(MILK)
    desk.act(item(MILK, lot="L", expiry=PAST))
    desk.answer("damaged")
    assert desk.refused(SetCondition(Condition.NEW)) == "expired_not_good"
    assert desk.refused(SetCondition(Condition.NEW, line="milk")) == "expired_not_good"


def test_a_weighed_piece_is_rejected_with_its_weight() -> None:
    desk = desk_of(CHEESE)
    desk.act(item(CHEESE, net_weight_kg=Decimal("1.2")))
    desk.act(Reject("wet"))
    (portion,) = desk.line("cheese").portions
    assert (portion.quantity, portion.pieces, portion.cell.kept) == (Decimal("1.2"), 1, False)
    assert desk.line("cheese").pieces == 1


# --- attributes that come later --------------------------------------------------------------


def test_attributes_alone_belong_to_the_item_before_them() -> None:
    desk = desk_of(TEA)
    desk.act(item(TEA, pack=2))
    assert desk.act(attributes(lot="L")).key == "attributes_added"
    desk.act(attributes(expiry=LATER))
    (portion,) = desk.line("tea").portions
    assert (portion.cell.lot, portion.cell.expiry, portion.quantity) == ("L", LATER, Decimal(2))


@pytest.mark.parametrize(
    ("more", "wait"), [({"lot": "M"}, 0), ({"serial": "S"}, 20_001), ({"lot": "L"}, 0)]
)
def test_attributes_that_do_not_fit_wait_for_the_next_item(more: dict[str, str], wait: int) -> None:
    desk = desk_of(TEA)
    desk.act(item(TEA, lot="L"))
    before = desk.line("tea")
    desk.now += wait
    assert desk.act(attributes(**more)).key == "attributes_held"
    assert desk.line("tea") == before
    desk.act(item(TEA))
    assert desk.line("tea").portions[-1].cell.lot == more.get("lot")
    assert desk.line("tea").portions[-1].cell.serial == more.get("serial")
    assert not desk.document.held


def test_attributes_of_another_package_wait() -> None:
    desk = desk_of(TEA)
    desk.act(item(TEA))
    desk.act(package("340123450000000018"))
    assert desk.act(attributes(lot="L")).key == "attributes_held"
    assert desk.act(attributes(expiry=LATER)).key == "attributes_held"
    desk.act(item(TEA))
    assert [p.cell.lot for p in desk.line("tea").portions] == [None, "L"]
    assert desk.line("tea").portions[-1].cell.expiry == LATER


def test_the_lot_code_completes_the_item_that_waits_for_it() -> None:
    desk = desk_of(MILK)
    desk.act(item(MILK))
    assert desk.act(attributes(lot="L", expiry=LATER)).key == "counted"
    assert not desk.document.questions
    desk.act(item(MILK))
    desk.now += 20_001
    assert desk.act(attributes(lot="M")).key == "attributes_held"


def test_an_item_that_waits_is_not_completed_from_another_package() -> None:
    desk = desk_of(MILK)
    desk.act(item(MILK))
    asked = desk.document.asking
    desk.document = replace(desk.document, package="elsewhere")
    assert desk.act(attributes(lot="L")).key == "attributes_held"
    assert desk.document.question(asked or "") is not None


def test_a_date_that_comes_later_may_still_ask() -> None:
    desk = desk_of(TEA)
    desk.act(item(TEA))
    assert desk.act(attributes(expiry=PAST)).key == "expired"
    assert desk.line("tea").received == 0
    desk.answer("reject")
    assert desk.line("tea").rejected == 1


def test_a_serial_that_comes_later_is_checked_too() -> None:
    desk = desk_of(METER)
    desk.act(item(METER, serial="S1"))
    desk.act(item(METER))
    assert desk.refused(attributes(serial="S1")) == "serial_repeated"
    desk.act(attributes(serial="S2"))
    assert desk.line("meter").missing_serials == 0


def test_a_count_that_comes_later_multiplies() -> None:
    desk = desk_of(CUPS, expected=500)
    desk.act(item(CUPS, pack=24))
    desk.act(attributes(count=3))
    assert desk.line("cups").received == 72


def test_a_lot_by_keypad_for_the_last_goods_or_for_a_line() -> None:
    desk = desk_of(TEA)
    desk.act(item(TEA))
    assert desk.act(EnterLot("L")).key == "lot_entered"
    assert desk.line("tea").portions[0].cell.lot == "L"
    desk.act(item(TEA))
    desk.act(item(TEA))
    desk.act(ChooseLine("tea"))
    assert desk.refused(EnterLot("M", PAST, line="tea")) == "expired_not_good"
    desk.act(EnterLot("M", LATER, line="tea"))
    lots = {p.cell.lot: p.quantity for p in desk.line("tea").portions}
    assert lots == {"L": Decimal(1), "M": Decimal(2)}
    assert desk.refused(EnterLot("M", line="tea")) == "no_lot_missing"
    assert desk.refused(EnterLot("M", line="nope")) == "no_such_line"


def test_a_lot_that_was_not_legible_can_be_read_after_all() -> None:
    desk = desk_of(MILK)
    desk.act(item(MILK))
    desk.answer("not_legible")
    desk.act(AddQuantity("milk", Decimal(1)))
    desk.act(EnterLot("L", line="milk"))
    (portion,) = desk.line("milk").portions
    assert (portion.cell.lot, portion.cell.reason, portion.quantity) == ("L", "", Decimal(2))


# --- multiplier and other context ------------------------------------------------------------


def test_a_multiplier_is_dropped_with_a_notice_after_its_time() -> None:
    desk = desk_of(TEA)
    desk.act(SetMultiplier(Decimal(5)))
    desk.now += 20_001
    decision = desk.act(item(TEA))
    assert [notice.key for notice in decision.notices] == ["multiplier_dropped"]
    assert desk.line("tea").received == 1
    assert desk.document.multiplier is None


def test_a_multiplier_does_not_survive_the_restart() -> None:
    desk = desk_of(TEA)
    desk.act(SetMultiplier(Decimal(5)))
    desk.boot = "boot-2"
    desk.act(item(TEA))
    assert desk.line("tea").received == 1


def test_a_refused_scan_leaves_the_multiplier() -> None:
    desk = desk_of(TEA)
    desk.act(SetMultiplier(Decimal(5)))
    assert desk.refused(meaning(UnsoundRead("check_digit"))) == "unsound"
    desk.act(item(TEA))
    assert desk.line("tea").received == 5


def test_leaving_drops_what_waits() -> None:
    desk = desk_of(TEA)
    desk.act(SetMultiplier(Decimal(5)))
    desk.act(attributes(lot="L"))
    decision = desk.act(DropContext("time"))
    assert [notice.key for notice in decision.notices] == ["multiplier_dropped"]
    decision = desk.act(command("CANCEL"))
    assert [notice.key for notice in decision.notices] == ["attributes_dropped"]
    assert desk.held(command("CANCEL")) == "nothing_to_cancel"


@pytest.mark.parametrize("value", ["", "x", "-1", "1e3", "1.2.3", "٣", "9" * 13, "NaN", "."])
@pytest.mark.parametrize("name", ["QTY", "SET"])
def test_numbers_that_are_none(name: str, value: str) -> None:
    desk = desk_of(TEA)
    desk.act(item(TEA))
    assert desk.refused(command(name, value)) == "not_a_number"


def test_numbers_out_of_range() -> None:
    desk = desk_of(TEA)
    assert desk.refused(command("QTY", "0")) == "not_a_number"
    assert desk.refused(command("QTY", "100000")) == "quantity_too_big"
    desk.act(command("QTY", "1,5"))
    assert desk.refused(item(TEA)) == "not_a_multiple"


# --- other meanings --------------------------------------------------------------------------


def test_what_does_not_belong_here() -> None:
    desk = desk_of(TEA)
    assert desk.held(meaning(BadgeRead(Person("ann", "Ann")))) == "badge"
    assert desk.refused(command("HANDOVER")) == "command_not_here"
    assert desk.held(command("GOTO", "receive")) == "screen_command"
    long = meaning(UnsoundRead("too_long", "4000"), text="x" * 4000)
    assert desk.refused(long) == "unsound"
    assert len(str(desk.last.details["text"])) == 80


def test_a_receipt_wants_goods_before_places_and_guesses() -> None:
    desk = desk_of(TEA)
    tea = item(TEA).read.meanings[0]
    scan = meaning(UnknownRead("x"), PlaceRead(CAGE), tea)
    assert desk.act(scan).key == "counted"


def test_characters_without_any_meaning_are_kept() -> None:
    desk = desk_of(TEA)
    assert desk.act(Scan(Read("??", "QR"))).key == "unknown_kept"


def test_a_place_by_tap() -> None:
    desk = desk_of(TEA)
    desk.act(ChoosePlace(CAGE))
    desk.act(item(TEA))
    assert desk.line("tea").portions[0].cell.place == CAGE.id


# --- notes -----------------------------------------------------------------------------------


def test_notes_on_lines_and_on_the_receipt() -> None:
    desk = desk_of(TEA)
    desk.act(Note(" torn ", "tea"))
    desk.act(Note("late"))
    assert (desk.line("tea").notes, desk.document.notes) == (("torn",), ("late",))
    assert desk.refused(Note("  ")) == "note_empty"
    assert desk.refused(Note("x" * 501)) == "note_too_long"
    assert desk.refused(Note("x", "nope")) == "no_such_line"


# --- teaching --------------------------------------------------------------------------------


def test_a_linked_code_counts_what_was_kept_under_it() -> None:
    desk = desk_of(CUPS)
    desk.act(command("QTY", "2"))
    desk.act(unknown("X", gtin="09521234543213"))
    desk.act(LinkCode("09521234543213", CUPS, Decimal(24)))
    assert desk.received() == {"cups": "48"}
    fact = next(e.fact for e in desk.events if isinstance(e.fact, CodeLinked))
    assert (fact.gtin, fact.pack) == ("09521234543213", Decimal(24))
    assert desk.act(LinkCode("Y", CUPS)).key == "code_linked"


def test_linking_keeps_what_was_read_of_each_piece() -> None:
    desk = Desk(delivery(line("a", TEA, 1)))
    for serial in ("S1", "S2", "S2"):
        desk.act(Scan(Read(f"21{serial}", "QR", (_with_serial(serial),))))
    decision = desk.act(LinkCode("G", METER))
    assert decision.key == "code_linked"
    (new,) = [one for one in desk.document.ordered() if one.product == METER]
    assert {p.cell.serial for p in new.portions} == {"S1"}
    assert [notice.key for notice in decision.notices] == ["serial_one_by_one"]
    assert desk.replayed() == desk.document


def _with_serial(serial: str) -> UnknownRead:
    return UnknownRead(f"21{serial}", Attributes(serial=serial), "G")


def test_linking_may_ask_and_the_code_is_linked_all_the_same() -> None:
    desk = desk_of(CUPS, expected=2)
    desk.act(unknown("X"))
    decision = desk.act(LinkCode("X", CUPS, Decimal(3)))
    assert (decision.key, decision.amber) == ("code_linked_asks", True)
    assert desk.received() == {}
    desk.answer("take")
    assert desk.received() == {"cups": "3"}


def test_a_code_that_was_linked_leaves_no_empty_line_behind() -> None:
    desk = desk_of(CUPS)
    desk.act(unknown("X"))
    todo, _ = grouped(desk.document)
    assert [one.code for one in todo] == ["", "X"]
    desk.act(LinkCode("X", CUPS))
    todo, _ = grouped(desk.document)
    assert [one.id for one in todo] == ["cups"]


def test_linking_to_goods_nobody_expected_makes_one_line() -> None:
    desk = Desk(delivery(line("a", TEA, 1)))
    desk.act(unknown("X"))
    desk.act(place(CAGE))
    desk.act(unknown("X"))
    desk.act(LinkCode("X", CUPS))
    assert desk.received() == {"cups": "2"}
    assert desk.replayed() == desk.document


def test_linking_without_a_place_leaves_the_goods_where_they_are() -> None:
    desk = Desk(place=None)
    desk.act(unknown("X"))
    decision = desk.act(LinkCode("X", CUPS))
    assert [notice.key for notice in decision.notices] == ["choose_place"]
    assert desk.received() == {"X": "1"}


def test_packs_are_taught() -> None:
    desk = desk_of(CUPS)
    desk.act(TeachPack(CUPS, Decimal(48), "X", "G"))
    fact = next(e.fact for e in desk.events if isinstance(e.fact, PackTaught))
    assert (fact.product, fact.pack, fact.code, fact.gtin) == (CUPS, Decimal(48), "X", "G")
    assert desk.refused(TeachPack(CUPS, Decimal("0.5"))) == "not_a_multiple"
    assert desk.refused(LinkCode("X", CUPS, Decimal(0))) == "not_a_multiple"
    assert desk.refused(LinkCode(" ", CUPS)) == "code_empty"


# --- opening ---------------------------------------------------------------------------------


def test_deliveries_of_one_sender_are_one_receipt() -> None:
    one, two = delivery(line("a", TEA, 1)), delivery(line("b", TEA, 1), key="d2")
    assert isinstance(opening((one, two), None, RULES), Accepted)
    other = delivery(key="d3", sender="bolt")
    assert opening((one, other), None, RULES).key == "several_senders"


def test_deciding_is_pure() -> None:
    desk = desk_of(TEA)
    desk.act(item(TEA))
    once, twice = (
        decide(desk.document, Undo(), RULES, desk.stamp(), TODAY, "desk", {}) for _ in range(2)
    )
    assert once == twice


# --- the goods counted last --------------------------------------------------------------------


def test_a_lot_after_part_was_rejected_belongs_to_that_part() -> None:
    desk = desk_of(TEA)
    desk.act(item(TEA, pack=10))
    desk.act(Reject("wet", Decimal(1)))
    desk.act(attributes(lot="L"))
    cells = {(p.cell.kept, p.cell.lot): p.quantity for p in desk.line("tea").portions}
    assert cells == {(True, None): Decimal(9), (False, "L"): Decimal(1)}


def test_goods_in_several_cells_cannot_be_counted_anew() -> None:
    desk = desk_of(TEA, expected=2)
    desk.act(item(TEA, pack=3))
    desk.answer("reject_over")
    assert desk.refused(MoveLast("tea")) == "scan_item_first"
    assert desk.refused(EnterLot("L")) == "scan_item_first"
    assert desk.act(attributes(lot="L")).key == "attributes_held"


def test_after_a_lot_was_entered_for_a_line_nothing_counts_as_last() -> None:
    desk = desk_of(TEA)
    desk.act(SetQuantity("tea", Decimal(2)))
    desk.act(EnterLot("L", line="tea"))
    assert desk.refused(MoveLast("tea")) == "scan_item_first"
    assert desk.line("tea").received == 2

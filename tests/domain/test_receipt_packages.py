"""Packages, and what is taken as advised from a trusted sender."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.domain.delivery import DeliveryPackage
from app.domain.meanings import Attributes, DeliveryRead, PackageRead, ProductRead, UnknownRead
from app.domain.receipt.actions import ChoosePackage, MissPackage, TakeAsAdvised
from app.domain.receipt.document import PackageState
from tests.domain.codes import command, item, meaning, package
from tests.domain.receiving import CHEESE, CUPS, METER, MILK, RULES, TEA, Desk, delivery, line

SSCC = "340123450000000018"
TRUSTED = replace(RULES, trusted_senders=frozenset({"acme"}))


def content(product: object, count: int, pack: int = 1) -> ProductRead:
    """What 02 and 37 of a package's label say."""
    told = Attributes(count=count)
    return ProductRead(product, Decimal(pack), SSCC, told)  # type: ignore[arg-type]


def pallet(*lines: object, **more: object) -> Desk:
    """A delivery with one pallet by SSCC."""
    return Desk(
        delivery(*lines, packages=(DeliveryPackage("p1", SSCC), DeliveryPackage("p2", "PKG-2"))),  # type: ignore[arg-type]
        **more,  # type: ignore[arg-type]
    )


def test_what_follows_belongs_to_the_package_scanned_last() -> None:
    desk = pallet(line("a", TEA, 5, package="p1"), line("b", TEA, 5, package="p2"))
    decision = desk.act(package("pkg-2"))
    assert (decision.key, decision.details["arrived"], decision.details["packages"]) == (
        "package_arrived",
        1,
        2,
    )
    desk.act(item(TEA))
    assert desk.received() == {"b": "1"}
    assert desk.line("b").portions[0].cell.package == "p2"
    desk.act(ChoosePackage(None))
    desk.act(item(TEA))
    assert desk.line("a").portions[0].cell.package is None
    assert desk.act(package("00" + SSCC)).key == "package_arrived"
    assert desk.act(package("PKG-2")).key == "package_again"


def test_a_package_nobody_advised_is_kept() -> None:
    desk = pallet(line("a", TEA, 5, package="p2"))
    other = SSCC[:-1] + "9"
    assert desk.act(package(other)).key == "package_unadvised"
    desk.act(item(TEA))
    assert desk.line("a").portions[0].cell.package == other
    assert desk.act(package(other)).key == "package_again"
    assert [one.advised for one in desk.document.packages] == [True, True, False]


def test_characters_that_might_be_a_package_of_nobodys_are_kept_as_a_code() -> None:
    desk = pallet(line("a", TEA, 5))
    assert desk.act(package("PKG-77")).key == "unknown_kept"


def test_a_label_that_states_its_content_counts_it_once() -> None:
    desk = pallet(line("a", CUPS, 480, package="p1"))
    decision = desk.act(package(SSCC, content(CUPS, 20, 24)))
    assert (decision.key, decision.details["quantity"]) == ("counted", "480")
    assert desk.act(package(SSCC, content(CUPS, 20, 24))).key == "package_again"
    assert desk.line("a").received == 480
    desk.act(command("UNDO"))
    desk.act(command("UNDO"))
    assert desk.document.package is None
    assert desk.line("a").received == 0


def test_content_that_asks_is_parked_and_the_package_is_there() -> None:
    desk = pallet(line("a", CUPS, 4, package="p1"))
    assert desk.act(package(SSCC, content(CUPS, 5))).key == "over"
    assert desk.document.package == "p1"
    desk.answer("take_rest")
    assert desk.line("a").received == 4


def test_content_under_an_unknown_code_is_kept() -> None:
    desk = pallet(line("a", CUPS, 4))
    told = UnknownRead(SSCC, Attributes(count=7), "09521234543213")
    desk.act(package(SSCC, told))
    assert desk.received() == {"09521234543213": "7"}


def test_the_content_of_a_package_nobody_advised_counts_too() -> None:
    desk = pallet(line("a", CUPS, 10))
    desk.act(package("340123450000000117", content(CUPS, 7)))
    assert desk.received() == {"a": "7"}
    assert desk.line("a").portions[0].cell.package == "340123450000000117"


def test_content_is_refused_whole() -> None:
    desk = pallet(line("a", CUPS, 4), place=None)
    assert desk.refused(package(SSCC, content(CUPS, 4))) == "choose_place"
    assert desk.document.package is None


def test_a_package_is_chosen_or_missed_by_tap() -> None:
    desk = pallet(line("a", TEA, 5))
    desk.act(ChoosePackage("p2"))
    desk.act(MissPackage("p2"))
    assert desk.document.package is None
    assert [one.state.value for one in desk.document.packages] == ["open", "missing"]
    desk.act(ChoosePackage("p2"))
    assert [one.state.value for one in desk.document.packages] == ["open", "arrived"]
    assert desk.refused(ChoosePackage("p9")) == "no_such_package"
    assert desk.refused(MissPackage("p9")) == "no_such_package"


def test_a_trusted_pallet_takes_one_scan_and_ok() -> None:
    desk = pallet(
        line("a", TEA, 5, package="p1"),
        line("b", MILK, 5, package="p1"),
        line("c", METER, 5, package="p1"),
        line("d", CHEESE, 5, package="p1"),
        line("e", MILK, 5, package="p1", lot_text="L7"),
        line("f", CUPS, 5, package="p2"),
        rules=TRUSTED,
    )
    assert desk.act(package(SSCC)).details["as_advised"] == 1
    decision = desk.act(command("OK"))
    assert (decision.key, decision.details["lines"], decision.details["left"]) == (
        "taken_as_advised",
        2,
        3,
    )
    assert desk.received() == {"a": "5", "e": "5"}
    assert desk.line("e").portions[0].cell.lot == "L7"
    assert desk.refused(command("ALL")) == "nothing_as_advised"
    assert desk.held(command("OK")) == "nothing_to_confirm"
    desk.act(command("UNDO"))
    assert desk.received() == {}


def test_a_spot_check_leaves_lines_to_be_counted() -> None:
    lines = [line(f"l{at}", TEA, 2, package="p1") for at in range(6)]
    desk = pallet(*lines, rules=replace(TRUSTED, spot_check_lines=2))
    desk.act(package(SSCC))
    decision = desk.act(command("ALL"))
    assert (decision.details["lines"], decision.details["spot_check"]) == (4, 2)
    left = [one for one in desk.document.ordered() if one.spot_check]
    assert [one.received for one in left] == [0, 0]
    assert desk.refused(command("ALL")) == "nothing_as_advised"
    assert desk.replayed() == desk.document


def test_taking_as_advised_by_tap_brings_the_package() -> None:
    desk = pallet(line("a", TEA, 5, package="p1"), rules=TRUSTED)
    desk.act(TakeAsAdvised("p1"))
    assert desk.document.packages[0].state is PackageState.ARRIVED
    assert desk.line("a").received == 5


def test_as_advised_wants_trust_a_package_and_a_place() -> None:
    desk = pallet(line("a", TEA, 5, package="p1"))
    assert desk.refused(command("ALL")) == "scan_package_first"
    desk.act(package(SSCC))
    assert desk.refused(command("ALL")) == "sender_not_trusted"
    desk = pallet(line("a", TEA, 5, package="p1"), rules=TRUSTED, place=None)
    assert desk.refused(TakeAsAdvised("p1")) == "choose_place"


def test_ok_is_about_the_package_only_right_after_it() -> None:
    desk = pallet(line("a", TEA, 5, package="p1"), rules=TRUSTED)
    desk.act(package(SSCC))
    desk.act(item(TEA))
    assert desk.held(command("OK")) == "nothing_to_confirm"


def test_deliveries_that_are_scanned_on_a_receipt() -> None:
    desk = pallet(line("a", TEA, 5))
    assert desk.held(meaning(DeliveryRead("N-d1", ("d1",)))) == "delivery_open"
    assert desk.refused(meaning(DeliveryRead("N-d2", ("d2",)))) == "other_delivery"
    assert Desk().held(meaning(DeliveryRead("N-d2", ("d2",)))) == "delivery_to_attach"
    named = meaning(DeliveryRead("PKG-2", ("d1",)), PackageRead("PKG-2"))
    assert desk.act(named).key == "package_arrived"

"""Packing list and package label: what stands on them, and that scanners read them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from app.domain.dispatch.actions import (
    Answer,
    ChooseOrder,
    Collected,
    DescribePackage,
    Enter,
    ExplainDifference,
    NewPackage,
    NotCollected,
    Note,
    PackRest,
    ReturnGoods,
    Short,
    Sign,
    VoidPackage,
)
from app.domain.dispatch.document import Order
from app.domain.dispatch.facts import Dimensions, Mode
from app.domain.dispatch.rules import PackageType
from app.ui.sheets.package_label import DPI, LabelSize, package_label
from app.ui.sheets.packing_list import packing_list
from app.ui.sheets.sheet import Sheet
from app.ui.theme import Theme
from app.ui.translation import use_language
from app.ui.widgets.signature import SignaturePad
from tests.domain.codes import command, item, place, unknown
from tests.domain.dispatching import (
    A1,
    CHEESE,
    CUPS,
    METER,
    MILK,
    PICKUP,
    RULES,
    TEA,
    Desk,
    line,
    order,
)
from tests.ui.kit.drawn import codes, contents, images, texts

BOXES = replace(RULES, package_types=(PackageType("box", "Large box", 600, 400, 400, 600),))
SSCC = "340123450000000017"


def _desk() -> Desk:
    """One order, packed into two packages: short, a lot swapped, one piece along without one."""
    goods = order(
        line("a", TEA, 3),
        line("b", CUPS, 25, custom_unit="KOL", custom_size=Decimal(10)),
        line("m", MILK, 2, lot_text="L1"),
        line("s", METER, 1),
        recipient="Bakery Miller, 12 High Street",
        note="Ring twice",
    )
    desk = Desk(goods, rules=BOXES)
    desk.act(place(A1), item(TEA), item(TEA), Short("a", "not_there"), item(CUPS, pack=25))
    desk.do(item(MILK, lot="L2", expiry=date(2026, 9, 30), pack=2))
    while desk.document.questions:
        desk.act(Answer(desk.document.questions[0].id, 1))
    desk.act(item(METER, serial="SN-7"), Note("Fragile", "s"))
    desk.act(command("NEWPACK", "box"), item(TEA), item(TEA), item(CUPS, pack=20))
    desk.act(DescribePackage(desk.document.packages[0].id, "box", Dimensions(600, 400, 400, 12400)))
    desk.act(command("OK"), NewPackage(code=SSCC), item(MILK, lot="L2", pack=2))
    desk.act(item(METER, serial="SN-7"), command("OK"), ExplainDifference("b", "customer_took"))
    return desk


def _order(desk: Desk) -> Order:
    return desk.document.orders[0]


def _list(desk: Desk, signature: bytes = b"") -> str:
    sheet = packing_list(desk.document, _order(desk), desk.rules, signature)
    return " | ".join(texts(sheet))


def test_the_list_says_what_lies_in_which_package(qapp: QApplication) -> None:
    told = _list(_desk())
    first, second = told.index("Package 1 · GO-g1-P1"), told.index(f"Package 2 · {SSCC}")

    assert "Bakery Miller, 12 High Street" in told
    assert "Large box · 600 × 400 × 400 mm · 12.4 kg" in told[first:second]
    assert first < told.index("Green tea") < told.index("2 KOL (20 pcs)") < second
    assert second < told.index("L2 | 30 Sep 2026") < told.index("SN-7")


def test_the_list_says_what_differs_and_why(qapp: QApplication) -> None:
    told = _list(_desk())

    assert "-1 pcs | Nothing at the place" in told
    assert "5 pcs | The customer took it already" in told
    assert "Oat milk | L1 | L2" in told
    assert "Ring twice" in told
    assert "Flow meter: Fragile" in told
    assert "record of the packages" in told


def test_what_is_not_picked_yet_is_no_short_line(qapp: QApplication) -> None:
    desk = Desk(order(line("a", TEA, 3)))

    assert "-3 pcs | not picked yet" in _list(desk)


def test_pieces_of_one_lot_from_two_places_are_one_row(qapp: QApplication) -> None:
    desk = Desk(order(line("a", TEA, 3)))
    desk.act(place(A1), item(TEA), command("COND", "NEW"), item(TEA), item(TEA), command("NEWPACK"))
    desk.act(PackRest())

    assert _list(desk).count("Green tea") == 1


def test_void_packages_and_orders_that_stay_are_told(qapp: QApplication) -> None:
    desk = Desk(order(line("a", TEA, 1)))
    desk.act(place(A1), item(TEA), command("NEWPACK"))
    desk.act(VoidPackage(desk.document.packages[0].id), ReturnGoods("g1", "no"))
    told = _list(desk)

    assert "VOID: this package does not leave" in told
    assert "its goods go back" in told


def _signed(qapp: QApplication) -> tuple[Desk, bytes]:
    pad = SignaturePad(Theme())
    pad.resize(600, 200)
    pad._begin(QPointF(100, 100))
    pad._go_on(QPointF(500, 120))
    pad._end()
    png = pad.png()
    desk = Desk(order(line("a", TEA, 1), kind=PICKUP))
    desk.act(place(A1), item(TEA), Enter(Mode.HAND_OVER))
    desk.act(Sign("g1", "ref", sha256(png).hexdigest(), "A. Miller"), Collected("g1"))
    return desk, png


def test_who_took_it_stands_there_with_the_signature(qapp: QApplication) -> None:
    desk, png = _signed(qapp)
    sheet = packing_list(desk.document, _order(desk), desk.rules, png)
    bare = packing_list(desk.document, _order(desk), desk.rules)

    assert "Handed over | Taken by A. Miller" in _list(desk, png)
    assert _ink(sheet) > _ink(bare) + 800


def _ink(sheet: Sheet) -> int:
    """How many dots are black."""
    page = images(sheet)[0]  # its bits live as long as it does
    return bytes(page.constBits()).count(0)


@pytest.mark.parametrize("png", [b"", b"another picture"])
def test_a_picture_that_was_not_signed_is_never_shown(qapp: QApplication, png: bytes) -> None:
    desk, _ = _signed(qapp)

    assert "picture is not on this terminal" in _list(desk, png)


def test_why_nobody_took_it(qapp: QApplication) -> None:
    desk = Desk(order(line("a", TEA, 1), kind=PICKUP))
    desk.act(place(A1), item(TEA), Enter(Mode.HAND_OVER), NotCollected("g1", "nobody_came"))

    assert "Not collected: Nobody came" in _list(desk)


def test_the_list_is_found_by_its_code(qapp: QApplication) -> None:
    desk = _desk()
    page = images(packing_list(desk.document, _order(desk), desk.rules))[0]

    assert [code.text for code in codes(page)] == ["GO-g1"]


def test_a_long_list_goes_on_over_pages_and_loses_nothing(qapp: QApplication) -> None:
    lines = [line(f"l{n:03}", replace(TEA, id=f"p{n}", name=f"Tea {n:03}"), 1) for n in range(150)]
    desk = Desk(order(*lines))
    desk.act(place(A1), *(item(li.product) for li in lines), command("NEWPACK"), PackRest())
    sheet = packing_list(desk.document, _order(desk), desk.rules)
    told = texts(sheet)

    assert len(images(sheet)) >= 3
    assert [text for text in told if text.startswith("Tea ")] == [f"Tea {n:03}" for n in range(150)]
    assert told.count("Article") >= 3  # the head stands on every page


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_reprint_is_the_same_sheet(qapp: QApplication, tmp_path: Path, language: str) -> None:
    use_language(language)
    desk = _desk()
    package = desk.document.packages[0]
    for sheet in (
        packing_list(desk.document, _order(desk), desk.rules),
        package_label(desk.document, package, desk.rules),
    ):
        first = sheet.save(tmp_path / "first")
        again = sheet.save(tmp_path / "again")

        assert first.name == again.name
        assert len(contents(first)) > 1
        assert contents(first) == contents(again)
        assert list(first.parent.glob(".*")) == []


def test_each_document_has_files_of_its_own(qapp: QApplication) -> None:
    desk = _desk()
    other = replace(desk.document, id="another document")
    sheets = [
        packing_list(desk.document, _order(desk), desk.rules),
        packing_list(other, _order(desk), desk.rules),
        *(package_label(desk.document, p, desk.rules) for p in desk.document.packages),
    ]

    assert len({sheet.file for sheet in sheets}) == len(sheets)


# --- labels -----------------------------------------------------------------------------------


@pytest.mark.parametrize("size", list(LabelSize))
@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_a_label_is_read_as_bars_and_as_a_square(
    qapp: QApplication, size: LabelSize, dpi: int
) -> None:
    desk = _desk()
    image = images(package_label(desk.document, desk.document.packages[0], desk.rules, size), dpi)
    found = {(code.text, code.symbology_identifier) for code in codes(image[0])}

    assert found == {("GO-g1-P1", "]C0"), ("GO-g1-P1", "]Q1")}


def test_the_label_that_is_read_finds_the_package(qapp: QApplication) -> None:
    desk = _desk()
    package = desk.document.packages[0]
    image = images(package_label(desk.document, package, desk.rules))[0]
    desk.act(Enter(Mode.HAND_OVER), unknown(codes(image)[0].text))

    assert desk.document.package == package.id


def test_an_sscc_stays_one(qapp: QApplication) -> None:
    desk = _desk()
    image = images(package_label(desk.document, desk.document.packages[1], desk.rules))[0]
    found = {(code.text, code.symbology_identifier) for code in codes(image)}

    assert found == {(f"(00){SSCC}", "]C1"), (f"(00){SSCC}", "]Q3")}


def test_bars_are_whole_dots_wide(qapp: QApplication) -> None:
    """Each dark or light run in the bars is a whole number of the narrowest one's width."""
    desk = _desk()
    image = images(package_label(desk.document, desk.document.packages[0], desk.rules))[0]
    bars = next(c for c in codes(image) if "128" in str(c.format))
    middle = (bars.position.top_left.y + bars.position.bottom_left.y) // 2
    row = [image.pixelColor(x, middle).lightness() for x in range(image.width())]
    runs = _runs(row)[1:-1]

    assert set(row) == {0, 255}
    assert all(run % min(runs) == 0 for run in runs)
    assert min(runs) / DPI * 25.4 >= 0.24


def _runs(row: list[int]) -> list[int]:
    found, since = [], 0
    for at in range(1, len(row) + 1):
        if at == len(row) or row[at] != row[since]:
            found.append(at - since)
            since = at
    return found


def test_a_long_number_is_a_square_alone(qapp: QApplication) -> None:
    goods = order(line("a", TEA, 1))
    desk = Desk(replace(goods, head=replace(goods.head, number="N" * 120)))
    desk.act(place(A1), item(TEA), command("NEWPACK"))
    image = images(package_label(desk.document, desk.document.packages[0], desk.rules))[0]

    assert [code.text for code in codes(image)] == [f"{'N' * 120}-P1"]


def test_a_number_that_bars_cannot_hold_is_a_square_alone(qapp: QApplication) -> None:
    goods = order(line("a", TEA, 1))
    desk = Desk(replace(goods, head=replace(goods.head, number="訂單-7")))
    desk.act(place(A1), item(TEA), command("NEWPACK"))
    image = images(package_label(desk.document, desk.document.packages[0], desk.rules))[0]

    assert [code.text for code in codes(image)] == ["訂單-7-P1"]


def test_a_label_says_which_of_how_many_once_it_is_known(qapp: QApplication) -> None:
    desk = Desk(order(line("a", TEA, 2)), rules=BOXES)
    desk.act(place(A1), item(TEA), item(TEA), command("NEWPACK"), item(TEA), command("OK"))
    first = desk.document.packages[0].id
    assert "1 of 1" not in _label(desk, first)
    desk.act(command("NEWPACK"), item(TEA), command("OK"))

    assert "1 of 2" in _label(desk, first)
    assert {"GO-g1", "Package 1", "GO-g1-P1"} <= set(_label(desk, first))


def _label(desk: Desk, key: str) -> list[str]:
    package = desk.document.package_by_id(key)
    assert package is not None
    return texts(package_label(desk.document, package, desk.rules))


def test_a_void_label_says_so_and_cannot_be_scanned(qapp: QApplication) -> None:
    desk = Desk(order(line("a", TEA, 1)))
    desk.act(place(A1), item(TEA), command("NEWPACK"))
    desk.act(VoidPackage(desk.document.packages[0].id))
    sheet = package_label(desk.document, desk.document.packages[0], desk.rules)

    assert "VOID" in texts(sheet)
    assert codes(images(sheet)[0]) == []


def test_weighed_goods_have_their_weight(qapp: QApplication) -> None:
    desk = Desk(order(line("c", CHEESE, "1.5")))
    desk.act(place(A1), item(CHEESE, net_weight_kg=Decimal("1.482")), command("NEWPACK"))
    desk.act(item(CHEESE, net_weight_kg=Decimal("1.482")))

    assert "1.482 kg" in _list(desk)


def test_a_batch_has_a_list_for_each_order(qapp: QApplication) -> None:
    desk = Desk(order(line("a", TEA, 1), key="g1"), order(line("c", TEA, 1), key="g2"))
    desk.act(place(A1), item(TEA, pack=2), ChooseOrder("g2"), command("NEWPACK"), item(TEA))
    first, second = (
        " ".join(texts(packing_list(desk.document, o, desk.rules))) for o in desk.document.orders
    )

    assert "GO-g2-P1" not in first
    assert "GO-g2-P1" in second

"""The count report: everything that is known of a count, on as many pages as it needs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.counting.document import Unknown
from app.domain.counting.facts import Target
from app.domain.values import Condition, Place, Product, Stamp
from app.ui.sheets.count_report import count_sheet, table_name
from app.ui.theme import install_fonts
from app.ui.translation import use_language
from app.workbench.count_views import CountReport, ReportLine, ReportSpot, SpotState
from tests.ui.kit.drawn import images, texts

PLACE = Place("p", "A-04-3")
OIL = Product("oil", "Olive oil 0.5 l", "OIL-01")
DRILL = Product("drill", "Cordless drill", "DEV-01")
AT = 1_795_959_000_000
NAMES = {"a": "Anna Berg", "j": "Jonas Feld"}


def line(product: Product, quantity: int, **more: object) -> ReportLine:
    known = ReportLine(
        PLACE,
        product,
        Condition.NEW,
        None,
        None,
        (),
        Decimal(quantity),
        0,
        (("j", Decimal(quantity)),),
        AT,
        AT + 60_000,
    )
    return replace(known, **more)  # type: ignore[arg-type]


def spot(product: Product, counted: int, book: int | None, *lines: ReportLine) -> ReportSpot:
    return ReportSpot(
        PLACE,
        product,
        Condition.NEW,
        Decimal(counted),
        None if book is None else Decimal(book),
        SpotState.OPEN,
        None,
        "",
        "",
        "",
        (),
        lines or (line(product, counted),),
    )


def report(*spots: ReportSpot) -> CountReport:
    stamp = Stamp(AT, 0, "b")
    return CountReport(
        "0123456789abcdef01234567",
        "Rack A",
        "open",
        True,
        "",
        AT,
        "j",
        AT,
        ("j",),
        spots,
        (Unknown("u", "HOUSE-0815", None, Decimal(3), PLACE, stamp, stamp),),
        (Target(PLACE, DRILL), Target(Place("q", "A-05-1"))),
        (AT,),
    )


def test_it_says_what_was_counted_and_what_differs(qapp: QApplication) -> None:
    install_fonts()
    accepted = replace(
        spot(OIL, 7, 12, line(OIL, 7, lot="L1", expiry=date(2031, 6, 30))),
        state=SpotState.POSTED,
        booked=Decimal(-5),
        reason="lost",
        person="j",
        lead="a",
        recounts=("",),
    )
    serial = line(DRILL, 1, serials=("SN-1",), condition=Condition.DAMAGED, unexpected=True)
    told = texts(count_sheet(report(accepted, spot(DRILL, 1, 1, serial)), NAMES))
    said = " ".join(told)
    for wanted in ("Rack A", "A-04-3", "-5", "12", "Lost", "L1", "30 Jun 2031", "SN-1"):
        assert wanted in said, wanted
    for wanted in (
        "approved by Anna Berg",
        "booked: -5",
        "HOUSE-0815",
        "A-05-1",
        "not on the list",
        "blind",
    ):
        assert wanted in said, wanted


def test_it_says_the_same_each_time_in_both_languages(qapp: QApplication) -> None:
    install_fonts()
    for language in ("de", "en"):
        use_language(language)
        sheet = count_sheet(report(spot(OIL, 7, None)), NAMES)
        assert texts(sheet) == texts(sheet)
        assert "?" in texts(sheet)


def test_a_long_count_takes_as_many_pages_as_it_needs(qapp: QApplication) -> None:
    install_fonts()
    many = [spot(replace(OIL, id=str(at)), at, at + 1) for at in range(120)]
    assert len(images(count_sheet(report(*many), NAMES), 72)) > 3


@pytest.mark.parametrize("title", ["Rack A", "A-03-2, A-04-3…", "../x"])
def test_its_files_have_plain_names(title: str) -> None:
    named = replace(report(), title=title)
    assert table_name(named).endswith(".csv")
    assert "/" not in table_name(named)
    assert table_name(named)[:-4] == count_sheet(named, NAMES).file[:-4]

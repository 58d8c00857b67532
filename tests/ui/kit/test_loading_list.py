"""The loading list: what stands on it, what is missing is red and said, its code can be read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from app.domain.shipping.actions import Abandon, Answer, Cancel, ChangeHeading, Finish, Note
from app.domain.shipping.facts import Heading
from app.domain.values import Condition
from app.ui.sheets.loading_list import loading_list
from app.ui.sheets.paper import DPI, Column, Paper, a4, filling
from app.ui.sheets.sheet import Sheet
from app.ui.translation import use_language
from tests.domain.dispatching import COLA, CUPS, METER, MILK, TEA
from tests.domain.shipping import (
    NORTH,
    SOUTH,
    Ramp,
    command,
    item,
    loading,
    package,
    receiving,
    wanted,
)
from tests.ui.kit.drawn import ImagePages, codes, contents, images, texts

STAFF = (("staff-1", "Ada Weber"),)


def _loaded() -> Ramp:
    """Of three items one is whole, one is short, one did not come; one more goes along."""
    ramp = loading(wanted(TEA, 2), wanted(CUPS, 20), wanted(METER, 1))
    ramp.act(item(TEA), item(TEA), package("340123450000000017", CUPS, 10), item(COLA))
    ramp.act(Answer(ramp.document.questions[0].id, "take"))
    return ramp


def _sheet(ramp: Ramp) -> Sheet:
    return loading_list(ramp.document, STAFF)


def _red(image: QImage) -> int:
    """How many dots are clearly red."""
    small = image.scaledToWidth(210)
    found = 0
    for y in range(small.height()):
        for x in range(small.width()):
            colour = QColor(small.pixel(x, y))
            found += colour.red() > 150 and colour.green() < 120 and colour.blue() < 120
    return found


def _coloured(sheet: Sheet) -> list[QImage]:
    """The pages as a colour printer would print them."""

    class Coloured(ImagePages):
        def __init__(self) -> None:
            size = sheet.layout.paintRectPixels(sheet.dpi).size()
            QImage.__init__(self, size, QImage.Format.Format_RGB32)
            self.setDotsPerMeterX(round(sheet.dpi / 0.0254))
            self.setDotsPerMeterY(round(sheet.dpi / 0.0254))
            self.fill(0xFFFFFFFF)
            self.done = []

    pages = Coloured()
    drawable: Any = pages
    sheet.fill(drawable)
    return [*pages.done, pages.copy()]


def test_a_draft_says_what_is_planned(qapp: QApplication) -> None:
    ramp = Ramp()
    ramp.act(item(TEA, pack=3), item(MILK, lot="L1"), item(METER, serial="SN-7"))
    ramp.act(Note(ramp.line().id, "On top"))
    ramp.act(ChangeHeading(Heading(NORTH, SOUTH, "For Saturday", "staff-1")))
    told = texts(_sheet(ramp))

    assert "Loading list Draft" in told
    assert {"North store", "South store", "draft", "Ada Weber", "For Saturday"} <= set(told)
    assert {"Green tea", "TEA-1", "3 pcs", "Planned", "L1", "SN-7", "Green tea: On top"} <= set(
        told
    )
    assert "Loaded" not in told
    assert not [one for one in told if "MISSING" in one]
    assert _red(_coloured(_sheet(ramp))[0]) == 0


def test_what_is_missing_is_red_and_said_in_words(qapp: QApplication) -> None:
    sheet = _sheet(_loaded())
    told = texts(sheet)

    assert "STILL MISSING: 2 lines" in told
    assert {"MISSING 10 pcs", "MISSING 1 pcs", "not planned"} <= set(told)
    assert {"2 pcs", "20 pcs", "10 pcs"} <= set(told)
    assert "340123450000000017" in told
    assert _red(_coloured(sheet)[0]) > 12


def test_the_number_can_be_scanned(qapp: QApplication) -> None:
    assert [found.text for found in codes(images(_sheet(_loaded()))[0])] == ["SH-7"]


def test_the_end_says_why_goods_are_missing(qapp: QApplication) -> None:
    ramp = _loaded()
    ramp.act(Finish(True, reason="no_room"))
    told = " ".join(texts(_sheet(ramp)))

    assert "MISSING: 2 lines. Reason: No room" in told
    assert "STILL" not in told
    assert "on its way" in told
    assert "Driver, signature" in told


def test_what_came_stands_on_a_receiving_list(qapp: QApplication) -> None:
    ramp = receiving(wanted(TEA, 2))
    ramp.act(item(TEA), item(TEA), command("COND", Condition.DAMAGED))
    told = texts(_sheet(ramp))

    assert "Receiving list SH-7" in told
    assert {"Received", "MISSING 1 pcs", "Green tea (damaged)"} <= set(told)
    assert "Received by, signature" in told


def test_nothing_of_it_moves(qapp: QApplication) -> None:
    ramp = _loaded()
    ramp.act(Cancel("not_needed", confirmed=True))
    assert "VOID: nothing of it moves" in texts(_sheet(ramp))
    given_up = Ramp()
    given_up.act(item(TEA), Abandon())
    assert "VOID: nothing of it moves" in texts(_sheet(given_up))


def test_an_empty_draft_is_a_sheet_too(qapp: QApplication) -> None:
    told = texts(_sheet(Ramp(heading=None)))
    assert "Nothing was scanned" in told
    assert "?" in told


def test_a_reprint_is_the_same_sheet(qapp: QApplication, tmp_path: Path) -> None:
    ramp = _loaded()
    first = _sheet(ramp).save(tmp_path / "1")
    again = _sheet(ramp).save(tmp_path / "2")

    assert first.name == again.name == f"loading-list-SH-7-{ramp.document.id[-6:]}.pdf"
    assert contents(first) == contents(again)


def test_a_red_row_stays_red_on_a_page_that_follows(qapp: QApplication) -> None:
    def write(paper: Paper) -> None:
        paper.table([Column("Item", 1)], [[f"row {n}"] for n in range(120)], {119})

    pages = _coloured(Sheet("x.pdf", "x", a4(), DPI, filling("x", "", write)))
    assert len(pages) > 1
    assert [_red(page) > 0 for page in pages] == [False] * (len(pages) - 1) + [True]


@pytest.mark.parametrize("language", ["de", "en"])
def test_words_say_it_where_there_is_no_colour(qapp: QApplication, language: str) -> None:
    use_language(language)
    told = [one for one in texts(_sheet(_loaded())) if one.isupper() or " 10 " in f" {one} "]
    assert any("10" in one and one.split()[0].isupper() for one in told)

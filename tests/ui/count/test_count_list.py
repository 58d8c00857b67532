"""The list of a count: what was scanned last is in view (law 9), and where the list leads to."""

from __future__ import annotations

from app.domain.counting.actions import Abandon
from app.domain.counting.facts import Target
from app.domain.values import Place
from app.ui.screens.home.left import where_left
from tests.journeys.demo import place_code, place_id
from tests.ui.count.rig import Opened, Rig

PLACE = place_code(place_id("A-04-3"))
LISTED = ("CLN-0301", "CLN-0701", "KIT-0501", "KIT-0602", "PAP-0501", "PAP-0601")


def seen(window: Rig) -> bool:
    """Whether the line in hand is in view, all of it."""
    table = window.view.lines
    row = table.lines.row_for(window.document.line or "")
    top, high = table.rowViewportPosition(row), table.rowHeight(row)
    return row >= 0 and top >= 0 and top + high <= table.viewport().height()


async def test_a_line_that_is_new_below_all_others_is_in_view_at_once(opened: Opened) -> None:
    window = await opened()
    search = window.terminus.workbench.search_products
    products = [search(article)[0] for article in LISTED]
    there = Place(place_id("A-04-3"), "A-04-3")
    await window.open(targets=tuple(Target(there, product) for product in products))
    await window.scan(PLACE)
    for code in ("9520140000018", "9520180000016", "9520140000186", "9520160000067"):
        await window.scan(code)
        assert seen(window), code


async def test_a_list_that_is_done_leads_to_the_review(opened: Opened) -> None:
    window = await opened()
    soap = window.terminus.workbench.search_products("CLN-0101")[0]
    await window.open(targets=(Target(Place(place_id("A-04-3"), "A-04-3"), soap),))
    assert window.framings[-1].prompt.text == "Go to A-04-3 and scan it"
    await window.scan(PLACE, "9520140000018", "DH:NEXT")
    assert window.framings[-1].prompt.text == "The list is done: look at the review"
    await window.open()
    await window.scan(PLACE, "DH:NEXT")
    assert window.framings[-1].prompt.text == "Scan the place that you count"


async def test_what_is_closed_is_nowhere_to_go_on(opened: Opened) -> None:
    window = await opened()
    await window.scan(PLACE, "9520140000018")
    workbench, now = window.terminus.workbench, window.clock.now()
    left = where_left(workbench, window.document.id, now)
    assert left is not None
    assert left.title == "A-04-3"
    window.presenter.take(Abandon())
    await window.quiet()
    assert where_left(workbench, window.document.id, now) is None

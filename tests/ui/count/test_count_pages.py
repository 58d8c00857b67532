"""The pages of a count: nothing is cut off at any size, in any language."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.domain.counting.actions import KeepUnknown
from app.domain.counting.document import Verdict
from app.domain.counting.facts import Heading, Spot, Target
from app.domain.counting.variance import Variance
from app.domain.shelf import Answer, Booked, Doubt, Expected
from app.domain.values import Condition, Place, Product
from app.ui.screens.count.framing import review_actions
from app.ui.screens.count.keys import MANY, spot_key, target_key
from app.ui.screens.count.values import Do, Overlay, Page, Search, Show, Shut
from app.ui.translation import PSEUDO, use_language
from app.workbench.count_views import PostProgress, Review
from tests.journeys.demo import place_code, place_id, product_id
from tests.ui.clipping import cut_off, small_targets
from tests.ui.count.rig import HANDHELD, KIOSK, Opened, Rig
from tests.ui.count.test_count_screen import targets

OIL = "]C101195200100000151731063010L3106A"
SOAP, BOTTLE = "9520140000018", "9520010000018"
DRILLS = [f"]C10109520210000016211000077{n}" for n in range(4)]
PLACE = place_code(place_id("A-04-3"))
CODE = "HOUSE-CODE-0815"
PAGES = (
    Page.CONDITION,
    Page.PLACES,
    Page.HEADING,
    Page.RECENT,
    Page.QUESTIONS,
    Page.SEARCH,
    Page.QUANTITY,
)
OF_A_LINE = (Page.LINE, Page.QUANTITY, Page.NOTE)
OF_A_QUESTION = (Page.LOT, Page.SERIAL, Page.WEIGHT)
OF_THE_REVIEW = (
    Page.REVIEW,
    Page.REST,
    Page.CHOICES,
    Page.FINISH,
    Page.SENDING,
    Page.REPORTS,
)
OF_A_SPOT = (Page.VARIANCE, Page.ACCEPT, Page.REJECT, Page.APPROVE)


async def faults(window: Rig, where: str) -> list[str]:
    await window.quiet()
    return [f"{where}: {one}" for one in (*cut_off(window.frame), *small_targets(window.frame))]


def variances(window: Rig) -> tuple[Variance, ...]:
    """One spot for each way in which it can stand beside the books."""
    product = window.line("Washing").product
    moved = (
        Booked("a", window.clock.now() - 60_000, Decimal(-3), Condition.NEW, "SALE"),
        Booked("b", None, None, None, "", ours=True),
    )
    answers: tuple[Answer | None, ...] = (
        Expected(Decimal(1333), Decimal(-20)),
        Doubt("moved_while_counted", moved),
        Doubt("own_not_posted", own="x"),
        None,
        Expected(Decimal(14)),
    )
    found = []
    for at, answer in enumerate(answers):
        place = Place(f"place{at}", f"B-0{at}-1")
        spot = Spot(product.id, place.id, Condition.USED_VERY_GOOD)
        found.append(
            Variance(spot, product, place, Decimal(14), answer, read_at=window.clock.now())
        )
    for accepted in (True, False):
        verdict = Verdict(accepted, Decimal(14), Decimal(9), "misplaced", "", "desk")
        found.append(replace(found[0], verdict=verdict, spot=replace(found[0].spot, place="z")))
    return tuple(found)


def put_in(window: Rig, found: tuple[Variance, ...]) -> None:
    """As if these had been read from the books."""
    books = window.presenter.wishing.deciding.books
    books.stop()
    rest = tuple(Target(one.place, one.product) for one in found[:2])
    review = Review(found, len(found), len(found), rest=rest)
    books.known = replace(
        books._with(review), sending=PostProgress(2_000, 1_250, 3, 2, 700), reading=False
    )
    window.presenter.publish()


@pytest.mark.parametrize(
    ("size", "percent", "language", "theme"),
    [
        (HANDHELD, 150, PSEUDO, "dark"),
        *(
            pytest.param(*look, marks=pytest.mark.long)
            for look in (
                (KIOSK, 150, PSEUDO, "dark"),
                *((size, 100, "en", "light") for size in (KIOSK, HANDHELD)),
                *((size, 125, "de", "dark") for size in (KIOSK, HANDHELD)),
                *((size, 150, "de", "contrast") for size in (KIOSK, HANDHELD)),
            )
        ),
    ],
)
@pytest.mark.usefixtures("english")
@pytest.mark.timeout(90)
async def test_nothing_is_cut_off(
    opened: Opened, size: tuple[int, int], percent: Any, language: str, theme: Any
) -> None:
    use_language(language)
    window = await opened(size=size, percent=percent, name=theme)
    await window.open(
        Heading("Rack A, year's end", blind=False),
        targets(window, "A-04-3", "OIL-0101", "KIT-0801"),
    )
    found = await faults(window, "beginning")
    await window.scan(PLACE, SOAP, OIL, *DRILLS, "DH:COND:DAMAGED", CODE)
    found += await faults(window, "unknown code")
    window.presenter.wish(Do(KeepUnknown(CODE, Decimal(3))))
    await window.scan("DH:QTY:12", BOTTLE)
    found += await faults(window, "question")
    found += await counting_pages(window)
    found += await review_pages(window)
    window.presenter.wish(Shut())
    await window.scan("DH:NEXT")
    found += await faults(window, "place done")
    assert found == []


async def counting_pages(window: Rig) -> list[str]:
    line, question = window.line("Washing").id, window.document.questions[0].id
    found = []
    for page in (*PAGES, *OF_A_LINE, *OF_A_QUESTION):
        subject = line if page in OF_A_LINE else question if page in OF_A_QUESTION else ""
        window.presenter.wish(Show(Overlay(page, subject)))
        found += await faults(window, page)
    product: Product = window.line("Washing").product
    target = target_key(place_id("A-04-3"), product_id("KIT-0801"))
    for overlay in (
        Overlay(Page.KEEP, CODE),
        Overlay(Page.UNKNOWN, window.document.unknown[0].id),
        Overlay(Page.TARGET, target),
        Overlay(Page.TYPED, target, product),
        Overlay(Page.PACK_SIZE, CODE, product),
    ):
        window.presenter.wish(Show(overlay))
        found += await faults(window, overlay.page)
    window.presenter.wish(Show(Overlay(Page.LINK, CODE)))
    window.presenter.wish(Search("oil"))
    return found + await faults(window, "link")


async def review_pages(window: Rig) -> list[str]:
    found = []
    some = variances(window)
    for page in OF_THE_REVIEW:
        window.presenter.open_page(Overlay(page))
        put_in(window, some)
        found += await faults(window, page)
    for at, one in enumerate(some):
        window.presenter.open_page(Overlay(Page.VARIANCE, spot_key(one.spot)))
        put_in(window, some)
        found += await faults(window, f"variance {at}")
    window.presenter.extra["leads"] = (("a", "Anna Berg"), ("g", "Grace Hollis"))
    for page in OF_A_SPOT[1:]:
        window.presenter.open_page(Overlay(page, spot_key(some[0].spot)))
        found += await faults(window, page)
    window.presenter.open_page(Overlay(Page.ACCEPT, MANY))
    return found + await faults(window, "accept all")


async def test_where_a_newer_figure_is_booked_the_books_are_right(opened: Opened) -> None:
    window = await opened()
    await window.scan(PLACE, SOAP)
    line = window.line("Washing")
    asks = Variance(
        line.spot, line.product, line.cell.place, Decimal(1), Doubt("counted_since"), read_at=1
    )
    overlay = Overlay(Page.VARIANCE, spot_key(line.spot))
    window.presenter.open_page(overlay)
    put_in(window, (asks,))
    assert review_actions(overlay, window.presenter.reviewing)[-1].key == "reject"
    await window.scan("DH:OK")
    assert window.presenter.overlay == Overlay(Page.REJECT, spot_key(line.spot))
    window.presenter.open_page(overlay)
    await window.scan("DH:REASON:1")
    assert not window.document.verdicts[line.spot].accepted

"""What is over together with other terminals is asked of a lead before it is posted (law 12)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app import aio
from app.domain.people import Role
from app.domain.receipt.actions import Post, TakeRest
from app.store.cache_catalog import Catalog, CatalogStaff
from app.ui.screens.receipt.values import Page, TryPin
from app.ui.translation import use_language
from tests.ui.clipping import cut_off, nameless, small_targets
from tests.ui.looks import LOOKS, SIZES
from tests.ui.receipt.rig import Opened, Rig

pytestmark = pytest.mark.usefixtures("english")
MIRA = f"{0xB:024x}"
PIN = "7193"


async def over(opened: Opened, *, lead: bool = True, **looks: Any) -> Rig:
    """All of a line was received here, and then others turn out to have received some too."""
    window = await opened("", **looks)
    people = window.terminus.workbench.people
    if lead:
        staff = Catalog(staff=(CatalogStaff(MIRA, "Mira", "", Role.LEAD),))
        await aio.wait_for(window.terminus.station.cache.put_catalog(staff))
        await people.learn_pins({MIRA: PIN})
        people.without_name()
    await window.open("GI-4712")
    line = window.receipt.ordered()[0]
    window.presenter.take(TakeRest(line.id))
    await window.quiet()
    cache = window.terminus.station.cache
    seen = cache.deliveries.get(window.receipt.heads[0].id)
    assert seen is not None
    first = replace(seen.lines[0], received_elsewhere=Decimal(1))
    now = window.terminus.workbench.claiming.now()
    again = replace(seen, lines=(first, *seen.lines[1:]), read_at=now)
    await aio.wait_for(cache.deliveries.put(again))
    window.terminus.station.changed("deliveries")
    await window.until(lambda: window.receipt.lines[line.id].over)
    await window.quiet()
    return window


async def test_a_lead_approves_and_it_is_posted(opened: Opened) -> None:
    window = await over(opened)
    await window.scan("DH:POST")
    assert window.presenter.overlay is not None
    assert window.presenter.overlay.page is Page.APPROVE
    assert window.framings[-1].prompt.text == "A lead enters the PIN"
    content: Any = window.view._content
    assert "1 by others" in content.about(window.snapshots[-1])
    window.presenter.wish(TryPin(MIRA, "1111"))
    await window.until(lambda: "PIN" in window.framings[-1].band.title)
    assert window.receipt.posts == (), "a wrong PIN approves nothing"
    window.presenter.wish(TryPin(MIRA, PIN))
    await window.until(lambda: window.receipt.posts)
    await window.quiet()
    assert window.receipt.ordered()[0].over_accepted
    overlay: Any = window.presenter.overlay
    assert overlay is None
    assert "PIN" not in window.framings[-1].prompt.text


async def test_the_pin_is_typed_on_keys_and_finishes(opened: Opened) -> None:
    window = await over(opened)
    await window.presenter.act("finish")
    await window.quiet()
    window.presenter.extra["close_rest"] = True
    window.presenter.wishing.confirm()
    await window.until(lambda: window.presenter.overlay.page is Page.APPROVE)  # type: ignore[union-attr]
    await window.quiet()
    for digit in PIN:
        assert window.presenter.key(digit)
    assert window.presenter.key("Return")
    await window.until(lambda: window.receipt.state == "finished")


async def test_without_a_lead_it_is_sent_and_the_queue_asks(opened: Opened) -> None:
    window = await over(opened, lead=False)
    window.presenter.take(Post())
    await window.until(lambda: window.receipt.posts)


@LOOKS
@SIZES
async def test_nothing_is_cut_off(
    opened: Opened, size: tuple[int, int], percent: Any, language: str, theme: Any
) -> None:
    try:
        use_language(language)
        window = await over(opened, size=size, percent=percent, name=theme)
        await window.presenter.act("post")
        await window.until(lambda: window.presenter.overlay is not None)
        await window.quiet()
        sheet = window.frame.sheet
        assert sheet is not None
        assert cut_off(sheet) == small_targets(sheet) == nameless(sheet) == []
    finally:
        use_language("en")

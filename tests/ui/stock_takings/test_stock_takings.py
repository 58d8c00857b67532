"""The platform's stock-takings on the screen: narrowed, looked at, exported, without a server."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from app.domain.exports import Stage
from app.domain.stock_takings import StockTaking, StockTakingStatus
from app.hub.running import RunningHub
from app.ui.screens.base import Sound
from app.ui.screens.office.facts import Section
from app.ui.screens.stock_takings import words as said
from app.ui.screens.stock_takings.values import Detail, Narrow, Period
from app.ui.tokens import Tone
from app.ui.translation import use_language
from app.ui.widgets.document_card import DocumentCard
from tests.ui.clipping import cut_off, nameless, overlapping, small_targets
from tests.ui.looks import LOOKS, SIZES
from tests.ui.stock_takings.rig import Office, office
from tests.warehouse import control


def titles(world: Office) -> list[str]:
    return [row.title for row in world.takings.snapshot.rows]


def key_of(world: Office, number: str) -> str:
    return next(one.key for one in world.takings.known if one.row.number == number)


async def opened(world: Office, number: str) -> Detail:
    world.takings.tap(key_of(world, number))
    await world.until(lambda: isinstance(world.takings.snapshot.form, Detail))
    form = world.takings.snapshot.form
    assert isinstance(form, Detail)
    return form


async def test_newest_first_with_states_and_counts(hub: RunningHub, tmp_path: Path) -> None:
    async with office(hub, tmp_path) as world:
        await world.listed()
        assert titles(world) == [f"ST-30{n}" for n in (5, 4, 3, 2, 1)]
        card = world.takings.snapshot.rows[-1]
        assert isinstance(card, DocumentCard)
        assert (card.value, card.state, card.state_tone) == ("7/7", "counted and booked", Tone.OK)
        chips = [(one.key, one.count) for one in world.takings.snapshot.filters]
        assert chips == [("all", "5"), *((one.value, "1") for one in list(StockTakingStatus)[:-1])]
        world.takings.choose_filter(StockTakingStatus.CANCELED)
        assert titles(world) == ["ST-303"]
        world.takings.choose_filter("all")
        world.takings.search("season")
        assert titles(world) == ["ST-302"]


async def test_an_answer_that_comes_late_opens_no_sheet(hub: RunningHub, tmp_path: Path) -> None:
    """Whoever has put the sheet away, or gone elsewhere, is left alone."""
    async with office(hub, tmp_path) as world:
        await world.listed()
        for leave in (world.takings.form_closed, lambda: None):
            world.takings.tap(key_of(world, "ST-302"))
            await world.until(lambda: isinstance(world.takings.snapshot.form, Detail))
            leave()
            if leave is not world.takings.form_closed:
                await world.show("exports")
            await world.until(
                lambda: not any(t.get_name().endswith("open") for t in world.owner.tasks)
            )
            assert world.takings.snapshot.form is None
            assert world.frame.sheet is None


async def test_a_place_and_a_time_are_asked_of_the_server(hub: RunningHub, tmp_path: Path) -> None:
    async with office(hub, tmp_path) as world:
        await world.listed()
        place = world.takings.known[0].row.place
        [code] = [p.code for p in world.terminus.workbench.places() if p.place.id == place]
        await world.scan(code)
        await world.until(lambda: titles(world) == ["ST-305"])
        assert world.framed[-1].prompt.text == f"Stock-takings at {world.takings.place_name(place)}"
        await world.takings.act("all")
        await world.until(lambda: len(titles(world)) == 5)
        await world.takings.act("narrow")
        assert isinstance(world.takings.snapshot.form, Narrow)
        world.takings.choose_period(Period.WEEK)
        await world.takings.act("narrowed")
        # R116: what has not ended is left out.
        await world.until(lambda: titles(world) == ["ST-302", "ST-301"])
        await world.scan("DH:CANCEL")
        await world.until(lambda: len(titles(world)) == 5)


async def test_a_place_is_found_by_typing(hub: RunningHub, tmp_path: Path) -> None:
    async with office(hub, tmp_path) as world:
        await world.listed()
        await world.takings.act("narrow")
        place = world.takings.known[0].row.place
        world.takings.search_place(world.takings.place_name(place).lower())
        form = world.takings.snapshot.form
        assert isinstance(form, Narrow)
        assert [one.key for one in form.place.hits] == [place]
        world.takings.pick_place(place)
        await world.scan("DH:OK")
        await world.until(lambda: titles(world) == ["ST-305"])


async def test_all_that_the_server_shows_of_one(hub: RunningHub, tmp_path: Path) -> None:
    async with office(hub, tmp_path) as world:
        await world.listed()
        form = await opened(world, "ST-302")
        assert [section.title for section in form.sections] == [
            *("", "Times", "Key figures", "Settings"),
        ]
        facts = {name: value for section in form.sections for name, value in section.facts}
        assert (facts["Products"], facts["Products that differ"]) == ("6", "1")
        assert facts["Counted blind"] == "no"
        assert world.actions == {"close": True, "export": True}


async def test_documented_members_alone_leave_parts_out(hub: RunningHub, tmp_path: Path) -> None:
    control(hub, "switches", {"stock_taking_shows_fields": False}, "PUT")
    async with office(hub, tmp_path) as world:
        await world.listed()
        form = await opened(world, "ST-302")
        assert [section.title for section in form.sections] == ["", "Times"]
        assert [name for name, _ in form.sections[1].facts] == ["Counting ended"]


async def test_its_file_is_asked_for_and_opened(
    hub: RunningHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        shown.append(url)
        return True

    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", open_url)
    async with office(hub, tmp_path) as world:
        await world.listed()
        await opened(world, "ST-302")
        await world.takings.act("export")
        assert world.band.tone is Tone.OK
        await world.until(lambda: "open_file" in world.actions)
        await world.takings.act("open_file")
        [job] = world.terminus.workbench.exports.jobs()
        assert job.stage is Stage.DONE
        path = Path(shown[0].toLocalFile())
        assert path.name.startswith("stock-taking_ST-302_")
        assert (await asyncio.to_thread(path.read_text)).startswith("product_id,")
        # R119: nothing of one that is under way.
        await world.takings.act("close")
        await opened(world, "ST-304")
        assert world.actions == {"close": True, "export": False}


async def test_without_a_server_it_says_so_and_comes_back(hub: RunningHub, tmp_path: Path) -> None:
    hub.go_offline()
    async with office(hub, tmp_path, running=True) as world:
        await world.show("stock_takings")
        await world.until(lambda: not world.takings.asking)
        empty = world.takings.snapshot.empty
        assert empty is not None
        assert empty.icon == "offline"
        assert world.band.tone is Tone.BAD
        hub.go_online()
        await world.until(lambda: len(titles(world)) == 5)
        # What was read stays, and says from when it is.
        hub.go_offline()
        world.takings.fetch()
        await world.until(lambda: not world.takings.asking)
        assert len(titles(world)) == 5
        await world.until(lambda: world.takings.snapshot.offline)
        await opened(world, "ST-301")
        await world.until(lambda: "read before" in world.takings.snapshot.form.note)  # type: ignore[union-attr]


async def test_what_cannot_be_shown_is_told(hub: RunningHub, tmp_path: Path) -> None:
    async with office(hub, tmp_path) as world:
        await world.listed()
        control(hub, "unreadable", {"id": key_of(world, "ST-303"), "unreadable": True})
        world.takings.fetch()
        await world.until(lambda: len(titles(world)) == 4)
        assert world.band.title == "1 stock-taking cannot be shown"


async def test_codes_that_lead_nowhere_and_codes_that_do(hub: RunningHub, tmp_path: Path) -> None:
    async with office(hub, tmp_path) as world:
        await world.listed()
        await world.scan("ST-304")
        await world.until(lambda: isinstance(world.takings.snapshot.form, Detail))
        await world.scan("DH:CANCEL")
        assert world.takings.snapshot.form is None
        await world.scan("DH:NEXT")
        assert world.takings.lit
        await world.scan("4006381333931")
        assert world.sounds[-1] is Sound.REFUSED


# --- words ---------------------------------------------------------------------------------------


def test_unknown_members_are_told_by_their_names() -> None:
    use_language("en")
    taking = StockTaking(
        "s1",
        "",
        "",
        StockTakingStatus.UNKNOWN,
        "",
        None,
        (("rounds.first_by", "Anna"), ("blind_counting", None)),
        (
            ("paused_on", "some day"),
            ("end_time_stock_taking", datetime(2026, 1, 2, 9, tzinfo=UTC)),
            ("start_time_stock_taking", datetime(2026, 1, 1, 9, tzinfo=UTC)),
        ),
        (("share", Decimal("0.5")),),
        "PAUSED",
    )
    sections = said.sections_of(taking, 0, str)
    assert sections[0] == Section("", (("State", "PAUSED"),))
    assert [name for name, _ in sections[1].facts] == [
        *("Counting began", "Counting ended", "Paused on"),
    ]
    assert sections[2].facts == (("Share", "0.5"),)
    assert sections[3].facts == (("Rounds: first by", "Anna"), ("Counted blind", "–"))
    card = said.card_of(taking, 0, str)
    assert (card.title, card.state, card.value) == ("s1", "PAUSED", "")


# --- looks ---------------------------------------------------------------------------------------


@SIZES
@LOOKS
async def test_nothing_is_cut_off(
    hub: RunningHub,
    tmp_path: Path,
    size: tuple[int, int],
    percent: int,
    language: str,
    theme: str,
) -> None:
    use_language(language)
    try:
        async with office(hub, tmp_path, size, name=theme, percent=percent) as world:
            await world.listed()
            await looks_right(world)
            await opened(world, "ST-302")
            await world.takings.act("export")
            await world.until(lambda: "open_file" in world.actions)
            await looks_right(world)
            await world.takings.act("close")
            await world.takings.act("narrow")
            world.takings.search_place("a")
            await looks_right(world)
            await world.show("exports")
            await looks_right(world)
            world.exports.tap(world.exports.known[0].key)
            await looks_right(world)
            await world.exports.act("close")
            await world.exports.act("new")
            world.exports.choose_kind("log_entries")
            await looks_right(world)
    finally:
        use_language("en")


async def looks_right(world: Office) -> None:
    await world.painted()
    shown = world.frame.sheet or world.shell.screen(world.shell.current).view
    assert cut_off(shown) == []
    assert overlapping(shown) == small_targets(shown) == nameless(shown) == []

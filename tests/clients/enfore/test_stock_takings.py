"""Stock-takings of the platform as the hub shows them, whatever it shows of them (R115-R117)."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clients import open_system, shows_stock_takings
from app.clients.enfore.stock_takings import MOST_FACTS, facts_of, taking_of
from app.clients.enfore.wire import stock_takings as wire
from app.clients.errors import SaidNo, Unsure
from app.clients.office import Office, office_of
from app.demo import demo_profile
from app.domain.stock_takings import ENDED, StockTaking, StockTakingFilter, StockTakingStatus
from app.settings import System
from tests.clients.worlds import CLOCK, World

HOUR = 3_600_000
ALL = StockTakingFilter()


async def numbers(office: Office, wanted: StockTakingFilter) -> list[str]:
    return [one.number for one in (await office.stock_takings(wanted)).items]


async def test_all_of_them_with_what_the_server_has(world: World) -> None:
    found = await world.terminal().office.stock_takings(ALL)
    assert not found.problems
    assert [one.number for one in found.items] == [f"ST-30{n}" for n in range(1, 6)]
    first = found.items[0]
    assert first.status is StockTakingStatus.COMPLETED_RECONCILIATION
    assert first.place
    assert first.ended_at is not None
    assert first.settings == (("blind_counting", True),)
    assert dict(first.kpis)["number_of_products"] == 7
    assert {name for name, _ in first.timestamps} == {
        "start_time_stock_taking",
        "end_time_stock_taking",
    }
    assert [one.exportable for one in found.items] == [one.status in ENDED for one in found.items]


async def test_r117_status_is_one_word(world: World) -> None:
    office = world.terminal().office
    for status in list(StockTakingStatus)[:-1]:
        found = (await office.stock_takings(StockTakingFilter(status=status))).items
        assert [one.status for one in found] == [status]


async def test_place_and_interval_narrow(world: World) -> None:
    office = world.terminal().office
    every = (await office.stock_takings(ALL)).items
    here = await numbers(office, StockTakingFilter(place=every[1].place))
    assert here == ["ST-302"]
    ended = every[1].ended_at
    assert ended is not None
    # R115: at or after `since`, before `until`; R116: what has not ended is left out.
    assert await numbers(office, StockTakingFilter(since=ended)) == ["ST-302"]
    assert await numbers(office, StockTakingFilter(until=ended)) == ["ST-301"]
    assert await numbers(office, StockTakingFilter(since=ended + HOUR)) == []
    with pytest.raises(SaidNo) as caught:
        await office.stock_takings(StockTakingFilter(place="f" * 24))
    assert caught.value.status == 404


async def test_one_of_them(world: World) -> None:
    office = world.terminal().office
    first = (await office.stock_takings(ALL)).items[0]
    assert await office.stock_taking(first.id) == first
    with pytest.raises(SaidNo) as caught:
        await office.stock_taking("f" * 24)
    assert caught.value.status == 404


async def test_documents_alone_show_no_settings_and_no_figures(world: World) -> None:
    world.control("PUT", "switches", {"stock_taking_shows_fields": False})
    found = await world.terminal().office.stock_takings(ALL)
    assert [one.number for one in found.items] == [f"ST-30{n}" for n in range(1, 6)]
    assert all(one.settings == one.kpis == () for one in found.items)
    assert [name for name, _ in found.items[0].timestamps] == ["end_time_stock_taking"]
    assert found.items[0].ended_at is not None


async def test_what_cannot_be_shown_is_a_problem_of_the_list(world: World) -> None:
    office = world.terminal().office
    hidden = (await office.stock_takings(ALL)).items[2]
    world.control("POST", "unreadable", {"id": hidden.id, "unreadable": True})
    found = await office.stock_takings(ALL)
    assert hidden.number not in [one.number for one in found.items]
    assert len(found.items) == 4
    assert found.problems


@pytest.mark.parametrize(
    "fault",
    [{"kind": "cut_body"}, {"kind": "html"}, {"kind": "error"}, {"kind": "reset"}],
    ids=lambda fault: str(fault["kind"]),
)
async def test_half_a_list_is_never_a_list(world: World, fault: dict[str, str]) -> None:
    office = world.terminal().office
    await office.stock_takings(ALL)
    world.fault(path="stock-takings", **fault)
    with pytest.raises(Unsure):
        await office.stock_takings(ALL)
    world.calm()
    assert len((await office.stock_takings(ALL)).items) == 5


# --- whatever a server shows ---------------------------------------------------------------------


def test_unknown_words_and_members_are_shown_as_they_came() -> None:
    shown = wire.StockTaking.model_validate(
        {
            "id": "s1",
            "status": "PAUSED",
            "settings": {"blind": True, "rounds": {"first": 2, "by": ["A", "B"]}},
            "timestamps": {"end_time_stock_taking": "soon", "paused_on": "2026-01-01T00:00:00Z"},
            "kpis": [1, 2],
        }
    )
    assert taking_of(shown) == StockTaking(
        "s1",
        "",
        "",
        StockTakingStatus.UNKNOWN,
        "",
        None,
        (("blind", True), ("rounds.first", 2), ("rounds.by", "A, B")),
        (("end_time_stock_taking", "soon"), ("paused_on", datetime(2026, 1, 1, tzinfo=UTC))),
        (("", "1, 2"),),
        "PAUSED",
    )


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=300) | st.just(Decimal("0.1")),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=4)
        ),
    )
)
def test_any_member_becomes_short_facts(member: object) -> None:
    facts = facts_of(member)
    assert len(facts) <= MOST_FACTS
    assert all(not isinstance(value, str) or len(value) <= 200 for _, value in facts)


def test_other_systems_show_the_office_nothing() -> None:
    systems: tuple[System, ...] = ("enfore", "fulfillmenttools", "trybe")
    for system in systems:
        profile, credentials = demo_profile("http://127.0.0.1:9", system=system)
        found = office_of(open_system(profile, credentials, CLOCK))
        assert (found is not None) == shows_stock_takings(profile) == (system == "enfore")

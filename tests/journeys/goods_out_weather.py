"""What stands in the way of a journey on the floor, and how it is walked through all of it.

As `shift.WEATHERS`, and besides: the network gone in the middle, and the program ended at random
moments as it stands and started again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from random import Random

import pytest

from tests.journeys.floor import HANDHELD, KIOSK, Floor
from tests.journeys.goods_out_books import Leaving, compare
from tests.journeys.shift import WEATHERS, Weather
from tests.warehouse import control

Journey = Callable[[Floor], Awaitable[Leaving]]
WRITES = r"^/(inventory|sales-purchasing|sales-orders)/"
_BY_NAME = {weather.name: weather for weather in WEATHERS}


@dataclass(frozen=True, slots=True)
class Trouble:
    """A weather, and what happens between two steps of the person. Drawn from the names alone."""

    name: str
    weather: Weather
    gone: bool = False
    """The network goes and comes back."""
    restarts: int = 0

    def over(self, floor: Floor, journey: str, steps: int) -> None:
        """Switch it on for a journey of about so many steps."""
        hub, floor.settle = floor.hub, self.weather.settle
        # Calm days on the kiosk, the others on a handheld: half of the dots to paint.
        floor.size = KIOSK if self.name == "calm" else HANDHELD
        # "worst" has others write stock at our places.
        floor.alone = not self.weather.name.startswith("worst")
        control(hub, "switches", vars(self.weather.switches), "PUT")
        for fault in self.weather.faults:
            control(hub, "faults", {"method": "POST|PATCH|PUT|DELETE", "path": WRITES, **fault})
        dice = Random(f"{journey} {self.name}")
        count = self.restarts + 2 * self.gone
        moments = dice.sample(range(1, max(steps, count + 1)), count)
        if self.gone:
            goes, comes = sorted(moments[:2])
            floor.disturb[goes] = _gone
            floor.disturb[comes] = _back
        for moment in moments[2 * self.gone :]:
            floor.disturb[moment] = Floor.restart


async def _gone(floor: Floor) -> None:
    floor.hub.go_offline()


async def _back(floor: Floor) -> None:
    floor.hub.go_online()


TROUBLES = (
    *(Trouble(weather.name, weather) for weather in WEATHERS),
    Trouble("network-gone", _BY_NAME["calm"], gone=True),
    Trouble("restarted", _BY_NAME["calm"], restarts=2),
    Trouble("restarted-lost-answers", _BY_NAME["lost-answers"], restarts=2),
    Trouble("restarted-worst", _BY_NAME["worst"], restarts=1),
    Trouble("restarted-while-gone", _BY_NAME["lost-answers"], gone=True, restarts=1),
)
EVERY_DAY = 15
"""One of so many each day, the others in the long run."""


def in_all_troubles(turn: int) -> pytest.MarkDecorator:
    """`turn` says which of them are walked through each day."""
    return pytest.mark.parametrize(
        "trouble",
        [
            pytest.param(
                trouble,
                id=trouble.name,
                marks=() if (number + turn) % EVERY_DAY == 0 else pytest.mark.long,
            )
            for number, trouble in enumerate(TROUBLES)
        ],
    )


async def walk(
    journey: Journey, floor: Floor, trouble: Trouble, steps: int, *, asks: bool = False
) -> None:
    """Go through a journey, let everything arrive, and compare. `asks`: a person may be asked in
    any weather.
    """
    name = journey.func.__name__ if isinstance(journey, partial) else journey.__name__
    trouble.over(floor, name, steps)
    async with floor:
        expected = await journey(floor)
        if trouble.gone:
            floor.hub.go_online()
        if not trouble.weather.switches.fulfilled_takes_stock_out:
            expected.taken_out = {}
        asking = compare(floor.hub, (floor.terminal,), await floor.drained(), expected)
        assert set(floor.green) <= floor.journal(), "shown, and not on disk"
    if not (asks or trouble.weather.asks):
        assert not asking, [(entry.intent, entry.last_error) for entry in asking]

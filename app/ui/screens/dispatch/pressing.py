"""What the big actions do: each is an action of the domain."""

from __future__ import annotations

from app.domain.dispatch.actions import (
    Action,
    ClosePackage,
    Collected,
    ConfirmOrder,
    Enter,
    Finish,
    Hold,
    LookAtPlace,
    PackRest,
    Post,
    Release,
    Short,
    Skip,
    TakeRest,
)
from app.domain.dispatch.document import Dispatch
from app.domain.dispatch.facts import Mode
from app.domain.dispatch.line import Line
from app.ui.screens.dispatch.actions import order_now
from app.ui.screens.dispatch.stages import line_now

MODE = "mode:"


def pressed(dispatch: Dispatch, key: str) -> Action | None:
    """The action behind a key of the bottom bar; None: it opens a page, or is none."""
    if key.startswith(MODE):
        return Enter(Mode(key.removeprefix(MODE)))
    plain: dict[str, Action] = {"post": Post(), "finish": Finish(), "pack_rest": PackRest()}
    if key == "close_package":
        return ClosePackage(dispatch.package or "")
    return plain.get(key) or _on_line(key, line_now(dispatch)) or _on_order(dispatch, key)


def _on_line(key: str, line: Line | None) -> Action | None:
    if line is None:
        return None
    made: dict[str, Action] = {
        "short": Short(line.id),
        "skip": Skip(line.id),
        "rest": TakeRest(line.id),
        "empty": LookAtPlace(line.id, True),
    }
    return made.get(key)


def _on_order(dispatch: Dispatch, key: str) -> Action | None:
    order = order_now(dispatch)
    if order is None:
        return None
    made: dict[str, Action] = {
        "confirm": ConfirmOrder(order.id),
        "hold": Hold(order.id),
        "release": Release(order.id),
        "collected": Collected(order.id),
    }
    return made.get(key)

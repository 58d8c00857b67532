"""Where the person was, on a dispatch that has scans already (law 12)."""

from __future__ import annotations

from app.domain.dispatch.document import Dispatch
from app.ui.screens import moments
from app.ui.screens.dispatch.figures import order_name
from app.ui.screens.dispatch.stages import to_do, to_pick
from app.ui.translation import translate


def you_were_here(dispatch: Dispatch, now: int) -> tuple[str, str] | None:
    """Title and second line of the welcome; None: nothing was done yet."""
    if not dispatch.recent:
        return None
    names = ", ".join(order_name(order) for order in dispatch.orders)
    title = translate("GoOnCard", "You were here: {where}").format(where=names)
    return title, ", ".join(_parts(dispatch, now))


def _parts(dispatch: Dispatch, now: int) -> list[str]:
    lines = len(dispatch.walk)
    left = sum(to_do(dispatch, line) for line in dispatch.walked())
    line = to_pick(dispatch)
    parts = []
    if line is not None:
        told = translate("Dispatch", "line {line} of {lines}")
        parts.append(told.format(line=line.rank + 1, lines=lines))
    else:
        told = translate("Dispatch", "{done} of {lines} lines done")
        parts.append(told.format(done=lines - left, lines=lines))
    at = moments.moment(dispatch.recent[-1].at, now)
    parts.append(translate("Dispatch", "last scan {time}").format(time=at))
    return parts

"""What this terminal's dispatches are about, by the subjects that stand beside its journal."""

from __future__ import annotations

from app.domain.working import package_form
from app.store.terminal import Terminal
from app.workbench.kinds import DISPATCH, UNDER_WAY

PACKAGE = "package:"
"""A subject `package:<form of the label>:<goods-out>`: the label alone then names the order."""
AT_WORK = 50
"""So many goods-outs are read again in every turn of a pull."""


def label_subject(label: str, goods_out: str) -> str:
    """What is written down for a label that stands on a package of a goods-out."""
    return f"{PACKAGE}{package_form(label)}:{goods_out}"


def orders_of_label(terminal: Terminal, code: str) -> tuple[str, ...]:
    """The goods-outs on whose packages this terminal put a label, last touched first."""
    begin = label_subject(code, "")
    found = (subject.removeprefix(begin) for subject in terminal.subjects_from(begin))
    # A longer label may begin like this one.
    return tuple(dict.fromkeys(goods_out for goods_out in found if ":" not in goods_out))


def at_work(terminal: Terminal) -> tuple[str, ...]:
    """The goods-outs of this terminal's dispatches that are not finished, last touched first."""
    subjects = terminal.subjects(DISPATCH, UNDER_WAY)
    orders = dict.fromkeys(s for s in subjects if not s.startswith(PACKAGE))
    return tuple(orders)[:AT_WORK]

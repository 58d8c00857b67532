"""The dispatch: goods that leave, decided purely and kept as facts.

One work document takes one goods-out, or a batch of them on one walk, through picking, packing,
handing over and, where it does not leave, putting back. `decide.decide(dispatch, action, rules,
...)` says what a scan or a tap leads to; `evolve.evolve(dispatch, event)` moves the document on.

Nothing is loaded with the package itself: a terminal's first painting knows that there are
goods-outs, and not yet how they are picked.
"""

from __future__ import annotations

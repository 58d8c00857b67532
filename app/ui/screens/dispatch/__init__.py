"""The dispatch screen: goods-outs are picked, packed, handed over and put back here.

`DispatchPresenter` decides what is shown, `DispatchView` shows it; both know the frame only by its
values. Everything that changes goods is an action of `app.domain.dispatch`.
"""

from __future__ import annotations

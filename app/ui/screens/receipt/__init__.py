"""The receipt screen: a delivery is scanned in, corrected, posted and finished here.

`ReceiptPresenter` decides what is shown, `ReceiptView` shows it; both know the frame only by its
values. Everything that changes goods is an action of `app.domain.receipt`.
"""

from __future__ import annotations

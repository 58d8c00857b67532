"""The sync centre by codes and number keys: whatever a finger can do, a code can do as well.

NEXT, PREV   move through the list       OK       opens, does what is proposed, confirms; before
                                                  anything is lit: new credentials, if refused
CANCEL       closes, one step at a time  REASON:n chooses a usual reason
ANSWER:n     the n-th choice of what is open; of the list, its n-th filter
SKIP         turns what is known of the open entry a page on, and from its end to its beginning
POST         tries now; in the history,  PRINT    opens the sheet of files
             shows what is further back
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.domain.meanings import CommandRead, Read
from app.ui.screens.outbox.framing import PASS_ON, SAVE
from app.ui.screens.outbox.sharing_values import Step
from app.ui.screens.outbox.values import Filter

if TYPE_CHECKING:
    from app.ui.screens.outbox.presenter import OutboxPresenter


class Codes:
    """What codes and keys do on this screen."""

    def __init__(self, presenter: OutboxPresenter) -> None:
        self._presenter = presenter

    async def scan(self, read: Read) -> bool:
        """A code was read; False when it does nothing here."""
        presenter = self._presenter
        command = next((m for m in read.meanings if isinstance(m, CommandRead)), None)
        if command is not None:
            return await self._command(command.name, command.value)
        if presenter.files.shown.step is Step.PASSING:
            presenter.files.name_target(read.text)
            presenter.publish()
            return True
        if presenter.filter is not Filter.HISTORY or not presenter.is_free():
            return False
        presenter.search(read.text)
        presenter.publish()
        return True

    def number_of(self, key: str) -> int | None:
        """The number that a key stands for while something is open; None for every other key."""
        digit = len(key) == 1 and key.isdecimal() and key != "0"
        return int(key) if digit and not self._presenter.is_free() else None

    async def press(self, number: int) -> None:
        """A number key: what is numbered on the screen now."""
        detail = self._presenter.snapshot.detail
        reasons = detail is not None and bool(detail.reasons) and not detail.choices
        await self._number(number, reasons=reasons)

    async def _command(self, name: str, value: str) -> bool:
        presenter = self._presenter
        match name:
            case "NEXT" | "PREV":
                return presenter.move(1 if name == "NEXT" else -1)
            case "SKIP" if presenter.opened.key:
                presenter.turned.emit()
            case "CANCEL":
                return self._cancel()
            case "OK":
                return await self._ok()
            case "ANSWER" | "REASON" if value.isdecimal():
                return await self._number(int(value), reasons=name == "REASON")
            case "POST" if presenter.is_free() and presenter.filter is Filter.HISTORY:
                if presenter.past.whole:
                    return False
                await presenter.act("further")
            case "POST" if presenter.is_free():
                await presenter.act("now")
            case "PRINT" if presenter.is_free():
                await presenter.act("files")
            case _:
                return False
        return True

    def _cancel(self) -> bool:
        presenter = self._presenter
        if presenter.files.shown.step in (Step.ASKING, Step.PASSING):
            presenter.files.keep()
        elif presenter.files.shown.step is not Step.CLOSED:
            presenter.files.close()
        elif presenter.opened.asked:
            presenter.keep()
        elif presenter.opened.key:
            presenter.close_detail()
        else:
            return False
        return True

    async def _ok(self) -> bool:
        """Confirm what is asked, do what is proposed, or open what is lit."""
        presenter = self._presenter
        detail = presenter.snapshot.detail
        if presenter.files.shown.step is Step.ASKING:
            await presenter.act("take_over")
        elif presenter.files.shown.step is Step.PASSING:
            await presenter.act("send_off")
        elif detail is not None and detail.asked:
            await presenter.act(detail.asked)
        elif detail is not None and detail.choices:
            await presenter.act(detail.choices[0].key)
        elif presenter.is_free() and presenter.lit:
            presenter.tap(presenter.lit)
        elif presenter.is_free() and presenter.snapshot.link.leads:
            presenter.enter_credentials()
        else:
            return False
        return True

    async def _number(self, number: int, *, reasons: bool) -> bool:
        """The n-th choice, answer or reason of what is open; the n-th filter of the list."""
        presenter = self._presenter
        keys = self._keys(reasons=reasons)
        if not 1 <= number <= len(keys):
            return False
        key = keys[number - 1]
        if reasons:
            presenter.give_reason(key)
            presenter.publish()
        elif presenter.is_free():
            presenter.choose_filter(key)
        else:
            await presenter.act(key)
        return True

    def _keys(self, *, reasons: bool) -> Sequence[str]:
        shown = self._presenter.snapshot
        if shown.detail is not None:
            detail = shown.detail
            return detail.reasons if reasons else [one.key for one in detail.choices]
        if reasons:
            return ()
        if shown.sharing.step is Step.CHOOSING:
            return (SAVE, PASS_ON, *(one.path for one in shown.sharing.files))
        return [one.key for one in shown.filters] if self._presenter.is_free() else ()

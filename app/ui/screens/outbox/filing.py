"""What a person does with files of the queue, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.screens.base import Sound
from app.ui.screens.outbox import framing

if TYPE_CHECKING:
    from app.ui.screens.outbox.presenter import OutboxPresenter
    from app.workbench.outbox_moves import Imported, PassedOn


class Filing:
    """The actions of the sheet of files."""

    def __init__(self, presenter: OutboxPresenter) -> None:
        self._presenter = presenter

    async def act(self, key: str) -> None:
        """A choice or a big action of the sheet; a path is a file that is to be taken over."""
        files = self._presenter.files
        match key:
            case "shut":
                files.close()
            case "back_to_files":
                files.keep()
            case framing.PASS_ON:
                files.pass_on()
            case framing.SAVE:
                saved = await self._presenter.guarded(files.save())
                if saved is not None:
                    self._told(*framing.saved(saved))
            case "send_off":
                await self._send_off()
            case "take_over":
                taken: Imported | None = await self._presenter.guarded(files.take_over())
                if taken is not None:
                    self._told(*framing.taken_over(taken))
            case _:
                files.choose(key)

    async def _send_off(self) -> None:
        files = self._presenter.files
        if not files.shown.target:
            self._presenter.refuse(*framing.target_missing())
            return
        sent: PassedOn | None = await self._presenter.guarded(files.send_off())
        if sent is not None:
            self._told(*framing.passed_on(sent))

    def _told(self, title: str, detail: str) -> None:
        self._presenter.say(Sound.ACCEPTED, title, detail)
        self._presenter.read_again()
        self._presenter.publish()

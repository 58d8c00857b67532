"""A working screen on a desk: what the kinds of documents that are posted answer alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar, Protocol

from app.domain.decision import Held, Refused
from app.domain.meanings import CommandRead, Read
from app.ui.screens.working.context import Sending
from app.ui.screens.working.desks import OpenDesk
from app.ui.screens.working.granting import Granting
from app.ui.screens.working.kinds import A, D, F, P, Q
from app.ui.screens.working.presenter import WorkingPresenter
from app.workbench.desk import Handled


class PostedRow(Sending, Protocol):
    """A document of this terminal as its list has it."""

    @property
    def document(self) -> str:
        """Its id."""


class DeskPresenter(WorkingPresenter[D, F, A, Q, P]):
    """A subclass names its desk, its actions and its fact of a post, and has a `wishing`."""

    desk_class: ClassVar[type[Any]]
    posted_fact: ClassVar[type[Any]]
    makers: ClassVar[Mapping[str, Callable[..., Any]]]
    """What makes the actions that every document knows (see `KindOfScreen.action`)."""
    wishing: Granting[A, P]

    # --- what a kind of document says -------------------------------------------------------

    def opened(self, document: str) -> OpenDesk[D, F, A]:
        """The desk of the document with this id, read from the disk.

        Raises:
            StoreError, UnknownRecord: it cannot be read.
        """
        raise NotImplementedError

    def rows(self) -> Iterable[PostedRow]:
        """The documents of this kind on this terminal."""
        raise NotImplementedError

    def page_takes_scan(self, read: Read, overlay: P) -> bool:
        """Whether the open page takes a scan that is no command."""
        return False

    # --- what all of them say ---------------------------------------------------------------

    def found(self, what: Any) -> OpenDesk[D, F, A] | None:
        here: Any = self.workbench.desk
        if isinstance(what, str) and (here is None or here.key != what):
            return self.opened(what)
        desk: OpenDesk[D, F, A] = what if isinstance(what, self.desk_class) else here
        return desk if isinstance(desk, self.desk_class) else None

    def count(self) -> tuple[int, int]:
        if not self.has_desk or not self.document.posts:
            return (0, 0)
        row = next((row for row in self.rows() if row.document == self.document.id), None)
        return (row.unsent, row.stuck) if row is not None else (0, 0)

    def posts(self, handled: Handled[D, F]) -> bool:
        return any(isinstance(event.fact, self.posted_fact) for event in handled.events)

    def action(self, what: str, *details: Any) -> A:
        made: A = self.makers[what](*details)
        return made

    def follow(self, decision: Held, read: Read | None) -> bool:
        return self.wishing.follow(decision)

    def refused(self, decision: Refused) -> None:
        self.wishing.refused(decision)

    def page_takes(self, read: Read, command: CommandRead | None, overlay: P) -> bool:
        if command is not None:
            return self.wishing.command(command, overlay)
        return self.page_takes_scan(read, overlay)

    def grant(self, wish: Any) -> None:
        self.wishing.grant(wish)

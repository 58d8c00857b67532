"""How a work document moves on by events, and how one step of it is taken back.

The document is nothing but the fold of its events, and undo is one more event: the document goes
on as if the step had never been, and what others did since happens again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic

from app.domain.copying import changed
from app.domain.events import Event
from app.domain.working import marked_undone
from app.domain.working.document import D, F, Step
from app.domain.working.facts import Undone
from app.domain.working.history import Shown, remembered


@dataclass(frozen=True)
class Story(Generic[D, F]):
    """What the documents of one kind do with events."""

    kind: str
    """In words, for errors: "a receipt"."""
    begins: str
    """The TYPE of the fact that opens it."""
    opened: Callable[[Event[F]], D | None]
    """The document that this event opens; None where it opens none."""
    applied: Callable[[D, F, Event[F]], D]
    """The document after a fact that neither opens it nor takes a step back."""
    shown: Callable[[F], Shown]
    """What of a fact is shown among the last scans."""
    posts: type
    """The fact that ends what can be undone."""
    nobodys: tuple[type, ...]
    """Not a person's doing: undo passes over them and keeps them."""

    def fold(self, events: Iterable[Event[F]]) -> D:
        """The document that these events tell of, oldest first; the first one opens it.

        Raises ValueError when they do not begin with an opening.
        """
        document: D | None = None
        for event in events:
            document = self.evolve(document, event)
        if document is None:
            raise ValueError(f"{self.kind} without events")
        return document

    def evolve(self, document: D | None, event: Event[F]) -> D:
        """The document after one more event; None stands for "not opened yet".

        Raises ValueError when the journal opens it twice, or not at all.
        """
        fact = event.fact
        if document is None:
            opened = self.opened(event)
            if opened is None:
                raise ValueError(f"{self.kind} begins with {self.begins}, not {fact.TYPE}")
            return opened
        if isinstance(fact, Undone):
            return self._undone(document, fact.events, event)
        return changed(
            self.applied(document, fact, event),
            revision=document.revision + 1,
            changed_at=event.stamp.at,
            recent=remembered(document.recent, event, self.shown),
            steps=None if isinstance(fact, self.posts) else self._step(document, event),
        )

    def _step(self, document: D, event: Event[F]) -> Step[D, F]:
        top = document.steps
        if event.fact.joins and top is not None:
            return Step(top.person, (*top.events, event), top.before, top.previous)
        person = None if isinstance(event.fact, self.nobodys) else event.person
        return Step(person, (event,), document, top)

    def without_step(self, document: D, events: tuple[str, ...]) -> D:
        """The document as if the step had never been; what others did since happens again."""
        later: list[Step[D, F]] = []
        step: Step[D, F] | None = document.steps
        while step is not None and step.events[0].id not in events:
            later.append(step)
            step = step.previous
        if step is None:
            return document
        state = step.before
        for kept in reversed(later):
            for again in kept.events:
                state = self.evolve(state, again)
        return state

    def _undone(self, document: D, events: tuple[str, ...], event: Event[F]) -> D:
        return changed(
            self.without_step(document, events),
            revision=document.revision + 1,
            changed_at=event.stamp.at,
            recent=marked_undone(document.recent, events),
        )

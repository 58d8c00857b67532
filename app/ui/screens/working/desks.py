"""The open desk of a work document, as its screen sees it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeVar

from app.domain.events import Fact
from app.ui.screens.working.settling import Confirms
from app.workbench.desk import Handled

D = TypeVar("D")
F = TypeVar("F", bound=Fact)
A_contra = TypeVar("A_contra", contravariant=True)


class OpenDesk(Confirms[D, F], Protocol[D, F, A_contra]):
    """Decides actions at once, and tells when they are on disk."""

    @property
    def key(self) -> str:
        """The document's id."""

    @property
    def document(self) -> D:
        """The document as it stands, on disk or on its way there."""

    def take(self, action: A_contra, painted: Mapping[str, int] | None = None) -> Handled[D, F]:
        """Decide one action; `painted` says when open questions were first on the screen."""

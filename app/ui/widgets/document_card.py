"""A row of a list of documents: a delivery that is awaited, an order that is to leave."""

from __future__ import annotations

from dataclasses import dataclass

from app.ui.tokens import Tone
from app.ui.widgets.cards import CardRow


@dataclass(frozen=True, slots=True)
class DocumentCard(CardRow):
    """A row with columns. `title` is the number and `subtitle` stands below it, `value` is how
    many lines it has; `tags` stand below the party, before what is merely said of it.
    """

    party: str = ""
    """Who sends or gets the goods."""
    remark: str = ""
    extra: str = ""
    """Another short fact beside the lines."""
    narrow: str = ""
    """What a narrow row says instead of `extra`."""
    when: str = ""
    when_tone: Tone = Tone.PLAIN
    state: str = ""
    state_icon: str = ""
    """Drawn with the state where `draws_state_icon`."""
    state_tone: Tone = Tone.PLAIN
    draws_state_icon: bool = False
    picked: bool | None = None
    """Chosen together with others; None while nothing is being chosen."""
    mark: str = ""
    """What a chosen row is marked with instead of a tick: its number among the chosen."""
    fits: bool = True
    """False for a row that cannot be chosen beside the others."""

    def spoken(self) -> str:
        """The row in words."""
        parts = (self.title, self.party, self.when, self.state, self.value, self.value_note)
        return ", ".join(part for part in (*parts, *(tag.text for tag in self.tags)) if part)

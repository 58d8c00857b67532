"""Drafts of three kinds, and what is made of them: which calls, and what tells items apart.

`announcing` makes drafts of goods-ins, `ad_hoc` those of goods-outs, `shipping` those of shipments;
`converting` does the same with all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from app.clients.base import Clash, Done, Look, NoTrace, NotYet
from app.clients.enfore import records
from app.clients.enfore.site import Site
from app.clients.operation import Operation
from app.domain.entry import Entry

Told = Mapping[str, Any]
"""What the entry that made a draft has distilled: `draft`, `mark`, `since`, `made_at`, ..."""


class Head(Protocol):
    """A draft, or what was made of one."""

    @property
    def id(self) -> str: ...
    @property
    def number(self) -> str | None: ...


class OurLine(Protocol):
    """A line of ours; `line` is our own id of it."""

    @property
    def line(self) -> str: ...


Line = TypeVar("Line", bound=OurLine)


def mark_of(shown: Any) -> str:
    """The mark in the `external_data` of a draft or a document (design 4, records)."""
    return records.read(shown.external_data).mark


@dataclass(frozen=True, slots=True)
class DraftKind(Generic[Line]):
    """One kind: its calls, and how our lines and its items are compared."""

    drafts: Operation[Any, Any]
    draft: Operation[Any, Any]
    items: Operation[Any, Any]
    add_item: Operation[Any, Any]
    put_item: Operation[Any, Any]
    delete_item: Operation[Any, Any]
    convert: Operation[Any, Any]
    documents: Operation[Any, Any]
    document_items: Operation[Any, Any] | None
    """None: a document shows its items itself, and `document` loads it."""
    made: str
    """How paths and answers call the document's id."""
    model: type[Any]
    """What a conversion answers."""
    body: Callable[[Line, Told, Any], Any]
    """An item to be sent, from a line, what is told of the draft, and the item that is there."""
    name: Callable[[Any], str]
    """Our name for the line, as an item carries it; empty: it does not."""
    item_content: Callable[[Any], Hashable]
    """What an item says; equal to `line_content` of its line."""
    line_content: Callable[[Line], Hashable]
    document: Operation[Any, Any] | None = None
    mark: Callable[[Any], str] = mark_of
    """The mark that a draft or a document bears; empty: none of ours."""
    mends: bool = True
    """Whether what differs of a draft may be mended without asking. Not where an item that is added
    once more is a twin: no key tells them apart.
    """
    compared: Callable[[Line | None, Any], dict[str, Any]] = lambda _line, _item: {}
    """Our line and the item there, side by side, for a person who decides."""
    gone: str = "draft_gone"
    """Key of the sentence that says that a draft is gone, and nothing is made of it."""
    earlier: int = 0
    """How much earlier than their creation documents may be listed, ms: some go by order date."""


async def draft_by_mark(site: Site, kind: DraftKind[Any], entry: Entry) -> Look | str:
    """The id of the draft that this entry made; "" for one of which a document was made already;
    or what stands in place of an answer.
    """
    mark, since = entry.keys[0], site.since(entry)
    listed = await site.engine.all(kind.drafts, site.window(since))
    drafts = [one for one in listed.items if kind.mark(one) == mark]
    if len(drafts) > 1:
        return Clash("two_with_one_mark", {"server": [named(draft) for draft in drafts]})
    if drafts:
        return str(drafts[0].id)
    made = await documents_by_mark(site, kind, mark, since)
    if len(made) > 1:
        return Clash("two_with_one_mark", {"server": [named(one) for one in made]})
    if made:
        return ""
    # What the server could not show may be ours.
    return NotYet("draft_does_not_show") if listed.problems else NoTrace()


async def documents_by_mark(site: Site, kind: DraftKind[Any], mark: str, since: int) -> list[Any]:
    """Documents that carry a mark."""
    listed = await site.engine.all(kind.documents, site.window(since - kind.earlier))
    return [one for one in listed.items if kind.mark(one) == mark]


def draft_told(site: Site, entry: Entry, draft: str) -> dict[str, Any]:
    """What the conversion needs of every draft."""
    return {
        "draft": draft,
        "mark": entry.keys[0],
        "since": (entry.baseline or {}).get("server"),
        "made_at": site.clock.now(),
    }


async def draft_baseline(site: Site, entry: Entry) -> dict[str, Any]:
    """The server's time, from which on the mark is looked for."""
    if site.engine.time is None:
        await site.engine.probe()
    earlier = (entry.baseline or {}).get("server")
    now = site.server_now()
    return {"server": min(earlier, now) if isinstance(earlier, int) else now}


def named(shown: Any) -> dict[str, str]:
    """A draft or document as a person is told of it."""
    return {"id": shown.id, "number": getattr(shown, "number", None) or ""}


def look_or_done(found: Look | str, told: Callable[[str], dict[str, Any]]) -> Look:
    """The look's outcome, with what others need where the draft was found."""
    return Done(told(found)) if isinstance(found, str) else found

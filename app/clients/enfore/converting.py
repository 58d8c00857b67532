"""From draft to document: made equal first, converted once, found again (outbox 5).

A conversion cannot be resent blindly: a server may make a second document. It is found by the
mark where the server carries it over. Where it does not, a new document with the same content is
ours for sure only if our draft is gone as well; else a person is asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, Generic

from app.clients.base import Answer, Answers, Clash, Done, Look, NoTrace, NotYet, Prepared, Ready
from app.clients.enfore import drafts
from app.clients.enfore.announcing import local_id
from app.clients.enfore.drafts import DraftKind, Line, Told
from app.clients.enfore.site import Site, answer_with
from app.clients.errors import Later, SaidNo, Unsure
from app.clients.model import parsed
from app.clients.operation import Operation
from app.domain.entry import Entry

Lines = Sequence[Line]
ROUNDS = 3
"""So often a draft is read and mended before its conversion waits for a quieter moment."""


class Conversions(Generic[Line]):
    """Makes documents of one kind from our drafts."""

    def __init__(self, site: Site, kind: DraftKind[Line]) -> None:
        self._site = site
        self._kind = kind
        self._lost: dict[str, int] = {}
        """When a write to an item of a draft ended without an answer (monotonic ms), by draft."""

    # --- before ----------------------------------------------------------------------------

    async def prepare(
        self, entry: Entry, draft_of: str, lines: Lines[Line], answers: Answers
    ) -> Prepared:
        """Make the draft equal to what is wanted, and note which documents there are."""
        return await self.prepare_told(entry, answer_with(answers, draft_of, "mark"), lines)

    async def prepare_told(self, entry: Entry, told: Told, lines: Lines[Line]) -> Prepared:
        """The same with a draft that need not be ours: `told` has `draft` and its `mark`."""
        draft = told.get("draft")
        if not draft:
            return await self._found(told, lines) or Clash(self._kind.gone, {})
        if entry.left and entry.baseline:
            # An attempt has been judged absent: once more, for it would be a second document.
            look = await self._look(entry, lines, certain=False)
            if not isinstance(look, NoTrace):
                return _as_prepared(look)
        self._must_not_be_late(entry, draft)
        try:
            against = await self._make_equal(entry, draft, told, lines)
            if against is not None:
                return against
        except SaidNo as error:
            if error.status != 404:
                raise
            return await self._without_draft(error, told, lines)
        request = entry.request or self._site.engine.render(self._kind.convert, draft)
        return Ready(request, entry.baseline or await self._baseline(draft, told))

    def _must_not_be_late(self, entry: Entry, draft: str) -> None:
        """An item that got lost may still arrive, and would be in what is made of the draft.

        Raises:
            Later: until `settle` after it was lost.
        """
        clock = self._site.clock
        if not entry.left and (entry.last_error or {}).get("kind") == Unsure.__name__:
            # Also after a restart: the row remembers that it was being prepared, and when.
            self._lost.setdefault(draft, clock.monotonic() - max(clock.now() - entry.changed, 0))
        lost = self._lost.get(draft)
        if lost is None:
            return
        left = lost + self._site.timings.settle - clock.monotonic()
        if left > 0:
            raise Later("an item of the draft may still arrive", after=left)
        del self._lost[draft]

    async def _baseline(self, draft: str, told: Told) -> dict[str, Any]:
        """What tells our document from those that were there before."""
        since = self._since(told)
        listed = await self._documents(since)
        return {
            "before": [one.id for one in listed.items],
            "mark": told["mark"],
            "draft": draft,
            "since": since,
        }

    async def _without_draft(self, error: SaidNo, told: Told, lines: Lines[Line]) -> Prepared:
        """No such draft: it was converted, or it does not show yet, or somebody deleted it."""
        found = await self._found(told, lines)
        if found is not None:
            return found
        age = self._site.clock.now() - int(told.get("made_at") or 0)
        if age < self._site.timings.fresh_404:
            raise Later("the draft does not show yet", status=404) from error
        return Clash(self._kind.gone, {"server": error.problem})

    async def _make_equal(
        self, entry: Entry, draft: str, told: Told, lines: Lines[Line]
    ) -> Clash | None:
        """Delete twins and strangers, add what is missing, mend what differs. All of it harmless:
        a draft moves nothing until it is converted. What stands against it, if anything does.

        What was mended is read again: an item of ours that got lost may have come late, and
        another hand may have been at it.

        Raises:
            Later: it changes as often as it is mended.
        """
        engine, kind = self._site.engine, self._kind
        for _ in range(ROUNDS):
            await engine.load(kind.draft, draft=draft)
            listed = await engine.all(kind.items, draft=draft)
            if listed.problems:
                return Clash("draft_does_not_show", {"draft": draft})
            if not kind.mends and entry.linked is None:
                against = changed_by_others(kind, listed.items, lines)
                if against is not None:
                    return against
            if not await self._mended(draft, told, listed.items, lines):
                return None
        raise Later("the draft is changed by others again and again")

    async def _mended(
        self, draft: str, told: Told, items: Sequence[Any], lines: Lines[Line]
    ) -> bool:
        """Whether anything had to be mended."""
        kind = self._kind
        wanted = {local_id(line.line): line for line in lines}
        kept: dict[str, Any] = {}
        mended = False
        for item in items:
            name = kind.name(item)
            if name in wanted and name not in kept:
                kept[name] = item
            else:
                await self._write(kind.delete_item, None, draft=draft, item=item.id)
                mended = True
        for name, line in wanted.items():
            mended |= await self._mend(draft, told, line, kept.get(name))
        return mended

    async def _mend(self, draft: str, told: Told, line: Line, item: Any) -> bool:
        kind = self._kind
        if item is not None and kind.item_content(item) == kind.line_content(line):
            return False
        body = kind.body(line, told, item)
        if item is None:
            await self._write(kind.add_item, body, draft=draft)
        else:
            await self._write(kind.put_item, body, draft=draft, item=item.id)
        return True

    async def _write(self, operation: Operation[Any, Any], body: Any, **path: str) -> None:
        """Write an item; one that is gone by now is seen when the draft is read again."""
        engine = self._site.engine
        try:
            await engine.send(engine.render(operation, body, **path))
        except SaidNo as error:
            if error.status != 404 or "item" not in path:
                raise
        except Unsure:
            self._lost[path["draft"]] = self._site.clock.monotonic()
            raise

    # --- after ------------------------------------------------------------------------------

    async def settle(self, entry: Entry, lines: Lines[Line], answer: Answer) -> Done | NotYet:
        """The new document's id, and the ids of its items by our line ids."""
        made = parsed(self._kind.model, answer.body) if answer.complete else None
        if made is not None:
            return await self._made(made.id, lines)
        look = await self._look(entry, lines, certain=True)
        if isinstance(look, NotYet | Done):
            return look
        # It was made, the answer was cut, and nothing says which one it is.
        return Done({self._kind.made: "", "items": {}}, note="made, but not to be found")

    async def look(self, entry: Entry, draft_of: str, lines: Lines[Line], answers: Answers) -> Look:
        """Whether the conversion has happened."""
        if not entry.baseline:
            told = answer_with(answers, draft_of, "mark")
            return await self._found(told, lines) or NoTrace()
        return await self._look(entry, lines, certain=False)

    async def _look(self, entry: Entry, lines: Lines[Line], *, certain: bool) -> Look:
        """`certain`: the server has said that it was made."""
        baseline = entry.baseline or {}
        listed = await self._documents(self._noted_since(baseline))
        mark = str(baseline.get("mark", ""))
        found = await self._by_mark(listed.items, mark, lines)
        if found is not None:
            return found
        alike = await self._alike(listed.items, baseline.get("before", ()), lines)
        draft_there = await self._draft_there(str(baseline.get("draft", "")))
        if len(alike) == 1 and (certain or not draft_there):
            return await self._made(alike[0].id, lines)
        if alike:
            shown = [drafts.named(one) for one in alike]
            return Clash("converted_perhaps", {"server": shown, "draft": baseline.get("draft")})
        # What the server could not show may be ours.
        absent = draft_there and not certain and not listed.problems
        return NoTrace() if absent else NotYet("conversion_does_not_show")

    async def _documents(self, since: int) -> Any:
        window = self._site.window(since - self._kind.earlier)
        return await self._site.engine.all(self._kind.documents, window)

    async def _found(self, told: Told, lines: Lines[Line]) -> Done | Clash | None:
        """The document by its mark alone."""
        mark = str(told.get("mark", ""))
        if not mark:
            return None
        marked = await drafts.documents_by_mark(self._site, self._kind, mark, self._since(told))
        return await self._by_mark(marked, mark, lines)

    async def _by_mark(
        self, shown: Iterable[Any], mark: str, lines: Lines[Line]
    ) -> Done | Clash | None:
        marked = [one for one in shown if mark and self._kind.mark(one) == mark]
        if len(marked) > 1:
            return Clash("two_with_one_mark", {"server": [drafts.named(one) for one in marked]})
        return await self._made(marked[0].id, lines) if marked else None

    async def _alike(
        self, shown: Iterable[Any], before: Sequence[str], lines: Lines[Line]
    ) -> list[Any]:
        """New documents without anybody's mark that hold just what ours would hold."""
        kind = self._kind
        wanted = Counter(kind.line_content(line) for line in lines)
        known = set(before)
        new = [one for one in shown if one.id not in known]
        unmarked = [one for one in new if not kind.mark(one)]
        found: list[Any] = []
        for one in unmarked:
            items = await self._items(one.id)
            if Counter(kind.item_content(item) for item in items) == wanted:
                found.append(one)
        return found

    async def _items(self, document: str) -> Sequence[Any]:
        path = {self._kind.made: document}
        if self._kind.document_items is None:
            assert self._kind.document is not None
            shown = await self._site.engine.load(self._kind.document, **path)
            return shown.items or ()
        return (await self._site.engine.all(self._kind.document_items, **path)).items

    async def _draft_there(self, draft: str) -> bool:
        try:
            await self._site.engine.load(self._kind.draft, draft=draft)
        except SaidNo as error:
            if error.status == 404:
                return False
            raise
        return True

    async def _made(self, document: str, lines: Lines[Line]) -> Done:
        return Done(
            {
                self._kind.made: document,
                "items": item_ids(self._kind, await self._items(document), lines),
                "made_at": self._site.clock.now(),
            }
        )

    def _since(self, told: Told) -> int:
        known = told.get("since")
        window = self._site.timings.window_before
        return (known if isinstance(known, int) else self._site.server_now()) - window

    def _noted_since(self, baseline: Mapping[str, Any]) -> int:
        known = baseline.get("since")
        return known if isinstance(known, int) else self._since({})


def changed_by_others(
    kind: DraftKind[Line], items: Sequence[Any], lines: Lines[Line]
) -> Clash | None:
    """What of a draft is not as we left it, line by line; twins of ours, which say the same, are
    none of it.
    """
    wanted = {local_id(line.line): line for line in lines}
    ours = {name: kind.line_content(line) for name, line in wanted.items()}
    there: dict[str, list[Any]] = {}
    for item in items:
        there.setdefault(kind.name(item), []).append(item)
    rows = []
    for name in {**ours, **there}:
        mine = ours.get(name)
        every = there.get(name, (None,))
        differ = [one for one in every if one is None or kind.item_content(one) != mine]
        rows += [kind.compared(wanted.get(name), one) for one in differ]
    return Clash("shipment_draft_changed", {"lines": rows}) if rows else None


def _as_prepared(look: Done | NotYet | Clash) -> Done | Clash:
    return Clash(look.key, look.details) if isinstance(look, NotYet) else look


def item_ids(kind: DraftKind[Line], items: Sequence[Any], lines: Sequence[Line]) -> dict[str, str]:
    """Item ids by our line ids, never by position: by name where the server carries it over, else
    by content where that leaves no doubt."""
    names = {kind.name(item): item.id for item in items}
    contents: Counter[Hashable] = Counter(kind.item_content(item) for item in items)
    alike: Counter[Hashable] = Counter(kind.line_content(line) for line in lines)
    by_content = {kind.item_content(item): item.id for item in items}
    found: dict[str, str] = {}
    for line in lines:
        content = kind.line_content(line)
        if local_id(line.line) in names:
            found[line.line] = names[local_id(line.line)]
        elif contents[content] == alike[content] == 1:
            found[line.line] = by_content[content]
    return found

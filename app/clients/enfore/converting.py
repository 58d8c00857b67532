"""From draft to goods-in: made equal first, converted once, found again (outbox 5).

A conversion cannot be resent blindly: a server may make a second document. It is found by the
mark where the server carries it over. Where it does not, a new document with the same content is
ours for sure only if our draft is gone as well; else a person is asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from app.clients.base import Answer, Answers, Clash, Done, Look, NoTrace, NotYet, Prepared, Ready
from app.clients.enfore import operations as ops
from app.clients.enfore import records, wire
from app.clients.enfore.announcing import Announcements, draft_item, local_id
from app.clients.enfore.site import Site, answer_with
from app.clients.errors import Later, SaidNo
from app.clients.model import parsed
from app.clients.operation import Operation
from app.domain.entry import Entry
from app.domain.intents import ConvertDraft
from app.domain.posting import UnannouncedLine

Told = Mapping[str, Any]
Content = Counter[tuple[str, Decimal, str]]


class Conversions:
    """Makes goods-ins from our drafts."""

    def __init__(self, site: Site, announcements: Announcements) -> None:
        self._site = site
        self._announcements = announcements

    # --- before ----------------------------------------------------------------------------

    async def prepare(self, entry: Entry, intent: ConvertDraft, answers: Answers) -> Prepared:
        """Make the draft equal to what is wanted, and note which documents there are."""
        told = answer_with(answers, intent.draft_of, "mark")
        draft = told.get("draft")
        if not draft:
            return await self._found(told, intent) or Clash("draft_gone", {})
        if entry.left and entry.baseline:
            # An attempt has been judged absent: once more, for it would be a second document.
            look = await self._look(entry, intent, certain=False)
            if not isinstance(look, NoTrace):
                return _as_prepared(look)
        try:
            if not await self._make_equal(draft, told, intent.lines):
                return Clash("draft_does_not_show", {"draft": draft})
        except SaidNo as error:
            if error.status != 404:
                raise
            return await self._without_draft(error, told, intent)
        request = entry.request or self._site.engine.render(ops.CONVERT_GOODS_IN_DRAFT, draft)
        return Ready(request, entry.baseline or await self._baseline(draft, told))

    async def _baseline(self, draft: str, told: Told) -> dict[str, Any]:
        """What tells our document from those that were there before."""
        since = self._since(told)
        listed = await self._site.engine.all(ops.GOODS_INS, self._site.window(since))
        return {
            "before": [one.id for one in listed.items],
            "mark": told["mark"],
            "draft": draft,
            "since": since,
        }

    async def _without_draft(self, error: SaidNo, told: Told, intent: ConvertDraft) -> Prepared:
        """No such draft: it was converted, or it does not show yet, or somebody deleted it."""
        found = await self._found(told, intent)
        if found is not None:
            return found
        age = self._site.clock.now() - int(told.get("made_at") or 0)
        if age < self._site.timings.fresh_404:
            raise Later("the draft does not show yet", status=404) from error
        return Clash("draft_gone", {"server": error.problem})

    async def _make_equal(self, draft: str, told: Told, lines: Sequence[UnannouncedLine]) -> bool:
        """Delete twins and strangers, add what is missing, mend what differs. All of it harmless:
        a draft moves nothing until it is converted. False if the server cannot show all of it."""
        engine = self._site.engine
        await engine.load(ops.GET_GOODS_IN_DRAFT, draft=draft)
        listed = await engine.all(ops.GOODS_IN_DRAFT_ITEMS, draft=draft)
        if listed.problems:
            return False
        wanted = {local_id(line.line): line for line in lines}
        kept: dict[str, wire.GoodsInDraftItemShown] = {}
        for item in listed.items:
            name = _local_name(item)
            if name in wanted and name not in kept:
                kept[name] = item
            else:
                await self._write(ops.DELETE_GOODS_IN_DRAFT_ITEM, None, draft=draft, item=item.id)
        for name, line in wanted.items():
            await self._mend(draft, told, line, kept.get(name))
        return True

    async def _mend(
        self, draft: str, told: Told, line: UnannouncedLine, item: wire.GoodsInDraftItemShown | None
    ) -> None:
        if item is not None and _same(item, line):
            return
        package = item.package_id if item is not None else None
        key = told["keys"][line.line]
        body = draft_item(line, key, package or told["package"], told["mark"])
        if item is None:
            await self._write(ops.ADD_GOODS_IN_DRAFT_ITEM, body, draft=draft)
        else:
            await self._write(ops.PUT_GOODS_IN_DRAFT_ITEM, body, draft=draft, item=item.id)

    async def _write(self, operation: Operation[Any, Any], body: Any, **path: str) -> None:
        engine = self._site.engine
        await engine.send(engine.render(operation, body, **path))

    # --- after ------------------------------------------------------------------------------

    async def settle(
        self, entry: Entry, intent: ConvertDraft, answer: Answer, answers: Answers
    ) -> Done | NotYet:
        """The new document's id, and the ids of its items by our line ids."""
        made = parsed(wire.GoodsIn, answer.body) if answer.complete else None
        if made is not None:
            return await self._made(made.id, intent)
        look = await self._look(entry, intent, certain=True)
        if isinstance(look, NotYet | Done):
            return look
        # It was made, the answer was cut, and nothing says which one it is.
        return Done({"delivery": "", "items": {}}, note="made, but not to be found")

    async def look(self, entry: Entry, intent: ConvertDraft, answers: Answers) -> Look:
        """Whether the conversion has happened."""
        if not entry.baseline:
            told = answer_with(answers, intent.draft_of, "mark")
            return await self._found(told, intent) or NoTrace()
        return await self._look(entry, intent, certain=False)

    async def _look(self, entry: Entry, intent: ConvertDraft, *, certain: bool) -> Look:
        """`certain`: the server has said that it was made."""
        baseline = entry.baseline or {}
        listed = await self._site.engine.all(
            ops.GOODS_INS, self._site.window(self._noted_since(baseline))
        )
        mark = str(baseline.get("mark", ""))
        found = await self._by_mark(listed.items, mark, intent)
        if found is not None:
            return found
        alike = await self._alike(listed.items, baseline.get("before", ()), intent)
        draft_there = await self._draft_there(str(baseline.get("draft", "")))
        if len(alike) == 1 and (certain or not draft_there):
            return await self._made(alike[0].id, intent)
        if alike:
            shown = [{"id": one.id, "number": one.number or ""} for one in alike]
            return Clash("converted_perhaps", {"server": shown, "draft": baseline.get("draft")})
        # What the server could not show may be ours.
        absent = draft_there and not certain and not listed.problems
        return NoTrace() if absent else NotYet("conversion_does_not_show")

    async def _found(self, told: Told, intent: ConvertDraft) -> Done | Clash | None:
        """The document by its mark alone."""
        mark = str(told.get("mark", ""))
        marked = await self._marked(mark, self._since(told))
        return await self._by_mark(marked, mark, intent)

    async def _by_mark(
        self, shown: Iterable[wire.GoodsIn], mark: str, intent: ConvertDraft
    ) -> Done | Clash | None:
        marked = [one for one in shown if mark and records.read(one.external_data).mark == mark]
        if len(marked) > 1:
            numbers = [{"id": one.id, "number": one.number or ""} for one in marked]
            return Clash("two_with_one_mark", {"server": numbers})
        return await self._made(marked[0].id, intent) if marked else None

    async def _marked(self, mark: str, since: int) -> list[wire.GoodsIn]:
        return await self._announcements.documents_with(mark, since) if mark else []

    async def _alike(
        self, shown: Iterable[wire.GoodsIn], before: Sequence[str], intent: ConvertDraft
    ) -> list[wire.GoodsIn]:
        """New documents without anybody's mark that hold just what ours would hold."""
        wanted = _wanted(intent.lines)
        known = set(before)
        new = [one for one in shown if one.id not in known]
        unmarked = [one for one in new if not records.read(one.external_data).mark]
        found: list[wire.GoodsIn] = []
        for one in unmarked:
            items = await self._site.engine.all(ops.GOODS_IN_ITEMS, delivery=one.id)
            if Counter(_content(item) for item in items.items) == wanted:
                found.append(one)
        return found

    async def _draft_there(self, draft: str) -> bool:
        try:
            await self._site.engine.load(ops.GET_GOODS_IN_DRAFT, draft=draft)
        except SaidNo as error:
            if error.status == 404:
                return False
            raise
        return True

    async def _made(self, delivery: str, intent: ConvertDraft) -> Done:
        items = (await self._site.engine.all(ops.GOODS_IN_ITEMS, delivery=delivery)).items
        return Done(
            {
                "delivery": delivery,
                "items": item_ids(items, intent.lines),
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


def _as_prepared(look: Done | NotYet | Clash) -> Done | Clash:
    return Clash(look.key, look.details) if isinstance(look, NotYet) else look


def item_ids(items: Sequence[wire.GoodsInItem], lines: Sequence[UnannouncedLine]) -> dict[str, str]:
    """Item ids by our line ids, never by position: by name where the server carries it over, else
    by content where that leaves no doubt."""
    names = {_local_name(item): item.id for item in items}
    contents = Counter(_content(item) for item in items)
    alike = Counter(_line_content(line) for line in lines)
    by_content = {_content(item): item.id for item in items}
    found: dict[str, str] = {}
    for line in lines:
        content = _line_content(line)
        if local_id(line.line) in names:
            found[line.line] = names[local_id(line.line)]
        elif contents[content] == alike[content] == 1:
            found[line.line] = by_content[content]
    return found


def _local_name(item: wire.GoodsInDraftItemShown | wire.GoodsInItem) -> str:
    return records.read(item.external_data).line or item.position_identifier or ""


def _same(item: wire.GoodsInDraftItemShown, line: UnannouncedLine) -> bool:
    return _content(item) == _line_content(line)


def _wanted(lines: Iterable[UnannouncedLine]) -> Content:
    return Counter(_line_content(line) for line in lines)


def _content(item: wire.GoodsInDraftItemShown | wire.GoodsInItem) -> tuple[str, Decimal, str]:
    unit = item.unit.unit if item.unit is not None else ""
    return item.product_id or "", item.expected.normalize(), unit


def _line_content(line: UnannouncedLine) -> tuple[str, Decimal, str]:
    return line.product.id, line.quantity.normalize(), line.product.management_unit

"""This terminal's own documents by state; a tap or a scan opens one, to go on or to correct."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from app import aio
from app.domain.meanings import CommandRead, Read
from app.scan.values import Scan
from app.ui.frame.values import Action, Prompt
from app.ui.screens import moments
from app.ui.screens.base import Framing, Go, Sound
from app.ui.screens.listing import ListPresenter
from app.ui.screens.own import Own, own_documents
from app.ui.screens.receipts.values import Filter, ReceiptList
from app.ui.sentences import need_you, shown
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import Kind
from app.ui.widgets.cards import CardRow, RowTag
from app.ui.widgets.chip import Choice
from app.workbench.workbench import Workbench


class ReceiptsPresenter(ListPresenter):
    """Owns the `ReceiptList`."""

    name = "receipts"
    topics = frozenset({"document", "outbox"})

    def __init__(self, workbench: Workbench, owner: aio.Owner, clock: aio.Clock) -> None:
        super().__init__(workbench, owner, clock)
        self._documents: Sequence[Own] = ()
        self._filter = Filter.ALL
        self._text = ""
        self._lit = ""
        self.snapshot = ReceiptList()

    # --- what is shown ---------------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        self._filter, self._text, self._lit = Filter.ALL, "", ""
        await super().enter(what)

    async def load(self) -> None:
        self._documents = await asyncio.to_thread(own_documents, self.workbench)

    def publish(self) -> None:
        rows = self._rows()
        self.snapshot = ReceiptList(
            rows, self._filters(), self._filter, self._text, self._lit,
            None if rows else self._empty(),
        )  # fmt: skip
        self.changed.emit(self.snapshot)
        prompt = Prompt(translate("Receipts", "Scan a delivery note to open its receipt"))
        if self.workbench.picks:
            prompt = Prompt(translate("Receipts", "Scan a delivery note or an order to open it"))
        self.frame(Framing(prompt=prompt, band=self.band, actions=self._actions()))

    def _passes(self, row: Own, chosen: Filter) -> bool:
        if chosen is Filter.NEEDS_YOU:
            return bool(row.stuck)
        return chosen is Filter.ALL or row.state == chosen

    def _shown(self) -> list[Own]:
        parts = self._text.casefold().split()
        return [
            row
            for row in self._documents
            if self._passes(row, self._filter)
            and all(part in row.name.casefold() for part in parts)
        ]

    def _rows(self) -> tuple[CardRow, ...]:
        now = self.clock.now()
        groups: dict[str, list[Own]] = {}
        for row in self._shown():
            groups.setdefault(row.state, []).append(row)
        rows: list[CardRow] = []
        for state in ("open", "posted", "finished"):
            some = groups.get(state, [])
            if some and len(groups) > 1:
                rows.append(_heading(state, len(some)))
            rows += [_card(row, now, kinds=self.workbench.picks) for row in some]
        return tuple(rows)

    def _filters(self) -> tuple[Choice, ...]:
        names = {
            Filter.ALL: translate("Receipts", "All"),
            Filter.OPEN: translate("Receipts", "Open"),
            Filter.POSTED: translate("Receipts", "Part posted"),
            Filter.FINISHED: translate("Receipts", "Finished"),
            Filter.NEEDS_YOU: translate("Receipts", "Needs you"),
        }
        counts = {key: sum(self._passes(row, key) for row in self._documents) for key in names}
        return tuple(
            Choice(str(key), name, str(counts[key]))
            for key, name in names.items()
            if counts[key] or key in (Filter.ALL, self._filter)
        )

    def _empty(self) -> tuple[str, str, str]:
        if self._documents:
            return (
                "search",
                translate("Receipts", "Nothing fits"),
                translate("Receipts", "Change the search, or choose “All”."),
            )
        if self.workbench.picks:
            return (
                "document",
                translate("Receipts", "Nothing was done on this terminal yet"),
                translate("Receipts", "Go home, and scan a delivery note or an order to begin."),
            )
        return (
            "document",
            translate("Receipts", "Nothing was received on this terminal yet"),
            translate("Receipts", "Scan a delivery note to begin."),
        )

    def _actions(self) -> tuple[Action, ...]:
        back = Action("back", translate("Receipts", "Back"), "back")
        row = next((row for row in self._documents if row.document == self._lit), None)
        if row is None:
            return (back,)
        text = translate("Receipts", "Open {title}").format(title=row.name)
        return back, Action("open", text, "forward", Kind.MAIN)

    # --- what a person does ----------------------------------------------------------------

    def search(self, text: str) -> None:
        """The text of the search field."""
        if text != self._text:
            self._text = text
            self.publish()

    def choose_filter(self, key: str) -> None:
        """A chip was tapped."""
        self._filter = Filter(key)
        self.publish()

    def tap(self, key: str) -> None:
        """A row was tapped: open it. Its screen corrects what is posted."""
        row = next((row for row in self._documents if row.document == key), None)
        if row is not None:
            self.left.emit(Go(row.kind, key))

    async def act(self, key: str) -> None:
        if key == "open" and self._lit:
            self.tap(self._lit)

    async def scan(self, read: Read, scan: Scan) -> None:
        command = next((m for m in read.meanings if isinstance(m, CommandRead)), None)
        if command is not None:
            self._command(command, read)
            return
        found = [row for row in self._documents if _named(row, read.text)]
        if len(found) == 1:
            self.sounded.emit(Sound.ACCEPTED)
            self.tap(found[0].document)
        elif found:
            self._text, self._filter, self._lit = read.text.strip(), Filter.ALL, found[0].document
            self.sounded.emit(Sound.QUESTION)
            self.publish()
        else:
            title = translate("Receipts", "No receipt of this terminal has the number {code}")
            detail = translate("Receipts", "To receive it: go home and scan it there.")
            if self.workbench.picks:
                title = translate("Receipts", "Nothing on this terminal has the number {code}")
                detail = translate("Receipts", "To begin it: go home and scan it there.")
            self.refuse(title.format(code=shown(read.text)), detail)

    def _command(self, command: CommandRead, read: Read) -> None:
        keys = [row.key for row in self._rows() if not row.heading]
        match command.name:
            case "OK" | "CORRECT" if self._lit in keys:
                self.tap(self._lit)
            case "NEXT" | "PREV" if keys:
                by = 1 if command.name == "NEXT" else -1
                start = 0 if by > 0 else len(keys) - 1
                at = keys.index(self._lit) + by if self._lit in keys else start
                self._lit = keys[max(0, min(at, len(keys) - 1))]
                self.publish()
            case "CANCEL":
                self._text, self._filter, self._lit = "", Filter.ALL, ""
                self.publish()
            case _:
                self.refuse_read(read)


def _named(row: Own, code: str) -> bool:
    wanted = code.strip().casefold()
    return wanted in {part.strip().casefold() for part in row.title.split(",")}


def _heading(state: str, count: int) -> CardRow:
    name = {
        "open": translate("Receipts", "Open"),
        "posted": translate("Receipts", "Part posted, more may come"),
        "finished": translate("Receipts", "Finished"),
    }[state]
    return CardRow(f"heading {state}", name, value=str(count), heading=True)


def _card(row: Own, now: int, *, kinds: bool) -> CardRow:
    """A row; `kinds`: what it is about is not always the same, and stands before the rest."""
    icon, tone = {
        "open": ("edit", Tone.ACCENT),
        "posted": ("check", Tone.OK),
        "finished": ("check-all", Tone.OK),
    }.get(row.state, ("document", Tone.PLAIN))
    text = {
        "open": translate("Receipts", "not posted, last touched {time}"),
        "posted": translate("Receipts", "part posted, last touched {time}"),
    }.get(row.state, translate("Receipts", "finished {time}"))
    said = text.format(time=moments.moment(row.changed, now))
    tags = []
    if row.stuck:
        tags.append(RowTag(need_you(row.stuck), "warning", Tone.BAD))
    if row.unsent > row.stuck:  # those that need a person are among the unsent
        unsent = translate("Receipts", "{n} to send").format(n=row.unsent - row.stuck)
        tags.append(RowTag(unsent, "clock", Tone.WARN))
    return CardRow(
        row.document,
        row.name,
        "  ·  ".join((row.doing, said)) if kinds else said,
        icon=row.icon if kinds else icon,
        tone=tone,
        tags=tuple(tags),
    )

"""The command sheet: two pages to hang up beside the desk, so that no hand leaves the scanner.

Page one has the command codes as Code 128, which every scanner reads. Page two has the demo's
codes; without a demo it is left out.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from app.domain.receipt.rules import REASONS
from app.settings import resource
from app.ui.sentences import condition_words, reason_words
from app.ui.sheets.symbols import draw, symbol
from app.ui.theme import FAMILY
from app.ui.translation import language, translate

DPI = 300
_MM = DPI / 25.4
_INK, _MUTED = "#0e2129", "#465b64"
_MOST_DOTS = 4


@dataclass(frozen=True, slots=True)
class Code:
    """One code on the sheet: its words, its kind and its characters."""

    title: str
    text: str
    symbology: str = "code128"


@dataclass(frozen=True, slots=True)
class Group:
    """Codes under a heading, so many in a row."""

    title: str
    codes: tuple[Code, ...]
    columns: int = 4


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the sheet."""

    title: str
    hint: str
    groups: tuple[Group, ...]


def pages(*, demo: bool) -> tuple[Page, ...]:
    """The pages of the sheet: commands, and on a demo its codes."""
    found = [
        Page(
            translate("CommandSheet", "Command sheet"),
            translate("CommandSheet", "Scan a code instead of touching the screen."),
            command_groups(),
        )
    ]
    groups = demo_groups() if demo else ()
    if groups:
        title = translate("CommandSheet", "Goods to practise with")
        found.append(Page(title, translate("CommandSheet", "For the demo warehouse only."), groups))
    return tuple(found)


def command_groups() -> tuple[Group, ...]:
    """The commands of a receiving desk."""
    say = translate
    flow = (
        ("OK", say("CommandSheet", "Yes, confirm")),
        ("CANCEL", say("CommandSheet", "Cancel")),
        ("UNDO", say("CommandSheet", "Undo the last scan")),
        ("BACK", say("CommandSheet", "Back")),
        ("HOME", say("CommandSheet", "Home")),
        ("NEXT", say("CommandSheet", "Next line")),
        ("PREV", say("CommandSheet", "Line before")),
        ("REST", say("CommandSheet", "All the rest is here")),
        ("ALL", say("CommandSheet", "Package as announced")),
        ("POST", say("CommandSheet", "Post and go on")),
        ("FINISH", say("CommandSheet", "Finish")),
        ("CORRECT", say("CommandSheet", "Correct")),
    )
    times = say("CommandSheet", "Next item: {n} times")
    amounts = tuple(Code(times.format(n=n), f"DH:QTY:{n}") for n in (2, 3, 4, 5, 6, 10, 12, 24))
    answer = say("CommandSheet", "Answer {n}")
    answers = tuple(Code(answer.format(n=n), f"DH:ANSWER:{n}") for n in range(1, 9))
    reasons = tuple(
        Code(f"{n}  {reason_words(key)}", f"DH:REASON:{n}") for n, key in enumerate(REASONS, 1)
    )
    goods = (
        Code(say("CommandSheet", "Rejected: with the driver"), "DH:REJECT"),
        Code(_condition("DAMAGED"), "DH:COND:DAMAGED"),
        Code(_condition("NEW"), "DH:COND:NEW"),
        Code(say("CommandSheet", "Deliveries"), "DH:GOTO:receive"),
        Code(say("CommandSheet", "Sync centre"), "DH:GOTO:sync"),
        Code(say("CommandSheet", "Set the line to 0"), "DH:SET:0"),
    )
    return (
        Group(say("CommandSheet", "On every receipt"), _commands(flow)),
        Group(say("CommandSheet", "How many"), amounts),
        Group(say("CommandSheet", "Answers"), answers),
        Group(say("CommandSheet", "Goods and screens"), goods, 3),
        Group(say("CommandSheet", "Reasons"), reasons),
    )


def _commands(pairs: Iterable[tuple[str, str]]) -> tuple[Code, ...]:
    return tuple(Code(title, f"DH:{name}") for name, title in pairs)


def _condition(name: str) -> str:
    return translate("CommandSheet", "Condition: {name}").format(name=condition_words(name))


def demo_groups() -> tuple[Group, ...]:
    """The codes of the demo warehouse, none where it is not installed."""
    try:
        told = json.loads(resource("demo/codes.json").read_text("utf-8"))["codes"]
    except FileNotFoundError:
        return ()
    title = f"title_{language()}"
    codes = tuple(
        Code(code.get(title) or code["title"], code["text"], code["symbology"]) for code in told
    )
    return (Group(translate("CommandSheet", "Demo codes"), codes, 2),)


class PageDrawer:
    """Draws one page with `painter`, `wide` dots across; sizes are dots at `DPI`."""

    def __init__(self, painter: QPainter, wide: int) -> None:
        self._painter = painter
        self._wide = wide
        self._y = 0

    def draw(self, page: Page) -> int:
        """Draw a page; returns how many dots high it is."""
        self._text(QRect(0, 0, self._wide, _mm(9)), page.title, 6.5, 700)
        self._text(QRect(0, _mm(9), self._wide, _mm(6)), page.hint, 3.2, 400, _MUTED)
        self._y = _mm(18)
        for group in page.groups:
            self._group(group)
        return self._y

    def _group(self, group: Group) -> None:
        self._text(QRect(0, self._y, self._wide, _mm(6)), group.title, 4, 700)
        self._y += _mm(7)
        each = self._wide // group.columns
        high = _mm(18.5)
        for at, code in enumerate(group.codes):
            row, column = divmod(at, group.columns)
            self._cell(QRect(column * each, self._y + row * high, each, high), code)
        self._y += high * -(-len(group.codes) // group.columns) + _mm(1.5)

    def _cell(self, box: QRect, code: Code) -> None:
        found = symbol(code.symbology, code.text)
        dots = found.dots(box.width() - _mm(2), _MOST_DOTS if found.linear else 5)
        height = _mm(11)
        drawn = draw(self._painter, found, QPoint(box.left(), box.top()), max(dots, 1), height)
        if found.linear:
            room = QRect(box.left(), drawn.bottom() + _mm(0.6), box.width(), _mm(4.5))
            self._text(room, code.title, 2.9, 600)
            return
        left = drawn.right() + _mm(2)
        room = QRect(left, box.top(), box.right() - left, drawn.height())
        self._text(room, code.title, 2.9, 600)

    def _text(self, box: QRect, text: str, size_mm: float, weight: int, colour: str = _INK) -> None:
        font = QFont(FAMILY)
        font.setPixelSize(max(1, round(size_mm * _MM)))
        font.setWeight(QFont.Weight(weight))
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        shown = self._painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, box.width()
        )
        self._painter.drawText(QRectF(box), flags, shown)


def _mm(length: float) -> int:
    return round(length * _MM)


def write_command_sheet(path: Path, *, demo: bool) -> Path:
    """Write the sheet as PDF, whole or not at all; returns `path`.

    Raises:
        OSError: it could not be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    fresh.touch()
    _print(fresh, pages(demo=demo))
    if not fresh.stat().st_size:
        fresh.unlink()
        raise OSError(None, "nothing was written", str(path))
    os.replace(fresh, path)
    return path


def _print(path: Path, wanted: Sequence[Page]) -> None:
    writer = QPdfWriter(str(path))
    writer.setResolution(DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(12, 10, 12, 10), QPageLayout.Unit.Millimeter)
    writer.setTitle(wanted[0].title)
    writer.setCreator("Dockhand")
    painter = QPainter(writer)
    for number, page in enumerate(wanted):
        if number:
            writer.newPage()
        PageDrawer(painter, writer.width()).draw(page)
    painter.end()

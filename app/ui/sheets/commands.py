"""The command sheet: pages to hang up beside the desk, so that no hand leaves the scanner.

The first four have the command codes as Code 128, which every scanner reads: for every desk, for
goods that leave, for counts, and for shipments between own places. The others have the demo's
codes, and are left out without one.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from app.domain.counting.rules import CountRules
from app.domain.receipt.rules import REASONS
from app.settings import resource
from app.ui.sentences import (
    condition_words,
    count_reason_words,
    reason_words,
)
from app.ui.sheets.command_codes import Code, Group, Page, commands
from app.ui.sheets.ship_commands import ship_groups
from app.ui.sheets.symbols import draw, symbol
from app.ui.theme import FAMILY
from app.ui.translation import language, translate

DPI = 300
_MM = DPI / 25.4
_INK, _MUTED = "#0e2129", "#465b64"
_MOST_DOTS = 4


def pages(*, demo: bool) -> tuple[Page, ...]:
    """The pages of the sheet: commands, and on a demo its codes."""
    found = [
        Page(
            translate("CommandSheet", "Command sheet"),
            translate("CommandSheet", "Scan a code instead of touching the screen."),
            command_groups(),
        ),
        Page(
            translate("CommandSheet", "Pick, pack, hand over"),
            translate("CommandSheet", "Quantities, answers and reasons: first page."),
            goods_out_groups(),
        ),
        Page(
            translate("CommandSheet", "Count"),
            translate("CommandSheet", "Quantities, answers and conditions: first page."),
            count_groups(),
        ),
        Page(
            translate("CommandSheet", "Ship"),
            translate("CommandSheet", "Quantities, answers and conditions: first page."),
            ship_groups(),
        ),
    ]
    hint = translate("CommandSheet", "For the demo warehouse only.")
    found += [Page(title, hint, groups) for title, groups in demo_pages() if demo]
    return tuple(found)


def command_groups() -> tuple[Group, ...]:
    """The commands of a receiving desk."""
    flow = (
        ("OK", translate("CommandSheet", "Yes, confirm")),
        ("CANCEL", translate("CommandSheet", "Cancel")),
        ("UNDO", translate("CommandSheet", "Undo the last scan")),
        ("BACK", translate("CommandSheet", "Back")),
        ("HOME", translate("CommandSheet", "Home")),
        ("NEXT", translate("CommandSheet", "Next line")),
        ("PREV", translate("CommandSheet", "Line before")),
        ("REST", translate("CommandSheet", "All the rest is here")),
        ("ALL", translate("CommandSheet", "Package as announced")),
        ("POST", translate("CommandSheet", "Post and go on")),
        ("FINISH", translate("CommandSheet", "Finish")),
        ("CORRECT", translate("CommandSheet", "Correct")),
    )
    times = translate("CommandSheet", "Next item: {n} times")
    amounts = tuple(Code(times.format(n=n), f"DH:QTY:{n}") for n in (2, 3, 4, 5, 6, 10, 12, 24))
    answer = translate("CommandSheet", "Answer {n}")
    answers = tuple(Code(answer.format(n=n), f"DH:ANSWER:{n}") for n in range(1, 9))
    reasons = tuple(
        Code(f"{n}  {reason_words(key)}", f"DH:REASON:{n}") for n, key in enumerate(REASONS, 1)
    )
    goods = (
        Code(translate("CommandSheet", "Rejected: with the driver"), "DH:REJECT"),
        Code(_condition("DAMAGED"), "DH:COND:DAMAGED"),
        Code(_condition("NEW"), "DH:COND:NEW"),
        Code(translate("CommandSheet", "Deliveries"), "DH:GOTO:receive"),
        Code(translate("CommandSheet", "Sync centre"), "DH:GOTO:sync"),
        Code(translate("CommandSheet", "Set the line to 0"), "DH:SET:0"),
    )
    return (
        Group(translate("CommandSheet", "On every receipt"), commands(flow)),
        Group(translate("CommandSheet", "How many"), amounts),
        Group(translate("CommandSheet", "Answers"), answers),
        Group(translate("CommandSheet", "Goods and screens"), goods, 3),
        Group(translate("CommandSheet", "Reasons"), reasons),
    )


def goods_out_groups() -> tuple[Group, ...]:
    """The commands of picking, packing and handing over."""
    ways = (
        ("GOTO:pick", translate("CommandSheet", "Pick")),
        ("GOTO:pack", translate("CommandSheet", "Pack")),
        ("HANDOVER", translate("CommandSheet", "Hand over")),
        ("GOTO:lookup", translate("CommandSheet", "Look up")),
        ("REJECT", translate("CommandSheet", "Put back")),
    )
    picking = (
        ("SHORT", translate("CommandSheet", "Not enough there")),
        ("SKIP", translate("CommandSheet", "This line later")),
        ("SWAP", translate("CommandSheet", "Take another lot")),
        ("EMPTY", translate("CommandSheet", "The place is empty")),
        ("REST", translate("CommandSheet", "Take or pack all the rest")),
        ("NEXT", translate("CommandSheet", "Next line")),
    )
    orders = (
        ("NEWPACK", translate("CommandSheet", "New package")),
        ("OK", translate("CommandSheet", "Close the package, hand it over")),
        ("HOLD", translate("CommandSheet", "Put the order on hold, or release it")),
        ("PRINT", translate("CommandSheet", "Print")),
        ("POST", translate("CommandSheet", "Post and go on")),
        ("FINISH", translate("CommandSheet", "Finish")),
    )
    return (
        Group(translate("CommandSheet", "What is done now"), commands(ways)),
        Group(translate("CommandSheet", "While picking"), commands(picking), 3),
        Group(translate("CommandSheet", "Packages and orders"), commands(orders), 3),
    )


def count_groups() -> tuple[Group, ...]:
    """The commands of counting, and of the review after it."""
    places = (
        ("GOTO:count", translate("CommandSheet", "Counts")),
        ("NEXT", translate("CommandSheet", "This place is done")),
        ("EMPTY", translate("CommandSheet", "Nothing more lies here")),
        ("SKIP", translate("CommandSheet", "This place later")),
        ("CORRECT", translate("CommandSheet", "Count the item again")),
        ("SET:0", translate("CommandSheet", "None of it is here")),
        ("UNDO", translate("CommandSheet", "Undo the last scan")),
        ("FINISH", translate("CommandSheet", "Review and finish")),
    )
    review = (
        ("OK", translate("CommandSheet", "Look at it, confirm")),
        ("NEXT", translate("CommandSheet", "Next difference")),
        ("PREV", translate("CommandSheet", "Difference before")),
        ("REJECT", translate("CommandSheet", "The books are right")),
        ("POST", translate("CommandSheet", "Post and go on")),
        ("PRINT", translate("CommandSheet", "Report")),
    )
    reasons = tuple(
        Code(f"{n}  {count_reason_words(key)}", f"DH:REASON:{n}")
        for n, key in enumerate(CountRules().reasons, 1)
    )
    return (
        Group(translate("CommandSheet", "While counting"), commands(places)),
        Group(translate("CommandSheet", "In the review"), commands(review), 3),
        Group(translate("CommandSheet", "The count is right: why it differs"), reasons, 3),
    )


def _condition(name: str) -> str:
    return translate("CommandSheet", "Condition: {name}").format(name=condition_words(name))


def demo_pages() -> tuple[tuple[str, tuple[Group, ...]], ...]:
    """The codes of the demo warehouse, none where it is not installed: titles and groups."""
    try:
        told = json.loads(resource("demo/codes.json").read_text("utf-8"))["codes"]
    except FileNotFoundError:
        return ()
    arriving: list[Code] = []
    orders: list[Code] = []
    places: list[Code] = []
    goods: list[Code] = []
    people: list[Code] = []
    shelf: list[Code] = []
    shipped: list[Code] = []
    kinds = {"order": orders, "pickup": orders, "place": places, "out": goods, "own": goods}
    kinds |= {"badge": people, "count": shelf, "ship": shipped}
    for code in told:
        kinds.get(code["key"].split("-")[0], arriving).append(_demo_code(code))
    short, long = _by_length(goods)
    short_counted, long_counted = _by_length(shelf)
    short_shipped, long_shipped = _by_length(shipped)
    return (
        (
            translate("CommandSheet", "Goods to practise with"),
            (Group(translate("CommandSheet", "Demo codes"), tuple(arriving), 2),),
        ),
        (
            translate("CommandSheet", "Orders to practise with"),
            (
                Group(translate("CommandSheet", "Orders and pickups"), tuple(orders), 3),
                Group(translate("CommandSheet", "Places"), tuple(places)),
            ),
        ),
        (
            translate("CommandSheet", "Goods of these orders"),
            (
                Group(translate("CommandSheet", "Goods on shelves"), short, 3),
                Group(translate("CommandSheet", "Goods with a lot, labels"), long, 2),
            ),
        ),
        (
            translate("CommandSheet", "A shelf to practise counting"),
            (
                Group(translate("CommandSheet", "Badges"), tuple(people), 3),
                Group(translate("CommandSheet", "A place and what lies there"), short_counted, 3),
                Group(translate("CommandSheet", "Goods with a lot"), long_counted, 2),
            ),
        ),
        (
            translate("CommandSheet", "Shipments to practise with"),
            (
                Group(translate("CommandSheet", "Places, goods, a shipment"), short_shipped, 3),
                Group(translate("CommandSheet", "What it brings"), long_shipped, 2),
            ),
        ),
    )


def _by_length(codes: Iterable[Code]) -> tuple[tuple[Code, ...], tuple[Code, ...]]:
    """Codes that are short, and those of GS1 with several fields, which need more room."""
    short = tuple(code for code in codes if not code.symbology.startswith("gs1-"))
    return short, tuple(code for code in codes if code.symbology.startswith("gs1-"))


def _demo_code(code: dict[str, str]) -> Code:
    title = code.get(f"title_{language()}") or code["title"]
    return Code(title, code["text"], code["symbology"])


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

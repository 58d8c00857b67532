"""The lines of a count: what is to be counted here, what was, codes, and the other places.

A scan changes one line; a line that comes is put behind the others, and only a change of place, an
undo or a longer list of unknown codes lays the rows out anew.
"""

from __future__ import annotations

from typing import Any

from app.domain.counting.document import At, Count
from app.domain.counting.facts import Target
from app.domain.counting.line import Line
from app.domain.counting.lists import is_unexpected
from app.domain.values import Place, Product
from app.ui.screens.count.keys import PLACE, TARGET, UNKNOWN, target_key, target_of
from app.ui.screens.count.rows import line_row, place_row, target_row, unknown_row
from app.ui.screens.working.model import MARK, LinesModel
from app.ui.screens.working.rows import Row
from app.ui.translation import translate

TO_DO, COUNTED, UNEXPECTED, CODES, PLACES = (
    f"{MARK}{name}" for name in ("to do", "counted", "unexpected", "codes", "places")
)


class LineModel(LinesModel):
    """Five parts, each below its heading; a part without rows has none."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(5, parent)
        self._document: Count | None = None
        self._place = ""
        self._wanted = _Wanted(())
        self._at: dict[str, list[str]] = {}
        """The ids of the lines of each place, in the order in which they were first counted."""

    def display(self, document: Count) -> None:
        """Show `document`; an earlier state of it is changed only where it differs."""
        before, self._document = self._document, document
        self._place = document.place.id if document.place is not None else ""
        if before is None or before.id != document.id:
            self._read_lines(document)
            self._wanted = _Wanted(document.targets)
            self.fill(self._arranged(document))
        else:
            self._follow(before, document)
        self.mark(document.line or "")

    # --- what differs -----------------------------------------------------------------------

    def _follow(self, before: Count, document: Count) -> None:
        lines, known = document.lines, before.lines
        changed = [li for li in lines.unshared(known) if known.get(li.id) is not li]
        gone = [li for li in known.unshared(lines) if li.id not in lines]
        if document.targets is not before.targets:
            self._wanted = _Wanted(document.targets)
        came = sorted((li for li in changed if li.id not in known), key=_order)
        if gone:
            self._read_lines(document)
        else:
            for line in came:
                self._at.setdefault(line.cell.place.id, []).append(line.id)
        stale = {line.id for line in (*changed, *gone)} | self._read_anew(before, document)
        stale |= {f"{PLACE}{line.cell.place.id}" for line in (*came, *gone)}
        stale |= {f"{PLACE}{place}" for place in before.done ^ document.done}
        if before.unknown is not document.unknown:
            stale |= {f"{UNKNOWN}{one.id}" for one in document.unknown}
        self.forget(stale)
        if came or gone or _laid(before) != _laid(document):
            self.arrange(self._arranged(document))
            self.tell((TO_DO, COUNTED, UNEXPECTED, CODES, PLACES))
        self.tell(stale)
        self.told = len(changed) + len(gone)

    def _read_anew(self, before: Count, document: Count) -> set[str]:
        """Lines beside which the books say something else now, and lines of such goods."""
        if document.heading.blind != before.heading.blind:
            return set(document.lines)
        if document.heading.blind:
            return set()
        at = {
            spot
            for spot, reading in document.readings.items()
            if before.readings.get(spot) is not reading
        } if document.readings is not before.readings else set()  # fmt: skip
        lines = document.lines
        at |= {
            At(line.product.id, line.cell.place.id)
            for line in lines.unshared(before.lines)
            if before.lines.get(line.id) is not line
        }
        return {line for spot in at for line in document.at.get(spot, ())}

    def _read_lines(self, document: Count) -> None:
        self._at = {}
        for line in document.every():
            self._at.setdefault(line.cell.place.id, []).append(line.id)

    # --- how rows stand ---------------------------------------------------------------------

    def _arranged(self, document: Count) -> list[list[str]]:
        here, wanted = self._at.get(self._place, []), self._wanted
        found, turned_up = here, list[str]()
        if document.targets and self._place not in document.whole:
            found = []
            for key in here:
                line = document.lines[key]
                strange = is_unexpected(document, line.product, line.cell)
                (turned_up if strange else found).append(key)
        to_do = [
            target_key(self._place, product)
            for product in wanted.at(self._place)
            if At(product, self._place) not in document.at
        ]
        codes = [f"{UNKNOWN}{unknown.id}" for unknown in document.unknown]
        places = [f"{PLACE}{place.id}" for place in self._places(document)]
        parts = ((TO_DO, to_do), (COUNTED, found), (UNEXPECTED, turned_up), (CODES, codes))
        return [[mark, *keys] if keys else [] for mark, keys in (*parts, (PLACES, places))]

    def _places(self, document: Count) -> list[Place]:
        """The other places: those still to be counted first, then those that are done."""
        every = {target.place.id: target.place for target in document.targets}
        every.update((place.id, place) for place in document.places)
        other = [place for place in every.values() if place.id != self._place]
        return sorted(other, key=lambda place: place.id in document.done)

    def heading_words(self, key: str) -> str:
        part = (TO_DO, COUNTED, UNEXPECTED, CODES, PLACES).index(key)
        text = {
            TO_DO: translate("Counting", "Not counted yet: {n}"),
            COUNTED: translate("Counting", "Counted here: {n}"),
            UNEXPECTED: translate("Counting", "Not on the list for this place: {n}"),
            CODES: translate("Counting", "Unknown codes: {n}"),
            PLACES: translate("Counting", "Other places: {n}")
            if self._place
            else translate("Counting", "Places: {n}"),
        }[key]
        return text.format(n=len(self.parts[part]) - 1)

    def make_row(self, line: str) -> Row:
        document = self._document
        assert document is not None
        if line.startswith(TARGET):
            place, product = target_of(line)
            return target_row(document, *self._wanted.goods(place, product))
        if line.startswith(UNKNOWN):
            wanted = line.removeprefix(UNKNOWN)
            return unknown_row(next(one for one in document.unknown if one.id == wanted))
        if line.startswith(PLACE):
            return self._place_row(document, line.removeprefix(PLACE))
        return line_row(document, document.lines[line])

    def _place_row(self, document: Count, key: str) -> Row:
        every = (*document.places, *(target.place for target in document.targets))
        place = next(place for place in every if place.id == key)
        to_do = sum(At(one, key) not in document.at for one in self._wanted.at(key))
        return place_row(place, len(self._at.get(key, ())), to_do, done=key in document.done)


class _Wanted:
    """The targets, by place."""

    def __init__(self, targets: tuple[Target, ...]) -> None:
        self._goods: dict[str, dict[str, tuple[Place, Product]]] = {}
        for target in targets:
            if target.product is not None:
                some = self._goods.setdefault(target.place.id, {})
                some[target.product.id] = (target.place, target.product)

    def at(self, place: str) -> list[str]:
        """The products that are to be counted at a place, in the list's order."""
        return list(self._goods.get(place, ()))

    def goods(self, place: str, product: str) -> tuple[Place, Product]:
        return self._goods[place][product]


def _order(line: Line) -> int:
    return line.order


def _laid(document: Count) -> tuple[object, ...]:
    """What the layout of rows depends on, beside which lines there are."""
    place = document.place.id if document.place is not None else ""
    unknown = tuple(one.id for one in document.unknown)
    return place, document.places, document.done, unknown, document.targets

"""Names of places, people, and what lies on the lines of a work document: an entry knows ids only.

A document is folded for the names of its lines, which takes a while: they are learned behind the
list, one document after the other, and the list is shown without them first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from app.domain.dispatch.document import Dispatch
from app.domain.goods_out_intents import RegisterPick
from app.domain.intents import RegisterLine
from app.domain.receipt.document import Receipt
from app.ui.screens.outbox.words import Names
from app.ui.translation import language
from app.workbench.errors import StoreError, UnknownRecord
from app.workbench.views import QueueRow
from app.workbench.workbench import Workbench

CHECKS = frozenset({"check_delivery", "check_goods_out", "receive_order"})
"""What may turn into a conflict about lines; so their names are wanted as well."""


class Learned:
    """What was learned so far. `names` is handed to whoever tells of entries."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._named: set[str] = set()
        self._lines: dict[tuple[str, str], str] = {}
        self.names = Names({}, self._lines)

    def forget(self) -> None:
        """Documents may have other lines by now."""
        self._named.clear()

    def places(self) -> None:
        """Learn the places. Reads the store: call it in a thread.

        Raises:
            StoreError: it cannot be read.
        """
        places = {one.place.id: one.place.name for one in self._workbench.places()}
        receiving = self._workbench.receiving_place()
        if receiving is not None:
            places.setdefault(receiving.id, receiving.name)
        self.names = Names(places, self._lines)

    def people(self) -> Mapping[str, str]:
        """Names of people by their ids. Reads the store: call it in a thread.

        Raises:
            StoreError: it cannot be read.
        """
        return {one.id: one.name for one in self._workbench.people.known()}

    def wanted(self, queue: Sequence[QueueRow]) -> list[str]:
        """Documents of which some entry says a line, and nobody has learned its name."""
        found = dict.fromkeys(
            row.entry.document
            for row in queue
            if row.entry.document not in self._named and _says_lines(row)
        )
        return list(found)

    def learn(self, document: str) -> None:
        """The names of a document's lines. Folds it: call it in a thread."""
        self._named.add(document)
        try:
            told = names_of_lines(self._workbench, document)
        except (StoreError, UnknownRecord):
            return  # the sentence is shorter then
        self._lines.update({(document, line): name for line, name in told.items()})


def _says_lines(row: QueueRow) -> bool:
    intent = row.entry.intent
    return isinstance(intent, RegisterLine | RegisterPick) or intent.TYPE in CHECKS


def names_of_lines(workbench: Workbench, document: str) -> Mapping[str, str]:
    """What lies on its lines, by our ids and by the server's.

    Raises:
        StoreError, UnknownRecord: the document cannot be read.
    """
    match workbench.kind_of(document):
        case "receipt":
            return dict(_of_receipt(workbench.glance(document)))
        case "dispatch":
            return dict(_of_dispatch(workbench.glance_dispatch(document)))
        case "ad_hoc":
            lines = workbench.glance_ad_hoc(document).lines
            return {line.id: line.product.name_in(language()) for line in lines}
        case _:
            return {}


def _of_receipt(receipt: Receipt) -> Iterator[tuple[str, str]]:
    for line in receipt.lines.every():
        name = line.product.name_in(language()) if line.product else line.code
        yield line.id, name
        if line.source:
            yield line.source.id, name


def _of_dispatch(dispatch: Dispatch) -> Iterator[tuple[str, str]]:
    for line in dispatch.walked():
        name = line.product.name_in(language())
        yield line.id, name
        yield line.source.id, name

"""The journal: what was acknowledged is there, in order, whole, and from any version."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.events import Event
from app.domain.values import Stamp
from app.sqlite import StoreFull
from app.store.codec import Codec, UnknownRecord
from app.store.outbox import Outbox
from app.store.schema import TERMINAL
from app.store.terminal import DocumentRow, Record, Terminal
from tests.store.test_outbox import entry


@dataclass(frozen=True, slots=True)
class Counted:
    """A fact in its second version: the first called the quantity `n`."""

    TYPE: ClassVar[str] = "counted"
    V: ClassVar[int] = 2
    quantity: Decimal
    note: str = ""


CODEC: Codec[Counted] = Codec(
    (Counted,), {("counted", 1): lambda old: {"quantity": str(old["n"]), "note": "lifted"}}
)
HEAD = DocumentRow("d1", "receipt", "open", "Delivery 4711", 1, 1)


def event(number: int, quantity: str = "1.50", document: str = "d1") -> Event[Counted]:
    stamp = Stamp(at=number, monotonic=number, boot="b")
    return Event(f"v{number}", document, "T001", "desk", stamp, Counted(Decimal(quantity)))


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    made = Terminal(tmp_path / "terminal.db")
    yield made
    made.close()


def test_events_come_back_in_order_and_exactly(terminal: Terminal) -> None:
    terminal.append(Record((event(2, "1.50"), event(1, "0.125")), HEAD), CODEC).result()
    found = terminal.events("d1", CODEC)
    assert found == [event(2, "1.50"), event(1, "0.125")]
    assert str(found[0].fact.quantity) == "1.50"
    assert terminal.events("d2", CODEC) == []


def test_an_event_and_what_it_obliges_us_to_are_one_transaction(terminal: Terminal) -> None:
    terminal.append(Record((event(1),), HEAD, owed=lambda: [entry(1)]), CODEC).result()
    with pytest.raises(Exception, match="UNIQUE"):
        terminal.append(Record((event(2),), HEAD, owed=lambda: [entry(1)]), CODEC).result()
    assert [one.id for one in terminal.events("d1", CODEC)] == ["v1"]
    assert len(Outbox(terminal).entries()) == 1


def test_an_event_is_written_once(terminal: Terminal) -> None:
    terminal.append(Record((event(1),), HEAD), CODEC).result()
    with pytest.raises(Exception, match="UNIQUE"):
        terminal.append(Record((event(1),), HEAD), CODEC).result()
    assert len(terminal.events("d1", CODEC)) == 1


def test_heads_follow_and_subjects_are_replaced(terminal: Terminal) -> None:
    terminal.append(Record((event(1),), HEAD, subjects=("a", "b")), CODEC).result()
    later = replace(HEAD, state="posted", changed=9)
    terminal.append(Record((event(2),), later, subjects=("b",)), CODEC).result()
    assert terminal.document("d1") == later
    assert terminal.documents("receipt") == []
    assert terminal.documents("receipt", ("posted",)) == [later]
    assert (terminal.about("a"), terminal.about("b")) == ([], [later])
    terminal.append(Record((event(3),), later), CODEC).result()
    assert terminal.about("b") == [later]


def test_what_documents_of_a_kind_are_about(terminal: Terminal) -> None:
    def put(number: int, key: str, state: str, kind: str, *subjects: str) -> DocumentRow:
        head = DocumentRow(key, kind, state, key, 1, number, doing="pack")
        record = Record((event(number, document=key),), head, subjects=subjects)
        terminal.append(record, CODEC).result()
        return head

    old = put(1, "d1", "posted", "dispatch", "g1", "package:BOX:g1")
    new = put(2, "d2", "open", "dispatch", "g1", "g2", "package:BOX:9:g2")
    put(3, "d3", "finished", "dispatch", "g3", "package:BOX:g3")
    put(4, "d4", "open", "receipt", "g1", "g4")
    assert terminal.subjects("dispatch", ("open", "posted")) == [
        *("g1", "g2", "package:BOX:9:g2"),
        *("g1", "package:BOX:g1"),
    ]
    assert terminal.subjects_from("package:BOX:") == [
        "package:BOX:g3",
        "package:BOX:9:g2",
        "package:BOX:g1",
    ]
    assert terminal.subjects_from("package:\ud800") == []
    latest = terminal.latest_about("dispatch", ["g1", "g2", "g4", "nobody"])
    assert latest == {"g1": new, "g2": new}
    assert terminal.document("d1") == old
    assert old.doing == "pack"


def test_a_store_of_the_version_before_keeps_its_documents(tmp_path: Path) -> None:
    path = tmp_path / "terminal.db"
    with sqlite3.connect(path) as connection:
        connection.executescript(f"{TERMINAL[0]} PRAGMA user_version=1;")
        connection.execute("INSERT INTO document VALUES ('d1','receipt','open','4711',1,2)")
        connection.execute("INSERT INTO subject VALUES ('g1','d1')")
    connection.close()
    opened = Terminal(path)
    [row] = opened.about("g1")
    assert (row.id, row.doing, row.changed) == ("d1", "", 2)
    opened.append(Record((event(3),), replace(row, changed=3, doing="x")), CODEC).result()
    assert opened.document("d1") == replace(row, changed=3, doing="x")
    opened.close()


def test_an_old_version_is_lifted_and_a_newer_one_is_not_guessed(terminal: Terminal) -> None:
    terminal.append(Record((event(1),), HEAD), CODEC).result()
    terminal.write(lambda c: c.execute("""UPDATE event SET v=1, data='{"n": 4.5}'""")).result()
    assert terminal.events("d1", CODEC)[0].fact == Counted(Decimal("4.5"), "lifted")
    terminal.write(lambda c: c.execute("UPDATE event SET v=3")).result()
    with pytest.raises(UnknownRecord, match="counted v3"):
        terminal.events("d1", CODEC)


def test_facts_of_a_type_are_found_across_documents(terminal: Terminal) -> None:
    other = replace(HEAD, id="d2")
    terminal.append(Record((event(1),), HEAD), CODEC).result()
    terminal.append(Record((event(2, document="d2"),), other), CODEC).result()
    assert [one.id for one in terminal.facts_of_type(("counted",), CODEC)] == ["v1", "v2"]
    assert terminal.facts_of_type(("taught",), CODEC) == []


def test_notes_are_kept(terminal: Terminal) -> None:
    assert terminal.get("screen") is None
    terminal.put("screen", "home").result()
    terminal.put("screen", "receipt").result()
    assert terminal.get("screen") == "receipt"


def test_what_does_not_fit_the_disk_is_refused_whole(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    terminal = Terminal(tmp_path / "full.db", max_pages=24)
    pairs = [Record((event(n), event(10_000 + n)), HEAD) for n in range(1_000)]
    failed = [terminal.append(pair, CODEC).exception() for pair in pairs[:500]]
    assert any(isinstance(error, StoreFull) for error in failed)
    written = 2 * failed.count(None)
    assert len(terminal.events("d1", CODEC)) == written > 0
    terminal.close()
    caplog.clear()


@given(
    st.decimals(allow_nan=False, allow_infinity=False, places=3),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=50),
)
def test_any_quantity_and_text_survive(quantity: Decimal, note: str) -> None:
    fact = Counted(quantity, note)
    assert CODEC.decode("counted", 2, CODEC.encode(fact)) == fact

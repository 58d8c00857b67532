"""The `dh1;` segments of `external_data`: round trips, room, others' segments, foreign text."""

from __future__ import annotations

import string
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.clients.enfore import records
from app.clients.enfore.records import Claim, Foreign, NoRoom, Other, Record, Register

PLACE = "4d15b5eba048513f57096548"
MARK = "0123456789abcdef01234567"

field = st.text("".join(c for c in string.printable[:94] if c not in ",;"), max_size=24)
terminal = st.text(string.ascii_letters + string.digits, min_size=4, max_size=4)
figure = st.none() | st.decimals(-(10**6), 10**6, places=3)
claims = st.builds(Claim, terminal, field, st.integers(0, 2**48))
registers = st.builds(Register, terminal, field, figure, figure, field, field)
others = st.builds(Other, st.text(string.ascii_uppercase, min_size=1, max_size=8))
marks = st.just("") | st.text("0123456789abcdef", min_size=24, max_size=24)
lines = st.just("") | st.text("0123456789abcdef", min_size=24, max_size=24)
record_sets = st.builds(
    Record, marks, lines, st.lists(claims | registers | others, max_size=4).map(tuple)
)


@given(record_sets)
def test_what_is_written_is_read_again(record: Record) -> None:
    try:
        text = records.format_record(record)
    except NoRoom:
        assume(False)
        raise
    assert text.isascii()
    assert len(text) <= 250
    again = records.parse(text)
    assert (again.mark, again.line) == (record.mark, record.line)
    assert [s.text() for s in again.segments] == [s.text() for s in record.segments]
    assert records.format_record(again) == text


@given(st.text(max_size=300))
def test_any_text_is_a_record_or_foreign(text: str) -> None:
    try:
        record = records.parse(text)
    except Foreign:
        assert text
        return
    if text and len(text) <= 250:
        assert records.format_record(record) == text


@given(record_sets, claims | st.none(), st.integers(0, 2**48))
def test_only_our_claim_changes(record: Record, claim: Claim | None, now: int) -> None:
    mine = claim.terminal if claim is not None else "T001"
    try:
        text = records.with_claim(record, mine, claim, now)
    except NoRoom:
        return
    after = records.parse(text)
    assert (after.mark, after.line) == (record.mark, record.line)
    found = [s for s in after.segments if isinstance(s, Claim) and s.terminal == mine]
    assert [s.text() for s in found] == ([claim.text()] if claim is not None else [])
    others = [s for s in record.segments if not (isinstance(s, Claim) and s.terminal == mine)]
    kept = [s.text() for s in after.segments if s not in found]
    gone = [s for s in others if s.text() not in kept]
    assert all(isinstance(s, Claim) and s.until <= now for s in gone)


@given(record_sets, registers, st.integers(0, 2**48))
def test_only_our_segment_changes(record: Record, register: Register, now: int) -> None:
    try:
        text = records.with_register(record, register, now)
    except NoRoom:
        return
    again = records.parse(text)
    ours = again.register_of(register.terminal)
    assert records.same(register, ours)
    assert again.mark == record.mark
    assert again.line == record.line
    mine = {s for s in record.segments if getattr(s, "terminal", "") == register.terminal}
    kept = [s.text() for s in again.segments if s.text() in {o.text() for o in record.segments}]
    for segment in record.segments:
        expired = isinstance(segment, Claim) and segment.until <= now
        if segment not in mine and not expired:
            assert segment.text() in kept


def test_as_it_is_written() -> None:
    register = Register("T001", "part", Decimal("12.50"), Decimal(0), PLACE)
    record = Record(MARK, "a" * 24, (Claim("T001", "anna", 1_795_000_000_000),))
    assert records.with_register(record, register, 0) == (
        f"dh1;m{MARK};l{'a' * 24};cT001,anna,mwm0nk74;rT001,12.5,0,{PLACE},part;"
    )


def test_times_are_base_36() -> None:
    assert records.base36(0) == "0"
    assert int(records.base36(1_795_301_437_707), 36) == 1_795_301_437_707


class TestWhenItGetsFull:
    def full(self, until: int) -> Record:
        """Just so full that one register without a place still fits."""
        claim = Claim("T002", "x" * 24, until)
        return Record(MARK, "b" * 24, (claim, Other("X" * 130)))

    def test_expired_claims_of_others_give_way_first(self) -> None:
        register = Register("T001", "part", Decimal(1), Decimal(0), PLACE)
        text = records.with_register(self.full(until=10), register, now=11)
        assert "cT002" not in text
        assert PLACE in text

    def test_then_our_place(self) -> None:
        register = Register("T001", "part", Decimal(1), Decimal(0), PLACE)
        text = records.with_register(self.full(until=12), register, now=11)
        assert "cT002" in text
        assert PLACE not in text
        ours = records.parse(text).register_of("T001")
        assert records.same(register, ours)

    def test_never_a_mark(self) -> None:
        record = Record(MARK, "b" * 24, (Other("X" * 185),))
        with pytest.raises(NoRoom):
            records.with_register(record, Register("T001", "part", Decimal(1)), now=0)

    def test_an_own_old_claim_stays(self) -> None:
        record = Record(MARK, "b" * 24, (Claim("T001", "anna", 10), Other("X" * 150)))
        text = records.with_register(record, Register("T001", "part", place=PLACE), now=11)
        assert "cT001" in text


@pytest.mark.parametrize(
    "text", ["SAP 4711", "dh2;x;", "dh1;m0123", "dh1", "dh1;rT001,1,0,,größe;", " dh1;"]
)
def test_foreign_text_is_told_apart(text: str) -> None:
    with pytest.raises(Foreign):
        records.parse(text)
    assert records.read(text) == Record()


@pytest.mark.parametrize(
    "segment", ["rT001,1,0", "rT1,1,0,,part", "rT001,NaN,0,,part", "rT001,1e999,0,,part", "c", "r"]
)
def test_a_segment_that_cannot_be_read_is_kept(segment: str) -> None:
    record = records.parse(f"dh1;{segment};")
    assert record.segments == (Other(segment),)
    assert segment in records.with_register(record, Register("T009", "part"), 0)


def test_of_twins_the_later_counts_and_one_remains() -> None:
    record = records.parse("dh1;rT001,1,0,,part;rT002,5,0,,part;rT001,2,0,,part;")
    ours = record.register_of("T001")
    assert ours is not None
    assert ours.accepted == 2
    text = records.with_register(record, Register("T001", "done", Decimal(3), Decimal(0)), 0)
    assert text == "dh1;rT001,3,0,,done;rT002,5,0,,part;"
    assert records.parse(text).others_accepted("T001") == 5


def test_claims_end() -> None:
    record = records.parse("dh1;cT001,anna,10;")
    assert [claim.person for claim in record.claims(35)] == ["anna"]
    assert record.claims(36) == ()


def test_a_terminal_has_four_characters() -> None:
    with pytest.raises(ValueError, match="4 letters or digits"):
        records.with_register(Record(), Register("T1;", "part"), 0)


PICKED = Register.of_pick("T001", "part", Decimal("12"), Decimal("10"), Decimal("2"))


def test_r75_the_register_of_a_goods_outs_item_reads_as_figures() -> None:
    text = records.with_register(Record(), PICKED, 0)
    assert text == "dh1;rT001,12,10,2,part;"
    record = records.parse(text)
    assert records.same(PICKED, record.register_of("T001"))
    assert (record.others_accepted("T002"), record.others_rejected("T002")) == (
        Decimal(12),
        Decimal(10),
    )
    assert (record.others_accepted("T001"), record.others_rejected("T001")) == (
        Decimal(0),
        Decimal(0),
    )


def test_what_is_short_never_gives_way() -> None:
    """One character is missing: a place would go, the figure stays, and nothing is written."""
    crowded = Record(segments=(Other("X" * 227),))
    with pytest.raises(NoRoom):
        records.with_register(crowded, PICKED, 0)
    assert records.with_register(crowded, replace(PICKED, counts=False), 0).endswith(",10,,part;")
    expired = Record(segments=(Other("X" * 226), Claim("T009", "anna", 5)))
    assert records.with_register(expired, PICKED, 9).endswith("X;rT001,12,10,2,part;")
    without = records.parse("dh1;rT001,12,10,,part;").register_of("T001")
    assert not records.same(PICKED, without)

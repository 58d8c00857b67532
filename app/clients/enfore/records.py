"""What we write into `external_data`: `dh1;` and segments, each closed by `;` (design 4).

    dh1;m0123456789abcdef01234567;l<line>;cT001,anna,mf3k2x1a;rT001,12,0,<place>,part;

    m   the mark of what we made, 24 hex, always first
    l   the local line id of an item that we made
    c   claim: terminal, person, time of its end (ms, base 36)
    r   register: terminal, accepted, rejected, place, state, cumulative; on a head the figures
        and the place are empty, and a digest of what fits nowhere may follow the state
        on an item of a goods-out: terminal, picked, packed, short, state (rT001,12,10,2,part)

The field holds 256 characters; we fill 250, in ASCII. A terminal changes its own segments only.
When it gets full, other terminals' expired claims give way, then our place; never a mark, never
a figure.
Segments of a later version are kept as they are. A text that does not begin with `dh1;` belongs
to somebody else and is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation

PREFIX = "dh1;"
MOST = 250
_MARK = re.compile(r"[0-9a-f]{24}")
_TERMINAL = re.compile(r"[0-9A-Za-z]{4}")
_FIELD = re.compile(r"[!-+\--:<-~]*")
"""Printable ASCII without blank, comma and semicolon."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class Foreign(Exception):
    """The text is not ours: it is left alone."""


class NoRoom(Exception):
    """It does not fit, even after everything has given way that may."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Who is on it, and until when (server time, ms). Advice, never a lock."""

    terminal: str
    person: str
    until: int

    def text(self) -> str:
        return f"c{self.terminal},{_only_field(self.person)[:24]},{base36(self.until)}"


@dataclass(frozen=True, slots=True)
class Register:
    """What one terminal says of a line (cumulative), or of a whole delivery (state alone)."""

    terminal: str
    state: str
    accepted: Decimal | None = None
    rejected: Decimal | None = None
    place: str = ""
    digest: str = ""
    counts: bool = field(default=False, compare=False)
    """In the place's field stands a figure, which never gives way."""

    @classmethod
    def of_pick(
        cls, terminal: str, state: str, picked: Decimal, packed: Decimal, short: Decimal
    ) -> Register:
        """The register of an item of a goods-out."""
        return cls(terminal, state, picked, packed, _figure(short), counts=True)

    def text(self) -> str:
        fields = [
            self.terminal,
            _figure(self.accepted),
            _figure(self.rejected),
            _only_field(self.place),
            _only_field(self.state),
        ]
        return "r" + ",".join(fields + ([_only_field(self.digest)] if self.digest else []))


@dataclass(frozen=True, slots=True)
class Other:
    """A segment that this version cannot read; kept as it is."""

    content: str

    def text(self) -> str:
        return self.content


@dataclass(frozen=True, slots=True)
class Record:
    """The segments of one field."""

    mark: str = ""
    line: str = ""
    segments: tuple[Claim | Register | Other, ...] = ()

    def registers(self) -> tuple[Register, ...]:
        """One per terminal; of twins the later one counts."""
        found = {s.terminal: s for s in self.segments if isinstance(s, Register)}
        return tuple(found.values())

    def register_of(self, terminal: str) -> Register | None:
        """What that terminal says."""
        return next((r for r in self.registers() if r.terminal == terminal), None)

    def views(self) -> tuple[str, ...]:
        """Whose eyes this looks different to: each terminal with a register, and "" for all others;
        nobody's where there is no register.
        """
        names = tuple(register.terminal for register in self.registers())
        return (*names, "") if names else ()

    def claims(self, now: int) -> tuple[Claim, ...]:
        """Those that are still good at `now` (server time, ms)."""
        return tuple(s for s in self.segments if isinstance(s, Claim) and s.until > now)

    def others_accepted(self, terminal: str) -> Decimal:
        """What all other terminals together accepted."""
        theirs = (r.accepted for r in self.registers() if r.terminal != terminal)
        return sum((accepted or Decimal(0) for accepted in theirs), Decimal(0))

    def others_rejected(self, terminal: str) -> Decimal:
        """What all other terminals together rejected; of a goods-out's item, what they packed."""
        theirs = (r.rejected for r in self.registers() if r.terminal != terminal)
        return sum((rejected or Decimal(0) for rejected in theirs), Decimal(0))


def parse(text: str | None) -> Record:
    """The record of a field; an empty one for an empty field.

    Raises:
        Foreign: somebody else's text, or ours cut by somebody else.
    """
    if not text:
        return Record()
    if not text.startswith(PREFIX) or not text.endswith(";") or not text.isascii():
        raise Foreign(text[:60])
    mark = line = ""
    segments: list[Claim | Register | Other] = []
    for part in text[len(PREFIX) : -1].split(";") if len(text) > len(PREFIX) else ():
        if part[:1] == "m" and not mark and _MARK.fullmatch(part[1:]):
            mark = part[1:]
        elif part[:1] == "l" and not line and part[1:]:
            line = part[1:]
        else:
            segments.append(_claim(part) or _register(part) or Other(part))
    return Record(mark, line, tuple(segments))


def read(text: str | None) -> Record:
    """The same for those who only look: somebody else's text says nothing to us."""
    try:
        return parse(text)
    except Foreign:
        return Record()


def format_record(record: Record) -> str:
    """The text of a record; the mark first, then the line, then segments in their order.

    Raises:
        NoRoom: more than 250 characters.
    """
    parts = [f"m{record.mark}"] if record.mark else []
    parts += [f"l{record.line}"] if record.line else []
    parts += [segment.text() for segment in record.segments]
    text = PREFIX + "".join(f"{part};" for part in parts)
    if len(text) > MOST:
        raise NoRoom(f"{len(text)} characters")
    return text


def with_register(record: Record, register: Register, now: int) -> str:
    """The field's text with this terminal's register in it; all other segments stay.

    `now` (server time, ms) tells expired claims of others, which give way first, then our place.

    Raises:
        NoRoom: it does not fit even so.
    """
    if not _TERMINAL.fullmatch(register.terminal):
        raise ValueError(f"a terminal id has 4 letters or digits, not {register.terminal!r}")
    full = _placed(record, register)
    room = replace(full, segments=tuple(s for s in full.segments if not _expired(s, register, now)))
    last = register if register.counts else replace(register, place="")
    bare = _placed(room, last)
    for attempt in (full, room, bare):
        try:
            return format_record(attempt)
        except NoRoom:
            continue
    return format_record(_placed(bare, replace(last, digest="")))


def with_claim(record: Record, terminal: str, claim: Claim | None, now: int) -> str:
    """The field's text with this terminal's claim, or without one; all other segments stay, but
    for other terminals' expired claims where room is short.

    Raises:
        NoRoom: it does not fit even so.
    """
    kept = tuple(
        s for s in record.segments if not (isinstance(s, Claim) and s.terminal == terminal)
    )
    whole = replace(record, segments=kept if claim is None else (claim, *kept))
    try:
        return format_record(whole)
    except NoRoom:
        alive = tuple(
            s
            for s in whole.segments
            if not (isinstance(s, Claim) and s.terminal != terminal and s.until <= now)
        )
        return format_record(replace(whole, segments=alive))


def without_claims(record: Record) -> Record:
    """The record but for who is on it."""
    return replace(record, segments=tuple(s for s in record.segments if not isinstance(s, Claim)))


def same(ours: Register, seen: Register | None) -> bool:
    """Whether the field says what we want it to say; a place that gave way is no difference."""
    if seen is None:
        return False
    return (
        _figure(ours.accepted) == _figure(seen.accepted)
        and _figure(ours.rejected) == _figure(seen.rejected)
        and _only_field(ours.state) == seen.state
        and seen.place in (_only_field(ours.place), *(() if ours.counts else ("",)))
        and seen.digest in ("", _only_field(ours.digest))
    )


def base36(value: int) -> str:
    """A whole number, not negative, in base 36."""
    if value < 0:
        raise ValueError("no time before 1970 is written")
    text = ""
    while value:
        value, rest = divmod(value, 36)
        text = _DIGITS[rest] + text
    return text or "0"


def _placed(record: Record, register: Register) -> Record:
    kept: list[Claim | Register | Other] = []
    placed = False
    for segment in record.segments:
        if isinstance(segment, Register) and segment.terminal == register.terminal:
            if not placed:
                kept.append(register)
            placed = True
        else:
            kept.append(segment)
    return replace(record, segments=tuple(kept if placed else [*kept, register]))


def _expired(segment: Claim | Register | Other, register: Register, now: int) -> bool:
    return (
        isinstance(segment, Claim)
        and segment.terminal != register.terminal
        and segment.until <= now
    )


def _claim(part: str) -> Claim | None:
    fields = part[1:].split(",")
    if part[:1] != "c" or len(fields) != 3 or not _TERMINAL.fullmatch(fields[0]):
        return None
    if not re.fullmatch(r"[0-9a-z]{1,12}", fields[2]):
        return None
    claim = Claim(fields[0], fields[1], int(fields[2], 36))
    return claim if claim.text() == part else None


def _register(part: str) -> Register | None:
    fields = part[1:].split(",")
    if part[:1] != "r" or len(fields) not in (5, 6) or not _TERMINAL.fullmatch(fields[0]):
        return None
    try:
        accepted, rejected = (Decimal(f) if f else None for f in fields[1:3])
        digest = fields[5] if len(fields) > 5 else ""
        register = Register(fields[0], fields[4], accepted, rejected, fields[3], digest)
        # Written otherwise than we write: kept as it is, for a version that knows better.
        return register if register.text() == part else None
    except (InvalidOperation, ValueError):
        return None


def _figure(value: Decimal | None) -> str:
    """As few characters as say it exactly: 12, 0.25, -3."""
    if value is None:
        return ""
    if not value.is_finite() or abs(value.adjusted()) > 30:
        raise ValueError(f"{value} is no quantity")
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _only_field(text: str) -> str:
    """The text if it can stand in a field, else nothing: half an id would be a wrong one."""
    return text if _FIELD.fullmatch(text) and len(text) <= 64 else ""

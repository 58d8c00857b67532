"""Reads a write-ahead log by itself: which frames are whole, and which SQLite would pass over.

SQLite takes a log up to its first frame that does not check and says nothing of those behind it, as
it must: a power cut may leave half a frame at the end. But where whole commits lie behind a frame
that does not check, they were on disk, somebody saw green for them, and they would be gone without
a word. Each frame's check begins with the one stored in the frame before it, so that the frames
behind a broken one can be told whole (file format, 4.1 and 4.2).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

HEADER, FRAME = 32, 24
_MAGIC = 0x377F0682
_RECENT = 1 << 16
"""A log that is begun anew adds one to its first salt: frames of earlier rounds have less."""

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Wal:
    """What a log holds. `broken`: so many frames do not check and have whole commits behind them.

    `torn`: something behind the last commit does not check, which a power cut leaves, or damage.
    """

    pages: dict[int, bytes]
    """The last whole image of each page that a commit wrote."""
    broken: int = 0
    torn: bool = False
    page_size: int = 0


EMPTY = Wal({})


@dataclass(frozen=True, slots=True)
class _Frame:
    page: int
    commits: bool
    image: bytes
    ours: bool
    sound: bool
    old: bool


def read_wal(path: Path) -> Wal:
    """The log beside a database file; an empty one where there is none.

    Raises:
        OSError: it cannot be read.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return EMPTY
    if len(data) < HEADER + FRAME:
        return EMPTY
    return _read(data)


def _read(data: bytes) -> Wal:
    magic, _, size, _, *salts = struct.unpack(">6I", data[:24])
    whole = magic & ~1 == _MAGIC and _valid_size(size)
    # What SQLite writes on nearly every machine; a broken header does not say.
    order = ">" if whole and magic & 1 else "<"
    head: Pair = struct.unpack(">2I", data[24:32])
    whole = whole and _sum((0, 0), data[:24], order) == head
    if whole:
        frames = _frames(data, size, (salts[0], salts[1]), head, order)
    else:
        size = 4_096
        frames = _headless(data, size, order)
    last = max((at for at, one in enumerate(frames) if one.sound and one.commits), default=-1)
    pages = {one.page: one.image for one in frames[: last + 1] if one.sound}
    broken = sum(not one.sound for one in frames[: last + 1])
    torn = any(not one.sound and not one.old for one in frames[last + 1 :])
    if not whole and last >= 0:
        broken += 1  # SQLite passes over all of it
    return Wal(pages, broken, torn, size)


def _valid_size(size: int) -> bool:
    return 512 <= size <= 65_536 and size & (size - 1) == 0


def _headless(data: bytes, size: int, order: str) -> list[_Frame]:
    """The frames of a log whose header does not check: it may still say where their sums begin."""
    salt = _newest(data, size, order)
    told: Pair = struct.unpack(">2I", data[24:32])
    frames = _frames(data, size, salt, told, order)
    if frames and not frames[0].sound:
        again = _frames(data, size, salt, _sum((0, 0), data[:24], order), order)
        return again if again[0].sound else frames
    return frames


def _newest(data: bytes, size: int, order: str) -> Pair:
    """The salts of the round that was written last, where no header tells them.

    It begins the log; behind it lie the frames of earlier rounds, which are often more, and are in
    the file long since: what is taken from them would cover what was written after them.
    """
    found: list[Pair] = []
    first = before = None
    for at in range(HEADER, len(data) - FRAME - size + 1, FRAME + size):
        salt: Pair = struct.unpack(">2I", data[at + 8 : at + 16])
        told: Pair = struct.unpack(">2I", data[at + 16 : at + 24])
        first = first or salt
        if before is not None and salt not in found:
            image = data[at + FRAME : at + FRAME + size]
            if _sum(_sum(before, data[at : at + 8], order), image, order) == told:
                found.append(salt)
        before = told
    rounds = [first, *found] if first else found
    return next((one for one in rounds if _is_newest(one, found)), rounds[0] if rounds else (0, 0))


def _is_newest(salt: Pair, others: list[Pair]) -> bool:
    return all((salt[0] - other[0]) % (1 << 32) < _RECENT for other in others)


def _frames(data: bytes, size: int, salt: Pair, seed: Pair, order: str) -> list[_Frame]:
    frames = []
    for at in range(HEADER, len(data) - FRAME - size + 1, FRAME + size):
        page, commit, salt1, salt2, *check = struct.unpack(">6I", data[at : at + FRAME])
        image = data[at + FRAME : at + FRAME + size]
        ours = (salt1, salt2) == salt
        told = (check[0], check[1])
        sound = (
            ours and page > 0 and _sum(_sum(seed, data[at : at + 8], order), image, order) == told
        )
        old = not ours and 0 < (salt[0] - salt1) % (1 << 32) < _RECENT
        frames.append(_Frame(page, commit > 0, image, ours, sound, old))
        seed = told
    return frames


def _sum(seed: Pair, data: bytes, order: str) -> Pair:
    """SQLite's checksum over whole pairs of 32-bit words."""
    one, two = seed
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    pairs = iter(words)
    for first, second in zip(pairs, pairs, strict=True):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two

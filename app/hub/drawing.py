"""Pictures of signatures: strokes of a pen as a PNG (ISO/IEC 15948), written without a library."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from itertools import pairwise

WIDTH, HEIGHT = 500, 150
_FIELD = 1000
"""Strokes are drawn on a field of 1000 by 300; half of it is the picture's size."""
_PEN = 2

Point = Sequence[int]


def png(strokes: Sequence[Sequence[Point]]) -> bytes:
    """A picture in shades of grey, black on white; points outside of the field are left out."""
    rows = [bytearray(b"\xff" * WIDTH) for _ in range(HEIGHT)]
    for stroke in strokes:
        for start, stop in pairwise(stroke):
            _line(rows, start, stop)
    raw = b"".join(b"\x00" + bytes(row) for row in rows)  # 0: no filter
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 0, 0, 0, 0)  # 8 bits, grey
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(raw)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    checked = struct.pack(">I", zlib.crc32(name + data))
    return struct.pack(">I", len(data)) + name + data + checked


def _line(rows: list[bytearray], start: Point, stop: Point) -> None:
    length = max(abs(stop[0] - start[0]), abs(stop[1] - start[1]))
    steps = max(length * WIDTH // _FIELD, 1)  # one for each pixel
    for step in range(steps + 1):
        across = (start[0] * steps + (stop[0] - start[0]) * step) * WIDTH // (steps * _FIELD)
        down = (start[1] * steps + (stop[1] - start[1]) * step) * WIDTH // (steps * _FIELD)
        left, right = max(across, 0), min(across + _PEN, WIDTH)
        if left < right:
            for row in range(max(down, 0), min(down + _PEN, HEIGHT)):
                rows[row][left:right] = bytes(right - left)

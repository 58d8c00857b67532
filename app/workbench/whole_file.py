"""Whether a file that came to its end is whole, as far as its own form tells.

A connection that says how long a file is cannot be cut unseen; but what made the file may have been
cut, and a server may say no length at all.
"""

from __future__ import annotations

import csv
import lzma
import struct
import zipfile
import zlib
from itertools import accumulate
from pathlib import Path

EDGE = 64 * 1024
"""So many bytes at begin and end are looked at closely."""
_BLOCK = 1024 * 1024
_PAGES = (b"<!doctype html", b"<html")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError),
    *(ValueError, NotImplementedError, RuntimeError, MemoryError, struct.error),
)
"""What reading an archive raises that somebody else has written, or that is cut."""


def fault_of(path: Path) -> str:
    """Why a file is none, or not whole: "empty", "page", "cut"; "" where nothing speaks against
    it. Reads the whole file: call it in a thread.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(EDGE)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not start:
        return "empty"
    if start.startswith(_PAGES):
        return "page"
    if head.startswith(_ZIP):
        return "" if _is_whole_zip(path) else "cut"
    return "cut" if b"\0" not in head and _is_cut_table(path, head) else ""


def suffix_of(path: Path, suffix: str, media: str) -> str:
    """What the file's name ends with: by its content, else as its address or media type says; only
    what can do no harm when it is opened.
    """
    with path.open("rb") as file:
        head = file.read(EDGE)
    if head.startswith(_ZIP):
        return ".xlsx" if _is_workbook(path) else ".zip"
    if head.startswith(b"%PDF-"):
        return ".pdf"
    if suffix in (".csv", ".tsv", ".txt", ".json", ".xml"):
        return suffix
    known = {"text/csv": ".csv", "application/json": ".json", "text/plain": ".txt"}
    return known.get(media, ".txt" if b"\0" not in head else ".bin")


def _is_whole_zip(path: Path) -> bool:
    """The list of what is inside stands at the end of a ZIP, and of a workbook."""
    try:
        with zipfile.ZipFile(path) as archive:
            return all(_begins(archive, name) for name in archive.namelist()[:1])
    except _BROKEN:
        return False


def _begins(archive: zipfile.ZipFile, name: str) -> bool:
    with archive.open(name) as first:
        first.read(1)
    return True


def _is_workbook(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        return "xl/workbook.xml" in archive.namelist()


def _is_cut_table(path: Path, head: bytes) -> bool:
    """Whether a table ends inside of a quoted cell, or in a line that is shorter than the first and
    has no end (RFC 4180: the last line may lack its end, but not its cells).
    """
    if _quotes(path) % 2:
        return True
    tail = _last_line(path)
    if not tail:
        return False
    first = head.decode("utf-8", "replace").lstrip("\ufeff").splitlines()[0]
    mark = max(",;\t", key=first.count)
    return _cells(tail, mark) < _cells(first, mark)


def _quotes(path: Path) -> int:
    count = 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            count += block.count(b'"')
    return count


def _last_line(path: Path) -> str:
    """The line at the end that has no end of its own; "" when the file ends with a line's end."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - EDGE))
        lines = file.read().splitlines(keepends=True)
    if lines[-1].endswith((b"\n", b"\r")):
        return ""
    # Line ends inside of quotes are part of a cell.
    quotes = accumulate(line.count(b'"') for line in reversed(lines))
    long = next((n for n, count in enumerate(quotes, start=1) if count % 2 == 0), len(lines))
    return b"".join(lines[-long:]).decode("utf-8", "replace")


def _cells(line: str, mark: str) -> int:
    """How many cells a line has; of one whose quotes stand where none belong, as they are told."""
    try:
        return len(next(csv.reader([line], delimiter=mark), []))
    except csv.Error:
        return line.count(mark) + 1

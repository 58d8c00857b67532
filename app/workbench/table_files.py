"""Files that people bring: read whole, as text, as the rows of a spreadsheet.

Semicolon, comma or tab; UTF-8, UTF-16 or Windows-1252. Keys of `FileRefused` are those of
`app.workbench.catalog`.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from app.workbench.catalog_problems import FileRefused
from app.workbench.catalog_records import FILE_LIMIT

SPREADSHEETS = frozenset({".csv", ".tsv", ".txt"})
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def content_of(path: Path) -> bytes:
    """All of a CSV or JSON file.

    Raises:
        FileRefused: it cannot be read, is a workbook, of another kind, or too large.
    """
    ending = path.suffix.lower()
    try:
        with path.open("rb") as file:
            content = file.read(FILE_LIMIT + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise FileRefused("catalog_not_read", why=why) from error
    if content.startswith((_ZIP, _OLE)) or ending in (".xlsx", ".xls", ".ods"):
        raise FileRefused("catalog_is_workbook")
    if ending != ".json" and ending not in SPREADSHEETS:
        raise FileRefused("catalog_format_unknown", ending=path.suffix)
    if len(content) > FILE_LIMIT:
        raise FileRefused("catalog_too_big", most=str(FILE_LIMIT // 1_000_000))
    return content


def rows_of(content: bytes) -> Iterator[tuple[int, list[str] | None]]:
    """The rows of a spreadsheet with their numbers, the heading is 1; None for one whose quotes
    do not end.

    Raises:
        FileRefused: it is no text.
    """
    delimiter, body = _delimiter(_decoded(content))
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter, strict=True)
    number = 0
    while True:
        number += 1
        try:
            yield number, next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield number, None


def column_name(title: str) -> str:
    """A heading as it is compared: in small letters, with `_` between words."""
    return re.sub(r"[ .\-]+", "_", title.strip().casefold()).strip("_")


def _decoded(content: bytes) -> str:
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8":
            raise FileRefused("catalog_not_text") from None
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        raise FileRefused("catalog_not_text") from None


def _delimiter(text: str) -> tuple[str, str]:
    """The character between cells, and the text without a line that only says it."""
    first, _, rest = text.partition("\n")
    said = re.fullmatch(r'"?sep=([;,\t])"?\r?', first, re.IGNORECASE)
    if said:
        return said[1], rest
    return max(";,\t", key=first.count), text

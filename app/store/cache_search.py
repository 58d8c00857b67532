"""Search for products by anything people remember: part of a name, an article, digits of a code.

Three letters and more go through a trigram index; one or two letters cannot and scan the folded
texts by name, which ends as soon as enough is found. Every word must appear, in any order.
"""

from __future__ import annotations

import unicodedata

from app.sqlite import Connection, Row

TRIGRAM = 3
_WORDS = 8
_LETTERS = 80
_MANY = 1_000


def fold(text: str) -> str:
    """Text as it is compared: no letter case, one form of each umlaut, no control characters."""
    plain = unicodedata.normalize("NFC", text).casefold()
    kept = "".join(" " if unicodedata.category(c) in ("Cc", "Cs") else c for c in plain)
    return " ".join(kept.split())


def index_text(connection: Connection, number: int, folded: str, *, fresh: bool) -> None:
    """Bring the trigrams of one product up to date."""
    if not fresh:
        connection.execute("DELETE FROM product_text WHERE rowid=?", (number,))
    connection.execute("INSERT INTO product_text (rowid, text) VALUES (?,?)", (number, folded))


def search(connection: Connection, text: str, limit: int) -> list[Row]:
    """Rows of products that contain every word of `text`, by name; all for an empty text."""
    words = fold(text[:_LETTERS]).split()[:_WORDS]
    hits = _hits(connection, [word for word in words if len(word) >= TRIGRAM])
    conditions = ["instr(folded, ?) > 0"] * len(words)
    if hits is not None:
        conditions.append(f"number IN ({','.join(map(str, hits))})")
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    found: list[Row] = connection.execute(
        "SELECT p.data FROM product p JOIN"
        f" (SELECT number FROM product {where} ORDER BY name, id LIMIT ?) f"
        " ON f.number = p.number ORDER BY p.name, p.id",
        (*words, limit),
    ).fetchall()
    return found


def _hits(connection: Connection, words: list[str]) -> list[int] | None:
    """Numbers of products with all words; None when the index is no help.

    With many hits it is quicker to walk the names: enough of them are found soon.
    """
    if not words:
        return None
    wanted = " AND ".join('"' + word.replace('"', '""') + '"' for word in words)
    rows = connection.execute(
        "SELECT rowid FROM product_text WHERE product_text MATCH ? LIMIT ?", (wanted, _MANY + 1)
    ).fetchall()
    return None if len(rows) > _MANY else [int(row["rowid"]) for row in rows]

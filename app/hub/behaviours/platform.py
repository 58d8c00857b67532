"""Product list of the platform. (The token call is answered before a token is asked for.)"""

from __future__ import annotations

from typing import Any

from app.hub import exact
from app.hub.calls import Answer, Behaviour, Call
from app.hub.paging import page
from app.sqlite import Connection, Row


def list_products(call: Call, tx: Connection) -> Answer:
    """Products in the order in which they were made; `article_id` compares exactly (R8)."""
    article = call.query["article_id"]
    where, values = ("", ()) if article is None else (" WHERE article_id = ?", (article,))
    select = f"SELECT * FROM product{where} ORDER BY seq"
    return Answer(body=page(tx, call, select, values, _shown))


def _shown(row: Row) -> dict[str, Any]:
    body: dict[str, Any] = exact.loads(row["body"])
    return body


OPERATIONS = {"listProducts": Behaviour(list_products)}

"""Any JSON at all, as an answer to any call, raises nothing but the error tree."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from app.clients.engine import _loosely, _one, _page, _problem_of, reader_of
from app.clients.errors import Unsure
from app.clients.exact import write_json
from app.clients.operation import Operation, Paging
from app.clients.pages import Listed, gather
from app.clients.transport import Reply
from tests.clients.scope import CONTRACTS, spoken
from tests.clients.wire_strategies import json_of
from tests.thorough import examples

SYSTEMS = sorted(set(CONTRACTS.values()))
Line = Operation[Any, Any]
READING: dict[str, Line] = {
    f"{system}-{name}": line
    for system in SYSTEMS
    for name, line in spoken(system)
    if line.answer is not None
}
LISTS = {name: line for name, line in READING.items() if line.paging is not None}
QUICK = settings(
    max_examples=examples(8),
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink),
    suppress_health_check=[HealthCheck.too_slow],
)

ODD_NUMBERS = st.sampled_from(
    [
        b"1e400",
        b"-0",
        b"0.1",
        b"9" * 41,
        b"9" * 5000,
        b"1E-50",
        b"NaN",
        b"Infinity",
        b"1e99999999999999999999",
    ]
)
ODD_TEXTS = st.sampled_from([rb'"\ud800"', rb'"\u0000"', b'""', b'".."', rb'"\udfff\ud800"'])
NAMES = st.sampled_from(
    ["id", "items", "data", "total", "problems", "title", "detail", "status", "value", "@type"]
)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda below: (
        st.lists(below, max_size=4)
        | st.dictionaries(st.text(max_size=8) | NAMES, below, max_size=4)
    ),
    max_leaves=12,
)


def scalar() -> st.SearchStrategy[bytes]:
    return ODD_NUMBERS | ODD_TEXTS | PLAIN.map(lambda value: json.dumps(value).encode())


def around(value: bytes, name: str) -> bytes:
    return b"{" + json.dumps(name).encode() + b":" + value + b"}"


ANY_BYTES = st.one_of(
    scalar(),
    st.builds(around, scalar(), NAMES),
    st.lists(scalar(), max_size=4).map(lambda some: b"[" + b",".join(some) + b"]"),
    st.binary(max_size=30),
)


def pages_of(rows: st.SearchStrategy[bytes]) -> st.SearchStrategy[bytes]:
    """Something like a page, with rows and problems of all kinds."""
    some = st.lists(rows, max_size=4).map(lambda found: b"[" + b",".join(found) + b"]")
    told = st.builds(
        lambda items, problems, total: (
            b'{"items":%s,"problems":%s,"total":%s}' % (items, problems, total)
        ),
        some | rows,
        some | rows,
        ODD_NUMBERS | st.just(b"2") | rows,
    )
    return told | some


def reply(content: bytes, status: int = 200) -> Reply:
    return Reply(status, {}, content, complete=True, time=None, took=1, request_id="r")


def storable(facts: Any) -> None:
    """What a row of the outbox keeps."""
    json.dumps(facts, allow_nan=False).encode()
    json.dumps(facts, ensure_ascii=False).encode()


@pytest.mark.parametrize("line", READING.values(), ids=READING)
@QUICK
@given(content=ANY_BYTES)
def test_one_object(line: Line, content: bytes) -> None:
    try:
        model = _one(reply(content), reader_of(line.answer))
    except Unsure as error:
        storable(error.facts())
    else:
        write_json(model.raw())


@pytest.mark.parametrize("line", LISTS.values(), ids=LISTS)
@QUICK
@given(data=st.data())
def test_a_list(line: Line, data: st.DataObject) -> None:
    rows = ANY_BYTES | json_of(cast("type[BaseModel]", line.answer)).map(write_json)
    told = pages_of(rows).map(lambda page: page.replace(b'"items"', f'"{line.member}"'.encode()))
    content = data.draw(told | ANY_BYTES)

    async def fetch(_: Mapping[str, Any]) -> Any:
        return _page(reply(content), line, reader_of(line.answer))

    assert line.paging is not None
    kind: Any = line.answer
    try:
        listed: Listed[Any] = asyncio.run(gather(line.paging, {}, fetch))
    except Unsure as error:
        storable(error.facts())
    else:
        assert all(isinstance(one, kind) for one in listed.items)
        storable(list(listed.problems))


@QUICK
@given(content=ANY_BYTES, told=st.sampled_from([{}, {"summary": "title", "message": "title"}]))
def test_a_refusal_and_a_write_that_happened(content: bytes, told: dict[str, str]) -> None:
    storable(_problem_of(reply(content, 400), told))
    body, complete = _loosely(reply(content))
    if body is not None:
        assert complete
        write_json(body)


@pytest.mark.parametrize("named", [[], ["a"], {}, {"a": 1}, 0, 7, True, None, "", "i", 1.5])
async def test_elements_with_anything_as_an_id(named: Any) -> None:
    line = LISTS["enfore-STOCK_COUNTS"]
    rows = [{"id": named, "n": number} for number in range(3)]
    content = json.dumps({"items": rows, "problems": []}).encode()

    async def fetch(_: Mapping[str, Any]) -> Any:
        return _page(reply(content), line, reader_of(line.answer))

    listed = await gather(Paging.WHOLE, {}, fetch)
    assert len(listed.items) == (1 if named == "i" else 3)


@pytest.mark.parametrize("opening", [b"[", b'{"a":', b'{"items":[', b'{"title":['])
@pytest.mark.parametrize("depth", [50, 200, 900, 950, 980, 990, 1000, 100_000])
def test_bottomless_nesting(opening: bytes, depth: int) -> None:
    closing = opening.translate(bytes.maketrans(b"[{", b"]}"), b'":abcdefghijklmnopqrstuvwxyz')
    content = opening * depth + b"1" + closing[::-1] * depth
    storable(_problem_of(reply(content, 400), {}))
    _loosely(reply(content))
    for line in READING.values():
        try:
            if line.paging is None:
                _one(reply(content), reader_of(line.answer))
            else:
                _page(reply(content), line, reader_of(line.answer))
        except Unsure as error:
            storable(error.facts())

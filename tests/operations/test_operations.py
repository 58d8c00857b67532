"""Every operation in scope through the real client: once well, and once per documented refusal."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from typing import Any

import pytest

from app.clients.engine import reader_of
from app.clients.errors import SaidNo, SignIn
from app.clients.exact import read_json
from app.hub import HubOptions, start
from app.hub.running import RunningHub
from tests.clients.scope import in_scope
from tests.operations.line import Line, Said
from tests.operations.table import CANNOT, LINES
from tests.operations.warehouse import Warehouse
from tests.operations.wire import Exchange


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHub]:
    """One hub for all, with the demo warehouse and its controls."""
    folder = tmp_path_factory.mktemp("operations")
    running = start(folder, options=HubOptions(demo=True, control=True))
    yield running
    running.stop()


@pytest.fixture
async def warehouse(hub: RunningHub) -> AsyncIterator[Warehouse]:
    warehouse = Warehouse(hub)
    yield warehouse
    await warehouse.close()


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.name)
async def test_operation(line: Line, warehouse: Warehouse) -> None:
    """R9-R14: what comes back is what the contract lists, also where it is a refusal."""
    said = await line.said(warehouse)
    warehouse.judged()
    for status, way in line.provoked().items():
        wrong = await way(warehouse, line, said)
        warehouse.judged()
        try:
            await _is_refused(warehouse, line, wrong, status)
        finally:
            if wrong.afterwards is not None:
                wrong.afterwards()
    await _is_done(warehouse, line, said)


async def _is_refused(warehouse: Warehouse, line: Line, said: Said, status: int) -> None:
    with pytest.raises((SaidNo, SignIn)) as caught:
        await _call(warehouse, line, said)
    assert caught.value.status == status, caught.value.facts()
    first = warehouse.judged(line.operation)[0]
    assert first.status == status
    wrong = warehouse.judge(line.stated).wrong_request(first)
    assert bool(wrong) is said.malformed, wrong or "the contract has nothing against the request"


async def _is_done(warehouse: Warehouse, line: Line, said: Said) -> None:
    told = await _call(warehouse, line, said)
    seen = warehouse.judged(line.operation)
    assert seen
    for exchange in seen:
        assert 200 <= exchange.status < 300
        assert not warehouse.judge(line.stated).wrong_request(exchange)
    if line.operation.paging is not None:
        assert told.items
        assert not told.problems
    elif line.operation.answer is None:
        assert not seen[-1].content
    else:
        _is_read(line, seen[-1])


def _is_read(line: Line, exchange: Exchange) -> None:
    """The client's model can read what the hub says, and so the contract."""
    assert line.operation.answer is not None
    assert reader_of(line.operation.answer).validate_python(read_json(exchange.content))


async def _call(warehouse: Warehouse, line: Line, said: Said) -> Any:
    engine = warehouse.engine(line.operation.api, stranger=said.stranger)
    operation = line.operation
    if operation.method == "GET":
        ask = engine.load if operation.paging is None else engine.all
        return await ask(operation, said.params, **said.ids)
    request = engine.render(operation, said.body, said.params, said.headers, **said.ids)
    if said.raw is not None:
        request = replace(request, body=said.raw)
    return await engine.send(request)


def test_every_operation_in_scope_is_in_the_table() -> None:
    names = [line.name for line in LINES]
    assert len(names) == len(set(names))
    assert set(names) == {one.name for one in in_scope()}
    assert len(names) == 138


def test_every_listed_refusal_is_provoked_or_listed_with_a_reason() -> None:
    open_ = {
        (line.name, status) for line in LINES for status in line.errors() - set(line.provoked())
    }
    excused = {(name, status) for (status, _), names in CANNOT.items() for name in names}
    assert open_ == excused

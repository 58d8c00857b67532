"""The command line looks without touching, also while a terminal holds the store (design 6)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app import aio, cli
from app.demo import demo_profile
from app.domain.entry import Entry, EntryState
from app.domain.intents import ChangeStock, Way
from app.domain.values import Condition, Person
from app.main import Terminus, assemble, fill_demo_catalog
from app.settings import folders
from app.store.cache import Catalog, CatalogStaff
from app.workbench import pins

LEAD = "a" * 24
PROFILE, CREDENTIALS = demo_profile("http://127.0.0.1:9")
ENTRY = Entry(
    id="e" * 24,
    seq=0,
    system="enfore",
    document="d" * 24,
    event="f" * 24,
    intent=ChangeStock("p1", "Pegs", "in", Condition.NEW, Decimal(3), "PIECES"),
    way=Way.PROBED,
    after=(),
    lane="stock:p1:in",
    keys=(),
    state=EntryState.REFUSED,
    left=False,
    attempts=1,
    not_before=0,
)


@pytest.fixture
async def held(tmp_path: Path) -> AsyncIterator[Terminus]:
    """A terminal that is open, with one refused entry."""
    terminus = assemble(folders(tmp_path), PROFILE, CREDENTIALS)
    await aio.wait_for(terminus.station.outbox.insert((ENTRY,)))
    yield terminus
    await terminus.close()


async def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[Any], str]:
    """Exit code, the lines of stdout, and stderr; in a thread, as another process would run."""
    code = await asyncio.to_thread(cli.run, words)
    out, err = capsys.readouterr()
    return code, [json.loads(line) for line in out.splitlines()], err


async def test_the_queue_is_shown_while_a_terminal_holds_it(
    held: Terminus, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ("--data", str(tmp_path))
    code, listed, _ = await said(capsys, "outbox", "list", *data)
    assert (code, [row["id"] for row in listed]) == (0, [ENTRY.id])
    code, shown, _ = await said(capsys, "outbox", "show", ENTRY.id, *data)
    assert (code, shown[0]["intent"]["delta"]) == (0, "3")
    target = tmp_path / "out.jsonl"
    assert (await said(capsys, "outbox", "export", str(target), *data))[0] == 0
    head, row = map(json.loads, target.read_text(encoding="utf-8").splitlines())
    assert (head["entries"], row["id"], row["state"]) == (1, ENTRY.id, "refused")
    code, _, sentence = await said(capsys, "outbox", "show", "nothing", *data)
    assert code == 1
    assert sentence.strip()


@pytest.mark.parametrize("task", [("retry",), ("discard", "--reason", "wet")])
async def test_what_writes_is_refused_while_a_terminal_holds_it(
    held: Terminus, tmp_path: Path, capsys: pytest.CaptureFixture[str], task: tuple[str, ...]
) -> None:
    words = ("outbox", task[0], ENTRY.id, *task[1:], "--data", str(tmp_path))
    code, lines, sentence = await said(capsys, *words)
    assert (code, lines) == (1, [])
    assert sentence.strip()
    assert held.station.outbox.entries()[0].state is EntryState.REFUSED


async def test_a_code_is_explained_while_a_terminal_holds_the_catalog(
    held: Terminus, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill_demo_catalog(held.station.cache)
    code, lines, _ = await said(capsys, "scan", "9520140000018", "--data", str(tmp_path))
    assert (code, lines[0]["meanings"][0]["kind"]) == (0, "product")


def test_looking_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    terminus = assemble(folders(tmp_path), PROFILE, CREDENTIALS)
    terminus.station.outbox.insert((ENTRY,)).result()
    asyncio.run(terminus.close())
    before = {path.name: path.read_bytes() for path in tmp_path.glob("*.db")}
    for words in (("outbox", "list"), ("scan", "123"), ("doctor",)):
        cli.run((*words, "--data", str(tmp_path)))
    assert capsys.readouterr().out
    assert {path.name: path.read_bytes() for path in tmp_path.glob("*.db")} == before


def test_an_empty_folder_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(("outbox", "list", "--data", str(tmp_path / "nothing"))) == 1
    assert "There is no terminal in" in capsys.readouterr().err
    assert not (tmp_path / "nothing").exists()


async def test_an_entry_that_is_not_there_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    terminus = assemble(folders(tmp_path), PROFILE, CREDENTIALS)
    await aio.wait_for(terminus.station.outbox.insert((ENTRY,)))
    await terminus.close()
    for words in (("retry", "nothing"), ("discard", "nothing", "--reason", "wet")):
        code, _, sentence = await said(capsys, "outbox", *words, "--data", str(tmp_path))
        assert code == 1
        assert "nothing" in sentence


async def test_a_forgotten_pin_is_forgotten_here_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A single lead who has forgotten the PIN: badge or first lead, as at the first start."""
    monkeypatch.setattr(pins, "COST", 2)
    data = ("--data", str(tmp_path))
    reset = ("people", "reset-pin", LEAD, *data)
    terminus = assemble(folders(tmp_path), PROFILE, CREDENTIALS)
    staff = (CatalogStaff(LEAD, "Anna Berg", "", "lead"),)
    await aio.wait_for(terminus.station.cache.put_catalog(Catalog(staff=staff)))
    people = terminus.workbench.people
    await people.learn_pins({LEAD: "4953"})
    code, _, sentence = await said(capsys, *reset)
    assert (code, bool(sentence.strip())) == (1, True)
    assert people.leads()  # nothing is written while a terminal holds the store
    code, listed, _ = await said(capsys, "people", "list", *data)
    assert (code, listed) == (0, [{"id": LEAD, "name": "Anna Berg", "role": "lead"}])
    people.lock()
    await terminus.close()

    assert (await said(capsys, *reset))[0] == 0
    code, _, sentence = await said(capsys, *reset)
    assert (code, LEAD in sentence) == (1, True)

    terminus = assemble(folders(tmp_path), PROFILE, CREDENTIALS)
    people = terminus.workbench.people
    assert not people.locked  # nobody could unlock it
    assert await people.set_pin(LEAD, "7208") is None
    assert isinstance(await people.by_pin(LEAD, "7208"), Person)
    await terminus.close()

"""Files of the queue: saved for support, passed on, taken over, taken back; each asked first."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.domain.entry import EntryState
from app.ui.screens.outbox.files_sheet import file_words
from app.ui.screens.outbox.framing import taken_over
from app.ui.screens.outbox.sharing_values import FoundFile, Step
from app.ui.tokens import Tone
from app.workbench.outbox_moves import Imported
from tests.ui.list_world import HANDHELD, KIOSK, ListWorld, list_world
from tests.ui.outbox import scene


@pytest.mark.parametrize(
    ("taken", "said"),
    [
        (Imported(5), ("Taken over: 5", "It is sent from this terminal now.")),
        (
            Imported(3, known=2),
            ("Taken over: 3", "2 were here already. The rest is sent from here now."),
        ),
        (
            Imported(0, known=5),
            ("Taken over: 0", "All of it was here already. Nothing is sent twice."),
        ),
        (
            Imported(5, problems=("outbox_file_kept",)),
            (
                "Taken over: 5",
                "The work is here, but the file could not be marked as taken over."
                " Delete it, so that nobody carries it on.",
            ),
        ),
    ],
    ids=["all", "some", "none", "file-stays"],
)
def test_how_many_were_taken_over_and_how_many_were_known(
    taken: Imported, said: tuple[str, str]
) -> None:
    assert taken_over(taken) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("dockhand-work-HND2-KIO1-1796031487256", "Take over the work of HND2 for KIO1 (09:38)"),
        ("dockhand-outbox-KIO1-20261130-092457", "Copy of KIO1 for support (09:38)"),
        ("dockhand-friday", "Take over dockhand-friday.jsonl (09:38)"),
    ],
    ids=["work", "copy", "named by hand"],
)
def test_a_file_is_told_by_whose_it_is(name: str, said: str) -> None:
    assert file_words(FoundFile("", f"{name}.jsonl", "09:38")) == said


def step_of(world: ListWorld) -> Step:
    """How far somebody is with files."""
    return Step(world.presenter("outbox").snapshot.sharing.step)


async def test_saved_for_support_on_the_stick(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        await scene.two_posts(world)
        list_ = await world.show("outbox")
        await world.scan("DH:PRINT")
        assert step_of(world) is Step.CHOOSING
        await world.look(KIOSK)
        await world.scan("DH:ANSWER:1")
        [file] = (tmp_path / "stick").iterdir()
        assert world.band.tone is Tone.OK
        assert world.band.title == f"Saved: {file.name}"
        assert str(file.parent) in world.band.detail
        head = json.loads(file.read_text("utf-8").splitlines()[0])
        assert head["entries"] == len(world.workbench.queue())
        assert step_of(world) is Step.CLOSED
        assert world.frame.sheet is None

        await world.scan("DH:PRINT")  # a copy for support is nobody's work
        await world.until(lambda: len(list_.snapshot.sharing.files) == 1)
        await world.scan("DH:ANSWER:3")
        assert step_of(world) is Step.ASKING
        await world.scan("DH:OK")
        assert world.band.title == "This file is a copy for support"
        assert step_of(world) is Step.CHOOSING
        await world.scan("DH:CANCEL")
        assert step_of(world) is Step.CLOSED


async def test_passed_on_and_taken_back(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        entries = await scene.two_posts(world)
        assert world.workbench.desk is not None  # left open: its work goes along
        list_ = await world.show("outbox")
        await world.scan("DH:PRINT")
        await world.scan("DH:ANSWER:2")
        await world.look(HANDHELD)
        await world.scan("DH:OK")
        assert world.band.title == "Which terminal goes on?"
        assert step_of(world) is Step.PASSING
        await world.scan("T002")
        content: Any = world.frame.sheet and world.frame.sheet.content
        assert content.target.text() == "T002"
        await world.scan("DH:OK")
        assert world.band.title == f"Passed on: {len(entries)}"
        await world.until(lambda: list_.snapshot.rows == ())
        assert {scene.kept(world, one.id).state for one in entries} == {EntryState.MOVED}

        await world.scan("DH:PRINT")
        await world.until(lambda: len(list_.snapshot.sharing.files) == 1)
        await world.scan("DH:ANSWER:3")
        await world.scan("DH:OK")
        assert world.band.title == "This work was passed on from here to terminal T002"
        assert list_.snapshot.sharing.back
        assert world.framed[-1].actions[-1].text == "Take back"
        await world.scan("DH:OK")
        assert world.band.title == f"Taken over: {len(entries)}"
        assert len(world.workbench.queue()) == len(entries)

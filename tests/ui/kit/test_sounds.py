"""The tones, with a player that writes down what it is fed."""

from __future__ import annotations

import itertools
import shutil
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.sounds import RATE, Sounds, Tone, samples
from tests.ui.kit.waiting import Told, until

_RECORDER = """
import sys
with open(sys.argv[1], "wb", buffering=0) as file:
    while data := sys.stdin.buffer.raw.read(4096):
        file.write(data)
"""


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    return tmp_path / "heard.raw"


@pytest.fixture
def sounds(recorded: Path, qapp: QApplication) -> Iterator[Sounds]:
    player = Sounds((sys.executable, "-c", _RECORDER, str(recorded)), volume=100)
    yield player
    player.close()


def _values(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 2}h", data)


def _heard(recorded: Path) -> bytes:
    return recorded.read_bytes() if recorded.exists() else b""


def _pitch(data: bytes) -> float:
    """Roughly the first tone's frequency, by its zero crossings."""
    values = _values(data)[: RATE * 80 // 1000]
    signs = [value >= 0 for value in values]
    crossings = sum(a != b for a, b in itertools.pairwise(signs))
    return crossings / 2 / (len(values) / RATE)


def test_accepted_is_high_refused_low_and_long_and_a_question_has_two_tones() -> None:
    accepted, question, refused = (samples(tone, 100) for tone in Tone)

    assert _pitch(accepted) > 1500
    assert _pitch(refused) < 300
    assert len(refused) > 3 * len(accepted)
    assert b"\x00" * 1000 in question  # the pause between its two tones


def test_volume_is_the_loudness() -> None:
    def peak(volume: int) -> int:
        return max(_values(samples(Tone.ACCEPTED, volume)))

    assert peak(100) > 1.8 * peak(50) > 0
    assert peak(0) == 0


async def test_a_tone_reaches_the_player(sounds: Sounds, recorded: Path) -> None:
    heard = Told(sounds.played)
    sounds.play(Tone.ACCEPTED)
    whole = samples(Tone.ACCEPTED, 100)
    await until(lambda: _heard(recorded) == whole)

    assert heard.all == [(True,)]


async def test_the_newest_tone_wins(sounds: Sounds, recorded: Path) -> None:
    sounds.play(Tone.REFUSED)
    sounds.play(Tone.ACCEPTED)
    accepted = samples(Tone.ACCEPTED, 100)
    await until(lambda: _heard(recorded).endswith(accepted))

    assert len(_heard(recorded)) < len(samples(Tone.REFUSED, 100)) + len(accepted)


def test_the_player_stays_warm(sounds: Sounds, recorded: Path, qapp: QApplication) -> None:
    assert sounds.warm_up()
    first = sounds._player
    sounds.play(Tone.ACCEPTED)
    sounds.play(Tone.QUESTION)

    assert sounds._player is first


def test_without_a_player_nobody_hears_it(qapp: QApplication) -> None:
    silent = Sounds(None)
    heard = Told(silent.played)
    silent.play(Tone.REFUSED)

    assert heard.all == [(False,)]


def test_a_player_that_is_no_program_is_tried_once(
    tmp_path: Path, qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    broken = Sounds((str(tmp_path / "none"),))
    for _ in range(3):
        broken.play(Tone.ACCEPTED)

    assert caplog.text.count("no sound") == 1


@pytest.mark.skipif(shutil.which("false") is None, reason="needs a program that ends at once")
async def test_a_player_that_ends_at_once_harms_nobody(qapp: QApplication) -> None:
    gone = Sounds(("false",))
    for _ in range(20):
        gone.play(Tone.ACCEPTED)
        await until(lambda: not gone._pump.isActive())
    gone.close()

    assert gone._failures > 0


def test_switched_off_nothing_is_started(recorded: Path, qapp: QApplication) -> None:
    sounds = Sounds((sys.executable, "-c", _RECORDER, str(recorded)), on=False)
    sounds.play(Tone.ACCEPTED)

    assert sounds._player is None
    assert not recorded.exists()

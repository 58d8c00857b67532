"""Three tones, played by one warm player that is fed through a pipe and never waited for.

Accepted is one high tone, a question two, refused one low and long. The newest tone wins: what
the player has not taken yet is dropped. Without a player `played` says False and the band flashes.
"""

from __future__ import annotations

import logging
import math
import os
import shutil
import struct
import subprocess
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QObject, QTimer, Signal

log = logging.getLogger(__name__)

RATE = 22_050
_CHUNK_MS = 20
_EDGE_MS = 4


class Tone(StrEnum):
    """What is heard."""

    ACCEPTED = "accepted"
    QUESTION = "question"
    REFUSED = "refused"


_PARTS: dict[Tone, tuple[tuple[int, int], ...]] = {
    Tone.ACCEPTED: ((1760, 90),),
    Tone.QUESTION: ((988, 90), (0, 50), (1319, 110)),
    Tone.REFUSED: ((196, 420),),
}
"""(hertz, ms) one after the other; 0 Hz is silence."""

_PLAYERS: tuple[tuple[str, ...], ...] = (
    (
        "pw-play",
        "--rate",
        str(RATE),
        "--channels",
        "1",
        "--format",
        "s16",
        "--latency",
        "40ms",
        "-",
    ),
    ("paplay", "--raw", f"--rate={RATE}", "--channels=1", "--format=s16le", "--latency-msec=40"),
    ("aplay", "-q", "-t", "raw", "-f", "S16_LE", "-r", str(RATE), "-c", "1", "--buffer-time=80000"),
)


@cache
def samples(tone: Tone, volume: int) -> bytes:
    """The tone as 16-bit little-endian mono samples at `RATE`; `volume` from 0 to 100."""
    out = bytearray()
    for hertz, length in _PARTS[tone]:
        out += _sine(hertz, length, volume)
    return bytes(out)


def _sine(hertz: int, length: int, volume: int) -> bytes:
    count = RATE * length // 1000
    edge = RATE * _EDGE_MS // 1000
    loud = 32_000 * volume / 100
    values = []
    for at in range(count):
        fade = min(1.0, at / edge, (count - at) / edge)
        angle = 2 * math.pi * hertz * at / RATE
        # A little of the third makes a low tone audible on a small loudspeaker.
        wave = 0.8 * math.sin(angle) + 0.2 * math.sin(3 * angle)
        values.append(int(loud * fade * wave))
    return struct.pack(f"<{count}h", *values)


def find_player() -> tuple[str, ...] | None:
    """The command of the first player on this machine, or None."""
    return next((command for command in _PLAYERS if shutil.which(command[0])), None)


class Sounds(QObject):
    """Plays tones.

    Small pieces are written ahead of time by a timer as the player takes them, so that another
    tone can take over at once; the pipe never blocks.

    Signals:
        played: a tone was asked for; False when nobody could hear it.
    """

    played = Signal(bool)

    def __init__(
        self,
        command: tuple[str, ...] | None = None,
        *,
        on: bool = True,
        volume: int = 80,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._command = command
        self._player: subprocess.Popen[bytes] | None = None
        self._on = on
        self._volume = volume
        self._waiting = b""
        self._failures = 0
        self._pump = QTimer(self)
        self._pump.setInterval(_CHUNK_MS)
        self._pump.timeout.connect(self._on_pump)

    def use(self, *, on: bool, volume: int) -> None:
        """Take other settings."""
        self._on, self._volume = on, max(0, min(100, volume))
        if not on:
            self._waiting = b""

    def warm_up(self) -> bool:
        """Start the player if there is one; False if there is none."""
        if self._player is not None and self._player.poll() is None:
            return True
        if self._command is None or self._failures > 2:
            return False
        try:
            # It reads our pipe until we close it; what it says about itself helps nobody here.
            self._player = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:
            log.warning("no sound: %s", error)
            self._failures = 3
            return False
        if self._player.stdin is not None:
            os.set_blocking(self._player.stdin.fileno(), False)
        return True

    def play(self, tone: Tone) -> None:
        """Let `tone` be heard instead of whatever sounds now."""
        if not self._on or self._volume == 0:
            self.played.emit(False)
            return
        if not self.warm_up():
            self.played.emit(False)
            return
        self._waiting = samples(tone, self._volume)
        self._on_pump()
        if self._waiting:
            self._pump.start()
        self.played.emit(self._player is not None)

    def _on_pump(self) -> None:
        player = self._player
        if player is None or player.stdin is None or not self._waiting:
            self._pump.stop()
            return
        size = 2 * RATE * _CHUNK_MS * 3 // 2 // 1000 & ~1
        try:
            written = os.write(player.stdin.fileno(), self._waiting[:size])
            self._waiting = self._waiting[written:]
        except BlockingIOError:
            return
        except OSError:
            log.warning("the sound player has gone")
            self._failures += 1
            self._stop_player()
        if not self._waiting:
            self._pump.stop()

    def _stop_player(self) -> None:
        player, self._player = self._player, None
        self._waiting = b""
        if player is None:
            return
        if player.stdin is not None:
            try:
                player.stdin.close()
            except OSError:
                log.debug("the pipe to the player was closed already")
        player.terminate()
        try:
            player.wait(timeout=0.5)
        except subprocess.TimeoutExpired:
            player.kill()
            player.wait()

    def close(self) -> None:
        """End the player."""
        self._pump.stop()
        self._stop_player()

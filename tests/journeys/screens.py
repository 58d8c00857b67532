"""An X server of its own and a scanner that types on it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable

KEY_MS = 1
"""Between two keys, as a wired scanner types."""
HAND_S = "0.2"
"""The same label once more takes a hand so long."""


class XServer:
    """Xvfb on a free display number."""

    def __init__(self, size: tuple[int, int] = (1024, 768)) -> None:
        told, tells = os.pipe()
        screen = f"{size[0]}x{size[1]}x24"
        command = ["Xvfb", "-displayfd", str(tells), "-screen", "0", screen, "-nolisten", "tcp"]
        self._process = subprocess.Popen(command, pass_fds=[tells], stderr=subprocess.DEVNULL)
        os.close(tells)
        with os.fdopen(told, encoding="ascii") as pipe:
            number = pipe.readline().strip()
        if not number:
            self._process.wait()
            raise OSError("Xvfb did not start")
        self.display = f":{number}"

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to paint there."""
        return {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def stop(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait(timeout=10)


class WedgeScanner:
    """xdotool: real key events, each code with Enter behind it."""

    def __init__(self, server: XServer) -> None:
        self._environment = os.environ | server.environment
        self._last = ""

    def look_at(self, title: str) -> None:
        """Give the window the keyboard, as a window manager would."""
        self._run("search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync")

    def read(self, codes: Iterable[str]) -> None:
        """Type codes as fast as a scanner does, one after the other."""
        texts = list(codes)
        again = ("sleep", HAND_S) if texts[:1] == [self._last] else ()
        self._last = texts[-1]
        text = "".join(f"{code}\n" for code in texts)
        self._run(*again, "type", "--delay", str(KEY_MS), text)

    def _run(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self._environment, check=True, timeout=60)

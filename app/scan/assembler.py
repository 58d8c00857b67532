"""Tells a scanner's keys from a person's: keys and their times in, scans and keystrokes out.

A keyboard wedge types. What tells it from a person is speed alone, so every character is held
for at most the gap; a run of fast characters is a scan, anything else is handed back to be sent
again. Pure: time is handed in, nothing waits here.

Rules (design 3, screens law 5, K4)
- Characters at most `gap_ms` apart form a run; from `min_length` characters on (or with the
  configured prefix) the run is a scan, and it goes on until a pause of `end_after_ms`.
- Return, keypad Enter, Tab, the suffix or that pause end a scan.
- Without an open text field a run of two or three characters that ends in a fast Enter is a scan
  too: nobody types that fast, and its Enter must not press a button.
- Enter or Tab right after a scan belongs to it (CR LF, a late suffix) and is swallowed.
- In an open text field a key typed shortly before a scan is told from it by its gap, see
  `_typed_before`.
- A key that repeats by itself is a held-down key, but inside of a run and within `REPEAT_MS` of
  the key before it: where a window is behind with its events, a scanner's "00" looks like that.
- A run keeps at most `LIMIT` characters; what is longer is one scan that `meaning` refuses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.scan.values import SEPARATOR, ScannerSettings, is_key_name

LIMIT = 4096
"""Characters kept of one scan; far above every symbol's capacity that we accept."""

REPEAT_MS = 80
"""No keyboard repeats so soon after the key itself; later repeats find no run any more."""

_ENTER = frozenset({"Return", "Enter", "Tab"})
_ENTER_TEXT = frozenset({"\r", "\n", "\t", "\r\n"})
_MODIFIERS = frozenset(
    {"Shift", "Control", "Alt", "AltGr", "Meta", "CapsLock", "NumLock", "Super_L", "Super_R"}
)
_CLOCK_WRAP_MS = 1000


@dataclass(frozen=True, slots=True)
class Key:
    """One key press: the text it writes ("" for F8), its name, whether it repeats by itself.

    Names are Qt's without `Key_` ("Return", "Enter", "Tab", "F8"); a character's name may be "".
    `native` is the caller's own event, to send a typed key again unchanged.
    """

    text: str
    name: str = ""
    repeat: bool = False
    native: object = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ScanText:
    """A scan: its characters as sent (AIM, prefix and suffix kept), first and last key in ms."""

    text: str
    began: int
    ended: int


@dataclass(frozen=True, slots=True)
class Typed:
    """Keys that a person pressed, in order, to be sent to the widget that has the focus."""

    keys: tuple[Key, ...]


Output = ScanText | Typed


class Assembler:
    """Collects keys; see the module for the rules.

    `key` and `tick` return what is certain now, in order. After each call the owner arms one
    timer for `deadline` (ms of the same clock, None: nothing is held) and then calls `tick`.
    Times should be those of the key events, not of their handling: a busy window must not tear
    a scan apart. Modifier keys need not be handed in; handed in they change nothing.
    """

    def __init__(self, settings: ScannerSettings) -> None:
        self._settings = settings
        self._held: list[tuple[Key, str, int]] = []
        self._length = 0
        self._last = 0
        self._field_open_at_start = False
        self._enter_swallowed_until: int | None = None

    @property
    def deadline(self) -> int | None:
        """When `tick` has something to say unless another key comes first."""
        if not self._held:
            return None
        return self._last + self._patience()

    def key(self, key: Key, at_ms: int, *, text_field_open: bool = False) -> list[Output]:
        """Take one key press; `text_field_open` says whether a field would get its text."""
        if key.name in _MODIFIERS:
            return []
        outputs = self._before(at_ms)
        if self._ends(key):
            return outputs + self._enter(key, at_ms, text_field_open)
        text = self._text_of(key)
        if not text or (key.repeat and not self._in_pace(at_ms)):
            return [*outputs, *self.flush(), Typed((key,))]
        if not self._held:
            self._field_open_at_start = text_field_open
        self._hold(key, text, at_ms)
        if self._has_suffix():
            outputs += self._finish(at_ms)
        return outputs

    def tick(self, at_ms: int) -> list[Output]:
        """Hand out what has waited long enough at `at_ms`."""
        deadline = self.deadline
        return self.flush() if deadline is not None and at_ms >= deadline else []

    def flush(self) -> list[Output]:
        """Hand out whatever is held, without waiting (lock, window closed, settings changed)."""
        if not self._held:
            return []
        return self._finish(self._last) if self._is_scan() else self._hand_back()

    def _in_pace(self, at_ms: int) -> bool:
        """Whether a run is held that only a scanner could go on with so soon."""
        return bool(self._held) and at_ms - self._last < REPEAT_MS

    def _before(self, at_ms: int) -> list[Output]:
        """Whatever ended before this key came, by silence or because the clock was set back."""
        if at_ms < self._last - _CLOCK_WRAP_MS:
            self._enter_swallowed_until = None
            return self.flush()
        return self.tick(at_ms)

    def _ends(self, key: Key) -> bool:
        suffix = self._settings.suffix
        return (
            key.name in _ENTER
            or key.text in _ENTER_TEXT
            or (bool(key.name) and key.name == suffix and is_key_name(suffix))
        )

    def _text_of(self, key: Key) -> str:
        """What the key adds to a run; "" if it cannot belong to one."""
        settings = self._settings
        if key.name and is_key_name(key.name):
            if key.name == settings.separator:
                return SEPARATOR
            return SEPARATOR if key.name == settings.prefix else ""
        if key.text == SEPARATOR or key.text.isprintable():
            return key.text
        # Ctrl with a letter: a shortcut, unless it comes in the middle of a scan.
        return key.text if self._is_scan() and key.name not in {"Escape", "Backspace"} else ""

    def _hold(self, key: Key, text: str, at_ms: int) -> None:
        if self._length < LIMIT:
            self._held.append((key, text, at_ms))
            self._length += len(text)
        self._last = max(at_ms, self._last) if len(self._held) > 1 else at_ms

    def _enter(self, key: Key, at_ms: int, text_field_open: bool) -> list[Output]:
        if self._is_scan() or (len(self._held) > 1 and not text_field_open):
            return self._finish(at_ms)
        until = self._enter_swallowed_until
        if not self._held and until is not None and at_ms < until:
            return []
        return [*self._hand_back(), Typed((key,))]

    def _is_scan(self) -> bool:
        if self._length >= self._settings.min_length:
            return True
        return self._has_prefix(self._held)

    def _has_prefix(self, held: Sequence[tuple[Key, str, int]]) -> bool:
        prefix = self._settings.prefix
        if not prefix or len(held) < 2:
            return False
        if is_key_name(prefix):
            return held[0][0].name == prefix
        text = _text(held)
        return text.startswith(prefix) and len(text) > len(prefix)

    def _has_suffix(self) -> bool:
        suffix = self._settings.suffix
        if not suffix or is_key_name(suffix) or not self._is_scan():
            return False
        return _text(self._held[-len(suffix) :]).endswith(suffix)

    def _patience(self) -> int:
        return self._settings.end_after_ms if self._is_scan() else self._settings.gap_ms + 1

    def _finish(self, at_ms: int) -> list[Output]:
        held, self._held, self._length = self._held, [], 0
        self._enter_swallowed_until = at_ms + 2 * self._settings.end_after_ms
        cut = self._typed_before(held)
        scan = ScanText(_text(held[cut:]), held[cut][2], max(at_ms, held[-1][2]))
        return [*_typed(held[:cut]), scan]

    def _hand_back(self) -> list[Output]:
        held, self._held, self._length = self._held, [], 0
        self._enter_swallowed_until = None
        return _typed(held)

    def _typed_before(self, held: Sequence[tuple[Key, str, int]]) -> int:
        """How many keys at the start were typed by hand before the scan began.

        Asked only where somebody may be typing, in an open text field. A scanner keeps its
        pace, so a first gap of at least 20 ms and four times the longest that follows is a
        hand. In doubt the key stays: a scan with a character too many is refused, a scan with
        one too few could be another product.
        """
        if not self._field_open_at_start:
            return 0
        longest = 0
        for i in range(len(held) - 1, 0, -1):
            gap = held[i][2] - held[i - 1][2]
            rest = held[i:]
            enough = len(_text(rest)) >= self._settings.min_length
            if i <= 3 and enough and gap >= 20 and gap > 4 * longest:
                return i
            longest = max(longest, gap)
        return 0


def _text(held: Sequence[tuple[Key, str, int]]) -> str:
    return "".join(text for _, text, _ in held)


def _typed(held: Sequence[tuple[Key, str, int]]) -> list[Output]:
    return [Typed(tuple(key for key, _, _ in held))] if held else []

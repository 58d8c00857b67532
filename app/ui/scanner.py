"""The key filter: scans are read before any widget sees a key (screens law 5).

A key press reaches an application filter four times; only `KeyPress` on the `QWindow` counts,
and swallowing it there keeps it from every widget. `app.scan.assembler` tells a scanner's keys
from a person's; what a person typed is sent again to where it was going.

Times are those of the key events, so that a busy window does not tear a scan apart; they run on
a clock of their own (the X server's) and are moved to the machine's when a scan is handed on.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from app.aio import Clock
from app.scan.assembler import Assembler, Key, Output, ScanText, Typed
from app.scan.values import Scan, ScannerSettings

KeyHandler = Callable[[str], bool]
_STRANGE_CLOCK_MS = 60_000


class ScannerFilter(QObject):
    """Reads the keyboard wedge, and hands on the scans of every other source.

    `key_handler` is asked first about a key that a person pressed while no text field is open
    ("1", "Return", "Escape"); it returns True when it has used it.

    Signals:
        scanned: a `Scan`, in the order in which they were read.
    """

    scanned = Signal(object)

    def __init__(
        self, settings: ScannerSettings, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._assembler = Assembler(settings)
        self._clock = clock
        self._offset: int | None = None
        self._held: set[int] = set()
        self._target: QWindow | None = None
        self._resending = False
        self._graced = False
        self.key_handler: KeyHandler | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_silence)

    def install(self) -> None:
        """Begin to read the keys of every window of the application."""
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def remove(self) -> None:
        """Hand out what is held and stop reading."""
        self.flush()
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def use(self, settings: ScannerSettings) -> None:
        """Take other settings; a scan that is under way ends under the old ones."""
        self.flush()
        self._settings = settings
        self._assembler = Assembler(settings)

    def feed(self, scan: Scan) -> None:
        """Hand on a scan of another source (serial port)."""
        self.scanned.emit(scan)

    def flush(self) -> None:
        """Hand out what is held, without waiting: at lock, or when the window closes."""
        self._timer.stop()
        self._hand_on(self._assembler.flush())

    # --- keys -------------------------------------------------------------------------------

    def _take(self, window: QWindow, event: QKeyEvent) -> None:
        at = self._event_time(event)
        self._target = window
        self._held.add(event.key())
        key = Key(
            text=event.text(),
            name=_name(event),
            repeat=event.isAutoRepeat(),
            native=event.clone(),
        )
        outputs = self._assembler.key(key, at, text_field_open=_text_field_open())
        self._arm(at)
        self._hand_on(outputs)

    def _event_time(self, event: QKeyEvent) -> int:
        now = self._clock.monotonic()
        if not event.timestamp():  # made by a program, not by a keyboard
            return now - (self._offset or 0)
        stamp = event.timestamp()
        offset = now - stamp
        # The smallest distance seen is the clocks' own; anything above it was waiting.
        if self._offset is None or not 0 <= self._offset - offset < _STRANGE_CLOCK_MS:
            strange = self._offset is None or abs(offset - self._offset) >= _STRANGE_CLOCK_MS
            self._offset = offset if strange else self._offset
        else:
            self._offset = offset
        return stamp

    def _arm(self, at: int) -> None:
        deadline = self._assembler.deadline
        self._graced = False
        if deadline is None:
            self._timer.stop()
        else:
            self._timer.start(max(0, deadline - at))

    def _on_silence(self) -> None:
        if not self._graced:
            # Keys that already wait in the queue come first: the window may have been busy.
            self._graced = True
            self._timer.start(0)
            return
        deadline = self._assembler.deadline
        if deadline is not None:
            self._hand_on(self._assembler.tick(deadline))

    def _hand_on(self, outputs: list[Output]) -> None:
        for output in outputs:
            match output:
                case ScanText(text=text, ended=ended):
                    at = ended + (self._offset or 0)
                    self.scanned.emit(Scan(text, self._settings.symbology, "keyboard", at))
                case Typed(keys=keys):
                    for key in keys:
                        self._type(key)

    def _type(self, key: Key) -> None:
        handler = self.key_handler
        if handler is not None and not _text_field_open() and handler(key.text.strip() or key.name):
            return
        event = key.native
        window = self._target or QGuiApplication.focusWindow()
        if not isinstance(event, QKeyEvent) or window is None:
            return
        self._held.discard(event.key())
        release = QKeyEvent(QEvent.Type.KeyRelease, event.key(), event.modifiers(), event.text())
        self._resending = True
        try:
            QCoreApplication.sendEvent(window, event)
            if not event.isAutoRepeat():
                QCoreApplication.sendEvent(window, release)
        finally:
            self._resending = False

    # --- Qt ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Every event of the program comes here: what is no key of a window goes on at once.
        if not isinstance(watched, QWindow) or not isinstance(event, QKeyEvent):
            return False
        kind = event.type()
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) or self._resending:
            return False
        if kind == QEvent.Type.KeyRelease:
            held = event.key() in self._held
            if not event.isAutoRepeat():
                self._held.discard(event.key())
            return held
        self._take(watched, event)
        return True


def _name(event: QKeyEvent) -> str:
    try:
        return Qt.Key(event.key()).name.removeprefix("Key_")
    except ValueError:
        return ""


def _text_field_open() -> bool:
    widget = QApplication.focusWidget()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return widget.isEnabled() and not widget.isReadOnly()
    return False

"""The pages of the settings: rows of fields, each named after its place in the profile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.screens.settings.presenter import SettingsState, shown_value
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import LANGUAGES, translate
from app.ui.widgets.button import BigButton
from app.ui.widgets.chip import Choice
from app.ui.widgets.inputs import ChoiceRow, FormRow, NumberRow, SwitchRow, TextRow

_BAUDS = (9600, 19200, 38400, 57600, 115200)
_WIDEST = 720
_VOLUMES = (25, 50, 75, 100)


class Page(QWidget):
    """A page of rows.

    Signals:
        changed: (field, value) that the person chose.
        tone_tried: a tone is to be heard.
    """

    changed = Signal(str, object)
    tone_tried = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setMaximumWidth(_WIDEST)
        self._rows: dict[str, FormRow] = {}
        self._fields: dict[QWidget, str] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 8, 16)
        self._box.setSpacing(18)
        self.build()
        self._box.addStretch(1)

    def build(self) -> None:
        """Make the rows."""

    def display(self, state: SettingsState, errors: Mapping[str, str]) -> None:
        """Show the profile's values, and errors at their rows."""
        for field, row in self._rows.items():
            _put(row, shown_value(state.profile, field))
            row.show_error(errors.get(field, ""))

    def _add(self, field: str, row: FormRow) -> None:
        self._rows[field] = row
        self._fields[row] = field
        self._box.addWidget(row)
        match row:
            case TextRow():
                row.entered.connect(self._on_text)
            case ChoiceRow():
                row.chosen.connect(self._on_choice)
            case NumberRow():
                row.changed.connect(self._on_value)
            case SwitchRow():
                row.changed.connect(self._on_value)

    def _text(self, field: str, label: str, hint: str = "") -> None:
        self._add(field, TextRow(self._theme, label, hint, limit=64))

    def _choice(self, field: str, label: str, choices: Sequence[Choice], hint: str = "") -> None:
        self._add(field, ChoiceRow(self._theme, label, choices, hint))

    def _switch(self, field: str, label: str, hint: str = "") -> None:
        self._add(field, SwitchRow(self._theme, label, hint))

    def _number(self, field: str, label: str, hint: str, *, span: range, unit: str = "ms") -> None:
        row = NumberRow(
            self._theme, label, hint, low=span.start, high=span.stop, step=span.step, unit=unit
        )
        self._add(field, row)

    def _field_of_sender(self) -> str:
        sender = self.sender()
        return self._fields[sender] if isinstance(sender, QWidget) else ""

    def _on_text(self, text: str) -> None:
        self.changed.emit(self._field_of_sender(), text)

    def _on_choice(self, key: str) -> None:
        field = self._field_of_sender()
        self.changed.emit(field, int(key) if key.isdigit() else key)

    def _on_value(self, value: Any) -> None:
        self.changed.emit(self._field_of_sender(), value)


def _put(row: FormRow, value: Any) -> None:
    match row:
        case TextRow():
            if not row.field.hasFocus():
                row.set_text(str(value))
        case ChoiceRow():
            row.set_value(str(value))
        case NumberRow():
            row.set_value(int(value))
        case SwitchRow():
            row.set_value(bool(value))


class ScannerPage(Page):
    """How the scanner speaks."""

    def build(self) -> None:
        keyboard = Choice("keyboard", translate("Settings", "As a keyboard"), icon="keypad")
        serial = Choice("serial", translate("Settings", "Serial port"), icon="terminal")
        self._choice(
            "scanner.source",
            translate("Settings", "How the scanner is connected"),
            (keyboard, serial),
        )
        self._choice("scanner.port", translate("Settings", "Serial port"), ())
        self._choice(
            "scanner.baud",
            translate("Settings", "Speed of the serial port"),
            [Choice(str(baud), str(baud)) for baud in _BAUDS],
        )
        self._build_marks()
        self._build_times()

    def _build_marks(self) -> None:
        self._text(
            "scanner.prefix",
            translate("Settings", "Prefix"),
            translate("Settings", "What the scanner sends before each code: a text or a key (F9)."),
        )
        self._text(
            "scanner.suffix",
            translate("Settings", "Suffix"),
            translate("Settings", "What it sends after each code beside Enter or Tab."),
        )
        self._text(
            "scanner.separator",
            translate("Settings", "Stands for GS"),
            translate("Settings", "If it cannot send GS: a text (|) or a key (F8)."),
        )
        self._text(
            "scanner.country",
            translate("Settings", "Country of in-store codes"),
            translate("Settings", "Two letters (DE): how codes of the shop carry weight or price."),
        )

    def _build_times(self) -> None:
        self._number(
            "scanner.gap",
            translate("Settings", "Longest gap between two characters"),
            translate("Settings", "Longer for a slow Bluetooth scanner."),
            span=range(20, 250, 10),
        )
        self._number(
            "scanner.silence",
            translate("Settings", "Silence that ends a code"),
            translate("Settings", "For scanners that send no Enter."),
            span=range(20, 1000, 20),
        )
        self._number(
            "scanner.min_length",
            translate("Settings", "Shortest code"),
            translate("Settings", "Fewer fast characters are typing, not a scan."),
            span=range(2, 20, 1),
            unit="",
        )
        self._number(
            "scanner.item_guard",
            translate("Settings", "Same item again: not before"),
            translate("Settings", "A label read twice in this time counts once."),
            span=range(0, 2500, 50),
        )
        self._number(
            "scanner.document_guard",
            translate("Settings", "Same place or document again: not before"),
            translate("Settings", "A label read twice in this time counts once."),
            span=range(0, 2500, 50),
        )

    def display(self, state: SettingsState, errors: Mapping[str, str]) -> None:
        ports = self._rows["scanner.port"]
        serial = state.profile.scanner.source == "serial"
        if isinstance(ports, ChoiceRow):
            known = dict(state.ports)
            if state.profile.scanner.port:
                known.setdefault(state.profile.scanner.port, state.profile.scanner.port)
            ports.chips.display([Choice(device, told) for device, told in known.items()])
            none = translate("Settings", "No serial port was found on this machine.")
            ports.hint = "" if known else none
        super().display(state, errors)
        for field in ("scanner.port", "scanner.baud"):
            self._rows[field].setVisible(serial)


class DisplayPage(Page):
    """Language, text size and theme."""

    def build(self) -> None:
        machine = Choice("", translate("Settings", "As the machine"))
        self._choice(
            "looks.language",
            translate("Settings", "Language"),
            (machine, *(Choice(code, name) for code, name in LANGUAGES.items())),
        )
        self._choice(
            "looks.text_percent",
            translate("Settings", "Text size"),
            [Choice(str(percent), f"{percent} %") for percent in (100, 125, 150)],
        )
        self._choice(
            "looks.theme",
            translate("Settings", "Colours"),
            (
                Choice("auto", translate("Settings", "As the machine")),
                Choice("light", translate("Settings", "Light"), icon="sun"),
                Choice("dark", translate("Settings", "Dark"), icon="moon"),
                Choice("contrast", translate("Settings", "High contrast"), icon="contrast"),
            ),
        )


class SoundPage(Page):
    """Tones and their volume."""

    def build(self) -> None:
        self._add(
            "looks.sound",
            SwitchRow(
                self._theme,
                translate("Settings", "Tones"),
                translate("Settings", "Without tones, and without a player, the band flashes."),
            ),
        )
        self._choice(
            "looks.volume",
            translate("Settings", "Volume"),
            [Choice(str(volume), f"{volume} %") for volume in _VOLUMES],
        )
        row = FormRow(self._theme, translate("Settings", "Listen"))
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        for key, words, icon in (
            ("accepted", translate("Settings", "Accepted"), "check"),
            ("question", translate("Settings", "Question"), "question"),
            ("refused", translate("Settings", "Refused"), "refuse"),
        ):
            button = BigButton(self._theme, words, key=key, icon=icon)
            button.chosen.connect(self.tone_tried)
            buttons.addWidget(button)
        row.add(buttons)
        self._box.addWidget(row)


class ReceivingPage(Page):
    """What the site wants of a receipt."""

    def build(self) -> None:
        self._number(
            "rules.tolerance_percent",
            translate("Settings", "More than announced: allowed"),
            translate("Settings", "Up to this share over the announced quantity nobody is asked."),
            span=range(0, 100, 1),
            unit="%",
        )


class CountingPage(Page):
    """What the site wants of counts."""

    def build(self) -> None:
        self._switch(
            "rules.blind_counts",
            translate("Settings", "Counts are blind"),
            translate("Settings", "Who counts does not see the books. Each count can differ."),
        )
        self._number(
            "rules.count_lead_above",
            translate("Settings", "A lead accepts more than"),
            translate("Settings", "Larger differences take a lead's PIN. 0: none does."),
            span=range(0, 1000, 1),
            unit=translate("Settings", "pieces"),
        )
        self._number(
            "rules.count_lead_above_percent",
            translate("Settings", "Or more than, of the books"),
            translate("Settings", "The same as a share of what should be there. 0: none does."),
            span=range(0, 100, 1),
            unit="%",
        )


class PickingPage(Page):
    """What the site wants of goods that leave."""

    def build(self) -> None:
        self._choice(
            "rules.stock_out",
            translate("Settings", "Who takes goods out of stock"),
            (
                Choice("platform", translate("Settings", "The system, at the end")),
                Choice("terminal", translate("Settings", "This terminal, with each post")),
            ),
            translate("Settings", "Ask the office: both together would take them out twice."),
        )
        self._choice(
            "rules.shipment_stock",
            translate("Settings", "Who books shipments between our places"),
            (
                Choice("platform", translate("Settings", "The system, on arrival")),
                Choice("terminal", translate("Settings", "This terminal, as scanned")),
            ),
            translate("Settings", "Ask the office: both together would book them twice."),
        )
        self._switch(
            "rules.place_check",
            translate("Settings", "Scan the place before the item"),
            translate("Settings", "Off: an item alone counts, from wherever it was taken."),
        )
        self._switch(
            "rules.first_expired_first",
            translate("Settings", "First expired, first out"),
            translate("Settings", "A later lot than the one that expires first asks."),
        )
        self._switch(
            "rules.empty_check",
            translate("Settings", "Ask whether a place is empty"),
            translate("Settings", "Where the books say that nothing is left after a pick."),
        )
        self._switch(
            "rules.scan_takes_rest",
            translate("Settings", "One scan takes the whole line"),
            translate("Settings", "For items without lot, serial or weight."),
        )
        self._switch(
            "rules.signed_types",
            translate("Settings", "Pickups are signed for"),
            translate("Settings", "Nothing is handed to a customer without a signature."),
        )
        self._choice(
            "rules.label_size",
            translate("Settings", "Labels of packages"),
            (Choice("100x150", "100 × 150 mm"), Choice("a6", "A6")),
            translate("Settings", "What the label printer is loaded with."),
        )
        self._number(
            "rules.min_days_out",
            translate("Settings", "Least days until expiry"),
            translate("Settings", "Goods with fewer days left ask before they go along. 0: none."),
            span=range(0, 365, 1),
            unit=translate("Settings", "days"),
        )

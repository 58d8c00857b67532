"""Type, size and weight of a package."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QSizePolicy

from app.domain.dispatch.actions import DescribePackage
from app.domain.dispatch.facts import UNMEASURED, Dimensions
from app.ui.screens.dispatch.figures import GRAMS, kind_name, package_name
from app.ui.screens.dispatch.pages.base import Content
from app.ui.screens.dispatch.values import Do, Overlay, Snapshot
from app.ui.screens.working.figures import digits
from app.ui.theme import Theme
from app.ui.tokens import GAP, TARGET
from app.ui.translation import locale, translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.keypad import Entry
from app.ui.widgets.sheet import FILLS, WIDE

MEASURES = ("length", "width", "height", "weight")
MM, KG = "mm", "kg"
KIOSK_KEYS: tuple[str, ...] = ("789", "456", "123", ",0<")
HANDHELD_KEYS: tuple[str, ...] = ("789<", "456,", "1230")


class MeasuresPage(Content):
    """Four figures, one of them being typed; the type fills in its own size."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self.setProperty(FILLS, True)
        self.setProperty(WIDE, True)
        package = snapshot.dispatch.package_by_id(overlay.subject)
        known = package.dimensions if package else UNMEASURED
        self._kind = package.kind if package else ""
        self._types = {kind.key: kind for kind in snapshot.rules.package_types}
        self._texts = {name: _text(name, getattr(known, name)) for name in MEASURES}
        self._entry = Entry(parts=True)
        self._now = "weight"
        """What is typed: the weight is what nobody can know before."""
        self._type = BigButton(theme, icon="package")
        self._type.setVisible(bool(self._types))
        self._type.clicked.connect(self._on_type)
        self._fields = [self._field(name) for name in MEASURES]
        self._keys = [self._key(key) for key in "1234567890,<"]
        self._ok = BigButton(theme, translate("Dispatch", "Keep"), icon="check", kind=Kind.OK)
        self._ok.clicked.connect(self.confirm)
        for button in (self._type, self._ok):
            button.setMinimumHeight(TARGET)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._figures, self._digits, self._last = QGridLayout(), QGridLayout(), QGridLayout()
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for box in (self._figures, self._digits, self._last):
            box.setSpacing(GAP)
            self._parts.addLayout(box, 1)
        self._parts.setSpacing(GAP)
        self.column.addLayout(self._parts, 1)
        theme.changed.connect(self._arrange)
        self._arrange()

    def _field(self, name: str) -> BigButton:
        button = BigButton(self._theme, key=name, size="large")
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setChecked(name == self._now)
        button.setMinimumHeight(TARGET)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        button.chosen.connect(self._on_field)
        return button

    def _key(self, key: str) -> BigButton:
        icon = "back" if key == "<" else ""
        told = "" if key == "<" else locale().decimalPoint() if key == "," else key
        button = BigButton(self._theme, told, key=key, icon=icon, size="title")
        button.setMinimumSize(56, 48)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if key == "<":
            button.setAccessibleName(translate("Keypad", "Delete last digit"))
        button.chosen.connect(self.type_key)
        return button

    def _arrange(self) -> None:
        """Kiosk: figures at the left, digits at the right. Handheld: below each other."""
        kiosk = self._theme.kiosk
        along = QBoxLayout.Direction.LeftToRight if kiosk else QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(along)
        for at, share in enumerate((1, 1, 0) if kiosk else (2, 3, 1)):
            self._parts.setStretch(at, share)
        for grid in (self._figures, self._digits, self._last):
            while grid.takeAt(0) is not None:
                pass
        for at, field in enumerate(self._fields):
            self._figures.addWidget(field, *divmod(at, 2))
        below, line = (self._figures, 2) if kiosk else (self._last, 0)
        below.addWidget(self._type, line, 0)
        below.addWidget(self._ok, line, 1)
        by_key = {button.key: button for button in self._keys}
        for line, keys in enumerate(KIOSK_KEYS if kiosk else HANDHELD_KEYS):
            for column, key in enumerate(keys):
                self._digits.addWidget(by_key[key], line, column)
        self._render()

    def title(self, snapshot: Snapshot) -> str:
        package = snapshot.dispatch.package_by_id(self.overlay.subject)
        name = package_name(package) if package else ""
        return translate("Dispatch", "Size and weight of {package}").format(package=name)

    def display(self, snapshot: Snapshot) -> None:
        """Nothing on it changes while somebody types."""

    # --- typing -----------------------------------------------------------------------------

    def type_key(self, key: str) -> None:
        """A digit, a comma for the weight, or one back; the first digit replaces what stood."""
        pressed = "<" if key == "Backspace" else "," if key == "." else key
        if pressed == "," and self._now != "weight":
            return
        if self._entry.press(pressed):
            self._texts[self._now] = self._entry.text
            self._render()

    def _on_field(self, name: str) -> None:
        self._now = name
        self._entry = Entry(parts=name == "weight")
        self._render()

    def _on_type(self) -> None:
        """The next type and its own size; a weight that was entered stays."""
        keys = ["", *self._types]
        at = keys.index(self._kind) if self._kind in keys else 0
        self._kind = keys[(at + 1) % len(keys)]
        kind = self._types.get(self._kind)
        for name in ("length", "width", "height"):
            self._texts[name] = _text(name, getattr(kind, name)) if kind else ""
        self._entry = Entry(parts=self._now == "weight")
        self._render()

    def _render(self) -> None:
        words = {
            "length": translate("Dispatch", "Length"),
            "width": translate("Dispatch", "Width"),
            "height": translate("Dispatch", "Height"),
            "weight": translate("Dispatch", "Weight"),
        }
        for button in self._fields:
            unit = KG if button.key == "weight" else MM
            shown = self._texts[button.key].replace(",", locale().decimalPoint()) or "–"
            between = "\n" if self._theme.kiosk else " "
            button.setText(f"{words[button.key]}{between}{shown} {unit}")
        for button in self._keys:
            if button.key == ",":
                button.setEnabled(self._now == "weight")
        kind = self._types.get(self._kind)
        name = kind_name(kind.name) if kind else translate("Dispatch", "Without a type")
        self._type.setText(name)
        self._type.setAccessibleName(translate("Dispatch", "Type: {name}").format(name=name))

    def confirm(self) -> None:
        numbers = {name: _number(self._texts[name]) for name in MEASURES}
        size = Dimensions(
            int(numbers["length"]),
            int(numbers["width"]),
            int(numbers["height"]),
            int((numbers["weight"] * GRAMS).to_integral_value(ROUND_HALF_UP)),
        )
        self.wished.emit(Do(DescribePackage(self.overlay.subject, self._kind, size)))


def _text(name: str, value: int) -> str:
    """A known figure as it would be typed; "" for one that is not known."""
    if not value:
        return ""
    number = value / GRAMS if name == "weight" else Decimal(value)
    return digits(number).replace(locale().decimalPoint(), ",")


def _number(text: str) -> Decimal:
    bare = text.rstrip(",")
    return Decimal(bare.replace(",", ".")) if bare else Decimal(0)

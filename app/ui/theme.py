"""How the window looks: one object that knows colours, sizes, icons and the style sheet.

It is handed to every widget of the kit; whoever paints by itself asks it, the rest follows the
style sheet. `changed` says that theme, text size or size class are others now.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.settings import Looks, resource
from app.ui.tokens import Metrics, SizeClass, TextPercent, ThemeName, Tone, colours

FAMILY = "Inter"
_WEIGHTS = ("Regular", "SemiBold", "Bold")
_NAME = re.compile(r"@([a-z_]+)(@px)?")


@cache
def install_fonts() -> list[str]:
    """Load the fonts that are shipped, once; returns the names of files that Qt refused.

    Loading them anew would pull them from under whoever draws in another thread.
    """
    refused = []
    for weight in _WEIGHTS:
        path = resource(f"fonts/Inter-{weight}.otf")
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            refused.append(path.name)
    return refused


class Theme(QObject):
    """Colours, sizes, fonts and icons as they are now.

    Signals:
        changed: theme, text size or size class are others now.
    """

    changed = Signal()

    def __init__(
        self,
        name: ThemeName = "light",
        percent: TextPercent = 100,
        size_class: SizeClass = SizeClass.KIOSK,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.name: ThemeName = name
        self.metrics = Metrics(size_class, percent)
        self._colours = colours(name)
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    @property
    def kiosk(self) -> bool:
        """Whether list and detail stand side by side."""
        return self.metrics.kiosk

    def follow(self, looks: Looks) -> None:
        """Take over what the person chose."""
        self.set(name=resolve(looks.theme), percent=looks.text_percent)

    def set(
        self,
        *,
        name: ThemeName | None = None,
        percent: TextPercent | None = None,
        size_class: SizeClass | None = None,
    ) -> None:
        """Change what is given; `changed` is emitted only when something is another."""
        metrics = Metrics(
            self.metrics.size_class if size_class is None else size_class,
            self.metrics.percent if percent is None else percent,
        )
        wanted = self.name if name is None else name
        if (wanted, metrics) == (self.name, self.metrics):
            return
        if wanted != self.name:
            self.name, self._colours = wanted, colours(wanted)
            self._pixmaps.clear()
        self.metrics = metrics
        self.changed.emit()

    def hex(self, token: str) -> str:
        """A colour as `#rrggbb`."""
        return self._colours[token]

    def colour(self, token: str) -> QColor:
        """A colour."""
        return QColor(self._colours[token])

    def tone(self, tone: Tone, *, soft: bool = False) -> tuple[QColor, QColor]:
        """Ground and text of a tone: solid for bands and buttons, soft for chips and rows."""
        if tone is Tone.PLAIN:
            return self.colour("inset" if soft else "surface"), self.colour("ink")
        base = f"{tone}_soft" if soft else str(tone)
        return self.colour(base), self.colour(f"{base}_ink")

    def font(self, size: int, weight: int = 400, *, tabular: bool = False) -> QFont:
        """The shipped font in px; `tabular` gives every digit the same width."""
        font = QFont(FAMILY)
        font.setPixelSize(size)
        font.setWeight(QFont.Weight(weight))
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def pixmap(self, name: str, token: str, size: int, ratio: float = 1.0) -> QPixmap:
        """An icon in a colour, `size` px square on a screen of that pixel ratio."""
        key = (name, token, size, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = render_icon(name, self._colours.get(token, token), size, ratio)
            self._pixmaps[key] = found
        return found

    def icon(self, name: str, token: str, size: int = 24) -> QIcon:
        """An icon for Qt's own widgets."""
        return QIcon(self.pixmap(name, token, size))

    def style_sheet(self) -> str:
        """The style sheet of the window for the present state."""
        values = dict(self._colours)
        metrics = self.metrics
        strong = self.name == "contrast"
        sizes = {
            "small": metrics.small,
            "text": metrics.text,
            "large": metrics.large,
            "title": metrics.title,
            "field": metrics.field,
            "radius": 14,
            "radius_small": 10,
            "border": 2 if strong else 1,
            "field_border": 2,
        }

        def put(match: re.Match[str]) -> str:
            name, px = match.group(1), match.group(2)
            return f"{sizes[name]}px" if px else values[name]

        return _NAME.sub(put, _base())


@lru_cache(maxsize=1)
def _base() -> str:
    text = resource("styles/base.qss").read_text("utf-8")
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def resolve(wanted: str) -> ThemeName:
    """The theme for a setting; "auto" follows the machine."""
    if wanted in ("light", "dark", "contrast"):
        return wanted  # type: ignore[return-value]  # narrowed by the tuple above
    hints = QGuiApplication.styleHints()
    return "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"


@lru_cache(maxsize=256)
def _svg(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text("utf-8")


def render_icon(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon of `resources/icons` with its black drawn in `colour` (`#rrggbb`)."""
    text = _svg(name).replace("#000", colour)
    renderer = QSvgRenderer(QByteArray(text.encode()))
    pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap

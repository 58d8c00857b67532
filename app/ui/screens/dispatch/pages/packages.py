"""The packages of an order, and the beginning of another one."""

from __future__ import annotations

from app.domain.dispatch.actions import NewPackage, PackRest
from app.domain.dispatch.document import Dispatch, Order, Package
from app.domain.dispatch.facts import Dimensions
from app.domain.dispatch.handing import unpacked_lines
from app.domain.dispatch.rules import PackageType
from app.ui.screens.dispatch.ahead import objection, objection_words
from app.ui.screens.dispatch.figures import kind_name, order_name, size_words
from app.ui.screens.dispatch.pages.base import Content, Item, row, words
from app.ui.screens.dispatch.pages.beside import BesidePage
from app.ui.screens.dispatch.pages.content import package_item
from app.ui.screens.dispatch.pages.numbered import MOST, Numbered
from app.ui.screens.dispatch.values import Do, Overlay, Page, Show, Snapshot
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind

LOOSE = "loose"


class PackagesPage(BesidePage):
    """All packages, open, closed and void, and what lies in none of them yet."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._why = words(role="error")
        self._reports = BigButton(theme, translate("Dispatch", "Lists and labels"), icon="print")
        self._rest = BigButton(theme, translate("Dispatch", "Pack the rest"), icon="check-all")
        self._new = BigButton(
            theme, translate("Dispatch", "New package"), icon="plus", kind=Kind.MAIN
        )
        self._reports.clicked.connect(self._on_reports)
        self._rest.clicked.connect(self._on_rest)
        self._new.clicked.connect(self._on_new)
        self.side.addWidget(self._why)
        self.side.addLayout(row(self._reports, self._rest))
        self.side.addWidget(self._new)

    def title(self, snapshot: Snapshot) -> str:
        order = self.order(snapshot)
        if order is None:
            return translate("Dispatch", "Packages")
        return translate("Dispatch", "Packages of {number}").format(number=order_name(order))

    def why_empty(self) -> tuple[str, str, str]:
        return (
            "package",
            translate("Dispatch", "No package yet"),
            translate("Dispatch", "Scan a package's label, or begin one here."),
        )

    def items(self, snapshot: Snapshot) -> list[Item]:
        dispatch, order = snapshot.dispatch, self.order(snapshot)
        items = [
            package_item(dispatch, snapshot.rules, package)
            for package in _packages(dispatch, order)
        ]
        loose = _loose(dispatch, order)
        if loose:
            title = translate("Dispatch", "%n line(s) in no package", "", loose)
            detail = translate("Dispatch", "Pack them, or say why not")
            items.insert(0, Item(LOOSE, title, detail, "›", "warning", Tone.WARN))
        return items

    def display(self, snapshot: Snapshot) -> None:
        super().display(snapshot)
        order = self.order(snapshot)
        self._order = order.id if order else ""
        why = objection_words(snapshot, NewPackage(self._order or None))
        self._why.setText(why.line if why else "")
        self._why.setVisible(why is not None)
        self._new.setEnabled(why is None)
        self._rest.setEnabled(objection(snapshot, PackRest(self._order or None)) is None)

    def chosen(self, key: str) -> None:
        page = Page.DIFFERENCES if key == LOOSE else Page.PACKAGE
        self.wished.emit(Show(Overlay(page, self._order if key == LOOSE else key)))

    def _on_new(self) -> None:
        self.wished.emit(Show(Overlay(Page.NEW_PACKAGE, self._order)))

    def _on_rest(self) -> None:
        self.wished.emit(Do(PackRest(self._order or None), stay=True))

    def _on_reports(self) -> None:
        self.wished.emit(Show(Overlay(Page.REPORTS)))


def _packages(dispatch: Dispatch, order: Order | None) -> list[Package]:
    return [p for p in dispatch.packages if order is None or p.goods_out == order.id]


def _loose(dispatch: Dispatch, order: Order | None) -> int:
    orders = dispatch.orders if order is None else (order,)
    return sum(len(unpacked_lines(dispatch, one)) for one in orders if not one.goes_back)


class NewPackagePage(Content):
    """Which type of package is begun; the last answer is none."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._order: str | None = None
        self._why = words(role="error")
        self._hint = words(translate("Dispatch", "Scan its label, or choose a type"), "muted")
        self._kinds = Numbered(theme)
        self._kinds.chosen.connect(self._on_kind)
        self.column.addWidget(self._why)
        self.column.addWidget(self._hint)
        box = self.body()
        box.addWidget(self._kinds)
        box.addStretch(1)

    def title(self, snapshot: Snapshot) -> str:
        order = self.order(snapshot)
        if order is None:
            return translate("Dispatch", "New package")
        return translate("Dispatch", "New package for {number}").format(number=order_name(order))

    def display(self, snapshot: Snapshot) -> None:
        order = self.order(snapshot)
        self._order = order.id if order else None
        why = objection_words(snapshot, NewPackage(self._order))
        self._why.setText(why.line if why else "")
        self._why.setVisible(why is not None)
        self._hint.setVisible(why is None)
        self._kinds.setEnabled(why is None)
        kinds = [_kind_words(kind) for kind in snapshot.rules.package_types[: MOST - 1]]
        self._kinds.display([*kinds, ("", translate("Dispatch", "Without a type"))])

    def type_key(self, key: str) -> None:
        self._kinds.press(key)

    def _on_kind(self, key: str) -> None:
        self.wished.emit(Do(NewPackage(self._order, key)))


def _kind_words(kind: PackageType) -> tuple[str, str]:
    size = size_words(Dimensions(kind.length, kind.width, kind.height))
    name = kind_name(kind.name)
    return kind.key, f"{name}\n{size}" if size else name

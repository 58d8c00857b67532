"""What is known to lie at places that are done, and nobody counted there: none of it, then."""

from __future__ import annotations

from app.domain.counting.actions import CountRest
from app.domain.counting.facts import Target
from app.ui.screens.count.keys import target_key
from app.ui.screens.count.pages.base import ListPage
from app.ui.screens.count.values import Do, Shut, Snapshot
from app.ui.screens.working.figures import product_name
from app.ui.screens.working.pages.base import Item
from app.ui.translation import translate

ALL, MORE = "all", "more"
NAMED = 50
"""So many are named; of more it says how many."""


class RestPage(ListPage):
    """All of them at once, or one after the other; whoever finds one counts it instead."""

    def title(self, snapshot: Snapshot) -> str:
        return translate("Counting", "Not counted there")

    def why_empty(self) -> tuple[str, str, str]:
        title = translate("Counting", "Nothing else is known at places that are done")
        return "check", title, ""

    def items(self, snapshot: Snapshot) -> list[Item]:
        rest = snapshot.review.rest()
        self._rest = {_key(one): one for one in rest}
        found = [_item(one) for one in rest[:NAMED]]
        if len(rest) < 2:
            return found
        if len(rest) > NAMED:
            told = translate("Counting", "and %n more", "", len(rest) - NAMED)
            found.append(Item(MORE, told, icon="more", enabled=False))
        told = translate("Counting", "None of these %n product(s) is there", "", len(rest))
        more = translate("Counting", "Counted as 0, as of when the place was done")
        return [Item(ALL, told, more, "0", "check-all"), *found]

    def chosen(self, key: str) -> None:
        wanted = tuple(self._rest.values()) if key == ALL else (self._rest.get(key),)
        rest = tuple(one for one in wanted if one is not None)
        self.wished.emit(Do(CountRest(rest), stay=True) if rest else Shut())


def _key(target: Target) -> str:
    return target_key(target.place.id, target.product.id if target.product else "")


def _item(target: Target) -> Item:
    told = translate("Counting", "None of it is at {place}").format(place=target.place.name)
    name = product_name(target.product) if target.product else ""
    return Item(_key(target), name, told, "0", "minus")

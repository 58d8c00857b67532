"""The frame around look-up: what to scan, the card, and the big actions."""

from __future__ import annotations

from app.ui.frame.values import NO_CARD, Action, Card, Fact, Prompt
from app.ui.screens import moments
from app.ui.screens.lookup import words as said
from app.ui.screens.lookup.moves import PlaceName
from app.ui.screens.lookup.opened import (
    OfDocuments,
    OfPlace,
    OfProduct,
    Opened,
    Several,
    Unknown,
    place_of,
)
from app.ui.screens.lookup.showing import document_row
from app.ui.sentences import day, number, shown, unit
from app.ui.sentences.stock import place_kind_words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import Kind
from app.ui.widgets.document_card import DocumentCard
from app.workbench.shelf_views import Asked, ProductCard


def prompt_of(open_: Opened | None) -> Prompt:
    """What to scan next."""
    if isinstance(open_, Several):
        text = translate("Lookup", "{code} means several things: which one is it?")
        return Prompt(text.format(code=shown(open_.code)), "question")
    return Prompt(translate("Lookup", "Scan anything: an item, a place, a document"))


# --- the card -----------------------------------------------------------------------------------


def card_of(open_: Opened | None, asked: Asked | None, now: int, place: PlaceName) -> Card:
    """What is open, readable from afar; `asked`: how the last reading of the server ended."""
    match open_:
        case OfProduct():
            return _product(open_, asked, now)
        case OfPlace(card):
            kind = place_kind_words(card.kind) if card.kind else translate("Lookup", "A place")
            facts = (
                Fact(said.seen(len(card.products)), "package"),
                *_age(card.read_at, asked, now),
            )
            label = card.label if card.label != card.place.name else ""
            return Card(kind, label, icon="place", facts=facts, where=card.place.name)
        case OfDocuments(found=(one,)):
            return _document(document_row(one, now, place))
        case Unknown(told):
            return Card(shown(told.text), icon="question", tone=told.tone)
        case _:
            return NO_CARD


def _document(row: DocumentCard) -> Card:
    facts = [
        Fact(row.party, "person") if row.party else None,
        Fact(row.when, "clock", row.when_tone) if row.when else None,
        Fact(row.state, row.state_icon, row.state_tone) if row.state else None,
        Fact(f"{row.value} {row.value_note}".strip(), "list") if row.value else None,
        *(Fact(tag.text, tag.icon, tag.tone) for tag in row.tags),
    ]
    told = tuple(fact for fact in facts if fact is not None)
    return Card(row.title, row.subtitle, icon=row.icon or "document", facts=told)


def _product(open_: OfProduct, asked: Asked | None, now: int) -> Card:
    card = open_.card
    product = card.product
    low = _low(card)
    if len(card.places) == 1:
        where = card.places[0].place.name
    else:
        where = translate("Lookup", "%n place(s)", "", len(card.places))
    facts = [*_age(card.read_at, asked, now), *low, Fact(where, "place"), *_scanned(open_)]
    if card.deliveries:
        text = translate("Lookup", "expected by %n deliver(ies)", "", len(card.deliveries))
        facts.append(Fact(text, "receive"))
    if card.goods_outs:
        text = translate("Lookup", "wanted by %n order(s)", "", len(card.goods_outs))
        facts.append(Fact(text, "pick"))
    if not card.in_catalog:
        facts.append(Fact(translate("Lookup", "not in the catalog"), "warning", Tone.WARN))
    return Card(
        said.name_of(product),
        product.article,
        done=said.amount(card.available) if card.available is not None else "",
        unit=unit(product.unit),
        icon="package",
        tone=low[0].tone if low else Tone.PLAIN,
        facts=tuple(facts),
    )


def _age(read_at: int | None, asked: Asked | None, now: int) -> tuple[Fact, ...]:
    """How old the figures are, and whether that can change now."""
    if asked is Asked.NEVER:
        return (Fact(translate("Lookup", "this system shows no stock"), "info"),)
    if read_at is None:
        if asked is Asked.OFFLINE:
            return (Fact(translate("Lookup", "offline: never asked"), "offline", Tone.WARN),)
        return ()
    at = moments.moment(read_at, now)
    if asked is Asked.OFFLINE:
        text = translate("Lookup", "offline: as of {time}")
        return (Fact(text.format(time=at), "offline", Tone.WARN),)
    if asked is Asked.PART:
        text = translate("Lookup", "not all was shown: as of {time}")
        return (Fact(text.format(time=at), "warning", Tone.WARN),)
    return (Fact(translate("Lookup", "as of {time}").format(time=at), "clock"),)


def _low(card: ProductCard) -> tuple[Fact, ...]:
    """Whether stock is below a threshold of the platform."""
    available, (low, least) = card.available, card.limits
    if available is None or not card.whole:
        return ()
    critical = least is not None and available < least
    limit = least if critical else low
    if limit is None or available >= limit:
        return ()
    text = translate("Lookup", "critical: below {n}") if critical else ""
    text = text or translate("Lookup", "low: below {n}")
    tone = Tone.BAD if critical else Tone.WARN
    return (Fact(text.format(n=number(limit)), "warning", tone),)


def _scanned(open_: OfProduct) -> list[Fact]:
    """What the code said beside the item."""
    found, facts = open_.to.attributes, []
    if open_.to.pack is not None:
        text = translate("Lookup", "this code: pack of {n}")
        facts.append(Fact(text.format(n=number(open_.to.pack.pack)), "barcode"))
    if found.lot:
        facts.append(Fact(translate("Lookup", "lot {lot}").format(lot=shown(found.lot)), "barcode"))
    if found.serial:
        text = translate("Lookup", "serial {serial}").format(serial=shown(found.serial))
        facts.append(Fact(text, "serial"))
    expiry = found.expiry or found.best_before
    if expiry is not None:
        text = translate("Lookup", "expires {day}").format(day=day(expiry))
        facts.append(Fact(text, "calendar"))
    return facts


# --- actions ------------------------------------------------------------------------------------


def actions_of(
    open_: Opened | None, lit: str, *, shows: bool, adjusts: bool, picks: bool
) -> tuple[Action, ...]:
    """The big actions. `shows`: the system shows stock; `adjusts`: it can be changed here."""
    back = Action("back", translate("Lookup", "Back"), "back")
    again = Action("ask", translate("Lookup", "Ask again"), "sync")
    match open_:
        case OfProduct():
            return (back, *_product_actions(open_, lit, shows=shows, adjusts=adjusts, picks=picks))
        case OfPlace():
            return (back, again) if shows else (back,)
        case OfDocuments(found=(one,)):
            text = translate("Lookup", "Open {number}").format(number=one.row.head.number)
            return back, Action("open", text, "forward", Kind.MAIN)
        case _:
            return (back,)


def _product_actions(
    open_: OfProduct, lit: str, *, shows: bool, adjusts: bool, picks: bool
) -> list[Action]:
    card, found = open_.card, []
    place = place_of(open_, lit)
    if adjusts:
        found.append(Action("adjust", translate("Lookup", "Adjust stock"), "edit"))
    if place is not None and lit:
        text = translate("Lookup", "Show {place}").format(place=place.name)
        found.append(Action("place", text, "place"))
    if shows:
        found.append(Action("ask", translate("Lookup", "Ask again"), "sync"))
    receive = Action("receive", translate("Lookup", "Receive it"), "receive", Kind.MAIN)
    pick = Action("pick", translate("Lookup", "Pick or hand over"), "pick", Kind.MAIN)
    if card.deliveries and card.goods_outs and picks:
        found.append(Action("pick", pick.text, "pick"))
        found.append(receive)
    elif card.deliveries:
        found.append(receive)
    elif card.goods_outs and picks:
        found.append(pick)
    return found

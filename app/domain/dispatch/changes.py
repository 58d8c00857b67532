"""Orders, lines and packages after what people said of them."""

from __future__ import annotations

from app.domain.copying import changed
from app.domain.dispatch.document import OWN_HOLD, Dispatch, Looked, Order, Package, Signature
from app.domain.dispatch.facts import (
    CancellationAccepted,
    CancellationRequested,
    DifferenceExplained,
    DispatchFact,
    HandedOver,
    LotSwapped,
    Mode,
    Noted,
    OrderConfirmed,
    OrderHeld,
    OrderRejected,
    OrderReleased,
    PackageBegun,
    PackageClosed,
    PackageDescribed,
    PackageReopened,
    PackageVoided,
    PlaceLooked,
    Redirected,
    ReturnDecided,
    Shorted,
    Signed,
)
from app.domain.dispatch.walk import rewalked
from app.domain.events import Event

OrderFact = (
    OrderConfirmed
    | OrderRejected
    | OrderHeld
    | OrderReleased
    | CancellationRequested
    | CancellationAccepted
    | ReturnDecided
    | Signed
    | HandedOver
)
PackageFact = PackageDescribed | PackageClosed | PackageReopened | PackageVoided


def order_changed(document: Dispatch, fact: OrderFact) -> Dispatch:
    """The document after a fact about an order."""
    orders = tuple(_order(o, fact) if o.id == fact.goods_out else o for o in document.orders)
    return changed(document, orders=orders)


def _order(order: Order, fact: OrderFact) -> Order:
    match fact:
        case OrderConfirmed():
            return changed(order, confirmed=True)
        case OrderRejected():
            return changed(order, rejected=fact.reason)
        case OrderHeld():
            released = tuple(h for h in order.released if h != OWN_HOLD)
            told = tuple(t for t in order.told if t != f"released:{OWN_HOLD}")
            return changed(
                order, hold=fact.reason, hold_note=fact.note, released=released, told=told
            )
        case OrderReleased():
            return _released(order, fact)
        case CancellationRequested():
            return changed(order, requested=fact.note)
        case CancellationAccepted():
            return changed(order, accepted=fact.request)
        case ReturnDecided():
            return changed(order, returning=fact.reason)
        case Signed():
            signature = Signature(fact.signature, fact.digest, fact.name)
            return changed(order, signature=signature)
        case HandedOver():
            return changed(order, outcome=fact.outcome, outcome_reason=fact.reason)


def _released(order: Order, fact: OrderReleased) -> Order:
    """A hold that was never said needs no ending."""
    ended = tuple(h for h in fact.holds if h != OWN_HOLD or "hold" in order.told)
    released = tuple(dict.fromkeys((*order.released, *ended)))
    return changed(order, hold="", hold_note="", released=released)


def package_begun(document: Dispatch, fact: PackageBegun, event: Event[DispatchFact]) -> Dispatch:
    """The document with one package more, into which what follows goes."""
    order = document.order_of(fact.goods_out)
    package = Package(
        event.id,
        fact.goods_out,
        fact.number,
        fact.code,
        fact.kind,
        fact.dimensions,
        order_number=order.head.number if order and order.head.number else fact.goods_out,
    )
    return changed(
        document,
        packages=(*document.packages, package),
        package=event.id,
        chosen=fact.goods_out,
        mode=Mode.PACK,
    )


def package_changed(document: Dispatch, fact: PackageFact) -> Dispatch:
    """The document after a fact about a package."""
    packages = tuple(_package(p, fact) if p.id == fact.package else p for p in document.packages)
    shut = isinstance(fact, PackageClosed | PackageVoided) and document.package == fact.package
    opened = isinstance(fact, PackageReopened)
    package = None if shut else fact.package if opened else document.package
    return changed(document, packages=packages, package=package)


def _package(package: Package, fact: PackageFact) -> Package:
    match fact:
        case PackageDescribed():
            return changed(package, kind=fact.kind, dimensions=fact.dimensions)
        case PackageClosed():
            return changed(package, closed=True)
        case PackageReopened():
            return changed(package, closed=False)
        case PackageVoided():
            return changed(package, void=True)


def shorted(document: Dispatch, fact: Shorted) -> Dispatch:
    """The document after the rest of a line was given up."""
    line = document.lines[fact.line]
    short = min(line.short + fact.quantity, line.missing)
    line = changed(line, short=short, short_reason=fact.reason if short else "")
    return changed(document, lines=document.lines.set(line.id, line), line=line.id, last=None)


def skipped(document: Dispatch, key: str) -> Dispatch:
    """The document with a line at the end of its walk."""
    line = document.lines[key]
    last = max(other.skips for other in document.lines.every())
    line = changed(line, skips=max(last, line.skips + 1))
    after = changed(document, lines=document.lines.set(line.id, line), line=None, last=None)
    return rewalked(after)


def redirected(document: Dispatch, fact: Redirected) -> Dispatch:
    """The document with a line's goods at another place."""
    line = changed(document.lines[fact.line], place=fact.place)
    return rewalked(
        changed(document, lines=document.lines.set(line.id, line), misses=0, asking=None)
    )


def lot_swapped(document: Dispatch, fact: LotSwapped) -> Dispatch:
    """The document with another lot wanted on a line."""
    lot = fact.lot
    line = changed(
        document.lines[fact.line],
        lot_id=lot.id or None if lot else None,
        lot_text=lot.text or None if lot else None,
    )
    return changed(document, lines=document.lines.set(line.id, line), line=line.id)


def looked(document: Dispatch, fact: PlaceLooked, event: Event[DispatchFact]) -> Dispatch:
    """The document with what somebody saw at a place."""
    seen = Looked(fact.place, fact.product, fact.empty, event.stamp.at)
    return changed(document, looked=(*document.looked, seen))


def explained(document: Dispatch, fact: DifferenceExplained) -> Dispatch:
    """The document after somebody said why goods lie in no package."""
    line = document.lines[fact.line]
    line = changed(line, explained=fact.quantity, explained_reason=fact.reason).settled()
    return changed(document, lines=document.lines.set(line.id, line))


def over_allowed(document: Dispatch, key: str) -> Dispatch:
    """The document with more on a line than ordered, as a person said."""
    line = document.lines[key]
    line = changed(line, over_accepted=True, tolerated=line.over)
    return changed(document, lines=document.lines.set(line.id, line))


def noted(document: Dispatch, fact: Noted) -> Dispatch:
    """The document with a note on a line, or on itself."""
    line = document.lines.get(fact.line or "")
    if line is None:
        return changed(document, notes=(*document.notes, fact.note))
    line = changed(line, notes=(*line.notes, fact.note))
    return changed(document, lines=document.lines.set(line.id, line))

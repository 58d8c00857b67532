"""Packages themselves: choose, describe, close, reopen, void; and their labels."""

from __future__ import annotations

from app.domain.decision import Decision, Held, Refused
from app.domain.dispatch.actions import DescribePackage, NewPackage
from app.domain.dispatch.case import Case, of_order, of_package
from app.domain.dispatch.document import Package
from app.domain.dispatch.facts import (
    DispatchFact,
    Mode,
    PackageChosen,
    PackageClosed,
    PackageDescribed,
    PackageReopened,
    PackageVoided,
)
from app.domain.dispatch.machine import model_of
from app.domain.dispatch.packing import LARGEST, begun, packing_objection, sound
from app.domain.goods_out import ProcessingModel
from app.domain.working.outcome import accepted, refused


def package_scanned(case: Case, code: str, text: str) -> Decision[DispatchFact]:
    """A package's label: one of ours is chosen; while packing, a new one begins a package."""
    known = case.document.package_by_code(code)
    if known is not None:
        return chosen(case, known.id, text)
    if case.document.mode is Mode.PACK:
        return begun(case, NewPackage(code=code), text)
    return refused("no_such_package", package=code)


def chosen(case: Case, package: str | None, text: str = "") -> Decision[DispatchFact]:
    """What follows goes into, or comes out of, this package."""
    if package is None:
        return accepted("tote_chosen", PackageChosen(None, text))
    known = case.document.package_by_id(package)
    if known is None:
        return refused("no_such_package", package=package)
    order = case.document.order_of(known.goods_out)
    told = {**of_package(known, order), "lines": len(case.document.content(known.id))}
    if case.document.package == known.id and case.document.mode is not Mode.HAND_OVER:
        return Held("package_open", told)
    if case.document.mode is Mode.PACK and known.closed:
        if order is not None and model_of(order.head) is ProcessingModel.NEW:
            return refused("package_closed_already", **of_package(known, order))
        return refused("no_reopen_old_model", **of_package(known, order))
    return accepted("package_chosen", PackageChosen(known.id, text), details=told)


def described(case: Case, action: DescribePackage) -> Decision[DispatchFact]:
    """Type, dimensions and weight."""
    known = case.document.package_by_id(action.package)
    if known is None:
        return refused("no_such_package", package=action.package)
    size = action.dimensions
    if not sound(size):
        return refused("no_such_size", limit=LARGEST)
    kinds = {kind.key for kind in case.rules.package_types}
    if action.kind and kinds and action.kind not in kinds:
        return refused("no_such_package_type", kind=action.kind)
    if (known.kind, known.dimensions) == (action.kind, size):
        return Held("package_unchanged")
    told = {**of_package(known, case.document.order_of(known.goods_out)), "kind": action.kind}
    fact = PackageDescribed(known.id, action.kind, size)
    return accepted("package_described", fact, details=told)


def closed(case: Case, package: str | None, text: str = "") -> Decision[DispatchFact]:
    """Nothing more goes into it."""
    known = case.document.package_by_id(package)
    if known is None:
        return refused("no_such_package", package=package or "")
    told = of_package(known, case.document.order_of(known.goods_out))
    if known.closed or known.void:
        return refused("package_closed_already", **told)
    if not case.document.holds(known.id):
        return refused("package_empty", **told)
    return accepted("package_closed", PackageClosed(known.id, text), details=told)


def reopened(case: Case, package: str) -> Decision[DispatchFact]:
    """A closed package is open again: in the new model alone (R71)."""
    known = case.document.package_by_id(package)
    order = case.document.order_of(known.goods_out) if known else None
    if known is None or order is None:
        return refused("no_such_package", package=package)
    told = of_package(known, order)
    if not known.closed or known.void:
        return refused("package_not_closed", **told)
    objection = packing_objection(case, order)
    if objection is not None:
        return objection
    if model_of(order.head) is not ProcessingModel.NEW:
        return refused("no_reopen_old_model", **told)
    return accepted("package_reopened", PackageReopened(known.id), details=told)


def voided(case: Case, package: str | None, text: str = "") -> Decision[DispatchFact]:
    """The label of a package that does not leave is void; it is empty by then."""
    known = case.document.package_by_id(package)
    if known is None:
        return refused("no_such_package", package=package or "")
    objection = _not_void(case, known)
    if objection is not None:
        return objection
    told = of_package(known, case.document.order_of(known.goods_out))
    return accepted("package_voided", PackageVoided(known.id, text), details=told)


def _not_void(case: Case, known: Package) -> Refused | None:
    order = case.document.order_of(known.goods_out)
    if known.void:
        return refused("package_void_already", **of_package(known, order))
    if case.document.holds(known.id):
        return refused("package_not_empty", **of_package(known, order))
    if order is not None and order.left:
        return refused("order_handed_over", **of_order(order))
    return None

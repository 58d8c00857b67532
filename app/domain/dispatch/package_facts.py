"""What happened to packages."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Dimensions:
    """Of a package: mm and g; 0: not known."""

    length: int = 0
    width: int = 0
    height: int = 0
    weight: int = 0


UNMEASURED = Dimensions()


@dataclass(frozen=True, slots=True)
class PackageBegun:
    """A new package of an order; its id is the event's. What follows goes into it."""

    TYPE: ClassVar[str] = "dispatch.package_begun"
    V: ClassVar[int] = 1
    goods_out: str
    number: int
    code: str = ""
    kind: str = ""
    dimensions: Dimensions = UNMEASURED
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PackageChosen:
    """What follows goes into, or comes out of, this package; None: out of the tote."""

    TYPE: ClassVar[str] = "dispatch.package_chosen"
    V: ClassVar[int] = 1
    package: str | None
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PackageDescribed:
    """Type, dimensions and weight of a package."""

    TYPE: ClassVar[str] = "dispatch.package_described"
    V: ClassVar[int] = 1
    package: str
    kind: str
    dimensions: Dimensions
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PackageClosed:
    """Nothing more goes into it."""

    TYPE: ClassVar[str] = "dispatch.package_closed"
    V: ClassVar[int] = 1
    package: str
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PackageReopened:
    """A closed package is open again (new model only, R71)."""

    TYPE: ClassVar[str] = "dispatch.package_reopened"
    V: ClassVar[int] = 1
    package: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class PackageVoided:
    """The label of a package that does not leave is void."""

    TYPE: ClassVar[str] = "dispatch.package_voided"
    V: ClassVar[int] = 1
    package: str
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class DifferenceExplained:
    """Why `quantity` of a line was picked and lies in no package."""

    TYPE: ClassVar[str] = "dispatch.difference_explained"
    V: ClassVar[int] = 1
    line: str
    quantity: Decimal
    reason: str
    text: str = ""
    joins: bool = False

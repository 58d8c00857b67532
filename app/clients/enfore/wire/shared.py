"""What bodies and answers of several enfore resources have in common.

Each thing that a document shows once for both directions is two classes here: under the
document's name as we send it, with `Shown` behind it as we receive it.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal, TypeVar

from pydantic import Field

from app.clients.model import Moment, Number, Received, Sent
from app.clients.variants import Variant, VariantShown

E = TypeVar("E", bound=StrEnum)

OrText = Annotated[E | str, Field(union_mode="left_to_right")]
"""A value of an enumeration in an answer, or a text that the enumeration does not know."""

Unshown = dict[str, Any]
"""An object that we send and no document shows the members of."""

Key = Annotated[str, Field(pattern=r"^[0-9a-f]{24}$")]
"""An idempotency key (R92)."""
ExternalData = Annotated[str, Field(max_length=256)]
Count = Annotated[Number, Field(ge=0)]
Email = Annotated[str, Field(pattern=r"^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")]


class StockCondition(StrEnum):
    """R36."""

    NEW = "NEW"
    REFURBISHED = "REFURBISHED"
    USED_LIKE_NEW = "USED_LIKE_NEW"
    USED_VERY_GOOD = "USED_VERY_GOOD"
    USED_GOOD = "USED_GOOD"
    USED_ACCEPTABLE = "USED_ACCEPTABLE"
    DAMAGED = "DAMAGED"


class Quantity(Sent):
    """An amount and its unit."""

    value: Number
    unit: Annotated[str, Field(min_length=1)]


class QuantityShown(Received):
    """A quantity of an answer."""

    value: Number = Decimal(0)
    unit: str = ""


class Money(Sent):
    """An amount in a currency (ISO 4217); exact, in units of the currency."""

    value: Number
    unit: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class MoneyShown(Received):
    """An amount of an answer."""

    value: Number = Decimal(0)
    unit: str = ""


class Address(Sent):
    """A postal address; the country as ISO 3166 alpha-2."""

    full_address: str | None = None
    recipient_name: str | None = None
    care_of: str | None = None
    street_name: str | None = None
    street_number: str | None = None
    additional: str | None = None
    city: str | None = None
    zip: str | None = None
    country_code: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = None


class AddressShown(Received):
    """A postal address of an answer."""

    full_address: str | None = None
    recipient_name: str | None = None
    care_of: str | None = None
    street_name: str | None = None
    street_number: str | None = None
    additional: str | None = None
    city: str | None = None
    zip: str | None = None
    country_code: str | None = None


class TimeRange(Sent):
    """From when to when."""

    start: Moment | None = None
    end: Moment | None = None


class TimeRangeShown(Received):
    """When something is to happen; RFC 3339 texts."""

    start: str | None = None
    end: str | None = None


class GroupValueRef(Sent):
    """What items are grouped by: a group value or another object (R57)."""

    value_type: str
    value_id: str


class GroupValueRefShown(Received):
    """The same of an answer."""

    value_type: str = ""
    value_id: str = ""


class LabeledIdentifier(Sent):
    """A number that somebody is known by."""

    identifier: str | None = None
    label: str | None = None


class ContactInformation(Variant):
    """Somebody; not every shape is usable in every place (R15)."""


class AnonymousContactInformation(ContactInformation, extra="forbid"):
    """The one shape of a contact that a document expands (R15)."""

    type: Literal["AnonymousContactInformation"] = Field(
        default="AnonymousContactInformation", alias="@type"
    )
    name: str | None = None
    contact_address: Address | None = None
    contact_email: Email | None = None
    contact_phone: str | None = None
    unique_instance_id: ExternalData | None = None
    external_data: ExternalData | None = None
    user_level_identifiers: tuple[LabeledIdentifier, ...] | None = None


class ContactInformationShown(VariantShown):
    """Somebody; shapes that no document shows are kept as they came (R15)."""


class AnonymousContactInformationShown(ContactInformationShown):
    """The one shape of a contact that a document expands (R15)."""

    name: str | None = None
    contact_address: AddressShown | None = None
    contact_email: str | None = None
    contact_phone: str | None = None
    unique_instance_id: str | None = None
    external_data: str | None = None
    user_level_identifiers: tuple[Any, ...] | None = None


class DownloadUrl(Received):
    """Where a file is to be had (R25); an address that is hostile until parsed."""

    download_url: str

"""Signing in and the list of products: calls outside the five documents (`vendor-facts.md`)."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from app.clients.model import Received


class AccessToken(Received):
    """The answer of signing in."""

    access_token: str = Field(alias="accessToken", min_length=1, repr=False)


class Product(Received):
    """A row of the product list; the shape of its identifiers was not seen."""

    id: str
    name: str | None = None
    article_id: str | None = None
    product_identifiers: Any = None
    management_unit: str | None = None

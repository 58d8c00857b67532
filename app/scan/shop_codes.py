"""In-store codes: a GTIN-13 with prefix 2 that carries a weight, a price or a count.

What the digits mean is agreed per country (GS1 General Specifications 2.1.12); `biip` has the
tables of nine countries. Other prefixes and countries stay plain numbers.
"""

from __future__ import annotations

from decimal import Decimal

from app.domain.gtin import as_gtin14
from app.domain.meanings import TradeItem

COUNTRIES = ("dk", "ee", "fi", "de", "gb", "lv", "lt", "no", "se")


class WrongFigureError(ValueError):
    """The figure inside has a check digit of its own, and it is wrong."""


def may_carry_figure(gtin: str, country: str) -> bool:
    """Whether a GTIN-14 is one of a shop's own and the country's table may say more."""
    return country.lower() in COUNTRIES and gtin.startswith("02")


def read_shop_code(gtin: str, country: str) -> TradeItem | None:
    """Item and figure of a 14-digit number; None if the country gives its prefix no figure.

    The GTIN returned has zeros for the figure. Raises WrongFigureError.
    """
    from biip import ParseConfig, ParseError
    from biip.gtin import Gtin
    from biip.rcn import Rcn

    try:
        found = Gtin.parse(gtin[1:], config=ParseConfig(rcn_region=country.lower()))
    except ParseError as error:
        raise WrongFigureError(gtin) from error
    if not isinstance(found, Rcn):
        return None
    if found.weight is None and found.price is None and found.count is None:
        return None
    item = as_gtin14(found.without_variable_measure().value)
    if item is None:
        return None
    return TradeItem(
        item,
        weight=_exact(found.weight, "0.001"),
        price=_exact(found.price, "0.01"),
        count=found.count,
    )


def _exact(figure: Decimal | None, unit: str) -> Decimal | None:
    """With all its places: the division in `biip` drops zeros, 1.250 kg comes as 1.25."""
    return None if figure is None else figure.quantize(Decimal(unit))

"""What a code means by its characters alone: `read_code`.

Meanings come most likely first. `Text` is always one of them where the store may know better: a
place or a delivery may be named by any 13 digits. A code that claims to be something and is not
gives `Unsound` behind the text, never half of its fields; what can be no name at all (commands,
control characters, another keyboard's characters) is given without the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace

from app.domain.gtin import GTIN_LENGTHS, as_gtin14, is_digits
from app.domain.meanings import (
    NO_ATTRIBUTES,
    Command,
    Meaning,
    Reading,
    Sscc,
    Text,
    TradeItem,
    Unsound,
)
from app.scan import gs1, layouts, links, shop_codes
from app.scan.commands import read_command
from app.scan.digits import SSCC_LENGTH, expand_upc_e, is_sscc
from app.scan.values import SEPARATOR, ScannerSettings, is_key_name

LONGEST = 500
"""Characters; every label of a warehouse is far shorter."""

_AIM = re.compile(r"\][A-Za-z][0-9A-Za-z]")
_AIM_GS1 = frozenset(
    ("]C1", "]e0", "]e1", "]e2", "]d2", "]d5", "]d8", "]dB", "]Q3", "]Q4", "]J1", "]J4", "]z1")
)
_UPC_E = frozenset(("UPCE", "UPC-E", "UPC_E"))
_VISIBLE_SEPARATORS = ("\u241d", "<GS>", "{GS}")
_BRACKETS = re.compile(r"\(\d{2,4}\)")
_KEY_IN_FRONT = re.compile(r"(?:01|02)(\d{14})|00(\d{18})", re.ASCII)
_DATE_ALONE = re.compile(r"1[1357]\d{6}", re.ASCII)

_DEFAULT = ScannerSettings()


def warm() -> None:
    """Load what the first code would wait for (about 0.1 s): in an idle turn or a thread."""
    gs1.warm()
    layouts.warm()


def read_code(
    text: str,
    symbology: str = "",
    *,
    settings: ScannerSettings = _DEFAULT,
    year: int = gs1.REFERENCE_YEAR,
) -> Reading:
    """All that `text` can mean, as it came from the source (AIM, prefix and suffix included).

    `year` is today's, for the century of dates (GS1 General Specifications 7.12). Never raises.
    The reading's symbology is the AIM identifier ("]C1") if the text has one.
    """
    if len(text) > LONGEST:
        unsound = Unsound(text[:80], "too_long", str(len(text)))
        return Reading(text[:LONGEST], symbology, (unsound,))
    body = _without_frame(text, settings)
    aim = match[0] if (match := _AIM.match(body)) else ""
    body = body[len(aim) :]
    symbology = aim or symbology or settings.symbology
    return Reading(text, symbology, _meanings(body, aim, symbology, settings, year))


def _without_frame(text: str, settings: ScannerSettings) -> str:
    """Without the white space, prefix and suffix that the scanner is set to add."""
    body = text.strip(" \t\r\n")
    prefix = SEPARATOR if is_key_name(settings.prefix) else settings.prefix
    suffix = "" if is_key_name(settings.suffix) else settings.suffix
    if len(body) > len(prefix):
        body = body.removeprefix(prefix)
    if len(body) > len(suffix):
        body = body.removesuffix(suffix)
    return body.strip(" \t\r\n")


def _meanings(
    body: str, aim: str, symbology: str, settings: ScannerSettings, year: int
) -> tuple[Meaning, ...]:
    if not body.strip(SEPARATOR):
        return (Unsound(body, "empty"),)
    if bad := _control_character(body):
        return (Unsound(body, "control_characters", bad),)
    if command := read_command(body):
        return (command,)
    if links.is_link(body):
        return _elements(body, links.elements_of_link, body, year)
    if is_digits(body):
        return _digits(body, aim, symbology, settings, year)
    return _characters(body, aim, settings, year)


def _control_character(body: str) -> str:
    """The first character that no label prints, as "U+0007"; "" if there is none."""
    for char in body:
        if char != SEPARATOR and unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}:
            return f"U+{ord(char):04X}"
    return ""


# --- element strings -------------------------------------------------------------------------


def _elements(
    message: str,
    split: Callable[[str], Sequence[gs1.Element] | None],
    body: str,
    year: int,
) -> tuple[Meaning, ...]:
    """All fields and the text, or the text and why the fields cannot be trusted."""
    text = Text(body.strip(SEPARATOR))
    try:
        elements = split(message)
        return (text,) if elements is None else (gs1.fields_of(elements, year), text)
    except gs1.NotGs1Error as error:
        return (text, Unsound(body, error.why, error.detail))


def _characters(body: str, aim: str, settings: ScannerSettings, year: int) -> tuple[Meaning, ...]:
    message = _with_separators(body, settings)
    if _BRACKETS.match(message):
        return _elements(message, gs1.elements_of_brackets, body, year)
    if aim in _AIM_GS1 or (SEPARATOR in body and not aim) or _key_in_front(message, aim):
        return _elements(message, gs1.elements_of, body, year)
    if aim:
        return (Text(body.strip(SEPARATOR)),)
    if attributes := _attributes_alone(message, body, settings, year):
        return attributes
    if pair := _other_layout(body):
        return (Unsound(body, "keyboard_layout", pair),)
    return (Text(body),)


def _with_separators(body: str, settings: ScannerSettings) -> str:
    """With FNC1 as GS, whatever the scanner sends for it; only element strings are read so."""
    for shown in (*_VISIBLE_SEPARATORS, settings.separator_text):
        if shown:
            body = body.replace(shown, SEPARATOR)
    return body


def _key_in_front(message: str, aim: str) -> bool:
    """Whether it starts with a GTIN or SSCC in its identifier, its check digit being right.

    With a wrong one it still is an element string if all of it can be split.
    """
    if aim or not _KEY_IN_FRONT.match(message):
        return False
    return _numbered(message) or _splits(message)


def _splits(message: str) -> bool:
    try:
        return bool(gs1.elements_of(message))
    except gs1.NotGs1Error:
        return False


def _attributes_alone(
    message: str, body: str, settings: ScannerSettings, year: int
) -> tuple[Meaning, ...]:
    """Fields without an article, by nothing but their first digits; () if they are none.

    Only fields that receiving knows count: every other document number starts with the digits
    of some identifier.
    Two fields with letters are no accident; a single one may well be a shelf label or the
    number of a document ("10-A-3", "2104711"), so the text comes first.
    """
    if settings.aim or not body[:2].isdigit():
        return ()
    try:
        elements = gs1.elements_of(message)
        found = gs1.fields_of(elements, year)
    except gs1.NotGs1Error:
        return ()
    if replace(found.attributes, other=()) == NO_ATTRIBUTES:
        return ()
    if len(elements) > 1 and not is_digits(body):
        return (found, Text(body))
    return (Text(body), replace(found, sure=False))


# --- digits ----------------------------------------------------------------------------------


def _digits(
    body: str, aim: str, symbology: str, settings: ScannerSettings, year: int
) -> tuple[Meaning, ...]:
    if aim in _AIM_GS1:
        return _elements(body, gs1.elements_of, body, year)
    if aim == "]E3":
        body = body[:13]  # the rest is an add-on of 2 or 5 digits: an issue, not the article
    if len(body) in GTIN_LENGTHS:
        return _gtin(body, aim, settings, year)
    if symbology.upper() in _UPC_E and (upc_a := expand_upc_e(body)):
        return (TradeItem(upc_a.zfill(14)), Text(body))
    sscc = body[2:] if len(body) == SSCC_LENGTH + 2 and body.startswith("00") else body
    if is_sscc(sscc):
        return (Sscc(sscc), Text(body))
    if _key_in_front(body, aim):
        return _elements(body, gs1.elements_of, body, year)
    if len(sscc) == SSCC_LENGTH:
        return (Text(body), Unsound(body, "check_digit"))
    if aim:
        return (Text(body),)
    return _attributes_alone(body, body, settings, year) or (Text(body),)


def _gtin(body: str, aim: str, settings: ScannerSettings, year: int) -> tuple[Meaning, ...]:
    """The article; with a wrong check digit the text, and why it can be no article."""
    text = Text(body)
    gtin = as_gtin14(body)
    upc_a = expand_upc_e(body)  # an EAN-8 that starts with 0 or 1 may be meant as UPC-E
    alternative = (TradeItem(upc_a.zfill(14)),) if upc_a and as_gtin14(upc_a) else ()
    if gtin is None:
        if alternative:
            return (*alternative, text)
        # A label with nothing but the expiry date has eight digits like an EAN-8.
        dated = not aim and _DATE_ALONE.fullmatch(body) is not None
        attributes = _attributes_alone(body, body, settings, year) if dated else ()
        return attributes or (text, Unsound(body, "check_digit"))
    try:
        return (*_articles(gtin, settings.country), *alternative, text)
    except shop_codes.WrongFigureError:
        return (text, Unsound(body, "check_digit", "figure"))


def _articles(gtin: str, country: str) -> tuple[TradeItem, ...]:
    """The article, in front of it what a shop's own code carries beside it."""
    plain = TradeItem(gtin)
    if not shop_codes.may_carry_figure(gtin, country):
        return (plain,)
    shop_code = shop_codes.read_shop_code(gtin, country)
    return (shop_code, plain) if shop_code else (plain,)


# --- another keyboard ------------------------------------------------------------------------


def _other_layout(body: str) -> str:
    """The pair of layouts through which `body` is something nobody writes by chance, or ""."""
    if body[:2].upper() != "DH":  # those two keys lie at the same place everywhere
        meanings = layouts.as_meant(body, _may_be_numbered)
        return next((pair for pair, meant in meanings if _numbered(meant)), "")
    for typed in (body, body.swapcase()):  # swapped: the terminal's Caps Lock was on
        for pair, meant in layouts.as_meant(typed, lambda front: front[2:3] == ":"):
            if isinstance(read_command(meant), Command):
                return pair
    return ""


def _may_be_numbered(front: str) -> bool:
    return is_digits(front) or front[0] == "]"


def _numbered(meant: str) -> bool:
    """Whether it starts with a GTIN or SSCC that its check digit confirms."""
    rest = meant[3:] if _AIM.match(meant) else meant
    if as_gtin14(rest) or is_sscc(rest):
        return True
    key = _KEY_IN_FRONT.match(rest)
    return key is not None and bool(as_gtin14(key[1]) if key[1] else is_sscc(key[2]))

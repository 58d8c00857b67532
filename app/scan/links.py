"""GS1 Digital Link: a web address that carries a GTIN or SSCC, with lot, serial, dates.

Read here and not by `biip`, which gives the GTIN only, takes the last of two contradicting
values and stops at a closing slash. Standard: GS1 Digital Link URI Syntax 1.4.
"""

from __future__ import annotations

from urllib.parse import parse_qsl, unquote, urlsplit

from app.scan.gs1 import Element, NotGs1Error, exact_element

_QUALIFIERS = {
    "01": ("22", "10", "21", "235"),
    "00": (),
    "414": ("254", "7040"),
    "8004": ("7040",),
    "8006": ("22", "10", "21"),
    "253": (),
    "255": (),
    "401": (),
    "402": (),
    "8003": (),
}
_DIGITS_BEHIND = {"01": range(8, 15), "00": range(18, 19), "414": range(13, 14)}


def is_link(text: str) -> bool:
    """Whether it is a web address at all (scanners in QR's alphanumeric mode write capitals)."""
    return text[:8].lower().startswith(("http://", "https://"))


def elements_of_link(text: str) -> list[Element] | None:
    """The fields of a Digital Link; None for an address that is no such link.

    Raises NotGs1Error for one that starts like it and is not sound.
    """
    try:
        address = urlsplit(text)
    except ValueError:
        return None
    segments = address.path.rstrip("/").split("/")
    start = _key_at(segments)
    if start is None:
        return None
    segments = [unquote(s) for s in segments[start:]]
    elements = [_key(segments[0], segments[1])]
    elements += _qualifiers(segments[0], segments[2:])
    for ai, value in parse_qsl(address.query, keep_blank_values=True):
        if ai.isascii() and ai.isdigit():
            elements.append(exact_element(ai, value))
    return elements


def _key_at(segments: list[str]) -> int | None:
    """Where the identification key is; anything may stand in front of it."""
    for i, ai in enumerate(segments[:-1]):
        value = segments[i + 1]
        if ai not in _QUALIFIERS or not value:
            continue
        lengths = _DIGITS_BEHIND.get(ai)
        if lengths is None or (value.isascii() and value.isdigit() and len(value) in lengths):
            return i
    return None


def _key(ai: str, value: str) -> Element:
    return exact_element(ai, value.zfill(14) if ai == "01" else value)


def _qualifiers(key: str, segments: list[str]) -> list[Element]:
    if len(segments) % 2:
        raise NotGs1Error("gs1_broken", segments[-1][:20])
    elements = []
    for ai, value in zip(segments[::2], segments[1::2], strict=True):
        if ai not in _QUALIFIERS[key]:
            raise NotGs1Error("gs1_broken", ai[:20])
        elements.append(exact_element(ai, value))
    return elements

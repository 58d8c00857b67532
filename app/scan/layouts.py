"""Finds codes that came through another keyboard layout than the scanner writes for.

A wedge presses keys, not characters: set to a US keyboard on a German terminal, "DH:OK" arrives
as "DHÖOK". Such a text must be refused by name: as a free text it would end up in a note, and
half of the codes would still work and hide the mistake. Every pair of layouts below is tried
backwards; a text is reported only if that gives something nobody writes by chance: a command
that exists, an article number with its check digit, a code with a GS1 identifier.
"""

# ruff: noqa: RUF001  the accents on the keys are what this is about

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

# The keys of four rows, left to right, first without and then with Shift. "\0": nothing there.
LAYOUTS: dict[str, tuple[str, str]] = {
    "us": (
        "`1234567890-=" + "qwertyuiop[]" + "asdfghjkl;'\\" + "zxcvbnm,./",
        "~!@#$%^&*()_+" + "QWERTYUIOP{}" + 'ASDFGHJKL:"|' + "ZXCVBNM<>?",
    ),
    "gb": (
        "`1234567890-=" + "qwertyuiop[]" + "asdfghjkl;'#" + "zxcvbnm,./",
        '¬!"£$%^&*()_+' + "QWERTYUIOP{}" + "ASDFGHJKL:@~" + "ZXCVBNM<>?",
    ),
    "de": (
        "^1234567890ß´" + "qwertzuiopü+" + "asdfghjklöä#" + "yxcvbnm,.-",
        '°!"§$%&/()=?`' + "QWERTZUIOPÜ*" + "ASDFGHJKLÖÄ'" + "YXCVBNM;:_",
    ),
    "ch": (
        "§1234567890'^" + "qwertzuiopü¨" + "asdfghjklöä$" + "yxcvbnm,.-",
        '°+"*ç%&/()=?`' + "QWERTZUIOPè!" + "ASDFGHJKLéà£" + "YXCVBNM;:_",
    ),
    "fr": (
        "²&é\"'(-è_çà)=" + "azertyuiop^$" + "qsdfghjklmù*" + "wxcvbn,;:!",
        "\x001234567890°+" + "AZERTYUIOP¨£" + "QSDFGHJKLM%µ" + "WXCVBN?./§",
    ),
    "be": (
        "²&é\"'(§è!çà)-" + "azertyuiop^$" + "qsdfghjklmùµ" + "wxcvbn,;:=",
        "³1234567890°_" + "AZERTYUIOP¨*" + "QSDFGHJKLM%£" + "WXCVBN?./+",
    ),
    "es": (
        "º1234567890'¡" + "qwertyuiop`+" + "asdfghjklñ´ç" + "zxcvbnm,.-",
        'ª!"·$%&/()=?¿' + "QWERTYUIOP^*" + "ASDFGHJKLÑ¨Ç" + "ZXCVBNM;:_",
    ),
    "it": (
        "\\1234567890'ì" + "qwertyuiopè+" + "asdfghjklòàù" + "zxcvbnm,.-",
        '|!"£$%&/()=?^' + "QWERTYUIOPé*" + "ASDFGHJKLç°§" + "ZXCVBNM;:_",
    ),
    "se": (
        "§1234567890+´" + "qwertyuiopå¨" + "asdfghjklöä'" + "zxcvbnm,.-",
        '½!"#¤%&/()=?`' + "QWERTYUIOPÅ^" + "ASDFGHJKLÖÄ*" + "ZXCVBNM;:_",
    ),
    "dk": (
        "½1234567890+´" + "qwertyuiopå¨" + "asdfghjklæø'" + "zxcvbnm,.-",
        '§!"#¤%&/()=?`' + "QWERTYUIOPÅ^" + "ASDFGHJKLÆØ*" + "ZXCVBNM;:_",
    ),
    "no": (
        "|1234567890+\\" + "qwertyuiopå¨" + "asdfghjkløæ'" + "zxcvbnm,.-",
        '§!"#¤%&/()=?`' + "QWERTYUIOPÅ^" + "ASDFGHJKLØÆ*" + "ZXCVBNM;:_",
    ),
    "cz": (
        ";+ěščřžýáíé=´" + "qwertzuiopú)" + "asdfghjklů§¨" + "yxcvbnm,.-",
        "°1234567890%ˇ" + "QWERTZUIOP/(" + "ASDFGHJKL\"!'" + "YXCVBNM?:_",
    ),
}

_FRONT = 5


@cache
def _pairs() -> tuple[tuple[str, dict[int, str]], ...]:
    """(scanner's layout -> terminal's layout, table that turns such a text back), told apart."""
    pairs: list[tuple[str, dict[int, str]]] = []
    for scanner, wrote in LAYOUTS.items():
        for terminal, arrived in LAYOUTS.items():
            table = _table("".join(arrived), "".join(wrote))
            if scanner != terminal and table and table not in [known for _, known in pairs]:
                pairs.append((f"{scanner} -> {terminal}", table))
    return tuple(pairs)


def _table(arrived: str, wrote: str) -> dict[int, str]:
    keys = zip(arrived, wrote, strict=True)
    return {ord(a): w for a, w in keys if a not in {w, "\0"} and w != "\0"}


def warm() -> None:
    """Build the tables of all pairs (a few ms)."""
    _pairs()


def as_meant(text: str, plausible: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """What `text` would be through each pair of layouts that changes it: (pair, text).

    `plausible` is asked about the first characters, so that the many texts that nobody meant
    otherwise cost next to nothing. Letters and digits alone are left in peace, unless they start
    like a command: a French terminal makes "DHMOK" of it.
    """
    if text.isascii() and text.isalnum() and text[:2].upper() != "DH":
        return
    front = text[:_FRONT]
    for pair, table in _pairs():
        if plausible(front.translate(table)):
            meant = text.translate(table)
            if meant != text:
                yield pair, meant


def transmit(text: str, scanner: str, terminal: str) -> str:
    """What a scanner set to one layout leaves on a terminal with another one.

    For the scanner's test page and the tests; characters without a key stay as they are.
    """
    return text.translate(_table("".join(LAYOUTS[scanner]), "".join(LAYOUTS[terminal])))

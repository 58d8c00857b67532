"""Why a certificate is not taken, told apart by what a person has to do about it.

    certificate          nobody we trust vouches for it: address, or the company's own authority
    certificate_name     it is another server's: the address in the set-up
    certificate_expired  the server's people have to renew it
    clock                this machine's clock is wrong: date and time

The last two look alike to TLS: a certificate that is out of its time by our clock. So the server is
asked for its own time, over a connection that is not trusted and carries nothing of ours, not even
a path: only its Date header is read, and all it can change is which sentence is shown.
"""

from __future__ import annotations

import ssl

UNTRUSTED, OTHER_NAME = "certificate", "certificate_name"
EXPIRED, EARLY, CLOCK = "certificate_expired", "certificate_early", "clock"
_REASONS = {9: EARLY, 10: EXPIRED, 62: OTHER_NAME, 64: OTHER_NAME}
"""OpenSSL's X509_V_ERR: not yet valid, has expired, host name and address mismatch."""
OFF = 300_000
"""A clock that is off the server's by more than this, ms, is the reason."""


def reason_of(error: ssl.SSLError) -> str:
    """Why TLS did not come about: one of the words above, "certificate_early" where a certificate
    is not valid yet by our clock, or "tls" where no certificate was shown at all.
    """
    if not isinstance(error, ssl.SSLCertVerificationError):
        return "tls"
    return _REASONS.get(error.verify_code, UNTRUSTED)


def judged(reason: str, ours: int, theirs: int | None) -> str:
    """Whether it is the certificate's time or our clock's: `ours` and `theirs` are UTC ms, None
    where the server says no time. A certificate is hardly ever made for the future: then it is us.
    """
    if reason not in (EXPIRED, EARLY):
        return reason
    if theirs is None:
        return CLOCK if reason == EARLY else EXPIRED
    if abs(theirs - ours) > OFF:
        return CLOCK
    return UNTRUSTED if reason == EARLY else EXPIRED

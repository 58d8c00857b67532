"""What the engine must know of Trybe: a token that is given to us, and errors in plain JSON."""

from __future__ import annotations

from app.clients.engine import Probe, Vendor
from app.clients.signing import GivenToken
from app.clients.trybe import operations as ops
from app.settings import Credentials, Profile


def vendor(profile: Profile, credentials: Credentials) -> Vendor:
    """Trybe for one profile; the shapes of errors are not stated (O81), `message` is usual."""

    def probe(_: int) -> Probe:
        return ops.ORDERS, {"site_id": profile.site, "page": 1, "per_page": 1}

    token = GivenToken(credentials.token)
    return Vendor(token, errors="json", probe=probe, told={"message": "detail"})

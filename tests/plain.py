"""For clients of a hub: its address is a plain one, whose connections need no certificates.

httpx reads the machine's authorities for each client that is not told so, 30 ms a time; asked a
few thousand times that was a tenth of a whole run.
"""

from __future__ import annotations

import ssl
from typing import Any

PLAIN: dict[str, Any] = {"verify": ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), "trust_env": False}
"""What every `httpx` call and client of the tests is given."""

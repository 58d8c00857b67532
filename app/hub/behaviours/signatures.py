"""Signatures: who signed what and when, and where the picture is (R25, A57)."""

from __future__ import annotations

from app.hub import files, reading
from app.hub.calls import Answer, Behaviour, Call
from app.hub.records import Document
from app.sqlite import Connection

SIGNATURE = "signature"


def get_signature(call: Call, tx: Connection) -> Answer:
    return Answer(body=_found(call, tx).body)


def download(call: Call, tx: Connection) -> Answer:
    """Not the picture, but where it is (R25)."""
    found = _found(call, tx)
    reading.readable(tx, found.id)
    return Answer(body={"download_url": files.link(call, tx, found.number)})


def _found(call: Call, tx: Connection) -> Document:
    """The signature of the path; its number is the id of the file with the picture."""
    return reading.found(tx, SIGNATURE, call.path["signature-id"], "signature")


OPERATIONS = {
    "getSignature": Behaviour(get_signature),
    "getSignatureDownloadUrl": Behaviour(download),
}

"""The tour's script, goods that go from shelf to shelf; and the queue, seen from the sync centre.

As in `script`, what the server must show in the end stands beside the scans: `DRAFTED` is what the
new shipment holds, `BROUGHT` what the one on its way says, whatever came of it.
"""

from __future__ import annotations

from app.tour.script import Scene, act, many, scan

SOURCE, DESTINATION = "B-02-3", "B-01-2"
"""The shelves of the new shipment."""
DRAFTED = {"HOM-0401": "34", "KIT-0603": "2"}
"""What is scanned into it: a case, ten boxes and two pans."""
NUMBER, SHELVES = "IS-2002", ("B-01-2", "A-04-1")
"""On its way, and from where to where."""
BROUGHT = {"PAS-0701": "4", "SWE-0601": "4"}
"""What its papers say, and the platform books: of the honey a glass less came, and one broken."""

SHIPPING: tuple[Scene, ...] = (
    Scene(
        "shipments",
        "From shelf to shelf: drafts, what is to be loaded, what is on its way",
        scan("DH:GOTO:ship"),
    ),
    Scene(
        "draft",
        "A new draft: where from, where to, then what goes along",
        (
            *scan("DH:NEWPACK"),
            *scan("ship-from"),
            *scan("ship-to"),
            *scan("ship-matches-case"),
            *scan("ship-saucepan", 2),
        ),
        tone="ok",
    ),
    Scene("draft-offline", "The network dies. The draft goes on", act("offline")),
    Scene("draft-ten", "Ten single boxes as well", many("ship-matches", 10), tone="ok"),
    Scene("draft-summary", "Before it becomes a shipment: what goes where", scan("DH:FINISH")),
    Scene("draft-finished", "Written down, to be sent when the network is back", scan("DH:OK")),
    Scene(
        "queue",
        "The sync centre: each thing that waits, in a sentence of its own",
        scan("DH:GOTO:sync"),
    ),
    Scene(
        "queue-sent",
        "The network is back: all of it leaves by itself, and once",
        (*act("online"), *act("wait_link", links=["online"]), *act("wait_sent")),
    ),
    Scene("history", "What was sent, day by day", act("press", key="history")),
    Scene(
        "arriving",
        "A shipment that is on its way: its number opens it",
        (*scan("DH:GOTO:ship"), *scan("ship-number")),
    ),
    Scene(
        "arrived",
        "The lentils are there; of the honey two glasses, and one that broke",
        (
            *many("ship-lentils", 4),
            *scan("ship-honey", 2),
            *scan("ship-honey"),
            *scan("DH:COND:DAMAGED"),
        ),
        tone="ok",
    ),
    Scene(
        "arrived-summary",
        "Before it is closed: what is missing, and what is broken",
        scan("DH:FINISH"),
    ),
    Scene(
        "received",
        "Closed with a reason; the platform books what the papers say",
        (*scan("DH:REASON:1"), *scan("DH:OK"), *act("wait_sent")),
    ),
    Scene(
        "books",
        "What the books now say otherwise is offered to be put right",
        act("act", key="books"),
    ),
    Scene("evening", "Home: nothing is left to do", scan("DH:HOME")),
)

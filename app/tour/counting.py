"""The tour's script, stock that is counted while the warehouse keeps moving; look-up, a file.

As in `script`, figures are written down beside the scans: `shelf` says by how much a scene changes
what the books say of the shelf in the end. What was sold meanwhile is no difference of the count.
"""

from __future__ import annotations

from app.tour.script import Act, Scene, Shelf, act, many, scan

WORKER, LEAD, PIN = "badge-1002", "badge-1001", "4953"
PLACE = "B-04-1"
BATTERIES, OAT, LITTER, BAGS = "ELE-0301", "DRI-0601", "PET-0101", "PAP-0701"
HANGERS, NAPKINS = "HOM-1002", "PAP-0302"
LIST = "shelf.csv"
"""The name of the list of what to count."""
WANTED = (BATTERIES, OAT, LITTER, BAGS, HANGERS)
"""What stands in the list."""
SENT = 4 + 1
"""So many differences the count finds, and what is adjusted after it."""


def typed(digits: str) -> tuple[Act, ...]:
    """A PIN on the pad."""
    return tuple(Act("press", {"key": key}) for key in (*digits, "apply"))


COUNTING: tuple[Scene, ...] = (
    Scene("signed-in", "A badge says who is here", scan(WORKER), tone="ok"),
    Scene("counts", "What is counted: nothing yet", scan("DH:GOTO:count")),
    Scene(
        "count-list",
        "A list says what is to be counted; whoever counts does not see the books",
        (*act("act", key="file"), *act("press", file=LIST)),
    ),
    Scene(
        "count-begun",
        "The shelf is scanned, then each piece; a case counts its twelve",
        (
            *scan("DH:OK"),
            *scan("count-place"),
            *scan("count-batteries-case", 2),
            *scan("count-batteries", 5),
        ),
        tone="ok",
        shelf=(Shelf(BATTERIES, "-1"),),
    ),
    Scene(
        "count-lot",
        "Two lots of the same drink: each is counted, the books know their sum",
        (*many("count-oat", 12), *many("count-oat-other", 6)),
        tone="ok",
    ),
    Scene("count-offline", "The network dies. The count goes on", act("offline")),
    Scene(
        "count-damaged",
        "Three cases of litter, and one bag that is torn",
        (
            *scan("count-litter-case", 3),
            *scan("count-litter"),
            *scan("DH:COND:DAMAGED"),
        ),
        tone="ok",
        shelf=(Shelf(LITTER, "-1"), Shelf(LITTER, "1", "DAMAGED")),
    ),
    Scene("count-unknown", "A carton that nobody knows", scan("unknown"), tone="bad"),
    Scene(
        "count-linked",
        "It is linked: twelve boxes of freezer bags, from now on",
        (
            *act("act", key="link"),
            *act("press_product", article=BAGS),
            *act("press", key="1"),
            *act("press", key="2"),
            *scan("DH:OK"),
            *many("unknown", 4),
            *many("count-bags", 5),
        ),
        tone="ok",
    ),
    Scene(
        "count-unexpected",
        "Napkins that stand in no list are counted all the same",
        scan("unexpected", 3),
        tone="ok",
        shelf=(Shelf(NAPKINS, "3"),),
    ),
    Scene(
        "count-killed",
        "The plug is pulled (SIGKILL): locked, and after the badge the same line",
        act("kill", badge=WORKER),
    ),
    Scene(
        "count-sold",
        "The network is back; the platform sells two packs of batteries meanwhile",
        (
            *act("online"),
            *act("wait_link", links=["online"]),
            *act("sale", article=BATTERIES, place=PLACE, quantity="2"),
            *scan("DH:NEXT"),
        ),
        tone="ok",
        shelf=(Shelf(BATTERIES, "-2"),),
    ),
    Scene(
        "count-lead",
        "The books of a blind count are for a lead: badge and PIN",
        (*act("act", key="review"), *scan(LEAD)),
    ),
    Scene("review", "Counted beside the books, the biggest difference first", typed(PIN)),
    Scene("difference", "One of them: the books at counting time", scan("DH:OK")),
    Scene(
        "accepted",
        "The count is right, with its reason; the next one follows",
        (*scan("DH:OK"), *scan("DH:REASON:3")),
        tone="ok",
    ),
    Scene(
        "all-accepted",
        "All the others for one reason",
        (
            *act("act", key="review"),
            *act("act", key="choices"),
            *act("press", key="many"),
            *scan("DH:REASON:1"),
        ),
        tone="ok",
    ),
    Scene(
        "count-summary", "Before the end: what is sent, and what nobody counted", scan("DH:FINISH")
    ),
    Scene(
        "count-posted",
        "Posted: one difference each, and the sale stays a sale",
        (*scan("DH:OK"), *act("wait_sent")),
    ),
    Scene("count-report", "The report, as PDF and as a table", scan("DH:PRINT")),
    Scene(
        "looked-up",
        "Look-up: what is this, where is it, how did it come there",
        (*scan("DH:GOTO:lookup"), *scan("count-batteries")),
        tone="ok",
    ),
    Scene("looked-up-place", "The same of a place", scan("count-place"), tone="ok"),
    Scene(
        "adjusting",
        "Two packs of bags got wet: taken out of stock, with the reason",
        (
            *scan("count-bags"),
            *act("act", key="adjust"),
            *act("act", key="direction"),
            *act("press", key="remove"),
            *scan("count-bags", 2),
            *scan("DH:REASON:3"),
        ),
        tone="ok",
        shelf=(Shelf(BAGS, "-2"),),
    ),
    Scene("adjust-summary", "Before and after", scan("DH:FINISH")),
    Scene("adjusted", "Said to the server once", (*scan("DH:OK"), *act("wait_sent"))),
    Scene(
        "export",
        "The office wants the shelf as a table",
        (
            *scan("DH:GOTO:count"),
            *act("act", key="exports"),
            *scan("count-place"),
        ),
    ),
    Scene(
        "exported",
        "It comes by itself, whole or not at all",
        (*scan("DH:OK"), *act("wait_files"), *scan("DH:OK")),
    ),
    Scene("locked", "Locked: what is open stays", scan("DH:LOCK")),
    Scene("unlocked", "Unlocked by the badge", (*scan(WORKER), *scan("DH:HOME"))),
)

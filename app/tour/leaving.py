"""The tour's script, goods that leave: picked, packed, handed over, signed for, put back.

As in `script`, figures are written down beside the scans: `sent` says what a scene does with a
line, `ENDS` and `HANDED` how everything ends on the server. What is put back where it lay moves
nothing.
"""

from __future__ import annotations

from app.tour.script import Scene, Sent, act, many, scan

ORDER, PICKUP, CANCELED = "GO-8815", "GO-8831", "GO-8821"
OIL, FLOUR, BOWL, CANDLE = "OIL-0202", "BAK-0201", "KIT-0502", "HOM-0302"
BEER, CRATE, CLEANER, LABELS = "DRI-0701", "DEP-0101", "CLN-0601", "OFF-0501"
DRILL, ROLLS, PAPER, CHEESE = "DEV-0101", "PAP-0101", "PAP-0801", "CHE-0101"
BAGS, CABLE, CLOTHS = "PAP-0703", "ELE-0802", "CLN-1203"

ENDS = {ORDER: "FULFILLED", PICKUP: "FULFILLED", CANCELED: "CANCELED"}
"""The status of each order in the end."""
HANDED = {ORDER: "SHIPPED", PICKUP: "PICKED_UP"}
"""What its customer delivery or its pickup says."""
PEN = ((0.1, 0.7), (0.2, 0.3), (0.3, 0.7), (0.4, 0.4), (0.5, 0.6), (0.7, 0.35), (0.9, 0.6))


def picked(article: str, quantity: str, order: str = ORDER) -> Sent:
    """So much of a line is taken from its place."""
    return Sent(order, article, picked=quantity)


LEAVING: tuple[Scene, ...] = (
    Scene("orders", "What has to leave the house, the most urgent first", scan("DH:GOTO:pick")),
    Scene("order", "An order of twelve lines: where to go first", scan("order-8815")),
    Scene("wrong-place", "The wrong shelf: where you are, and where to go", scan("place-B-03-2")),
    Scene(
        "other-lot",
        "Another lot than ordered: it asks, and the scanner stays free",
        (*scan("place-A-02-2"), *scan("out-oil-swap")),
        tone="warn",
    ),
    Scene(
        "lot-swapped",
        "The other lot goes along, and the rest of it in one go",
        (*act("readable"), *scan("DH:ANSWER:1"), *scan("DH:REST")),
        tone="ok",
        sent=(picked(OIL, "3"),),
    ),
    Scene("no-network", "The network dies. The picker does not notice", act("offline")),
    Scene(
        "grouped",
        "Flour; then two lines that belong together, from one place",
        (
            *scan("place-A-04-1"),
            *scan("out-flour", 2),
            *scan("place-B-03-2"),
            *many("out-bowl", 4),
            *scan("out-candle", 2),
        ),
        tone="ok",
        sent=(picked(FLOUR, "2"), picked(BOWL, "4"), picked(CANDLE, "2")),
    ),
    Scene(
        "deposit",
        "Two cases of beer, and the deposit that goes with them",
        (*scan("place-B-04-2"), *scan("out-beer-case", 2), *scan("out-crate")),
        tone="ok",
        sent=(picked(BEER, "12"), picked(CRATE, "1")),
    ),
    Scene(
        "device",
        "A drill by its serial number",
        (
            *scan("place-C-02-2"),
            *scan("out-cleaner"),
            *scan("DH:REST"),
            *scan("place-C-02-3"),
            *many("out-labels", 5),
            *scan("place-D-03-1"),
            *scan("serial-1"),
        ),
        tone="ok",
        sent=(picked(CLEANER, "2"), picked(LABELS, "5"), picked(DRILL, "1")),
    ),
    Scene(
        "cartons",
        "Five cartons of twelve: counted in the unit of the order",
        (*scan("place-D-03-2"), *many("pack", 5)),
        tone="ok",
        sent=(picked(ROLLS, "60"),),
    ),
    Scene(
        "too-few",
        "Six were ordered, four are there: short, with its reason",
        (
            *scan("place-D-04-2"),
            *many("out-baking-paper", 4),
            *scan("DH:SHORT"),
            *act("readable"),
            *scan("DH:REASON:2"),
        ),
        tone="ok",
        sent=(Sent(ORDER, PAPER, picked="4", short="2"),),
    ),
    Scene("dark-again", "The plug is pulled (SIGKILL): the same line, the same shelf", act("kill")),
    Scene(
        "all-picked",
        "A piece of cheese by its weight: all is picked",
        (*scan("place-K-02-1"), *scan("out-cheese")),
        tone="ok",
        sent=(picked(CHEESE, "2.450"),),
    ),
    Scene(
        "first-package",
        "Packing: oil and flour under a label from the roll",
        (
            *scan("DH:GOTO:pack"),
            *scan("own-label-1"),
            *many("out-oil-swap", 3),
            *scan("out-flour"),
        ),
        tone="ok",
        sent=(Sent(ORDER, OIL, packed="3"), Sent(ORDER, FLOUR, packed="1")),
    ),
    Scene(
        "second-package",
        "The first is closed; all the rest goes into the second",
        (*scan("DH:OK"), *scan("DH:NEWPACK"), *scan("DH:REST")),
        tone="ok",
        sent=(
            Sent(ORDER, FLOUR, packed="1"),
            Sent(ORDER, BOWL, packed="4"),
            Sent(ORDER, CANDLE, packed="2"),
            Sent(ORDER, BEER, packed="12"),
            Sent(ORDER, CRATE, packed="1"),
            Sent(ORDER, CLEANER, packed="2"),
            Sent(ORDER, LABELS, packed="5"),
            Sent(ORDER, DRILL, packed="1"),
            Sent(ORDER, ROLLS, packed="60"),
            Sent(ORDER, PAPER, packed="4"),
            Sent(ORDER, CHEESE, packed="2.450"),
        ),
    ),
    Scene(
        "carrier",
        "Both packages leave with the carrier",
        (*scan("DH:OK"), *scan("DH:HANDOVER"), *scan("DH:OK")),
        tone="ok",
    ),
    Scene(
        "sending-summary",
        "Before the end: what was short, what was swapped, who books",
        scan("DH:FINISH"),
    ),
    Scene(
        "sent",
        "Confirmed; the network is back, and what waited leaves by itself",
        (
            *scan("DH:OK"),
            *act("online"),
            *act("wait_link", links=["online"]),
            *act("wait_sent"),
        ),
    ),
    Scene(
        "for-collection",
        "A pickup: two items from two shelves",
        (
            *scan("order-8831"),
            *scan("place-B-01-2"),
            *many("out-freezer-bags", 2),
            *scan("place-B-01-3"),
            *scan("out-cable"),
            *scan("DH:POST"),
        ),
        tone="ok",
        sent=(picked(BAGS, "2", PICKUP), picked(CABLE, "1", PICKUP)),
    ),
    Scene(
        "pickup-code",
        "The customer shows the number of the pickup",
        (*scan("DH:HOME"), *scan("pickup-1")),
    ),
    Scene(
        "signing",
        "Handed over against a signature on the glass",
        (*scan("DH:OK"), *act("draw", strokes=[PEN])),
    ),
    Scene(
        "collected",
        "Signed and collected",
        (
            *act("press", key="signed"),
            *scan("DH:OK"),
            *scan("DH:FINISH"),
            *scan("DH:OK"),
            *act("wait_sent"),
        ),
    ),
    Scene(
        "canceled",
        "An order is canceled while it is being picked: a plain choice",
        (
            *scan("order-8821"),
            *scan("place-B-02-3"),
            *many("out-cloths", 2),
            *act("hand", order=CANCELED, body={"status": "CANCELED"}),
            *act("asked"),
        ),
    ),
    Scene(
        "put-back",
        "What was in the hand goes back to its shelf, by scan",
        (
            *act("readable"),
            *scan("DH:ANSWER:1"),
            *scan("place-B-02-3"),
            *many("out-cloths", 2),
        ),
        tone="ok",
    ),
    Scene(
        "case-closed",
        "The case is closed: nothing left the house, and nothing is missing",
        (*scan("DH:FINISH"), *scan("DH:OK"), *act("wait_sent"), *scan("DH:HOME")),
    ),
)

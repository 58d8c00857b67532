"""What is over only together with other terminals: a lead's question (screens law 12)."""

from __future__ import annotations

from app.domain.copying import changed
from app.domain.decision import Decision, Held, Refused
from app.domain.receipt.actions import AllowOver
from app.domain.receipt.case import Case
from app.domain.receipt.document import Receipt
from app.domain.receipt.facts import ReceiptFact
from app.domain.receipt.lead_facts import OverAllowed
from app.domain.receipt.line import Line, LineKind
from app.domain.receipt.opening import put_lines
from app.domain.receipt.rules import ReceiptRules
from app.domain.values import ZERO
from app.domain.working.outcome import accepted, refused


def merged_over(receipt: Receipt, rules: ReceiptRules) -> tuple[Line, ...]:
    """Lines of which this terminal has more to say than all together may have received. What was
    counted as over here was asked then; what was taken back since the last post is not asked.
    """
    return tuple(line for line in receipt.ordered() if _is_over(line, rules))


def _is_over(line: Line, rules: ReceiptRules) -> bool:
    if line.kind is not LineKind.ADVISED or line.over_accepted or line.elsewhere <= ZERO:
        return False
    told = line.register.accepted if line.register is not None else ZERO
    allowed = line.expected + line.expected * rules.tolerance_percent / 100
    return line.kept > told and line.kept + line.elsewhere > allowed


def lead_first(case: Case, then: str) -> Held | None:
    """Ask a lead before a post says it, where there is one; `then` is what was wanted."""
    lines = merged_over(case.document, case.rules) if case.rules.asks_lead else ()
    return Held("merged_over", {"lines": len(lines), "then": then}) if lines else None


def allowed(case: Case, action: AllowOver) -> Decision[ReceiptFact]:
    """A lead lets these lines be over."""
    known = case.document.lines
    missing = next((key for key in action.lines if key not in known), None)
    if missing is not None:
        return refused("no_such_line", line=missing)
    if not action.lines:
        return Refused("nothing_to_change")
    fact = OverAllowed(action.lines, action.lead)
    return accepted("over_allowed", fact, details={"lines": len(action.lines)})


def over_allowed(receipt: Receipt, fact: OverAllowed) -> Receipt:
    """The receipt after a lead's word."""
    old = [receipt.lines[key] for key in fact.lines if key in receipt.lines]
    return put_lines(receipt, old, [changed(line, over_accepted=True) for line in old])

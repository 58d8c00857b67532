"""What a post of a dispatch obliges us to tell enfore (design 4, outbox 1 and 5). Pure.

    check:G      is goods-out G still what we worked on?
    pick:G:L     our register of a line                    after its check
    stock:N      per order, product, place, condition      after its check
    release:G:N  a hold ends                               after the check
    status:G:S   one step of the machine                   after the check, the releases, the step
                                                           before; one that closes something also
                                                           after registers and stock
    reject:G     the order is refused                      after the check
    hold:G       a hold begins                             after the check
    request:G    staff asks to cancel                      after the check
    accept:G     a request to cancel is accepted           after the check
    out:G:S      its pickup or customer delivery moves     after the check, the step before

What was not collected stays in journal and report: no document shows a field for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from app.clients.enfore.marks import mark_text
from app.clients.enfore.planning import stock_change
from app.domain.dispatch.document import OWN_HOLD
from app.domain.dispatch.holding import hold_mark
from app.domain.dispatch.machine import CHAINS, CLOSING, Stage, model_of, status_at
from app.domain.dispatch.posting import DispatchPosting, OrderWish, PickTotal, StockMove
from app.domain.entry import Planned
from app.domain.goods_out import GoodsOutStatus, ProcessingModel
from app.domain.goods_out_intents import (
    AcceptCancellation,
    CheckGoodsOut,
    HandOver,
    HoldGoodsOut,
    MoveGoodsOut,
    PickedLine,
    RegisterPick,
    ReleaseHold,
    RequestCancellation,
)
from app.domain.intents import Way
from app.domain.values import Condition

_S = GoodsOutStatus
HAND_OVER = {"pickup": "PICKED_UP", "delivery": "SHIPPED"}
PREPARED = "PREPARED"
Step = tuple[GoodsOutStatus, GoodsOutStatus | None]
"""A status, and the same step in the other machine where nobody knows which one it is."""


def plan_dispatch(posting: DispatchPosting) -> tuple[Planned, ...]:
    """The entries of one post in the order in which they are written down."""
    registers = _registers(posting)
    stock = _stock(posting)
    planned: list[Planned] = [*registers, *stock]
    for wish in (*posting.orders, *posting.besides):
        records = [one.key for one in registers if one.intent.goods_out == wish.head.id]  # type: ignore[union-attr]
        records += [one.key for one in stock if _check_key(wish.head.id) in one.after]
        planned += _order(posting, wish, tuple(records))
    written = {key for one in planned for key in one.after}
    wishes = (*posting.orders, *posting.besides)
    checks = [_check(posting, wish) for wish in wishes if _check_key(wish.head.id) in written]
    return (*checks, *planned)


def _check_key(goods_out: str) -> str:
    return f"check:{goods_out}"


# --- before the first write ------------------------------------------------------------------


def _check(posting: DispatchPosting, wish: OrderWish) -> Planned:
    head = wish.head
    intent = CheckGoodsOut(
        goods_out=head.id,
        number=head.number,
        status=_expected(wish),
        holds=(*(hold.id for hold in head.holds), mark_text(hold_mark(posting.document, head.id))),
        lines=tuple(_picked(total) for total in _lines_of(posting, head.id) if total.changed),
        reached=_reached(posting, wish),
    )
    return Planned(_check_key(head.id), intent, Way.GUARD)


def _expected(wish: OrderWish) -> GoodsOutStatus:
    """As it was read last, or as our own word has ended it since. What left the house against a
    cancellation that was read after it had gone is nobody's wish: it asks.
    """
    said = (*wish.earlier, wish.said)
    if wish.said.collected and wish.head.status in (_S.CANCELED, _S.REJECTED):
        return _S.FULFILLED
    if any(one.accept_cancellation for one in said):
        return _S.CANCELED
    return _S.REJECTED if any(one.reject for one in wish.earlier) else wish.head.status


def _reached(posting: DispatchPosting, wish: OrderWish) -> GoodsOutStatus | None:
    """Where our own hand may have brought it; without work it is all one who sets what we want."""
    if not _holds_work(posting, wish):
        wanted: list[GoodsOutStatus] = [*wish.said.statuses]
        wanted += [_S.REJECTED] if wish.said.reject else []
        if wanted:
            return wanted[-1]
    model = model_of(wish.head)
    if model is ProcessingModel.UNKNOWN:
        stage = _stage_before(wish)
        return status_at(model, stage) if stage else None
    steps = [status for said in wish.earlier for status in said.statuses]
    return steps[-1] if steps else None


def _holds_work(posting: DispatchPosting, wish: OrderWish) -> bool:
    """Whether something was picked, packed, found short or handed over here."""
    return wish.said.collected or any(
        total.picked or total.packed or total.short for total in _lines_of(posting, wish.head.id)
    )


def _stage_before(wish: OrderWish) -> Stage:
    return Stage(max((said.stage for said in wish.earlier), default=0))


def _lines_of(posting: DispatchPosting, goods_out: str) -> list[PickTotal]:
    return [total for total in posting.lines if total.goods_out == goods_out]


def _picked(total: PickTotal) -> PickedLine:
    return PickedLine(
        total.line, total.picked, total.ordered, total.elsewhere, total.over_accepted, total.unit
    )


# --- records and stock -----------------------------------------------------------------------


def _registers(posting: DispatchPosting) -> list[Planned]:
    """Lines of which something new is said; the end of our work is said of all lines."""
    state = "done" if posting.finished else "part"
    return [
        Planned(
            f"pick:{total.goods_out}:{total.line}",
            RegisterPick(
                total.goods_out, total.line, total.picked, total.packed, total.short, state
            ),
            Way.ABSOLUTE,
            (_check_key(total.goods_out),),
        )
        for total in posting.lines
        if total.changed or posting.finished
    ]


def _stock(posting: DispatchPosting) -> list[Planned]:
    """One write per order, product, place and condition: equal writes are summed. Those of two
    orders are not, for a check that asks would hold the other order as well.
    """
    grouped: dict[tuple[str, str, str, Condition], list[StockMove]] = {}
    for move in posting.stock:
        key = (move.goods_out, move.product.id, move.place, move.condition)
        grouped.setdefault(key, []).append(move)
    planned = (_moved(number, moves) for number, moves in enumerate(grouped.values()))
    return [one for one in planned if one is not None]


def _moved(number: int, moves: list[StockMove]) -> Planned | None:
    first, total = moves[0], sum((move.delta for move in moves), Decimal(0))
    return stock_change(
        f"stock:{number}",
        first.product,
        first.place,
        first.condition,
        total,
        (_check_key(first.goods_out),),
        first.goods_out,
    )


# --- one order -------------------------------------------------------------------------------


def _order(posting: DispatchPosting, wish: OrderWish, records: tuple[str, ...]) -> list[Planned]:
    head, check = wish.head, (_check_key(wish.head.id),)
    releases = _releases(posting, wish)
    before = (*check, *(one.key for one in releases))
    return [
        *releases,
        *_statuses(posting, wish, before, records),
        *_words(posting, wish, check),
        *_hand_over(posting, wish, check, head.pickup or head.customer_delivery),
    ]


def _releases(posting: DispatchPosting, wish: OrderWish) -> list[Planned]:
    head = wish.head
    mark = hold_mark(posting.document, head.id)
    return [
        Planned(
            f"release:{head.id}:{at}",
            ReleaseHold(head.id, head.number, "", mark)
            if hold == OWN_HOLD
            else ReleaseHold(head.id, head.number, hold),
            Way.ABSOLUTE,
            (_check_key(head.id),),
        )
        for at, hold in enumerate(wish.said.release)
    ]


def _statuses(
    posting: DispatchPosting, wish: OrderWish, before: tuple[str, ...], records: tuple[str, ...]
) -> list[Planned]:
    head, planned = wish.head, list[Planned]()
    work = _holds_work(posting, wish)
    for status, instead in _steps(wish):
        after = (*before, *(records if status in CLOSING else ()))
        intent = MoveGoodsOut(head.id, head.number, status, instead, work=work)
        planned.append(Planned(f"status:{head.id}:{status.value}", intent, Way.ABSOLUTE, after))
        before = (before[0], planned[-1].key)
    return planned


def _steps(wish: OrderWish) -> tuple[Step, ...]:
    """What was said, and with an unknown machine the steps that only one of the two has."""
    steps: list[Step] = [(status, None) for status in wish.said.statuses]
    head = wish.head
    unknown = model_of(head) is ProcessingModel.UNKNOWN
    if not unknown or wish.stopped or head.status not in (_S.UNCONFIRMED, _S.CONFIRMED):
        return tuple(steps)
    done = max(_stage_before(wish), Stage.CONFIRMED)
    return (*steps, *steps_of_either(done, Stage(wish.said.stage)))


def steps_of_either(done: Stage, wanted: Stage) -> Iterable[Step]:
    """The steps from one stage to another while nobody knows which machine it is: those of the
    old one, each with what the new one calls it.
    """
    chain = CHAINS[ProcessingModel.OLD]
    for stage in range(done + 1, wanted + 1):
        other = status_at(ProcessingModel.NEW, Stage(stage))
        yield chain[stage], None if other is chain[stage] else other


def _words(posting: DispatchPosting, wish: OrderWish, after: tuple[str, ...]) -> Iterable[Planned]:
    """Rejected, held, asked to be canceled, or the cancellation accepted."""
    head, said = wish.head, wish.said
    if said.reject:
        move = MoveGoodsOut(head.id, head.number, _S.REJECTED, reason=said.reject, work=False)
        yield Planned(f"reject:{head.id}", move, Way.ABSOLUTE, after)
    if said.hold:
        mark = hold_mark(posting.document, head.id)
        hold = HoldGoodsOut(head.id, head.number, said.hold, said.hold_note, mark)
        yield Planned(f"hold:{head.id}", hold, Way.MARKED, after)
    if said.request_cancellation is not None:
        request = RequestCancellation(head.id, head.number, said.request_cancellation)
        yield Planned(f"request:{head.id}", request, Way.MARKED, after)
    if said.accept_cancellation:
        accept = AcceptCancellation(head.id, head.number, said.accept_cancellation)
        yield Planned(f"accept:{head.id}", accept, Way.ABSOLUTE, after)


def _hand_over(
    posting: DispatchPosting, wish: OrderWish, before: tuple[str, ...], identifier: str
) -> list[Planned]:
    """One entry a step; what stands there already is passed by."""
    head, planned = wish.head, list[Planned]()
    kind = "pickup" if head.pickup else "delivery"
    for status in _hand_over_steps(posting, wish, HAND_OVER) if identifier else ():
        intent = HandOver(head.id, head.number, kind, identifier, status)
        planned.append(Planned(f"out:{head.id}:{status}", intent, Way.ABSOLUTE, before))
        before = (before[0], planned[-1].key)
    return planned


def _hand_over_steps(
    posting: DispatchPosting, wish: OrderWish, ends: Mapping[str, str]
) -> tuple[str, ...]:
    if wish.said.collected:
        return (PREPARED, ends["pickup" if wish.head.pickup else "delivery"])
    packages = any(packed.package.goods_out == wish.head.id for packed in posting.packages)
    # Who asks for no packages is ready as soon as all is picked and nobody goes on.
    ready = Stage.READY if packages or not posting.finished else Stage.PICKED
    new = _stage_before(wish) < Stage.READY and wish.said.stage >= ready
    return (PREPARED,) if new and not wish.stopped else ()

"""What an action leads to: facts, a question (itself a fact), or a refusal. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import assert_never

from app.domain.decision import Accepted, Decision, Refused
from app.domain.dispatch import (
    closing,
    details,
    handing,
    leaving,
    orders,
    packages,
    packing,
    places,
    putting_back,
    quantities,
    scanning,
    teaching,
    undoing,
)
from app.domain.dispatch.actions import (
    AcceptCancellation,
    Action,
    AddQuantity,
    Answer,
    ChooseLine,
    ChooseOrder,
    ChoosePackage,
    ChoosePlace,
    ClosePackage,
    Collected,
    ConfirmOrder,
    Correct,
    DecideEntry,
    DescribePackage,
    DropContext,
    Enter,
    EnterLot,
    EnterSerial,
    EnterWeight,
    ExplainDifference,
    Finish,
    GoodsElsewhere,
    Hold,
    LabelUnreadable,
    LineAction,
    LinkCode,
    LookAtPlace,
    NewPackage,
    NotCollected,
    Note,
    OrderAction,
    OtherAction,
    PackageAction,
    PackRest,
    PickWithoutCode,
    Post,
    PutBackWithoutCode,
    RejectOrder,
    Release,
    ReopenPackage,
    Repack,
    RequestCancellation,
    Reread,
    ReturnGoods,
    Scan,
    SetCondition,
    SetMultiplier,
    SetQuantity,
    Short,
    Sign,
    Skip,
    SwapLot,
    TakeRest,
    Undo,
    VoidPackage,
)
from app.domain.dispatch.answering import answered
from app.domain.dispatch.case import Case, named
from app.domain.dispatch.document import Dispatch
from app.domain.dispatch.facts import (
    ContextDropped,
    DispatchFact,
    LineChosen,
    Mode,
    MultiplierSet,
    Opened,
    PlaceChosen,
)
from app.domain.dispatch.rules import DispatchRules
from app.domain.goods_out import ENDS, GoodsOut
from app.domain.values import Stamp
from app.domain.working.case import NOT_PAINTED
from app.domain.working.commands import multiplier_set, reopens
from app.domain.working.dropping import dropped
from app.domain.working.outcome import Told, accepted, refused

ALWAYS = (Correct, DecideEntry, Reread, Undo, DropContext)
"""What a finished dispatch still takes."""


def opening(
    goods_outs: tuple[GoodsOut, ...],
    rules: DispatchRules,
    *,
    mode: Mode = Mode.PICK,
    taken_from: str = "",
    text: str = "",
) -> Accepted[DispatchFact] | Refused:
    """Open a dispatch on one goods-out, or on a batch of them for one walk."""
    if not goods_outs or len({g.head.id for g in goods_outs}) < len(goods_outs):
        return refused("choose_order")
    if len(goods_outs) > rules.max_orders:
        return refused("too_many_orders", limit=rules.max_orders)
    barred = next((g.head for g in goods_outs if g.head.barred), None)
    if barred is not None:
        return refused("order_barred", number=barred.number, why=barred.barred)
    ended = next((g.head for g in goods_outs if g.head.status in ENDS), None)
    if ended is not None and mode is not Mode.PUT_BACK:
        return refused("order_ended", number=ended.number, tote=1, goods_out=ended.id)
    fact = Opened(goods_outs, mode, rules.stock_by.value, taken_from, text)
    numbers = ", ".join(g.head.number for g in goods_outs)
    lines = sum(len(g.lines) for g in goods_outs)
    told: Told = {"number": numbers, "orders": len(goods_outs), "lines": lines}
    return accepted("opened", fact, details=told)


def decide(
    document: Dispatch,
    action: Action,
    rules: DispatchRules,
    now: Stamp,
    today: date,
    person: str,
    painted_at: Mapping[str, int] | None = None,
) -> Decision[DispatchFact]:
    """What `action` leads to on this dispatch.

    `today` is the day in the warehouse; `painted_at` holds the questions that are on the screen
    now, with the monotonic ms (of `now.boot`) at which each was painted: only those can be
    answered by a scan (screens law 2). No errors: whatever cannot be done is `Refused`.
    """
    case = Case(document, rules, now, today, person, painted_at or NOT_PAINTED)
    if closing.is_closed(case) and not _always(action):
        return refused("finished_correct_first")
    if isinstance(action, LineAction):
        return _on_line(case, action)
    if isinstance(action, OrderAction):
        return _on_order(case, action)
    if isinstance(action, PackageAction):
        return _on_package(case, action)
    return _other(case, action)


def _always(action: Action) -> bool:
    return isinstance(action, ALWAYS) or (isinstance(action, Scan) and reopens(action.read))


def _on_line(case: Case, action: LineAction) -> Decision[DispatchFact]:  # noqa: C901, PLR0912  one arm per action
    line = case.document.lines.get(action.line)
    if line is None:
        return refused("no_such_line", line=action.line)
    match action:
        case ChooseLine():
            return accepted("line_chosen", LineChosen(line.id), details=named(line))
        case LabelUnreadable():
            return places.label_unreadable(case, line)
        case GoodsElsewhere():
            return places.redirected(case, line, action.place)
        case SetQuantity():
            return quantities.set_to(case, line, action.value)
        case AddQuantity():
            return quantities.added(case, line, action.delta)
        case TakeRest():
            return quantities.rest_of(case, line)
        case PickWithoutCode():
            return quantities.without_code(case, line, action.quantity)
        case PutBackWithoutCode():
            return putting_back.without_code(case, line, action.quantity)
        case Short():
            return leaving.short(case, line, action.reason)
        case Skip():
            return leaving.skipped(case, line)
        case SwapLot():
            return leaving.lot_swapped(case, line, action.lot)
        case LookAtPlace():
            return leaving.looked(case, line, action.empty)
        case _:
            assert_never(action)


def _on_order(case: Case, action: OrderAction) -> Decision[DispatchFact]:  # noqa: C901, PLR0912  one arm per action
    order = case.document.order_of(action.goods_out)
    if order is None:
        return refused("choose_order")
    match action:
        case ChooseOrder():
            return orders.chosen(case, order)
        case ConfirmOrder():
            return orders.confirmed(case, order)
        case RejectOrder():
            return orders.rejected(case, order, action.reason)
        case Hold():
            return orders.held(case, order, action.reason, action.note)
        case Release():
            return orders.released(case, order)
        case RequestCancellation():
            return orders.cancellation_requested(case, order, action.note)
        case AcceptCancellation():
            return orders.cancellation_accepted(case, order)
        case ReturnGoods():
            return orders.returned(case, order, action.reason)
        case Sign():
            return handing.signed(case, order, action)
        case Collected():
            return handing.collected(case, order)
        case NotCollected():
            return handing.not_collected(case, order, action.reason)
        case _:
            assert_never(action)


def _on_package(case: Case, action: PackageAction) -> Decision[DispatchFact]:
    match action:
        case NewPackage():
            return packing.begun(case, action)
        case ChoosePackage():
            return packages.chosen(case, action.package)
        case DescribePackage():
            return packages.described(case, action)
        case ClosePackage():
            return packages.closed(case, action.package)
        case ReopenPackage():
            return packages.reopened(case, action.package)
        case VoidPackage():
            return packages.voided(case, action.package)
        case PackRest():
            return packing.rest_packed(case, action.goods_out)
        case Repack():
            return packing.repacked(case, action)
        case ExplainDifference():
            return packing.explained(case, action)
        case _:
            assert_never(action)


def _other(case: Case, action: OtherAction) -> Decision[DispatchFact]:  # noqa: C901, PLR0912  one arm per action
    match action:
        case Scan():
            return scanning.scanned(case, action.read)
        case Answer():
            question = case.document.question(action.question)
            if question is None:
                return refused("no_question")
            return answered(case, question, action.option)
        case Enter():
            return putting_back.entered(case, action.mode)
        case ChoosePlace():
            told: Told = {"place": action.place.name, "here": action.place.name}
            return accepted("place_chosen", PlaceChosen(action.place), details=told)
        case SetCondition():
            return details.condition_set(case, action)
        case EnterLot():
            return details.lot_entered(case, action)
        case EnterSerial():
            return details.serial_entered(case, action)
        case EnterWeight():
            return details.weight_entered(case, action)
        case Note():
            return teaching.noted(case, action)
        case LinkCode():
            return teaching.code_linked(case, action)
        case Undo():
            return undoing.undone(case)
        case DropContext():
            return dropped(case, ContextDropped, action.why)
        case SetMultiplier():
            return multiplier_set(case, MultiplierSet, action.quantity)
        case Post():
            return closing.post(case)
        case Finish():
            return closing.finish(case, action)
        case Correct():
            return closing.correction_started(case, action)
        case Reread():
            return orders.reread(case, action.goods_out)
        case DecideEntry():
            return closing.entry_decided(case, action)
        case _:
            assert_never(action)

"""`/_hub/...`: what tests, tour and kill runner ask of the hub beside the vendors' paths.

Never reachable unless the hub was started with `control`, and from loopback only. Bodies are JSON
objects; what is wrong with a call comes back as a problem with a sentence.

GET    requests[?after=r17]   what was asked, answered and changed
GET    ledger                 stock per product, place and condition, and every change's origin
GET    goods-ins              every goods-in with its parts
POST   goods-ins/{id}         another hand: status, receipt_started, received {item: units},
                              items {item: {member: value}}, external_data (null deletes)
GET    goods-outs             every goods-out with its items and packages
POST   goods-outs/{id}        another hand: status, note, external_data, items, picked, canceled,
                              packages, hold, release; see app.hub.goods_out_hand
GET    hand-overs             every pickup and delivery to a customer
POST   hand-overs/{id}        another hand: status of a pickup or delivery
GET    shipments              every shipment and draft with its items
POST   shipments/{id}         another hand: status, items {item: amount}, delete (a draft)
GET    cancellation-requests  every request to cancel a goods-out
POST   stock                  another hand: product_id, place_id, quantity, condition, intent,
                              reason
POST   stock-takings/{id}     another hand: status, counted {product: quantity}
POST   exports/{id}           another hand: status FAILED or CANCELED, failure_description
GET    inbound-processes      every process of fulfillmenttools with purchase order and receipts
POST   inbound-processes/{id} another hand: on_hold, cancelled, requested, receipt, delete; see
                              app.hub.other_systems_hand
GET    inventory-orders       every order of Trybe with its items
POST   inventory-orders/{id}  another hand: quantities, submit, receive, delete
POST   unreadable             id, unreadable: lists show the object as a problem
POST   clock                  skew_ms
POST   tokens                 every token so far is refused
POST   credentials            secret of the app, tokens {system: token}: the old ones are refused
                              where somebody signs in, until the hub is started anew
GET    switches, PUT switches the assumptions of the running hub, any of them
GET    faults, POST faults, DELETE faults     see app.hub.faults.Fault
POST   offline                for_ms: nobody listens
PUT    seed                   catalog, deliveries, ...: the files of resources/demo by name,
                              adds what is not there
"""

from __future__ import annotations

import ipaddress
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qsl

from app import aio
from app.hub import (
    counting,
    exact,
    exports,
    goods_out_hand,
    other_hand,
    other_systems_hand,
    reports,
    seeding,
    shipment_hand,
)
from app.hub.answering import Received
from app.hub.faults import Fault
from app.hub.problems import Problem
from app.hub.state import State, new_token_key

Reply = tuple[int, Any]
Handler = Callable[[State, Any, dict[str, str]], Awaitable[Any]]


def is_loopback(client: tuple[str, int] | None) -> bool:
    try:
        return client is not None and ipaddress.ip_address(client[0]).is_loopback
    except ValueError:
        return False


async def handle(state: State, received: Received) -> Reply:
    """Answer a control call: 200, or a problem that says what is wrong with it."""
    name, _, rest = received.raw_path.removeprefix("/_hub/").partition("/")
    handler = _HANDLERS.get((received.method, name))
    if handler is None:
        return 404, Problem(404, "There is no such control call.").body()
    values = dict(parse_qsl(received.query)) | {"rest": rest}
    try:
        body = exact.loads(received.body) if received.body else {}
        if not isinstance(body, dict):
            raise ValueError("The body must be a JSON object.")
        return 200, await handler(state, body, values)
    except Problem as problem:
        return problem.status, problem.body()
    except KeyError as error:
        return 400, Problem(400, f"The member {error} is missing.").body()
    except (AttributeError, TypeError, ValueError, ArithmeticError) as error:
        return 400, Problem(400, str(error)).body()


async def _requests(state: State, body: Any, values: dict[str, str]) -> Any:
    """GET: the log; `after=r17` shows what came later."""
    entries = list(state.requests)
    after = int(values.get("after", "r0").removeprefix("r"))
    return {"requests": [item for item in entries if int(item["id"][1:]) > after]}


async def _ledger(state: State, body: Any, values: dict[str, str]) -> Any:
    return state.database.read_apart(reports.ledger)


async def _goods_ins(state: State, body: Any, values: dict[str, str]) -> Any:
    return state.database.read_apart(reports.goods_ins)


async def _stock(state: State, body: Any, values: dict[str, str]) -> Any:
    """POST {product_id, place_id, condition, intent, quantity, reason}."""
    now, switches = state.now(), state.switches
    await aio.wait_for(
        state.database.write(lambda tx: other_hand.move_stock(tx, body, now, switches))
    )
    return {}


async def _change_taking(state: State, body: Any, values: dict[str, str]) -> Any:
    """POST /_hub/stock-takings/{id} {status, counted: {product: quantity}}."""
    now, switches, identifier = state.now(), state.switches, values["rest"]
    await aio.wait_for(
        state.database.write(lambda tx: counting.change(tx, identifier, body, now, switches))
    )
    return {}


async def _end_export(state: State, body: Any, values: dict[str, str]) -> Any:
    """POST /_hub/exports/{id} {status, failure_description}."""
    now, identifier = state.now(), values["rest"]
    status, why = str(body["status"]), str(body.get("failure_description", ""))
    await aio.wait_for(
        state.database.write(lambda tx: exports.end(tx, identifier, status, why, now))
    )
    return {}


async def _change_goods_in(state: State, body: Any, values: dict[str, str]) -> Any:
    """POST /_hub/goods-ins/{id} {status, receipt_started, received: {item: units}, ...}."""
    now, identifier = state.now(), values["rest"]
    await aio.wait_for(
        state.database.write(lambda tx: other_hand.change_goods_in(tx, identifier, body, now))
    )
    return {}


async def _goods_outs(state: State, body: Any, values: dict[str, str]) -> Any:
    return state.database.read_apart(reports.goods_outs)


async def _hand_overs(state: State, body: Any, values: dict[str, str]) -> Any:
    return state.database.read_apart(reports.hand_overs)


async def _cancellation_requests(state: State, body: Any, values: dict[str, str]) -> Any:
    return state.database.read_apart(reports.cancellation_requests)


async def _change_goods_out(state: State, body: Any, values: dict[str, str]) -> Any:
    """POST /_hub/goods-outs/{id}, see app.hub.goods_out_hand.change_goods_out."""
    now, identifier, switches = state.now(), values["rest"], state.switches
    job = goods_out_hand.change_goods_out
    await aio.wait_for(state.database.write(lambda tx: job(tx, identifier, body, now, switches)))
    return {}


async def _change_hand_over(state: State, body: Any, values: dict[str, str]) -> Any:
    """POST /_hub/hand-overs/{id} {status}: of a pickup or delivery."""
    job, identifier = goods_out_hand.change_hand_over, values["rest"]
    await aio.wait_for(state.database.write(lambda tx: job(tx, identifier, body)))
    return {}


async def _shipments(state: State, body: Any, values: dict[str, str]) -> Any:
    return state.database.read_apart(shipment_hand.report)


async def _change_shipment(state: State, body: Any, values: dict[str, str]) -> Any:
    """POST /_hub/shipments/{id}, see app.hub.shipment_hand.change_shipment."""
    now, identifier, switches = state.now(), values["rest"], state.switches
    job = shipment_hand.change_shipment
    await aio.wait_for(state.database.write(lambda tx: job(tx, identifier, body, now, switches)))
    return {}


async def _processes(state: State, body: Any, values: dict[str, str]) -> Any:
    return state.database.read_apart(other_systems_hand.processes)


async def _orders(state: State, body: Any, values: dict[str, str]) -> Any:
    return state.database.read_apart(other_systems_hand.orders)


async def _change_process(state: State, body: Any, values: dict[str, str]) -> Any:
    """POST /_hub/inbound-processes/{id}, see app.hub.other_systems_hand.change_process."""
    job, identifier, now = other_systems_hand.change_process, values["rest"], state.now()
    await aio.wait_for(state.database.write(lambda tx: job(tx, identifier, body, now)))
    return {}


async def _change_order(state: State, body: Any, values: dict[str, str]) -> Any:
    """POST /_hub/inventory-orders/{id}, see app.hub.other_systems_hand.change_order."""
    job, identifier, now = other_systems_hand.change_order, values["rest"], state.now()
    await aio.wait_for(state.database.write(lambda tx: job(tx, identifier, body, now)))
    return {}


async def _unreadable(state: State, body: Any, values: dict[str, str]) -> Any:
    """POST {id, unreadable}: the object becomes a problem in every list (R6)."""
    job = other_hand.mark_unreadable
    await aio.wait_for(
        state.database.write(lambda tx: job(tx, str(body["id"]), bool(body["unreadable"])))
    )
    return {}


async def _clock(state: State, body: Any, values: dict[str, str]) -> Any:
    """POST {skew_ms}: moves the server's time against the machine's."""
    skew = body["skew_ms"]
    if type(skew) is not int:
        raise ValueError("skew_ms must be a whole number.")
    state.skew_ms = skew
    return {"skew_ms": skew}


async def _tokens(state: State, body: Any, values: dict[str, str]) -> Any:
    """POST: every token issued so far is refused from now on."""
    state.tokens.key = new_token_key(state.database)
    return {}


async def _credentials(state: State, body: Any, values: dict[str, str]) -> Any:
    """POST {secret, tokens}: somebody at the vendor gave out others."""
    secret, tokens = body.get("secret", ""), body.get("tokens", {})
    if not isinstance(secret, str) or not all(isinstance(one, str) for one in tokens.values()):
        raise ValueError("secret must be a text, and tokens texts by system.")
    state.tokens.replace(secret, tokens)
    return {}


async def _switches(state: State, body: Any, values: dict[str, str]) -> Any:
    """GET shows, PUT {name: value, ...} sets the assumptions of the running hub."""
    state.switches = state.switches.changed(body)
    return vars(state.switches)


async def _faults(state: State, body: Any, values: dict[str, str]) -> Any:
    return {"faults": [rule.shown() for rule in state.faults.rules]}


async def _add_fault(state: State, body: Any, values: dict[str, str]) -> Any:
    """POST a fault, see app.hub.faults.Fault."""
    rule = Fault.of(body)
    state.faults.rules.append(rule)
    return rule.shown()


async def _clear_faults(state: State, body: Any, values: dict[str, str]) -> Any:
    state.faults.rules.clear()
    return {}


async def _offline(state: State, body: Any, values: dict[str, str]) -> Any:
    """POST {for_ms}: connections are refused for so long, those that exist are reset."""
    if state.offline_for is None or type(body["for_ms"]) is not int:
        raise ValueError("for_ms must be a whole number, and the hub must own its port.")
    state.offline_for(body["for_ms"])
    return {}


async def _seed(state: State, body: Any, values: dict[str, str]) -> Any:
    """PUT {catalog, deliveries, ...} in the form of resources/demo: adds what is not there."""
    now = state.now()
    await aio.wait_for(state.database.write(lambda tx: seeding.seed(tx, body, now)))
    return {}


_HANDLERS: dict[tuple[str, str], Handler] = {
    ("GET", "requests"): _requests,
    ("GET", "ledger"): _ledger,
    ("GET", "goods-ins"): _goods_ins,
    ("POST", "goods-ins"): _change_goods_in,
    ("GET", "goods-outs"): _goods_outs,
    ("POST", "goods-outs"): _change_goods_out,
    ("GET", "hand-overs"): _hand_overs,
    ("POST", "hand-overs"): _change_hand_over,
    ("GET", "shipments"): _shipments,
    ("POST", "shipments"): _change_shipment,
    ("GET", "cancellation-requests"): _cancellation_requests,
    ("POST", "stock"): _stock,
    ("POST", "stock-takings"): _change_taking,
    ("POST", "exports"): _end_export,
    ("GET", "inbound-processes"): _processes,
    ("POST", "inbound-processes"): _change_process,
    ("GET", "inventory-orders"): _orders,
    ("POST", "inventory-orders"): _change_order,
    ("POST", "unreadable"): _unreadable,
    ("POST", "clock"): _clock,
    ("POST", "tokens"): _tokens,
    ("POST", "credentials"): _credentials,
    ("GET", "switches"): _switches,
    ("PUT", "switches"): _switches,
    ("GET", "faults"): _faults,
    ("POST", "faults"): _add_fault,
    ("DELETE", "faults"): _clear_faults,
    ("POST", "offline"): _offline,
    ("PUT", "seed"): _seed,
}

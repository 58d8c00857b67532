"""Inbound processes as fulfillmenttools shows them: lists in spite of lost parameters, receipts
with their comments wherever those are shown."""

from __future__ import annotations

import asyncio

from app.clients.errors import SaidNo
from app.clients.fulfillmenttools import operations as ops
from app.clients.fulfillmenttools import wire
from app.clients.fulfillmenttools.site import Site
from app.clients.fulfillmenttools.wire import InboundProcessStatus
from app.clients.pages import Listed

OPEN = (
    InboundProcessStatus.OPEN,
    InboundProcessStatus.PARTIAL_DELIVERY,
    InboundProcessStatus.ON_HOLD,
)
AT_ONCE = 4


class Reading:
    """Reads processes of one facility."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def open_ones(self) -> Listed[wire.StrippedInboundProcess]:
        """The open set.

        How several values of a filter are written was lost, so each status is asked for alone;
        a server that knows no filter has shown everything with the first one.
        """
        found: dict[str, wire.StrippedInboundProcess] = {}
        problems: dict[str, None] = {}
        for status in OPEN:
            listed = await self.all(status)
            found |= {one.id: one for one in listed.items if self._is_open(one)}
            problems |= dict.fromkeys(listed.problems)
            if any(one.status != status for one in listed.items):
                break
        return Listed(tuple(found.values()), tuple(problems))

    async def all(self, status: str = "") -> Listed[wire.StrippedInboundProcess]:
        """Every process of the facility, whether the server filters or not."""
        asked = {"facilityRef": self._site.facility, "status": status}
        params = {name: value for name, value in asked.items() if value}
        listed = await self._site.engine.all(ops.PROCESSES, params)
        here = (one for one in listed.items if self._is_here(one))
        return Listed(tuple(here), listed.problems)

    async def process(self, identifier: str) -> wire.InboundProcess:
        """One process, its receipts with comments: a server may show those only on their own."""
        process = await self._site.engine.load(ops.GET_PROCESS, process=identifier)
        return await self._whole(process)

    async def find(self, identifier: str) -> wire.InboundProcess | None:
        """As `process`; None where the server knows no such process.

        A receipt that it does not show is an error all the same: it may be the one looked for.
        """
        try:
            process = await self._site.engine.load(ops.GET_PROCESS, process=identifier)
        except SaidNo as error:
            if error.status != 404:
                raise
            return None
        return await self._whole(process)

    async def _whole(self, process: wire.InboundProcess) -> wire.InboundProcess:
        limit = asyncio.Semaphore(AT_ONCE)

        async def whole(receipt: wire.InboundReceipt) -> wire.InboundReceipt:
            if receipt.comments:
                return receipt
            async with limit:
                return await self._site.engine.load(ops.GET_RECEIPT, receipt=receipt.id)

        # A receipt that fails is the whole reading's failure, once none is under way any more.
        read = await asyncio.gather(*map(whole, process.receipts), return_exceptions=True)
        receipts: list[wire.InboundReceipt] = []
        for end in read:
            if isinstance(end, BaseException):
                raise end
            receipts.append(end)
        return process.model_copy(update={"receipts": tuple(receipts)})

    def _is_open(self, process: wire.StrippedInboundProcess) -> bool:
        return process.status in OPEN

    def _is_here(self, process: wire.StrippedInboundProcess) -> bool:
        there, here = process.facility_ref, self._site.facility
        return not there or not here or there == here

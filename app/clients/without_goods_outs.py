"""What a system answers that knows no goods-outs: nothing leaves the house through it."""

from __future__ import annotations

from app.clients.base import GoodsOutHeads, Known
from app.domain.adhoc_posting import AdHocPosting
from app.domain.claims import Claimable
from app.domain.dispatch.posting import DispatchPosting
from app.domain.entry import Planned
from app.domain.goods_out import GoodsOut


class WithoutGoodsOuts:
    """Part of a system whose capabilities name neither picking nor handing over.

    No screen offers what is asked for here, so a call that needs one is a fault of ours.
    """

    def plan_dispatch(self, posting: DispatchPosting) -> tuple[Planned, ...]:
        """Raises ValueError: nothing was picked for this system."""
        raise ValueError(f"post {posting.id} is about goods-outs, which this system has none of")

    def plan_ad_hoc(self, posting: AdHocPosting) -> tuple[Planned, ...]:
        """Raises ValueError: this system makes no goods-outs."""
        raise ValueError(f"post {posting.id} makes a goods-out, which this system has none of")

    async def goods_outs(self) -> GoodsOutHeads:
        """None are open."""
        return GoodsOutHeads(())

    async def claim(self, on: Claimable, person: str, until: int | None) -> bool:
        """Raises ValueError: its capability says that nobody can say who is on what."""
        raise ValueError(f"{on} cannot be claimed: this system has no field for it")

    async def goods_out(self, goods_out_id: str, known: Known) -> GoodsOut:
        """Raises ValueError: the list is empty, so nobody knows an id."""
        raise ValueError(f"goods-out {goods_out_id} is none of this system's")

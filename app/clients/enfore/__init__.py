"""enfore: wire models, the engine that sends every operation, and the translation.

adapter     `clients.base.System`: hands each intent to its module below
planning    what a post obliges us to tell (pure)
guard       is a delivery still what we posted against? (pure)
stock       stock writes; `judgement`: did a lost one happen? (pure)
registers   what we say of lines and deliveries; `records`: how it is written (pure)
announcing  drafts of goods that nobody announced; `converting`: goods-ins made of them
deliveries  the open set, deliveries and products; `figures`: the looser answers (pure)
products    how enfore names them; `reading`, `marks`: what several kinds of documents share
site        what all of these share

dispatching        goods that leave: hands each intent to its module below
dispatch_planning  what a post of a dispatch obliges us to tell (pure)
goods_out_guard    is a goods-out still what we worked on? (pure)
goods_out_status   steps of both machines, and of one that nobody shows
holding            holds; `cancelling`: requests to cancel; `handing_over`: pickups, deliveries
goods_outs         the open set, one with everything; `goods_out_heads`, `goods_out_lines` (pure)
hand_overs         which pickup or customer delivery belongs to a goods-out
claims             who is on it
ad_hoc             goods that leave without an order

shipping           from place to place: drafts, items and conversions; `shipment_statuses`
shipment_planning  what a post of a shipment obliges us to tell (pure)
shipments          drafts and the open shipments, one with everything

office      stock-takings and exports; loads these two:
stock_takings  the platform's own stock-takings, only read
exports     files that are asked for, waited for and fetched, outside the outbox
signing     the app's name and secret become a token
paths       the table of inferred paths, which a site can override
operations  one line per call: method, path, body, answer, paging
wire        what bodies and answers look like, in the vendor's words
"""

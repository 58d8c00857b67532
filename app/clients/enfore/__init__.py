"""enfore: wire models, the engine that sends every operation, and the translation.

adapter     `clients.base.System`: hands each intent to its module below
planning    what a post obliges us to tell (pure)
guard       is a delivery still what we posted against? (pure)
stock       stock writes; `judgement`: did a lost one happen? (pure)
registers   what we say of lines and deliveries; `records`: how it is written (pure)
announcing  drafts of goods that nobody announced; `converting`: goods-ins made of them
deliveries  the open set, deliveries and products; `figures`: the looser answers (pure)
site        what all of these share
exports     files that are asked for, waited for and fetched, outside the outbox
signing     the app's name and secret become a token
paths       the table of inferred paths, which a site can override
operations  one line per call: method, path, body, answer, paging
wire        what bodies and answers look like, in the vendor's words
"""

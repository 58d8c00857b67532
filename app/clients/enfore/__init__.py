"""enfore: wire models, the engine that sends every operation, and the translation.

wire        what bodies and answers look like, in the vendor's words
operations  one line per call: method, path, body, answer, paging
http        one engine for all of them: token, time-outs, outcomes
records     what we write into `external_data`
adapter     `clients.base.System`: hands each intent to its module below
"""

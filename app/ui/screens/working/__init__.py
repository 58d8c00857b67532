"""What the screens of all work documents share: outcomes in order, questions, pages over the list.

A screen of a kind of document brings its own words, card, list and pages; how a scan becomes
green, when a question may be answered and how a page is laid over the list is the same for all.
"""

from __future__ import annotations

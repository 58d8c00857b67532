"""From exports to the rows of the list, and to the sheet of one."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.exports import ExportJob, Stage
from app.ui.screens import moments, narrowing
from app.ui.screens.exports.values import Detail, Filter
from app.ui.screens.office.facts import Section
from app.ui.screens.office.jobs import (
    kind_words,
    line_of,
    period_words,
    size_words,
    state_of,
    subject_words,
)
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.document_card import DocumentCard

Known = narrowing.Known[ExportJob]
_ICONS = {"stock_counts": "count", "log_entries": "list", "stock_taking": "check-all"}


def known(job: ExportJob, now: int, *, here: bool) -> Known:
    """One export, prepared; `here`: its file lies where it was put."""
    card = card_of(job, now, here=here)
    text = "\n".join((card.title, card.party, job.file)).casefold()
    return narrowing.Known(job, card, text, "", frozenset({_filter(job, here=here)}))


def _filter(job: ExportJob, *, here: bool) -> Filter:
    if job.under_way:
        return Filter.UNDER_WAY
    return Filter.READY if here else Filter.ENDED


def filter_names() -> Mapping[str, str]:
    """The chips in their order."""
    return {
        Filter.ALL: translate("Exports", "All"),
        Filter.UNDER_WAY: translate("Exports", "Under way"),
        Filter.READY: translate("Exports", "Ready"),
        Filter.ENDED: translate("Exports", "Without a file"),
    }


def card_of(job: ExportJob, now: int, *, here: bool) -> DocumentCard:
    """A row of the list."""
    state, icon, tone = state_of(job, here=here)
    size, unit = "", ""
    if job.stage is Stage.DONE and here:
        size, _, unit = size_words(job.got).rpartition(" ")
    elif job.share is not None:
        size, unit = f"{int(job.share * 100)} %", ""
    period = period_words(job.wish, now)
    return DocumentCard(
        key=job.id,
        title=kind_words(job.wish.kind),
        value=size,
        value_note=unit,
        icon=_ICONS[job.wish.kind.value],
        tone=tone,
        share=job.share,
        party=subject_words(job),
        remark=period,
        narrow=period,
        when=moments.moment(job.asked_at, now),
        state=state,
        state_icon=icon,
        state_tone=tone if tone is not Tone.ACCENT else Tone.PLAIN,
        draws_state_icon=True,
    )


def detail_of(job: ExportJob, now: int, *, here: bool, folder: str, by: str) -> Detail:
    """The sheet of one; `by`: who asked for it."""
    done = "" if job.done_at is None else moments.moment(job.done_at, now)
    facts = (
        (translate("Exports", "Of what"), subject_words(job)),
        (translate("Exports", "From when"), period_words(job.wish, now)),
        (translate("Exports", "Asked for"), moments.moment(job.asked_at, now)),
        (translate("Exports", "By"), by),
        (translate("Exports", "Fetched"), done if here else ""),
        (translate("Exports", "File"), job.file if here else ""),
        (translate("Exports", "Folder"), folder if here else ""),
    )
    sections = (Section("", tuple((name, _breakable(value)) for name, value in facts if value)),)
    title = translate("Exports", "Export: {kind}").format(kind=kind_words(job.wish.kind))
    return Detail(job.id, title, line_of(job, here=here), sections)


def _breakable(text: str) -> str:
    """A path may be broken behind its marks."""
    for mark in "/_\\":
        text = text.replace(mark, mark + "\u200b")
    return text

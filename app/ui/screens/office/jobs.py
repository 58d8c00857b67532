"""An export in words: what it is of, how far it is, what stands in its way."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale

from app.domain.exports import ExportJob, ExportKind, ExportWish, Stage, Trouble
from app.ui.screens import moments
from app.ui.sentences import Words, network_words
from app.ui.tokens import Tone
from app.ui.translation import locale, translate


@dataclass(frozen=True, slots=True)
class JobLine:
    """How far one export is, for a bar with words; `total` 0: nobody knows how long it takes."""

    words: str
    tone: Tone
    figure: str = ""
    done: int = 0
    total: int = 0
    cause: str = ""
    todo: str = ""
    """What stands in the way, and what to do."""
    bar: bool = True
    """Whether a bar says anything: it moves, or is full."""


def kind_words(kind: ExportKind) -> str:
    """What a file is of."""
    return {
        ExportKind.STOCK_COUNTS: translate("Exports", "Stock"),
        ExportKind.LOG_ENTRIES: translate("Exports", "Movements"),
        ExportKind.STOCK_TAKING: translate("Exports", "Stock-taking"),
    }[kind]


def size_words(size: int) -> str:
    """ "24.9 kB"."""
    return locale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def subject_words(job: ExportJob) -> str:
    """What it is about; nothing narrowed it: all of it."""
    return job.subject or translate("Exports", "All products, all places")


def period_words(wish: ExportWish, now: int) -> str:
    """From when to when, of log entries; "" where nothing was said."""
    if wish.since is None:
        return ""
    since = moments.day_name(wish.since, now)
    if wish.until is None:
        return translate("Exports", "since {day}").format(day=since)
    until = moments.day_name(wish.until, now)
    return translate("Exports", "{since} to {until}").format(since=since, until=until)


def state_of(job: ExportJob, *, here: bool) -> tuple[str, str, Tone]:
    """How far it is: words, icon, tone; `here`: its file lies where it was put."""
    match job.stage:
        case Stage.DONE if here:
            return translate("Exports", "ready"), "check", Tone.OK
        case Stage.DONE:
            return translate("Exports", "file is gone"), "warning", Tone.WARN
        case Stage.FAILED:
            return translate("Exports", "failed"), "refuse", Tone.BAD
        case Stage.CANCELED:
            return translate("Exports", "cancelled"), "cross", Tone.PLAIN
        case _ if job.trouble is not None:
            return translate("Exports", "waiting"), "clock", Tone.WARN
        case Stage.ASKING:
            return translate("Exports", "being asked for"), "sync", Tone.ACCENT
        case Stage.MAKING:
            return translate("Exports", "being made"), "sync", Tone.ACCENT
        case _:
            return translate("Exports", "being fetched"), "sync", Tone.ACCENT


def line_of(job: ExportJob, *, here: bool) -> JobLine:
    """All that a sheet says of how far it is."""
    words, _, tone = state_of(job, here=here)
    told = _trouble(job, here=here)
    figure, done, total = "", 0, 0
    if job.stage is Stage.DONE and here:
        figure, done, total = size_words(job.got), 1, 1
    elif job.share is not None:
        figure, done, total = f"{int(job.share * 100)} %", int(job.share * 1000), 1000
    return JobLine(
        words[:1].upper() + words[1:],
        tone,
        figure,
        done,
        total,
        told.title,
        told.detail or _progress(job),
        bar=job.under_way or bool(total),
    )


def _progress(job: ExportJob) -> str:
    """How much of the file is here, while it comes."""
    if not job.got or job.stage is not Stage.FETCHING:
        return ""
    if not job.total:
        return size_words(job.got)
    told = translate("Exports", "{got} of {all}")
    return told.format(got=size_words(job.got), all=size_words(job.total))


def _trouble(job: ExportJob, *, here: bool) -> Words:
    if job.stage is Stage.DONE and not here:
        return Words(
            translate("Exports", "The file does not lie where it was put, or was changed"),
            translate("Exports", "Fetch it again."),
        )
    return Words("") if job.trouble is None else trouble_words(job.trouble)


def trouble_words(trouble: Trouble) -> Words:
    """The cause, and what to do."""
    again = translate("Exports", "Nothing of it is kept. Try again.")
    match trouble.key:
        case "waits":
            return Words(_cause(trouble), translate("Exports", "It goes on by itself."))
        case "not_fetched":
            title = translate("Exports", "The file did not come whole")
            return Words(title, f"{_cause(trouble)}. {again}")
        case "cut":
            return Words(translate("Exports", "The file came cut"), again)
        case "empty":
            return Words(translate("Exports", "The file came empty"), again)
        case "page":
            return Words(translate("Exports", "A page came instead of the file"), again)
        case "disk_low":
            return Words(
                translate("Exports", "The disk of this terminal is nearly full"),
                translate("Exports", "The rest is for scans. Make room, then try again."),
            )
        case "not_written":
            title = translate("Exports", "The file cannot be written")
            return Words(title, str(trouble.facts.get("detail") or ""))
        case _:
            return _at_the_server(trouble)


def _at_the_server(trouble: Trouble) -> Words:
    anew = translate("Exports", "Try again: it is asked for anew.")
    match trouble.key:
        case "gone":
            return Words(translate("Exports", "The server does not have it any more"), anew)
        case "failed_there":
            title = translate("Exports", "The server could not make the file")
            return Words(title, str(trouble.facts.get("why") or anew))
        case "canceled_there":
            return Words(translate("Exports", "It was cancelled on the server"), anew)
        case "unsure":
            title = translate("Exports", "The server does not confirm it")
            return Words(title, f"{_cause(trouble)}. {anew}")
        case _:
            problem = trouble.facts.get("problem") or {}
            said = problem.get("detail") or problem.get("title") or trouble.facts.get("what")
            return Words(translate("Exports", "The server said no"), str(said or ""))


def _cause(trouble: Trouble) -> str:
    kind = str(trouble.facts.get("kind") or "")
    if kind == "SignIn":
        return translate("Exports", "The server refuses the credentials")
    if kind == "Later":
        return translate("Exports", "The server asks to wait")
    return network_words(str(trouble.facts.get("network") or "")).title

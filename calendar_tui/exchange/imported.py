"""What a file's rows have become: posts not yet in a plan, and what is to be said of each."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from calendar_tui.exchange.fingerprints import fingerprint
from calendar_tui.model.terms import Status


@dataclass(frozen=True, slots=True)
class ImportedPost:
    """One row as a post. Names are strings: which channel or person they mean, the plan knows."""

    title: str = ""
    body: str = ""
    channel: str = ""
    """The cell as it stands; a plan's channel of just that name comes before `channels`."""
    channels: tuple[str, ...] = ()
    """The channels it names, each once."""
    author: str = ""
    reviewer: str = ""
    audience: str = ""
    pillar: str = ""
    campaign: str = ""
    goals: tuple[str, ...] = ()
    day: date | None = None
    """``None`` for a post without a date."""
    clock: time | None = None
    """To the minute; ``None`` for the whole day."""
    offset: int | None = None
    """Minutes east of UTC that day and clock are kept in, where the file says so."""
    zone: str | None = None
    """The time zone they are kept in, where the file says so; not yet known to exist.
    Without offset and zone they are the practice's own."""
    claimed_status: Status | None = None
    """What the file says; a claim, no status."""
    link: str = ""
    """Empty or an ``http(s)://`` address."""
    permalink: str = ""
    """Empty or an ``http(s)://`` address."""
    tags: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    """``file`` or ``file | alt text``."""
    image_text: str = ""
    first_comment: str = ""
    notes: str = ""

    def fingerprints(self) -> tuple[str, ...]:
        """One fingerprint a channel (one if it names none), from what the file says alone."""
        return tuple(
            fingerprint(channel, self.day, self.clock, self.body, self.title)
            for channel in self.channels or ("",)
        )


class VerdictKind(StrEnum):
    """What an import will do with a row."""

    NEW = "new"
    """A new draft, or idea."""
    RECORDED = "recorded"
    """A new post that is out already, recorded as published."""
    DUPLICATE = "duplicate"
    """It is there already; nothing is done."""
    PROBLEM = "problem"
    """It can't come in as it is; nothing is done."""
    SKIP = "skip"
    """It is no post, such as a heading; nothing is done."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an import will do with a row, and why."""

    kind: VerdictKind
    reasons: tuple[str, ...] = ()
    """Sentences; for ``NEW`` and ``RECORDED`` what is worth knowing."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file as a post."""

    line: int
    """The line of the file the row begins on, counted from 1. A sheet with a column of texts
    for each network gives several rows with the same line."""
    cells: tuple[str, ...]
    """As they stand in the file, but for formula guards."""
    post: ImportedPost
    problems: tuple[str, ...] = ()
    """Sentences; with any of them the row can't come in."""
    hints: tuple[str, ...] = ()
    """Sentences; what was left out, added or looks odd."""
    skip: str = ""
    """Why this is no post; empty where it is one."""
    repeats: int | None = None
    """The line of the row above that this one says again."""

    def verdict(self) -> Verdict:
        """What the file alone says of the row; the plan may know better of ``NEW``."""
        if self.skip:
            return Verdict(VerdictKind.SKIP, (self.skip,))
        if self.problems:
            return Verdict(VerdictKind.PROBLEM, self.problems)
        if self.repeats is not None:
            return Verdict(VerdictKind.DUPLICATE, (f"The same as line {self.repeats}.",))
        return Verdict(VerdictKind.NEW, self.hints)

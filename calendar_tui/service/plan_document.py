"""The plan as a document: as it is now, and as it was approved.

Nothing is changed here, so any thread may ask::

    standing(reading)               which version stands, and whether the plan changed since
    overview(reading)               the same, with the plan's facts and findings it was told from
    document(reading)               the plan as it is now
    written(reading, Form.PAGE)     the same as a web page, or as Markdown
    kept(reading, 2)                what was approved as version 2, as Markdown
    differences(reading, 2)         what changed since, or up to another version
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from calendar_tui.checks.finding import PlanFinding
from calendar_tui.checks.inputs import PlanFacts
from calendar_tui.documents.blocks import Document, document_json
from calendar_tui.documents.differences import changed_lines
from calendar_tui.documents.markdown import markdown
from calendar_tui.documents.plan import plan_document
from calendar_tui.documents.sources import Approved
from calendar_tui.documents.webpage import text_page, webpage
from calendar_tui.model.errors import InvalidError, UnknownNameError
from calendar_tui.model.facts import VersionRow
from calendar_tui.model.rows import Directory
from calendar_tui.model.text import slug_of
from calendar_tui.schedule.format import format_day
from calendar_tui.schedule.grid import shift_years
from calendar_tui.schedule.loose import Side, parse_day
from calendar_tui.service.files import write_new
from calendar_tui.service.plan_text import Gathered, as_approved, gather
from calendar_tui.service.reading import Moment, Reading
from calendar_tui.store.reads import plan_versions as stored

__all__ = [
    "Approved",
    "Form",
    "Overview",
    "Standing",
    "approved_text",
    "cant_approve",
    "differences",
    "document",
    "file_name",
    "kept",
    "overview",
    "plan_json",
    "review_day",
    "standing",
    "version_json",
    "versions",
    "write_plan",
    "written",
]


class Form(StrEnum):
    """How a document is written out. The value is the ending of its file's name."""

    MARKDOWN = "md"
    PAGE = "html"

    @classmethod
    def of_file(cls, name: str) -> "Form":
        """The form that a file's name asks for: a web page for ``.html``, else Markdown."""
        return cls.PAGE if name.lower().endswith((".html", ".htm")) else cls.MARKDOWN


class Standing(NamedTuple):
    """Which approval the plan has, and whether it still says the same."""

    approved: Approved | None
    """The newest one."""
    changed: bool
    """The plan says something else now; never so without an approval."""
    blocks: tuple[str, ...]
    """Why it can't be approved now, a sentence each."""


class Overview(NamedTuple):
    """The plan at one moment: where it stands, and what that is told from."""

    standing: Standing
    facts: PlanFacts
    findings: tuple[PlanFinding, ...]
    """What is wrong with it, heaviest first."""


def versions(reading: Reading) -> tuple[Approved, ...]:
    """Every approval that stands, the newest first."""
    with reading.moment() as moment:
        found = stored.versions(moment.snapshot)
        return tuple(_approved(version, moment.directory) for version in found)


def version_json(version: Approved) -> dict[str, Any]:
    """An approval for programs."""
    return {
        "number": version.number,
        "approved_by": version.by,
        "approved_on": version.on.isoformat(),
        "review_on": version.review_on.isoformat(),
        "note": version.note,
    }


def standing(reading: Reading) -> Standing:
    """Where the plan stands now."""
    return overview(reading).standing


def overview(reading: Reading) -> Overview:
    """Where the plan stands now, and what it was told from: the plan is looked at once."""
    with reading.moment() as moment:
        now = gather(moment)
        return Overview(_standing(moment, now), now.facts, now.findings)


def document(reading: Reading) -> Document:
    """The plan as it is now, with how goals stand and what is missing."""
    with reading.moment() as moment:
        now = gather(moment)
        stands = _standing(moment, now)
        today = moment.present.today
        return plan_document(now.text, today, stands.approved, changed=stands.changed)


def plan_json(reading: Reading) -> dict[str, Any]:
    """The plan as it is now for programs, with the approval it has."""
    stands = standing(reading)
    return {
        "approved": version_json(stands.approved) if stands.approved else None,
        "changed_since": stands.changed,
        "blocks": list(stands.blocks),
        **document_json(document(reading)),
    }


def written(reading: Reading, form: Form, number: int | None = None) -> str:
    """The plan as it is now, or what was approved as version ``number``.

    Raises:
        UnknownNameError: there is no such version.
    """
    if number is None:
        whole = document(reading)
        return webpage(whole) if form is Form.PAGE else markdown(whole)
    text = kept(reading, number)
    if form is Form.MARKDOWN:
        return text
    return text_page(f"Plan of {reading.practice().name}, version {number}", text)


def kept(reading: Reading, number: int) -> str:
    """What was approved as version ``number``, as Markdown.

    Raises:
        UnknownNameError: there is no such version; those there are, are named.
    """
    with reading.moment() as moment:
        return _kept(moment, number)


def differences(
    reading: Reading, before: int | None = None, after: int | None = None
) -> tuple[str, ...]:
    """What changed from version ``before`` (the newest) to ``after``, or to the plan of now.

    Raises:
        UnknownNameError: there is no such version.
    """
    with reading.moment() as moment:
        if before is None:
            newest = next(iter(stored.versions(moment.snapshot)), None)
            before = newest.number if newest else 1
        old = _kept(moment, before)
        if after is not None:
            new = _kept(moment, after)
        else:
            new = approved_text(gather(moment), _numbered(moment, before))
        return tuple(changed_lines(old, new))


def approved_text(now: Gathered, approved: Approved) -> str:
    """What would be kept of the plan as it is now under an approval."""
    return markdown(plan_document(as_approved(now.text), approved.on, approved))


def write_plan(
    reading: Reading,
    path: Path,
    *,
    form: Form | None = None,
    number: int | None = None,
    over: bool = False,
) -> None:
    """Write the plan, or a version of it, to a file: in the form that its name asks for.

    Raises:
        InvalidError: something is there; ``over`` replaces it.
        StorageError: it can't be written.
        UnknownNameError: there is no such version.
    """
    text = written(reading, form or Form.of_file(path.name), number)
    write_new(path, text.encode(), over=over)


def file_name(reading: Reading, form: Form) -> str:
    """A good name for the plan's file, such as ``plan-elm-clinic-2026-11-24.html``."""
    practice = slug_of(reading.practice().name) or "practice"
    return f"plan-{practice}-{reading.today().isoformat()}.{form}"


def cant_approve(blocks: Sequence[str]) -> str:
    """The sentence for a plan that is no whole one yet."""
    return f"The plan can't be approved yet. {' '.join(blocks)}"


def review_day(text: str, today: date, week_start: int = 0) -> date:
    """The day of the next review as typed, from today on; empty is in a year.

    Raises:
        InvalidError: it is no day, or is over.
    """
    if not text.strip():
        return shift_years(today, 1)
    day = parse_day(text, today, week_start, side=Side.NEXT)
    if day < today:
        raise InvalidError(f"The next review can't be on {format_day(day)}, which is over.")
    return day


def _standing(moment: Moment, now: Gathered) -> Standing:
    """Where the plan stands, given what it says."""
    found = stored.versions(moment.snapshot)
    if not found:
        return Standing(None, False, now.blocks)
    approved = _approved(found[0], moment.directory)
    changed = approved_text(now, approved) != _kept(moment, approved.number)
    return Standing(approved, changed, now.blocks)


def _kept(moment: Moment, number: int) -> str:
    """The words of a version."""
    text = stored.document(moment.snapshot, number)
    if text is None:
        raise UnknownNameError(_no_version(moment, number))
    return text


def _numbered(moment: Moment, number: int) -> Approved:
    """A version without its words."""
    for version in stored.versions(moment.snapshot):
        if version.number == number:
            return _approved(version, moment.directory)
    raise UnknownNameError(_no_version(moment, number))


def _no_version(moment: Moment, number: int) -> str:
    """The sentence for a version that isn't there."""
    newest = next(iter(stored.versions(moment.snapshot)), None)
    if newest is None:
        return "No version of the plan was approved yet: calendar-tui plan approve."
    return f"There is no version {number} of the plan; the newest is {newest.number}."


def _approved(version: VersionRow, names: Directory) -> Approved:
    """A version with its approver's name."""
    person = names.authors.get(version.approved_by_id)
    by = person.name if person else f"#{version.approved_by_id}"
    return Approved(version.number, by, version.approved_on, version.review_on, version.note)

"""What a form is about: one row or a new one, and what is known around it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from calendar_tui.model.errors import UnknownNameError
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.noun import Field, Noun
from calendar_tui.model.rows import EntryLine, NounRow, PostLine
from calendar_tui.model.terms import Status
from calendar_tui.service.forms import blank
from calendar_tui.service.reading import Reading
from calendar_tui.tui.forms.layout import is_locked, shown_fields
from calendar_tui.tui.forms.values import Texts, loaded

if TYPE_CHECKING:
    from calendar_tui.model.details import PostDetail

CHANGES: Final = 5
"""Entries of a row's history that a form shows."""

COUNTED: Final = frozenset({"channel", "author", "audience", "pillar", "campaign", "goal"})
"""Nouns whose posts are counted beside the form."""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands beside a form: read, never typed."""

    history: tuple[EntryLine, ...] = ()
    """The row's last changes, newest first."""
    siblings: tuple[PostLine, ...] = ()
    """The same piece on other channels."""
    post: "PostDetail | None" = None
    posts: int | None = None
    """How many posts refer to the row."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form's content as it was read; what is typed since stands in the form alone."""

    noun: Noun
    title: str
    before: Texts
    """What stood in each field when it was read."""
    row_id: int | None = None
    """``None`` while the row is new."""
    version: int | None = None
    status: Status | None = None
    """A post's; ``None`` for anything else."""
    missed: bool = False
    retired: bool = False
    since: date | None = None
    """The day from which a change of a series holds; ``None``: for all of it."""
    around: Around = field(default_factory=Around)

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields that are shown."""
        shown = shown_fields(self.noun, self.status)
        return tuple(spec for spec in shown if not spec.given or self.before.get(spec.name))

    @property
    def locked(self) -> frozenset[str]:
        """The fields that stay as they are."""
        return frozenset(
            spec.name for spec in self.fields if is_locked(self.noun, spec, self.status)
        )

    @property
    def zone(self) -> str:
        """The zone that a post with a time was written for; empty for anything else."""
        post = self.around.post
        return post.zone if post is not None and post.clock is not None else ""

    def at_version(self, version: int) -> "Sheet":
        """The same row for text that was begun when it was at ``version``."""
        return replace(self, version=version)

    @property
    def is_new(self) -> bool:
        """Whether nothing was saved yet."""
        return self.row_id is None


def new_sheet(noun: Noun, given: Texts | None = None) -> Sheet:
    """An empty form with ``given`` filled in already."""
    status = Status.IDEA if noun.name == "post" else None
    texts = {**blank(noun), **(given or {})}
    for spec in noun.fields:
        if spec.choices:
            texts[spec.name] = texts[spec.name].replace("_", " ")
    return Sheet(noun, f"New {noun.one}", texts, status=status)


def read_sheet(reading: Reading, noun: Noun, row_id: int) -> Sheet:
    """A row as its form begins; ``UnknownNameError`` where it is gone. In the reading lane."""
    directory = reading.directory()
    row = reading.noun(noun.name, row_id)
    around = Around(history=reading.history(noun.name, row_id, CHANGES))
    sheet = Sheet(
        noun,
        _title(noun, row),
        loaded(noun, row, directory),
        row_id,
        row.version,
        retired=row.retired,
        around=around,
    )
    return _with_post(reading, sheet) if noun.name == "post" else _with_uses(reading, sheet)


def _with_post(reading: Reading, sheet: Sheet) -> Sheet:
    """A post's sheet with its status, approvals and siblings."""
    post = reading.post(sheet.row_id or 0)
    siblings: tuple[PostLine, ...] = ()
    if post.group:
        found = reading.agenda(PostFilter(group=post.group), None, 20)
        siblings = tuple(each for each in found if each.id != post.id)
    around = replace(sheet.around, post=post, siblings=siblings)
    return replace(sheet, status=post.status, missed=post.missed, around=around)


def _with_uses(reading: Reading, sheet: Sheet) -> Sheet:
    """A named row's sheet with how many posts refer to it."""
    if sheet.noun.name not in COUNTED:
        return sheet
    wanted = PostFilter.from_json({f"{sheet.noun.name}s": [sheet.row_id]})
    return replace(sheet, around=replace(sheet.around, posts=reading.count(wanted)))


def find_sheet(reading: Reading, noun: Noun, row_id: int | None) -> Sheet:
    """The sheet of unsaved text: of its row, or of a new one where the row is gone."""
    if row_id is not None:
        try:
            return read_sheet(reading, noun, row_id)
        except UnknownNameError:
            pass
    return new_sheet(noun)


def _title(noun: Noun, row: NounRow) -> str:
    """How the form is headed."""
    if noun.name == "post":
        return f"Post #{row.id}"
    if noun.name == "practice":
        return "The practice"
    return f"{noun.one.capitalize()} {row.name}"


def named(title: str, texts: Mapping[str, str]) -> str:
    """A row in the middle of a sentence, such as ``post #12 Flu shots``."""
    name = texts.get("title") or texts.get("name") or ""
    said = title[:1].lower() + title[1:]
    return f"{said} {name}" if name and name not in said else said

"""One row of a sheet as a post, with what is wrong with it and what is worth knowing."""

import re
from collections.abc import Iterator
from typing import Final

from calendar_tui.exchange import cells
from calendar_tui.exchange.fields import Target
from calendar_tui.exchange.imported import ImportedPost, Row
from calendar_tui.exchange.lists import split_names
from calendar_tui.exchange.moments import read_moment
from calendar_tui.exchange.reading import (
    Manner,
    Reading,
    cell_of,
    read_body,
    read_channels,
    read_link,
    read_media,
    read_notes,
    read_permalink,
    read_status,
    read_tags,
)
from calendar_tui.exchange.table import Line
from calendar_tui.exchange.titles import title_from
from calendar_tui.model.nouns import POST
from calendar_tui.model.terms import MAX_NAME

_NAMES: Final = ("channels", "author", "reviewer", "audience", "pillar", "campaign", "tags")

_UNLIMITED: Final = frozenset({"at", "channel", "goals"})
"""Fields of a post that hold no text; what is no goal of the plan is kept in the notes."""

_LIMITS: Final[dict[str, int]] = {
    **{
        spec.name: spec.limit
        for spec in POST.fields
        if spec.name not in _UNLIMITED and not spec.given
    },
    **dict.fromkeys(_NAMES, MAX_NAME),
    "permalink": POST.field("link").limit,
}
"""Characters each text of a post may hold; of tags, media and channels, each one."""

_HEADING: Final = re.compile(
    r"(?:week|wk|month|quarter|q)\.? ?\d{1,2}(?: ?[:(–-].{0,40})?"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"(?: \d{4})?",
    re.IGNORECASE | re.ASCII,
)
"""What stands alone in a row to divide a sheet."""

_DAMAGED: Final = re.compile("�|â€|Ã[©¨¡³±¼¶¤]")
"""What remains of letters that were read in a wrong encoding and saved again."""


def read_rows(line: Line, manner: Manner) -> Iterator[Row]:
    """Read one row: one post, or one for each column that holds a network's own text."""
    apart = [
        column
        for column in manner.columns
        if column.channel and not column.marks and not cells.blank(cell_of(line, column))
    ]
    if not apart:
        yield _read(Reading(manner, line))
    for column in apart:
        yield _read(Reading(manner, line, column))


def _read(reading: Reading) -> Row:
    """Read one row as one post."""
    stamp = read_moment(reading)
    channel, channels = read_channels(reading)
    body = read_body(reading)
    post = ImportedPost(
        title=" ".join(reading.text(Target.TITLE).split()) or title_from(body),
        body=body,
        channel=channel,
        channels=channels,
        author=reading.name(Target.AUTHOR),
        reviewer=reading.name(Target.REVIEWER),
        audience=reading.name(Target.AUDIENCE),
        pillar=reading.name(Target.PILLAR),
        campaign=reading.name(Target.CAMPAIGN),
        goals=split_names(reading.text(Target.GOALS)),
        day=stamp.day if stamp else None,
        clock=stamp.clock if stamp else None,
        offset=stamp.offset if stamp else None,
        zone=stamp.zone if stamp else None,
        claimed_status=read_status(reading),
        link=read_link(reading),
        permalink=read_permalink(reading),
        tags=read_tags(reading),
        media=read_media(reading),
        image_text=reading.text(Target.IMAGE_TEXT),
        first_comment=reading.text(Target.FIRST_COMMENT),
        # Last, since what finds no place above is kept here.
        notes=read_notes(reading),
    )
    return _judged(reading, post)


def _judged(reading: Reading, post: ImportedPost) -> Row:
    """The row with everything that is to be said of it."""
    line = reading.line
    problems = [*reading.problems, *_too_long(post), *_too_wide(reading)]
    skip = _no_post(reading, post)
    if not skip and not post.body.strip() and not post.title:
        problems.append("It has neither a text nor a title.")
    hints = list(reading.hints)
    if _DAMAGED.search(post.body) or _DAMAGED.search(post.title):
        hints.append("Some letters look damaged: the sheet was once saved in a wrong encoding.")
    return Row(line.number, line.cells, post, tuple(problems), tuple(hints), skip)


def _no_post(reading: Reading, post: ImportedPost) -> str:
    """Why a row is no post: a heading, or a slot without content; empty where it is one."""
    filled = [
        (column, cell)
        for column in reading.manner.columns
        if not cells.blank(cell := cell_of(reading.line, column))
    ]
    if len(filled) <= 1 < len(reading.manner.columns):
        column, cell = filled[0] if filled else (None, "")
        texts = {Target.TITLE, Target.BODY}
        if column is None or column.target not in texts or _HEADING.fullmatch(cell.strip()):
            return "A heading, no post."
    content = (post.body.strip(), post.title, post.link, post.media, post.first_comment)
    return "" if any(content) else "Nothing to post yet: neither text nor title."


def _too_long(post: ImportedPost) -> Iterator[str]:
    """A sentence for each text that is longer than a plan takes."""
    for name, limit in _LIMITS.items():
        value: str | tuple[str, ...] = getattr(post, name)
        longest = max(map(len, [value] if isinstance(value, str) else value), default=0)
        if longest > limit:
            label = "text" if name == "body" else name.replace("_", " ")
            yield f"Its {label} has {longest:,} characters and {limit:,} is the most: shorten it."


def _too_wide(reading: Reading) -> Iterator[str]:
    """A sentence for a row with more cells than the header has."""
    width = reading.manner.width
    if any(cell.strip() for cell in reading.line.cells[width:]):
        yield (
            f"It has {len(reading.line.cells)} cells and the header {width}: put texts with"
            " commas in quotes."
        )

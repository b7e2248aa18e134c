"""The JSON shapes of posts and of the plan's other nouns, with names in place of ids.

What is written here is read back by ``forms`` and ``streams``: references are short names,
days are ISO 8601, a post's time is its ``at``.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, Final

from calendar_tui.model.details import PostDetail
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.noun import Field, Kind, Noun
from calendar_tui.model.nouns import POST, WEEK_STARTS
from calendar_tui.model.rows import Directory, NounRow, parse_clock
from calendar_tui.store.reads.nouns import NounRecord

_WEEK_STARTS: Final = {"monday": 0, "saturday": 5, "sunday": 6}


def post_json(post: PostDetail, directory: Directory) -> dict[str, Any]:
    """A post for programs, its keys in a fixed order."""
    return {
        "id": post.id,
        "uid": post.uid,
        "version": post.version,
        "title": post.title,
        "body": post.body,
        "channel": slug(post.channel_id, "channel", directory),
        "author": slug(post.author_id, "author", directory),
        "reviewer": slug(post.reviewer_id, "author", directory),
        "audience": slug(post.audience_id, "audience", directory),
        "pillar": slug(post.pillar_id, "pillar", directory),
        "campaign": slug(post.campaign_id, "campaign", directory),
        "goals": slugs(post.goals, "goal", directory),
        "at": at_of(post),
        "zone": post.zone,
        "all_day": post.all_day,
        "status": post.status.value,
        "missed": post.missed,
        "notes": post.notes,
        "link": post.link,
        "media": [dict(medium) for medium in post.media],
        "group": post.group,
        "series": post.series,
        "findings": {weight.value: count for weight, count in post.findings.items()},
        "permalink": post.permalink,
        "tags": list(post.tags),
        "first_comment": post.first_comment,
        "image_text": post.image_text,
        **_life(post, directory),
    }


def _life(post: PostDetail, directory: Directory) -> dict[str, Any]:
    """What became of a post, and when."""
    return {
        "original_day": _iso(post.original_day),
        "recorded": post.recorded,
        "published_at": _iso(post.published_at),
        "published_by": slug(post.published_by_id, "author", directory),
        "cancelled_at": _iso(post.cancelled_at),
        "cancelled_from": post.cancelled_from.value if post.cancelled_from else None,
        "pulled_at": _iso(post.pulled_at),
        "pulled_reason": post.pulled_reason,
        "created_at": _iso(post.created_at),
        "changed_at": _iso(post.changed_at),
    }


def post_row(post: PostDetail, directory: Directory) -> NounRow:
    """A post as the generic form shows it."""
    said = post_json(post, directory)
    values = {field.name: said[field.name] for field in POST.fields}
    return NounRow(post.id, post.uid, post.version, f"#{post.id}", post.title, False, values)


def noun_row(noun: Noun, record: NounRecord, directory: Directory) -> NounRow:
    """A row of any other noun as the generic list and form show it."""
    values = {
        field.name: _value(field, record.values[field.name], directory) for field in noun.fields
    }
    slug_ = str(values.get("slug", noun.name))
    return NounRow(
        record.id, record.uid, record.version, slug_, values["name"], record.retired, values
    )


def _value(field: Field, value: Any, directory: Directory) -> Any:
    """One stored value as JSON."""
    if field.kind is Kind.REF:
        return slug(value, field.noun, directory)
    if field.kind is Kind.REFS:
        return slugs(value, field.noun, directory)
    if field.choices is WEEK_STARTS:
        return week_start_word(value)
    if isinstance(value, Mapping):
        from calendar_tui.service.filter_words import filter_line

        return filter_line(PostFilter.from_json(value), directory)
    if field.kind is Kind.CLOCK:
        return parse_clock(value)
    return _iso(value) if isinstance(value, date) else value


def at_of(post: PostDetail) -> str | None:
    """A post's time as streams write it."""
    from calendar_tui.schedule.at import format_at

    return format_at(post.day, post.clock, post.zone, post.fold)


def slug(row_id: int | None, noun: str, directory: Directory) -> str | None:
    """The short name behind a reference; its number where the plan has it no more."""
    if row_id is None:
        return None
    row = directory.of(noun).get(row_id)
    return f"#{row_id}" if row is None else str(row.slug)


def slugs(ids: Iterable[int], noun: str, directory: Directory) -> list[str]:
    """The short names behind references that still stand for something."""
    rows = directory.of(noun)
    return [rows[each].slug for each in ids if each in rows]


def week_start_word(day: int) -> str | int:
    """The word for the first day of the week; a number where the plan offers no word."""
    words = {number: word for word, number in _WEEK_STARTS.items()}
    return words.get(day, day)


def _iso(value: date | datetime | None) -> str | None:
    """A day or an instant, ISO 8601."""
    return None if value is None else value.isoformat()

"""A ``PostFilter`` as SQL: the one translation that every list, grid and feed shares."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from calendar_tui.model.filters import NONE, PostFilter
from calendar_tui.store.reads.runner import Dialect

MISSED: Final = """(status = 'scheduled' AND (local_day < :today
    OR (local_day = :today AND local_clock IS NOT NULL AND instant < :now)))"""
"""Whether a post is missed, with the values of `Present`. Most are told by their day alone,
which every index of posts holds."""

BLOCKED: Final = """(status IN ('idea', 'draft', 'in_review', 'approved', 'scheduled') AND EXISTS (
    SELECT 1 FROM finding WHERE finding.post_id = post.id AND finding.severity IN ('block', 'ask')
    AND (finding.severity = 'block' OR EXISTS (
      SELECT 1 FROM answer WHERE answer.post_id = post.id AND answer.deleted_at IS NULL
      AND answer.fingerprint = finding.fingerprint AND answer.blocks))
    AND NOT EXISTS (
      SELECT 1 FROM override WHERE override.post_id = post.id AND override.deleted_at IS NULL
      AND override.fingerprint = finding.fingerprint AND override.severity = 'block'
      AND (override.expires_on IS NULL OR override.expires_on > :today))))"""
"""Whether what was found in a post's text keeps it from going out: nobody let it pass, or a
question was answered so that it can't. Most posts cost one look into an index."""

_AIMLESS: Final = "CAST(goals AS text) = '[]'"

UNLINKED: Final = f"(audience_id IS NULL OR pillar_id IS NULL OR {_AIMLESS})"
"""Whether a post doesn't say for whom it is, about what, or what for."""

_STATES: Final = {"undated": "(local_day IS NULL)", "unlinked": UNLINKED, "missed": MISSED}
"""Fields of a filter that are yes or no, and what yes is."""

REFERENCES: Final = {
    "channels": "channel_id",
    "authors": "author_id",
    "reviewers": "reviewer_id",
    "audiences": "audience_id",
    "pillars": "pillar_id",
    "campaigns": "campaign_id",
}
"""Fields of a filter that hold ids, and the columns they are about."""

_WALK: Final = {"sqlite": "post INDEXED BY ix_post_calendar", "postgresql": "post"}
"""Posts in their order. SQLite, which counts nothing, would take the index of a common
status or channel instead and sort what it finds."""

_ANY_ENTRY: Final = {
    "sqlite": """EXISTS
    (SELECT 1 FROM json_each(iif(json_valid({column}), {column}, '[]')) WHERE {test})""",
    "postgresql": """EXISTS
    (SELECT 1 FROM json_array_elements_text({column}) AS entries(value) WHERE {test})""",
}
"""Whether any ``value`` of a JSON list passes a test; what is no JSON holds none."""

_LOWER: Final = {"sqlite": "casefold(value)", "postgresql": "lower(value)"}

_LIKE: Final = {
    "sqlite": "{text} LIKE {pattern} ESCAPE '!'",
    "postgresql": "{text} ILIKE {pattern} ESCAPE '!'",
}
_LIKE_BEYOND_ASCII: Final = """({text} LIKE {pattern} ESCAPE '!' OR (
    {text} LIKE {shape} ESCAPE '!'
    AND length({text}) <> length(CAST({text} AS blob))
    AND casefold({text}) LIKE {pattern} ESCAPE '!'))"""
"""SQLite's LIKE knows the case of ASCII's letters only. The others are compared in Python,
which is slow, so only where a text has the needle's shape and is not ASCII throughout."""


class Present(NamedTuple):
    """When a question is asked."""

    today: date
    """The practice's own day."""
    now: datetime
    """Aware, in UTC."""


class Where(NamedTuple):
    """A filter as SQL."""

    source: str
    """What stands after FROM; its columns are the post's."""
    condition: str
    """What stands after WHERE."""
    values: dict[str, Any]
    few: bool = False
    """Whether it asks for posts by their ids or piece, so that no order has to be walked."""

    def fill(self, template: str) -> str:
        """A query with the filter in its ``{source}`` and ``{condition}``."""
        states = {"missed": MISSED, "blocked": BLOCKED}
        return template.format(source=self.source, condition=self.condition, **states)


def where(asked: PostFilter, present: Present, dialect: Dialect) -> Where:
    """The posts that ``asked`` means; deleted ones are never among them."""
    translation = _Translation(dialect, present._asdict())
    conditions = ["deleted_at IS NULL", *translation.side(asked)]
    if asked.without is not None:
        left_out = translation.side(asked.without)
        conditions += [f"NOT COALESCE({condition}, FALSE)" for condition in left_out]
    few = bool(asked.ids or asked.group)
    source = "post" if few else _WALK[dialect]
    return Where(source, "\n  AND ".join(conditions), translation.values, few)


class _Translation(NamedTuple):
    """What conditions are written for, and the values they name so far."""

    dialect: Dialect
    values: dict[str, Any]

    def side(self, asked: PostFilter) -> Iterator[str]:
        """One condition for each thing that is asked."""
        if asked.ids:
            yield f"id IN ({_numbers(asked.ids)})"
        if asked.group:
            yield f'"group" = {self._named(asked.group)}'
        if asked.first is not None:
            yield f"local_day >= {self._named(asked.first)}"
        if asked.last is not None:
            yield f"local_day <= {self._named(asked.last)}"
        for field, condition in _STATES.items():
            if (wanted := getattr(asked, field)) is not None:
                yield condition if wanted else f"NOT {condition}"
        for field, column in REFERENCES.items():
            if ids := getattr(asked, field):
                yield _is_one_of(column, ids)
        if asked.statuses:
            yield f"status IN ({self._list(sorted(asked.statuses))})"
        if asked.goals:
            yield self._serves(asked.goals)
        if asked.tags:
            tags = self._list(sorted({self._without_case(tag) for tag in asked.tags}))
            yield self._any_entry("tags", f"{_LOWER[self.dialect]} IN ({tags})")
        for needle in asked.needles:
            yield self._holds(needle)

    def _named(self, value: object) -> str:
        """A new name for a value."""
        name = f"w{len(self.values)}"
        self.values[name] = value
        return f":{name}"

    def _list(self, values: Iterable[str]) -> str:
        """New names for several values."""
        return ", ".join(self._named(str(value)) for value in values)

    def _any_entry(self, column: str, test: str) -> str:
        """Whether any ``value`` of a column's JSON list passes a test."""
        return _ANY_ENTRY[self.dialect].format(column=column, test=test)

    def _serves(self, goals: frozenset[int]) -> str:
        """Whether a post serves one of these goals; `NONE` is no goal at all."""
        serves = []
        if NONE in goals:
            serves.append(_AIMLESS)
        if goals - {NONE}:
            test = f"CAST(value AS integer) IN ({_numbers(goals - {NONE})})"
            serves.append(self._any_entry("goals", test))
        return f"({' OR '.join(serves)})"

    def _without_case(self, text: str) -> str:
        """``text`` as the database writes it without case: a server keeps a German ß."""
        return text.casefold() if self.dialect == "sqlite" else text.lower()

    def _holds(self, needle: str) -> str:
        """Whether a post's words hold ``needle``, whatever the case of its letters."""
        names = {"pattern": self._named(_anywhere(self._without_case(needle)))}
        like = _LIKE[self.dialect]
        if self.dialect == "sqlite" and not needle.isascii():
            like = _LIKE_BEYOND_ASCII
            names["shape"] = self._named(_shape(needle))
        tests = [like.format(text=text, **names) for text in ("title", "body", "notes")]
        tests.append(self._any_entry("tags", like.format(text="value", **names)))
        return f"({' OR '.join(tests)})"


def _anywhere(needle: str) -> str:
    """``needle`` anywhere in a text, as LIKE wants it; ``%`` and ``_`` mean themselves."""
    literal = needle.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"%{literal}%"


def _shape(needle: str) -> str:
    """As ``_anywhere``, with any letter where ``needle`` has one beyond ASCII."""
    return "".join(letter if letter.isascii() else "_" for letter in _anywhere(needle))


def _numbers(ids: Iterable[int]) -> str:
    """Ids as they stand in SQL."""
    return ", ".join(str(int(each)) for each in sorted(ids))


def _is_one_of(column: str, ids: frozenset[int]) -> str:
    """Whether a reference is one of ``ids``; `NONE` is no reference."""
    some = f"{column} IN ({_numbers(ids - {NONE})})" if ids - {NONE} else ""
    none = f"{column} IS NULL" if NONE in ids else ""
    return f"({some} OR {none})" if some and none else some or none

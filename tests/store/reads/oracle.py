"""What a filter means, said a second time in Python: the SQL must agree with it."""

from typing import Any

from calendar_tui.model.filters import NONE, PostFilter
from calendar_tui.model.terms import Status
from calendar_tui.store.reads.where import Present

REFERENCES = ("channel", "author", "reviewer", "audience", "pillar", "campaign")


def is_missed(post: dict[str, Any], present: Present) -> bool:
    """Whether a scheduled post's time, or all-day day, is over."""
    if post["status"] != Status.SCHEDULED:
        return False
    if post["local_clock"] is None:
        return bool(post["local_day"] < present.today)
    return bool(post["instant"] < present.now)


def answers(post: dict[str, Any], asked: PostFilter, present: Present) -> list[bool]:
    """Whether a post is what is asked for, one answer for each thing that is asked."""
    said = []
    if asked.ids:
        said.append(post["id"] in asked.ids)
    if asked.group:
        said.append(post["group"] == asked.group)
    day = post["local_day"]
    if asked.first is not None:
        said.append(day is not None and day >= asked.first)
    if asked.last is not None:
        said.append(day is not None and day <= asked.last)
    if asked.unlinked is not None:
        lacks = not (post["audience_id"] and post["pillar_id"] and post["goals"])
        said.append(lacks is asked.unlinked)
    if asked.undated is not None:
        said.append((day is None) is asked.undated)
    wanted = {noun: getattr(asked, f"{noun}s") for noun in REFERENCES}
    said += [(post[f"{noun}_id"] or NONE) in ids for noun, ids in wanted.items() if ids]
    if asked.statuses:
        said.append(post["status"] in asked.statuses)
    if asked.missed is not None:
        said.append(is_missed(post, present) is asked.missed)
    if asked.goals:
        said.append(bool(set(post["goals"] or [NONE]) & asked.goals))
    if asked.tags:
        tags = {tag.casefold() for tag in post["tags"]}
        said.append(bool(tags & {tag.casefold() for tag in asked.tags}))
    said += [holds(post, needle) for needle in asked.needles]
    return said


def holds(post: dict[str, Any], needle: str) -> bool:
    """Whether any text of a post holds ``needle``, whatever its case."""
    texts = (post["title"], post["body"], post["notes"], *post["tags"])
    return any(needle.casefold() in text.casefold() for text in texts)


def fits(post: dict[str, Any], asked: PostFilter, present: Present) -> bool:
    """Whether a filter means a post."""
    left_out = answers(post, asked.without, present) if asked.without else []
    return all(answers(post, asked, present)) and not any(left_out)

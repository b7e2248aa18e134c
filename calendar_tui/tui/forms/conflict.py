"""Someone else saved the row meanwhile: both texts, and what to do about it."""

from collections.abc import Iterator
from typing import Any, Final

from textual.app import App
from textual.content import Content

from calendar_tui.model.noun import Noun
from calendar_tui.model.rows import EntryLine
from calendar_tui.service.reader import Reader
from calendar_tui.tui.forms.choice import ask_key
from calendar_tui.tui.forms.side_lines import when_said
from calendar_tui.tui.forms.values import Texts
from calendar_tui.tui.text import drawn

MINE, THEIRS, COPY = "m", "t", "c"

SHOWN: Final = 600
"""Characters of a long text that are shown."""

NEAR: Final = 60
"""Characters before the first difference that are shown with it."""


def differences(
    noun: Noun, mine: Texts, theirs: Texts, before: Texts
) -> Iterator[tuple[str, str, str]]:
    """Label, my text and theirs of every field that one of us changed and that differs."""
    for spec in noun.fields:
        own = mine.get(spec.name, "")
        other, was = theirs.get(spec.name, ""), before.get(spec.name, "")
        if own != other and (own != was or other != was):
            yield spec.label, own, other


def excerpt(text: str, other: str) -> str:
    """``text`` where it begins to differ from ``other``, if it is long."""
    if len(text) <= SHOWN:
        return text or "(empty)"
    pairs = zip(text, other, strict=False)
    same = next((at for at, (one, two) in enumerate(pairs) if one != two), len(other))
    start = max(min(same, len(text)) - NEAR, 0)
    head = "… " if start else ""
    tail = " …" if len(text) > start + SHOWN else ""
    return f"{head}{text[start : start + SHOWN]}{tail}"


def both(noun: Noun, mine: Texts, theirs: Texts, before: Texts) -> Content:
    """The fields that differ, mine above theirs."""
    parts: list[Content] = []
    for label, own, other in differences(noun, mine, theirs, before):
        parts += [
            drawn(label, "bold"),
            drawn(f"yours   {excerpt(own, other)}"),
            drawn(f"theirs  {excerpt(other, own)}"),
            Content(""),
        ]
    return Content("\n").join(parts[:-1] or [drawn("Both are the same by now.")])


async def ask_conflict(
    app: App[Any],
    name: str,
    latest: EntryLine | None,
    reader: Reader,
    details: Content,
    *,
    copies: bool,
) -> str | None:
    """Ask what becomes of both: `MINE`, `THEIRS`, `COPY`, or ``None`` to go on editing."""
    who = latest.actor or "Someone else" if latest else "Someone else"
    when = f" at {when_said(latest.at, reader)}" if latest else ""
    question = f"{who} saved {name}{when}, after you began. Nothing of yours is lost."
    keys = [(MINE, "keep mine over theirs"), (THEIRS, "take theirs")]
    if copies:
        keys.append((COPY, "copy mine as new"))
    return await ask_key(app, question, [*keys, ("escape", "go on editing")], details)

"""How long the text of a form is: on a post, by what its channel takes. Pure."""

from typing import NamedTuple

from calendar_tui.checks.counting.counter import say_counts
from calendar_tui.model.errors import InvalidError
from calendar_tui.model.noun import Noun
from calendar_tui.model.rows import ChannelName
from calendar_tui.service.fields import read_field
from calendar_tui.service.lengths import lengths
from calendar_tui.service.reader import Reader
from calendar_tui.tui.forms.values import Texts

COUNTED = frozenset({"body", "title", "link", "channel"})
"""Fields that decide how long a post is, or may be."""


class Length(NamedTuple):
    """What is said below a text."""

    words: str
    over: bool = False


def length_of(noun: Noun, field: str, texts: Texts, reader: Reader) -> Length:
    """How long ``field`` is, in characters or as the channel's network counts."""
    text = texts[field]
    counts = lengths(
        _channel(noun, texts, reader) if noun.name == "post" else None,
        text,
        title=texts.get("title", ""),
        link=texts.get("link", "").strip(),
    )
    return Length(say_counts(counts, len(text)), any(each.over for each in counts))


def _channel(noun: Noun, texts: Texts, reader: Reader) -> ChannelName | None:
    """The channel that the form names; ``None`` while it names none."""
    spec = noun.field("channel")
    try:
        found = read_field(spec, texts.get("channel", ""), reader)[spec.column]
    except InvalidError:
        return None
    return reader.directory.channels.get(found)

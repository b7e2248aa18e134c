"""What is said beside a field while it is typed: what will be read, or what is wrong. Pure."""

from typing import NamedTuple

from rich.cells import cell_len

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.noun import Field, Kind
from calendar_tui.schedule.closures import closed_words
from calendar_tui.schedule.format import distance, format_clock, format_when, short_day
from calendar_tui.schedule.when import When
from calendar_tui.schedule.zones import describe_oddity
from calendar_tui.service.field_repeats import say_coming
from calendar_tui.service.fields import read_field
from calendar_tui.service.reader import Reader
from calendar_tui.tui.forms.values import lasting, to_read


class Said(NamedTuple):
    """Words beside a field."""

    text: str = ""
    wrong: bool = False
    more: str = ""
    """A whole sentence, where the words beside the field are only the short of it."""
    brief: tuple[str, ...] = ()
    """The same in fewer and fewer words, for where there is little room."""

    def within(self, width: int) -> str:
        """The words that fit in ``width`` cells; the fewest there are where none do."""
        forms = (self.text, *self.brief)
        return next((form for form in forms if cell_len(form) <= width), forms[-1])


SILENT = Said()


def say(spec: Field, text: str, reader: Reader) -> Said:
    """What ``text`` will be read as, where that is more than what stands there."""
    if not text.strip():
        return Said("needed") if spec.required else SILENT
    try:
        columns = read_field(spec, to_read(spec, text), reader)
    except InvalidError as error:
        return wrong(error.sentence)
    match spec.kind:
        case Kind.DATE:
            day = columns[spec.column]
            return _with_distance(When(day), reader)
        case Kind.WHEN:
            when = When(columns["day"], columns["clock"], columns["fold"])
            return _say_when(when, columns["zone"], reader)
        case Kind.RULE:
            return Said(lasting(spec, text, reader), more=say_coming(text, reader))
        case Kind.LINES if spec.name == "media":
            return _say_media(columns[spec.column])
        case Kind.TEXT | Kind.LONG | Kind.LINES | Kind.WORDS | Kind.INT:
            return SILENT
        case _:
            meant = lasting(spec, text, reader)
            return SILENT if meant == text.strip() else Said(meant)


def wrong(sentence: str) -> Said:
    """An error, as it stands beside a field and as a whole sentence."""
    short = sentence.strip().rstrip(".")
    return Said(short, True, short if short.endswith("?") else f"{short}.")


def _say_when(when: When, zone: str, reader: Reader) -> Said:
    """A day and time, and a word on clocks that change that night."""
    clock_12h = reader.directory.practice.clock_12h
    said = format_when(when, clock_12h)
    oddity = describe_oddity(when.day, when.clock, zone, when.fold, clock_12h)
    if oddity is None:
        return _on_closed(when, reader) or _with_distance(when, reader)
    short = "does not exist" if "does not exist" in oddity else "comes twice"
    return Said(f"{said} {short}", more=oddity)


def _on_closed(when: When, reader: Reader) -> Said | None:
    """A day on which the office is closed or nothing may be posted; ``None`` for any other."""
    words = closed_words(reader.closures, when.day)
    if not words:
        return None
    day = format_when(when, reader.directory.practice.clock_12h)
    short = "no posts" if words[0].startswith("blackout") else "closed"
    return Said(f"{day}, {words[0]}", brief=(f"{day}, {short}",), more=f"{'; '.join(words)}.")


def _with_distance(when: When, reader: Reader) -> Said:
    """A day and time in words, and how far it is; this year goes without saying if need be."""
    clock_12h = reader.directory.practice.clock_12h
    said = format_when(when, clock_12h)
    brief = [said]
    if when.day.year == reader.today.year:
        clock = f" {format_clock(when.clock, clock_12h)}" if when.clock else ""
        brief.append(f"{short_day(when.day)}{clock}")
    return Said(f"{said}, {distance(when.day, reader.today)}", brief=tuple(brief))


def _say_media(media: list[dict[str, str]]) -> Said:
    """How many there are, and how many nobody described yet."""
    count = "1 file" if len(media) == 1 else f"{len(media)} files"
    bare = sum(not medium["alt"] for medium in media)
    return Said(f"{count}, {bare} without alt text" if bare else f"{count}, all with alt text")

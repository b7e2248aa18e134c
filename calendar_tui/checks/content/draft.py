"""What a check looks at: a draft's texts and facts, and the practice it is written for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from calendar_tui.checks.content.ways import Way, ways_of
from calendar_tui.checks.counting.limits import Limit
from calendar_tui.checks.text.passage import Part


class Context(StrEnum):
    """Where a text is to stand."""

    POST = "post"
    REPLY = "reply"
    """An answer to somebody in public: what it confirms, it confirms of that person."""
    PERSONAL = "personal_account"
    """An employee's own account."""


class Picture(StrEnum):
    """What is wrong with the words in place of one picture; ``GOOD`` where nothing is."""

    GOOD = "good"
    MISSING = "missing"
    FILE_NAME = "file_name"
    HERALDED = "heralded"
    """They begin with "image of", which a screen reader says by itself."""


@dataclass(frozen=True)
class Draft:
    """A post, or a text that may become one, as its check sees it."""

    parts: Mapping[Part, str]
    """Its texts, as typed; parts that are absent or empty aren't looked at."""
    context: Context = Context.POST
    media: tuple[Mapping[str, object], ...] | None = None
    """``{"ref": file or address, "alt": text}`` each; ``None`` where nobody knows."""
    limits: tuple[Limit, ...] = ()
    """Those of its channel's network."""
    link: str = ""
    """What stands for ``{link}`` in its text once it goes out; empty where nobody knows."""
    source: bool = False
    """Whether it names a public source in a field of its own, its link."""

    @classmethod
    def of_text(cls, text: str, context: Context = Context.POST) -> "Draft":
        """A draft that is nothing but a text."""
        return cls({Part.TEXT: text}, context)


@dataclass(frozen=True)
class Profile:
    """What the practice is known by: whom and what its posts may name."""

    name: str = ""
    """The practice's own name."""
    contacts: tuple[str, ...] = ()
    """Approved ways to reach it: lines with a phone number, an address or a portal's name."""
    ways: tuple[Way, ...] = ()
    """The same with what each is and what it is meant for; empty: as its line says."""
    staff: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    """Partners, public figures, events and brands that posts may mention, each exactly so."""
    places: tuple[str, ...] = ()
    state: str = ""
    known: bool = True
    """Whether there is a plan at all; without one, nobody can say whose a number is."""
    hhs_funded: bool = False
    """Whether it takes federal health money (45 CFR 84)."""
    identity_first: tuple[str, ...] = ()
    """Words its community calls itself by, which no rule rewords."""
    brand_tags: tuple[str, ...] = ()
    """Hashtags that are written the way they are, without the hash sign."""

    @property
    def offers(self) -> tuple[Way, ...]:
        """Every approved way, and what it is."""
        return self.ways or tuple(way for line in self.contacts for way in ways_of(line))


PLANLESS = Profile(known=False)
"""The profile of a text that is checked without a plan."""


@dataclass(frozen=True)
class Policy:
    """What a practice changed in the rules it is checked by."""

    raised: Mapping[str, str] = field(default_factory=dict)
    """Rule id to a heavier severity."""
    off: frozenset[str] = frozenset()
    """Rules that are switched off today."""
    allowed: tuple[str, ...] = ()
    """Sentences of the second reader's findings that were let pass as false alarms."""
    firm: frozenset[str] = frozenset()
    """Rules that nobody may let pass here."""

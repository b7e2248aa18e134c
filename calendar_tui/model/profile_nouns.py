"""The nouns that the checks know a practice by: its contacts, and the names it may say."""

from typing import Final

from calendar_tui.model.noun import Field, Kind, Noun
from calendar_tui.model.plan_nouns import NAME, SLUG
from calendar_tui.model.terms import MAX_TITLE, ContactKind, ContactUse, NameKind

CONTACT: Final = Noun(
    "contact",
    "contacts",
    "Contacts",
    (
        Field("name", "Name", required=True, help="what people call it, such as Nurse line"),
        Field(
            "kind",
            "Kind",
            Kind.CHOICE,
            choices=tuple(ContactKind),
            default=ContactKind.PHONE,
        ),
        Field(
            "value",
            "Number or address",
            required=True,
            limit=500,
            help="as posts write it, such as 815-555-0142",
        ),
        Field("hours", "Hours", limit=MAX_TITLE, help="when somebody answers"),
        Field(
            "uses",
            "For",
            Kind.CHOICES,
            choices=tuple(ContactUse),
            help="comma between; empty: anything",
        ),
        Field(
            "verified_on",
            "Tried on",
            Kind.DATE,
            past=True,
            help="when somebody last made sure that it works",
        ),
        Field("owner", "Owner", Kind.REF, noun="author", help="who sees to it that it works"),
        SLUG,
    ),
    ("kind", "value", "uses", "verified_on", "owner"),
)

KNOWN_NAME: Final = Noun(
    "name",
    "names",
    "Known names",
    (
        NAME,
        Field(
            "kind",
            "Kind",
            Kind.CHOICE,
            choices=tuple(NameKind),
            default=NameKind.PARTNER,
            help="whom or what posts may name, exactly so",
        ),
        Field("note", "Note", limit=500, help="who or what it is, and why we may name it"),
        Field("starts", "First day", Kind.DATE, help="of an event"),
        Field("ends", "Last day", Kind.DATE, help="empty: the same day"),
        Field(
            "confirmed_on",
            "Agreed on",
            Kind.DATE,
            past=True,
            default="today",
            help="when somebody made sure that we may",
        ),
        Field("owner", "Owner", Kind.REF, noun="author", help="who answers for it"),
        SLUG,
    ),
    ("kind", "note", "confirmed_on", "owner"),
    table="known_name",
)

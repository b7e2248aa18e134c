"""The accounts behind the channels: notices, keys, privacy settings, and who signed the policy."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from calendar_tui.checks.finding import Go, PlanFinding, Thing, To, finding
from calendar_tui.checks.inputs import PlanFacts
from calendar_tui.checks.words import counted, day_words
from calendar_tui.model.facts import ChannelFact
from calendar_tui.model.names import in_a_row
from calendar_tui.model.rows import AuthorName, ChannelName
from calendar_tui.model.terms import ChannelKind, ContactKind, Severity

CHECK_DAYS: Final = 180
"""Days after which a notice and privacy settings are to be looked at again."""

_OPEN: Final = "Open it and see that it leads to you."
_TRY: Final[Mapping[ContactKind | None, str]] = {
    ContactKind.PHONE: "Call it and hear who answers.",
    ContactKind.EMAIL: "Write to it and see who answers.",
    ContactKind.ADDRESS: "See that it is still your address.",
    ContactKind.IN_PERSON: "Ask there whether it still holds.",
}
"""How a contact is tried."""

NO_HEALTH: Final = "that health questions can't be answered there"
HOW_TO_REACH: Final = "how to reach the office by an approved contact"
IN_AN_EMERGENCY: Final = "what to do in an emergency"
"""The three parts of a notice, each as it follows *doesn't say*."""

_HEALTH: Final = re.compile(
    r"\b(?:health|medical|symptoms?|conditions?|advice|treatments?|diagnos\w+)\b", re.IGNORECASE
)
_NOT: Final = re.compile(r"\b(?:not|no|never|cannot|avoid)\b|n['’]t\b", re.IGNORECASE)
_EMERGENCY: Final = re.compile(r"\b(?:911|112|999)\b|\bemergenc", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\d[\d\s().-]{5,}\d")
_ADDRESS: Final = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+|(?:https?://)?([\w-]+(?:\.[\w-]+)+)")
_NOT_DIGIT: Final = re.compile(r"\D")


def notices(facts: PlanFacts) -> Iterator[PlanFinding]:
    """What patients are told: the text, and that it stands on each channel."""
    yield from _text(facts)
    for channel, fact in _accounts(facts, ChannelKind.BUSINESS):
        last = fact.notice_posted_on
        if _is_due(last, facts.today):
            yield finding(
                "PLAN004",
                _thing(channel),
                f"{channel.name} shows no notice on record."
                if last is None
                else f"The notice on {channel.name} was checked last on"
                f" {day_words(last, facts.today)}.",
                "Put the notice on the page and record the day.",
                _form(channel),
                about="notice",
            )


def _text(facts: PlanFacts) -> Iterator[PlanFinding]:
    """The notice's words and the contacts it may name."""
    practice = facts.directory.practice
    what, go = Thing("practice", practice.id, practice.name), Go(To.ROW, "practice", practice.id)
    if not facts.contacts:
        message = "The practice names no approved contact."
        do = "Write down how patients may reach the office."
        yield finding("PLAN004", what, message, do, Go(To.ADD, "contact"), about="contacts")
    if not facts.notice.strip():
        message = "The practice has no notice for its channels."
        do = "Write one: no health questions here, how to reach the office, emergencies call 911."
        yield finding("PLAN004", what, message, do, go, about="text")
    elif lacks := notice_lacks(facts.notice, facts.contacts):
        message = f"The channel notice doesn't say {in_a_row(lacks, 'and')}."
        yield finding("PLAN004", what, message, "Add it.", go, about="text")


def notice_lacks(notice: str, contacts: tuple[str, ...]) -> list[str]:
    """Which of its three parts a notice lacks, each as it follows *doesn't say*."""
    lacks = []
    if not (_HEALTH.search(notice) and _NOT.search(notice)):
        lacks.append(NO_HEALTH)
    if contacts and not any(_mentions(notice, contact) for contact in contacts):
        lacks.append(HOW_TO_REACH)
    if not _EMERGENCY.search(notice):
        lacks.append(IN_AN_EMERGENCY)
    return lacks


def _mentions(notice: str, contact: str) -> bool:
    """Whether a notice names a contact: its number, its address, or its words."""
    said = {_NOT_DIGIT.sub("", found) for found in _NUMBER.findall(notice)}
    if any(_NOT_DIGIT.sub("", found) in said for found in _NUMBER.findall(contact)):
        return True
    plain = notice.casefold()
    addresses = (found[1] or found[0] for found in _ADDRESS.finditer(contact))
    return any(found.casefold() in plain for found in addresses) or contact.casefold() in plain


def untried(facts: PlanFacts) -> Iterator[PlanFinding]:
    """Approved contacts of which nobody knows any more whether they work."""
    for way in facts.ways:
        if way.id is None or not _is_due(way.verified_on, facts.today):
            continue
        yield finding(
            "PLAN029",
            Thing("contact", way.id, way.name),
            f"Nobody has tried {way.line} yet."
            if way.verified_on is None
            else f"{way.line} was tried last on {day_words(way.verified_on, facts.today)}.",
            f"{_TRY.get(way.kind, _OPEN)} Where it works, press v on it in Contacts.",
            Go(To.ROW, "contact", way.id),
        )


def access(facts: PlanFacts) -> Iterator[PlanFinding]:
    """Who holds the keys to the practice's accounts, and how they are kept."""
    for channel, fact in _accounts(facts, ChannelKind.BUSINESS):
        if lacks := list(_unsafe(facts, fact)):
            yield finding(
                "PLAN025",
                _thing(channel),
                f"{channel.name} has {in_a_row(lacks, 'and')}.",
                "Put it right, and record it.",
                _form(channel),
            )
        left = [person for person in map(facts.person, sorted(fact.admins)) if _left(facts, person)]
        if left:
            names = in_a_row([person.name for person in left if person], "and")
            yield finding(
                "PLAN026",
                _thing(channel),
                f"{names} left, and still {'has' if len(left) == 1 else 'have'} the keys to"
                f" {channel.name}.",
                "Take them off the account, then off the list of admins.",
                _form(channel),
                about=" ".join(str(person.id) for person in left if person),
            )


def _unsafe(facts: PlanFacts, fact: ChannelFact) -> Iterator[str]:
    """What an account lacks, each as it follows ``has``. A practice of one has one admin."""
    owner = facts.person(fact.owner_id)
    if owner is None or _left(facts, owner):
        yield "no owner"
    if not fact.admins:
        yield "no admin on record"
    elif len(fact.admins) == 1 and not facts.solo:
        yield "one admin only"
    if fact.two_factor is not True:
        yield (
            "no two-factor sign-in" if fact.two_factor is False else "no word on two-factor sign-in"
        )


def _left(facts: PlanFacts, person: AuthorName | None) -> bool:
    """Whether somebody works here no more."""
    if person is None:
        return False
    until = person.active_until
    return person.retired or (until is not None and until < facts.today)


def privacy(facts: PlanFacts) -> Iterator[PlanFinding]:
    """Privacy settings that nobody looked at for long, of the practice's and people's accounts."""
    for kind, rule in ((ChannelKind.BUSINESS, "PLAN027"), (ChannelKind.PERSONAL, "PLAN004")):
        for channel, fact in _accounts(facts, kind):
            last = fact.privacy_reviewed_on
            if _is_due(last, facts.today):
                yield finding(
                    rule,
                    _thing(channel),
                    f"{channel.name} has no privacy check on record."
                    if last is None
                    else f"The privacy settings of {channel.name} were checked last on"
                    f" {day_words(last, facts.today)}.",
                    "Check its privacy settings and record the day.",
                    _form(channel),
                    about="privacy",
                )
    yield from _undeclared(facts)


def _undeclared(facts: PlanFacts) -> Iterator[PlanFinding]:
    """Declared accounts of people that no personal channel stands for."""
    listed = {fact.owner_id for _, fact in _accounts(facts, ChannelKind.PERSONAL)}
    working = {person.id: person for person in facts.at_work}
    for fact in facts.people:
        person = working.get(fact.id)
        if person is None or not fact.accounts or person.id in listed:
            continue
        accounts = counted(fact.accounts, "personal account")
        yield finding(
            "PLAN004",
            Thing("author", person.id, person.name),
            f"{person.name} declared {accounts}, without a privacy check on record.",
            "Add each as a channel of the kind personal, with the day its settings were checked.",
            Go(To.ADD, "channel"),
            about="accounts",
            severity=Severity.ADVISE,
        )


def unsigned(facts: PlanFacts) -> Iterator[PlanFinding]:
    """People at work who haven't signed the policy."""
    signed = {fact.id for fact in facts.people if fact.training_on is not None}
    for person in facts.at_work:
        if person.id not in signed:
            yield finding(
                "PLAN028",
                Thing("author", person.id, person.name),
                f"{person.name} hasn't signed the social media policy.",
                "Go through it together and record the day.",
                Go(To.ROW, "author", person.id),
            )


def _accounts(facts: PlanFacts, kind: ChannelKind) -> Iterator[tuple[ChannelName, ChannelFact]]:
    """Channels of a kind that weren't put away, with their accounts."""
    known = {fact.id: fact for fact in facts.channels}
    for channel in facts.directory.channels.values():
        if channel.kind is kind and not channel.retired:
            yield channel, known.get(channel.id) or ChannelFact(channel.id)


def _is_due(last: date | None, today: date) -> bool:
    """Whether a check has to be made, or made again."""
    return last is None or (today - last).days > CHECK_DAYS


def _thing(channel: ChannelName) -> Thing:
    """The channel as what a finding is about."""
    return Thing("channel", channel.id, channel.name)


def _form(channel: ChannelName) -> Go:
    """The channel's form."""
    return Go(To.ROW, "channel", channel.id)

"""Checking a post's texts by the rules of its practice, for screens, commands and guards.

A `Rulebook` holds what all posts of a plan are checked by; make it once and again when the
plan changes (``Reading.newest``). Nothing here writes.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from typing import Any, Final

from calendar_tui.checks.content.contacts import filled, own_address
from calendar_tui.checks.content.draft import PLANLESS, Context, Draft, Policy, Profile
from calendar_tui.checks.content.engine import AS_IT_IS, Checker
from calendar_tui.checks.content.overlay import (
    NO_CHANGES,
    Overlay,
    banners,
    heeded,
    policy_of,
    unheeded,
)
from calendar_tui.checks.content.standing import Judged, judge
from calendar_tui.checks.content.verdict import TextFinding
from calendar_tui.checks.content.ways import Way, ways_of
from calendar_tui.checks.text.passage import Part
from calendar_tui.model.errors import InvalidError
from calendar_tui.model.facts import ContactFact
from calendar_tui.model.nouns import POST
from calendar_tui.model.resolutions import OverrideLine, Resolutions
from calendar_tui.model.rows import ChannelName
from calendar_tui.model.terms import ChannelKind, NameKind, Role
from calendar_tui.service.checker import checker, shipped_version, states
from calendar_tui.service.fields import read_field
from calendar_tui.service.lengths import channel_limits
from calendar_tui.service.own_rules import overlay_of
from calendar_tui.service.reader import Reader
from calendar_tui.service.reading import Reading
from calendar_tui.service.teaching import Taught, taught
from calendar_tui.store.reads import profile as profiles

LOOKED_AT: Final = ("title", "body", "first_comment", "image_text", "media", "link", "channel_id")
"""The columns of a post that a check looks at."""

AS_SHIPPED: Final = "Until it is mended, posts are checked by the rules as they are shipped."

_PARTS: Final = {
    "title": Part.TITLE,
    "body": Part.TEXT,
    "first_comment": Part.COMMENT,
    "image_text": Part.IMAGE,
}


@dataclass(frozen=True)
class Rulebook:
    """What the texts of a plan are checked by."""

    checker: Checker
    profile: Profile
    policy: Policy = AS_IT_IS
    words: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Words that the practice added to lists, by list."""
    taught: tuple[Taught, ...] = ()
    """What the practice taught the second reader to let pass."""
    banners: tuple[str, ...] = ()
    """What everybody is to know of the rules: which are switched off, until when, by whom."""
    hindrances: tuple[str, ...] = ()
    """Why the practice's own file of rules isn't followed, or not in everything."""

    @property
    def notices(self) -> tuple[str, ...]:
        """All there is to say of the practice's own rules, a sentence each."""
        return (*self.hindrances, *self.banners)

    @cached_property
    def basis(self) -> str:
        """A hash of all of it: with another one, a post has to be checked anew."""
        known = {
            "shipped": shipped_version(),
            "pack": self.checker.pack.version,
            "profile": asdict(self.profile),
            "raised": dict(self.policy.raised),
            "off": sorted(self.policy.off),
            "firm": sorted(self.policy.firm),
            "words": self.words,
            "allowed": [each.override.sentence for each in self.taught],
        }
        text = json.dumps(known, sort_keys=True)
        return hashlib.blake2b(text.encode(errors="surrogatepass"), digest_size=16).hexdigest()

    def check(self, draft: Draft, own: Iterable[OverrideLine] = ()) -> tuple[TextFinding, ...]:
        """What the rules find, heaviest first, suggestions with the practice's own contacts.

        What was let pass in the draft itself (``own``) is no exception there: it is found, and
        stands as let pass, so that everybody who looks at it sees so.
        """
        here = {each.sentence for each in own}
        policy = self.policy
        if self.taught:
            allowed = [each.override.sentence for each in self.taught]
            policy = replace(policy, allowed=tuple(each for each in allowed if each not in here))
        rules = self.checker.pack.by_id
        return tuple(
            each._replace(
                suggestion=filled(each.suggestion, self.profile, rules[each.rule].turn_to)
            )
            for each in self.checker.check(draft, self.profile, policy)
        )

    def judge(self, draft: Draft, said: Resolutions) -> tuple[Judged, ...]:
        """The findings of a draft, and how each stands after what people ``said``."""
        found = self.check(draft, said.overrides)
        return judge(found, self.checker.pack.asks, said, self.checker.pack.learning)

    def taught_by(self, post_id: int) -> list[OverrideLine]:
        """What was let pass in a post and taught an exception."""
        return [each.override for each in self.taught if each.post_id == post_id]


def rulebook_of(reading: Reading) -> Rulebook:
    """What the texts of a plan are checked by, as of now.

    A file of rules that can't be used hinders nobody: the rules count as they are shipped, as
    they would without it, and whoever reads what was found is told so.
    """
    profile, today = profile_of(reading), reading.today()
    overlay, hindrances = own_rules(reading)
    policy = policy_of(overlay, states(), profile, today)
    words = tuple(sorted(overlay.words.items()))
    checks = checker(*words) if words else checker()
    learnt = taught(reading, checks.pack)
    return Rulebook(checks, profile, policy, words, learnt, banners(overlay, today), hindrances)


def own_rules(reading: Reading) -> tuple[Overlay, tuple[str, ...]]:
    """What the practice changed in the rules, and why not all of its file is followed."""
    try:
        overlay = overlay_of(reading.location)
    except InvalidError as error:
        return NO_CHANGES, (f"{error.sentence} {AS_SHIPPED}",)
    if not overlay.off:
        return overlay, ()
    today = reading.today()
    people = reading.directory().authors.values()
    officers = [
        each.name for each in people if Role.PRIVACY_OFFICER in each.roles and each.active_on(today)
    ]
    followed, unheard = heeded(overlay, officers)
    return followed, unheeded(unheard, today)


def notices(reading: Reading) -> tuple[str, ...]:
    """What everybody is to know of the practice's own rules; without a file nothing is loaded."""
    overlay, hindrances = own_rules(reading)
    return (*hindrances, *banners(overlay, reading.today()))


def planless_rulebook() -> Rulebook:
    """What a text is checked by where no plan is known."""
    return Rulebook(checker(), PLANLESS)


def profile_of(reading: Reading) -> Profile:
    """What the checks know the practice by: whom and what its posts may name."""
    with reading.moment() as moment:
        known = profiles.known(moment.snapshot)
        staff = tuple(each.name for each in moment.directory.authors.values())
    return Profile(
        **known.practice,
        contacts=tuple(each.line for each in known.contacts),
        ways=tuple(way for each in known.contacts for way in _ways(each)),
        staff=staff,
        partners=tuple(name for kind, name in known.names if kind is not NameKind.PLACE),
        places=tuple(name for kind, name in known.names if kind is NameKind.PLACE),
    )


def _ways(contact: ContactFact) -> tuple[Way, ...]:
    """A contact as suggestions name it."""
    if contact.kind is None:
        return ways_of(contact.line)
    return (Way(contact.line, contact.kind, contact.value, contact.uses),)


def draft_of(
    values: Mapping[str, Any],
    channel: ChannelName | None,
    profile: Profile = PLANLESS,
) -> Draft:
    """A post as its check sees it.

    Args:
        values: its columns (`LOOKED_AT`); ``media`` as ``{"ref": ..., "alt": ...}`` each.
        channel: where it is to stand, if that is known.
        profile: whose post it is; a link to the practice itself is no source.
    """
    media = tuple(values.get("media") or ())
    alts = [alt for medium in media if (alt := str(medium.get("alt") or "").strip())]
    parts = {part: str(values.get(name) or "") for name, part in _PARTS.items()}
    parts[Part.ALT] = "\n".join(alts)
    link = str(values.get("link") or "").strip()
    personal = channel is not None and channel.kind is ChannelKind.PERSONAL
    return Draft(
        parts={part: text for part, text in parts.items() if text.strip()},
        context=Context.PERSONAL if personal else Context.POST,
        media=media,
        limits=() if channel is None else channel_limits(channel),
        link=link,
        source=bool(link) and not own_address(link, profile),
    )


def check_text(
    text: str, rulebook: Rulebook, context: Context = Context.POST
) -> tuple[TextFinding, ...]:
    """What the rules find in a text that is no post yet."""
    return rulebook.check(Draft.of_text(text, context))


def findings_while_typing(
    texts: Mapping[str, str], reader: Reader, rulebook: Rulebook, said: Resolutions
) -> tuple[Judged, ...]:
    """How the findings of a post's form stand, by its fields as typed.

    Offsets are characters of the field (for alt texts: of all of them, one a line). A field
    that can't be read yet is looked at as if it were empty.
    """
    columns: dict[str, Any] = {name: texts.get(name, "") for name in (*_PARTS, "link")}
    columns |= {"media": _read("media", texts, reader) or ()}
    channel = reader.directory.channels.get(_read("channel", texts, reader) or 0)
    return rulebook.judge(draft_of(columns, channel, rulebook.profile), said)


def _read(name: str, texts: Mapping[str, str], reader: Reader) -> Any:
    """The value of a field; ``None`` while it can't be read."""
    spec = POST.field(name)
    try:
        return read_field(spec, texts.get(name, ""), reader)[spec.column]
    except InvalidError:
        return None

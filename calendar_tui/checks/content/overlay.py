"""What a practice or its state's law changes in the rules: heavier, switched off, more words.

A practice's file::

    [[raise]]
    rule = "DM005"
    severity = "block"

    [[off]]
    rule = "READ001"
    owner = "Ana Ruiz"
    until = 2027-01-31
    why = "We rewrite our leaflets until then."

    [words]
    drug = ["zelaprim"]

Nothing is ever made lighter: a rule that doesn't fit is switched off by the privacy officer, to
a day. By anybody else's word it stays on.
"""

import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, NamedTuple

from calendar_tui.checks.content.draft import Policy, Profile
from calendar_tui.checks.content.pack import Pack
from calendar_tui.checks.content.rule import Override, Rule
from calendar_tui.checks.text.lexicon import Tag
from calendar_tui.model.resolutions import WEIGHT
from calendar_tui.model.terms import Severity
from calendar_tui.schedule.format import typed_day


class OverlayError(ValueError):
    """A file that can't be used; the message says why, one plain sentence without its end."""


class Off(NamedTuple):
    """A rule that is switched off."""

    rule: str
    owner: str
    until: date
    """The last day on which it is off."""
    why: str


@dataclass(frozen=True)
class Overlay:
    """What is changed in the rules."""

    raised: Mapping[str, Severity]
    off: tuple[Off, ...]
    words: Mapping[str, tuple[str, ...]]
    """More words by list."""


NO_CHANGES: Final = Overlay({}, (), {})


class State(NamedTuple):
    """What a law makes heavier: that of a state, or of the federation that gives money."""

    names: tuple[str, ...]
    """Its name and its letters, in small letters."""
    raised: Mapping[str, Severity]
    firm: frozenset[str] = frozenset()
    """Rules that nobody may let pass there."""
    funded: bool = False
    """Whether it is the federation's, for whoever takes its health money, in any state."""


def parse_overlay(text: str, pack: Pack) -> Overlay:
    """Read a practice's file.

    Raises:
        OverlayError: it can't be used.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise OverlayError(f"it is not TOML: {error}") from None
    _known(table, {"raise", "off", "words"})
    raised = _raised(_rows(table, "raise"), pack)
    off = tuple(_off(each, pack) for each in _rows(table, "off"))
    return Overlay(raised, off, _words(table.get("words", {})))


def parse_states(text: str, pack: Pack) -> tuple[State, ...]:
    """Read the file of states that the program brings along.

    Raises:
        OverlayError: it can't be used.
    """
    table = tomllib.loads(text)
    return tuple(
        State(
            tuple(name.casefold() for name in each.get("names", ())),
            _raised(each["raise"], pack),
            frozenset(_rule({"rule": rule}, pack).id for rule in each["firm"]),
            funded=key == "funded",
        )
        for key in ("state", "funded")
        for each in table.get(key, [])
    )


def policy_of(overlay: Overlay, states: Iterable[State], practice: Profile, today: date) -> Policy:
    """What holds in a practice today; of two severities the heavier one."""
    name = practice.state.strip().casefold()
    raised, firm = dict(overlay.raised), frozenset[str]()
    for each in states:
        if name in each.names or (each.funded and practice.hhs_funded):
            firm |= each.firm
            for rule, severity in each.raised.items():
                raised[rule] = min(raised.get(rule, severity), severity, key=WEIGHT.__getitem__)
    off = frozenset(each.rule for each in overlay.off if today <= each.until)
    return Policy({rule: severity.value for rule, severity in raised.items()}, off, firm=firm)


def heeded(overlay: Overlay, officers: Collection[str]) -> tuple[Overlay, tuple[Off, ...]]:
    """The file without what isn't the word of one of these privacy officers; and that."""
    names = {_folded(name) for name in officers}
    unheard = tuple(each for each in overlay.off if _folded(each.owner) not in names)
    off = tuple(each for each in overlay.off if each not in unheard)
    return replace(overlay, off=off), unheard


def unheeded(off: Iterable[Off], today: date) -> tuple[str, ...]:
    """What is to be said of rules that stay on though they were to be off."""
    return tuple(
        f"{each.rule} stays on: only a privacy officer at work here can switch it off,"
        f" and {each.owner} is none."
        for each in off
        if today <= each.until
    )


def _folded(name: str) -> str:
    """A name, however it is capitalised and spaced."""
    return " ".join(name.casefold().split())


def banners(overlay: Overlay, today: date) -> tuple[str, ...]:
    """What everybody is to know: which rules are off, by whose word and until when."""
    return tuple(
        f"{each.rule} is off until {typed_day(each.until)}, says {each.owner}: {each.why}"
        for each in overlay.off
        if today <= each.until
    )


def _rows(table: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """The tables of a list of tables."""
    rows = table.get(key, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise OverlayError(f"write [[{key}]] with two brackets")
    return rows


def _raised(rows: Iterable[Mapping[str, Any]], pack: Pack) -> dict[str, Severity]:
    """Rules that weigh more than they are shipped with."""
    raised = {}
    for row in rows:
        _known(row, {"rule", "severity", "why"})
        rule = _rule(row, pack)
        try:
            severity = Severity(row.get("severity", ""))
        except ValueError:
            raise OverlayError(f"{rule.id}: severity must be block, warn or ask") from None
        if WEIGHT[severity] > WEIGHT[rule.severity]:
            raise OverlayError(
                f"{rule.id} is {rule.severity.value} and can't be made {severity.value}:"
                " rules are only made heavier; to do without one, switch it [[off]] to a day"
            )
        raised[rule.id] = severity
    return raised


def _off(row: Mapping[str, Any], pack: Pack) -> Off:
    """A rule that is switched off."""
    _known(row, {"rule", "owner", "until", "why"})
    rule = _rule(row, pack)
    if rule.override is Override.NEVER:
        raise OverlayError(f"{rule.id} can't be switched off")
    owner, until, why = row.get("owner", ""), row.get("until"), row.get("why", "")
    if not isinstance(owner, str) or not owner.strip():
        raise OverlayError(f'{rule.id}: say whose word it is, owner = "Ana Ruiz"')
    if type(until) is not date:
        raise OverlayError(f"{rule.id}: say until when, until = 2027-01-31")
    if not isinstance(why, str) or not why.strip():
        raise OverlayError(f"{rule.id}: say why")
    return Off(rule.id, owner.strip(), until, why.strip())


def _rule(row: Mapping[str, Any], pack: Pack) -> Rule:
    """The rule that a row names."""
    rule = pack.by_id.get(str(row.get("rule", "")))
    if rule is None:
        raise OverlayError(f"there is no rule {row.get('rule', '')}".rstrip())
    return rule


def _words(table: Any) -> dict[str, tuple[str, ...]]:
    """More words by list."""
    if not isinstance(table, dict):
        raise OverlayError('write [words], and a line for each list: drug = ["zelaprim"]')
    for name, words in table.items():
        if name not in set(Tag):
            raise OverlayError(f"there is no list {name}; there are: {', '.join(Tag)}")
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise OverlayError(f'{name}: write the words in brackets, ["zelaprim"]')
    return {name: tuple(words) for name, words in table.items()}


def _known(table: Mapping[str, Any], keys: set[str]) -> None:
    """Refuse what means nothing: it is misspelt."""
    if wrong := sorted(table.keys() - keys):
        raise OverlayError(f"{wrong[0]} means nothing here; there are: {', '.join(sorted(keys))}")

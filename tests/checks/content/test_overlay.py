"""A practice and its state make rules heavier, never lighter; what is off is off to a day."""

from datetime import date

import pytest

from calendar_tui.checks.content.draft import PLANLESS, Profile
from calendar_tui.checks.content.overlay import (
    NO_CHANGES,
    OverlayError,
    banners,
    parse_overlay,
    parse_states,
    policy_of,
)
from calendar_tui.checks.content.rule import Override
from calendar_tui.model.terms import Severity
from tests.checks.content.sample import checker, found

WARNS, BLOCKS = 'find = ["DRUG"]', 'severity = "block"\noverride = "never"\nfind = ["SYMPTOM"]'
PACK = checker(WARNS, BLOCKS).pack
TODAY = date(2026, 11, 24)
OFF = '[[off]]\nrule = "T001"\nowner = "Ana Ruiz"\nuntil = 2026-11-24\nwhy = "New leaflets."\n'
STATES = parse_states(
    '[[state]]\nnames = ["New York", "NY"]\nfirm = ["T001"]\n'
    'raise = [{ rule = "T001", severity = "block" }]\n',
    PACK,
)


def test_what_is_raised_weighs_more_and_lighter_clauses_stay() -> None:
    overlay = parse_overlay('[[raise]]\nrule = "T001"\nseverity = "block"\n', PACK)
    policy = policy_of(overlay, (), PLANLESS, TODAY)
    also = f'severity = "warn"\n{WARNS}\n[[rule.also]]\nseverity = "ask"\nfind = ["you"]'
    assert [each.severity for each in found("Aspirin. And you.", also, policy=policy)] == [
        Severity.BLOCK,
        Severity.ASK,
    ]


def test_what_is_off_comes_back_the_day_after_and_everybody_is_told() -> None:
    overlay = parse_overlay(OFF, PACK)
    assert found("Aspirin.", WARNS, policy=policy_of(overlay, (), PLANLESS, TODAY)) == ()
    later = date(2026, 11, 25)
    assert len(found("Aspirin.", WARNS, policy=policy_of(overlay, (), PLANLESS, later))) == 1
    assert banners(overlay, TODAY) == (
        "T001 is off until 24 Nov 2026, says Ana Ruiz: New leaflets.",
    )
    assert banners(overlay, later) == ()


@pytest.mark.parametrize("state", ["New York", "ny", " NY "])
def test_a_state_may_leave_nobody_a_way_round(state: str) -> None:
    (finding,) = found(
        "Aspirin.", WARNS, policy=policy_of(NO_CHANGES, STATES, Profile(state=state), TODAY)
    )
    assert (finding.severity, finding.override) == (Severity.BLOCK, Override.NEVER)
    (other,) = found(
        "Aspirin.", WARNS, policy=policy_of(NO_CHANGES, STATES, Profile(state="Ohio"), TODAY)
    )
    assert (other.severity, other.override) == (Severity.WARN, Override.AUTHOR)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[raise", "it is not TOML"),
        ('[[raise]]\nrule = "T009"\nseverity = "block"', "there is no rule T009"),
        ('[[raise]]\nrule = "T001"\nseverity = "ask"', "T001 is warn and can't be made ask"),
        ('[[raise]]\nrule = "T001"\nseverity = "odd"', "severity must be block, warn or ask"),
        ('[raise]\nrule = "T001"', "write [[raise]] with two brackets"),
        ('[[off]]\nrule = "T002"', "T002 can't be switched off"),
        ('[[off]]\nrule = "T001"', "say whose word it is"),
        ('[[off]]\nrule = "T001"\nowner = "Ana"', "say until when"),
        (OFF.replace('why = "New leaflets."\n', ""), "T001: say why"),
        ("[words]\nodd = []", "there is no list odd"),
        ('[words]\ndrug = "zelaprim"', "drug: write the words in brackets"),
        ("lower = 1", "lower means nothing here"),
    ],
)
def test_a_mistake_is_told_in_a_sentence(text: str, says: str) -> None:
    with pytest.raises(OverlayError) as raised:
        parse_overlay(text, PACK)
    assert says in str(raised.value)

"""A post's life as the pure function sees it: the table, who may, and the words of a refusal."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.lifecycle import (
    FROZEN,
    HASHED,
    STEPS,
    Attempt,
    PostState,
    Verb,
    content_hash,
    is_own,
    needs_reason,
    refusal,
    towards_hand_off,
    would_void,
)
from calendar_tui.model.rows import AuthorName, ChannelName
from calendar_tui.model.terms import COMMITTED, ChannelKind, Network, Role, Status

TODAY = date(2026, 11, 24)
INSTAGRAM = ChannelName(1, "ig", "Instagram", False, Network.INSTAGRAM, ChannelKind.BUSINESS)


def person(number: int, *roles: Role, **days: date) -> AuthorName:
    """Somebody at work, or from ``first`` to ``last``."""
    span = days.get("first"), days.get("last")
    return AuthorName(number, f"p{number}", f"Person {number}", False, frozenset(roles), *span)


EVERYBODY = tuple(Role)
ANA, BEN = person(1, *EVERYBODY), person(2, *EVERYBODY)
WHOLE = PostState(12, "Flu", Status.DRAFT, "Come in.", INSTAGRAM, ANA, date(2026, 12, 3))


def attempt(verb: Verb, actor: AuthorName = BEN, **given: Any) -> Attempt:
    """A try with everything a verb could ask for."""
    usual = {"today": TODAY, "solo": False, "reason": "because", "no_link": True}
    return Attempt(verb, actor, **{**usual, **given})


def standing(status: Status, **given: Any) -> PostState:
    """A whole post in that status, recorded by Ben today where it is published."""
    return replace(WHOLE, status=status, published_by_id=BEN.id, published_day=TODAY, **given)


@pytest.mark.parametrize("verb", Verb)
def test_a_verb_starts_from_its_sources_and_from_nowhere_else(verb: Verb) -> None:
    for status in Status:
        why = refusal(attempt(verb), standing(status))
        assert (why is None) == (status in STEPS[verb].sources)
        if why is not None:
            assert why.startswith(f"it is {status.label}; {verb} needs a post that is ")


def test_every_status_can_be_reached_and_only_pulled_is_the_end() -> None:
    targets = {STEPS[verb].target for verb in Verb}
    assert targets | {Status.IDEA} == set(Status)
    left = {source for verb in Verb for source in STEPS[verb].sources}
    assert set(Status) - left == {Status.PULLED}


@pytest.mark.parametrize("verb", Verb)
@pytest.mark.parametrize("role", Role)
def test_a_role_opens_what_the_table_says(verb: Verb, role: Role) -> None:
    source = min(STEPS[verb].sources, key=list(Status).index)
    why = refusal(attempt(verb, person(BEN.id, role)), standing(source))
    wanted = STEPS[verb].roles
    if source in STEPS[verb].author_only:
        wanted = frozenset({Role.AUTHOR})
    assert (why is None) == (not wanted or role in wanted)
    if why is not None:
        assert why.startswith("Person 2 has not the role of ")


@pytest.mark.parametrize("verb", Verb)
@pytest.mark.parametrize("days", [{"last": date(2026, 11, 23)}, {"first": date(2026, 11, 25)}])
def test_nobody_acts_who_is_not_at_work(verb: Verb, days: dict[str, date]) -> None:
    source = min(STEPS[verb].sources)
    gone = person(BEN.id, *EVERYBODY, **days)
    assert refusal(attempt(verb, gone), standing(source)) == (
        "Person 2 is not at work on 2026-11-24"
    )


def approve(actor: AuthorName, **given: Any) -> str | None:
    """Whether ``actor`` may approve Ana's text."""
    writers = given.pop("writers", frozenset({ANA.id}))
    return refusal(
        attempt(Verb.APPROVE, actor, **given), standing(Status.IN_REVIEW, writers=writers)
    )


def test_four_eyes() -> None:
    assert approve(BEN) is None
    assert approve(ANA) == "Person 1 is its author; another reviewer must approve it"
    assert approve(BEN, writers=frozenset({BEN.id})) == (
        "Person 2 changed its text; another reviewer must approve it"
    )


def test_one_person_alone_approves_with_a_reason() -> None:
    assert approve(ANA, solo=True) is None
    for reason in ("", "  ", "\n"):
        assert approve(ANA, solo=True, reason=reason) == "approving your own text needs a reason"
    assert approve(BEN, solo=True, reason="") is None


@pytest.mark.parametrize("verb", Verb)
def test_a_menu_knows_beforehand_what_needs_a_reason(verb: Verb) -> None:
    source = min(STEPS[verb].sources)
    why = refusal(attempt(verb, reason=" "), standing(source, writers=frozenset({ANA.id})))
    assert (why is not None) == needs_reason(verb)


def test_ones_own_is_what_one_wrote_or_changed() -> None:
    assert is_own(ANA, WHOLE)
    assert not is_own(BEN, WHOLE)
    assert is_own(BEN, replace(WHOLE, writers=frozenset({BEN.id})))
    assert not is_own(ANA, replace(WHOLE, author=None))


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("name", [*HASHED, "author_id"])
def test_an_edit_voids_what_others_have_read(status: Status, name: str) -> None:
    before = dict.fromkeys((*HASHED, "author_id"), "a")
    assert would_void(status, before, {name: "b"}) == (status in COMMITTED)
    assert not would_void(status, before, {name: "a", "notes": "b", "day": TODAY})
    assert not COMMITTED & FROZEN


CONTENT = st.fixed_dictionaries(
    {name: st.text(max_size=5) for name in HASHED}
    | {"tags": st.lists(st.text(max_size=3), max_size=2), "channel_id": st.integers(1, 3)}
)


@given(CONTENT, CONTENT)
def test_two_texts_have_one_hash_exactly_if_they_are_one(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert (content_hash(one) == content_hash(other)) == (one == other)
    assert content_hash(one) == content_hash({**one, "notes": "n", "day": TODAY, "goals": [1]})
    assert len(content_hash(one)) == 64


def test_the_hash_of_a_text_never_changes_between_versions() -> None:
    content: dict[str, Any] = dict.fromkeys(HASHED, "é")
    content |= {"media": [{"ref": "a", "alt": "b"}], "tags": ["x"], "channel_id": 1}
    assert content_hash(content) == (
        "ecdffcc3f7987eb9a4df9e002cf28ea77944fa28c67e762208bc1cd688ac5485"
    )


def test_the_shortest_way_to_the_network_begins_with_the_next_step() -> None:
    ways = {status: towards_hand_off(status) for status in Status}
    assert {status: verb for status, verb in ways.items() if verb is not None} == {
        Status.IDEA: Verb.DRAFT,
        Status.DRAFT: Verb.REVIEW,
        Status.IN_REVIEW: Verb.APPROVE,
        Status.CANCELLED: Verb.DRAFT,
    }

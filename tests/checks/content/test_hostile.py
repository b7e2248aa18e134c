"""Texts made to be slow cost no more than others: work is counted in calls, not in seconds.

A call takes about a tenth of a microsecond, so that the calls of one rule stay under five
milliseconds on any text of 5,000 characters.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from types import CodeType, FrameType

import pytest

from calendar_tui.checks.content.draft import Context, Draft, Profile
from calendar_tui.checks.content.engine import Sight
from calendar_tui.checks.content.rule import Check
from calendar_tui.checks.text.passage import Part
from calendar_tui.service.checker import checker, pack

SIZE = 5_000
"""Characters of a hostile text."""

MOST = 40_000
"""Calls that one rule may take on it: some five milliseconds."""

ANYWHERE = Profile(name="Oak Park Clinic", contacts=("312-555-0142",), staff=("Ana Diaz",))


def filled(*pieces: str, size: int = SIZE) -> str:
    """The pieces, again and again."""
    text = ""
    for piece in cycle(pieces):
        text += piece
        if len(text) >= size:
            break
    return text[:size]


def texts_of_rules() -> tuple[str, ...]:
    """What the rules' own tests say, without an end of a sentence."""
    texts = (test.text for rule in pack().rules for test in rule.tests)
    return tuple(text.rstrip(".!?") + " " for text in texts)


KINDS: dict[str, Callable[[int], str]] = {
    "the same two words": lambda size: filled("dm us ", size=size),
    "what rules look for, in one sentence": lambda size: filled(*texts_of_rules(), size=size),
    "what rules look for, in lines": lambda size: filled(
        *(f"{text}.\n" for text in texts_of_rules()), size=size
    ),
    "numbers": lambda size: filled("312-555-0142 ", "3/4/2026 ", "12 ", "#4 ", size=size),
    "names": lambda size: filled("Maria Gonzalez ", "Mrs. Kim ", "D. ", "McA ", size=size),
    "capitals": lambda size: filled("STOP YOUR INSULIN NOW ", size=size),
    "quotes": lambda size: filled('"I love my ', "\u201cdoctor\u201d ", "'s ", size=size),
    "questions": lambda size: filled("You? ", "Is it? ", size=size),
    "signs": lambda size: filled("!", "?", "\U0001f489", "\u0301", ".", "(", size=size),
    "one word": lambda size: filled("a", size=size),
    "dots": lambda size: filled("a.", size=size),
    "spaces": lambda size: filled(" " * 50, "take ", " " * 500, "\n" * 50, size=size),
    "negations": lambda size: filled("never not without stop your aspirin ", size=size),
    "hashtags": lambda size: filled("#StopYourMeds", "#a", "@b", size=size),
}


@contextmanager
def counted() -> Iterator[Counter[str]]:
    """The calls of what runs, and how many of them each rule took, by its id."""
    calls: Counter[str] = Counter()
    now: list[str] = []
    first: CodeType = Sight.first.__code__

    def count(frame: FrameType, event: str, _argument: object) -> None:
        if event in {"call", "c_call"}:
            calls["all"] += 1
            if now:
                calls[now[-1]] += 1
        if frame.f_code is first and event == "call":
            now.append(frame.f_locals["rule"].id)
        elif frame.f_code is first and event == "return":
            now.pop()

    sys.setprofile(count)
    try:
        yield calls
    finally:
        sys.setprofile(None)


def calls_on(text: str, context: Context) -> Counter[str]:
    """What a text costs."""
    draft = Draft({Part.TEXT: text}, context)
    with counted() as calls:
        checker().check(draft, ANYWHERE)
    return calls


@pytest.mark.parametrize("kind", KINDS)
def test_twice_the_text_is_twice_the_work(kind: str) -> None:
    make = KINDS[kind]
    calls_on("Warm up once.", Context.POST)
    once, twice = (calls_on(make(size), Context.POST) for size in (SIZE // 2, SIZE))
    assert twice["all"] <= 2.5 * once["all"] + MOST
    assert {rule: count for rule, count in twice.items() if rule != "all" and count > MOST} == {}


@pytest.mark.parametrize("rule", [rule.id for rule in pack().rules if rule.check is Check.PATTERN])
def test_what_a_rule_looks_for_costs_it_little_however_often_it_is_said(rule: str) -> None:
    tests = pack().by_id[rule].tests
    text = filled(*(test.text.rstrip(".!?") + " " for test in tests), size=SIZE // 2)
    assert calls_on(text, tests[0].context)[rule] <= MOST // 2
